"""The fields of a template that answer, each with its key, its schema and its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal

from crowdlint.check.reading import Reading
from crowdlint.language.page.form import fields, input_type, is_silent, script_text, static
from crowdlint.language.page.job import Job
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas import UNKNOWN, Schema, answer_schema
from crowdlint_schemas.light import frozen
from crowdlint_schemas.paths import EACH, at_path

Form = Literal["object", "flat", "posted"]
"""How a form sends: an object of answers; the same as texts under dotted paths; the texts of a plain form."""
_CHOICES = ("radio", "checkbox")


@frozen
class AnswerField:
    """Something that answers. ``option``: of a box or a button that answers together with others, its own name in the
    answer (``None`` where it is not known); ``labels``: what it offers, where that is known; ``given``: it shows an
    earlier answer at the start.
    """

    key: str
    tag: str
    span: Span
    schema: Schema
    optional: bool
    labels: tuple[str, ...] = ()
    option: str | None = None
    is_choice: bool = False
    given: bool = False


@frozen
class AnswerForm:
    """The form of one variant of a template. ``open``: there may be more in its answer than is written down."""

    fields: tuple[AnswerField, ...]
    kind: Form
    open: bool


@frozen
class AnswerTemplate:
    """A template and what its variants send. ``job``: what the configuration says, such as elements of its own."""

    source: Source
    job: Job = Job()

    @cached_property
    def forms(self) -> list[AnswerForm]:
        """The form of each variant."""
        return [_form(page) for page in Reading(self.source, self.job).pages]

    @property
    def kind(self) -> Form:
        """How it sends; an object where variants differ."""
        kinds = {form.kind for form in self.forms}
        return kinds.pop() if len(kinds) == 1 else "object"

    def place(self, key: str) -> Span | None:
        """Where the field with a key stands."""
        return next((field.span for form in self.forms for field in form.fields if field.key == key), None)


def _form(page: Page) -> AnswerForm:
    forms = page.elements("crowd-form")
    flat = any(static(form, "answer-format") == "flatten-objects" for form in forms)
    answering = forms or [element for element in fields(page) if element.tag.startswith("crowd-")]
    kind: Form = "flat" if flat else "object" if answering else "posted"
    found: list[AnswerField] = []
    is_open = bool(script_text(page).strip())
    for element in fields(page):
        made = list(_crowd(page, element) if element.tag.startswith("crowd-") else _native(element, kind))
        found += made
        is_open = is_open or (not made and not is_silent(element))
    return AnswerForm(tuple(found), kind, is_open)


def _crowd(page: Page, element: Element) -> Iterator[AnswerField]:
    answer = page.job.elements[element.tag]["answer"]
    assert answer is not None
    key = answer.get("key") or static(element, "name")
    if not key:
        return
    attributes = _attributes(page, element)
    schema = answer_schema(element.tag, key, attributes, page.job.elements[element.tag]) or {}
    inner: Schema = schema["properties"][key]
    labels = _labels(page, element, attributes)
    choice = bool(answer.get("merges"))
    option = _option(element, "on") if choice else None
    given = element.attribute("initial-value") is not None
    optional = bool(answer.get("optional"))
    yield AnswerField(key, element.tag, element.start_tag, inner, optional, labels, option, choice, given)


def _attributes(page: Page, element: Element) -> dict[str, Any]:
    """The values of its attributes that are written down whole and that no script changes."""
    found: dict[str, Any] = {}
    for name, fact in page.job.elements[element.tag]["attributes"].items():
        attribute = element.attribute(name)
        if attribute is None or f".{name}" in script_text(page):
            continue
        meaning = meaning_of(attribute.value, fact["encoding"])
        if meaning.data is not UNKNOWN and meaning.is_whole(""):
            found[name] = meaning.data
    return found


def _labels(page: Page, element: Element, attributes: dict[str, Any]) -> tuple[str, ...]:
    answer = page.job.elements[element.tag]["answer"]
    uses = answer.get("uses") if answer else None
    if uses is None:
        return ()
    offers = page.job.elements[element.tag]["attributes"][uses["attribute"]].get("offers", EACH)
    return tuple(each for each in at_path(attributes.get(uses["attribute"]), offers) if isinstance(each, str))


def _option(element: Element, default: str) -> str | None:
    return static(element, "value") if element.attribute("value") else default


def _native(element: Element, kind: Form) -> Iterator[AnswerField]:
    name = static(element, "name")
    if not name or is_silent(element):
        return
    sort = input_type(element) if element.tag == "input" else element.tag
    choice = sort in _CHOICES and kind != "posted"
    option = _option(element, "on") if sort in _CHOICES else None
    schema: Schema = {"type": "object", "additionalProperties": {"type": "boolean"}} if choice else {"type": "string"}
    if sort in ("?", "file") or (element.tag == "select" and element.attribute("multiple")):
        schema = {}
    yield AnswerField(name, element.tag, element.start_tag, schema, True, (), option, choice)
