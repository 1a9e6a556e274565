"""The outline of a template: its crowd elements, what has an id or a name, and the names that Liquid gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol.types import DocumentSymbol, SymbolKind

from crowdlint.language.page.elements import Element
from crowdlint.language.page.page import Page
from crowdlint.lsp.view import View
from crowdlint_schemas import regions

_FIELDS = {"input", "select", "textarea", "button", "form", "script"}
_DEEPEST = 100


def symbols(view: View) -> list[DocumentSymbol]:
    """The outline of the first page of the template, in the order of the file."""
    pages = view.reading.pages
    found = [*(_outline(view, _tops(pages[0]), 0) if pages else ()), *_given(view)]
    return sorted(found, key=lambda each: (each.range.start.line, each.range.start.character))


def _tops(page: Page) -> list[Element]:
    return [element for element in page.elements() if element.parent is None]


def _outline(view: View, elements: Iterable[Element], depth: int) -> Iterator[DocumentSymbol]:
    """Elements that tell something, each with those inside; what tells nothing lets its own through."""
    if depth > _DEEPEST:
        return
    for element in elements:
        inner = list(_outline(view, element.children, depth + 1))
        told = _told(element)
        symbol = _symbol(view, element, told, inner) if told is not None else None
        yield from [symbol] if symbol else inner


def _told(element: Element) -> str | None:
    """What is said beside the tag in the outline; ``None`` for an element that is left out."""
    said = [(name, value.text) for name in ("name", "id") if (value := element.value(name))]
    if element.tag.startswith("crowd-") or element.tag in regions() or element.tag in _FIELDS or said:
        return " ".join(f"#{text}" if name == "id" else text for name, text in said)
    return None


def _symbol(view: View, element: Element, told: str, inner: list[DocumentSymbol]) -> DocumentSymbol | None:
    whole, name = view.spot(element.span), view.spot(element.name_span)
    if whole is None or name is None:
        return None
    kind = SymbolKind.Class if element.tag.startswith("crowd-") else SymbolKind.Field
    return DocumentSymbol(element.tag, kind, whole.range, name.range, detail=told or None, children=inner or None)


def _given(view: View) -> Iterator[DocumentSymbol]:
    if not view.reading.is_liquid:
        return
    for binding in view.reading.template.scopes.bindings:
        if binding.name and binding.kind in ("assign", "capture", "counter"):
            whole, name = view.spot(binding.node.span), view.spot(binding.name.span)
            if whole and name:
                yield DocumentSymbol(binding.text, SymbolKind.Variable, whole.range, name.range, detail=binding.kind)
