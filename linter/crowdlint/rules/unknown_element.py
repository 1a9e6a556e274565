"""A `crowd-` tag that there is no element for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.standing import is_piece
from crowdlint.language.text.kept import once
from crowdlint.language.text.source import MARKER
from crowdlint.nearest import distance, nearest
from crowdlint.rules import rule

# What authors look for among Amazon's elements and HTML has itself; inside `<crowd-form>` its value is sent, too.
_NATIVE = {
    "select": "<select>", "dropdown": "<select>", "dropdownmenu": "<select>", "option": "<option>", "label": "<label>",
    "date": '<input type="date">', "datepicker": '<input type="date">', "time": '<input type="time">',
    "number": '<input type="number">', "numberinput": '<input type="number">', "image": "<img>", "img": "<img>",
    "audio": "<audio controls>", "video": "<video controls>", "fieldset": "<fieldset>",
}  # fmt: skip


@rule("CL302", on=Page, severity="error", pieces=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding an element; the fix renames its end tag too."""
    known = page.job.elements
    usual: list[str] = []
    for element in (*page.elements("crowd-"), *_written_otherwise(page)):
        entry = element.facts or known.get(element.tag)
        if entry is None and MARKER not in element.tag:
            usual = usual or [tag for tag in known if "use-instead" not in known[tag]]
            meant = _meant(element.tag, usual)
            if not _makes(_scripts(page), element.tag, meant) and (meant or not _may_be_made(page)):
                yield _finding(element, meant)
        elif entry and "use-instead" in entry:
            yield _finding(element, entry["use-instead"])


def _plain(tag: str) -> str:
    return re.sub(r"[-_]", "", tag.removeprefix("crowd-"))


def _meant(tag: str, known: list[str]) -> str | None:
    """What was meant: a slip of the pen, or a like beginning; `crowd-`, which all share, counts for nothing."""
    plain, found = _plain(tag), nearest(tag, known)
    if found is None or distance(tag[:6], "crowd-", 0):
        return found
    other = _plain(found)
    slips = distance(plain, other, len(plain))
    if plain in _NATIVE and slips > 1:
        return None
    return found if slips <= max(1, len(plain) // 3) or plain[:5] == other[:5] else None


def _makes(script: str, tag: str, meant: str | None) -> bool:
    """Whether a script makes the element; one that may be a slip it must define, or be named after."""
    name = re.escape(tag)
    sure = rf"define\(\s*[\"'`]{name}[\"'`]|{name}[\w.-]*\.m?js\b"
    return re.search(sure if meant else name, script) is not None


def _may_be_made(page: Page) -> bool:
    """Whether a script that nobody sees here may make an element of the author's own: the page's, or that of the page
    of which a file shows a piece."""
    from crowdlint.language.script.pieces import origins

    return ("#" in page.source.path and is_piece(page)) or "own" in origins(page)


@once
def _scripts(page: Page) -> str:
    """What scripts say and where they come from: one that names an element like no other makes it."""
    sources = [each.value.text for script in page.elements("script") if (each := script.attribute("src"))]
    return "\n".join([script_text(page), *sources])


def _finding(element: Element, meant: str | None) -> Finding:
    message = f"there is no element `<{element.tag}>`, so browsers show its content alone"
    if meant is None:
        native = _NATIVE.get(_plain(element.tag))
        advice = f"`{native}` does that" if native else "name one of your own in `extra-elements`"
        return Finding(element.name_span, f"{message}; {advice}")
    start, end = element.name_editable, element.end_name_editable
    edits = tuple(Edit(place, meant) for place in (start, end) if place)
    whole = start is not None and (end is not None or element.end_tag is None)
    fix = Fix(f"rename it to `{meant}`", edits, "unsafe") if whole else None
    return Finding(element.name_span, f"{message}; did you mean `<{meant}>`?", fix)


def _written_otherwise(page: Page) -> list[Element]:
    """`<crowd_classifier>`, `<crowdinput>`."""
    odd = [tag for tag in page.tags if tag.startswith("crowd") and not tag.startswith("crowd-")]
    if not odd:
        return []
    known = {tag.replace("-", "") for tag in page.job.elements if "-" in tag}
    found = page.elements(*odd)
    return [each for each in found if re.sub(r"[-_.:]", "", each.tag) in known]
