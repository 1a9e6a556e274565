"""What was found before is said again in the same words, and never where anything has changed."""

from __future__ import annotations

import marshal
import os
import shutil
import threading
from pathlib import Path

import pytest
from command import call

from crowdlint.check import cache
from crowdlint.check.call import WORTHWHILE

FIXTURES = Path(__file__).parents[3] / "fixtures"
WRONG = "<crowd-form><crowd-inptu></crowd-inptu></crowd-form>"
RIGHT = "<p>{{ task.input.text }}</p>"


@pytest.fixture(autouse=True)
def own_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home / "crowdlint" / "key"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with enough templates, all of them right."""
    made = tmp_path / "work"
    made.mkdir()
    for at in range(WORTHWHILE + 3):
        (made / f"{at:02}.liquid.html").write_text(f"{RIGHT}<!-- {at} -->\n", encoding="utf-8")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are really checked, in this process."""
    from crowdlint.check.checker import Checker

    asked: list[str] = []
    real = Checker.check

    def check(self: Checker, source: cache.Source, alone: bool = False) -> cache.Checked:
        asked.append(os.path.basename(source.path))
        return real(self, source, alone)

    monkeypatch.setattr(Checker, "check", check)
    return asked


@pytest.mark.parametrize("output", ["full", "json", "sarif", "github"])
def test_the_same_is_said(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong, right and allowed templates, those with task data and in other files among them."""
    work = tmp_path / "all"
    work.mkdir()
    for kind in ("bad", "hosts/bad"):
        for path in (FIXTURES / kind).iterdir():
            if path.is_file() and path.suffix != ".out":
                shutil.copy(path, work)
    monkeypatch.chdir(work)
    words = ("check", "-j1", "-v", "--output-format", output, ".")
    plain = call(*words, "--no-cache")
    assert not (work / cache.FOLDER).exists()
    first, second = call(*words), call(*words)
    assert (work / cache.FOLDER / "checked").stat().st_size > 1000
    assert (first.code, first.out, first.err) == (plain.code, plain.out, plain.err)
    assert (second.code, second.out, second.err) == (plain.code, plain.out, plain.err)


def test_what_has_not_changed_is_not_checked_again(folder: Path, checked: list[str]) -> None:
    count = WORTHWHILE + 3
    assert call("check", "-j1").code == 0
    assert len(checked) == count
    assert call("check", "-j1").code == 0
    assert len(checked) == count
    (folder / "03.liquid.html").write_text(WRONG, encoding="utf-8")
    called = call("check", "-j1")
    assert (called.code, checked[count:]) == (1, ["03.liquid.html"])
    assert "crowd-inptu" in called.out
    assert call("check", "-j1").out == called.out
    assert len(checked) == count + 1


def test_all_that_decides_is_heeded(folder: Path, checked: list[str]) -> None:
    """Task data, rules, the workforce, the configuration, the dialect, crowdlint itself."""
    call("check", "-j1")
    for change, again in (
        (lambda: (folder / "01.data.json").write_text('{"texd": 1}', encoding="utf-8"), ["01.liquid.html"]),
        (lambda: (folder / "01.data.json").write_text('{"text": 1}', encoding="utf-8"), ["01.liquid.html"]),
        (lambda: (folder / "crowdlint.toml").write_text('ignore = ["CL5"]\n', encoding="utf-8"), None),
        (lambda: (folder / "crowdlint.toml").write_text('severity = { CL5 = "info" }\n', encoding="utf-8"), None),
        (lambda: (folder / "crowdlint.toml").write_text('workforce = "public"\n', encoding="utf-8"), None),
    ):
        checked.clear()
        change()
        call("check", "-j1")
        assert sorted(checked) == sorted(again or [path.name for path in folder.glob("*.html")])
    checked.clear()
    call("check", "-j1", "--workforce", "private")
    assert len(checked) == WORTHWHILE + 3


def test_another_crowdlint_checks_anew(folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    call("check", "-j1")
    checked.clear()
    monkeypatch.setattr(cache, "_program", lambda: "another")
    call("check", "-j1")
    assert len(checked) == WORTHWHILE + 3


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign", "folder", "link", "no list"])
def test_what_is_damaged_or_written_by_others_is_no_entry(
    damage: str, folder: Path, checked: list[str], own_secret: Path
) -> None:
    """A checkout may bring a folder that says all is well."""
    (folder / "03.liquid.html").write_text(WRONG, encoding="utf-8")
    before = call("check", "-j1")
    file = folder / cache.FOLDER / "checked"
    data = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(data[:-20])
        case "flipped":
            file.write_bytes(data.replace(b"crowd-inptu", b"crowd-input"))
        case "empty":
            file.write_bytes(b"")
        case "foreign":
            own_secret.write_bytes(os.urandom(32))
        case "folder":
            file.unlink()
            file.mkdir()
        case "link":
            file.rename(folder / "elsewhere")
            file.symlink_to(folder / "elsewhere")
        case "no list":
            file.write_bytes(cache._signed({"a": []}, own_secret.read_bytes()))
    checked.clear()
    after = call("check", "-j1")
    assert (after.code, after.out, after.err) == (before.code, before.out, before.err)
    assert len(checked) == WORTHWHILE + 3


def test_the_folder_is_nobodys_business(folder: Path) -> None:
    call("check", "-j1")
    assert (folder / cache.FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert sorted(path.name for path in (folder / cache.FOLDER).iterdir()) == [".gitignore", "CACHEDIR.TAG", "checked"]


def test_nothing_is_written_through_a_link(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / cache.FOLDER).symlink_to(elsewhere, target_is_directory=True)
    assert call("check", "-j1").code == 0
    assert list(elsewhere.iterdir()) == []


def test_where_nothing_can_be_written_all_is_checked(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise OSError("full")

    monkeypatch.setattr(cache, "_prepare", refuse)
    assert [call("check", "-j1").code for _ in range(2)] == [0, 0]
    assert len(checked) == 2 * (WORTHWHILE + 3)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "00.liquid.html"))
    assert call("check", "-j1").code == 0


def test_few_files_and_fixes_need_no_cache(folder: Path) -> None:
    call("check", "-j1", "00.liquid.html", "01.liquid.html")
    call("check", "-j1", "--fix")
    call("check", "-j1", "--diff")
    call("check", "-j1", "--no-cache")
    assert not (folder / cache.FOLDER).exists()


def test_runs_beside_each_other_leave_a_whole_file(folder: Path, own_secret: Path) -> None:
    from crowdlint.check.checker import Checker
    from crowdlint.config.configuration import Configuration

    call("check", "-j1")
    secret = own_secret.read_bytes()
    opened = [cache.Cache(Checker(Configuration(isolated=True)), folder / cache.FOLDER, secret) for _ in range(4)]

    def add(one: cache.Cache, name: str) -> None:
        for at in range(20):
            one._fresh[f"{name}{at}"] = [["liquid"], 0, [], [], []]
            one.save()

    threads = [threading.Thread(target=add, args=(one, str(at))) for at, one in enumerate(opened)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    data = (folder / cache.FOLDER / "checked").read_bytes().partition(b"\n")[2]
    assert len(marshal.loads(data)) >= 20
    assert cache._read(folder / cache.FOLDER / "checked", secret) == marshal.loads(data)


def test_old_entries_go_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", WORTHWHILE + 4)
    call("check", "-j1")
    for at in range(3):
        (folder / f"{at:02}.liquid.html").write_text(f"{RIGHT}<!-- new {at} -->\n", encoding="utf-8")
    call("check", "-j1")
    data = (folder / cache.FOLDER / "checked").read_bytes().partition(b"\n")[2]
    assert len(marshal.loads(data)) == WORTHWHILE + 3
