"""What code asks for before it uses it, and whether it runs at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from crowdlint.language.script.found import Listener
from crowdlint.language.script.names import FUNCTIONS, Declared, Names
from crowdlint.language.script.pieces import Script
from crowdlint.language.script.syntax import Syntax
from crowdlint_schemas.light import cached_property

_TESTS = ("if_statement", "while_statement", "do_statement", "for_statement", "ternary_expression")
_LOADING = {"load", "DOMContentLoaded", "ready", "pageshow", "readystatechange", "WebComponentsReady"}
_STARTERS = ("setTimeout", "setInterval", "requestAnimationFrame", "ready", "$", "jQuery", "then")
_LITERALS = ("null", "undefined", "number", "string", "true", "false")


class Material(Protocol):
    """What is read: all code of a page."""

    names: Names

    def of_type(self, *types: str) -> list[Syntax]: ...

    def script_of(self, node: Syntax) -> Script: ...

    @property
    def texts(self) -> list[str]: ...

    @property
    def listeners(self) -> list[Listener]: ...


class Guards:
    """Reads the conditions and the calls of all code of a page."""

    def __init__(self, code: Material) -> None:
        self._code = code
        self._at_load: dict[Syntax, bool] = {}

    def is_guarded(self, expression: Syntax) -> bool:
        """Whether the code asks somewhere if this expression gives anything, or catches what happens if not."""
        names, texts = self._tested
        declared = self._code.names.of.get(expression) or self._code.names.holders.get(expression)
        if declared in names or _squeezed(expression) in texts:
            return True
        return any(each.type == "try_statement" and _in_body(expression, each) for each in expression.ancestors())

    @cached_property
    def _tested(self) -> tuple[set[Declared], set[str]]:
        """The names, and the texts of expressions, that the code asks whether they are there at all."""
        names: set[Declared] = set()
        texts: set[str] = set()
        for node in self._conditions():
            for each in _operands(node):
                declared = self._code.names.of.get(each)
                if declared is not None:
                    names.add(declared)
                else:
                    texts.add(_squeezed(each))
        return names, texts

    def _conditions(self) -> Iterator[Syntax]:
        for node in self._code.of_type(*_TESTS):
            if (condition := node.get("condition")) is not None:
                yield condition
        for node in self._code.of_type("binary_expression"):
            operator = node.get("operator")
            if operator is not None and operator.text in ("&&", "||", "??"):
                yield node
        yield from self._code.of_type("unary_expression")
        for node in self._code.of_type("optional_chain"):
            owner = node.parent.get("object") or node.parent.get("function") if node.parent else None
            if owner is not None:
                yield owner

    # Whether and when code runs

    def may_run(self, node: Syntax) -> bool:
        """Whether code is reached: no function around it is one that nobody ever names."""
        for each in (node, *node.ancestors()):
            declared = self._named_functions.get(each)
            if declared is None:
                continue
            used = any(not read.inside(each) for read in declared.reads)
            if not used and not any(declared.name and declared.name in text for text in self._code.texts):
                return False
        return True

    @cached_property
    def _named_functions(self) -> dict[Syntax, Declared]:
        """The functions that are used by name only, and their names."""
        found: dict[Syntax, Declared] = {}
        for value, declared in self._code.names.holders.items():
            if value.type in FUNCTIONS and value.type != "method_definition":
                found[value] = declared
        return found

    def runs_at_once(self, node: Syntax) -> bool:
        """Whether code runs where it stands, while the page is being read: no function around it waits for a call."""
        return not any(each.type in FUNCTIONS and not _is_called_in_place(each) for each in node.ancestors())

    def runs_at_load(self, node: Syntax) -> bool:
        """Whether code runs when the page is read or when that is done, not when somebody does something."""
        function = next((each for each in node.ancestors() if each.type in FUNCTIONS), None)
        if function is None:
            attribute = self._code.script_of(node).attribute
            return attribute is None or attribute.name == "onload"
        if function not in self._at_load:
            self._at_load[function] = False  # it may call itself
            self._at_load[function] = self._is_called_at_load(function)
        return self._at_load[function]

    def _is_called_at_load(self, function: Syntax) -> bool:
        if _is_called_in_place(function):
            return self.runs_at_load(function)
        if any(each.function is function and set(each.events) & _LOADING for each in self._code.listeners):
            return True
        uses = [function]
        declared = self._named_functions.get(function)
        uses += declared.reads if declared is not None else []
        return any(self._starts(use) and self.runs_at_load(use) for use in uses)

    def _starts(self, use: Syntax) -> bool:
        """Whether a function is called where this names it, at once, later, or when the page is there."""
        call = use.parent
        if use.field == "function":
            return True
        if call is None or call.type != "arguments" or call.parent is None:
            return False
        called = call.parent.get("function")
        return called is not None and called.text.rpartition(".")[2] in _STARTERS


def _operands(node: Syntax) -> Iterator[Syntax]:
    """What a condition asks about: the sides of ``&&``, ``||``, ``!`` and of a comparison with nothing."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if each.type in ("parenthesized_expression", "unary_expression", "assignment_expression"):
            waiting += [child for child in each.children if child.field != "operator"]
        elif each.type == "binary_expression":
            waiting += [child for child in each.children if child.field in ("left", "right")]
        elif each.type == "member_expression" and (word := each.get("property")) and word.text in ("length", "size"):
            waiting += [child for child in each.children if child.field == "object"]
        elif each.type not in _LITERALS:
            yield each


def _squeezed(node: Syntax) -> str:
    return "".join(node.text.split())


def _in_body(node: Syntax, statement: Syntax) -> bool:
    body = statement.get("body")
    return body is not None and node.inside(body)


def _is_called_in_place(function: Syntax) -> bool:
    """Whether a function is called where it is written: ``(function () { … })()``, also with ``.call(this)``."""
    node = function
    while node.parent is not None and node.parent.type == "parenthesized_expression":
        node = node.parent
    if node.field == "object" and node.parent is not None:
        node = node.parent
    return node.field == "function" and node.parent is not None and node.parent.type == "call_expression"
