"""Several processes at the same work: this command again, for a part of the tasks each, into a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from crowdlint.errors import UserError
from crowdlint_preview.browser.ending import (
    end_processes,
    environment_of_child,
    remove_scratch,
    scratch,
    when_told_to_end,
)
from crowdlint_preview.report.shard import Shard


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
    command: str, words: Sequence[str], shard: Shard, jobs: int, say: Callable[[str], None] | None = None
) -> Iterator[list[Path]]:
    """Run ``command`` in ``jobs`` processes and give the folders they filled.

    ``say`` is given their lines as they come; without it, only what went wrong with the processes themselves is said.

    Raises ``UserError`` where one could not work.
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
        folders = [Path(folder) / str(at) for at in range(jobs)]
        for each_folder, part in zip(folders, shard.parts(jobs), strict=True):
            line = [sys.executable, "-m", "crowdlint", command, f"--out={each_folder}", f"--shard={part}", *words]
            running.append(JobProcess(line, say or (lambda _: None)))
        try:
            codes = [each.wait() for each in running]
        finally:
            end()
        said = "".join(f"{line}\n" for line in dict.fromkeys("".join(each.errors for each in running).splitlines()))
        if any(code not in (0, 1) for code in codes):
            raise UserError(said.strip().removeprefix("crowdlint: ") or f"a process of -j ended with code {codes}")
        if said and say:
            click.echo(said, nl=False, err=True)
        yield folders


class JobProcess:
    """One process; its lines are passed on as they come."""

    def __init__(self, line: list[str], say: Callable[[str], None]) -> None:
        environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        environment |= environment_of_child()
        self.process = subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
            env=environment,
        )  # fmt: skip
        self.errors = ""
        self.threads = [threading.Thread(target=self._pass_on, args=(self.process.stdout, say), daemon=True),
                        threading.Thread(target=self._keep, daemon=True)]  # fmt: skip
        for thread in self.threads:
            thread.start()

    def _pass_on(self, stream: IO[str], say: Callable[[str], None]) -> None:
        for line in stream:
            say(line.rstrip("\n"))

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
