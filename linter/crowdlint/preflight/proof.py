"""Lines that need no rendering, because one like them was rendered and nothing was wrong.

Two lines are alike if their parts that the template reads have the same keys, lists of the same length, and the same
values, but for values that the template only prints, and prints where any other of their kind would do: into text, as
the address of a picture, as a coordinate. Which these are is seen when the first such line is rendered with traced
data. All that is not known to be such a place counts as a value that decides. Only clean pages prove something: what is
wrong with a line is always told from its own page.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.html.content import RAW_TEXT
from crowdlint.language.html.tokens import TextToken
from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.render.rendering import Renderer
from crowdlint.language.render.run import Granted, mock_url
from crowdlint.language.render.trace import DataPath, PrintedLeaf, Trace, traced
from crowdlint.language.task.rendered import Task
from crowdlint_schemas.filters import ESCAPE, GRANTING
from crowdlint_schemas.jobs.manifests import LENGTHS, PLACES
from crowdlint_schemas.jobs.media_kinds import medium_of
from crowdlint_schemas.light import frozen, regex
from crowdlint_schemas.s3 import grantable

MOST_SHAPES, MOST_RECIPES, MOST_KEYS = 500, 8, 20_000
"""So much is remembered; more would be memory that grows with the manifest."""
TRIED, WORTH = 300, 0.1
"""After so many lines that taught something, it goes on only if so large a share of lines was proven by it."""
# What such an element shows depends on several of its values together.
RELATED = {"crowd-entity-annotation"}
# Attributes of HTML that are texts, whatever they say.
TEXTS = {"alt", "title", "placeholder", "aria-label"}
# All that rules and schemas compare lengths and places with.
BOUNDS = (0, 1, 100_000)
_OPEN_REFERENCE = regex(r"&[#\w]*$")
_WEB = regex(r"https://[\w-]+(?:\.[\w-]+)+(?:/[\w./%+-]*)?", re.ASCII)
MEDIA = {"img", "audio", "video"}
Class = Callable[[Any], object]


@frozen
class Recipe:
    """What of a line decides: ``decided`` by their values, ``free`` by the class of their values."""

    decided: tuple[DataPath, ...]
    free: tuple[tuple[DataPath, Class], ...]

    def key(self, data: Any) -> tuple[object, ...]:
        """The same for lines whose pages differ in nothing that matters."""
        values = [at(data, path) for path in self.decided]
        return (*values, *(kind(at(data, path)) for path, kind in self.free))


class Proofs:
    """What was learnt of a template so far."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self.asked = self.proven = self.learnt = 0
        self._keys = 0
        self._shapes: dict[object, dict[Recipe, set[tuple[object, ...]]]] = {}

    @property
    def is_worth_it(self) -> bool:
        """Whether lines are alike at all; learning costs as much as rendering."""
        return self.learnt < TRIED or self.proven > self.asked * WORTH

    def holds(self, data: Any) -> bool:
        """Whether nothing can be wrong with the page of these task data."""
        self.asked += 1
        known = self._shapes.get(shape(data)) if self.is_worth_it else None
        found = known is not None and any(recipe.key(data) in clean for recipe, clean in known.items())
        self.proven += found
        return found

    def learn(self, task: Task, data: Any) -> None:
        """Nothing is wrong with this task: neither is with those like it. ``data``: what of its data is read."""
        if not self.is_worth_it or task.rendered is None or task.page is None or self._keys >= MOST_KEYS:
            return
        known = self._shapes.setdefault(shape(data), {}) if len(self._shapes) < MOST_SHAPES else None
        if known is None:
            return
        trace = Trace()
        try:
            page = self.renderer.render(traced(data), trace=trace)
        except UserError:
            return
        if page.text != task.rendered.text:
            return
        recipe = _recipe(trace, task.page)
        if recipe in known or len(known) < MOST_RECIPES:
            self.learnt += 1
            self._keys += 1
            known.setdefault(recipe, set()).add(recipe.key(data))


def shape(value: Any) -> object:
    """Keys, lengths and types; what is true, false or null is told whole."""
    if isinstance(value, dict):
        return tuple((key, shape(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return ("[]", *map(shape, value))
    return value if value is None or isinstance(value, bool) else type(value)


def at(data: Any, path: DataPath) -> Any:
    """The value at a path, with its type: for Python, 1 and 1.0 are the same."""
    for step in path:
        data = data[step]
    return data


def _recipe(trace: Trace, page: Page) -> Recipe:
    decided = trace.decided()
    free: dict[DataPath, Class] = {}
    places = _Places(page)
    for leaf in trace.printed:
        kind = None if leaf.path in decided else places.class_of(leaf)
        if kind is None or free.setdefault(leaf.path, kind) is not kind:
            decided.add(leaf.path)
    for path in decided & free.keys():
        del free[path]
    return Recipe(tuple(sorted(decided, key=str)), tuple(sorted(free.items(), key=lambda each: str(each[0]))))


class _Places:
    """Where in a page a value can be printed so that others of its kind would do no harm either."""

    def __init__(self, page: Page) -> None:
        self.page = page
        found: list[tuple[int, int, Attribute | None]] = []
        for element in page.elements():
            attributes = (each for each in element.attributes if each.quote)
            found += ((each.token.raw_start, each.token.raw_end, each) for each in attributes)
            if element.tag not in RAW_TEXT:
                found += ((each.start, each.end, None) for each in element.content if isinstance(each, TextToken))
        found += ((each.start, each.end, None) for each in page.content if isinstance(each, TextToken))
        self.found = sorted(found, key=lambda each: each[0])
        self.starts = [start for start, _, _ in self.found]

    def class_of(self, leaf: PrintedLeaf) -> Class | None:
        """How values printed there are told apart; ``None``: by all they are."""
        index = bisect_right(self.starts, leaf.start) - 1
        if index < 0 or leaf.end > self.found[index][1] or leaf.end <= leaf.start:
            return None
        text = self.page.rendered.text
        if _OPEN_REFERENCE.search(text, max(0, leaf.start - 40), leaf.start):
            return None
        start, end, attribute = self.found[index]
        granting = bool(leaf.filters) and leaf.filters[0] in GRANTING
        if attribute is None:
            return None if granting else text_class
        if granting:
            return address_class if (leaf.start, leaf.end) == (start, end) else None
        return _class_in(attribute, leaf, self.page)


def _class_in(attribute: Attribute, leaf: PrintedLeaf, page: Page) -> Class | None:
    tag = attribute.element.tag
    entry = page.job.elements.get(tag)
    fact = entry["attributes"].get(attribute.name) if entry else None
    token = attribute.token
    shows = tag in MEDIA if fact is None else fact["encoding"] == "url"
    if shows and attribute.name == "src" and (leaf.start, leaf.end) == (token.raw_start, token.raw_end):
        return web_class
    if fact is None:
        return text_class if attribute.name in TEXTS and entry is None else None
    if tag in RELATED or leaf.filters not in ((), (ESCAPE,)):
        return None
    if fact["encoding"] == "json":
        return number_class if _is_coordinate(attribute, leaf) else None
    told = {"limits", "media", "offers", "uses"} & fact.keys() or fact["schema"].keys() - {"type", "minLength"}
    return text_class if fact["encoding"] == "plain" and not told else None


def _is_coordinate(attribute: Attribute, leaf: PrintedLeaf) -> bool:
    """Whether a value is all of a number that says where a box or point lies."""
    value = attribute.value
    root = value.json().root
    for node in json.walk(root) if root else ():
        if not isinstance(node, json.JsonMember) or not isinstance(node.value, json.Number):
            continue
        number, key = node.value, node.key
        if value.decoded.original(number.start) == leaf.start:
            ends = value.decoded.original(number.end, end=True) == leaf.end
            return ends and isinstance(key, json.String) and key.text in (*LENGTHS, *PLACES)
    return False


def text_class(value: Any) -> object:
    """A text with nothing in it that a page could stumble over, or a number."""
    if not isinstance(value, str):
        return type(value)
    plain = value.replace("\n", " ").replace("\t", " ")
    return "a text" if plain.isprintable() and plain.strip() else value


def address_class(value: Any) -> object:
    """An object that can be signed, by the kind of file that its name promises."""
    place = grantable(value)
    return ("an object", medium_of(mock_url(Granted(*place)))) if place and value.isprintable() else value


def web_class(value: Any) -> object:
    """An address of the web without anything unusual in it, by the kind of file that its name promises."""
    return ("the web", medium_of(value)) if isinstance(value, str) and _WEB.fullmatch(value) else value


def number_class(value: Any) -> object:
    """A number by what it is compared with; one that is not written in digits alone is told by itself."""
    if isinstance(value, str) or not -1e15 < value < 1e15 or "e" in repr(value):
        return value
    return bisect_left(BOUNDS, value), bisect_right(BOUNDS, value)
