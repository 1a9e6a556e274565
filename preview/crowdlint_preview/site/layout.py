"""The page that Mechanical Turk's site makes of a layout that has no form of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crowdlint.language.page.page import Page
from crowdlint.language.render.rendering import RenderedTask
from crowdlint.language.text.source import Piece
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import replace
from crowdlint_schemas.question.market import SCRIPT, SCRIPTS_PATTERN, SITE_BUTTON, SITE_FORM, SUBMIT

# Scripts of layouts reach for the button while the page is read; the site shows it at the end (inferred).
_LOADED = f'<script src="{SCRIPT}"></script>'
BEFORE = (
    f"{_LOADED}"
    f'<form name="{SITE_FORM}" method="post" id="{SITE_FORM}" action="{SUBMIT}">'
    '<input type="hidden" value="" name="assignmentId" id="assignmentId">'
)
BUTTON = f'<p id="mturk_submit"><input type="submit" id="{SITE_BUTTON}" value="Submit"></p>'
LAST = f"document.getElementById('{SITE_FORM}').append(document.getElementById('mturk_submit'));"
AFTER = "<script>{}turkSetAssignmentID();</script></form>"
QUERY = (
    "?assignmentId=3EXAMPLEASSIGNMENT&hitId=3EXAMPLEHIT&workerId=A1EXAMPLEWORKER"
    "&turkSubmitTo=https%3A%2F%2Fwww.mturk.com"
)
# How a worker sees a HIT who has not accepted it yet.
UNACCEPTED = "?assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE&hitId=3EXAMPLEHIT"
FIELDS = ("input", "select", "textarea")


def in_site(page: RenderedTask, dialect: str) -> RenderedTask:
    """The page with the site's form around it; as it is where the template has a form, or is no layout of that site."""
    text = page.text
    if dialect == "ground-truth" or "<HTMLQuestion" in page.source.text:
        return page
    tree = Page(page)
    start, end = _inside(tree, len(text))
    # A form that names no server to send to is dropped by the browser inside the site's own.
    actions = [found.token.value for form in tree.elements("form") if (found := form.attribute("action"))]
    named, fields = any("//" in action for action in actions), tree.elements(*FIELDS) or SITE_BUTTON in text
    if named or tree.elements("crowd-") or not fields:
        calls = re.search(r"\bturk(?:SetAssignmentID|GetParam)\s*\(", text) and not re.search(SCRIPTS_PATTERN, text)
        return inserted(page, [(start, _LOADED)]) if calls and "function turk" not in text else page
    button, last = ("", "") if _sends(tree) else (BUTTON, LAST)
    return inserted(page, [(start, BEFORE + button), (end, AFTER.format(last))])


def _sends(tree: Page) -> bool:
    """Whether the layout brings a button that sends: then it needs none from the site (inferred)."""
    kinds = [
        found.token.value.lower() for each in tree.elements("input", "button") if (found := each.attribute("type"))
    ]
    return "submit" in kinds


def _inside(tree: Page, length: int) -> tuple[int, int]:
    """Where the content of the body begins and ends, in rendered offsets."""
    start, end = (tree.doctype.end if tree.doctype else 0), length
    for name in ("html", "head", "body"):
        for element in tree.elements(name)[:1]:
            start = element.stop if name == "head" else element.start.end
            if name != "head" and element.end:
                end = element.end.start
    return start, end


def inserted(page: RenderedTask, parts: Sequence[tuple[int, str]]) -> RenderedTask:
    """The page with texts put in at rendered offsets (in order); they come from nowhere in the template."""
    text: list[str] = []
    pieces: list[Piece] = []
    length = 0

    def add(chunk: str, span: Span, literal: bool, node: object = None) -> None:
        nonlocal length
        if chunk:
            text.append(chunk)
            pieces.append(Piece(length, length + len(chunk), span, literal, node))
            length += len(chunk)

    waiting = list(parts)
    for piece in page.pieces:
        at = piece.start
        while waiting and waiting[0][0] <= piece.end and (piece.literal or waiting[0][0] in (piece.start, piece.end)):
            place, chunk = waiting.pop(0)
            offset = page.offset(place)
            add(page.text[at:place], _part(piece, at, place), piece.literal, piece.node)
            add(chunk, Span(offset, offset), False)
            at = place
        add(page.text[at : piece.end], _part(piece, at, piece.end), piece.literal, piece.node)
    for place, chunk in waiting:
        add(chunk, Span(page.offset(place), page.offset(place)), False)
    return replace(page, text="".join(text), pieces=pieces)


def _part(piece: Piece, start: int, end: int) -> Span:
    """The author's text behind a part of a piece."""
    if not piece.literal:
        return piece.span
    return Span(piece.span.start + start - piece.start, piece.span.start + end - piece.start)
