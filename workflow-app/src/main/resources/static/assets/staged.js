/* What a waiting file says of itself, taken over into the form by one click and given back by another. Nothing is filled in
   unasked. Several documents share no number: then only each one's title is offered. */
(() => {
  'use strict';

  const form = document.querySelector('form[data-upload]');
  if (!form) {
    return;
  }
  const before = new Map();

  const fieldOf = suggestion => {
    const own = form.classList.contains('one-each') && suggestion.dataset.field === 'title';
    return form.elements[own ? `title.${suggestion.closest('[data-file]').dataset.file}` : suggestion.dataset.field];
  };

  const set = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  };

  const refresh = () => form.querySelectorAll('.suggestion[data-value]').forEach(suggestion => {
    const field = fieldOf(suggestion);
    const same = field.value === suggestion.dataset.value;
    suggestion.classList.toggle('as-said', same);
    suggestion.querySelector('[data-untake]').hidden = !same || !before.has(field.name);
  });

  const take = suggestion => {
    const field = fieldOf(suggestion);
    if (field.value !== suggestion.dataset.value) {
      before.set(field.name, field.value);
      set(field, suggestion.dataset.value);
    }
  };

  const give = suggestion => {
    const field = fieldOf(suggestion);
    const value = before.get(field.name);
    before.delete(field.name);
    set(field, value);
  };

  /* As the page came: what somebody typed since then stays. */
  const untouched = field => field.value === (field.options
    ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0]).value
    : field.defaultValue);

  form.addEventListener('click', event => {
    const button = event.target.closest('[data-take], [data-untake], [data-take-all]');
    if (!button) {
      return;
    }
    if ('takeAll' in button.dataset) {
      [...button.closest('[data-staged-look]').querySelectorAll('.suggestion[data-sure=true]')]
        .filter(suggestion => suggestion.checkVisibility() && untouched(fieldOf(suggestion)))
        .forEach(take);
    } else if ('take' in button.dataset) {
      take(button.closest('.suggestion'));
      button.closest('.suggestion').querySelector('[data-untake]').focus();
    } else {
      give(button.closest('.suggestion'));
      button.closest('.suggestion').querySelector('[data-take]').focus();
    }
  });
  form.addEventListener('input', refresh);
  form.addEventListener('change', refresh);
  document.body.addEventListener('htmx:afterSettle', refresh);
  refresh();
})();
