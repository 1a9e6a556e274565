"""Records are what dataclasses would be, and patterns what ``re.compile`` gives; both are made when first used."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cached_property

import pytest

from crowdlint_schemas.light import field, frozen, record, regex, replace


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
    missing: list[int] = dataclass_field(default_factory=list)
    name: str = "x"
    owner: object = dataclass_field(default=None, repr=False)


@frozen
class Fixed:
    name: str
    seen: int = field(default=0, compare=False)
    size: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.name))

    @cached_property
    def shout(self) -> str:
        return self.name.upper()


@frozen
class Wider(Fixed):
    wide: bool = False


@frozen
class Slim:
    at: int
    texts: tuple[str, ...] = ()


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
    assert not hasattr(made, "__dict__") and not hasattr(Slim(1), "__dict__")
    with pytest.raises(AttributeError):
        made.nmae = "x"  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Made()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Made(1, nmae="x")  # type: ignore[call-arg]


def test_frozen_ones_are_equal_by_what_they_hold() -> None:
    assert Fixed("a", 1) == Fixed("a", 2) != Fixed("b", 1)
    assert {Fixed("a", 1): 3}[Fixed("a", 2)] == 3
    assert Fixed("a") != Wider("a") and Wider("a", wide=True) != Wider("a")
    assert Slim(1, ("a",)) == Slim(1, ("a",)) and hash(Slim(1)) == hash(Slim(1))
    assert (Fixed("abc").size, Fixed("abc").shout) == (3, "ABC")
    assert repr(Wider("a")) == "Wider(name='a', seen=0, wide=False)"
    assert (Slim(1) == (1, ())) is False


def test_copies() -> None:
    assert replace(Slim(1), texts=("a",)) == Slim(1, ("a",))
    assert replace(Wider("abc", 4), name="ab") == Wider("ab")
    assert (replace(Wider("abc", 4), name="ab").size, replace(Wider("abc", 4), name="ab").seen) == (2, 4)
    assert pickle.loads(pickle.dumps(Slim(2, ("b",)))) == Slim(2, ("b",))
    match Slim(7, ("c",)):
        case Slim(at, texts):
            assert (at, texts) == (7, ("c",))


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    pattern = regex(r"(a+)b", 2)
    found = pattern.match("AAb")
    assert found is not None and found[1] == "AA"
    assert (pattern.sub("-", "aab c"), pattern.pattern, pattern.flags & 2) == ("- c", r"(a+)b", 2)
    assert regex(rb"x").findall(b"xax") == [b"x", b"x"]
    broken = regex("(")
    with pytest.raises(Exception, match="missing"):
        broken.search("x")
    assert pickle.loads(pickle.dumps(regex("a"))).match("ab")
