"""One walk over the tree, without data: from decisions to text with its map."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import Any

from crowdlint.language.liquid import nodes
from crowdlint.language.liquid.expressions import Expression, Filtered, Path
from crowdlint.language.symbolic.choices import Choices
from crowdlint.language.symbolic.coverage import HIDDEN, NOTHING, SHOWN, Coverage
from crowdlint.language.symbolic.evaluation import Scope, Value, is_constant
from crowdlint.language.symbolic.folding import integer
from crowdlint.language.symbolic.output import Writer
from crowdlint.language.symbolic.values import Captured, Symbol, is_number, text_of
from crowdlint.language.text.source import Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.filters import ESCAPING

NESTED_CONSTANT_TURNS = 10
"""The most turns that loops over constants take together around one place; of the others ``choices.NESTED_TURNS``."""
_ROOM = 100_000
_SPECIAL = frozenset("<>&\"'")


class _Leave(Enum):
    BREAK = 1
    CONTINUE = 2


class Rendering:
    """One variant in the making."""

    def __init__(self, source: Source, marker: str, scope: Scope, coverage: Coverage) -> None:
        self.source = source
        self.scope = scope
        self.symbols = scope.symbols
        self.coverage = coverage
        self.choices = Choices(scope, coverage)
        self.writer = Writer(source, marker)
        self.room = 4 * len(source.text) + _ROOM
        self.constant_turns = 1
        self.cycles: dict[Any, int] = {}
        self.changed: tuple[bool, str] | None = None

    def run(self, body: Sequence[nodes.Node]) -> Rendered:
        """Render, showing as much that is missing as one variant can."""
        target = self.coverage.target()
        while target is not None and not self.choices.head_for(target):
            target = self.coverage.target()
        missing = set(target.missing) if target is not None else set()
        self._body(body)
        if target is not None and target.missing == missing:
            for option in missing:
                self.coverage.fail(target, option)
        return self.writer.rendered()

    # Statements

    def _body(self, body: Sequence[nodes.Node]) -> _Leave | None:
        for node in body:
            if isinstance(node, nodes.Text):
                self.writer.literal(node.shown_start, node.shown_end)
            elif isinstance(node, nodes.Output):
                self._output(node, node.expression)
            else:
                leave = self._tag(node)
                if leave is not None:
                    return leave
        return None

    def _tag(self, node: nodes.Node) -> _Leave | None:
        match node:
            case nodes.If() | nodes.Unless() | nodes.Case():
                return self._branch(node)
            case nodes.For():
                return self._for(node)
            case nodes.TableRow():
                return self._tablerow(node)
            case nodes.Assign():
                self._assign(node)
            case nodes.Capture():
                return self._capture(node)
            case nodes.Echo():
                self._output(node, node.expression)
            case nodes.Raw():
                self.writer.literal(node.body_start, node.body_end)
            case nodes.Cycle():
                self._cycle(node)
            case nodes.Increment() | nodes.Decrement():
                self._count(node)
            case nodes.IfChanged():
                return self._ifchanged(node)
            case nodes.LiquidTag():
                return self._body(node.body)
            case nodes.Partial():
                self.writer.mark(node, node.span)
            case nodes.Break():
                return _Leave.BREAK
            case nodes.Continue():
                return _Leave.CONTINUE
        return None

    # Outputs

    def _output(self, node: nodes.Output | nodes.Echo, expression: Filtered | None) -> None:
        if expression is None:
            return
        path = expression.value
        if not expression.filters and isinstance(path, Path) and path.root and path.root not in self.scope.local:
            self.writer.mark(node, node.span)  # the most common case, by the short way
        else:
            value = self.scope.filtered(expression)
            self._print(value, node, {each.name.text for each in expression.filters})

    def _print(self, value: Value, node: nodes.Node, filters: AbstractSet[str] = frozenset()) -> None:
        span = node.span
        # Captures of captures double each time: past a bound nobody looks.
        # Whether lists print as JSON or run together depends on who prints them.
        if isinstance(value, Symbol | tuple | dict) or self.writer.length > self.room:
            self.writer.mark(node, span)
        elif isinstance(value, Captured):
            self.writer.copy(value.fragments, value.constant is None)
        else:
            text = text_of(value)
            if _SPECIAL.isdisjoint(text) or filters & ESCAPING:
                self.writer.known(text, node, span)
            else:  # whether constants are escaped, too, nobody says
                self.writer.mark(node, span)

    def _assign(self, node: nodes.Assign) -> None:
        if node.target is None:
            return
        if node.value is None:
            self.scope.variables[node.target.text] = self.symbols.of("invalid", node.start)
        else:
            self.scope.variables[node.target.text] = self.scope.filtered(node.value)

    def _capture(self, node: nodes.Capture) -> _Leave | None:
        writer, leave = self._aside(node.body)
        if node.target is not None:
            symbol = self.symbols.of("captured", node.start, self.symbols.of("turn", object()))
            constant = None if writer.unknown else writer.text
            self.scope.variables[node.target.text] = Captured(writer.fragments, symbol, constant)
        return leave

    def _aside(self, body: Sequence[nodes.Node]) -> tuple[Writer, _Leave | None]:
        outside, self.writer = self.writer, Writer(self.source, self.writer.marker)
        leave = self._body(body)
        inside, self.writer = self.writer, outside
        return inside, leave

    def _cycle(self, node: nodes.Cycle) -> None:
        values = [self.scope.value(each) for each in node.values]
        if node.group is None:
            key: Any = tuple(self._key_of(value) for value in values)
        else:
            key = ("group", self._key_of(self.scope.value(node.group)))
        turn = self.cycles.get(key, 0)
        self.cycles[key] = turn + 1 if turn + 1 < len(values) else 0
        if turn < len(values):  # a group may have had more values before
            self._print(values[turn], node)

    @staticmethod
    def _key_of(value: Value) -> Any:
        return value.number if isinstance(value, Symbol) else ("constant", repr(value))

    def _count(self, node: nodes.Increment | nodes.Decrement) -> None:
        if node.target is None:
            return
        counters, name = self.scope.counters, node.target.text
        count = counters.get(name, 0)
        if isinstance(node, nodes.Increment):
            self._print(count, node)
            counters[name] = count + 1
        else:
            counters[name] = count - 1
            self._print(count - 1, node)

    def _ifchanged(self, node: nodes.IfChanged) -> _Leave | None:
        point = self.coverage.of[node]
        writer, leave = self._aside(node.body)
        known = not writer.unknown
        if self.changed is None:
            option = SHOWN
        elif known and self.changed[0]:
            option = HIDDEN if writer.text == self.changed[1] else SHOWN
        else:
            option = next(self.coverage.ordered(point, (SHOWN, HIDDEN)))
        self.coverage.show(point, option)
        if option == SHOWN:
            self.writer.copy(writer.fragments, writer.unknown)
            self.changed = (known, writer.text)
        return leave

    # Branches and loops

    def _branch(self, node: nodes.Block) -> _Leave | None:
        point = self.coverage.of.get(node)
        if point is None:  # a `case` without end and without `when`: what follows was never meant to hang on it
            return self._body(node.body)
        option = self.choices.branch(point)
        self.coverage.show(point, option)
        return None if option == NOTHING else self._body(node.branches[option].body)

    def _for(self, node: nodes.For) -> _Leave | None:
        items = self._items(node)
        if not items and node.otherwise is not None:
            return self._body(node.otherwise.body)
        outer = {name: self.scope.variables.get(name) for name in (_name(node), "forloop")}
        parent = outer["forloop"] if isinstance(outer["forloop"], dict) else None
        for turn, item in enumerate(items):
            name = self.symbols.of("name of loop", node.start)
            self.scope.variables["forloop"] = _forloop(turn, len(items), parent) | {"name": name}
            leave = self._turn(node, item, len(items))
            if leave is _Leave.BREAK:
                break
        self._restore(outer)
        return None

    def _turn(self, node: nodes.Loop, item: Value, turns: int) -> _Leave | None:
        constant = is_constant(item)
        if constant:
            self.constant_turns *= turns
        else:
            self.choices.around *= turns
        self.scope.variables[_name(node)] = item
        leave = self._body(node.body)
        if constant:
            self.constant_turns //= turns
        else:
            self.choices.around //= turns
        return leave

    def _restore(self, outer: dict[str, Value]) -> None:
        for name, value in outer.items():
            if value is None:
                self.scope.variables.pop(name, None)
            else:
                self.scope.variables[name] = value

    def _items(self, node: nodes.Loop) -> list[Value]:
        """The items of the turns to take. A loop pretends that these are all there are."""
        point = self.coverage.of[node]
        iterable = self.scope.value(node.iterable) if node.iterable is not None else self._nobody_knows(node)
        if isinstance(iterable, Captured):
            iterable = iterable.symbol if iterable.constant is None else iterable.constant
        if is_constant(iterable):
            known = self._constant_items(node, iterable)
            if known is not None:
                self.coverage.show(point, min(2, len(known)))
                self.coverage.settle(point)
                return known
            iterable = self._nobody_knows(node)
        point.settled = None  # not always a constant
        turns = self.choices.turns(point, node)
        self.coverage.show(point, turns)
        order = "backwards" if node.reversed else "forwards"
        return [self.symbols.of("item", iterable, order, self._slice_key(node), turn) for turn in range(turns)]

    def _nobody_knows(self, node: nodes.Node) -> Symbol:
        return self.symbols.of("invalid", node.start)

    def _constant_items(self, node: nodes.Loop, iterable: Value) -> list[Value] | None:
        """The items of a constant, cut down to the turns allowed: the first ones and the last."""
        if isinstance(iterable, dict):
            return None
        items: Any = iterable if isinstance(iterable, tuple | range) else ()
        if isinstance(iterable, str) and iterable:
            items = (iterable,)
        for name in ("offset", "limit"):
            argument = node.argument(name)
            if argument is None:
                continue
            count = self.scope.value(argument)
            if not is_number(count) or isinstance(count, float) or count < 0:
                return None
            items = items[count:] if name == "offset" else items[:count]
        if node.reversed:
            items = items[::-1]
        allowed = max(1, NESTED_CONSTANT_TURNS // self.constant_turns)
        if len(items) <= allowed:
            return list(items)
        return [*items[: allowed - 1], items[-1]]

    def _slice_key(self, node: nodes.Loop) -> Any:
        limits = [self.scope.value(each.value) for each in node.arguments if each.name and each.name.text != "cols"]
        return self.symbols.of("slice", *limits) if limits else None

    def _tablerow(self, node: nodes.TableRow) -> _Leave | None:
        items = self._items(node)
        columns = self._columns(node, len(items))
        span = Span(node.token.start, node.token.end)
        end = node.close.span if node.close is not None else Span(node.end, node.end)
        outer = {name: self.scope.variables.get(name) for name in (_name(node), "tablerowloop")}
        self.writer.known('<tr class="row1">\n', node, span)
        for turn, item in enumerate(items):
            row, column = divmod(turn, columns)
            if turn and column == 0:
                self.writer.known(f'</tr>\n<tr class="row{row + 1}">', node, span)
            self.writer.known(f'<td class="col{column + 1}">', node, span)
            self.scope.variables["tablerowloop"] = _tablerowloop(turn, len(items), row, column, columns)
            leave = self._turn(node, item, len(items))
            self.writer.known("</td>", node, end)
            if leave is _Leave.BREAK:
                break
        self.writer.known("</tr>\n", node, end)
        self._restore(outer)
        return None

    def _columns(self, node: nodes.TableRow, items: int) -> int:
        argument: Expression | None = node.argument("cols")
        columns = integer(self.scope.value(argument)) if argument is not None else 0
        return columns if columns > 0 else max(1, items)


def _name(node: nodes.Loop) -> str:
    return node.variable.text if node.variable is not None else ""


def _forloop(turn: int, length: int, parent: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "index": turn + 1,
        "index0": turn,
        "rindex": length - turn,
        "rindex0": length - turn - 1,
        "first": turn == 0,
        "last": turn == length - 1,
        "length": length,
        "parentloop": parent,
    }


def _tablerowloop(turn: int, length: int, row: int, column: int, columns: int) -> dict[str, Any]:
    return _forloop(turn, length, None) | {
        "row": row + 1,
        "col": column + 1,
        "col0": column,
        "col_first": column == 0,
        "col_last": column == columns - 1,
    }
