"""Manifests of right lines, with faults of many kinds planted among them: for tests and benchmarks."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

TEMPLATE = """<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form>
  <p>{{ task.input.question }}</p>
  {% if task.input.place %}<p>Taken in {{ task.input.place }}.</p>{% endif %}
  <crowd-bounding-box name="boxes" src="{{ task.input.source-ref | grant_read_access }}" labels="['ripe', 'unripe']"
    header="Move the boxes where they belong"
    initial-value="[{% for box in task.input.first-pass.annotations %}{% assign id = box.class_id | append: '' %}
      {label: {{ task.input.first-pass-metadata.class-map[id] | to_json | escape }},
       left: {{ box.left }}, top: {{ box.top }}, width: {{ box.width }}, height: {{ box.height }}},{% endfor %}]">
    <short-instructions>Every tomato gets one box.</short-instructions>
    <full-instructions header="More">Leaves get none.</full-instructions>
  </crowd-bounding-box>
  <crowd-entity-annotation name="words" header="Mark sorts" text="{{ task.input.note }}"
    labels="[{'label': 'sort', 'shortDisplayName': 's'}, {'label': 'place', 'shortDisplayName': 'p'}]"
    initial-value="{{ task.input.passages | to_json | escape }}"></crowd-entity-annotation>
  <crowd-classifier name="kind" header="What is it?" categories="{{ task.input.choices | to_json | escape }}">
    <classification-target><img src="{{ task.input.thumb }}" alt="The plant"></classification-target>
  </crowd-classifier>
</crowd-form>
"""
Record = dict[str, Any]


def right(number: int) -> Record:
    """A right line; those of other numbers differ."""
    dice = random.Random(number)
    boxes = [
        {
            "class_id": dice.randrange(2),
            "left": dice.randrange(600),
            "top": dice.randrange(300),
            "width": dice.randrange(10, 200),
            "height": dice.randrange(10, 200),
        }
        for _ in range(dice.randrange(1, 4))
    ]
    metadata = {
        "objects": [{"confidence": dice.random()} for _ in boxes],
        "class-map": {"0": "ripe", "1": "unripe"},
        "type": "groundtruth/object-detection",
        "human-annotated": "yes",
        "creation-date": "2024-04-02T08:12:44.101010",
        "job-name": "labeling-job/first-pass",
    }
    return {
        "source-ref": f"s3://greenhouse/{number:06}.jpg",
        "question": f"Which of the {number} are ripe?",
        "note": "San Marzano from the south house",
        "passages": [{"label": "sort", "startOffset": 0, "endOffset": 11}],
        "choices": ["bush", "vine"],
        "thumb": f"https://plants.example.com/{number:06}.png",
        "first-pass": {"image_size": [{"width": 800, "height": 533, "depth": 3}], "annotations": boxes},
        "first-pass-metadata": metadata,
        **({"place": "house 2"} if number % 3 == 0 else {}),
        **({"other-job": number % 7, "other-job-metadata": {"class-name": "x"}} if number % 5 == 0 else {}),
    }


Plant = Callable[[Record], Record | str | bytes]
PLANTED: dict[str, tuple[str, Plant]] = {}


def plants(name: str, code: str) -> Callable[[Plant], Plant]:
    """Register a way to make a right line wrong, and the code that is to be told."""

    def register(plant: Plant) -> Plant:
        PLANTED[name] = code, plant
        return plant

    return register


def _set(name: str, code: str, *path: str | int, value: Any) -> None:
    def plant(line: Record) -> Record:
        holder: Any = line
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = value
        return line

    PLANTED[name] = code, plant


BOX = ("first-pass", "annotations", 0)
_set("a name that is reserved", "CL903", "$id", value=7)
_set("a long attribute", "CL905", "remark", value="x" * 20_001)
_set("a path of a machine", "CL907", "source-ref", value="/data/1.jpg")
_set("an address of the web", "CL907", "source-ref", value="https://example.com/1.jpg")
_set("a folder", "CL907", "source-ref", value="s3://greenhouse/july/")
_set("a blank behind the address", "CL907", "source-ref", value="s3://greenhouse/1.jpg ")
_set("no address", "CL907", "source-ref", value=None)
_set("a failed object", "CL910", "first-pass-metadata", "failure-reason", value="ClientError: no consensus")
_set("a class without a name", "CL911", *BOX, "class_id", value=7)
_set("a label that is not offered", "CL406", "first-pass-metadata", "class-map", value={"0": "rotten", "1": "rotten"})
_set("a box outside", "CL912", *BOX, "left", value=5000)
_set("a box above", "CL912", *BOX, "top", value=-4000)
_set("a box over the edge", "CL912", *BOX, "width", value=900)
_set("a negative width", "CL913", *BOX, "width", value=-4)
_set("no height", "CL913", *BOX, "height", value=0)
_set("null for a width", "CL913", *BOX, "width", value=None)
_set("a word for a place", "CL913", *BOX, "left", value="far")
_set("true for a height", "CL913", *BOX, "height", value=True)
_set("metadata that are a text", "CL915", "first-pass-metadata", value="none")
_set("a text file as a picture", "CL526", "source-ref", value="s3://greenhouse/1.txt")
_set("a film as a picture", "CL526", "source-ref", value="s3://greenhouse/1.MP4")
_set("an empty question", "CL527", "question", value=" ")
_set("a passage behind the text", "CL416", "passages", 0, "endOffset", value=90)
_set("a passage of nothing", "CL416", "passages", 0, "endOffset", value=0)
_set("a passage of an unknown sort", "CL406", "passages", 0, "label", value="person")
_set("a passage without an end", "CL523", "passages", value=[{"label": "sort", "startOffset": 0}])
_set("choices that are none", "CL523", "choices", value=[])
_set("choices that are a text", "CL523", "choices", value="bush")
_set("a choice twice", "CL523", "choices", value=["bush", "vine", "bush"])
_set("an object nobody signed", "CL504", "thumb", value="s3://greenhouse/thumbs/1.png")
_set("a picture over http", "CL506", "thumb", value="http://plants.example.com/1.png")


@plants("a line that is cut", "CL901")
def _(line: Record) -> str:
    return json.dumps(line)[:-40]


@plants("quotes of Python", "CL901")
def _(line: Record) -> str:
    return repr(line)


@plants("not a number", "CL901")
def _(line: Record) -> str:
    return json.dumps({**line, "weight": float("nan")})


@plants("bytes of another coding", "CL901")
def _(line: Record) -> bytes:
    return json.dumps({**line, "place": "Zürich"}, ensure_ascii=False).encode("latin-1")


@plants("a list", "CL901")
def _(line: Record) -> str:
    return json.dumps([line])


@plants("a misspelt source", "CL902")
def _(line: Record) -> Record:
    # `source-ref` absent is the same fault, seen from the template.
    return {"source_ref": "x", **{key: value for key, value in line.items() if key != "source-ref"}}


@plants("a long line", "CL904")
def _(line: Record) -> Record:
    return {**line, "remarks": ["x" * 1000] * 101}


@plants("no prior label", "CL914")
def _(line: Record) -> Record:
    return {key: value for key, value in line.items() if key != "first-pass"}


@plants("no question", "CL520")
def _(line: Record) -> Record:
    return {key: value for key, value in line.items() if key != "question"}


@plants("a name twice", "CL916")
def _(line: Record) -> str:
    return json.dumps(line)[:-1] + ', "question": "Which?"}'


def encoded(line: Record | str | bytes) -> bytes:
    """A line as it stands in a file."""
    if isinstance(line, bytes):
        return line
    return (line if isinstance(line, str) else json.dumps(line)).encode("utf-8")


def plan(lines: int) -> dict[int, str]:
    """Line -> the fault planted there, spread over a manifest; the last is a line that stands there already."""
    names = [*PLANTED, "the same task again"]
    step = lines // (len(names) + 1)
    return {step * (at + 1): name for at, name in enumerate(names)}


def manifest(lines: int) -> Iterator[bytes]:
    """The lines of such a manifest, with their ends."""
    planted = plan(lines)
    for number in range(1, lines + 1):
        name = planted.get(number)
        if name is None:
            yield encoded(right(number)) + b"\n"
        elif name in PLANTED:
            yield encoded(PLANTED[name][1](right(number))) + b"\n"
        else:
            yield encoded(right(1)) + b"\n"


def expected(lines: int) -> set[tuple[int, str]]:
    """Line and code of each fault."""
    return {(line, PLANTED[name][0] if name in PLANTED else "CL906") for line, name in plan(lines).items()}


def write(path: Path, lines: int) -> Path:
    """Write such a manifest."""
    with path.open("wb") as file:
        file.writelines(manifest(lines))
    return path
