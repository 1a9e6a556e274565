"""A Lambda at work in a process of its own, one event after the other, with limits on time and memory."""

from __future__ import annotations

import ast
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen

SECONDS, MEGABYTES = 15.0, 1024


@frozen
class Handler:
    """``FILE.py:handler``."""

    source: Source
    name: str

    @classmethod
    def named(cls, text: str) -> Handler:
        """The handler that a text names. Raises ``UserError`` where there is none."""
        match = re.fullmatch(r"(.+\.py):([A-Za-z_]\w*)", text)
        if match is None:
            raise UserError(f"name a Lambda as FILE.py:handler, not {text!r}")
        found = cls(Source.read(Path(match[1])), match[2])
        if found.definition is None and f"{found.name} =" not in found.source.text:
            raise UserError(f"there is no `{found.name}` in this file", match[1])
        return found

    @cached_property
    def _tree(self) -> ast.Module | None:
        with suppress(SyntaxError, ValueError, RecursionError):
            return ast.parse(self.source.text)
        return None

    @cached_property
    def definition(self) -> Span | None:
        """The line on which it is defined; of a file that is no Python the first."""
        if self._tree is None:
            return self.line(1)
        for node in ast.walk(self._tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == self.name:
                return self.line(node.lineno)
        return None

    @property
    def place(self) -> Span:
        """Where to point for what it does."""
        return self.definition or self.line(1)

    def line(self, number: int) -> Span:
        """A line without the white space around it."""
        number = min(max(1, number), len(self.source.line_starts))
        text = self.source.line(number)
        start = self.source.line_starts[number - 1] + len(text) - len(text.lstrip())
        return Span(start, max(start, self.source.line_starts[number - 1] + len(text.rstrip())))

    def key(self, key: str) -> Span:
        """Where the file spells a key of what it returns, else where the handler is defined."""
        match = re.search(rf"""(["']){re.escape(key)}\1""", self.source.text)
        keyword = re.search(rf"\b{re.escape(key)}(?=\s*=[^=])", self.source.text)
        found = match or keyword
        return Span(*found.span()) if found else self.place


@frozen
class Reply:
    """What came of a call: ``result``, or in ``failure`` why there is none, at ``line`` of the author's file."""

    result: Any = None
    failure: str = ""
    line: int | None = None


class LambdaProcess:
    """Calls a handler. Use it in a ``with`` statement; after a failure the process is started again.

    ``objects``: what S3 holds for it, by address. The author's code runs with the rights of whoever calls crowdlint.
    """

    def __init__(
        self,
        handler: Handler,
        objects: Mapping[str, str] | None = None,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
    ) -> None:
        self.handler = handler
        self.objects = dict(objects or {})
        self.seconds = seconds
        self.megabytes = megabytes
        self._process: subprocess.Popen[str] | None = None
        self._turn = Lock()
        self._late = False

    def __enter__(self) -> LambdaProcess:
        return self

    def __exit__(self, *reason: object) -> None:
        self._stop()

    def __call__(self, event: Mapping[str, Any]) -> Reply:
        """The handler's answer to an event."""
        with self._turn:
            begun = self._start() if self._process is None else None
            if begun and begun.failure:
                return begun
            return self._asked(json.dumps(event, ensure_ascii=True))

    def _start(self) -> Reply:
        child = str(Path(__file__).with_name("child.py"))
        arguments = [str(self.handler.source.path), self.handler.name, str(self.megabytes), json.dumps(self.objects)]
        self._process = subprocess.Popen(
            [sys.executable, "-B", child, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        return self._asked(None)

    def _asked(self, line: str | None) -> Reply:
        """Send a line and read the one that answers it; the process has its seconds for that."""
        process = self._process
        assert process and process.stdin and process.stdout
        self._late = False
        timer = Timer(self.seconds, self._expire)
        timer.start()
        answer = ""
        try:
            if line is not None:
                process.stdin.write(line + "\n")
                process.stdin.flush()
            answer = process.stdout.readline()
        except (OSError, ValueError):
            pass
        finally:
            timer.cancel()
        try:
            said = json.loads(answer)
        except ValueError:
            said = {}
        if not isinstance(said, dict) or not said:
            return self._gone(process)
        if self._late:  # it answered while it was being ended
            self._stop()
        return self._reply(said)

    def _reply(self, said: dict[str, Any]) -> Reply:
        if "failed" in said:
            if said.get("loading"):
                self._stop()
            when = "cannot be loaded" if said.get("loading") else "fails"
            return Reply(failure=f"`{self.handler.name}` {when}: {said['failed']}", line=said.get("line"))
        if "unspeakable" in said:
            return Reply(failure=f"`{self.handler.name}` returns what is no JSON ({said['unspeakable']})")
        return Reply(said.get("result"))

    def _gone(self, process: subprocess.Popen[str]) -> Reply:
        late = self._late
        self._stop()
        if late:
            return Reply(failure=f"`{self.handler.name}` gave no answer within {self.seconds:g} seconds")
        code = process.returncode
        how = f"was killed by signal {-code}" if code is not None and code < 0 else f"ended with code {code}"
        return Reply(failure=f"`{self.handler.name}` took its process away, which {how}, and gave no answer")

    def _expire(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        """End the process and what it started."""
        process = self._process
        if process is None:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()

    def _stop(self) -> None:
        process = self._process
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(1)
        self._kill()
        process.wait()
        self._process = None
