"""The way back: an answer, the manifest line a job makes of it, the template of the next job, the same answer again."""

from __future__ import annotations

import base64
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from command import call
from PIL import Image, ImageDraw
from task_page import LOADER, Picture, answer_to, colors, mask_of, png, submit

from crowdlint.language.render.rendering import render
from crowdlint.language.task.sources import task_input
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import Browser, Visit
from crowdlint_schemas import elements
from crowdlint_schemas.jobs.consolidated import Consolidated, JobFacts, consolidated, prior_answers

LABELS = ("Plum", "Leaf")
JOB = JobFacts("prior", LABELS)
SIZE = {"height": 300, "width": 400}
GREEN, BLUE = "#2ca02c", "#1f77b4"
REGIONS = "<short-instructions>Look.</short-instructions><full-instructions header='h'>Look.</full-instructions>"
PRIOR = "task.input.manifestLine.prior"
TEXT = "Two plums fell on a leaf"


def mask(*colours: str) -> str:
    """A picture with a rectangle of each colour, in base64; nothing elsewhere."""
    image = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    for number, colour in enumerate(colours):
        ImageDraw.Draw(image).rectangle((20 + 120 * number, 40, 100 + 120 * number, 160), fill=colour)
    return base64.b64encode(png(image)).decode()


@dataclass(frozen=True)
class Row:
    """A widget: how the next template reads the line, and what the first worker answered."""

    tag: str
    initial: str
    answer: dict[str, Any]
    labels: str = "labels"
    source: str = 'src="{{ task.input.taskObject | grant_read_access }}"'
    quote: str = '"'

    @property
    def template(self) -> str:
        named: list[Any] = [{"label": label} for label in LABELS] if "entity" in self.tag else list(LABELS)
        offered = f'{self.labels}="{named}"' if self.labels else ""
        initial = f"initial-value={self.quote}{self.initial}{self.quote}"
        name = "" if self.tag == "crowd-textract-analyze-document" else 'name="again"'
        body = f"<{self.tag} {name} header='Mend it' {offered} {self.source} {initial}>{REGIONS}</{self.tag}>"
        return f"<!doctype html>{LOADER}<crowd-form>{body}</crowd-form>"

    @property
    def key(self) -> str:
        answer = elements()[self.tag]["answer"]
        assert answer
        return answer.get("key", "again")


def shapes(kind: str, *points: tuple[int, int]) -> dict[str, Any]:
    vertices = [{"x": x, "y": y} for x, y in points]
    return {kind: [{"label": "Plum", "vertices": vertices}], "inputImageProperties": SIZE}


LOOP = """[{% for box in PRIOR.annotations %}
  {% capture id %}{{ box.class_id }}{% endcapture %}
  { label: {{ PRIOR-metadata.class-map[id] | to_json | escape }}, left: {{ box.left }}, top: {{ box.top }},
    width: {{ box.width }}, height: {{ box.height }} },
{% endfor %}]""".replace("PRIOR", PRIOR)
# Both forms of the page on crowd-semantic-segmentation: colours written down, and those of the prior job's map.
WRITTEN = """{ "labelMappings": { "Plum": { "color": "#2ca02c" }, "Leaf": { "color": "#1f77b4" } },
  "src": "{{ PRIOR-ref | grant_read_access }}" }""".replace("PRIOR", PRIOR)
MAPPED = """{ 'src': '{{ PRIOR-ref | grant_read_access }}', 'labelMappings': {
  {% for box in PRIOR-ref-metadata.internal-color-map %} {% if box[1]['class-name'] != 'BACKGROUND' %}
    {{ box[1]['class-name'] | to_json | escape }}: { 'color': {{ box[1]['hex-color'] | to_json | escape }} },
  {% endif %} {% endfor %} } }""".replace("PRIOR", PRIOR)
GUIDE = MAPPED.replace(" | to_json | escape", " | to_json")  # what is printed is escaped anyway
MASKED = {
    "inputImageProperties": SIZE,
    "labelMappings": {"Leaf": {"color": BLUE}, "Plum": {"color": GREEN}},
    "labeledImage": {"pngImageData": mask(GREEN, BLUE)},
}
INSTANCES = {
    "inputImageProperties": SIZE,
    "instances": [
        {"color": GREEN, "label": "Plum"},
        {"color": BLUE, "label": "Plum"},
        {"color": "#ff7f0e", "label": "Leaf"},
    ],
    "labeledImage": {"pngImageData": mask(GREEN, BLUE, "#ff7f0e")},
}
BOX = {"height": 110, "label": "Plum", "left": 80, "top": 60, "width": 120}
BLOCKS = [
    {"blockType": "KEY_VALUE_SET", "id": "k1", "entityTypes": ["KEY"],
     "relationships": [{"ids": ["v1"], "type": "VALUE"}, {"ids": ["w1"], "type": "CHILD"}]},
    {"blockType": "KEY_VALUE_SET", "id": "v1", "entityTypes": ["VALUE"],
     "relationships": [{"ids": ["w2"], "type": "CHILD"}]},
    {"blockType": "WORD", "id": "w1", "text": "Name"},
    {"blockType": "WORD", "id": "w2", "text": "Okonkwo"},
]  # fmt: skip


def listed(key: str) -> str:
    return f"{{{{ {PRIOR}.{key} | to_json | escape }}}}"


ROWS = {
    "boxes": Row(
        "crowd-bounding-box",
        LOOP,
        {"boundingBoxes": [BOX, {**BOX, "label": "Leaf", "left": 220}], "inputImageProperties": SIZE},
    ),
    "keypoints": Row(
        "crowd-keypoint",
        listed("keypoints"),
        {
            "inputImageProperties": SIZE,
            "keypoints": [{"label": "Plum", "x": 30, "y": 40}, {"label": "Leaf", "x": 9, "y": 8}],
        },
    ),
    "lines": Row("crowd-line", f"{{ lines: {listed('lines')} }}", shapes("lines", (10, 20), (300, 200))),
    "polylines": Row(
        "crowd-polyline",
        f"{{ polylines: {listed('polylines')} }}",
        shapes("polylines", (10, 20), (200, 100), (50, 250)),
    ),
    "polygons": Row("crowd-polygon", listed("polygons"), shapes("polygons", (10, 20), (200, 100), (50, 250))),
    "segmentation, colours written down": Row("crowd-semantic-segmentation", WRITTEN, MASKED, quote="'"),
    "segmentation, colours of the map": Row("crowd-semantic-segmentation", MAPPED, MASKED),
    "segmentation, as the guide writes it": Row("crowd-semantic-segmentation", GUIDE, MASKED),
    "instances": Row(
        "crowd-instance-segmentation",
        f"{{ instances: {listed('instances')}, src: '{{{{ {PRIOR}.labeledImage.s3Uri | grant_read_access }}}}' }}",
        INSTANCES,
    ),
    "entities": Row(
        "crowd-entity-annotation",
        listed("annotations.entities"),
        {
            "entities": [
                {"endOffset": 9, "label": "Plum", "startOffset": 4},
                {"endOffset": 24, "label": "Leaf", "startOffset": 20},
            ]
        },
        source='text="{{ task.input.taskObject }}"',
    ),
    "classes": Row(
        "crowd-classifier",
        f"{{{{ {PRIOR}-metadata.class-name }}}}",
        {"label": "Leaf"},
        labels="categories",
        source="",
    ),
    "blocks": Row(
        "crowd-textract-analyze-document",
        listed("blocks"),
        {"blocks": BLOCKS},
        labels="",
        source='src="{{ task.input.taskObject | grant_read_access }}" keys="[]" block-types=\'["KEY_VALUE_SET"]\'',
    ),
}


def test_every_widget_with_an_initial_value_has_a_row() -> None:
    with_one = {tag for tag, entry in elements().items() if "initial-value" in entry["attributes"]}
    assert {row.tag for row in ROWS.values()} == with_one


def line_of(row: Row, made: Consolidated) -> dict[str, Any]:
    source = {"source": TEXT} if "text=" in row.source else {"source-ref": "s3://orchard/in/400x300.png"}
    return {**source, **made.line}


def shown(row: Row, line: dict[str, Any]) -> str:
    """The page of the next job: the template filled with what the built-in Lambda makes of the line."""
    return render(Source(row.template, "adjust.liquid.html"), task_input(line, row.template)).text


def like(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer with its picture by colours, without what says whether it was changed."""
    plain = {key: value for key, value in answer.items() if key != "initialValueModified"}
    if "labeledImage" in plain:
        image = Image.open(__import__("io").BytesIO(base64.b64decode(plain["labeledImage"]["pngImageData"]))).convert(
            "RGBA"
        )
        plain["labeledImage"] = {color: count for color, count in colors(image).items() if color[3]}
    return {key: value if isinstance(value, dict) else _sorted(value) for key, value in plain.items()}


def _sorted(value: Any) -> Any:
    return sorted(value, key=lambda each: json.dumps(each, sort_keys=True)) if isinstance(value, list) else value


GROUND = (159, 195, 217, 255)
IN_THE_PANE = 200  # pixels of a label's button


def assert_drawn(row: Row, visit: Visit) -> None:
    """The worker sees what the first one did: a label's colour beside its button, or paint over the picture."""
    if row.tag in ("crowd-classifier", "crowd-textract-analyze-document"):
        return
    place = Picture(visit.page, 400, 300).at if "src=" in row.source else None
    for _ in range(100):  # what is drawn shows with one of the next frames
        shot = Image.open(io.BytesIO(visit.page.screenshot())).convert("RGBA")
        if "labeledImage" not in row.answer:
            drawn = colors(shot).get((44, 160, 44, 255), 0) > IN_THE_PANE
        else:
            assert place
            inside, outside = (tuple(map(round, place(*spot))) for spot in ((60, 60), (60, 200)))
            drawn = shot.getpixel(inside) != GROUND and shot.getpixel(outside) == GROUND
        if drawn:
            return
        visit.page.wait_for_timeout(100)
    raise AssertionError("nothing of the first answer is drawn")


@pytest.mark.browser
@pytest.mark.parametrize("kind", ROWS)
def test_an_answer_comes_back_from_the_next_job_as_it_was(browser: Browser, kind: str) -> None:
    row = ROWS[kind]
    made = consolidated(row.tag, row.answer, JOB)
    files = {address.rpartition("/")[2]: data for address, data in made.files.items()}
    with browser.visit(shown(row, line_of(row, made)), answer_to(files)) as visit:
        assert visit.wait_until_ready()
        assert_drawn(row, visit)
        answer = submit(visit)[row.key]
        assert visit.console == [] and visit.stopped == []
    assert like(answer) == like(row.answer)
    if "initialValueModified" in elements()[row.tag]["answer"]["schema"].get("properties", {}):  # type: ignore[index]
        assert answer["initialValueModified"] is False
    if "labeledImage" in row.answer:
        assert mask_of(answer).getpixel((60, 100)) == (44, 160, 44, 255)


@pytest.mark.parametrize("kind", ROWS)
def test_a_line_of_the_output_is_read_back_into_the_answer(kind: str) -> None:
    row = ROWS[kind]
    made = consolidated(row.tag, row.answer, JOB)
    (prior,) = prior_answers(line_of(row, made))
    assert prior.problem == ""
    read = {key: value for key, value in row.answer.items() if key in prior.answer}
    assert prior.answer == read and read
    if "labeledImage" in row.answer:
        assert made.files == {prior.picture: base64.b64decode(row.answer["labeledImage"]["pngImageData"])}


SHAPES = {
    "boxes": {"image_size", "annotations"},
    "entities": {"annotations"},
}
METADATA = {
    "boxes": {"objects", "class-map", "type", "human-annotated", "creation-date", "job-name"},
    "entities": {"entities", "type", "human-annotated", "creation-date", "job-name"},
    "segmentation, colours of the map": {"internal-color-map", "type", "human-annotated", "creation-date", "job-name"},
    "classes": {"class-name", "confidence", "type", "human-annotated", "creation-date", "job-name"},
    "keypoints": {"type", "human-annotated", "creation_date", "job_name"},
}


@pytest.mark.parametrize("kind", METADATA)
def test_a_line_has_the_documented_keys(kind: str) -> None:
    line = consolidated(ROWS[kind].tag, ROWS[kind].answer, JOB).line
    (name,) = [key for key in line if key.endswith("-metadata")]
    assert set(line[name]) == METADATA[kind]
    assert kind not in SHAPES or set(line[name.removesuffix("-metadata")]) == SHAPES[kind]
    if "map" in kind:
        first = line[name]["internal-color-map"]["0"]
        assert (first["class-name"], first["hex-color"]) == ("BACKGROUND", "#ffffff")


def test_several_classes_are_numbers_with_a_map() -> None:
    made = consolidated("crowd-image-classifier-multi-select", {"labels": ["Leaf"]}, JOB)
    assert made.line["prior"] == [1] and made.line["prior-metadata"]["class-map"] == {"1": "Leaf"}
    assert made.line["prior-metadata"]["type"] == "groundtruth/image-classification-multilabel"
    assert [each.answer for each in prior_answers(made.line)] == [{"labels": ["Leaf"]}]


def test_the_command_writes_the_manifest_and_the_masks_for_the_next_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    row = ROWS["segmentation, colours of the map"]
    first = row.template.replace(f'initial-value="{MAPPED}"', "").replace('name="again"', 'name="masks"')
    Path("first.liquid.html").write_text(first, encoding="utf-8")
    Path("answers.json").write_text(json.dumps({"answers": [{"answerContent": {"masks": row.answer}}] * 2}), "utf-8")
    Path("in.manifest").write_text('{"source-ref": "s3://orchard/in/400x300.png"}\n', encoding="utf-8")
    given = ("--answers", "answers.json", "--manifest", "in.manifest", "--attribute", "prior-ref")
    done = call("answers", "first.liquid.html", "--consolidate", "out", *given)
    assert done.code == 0, done.err
    lines = [json.loads(line) for line in Path("out/output.manifest").read_text("utf-8").splitlines()]
    assert lines[0] == {"source-ref": "s3://orchard/in/400x300.png", **consolidated(row.tag, row.answer, JOB).line} | {
        "prior-ref": "s3://preflight/out/prior-ref/0.png"
    }
    picture = base64.b64decode(MASKED["labeledImage"]["pngImageData"])  # type: ignore[index]
    assert [Path("out", each["prior-ref"].removeprefix("s3://")).read_bytes() for each in lines] == [picture] * 2
    again = call("answers", "first.liquid.html", "--check", "out/output.manifest")
    assert (again.code, again.out) == (0, "")
