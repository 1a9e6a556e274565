"""What runs in a page that crowdlint opens: before its own scripts, or to look at it."""

READY = """() => {
  if (document.readyState === 'loading' || document.fonts.status === 'loading') return false;
  if (!window.crowd || window.__crowdlintReady === true) return true;
  // Without a single element the event never comes.
  return document.readyState === 'complete' && !Object.keys(crowd.schemas).some(tag => document.querySelector(tag));
}"""
LISTEN = """(() => {
  document.addEventListener('all-crowd-elements-ready', () => {
    Object.defineProperty(window, '__crowdlintReady', {value: true, configurable: true});
  });
})();"""
# Shots of one page must not differ by what time or chance put into it.
SEEDED = """(() => {
  let state = 0x2545f491;
  const next = () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  Math.random = next;
  crypto.getRandomValues = array => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = next() * 256;
    return array;
  };
  crypto.randomUUID = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64; bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
})();"""
# On a clock that is moved by hand a timer without delay is due again at once, and so for ever; browsers let some time
# pass.
TICKS = """(() => {
  for (const [name, least] of [['setInterval', 4], ['setTimeout', 1]]) {
    const set = window[name];
    window[name] = function (act, delay, ...more) {
      return set.call(window, act, Math.max(least, +delay || 0), ...more);
    };
  }
  const idle = window.requestIdleCallback;
  if (idle) {
    const left = {didTimeout: false, timeRemaining: () => 10};
    window.requestIdleCallback = act => window.setTimeout(() => act(left), 16);
    window.cancelIdleCallback = id => window.clearTimeout(id);
  }
})();"""
