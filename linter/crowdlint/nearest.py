"""Did you mean: the known word that a mistyped one is closest to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=1024)
def distance(left: str, right: str, most: int) -> int:
    """Edits between two words: insert, delete, replace, or swap of neighbours. Stops counting past ``most``.

    What is wrong a thousand times in a file is counted once.
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(last_cost + 1 for last_cost in (before[j], row[j - 1]))
            cost = min(cost, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _plain(word: str) -> str:
    return word.lower().replace("-", "").replace("_", "")


def _common(left: str, right: str) -> int:
    """How many characters both words begin with."""
    pairs = zip(left, right, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The word of ``known`` that ``word`` most likely stands for, or ``None`` if none is close enough.

    Case, hyphens and underscores count for nothing; one edit is allowed for each three letters, so that short words
    are not replaced by unrelated ones. Of equally close words, that with the longest common beginning, then the first
    of the alphabet: the order of ``known``, which may be a set, plays no part. Where none is that close, the one from
    which letters were left out (`grant_acess`).
    """
    return _nearest(word, tuple(known))


@lru_cache(maxsize=256)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    return _closest(word, known) or _longer(_plain(word), [each for each in known if each != word])


def _longer(plain: str, known: list[str]) -> str | None:
    """The one word that begins with the same letter and has those of ``plain`` in it in order, half as many at most."""
    found = [each for each in known if len(plain) >= 6 and _holds(_plain(each), plain)]
    return found[0] if len(found) == 1 else None


def _holds(whole: str, part: str) -> bool:
    letters = iter(whole)
    return whole[:1] == part[0] and len(whole) <= len(part) * 1.5 and all(each in letters for each in part)


def _closest(word: str, known: Iterable[str]) -> str | None:
    plain = _plain(word)
    most = max(1, len(plain) // 3) if len(plain) > 2 else 0
    best: tuple[int, int, str] | None = None
    for candidate in known:
        if candidate == word:
            continue
        edits = distance(plain, _plain(candidate), most)
        if edits <= most:
            most = edits
            found = (edits, -_common(word, candidate), candidate)
            best = found if best is None else min(best, found)
    return best[2] if best else None


def did_you_mean(word: str, known: Iterable[str], quote: str = "`") -> str:
    """``"; did you mean `x`?"`` to end a message with, or the empty string."""
    found = nearest(word, known)
    return f"; did you mean {quote}{found}{quote}?" if found else ""
