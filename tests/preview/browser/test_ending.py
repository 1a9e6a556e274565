"""However a run ends, nothing is left: no process, no temporary folder, and no list that the next run does not know."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")]

PAGE = (
    '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
    '<crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>'
)
WAIT = 60.0  # seconds, far more than anything here takes


def living(temporary: Path) -> list[str]:
    """All processes that were started with this folder for temporary files, by their command lines."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            state = (path / "stat").read_text(errors="replace").rpartition(")")[2].split()[0]
            words = (path / "cmdline").read_text(errors="replace")
            if state not in "ZX" and str(temporary) in words + (path / "environ").read_text(errors="replace"):
                found.append(words.replace("\0", " ")[:80])
        except OSError:
            continue
    return found


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files, which browsers of another user may enter, with a name that crowdlint tidies up."""
    with tempfile.TemporaryDirectory(prefix=f"crowdlint-{os.getpid()}-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def heeds_signals() -> None:
    """Whatever the tests were started with: `nohup` and `&` hand down signals that are ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@contextmanager
def started(tmp_path: Path, temporary: Path) -> Iterator[subprocess.Popen[str]]:
    """``crowdlint exercise`` over many pages, in a session of its own, at the moment when its first page is done."""
    (tmp_path / "in").mkdir(exist_ok=True)
    for number in range(40):
        (tmp_path / "in" / f"{number:02}.liquid.html").write_text(PAGE, encoding="utf-8")
    rooms = os.pathsep.join(str(Path(__file__).parents[3] / room) for room in ("linter", "preview", "schemas"))
    words = [sys.executable, "-u", "-m", "crowdlint", "exercise", "in", "--out", "out"]
    run = subprocess.Popen(
        words,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": rooms, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heeds_signals,
    )
    assert run.stdout is not None
    assert "passed" in run.stdout.readline(), run.stderr.read() if run.stderr else ""
    try:
        yield run
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()


def gone(temporary: Path) -> list[str]:
    """What still runs after a while; a killed parent's children need a moment."""
    for _ in range(600):
        if not (left := living(temporary)):
            break
        time.sleep(0.1)
    return left


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_run_that_is_told_to_end_leaves_nothing(
    tmp_path: Path, temporary: Path, number: signal.Signals, code: int
) -> None:
    with started(tmp_path, temporary) as run:
        assert any("chrom" in each for each in living(temporary))
        run.send_signal(number)
        assert run.wait(WAIT) == code
        assert gone(temporary) == [] and list(temporary.iterdir()) == []
        assert run.stderr is not None and "Traceback" not in run.stderr.read()


def test_a_run_whose_reader_has_gone_ends(tmp_path: Path, temporary: Path) -> None:
    with started(tmp_path, temporary) as run:
        assert run.stdout is not None
        run.stdout.close()
        assert run.wait(WAIT) in (1, 141)
        assert gone(temporary) == [] and list(temporary.iterdir()) == []
        run.stdout = None


def test_a_run_that_is_killed_leaves_no_process_and_the_next_run_tidies_up(tmp_path: Path, temporary: Path) -> None:
    with started(tmp_path, temporary) as run:
        assert any("chrom" in each for each in living(temporary))
        run.kill()
        assert gone(temporary) == []
        listed = json.loads((tmp_path / "out" / ".crowdlint-files.json").read_text(encoding="utf-8"))["files"]
        out = tmp_path / "out"
        there = {path.relative_to(out).as_posix() for path in out.rglob("[!.]*") if path.is_file()}
        assert there <= {*listed}
    killed = {path.name for path in temporary.iterdir()}
    with started(tmp_path, temporary) as run:
        assert not {path.name for path in temporary.iterdir() if path.name.startswith("crowdlint-")} & killed


# A page that takes longer than the budget: the driver is killed, which no longer looks after its browser's files.
LONG = """
from crowdlint_preview.browser.browser import Browser, PageGone
with Browser(budget=2) as browser:
    def endless():
        with browser.visit("<p>x") as visit:
            visit.frame.evaluate("() => { for (;;); }")
    try:
        browser.once_more(endless)
    except PageGone as gone:
        print(gone)
"""

# A process of a pool that is forked while a browser is open, and is told to end.
FORKED = """
import os, signal
from crowdlint_preview.browser.browser import Browser
with Browser() as browser:
    child = os.fork()
    if not child:
        os.kill(os.getpid(), signal.SIGTERM)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    with browser.visit("<p>still here") as visit:
        print(visit.frame.locator("p").inner_text())
"""


def ran(program: str, temporary: Path) -> tuple[str, str]:
    rooms = os.pathsep.join(str(Path(__file__).parents[3] / room) for room in ("linter", "preview", "schemas"))
    run = subprocess.run(
        [sys.executable, "-uc", program],
        env={**os.environ, "PYTHONPATH": rooms, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=heeds_signals,
    )
    return run.stdout, run.stderr


def test_a_forked_process_that_is_told_to_end_ends_no_browser_of_its_parent(temporary: Path) -> None:
    assert ran(FORKED, temporary) == ("143\nstill here\n", "")


def test_a_driver_that_is_killed_leaves_no_temporary_files(temporary: Path) -> None:
    said = ran(LONG, temporary)
    assert said == ("it takes more than 2 seconds (--timeout)\n", "")
    assert gone(temporary) == [] and list(temporary.iterdir()) == []
