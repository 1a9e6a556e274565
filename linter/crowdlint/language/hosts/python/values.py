"""What expressions of Python print: literals, what is done to them, and constants of the same file."""

from __future__ import annotations

import ast
import json
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.found import HostLiteral
from crowdlint.language.hosts.python.literals import PythonString, literals, said, written
from crowdlint.language.hosts.python.names import PythonScope
from crowdlint.language.hosts.spelt import Spelt, hole, join
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen, record

UNKNOWN = object()
_DEEPEST = 12
_FILLING = frozenset({"format", "format_map", "substitute", "safe_substitute"})
_METHODS = _FILLING | {"render", "replace", "strip", "lstrip", "rstrip", "encode", "decode"}
_WRAPPERS = frozenset({"dedent", "cleandoc", "Template", "str", "Markup", "HTML"})

_JINJA = frozenset({"render", "from_string", "render_template_string"})

Step = Callable[[Spelt], Spelt]


@frozen
class Made:
    """A text and, if it comes from one literal alone, that literal."""

    spelt: Spelt
    literal: HostLiteral | None = None


@record
class PythonValues:
    """Evaluates the expressions of one text. ``offset(node, end)`` is where a node begins or ends in it."""

    text: str
    tokens: list[PythonString]
    offset: Callable[[ast.AST, bool], int]
    starts: list[int] = field(init=False)
    used: set[ast.AST] = field(default_factory=set)
    far: int = 0

    def __post_init__(self) -> None:
        self.starts = [token.start for token in self.tokens]

    # Texts

    def made(self, node: ast.expr, scope: PythonScope, depth: int = 0) -> Made | None:
        """The text that an expression makes; ``None`` if it makes none that can be told."""
        if depth > _DEEPEST:
            return None
        base, steps = unwrapped(node)
        made = self._base(base, scope, depth)
        if made is None:
            return None
        if not self.far:
            self.used |= {node, base, *steps}
        return self.after(made, [self.step(step, scope, depth) for step in steps]) if steps else made

    def _base(self, node: ast.expr, scope: PythonScope, depth: int) -> Made | None:
        match node:
            case ast.Constant(value=str() | bytes()) | ast.JoinedStr():
                return self._literal(node, scope, depth)
            case ast.BinOp(op=ast.Add()):
                return self._sum(node, scope, depth)
            case ast.Name(id=name):
                return self._named(name, scope, depth)
            case ast.Call(func=ast.Attribute(value=between, attr="join"), args=[ast.List() | ast.Tuple() as items]):
                return self._joined(between, items.elts, scope, depth)
            case ast.NamedExpr(value=value):
                return self.made(value, scope, depth + 1)
        return None

    def _named(self, name: str, scope: PythonScope, depth: int) -> Made | None:
        """The text that a name stands for. It is used, but not here alone."""
        bound = scope.value(name)
        if bound is None:
            return None
        self.far += 1
        made = self.made(*bound, depth + 1)
        self.far -= 1
        return Made(made.spelt) if made else None

    def after(self, made: Made, steps: list[Step]) -> Made:
        """The text after several steps; its literal knows of them."""
        old = made.literal

        def reread(text: str) -> Spelt | None:
            spelt = old.reread(text) if old else None
            for step in steps if spelt else ():
                spelt = step(spelt)  # type: ignore[arg-type]
            return spelt

        def write(text: str) -> str | None:
            for step in reversed(steps):
                text = _WRITES.get(_kind(step), _as_it_is)(text)
            return old.write(text) if old else None

        spelt = made.spelt
        for step in steps:
            spelt = step(spelt)
        return Made(spelt, HostLiteral(old.span, write, reread) if old else None)

    def _literal(self, node: ast.expr, scope: PythonScope, depth: int) -> Made | None:
        start, end = self.offset(node, False), self.offset(node, True)
        first = bisect_left(self.starts, start)
        tokens = self.tokens[first : bisect_left(self.starts, end)]
        if not tokens:
            return None

        def fill(text: str, at: int, close: int) -> Spelt | None:
            return self.printed(text[at:close], at - 1, close + 1, scope, depth)

        spelt = join(said(self.text, token, partial(fill, self.text)) for token in tokens)
        if len(tokens) > 1 or not tokens[0].closed:
            return Made(spelt)
        return Made(spelt, literal_of(tokens[0], fill))

    def _sum(self, node: ast.expr, scope: PythonScope, depth: int) -> Made | None:
        terms: list[ast.expr] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            self.used |= {node} if not self.far else set()
            terms.append(node.right)
            node = node.left
        terms.append(node)
        return self._parts(terms[::-1], Spelt(), scope, depth)

    def _joined(self, between: ast.expr, items: list[ast.expr], scope: PythonScope, depth: int) -> Made | None:
        separator = self.made(between, scope, depth + 1)
        return self._parts(items, separator.spelt, scope, depth) if separator else None

    def _parts(self, nodes: list[ast.expr], between: Spelt, scope: PythonScope, depth: int) -> Made | None:
        parts: list[Spelt] = []
        known = False
        for node in nodes:
            made = self.made(node, scope, depth + 1)
            known = known or made is not None
            place = Span(self.offset(node, False), self.offset(node, True))
            value = UNKNOWN if made else self.value(node, scope, depth + 1)
            parts += [between] * bool(parts and between.text)
            if made:
                parts.append(made.spelt)
            elif value is UNKNOWN:
                parts.append(hole(place.start, place.end, place.of(self.text)))
            else:
                parts.append(formats.placed(str(value), place))
        return Made(join(parts)) if known else None

    def printed(self, expression: str, start: int, end: int, scope: PythonScope, depth: int = 0) -> Spelt | None:
        """What an expression of an f-string prints, if it is known."""
        try:
            node = ast.parse(expression.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        value = self.filler(node, scope, depth + 1, here=False)
        return formats.placed(value, Span(start, end)) if isinstance(value, str) else value

    def filler(self, node: ast.expr, scope: PythonScope, depth: int, here: bool = True) -> formats.Filler:
        """What an expression prints; of a name, the literal that it stands for. ``here``: the tree knows its place."""
        if (here or isinstance(node, ast.Name)) and (made := self.made(node, scope, depth)):
            return made.spelt
        value = self.value(node, scope, depth)
        return None if value is UNKNOWN else str(value)

    # What is done to them

    def step(self, node: ast.expr, scope: PythonScope, depth: int = 0, known: bool = True) -> Step:
        """What a call or ``%`` does to its text. ``known``: what it is filled with counts."""
        if isinstance(node, ast.BinOp):
            return _named("percent", partial(formats.percent, values=self._percent_values(node.right, scope, known)))
        assert isinstance(node, ast.Call)
        name = called(node)
        if name in ("format", "format_map", "substitute", "safe_substitute"):
            function = formats.braces if name.startswith("format") else formats.dollars
            return _named(name, partial(function, values=self._call_values(node, scope, known)))
        if name == "replace" and len(node.args) >= 2:
            old = self.value(node.args[0], scope, depth + 1)
            new = self.filler(node.args[1], scope, depth + 1) if known else None
            return partial(formats.replace, old=old if isinstance(old, str) else "", new=new)
        if name in _JINJA or (name == "Template" and self._is_jinja(node)):
            return formats.jinja
        if name in ("dedent", "cleandoc"):
            return formats.dedent
        if name in ("strip", "lstrip", "rstrip") and not node.args:
            return partial(formats.strip, left=name != "rstrip", right=name != "lstrip")
        return _as_spelt

    def _is_jinja(self, node: ast.Call) -> bool:
        """Whether a ``Template`` is Jinja's and not that of ``string``."""
        match node.func:
            case ast.Attribute(value=ast.Name(id=module)):
                return module.startswith("jinja")
        return "jinja2" in self.text and "from string import" not in self.text

    def _call_values(self, node: ast.Call, scope: PythonScope, known: bool) -> formats.Values:
        fields: dict[str | int, ast.expr] = {each.arg: each.value for each in node.keywords if each.arg}
        if not any(isinstance(each, ast.Starred) for each in node.args):
            fields |= dict(enumerate(node.args))
        if len(node.args) == 1 and isinstance(node.args[0], ast.Dict) and called(node) != "format":
            fields |= _keys(node.args[0])
        return self._values(fields if known else {}, scope)

    def _percent_values(self, right: ast.expr, scope: PythonScope, known: bool) -> formats.Values:
        fields: dict[str | int, ast.expr] = {0: right}
        if isinstance(right, ast.Tuple):
            fields = dict(enumerate(right.elts))
        elif isinstance(right, ast.Dict):
            fields = _keys(right)
        return self._values(fields if known else {}, scope)

    def _values(self, fields: Mapping[str | int, ast.expr], scope: PythonScope) -> formats.Values:
        def values(name: str | int) -> formats.Filler:
            node = fields.get(name)
            return self.filler(node, scope, 1) if node is not None else None

        return values

    # Values

    def value(self, node: ast.expr, scope: PythonScope, depth: int = 0) -> Any:
        """A constant, or ``UNKNOWN``."""
        if depth > _DEEPEST:
            return UNKNOWN
        match node:
            case ast.Constant(value=value) if isinstance(value, str | int | float):
                return value
            case ast.List(elts=items) | ast.Tuple(elts=items):
                values = [self.value(each, scope, depth + 1) for each in items]
                return UNKNOWN if any(each is UNKNOWN for each in values) else values
            case ast.Name(id=name):
                bound = scope.value(name)
                return self.value(*bound, depth + 1) if bound else UNKNOWN
            case ast.Call(args=[inner], keywords=[]):
                return self._called(node, inner, scope, depth)
        return UNKNOWN

    def _called(self, node: ast.Call, inner: ast.expr, scope: PythonScope, depth: int) -> Any:
        value = self.value(inner, scope, depth + 1)
        if value is UNKNOWN:
            return UNKNOWN
        name = called(node)
        if name == "dumps":
            return json.dumps(value)
        if name == "str":
            return str(value)
        if name == "repr":
            return repr(value)
        if name == "join" and isinstance(node.func, ast.Attribute) and isinstance(value, list):
            between = self.value(node.func.value, scope, depth + 1)
            if isinstance(between, str) and all(isinstance(each, str) for each in value):
                return between.join(value)
        return UNKNOWN


def literal_of(token: PythonString, fill: Callable[[str, int, int], Spelt | None]) -> HostLiteral:
    """A literal into which a fix may write."""

    def reread(text: str) -> Spelt | None:
        again = next(literals(text), None)
        if again is None or (again.start, again.end, again.closed) != (0, len(text), True):
            return None
        return said(text, again, partial(fill, text))

    return HostLiteral(Span(token.start, token.end), partial(written, token), reread)


def _keys(node: ast.Dict) -> dict[str | int, ast.expr]:
    pairs = zip(node.keys, node.values, strict=True)
    return {key.value: value for key, value in pairs if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def unwrapped(node: ast.expr) -> tuple[ast.expr, list[ast.expr]]:
    """A text and what is done to it: ``dedent("…").format(x=1)`` -> the literal, the two calls in their order."""
    steps: list[ast.expr] = []
    while True:
        match node:
            case ast.Call(func=ast.Attribute(value=inner, attr=name)) if name in _METHODS:
                pass
            case ast.Call(args=[inner], keywords=[]) if called(node) in _WRAPPERS:
                pass
            case ast.Call(args=[inner, *_]) if called(node) in _JINJA and called(node) != "render":
                pass
            case ast.BinOp(left=inner, op=ast.Mod()):
                pass
            case _:
                return node, steps[::-1]
        steps.append(node)
        node = inner


def _as_spelt(spelt: Spelt) -> Spelt:
    return spelt


def _as_it_is(text: str) -> str:
    return text


def _named(name: str, step: Step) -> Step:
    step.kind = name  # type: ignore[attr-defined]
    return step


def _kind(step: Step) -> str:
    return str(getattr(step, "kind", ""))


_WRITES: dict[str, Callable[[str], str]] = {
    "format": lambda text: text.replace("{", "{{").replace("}", "}}"),
    "format_map": lambda text: text.replace("{", "{{").replace("}", "}}"),
    "percent": lambda text: text.replace("%", "%%"),
    "substitute": lambda text: text.replace("$", "$$"),
    "safe_substitute": lambda text: text.replace("$", "$$"),
}
