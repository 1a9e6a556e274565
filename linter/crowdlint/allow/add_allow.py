"""Adds comments that allow the present findings, so that a project can start with a clean run.

A comment goes before the element or the Liquid tag that a finding is in; where that does not reach it (a finding about
the file as a whole), one at the top of the file allows it there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crowdlint.check.fix import Check, apply
from crowdlint.check.reading import Reading
from crowdlint.check.report import Checked
from crowdlint.finding import Edit, Finding
from crowdlint.language.html.content import RAW_TEXT
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import replace

CheckTemplate = Callable[[Source, bool], Checked]
"""Checks a template, or (``False``) a piece of one."""
NEVER = ("malformed-allow", "unused-allow")  # to be mended: these are about such comments


def allowed(checked: Checked, check: Check, reason: str = "") -> tuple[str, int]:
    """The text with comments added, and how many."""
    source = checked.source
    assert source
    edits = _edits(checked, check, reason)
    return apply(source.text, edits), len(edits)


def allowed_in_host(source: Source, check: CheckTemplate, reason: str = "") -> tuple[str, int]:
    """The same of a file that holds templates in another language, where comments can be written into them."""
    from crowdlint.language.hosts.read import read

    edits: list[Edit] = []
    for hosted in read(source).templates:
        checked = check(hosted.source, hosted.whole)
        for edit in _edits(checked, lambda text, whole=hosted.whole: check(text, whole), reason):  # type: ignore[misc]
            edits += hosted.place.edits((edit,)) or ()
    return apply(source.text, sorted(set(edits), key=lambda edit: edit.span)), len(set(edits))


def _edits(checked: Checked, check: Check, reason: str) -> list[Edit]:
    """The comments, in order."""
    source = checked.source
    assert source
    found = [finding for finding in checked.findings if finding.name not in NEVER]
    names: dict[int, set[str]] = {}
    reading = Reading(source, dialect=checked.dialect.name if checked.dialect else None)
    for finding in found:
        names.setdefault(_anchor(finding, reading), set()).add(finding.name)
    edits = [_comment(source, reading, at, sorted(allow), reason) for at, allow in sorted(names.items())]
    tried = replace(source, text=apply(source.text, edits))
    still = {(each.name, each.span.start, each.message) for each in check(tried).findings}
    left = {each.name for each in found if (each.name, _moved(each.span.start, edits), each.message) in still}
    if not left:
        return edits
    # What one comment could not reach is allowed in the whole file; the others stay as near as they are.
    near = {at: allow - left for at, allow in names.items() if allow - left}
    edits = [_comment(source, reading, at, sorted(allow), reason) for at, allow in sorted(near.items())]
    top = _words("allow-file", sorted(left), reason)
    at = source.text.find("?>") + 2 if source.text.startswith("<?xml") else 0
    line = f"{_newline(source)}<!-- {top} -->" if at else f"<!-- {top} -->{_newline(source)}"
    return [Edit(Span(at, at), line), *(edit for edit in edits if edit.span.start >= at)]


def _moved(at: int, edits: Iterable[Edit]) -> int:
    """Where a place is once the comments are there."""
    return at + sum(len(edit.text) for edit in edits if edit.span.start <= at)


def _words(verb: str, names: Iterable[str], reason: str) -> str:
    return f"crowdlint: {verb} {', '.join(names)}" + (f" -- {reason}" if reason else "")


def _newline(source: Source) -> str:
    return "\r\n" if "\r\n" in source.text else "\n"


def _anchor(finding: Finding, reading: Reading) -> int:
    """The start of what holds the finding: a tag of HTML, a script with all its text, or a tag of Liquid."""
    at = finding.span.start
    for page in reading.pages:
        for element in page.elements():
            whole = element.span if element.tag in RAW_TEXT else element.start_tag
            if whole.start <= at < whole.end:
                return whole.start
            if element.end_tag and element.end_tag.start <= at < element.end_tag.end:
                return element.end_tag.start
    if reading.is_liquid:
        tags = [node.span for node in reading.template.walk() if hasattr(node, "token")]
        return max((span.start for span in tags if span.start <= at < span.end), default=at)
    return at


def _comment(source: Source, reading: Reading, at: int, names: list[str], reason: str) -> Edit:
    """A comment on a line of its own with the same indentation, or right before what does not start its line."""
    words = _words("allow", names, reason)
    comment = f"{{% comment %}}{words}{{% endcomment %}}" if _is_liquid_at(reading, at) else f"<!-- {words} -->"
    start = source.line_starts[source.position(at)[0] - 1]
    indent = source.text[start:at]
    return Edit(Span(at, at), comment + (f"{_newline(source)}{indent}" if not indent.strip() else ""))


def _is_liquid_at(reading: Reading, at: int) -> bool:
    """Whether a Liquid comment is one at this place: not in another dialect, nor inside of ``raw``."""
    if not reading.is_liquid:
        return False
    raw = [node.span for node in reading.template.walk() if type(node).__name__ in ("Raw", "Comment", "Doc")]
    return not any(span.start < at < span.end for span in raw)
