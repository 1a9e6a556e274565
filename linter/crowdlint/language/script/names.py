"""What the names in a page's scripts stand for: who declares them, who gives them a value, who reads them.

All classic scripts of a page share one outermost level; a module and a handler have one of their own inside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from crowdlint.language.script.found import words
from crowdlint.language.script.syntax import Syntax
from crowdlint_schemas.light import field, record

FUNCTIONS = words(
    "function_declaration function_expression generator_function generator_function_declaration "
    "arrow_function method_definition"
)
_DECLARED_FUNCTIONS = ("function_declaration", "generator_function_declaration")
_LEVELS = FUNCTIONS | words(
    "statement_block for_statement for_in_statement catch_clause class_body class_static_block switch_body"
)
_PATTERNS = ("object_pattern", "array_pattern", "rest_pattern", "assignment_pattern", "pair_pattern")
_GLOBAL_OBJECTS = ("window", "self", "globalThis", "top", "frames")
_EACH = ("forEach", "map", "filter", "some", "every", "find", "flatMap")

Way = Literal["is", "item", "unknown"]
"""How a name gets its value: it is what the node says, an item of it, or something nobody can tell."""


@record
class Declared:
    """A name at one level. ``writes``: what may be in it. ``reads``: the identifiers that name it elsewhere."""

    name: str
    writes: list[tuple[Way, Syntax]] = field(default_factory=list)
    reads: list[Syntax] = field(default_factory=list)


@record
class Level:
    """A stretch of code with names of its own. ``holds_var``: a function's or a whole script's."""

    outer: Level | None = None
    holds_var: bool = False
    names: dict[str, Declared] = field(default_factory=dict)

    def declare(self, name: str) -> Declared:
        """The name at this level."""
        return self.names.setdefault(name, Declared(name))

    def look_up(self, name: str) -> Declared | None:
        """The nearest declaration of a name."""
        level: Level | None = self
        while level is not None:
            if name in level.names:
                return level.names[name]
            level = level.outer
        return None

    @property
    def function(self) -> Level:
        """The level that ``var`` declares at."""
        level = self
        while not level.holds_var and level.outer is not None:
            level = level.outer
        return level


class Names:
    """The names of all scripts of a page. Read every script, then ``resolve`` once.

    ``of``: what each identifier names; ``free``: those that name nothing declared; ``holders``: of a value, the name
    that it is given.
    """

    def __init__(self) -> None:
        self.top = Level(holds_var=True)
        self.of: dict[Syntax, Declared] = {}
        self.holders: dict[Syntax, Declared] = {}
        self.free: list[Syntax] = []
        self._waiting: list[tuple[Syntax, Level]] = []
        self._sites: set[Syntax] = set()

    def read(self, program: Syntax, own: bool = False, given: tuple[str, ...] = ()) -> None:
        """Read a script; ``own``: what it declares, others do not see; ``given``: names it starts with."""
        level = Level(self.top, holds_var=True) if own else self.top
        for name in given:
            level.declare(name).writes.append(("unknown", program))
        waiting = [(program, level)]
        while waiting:
            node, level = waiting.pop()
            inside = self._enter(node, level)
            waiting += [(child, inside) for child in reversed(node.children)]

    def _enter(self, node: Syntax, level: Level) -> Level:
        """Note what a node declares or names; gives the level of what is in it."""
        kind = node.type
        inside = level
        if kind in _LEVELS:
            inside = Level(level, holds_var=kind in FUNCTIONS or kind == "class_static_block")
        if kind in FUNCTIONS:
            self._function(node, level, inside)
        elif kind in ("class_declaration", "class"):
            self._bind(node.get("name"), level, "is", node)
        elif kind == "variable_declarator":
            self._variable(node, level)
        elif kind == "for_in_statement":
            self._for_in(node, inside)
        elif kind == "catch_clause":
            self._bind(node.get("parameter"), inside, "unknown", node)
        elif kind in ("import_clause", "import_specifier", "namespace_import"):
            for child in node.children:
                if child.type == "identifier":
                    self._bind(child, level.function, "unknown", node)
        elif kind in ("identifier", "shorthand_property_identifier") or kind in (
            "assignment_expression",
            "augmented_assignment_expression",
            "update_expression",
        ):
            self._waiting.append((node, level))
        return inside

    def _bind(self, pattern: Syntax | None, level: Level, way: Way, value: Syntax) -> None:
        """Declare what a pattern names."""
        for name in _named(pattern):
            self._sites.add(name)
            declared = level.declare(name.text)
            if name is pattern:
                self._hold(declared, way, value)
            else:
                declared.writes.append(("unknown", value))

    def _hold(self, declared: Declared, way: Way, value: Syntax) -> None:
        declared.writes.append((way, value))
        if way == "is":
            self.holders.setdefault(value, declared)

    def _function(self, node: Syntax, level: Level, inside: Level) -> None:
        name = node.get("name")
        if node.type in _DECLARED_FUNCTIONS and name:
            self._sites.add(name)
            declared = level.function.declare(name.text)
            declared.writes.append(("is", node))
            self.holders[node] = declared
        elif node.type != "method_definition":
            self._bind(name, inside, "is", node)
        inside.declare("arguments").writes.append(("unknown", node))
        parameters = node.get("parameters")
        given = [each for each in (node.get("parameter"), *(parameters.children if parameters else ())) if each]
        items = _items_of(node) or _borrowed(node)
        for at, each in enumerate(given):
            if at == 0 and items is not None:
                self._bind(each, inside, "item", items)
            else:
                self._bind(each, inside, "unknown", node)

    def _variable(self, node: Syntax, level: Level) -> None:
        name, value = node.get("name"), node.get("value")
        is_var = node.parent is not None and node.parent.type == "variable_declaration"
        at = level.function if is_var else level
        if value is not None:
            self._bind(name, at, "is", value)
        else:
            for each in _named(name):
                self._sites.add(each)
                at.declare(each.text)

    def _for_in(self, node: Syntax, level: Level) -> None:
        left, right, operator = node.get("left"), node.get("right"), node.get("operator")
        if left is None or right is None:
            return
        way: Way = "item" if operator is not None and operator.type == "of" else "unknown"
        if node.get("kind"):
            is_var = node.get("kind").type == "var"  # type: ignore[union-attr]
            self._bind(left, level.function if is_var else level, way, right)
        else:
            self._waiting.append((node, level))

    # When everything is declared

    def resolve(self) -> None:
        """Say for every name what it stands for. What nobody declares and somebody sets is global."""
        for node, level in self._waiting:
            left = node.get("left") if node.type != "update_expression" else node.get("argument")
            if left is None:
                continue
            plain = node.type == "assignment_expression"
            value = node.get("right")
            if plain and value is not None:
                self._window(left, value)
            for each in _named(left):
                way: Way = "is" if plain and each is left else "unknown"
                self._write(each, level, way, value or node)
        for node, level in self._waiting:
            if node.type in ("identifier", "shorthand_property_identifier") and node not in self._sites:
                self._read(node, level)
        self._waiting.clear()

    def _read(self, node: Syntax, level: Level) -> None:
        declared = level.look_up(node.text)
        if declared is None:
            self.free.append(node)
            return
        self.of[node] = declared
        if not (node.field == "left" and node.parent and node.parent.type == "assignment_expression"):
            declared.reads.append(node)

    def _write(self, name: Syntax, level: Level, way: Way, value: Syntax) -> None:
        declared = level.look_up(name.text) or self.top.declare(name.text)
        self._hold(declared, way, value)

    def _window(self, left: Syntax, value: Syntax) -> None:
        """``window.help = function …`` declares ``help``."""
        owner, name = left.get("object"), left.get("property")
        if left.type == "member_expression" and owner is not None and name is not None:
            free = owner.type == "identifier" and owner.text in _GLOBAL_OBJECTS
            if free or (owner.type == "this" and not any(each.type in FUNCTIONS for each in left.ancestors())):
                self.top.declare(name.text).writes.append(("is", value))


def _named(pattern: Syntax | None) -> Iterator[Syntax]:
    """The identifiers that a pattern, or the left side of an assignment, gives a value."""
    waiting = [pattern] if pattern is not None else []
    while waiting:
        node = waiting.pop()
        if node.type in ("identifier", "shorthand_property_identifier_pattern"):
            yield node
        elif node.type == "assignment_pattern":
            waiting += [child for child in node.children if child.field == "left"]
        elif node.type == "pair_pattern":
            waiting += [child for child in node.children if child.field == "value"]
        elif node.type == "object_assignment_pattern":
            waiting += [child for child in node.children if child.field == "left"]
        elif node.type in _PATTERNS:
            waiting += node.children[::-1]


def _items_of(function: Syntax) -> Syntax | None:
    """The list whose items a callback is given one by one: ``list.forEach(function (item) …)``."""
    given = function.parent
    call = given.parent if given is not None and given.type == "arguments" else None
    called = call.get("function") if call is not None else None
    if called is None or called.type != "member_expression" or given is None or given.children[0] is not function:
        return None
    name = called.get("property")
    return called.get("object") if name is not None and name.text in _EACH else None


def _borrowed(function: Syntax) -> Syntax | None:
    """The list in ``Array.prototype.forEach.call(list, function (item) …)``."""
    given = function.parent
    call = given.parent if given is not None and given.type == "arguments" else None
    called = call.get("function") if call is not None else None
    if called is None or given is None or len(given.children) < 2 or given.children[1] is not function:
        return None
    name = called.text.removesuffix(".call").rpartition(".")[2] if called.text.endswith(".call") else ""
    return given.children[0] if name in _EACH else None
