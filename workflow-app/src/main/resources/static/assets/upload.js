/* Shows how far an upload is. Without this file the same form is sent as any other. */
(() => {
  'use strict';

  const size = bytes => bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

  const listChosen = form => {
    const list = form.querySelector('[data-upload-list]');
    list.replaceChildren(...Array.from(form.elements.file.files, file => {
      const item = document.createElement('li');
      item.textContent = `${file.name} · ${size(file.size)}`;
      return item;
    }));
  };

  const send = (form, submit) => {
    const progress = form.querySelector('progress');
    const state = form.querySelector('.upload-state');
    const request = new XMLHttpRequest();
    const end = message => {
      submit.disabled = false;
      progress.hidden = true;
      state.textContent = message;
    };
    request.upload.addEventListener('progress', event => {
      const percent = Math.floor(100 * event.loaded / event.total);
      progress.value = percent;
      state.textContent = percent < 100
        ? form.dataset.uploadSending.replace('{0}', percent)
        : form.dataset.uploadChecking;
    });
    request.addEventListener('load', () => {
      if (request.status < 400) {
        location.assign(request.responseURL);
      } else {
        showAnswer(form, request.responseText, end);
      }
    });
    request.addEventListener('error', () => end(form.dataset.uploadFailed));
    request.open(form.method, form.action);
    request.setRequestHeader('Accept', 'text/html');
    submit.disabled = true;
    progress.hidden = false;
    request.send(new FormData(form));
  };

  /* A refused form takes the page's place, the chosen files stay chosen. Of an error's page only the message is shown:
     what was typed stays. */
  const showAnswer = (form, html, end) => {
    const main = new DOMParser().parseFromString(html, 'text/html').getElementById('main');
    const again = main && main.querySelector('form[data-upload]');
    if (!again) {
      const message = main && main.querySelector('.lead');
      end(message ? message.textContent : form.dataset.uploadFailed);
      return;
    }
    again.elements.file.files = form.elements.file.files;
    document.getElementById('main').replaceWith(main);
    enhance(again);
    listChosen(again);
    main.focus();
    window.scrollTo(0, 0);
  };

  const enhance = form => {
    form.elements.file.addEventListener('change', () => listChosen(form));
    form.addEventListener('submit', event => {
      event.preventDefault();
      send(form, event.submitter || form.querySelector('[type=submit]'));
    });
  };

  document.querySelectorAll('form[data-upload]').forEach(enhance);
})();
