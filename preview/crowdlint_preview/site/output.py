"""The folder for results. It holds a list of what crowdlint wrote there; nothing else in it is ever touched."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crowdlint.errors import UserError

LIST = ".crowdlint-files.json"


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """A folder beside ``out`` whose files go there at the end, in place of those of an earlier run.

    Raises ``UserError`` where something in the way is not crowdlint's own; then nothing has changed.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists() and not out.is_dir():
            raise UserError("--out is a file; it must be a folder", str(out))
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as error:
        raise UserError(f"cannot write here: {error.strerror or error}", str(out)) from error
    try:
        yield folder
        _move(folder, out)
    except OSError as error:
        raise UserError(f"cannot write here: {error.strerror or error}", str(out)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _move(folder: Path, out: Path) -> None:
    files = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    before = _listed(out)
    for name in files:
        if name not in before and os.path.lexists(out / name):
            raise UserError(
                "this file is in the way, and crowdlint did not write it: choose another --out", str(out / name)
            )
    out.mkdir(exist_ok=True)
    # First the list of both runs: whatever happens on the way, the next run knows its own.
    _write_list(out, sorted({*before, *files}))
    for name in files:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(folder / name, out / name)
    for name in before - set(files):
        with suppress(OSError):
            (out / name).unlink()
    _write_list(out, files)


def _write_list(out: Path, files: list[str]) -> None:
    beside = out / f"{LIST}.{os.getpid()}"
    beside.write_text(json.dumps({"files": files}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(beside, out / LIST)


def _listed(out: Path) -> set[str]:
    """What an earlier run wrote. A list that somebody else made names nothing outside of the folder."""
    path = out / LIST
    if not path.is_file() or path.is_symlink():
        return set()
    try:
        names = json.loads(path.read_text(encoding="utf-8"))["files"]
        parts = [(name, Path(name)) for name in names if isinstance(name, str)]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("this is not the list of files that crowdlint keeps in its --out", str(path)) from error
    return {name for name, path in parts if not path.is_absolute() and ".." not in path.parts}
