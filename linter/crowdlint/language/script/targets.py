"""What an expression of a script stands for: an element it asked the page for, the document, a text, a function.

Only what is certain: a name that is given two values, a parameter, whatever comes out of somebody else's function
stands for nothing that can be told, which is ``None`` (of a text: ``MARKER``).
"""

from __future__ import annotations

import re
from collections.abc import Container

from crowdlint.language.script.found import QUERIES, Ask, How, Special, Target, words
from crowdlint.language.script.names import FUNCTIONS, Declared, Names
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import regex

WINDOWS = ("window", "self", "globalThis")
_JQUERY = ("$", "jQuery")
# Methods of jQuery that give something else than the elements they are called on.
_JQUERY_OTHERS = words(
    "parent parents closest children siblings next prev nextAll prevAll contents map get toArray is length "
    "index data serialize serializeArray width height offset position hasClass promise queue clone wrap end "
    "add not has"
)
_JQUERY_GETTERS = words("val text html attr prop css")
_DEEPEST = 40
_ESCAPE = regex(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": "", "\r\n": ""}


class Targets:
    """Reads expressions. ``ids`` are those of the page, each of which is a global name, too."""

    def __init__(self, names: Names, ids: Container[str]) -> None:
        self._names = names
        self._ids = ids
        self._known: dict[Syntax, Target] = {}

    def of(self, node: Syntax | None, depth: int = 0) -> Target:
        """The element, list, document or window an expression stands for."""
        if node is None or depth > _DEEPEST:
            return None
        if node not in self._known:
            self._known[node] = None  # a name that is set to itself
            reader = getattr(self, f"_{node.type}", None)
            self._known[node] = reader(node, depth + 1) if reader else None
        return self._known[node]

    def _parenthesized_expression(self, node: Syntax, depth: int) -> Target:
        return self.of(node.children[-1], depth) if node.children else None

    _sequence_expression = _parenthesized_expression

    def _assignment_expression(self, node: Syntax, depth: int) -> Target:
        return self.of(node.get("right"), depth)

    def _identifier(self, node: Syntax, depth: int) -> Target:
        declared = self._names.of.get(node)
        if declared is not None:
            return self._declared(declared, depth)
        name = node.text
        if name == "document":
            return Special.DOCUMENT
        if name in WINDOWS:
            return Special.WINDOW
        return Ask("global", name, False, node, Special.DOCUMENT) if name in self._ids else None

    def _declared(self, declared: Declared, depth: int) -> Target:
        write = only_write(declared)
        if write is None or write[0] == "unknown":
            return None
        found = self.of(write[1], depth)
        return item(found) if write[0] == "item" else found

    def _member_expression(self, node: Syntax, depth: int) -> Target:
        name, owner = node.get("property"), self.of(node.get("object"), depth)
        if name is None or owner is None:
            return Special.INSIDE if name is not None and name.text == "shadowRoot" else None
        if owner is Special.INSIDE or name.text in ("shadowRoot", "contentDocument", "contentWindow"):
            return Special.INSIDE
        if owner is Special.WINDOW:
            if name.text == "document":
                return Special.DOCUMENT
            declared = self._names.top.names.get(name.text)
            if declared is not None:
                return self._declared(declared, depth)
            return Ask("global", name.text, False, node, owner) if name.text in self._ids else None
        if owner is Special.DOCUMENT and name.text in ("body", "head", "documentElement"):
            tag = "html" if name.text == "documentElement" else name.text
            return Ask("tag", tag, False, node, Special.DOCUMENT)
        return None

    def _subscript_expression(self, node: Syntax, depth: int) -> Target:
        owner, index = self.of(node.get("object"), depth), node.get("index")
        if owner is Special.INSIDE:
            return owner
        if isinstance(owner, Ask) and owner.many and index is not None and index.type != "string":
            return item(owner, jquery=False)
        return None

    def _new_expression(self, node: Syntax, depth: int) -> Target:
        name = node.get("constructor")
        return Special.MADE if name is not None and name.text in ("Image", "Audio", "Option") else None

    def _call_expression(self, node: Syntax, depth: int) -> Target:
        called = node.get("function")
        if called is None:
            return None
        if called.type == "member_expression":
            return self._method(node, called, depth)
        if called.type == "identifier":
            return self._function(node, called, depth)
        return None

    def _method(self, node: Syntax, called: Syntax, depth: int) -> Target:
        word = called.get("property")
        name, owner = word.text if word else "", self.of(called.get("object"), depth)
        if name in ("createElement", "createElementNS", "cloneNode", "importNode"):
            return Special.MADE
        if owner is Special.INSIDE or owner is Special.MADE:
            return owner if name in QUERIES or owner is Special.INSIDE else None
        if name in QUERIES:
            how, many = QUERIES[name]
            if how == "id" and owner is not Special.DOCUMENT:
                return None
            return Ask(how, self._first(node, depth), many, node, owner, method=name)
        if isinstance(owner, Ask) and owner.jquery:
            return self._jquery_method(node, name, owner, depth)
        if isinstance(owner, Ask) and owner.many and name == "item":
            return item(owner)
        return None

    def _jquery_method(self, node: Syntax, name: str, owner: Ask, depth: int) -> Target:
        if name == "find":
            return Ask("selector", self._first(node, depth), True, node, owner, True, name)
        if name in ("eq", "first", "last", "filter"):
            return owner
        if name == "get" and node.arguments:
            return item(owner, jquery=False)
        if name in _JQUERY_OTHERS or (name in _JQUERY_GETTERS and len(node.arguments) < 2 and name != "val"):
            return None
        return owner if name != "val" or node.arguments else None

    def _function(self, node: Syntax, called: Syntax, depth: int) -> Target:
        declared = self._names.of.get(called)
        if declared is not None:
            asks = self._asks(declared)
            if asks is not None:
                return Ask(asks[0], self._first(node, depth), asks[1], node, Special.DOCUMENT, method=called.text)
            return None
        if called.text not in _JQUERY or not node.arguments:
            return None
        first = node.arguments[0]
        of_first = self.of(first, depth)
        if isinstance(of_first, Ask):
            return of_first.but(True, True)
        if of_first is not None:
            return of_first
        if first.type in FUNCTIONS:
            return Special.DOCUMENT
        text = self.pattern(first, depth)
        if text.lstrip().startswith("<"):
            return Special.MADE
        within = self.of(node.arguments[1], depth) if len(node.arguments) > 1 else Special.DOCUMENT
        return Ask("selector", text, True, node, within, True, called.text) if text.strip(MARKER) else None

    def _asks(self, declared: Declared) -> tuple[How, bool] | None:
        """Of a function that hands its parameter on to a query of the document, how that asks: ``const $ = …``."""
        write = only_write(declared)
        function = write[1] if write and write[0] == "is" and write[1].type in FUNCTIONS else None
        body = function.get("body") if function is not None else None
        if body is None or function is None:
            return None
        if body.type == "statement_block":
            inner = body.children
            body = inner[0].children[0] if len(inner) == 1 and _returns(inner[0]) else None
        called = body.get("function") if body is not None and body.type == "call_expression" else None
        if body is None or called is None or called.text.removeprefix("document.") not in QUERIES:
            return None
        parameters = [*function.children[:1]] if function.get("parameter") else _parameters(function)
        given = [each.text for each in body.arguments]
        if len(parameters) >= 1 and given == [parameters[0].text]:
            return QUERIES[called.text.removeprefix("document.")]
        return None

    def _first(self, call: Syntax, depth: int) -> str:
        return self.pattern(call.arguments[0], depth) if call.arguments else MARKER

    def value(self, node: Syntax | None) -> Syntax | None:
        """The expression that gives a name its value, where only one does; ``None`` for what is no name."""
        declared = self._names.of.get(node) if node is not None else None
        write = only_write(declared) if declared is not None else None
        return write[1] if write is not None and write[0] == "is" else None

    # Texts

    def pattern(self, node: Syntax | None, depth: int = 0) -> str:
        """The text an expression gives, with ``MARKER`` for each part that nobody can tell."""
        parts: list[str] = []
        waiting = [node]
        while waiting:
            each = waiting.pop()
            if each is None or depth > _DEEPEST:
                parts.append(MARKER)
            elif each.type == "binary_expression" and _operator(each) == "+":
                waiting += [each.get("right"), each.get("left")]
            elif each.type == "parenthesized_expression":
                waiting += each.children[-1:]
            elif each.type == "string":
                parts.append(unescaped("".join(child.text for child in each.children)))
            elif each.type == "template_string":
                parts += [
                    MARKER if child.type == "template_substitution" else unescaped(child.text)
                    for child in each.children
                ]
            elif each.type == "number":
                parts.append(each.text)
            elif each.type == "identifier" and (declared := self._names.of.get(each)):
                write = only_write(declared)
                parts.append(self.pattern(write[1], depth + 1) if write and write[0] == "is" else MARKER)
            else:
                parts.append(MARKER)
        return "".join(parts)

    def text(self, node: Syntax | None) -> str | None:
        """The text an expression gives, if all of it is known."""
        found = self.pattern(node)
        return None if MARKER in found else found

    def function(self, node: Syntax | None) -> Syntax | None:
        """The function an expression stands for: itself, or one that has a name."""
        for _ in range(_DEEPEST):
            if node is None or node.type in FUNCTIONS:
                return node
            if node.type == "parenthesized_expression" and node.children:
                node = node.children[-1]
                continue
            declared = self._names.of.get(node)
            write = only_write(declared) if declared else None
            node = write[1] if write and write[0] == "is" else None
        return None


def only_write(declared: Declared) -> tuple[str, Syntax] | None:
    """What gives a name its value, if that is one thing only; ``null`` to begin with does not count."""
    writes = [write for write in declared.writes if write[1].type not in ("null", "undefined")]
    return writes[0] if len(writes) == 1 else None


def item(target: Target, jquery: bool | None = None) -> Target:
    """One element of a list."""
    if not isinstance(target, Ask) or not target.many:
        return target if target is Special.INSIDE else None
    return target.but(False, target.jquery if jquery is None else jquery)


def unescaped(text: str) -> str:
    """The text that a string literal's inside stands for."""
    return _ESCAPE.sub(_unescape, text) if "\\" in text else text


def _unescape(match: re.Match[str]) -> str:
    number = match[1] or match[2] or match[3]
    if number:
        code = int(number, 16)
        return chr(code) if code <= 0x10FFFF else "\ufffd"
    return _ESCAPED.get(match[4], match[4])


def _operator(node: Syntax) -> str:
    operator = node.get("operator")
    return operator.text if operator else ""


def _returns(statement: Syntax) -> bool:
    return statement.type == "return_statement" and len(statement.children) == 1


def _parameters(function: Syntax) -> list[Syntax]:
    parameters = function.get("parameters")
    return parameters.children if parameters else []
