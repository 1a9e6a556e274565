"""Odd names, links in circles, files that change or vanish, full disks: a message with its place, and no other harm."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import Called, call

from crowdlint_preview.mock.media import Media

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
GOOD = f'{LOADER}<crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>\n'
WRONG = f"{LOADER}<crowd-form><crowd-input name='a' label='A' /></crowd-form>\n" + "<p>x</p>\n" * 2000
ROOMS = os.pathsep.join(str(Path(__file__).parents[2] / room) for room in ("linter", "preview", "schemas"))
# A disk that takes no more than so many bytes of a file.
FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
from crowdlint.cli import main
sys.argv[0] = "crowdlint"
sys.exit(main())
"""
needs_posix = pytest.mark.skipif(os.name == "nt", reason="has other names and limits")


def on_full_disk(folder: Path, *words: str) -> Called:
    environment = {**os.environ, "PYTHONPATH": ROOMS, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", FULL, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return Called(done.returncode, done.stdout, done.stderr)


@needs_posix
def test_a_full_disk_is_told_and_costs_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.liquid.html"
    path.write_text(WRONG, encoding="utf-8")
    for words in (
        ("check", "--isolated", "--no-cache", "--fix", "--unsafe-fixes", "a.liquid.html"),
        ("preview", "a.liquid.html", "--no-screenshots", "--out", "out"),
    ):
        done = on_full_disk(tmp_path, *words)
        assert done.code == 2 and "File too large" in done.err and "Traceback" not in done.err
        assert path.read_text(encoding="utf-8") == WRONG
    assert [each.name for each in (tmp_path / "out").iterdir()] == [".crowdlint-files.json"]
    done = call("preview", path, "--no-screenshots", "--out", tmp_path / "out")
    assert (tmp_path / "out" / "a.html").is_file()


@needs_posix
def test_every_name_that_a_file_may_have_has_a_page_of_its_own(tmp_path: Path) -> None:
    names = ["-dash", "new\nline", "quo\"te's", "n" * 240, "A", "a", "é", "con", "index", "changes", " ", "%2e%2e",
             "#x?y", "::error::x"]  # fmt: skip
    folder = tmp_path / "in"
    folder.mkdir()
    for name in names:
        (folder / f"{name}.html").write_text(GOOD, encoding="utf-8")
    done = call("preview", folder, "--no-screenshots", "--out", tmp_path / "out", "-q")
    assert (done.code, done.err) == (0, "")
    pages = [path.name for path in (tmp_path / "out").glob("*.html")]
    assert len({name.lower() for name in pages}) == len(names) + 1
    assert not {"con.html", "changes.html"} & {*pages}
    assert call("check", folder, "--isolated").code == 0


@needs_posix
def test_links_in_circles_and_to_nothing_end(tmp_path: Path) -> None:
    (tmp_path / "a.liquid.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "self.liquid.html").symlink_to("self.liquid.html")
    (tmp_path / "dead.liquid.html").symlink_to("nothing")
    assert call("check", tmp_path, "--isolated").code == 0
    for name in ("self.liquid.html", "dead.liquid.html"):
        done = call("check", tmp_path / name, "--isolated")
        assert done.code == 2 and name in done.err and "Traceback" not in done.err


@pytest.mark.parametrize(
    "key",
    ["../outside.txt", "..%2foutside.txt", "%2e%2e/outside.txt", "/etc/hostname", "%2fetc%2fhostname", "a%00b",
     "x" * 5000, "link/outside.txt", "%", "a/../../outside.txt", "a/./../../b/../../outside.txt"],
)  # fmt: skip
def test_no_key_reaches_out_of_the_root_of_objects(tmp_path: Path, key: str) -> None:
    (tmp_path / "outside.txt").write_text("SECRET", encoding="utf-8")
    root = tmp_path / "root"
    (root / "bucket" / "a").mkdir(parents=True)
    (root / "bucket" / "link").symlink_to(tmp_path)
    for url in (f"https://s3.amazonaws.com/bucket/{key}", f"https://bucket.s3.amazonaws.com/{key}"):
        found = Media(root=root).get(url)
        assert found is None or b"SECRET" not in found.body


def test_a_file_that_vanishes_while_it_is_waited_for_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.liquid.html").write_text(GOOD.replace("</crowd-form>", "</crowd-from>"), encoding="utf-8")
    from crowdlint.language.text.source import Source

    read = Source.read

    def vanishing(path: Path) -> Source:
        (tmp_path / "a.liquid.html").unlink(missing_ok=True)
        return read(path)

    monkeypatch.setattr(Source, "read", vanishing)
    named = sorted(tmp_path.glob("*.html"))  # of a folder that is searched all is read at once
    done = call("check", *named, "--isolated", "--no-cache")
    assert "a.liquid.html: cannot read the file: No such file" in done.err and "b.liquid.html" in done.out
