"""What runs in a page that crowdlint opens: before its own scripts, or to look at it.

Looks run in a world that the page cannot touch: selector engines that are content scripts (``engine``). What only the
page's own world knows (what was submitted, what its elements hold) is written down and told by a script that took its
built-ins before the page had any scripts (``first``). Both speak through events whose name the page does not know. What
was submitted is heard from the stand-in alone, which has a key in its text (``keyed``).
"""

from __future__ import annotations

import json
import secrets
from functools import cache
from pathlib import Path

from crowdlint_preview.browser.limits import MOST_ANSWER
from crowdlint_preview.browser.noted import HOOK, KEY_PLACE, Response

_HERE = Path(__file__).parent
_CHANNEL = json.dumps(f"crowdlint-{secrets.token_hex(16)}")
_KEY = secrets.token_hex(16)

# `asked=QUESTION` is an element whose text is the answer, or elements of the page where these are the answer.
ASKED = """eye => ({
  query(root, question) { return this.queryAll(root, question)[0]; },
  queryAll(root, question) {
    const found = eye.questions[question]();
    return typeof found === 'string' ? [eye.said(found)] : found;
  },
})"""


@cache
def _text(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8").strip().rstrip(";")


def engine(script: str) -> str:
    """A selector engine, from a function that makes it of what ``asked.js`` gives."""
    return f"({script})(({_text('asked.js')})({_CHANNEL}))"


def first(watch: str, framed: bool) -> str:
    """What runs before the scripts of a page. ``watch``: a function that adds to the replies of ``told.js``.

    ``framed``: there is a page of ours around that of the task.
    """
    more = f"if (parent === window) ({_text('around.js')})(replies);" if framed else ""
    more += f"({watch})(replies);" if watch else ""
    names = f"{_CHANNEL}, {json.dumps(HOOK)}, {json.dumps(_KEY)}, {MOST_ANSWER}"
    return f"(() => {{ 'use strict'; const replies = ({_text('told.js')})({names}); {more} }})();"


def keyed(found: Response, kind: str) -> bytes:
    """The body of an answer, with the key if it is the stand-in, and asked for as a script: no page can read one."""
    if not found.keyed or kind != "script":
        return found.body
    return found.body.replace(KEY_PLACE.encode(), _KEY.encode(), 1)


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
