"""Who reads which variable, and what it may stand for there.

``template.scopes.uses`` lists every path that is read, in source order; ``template.scopes.bindings`` everything the
template gives a name. A use knows the bindings that may be in force (one ``assign`` in each branch of an ``if`` makes
two, and one in a loop is in force in the next turn), whether the root may be the task's data, and which data it
then stands for, through ``assign`` and loops:

    {% for box in task.input.boxes %}{% assign name = box.label %}{{ name.text }}{% endfor %}

The last path stands for ``("task", "input", "boxes", EACH, "label", "text")``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from crowdlint.language.liquid import nodes
from crowdlint.language.liquid.expressions import (
    AnyExpression,
    Expression,
    Filter,
    Filtered,
    Path,
    Segment,
    Word,
    children,
)
from crowdlint_schemas import filters as known
from crowdlint_schemas.light import field, record

Kind = Literal["assign", "capture", "counter", "item", "loop"]
"""``item``: the variable of ``for`` or ``tablerow``; ``loop``: ``forloop`` or ``tablerowloop``."""


class _Each:
    def __repr__(self) -> str:
        return "EACH"


EACH: Final = _Each()
"""The step from a list to its items; of an object, to its ``[key, value]`` pairs."""
Step = str | int | None | _Each
"""A key, an index, ``None`` for a computed one, or ``EACH``."""
Data = tuple[Step, ...]

_SAME_DATA = known.SAME_LIST | {"default", known.RAW}
_MOST = 16
_LONGEST = 50


@record
class Binding:
    """A name given by the template. ``name`` is ``None`` for ``forloop`` and ``tablerowloop``.

    ``data``: the data it may stand for. ``uses``: who reads it. ``value``: what ``assign`` sets or a loop runs over.
    ``followed``: ``False`` where so many bindings of the name may be in force that uses of this one were not sought.
    """

    kind: Kind
    text: str
    name: Word | None
    node: nodes.Node
    value: Filtered | Expression | None = None
    data: tuple[Data, ...] = ()
    uses: list[NameUse] = field(default_factory=list)
    followed: bool = True


@record
class NameUse:
    """A path being read by ``node``.

    ``within``: the expressions around it, outermost first: ``(Filtered,)`` for ``{{ path }}``, or ``(Condition,
    Comparison)``, ``(Filtered, Filter, Argument)``, or a ``Path`` for one in brackets. ``filters``: those it runs
    through itself. ``branches``: the branches it stands in, outermost first. ``bindings``: what may be in force;
    ``from_data``: the root may be the task's data. ``data``: the data it may stand for.
    """

    path: Path
    node: nodes.Node
    within: tuple[AnyExpression, ...]
    branches: tuple[nodes.Branch, ...]
    bindings: tuple[Binding, ...]
    from_data: bool
    data: tuple[Data, ...]

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters its value runs through."""
        around = self.within[-1] if self.within else None
        return around.filters if isinstance(around, Filtered) and around.value is self.path else ()


@record
class Scopes:
    """All uses and bindings of a template, in source order."""

    uses: list[NameUse] = field(default_factory=list)
    bindings: list[Binding] = field(default_factory=list)


_Possible = tuple[Binding | None, ...]
"""The bindings that may be in force; ``None``: none of them."""


class ScopeReader:
    """Walks a template in the order of its flow. The variables are one dict with a log, so that branches cost what they
    change.
    """

    def __init__(self) -> None:
        self.found = Scopes()
        self._variables: dict[str, _Possible] = {}
        self._log: list[tuple[str, _Possible | None]] = []
        self._branches: tuple[nodes.Branch, ...] = ()
        self._bindings: dict[nodes.Node, Binding] = {}
        self._all: list[Binding] = []
        self._inner: dict[nodes.Loop, tuple[int, int]] = {}

    def read(self, body: Sequence[nodes.Node]) -> Scopes:
        """The scopes of a template."""
        self._gather(body)
        self._body(body)
        return self.found

    def _gather(self, body: Sequence[nodes.Node]) -> None:
        """All that is set, in source order, and which part of it within each loop: one walk for all loops."""
        stack: list[nodes.Node | tuple[nodes.Loop, int]] = [*reversed(body)]
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                loop, start = node
                self._inner[loop] = (start, len(self._all))
                continue
            binding = self._binding(node)
            if binding is not None:
                self._all.append(binding)
            if isinstance(node, nodes.Loop):
                stack.append((node, len(self._all)))
            for block in reversed(node.blocks):
                stack.extend(reversed(block))

    def _body(self, body: Sequence[nodes.Node]) -> None:
        for node in body:
            if isinstance(node, nodes.Text):
                continue
            if isinstance(node, nodes.Loop):
                self._loop(node)
            elif isinstance(node, nodes.Block):
                self._block(node)
            else:
                for expression in node.expressions:
                    self._expression(expression, node)
                for block in node.blocks:
                    self._body(block)
                self._bind_named(node)

    # Names

    def _set(self, name: str, possible: _Possible) -> None:
        self._log.append((name, self._variables.get(name)))
        self._variables[name] = possible

    def _undo(self, mark: int) -> dict[str, _Possible]:
        """Take back what was set since ``mark``; gives what it was last set to."""
        changed: dict[str, _Possible] = {}
        while len(self._log) > mark:
            name, before = self._log.pop()
            changed.setdefault(name, self._variables[name])
            if before is None:
                del self._variables[name]
            else:
                self._variables[name] = before
        return changed

    def _join(self, ways: Sequence[dict[str, _Possible]]) -> None:
        """Each of ``ways`` may have been taken."""
        for name in {name: None for way in ways for name in way}:
            before = self._variables.get(name, (None,))
            kept = before if any(name not in way for way in ways) else ()
            merged = dict.fromkeys([*kept, *(each for way in ways for each in way.get(name, ()))])
            self._set(name, _latest(tuple(merged)))

    def _binding(self, node: nodes.Node) -> Binding | None:
        """The binding that a node makes, one object for each."""
        if node in self._bindings:
            return self._bindings[node]
        kind: Kind
        value: Filtered | Expression | None = None
        if isinstance(node, nodes.Assign):
            kind, word, value = "assign", node.target, node.value
        elif isinstance(node, nodes.Capture):
            kind, word = "capture", node.target
        elif isinstance(node, nodes.Increment | nodes.Decrement):
            kind, word = "counter", node.target
        elif isinstance(node, nodes.Loop):
            kind, word, value = "item", node.variable, node.iterable
        else:
            return None
        if word is None:
            return None
        binding = self._bindings[node] = Binding(kind, word.text, word, node, value)
        return binding

    def _bind_named(self, node: nodes.Node) -> None:
        binding = self._binding(node)
        if binding is None:
            return
        self.found.bindings.append(binding)
        if isinstance(binding.value, Filtered):
            binding.data = self._data(binding.value)
        if binding.kind == "counter" and binding.text in self._variables:
            self._set(binding.text, _latest((*self._variables[binding.text], binding)))
        else:
            self._set(binding.text, (binding,))

    # Blocks

    def _block(self, block: nodes.Block) -> None:
        if isinstance(block, nodes.Case) and block.subject is not None:
            self._expression(block.subject, block)
        ways: list[dict[str, _Possible]] = []
        for branch in block.branches:
            for expression in (branch.condition, *branch.values):
                if expression is not None:
                    self._expression(expression, block)
            ways.append(self._inside(branch))
        if isinstance(block, nodes.Capture):
            self._join(ways)
            self._bind_named(block)
            return
        if isinstance(block, nodes.Case):
            ways.pop(0)  # what stands before the first `when` never runs
        if block.otherwise is None:
            ways.append({})
        self._join(ways)

    def _inside(self, branch: nodes.Branch) -> dict[str, _Possible]:
        outside, mark = self._branches, len(self._log)
        self._branches = (*outside, branch)
        self._body(branch.body)
        self._branches = outside
        return self._undo(mark)

    def _loop(self, loop: nodes.Loop) -> None:
        for expression in loop.expressions:
            self._expression(expression, loop)
        mark = len(self._log)
        for binding in self._all[slice(*self._inner[loop])]:  # what a turn sets is there in the next one
            before = self._variables.get(binding.text, (None,))
            if binding not in before:
                self._set(binding.text, _latest((*before, binding)))
        self._bind_item(loop)
        turn = self._inside(loop.branches[0])
        self._undo(mark)
        own = {"forloop", "tablerowloop", loop.variable.text if loop.variable else ""}
        ways = [{name: possible for name, possible in turn.items() if name not in own}, {}]
        ways += [self._inside(branch) for branch in loop.branches[1:]]
        self._join(ways)

    def _bind_item(self, loop: nodes.Loop) -> None:
        name = "forloop" if isinstance(loop, nodes.For) else "tablerowloop"
        around = Binding("loop", name, None, loop)
        self.found.bindings.append(around)
        self._set(name, (around,))
        binding = self._binding(loop)
        if binding is None:
            return
        self.found.bindings.append(binding)
        if loop.iterable is not None:
            binding.data = tuple((*each, EACH) for each in self._data_of(loop.iterable))
        self._set(binding.text, (binding,))

    # Uses

    def _expression(self, expression: AnyExpression, node: nodes.Node) -> None:
        stack: list[tuple[AnyExpression, tuple[AnyExpression, ...]]] = [(expression, ())]
        while stack:
            current, within = stack.pop()
            if isinstance(current, Path):
                self._use(current, node, within)
            around = (*within, current)
            stack.extend(reversed([(child, around) for child in children(current)]))

    def _use(self, path: Path, node: nodes.Node, within: tuple[AnyExpression, ...]) -> None:
        possible = self._possible(path)
        bindings = tuple(each for each in possible if each is not None)
        use = NameUse(path, node, within, self._branches, bindings, None in possible, self._data_of(path))
        for binding in bindings:
            binding.uses.append(use)
        self.found.uses.append(use)

    def _possible(self, path: Path) -> _Possible:
        return (None,) if path.root is None else self._variables.get(path.root, (None,))

    def _data_of(self, expression: Expression) -> tuple[Data, ...]:
        """The data a path may stand for."""
        if not isinstance(expression, Path):
            return ()
        rest = tuple(_steps(expression.segments[1:]))
        bases: dict[Data, None] = {}
        for binding in self._possible(expression):
            if binding is not None:
                bases.update(dict.fromkeys(binding.data))
            elif expression.root is not None:
                bases[(expression.root,)] = None
        return tuple((*base, *rest) for base in list(bases)[:_MOST] if len(base) + len(rest) <= _LONGEST)

    def _data(self, filtered: Filtered) -> tuple[Data, ...]:
        data = self._data_of(filtered.value)
        for each in filtered.filters:
            if each.name.text in known.GIVES_ITEM:
                data = tuple((*base, EACH) for base in data)
            elif each.name.text not in _SAME_DATA:
                return ()
        return data


def _latest(possible: _Possible) -> _Possible:
    """The last few of what may be in force: an ``assign`` in each of a thousand branches must not cost a million."""
    for each in possible[:-_MOST]:
        if each is not None:
            each.followed = False
    return possible if len(possible) <= _MOST else (None, *possible[-_MOST:])


def _steps(segments: Sequence[Segment]) -> Iterator[Step]:
    for segment in segments:
        yield segment.key if isinstance(segment.key, str | int) else None
