/*
 * What the document says of itself: taken over into the form by one click, shown on its page by another. Nothing is filled
 * in unasked, and nothing that was typed is replaced unless its own button is pressed. Without this file each taking over
 * is a submit.
 */
(() => {
  'use strict';

  const PAUSE = 2000;
  const head = document.querySelector('[data-suggestions]');
  const form = document.querySelector('.suggestions')?.closest('form');
  let before = [];

  const fieldOf = suggestion => form.elements[suggestion.parentElement.dataset.suggested];

  const set = (field, value) => {
    const target = field instanceof RadioNodeList ? [...field].find(one => one.value === value) : field;
    if (!target) {
      return;
    }
    if (field instanceof RadioNodeList) {
      target.checked = true;
    } else {
      field.value = value;
    }
    target.dispatchEvent(new Event('input', {bubbles: true}));
    target.dispatchEvent(new Event('change', {bubbles: true}));
  };

  const atFirst = field => {
    if (field instanceof RadioNodeList) {
      return [...field].find(one => one.defaultChecked)?.value ?? '';
    }
    return field.options
      ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? ''
      : field.defaultValue;
  };

  /* Somebody typed it, now or into the draft that the form came back with. */
  const typed = field => {
    const name = field instanceof RadioNodeList ? field[0].name : field.name;
    const restored = form.elements._draft?.dataset.typed?.split(' ').includes(name);
    return field.value !== '' && (field.value !== atFirst(field) || restored);
  };

  const unfold = field => {
    const element = field instanceof RadioNodeList ? field[0] : field;
    const folded = element.closest('details:not([open])');
    if (folded) {
      folded.open = true;
    }
  };

  const say = (words, undo) => {
    const line = head.querySelector('[role=status]');
    line.textContent = words;
    if (undo) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-link';
      button.textContent = head.dataset.undo;
      button.addEventListener('click', undo);
      line.append(' ', button);
    }
  };

  const take = suggestions => {
    before = [];
    suggestions.forEach(suggestion => {
      const field = fieldOf(suggestion);
      before.push([field, field.value]);
      unfold(field);
      set(field, suggestion.dataset.value);
    });
    refresh();
    say(suggestions.length ? head.dataset.took.replace('{0}', suggestions.length) : head.dataset.noneLeft, suggestions.length && (() => {
      before.forEach(([field, value]) => {
        if (field instanceof RadioNodeList && value === '') {
          field.forEach(one => { one.checked = false; });
        } else {
          set(field, value);
        }
      });
      before = [];
      refresh();
      say('');
    }));
  };

  /* A field that holds what the document says needs no suggestion. */
  const refresh = () => {
    document.querySelectorAll('.suggestion').forEach(suggestion => {
      suggestion.classList.toggle('as-said', fieldOf(suggestion)?.value === suggestion.dataset.value);
    });
  };

  const show = link => {
    document.dispatchEvent(new CustomEvent('banwen:show', {detail: {
      file: link.dataset.file,
      page: Number(link.dataset.page),
      boxes: link.dataset.boxes.split(';').map(box => box.split(',').map(Number)),
      from: link,
    }}));
  };

  document.addEventListener('click', event => {
    const place = event.target.closest('a.place');
    if (place && document.querySelector('.viewer.enhanced')) {
      event.preventDefault();
      show(place);
    }
    const button = event.target.closest('button[name=take]');
    if (button && form) {
      event.preventDefault();
      take(button.value === 'all'
        ? [...form.querySelectorAll('.suggestion[data-sure=true]:not(.as-said)')].filter(one => !typed(fieldOf(one)))
        : [button.closest('.suggestion')]);
    }
  });

  /* The reading is not done yet: its suggestions come into the page when it is. */
  const fetchPage = async () => {
    const answer = await fetch(location.pathname, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
    if (!answer.ok) {
      return;
    }
    const news = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelectorAll('[data-suggested]').forEach(slot => {
      const filled = news.querySelector(`[data-suggested="${slot.dataset.suggested}"]`);
      if (filled) {
        slot.replaceChildren(...filled.childNodes);
      }
    });
    const newHead = news.querySelector('[data-suggestions]');
    if (newHead) {
      head.replaceChildren(...newHead.childNodes);
    }
    if (form) {
      refresh();
    }
  };

  const wait = async () => {
    const answer = await fetch(`/live/documents/${head.dataset.document}/extraction`).catch(() => null);
    if (answer && !answer.ok) {
      return;
    }
    if (answer && (await answer.json()).state !== 'waiting') {
      await fetchPage();
      return;
    }
    setTimeout(wait, document.hidden ? 5 * PAUSE : PAUSE);
  };

  if (form) {
    form.addEventListener('input', refresh);
    form.addEventListener('change', refresh);
    refresh();
  }
  if (head?.dataset.state === 'waiting') {
    setTimeout(wait, PAUSE);
  }
})();
