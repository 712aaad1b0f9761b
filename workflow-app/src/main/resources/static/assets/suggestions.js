/*
 * What the document says of itself: taken over into the form by one click, shown on its page by another. Nothing is filled
 * in unasked, and nothing that was typed is replaced unless its own button is pressed. Without this file each taking over
 * is a submit.
 */
(() => {
  'use strict';

  const PAUSE = 2000;
  const LONGEST = 30000;
  const NOT_OURS = [401, 403, 404];
  const head = document.querySelector('[data-suggestions]');
  const form = document.querySelector('.suggestions')?.closest('form');
  let before = [];
  let failures = 0;

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

  const isThere = answer => {
    if (!answer.ok && !NOT_OURS.includes(answer.status)) {
      throw new Error(`${answer.status} ${answer.url}`);
    }
    return answer.ok;
  };

  /* The reading is not done yet: its suggestions come into the page when it is. Answers whether nothing more is to come. */
  const fetchPage = async () => {
    const answer = await fetch(location.pathname, {headers: {'X-Requested-With': 'XMLHttpRequest', 'X-Background': 'true'}});
    if (!isThere(answer)) {
      return true;
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
    return true;
  };

  const isOver = async () => {
    const answer = await fetch(`/live/documents/${head.dataset.document}/extraction`);
    const over = !isThere(answer) || ((await answer.json()).state !== 'waiting' && await fetchPage());
    failures = 0;
    return over;
  };

  /* A failure is one of the way there, or of a moment: asked again after longer and longer pauses. */
  const wait = async () => {
    const over = await isOver().catch(() => {
      failures++;
      return false;
    });
    if (!over) {
      setTimeout(wait, Math.min(PAUSE * 2 ** failures * (document.hidden ? 5 : 1), LONGEST));
    }
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
