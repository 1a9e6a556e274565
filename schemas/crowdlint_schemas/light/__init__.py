"""What keeps a start short: classes whose methods and patterns whose automata are made when they are first used.

``dataclasses`` writes and compiles several functions for each class, a third of a millisecond, and imports ``inspect``;
``re.compile`` takes a tenth of one. A hook pays for all of them each time it checks one file, and uses few.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from functools import cached_property as _cached_property
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, AnyStr, TypeVar, cast, dataclass_transform

Made = TypeVar("Made")

_MISSING: Any = object()

if TYPE_CHECKING:
    from functools import cached_property as cached_property
else:

    class cached_property(_cached_property):
        """That of ``functools`` without its lock, which Python 3.11 takes each time: a page is one thread's."""

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            if instance is None:
                return self
            found = instance.__dict__[self.attrname] = self.func(instance)
            return found


class Given:
    """How a field of a record is filled in: what ``field`` was called with."""

    __slots__ = ("compare", "default", "factory", "init", "repr")

    def __init__(self, default: Any, factory: Any, init: bool, repr_: bool, compare: bool) -> None:
        self.default = default
        self.factory = factory
        self.init = init
        self.repr = repr_
        self.compare = compare


def field(
    *,
    default: Any = _MISSING,
    default_factory: Any = _MISSING,
    init: bool = True,
    repr: bool = True,
    compare: bool = True,
) -> Any:
    """As ``dataclasses.field``, for classes made by ``record`` and ``frozen``."""
    return Given(default, default_factory, init, repr, compare)


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def record(cls: type[Made]) -> type[Made]:
    """A class with ``__slots__``, ``__init__`` and ``__repr__`` from its annotations; objects are equal if identical.

    Slots are left out where a cached property needs a dictionary.
    """
    return _finished(cls, {"__init__": _init})


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """A ``record`` whose objects are equal if their fields are. That nobody changes one, the type checker sees to."""
    return _finished(cls, {"__init__": _init, "__eq__": _eq, "__hash__": _hash})


def replace(of: Made, /, **changes: Any) -> Made:
    """A copy of a record with other values in some fields."""
    fields: dict[str, Given] = type(of).__record_fields__  # type: ignore[attr-defined]
    given = {name: getattr(of, name) for name, each in fields.items() if each.init and name not in changes}
    return type(of)(**given, **changes)


def _finished(cls: type[Made], makers: dict[str, Callable[[type], Any]]) -> type[Made]:
    members: dict[str, Any] = dict(cls.__dict__)
    own = {}
    # Its own alone; since Python 3.14 they do not stand among the members.
    for name, annotation in cls.__annotations__.items():
        if not str(annotation).startswith("ClassVar"):
            default = members.pop(name, _MISSING)
            own[name] = default if isinstance(default, Given) else Given(default, _MISSING, True, True, True)
    inherited: dict[str, Given] = {}
    for base in reversed(cls.__mro__[1:]):
        inherited |= base.__dict__.get("__record_fields__", {})
    if not any(isinstance(each, _cached_property) for each in members.values()):
        members["__slots__"] = tuple(name for name in own if name not in inherited)
    for name in ("__dict__", "__weakref__"):
        members.pop(name, None)
    fields = inherited | own
    members["__record_fields__"] = fields
    members.setdefault("__match_args__", tuple(name for name, each in fields.items() if each.init))
    if cls.__repr__ is object.__repr__:
        members["__repr__"] = _repr
    holder: list[type] = []
    for name, make in makers.items():
        members.setdefault(name, _later(holder, name, make))
    remake: Any = type(cls)
    made: type[Made] = remake(cls.__name__, cls.__bases__, members)
    holder.append(made)
    return made


def _later(holder: list[type], name: str, make: Callable[[type], Any]) -> Any:
    """A method that makes itself when it is first called. ``holder``: its class, once that is there."""

    def method(self: Any, *arguments: Any, **named: Any) -> Any:
        made = make(holder[0])
        setattr(holder[0], name, made)
        return made(self, *arguments, **named)

    return method


@cache
def _code_of_init(count: int) -> CodeType:
    """The code of an ``__init__`` that takes so many fields and keeps them: only their names differ between classes."""
    known: dict[str, Any] = {}
    names = [f"field{at}" for at in range(count)]
    exec(f"def __init__(self, {', '.join(names)}):\n" + "\n".join(f" self.{name} = {name}" for name in names), known)
    code: CodeType = known["__init__"].__code__
    return code


def _plain_init(cls: Any) -> Any:
    """``__init__`` of a class that only keeps what it is given; ``None`` for others. Compiling one takes ten times as
    long as giving the code of another other names.
    """
    names, fields = tuple(cls.__record_fields__), tuple(cls.__record_fields__.values())
    if (
        not fields
        or hasattr(cls, "__post_init__")
        or any(not each.init or each.factory is not _MISSING for each in fields)
    ):
        return None
    defaults = tuple(each.default for each in fields if each.default is not _MISSING)
    if any(each.default is _MISSING for each in fields[len(fields) - len(defaults) :]):
        return None  # Python says what is wrong with that order
    code = _code_of_init(len(names)).replace(co_varnames=("self", *names), co_names=names)
    return FunctionType(code, {}, "__init__", defaults or None)


def _init(cls: Any) -> Any:
    """``__init__`` with one parameter a field, in order."""
    if (plain := _plain_init(cls)) is not None:
        return plain
    known: dict[str, Any] = {"_MISSING": _MISSING}
    parameters, lines = ["self"], []
    for at, (name, each) in enumerate(cls.__record_fields__.items()):
        made = each.factory is not _MISSING
        known[f"_value{at}"] = each.factory if made else each.default
        if not each.init:
            if made or each.default is not _MISSING:
                lines.append(f" self.{name} = _value{at}{'()' if made else ''}")
        elif made:
            parameters.append(f"{name}=_MISSING")
            lines.append(f" self.{name} = _value{at}() if {name} is _MISSING else {name}")
        else:
            parameters.append(name if each.default is _MISSING else f"{name}=_value{at}")
            lines.append(f" self.{name} = {name}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)
    return known["__init__"]


def _compared(cls: Any, of: str) -> str:
    return "".join(f"{of}.{name}, " for name, each in cls.__record_fields__.items() if each.compare)


def _eq(cls: Any) -> Any:
    known: dict[str, Any] = {}
    equal = f"({_compared(cls, 'self')}) == ({_compared(cls, 'other')})"
    exec(f"def __eq__(self, other):\n return {equal} if other.__class__ is self.__class__ else NotImplemented", known)
    return known["__eq__"]


def _hash(cls: Any) -> Any:
    known: dict[str, Any] = {}
    exec(f"def __hash__(self):\n return hash(({_compared(cls, 'self')}))", known)
    return known["__hash__"]


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name, '…')!r}" for name, each in type(self).__record_fields__.items() if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


class _Later:
    """Stands for a compiled pattern until one of its methods is asked for, and then hands its methods on."""

    __slots__ = ("_given", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")

    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._given)
        for each in self.__slots__[1:]:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __reduce__(self) -> Any:
        return _Later, self._given


def regex(text: AnyStr, flags: int | re.RegexFlag = 0) -> re.Pattern[AnyStr]:
    """``re.compile``, done when it is first used: what is wrong with ``text`` shows then."""
    return cast("re.Pattern[AnyStr]", _Later(text, flags))
