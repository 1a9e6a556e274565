"""The way in: runs a command line, turns what went wrong into one message and an exit code.

``front.py`` finds commands and reads their options with click. A plain ``crowdlint check``, as hooks write it, goes
past it: click takes as long to import as a template to check.
"""

from __future__ import annotations

import gc
import os
import sys

from crowdlint.errors import UserError

# What only some commands need -> the extra of the package that brings it.
EXTRAS = {"playwright": "preview", "PIL": "preview", "pygls": "lsp", "lsprotocol": "lsp",
          "starlette": "serve", "uvicorn": "serve"}  # fmt: skip


def collect_seldom() -> None:
    """Look for garbage less often: trees of a large template live until the file is done, and looking through them
    again and again, as Python does by default, costs up to half of the time.
    """
    gc.set_threshold(100_000, 20, 100)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave the process: 0 clean, 1 findings or failures, 2 crowdlint could not work."""
    collect_seldom()
    try:
        status = _called(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        _complain("interrupted")
        status = 130
    except UserError as error:
        _complain(_visible(error))
        status = 2
    except BrokenPipeError:
        # The reader (`| head`) has gone. Python would complain once more while closing standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    except Exception as error:
        if os.environ.get("CROWDLINT_TRACEBACK"):
            raise
        extra = EXTRAS.get((error.name or "").partition(".")[0]) if isinstance(error, ImportError) else None
        if extra:
            _complain(f"this command needs more: python -m pip install 'crowdlint[{extra}]'")
            sys.exit(2)
        kind = f"{type(error).__name__}: {error}".strip()
        _complain(f"internal error ({_visible(kind)}). Set CROWDLINT_TRACEBACK=1 to see where, and report it.")
        status = 2
    if arguments is None and sys.argv[1:2] == ["check"]:
        leave_at_once(status)
    sys.exit(status)


def _called(words: list[str]) -> int:
    if words[:1] == ["check"]:
        from crowdlint.check.options import plain

        options = plain(words[1:])
        if options is not None:
            from crowdlint.check.call import Call

            return Call(options).run()
    from crowdlint.front import called

    return called(words)


def _complain(sentence: str) -> None:
    from crowdlint.output import say

    say(f"crowdlint: {sentence}\n", err=True)


def _visible(said: object) -> str:
    from crowdlint.reporters.frame import visible

    return visible(str(said))


def leave_at_once(status: int) -> None:
    """End the process without taking the interpreter apart, which costs a fifth of the time of checking one file.

    Only for ``check``: it leaves nothing behind that would have to be tidied up.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return  # Python's own way out says what is wrong with the stream
    os._exit(status)
