"""Which branches and numbers of turns have been shown, and which to show next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crowdlint.language.liquid.nodes import Block, Case, IfChanged, Loop, Node
from crowdlint_schemas.light import field, record

NOTHING = -1
"""The option of an ``if`` without ``else`` to show nothing."""
TURNS = (2, 1, 0)
SHOWN, HIDDEN = 1, 0
_TRIES = 3


@record
class Point:
    """A place where renderings part. ``options``: indexes of branches (or ``NOTHING``), turns of a loop, or
    ``SHOWN``/``HIDDEN``. ``inside``: for each option, the range of points within it. ``settled``: of a loop over a
    constant, which is not headed for; ``None``: not always a constant.
    """

    node: Block
    number: int
    options: tuple[int, ...]
    parent: tuple[Point, int] | None
    missing: set[int]
    used: dict[int, int] = field(default_factory=dict)
    failed: dict[int, int] = field(default_factory=dict)
    settled: bool | None = False
    inside: dict[int, tuple[int, int]] = field(default_factory=dict)


class Coverage:
    """All points of a template and what is missing of each."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.points: list[Point] = []
        self.of: dict[Block, Point] = {}
        self._add(nodes, None)
        # The next point from a number on of which something is missing, with shortcuts (a union-find).
        self._next = list(range(len(self.points) + 1))
        self.progress = False
        self.spent = 0
        """How many conditions were weighed so far."""
        self._roots: dict[Block, set[str]] = {}

    def roots(self, node: Block, find: Callable[[Block], set[str]]) -> set[str]:
        """What ``find`` gives for a block, found once."""
        if node not in self._roots:
            self._roots[node] = find(node)
        return self._roots[node]

    def _add(self, nodes: Iterable[Node], parent: tuple[Point, int] | None) -> None:
        for node in nodes:
            options = _options(node)
            if options:
                assert isinstance(node, Block)
                self._point(node, options, parent)
            else:
                for block in node.blocks:
                    self._add(block, parent)

    def _point(self, node: Block, options: tuple[int, ...], parent: tuple[Point, int] | None) -> None:
        point = Point(node, len(self.points), options, parent, set(options))
        self.points.append(point)
        self.of[node] = point
        for index, branch in enumerate(node.branches):
            option = _option_of_branch(node, index)
            start = len(self.points)
            self._add(branch.body, (point, option))
            for each in (1, 2) if isinstance(node, Loop) and option else (option,):
                point.inside[each] = (start, len(self.points))

    def first_missing(self, start: int = 0) -> int:
        """The number of the first point, from ``start`` on, of which something is missing."""
        path = []
        while self._next[start] != start:
            path.append(start)
            start = self._next[start]
        for each in path:
            self._next[each] = start
        return start

    def target(self) -> Point | None:
        """The first point of which something is missing."""
        number = self.first_missing()
        return self.points[number] if number < len(self.points) else None

    def is_missing_inside(self, point: Point, option: int) -> bool:
        """Whether something is missing within an option."""
        start, stop = point.inside.get(option, (0, 0))
        return start < stop and self.first_missing(start) < stop

    def ordered(self, point: Point, options: Sequence[int]) -> Iterator[int]:
        """Options by how much there is to gain: missing, leading to something missing, least used."""
        missing = [option for option in options if option in point.missing]
        yield from (option for option in missing if option != 0 or not isinstance(point.node, Loop))
        rest = [option for option in options if option not in point.missing]
        if isinstance(point.node, Loop):
            rest.sort()  # one turn leaves more turns to the loops inside
        inside = [option for option in rest if self.is_missing_inside(point, option)]
        yield from inside
        yield from (option for option in missing if option == 0 and isinstance(point.node, Loop))
        yield from sorted(
            (option for option in rest if option not in inside), key=lambda option: point.used.get(option, 0)
        )

    def show(self, point: Point, option: int) -> None:
        """An option has been shown."""
        point.used[option] = point.used.get(option, 0) + 1
        if option in point.missing:
            self.progress = True
            self._drop(point, option)

    def fail(self, point: Point, option: int) -> None:
        """An option could not be chosen; after some tries it is taken for impossible."""
        if option in point.missing:
            point.failed[option] = point.failed.get(option, 0) + 1
            if point.failed[option] >= _TRIES:
                self.give_up(point, option)

    def give_up(self, point: Point, option: int) -> None:
        """An option is impossible, and with it all that is inside."""
        self._drop(point, option)
        for number in range(*point.inside.get(option, (0, 0))):
            self.points[number].missing.clear()
            self._next[number] = number + 1

    def settle(self, point: Point) -> None:
        """Do not head for this loop any more: it runs over a constant, and did so whenever it was met."""
        if point.settled is False:
            point.settled = True
            self._next[point.number] = point.number + 1

    def _drop(self, point: Point, option: int) -> None:
        point.missing.discard(option)
        if not point.missing:
            self._next[point.number] = point.number + 1


def _options(node: Node) -> tuple[int, ...]:
    if isinstance(node, Loop):
        return TURNS if node.close else (1,)  # without its end it swallows what was never meant to be repeated
    if isinstance(node, IfChanged):
        return (SHOWN, HIDDEN)
    if not isinstance(node, Block) or node.name == "capture":
        return ()
    start = 1 if isinstance(node, Case) else 0
    options = [index for index, branch in enumerate(node.branches) if index >= start and branch.reachable]
    # A block without its end holds what was never meant to hang on its condition: always shown.
    if (node.close or not options) and not any(branch.is_else for branch in node.branches):
        options.append(NOTHING)
    return tuple(options)


def _option_of_branch(node: Block, index: int) -> int:
    if isinstance(node, Loop):
        return 0 if index else 1
    return SHOWN if isinstance(node, IfChanged) else index
