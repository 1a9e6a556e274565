"""What the command line names: the templates, each by the name under which the page asks for it."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any

from crowdlint.check.discover import discover
from crowdlint.config.configuration import NAMES, Configuration
from crowdlint.errors import UserError
from crowdlint.language.hosts import is_host
from crowdlint.language.task.beside import data_file
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.reporters.paths import posix

MOST_BYTES = 2_000_000
"""Larger files are no templates that somebody types."""
_END = re.compile(r"(\r\n|\r|\n)")


class ChangedMeanwhileError(UserError):
    """The file is not what it was when the page read it."""


@dataclass(frozen=True)
class GivenText:
    """The text of a template as the page has it: lines end in ``\\n``. ``stamp``: what says whether it is the same."""

    text: str
    stamp: str


@dataclass
class GivenFiles:
    """The templates. ``paths``: what the command line names; ``named``: its options that name files.

    A name that was not listed is unknown, whatever is on the disk: that is how nothing else can be asked for.
    """

    paths: tuple[str, ...]
    named: Mapping[str, Path | None] = field(default_factory=dict)
    _known: dict[str, Path] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)

    def names(self) -> list[str]:
        """The templates there are now, sorted. Raises ``UserError`` where a path is wrong."""
        found: dict[str, Path] = {}
        for each in discover(list(self.paths), Configuration().excludes):
            if each.path.is_file() and not is_host(each.path.name) and not self._leads_out(each.path):
                found[posix(str(each.path))] = each.path
        self._known = found
        return sorted(found)

    def _leads_out(self, path: Path) -> bool:
        return reach.leads_out(path) or any(reach.leads_out(path, Path(root)) for root in self._roots_of(path))

    def _roots_of(self, path: Path) -> Iterator[str]:
        """The folder of the command line that a path was found in."""
        for name in self.paths:
            if os.path.isdir(name) and os.path.abspath(path).startswith(os.path.abspath(name).rstrip(os.sep) + os.sep):
                yield name

    def path(self, name: str) -> Path:
        """The file of a name. Raises ``UserError`` where the command line names none such."""
        path = self._known.get(name)
        if path is None or self._leads_out(path):
            raise UserError("there is no such template here", name[:200])
        return path

    def read(self, name: str) -> GivenText:
        """The text of a template. Raises ``UserError`` where it cannot be read."""
        source = self._source(self.path(name))
        self.opened.add(name)
        return GivenText(_END.sub("\n", source.text), stamp_of(source))

    def _source(self, path: Path) -> Source:
        with suppress(OSError):
            if path.stat().st_size > MOST_BYTES:
                raise UserError(f"the file has more than {MOST_BYTES:,} bytes", str(path))
        return Source.read(path)

    def typed(self, name: str, text: str) -> Source:
        """What the file would be with this text: with its byte order mark and its ends of lines."""
        path = self.path(name)
        try:
            before = self._source(path)
        except UserError:
            before = Source("", str(path))
        return Source(with_ends(before.text, text), str(path), before.bom)

    def save(self, name: str, text: str, stamp: str) -> GivenText:
        """Write a template, whole or not at all. Raises ``ChangedMeanwhileError`` where the file is not what it was."""
        path = self.path(name)
        reach.require_target(path)
        source = self.typed(name, text)
        if stamp_of(self._source(path)) != stamp:
            raise ChangedMeanwhileError("the file has changed since it was read; nothing was written", str(path))
        real = Path(os.path.realpath(path))
        beside = real.with_name(f".{real.name[:80]}.{os.getpid()}")
        try:
            beside.write_bytes(source.encode())
            beside.chmod(real.stat().st_mode & 0o777)
            os.replace(beside, real)
        except (OSError, UnicodeEncodeError) as error:
            with suppress(OSError):
                beside.unlink()
            raise UserError(f"cannot write the file: {getattr(error, 'strerror', None) or error}", str(path)) from error
        return GivenText(_END.sub("\n", source.text), stamp_of(source))

    def watched(self) -> list[Path]:
        """The files whose change matters: templates that were opened, their data, settings, what options name."""
        templates = [self._known[name] for name in sorted(self.opened) if name in self._known]
        beside = [path for template in templates if (path := data_file(template))]
        folders = {folder for template in templates for folder in Path(os.path.abspath(template)).parents}
        settings = [folder / name for folder in sorted(folders) for name in NAMES]
        return [*templates, *beside, *settings, *(path for path in self.named.values() if path and path.is_file())]

    def name_of(self, path: Path) -> str | None:
        """The name of a template's file."""
        name = posix(str(path))
        return name if name in self._known else None


def stamp_of(source: Source) -> str:
    """The same for files of the same bytes."""
    return hashlib.sha256(source.encode()).hexdigest()[:32]


def with_ends(before: str, typed: str) -> str:
    """``typed``, whose lines end in ``\\n``, with the ends of lines that ``before`` has: lines at the start and at the
    end that are as they were keep theirs, all others get the one that is most frequent.
    """
    ends = Counter(_END.findall(before))
    if not ends:
        return typed
    usual = ends.most_common(1)[0][0]
    if len(ends) == 1:
        return typed if usual == "\n" else typed.replace("\n", usual)
    old, new = _lines(before), _lines(typed)
    first = _same(old, new)
    last = min(_same(old[::-1], new[::-1]), len(old) - first, len(new) - first)
    kept = [*old[:first], *((line, usual if end else "") for line, end in new[first : len(new) - last])]
    kept += old[len(old) - last :]
    return "".join(line + end for line, end in kept)


def _lines(text: str) -> list[tuple[str, str]]:
    parts = _END.split(text)
    return list(zip_longest(parts[::2], parts[1::2], fillvalue=""))


def _same(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> int:
    """How many lines at the start are the same."""
    both = zip(old, new, strict=False)
    return next((at for at, (one, two) in enumerate(both) if _differ(one, two)), min(len(old), len(new)))


def _differ(one: tuple[str, str], two: tuple[str, str]) -> bool:
    return one[0] != two[0] or bool(one[1]) != bool(two[1])


def as_error(error: UserError) -> dict[str, Any]:
    """An error as the page shows it."""
    return {"message": error.message, "place": error.place or ""}
