"""Where a name comes from and who uses it: names that Liquid gives, ids of elements in attributes and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.errors import UserError
from crowdlint.language.liquid.scope import Binding, NameUse
from crowdlint.language.text.span import Span
from crowdlint.lsp.view import View

_NAME = re.compile(r"[A-Za-z_][\w-]*\Z")
# How scripts and attributes name an element by its id.
_BY_ID = re.compile(r"""getElementById\(\s*(["'`])(?P<id>[^"'`]+)\1|(["'`])\#(?P<selector>[\w-]+)\3""")
_POINTING = {"for", "list", "aria-labelledby", "aria-describedby", "aria-controls"}
# What Liquid or the service gives, and no template may take.
_TAKEN = {"task", "forloop", "tablerowloop", "true", "false", "nil", "empty", "blank"}


def definition(view: View) -> list[Span]:
    """Where the name at the cursor is given: by Liquid, or as the id of an element."""
    bindings = _bindings_at(view)
    if bindings:
        return list(dict.fromkeys(_word(view, each) for each in bindings if each.name))
    wanted = _id_at(view)
    return list(dict.fromkeys(_elements(view, wanted))) if wanted else []


def _bindings_at(view: View) -> list[Binding]:
    if not view.reading.is_liquid:
        return []
    scopes = view.reading.template.scopes
    here = [each for each in scopes.bindings if each.name and _within(view, _word(view, each))]
    return here or [each for use in scopes.uses if _within(view, _root(use)) for each in use.bindings]


def _within(view: View, span: Span) -> bool:
    return span.start <= view.offset <= span.end


def _root(use: NameUse) -> Span:
    return use.path.segments[0].span


def _word(view: View, binding: Binding) -> Span:
    """The name itself, without the quotes that ``capture`` allows."""
    assert binding.name
    span = binding.name.span
    shift = int(view.text[span.start : span.start + 1] in ("'", '"'))
    return Span(span.start + shift, span.end - shift)


def _id_at(view: View) -> str:
    """The id that is named at the cursor: in an attribute that points at an element, or in a script."""
    for page in view.reading.pages:
        for element in page.elements():
            for attribute in element.attributes:
                span = attribute.value_span
                if span and _within(view, span) and attribute.name in _POINTING:
                    return attribute.value.text.strip()
                if span and _within(view, span) and attribute.name == "href" and attribute.value.text[:1] == "#":
                    return attribute.value.text[1:]
    for match in _BY_ID.finditer(view.text):
        if match.start() <= view.offset <= match.end():
            return match["id"] or match["selector"]
    return ""


def _elements(view: View, wanted: str) -> Iterator[Span]:
    for page in view.reading.pages:
        for element in page.elements():
            attribute = element.attribute("id")
            if attribute and attribute.value.text == wanted and attribute.value_span:
                yield attribute.value_span


def renamable(view: View) -> Span | None:
    """The name at the cursor, if it is one that the template gives."""
    if not _bindings_at(view):
        return None
    places = [*_places(view, _family(view))]
    return next((span for span in places if _within(view, span)), None)


def rename(view: View, new: str) -> list[Span]:
    """Every place of the name at the cursor. Raises ``UserError`` where it cannot be renamed without harm."""
    family = _family(view)
    if not family:
        raise UserError("there is no name here that this template gives")
    if not _NAME.match(new) or new in _TAKEN:
        raise UserError(f"`{new}` cannot be a name: letters, digits, `_` and `-`, and none that Liquid has itself")
    template = view.reading.template
    if new in {each.text for each in template.scopes.bindings} | {use.path.root for use in template.scopes.uses}:
        raise UserError(f"`{new}` stands for something in this template already")
    if template.errors:
        raise UserError("mend the Liquid of this template first: names in what cannot be read would stay as they are")
    uses = [use for binding in family for use in binding.uses]
    if any(use.from_data and use.path.root is not None for use in uses):
        raise UserError("the name may also be read where the template has not given it yet; rename it by hand")
    if any(not binding.followed for binding in family) or any(each.kind == "counter" for each in family):
        raise UserError("not every use of this name can be told; rename it by hand")
    return sorted(set(_places(view, family)))


def _family(view: View) -> list[Binding]:
    """The bindings that share a use with those at the cursor, and so on: one name, given in several places."""
    found = [each for each in _bindings_at(view) if each.name]
    waiting = list(found)
    while waiting:
        for use in waiting.pop().uses:
            for other in use.bindings:
                if other.name and all(other is not each for each in found):
                    found.append(other)
                    waiting.append(other)
    return found


def _places(view: View, family: list[Binding]) -> Iterator[Span]:
    for binding in family:
        yield _word(view, binding)
        for use in binding.uses:
            yield _root(use)
