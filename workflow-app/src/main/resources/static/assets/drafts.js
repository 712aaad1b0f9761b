/*
 * Saves what is typed into a form as the person's draft, a moment after it was typed and when the page is left. The
 * browser keeps it until the server says that it has it: a request may fail, or hang until the page is gone. Without
 * this file a draft is made of what was submitted in vain.
 */
(() => {
  'use strict';

  const DELAY = 800;
  const ANSWERED_WITHIN = 20000;
  const WEEK = 7 * 24 * 3600 * 1000;
  const PREFIX = 'banwen.draft:';

  /* What the browser keeps: {fields, base, at, sent}. base is the server's draft that it began from. */
  const local = {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    put(key, entry) {
      try {
        localStorage.setItem(key, JSON.stringify({...entry, at: Date.now()}));
      } catch {
        // no room, or forbidden: then the server's is all there is
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // as above
      }
    },
    /*
     * Forgets what was submitted and has left its form, and what nobody came back for. A page that tells that nothing was
     * done is no sign that a form was taken: what was submitted is still to be.
     */
    tidy(keysOnPage, nothingDone) {
      try {
        Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => {
          const entry = local.get(key);
          const left = entry?.sent && !keysOnPage.includes(key);
          if (!entry || Date.now() - entry.at > WEEK || (left && !nothingDone)) {
            localStorage.removeItem(key);
          } else if (left) {
            local.put(key, {...entry, sent: false});
          }
        });
      } catch {
        // as above
      }
    }
  };

  const KEPT_TYPES = type => !['file', 'password', 'submit', 'button', 'image', 'reset', 'fieldset'].includes(type);

  /* What the page itself puts into a form, as the server knows it too. */
  const PLUMBING = ['revision', 'uploads', 'back'];

  const isBox = element => element.type === 'checkbox' || element.type === 'radio';

  const valueNow = element => isBox(element) ? (element.checked ? [element.value] : []) : [element.value];

  /* As the server made the page: a browser may have filled in more on its own. */
  const valueAtFirst = element => {
    if (isBox(element)) {
      return element.defaultChecked ? [element.value] : [];
    }
    if (element.options) {
      return [([...element.options].find(option => option.defaultSelected) ?? element.options[0])?.value ?? ''];
    }
    return [element.defaultValue];
  };

  /* The values of the form's fields by name; of boxes those that are ticked. */
  const valuesOf = (form, read = valueNow) => {
    const values = {};
    for (const element of form.elements) {
      if (element.name && !element.name.startsWith('_') && !PLUMBING.includes(element.name) && KEPT_TYPES(element.type)) {
        (values[element.name] ??= []).push(...read(element));
      }
    }
    return values;
  };

  const sameTime = (one, other) => (one ? Date.parse(one) : 0) === (other ? Date.parse(other) : 0);

  const same = (one, other) => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);

  const fill = (form, fields) => {
    for (const element of form.elements) {
      const values = fields[element.name];
      const carried = element.type !== 'hidden' || 'withTyping' in element.dataset;
      if (!values || !carried || !KEPT_TYPES(element.type)) {
        continue;
      }
      if (isBox(element)) {
        element.checked = values.includes(element.value);
      } else {
        element.value = values.at(-1) ?? '';
      }
    }
  };

  /* What somebody typed or chose must not hide in a part that is folded. */
  const unfold = (form, names) => {
    form.querySelectorAll('details:not([open])').forEach(details => {
      details.open = [...details.querySelectorAll('textarea, select, input:not([type=hidden])')]
        .some(field => names.includes(field.name));
    });
  };

  const keep = mark => {
    const form = mark.form;
    const words = mark.dataset;
    const key = mark.value;
    const person = form.elements._typedBy.value;
    const localKey = `${PREFIX}${person}:${key}`;
    const initial = valuesOf(form, valueAtFirst);
    const typed = new Set(words.typed ? words.typed.split(' ') : []);
    if (words.done) {
      local.remove(localKey);
    }
    let base = words.base || '';
    let dirty = false;
    let busy = false;
    let closed = false;
    let timer = 0;

    const line = document.createElement('span');
    line.className = 'draft-line';
    const state = document.createElement('span');
    state.setAttribute('role', 'status');
    line.append(state);
    (form.querySelector('.actions') ?? form).append(line);
    const tell = (text, action) => {
      if (state.textContent !== text) {
        state.textContent = text;
      }
      line.replaceChildren(state, ...(action ? [action] : []));
    };
    const button = (text, press) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'btn btn-link';
      made.textContent = text;
      made.addEventListener('click', press);
      return made;
    };

    /* Only what differs from what the page came with: the rest is known and may change meanwhile. */
    const changed = () => Object.fromEntries(
      Object.entries(valuesOf(form)).filter(([name, values]) => typed.has(name) || !same(values, initial[name])));

    const request = (method, fields, signal) => fetch(`/api/drafts/${key}`, {
      method,
      signal,
      keepalive: true,
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': form.elements._csrf.value,
        'X-Requested-With': 'XMLHttpRequest'
      },
      body: fields && JSON.stringify({fields})
    });

    const keepHere = fields => local.put(localKey, {fields, base});

    /* The server has these; what was typed since, or submitted, stays here. */
    const arrived = fields => {
      const entry = local.get(localKey);
      if (entry && !entry.sent && JSON.stringify(entry.fields) === JSON.stringify(fields)) {
        local.remove(localKey);
      }
    };

    /* Somebody has signed in again in another tab: with the new session's token this page works on. */
    const renewed = async () => {
      const answer = await fetch('/api/session', {headers: {'X-Requested-With': 'XMLHttpRequest'}});
      if (!answer.ok) {
        return 'over';
      }
      const session = await answer.json();
      if (session.person.username !== person) {
        return 'other';
      }
      document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = session.csrfToken; });
      return 'renewed';
    };

    const signIn = () => {
      const link = document.createElement('a');
      link.href = location.pathname;
      link.textContent = words.signIn;
      return link;
    };

    const discard = () => button(words.discard, async () => {
      if (!confirm(words.confirm)) {
        return;
      }
      closed = true;
      clearTimeout(timer);
      local.remove(localKey);
      await request('DELETE').catch(() => {});
      location.assign(location.pathname);
    });

    const write = (fields, signal) => {
      const none = Object.keys(fields).length === 0;
      return request(none ? 'DELETE' : 'PUT', none ? null : fields, signal);
    };

    /* Where no answer comes it is given up, and tried again later. */
    const writeInTime = fields => {
      const given = new AbortController();
      const late = setTimeout(() => given.abort(), ANSWERED_WITHIN);
      return write(fields, given.signal).finally(() => clearTimeout(late));
    };

    /* Sends the fields and tells what became of them; answers whether they are to be sent again, and when. */
    const send = async fields => {
      let answer = await writeInTime(fields);
      if (answer.status === 401 || answer.status === 403) {
        const session = await renewed();
        if (session !== 'renewed') {
          tell(session === 'over' ? words.over : words.other, session === 'over' ? signIn() : null);
          return 'when-seen';
        }
        answer = await writeInTime(fields);
      }
      if (answer.status >= 500) {
        tell(words.kept);
        return 'soon';
      }
      if (!answer.ok) {
        tell(words.failed);
        return 'done';
      }
      base = answer.status === 204 ? '' : (await answer.json()).savedAt;
      arrived(fields);
      if (base) {
        tell(words.saved.replace('{0}', base.slice(11, 16)), discard());
      } else {
        tell('');
      }
      return 'done';
    };

    const save = async () => {
      clearTimeout(timer);
      if (closed || !dirty) {
        return;
      }
      const fields = changed();
      keepHere(fields);
      if (busy) {
        return;
      }
      dirty = false;
      busy = true;
      const again = await send(fields).catch(() => {
        tell(words.kept);
        return 'soon';
      });
      busy = false;
      const typedMeanwhile = dirty;
      dirty ||= again !== 'done';
      if (typedMeanwhile || again === 'soon') {
        timer = setTimeout(save, typedMeanwhile ? DELAY : 10 * DELAY);
      }
    };

    /* The page may never run again: nothing waits for an answer. */
    const leave = () => {
      if (closed || !dirty) {
        return;
      }
      const fields = changed();
      keepHere(fields);
      write(fields).then(answer => answer.ok && arrived(fields)).catch(() => {});
    };

    const later = () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, DELAY);
    };

    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', event => {
      if (event.defaultPrevented) {
        return;
      }
      // The act takes the draft's place; should the server not hear of it, the browser still has the text.
      closed = true;
      clearTimeout(timer);
      local.put(localKey, {fields: changed(), base, sent: true});
      // Another script may still hold the form back: then the typing goes on.
      setTimeout(() => {
        if (event.defaultPrevented) {
          closed = false;
          local.remove(localKey);
        }
      });
    });
    document.querySelectorAll(`form[data-draft-discard="${key}"]`).forEach(other =>
      other.addEventListener('submit', () => {
        closed = true;
        local.remove(localKey);
      }));
    addEventListener('pagehide', leave);
    addEventListener('pageshow', event => { closed = closed && !event.persisted; });
    addEventListener('online', save);
    document.addEventListener('visibilitychange', () => document.hidden ? leave() : save());

    /* What this browser kept: put back, unless the person has gone on elsewhere since; then it is theirs to choose. */
    const entry = local.get(localKey);
    const news = entry && Object.entries(entry.fields).some(([name, values]) => !same(values, valuesOf(form)[name]));
    const putBack = () => {
      fill(form, entry.fields);
      Object.keys(entry.fields).forEach(name => typed.add(name));
      unfold(form, Object.keys(entry.fields));
      tell(words.hereUsed);
      later();
    };
    if (news && sameTime(entry.base, base)) {
      putBack();
    } else if (news) {
      tell(words.here, button(words.hereUse, putBack));
    } else if (entry) {
      local.remove(localKey);
    }
    return localKey;
  };

  local.tidy([...document.querySelectorAll('input[name=_draft]')].map(keep), document.querySelector('[data-nothing-done]'));
})();
