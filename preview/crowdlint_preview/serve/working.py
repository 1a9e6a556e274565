"""``crowdlint exercise``, of a template as it is being typed, in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source

MOST_KEPT = 8  # reports that can still be looked at


@dataclass
class TaskWorker:
    """Works tasks, one at a time. ``words``: options of the command line that it is called with, too."""

    words: Sequence[str] = ()
    _folder: Path | None = None
    _running: asyncio.subprocess.Process | None = None
    _reports: dict[str, Path] = field(default_factory=dict)
    _count: int = 0

    async def work(self, source: Source, data: str) -> dict[str, Any]:
        """Work a template with the data of a task (JSON): verdict, reason, and the number of the report.

        Raises ``UserError`` where another is being worked, or there is no browser.
        """
        if self._running is not None:
            raise UserError("another task is being worked; wait for it")
        self._folder = self._folder or Path(tempfile.mkdtemp(prefix=f"crowdlint-{os.getpid()}-"))
        self._count += 1
        folder = self._folder / str(self._count)
        folder.mkdir()
        typed, given = folder / Path(source.path).name, folder / "task.json"
        typed.write_bytes(source.encode())
        given.write_text(data, encoding="utf-8")
        words = [str(typed), "--taken-for", source.path, "--data", str(given), "--out", str(folder / "report"), "-q"]
        self._running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "crowdlint", "exercise", *words, *self.words,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            _, said = await self._running.communicate()
        finally:
            self._running = None
        return self._told(folder / "report", said.decode("utf-8", "replace"))

    def _told(self, folder: Path, said: str) -> dict[str, Any]:
        try:
            document = json.loads((folder / "report.json").read_text(encoding="utf-8"))
            [task] = document["templates"]
        except (OSError, ValueError, KeyError) as error:
            raise UserError(said.strip().removeprefix("crowdlint: ") or "nothing came of it") from error
        number = str(self._count)
        self._reports[number] = folder
        for old in list(self._reports)[:-MOST_KEPT]:
            shutil.rmtree(self._reports.pop(old).parent, ignore_errors=True)
        return {"status": task["status"], "reason": task["reason"], "notes": task["notes"], "report": number}

    def report_file(self, number: str, name: str) -> Path:
        """A file of a report, by the name that it has there. Raises ``UserError`` where there is none."""
        folder = self._reports.get(number)
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.html")} if folder else {}
        if name not in found:
            raise UserError("there is no such report")
        return found[name]

    async def close(self) -> None:
        """End what runs, and leave nothing."""
        running = self._running
        if running is not None:
            with contextlib.suppress(ProcessLookupError):
                running.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(running.wait(), 10)
            with contextlib.suppress(ProcessLookupError):
                running.kill()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
