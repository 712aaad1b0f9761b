/* A button that prints the page; without this file the browser's own menu does. */
(() => {
  'use strict';

  document.querySelectorAll('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
})();
