"""The folder for results. It holds a list of what crowdlint wrote there; nothing else in it is ever touched."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from crowdlint.check.discover import OUTPUT_LIST as LIST
from crowdlint.errors import UserError


class Results:
    """A folder of results, as a context manager: each file appears at once and whole, under its own name.

    In the end what an earlier run left is removed, but for files that were written or kept again; where something goes
    wrong on the way, it stays. ``names``: files that will be written, as far as that is known: where one of them is in
    the way and not crowdlint's own, ``UserError``, and nothing has changed.
    """

    def __init__(self, out: Path, names: Iterable[str] = ()) -> None:
        self.out = out
        self.written: dict[str, str] = {}  # name -> what it was made of
        try:
            if out.exists() and not out.is_dir():
                raise UserError("--out is a file; it must be a folder", str(out))
            self.before = _listed(out)
            for name in names:
                self._require_free(name)
        except OSError as error:
            raise UserError(f"cannot write here: {error.strerror or error}", str(out)) from error

    def __enter__(self) -> Results:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            for name in self.before.keys() - self.written.keys():
                with suppress(OSError):
                    (self.out / name).unlink()
            self.before = {}
        if self.out.is_dir():
            self._write_list()

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
        beside = path.with_name(f".{path.name[:80]}.{os.getpid()}")
        try:
            self._require_free(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if name not in self.before and name not in self.written:
                # First the list: whatever happens on the way, the next run knows its own.
                self.written[name] = mark
                self._write_list()
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

    def _write_list(self) -> None:
        marks = {**self.before, **self.written}
        found = {"files": sorted(marks), "marks": {name: mark for name, mark in sorted(marks.items()) if mark}}
        beside = self.out / f"{LIST}.{os.getpid()}"
        try:
            beside.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            os.replace(beside, self.out / LIST)
        except OSError as error:
            raise UserError(f"cannot write here: {error.strerror or error}", str(self.out)) from error


def _listed(out: Path) -> dict[str, str]:
    """What an earlier run wrote, each with its mark. A list made by others names nothing outside of the folder."""
    path = out / LIST
    if not path.is_file() or path.is_symlink():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        names = [name for name in found["files"] if isinstance(name, str)]
        marks = found.get("marks", {})
        marked = {name: str(marks.get(name, "")) for name in names}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("this is not the list of files that crowdlint keeps in its --out", str(path)) from error
    return {
        name: mark for name, mark in marked.items() if not Path(name).is_absolute() and ".." not in Path(name).parts
    }
