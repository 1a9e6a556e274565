"""What preflight says of lines: all that is planted, and nothing of what is right."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import planted
import pytest
from conformance import HERE
from preflights import faults, preflight

from crowdlint.language.task.sources import unwrapped
from crowdlint.language.text.source import Source


def test_every_planted_fault_is_told_at_its_line_and_nothing_else(tmp_path: Path) -> None:
    lines = 15 * (len(planted.PLANTED) + 2)
    run, _ = preflight(Source(planted.TEMPLATE, "t.liquid.html"), planted.write(tmp_path / "m.jsonl", lines))
    found = [(each.line, each.code) for each in run.record.faults()]
    assert len(planted.PLANTED) >= 37 and set(found) == planted.expected(lines)
    assert len(found) == len(set(found)) and run.lines == lines and run.record.problems() == []


def test_the_faults_of_a_real_case_are_told(tmp_path: Path) -> None:
    case = HERE.parent / "shared" / "cases" / "preflight"
    if not case.is_dir():
        pytest.skip(f"there is no {case}")
    manifest = Path(shutil.copy(case / "m.jsonl", tmp_path))
    run, _ = preflight(Source.read(case / "t.liquid.html"), manifest)
    found = list(run.record.faults())
    assert [each.line for each in found] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16]
    assert found[3].path == "first-pass.annotations[0].left" and found[1].template


BOXES = """<crowd-form><crowd-bounding-box name="b" header="h" labels="['Cat']"
  src="{{ task.input.taskObject | grant_read_access }}"></crowd-bounding-box></crowd-form>"""
TEXT = '<crowd-form><p>{{ task.input.source }}</p><crowd-input name="a" label="l"></crowd-input></crowd-form>'
ADJUST = """<crowd-form>{% if task.input.prior %}<p>{{ task.input.prior.annotations | to_json }}</p>
{{ task.input.prior-metadata.class-map | to_json }}{% endif %}
<crowd-input name="a" label="l"></crowd-input></crowd-form>"""
BUILT_IN = """<crowd-form><crowd-bounding-box name="b" header="{{ task.input.header }}"
  labels="{{ task.input.labels | to_json | escape }}"
  initial-value="[{label: 'Cat', left: 1, top: 1, width: 9, height: 9}]"
  src="{{ task.input.taskObject | grant_read_access }}"></crowd-bounding-box></crowd-form>"""
OTHER = {
    "sounds": 3,
    "sounds-metadata": {"class-name": "bark", "type": "groundtruth/custom", "failure-reason": "x"},
    "mask-ref": "s3://b/mask.png",
    "mask-ref-metadata": {"internal-color-map": {"0": {"class-name": "BACKGROUND"}}},
    "box": {"image_size": [{"width": 5, "height": 5, "depth": 3}], "annotations": [{"class_id": 9, "width": -1}]},
    "box-metadata": {"class-map": {}},
    "note-metadata": "mine",
    "n": 1.5e300,
    "text": "é 😀 \u2028 <b> & ' \"",
}
RIGHT = {
    "an ending that nobody knows": (BOXES, {"source-ref": "s3://b/scan.2024-05.XYZ"}),
    "no ending": (BOXES, {"source-ref": "s3://b/k"}),
    "labels of other task types": (BOXES, {"source-ref": "s3://b/1.jpg", **OTHER}),
    "the same names further inside": (TEXT, {"source": "x", "a": {"$id": 1, "source": ""}}),
    "an empty source that nobody reads": (
        BOXES.replace("taskObject", "image"),
        {"source": "", "image": "s3://b/1.png"},
    ),
    "no label where a condition asks": (ADJUST, {"source-ref": "s3://b/1.jpg"}),
    "labels of a Lambda": (BUILT_IN, {"source-ref": "s3://b/1.jpg"}),
    "a text of signs": (TEXT, {"source": "'\"<&>{{ }} \\ \u2028 \t\n é 😀"}),
    "a text that looks like nothing": (TEXT, {"source": "null"}),
    "an object in another form of address": (BOXES, {"source-ref": "https://s3.amazonaws.com/b/1.jpg"}),
    "both sources": (BOXES, {"source-ref": "s3://b/1.jpg", "source": ""}),
    "as long as it may be": (TEXT, {"source": "x" * 20_000}),
    "static": ("<crowd-form><p>Go</p></crowd-form>", {"source": ""}),
    "a sequence of frames": (TEXT.replace("source", "source-ref"), {"source-ref": "s3://b/seq1.json"}),
    "a web address": (
        '<crowd-form><img src="{{ task.input.url }}" alt="x"></crowd-form>',
        {"source": "x", "url": "https://example.com/a.php?id=1.txt"},
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_lines_are_left_alone(name: str, tmp_path: Path) -> None:
    template, line = RIGHT[name]
    assert faults(template, tmp_path / "m.jsonl", [json.dumps(line)]) == []


@pytest.mark.parametrize("folder", sorted(path for path in Path(planted.__file__).parents[1].glob("fixtures/tasks/*")))
def test_data_of_right_tasks_make_right_lines(folder: Path, tmp_path: Path) -> None:
    """As far as they are lines: with a source of their own."""
    for template in folder.glob("*.liquid.html"):
        data = template.with_name(template.name.replace(".liquid.html", ".data.json"))
        value = unwrapped(json.loads(data.read_text(encoding="utf-8")), "") if data.exists() else None
        if isinstance(value, dict):
            found = faults(template.read_text("utf-8"), tmp_path / "m.jsonl", [json.dumps({"source": "x", **value})])
            assert found == [], template


def test_what_a_line_says_is_asked_with_its_own_data(tmp_path: Path) -> None:
    template = """<crowd-form><crowd-classifier name="c" header="h" categories="{{ task.input.of | to_json | escape }}">
      <classification-target>{{ task.input.source }}</classification-target></crowd-classifier></crowd-form>"""
    lines = [
        json.dumps({"source": f"x{at}", "of": of}) for at, of in enumerate((["a"], [], "a", ["a", 5], None, ["b"]))
    ]
    found = faults(template, tmp_path / "m.jsonl", lines)
    assert [(each.line, each.code) for each in found] == [(2, "CL523"), (3, "CL523"), (4, "CL523"), (5, "CL523")]


def test_a_comment_in_the_template_allows_a_fault(tmp_path: Path) -> None:
    template = f"<!-- crowdlint: allow-file absent-path -- later -->{TEXT}"
    line = ['{"source-ref": "s3://b/k"}']
    assert [each.code for each in faults(TEXT, tmp_path / "m.jsonl", line)] == ["CL520"]
    assert faults(template, tmp_path / "m.jsonl", line) == []


def test_what_is_wrong_whatever_the_data_is_for_check(tmp_path: Path) -> None:
    template = f'<img src="http://example.com/a.png" alt="a">{TEXT}'
    assert faults(template, tmp_path / "m.jsonl", ['{"source": "x"}']) == []
