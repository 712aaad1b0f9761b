/* Makes buttons of the phrases under a field. Without this file they are text to copy. */
(() => {
  'use strict';

  const insert = (field, text) => {
    const {selectionStart: start, selectionEnd: end, value} = field;
    const ownLine = field.name === 'reasons' && start > 0 && value[start - 1] !== '\n' ? '\n' : '';
    field.setRangeText(ownLine + text, start, end, 'end');
    const gap = text.indexOf('××');
    if (gap >= 0) {
      const from = start + ownLine.length + gap;
      field.setSelectionRange(from, from + 2);
    }
    field.focus();
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };

  const button = (text, className, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  };

  const enhance = row => {
    const field = document.getElementById(row.dataset.field);
    const offer = item => {
      const text = item.textContent;
      item.replaceChildren(button(text, 'phrase-button', () => insert(field, text)));
    };
    row.querySelectorAll('.phrase').forEach(offer);

    const state = document.createElement('span');
    state.setAttribute('role', 'status');
    const save = button(row.dataset.save, 'btn btn-link', async () => {
      const chosen = field.value.slice(field.selectionStart, field.selectionEnd).trim();
      const text = chosen || field.value.trim();
      try {
        const answer = await fetch('/api/phrases', {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json', 'X-CSRF-TOKEN': field.form.elements._csrf.value,
            'X-Requested-With': 'XMLHttpRequest', 'Accept-Language': document.documentElement.lang
          },
          body: JSON.stringify({step: row.dataset.step, field: row.dataset.name, text})
        });
        const body = await answer.json();
        state.textContent = answer.ok ? row.dataset.saved : body.detail;
        if (answer.ok) {
          const item = document.createElement('li');
          item.className = 'phrase';
          item.textContent = body.text;
          offer(item);
          list().prepend(item);
        }
      } catch {
        state.textContent = row.dataset.failed;
      }
      save.hidden = true;
    });
    const list = () => {
      let found = row.querySelector('ul');
      if (!found) {
        found = document.createElement('ul');
        row.prepend(found);
      }
      return found;
    };
    save.hidden = field.value.trim() === '';
    field.addEventListener('input', () => {
      save.hidden = field.value.trim() === '';
      state.textContent = '';
    });
    row.append(save, row.querySelector('a'), state);
  };

  document.querySelectorAll('.phrases[data-field]').forEach(enhance);
})();
