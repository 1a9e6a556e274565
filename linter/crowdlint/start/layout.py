"""A draft from a layout of Mechanical Turk: its columns as task data, its form as a ``crowd-form``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from crowdlint.check.fix import apply
from crowdlint.check.reading import Reading
from crowdlint.errors import UserError
from crowdlint.finding import Edit
from crowdlint.language.page.elements import Element
from crowdlint.language.page.page import Page
from crowdlint.language.question.document import is_external, page_parts
from crowdlint.language.task.sources import infer
from crowdlint.language.text.dialect import detect, variables
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.start.draft import Draft, edited, source_of, with_blanks_before
from crowdlint_schemas import loader
from crowdlint_schemas.filters import GRANT, JSON, RAW
from crowdlint_schemas.light import regex
from crowdlint_schemas.question import market

_NAME = regex(r"[A-Za-z_][\w-]*\Z")
# A column whose name says that it holds an address anybody can open.
_WEB = regex(r"url|link|href|http|web", re.I)
_MEDIA = {"img", "audio", "video", "source", "embed", "iframe"}
# Fields and words of the marketplace that no service of today fills in or asks for.
_FIELDS = {"assignmentid", "turksubmitto", "hitid", "workerid"}
_WORDS = regex(rf"turkGetParam|turkSetAssignmentID|turkSubmitTo|ASSIGNMENT_ID_NOT_AVAILABLE|{market.SCRIPTS_PATTERN}")


def from_layout(path: Path) -> Draft:
    """The draft. Raises ``UserError`` for a document that holds no page."""
    source = Source.read(path)
    if is_external(source.text):
        raise UserError("an ExternalQuestion holds no page; give the page at its address", str(path))
    if detect(source).is_liquid:
        raise UserError("this is a template of Liquid already, not a layout of Mechanical Turk", str(path))
    text = "".join(part.text for part in page_parts(source.text)).lstrip("\n")
    notes: list[str] = []
    for change in (_of_the_market, _form, _columns):
        text = change(text, notes)
    text = _loaded(text)
    notes += _left(text)
    return Draft(text, infer(source_of(text)).sample(), tuple(dict.fromkeys(notes)))


def _of_the_market(text: str, notes: list[str]) -> str:
    """Without what only the marketplace needs: its scripts, its hidden fields, its own Submit."""

    def edits(page: Page) -> Iterator[Edit]:
        for element in page.elements("input", "button", "script", "crowd-form"):
            if why := _needless(element):
                notes.append(why)
                yield Edit(with_blanks_before(text, element.span), "")
            answer = element.attribute("answer-format")
            if answer:
                notes.append("`answer-format` is gone: the answer arrives as JSON")
                yield Edit(with_blanks_before(text, answer.span), "")

    return edited(text, edits)


def _needless(element: Element) -> str:
    """Why an element is taken out, if it is."""
    values = {name: (value.text.lower() if (value := element.value(name)) else "") for name in ("name", "type", "src")}
    if element.tag == "script":
        return "the script of Mechanical Turk is gone" if re.search(market.SCRIPTS_PATTERN, values["src"], re.I) else ""
    if element.tag == "input" and values["name"] in _FIELDS:
        return f"the field `{values['name']}` is gone: nothing fills it in"
    kinds = ("submit",) if element.tag == "input" else ("submit", "")
    if element.tag in ("input", "button") and values["type"] in kinds and element.closest("form"):
        return "the page's own Submit is gone: `<crowd-form>` adds one"
    return ""


def _form(text: str, notes: list[str]) -> str:
    """With one ``crowd-form`` around all that asks: in place of the layout's form, or around its page."""
    page = _page(text)
    if page.elements("crowd-form"):
        return text
    forms = page.elements("form")
    if forms:
        notes.append("`<form>` is `<crowd-form>` now, which sends the answer")
        return edited(text, lambda page: _renamed(page.elements("form")))
    body = next(iter(page.elements("body")), None)
    inner = body.inner_span if body else Span(0, len(text))
    notes.append("a `<crowd-form>` stands around the page: it adds Submit and sends the answer")
    return f"{text[: inner.start]}\n<crowd-form>\n{inner.of(text).strip()}\n</crowd-form>\n{text[inner.end :]}".lstrip(
        "\n"
    )


def _renamed(forms: Iterable[Element]) -> Iterator[Edit]:
    for form in forms:
        yield Edit(form.start_tag, "<crowd-form>")
        if form.end_tag:
            yield Edit(form.end_tag, "</crowd-form>")


def _columns(text: str, notes: list[str]) -> str:
    """With ``{{ task.input.x }}`` for ``${x}``, as its place asks."""
    page = _page(text)
    scripts = [script.inner_span for script in page.elements("script")]
    edits = []
    for variable in variables(source_of(text)):
        path = f"task.input.{variable.name}" if _NAME.match(variable.name) else f"task.input['{variable.name}']"
        span, filters = variable.span, ""
        if any(script.start <= span.start < script.end for script in scripts):
            filters = f" | {JSON} | {RAW}"
            quoted = _with_quotes(text, span)
            if quoted is None:
                notes.append(
                    f"`${{{variable.name}}}` stands in a longer string of a script: write the string around it anew"
                )
                continue
            span = quoted
        elif _shows(page, span) and not _WEB.search(variable.name):
            filters = f" | {GRANT}"
            notes.append(f"`{path}` is taken for an object in S3; take `| {GRANT}` off an address of the web")
        edits.append(Edit(span, f"{{{{ {path}{filters} }}}}"))
    return apply(text, edits)


def _with_quotes(text: str, span: Span) -> Span | None:
    """The place with the quotes right around it; ``None`` where it is a part of a longer string."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before == after and before in ("'", '"'):
        return Span(span.start - 1, span.end + 1)
    return None if before in ("'", '"') or after in ("'", '"') else span


def _shows(page: Page, span: Span) -> bool:
    """Whether a place is the whole address of a picture or the like."""
    return any(
        attribute.name in ("src", "poster") and attribute.value_span == span
        for element in page.elements(*_MEDIA)
        for attribute in element.attributes
    )


def _loaded(text: str) -> str:
    """With Amazon's loader at the top."""
    page = _page(text)
    if any(loader.is_meant(src.text) for each in page.elements("script") if (src := each.value("src"))):
        return text
    tops = [tag for name in ("head", "body", "html") for tag in page.elements(name)]
    at = tops[0].start_tag.end if tops else page.rendered.offset(page.doctype.end) if page.doctype else 0
    gap = "\n" if at else ""
    return f'{text[:at]}{gap}<script src="{loader.ADDRESSES["v1"]}"></script>\n{text[at:].lstrip(gap)}'


def _left(text: str) -> Iterator[str]:
    source = Source(text)
    for match in _WORDS.finditer(text):
        yield f"line {source.position(match.start())[0]}: `{match[0]}` is Mechanical Turk's: take out what uses it"


def _page(text: str) -> Page:
    return Reading(source_of(text)).pages[0]
