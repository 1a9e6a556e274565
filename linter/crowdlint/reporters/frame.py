"""The author's lines with carets under a span, for people.

Columns are counted as a terminal shows them: tabs stand four apart, wide characters take two cells, combining ones
none. Control characters of an untrusted template are shown as pictures, never sent to the terminal.
"""

from __future__ import annotations

from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

TAB = 4
WIDTH = 110
MOST_LINES = 3


def visible(text: str) -> str:
    """The text on one line without anything a terminal would obey (escapes, bells, changes of direction) or a CI
    service would: GitHub takes a line that starts with ``::`` for a command.
    """
    shown = text if text.isprintable() else "".join(_picture(char) for char in text)
    return f"./{shown}" if shown.lstrip().startswith(("::", "##[", "##vso[")) else shown


def _picture(char: str) -> str:
    if char in "\t\r\n":
        return " "
    if ord(char) < 32:
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "␡"
    from unicodedata import category  # not at the start: a run that finds nothing shows no text

    # Format characters reorder or hide text, except the joiners that emoji are made of.
    return "\ufffd" if category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and char not in "\u200d\ufe0f" else char


def _cells(char: str, column: int) -> tuple[str, int]:
    """What is shown for a character that stands at cell ``column``, and how many cells it takes."""
    if char == "\t":
        width = TAB - column % TAB
        return " " * width, width
    if char.isascii():
        return visible(char), 1
    from unicodedata import combining, east_asian_width

    if combining(char) or char in "\u200d\ufe0f":
        return char, 0
    shown = _picture(char)
    return shown, 2 if east_asian_width(shown) in "WF" else 1


def laid_out(line: str) -> tuple[list[str], list[int]]:
    """What is shown for each character of a line, and the cell each starts at (one more: where the line ends)."""
    shown, starts = [], [0]
    for char in line:
        text, width = _cells(char, starts[-1])
        shown.append(text)
        starts.append(starts[-1] + width)
    return shown, starts


def underlined(line: str, start: int, end: int) -> tuple[str, str]:
    """A line and the carets under its characters ``[start, end)``, both cut to ``WIDTH`` cells around the carets.

    An empty range is one caret, which may stand just past the end of the line.
    """
    # Only what can be near the carets is laid out: a minified page is one line of megabytes.
    cut = max(0, min(start, len(line)) - 2 * WIDTH)
    near = line[cut : start + 2 * WIDTH]
    start, end = min(start - cut, len(near)), min(max(end, start) - cut, len(near))
    shown, cells = laid_out(near)
    first, last = _window(cells, start, end)
    left, right = "…" * (cut + first > 0), "…" * (cut + last < len(line))
    indent = cells[start] - cells[first] + len(left)
    carets = "^" * max(1, cells[min(end, last)] - cells[start])
    return f"{left}{''.join(shown[first:last])}{right}", " " * indent + carets


def _window(cells: list[int], start: int, end: int) -> tuple[int, int]:
    """The characters to show of a line whose characters start at ``cells``: at most ``WIDTH`` cells, carets within."""
    if cells[-1] <= WIDTH:
        return 0, len(cells) - 1
    caret_end = min(cells[end], cells[start] + WIDTH - 20)
    from_cell = max(0, min(cells[start] - 20, caret_end + 20 - WIDTH)) if caret_end > WIDTH - 20 else 0
    first = next(at for at, cell in enumerate(cells) if cell >= from_cell)
    return first, max(at for at, cell in enumerate(cells) if cell <= cells[first] + WIDTH)


def frame(source: Source, span: Span, gutter: int) -> list[str]:
    """Lines of a code frame: the first lines of the span, numbered, with carets under each."""
    first, _ = source.position(span.start)
    last, _ = source.position(max(span.start, span.end - 1))
    lines = []
    for number in range(first, min(last, first + MOST_LINES - 1) + 1):
        text, begins = source.line(number), source.line_starts[number - 1]
        start = max(0, span.start - begins)
        if number > first:
            start = len(text) - len(text.lstrip())
        if number > first and not text.strip():
            lines.append(f"{number:>{gutter}} |")
            continue
        shown, carets = underlined(text, start, span.end - begins)
        lines += [f"{number:>{gutter}} | {shown}".rstrip(), f"{'':>{gutter}} | {carets}"]
    if last >= first + MOST_LINES:
        lines.append(f"{'':>{gutter}} : to line {last}")
    return lines
