"""What ``.gitignore`` files leave out of a search through folders."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crowdlint.check.discover import pattern_of
from crowdlint.errors import UserError
from crowdlint.language.text import reach

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"
# Stars of one line, two side by side as one. The library tries every place for every star of a line; a stranger's file
# with 24 of them would never end.
MOST_STARS = 2


class Ignored:
    """What git would leave out below a folder that the user named.

    The files from the top of the repository down count, or, outside of one, those from the named folder down. Where
    git ignores the named folder itself, naming it wins: then those above it play no part.
    """

    def __init__(self, start: Path) -> None:
        self.start = os.path.abspath(start)
        self._plain: dict[str, bool] = {}  # folder, as typed -> no file above says anything of what lies in it
        top = _repository(self.start)
        self.top = top if top and not self._decided(self.start, True, top) else self.start

    def __call__(self, path: Path, is_folder: bool | None = None) -> bool:
        """Whether a path is left out; of one that nobody says it of is looked up whether it is a folder."""
        folder = os.path.dirname(path)
        if folder not in self._plain:
            above = _folders(self.top, os.path.abspath(folder))
            self._plain[folder] = not any(_spec(each) for each in above)
        if self._plain[folder]:
            return False
        return self._decided(os.path.abspath(path), path.is_dir() if is_folder is None else is_folder, self.top)

    def _decided(self, path: str, is_folder: bool, top: str) -> bool:
        """What the last pattern that matches says: those of deeper folders come later."""
        ignored = False
        for folder in _folders(top, os.path.dirname(path)):
            spec = _spec(folder)
            if spec is not None:
                inside = os.path.relpath(path, folder).replace(os.sep, "/") + "/" * is_folder
                said = spec.check_file(inside).include
                ignored = ignored if said is None else said
        return ignored


def _folders(top: str, last: str) -> list[str]:
    """The folders from ``top`` down to ``last``; none if that is not below."""
    found = [last]
    while found[-1] != top:
        above = os.path.dirname(found[-1])
        if above == found[-1]:
            return []
        found.append(above)
    return found[::-1]


@cache
def _repository(folder: str) -> str | None:
    """The top of the repository that a folder lies in."""
    if os.path.exists(os.path.join(folder, ".git")):
        return folder
    above = os.path.dirname(folder)
    return None if above == folder else _repository(above)


@cache
def _spec(folder: str) -> GitIgnoreSpec | None:
    try:
        lines = reach.read(Path(folder, NAME)).decode("utf-8", "replace").splitlines()
    except UserError:  # there is none, or a pipe, or a link that leads out: git reads none of these
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec([pattern for line in lines for pattern in _patterns(line)])


def _patterns(line: str) -> Iterator[Any]:
    """What a line of the file says; nothing where it says nothing that git understands."""
    from pathspec import GitIgnoreSpec, RegexPattern

    if len(re.findall(r"\*+", line)) > MOST_STARS and not line.startswith("#"):
        glob = re.sub(r"\\(.)", _unescaped, line.rstrip().removeprefix("!"))
        rooted = "/" in glob.rstrip("/")
        yield RegexPattern(pattern_of(glob.removeprefix("/") if rooted else f"**/{glob}"), not line.startswith("!"))
        return
    with contextlib.suppress(ValueError):
        yield from GitIgnoreSpec.from_lines([line]).patterns


def _unescaped(escaped: re.Match[str]) -> str:
    return f"[{escaped[1]}]" if escaped[1] in "*?" else escaped[1]
