"""What is found in code: questions to the page, listeners, calls and writes. Plain data, quick to import."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Literal

from crowdlint.language.page.page import Element
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import record

if TYPE_CHECKING:
    from crowdlint.language.script.syntax import Syntax

How = Literal["id", "selector", "tag", "class", "name", "global"]
# Method of a document or an element -> how it asks, whether it gives a list.
QUERIES: dict[str, tuple[How, bool]] = {
    "getElementById": ("id", False),
    "querySelector": ("selector", False),
    "querySelectorAll": ("selector", True),
    "getElementsByTagName": ("tag", True),
    "getElementsByClassName": ("class", True),
    "getElementsByName": ("name", True),
}


def words(text: str) -> frozenset[str]:
    """The words of a text, for tables."""
    return frozenset(text.split())


class Special(Enum):
    """What an expression may stand for besides elements that were asked for."""

    DOCUMENT = 1
    WINDOW = 2
    MADE = 3
    """An element that the script makes."""
    INSIDE = 4
    """Something inside a shadow root, or inside a frame."""


@record
class Ask:
    """A question to the page: ``what`` by its id, by a selector … ``what`` may hold ``MARKER``.

    ``many``: a list is what it gives (and ``node`` stands for that list). ``within``: what is asked, mostly the
    document, ``None`` for an element nobody can tell. ``jquery``: an object of jQuery's. ``method``: what was called.
    """

    how: How
    what: str
    many: bool
    node: Syntax
    within: Special | Ask | None
    jquery: bool = False
    method: str = ""

    @property
    def is_known(self) -> bool:
        """Whether all of the question is known."""
        return MARKER not in self.what

    def but(self, many: bool, jquery: bool) -> Ask:
        """The same question with another kind of answer: one of the list, or the list as an object of jQuery's."""
        return Ask(self.how, self.what, many, self.node, self.within, jquery, self.method)


Target = Ask | Special | None


@record
class Invoked:
    """A call of a method, or of a name (``owner`` is ``None``). ``word``: the name in the text; ``on``: its target."""

    node: Syntax
    name: str
    word: Syntax
    owner: Syntax | None
    on: Target


@record
class Written:
    """``owner.name = value``. ``value`` is ``None`` for what is worked out, such as ``+=``."""

    node: Syntax
    name: str
    word: Syntax
    owner: Syntax
    on: Target
    value: Syntax | None


@record
class Listener:
    """What runs when something happens.

    ``events``: their names, without ``on``. ``word``: where they stand. ``on``: what it listens at; for an attribute
    ``element`` has it. ``function``: what runs, if that is known. ``how``: by a ``method``, a ``property``, an
    ``attribute`` or through ``jquery``.
    """

    events: tuple[str, ...]
    word: Syntax
    on: Target
    function: Syntax | None
    how: Literal["method", "property", "attribute", "jquery"]
    element: Element | None = None
