"""What changed between two runs is found, and nothing else is."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from command import call
from PIL import Image, ImageDraw

from crowdlint_preview.report import folder as report_folder
from crowdlint_preview.report.compare import compare_pictures

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'


def drawn(colour: str = "#003366", x: int = 20, size: tuple[int, int] = (200, 120), dots: int = 0) -> bytes:
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((x, 20, x + 60, 50), fill=colour)
    for at in range(dots):
        image.putpixel((at * 3, 100), (0, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("new", "least", "sizes"),
    [
        (drawn(x=21), 60, ""),
        (drawn(colour="#003388"), 1800, ""),
        (drawn(dots=4), 4, ""),
        (drawn(size=(200, 130)), 0, "200x120 became 200x130"),
    ],
)
def test_what_differs_is_counted_and_shown(new: bytes, least: int, sizes: str) -> None:
    change = compare_pictures(drawn(), new)
    assert change and change.pixels >= least and change.sizes == sizes
    with Image.open(io.BytesIO(change.difference)) as shown:
        red = sum(
            count for count, (r, g, b) in shown.convert("RGB").getcolors(99999) or [] if (r, g, b) == (220, 20, 20)
        )
    assert red >= least


def test_so_many_pixels_may_differ_and_equal_ones_never_do() -> None:
    assert compare_pictures(drawn(), drawn()) is None
    assert compare_pictures(drawn(), drawn(dots=4), tolerance=4) is None
    assert compare_pictures(drawn(), drawn(dots=5), tolerance=4) is not None


def form(
    text: str = "task.input.text", name: str = "word", style: str = "", more: str = "", ink: str = "#123456"
) -> str:
    field = f'<crowd-input name="{name}" label="Word"></crowd-input>'
    button = f'<crowd-button form-action="submit" style="{style}">Send</crowd-button>'
    said = f'<p style="color: {ink}">{{{{ {text} }}}}</p>{more}'
    return f"{LOADER}\n<crowd-form>\n{said}\n{field}\n{button}\n</crowd-form>\n"


# Its first frame, the frame it is at and the ring of its controls are there at other times in every run.
CLIP = "https://s3.amazonaws.com/bucket/clip"
VIDEOS = (
    f'<video src="{CLIP}.mp4" controls width="200"></video>'
    f'<video src="{CLIP}-2.mp4" autoplay loop muted controls width="200"></video>'
)
# What goes away by itself, and what counts the seconds that a worker takes.
TIMED = """<crowd-toast opened duration="2000">Saved</crowd-toast><p id="clock"></p>
<input type="hidden" name="took"><script>
  const began = Date.now();
  setInterval(() => {
    const took = Math.round((Date.now() - began) / 1000);
    document.getElementById('clock').textContent = `${took} seconds`;
    document.querySelector('[name=took]').value = took;
  }, 1000);
</script>"""
CHANGED = {
    "button": form(style="margin-left: 9px"),
    "colour": form(ink="#12347f"),
    "key": form(name="term"),
    "path": form(more="<p hidden>{{ task.input.hint }}</p>"),
    "same": form(more=VIDEOS),
    "timed": form(more=TIMED),
}


@pytest.mark.browser
def test_a_moved_button_a_colour_a_key_and_a_path_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder, old = tmp_path / "t", tmp_path / "old"
    folder.mkdir()
    for name in [*CHANGED, "gone"]:
        (folder / f"{name}.liquid.html").write_text(
            CHANGED[name] if name in ("same", "timed") else form(), encoding="utf-8"
        )
    assert call("exercise", folder, "--out", old, "--pictures", "none", "-q").code == 0
    (folder / "gone.liquid.html").unlink()
    for name, text in CHANGED.items():
        (folder / f"{name}.liquid.html").write_text(text, encoding="utf-8")
    done = call("exercise", folder, "--out", tmp_path / "new", "--compare", old, "--update", "-q")
    assert done.code == 0, done.err
    report = json.loads((tmp_path / "new" / "report.json").read_text(encoding="utf-8"))
    found = {each["name"]: each["changes"] for each in report["templates"]}
    pictures = {
        name
        for name, each in found.items()
        if [one["title"] for one in each["pictures"]] == ["opened", "worked", "submitted"]
    }
    texts = {name: [one["what"] for one in each["texts"]] for name, each in found.items()}
    assert pictures == {"button", "colour"}
    assert texts["key"] == ["the schema of the answer", "the answer"] and texts["path"] == ["what the template reads"]
    assert any(line.startswith("+") and "hint" in line for line in found["path"]["texts"][0]["lines"])
    assert found["same"]["state"] == found["timed"]["state"] == "same" and texts["button"] == texts["colour"] == []
    assert report["gone"] == ["gone"] and report["summary"]["changed"] == 5
    before_merge: list[str] = []

    def merged(folders: Any, results: Any, *more: Any) -> Any:
        before_merge.extend(path.name for path in results.out.rglob("*.png"))
        return merge(folders, results, *more)

    merge = report_folder.merged
    monkeypatch.setattr(report_folder, "merged", merged)
    words = ("exercise", folder, "--out", tmp_path / "again", "--compare", old, "--pictures", "none", "-j", "2", "-q")
    again = call(*words)
    assert (again.code, again.out) == (0, ""), "the earlier folder was updated, and two runs are alike"
    assert len(before_merge) == 3 * len(CHANGED), "each task's files were there before all were done"


@pytest.mark.browser
def test_previews_are_compared_without_what_is_masked(tmp_path: Path) -> None:
    folder, old = tmp_path / "t", tmp_path / "old"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.liquid.html").write_text(form(more=f'{VIDEOS}<p class="now">10:31</p>'), encoding="utf-8")
    assert call("preview", folder, "--out", old, "--mask", ".now", "-q").code == 0
    (folder / "a.liquid.html").write_text(form(more=f'{VIDEOS}<p class="now">10:32</p>'), encoding="utf-8")
    done = call("preview", folder, "--out", tmp_path / "new", "--mask", ".now", "--compare", old, "-q")
    assert (done.code, done.out) == (0, "")
    changed = form(ink="red", more=f'{VIDEOS}<p class="now">10:31</p>')
    (folder / "b.liquid.html").write_text(changed, encoding="utf-8")
    kept = (tmp_path / "new" / "a.png").stat()
    done = call("preview", folder, "--out", tmp_path / "new", "--mask", ".now", "--compare", old, "-q", "-j", "2")
    assert (tmp_path / "new" / "a.png").stat() == kept, "what is as it was stays, also with -j"
    assert done.code == 1 and done.out.startswith("changed: ") and "b.liquid.html: " in done.out
    assert "What has changed" in (tmp_path / "new" / "changes.html").read_text(encoding="utf-8")


def test_what_cannot_be_compared_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.liquid.html").write_text(form(), encoding="utf-8")
    for more, said in (
        (["--compare", tmp_path / "none"], "holds no report.json"),
        (["--update"], "--update says what to do with --compare"),
        (["--compare", tmp_path / "out"], "the results need one of their own"),
    ):
        done = call("exercise", tmp_path / "a.liquid.html", "--out", tmp_path / "out", *more)
        assert done.code == 2 and said in done.err
