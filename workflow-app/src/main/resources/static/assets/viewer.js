// Draws a document's files in place: PDFs by pdf.js, pictures as they are. Whatever can't be drawn is offered instead.
const root = document.querySelector('.viewer');
const library = root.dataset.library;
const files = [...root.querySelectorAll('.viewer-files a')];
const bar = root.querySelector('.viewer-bar');
const tools = root.querySelector('.viewer-tools');
const stage = root.querySelector('.viewer-stage');
const note = root.querySelector('.viewer-note');
const container = root.querySelector('.viewer-pages');
const picture = root.querySelector('.viewer-picture');
const choice = root.querySelector('.viewer-choice');
const pageField = root.querySelector('.viewer-page input');
const pageCount = root.querySelector('.viewer-page output');
const narrow = matchMedia('(max-width: 1099px)');

let pdf; // the library's parts, once they are here
let shown = null; // the file that was chosen last
let task = null; // its loading

function say(state, text = root.dataset[state]) {
  root.dataset.state = state;
  note.textContent = text ?? '';
  note.hidden = !note.textContent;
}

/** pdf.js with its own viewer of pages and selectable text. Scripts, forms and XFA of a document stay off. */
async function bringLibrary() {
  const core = await import(`${library}legacy/build/pdf.min.mjs`);
  const parts = await import(`${library}legacy/web/pdf_viewer.mjs`);
  await new Promise((resolve, reject) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${library}legacy/web/pdf_viewer.css`;
    style.onload = resolve;
    style.onerror = reject;
    document.head.append(style);
  });
  core.GlobalWorkerOptions.workerSrc = `${library}legacy/build/pdf.worker.min.mjs`;
  const eventBus = new parts.EventBus();
  const linkService = new parts.PDFLinkService({
    eventBus,
    externalLinkTarget: parts.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const viewer = new parts.PDFViewer({
    container,
    eventBus,
    linkService,
    annotationMode: core.AnnotationMode.ENABLE,
    l10n: silent,
    enableAutoLinking: false,
    removePageBorders: true,
  });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => {
    layOut();
    fit();
    enable(1);
  });
  eventBus.on('pagechanging', ({ pageNumber }) => {
    pageField.value = pageNumber;
    enable(pageNumber);
    grow();
  });
  eventBus.on('scalechanging', grow);
  eventBus.on('rotationchanging', grow);
  eventBus.on('pagerendered', ({ pageNumber }) => {
    container.querySelectorAll('.page').forEach(page => {
      page.setAttribute('aria-label', root.dataset.page.replace('0', page.dataset.pageNumber));
    });
    if (root.dataset.state === 'loading') {
      say('shown');
    }
    grow();
    root.dataset.painted = pageNumber;
  });
  return { core, parts, viewer, linkService };
}

/** The library's own texts exist in English only; ours stand on the page. */
const silent = {
  getLanguage: () => document.documentElement.lang,
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => {},
  translateOnce: async () => {},
  pause() {},
  resume() {},
  destroy: async () => {},
};

/** One page at a time where fingers scroll the whole page, all of them where a wheel scrolls the paper. */
function layOut() {
  // A file whose pages are not there yet can't be laid out: it is when they are.
  if (pdf?.viewer.getPageView(0)) {
    pdf.viewer.scrollMode = narrow.matches ? pdf.parts.ScrollMode.PAGE : pdf.parts.ScrollMode.VERTICAL;
    grow();
  }
}

function fit() {
  pdf.viewer.currentScaleValue = 'page-width';
}

/** On a narrow screen the stage is as high as the page, so that nothing scrolls inside it before it is enlarged. */
function grow() {
  const page = narrow.matches && pdf?.viewer.getPageView(pdf.viewer.currentPageNumber - 1);
  stage.style.height = page ? `min(${page.div.offsetHeight + 4}px, 80vh)` : '';
}

function enable(page) {
  const last = pdf.viewer.pagesCount;
  tools.querySelector('[data-do=previous]').disabled = page <= 1;
  tools.querySelector('[data-do=next]').disabled = page >= last;
  pageCount.textContent = last;
}

async function showPdf(file) {
  say('loading');
  try {
    pdf ??= await bringLibrary();
  } catch (failure) {
    console.info('pdf.js', failure);
    say('outdated');
    return;
  }
  if (shown !== file) {
    return;
  }
  task = pdf.core.getDocument({
    url: file.href,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    wasmUrl: `${library}wasm/`,
    iccUrl: `${library}iccs/`,
    verbosity: pdf.core.VerbosityLevel.ERRORS,
    // The content security policy allows neither compiled code nor evaluated strings; what they do faster, plain
    // script does too.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    // A large scan comes page by page.
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 262144,
  });
  try {
    const opened = await task.promise;
    if (shown !== file) {
      return;
    }
    pageField.value = 1;
    pdf.viewer.setDocument(opened);
    pdf.linkService.setDocument(opened);
  } catch (failure) {
    if (shown === file) {
      say({
        PasswordException: 'encrypted',
        InvalidPDFException: 'damaged',
        ResponseException: 'missing',
      }[failure.name] ?? 'failed');
    }
  }
}

function showPicture(file) {
  const image = picture.querySelector('img');
  say('loading');
  image.onload = () => say('shown');
  image.onerror = () => say('damaged');
  image.alt = file.textContent;
  image.src = file.href;
}

function show(file) {
  shown = file;
  task?.destroy();
  task = null;
  pdf?.viewer.setDocument(null);
  delete root.dataset.painted;
  const kind = file.dataset.kind;
  tools.hidden = kind !== 'pdf';
  container.hidden = kind !== 'pdf';
  picture.hidden = kind !== 'picture';
  stage.style.height = '';
  root.dataset.kind = kind;
  root.querySelector('.viewer-open').href = file.href;
  root.querySelector('.viewer-download').href = file.dataset.download;
  root.querySelector('summary small').textContent = file.textContent;
  if (kind === 'pdf') {
    showPdf(file);
  } else if (kind === 'picture') {
    showPicture(file);
  } else {
    say('none');
  }
}

const acts = {
  previous: () => pdf.viewer.previousPage(),
  next: () => pdf.viewer.nextPage(),
  smaller: () => pdf.viewer.decreaseScale({ steps: 2 }),
  larger: () => pdf.viewer.increaseScale({ steps: 2 }),
  fit,
  turn: () => {
    pdf.viewer.pagesRotation = (pdf.viewer.pagesRotation + 90) % 360;
  },
};

tools.addEventListener('click', event => {
  const act = event.target.closest('button')?.dataset.do;
  if (act && pdf?.viewer.pagesCount) {
    acts[act]();
  }
});
pageField.addEventListener('change', () => {
  const page = Number.parseInt(pageField.value, 10);
  if (pdf && page >= 1 && page <= pdf.viewer.pagesCount) {
    pdf.viewer.currentPageNumber = page;
  } else if (pdf) {
    pageField.value = pdf.viewer.currentPageNumber;
  }
});
narrow.addEventListener('change', layOut);
new ResizeObserver(() => {
  if (pdf?.viewer.currentScaleValue === 'page-width' && container.clientWidth > 0) {
    fit();
  }
}).observe(container);

files.forEach((file, index) => choice.append(new Option(file.textContent, index)));
choice.hidden = files.length < 2;
choice.addEventListener('change', () => show(files[choice.value]));
root.querySelector('.viewer-files').hidden = true;
bar.hidden = false;
stage.hidden = false;
// What can be looked at comes first.
const first = Math.max(0, files.findIndex(file => file.dataset.kind !== 'none'));
choice.value = first;
show(files[first]);
