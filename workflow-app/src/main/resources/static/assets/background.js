/* What a page asks for by itself, with nobody's click behind it, must not count as its reader's use of the session. */
document.addEventListener('htmx:configRequest', event => {
  if (!event.detail.triggeringEvent) {
    event.detail.headers['X-Background'] = 'true';
  }
});
