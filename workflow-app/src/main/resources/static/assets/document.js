// The document's page: tabs instead of sections one below the other, and the phone's action bar.
(() => {
  const links = [...document.querySelectorAll('.tab-list a')];
  const panels = links.map(link => document.querySelector(link.hash));

  /** The panel that an address names, or holds. */
  function named(hash) {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    return target ? panels.findIndex(panel => panel.contains(target)) : -1;
  }

  function choose(chosen) {
    links.forEach((link, index) => {
      link.setAttribute('aria-selected', String(index === chosen));
      link.tabIndex = index === chosen ? 0 : -1;
      panels[index].hidden = index !== chosen;
    });
  }

  function turnTo(chosen) {
    choose(chosen);
    history.replaceState(history.state, '', links[chosen].hash);
    links[chosen].focus({ preventScroll: true });
  }

  if (links.length > 0) {
    document.querySelector('.tabs').classList.add('tabbed');
    document.querySelector('.tab-list').setAttribute('role', 'tablist');
    links.forEach((link, index) => {
      link.setAttribute('role', 'tab');
      link.setAttribute('aria-controls', panels[index].id);
      panels[index].setAttribute('role', 'tabpanel');
      panels[index].setAttribute('aria-labelledby', link.id);
      link.addEventListener('click', event => {
        event.preventDefault();
        turnTo(index);
      });
      link.addEventListener('keydown', event => {
        const next = {
          ArrowRight: (index + 1) % links.length,
          ArrowLeft: (index + links.length - 1) % links.length,
          Home: 0,
          End: links.length - 1,
        }[event.key];
        if (next !== undefined) {
          event.preventDefault();
          turnTo(next);
        }
      });
    });
    const byAddress = named(location.hash);
    choose(byAddress >= 0 ? byAddress : panels.findIndex(panel => panel.classList.contains('chosen')));
    addEventListener('hashchange', () => {
      const index = named(location.hash);
      if (index >= 0) {
        choose(index);
        document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView({ block: 'nearest' });
      }
    });
  }

  // A field that the bar leads to takes the keyboard at once.
  document.querySelectorAll('.action-bar a').forEach(link => link.addEventListener('click', () => {
    const target = document.querySelector(link.hash);
    if (target instanceof HTMLTextAreaElement) {
      setTimeout(() => target.focus());
    }
  }));

  // Where the form's own button is in sight, the bar would only repeat it.
  const bar = document.querySelector('.action-bar');
  const button = document.querySelector('.mine .actions .btn-primary');
  if (bar && button) {
    new IntersectionObserver(([seen]) => bar.classList.toggle('spare', seen.isIntersecting), {
      rootMargin: '0px 0px -72px 0px',
    }).observe(button);
  }

  // Who is chosen shows while the choice is folded.
  document.querySelectorAll('[data-party]').forEach(party => {
    party.addEventListener('change', () => {
      party.querySelector('.party-chosen').replaceChildren(...[...party.querySelectorAll(':checked')].map(box => {
        const name = document.createElement('span');
        name.textContent = box.nextElementSibling.textContent;
        return name;
      }));
    });
  });
})();
