"""Plain mutable objects with named slots, for trees: what ``@dataclass(eq=False, slots=True)`` makes, made faster.

``dataclasses`` writes and compiles several functions for each class, about a third of a millisecond. The trees have
some fifty classes, and a hook pays for them each time it checks one file.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, field
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


def _repr(self: Any) -> str:
    hidden = type(self).__record_hidden__
    shown = (f"{name}={getattr(self, name, '…')!r}" for name in type(self).__record_fields__ if name not in hidden)
    return f"{type(self).__qualname__}({', '.join(shown)})"


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def record(cls: type[Made]) -> type[Made]:
    """A class with ``__slots__``, ``__init__`` and ``__repr__`` from its annotations; objects are equal if identical.

    Understands defaults and, of ``field``, ``default``, ``default_factory`` and ``repr``.
    """
    inherited: dict[str, Any] = {}
    hidden: set[str] = set()
    for base in reversed(cls.__mro__[1:]):
        inherited |= base.__dict__.get("__record_fields__", {})
        hidden |= base.__dict__.get("__record_hidden__", set())
    members = dict(cls.__dict__)
    own = {name: members.pop(name, MISSING) for name in members.get("__annotations__", {})}
    hidden |= {name for name, default in own.items() if isinstance(default, Field) and not default.repr}
    for name in ("__dict__", "__weakref__"):
        members.pop(name, None)
    fields = inherited | own
    members.update(
        __slots__=tuple(name for name in own if name not in inherited),
        __record_fields__=fields,
        __record_hidden__=hidden,
        __init__=_init(fields),
    )
    if cls.__repr__ is object.__repr__ or cls.__repr__ is _repr:
        members["__repr__"] = _repr
    remake: Any = type(cls)
    made: type[Made] = remake(cls.__name__, cls.__bases__, members)
    return made


def _init(fields: dict[str, Any]) -> Any:
    """``__init__`` with one parameter a field, in order."""
    known: dict[str, Any] = {"_MISSING": MISSING}
    parameters, lines = ["self"], []
    for at, (name, default) in enumerate(fields.items()):
        factory = default.default_factory if isinstance(default, Field) else MISSING
        value = default.default if isinstance(default, Field) else default
        known[f"_value{at}"] = factory if factory is not MISSING else value
        if factory is not MISSING:
            parameters.append(f"{name}=_MISSING")
            lines.append(f" self.{name} = _value{at}() if {name} is _MISSING else {name}")
        else:
            parameters.append(name if value is MISSING else f"{name}=_value{at}")
            lines.append(f" self.{name} = {name}")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)
    return known["__init__"]
