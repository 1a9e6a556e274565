"""What is known of one value of the task data: the keys read from it, and every use that tells what it must be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen, record

Verb = Literal[
    "printed",  # detail: Place, filters: names of the filters in between
    "granted",  # handed to grant_read_access; detail: part of the address: "whole", "bucket", "key", "start"
    "compared",  # detail: (operator, literal)
    "matched",  # compared with another value of the task; detail: the operator
    "tested",  # stands alone in a condition; detail: "unless" where its absence shows something
    "looped",
    "sized",  # its size, first or last item is read
    "filtered",  # detail: name of the filter
    "defaulted",  # detail: the literal that replaces it, or None
    "keyed",  # used as it is to look up a key
]


@frozen
class Place:
    """Where in the page a value is printed.

    ``where``: in an attribute, in text, in a script, a style sheet, a comment, or between tag and attributes.
    ``before`` and ``after``: what stands beside it in the attribute or the text, with ``MARKER`` for other outputs.
    ``labels``: those that the element offers in plain sight. ``within``: ``audio``, ``video`` or ``picture`` around it.
    Of an attribute that takes JSON ``json`` is the way to the value (keys, ``*`` for items), and ``role`` says whether
    the output is a value there, a part of a string, or of a key. ``bare``: an attribute without quotes.
    """

    where: Literal["attribute", "text", "script", "style", "comment", "tag"]
    element: str = ""
    attribute: str = ""
    before: str = ""
    after: str = ""
    labels: tuple[str, ...] = ()
    within: str = ""
    role: Literal["", "value", "string", "key"] = ""
    json: tuple[str, ...] = ()
    bare: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing but white space stands beside the value."""
        return not self.before.strip() and not self.after.strip()

    @property
    def quoted(self) -> bool:
        """Whether quotes stand around the value, as around a string of a script."""
        return self.before.endswith(("'", '"')) or self.after.startswith(("'", '"'))


@frozen
class Use:
    """One thing the template does with a value, at ``span`` of the template."""

    verb: Verb
    span: Span
    detail: Any = None
    filters: tuple[str, ...] = ()


@record
class Shape:
    """One value of the task data.

    ``keys``: names read from it. ``items``: what its items look like, of a list, or of an object whose keys are data
    too (``mapping``). ``key``: what those keys look like.
    ``places``: what ``[0]``, ``[1]`` … of a turn of a loop look like: key and value of an object, or items of a list
    in a list. ``key_from``: values used to look up a key.
    ``least``: how many items an index asks for. ``split``: the list that a text is split into, at ``separator``.
    ``needs``: the conditions under which it is read where nothing asks first whether it is there.
    ``told``: what was concluded from all that, once the template is read.
    """

    name: str
    parent: Shape | None = None
    keys: dict[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    key: Shape | None = None
    places: dict[int, Shape] = field(default_factory=dict)
    mapping: bool = False
    key_from: list[Shape] = field(default_factory=list)
    least: int = 0
    split: Shape | None = None
    separator: str = ""
    uses: dict[Use, None] = field(default_factory=dict)
    needs: list[tuple[Any, ...]] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def needed(self) -> bool:
        """Whether it is read, somewhere, without asking first whether it is there."""
        return bool(self.needs)

    def need(self, demands: tuple[Any, ...] = ()) -> None:
        """It is read where ``demands`` (see ``conditions``) hold; always, where there are none."""
        if demands not in self.needs:
            self.needs.append(demands)

    @property
    def path(self) -> str:
        """How one would say it: ``task.input.boxes[].label``."""
        if self.parent is None:
            return self.name
        return f"{self.parent.path}{self.name if self.name.startswith('[') else '.' + self.name}"

    def at(self, name: str) -> Shape:
        """The value under a key."""
        return self.keys.setdefault(name, Shape(name, self))

    def each(self) -> Shape:
        """The items."""
        if self.items is None:
            self.items = Shape("[]", self)
        return self.items

    def each_key(self) -> Shape:
        """The keys, where they are data."""
        self.mapping = True
        if self.key is None:
            self.key = Shape("[key]", self)
        return self.key

    def place(self, index: int) -> Shape:
        """What ``turn[index]`` looks like, of a turn of a loop over it."""
        found = self.each_key() if index == 0 else self.each() if index == 1 else Shape(f"[{index}]", self)
        return self.places.setdefault(index, found)

    def use(self, verb: Verb, span: Span, detail: Any = None, filters: tuple[str, ...] = ()) -> None:
        """Note a use, once."""
        self.uses.setdefault(Use(verb, span, detail, filters))

    def having(self, *verbs: Verb) -> Iterator[Use]:
        """The uses of some kind."""
        return (use for use in self.uses if use.verb in verbs)

    def walk(self) -> Iterator[Shape]:
        """It and everything inside it, in the order read."""
        yield self
        for inner in (
            *self.keys.values(),
            self.key,
            self.items,
            self.split,
            *(self.places[at] for at in self.places if at > 1),
        ):
            if inner is not None:
                yield from inner.walk()
