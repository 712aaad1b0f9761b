/* The keyboard. Single keys work outside of fields only, never while an input method composes, and can be switched off. */
(() => {
  'use strict';

  const SWITCH = 'banwen-keys-off';
  const FIELDS = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';
  const ITEMS = '.stack tbody .title a, .hits .title a';
  const ROW = 'tr, .hits > li';
  const PLACES = { w: '/', i: '/inbox', r: '/receive', d: '/documents', s: '/search' };

  const dialog = document.getElementById('keys');
  let prefix = 0;

  const items = () => Array.from(document.querySelectorAll(ITEMS)).filter(link => link.offsetParent);

  /* The item in focus is the chosen one: Enter follows its link, and a screen reader reads it. */
  const move = step => {
    const all = items();
    if (all.length === 0) {
      return false;
    }
    const row = document.activeElement.closest(ROW);
    const at = all.findIndex(link => link === document.activeElement || (row && row.contains(link)));
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next].focus({ preventScroll: true });
    all[next].closest(ROW).scrollIntoView({ block: 'nearest' });
    return true;
  };

  const inList = () => items().includes(document.activeElement);

  const search = () => {
    const field = document.querySelector('main input[type=search]') || document.querySelector('.head-search input');
    if (field) {
      field.focus();
      field.select();
    }
    return Boolean(field);
  };

  const ENTRIES = ':is(input:not([type=hidden]), select, textarea):not(:disabled)';

  /* The first field to be seen of the form that the page is for; where it has none, what sends it. */
  const form = () => {
    const first = selector => [...document.querySelectorAll(`:is(.mine form.fields, form[data-upload]) ${selector}`)]
      .find(part => part.offsetParent && part.checkVisibility?.() !== false && part.tabIndex >= 0);
    const field = first(ENTRIES) ?? first('button');
    field?.focus();
    return Boolean(field);
  };

  const go = key => {
    const path = PLACES[key];
    const link = path && document.querySelector(`.head nav a[data-place="${path}"]`);
    if (link) {
      link.click();
    }
    return Boolean(link);
  };

  /* The button nearest to the field: inside what was unfolded for a return it is the return's, else the form's own. */
  const submit = field => {
    const form = field.form || field.closest('form');
    if (!form || form.closest('dialog')) {
      return false;
    }
    for (let part = field.parentElement; part && part !== form; part = part.parentElement) {
      const own = part.matches('details') && part.querySelector('button[type=submit]:not(:disabled, [formaction])');
      if (own) {
        form.requestSubmit(own);
        return true;
      }
    }
    // Never a button that does something else with a part of the form, such as to remove a file.
    const button = form.querySelector('.btn-primary[type=submit]') ?? form.querySelector('button[type=submit]:not([formaction])');
    if (button && !button.disabled) {
      form.requestSubmit(button);
    }
    return Boolean(button);
  };

  const help = () => {
    dialog.showModal();
    return true;
  };

  const single = event => {
    if (prefix && Date.now() - prefix < 1500) {
      prefix = 0;
      return go(event.key);
    }
    prefix = 0;
    switch (event.key) {
      case 'j': return move(1);
      case 'k': return move(-1);
      case 'ArrowDown': return inList() && move(1);
      case 'ArrowUp': return inList() && move(-1);
      case '/': return search();
      case 'e': return form();
      case '?': return help();
      case 'g': prefix = Date.now(); return false;
      default: return false;
    }
  };

  const off = () => {
    try {
      return localStorage.getItem(SWITCH) !== null;
    } catch {
      return false;
    }
  };

  document.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || (dialog && dialog.open)) {
      return;
    }
    let done = false;
    const sends = event.key === 'Enter' &&
      ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey || target.matches('.long-line'));
    if (sends) {
      // held down it sends once
      done = event.repeat || submit(target);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !target.closest(FIELDS)) {
      const arrow = event.key.startsWith('Arrow');
      done = (arrow || !off()) && single(event);
    } else if (event.key === 'ArrowDown' && target.matches('input[type=search]')) {
      done = move(1);
    }
    if (done) {
      event.preventDefault();
    }
  });

  /* A form that came back is taken up where the first thing is wrong. */
  document.querySelector(`main :is(${ENTRIES}.is-invalid, .field:has(.invalid-feedback) ${ENTRIES})`)?.focus();

  if (dialog) {
    const open = document.getElementById('keys-open');
    const enabled = document.getElementById('keys-enabled');
    open.hidden = false;
    open.addEventListener('click', help);
    enabled.checked = !off();
    enabled.addEventListener('change', () => {
      try {
        enabled.checked ? localStorage.removeItem(SWITCH) : localStorage.setItem(SWITCH, '1');
      } catch {
        enabled.checked = true;
      }
    });
  }
})();
