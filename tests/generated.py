"""Files that are made, not written: rule pages, tables, what is printed for wrong templates (`make accept`)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def renew(path: Path, text: str) -> None:
    """Write a file whole or not at all: a run that is broken off, or fails, leaves the one that was there."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    print(f"renewed {path}")


def same(path: Path, text: str, accepting: bool) -> None:
    """That a file holds what is made now; with ``accepting`` it is made to."""
    if accepting:
        renew(path, text)
    assert path.read_text(encoding="utf-8") == text, f"{path.name} is stale: `make accept` renews it"
