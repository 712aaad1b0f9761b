// A document's files: all pages in one column, or one at a time where fingers scroll the whole page. Each page is a
// drawing with its picture and, laid over it, its words, which come when the page comes into view.
const root = document.querySelector('.viewer');
const stage = root.querySelector('.viewer-stage');
const column = root.querySelector('.viewer-pages');
const status = root.querySelector('.viewer-note p');
const retry = root.querySelector('.viewer-note form');
const choice = root.querySelector('.viewer-choice');
const pageForm = root.querySelector('.viewer-page');
const pageField = pageForm.querySelector('input[name=page]');
const pageCount = pageForm.querySelector('output');
const findForm = root.querySelector('.viewer-find');
const findField = findForm.querySelector('input[type=search]');
const findCount = findForm.querySelector('output');
const narrow = matchMedia('(max-width: 1099px)');
const drawing = 'http://www.w3.org/2000/svg';
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const smallIsEnough = 900;
const pause = 1000;
const longest = 30 * pause;
const tries = 6; // of a picture that does not come, until the network is back or the page is looked at anew

let file = root.dataset.file;
let sheets = []; // what is known of the pages, by number from 1
let present = Number(pageField.value);
let turn = Number(root.dataset.turn);
let zoom = 1;
let hits = [];
let hit = -1;
let wanted = null; // a place that is to be shown once its page is there
let next = 0; // the timer of the next look
let failures = 0; // of looks, one after the other
let run = 0; // counts the files that were chosen: an answer for another one comes too late

const address = () => `/api/documents/${root.dataset.document}/files/${file}`;
const sheetOf = page => column.querySelector(`.viewer-sheet[data-page="${page}"]`);

function element(name, attributes = {}, text = '') {
  const made = document.createElementNS(drawing, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}

async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
  if (!answer.ok) {
    throw Object.assign(new Error(`${answer.status} ${path}`), { status: answer.status });
  }
  return { status: answer.status, body: await answer.json() };
}

/* Pages */

/** The page's frame, turned: the picture and the words come when it is seen. */
function frame(sheet) {
  const figure = document.createElement('figure');
  figure.className = 'viewer-sheet';
  figure.dataset.page = sheet.page;
  figure.setAttribute('aria-label', root.dataset.pageName.replace('0', sheet.page));
  if (sheet.failure) {
    const note = document.createElement('p');
    note.className = 'viewer-not-drawn';
    note.textContent = root.dataset.notDrawn;
    figure.append(note);
  } else {
    const svg = element('svg');
    svg.append(element('g'));
    figure.append(svg);
  }
  return figure;
}

function place(figure) {
  const { width, height } = sheets[figure.dataset.page];
  const svg = figure.querySelector('svg');
  svg?.setAttribute('viewBox', turn % 2 ? `0 0 ${height} ${width}` : `0 0 ${width} ${height}`);
  svg?.firstElementChild.setAttribute('transform', [
    '', `translate(${height} 0) rotate(90)`, `translate(${width} ${height}) rotate(180)`, `translate(0 ${width}) rotate(270)`,
  ][turn]);
}

function paint(figure) {
  const page = Number(figure.dataset.page);
  const sheet = sheets[page];
  const group = figure.querySelector('g');
  if (!group) {
    return;
  }
  const large = figure.clientWidth * devicePixelRatio > smallIsEnough;
  let image = group.querySelector('image');
  if (!image) {
    image = element('image', { width: sheet.width, height: sheet.height, 'aria-hidden': 'true' });
    watch(image, figure);
    group.prepend(image);
  }
  if (!image.hasAttribute('href') || large && image.getAttribute('href').endsWith('small')) {
    image.setAttribute('href', `${address()}/pages/${page}?size=${large ? 'large' : 'small'}`);
  }
  if (!figure.dataset.words) {
    figure.dataset.words = 'asked';
    layWords(figure, group);
  }
}

function watch(image, figure) {
  image.addEventListener('load', () => painted(figure));
  image.addEventListener('error', () => lost(image, figure));
}

/** A picture that did not come is asked for again, after longer and longer pauses. */
function lost(image, figure) {
  image.removeAttribute('href');
  tryAgain(figure);
}

function tryAgain(figure) {
  const failed = Number(figure.dataset.failed ?? 0) + 1;
  figure.dataset.failed = failed;
  if (failed < tries) {
    setTimeout(() => figure.isConnected && paint(figure), growing(failed));
  }
}

function growing(failed) {
  return Math.min(pause * 2 ** (failed - 1), longest);
}

function painted(figure) {
  delete figure.dataset.failed;
  figure.dataset.painted = 'true';
  if (Number(figure.dataset.page) === present && root.dataset.state !== 'failed') {
    root.dataset.state = 'shown';
  }
}

async function layWords(figure, group) {
  const asked = run;
  const answer = await ask(`${address()}/pages/${figure.dataset.page}/text`).catch(() => null);
  if (asked !== run || !figure.isConnected) {
    return;
  }
  if (answer?.status !== 200) {
    delete figure.dataset.words; // it comes with the next look
    if (!answer) {
      tryAgain(figure);
    }
    return;
  }
  const { runs } = answer.body;
  // What is copied from two lines stays two words.
  runs.forEach((words, index) => {
    const ends = index + 1 === runs.length || runs[index + 1].y > words.y + words.height / 2;
    group.append(text(words, ends ? ' ' : ''));
  });
  figure.dataset.words = 'laid';
}

/** Letters are squares whose baseline lies at 88 parts of 100, as the server has it. */
function text({ text: words, x, y, width, height, size, turn: turned }, end) {
  const [left, base] = {
    0: [x, y + 0.88 * height], 90: [x + 0.88 * width, y + height], 180: [x + width, y + 0.12 * height], 270: [x + 0.12 * width, y],
  }[turned];
  const made = element('text', {
    x: left, y: base, 'font-size': size, textLength: turned % 180 ? height : width, lengthAdjust: 'spacingAndGlyphs',
  }, words + end);
  if (turned) {
    made.setAttribute('transform', `rotate(${-turned} ${left} ${base})`);
  }
  return made;
}

const inView = new IntersectionObserver(
  entries => entries.filter(entry => entry.isIntersecting).forEach(entry => paint(entry.target)),
  { root: column, rootMargin: '400px 0px' });

/** Which page is read: the one over the middle of the column. */
function follow() {
  if (column.classList.contains('single')) {
    return;
  }
  const middle = column.getBoundingClientRect().top + column.clientHeight / 3;
  const figures = [...column.children];
  const over = figures.findLast(figure => figure.getBoundingClientRect().top <= middle) ?? figures[0];
  if (over) {
    mark(Number(over.dataset.page));
  }
}

function mark(page) {
  present = page;
  if (document.activeElement !== pageField) {
    pageField.value = page;
  }
  pageCount.textContent = Math.max(1, sheets.length - 1);
  column.querySelectorAll('.viewer-sheet').forEach(figure => {
    figure.classList.toggle('current', Number(figure.dataset.page) === page);
  });
  root.querySelectorAll('.viewer-thumbnails a').forEach(link => {
    link.toggleAttribute('aria-current', Number(link.dataset.page) === page);
    if (link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'page');
    }
  });
  enable('previous', page > 1);
  enable('next', page < sheets.length - 1);
}

function enable(act, possible) {
  const link = root.querySelector(`[data-do=${act}]`);
  link.toggleAttribute('aria-disabled', !possible);
  if (possible) {
    link.setAttribute('href', '#viewer');
  } else {
    link.setAttribute('aria-disabled', 'true');
    link.removeAttribute('href');
  }
}

function go(page, top = 0) {
  const figure = sheetOf(page);
  if (!figure) {
    return;
  }
  mark(page);
  paint(figure);
  const from = column.classList.contains('single') ? 0 : figure.offsetTop - column.offsetTop;
  column.scrollTo({ top: Math.max(0, from + top - (top ? column.clientHeight / 3 : 4)) });
  if (figure.dataset.painted && root.dataset.state !== 'failed') {
    root.dataset.state = 'shown';
  }
}

/** Adds the pages that have come; those that are there stay as they are. */
function layOut(known) {
  known.forEach(sheet => {
    sheets[sheet.page] = sheet;
    if (!sheetOf(sheet.page)) {
      const figure = frame(sheet);
      const next = [...column.children].find(other => Number(other.dataset.page) > sheet.page);
      column.insertBefore(figure, next ?? null);
    }
    const figure = sheetOf(sheet.page);
    place(figure);
    inView.observe(figure);
  });
  addThumbnails();
  root.querySelector('[data-do=thumbnails]').hidden = sheets.length < 3;
  mark(Math.min(present, Math.max(1, sheets.length - 1)));
}

/** What the server drew is the first of ours. */
function adopt() {
  const figure = column.querySelector('.viewer-sheet');
  const image = figure?.querySelector('image');
  if (!image) {
    return;
  }
  figure.dataset.words = 'laid';
  watch(image, figure);
  // It may have come, or failed, before this script.
  const probe = new Image();
  probe.addEventListener('load', () => painted(figure));
  probe.addEventListener('error', () => image.hasAttribute('href') && lost(image, figure));
  probe.src = image.getAttribute('href');
}

/* Thumbnails */

function addThumbnails() {
  let list = root.querySelector('.viewer-thumbnails');
  if (!list) {
    list = document.createElement('ol');
    list.className = 'viewer-thumbnails';
    stage.prepend(list);
  }
  sheets.forEach(sheet => {
    if (sheet && !list.querySelector(`[data-page="${sheet.page}"]`)) {
      list.append(thumbnail(sheet));
    }
  });
}

function thumbnail(sheet) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '#viewer';
  link.dataset.page = sheet.page;
  if (!sheet.failure) {
    const image = new Image(Math.round(sheet.width / 8), Math.round(sheet.height / 8));
    image.loading = 'lazy';
    image.alt = '';
    image.src = `${address()}/pages/${sheet.page}?size=thumbnail`;
    link.append(image);
  }
  const number = document.createElement('span');
  number.textContent = sheet.page;
  link.append(number);
  item.append(link);
  return item;
}

stage.addEventListener('click', event => {
  const link = event.target.closest('.viewer-thumbnails a');
  if (link) {
    event.preventDefault();
    go(Number(link.dataset.page));
  }
});

/* How far it has come */

function say(words, mayRetry = false) {
  if (status.textContent !== (words ?? '')) {
    status.textContent = words ?? '';
  }
  retry.hidden = !mayRetry;
}

async function look() {
  const asked = run;
  clearTimeout(next);
  try {
    const { body } = await ask(`/live/documents/${root.dataset.document}/files/${file}`);
    if (asked === run) {
      failures = 0;
      show(body);
    }
  } catch (failure) {
    if (asked === run) {
      say(root.dataset.lost);
      if (![401, 403, 404].includes(failure.status)) {
        lookAgain(growing(++failures));
      }
    }
  }
}

function lookAgain(after) {
  const asked = run;
  clearTimeout(next);
  next = setTimeout(() => asked === run && look(), after);
}

addEventListener('online', () => {
  if (failures) {
    look();
  }
  column.querySelectorAll('.viewer-sheet[data-failed]').forEach(figure => {
    delete figure.dataset.failed;
    paint(figure);
  });
});

function show(state) {
  const nothing = state.state === 'failed' || state.state === 'unsupported';
  say(state.message, state.state === 'failed' || state.textState === 'failed');
  stage.hidden = nothing;
  if (nothing) {
    root.dataset.state = state.state === 'failed' ? 'failed' : 'none';
    return;
  }
  if (root.dataset.state !== 'shown') {
    root.dataset.state = 'waiting';
  }
  layOut(state.sheets);
  point();
  if (root.dataset.state === 'waiting' && sheetOf(present)) {
    go(present);
  }
  if (state.textState === 'ready') {
    // Pages that were waiting for their words.
    column.querySelectorAll('.viewer-sheet[data-painted]:not([data-words])').forEach(paint);
  }
  if (state.state === 'waiting' || state.textState === 'waiting') {
    lookAgain(document.hidden ? 10 * pause : pause);
  }
}

/* Files */

function choose(id) {
  run++;
  file = id;
  sheets = [];
  present = 1;
  turn = 0;
  forget();
  findField.value = '';
  column.replaceChildren();
  root.querySelector('.viewer-thumbnails')?.replaceChildren();
  stage.hidden = false;
  root.dataset.state = 'waiting';
  const name = root.querySelector(`.viewer-files a[data-id="${id}"]`).textContent;
  root.querySelector('summary small').textContent = name;
  root.querySelector('.viewer-open').href = address();
  root.querySelector('.viewer-download').href = `${address()}?download=true`;
  retry.action = `/documents/${root.dataset.document}/files/${id}/rendition`;
  root.querySelectorAll('.viewer-bar input[name=file]').forEach(field => { field.value = id; });
  say(root.dataset.waiting);
  look();
}

/* Words */

function forget() {
  hits = [];
  hit = -1;
  findCount.textContent = '';
  column.querySelectorAll('.mark').forEach(old => old.remove());
}

async function find(words) {
  forget();
  findForm.dataset.words = words;
  if (!words) {
    return;
  }
  const asked = run;
  const { body } = await ask(`${address()}/find?q=${encodeURIComponent(words)}`);
  if (asked !== run || findForm.dataset.words !== words) {
    return;
  }
  hits = body.hits;
  findCount.textContent = hits.length ? root.dataset.found.replace('{0}', hits.length) : root.dataset.foundNone;
  hits.forEach((place, index) => {
    const group = sheetOf(place.page)?.querySelector('g');
    place.boxes.forEach(({ x, y, width, height }) => {
      group?.append(element('rect', { class: 'mark', x, y, width, height, 'data-hit': index }));
    });
  });
  nextHit();
}

function nextHit() {
  if (hits.length === 0) {
    return;
  }
  hit = (hit + 1) % hits.length;
  column.querySelectorAll('.mark').forEach(box => {
    box.classList.toggle('present', Number(box.dataset.hit) === hit);
  });
  const { page, boxes } = hits[hit];
  const figure = sheetOf(page);
  if (figure) {
    const upright = turn === 0 ? boxes[0].y / sheets[page].height : 0;
    go(page, upright * figure.clientHeight);
    if (column.classList.contains('single')) {
      column.querySelector('.mark.present')?.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  }
}

findForm.addEventListener('submit', event => {
  event.preventDefault();
  const words = findField.value.trim();
  if (words && words === findForm.dataset.words && hits.length) {
    nextHit();
  } else {
    find(words).catch(() => say(root.dataset.lost));
  }
});
findField.addEventListener('input', () => {
  if (!findField.value.trim()) {
    find('');
  }
});

/* Places that another part of the page points at */

function point() {
  const group = wanted && sheetOf(wanted.page)?.querySelector('g');
  if (!group) {
    return;
  }
  forget();
  wanted.boxes.forEach(([x, y, width, height]) => {
    group.append(element('rect', { class: 'mark present', x: x - 2, y: y - 2, width: width + 4, height: height + 4 }));
  });
  const figure = sheetOf(wanted.page);
  go(wanted.page, (turn === 0 ? wanted.boxes[0][1] / sheets[wanted.page].height : 0) * figure.clientHeight);
  if (column.classList.contains('single')) {
    column.querySelector('.mark.present')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }
  wanted = null;
}

const back = root.querySelector('.viewer-back');

document.addEventListener('banwen:show', event => {
  const { from, ...place } = event.detail;
  wanted = place;
  root.open = true;
  if (narrow.matches) {
    root.scrollIntoView({ block: 'start' });
    back.hidden = false;
    back.onclick = () => {
      back.hidden = true;
      from.scrollIntoView({ block: 'center' });
      from.focus({ preventScroll: true });
    };
  }
  if (place.file !== file && choice) {
    choice.value = place.file;
    choose(place.file);
  } else {
    point();
  }
});

/* Tools */

function enlarge(to) {
  const page = present;
  zoom = to;
  column.style.setProperty('--zoom', zoom);
  go(page);
  column.querySelectorAll('.viewer-sheet[data-painted]').forEach(paint);
}

const acts = {
  previous: () => go(present - 1),
  next: () => go(present + 1),
  smaller: () => enlarge(zooms.findLast(step => step < zoom && (step >= 1 || !narrow.matches)) ?? zoom),
  larger: () => enlarge(zooms.find(step => step > zoom) ?? zoom),
  fit: () => enlarge(1),
  turn: () => {
    turn = (turn + 1) % 4;
    column.querySelectorAll('.viewer-sheet').forEach(place);
    go(present);
  },
  thumbnails: () => {
    const open = root.classList.toggle('with-thumbnails');
    root.querySelector('[data-do=thumbnails]').setAttribute('aria-expanded', String(open));
    root.querySelector('.viewer-thumbnails [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  },
};

root.querySelector('.viewer-tools').addEventListener('click', event => {
  const tool = event.target.closest('[data-do]');
  if (tool) {
    event.preventDefault();
    acts[tool.dataset.do]();
  }
});
pageForm.addEventListener('submit', event => event.preventDefault());
pageField.addEventListener('change', () => {
  const page = Number.parseInt(pageField.value, 10);
  if (sheets[page]) {
    go(page);
  }
  pageField.value = present;
});
column.addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true });
column.addEventListener('keydown', event => {
  const act = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'fit', r: 'turn' }[event.key];
  if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    acts[act]();
  }
});

function fold() {
  column.classList.toggle('single', narrow.matches);
  go(present);
}

narrow.addEventListener('change', fold);
choice?.addEventListener('change', () => choose(choice.value));
if (choice) {
  choice.hidden = false;
}
root.classList.add('enhanced');
root.querySelectorAll('.viewer-tools button:not([data-do=thumbnails])').forEach(button => { button.hidden = false; });
adopt();
fold();
if (root.dataset.state !== 'failed' && root.dataset.state !== 'none') {
  root.dataset.state = 'waiting';
  look().then(() => findField.value.trim() && find(findField.value.trim()));
}
