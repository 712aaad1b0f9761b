/*
 * New work shows itself. The page asks what changed since it was drawn, often while somebody looks and seldom while
 * nobody does, and says so at the list's head: nothing moves until the reader asks for it. The answer starts from a mark,
 * so nothing is missed between two questions, whatever the time between.
 */
(() => {
  'use strict';

  const words = document.getElementById('live');
  const badge = document.querySelector('[data-live-count]');
  if (!words || !badge) {
    return;
  }

  const LOOKED_AT = 2000;
  const ELSEWHERE = 10000;
  const UNATTENDED = 15000;
  const HIDDEN = 30000;
  const SLOWEST = 120000;
  const ATTENDED_FOR = 120000;

  const text = words.dataset;
  const filled = (pattern, value) => pattern.replace('{0}', value);
  const plainTitle = document.title;
  const arrived = new Set();
  const ended = new Map();
  let mark = badge.dataset.liveMark;
  let stale = false;
  let failures = 0;
  let timer = 0;
  let asking = false;
  let over = false;
  let attended = Date.now();
  let fresh = new Set();

  const list = () => document.querySelector('[data-live-list]');
  const row = id => document.querySelector(`[data-task="${id}"]`);

  const showCount = (count, more) => {
    const shown = `${count}${more ? '+' : ''}`;
    badge.hidden = count === 0;
    badge.firstElementChild.textContent = shown;
    badge.lastElementChild.textContent = filled(more ? text.waitingMore : text.waiting, count);
    document.title = count === 0 ? plainTitle : `(${shown}) ${plainTitle}`;
  };

  /* Written over the place of the step: the row keeps its size, and its link still leads to the document. */
  const markEnded = (line, { state, by }) => {
    if (line.classList.contains('ended')) {
      return;
    }
    const note = document.createElement('span');
    note.className = 'gone-note';
    note.textContent = state === 'done' && by ? filled(text.done, by) : text.withdrawn;
    line.classList.add('ended');
    line.querySelector('.step').append(note);
  };

  const newOnes = () => Array.from(arrived).filter(id => !row(id));
  const endedOnes = () => Array.from(ended.keys()).filter(row);

  /* Only what differs is written: a screen reader hears each piece of news once. */
  const say = (message, withButton) => {
    const news = document.querySelector('[data-live-news]');
    if (!news || news.dataset.said === message) {
      return;
    }
    news.dataset.said = message;
    if (!withButton) {
      news.textContent = message;
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-primary';
    button.textContent = message;
    button.addEventListener('click', show);
    news.replaceChildren(button);
  };

  const tell = () => {
    ended.forEach((how, id) => {
      const line = row(id);
      if (line) {
        markEnded(line, how);
      }
    });
    const parts = [];
    const came = newOnes().length;
    const went = endedOnes().length;
    if (stale) {
      parts.push(text.stale);
    } else {
      if (came > 0) {
        parts.push(filled(text.arrived, came));
      }
      if (went > 0) {
        parts.push(filled(text.ended, went));
      }
    }
    if (parts.length > 0) {
      say(`${parts.join(text.separator)} · ${text.show}`, true);
    } else if (failures < 3) {
      say('', false);
    }
  };

  const show = event => {
    const shown = list();
    fresh = new Set(newOnes());
    const filter = shown.dataset.liveFilter;
    const address = shown.dataset.liveList + (filter === '?' ? '' : filter);
    htmx.ajax('GET', address, { target: `#${shown.id}`, swap: 'outerHTML', event });
    if (location.pathname === new URL(address, location).pathname) {
      history.replaceState(history.state, '', address);
    }
  };

  /* A list that was read anew holds what had arrived; the news begin again. */
  document.body.addEventListener('htmx:afterSettle', event => {
    if (!event.target.matches('[data-live-list]')) {
      return;
    }
    const asked = fresh.size > 0 || stale || ended.size > 0;
    arrived.clear();
    ended.clear();
    stale = false;
    const lines = Array.from(fresh, row).filter(Boolean);
    lines.forEach(line => {
      const sign = document.createElement('span');
      sign.className = 'new-mark';
      sign.textContent = text.new;
      line.querySelector('.what').prepend(sign);
    });
    const news = document.querySelector('[data-live-news]');
    if (asked && news && news.contains(document.activeElement)) {
      const first = lines[0] || document.querySelector('[data-task]');
      const link = first && first.querySelector('.title a');
      (link || document.getElementById('main')).focus({ preventScroll: true });
      say(text.shown, false);
    } else {
      say('', false);
    }
    fresh = new Set();
  });

  const take = changes => {
    mark = changes.waiting.mark;
    showCount(changes.waiting.count, changes.waiting.more);
    stale = stale || changes.stale;
    changes.arrived.forEach(id => arrived.add(id));
    changes.ended.forEach(task => {
      arrived.delete(task.id);
      ended.set(task.id, task);
    });
    tell();
  };

  const pause = () => {
    if (failures > 0) {
      return Math.min(LOOKED_AT * 2 ** failures, SLOWEST) * (0.5 + Math.random() / 2);
    }
    if (document.hidden) {
      return HIDDEN;
    }
    if (Date.now() - attended > ATTENDED_FOR) {
      return UNATTENDED;
    }
    return list() ? LOOKED_AT : ELSEWHERE;
  };

  const later = () => {
    clearTimeout(timer);
    if (!over) {
      timer = setTimeout(ask, pause());
    }
  };

  const ask = async () => {
    clearTimeout(timer);
    if (asking || over) {
      return;
    }
    asking = true;
    const shown = list();
    const filter = shown ? shown.dataset.liveFilter.replace(/^\?/, '&') : '';
    try {
      const answer = await fetch(`${text.url}?since=${encodeURIComponent(mark)}${filter === '&' ? '' : filter}`, {
        headers: { Accept: 'application/json' },
        redirect: 'error',
        cache: 'no-store'
      });
      if (answer.status === 401 || answer.status === 403) {
        over = true;
        say(text.signedOut, false);
      } else if (answer.status === 204) {
        failures = 0;
        tell();
      } else if (answer.ok) {
        failures = 0;
        take(await answer.json());
      } else {
        throw new Error(answer.status);
      }
    } catch {
      failures++;
      if (failures >= 3) {
        say(text.lost, false);
      }
    } finally {
      asking = false;
      later();
    }
  };

  const attend = () => {
    const long = Date.now() - attended > ATTENDED_FOR;
    attended = Date.now();
    if (long) {
      ask();
    }
  };

  ['pointerdown', 'keydown', 'scroll', 'pointermove'].forEach(kind =>
    window.addEventListener(kind, attend, { passive: true }));
  document.addEventListener('visibilitychange', () => document.hidden ? later() : ask());
  window.addEventListener('pageshow', event => event.persisted && ask());
  window.addEventListener('online', ask);

  const visible = badge.firstElementChild.textContent;
  showCount(badge.hidden ? 0 : parseInt(visible, 10), visible.endsWith('+'));
  later();
})();
