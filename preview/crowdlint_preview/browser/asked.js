/**
 * Runs in a world of its own, which shares the document with the page and nothing else: no script of the page can change
 * what is used here. What selector engines are made of, in the form that Playwright documents: an answer is the text of
 * an element that stands in no document.
 *
 * @param {string} channel the name under which `told.js` listens
 */
(channel) => {
  /** What `told.js` says about the page or one of its elements; null where it is gone. */
  const told = (question, target = document) => {
    let reply = null;
    const hear = (event) => {
      reply = event.detail;
    };
    document.addEventListener(`${channel}-reply`, hear);
    target.dispatchEvent(new CustomEvent(channel, { detail: question, bubbles: true, composed: true }));
    document.removeEventListener(`${channel}-reply`, hear);
    return reply;
  };

  /** Videos and sounds, also those in shadow trees that scripts can reach. */
  const media = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      ...(each.matches('video, audio') ? [each] : []),
      ...(each.shadowRoot ? media(each.shadowRoot) : []),
    ]);
  const plays = (each) => !each.paused && !each.ended && !each.error;

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
    /** Whether there are media, and whether they show what they will: what comes later changes a picture. */
    media: () => {
      const found = media();
      const loads = (each) => each.seeking || (each.networkState === each.NETWORK_LOADING && each.readyState < each.HAVE_CURRENT_DATA);
      if (found.some(loads)) return 'loading';
      return found.length ? 'there' : '';
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
