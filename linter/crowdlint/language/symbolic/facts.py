"""What one variant has decided about its symbols, kept free of contradictions.

A fact is a question about one symbol with its answer: ``(operator, constant) -> yes or no``. A set of facts stands as
long as there is some value, the witness, that answers all of them so: ``x == 'a'`` and ``x == 'b'`` have none, nor have
``x > 5`` and ``x < 3``, nor two turns over a list whose ``size == 0``. The witness is kept: most facts cost one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from crowdlint.language.liquid.expressions import BLANK, EMPTY
from crowdlint.language.symbolic.values import Constant, Symbol, compare, is_number, is_truthy, size_of, text_of
from crowdlint_schemas.light import record

Question = tuple[Symbol, str, Constant]
"""``(symbol, operator, constant)``. The operator is ``truthy``, ``turns`` (at least so many), a comparison such as
``==`` or ``contains``, or a comparison of the size: ``size>``."""
Answer = tuple[Question, bool]

_OTHER = "\0some other text"
_USUAL: tuple[Constant, ...] = (_OTHER, None, (_OTHER, _OTHER), (_OTHER,), "", (), True, False, 1, 0)
_STEPS = 200
_FACTS_SEARCHED = 100


@record
class _Known:
    facts: list[tuple[str, Constant, bool]]
    witness: Constant
    pinned: int = -1
    """The fact that says what the value is, if one does."""


class Facts:
    """The answers of one variant. ``mark()`` and ``undo(mark)`` take answers back."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}
        self._trail: list[tuple[int, Constant]] = []

    def mark(self) -> int:
        """A point to come back to."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Take back every answer since ``mark``."""
        while len(self._trail) > mark:
            number, witness = self._trail.pop()
            known = self._known[number]
            known.facts.pop()
            known.witness = witness
            if known.pinned >= len(known.facts):
                known.pinned = -1

    def assume(self, question: Question, answer: bool) -> bool:
        """Add an answer; ``False``, and nothing added, if it contradicts the others."""
        symbol, operator, constant = question
        known = self._known.get(symbol.number)
        if known is None:
            known = self._known[symbol.number] = _Known([], _OTHER)
        fact = (operator, constant, answer)
        before = known.witness
        known.facts.append(fact)
        if holds(fact, before) or self._find_witness(known):
            self._trail.append((symbol.number, before))
            if known.pinned < 0 and _pins(fact):
                known.pinned = len(known.facts) - 1
            return True
        known.facts.pop()
        return False

    def _find_witness(self, known: _Known) -> bool:
        if known.pinned >= 0:
            return False
        new = known.facts[-1]
        if _pins(new):
            candidates: Iterable[Constant] = (new[1],)
        elif len(known.facts) > _FACTS_SEARCHED:
            return False  # the opposite answer is right for the old witness
        else:
            candidates = _candidates(known.facts)
        for candidate in candidates:
            if all(holds(fact, candidate) for fact in reversed(known.facts)):
                known.witness = candidate
                return True
        return False

    def solve(self, goals: Sequence[Sequence[Sequence[Answer]]]) -> bool:
        """Meet every goal. A goal is a list of ways, a way a list of answers. Nothing is added if it cannot be done."""
        start, steps = self.mark(), 0
        marks: list[int] = []
        ways = [0]
        while len(marks) < len(goals):
            goal, way = goals[len(marks)], ways[-1]
            steps += 1
            if way >= len(goal) or steps > _STEPS + 2 * len(goals):
                ways.pop()
                if not marks or steps > _STEPS + 2 * len(goals):
                    self.undo(start)
                    return False
                self.undo(marks.pop())
                continue
            ways[-1] += 1
            mark = self.mark()
            if all(self.assume(question, answer) for question, answer in goal[way]):
                marks.append(mark)
                ways.append(0)
            else:
                self.undo(mark)
        return True


def _pins(fact: tuple[str, Constant, bool]) -> bool:
    """Whether a fact leaves one value only."""
    operator, constant, answer = fact
    return operator == "==" and answer and constant is not EMPTY and constant is not BLANK


def holds(fact: tuple[str, Constant, bool], value: Constant) -> bool:
    """Whether a value answers a question as the fact says."""
    operator, constant, answer = fact
    if operator == "truthy":
        return is_truthy(value) is answer
    if operator == "turns":
        return (_turns(value) >= constant) is answer
    if operator.startswith("size"):
        return compare(operator[4:], size_of(value), constant) is answer
    return compare(operator, value, constant) is answer


def _turns(value: Constant) -> int:
    if isinstance(value, tuple):
        return len(value)
    return 1 if isinstance(value, str) and value else 0


def _candidates(facts: Sequence[tuple[str, Constant, bool]]) -> Iterator[Constant]:
    """Values among which a witness is to be found, the likeliest first."""
    contained = [text_of(constant) for operator, constant, answer in facts if operator == "contains" and answer]
    if contained:
        yield "".join(contained)
        yield tuple(contained)
    for operator, constant, _ in reversed(facts):
        if operator.startswith("size") and is_number(constant):
            yield from _sized(constant)
        elif operator == "turns":
            yield (_OTHER,) * int(constant)
        elif constant is EMPTY or constant is BLANK:
            yield from ("", ())
        else:
            yield constant
            if is_number(constant):
                yield from (constant + 1, constant - 1, constant + 0.5, constant - 0.5)
            elif isinstance(constant, str):
                yield from (constant + "~", constant[:-1])
    yield from _USUAL


def _sized(constant: Any) -> Iterator[Constant]:
    for size in (constant, constant + 1, constant - 1):
        if 0 <= size <= 100 and size == int(size):
            yield (_OTHER,) * int(size)
            yield "~" * int(size)
