"""``crowdlint preflight TEMPLATE`` as its users meet it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import Called, call
from jsonschema import Draft7Validator

from crowdlint.preflight.progress import status

TEXT = '<crowd-form><p>{{ task.input.source }}</p><crowd-input name="a" label="l"></crowd-input></crowd-form>'
LINES = ['{"source": "a"}', '{"source": ""}', '{"source": "b"}', '{"source": "c"', '{"source": "d"}', '{"source": "a"}']
FORMATS = Path(__file__).parents[2] / "formats"


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "t.liquid.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "m.jsonl").write_text("".join(f"{line}\n" for line in LINES), encoding="utf-8")
    return tmp_path


def preflight(*options: object) -> Called:
    return call("preflight", "t.liquid.html", "--manifest", "m.jsonl", *options)


@pytest.mark.usefixtures("job")
def test_each_kind_is_told_with_its_first_lines() -> None:
    done = preflight()
    assert done.code == 1
    assert done.out.splitlines() == [
        "CL908 empty-source: 1 line",
        "  m.jsonl:2: error: `source` is empty, so the worker sees nothing to label (at source)",
        "CL901 unreadable-line: 1 line",
        "  m.jsonl:4: error: not JSON: Expecting ',' delimiter (column 15)",
        "CL906 duplicate-task: 1 line",
        "  m.jsonl:6: warning: all that the template shows is as in line 1: the same task, paid for twice",
    ]
    assert done.err == "crowdlint: 6 lines tried, 2 errors, 1 warning\n"


def test_of_many_the_numbers_are_listed(job: Path) -> None:
    (job / "m.jsonl").write_text('{"source": ""}\n' * 3 + "{}\n" * 40, encoding="utf-8")
    lines = preflight("--select", "CL902").out.splitlines()
    assert lines[0] == "CL902 line-without-source: 40 lines" and len(lines) == 5
    assert lines[-1] == "  and 37 more: lines 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, …"


@pytest.mark.usefixtures("job")
def test_programs_get_lines_a_list_or_sarif() -> None:
    objects = [json.loads(line) for line in preflight("--output-format", "jsonl").out.splitlines()]
    assert objects[0] == {
        "line": 2,
        "code": "CL908",
        "name": "empty-source",
        "severity": "error",
        "message": "`source` is empty, so the worker sees nothing to label",
        "path": "source",
        "template": None,
    }
    assert json.loads(preflight("--output-format", "json").out) == objects
    sarif = json.loads(preflight("--output-format", "sarif").out)
    Draft7Validator(json.loads((FORMATS / "sarif.schema.json").read_text("utf-8"))).validate(sarif)
    (run,) = sarif["runs"]
    places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
    assert [place["region"]["startLine"] for place in places] == [2, 4, 6]
    assert {place["artifactLocation"]["uri"] for place in places} == {"m.jsonl"}
    assert [each["ruleId"] for each in run["results"]] == [
        run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] for each in run["results"]
    ]
    refused = preflight("--output-format", "github")
    assert refused.code == 2 and "not as github" in refused.err


@pytest.mark.usefixtures("job")
@pytest.mark.parametrize(
    ("options", "code", "lines"),
    [
        (["--fail-fast"], 1, [2]),
        (["--max-findings", "2"], 1, [2, 4]),
        (["--select", "CL906", "--fail-on", "error"], 0, [6]),
        (["--exit-zero"], 0, [2, 4, 6]),
        (["--ignore", "CL9,CL527"], 0, []),
        (["--sample", "4"], 1, None),
        (["--jobs", "2"], 1, [2, 4, 6]),
        (["-q"], 1, [2, 4, 6]),
    ],
)
def test_options_that_end_or_narrow_a_run(options: list[str], code: int, lines: list[int] | None) -> None:
    done = preflight("--output-format", "jsonl", *options)
    told = [json.loads(line)["line"] for line in done.out.splitlines()]
    if lines is None:
        assert "4 lines tried" in done.err and preflight("--output-format", "jsonl", *options).out == done.out
    else:
        assert (done.code, told) == (code, lines)
    assert (done.err == "") == ("-q" in options)


def test_the_lines_to_mend_are_written_as_they_stand(job: Path) -> None:
    preflight("--failing", "mend.jsonl")
    assert (job / "mend.jsonl").read_text("utf-8").splitlines() == [LINES[1], LINES[3], LINES[5]]


def test_a_run_that_is_interrupted_tells_what_it_found_and_goes_on(job: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crowdlint.preflight.reading.CHUNK_LINES", 3)
    whole = preflight("--output-format", "jsonl").out
    told = []

    def interrupt(*_: object) -> None:
        told.append(1)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("crowdlint.preflight.progress.RunProgress.tell", interrupt)
        stopped = preflight("-j", "1")
    assert stopped.code == 130 and "m.jsonl:2: error" in stopped.out and "--resume goes on" in stopped.err
    assert len(list((job / "cache").rglob("*.db"))) == 1
    again = preflight("--resume", "--output-format", "jsonl")
    assert again.out == whole and "going on behind line 3" in again.err
    assert list((job / "cache").rglob("*.db")) == []
    assert "there is no earlier run" in preflight("--resume").err


@pytest.mark.usefixtures("job")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["t.liquid.html"], "which lines? give --manifest"),
        (["t.liquid.html", "--manifest", "none.jsonl"], "none.jsonl: cannot read the file: No such file"),
        (["none.html", "--manifest", "m.jsonl"], "cannot read the file"),
        (["t.liquid.html", "--manifest", "empty.jsonl"], "empty.jsonl: the manifest is empty"),
        (["t.liquid.html", "--manifest", "m.jsonl", "--executor", "spark://x"], "--executor takes dask://HOST:PORT"),
        (["wrong.liquid.html", "--manifest", "m.jsonl"], "wrong.liquid.html:1:1"),
        ([".", "--manifest", "m.jsonl"], "a folder holds its own"),
    ],
)
def test_what_cannot_be_done_is_one_message(arguments: list[str], message: str) -> None:
    Path("empty.jsonl").write_text("\n\n", encoding="utf-8")
    Path("wrong.liquid.html").write_text("{% if task.input.source %}<p>", encoding="utf-8")
    done = call("preflight", *arguments)
    assert done.code == 2 and message in done.err and done.out == "" and done.err.count("\n") == 1
    assert list(Path("cache").rglob("*.db")) == []


def test_progress_says_how_long_it_will_take() -> None:
    said = status(12_000, 120, 1000, 4, 4.0)
    assert said == "12,000 of about 100,000 lines (12%), 3,000 a second, about 29 s left, 4 faults"
    assert status(5, 0, None, 1, 2.5) == "5 lines, 2 a second, 1 fault"
    assert "about 17 min left" in status(100, 1, 1000, 0, 1.0)


# In a process of its own: on a disk that takes so many bytes of a file, or with a record that has no place that lasts.
APART = """
import sys
if {most}:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
from crowdlint.cli import main
sys.argv[0] = "crowdlint"
sys.exit(main())
"""
needs_posix = pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX")


def apart(job: Path, most: int = 0) -> subprocess.Popen[str]:
    rooms = os.pathsep.join(str(Path(__file__).parents[3] / room) for room in ("linter", "schemas"))
    environment = {**os.environ, "PYTHONPATH": rooms, "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(job / "tmp")}
    (job / "tmp").mkdir()
    words = ["preflight", "t.liquid.html", "--manifest", "m.jsonl", "-j", "1"]
    return subprocess.Popen(
        [sys.executable, "-c", APART.format(most=most), *words],
        cwd=job, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@needs_posix
@pytest.mark.parametrize("most", [4000, 60_000])
def test_a_full_disk_is_told(job: Path, most: int) -> None:
    lines = (f'{{"source": "{number}"}}\n' for number in range(4000))
    (job / "m.jsonl").write_text("".join(lines), encoding="utf-8")
    with apart(job, most) as process:
        _, err = process.communicate(timeout=300)
    assert process.returncode == 2 and "cannot keep here what was found so far" in err and "Traceback" not in err


@pytest.mark.skipif(sys.platform != "linux", reason="such a file is there on Linux")
@pytest.mark.usefixtures("job")
def test_a_manifest_that_opens_and_cannot_be_read_is_told() -> None:
    done = call("preflight", "t.liquid.html", "--manifest", "/proc/self/mem")
    assert (done.code, done.out) == (2, "") and "/proc/self/mem: cannot read the file: Input/output error" in done.err


@needs_posix
def test_told_to_end_it_leaves_no_folder(job: Path) -> None:
    (job / "cache").write_text("", encoding="utf-8")  # no place for a record that lasts
    with (job / "m.jsonl").open("w", encoding="utf-8") as manifest:
        manifest.writelines(f'{{"source": "{number}"}}\n' for number in range(300_000))
    with apart(job) as process:
        for _ in range(600):
            if any((job / "tmp").glob(f"crowdlint-{process.pid}-*/run.db")):
                break
            time.sleep(0.1)
        else:
            raise AssertionError([*(job / "tmp").iterdir()])
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=120)
    assert process.returncode == 128 + signal.SIGTERM and "Traceback" not in err
    assert [*(job / "tmp").glob("crowdlint-*")] == []
