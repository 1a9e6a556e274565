"""Records are what dataclasses without equality would be."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from crowdlint.language.text.slots import record


class Placed:
    __slots__ = ()
    start: int

    @property
    def after(self) -> int:
        return self.start + 1


@record
class Made(Placed):
    start: int
    missing: list[int] = field(default_factory=list)
    name: str = "x"
    owner: object = field(default=None, repr=False)


@record
class More(Made):
    extra: bool = True


@dataclass(eq=False, slots=True)
class Known(Placed):
    start: int
    missing: list[int] = field(default_factory=list)
    name: str = "x"
    owner: object = field(default=None, repr=False)


def test_like_a_dataclass() -> None:
    assert repr(Made(1)) == repr(Known(1)).replace("Known", "Made")
    assert repr(Made(1, [2], name="y")) == repr(Known(1, [2], name="y")).replace("Known", "Made")
    assert (More(1).extra, More(1, [], "z", None, False).extra) == (True, False)
    assert repr(More(1)) == "More(start=1, missing=[], name='x', extra=True)"
    assert Made(3).after == 4
    assert Made(1) != Made(1)
    assert len({Made(1), Made(1)}) == 2
    assert Made(1).missing is not Made(1).missing


def test_slots_and_arguments_are_held_to() -> None:
    made = More(1)
    assert not hasattr(made, "__dict__")
    with pytest.raises(AttributeError):
        made.nmae = "x"  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Made()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Made(1, nmae="x")  # type: ignore[call-arg]
