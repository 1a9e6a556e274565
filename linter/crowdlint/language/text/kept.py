"""What is found out about a page, or about its code, once for all who ask. It is kept with it, and goes with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeper(Protocol):
    """An object that keeps answers about itself, by the function that gave them."""

    kept: dict[Any, Any]


Of = TypeVar("Of", bound=Keeper)
Found = TypeVar("Found")


def once(find: Callable[[Of], Found]) -> Callable[[Of], Found]:
    """A function that is asked once about each object. Nobody may change what it returns."""

    @wraps(find)
    def asked(of: Of) -> Found:
        kept = of.kept
        if find in kept:
            found: Found = kept[find]
        else:
            found = kept[find] = find(of)
        return found

    return asked
