"""Nothing is read or written through a link that leads out, and nothing but regular files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint.language.text import reach

GOOD = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n<crowd-form>{{ task.input.text }}<crowd-input name="a" label="A"></crowd-input></crowd-form>\n'  # fmt: skip  # noqa: E501
SECRET = '{"text": "SECRET"}'


@pytest.fixture(autouse=True)
def far() -> Iterator[None]:
    before = reach.state()
    yield
    reach.restore(*before)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with links to what lies outside of it."""
    outside, inside = tmp_path / "outside", tmp_path / "checkout"
    outside.mkdir()
    inside.mkdir()
    (outside / "creds.json").write_text(SECRET, encoding="utf-8")
    (outside / "linked.liquid.html").write_text(GOOD.replace("<script", "<!-- SECRET --><script"), encoding="utf-8")
    (outside / "crowdlint.toml").write_text('SECRET = "x"\n', encoding="utf-8")
    (inside / "a.liquid.html").write_text(GOOD, encoding="utf-8")
    (inside / "y.liquid.html").write_text(GOOD, encoding="utf-8")
    (inside / "y.data.json").symlink_to("../outside/creds.json")
    return inside


@pytest.mark.parametrize("command", ["check", "render", "preview", "exercise"])
def test_data_beside_a_template_are_not_read_through_a_link(checkout: Path, tmp_path: Path, command: str) -> None:
    more = ("--out", tmp_path / "out") if command in ("preview", "exercise") else ()
    off = ("--no-screenshots",) if command == "preview" else ()
    done = call(command, checkout / "y.liquid.html", *more, *off)
    assert done.code in (1, 2) and "a link to" in done.err + done.out and "--follow-links" in done.err + done.out
    written = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*.[hj]*")]
    assert not any("SECRET" in text for text in [done.out, done.err, *written])
    if command == "render":
        assert "SECRET" in call(command, checkout / "y.liquid.html", "--follow-links").out


def test_a_linked_template_is_neither_read_nor_mended(checkout: Path) -> None:
    link, target = checkout / "z.liquid.html", checkout.parent / "outside" / "linked.liquid.html"
    target.write_text(GOOD.replace('label="A"', 'label="A" /').replace("</crowd-input>", ""), encoding="utf-8")
    link.symlink_to(target)
    before = target.read_bytes()
    for words in ((checkout,), (link,)):
        done = call("check", "--fix", "--unsafe-fixes", *words)
        assert "a link to" in done.err and target.read_bytes() == before and link.is_symlink()
    call("check", "--fix", "--unsafe-fixes", "--follow-links", link)
    assert target.read_bytes() != before and link.is_symlink()


def test_links_within_what_is_named_are_followed(checkout: Path) -> None:
    (checkout / "tasks").mkdir()
    (checkout / "tasks" / "b.liquid.html").symlink_to("../a.liquid.html")
    assert "a link to" not in call("check", checkout / "tasks" / "..").err.replace("y.data.json: this is a link to", "")


def test_configuration_baseline_and_elements_are_not_read_through_a_link(checkout: Path) -> None:
    (checkout / "crowdlint.toml").symlink_to("../outside/crowdlint.toml")
    done = call("check", checkout / "a.liquid.html")
    assert done.code == 2 and "a link to" in done.err
    (checkout / "crowdlint.toml").unlink()
    (checkout / "crowdlint.toml").write_text('extra-elements = ["x.json"]\n', encoding="utf-8")
    (checkout / "x.json").symlink_to("../outside/creds.json")
    assert "a link to" in call("check", checkout / "a.liquid.html").err
    (checkout / "crowdlint.toml").write_text('baseline = "x.json"\n', encoding="utf-8")
    assert "a link to" in call("check", checkout / "a.liquid.html").err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes")
def test_pipes_devices_and_folders_are_refused_as_input(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.liquid.html")
    assert "it is a pipe" in call("check", tmp_path / "p.liquid.html").err
    assert "it is a device" in call("render", "/dev/zero").err
    assert "it is a folder" in call("render", tmp_path).err
    (tmp_path / "a.liquid.html").write_text(GOOD, encoding="utf-8")
    assert "it is a pipe" in call("render", tmp_path / "a.liquid.html", "--data", tmp_path / "p.liquid.html").err
    assert "it is a device" in call("render", tmp_path / "a.liquid.html", "--manifest", "/dev/zero").err


def test_output_never_replaces_what_is_no_file_and_streams_where_asked(checkout: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "pipe", checkout):
        done = call("check", checkout / "a.liquid.html", "--output", f"json={place}")
        assert done.code == 2 and "cannot write the file" in done.err
    assert (tmp_path / "pipe").is_fifo()
    (checkout / "out.json").symlink_to("../outside/creds.json")
    assert "a link to" in call("check", checkout / "a.liquid.html", "--output", f"json={checkout / 'out.json'}").err
    assert (checkout.parent / "outside" / "creds.json").read_text(encoding="utf-8") == SECRET
    assert "[]" in call("check", checkout / "a.liquid.html", "--output", "json=-").out


def test_a_file_that_changed_meanwhile_is_not_written_over(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from crowdlint.check.checker import FileWorker

    path = checkout / "a.liquid.html"
    path.write_text(GOOD.replace('label="A"></crowd-input>', 'label="A" />'), encoding="utf-8")
    work = FileWorker.after

    def slow(self: FileWorker, *arguments: object) -> object:
        done = work(self, *arguments)  # type: ignore[arg-type]
        path.write_text("somebody saved this", encoding="utf-8")
        return done

    monkeypatch.setattr(FileWorker, "after", slow)
    done = call("check", "--fix", "--unsafe-fixes", path)
    assert "has changed since it was read" in done.err and path.read_text(encoding="utf-8") == "somebody saved this"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_nothing_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that took the place of a file after that was looked at, and one whose other end is silent."""
    pipe = tmp_path / "page.liquid.html"
    os.mkfifo(pipe)
    monkeypatch.setattr(reach, "require", lambda path, base=None: None)
    assert reach.read(pipe) == b""
    silent = os.open(pipe, os.O_RDWR)
    try:
        with pytest.raises(UserError, match="never ends"):
            reach.read(pipe)
    finally:
        os.close(silent)


def test_a_file_that_grows_without_an_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.liquid.html"
    monkeypatch.setattr(reach, "MOST", 2**20)
    page.write_bytes(b" " * 2**20)
    assert len(reach.read(page)) == 2**20
    with page.open("ab") as file:
        file.write(b" ")
    with pytest.raises(UserError, match="more than 1 MB"):
        reach.read(page)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "link to a pipe", "link that leads out"])
def test_a_gitignore_that_is_no_file_of_the_checkout_says_nothing(tmp_path: Path, kind: str) -> None:
    folder, outside = tmp_path / "checkout", tmp_path / "outside"
    folder.mkdir()
    (folder / ".git").mkdir()
    (folder / "a.liquid.html").write_text(GOOD, encoding="utf-8")
    if kind.endswith("pipe"):
        os.mkfifo(folder / "pipe" if kind.startswith("link") else folder / ".gitignore")
    outside.write_text("*.html\n", encoding="utf-8")
    if kind.startswith("link"):
        (folder / ".gitignore").symlink_to(outside if kind.endswith("out") else folder / "pipe")
    done = call("check", folder, "--show-files")
    assert done.code == 0 and "a.liquid.html" in done.out
