"""The labels or categories of a draft: put where its element takes them, or as one button for each."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.finding import Edit
from crowdlint.language.page.elements import Element
from crowdlint.language.page.page import Page
from crowdlint.language.task.sources import parse_json
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.start.draft import edited

# Elements of which each is one choice.
CHOICES = ("crowd-radio-button", "crowd-checkbox")


def read_labels(words: Iterable[str]) -> list[str]:
    """``Car,Truck``, or the label category configuration of a labelling job (a file ``.json``). Each label once.

    Raises ``UserError`` for a file that is none.
    """
    found: list[str] = []
    for word in words:
        if word.endswith(".json") and Path(word).is_file():
            found += _configured(Path(word))
        else:
            found += [label.strip() for label in word.split(",")]
    return list(dict.fromkeys(label for label in found if label))


def _configured(path: Path) -> list[str]:
    value = parse_json(Source.read(path).text, str(path))
    rows = value.get("labels", value.get("categories")) if isinstance(value, dict) else value
    given = [row.get("label") if isinstance(row, dict) else row for row in rows] if isinstance(rows, list) else []
    names = [name for name in given if isinstance(name, str)]
    if not names or len(names) < len(given):
        raise UserError(
            'no labels in this file: `{"labels": [{"label": "Car"}, …]}` is what a labelling job takes', str(path)
        )
    return names


def takes_labels(text: str) -> bool:
    """Whether a draft has a place for labels."""
    return with_labels(text, ["a", "b"]) != text


def with_labels(text: str, labels: Sequence[str]) -> str:
    """The text with these labels; without a place for any, it is the same."""
    return edited(text, lambda page: _edits(page, labels))


def placeholders(text: str) -> str:
    """The text with labels that ``check`` names, where an example's would stand."""

    def edits(page: Page) -> Iterator[Edit]:
        return _lists(page, ["Label 1", "Label 2"])

    return edited(text, edits)


def _edits(page: Page, labels: Sequence[str]) -> Iterator[Edit]:
    yield from _lists(page, labels)
    for tag in CHOICES:
        buttons = page.elements(tag)
        if len(buttons) > 1:
            yield from _buttons(page, buttons, labels)


def _lists(page: Page, labels: Sequence[str]) -> Iterator[Edit]:
    for attribute, fact in page.known_attributes:
        if "offers" in fact:
            key = fact["offers"].rpartition(".")[2]
            items: list[Any] = list(labels) if key == "*" else [{key: label} for label in labels]
            yield Edit(attribute.span, f"{attribute.name}='{in_attribute(json.dumps(items, ensure_ascii=False))}'")


def in_attribute(text: str) -> str:
    """A text between single quotes in HTML; braces that Liquid would read are written as JSON writes any sign."""
    quoted = text.replace("&", "&amp;").replace("'", "&#39;")
    return (
        quoted.replace("{{", "{\\u007b").replace("{%", "{\\u0025").replace("}}", "}\\u007d").replace("%}", "%\\u007d")
    )


def _buttons(page: Page, buttons: Sequence[Element], labels: Sequence[str]) -> Iterator[Edit]:
    """The first button once for each label, the others taken out. Those that exclude each other have names apart."""
    first = buttons[0]
    apart = len({name.text for each in buttons if (name := each.value("name"))}) > 1
    source = page.source.text
    whole = [_whole(each) for each in buttons]
    gap = source[whole[0].span.end : whole[1].span.start]
    made = [_button(first, label, slug, apart) for label, slug in zip(labels, slugs(labels), strict=True)]
    rows = [
        source[whole[0].span.start : first.span.start] + each + source[first.span.end : whole[0].span.end]
        for each in made
    ]
    yield Edit(whole[0].span, gap.join(rows))
    for before, each in pairwise(whole):
        yield Edit(Span(before.span.end, each.span.end), "")


def _whole(element: Element) -> Element:
    """The element with a paragraph that holds it alone."""
    parent = element.parent
    return parent if parent and parent.tag == "p" and parent.children == [element] else element


def _button(element: Element, label: str, slug: str, apart: bool) -> str:
    name = slug if apart else "answer"
    value = "yes" if apart else slug
    shown = html.escape(label, quote=False).replace("{", "&#123;").replace("}", "&#125;")
    return f'<{element.tag} name="{name}" value="{value}">{shown}</{element.tag}>'


def slugs(labels: Sequence[str]) -> list[str]:
    """A name for each label, in letters that any program reads, no two alike."""
    made: list[str] = []
    for number, label in enumerate(labels, 1):
        slug = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or f"choice-{number}"
        made.append(slug if slug not in made else f"{slug}-{number}")
    return made
