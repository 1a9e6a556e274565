"""Values that break the page when they hold a quote, a bracket or a line break, and where they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from crowdlint.language.contract.kinds import kind_of
from crowdlint.language.contract.shape import Place, Shape, Use
from crowdlint.language.text.span import Span
from crowdlint_schemas.filters import JSON, RAW
from crowdlint_schemas.light import frozen

Reason = Literal["tag", "script", "script-end", "style", "handler", "bare", "json", "html"]
REASONS: dict[Reason, str] = {
    "tag": "between the attributes of a tag",
    "script": "in a script without `| to_json | skip_autoescape`: quotes turn into entities, which scripts do not read",
    "script-end": "in a script, which a text with </script> ends",
    "style": "in a style sheet",
    "handler": "in a script attribute, where a quote ends the string",
    "bare": "in an attribute without quotes, which a space ends",
    "json": "in a string of JSON without `to_json`, where a quote or a line break ends the string",
    "html": "as it is, so that < and quotes become part of the page",
}
_TEXT = {"string", "array", "object"}


@frozen
class Fragile:
    """The value at ``path``, printed at ``span``, breaks the page if it is an unlucky text."""

    path: str
    span: Span
    reason: Reason


def fragile(root: Shape, escaped: bool = True) -> Iterator[Fragile]:
    """Every place where a text can break the page. ``escaped``: outputs are, as in Liquid, unless a filter forbids."""
    for shape in root.walk():
        if can_be_text(shape):
            for use in shape.having("printed"):
                reason = reason_of(use, escaped)
                if reason is not None:
                    yield Fragile(shape.path, use.span, reason)


def can_be_text(shape: Shape) -> bool:
    """Whether any text at all is right for it, or it holds texts that nothing else is known of."""
    if shape.keys or shape.items:
        return False
    schema = kind_of(shape).schema
    types = schema.get("type", list(_TEXT))
    return (
        "pattern" not in schema and "enum" not in schema and bool({types} & _TEXT if isinstance(types, str) else _TEXT)
    )


def reason_of(use: Use, escaped: bool = True) -> Reason | None:
    """Why a text printed there may break the page."""
    place: Place = use.detail
    raw = not escaped or RAW in use.filters
    if place.where in ("tag", "style"):
        return "tag" if place.where == "tag" else "style"
    if place.where == "script":
        return "script-end" if raw and JSON in use.filters else "script"
    if place.where == "comment":
        return "html" if raw else None
    return _in_text(use, place, raw)


def _in_text(use: Use, place: Place, raw: bool) -> Reason | None:
    if place.where == "attribute":
        if place.bare:
            return "bare"
        if place.attribute.startswith("on"):
            return "handler"
        if place.role in ("string", "key") and JSON not in use.filters:
            return "json"
    return "html" if raw else None
