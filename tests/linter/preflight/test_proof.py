"""What is concluded from one line to others is what these would have said themselves."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import planted
import pytest

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.render.rendering import Renderer
from crowdlint.language.render.trace import Trace, traced
from crowdlint.language.text.source import Source
from crowdlint.preflight import proof
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.reading import LineChunk, RawLine
from crowdlint.preflight.work import LineWorker
from crowdlint_schemas import shapes

BOXES = """<crowd-form>
  {% if task.input.hint != '' %}<p>{{ task.input.hint }}</p>{% endif %}
  {% if task.input.boxes.size > 2 %}<b>many</b>{% endif %}
  <crowd-bounding-box name="b" header="{{ task.input.question }}" labels="{{ task.input.labels | to_json | escape }}"
    src="{{ task.input.source-ref | grant_read_access }}"
    initial-value="[{% for box in task.input.boxes %}{label: '{{ box.label }}',
      left: {{ box.left }}, top: {{ box.top }},
      width: {{ box.width }}, height: {{ box.height }}},{% endfor %}]"></crowd-bounding-box></crowd-form>"""
ODD = """<crowd-form class="{{ task.input.hint }}"><script>var a = "{{ task.input.question }}";</script>
  {% capture where %}{{ task.input.source-ref }}{% endcapture %}<img alt="x" src="{{ where | grant_read_access }}">
  {% assign first = task.input.boxes[0] %}{% case first.label %}{% when 'Cat' %}<i>{{ first.left }}</i>{% endcase %}
  <p>a&{{ task.input.hint }}</p><img src={{ task.input.url }} alt="{{ task.input.question | upcase }}">
  <crowd-classifier name="c" header="h" categories="['{{ task.input.labels[0] }}', '{{ task.input.labels.last }}']">
  <classification-target>{{ task.input.question.size }}</classification-target></crowd-classifier>
  <crowd-line name="l" header="h" labels="['Cat', 'Dog']" src="{{ task.input.url }}"
    initial-value="[{label: 'Cat', vertices: [{% for box in task.input.boxes %}{x: {{ box.left }}, y: {{ box.top }}},
    {% endfor %}]}]"></crowd-line></crowd-form>"""
TEXTS = [
    "plain",
    "",
    " ",
    "a\nb",
    "'",
    '"',
    "</p><b>",
    "&amp",
    "amp;",
    "{{x}}",
    "\ufdd0",
    "\x00",
    "e\u0301",
    "\u202e",
    "'}]",
]
NUMBERS = [0, 1, 5, -1, 100_000, 100_001, 1.5, 1e-7, 1e300, -0.0, 10**20, "5", None, True]
ADDRESSES = [
    "s3://b/1.jpg",
    "s3://b/2.jpg",
    "s3://b/x.txt",
    "s3://b/a b.png",
    "/x.jpg",
    "s3://b/q?a=1.txt",
    "",
    "s3://b/é.jpg",
]
URLS = ["https://a.example/1.png", "https://a.example/2.png", "http://a.example/1.png", "x.png", "s3://b/k.png"]
URLS += ["https://a.example/1.txt", "https://a.example/&b=1.png", "javascript:1", "https://a.example/1.png "]


def line(dice: random.Random) -> dict[str, Any]:
    def one(usual: Any, odd: list[Any]) -> Any:
        return usual if dice.random() < 0.93 else dice.choice(odd)

    boxes = [
        {
            "label": one(dice.choice(["Cat", "Dog"]), ["Cow", *TEXTS]),
            "left": one(dice.randrange(500), NUMBERS),
            "top": one(dice.randrange(500), NUMBERS),
            "width": one(dice.randrange(1, 500), NUMBERS),
            "height": one(dice.randrange(1, 500), NUMBERS),
        }
        for _ in range(dice.randrange(1, 4))
    ]
    made = {
        "source-ref": one(f"s3://b/{dice.randrange(999)}.jpg", ADDRESSES),
        "hint": one(dice.choice(["see", "look here", ""]), TEXTS),
        "question": one(f"Which of {dice.randrange(999)}?", TEXTS),
        "url": one(f"https://a.example/{dice.randrange(999)}.png", URLS),
        "labels": one(["Cat", "Dog"], [["Cat"], [], ["Cat", "Cat"], "Cat", ["Dog", "Cat", "Cow"]]),
        "boxes": boxes,
    }
    if dice.random() < 0.05:
        del made[dice.choice(list(made))]
    return made


def worker(template: str) -> LineWorker:
    return LineWorker(LinePlan(Source(template, "t.liquid.html"), Checker(Configuration(isolated=True))))


@pytest.mark.parametrize(("template", "seed"), [(BOXES, 0), (BOXES, 1), (ODD, 2)])
def test_with_and_without_proofs_the_same_is_told(template: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "TRIED", 10**6)  # it goes on, whether or not it is worth it
    dice = random.Random(seed)
    lines = tuple(RawLine(at, json.dumps(line(dice)).encode()) for at in range(1, 251))
    quick, slow = worker(template), worker(template)
    slow.proofs = None
    assert quick.chunk(LineChunk(lines)).faults == slow.chunk(LineChunk(lines)).faults
    assert quick.proofs is not None and (template is ODD or quick.proofs.proven > 30)


def test_lines_that_differ_where_nothing_decides_are_rendered_once() -> None:
    quick = worker(planted.TEMPLATE)
    lines = tuple(RawLine(at, planted.encoded(planted.right(at))) for at in range(1, 201))
    assert quick.chunk(LineChunk(lines)).faults == ()
    assert quick.proofs is not None and quick.proofs.proven > 140


def test_where_lines_are_never_alike_nothing_is_learnt_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "TRIED", 20)
    template = "<crowd-form><p>{{ task.input.source | upcase }}</p></crowd-form>"
    quick = worker(template)
    lines = tuple(RawLine(at, json.dumps({"source": f"text {at}"}).encode()) for at in range(1, 101))
    assert quick.chunk(LineChunk(lines)).faults == ()
    assert quick.proofs is not None and quick.proofs.learnt == 20


def test_what_is_printed_and_what_decides() -> None:
    text = "{{ a.x }}{% if a.y %}{% endif %}{{ a.z | upcase }}{% assign q = a.w %}{{ q }}{{ a.l.size }}{{ a.t.size }}"
    text += (
        "{% for i in a.l %}{{ i }}{% endfor %}{{ a.l[a.n] }}{% capture c %}{{ a.c }}{% endcapture %}{{ a.m | to_json }}"
    )
    data = {"x": "1", "y": "2", "z": "3", "w": "4", "l": [5, 6], "t": "7", "n": 0, "c": "8", "m": {"k": "9"}, "u": "10"}
    source = Source(text.replace("a.", "task.input."))
    trace = Trace()
    page = Renderer(source, "ground-truth").render(traced(copy.deepcopy(data)), trace=trace)
    assert page.text == Renderer(source, "ground-truth").render(data).text
    decided = {".".join(map(str, path)) for path in trace.decided()}
    assert decided == {"y", "z", "t", "n", "l.0", "c", "m.k"}
    assert {".".join(map(str, each.path)) for each in trace.printed} == {"x", "w", "l.0", "l.1"}


def test_numbers_are_told_apart_where_schemas_do() -> None:
    """Every bound that a schema sets to a length or a place is one that ``number_class`` knows."""
    keys = {*proof.LENGTHS, *proof.PLACES}
    known = shapes()["$defs"]
    for name, each in known.items():
        for key, schema in each.get("properties", {}).items():
            target = known[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
            bounds = {target[word] for word in target if word.endswith(("imum", "Minimum", "Maximum", "multipleOf"))}
            assert key not in keys or bounds <= set(proof.BOUNDS), f"{name}.{key}"
