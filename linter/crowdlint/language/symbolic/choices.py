"""What to show at each place where renderings part: the most of what is missing that agrees with what was decided."""

from __future__ import annotations

from crowdlint.language.liquid import nodes
from crowdlint.language.liquid.expressions import Literal, paths
from crowdlint.language.symbolic.coverage import NOTHING, Coverage, Point
from crowdlint.language.symbolic.evaluation import Scope, Way
from crowdlint.language.symbolic.facts import Facts
from crowdlint.language.symbolic.values import Captured, Symbol

NESTED_TURNS = 4
"""The most turns that the loops around one place take together."""
_CANDIDATES = 8
MOST_GOALS = 100_000
"""Conditions that are weighed for all pages of a template together; far more than hundreds of branches need."""


class Choices:
    """The decisions of one variant. ``around``: the turns that the loops around take together."""

    def __init__(self, scope: Scope, coverage: Coverage) -> None:
        self.scope = scope
        self.coverage = coverage
        self.facts = Facts()
        self.around = 1

    # What to head for

    def head_for(self, point: Point) -> bool:
        """Decide beforehand what leads to a point, as far as it depends on the task's data alone.

        ``False``: nothing that is missing of it can ever be; then it is given up. Once the search has cost too much,
        nothing is decided any more.
        """
        goals: list[list[Way]] = []
        parent = point.parent
        while parent is not None:
            goals += self._goals_from_data(*parent, at_least=True)
            parent = parent[0].parent
        goals.reverse()
        for option in point.options:
            if option in point.missing:
                if self.coverage.spent > MOST_GOALS:
                    return True
                if self.facts.solve([*goals, *self._goals_from_data(point, option)]):
                    return True
                self.coverage.give_up(point, option)
        return False

    def _goals_from_data(self, point: Point, option: int, at_least: bool = False) -> list[list[Way]]:
        """What must hold for an option; nothing, where that hangs on variables of the template."""
        node = point.node
        if isinstance(node, nodes.IfChanged) or not self.scope.local.isdisjoint(self.coverage.roots(node, _roots)):
            return []
        if isinstance(node, nodes.Loop):
            return self._turn_goals(node, option, at_least)
        return self._goals(node, option)

    # Branches

    def branch(self, point: Point) -> int:
        """The branch to show: the one with most to gain among those that agree with what was decided before."""
        for count, option in enumerate(self.coverage.ordered(point, point.options)):
            if count >= _CANDIDATES:
                break
            goals = self._goals(point.node, option)
            if all(goals) and self.facts.solve(goals):
                return option
            if not all(goals):
                self._impossible_here(point, option)
        # Many branches, or too many facts to try: the first that can be true by itself.
        for option in point.options:
            if option != NOTHING and not point.node.branches[option].is_else:
                ways = self._ways(point.node, option, True)
                if ways and self.facts.solve([ways]):
                    return option
        return point.options[-1]

    def _impossible_here(self, point: Point, option: int) -> None:
        """Constants forbid an option: for good, if each of them is set once."""
        if option in point.missing and self.scope.varying.isdisjoint(self.coverage.roots(point.node, _roots)):
            self.coverage.give_up(point, option)
        else:
            self.coverage.fail(point, option)

    def _goals(self, node: nodes.Block, option: int) -> list[list[Way]]:
        """What must hold for a branch to show: the conditions before it do not, its own does."""
        goals: list[list[Way]] = []
        for index, branch in enumerate(node.branches):
            if index == option and branch.is_else:
                continue
            if index == option:
                goals.append(self._ways(node, index, True))
                break
            if not branch.is_else and branch.reachable and not (isinstance(node, nodes.Case) and index == 0):
                goals.append(self._ways(node, index, False))
        self.coverage.spent += len(goals)
        return goals

    def _ways(self, node: nodes.Block, index: int, answer: bool) -> list[Way]:
        branch = node.branches[index]
        if not isinstance(node, nodes.Case):
            negated = isinstance(node, nodes.Unless) and index == 0
            return self.scope.ways(branch.condition, branch, answer is not negated)
        if node.subject is None or not branch.values:
            return self.scope.ways(None, branch, answer)
        subject = self.scope.value(node.subject)
        yes: list[Way] = []
        no: Way = []
        for value in branch.values:
            atom = self.scope.compared(subject, "==", self.scope.value(value))
            if atom is True:
                return [[]] if answer else []
            if atom is not False:
                question, wanted = atom
                yes.append([(question, wanted)])
                no.append((question, not wanted))
        return yes if answer else [no]

    # Turns

    def turns(self, point: Point, node: nodes.Loop) -> int:
        options = [turns for turns in point.options if turns < 2 or self.around * turns <= NESTED_TURNS]
        for turns in self.coverage.ordered(point, options):
            if self.facts.solve(self._turn_goals(node, turns)):
                return turns
        return 1 if self.facts.solve(self._turn_goals(node, 1, at_least=True)) else 0

    def _turn_goals(self, node: nodes.Loop, turns: int, at_least: bool = False) -> list[list[Way]]:
        """What must hold for so many turns. ``limit`` and ``offset`` cut a list: it may be longer, or not empty."""
        iterable = self.scope.value(node.iterable) if node.iterable is not None else None
        if isinstance(iterable, Captured):
            iterable = iterable.symbol
        if not isinstance(iterable, Symbol):
            return []
        limit, offset = node.argument("limit"), node.argument("offset")
        if isinstance(limit, Literal) and isinstance(limit.value, int) and turns > limit.value:
            return [[]]
        # Where no second turn is allowed here, one turn says only that there is something.
        at_least = at_least or limit is not None or (turns == 1 and self.around * 2 > NESTED_TURNS)
        exact: Way = [((iterable, "turns", turns), True)] if turns else []
        if turns < 2 and not at_least:
            exact = [*exact, ((iterable, "turns", turns + 1), False)]
        if (limit is not None or offset is not None) and not turns:
            exact = []
        return [[exact]]


def _roots(node: nodes.Block) -> set[str]:
    """The variables that a block's own expressions read; ``forloop`` for one that is computed."""
    return {path.root or "forloop" for expression in node.expressions for path in paths(expression)}
