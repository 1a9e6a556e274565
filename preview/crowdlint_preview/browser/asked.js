/**
 * Runs in a world of its own, which shares the document with the page and nothing else: no script of the page can change
 * what is used here. What selector engines are made of, in the form that Playwright documents: an answer is the text of
 * an element that stands in no document.
 *
 * @param {string} channel the name under which `told.js` listens
 */
(channel) => {
  // `document.open` takes every listener away: then nobody but the page itself could reply.
  const probe = `${channel}-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  let listens = false;
  window.addEventListener(probe, () => {
    listens = true;
  });
  const isGone = () => {
    listens = false;
    window.dispatchEvent(new Event(probe));
    return !listens;
  };

  /** What `told.js` says about the page or one of its elements; null where it is gone. */
  const told = (question, target = document) => {
    let reply = null;
    if (isGone()) return reply;
    const hear = (event) => {
      reply = event.detail;
    };
    document.addEventListener(`${channel}-reply`, hear);
    target.dispatchEvent(new CustomEvent(channel, { detail: question, bubbles: true, composed: true }));
    document.removeEventListener(`${channel}-reply`, hear);
    return reply;
  };

  /** The document and the shadow trees that scripts can reach. */
  const trees = (root = document) =>
    [root, ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? trees(each.shadowRoot) : []))];
  const media = () => trees().flatMap((root) => [...root.querySelectorAll('video, audio')]);
  const plays = (each) => !each.paused && !each.ended && !each.error;

  const MOVING = 'iframe, embed, object, marquee, progress:not([value]), animate, animateTransform, animateMotion, set, img[src*=".gif" i]';

  let pointer = '';
  const point = (event) => {
    pointer = `${Math.round(event.clientX)} ${Math.round(event.clientY)}`;
  };
  for (const name of ['pointermove', 'pointerdown', 'pointerup']) document.addEventListener(name, point, true);

  const questions = {
    ping: () => 'yes',
    pointer: () => pointer,
    ready: () => {
      const loader = told('loader');
      // `document.open` takes every listener away.
      if (loader === null && location.href !== 'about:blank') return 'gone';
      if (document.readyState === 'loading' || document.fonts.status === 'loading') return '';
      if (!loader || told('ready')) return 'yes';
      // Without a single element the event never comes.
      const tags = loader.split(' ').filter((tag) => tag);
      return document.readyState === 'complete' && !tags.some((tag) => document.querySelector(tag)) ? 'yes' : '';
    },
    count: () => told('count') ?? '0',
    answers: () => told('answers') ?? '',
    replaced: () => told('replaced') ?? '',
    // `document.open` takes every listener away, also those of the page around.
    around: () => told('around') ?? 'yes',
    still: () => {
      for (const each of document.querySelectorAll('svg')) each.pauseAnimations?.();
      for (const each of media().filter(plays)) {
        each.pause();
        each.autoplay = false;
        each.load(); // to its start again: not every server lets one seek
      }
      return 'yes';
    },
    /** Whether a picture may change by itself. Media show what they will later than they are there. */
    moves: () => {
      const found = media();
      const loads = (each) => each.seeking || (each.networkState === each.NETWORK_LOADING && each.readyState < each.HAVE_CURRENT_DATA);
      if (found.some(loads)) return 'loading';
      if (found.length) return 'media';
      // The widgets draw in frames of the clock alone, once their picture is there; what pages draw in is not known.
      const drawn = (root) => root.host?.localName.startsWith('crowd-') && root.querySelector('[aria-busy]') === null;
      const moving = (root) =>
        root.querySelector(MOVING) !== null ||
        (root.querySelector('canvas') !== null && !drawn(root)) ||
        [...root.querySelectorAll('img')].some((each) => !each.complete) ||
        root.getAnimations().some((each) => each.playState === 'running' || each.pending);
      return trees().some(moving) ? 'moves' : '';
    },
    playing: () => media().filter(plays),
  };

  const said = (text) => {
    const element = document.implementation.createHTMLDocument('').createElement('pre');
    element.textContent = text;
    return element;
  };
  return { told, said, questions };
}
