"""Reads a Liquid tree once, without data: which values it asks for, and what it does with each.

Every branch is walked and every loop once. The text of all branches, with one ``MARKER`` for each output, is kept so
that ``places`` can tell where in the page an output stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crowdlint.language import liquid
from crowdlint.language.contract.conditions import Demand, Verdict, demands, note, outcome
from crowdlint.language.contract.read import KEEP_TEXT, MANY, UNKNOWN, Printed, Reader, Value
from crowdlint.language.contract.shape import Shape
from crowdlint.language.text.source import MARKER
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen, record, replace

LONGEST = 100_000  # characters of a captured text that are looked into


@frozen
class Way:
    """One branch: ``span`` is that of its tag, ``body`` that of what it shows; ``demands``: what makes data take it."""

    span: Span
    body: Span
    demands: tuple[Demand, ...]


@record
class Walk(Reader):
    """The state of the walk, and in the end what it found."""

    page: list[str] = field(default_factory=list)
    length: int = 0
    printed: list[Printed] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.page.append(text)
        self.length += len(text)

    def nodes(self, nodes: Iterable[liquid.Node]) -> None:
        for node in nodes:
            self.node(node)

    def node(self, node: liquid.Node) -> None:
        match node:
            case liquid.Text():
                self.write(node.shown.of(self.text).replace(MARKER, "?"))
            case liquid.Raw():
                self.write(node.body.of(self.text).replace(MARKER, "?"))
            case liquid.Output() | liquid.Echo():
                self.output(node)
            case liquid.Assign():
                if node.target and node.value:
                    self.variables[node.target.text] = replace(
                        self.filtered(node.value), guards=self.guards, demands=self.demands, exact=self.exact
                    )
            case liquid.Capture():
                self.capture(node)
            case liquid.Loop():
                self.loop(node)
            case liquid.Case():
                self.case(node)
            case liquid.Block():
                self.branches(node)
            case liquid.LiquidTag():
                self.nodes(node.body)
            case liquid.Cycle():
                for each in node.values:
                    self.emit(self.value(each), node.span)
            case _:
                pass

    def output(self, node: liquid.Output | liquid.Echo) -> None:
        if node.expression is not None:
            self.emit(self.filtered(node.expression), node.span)

    def emit(self, value: Value, span: Span) -> None:
        """Print ``value``: it is needed, and where it stands tells what it is."""
        if "default" not in value.filters:
            self.need(value)
        text, inner = value.captured
        if text and set(value.filters) <= KEEP_TEXT:
            self.printed += [replace(each, at=each.at + self.length) for each in inner]
            self.write(text)
            return
        if value.shapes:
            self.printed.append(Printed(self.length, span, value))
        literal = [part for part in value.parts if isinstance(part, str)]
        self.write("".join(literal) if len(literal) == len(value.parts) else MARKER)

    def capture(self, node: liquid.Capture) -> None:
        """The text is not printed here; its parts are those of the outputs inside, with the text between them."""
        page, length, printed = self.page, self.length, self.printed
        self.page, self.length, self.printed = [], 0, []
        self.nodes(node.body)
        text, inner = "".join(self.page), self.printed
        self.page, self.length, self.printed = page, length, printed
        if node.target:
            known = len(text) <= LONGEST and len(inner) <= LONGEST // 100
            self.variables[node.target.text] = captured(text, inner) if known else UNKNOWN

    def loop(self, node: liquid.Loop) -> None:
        value = self.value(node.iterable) if node.iterable else UNKNOWN
        shape = value.shape
        if node.iterable is not None:
            for each in value.shapes:
                each.use("looped", node.iterable.span)
        if node.otherwise is None:
            self.need(value)
        for argument in node.arguments:
            self.number(argument.value)
        names = (node.variable.text if node.variable else "", "forloop", "tablerowloop")
        outside = {name: self.variables[name] for name in names if name in self.variables}
        self.variables[names[0]] = turn_of(value)
        self.variables["forloop"] = self.variables["tablerowloop"] = UNKNOWN
        self.nodes(node.body)
        for name in names:
            self.variables.pop(name, None)
        self.variables |= outside
        if node.otherwise:
            empty = (Demand(shape, "items", 0),) if shape is not None else ()
            self.way(node.otherwise, (), empty, bool(empty))

    def case(self, node: liquid.Case) -> None:
        subject = self.value(node.subject) if node.subject else UNKNOWN
        outside, after, fails, exact = dict(self.variables), [], [], not subject.others
        for branch in node.branches[1:]:
            holds: tuple[Demand, ...] = ()
            for each in branch.values:
                note(subject, "==", self.value(each), each)
                if isinstance(each, liquid.Literal):
                    found = demands(subject, "==", each)
                    holds = holds or found
                    fails += [demand.inverse for demand in found]
                exact = exact and isinstance(each, liquid.Literal) and bool(holds)
            self.variables = dict(outside)
            there = subject.shapes if branch.values else ()
            demanded = tuple(fails) if branch.is_else else holds
            self.way(branch, there, demanded, exact and len(branch.values) < 2)
            after.append(self.variables)
        self.variables = merged(after if node.otherwise else [outside, *after])

    def branches(self, node: liquid.Block) -> None:
        """``if``, ``unless`` and blocks without a condition. A branch may rely on what its condition asked for."""
        outside, after = dict(self.variables), []
        there: tuple[Shape, ...] = ()
        fails: tuple[Demand, ...] = ()
        exact = True
        for branch in node.branches:
            found = outcome(self, branch.condition) if branch.condition is not None else Verdict()
            if branch.name == "unless":
                found = found.negated
                for demand in found.holds if node.otherwise is None else ():
                    demand.shape.use("tested", branch.token.span, "unless")
            self.variables = dict(outside)
            self.way(branch, (*there, *found.there), (*fails, *found.holds), exact and found.exact)
            after.append(self.variables)
            there, fails = (*there, *found.there_else), (*fails, *found.fails)
            exact = exact and found.exact_else
        whole = node.otherwise is not None or not isinstance(node, liquid.If | liquid.Unless)
        self.variables = merged(after if whole else [outside, *after])

    def way(
        self, branch: liquid.Branch, there: Sequence[Shape], holds: tuple[Demand, ...], exact: bool = False
    ) -> None:
        """Walk a branch, relying on ``there``; data take it where ``holds`` are met, and if ``exact`` only there."""
        before = self.guards, self.demands, self.exact
        self.guards = (*self.guards, *there)
        self.exact = self.exact and exact
        self.demands = (*self.demands, *holds)
        if holds:
            self.ways.append(Way(branch.token.span, Span(branch.token.end, branch.end), self.demands))
        self.nodes(branch.body)
        self.guards, self.demands, self.exact = before


def turn_of(value: Value) -> Value:
    """One turn of a loop over ``value``."""
    others = tuple(turn_of(other) for other in value.others)
    if value.shape is None:
        return replace(UNKNOWN, others=others)
    return Value((None,), (value.shape.each(),), loop_of=value.shape, others=others)


def merged(ends: list[dict[str, Value]]) -> dict[str, Value]:
    """The variables after branches that end with ``ends``: where they differ, each value is possible."""
    found: dict[str, Value] = {}
    for name in dict.fromkeys(name for end in ends for name in end):
        values = [end[name] for end in ends if name in end]
        if all(value is values[0] for value in values):
            found[name] = values[0]
            continue
        alone: list[Value] = []
        for value in (each for whole in values for each in (replace(whole, others=()), *whole.others)):
            if value not in alone and len(alone) <= MANY:
                alone.append(value)
        found[name] = replace(alone[0], others=tuple(alone[1:]))
    return found


def captured(text: str, printed: list[Printed]) -> Value:
    """The parts of a captured text: what stands between its outputs, and what they print."""
    parts: list[str | Shape | None] = []
    at = 0
    places = {each.at: each for each in printed}
    for offset, char in enumerate(text):
        if char == MARKER:
            parts += [text[at:offset], *(places[offset].value.parts if offset in places else (None,))]
            at = offset + 1
    parts = [part for part in [*parts, text[at:]] if part != ""]
    chain = tuple(shape for each in printed for shape in each.value.chain)
    return Value(tuple(parts), chain, ("capture",), captured=(text, tuple(printed)))
