"""A folder for results holds crowdlint's own list; nothing else in it is touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint_preview.site.output import LIST, Results, held

GOOD = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>'  # fmt: skip  # noqa: E501

ROOMS = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(str(Path(__file__).parents[3] / room) for room in ("linter", "preview", "schemas")),
}


def write(out: Path, *names: str) -> None:
    with Results(out, names) as results:
        for name in names:
            results.put(name, "ours")


def test_an_authors_file_is_never_written_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.html").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="did not write it"):
        write(out, "a.html", "report.html")
    assert sorted(path.name for path in out.iterdir()) == ["report.html"]
    assert (out / "report.html").read_text(encoding="utf-8") == "mine"


def test_results_of_an_earlier_run_are_replaced_as_a_set(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "a.html", "shots/a.png")
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    write(out, "b.html")
    found = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert found == [LIST, "b.html", "notes.txt"]


def test_a_hidden_folder_is_not_committed(tmp_path: Path) -> None:
    out = tmp_path / ".crowdlint-exercise"
    for name in ("a.html", "b.html"):
        write(out, name)
        assert sorted(path.name for path in out.iterdir()) == [LIST, ".gitignore", name]
        assert (out / ".gitignore").read_text(encoding="utf-8") == "*\n"
    own = tmp_path / ".own"
    own.mkdir()
    (own / ".gitignore").write_text("*.png\n", encoding="utf-8")
    write(own, "a.html")
    assert (own / ".gitignore").read_text(encoding="utf-8") == "*.png\n"


def test_what_is_done_stays_where_a_run_ends_early(tmp_path: Path) -> None:
    """Each file is there at once; what the run before left goes only when a run is whole."""
    out = tmp_path / "out"
    write(out, "a.html", "b.html")
    with pytest.raises(KeyboardInterrupt), Results(out) as results:
        results.put("c.html", "new")
        assert (out / "c.html").read_text(encoding="utf-8") == "new"
        raise KeyboardInterrupt
    assert sorted(path.name for path in out.glob("*.html")) == ["a.html", "b.html", "c.html"]
    write(out, "d.html")
    assert [path.name for path in out.glob("*.html")] == ["d.html"]


# A run over the results of an earlier one, killed at its n-th step: at whatever changes what is in the folder.
KILLED = """
import os, sys
from pathlib import Path
from crowdlint_preview.site.output import Results

steps, at = int(sys.argv[2]), 0

def counted(act):
    def step(*arguments, **named):
        global at
        if at == steps:
            os._exit(9)
        at += 1
        return act(*arguments, **named)
    return step

for owner, name in ((os, "replace"), (Path, "unlink"), (Path, "write_bytes")):
    setattr(owner, name, counted(getattr(owner, name)))
with Results(Path(sys.argv[1]), ["a.html", "report.json"], ["report.json"]) as results:
    for name in ("a.html", "shots/b.png", "new.html"):
        results.put(name, "new", "m2")
    results.put("report.json", "new")
"""


def test_a_run_that_is_killed_leaves_the_old_set_or_the_new_or_one_that_says_it_is_none(tmp_path: Path) -> None:
    seen = set()
    for steps in range(60):
        out = tmp_path / str(steps)
        with Results(out, last=["report.json"]) as results:
            for name in ("a.html", "shots/b.png", "old.html", "report.json"):
                results.put(name, "old", "m1")
        code = subprocess.run([sys.executable, "-c", KILLED, out, str(steps)], env=ROOMS, check=False).returncode
        listed = json.loads((out / LIST).read_text(encoding="utf-8"))
        files = {path.relative_to(out).as_posix(): path for path in out.rglob("[!.]*") if path.is_file()}
        texts = {path.read_text(encoding="utf-8") for path in files.values()}
        assert files.keys() <= {*listed["files"]}
        if "report.json" in files:  # all is of one run, but for what nothing speaks of any more
            assert len(texts) == 1 or (texts == {"old", "new"} and not listed["whole"] and "old.html" in files)
            told = files["report.json"].read_text("utf-8")
            assert all(path.read_text("utf-8") == told for name, path in files.items() if name != "old.html")
        seen.add((listed["whole"], "report.json" in files, *sorted(texts)))
        # No mark speaks of a file that is not made of it.
        for name, mark in listed["marks"].items():
            if name in files:
                assert files[name].read_text("utf-8") == {"m1": "old", "m2": "new"}[mark]
        write(out, "c.html")
        assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()) == [LIST, "c.html"]
        if code == 0:
            break
    assert code == 0 and {each[:2] for each in seen} == {(True, True), (False, False), (False, True)}


def test_what_has_the_same_mark_stays_as_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Results(out) as results:
        results.put("a.html", "one", "m1")
        results.put("b.html", "one", "m1")
    with Results(out) as results:
        assert not results.has("m2", "a.html") and not results.has("", "a.html") and not results.has("m1", "x.html")
        assert results.has("m1", "a.html")
    assert [path.name for path in out.glob("*.html")] == ["a.html"]


def test_a_link_in_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "steps").symlink_to(tmp_path / "away")
    with pytest.raises(UserError, match="leads out"), Results(out) as results:
        results.put("steps/1.jpg", b"x")
    assert not list((tmp_path / "away").iterdir())


def test_a_list_names_nothing_outside_of_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "kept").write_text("mine", encoding="utf-8")
    (out / LIST).write_text(json.dumps({"files": ["../kept", str(tmp_path / "kept"), 5]}), encoding="utf-8")
    write(out, "a.html")
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "mine"
    (out / LIST).write_text("[]", encoding="utf-8")
    with pytest.raises(UserError, match="not the list"):
        write(out, "a.html")


@pytest.mark.parametrize("command", ["preview", "exercise"])
def test_out_that_holds_templates_is_refused(tmp_path: Path, command: str) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "plain.html").write_text(GOOD, encoding="utf-8")
    for out in (tmp_path / "src", tmp_path):
        done = call(command, tmp_path / "src", "--out", out)
        assert done.code == 2 and "--out holds templates" in done.err
    assert (tmp_path / "src" / "plain.html").read_text(encoding="utf-8") == GOOD


@pytest.mark.skipif(os.name == "nt", reason="has no such locks")
def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "a.html")
    script = "import sys; from pathlib import Path; from crowdlint_preview.site.output import Results\n" \
             "with Results(Path(sys.argv[1])) as results: results.put('b.html', 'theirs')"  # fmt: skip
    with Results(out) as results:
        results.put("c.html", "ours")
        with held(out):  # one process may do so: it knows what it does
            pass
        other = subprocess.run([sys.executable, "-c", script, out], env=ROOMS, capture_output=True, check=False)
        assert b"another run of crowdlint writes into this folder" in other.stderr
    assert sorted(path.name for path in out.glob("*.html")) == ["c.html"]
