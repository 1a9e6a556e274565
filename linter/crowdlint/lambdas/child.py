"""Runs in a process of its own: calls the author's handler for each line that comes in, and answers with a line each.

It is started as a file, so it imports nothing of crowdlint but what lies beside it. Its first argument is the module,
the second the handler, the third the memory it may have in megabytes, the fourth a JSON object of texts by S3 address.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import traceback
from typing import Any, TextIO


def main() -> None:
    path, name, megabytes, objects = os.path.abspath(sys.argv[1]), *sys.argv[2:5]
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the author prints is a log, as at Amazon's
    events = os.fdopen(os.dup(0), encoding="utf-8")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)  # nor does it read the events of others
    sys.path[:1] = [os.path.dirname(path), os.path.dirname(os.path.abspath(__file__))]
    import stand_in_boto3  # type: ignore[import-not-found]

    stand_in_boto3.install(json.loads(objects))
    _limit(int(megabytes))
    try:
        spec = importlib.util.spec_from_file_location("lambda_function", path)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["lambda_function"] = module
        spec.loader.exec_module(module)
        handler = getattr(module, name)
    except BaseException as error:
        _reply(replies, {"failed": _said(error, path), "line": _line(error, path), "loading": True})
        return
    _reply(replies, {"ready": True})
    for line in events:
        _reply(replies, _called(handler, line, path))


def _called(handler: Any, line: str, path: str) -> dict[str, Any]:
    try:
        result = handler(json.loads(line), None)
    except BaseException as error:
        return {"failed": _said(error, path), "line": _line(error, path)}
    try:
        return {"result": json.loads(json.dumps(result, allow_nan=False))}
    except (TypeError, ValueError, RecursionError) as error:
        return {"unspeakable": f"{type(error).__name__}: {error}"}


def _said(error: BaseException, path: str) -> str:
    if isinstance(error, SystemExit):
        return f"it left the process (`sys.exit({error.code!r})`)"
    if isinstance(error, MemoryError):
        return "it needs more memory than it may have"
    return f"{type(error).__name__}: {error}"[:500]


def _line(error: BaseException, path: str) -> int | None:
    """The last line of the author's file that the error came through."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    own = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    return own or (lines[-1] if lines else None)


def _limit(megabytes: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    except (ImportError, ValueError, OSError):
        return  # not on this system


def _reply(replies: TextIO, value: dict[str, Any]) -> None:
    replies.write(json.dumps(value) + "\n")
    replies.flush()


if __name__ == "__main__":
    main()
