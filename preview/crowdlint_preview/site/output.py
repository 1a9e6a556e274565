"""The folder for results. It holds a list of what crowdlint wrote there; nothing else in it is ever touched.

Results are a set, also where a run is killed: what speaks of all of it (``report.json``, ``index.html``) goes before
the first file is replaced and comes when all others are there, so where it is, everything fits it. The list says
whether the set is whole, and the next run removes what one that did not end has left.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType

from crowdlint.check.discover import OUTPUT_LIST as LIST
from crowdlint.errors import UserError
from crowdlint.language.text import reach

IGNORE = ".gitignore"  # of a hidden folder, as hooks have one: nobody means to commit that


class Results:
    """A folder of results, as a context manager: each file appears at once and whole, under its own name.

    In the end what an earlier run left is removed, but for files that were written or kept again; where something goes
    wrong on the way, it stays. ``names``: files that will be written, as far as that is known: where one of them is in
    the way and not crowdlint's own, ``UserError``, and nothing has changed. ``last``: those that speak of all others.
    Two runs at the same time are one too many: ``UserError``.
    """

    def __init__(self, out: Path, names: Iterable[str] = (), last: Iterable[str] = ()) -> None:
        self.out, self.last = out, frozenset(last)
        self.written: dict[str, str] = {}  # name -> what it was made of
        self._begun, self._lock = False, ExitStack()
        try:
            if out.exists() and not out.is_dir():
                raise UserError("--out is a file; it must be a folder", str(out))
            self.before = _listed(out)
            for name in names:
                self._require_free(name)
        except OSError as error:
            raise UserError(f"cannot write here: {error.strerror or error}", str(out)) from error

    def __enter__(self) -> Results:
        if self.out.is_dir():
            self._lock.enter_context(held(self.out))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._lock:
            if kind is None and self.out.is_dir():
                self._begin()
                self._remove(self.before.keys() - self.written.keys())
                self.before = {}
            if self._begun:
                self._write_list(whole=kind is None)

    def _begin(self) -> None:
        """From here on there is a part of a set: what would speak of the whole goes, and what a killed run left."""
        if self._begun:
            return
        self._lock.enter_context(held(self.out))
        self._begun = True
        self._write_list(whole=False)
        self._remove(self.last & self.before.keys())
        ours = {(self.out / name).with_name(_beside(name)) for name in (LIST, *self.before)}
        for folder in {path.parent for path in ours}:
            left = [path for path in folder.glob(".*") if path.suffix[1:].isdigit() and path.with_suffix("") in ours]
            self._remove(path.relative_to(self.out).as_posix() for path in left)
        if self.out.name.startswith(".") and (IGNORE in self.before or not os.path.lexists(self.out / IGNORE)):
            self.put(IGNORE, "*\n")

    def _remove(self, names: Iterable[str]) -> None:
        for name in names:
            with suppress(OSError):
                (self.out / name).unlink()

    def _require_free(self, name: str) -> None:
        path = self.out / name
        if name not in self.before and name not in self.written and os.path.lexists(path):
            raise UserError("this file is in the way, and crowdlint did not write it: choose another --out", str(path))
        folder = os.path.realpath(path.parent)
        if os.path.commonpath([folder, os.path.realpath(self.out)]) != os.path.realpath(self.out):
            raise UserError("a link leads out of --out: choose another one", str(path.parent))

    def put(self, name: str, content: bytes | str, mark: str = "") -> Path:
        """Write a file (a text as UTF-8). ``mark``: what says later on whether it would come out the same."""
        data = content.encode("utf-8") if isinstance(content, str) else content
        path = self.out / name
        beside = path.with_name(f"{_beside(name)}.{os.getpid()}")
        try:
            self._require_free(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._begin()
            if (self.before | self.written).get(name) != "":
                # First the list: whatever happens on the way, the next run knows its own, and what it is not made of.
                self.written[name] = ""
                self._write_list(whole=False)
            beside.write_bytes(data)
            os.replace(beside, path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            raise UserError(f"cannot write here: {error.strerror or error}", str(path)) from error
        self.written[name] = mark
        return path

    def has(self, mark: str, *names: str) -> bool:
        """Whether an earlier run left all these files with this mark; then they stay as they are."""
        if not mark or any(self.before.get(name) != mark or not (self.out / name).is_file() for name in names):
            return False
        self.written |= dict.fromkeys(names, mark)
        return True

    def _write_list(self, whole: bool) -> None:
        marks = {**self.before, **self.written}
        kept = {name: mark for name, mark in sorted(marks.items()) if mark}
        found = {"whole": whole, "files": sorted(marks), "marks": kept}
        beside = self.out / f"{_beside(LIST)}.{os.getpid()}"
        try:
            beside.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            os.replace(beside, self.out / LIST)
        except OSError as error:
            raise UserError(f"cannot write here: {error.strerror or error}", str(self.out)) from error


def _beside(name: str) -> str:
    """What a file is called while it is written, but for the number of the process."""
    return f".{Path(name).name[:40]}"


_held: set[str] = set()


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder, where the system can do that. It lets go of what a killed run held."""
    name = os.path.realpath(folder)
    if name in _held or os.name == "nt":
        yield
        return
    import fcntl

    at = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(at, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UserError("another run of crowdlint writes into this folder: wait for it, or choose another --out",
                            str(folder)) from error  # fmt: skip
        except OSError:  # some file systems know no locks
            pass
        _held.add(name)
        yield
    finally:
        _held.discard(name)
        os.close(at)


def _listed(out: Path) -> dict[str, str]:
    """What an earlier run wrote, each with its mark. A list made by others names nothing outside of the folder."""
    path = out / LIST
    if not path.is_file() or path.is_symlink():
        return {}
    try:
        found = json.loads(reach.contents(path))
        names = [name for name in found["files"] if isinstance(name, str)]
        marks = found.get("marks", {})
        marked = {name: str(marks.get(name, "")) for name in names}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("this is not the list of files that crowdlint keeps in its --out", str(path)) from error
    return {
        name: mark for name, mark in marked.items() if not Path(name).is_absolute() and ".." not in Path(name).parts
    }
