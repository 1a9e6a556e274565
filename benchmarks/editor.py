"""How soon an editor shows what a keystroke changed: from the change to the findings, and to the items of a completion.

python benchmarks/editor.py [CHARACTERS]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / room) for room in ("linter", "preview", "schemas", "tests")]

from lsp_session import Session, position, session  # type: ignore[import-not-found]
from lsprotocol import types

FIELD = '  <p>Which {{ task.input.kind }}?</p>\n  <crowd-input name="n%d" label="A word" required></crowd-input>\n'
HEAD = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n<crowd-form>\n'
KEYSTROKES = 40


def template(characters: int) -> str:
    """A template of about so many characters, with Liquid and fields all over."""
    fields = [FIELD % number for number in range(max(1, (characters - len(HEAD) - 14) // len(FIELD % 10)))]
    return HEAD + "".join(fields) + "</crowd-form>\n"


async def typing(editor: Session, text: str) -> None:
    """Type a word in the middle, letter by letter, and wait each time for what is shown."""
    uri = await editor.open(Path(tempfile.gettempdir()) / "typed.liquid.html", text)
    at = text.index("</p>", len(text) // 2)
    shown, completed = [], []
    for version in range(2, KEYSTROKES + 2):
        place = position(text, at)
        start = perf_counter()
        await editor.type(uri, version, "x", types.Range(place, place))
        shown.append(perf_counter() - start)
        text, at = text[:at] + "x" + text[at:], at + 1
        middle = position(text, text.index("task.input.", len(text) // 2) + len("task.input."))
        start = perf_counter()
        params = types.CompletionParams(types.TextDocumentIdentifier(uri), middle)
        await editor.client.text_document_completion_async(params)
        completed.append(perf_counter() - start)
    for what, times in (("findings", shown), ("completion", completed)):
        print(f"  {what:<10} median {median(times) * 1000:5.0f} ms, slowest {max(times) * 1000:5.0f} ms")


def main() -> None:
    for characters in [int(word) for word in sys.argv[1:]] or [1000, 4000, 16000]:
        text = template(characters)
        print(
            f"a template of {len(text):,} characters, {KEYSTROKES} keystrokes (the server waits 30 ms for the next one)"
        )

        async def talk(editor: Session, text: str = text) -> None:
            await typing(editor, text)

        session(talk)


if __name__ == "__main__":
    if not all(word.isdigit() for word in sys.argv[1:]):
        sys.exit("usage: editor.py [CHARACTERS ...]")
    main()
