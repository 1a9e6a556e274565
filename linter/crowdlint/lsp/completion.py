"""What may be typed at a place: elements, attributes, values, regions, filters, variables, task data, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lsprotocol import types

from crowdlint.language.liquid import Path, parse
from crowdlint.language.liquid.expressions import paths
from crowdlint.language.liquid.scope import EACH, Binding, Data
from crowdlint.language.page.elements import Element
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.lsp import words
from crowdlint.lsp.cursor import Cursor, cursor_at
from crowdlint.lsp.task_data import keys, known_data, said, values_at
from crowdlint.lsp.view import View
from crowdlint_schemas import ElementEntry, icons, regions
from crowdlint_schemas.filters import FILTERS
from crowdlint_schemas.tags import names as tag_names

TRIGGERS = ["<", "/", " ", ".", "|", '"', "'", "{", "%", "[", "="]

Kind = types.CompletionItemKind
_LOOP = ("index", "index0", "first", "last", "length", "rindex", "rindex0", "parentloop")
_FILTER = re.compile(r"\|\s*(\w*)\Z")
_STEP = re.compile(r"([A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\[\]]*\])*)\.([\w-]*)\Z")
_WORD = re.compile(r"[\w-]*\Z")
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")


@dataclass(frozen=True)
class Offer:
    """One word to type: ``text`` where it is not the label, ``detail`` beside it, ``told`` in Markdown."""

    label: str
    kind: Kind
    detail: str = ""
    told: str = ""
    text: str = ""
    snippet: bool = False
    rank: int = 5


def completion(view: View, snippets: bool) -> list[types.CompletionItem]:
    """The items. ``snippets``: the editor knows what ``$1`` means."""
    context = cursor_at(view.text, view.offset)
    start, offers = _offers(view, context, snippets and not view.hosted)
    spot = view.spot(Span(start, view.offset))
    if spot is None:
        return []
    unique = {offer.label: offer for offer in reversed(list(offers))}
    return [_item(offer, spot.range) for offer in reversed(unique.values())]


def _item(offer: Offer, place: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        offer.label,
        kind=offer.kind,
        detail=offer.detail or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.told) if offer.told else None,
        sort_text=f"{offer.rank}{offer.label}",
        filter_text=offer.label,
        insert_text_format=types.InsertTextFormat.Snippet if offer.snippet else types.InsertTextFormat.PlainText,
        text_edit=types.TextEdit(place, offer.text or offer.label),
    )


def _offers(view: View, context: Cursor, snippets: bool) -> tuple[int, Iterable[Offer]]:
    """Where the word begins that is being typed, and what it may be."""
    text, offset = view.text, view.offset
    match context.where:
        case "tag":
            return context.start, _tags(view, context)
        case "end-tag":
            return context.start, _end_tags(context)
        case "attribute":
            return context.start, _attributes(view, context, snippets)
        case "value":
            value = text[context.start : offset]
            start = offset - len(re.split(r"[\"'\[\]{}:,]\s*", value)[-1])
            return start, _values(view, context)
        case "output" | "liquid":
            return _in_liquid(view, context)
    return offset, ()


# HTML


def _tags(view: View, context: Cursor) -> Iterator[Offer]:
    known = view.reading.job.elements
    around = [tag for tag, _ in reversed(context.open)]
    for tag in around[:1]:
        for name in known[tag]["regions"] if tag in known else ():
            yield Offer(name, Kind.Class, f"region of {tag}", words.of_element(regions()[name]), rank=1)
    for tag, entry in known.items():
        if "use-instead" not in entry:
            within = entry["parents"]["within"]
            fits = not within or any(each in within for each in around)
            yield Offer(tag, Kind.Class, entry["kind"], words.of_element(entry), rank=2 if fits else 3)


def _end_tags(context: Cursor) -> Iterator[Offer]:
    for rank, (tag, _) in enumerate(reversed(context.open[-9:]), 1):
        yield Offer(tag, Kind.Class, text=tag, rank=rank)


def _attributes(view: View, context: Cursor, snippets: bool) -> Iterator[Offer]:
    entry = _entry(view, context.tag)
    typed = view.text[view.offset : view.offset + 1]
    for name, fact in entry["attributes"].items() if entry else ():
        if name in context.given or "unsupported" in fact:
            continue
        bare = fact["encoding"] == "boolean" or typed == "=" or not snippets
        quote = "'" if fact["encoding"] == "json" else '"'
        yield Offer(
            name,
            Kind.Property,
            "required" if fact["required"] else "",
            words.of_attribute(context.tag, name, fact),
            name if bare else f"{name}={quote}$1{quote}",
            not bare,
            1 if fact["required"] else 2,
        )


def _entry(view: View, tag: str) -> ElementEntry | None:
    return view.reading.job.elements.get(tag) or regions().get(tag)


def _values(view: View, context: Cursor) -> Iterator[Offer]:
    entry = _entry(view, context.tag)
    fact = entry["attributes"].get(context.attribute) if entry else None
    for word in fact["schema"].get("enum", ()) if fact else ():
        yield Offer(str(word), Kind.EnumMember)
    if fact and "uses" in fact:
        for label in _labels(view, context, fact["uses"]["attribute"]):
            yield Offer(label, Kind.EnumMember, f"one of {fact['uses']['attribute']}")
    if context.attribute == "icon" and context.tag.startswith(("crowd-", "iron-")):
        yield from (Offer(name, Kind.EnumMember) for name in sorted(icons()))
    if context.attribute in ("for", "list", "aria-labelledby", "aria-describedby"):
        named = {id_.text for page in view.reading.pages for each in page.elements() if (id_ := each.value("id"))}
        yield from (Offer(name, Kind.Reference) for name in sorted(named))


def _labels(view: View, context: Cursor, attribute: str) -> Iterator[str]:
    """The labels that the element of the cursor offers."""
    for element in _elements_at(view, context.tag_at):
        entry, given = _entry(view, element.tag), element.attribute(attribute)
        fact = entry["attributes"].get(attribute) if entry else None
        if given and fact and "offers" in fact:
            yield from (text for text, _ in meaning_of(given.value, fact["encoding"]).strings(fact["offers"]))


def _elements_at(view: View, start: int) -> Iterator[Element]:
    for page in view.reading.pages:
        yield from (element for element in page.elements() if element.start_tag.start == start)


# Liquid


def _in_liquid(view: View, context: Cursor) -> tuple[int, Iterable[Offer]]:
    """In an output or a tag: a filter behind a bar, a key behind a dot, the name of a tag, or a variable."""
    offset = view.offset
    inner = view.text[context.start : offset]
    if re.search(r"[\"']", _STRINGS.sub("", inner)):
        return offset, ()
    if found := _FILTER.search(inner):
        return offset - len(found[1]), (Offer(name, Kind.Function, "filter", words.of_filter(name)) for name in FILTERS)
    if found := _STEP.search(inner):
        return offset - len(found[2]), _keys(view, context, found[1])
    word = _WORD.search(inner)
    start = offset - (len(word[0]) if word else 0)
    if context.where == "liquid" and re.fullmatch(r"\s*\w*", inner):
        words_of_liquid = tag_names()
        return start, (Offer(name, Kind.Keyword, rank=5 + name.startswith("end")) for name in words_of_liquid)
    return start, _variables(view, context)


def _bindings(view: View, context: Cursor) -> dict[str, Binding]:
    """The names that the template gave before the cursor, the last of each."""
    before = parse(Source(view.text[: context.start - 2], view.source.path))
    return {binding.text: binding for binding in before.scopes.bindings}


def _variables(view: View, context: Cursor) -> Iterator[Offer]:
    yield Offer("task", Kind.Variable, "the task", rank=1)
    for name, binding in _bindings(view, context).items():
        yield Offer(name, Kind.Variable, binding.kind, rank=2)


def _keys(view: View, context: Cursor, typed: str) -> Iterator[Offer]:
    """The keys of what was typed before the dot."""
    [path, *_] = [*_paths(typed), None]
    if path is None or path.root is None:
        return
    if path.dotted == "task":
        yield Offer("input", Kind.Field, "the data of the task", rank=1)
        return
    steps = tuple(EACH if key is None else key for key in path.keys)
    if path.root == "forloop":
        yield from (Offer(name, Kind.Field) for name in _LOOP)
    data = known_data(view.source)
    for base in _bases(view, context, steps):
        for key, value in keys(values_at(data, base)).items():
            yield Offer(key, Kind.Field, said(value), rank=1)


def _bases(view: View, context: Cursor, steps: Data) -> Iterator[Data]:
    """Below ``task.input``, the places that a path may stand for."""
    if steps[:2] == ("task", "input"):
        yield steps[2:]
        return
    binding = _bindings(view, context).get(str(steps[0]))
    for data in binding.data if binding else ():
        if data[:2] == ("task", "input"):
            yield (*data[2:], *steps[1:])


def _paths(typed: str) -> list[Path]:
    nodes = parse(Source(f"{{{{ {typed} }}}}")).nodes
    found: list[Any] = [path for node in nodes for expression in node.expressions for path in paths(expression)]
    return found
