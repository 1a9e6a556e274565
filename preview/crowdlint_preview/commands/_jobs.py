"""Several processes at the same work: this command again, for a part of the tasks each, into a folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

import click

from crowdlint.errors import UserError
from crowdlint.scratch import remove_scratch, scratch
from crowdlint_preview.browser.ending import (
    end_processes,
    environment_of_child,
    when_told_to_end,
)
from crowdlint_preview.report.shard import Shard
from crowdlint_schemas.light import record


def typed(context: click.Context, without: Sequence[str]) -> list[str]:
    """The command line that gives the same options, but for those named."""
    words: list[str] = []
    arguments: list[str] = []
    for each in context.command.params:
        value = context.params.get(str(each.name))
        if each.name in without or value is None or value == each.get_default(context):
            continue
        if isinstance(each, click.Argument):
            arguments += [str(one) for one in value] if isinstance(value, tuple | list) else [str(value)]
        elif isinstance(each, click.Option) and each.is_flag:
            words += [each.opts[0] if value else each.secondary_opts[0]]
        else:
            values = value if each.multiple else [value]
            words += [f"{each.opts[0]}={_text(one)}" for one in values]
    return [*words, "--", *arguments]


def _text(value: Any) -> str:
    return "=".join(map(str, value)) if isinstance(value, tuple) else str(value)


@contextmanager
def parts(
    command: str, words: Sequence[str], shards: Sequence[Shard], out: Path, *, aloud: bool = True
) -> Iterator[Parts]:
    """Run ``command`` in a process for each shard, into a folder of its own, for a run that writes into ``out``.

    ``aloud``: what they say is wrong is said, once. Raises ``UserError`` where one could not work.
    """
    running: list[JobProcess] = []

    def end() -> None:
        for each in running:
            each.end()

    def end_now() -> None:
        """Without waiting for them, as `end` does: where they are waited for already, that would never end."""
        processes = [each.process.pid for each in running]
        end_processes(processes)
        for process in processes:
            remove_scratch(process)

    when_told_to_end(end_now)
    with scratch() as folder:
        said: SimpleQueue[Done | None] = SimpleQueue()
        for at, part in enumerate(shards):
            line = [sys.executable, "-m", "crowdlint", command, f"--out={Path(folder) / str(at)}", f"--part-of={out}"]
            running.append(JobProcess([*line, f"--shard={part}", *words], Path(folder) / str(at), said))
        try:
            work = Parts(running, said)
            yield work
            for _ in work.done():
                pass
        finally:
            end()
        if aloud and work.errors:
            click.echo(work.errors, nl=False, err=True)


@record
class Done:
    """A task that a process has done: its name, what is said of it, and the folder with its files."""

    folder: Path
    name: str
    lines: list[str]


class Parts:
    """The processes of a run. ``errors``: what they said was wrong, each line once."""

    def __init__(self, running: Sequence[JobProcess], said: SimpleQueue[Done | None]) -> None:
        self.folders = [each.folder for each in running]
        self.errors = ""
        self._running, self._said, self._silent = running, said, 0

    def done(self) -> Iterator[Done]:
        """Each task as it is done, until all are; it can be asked again for the rest. Raises ``UserError``."""
        while self._silent < len(self._running):
            found = self._said.get()
            if found is None:
                self._silent += 1
            else:
                yield found
        codes = [each.wait() for each in self._running]
        lines = dict.fromkeys("".join(each.errors for each in self._running).splitlines())
        self.errors = "".join(f"{line}\n" for line in lines)
        if any(code not in (0, 1) for code in codes):
            said = self.errors.strip().removeprefix("crowdlint: ")
            raise UserError(said or f"a process of -j ended with code {codes}")


class JobProcess:
    """One process that fills a folder; what it has done is passed on as it says so, and ``None`` in the end."""

    def __init__(self, line: list[str], folder: Path, said: SimpleQueue[Done | None]) -> None:
        self.folder = folder
        environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        environment |= environment_of_child()
        self.process = subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
            env=environment,
        )  # fmt: skip
        self.errors = ""
        self.threads = [threading.Thread(target=self._pass_on, args=(self.process.stdout, said), daemon=True),
                        threading.Thread(target=self._keep, daemon=True)]  # fmt: skip
        for thread in self.threads:
            thread.start()

    def _pass_on(self, stream: IO[str], said: SimpleQueue[Done | None]) -> None:
        for line in stream:
            if line.startswith("["):
                with suppress(ValueError):
                    name, *lines = json.loads(line)
                    said.put(Done(self.folder, str(name), [str(each) for each in lines]))
        said.put(None)

    def _keep(self) -> None:
        assert self.process.stderr
        self.errors = self.process.stderr.read()

    def wait(self) -> int:
        code = self.process.wait()
        for thread in self.threads:
            thread.join()
        return code

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()
