/* The page that receives: each file goes ahead on its own, so that one that fails can be sent again alone, and the form
   names them in their order. Without this file the form brings the files itself. */
(() => {
  'use strict';

  const AT_ONCE = 2;
  const form = document.querySelector('form[data-upload]');
  if (!form) {
    return;
  }
  const list = form.querySelector('[data-upload-list]');
  const chooser = form.elements.file;
  const drop = form.querySelector('[data-drop]');
  const state = form.querySelector('.upload-state');
  const submitState = form.querySelector('.submit-state');
  const template = form.querySelector('[data-upload-template]');
  const files = new Map();
  let leaving = false;
  let asked = null;
  let told = null;

  const rows = (...states) =>
    [...list.children].filter(row => states.length === 0 || states.includes(row.dataset.state));
  const text = (name, ...args) =>
    args.reduce((words, arg, i) => words.replace(`{${i}}`, arg), form.dataset['text' + name]);
  const nameOf = row => row.querySelector('[data-name]').textContent;
  const size = bytes => bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

  /* What the list's length decides: whether order and separate titles mean anything. */
  const refresh = () => {
    const all = rows();
    const each = form.elements.split.value === 'each' && all.length > 1;
    form.querySelector('[data-common-title]').hidden = each;
    form.classList.toggle('one-each', each);
    all.forEach((row, i) => {
      const title = row.querySelector('[data-own-title]');
      if (title) {
        title.hidden = !each;
      }
      row.querySelector('[data-move=up]').hidden = all.length < 2;
      row.querySelector('[data-move=down]').hidden = all.length < 2;
      row.querySelector('[data-move=up]').disabled = i === 0;
      row.querySelector('[data-move=down]').disabled = i === all.length - 1;
      row.querySelector('[data-grip]').draggable = all.length > 1;
    });
    const words = all.length === 0 ? '' : text('Ready', all.length, rows('done').length);
    if (state.textContent !== words) {
      state.textContent = words;
    }
    submitState.textContent = '';
    tell();
  };

  /* Which file is first is part of what the person does here: it is kept with what is typed. */
  const arranged = () => {
    const order = form.elements.order;
    order.value = rows('done').map(row => row.querySelector('[name=uploads]').value).join(' ');
    order.dispatchEvent(new Event('change', {bubbles: true}));
  };

  /* The hints are about the documents that would be made: of which files, in which order, together or apart. */
  const tell = () => {
    const made = [form.elements.split.value,
      ...rows('done').map(row => row.querySelector('[name=uploads]').value)].join(' ');
    if (told !== null && told !== made) {
      form.dispatchEvent(new Event('staged'));
    }
    told = made;
  };

  const lamp = (row, kind, word) => {
    row.querySelector('[data-lamp]').className = `tag ${kind}`;
    row.querySelector('[data-word]').textContent = word;
  };

  const fail = (row, why, again) => {
    row.dataset.state = 'failed';
    row.querySelector('progress').hidden = true;
    lamp(row, 'lamp-late', form.dataset.textNotTaken);
    const problem = row.querySelector('[data-problem]');
    problem.textContent = why;
    problem.hidden = false;
    row.querySelector('[data-retry]').hidden = !again;
    next();
  };

  /* Of many files the first is looked at unasked; opening it fetches what there is to see. */
  const lookAtFirst = row => {
    const reading = row.querySelector('.staged-reading');
    if (reading) {
      reading.open = row === rows().find(one => one.dataset.state !== 'failed');
    }
  };

  /* The answer is the file's row. Another page in its stead says why: no right, too large, a session that is over. */
  const settle = (row, request) => {
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const made = answer.querySelector('[data-upload-row]');
    if (made) {
      const file = files.get(row);
      files.delete(row);
      list.replaceChild(document.adoptNode(made), row);
      window.htmx?.process(made);
      lookAtFirst(made);
      if (made.dataset.state === 'failed') {
        files.set(made, file);
        made.querySelector('[data-retry]').hidden = false;
      }
      next();
    } else if (new URL(request.responseURL).pathname !== new URL(form.dataset.to, location.href).pathname) {
      fail(row, text('Session'), true);
    } else {
      const why = answer.querySelector('main .lead');
      fail(row, why ? why.textContent : text('Broken'), true);
    }
  };

  const send = row => {
    const body = new FormData();
    body.append('_csrf', form.elements._csrf.value);
    body.append('file', files.get(row));
    const progress = row.querySelector('progress');
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', event => {
      const percent = Math.floor(100 * event.loaded / event.total);
      progress.value = percent;
      lamp(row, 'lamp-near', percent < 100 ? text('Sending', percent) : text('Checking'));
    });
    request.addEventListener('load', () => settle(row, request));
    request.addEventListener('error', () => {
      row.dataset.cut = '';
      fail(row, text('Broken'), true);
    });
    request.addEventListener('abort', next);
    request.open('POST', form.dataset.to);
    request.setRequestHeader('Accept', 'text/html');
    row.dataset.state = 'sending';
    row.request = request;
    request.send(body);
  };

  const next = () => {
    rows('waiting').slice(0, Math.max(0, AT_ONCE - rows('sending').length)).forEach(send);
    refresh();
    submitWhenReady();
  };

  /* Who has asked for it need not ask again once the last file is there. */
  const submitWhenReady = () => {
    if (!asked || rows('waiting', 'sending').length > 0) {
      return;
    }
    const button = asked;
    asked = null;
    form.requestSubmit(button);
  };

  const rowOf = file => {
    const row = template.content.firstElementChild.cloneNode(true);
    row.querySelector('[data-name]').textContent = file.name;
    row.querySelector('[data-size]').textContent = size(file.size);
    row.querySelectorAll('[data-labelled]').forEach(part => {
      part.ariaLabel = part.ariaLabel.replace('{name}', file.name);
    });
    files.set(row, file);
    list.append(row);
    return row;
  };

  const add = chosen => {
    for (const file of chosen) {
      const row = rowOf(file);
      if (file.size > Number(form.dataset.limit)) {
        fail(row, text('Large'), false);
      }
    }
    next();
  };

  /* A new sign-in has a new form token: the page knows it. */
  const retry = async row => {
    try {
      const page = await fetch(location.pathname, {headers: {Accept: 'text/html'}});
      const token = new DOMParser().parseFromString(await page.text(), 'text/html')
        .querySelector('form[data-upload] [name=_csrf]');
      if (token) {
        form.elements._csrf.value = token.value;
      }
    } catch {
      // still cut off: the attempt itself tells
    }
    const file = files.get(row);
    const again = rowOf(file);
    files.delete(row);
    list.replaceChild(again, row);
    again.querySelector('[data-remove]').focus();
    next();
  };

  const remove = row => {
    const name = nameOf(row);
    const id = row.querySelector('[name=uploads]');
    if (row.request) {
      row.request.abort();
    }
    const button = row.querySelector('[data-remove]');
    if (id) {
      const body = new FormData();
      body.append('_csrf', form.elements._csrf.value);
      fetch(button.formAction, {method: 'POST', body, redirect: 'manual'}).catch(() => {});
    }
    const after = row.nextElementSibling || row.previousElementSibling;
    files.delete(row);
    row.remove();
    (after ? after.querySelector('[data-remove]') : chooser).focus();
    next();
    state.textContent = text('Removed', name) + state.textContent;
  };

  const move = (row, up) => {
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (other) {
      list.insertBefore(row, up ? other : other.nextElementSibling);
      refresh();
      arranged();
      const button = row.querySelector(`[data-move=${up ? 'up' : 'down'}]`);
      (button.disabled ? row.querySelector(`[data-move=${up ? 'down' : 'up'}]`) : button).focus();
      state.textContent = text('Moved', nameOf(row), rows().indexOf(row) + 1);
    }
  };

  list.addEventListener('click', event => {
    const row = event.target.closest('[data-upload-row]');
    const button = event.target.closest('button');
    if (!row || !button) {
      return;
    }
    if (button.dataset.move) {
      move(row, button.dataset.move === 'up');
    } else if ('retry' in button.dataset) {
      retry(row);
    } else if ('remove' in button.dataset) {
      event.preventDefault();
      remove(row);
    }
  });

  /* By mouse a row is taken at its grip; everybody has the buttons. */
  let dragged = null;
  list.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-upload-row]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', nameOf(dragged));
    event.dataTransfer.setDragImage(dragged, 0, 0);
    dragged.classList.add('moving');
  });
  list.addEventListener('dragover', event => {
    const over = event.target.closest('[data-upload-row]');
    if (!dragged || !over || over === dragged) {
      return;
    }
    event.preventDefault();
    const box = over.getBoundingClientRect();
    list.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling);
  });
  list.addEventListener('dragend', () => {
    dragged.classList.remove('moving');
    dragged = null;
    refresh();
    arranged();
  });

  /* A file may be dropped anywhere on the page: beside the area the browser would leave the page for it. */
  const carriesFiles = event => !dragged && event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  document.addEventListener('dragover', event => {
    if (carriesFiles(event)) {
      event.preventDefault();
      drop.classList.add('over');
    }
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) {
      drop.classList.remove('over');
    }
  });
  document.addEventListener('drop', event => {
    if (!carriesFiles(event)) {
      return;
    }
    event.preventDefault();
    drop.classList.remove('over');
    const chosen = [];
    for (const item of event.dataTransfer.items) {
      const entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
      if (entry && entry.isDirectory) {
        submitState.textContent = text('Folder', entry.name);
      } else if (item.kind === 'file') {
        chosen.push(item.getAsFile());
      }
    }
    if (chosen.length > 0) {
      add(chosen);
    }
  });

  chooser.addEventListener('change', () => {
    add([...chooser.files]);
    chooser.value = '';
  });

  form.addEventListener('change', event => {
    if (event.target.name === 'split') {
      refresh();
    }
  });

  form.addEventListener('submit', event => {
    const busy = rows('waiting', 'sending').length;
    const failed = rows('failed').length;
    if (busy + failed > 0) {
      event.preventDefault();
      asked = busy > 0 && failed === 0 ? event.submitter : null;
      submitState.textContent = busy > 0 ? text('Busy', busy) : text('Failed', failed);
      return;
    }
    leaving = true;
    const button = form.querySelector('.actions [type=submit]');
    setTimeout(() => button.disabled = true);
  });

  window.addEventListener('online', () => rows('failed').filter(row => 'cut' in row.dataset).forEach(retry));
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
  window.addEventListener('beforeunload', event => {
    if (!leaving && rows('waiting', 'sending').length + files.size > 0) {
      event.preventDefault();
    }
  });

  drop.querySelector('[data-drop-hint]').hidden = false;
  form.classList.add('scripted');
  refresh();
})();
