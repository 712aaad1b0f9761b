/* On a small screen the chips make room for the list until they are wanted. */
(() => {
  'use strict';
  const small = window.matchMedia('(max-width: 767px)');
  const fold = () => {
    const chips = document.querySelector('.chips');
    if (chips && small.matches && chips.dataset.chosen === 'false') {
      chips.open = false;
    }
  };
  fold();
  document.body.addEventListener('htmx:afterSettle', fold);
})();
