/* A form is sent once: a second click or key while its answer is on the way would do the act again. */
(() => {
  'use strict';

  /* Then whoever stopped a request that hung may try anew. */
  const ON_ITS_WAY = 10000;

  let sent = new WeakMap();

  document.addEventListener('submit', event => {
    if (Date.now() - (sent.get(event.target) ?? 0) < ON_ITS_WAY) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  /* The last to hear of it: whatever holds the form back, or sends it in its own way, has done so. */
  addEventListener('submit', event => {
    if (!event.defaultPrevented && event.target.getAttribute('method')?.toLowerCase() === 'post') {
      sent.set(event.target, Date.now());
    }
  });
  addEventListener('pageshow', () => { sent = new WeakMap(); });
})();
