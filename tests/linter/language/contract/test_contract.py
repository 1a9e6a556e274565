"""What task data templates ask for: samples, schemas, kinds."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crowdlint.cli import main
from crowdlint.language.contract import Contract, contract_of, contract_of_columns
from crowdlint.language.liquid import parse
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.task.sources import infer, tasks_for
from crowdlint.language.text.source import Source
from crowdlint_schemas import elements, regions

FIXTURES = Path(__file__).parents[4] / "fixtures"
TEMPLATES = [
    path
    for folder in ("ok", "tasks/*")
    for path in sorted(FIXTURES.glob(f"{folder}/*"))
    if path.suffix in (".html", ".liquid", ".xml")
]
EXAMPLES = {tag: entry["example"] for entries in (elements(), regions()) for tag, entry in entries.items()}
TEXT = "Maria Keller flew from Lisbon to Oslo in March."


def contract(template: str) -> Contract:
    return contract_of(parse(Source(template, "t.html")))


def accepts(schema: dict[str, Any], data: object) -> bool:
    jsonschema.Draft202012Validator.check_schema(schema)
    return not list(jsonschema.Draft202012Validator(schema).iter_errors(data))


def check(template: str) -> dict[str, Any]:
    """The sample, after asking all that must hold for any template."""
    made = contract(template)
    sample = made.sample()
    assert sample == contract(template).sample()
    page = render(made.source, sample)
    assert [absent.path for absent in page.absent if not absent.tested] == []
    assert accepts(made.schema(), sample)
    for path, spoilt in without_one_key(sample, made.schema()):
        if breaks(made.source, spoilt):
            assert not accepts(made.schema(), spoilt), f"needs {path}"
    return sample


def breaks(source: Source, data: dict[str, Any]) -> bool:
    """Whether the template prints nothing where it should print something, or is refused."""
    try:
        return any(not absent.tested for absent in render(source, data).absent)
    except RenderError:
        return True


def without_one_key(data: Any, schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Copies of ``data``, each without one key of one object; of lists, the first item stands for all.

    Keys that are data themselves (``class-map[id]``) stay: no schema can say which of them another value names.
    """
    if isinstance(data, dict):
        for key in data:
            inner_schema = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            if "additionalProperties" not in schema:
                yield f"{path}.{key}", {other: copy.deepcopy(value) for other, value in data.items() if other != key}
            for inner, spoilt in without_one_key(data[key], inner_schema, f"{path}.{key}"):
                yield inner, {**data, key: spoilt}
    elif isinstance(data, list) and data:
        for inner, spoilt in without_one_key(data[0], schema.get("items", {}), f"{path}[0]"):
            yield inner, [spoilt, *data[1:]]


@pytest.mark.parametrize("tag", EXAMPLES)
def test_the_example_of_every_element(tag: str) -> None:
    made, shown = check(EXAMPLES[tag]), {**elements(), **regions()}[tag]["example-data"]
    assert made.keys() == shown.keys()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_right_template(path: Path) -> None:
    source = Source.read(path)
    made = infer(source)
    page = render(source, made.sample())
    assert [absent.path for absent in page.absent if not absent.tested] == []
    assert accepts(made.schema(), made.sample())
    for spoilt_path, spoilt in without_one_key(made.sample(), made.schema()):
        if breaks(source, spoilt):
            assert not accepts(made.schema(), spoilt), f"needs {spoilt_path}"
    (task,) = tasks_for(source)
    assert accepts(made.schema(), task.data), "the schema refuses the data that the template came with"


@pytest.mark.parametrize(
    ("template", "sample"),
    [
        ("<p>{{ task.input.text }}</p>", {"text": TEXT}),
        ("<img src='{{ task.input.photo | grant_read_access }}'>", {"photo": "s3://example-bucket/photo.jpg"}),
        ("<audio><source src='{{ task.input.x | grant_read_access }}'></audio>", {"x": "s3://example-bucket/x.mp3"}),
        ("<video src='{{ task.input.x | s3_presign }}'></video>", {"x": "s3://example-bucket/x.mp4"}),
        ("<video poster='{{ task.input.x | s3_presign }}'></video>", {"x": "s3://example-bucket/x.jpg"}),
        ("<iframe src='{{ task.input.x | grant_read_access }}'></iframe>", {"x": "s3://example-bucket/x.pdf"}),
        ("<script>var u = '{{ task.input.audioUri | grant_read_access }}'</script>",
         {"audioUri": "s3://example-bucket/audio-uri.mp3"}),
        ("<a href='{{ task.input.more }}'>{{ task.input.name }}</a>",
         {"more": "https://example.com/more", "name": "Name"}),
        ("{% capture u %}s3://{{ task.input.s3.bucket }}/{{ task.input.s3.name }}{% endcapture %}"
         "<img src='{{ u | grant_read_access }}'>", {"s3": {"bucket": "example-bucket", "name": "name.jpg"}}),
        ("<img src='{{ task.input.folder | append: '/' | append: task.input.file | grant_read_access }}'>",
         {"folder": "s3://example-bucket/folder", "file": "file.jpg"}),
        ("{% for tag in task.input.tags %}<i>{{ tag }}</i>{% endfor %}", {"tags": ["Tag 1", "Tag 2"]}),
        ("{% for l in task.input.labels %}{{ l }}{% endfor %}", {"labels": ["House", "Tree"]}),
        ("{% for x in task.input.m %}{{ x[0] }}: {{ x[1].size_cm }}{% endfor %}",
         {"m": {"M": {"size_cm": "Size cm"}, "M 2": {"size_cm": "Size cm 2"}}}),
        ("{% for x in task.input.m %}{{ x[0] }}: {{ x[1] }}{% endfor %}{{ task.input.m.total }}",
         {"m": {"M": "M 1", "M 2": "M 2", "total": "Total"}}),
        ("{% for x in task.input.m %}{{ x[1].dye }}{% endfor %}{{ task.input.m.all.name }}",
         {"m": {"0": {"dye": "Dye"}, "1": {"dye": "Dye 2"}, "all": {"dye": "Dye", "name": "Name"}}}),
        ("{% for x in task.input.m %}{{ x[0] | plus: 1 }}{{ x[1] }}{% endfor %}{{ task.input.m.note }}",
         {"m": {"1": "M 1", "2": "M 2", "note": "Note"}}),
        ("{% assign a = task.input.list | split: ';' %}{% for x in a %}{{ x }}{% endfor %}", {"list": "List 1;List 2"}),
        ("{{ task.input.rows[2].cell }}", {"rows": [{"cell": "Cell"}, {"cell": "Cell 2"}, {"cell": "Cell 3"}]}),
        ("{{ task.input.people | map: 'name' | join: ', ' }}", {"people": [{"name": "Name"}, {"name": "Name 2"}]}),
        ("<crowd-polygon initial-value='[{ \"label\": \"A\", \"vertices\": [{% for c in task.input.corners %}"
         "{ \"x\": {{ c[0] }}, \"y\": {{ c[1] }} },{% endfor %}] }]'>",
         {"corners": [[90, 110], [230, 120], [210, 220]]}),
        ("<crowd-image-classifier overlay='{ \"boundingBox\": { \"labels\": {{ task.input.tags | to_json }} } }'>",
         {"tags": ["House", "Tree", "Car"]}),
        ("{% capture j %}[{% for b in task.input.bs %}{ 'label': '{{ b.what }}', 'left': {{ b.left }} },{% endfor %}]"
         "{% endcapture %}<crowd-bounding-box labels='[\"A\", \"B\"]' initial-value=\"{{ j }}\">",
         {"bs": [{"what": "A", "left": 60}, {"what": "B", "left": 260}]}),
        ("{{ task.input.price | times: 2 }}", {"price": 1}),
        ("{{ task.input.day | date: '%Y' }}", {"day": "2024-05-01T09:30:00Z"}),
        ("{% if task.input.ready %}x{% endif %}", {"ready": True}),
        ("{% if task.input.kind == 'a' %}x{% elsif task.input.kind == 'b' %}y{% endif %}", {"kind": "a"}),
        ("{% if task.input.n > 5 %}x{% endif %}", {"n": 6}),
        ("{% for i in task.input.items %}{% if i.type == 'image' %}x{% endif %}{% endfor %}",
         {"items": [{"type": "image"}, {"type": "Type 2"}, {"type": "image"}]}),
        ("{{ task.input.names[task.input.id] }}", {"names": {"Id": "Name 1", "Id 2": "Name 2"}, "id": "Id"}),
        ("<script>var d = {{ task.input.rows | to_json | skip_autoescape }}, n = {{ task.input.count }}</script>",
         {"rows": ["Row 1", "Row 2"], "count": 1}),
        ("<crowd-keypoint labels='[\"Nose\", \"Tail\"]' initial-value='{{ task.input.points | to_json }}'>",
         {"points": [{"label": "Nose", "x": 90, "y": 110}, {"label": "Tail", "x": 230, "y": 120}]}),
        ("<crowd-classifier categories='{{ task.input.classes | to_json }}'>", {"classes": ["House", "Tree", "Car"]}),
        ("<crowd-slider max='{{ task.input.max }}'>", {"max": 100}),
    ],
)  # fmt: skip
def test_samples(template: str, sample: dict[str, Any]) -> None:
    assert check(template) == sample


def test_a_prior_segmentation_job() -> None:
    sample = check(
        "<crowd-semantic-segmentation src='{{ task.input.source-ref | grant_read_access }}'"
        ' labels="{{ task.input.labels | to_json | escape }}"'
        " initial-value=\"{ 'src': '{{ task.input.old-ref | grant_read_access }}', 'labelMappings': { "
        "{% for c in task.input.old-ref-metadata.internal-color-map %}{% if c[1]['class-name'] != 'BACKGROUND' %}"
        "{{ c[1]['class-name'] | to_json }}: { 'color': {{ c[1]['hex-color'] | to_json }} },"
        '{% endif %}{% endfor %} } }">'
    )
    assert sample["source-ref"].endswith(".jpg") and sample["old-ref"].endswith(".png")
    colours = sample["old-ref-metadata"]["internal-color-map"].values()
    assert {each["class-name"] for each in colours} - {"BACKGROUND"} <= set(sample["labels"])
    assert all(each["hex-color"].startswith("#") for each in colours)


def test_a_prior_bounding_box_job() -> None:
    sample = check(
        "<crowd-bounding-box labels=\"['Cat', 'Dog']\" initial-value=\"[{% for box in task.input.old.annotations %}"
        "{% capture id %}{{ box.class_id }}{% endcapture %}"
        "{ label: {{ task.input.old-metadata.class-map[id] | to_json }}, left: {{ box.left }}, top: {{ box.top }},"
        ' width: {{ box.width }}, height: {{ box.height }} },{% endfor %}]">'
    )
    assert [box["class_id"] for box in sample["old"]["annotations"]] == [0, 1]
    assert sample["old-metadata"]["class-map"].keys() == {"0", "1"}
    assert all(isinstance(box["left"], int) for box in sample["old"]["annotations"])


@pytest.mark.parametrize(
    ("template", "needed"),
    [
        ("{{ task.input.a }}", True),
        ("{{ task.input.a | default: 'x' }}", False),
        ("{% if task.input.a %}{{ task.input.a }}{% endif %}", False),
        ("{% if task.input.a and task.input.b %}{{ task.input.a }}{% endif %}", False),
        ("{% if task.input.a or task.input.b %}{{ task.input.a }}{% endif %}", True),
        ("{% if task.input.a != blank %}{{ task.input.a }}{% endif %}", False),
        ("{% if task.input.a == nil %}{% else %}{{ task.input.a }}{% endif %}", False),
        ("{% unless task.input.a %}{% else %}{{ task.input.a }}{% endunless %}", False),
        ("{% unless task.input.a %}{{ task.input.a }}{% endunless %}", True),
        ("{% case task.input.a %}{% when 'x' %}{{ task.input.a }}{% endcase %}", False),
        ("{% for x in task.input.a %}{% endfor %}", True),
        ("{% for x in task.input.a %}{% else %}none{% endfor %}", False),
        ("{% assign x = task.input.a | grant_read_access %}", True),
        ("{% assign x = task.input.a %}", False),
    ],
)
def test_what_is_needed(template: str, needed: bool) -> None:
    (path,) = [path for path in contract(template).paths() if path.path == "task.input.a"]
    assert path.needed == needed
    assert accepts(contract(template).schema(), {}) == (not needed)


@pytest.mark.parametrize(
    ("template", "right", "wrong"),
    [
        ("{% if task.input.k == 'a' %}{{ task.input.x }}{% else %}{{ task.input.y }}{% endif %}",
         [{"k": "a", "x": "1"}, {"k": "b", "y": "1"}, {"y": "1"}], [{"k": "a", "y": "1"}, {"k": "b", "x": "1"}, {}]),
        ("{% case task.input.k %}{% when 'a' %}{{ task.input.x }}{% when 'b' %}{% else %}{{ task.input.y }}"
         "{% endcase %}",
         [{"k": "a", "x": "1"}, {"k": "b"}, {"k": "c", "y": "1"}], [{"k": "a"}, {"k": "c", "x": "1"}]),
        ("{% unless task.input.done %}{{ task.input.x }}{% endunless %}",
         [{"done": True}, {"x": "1"}], [{"done": False}]),
        ("{% if task.input.n > 3 %}{{ task.input.x }}{% endif %}", [{"n": 3}, {"n": 4, "x": "1"}], [{"n": 4}]),
        ("{% if task.input.a %}{% if task.input.b %}{{ task.input.x }}{% endif %}{% endif %}",
         [{"a": 1}, {"b": 1}, {"a": 1, "b": 1, "x": "1"}], [{"a": 1, "b": 1}]),
        ("{% if task.input.a or task.input.b %}{{ task.input.x }}{% endif %}", [{"x": "1"}], [{"b": 1}]),
        ("{% for i in task.input.is %}{% if i.k == 'a' %}{{ i.x }}{% endif %}{% endfor %}",
         [{"is": [{"k": "b"}, {"k": "a", "x": "1"}]}], [{"is": [{"k": "a"}]}]),
        ("{% if task.input.k == 'a' %}{{ task.input.o.x }}{% endif %}",
         [{"k": "b"}, {"k": "b", "o": {}}, {"k": "a", "o": {"x": "1"}}], [{"k": "a"}, {"k": "a", "o": {}}]),
        ("{% if task.input.k == 'a' %}{% assign u = task.input.x %}{% else %}{% assign u = task.input.y %}{% endif %}"
         "{{ u | grant_read_access }}", [{"k": "a", "x": "s3://b/k"}, {"y": "s3://b/k"}], [{"k": "a", "y": "s3://b/k"}]),
    ],
)  # fmt: skip
def test_what_only_some_data_need(template: str, right: list[Any], wrong: list[Any]) -> None:
    schema = contract(template).schema()
    assert [accepts(schema, data) for data in right] == [True] * len(right)
    assert [accepts(schema, data) for data in wrong] == [False] * len(wrong)


def test_inside_a_guard_only_the_inner_key_is_needed() -> None:
    schema = contract("{% if task.input.a %}{{ task.input.a.b }}{% endif %}").schema()
    assert "required" not in schema
    assert schema["properties"]["a"]["required"] == ["b"]


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        ("{% if task.input.a %}A{{ task.input.a }}{% elsif task.input.b == 'x' %}B{% else %}C{% endif %}",
         ["AA", "B", "C"]),
        ("{% if task.input.a or task.input.b %}A{% else %}B{% endif %}", ["A", "B"]),
        ("{% if task.input.a and task.input.b > 3 %}A{% else %}B{% endif %}", ["A", "B"]),
        ("{% unless task.input.hide %}S{% else %}H{% endunless %}", ["S", "H"]),
        ("{% if task.input.list.size > 3 %}many{% endif %}", ["many"]),
        ("{% for x in task.input.list %}{{ x }}{% else %}none{% endfor %}", ["none"]),
        ("{% case task.input.k %}{% when 'a', 'b' %}AB{% when 3 %}T{% else %}E{% endcase %}", ["AB", "T", "E"]),
        ("{% for i in task.input.is %}{% if i.k == 'x' %}X{% else %}Y{% endif %}{% endfor %}", ["XXX", "YYY"]),
        ("{% if task.input.tags contains 'n' %}N{% else %}O{% endif %}", ["N", "O"]),
        ("{% if task.input.a == '' %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if task.input.a == nil %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if task.input.a == blank %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if task.input.a == false %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if task.input.a == true %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if 3 < task.input.a %}E{% else %}F{% endif %}", ["E", "F"]),
        ("{% if task.input.a %}{% if task.input.b %}AB{% else %}A{% endif %}{% endif %}", ["AB", "A"]),
        ("{% assign n = task.input.list | size %}{% if n == 0 %}none{% endif %}", ["none"]),
        ("{% if task.input.a %}{% assign u = task.input.a %}{% else %}{% assign u = task.input.b %}{% endif %}"
         "{{ u | grant_read_access }}",
         ["https://mock-s3.local/example-bucket/a.jpg", "https://mock-s3.local/example-bucket/b.jpg"]),
    ],
)  # fmt: skip
def test_a_variant_for_each_branch(template: str, texts: list[str]) -> None:
    made = contract(template)
    shown = [render(made.source, variant.data).text for variant in made.variants()]
    assert sorted(set(shown)) == sorted(texts)
    for variant in made.variants():
        assert accepts(made.schema(), variant.data)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_branch_of_right_templates_shows(path: Path) -> None:
    source = Source.read(path)
    made = infer(source)
    for variant in made.variants():
        page = render(source, variant.data)
        assert [absent.path for absent in page.absent if not absent.tested] == []
        assert accepts(made.schema(), variant.data)
        for way in variant.shows:
            silent = re.fullmatch(r"(\s|assign [^\n]*\n|\{% *assign [^%]*%\})*", way.body.of(source.text))
            inside = [
                each for each in page.pieces if way.body.start <= each.span.start and each.span.end <= way.body.end
            ]
            assert inside or silent, way.span.of(source.text)


@pytest.mark.parametrize(
    "template",
    [
        "{{ task.input" + ".a" * 5000 + " }}",
        "{{ task.input.a[999999999] }}",
        "{{ task.input" + "[29]" * 25 + ".b }}",
        "{% assign c = task.input.x %}" + "{% capture c %}{{ c }}{{ c }}{% endcapture %}" * 60 + "{{ c }}",
        "{% assign c = task.input.x %}" + "{% assign c = c | append: c %}" * 60 + "{{ c }}",
        "{% assign a = task.input.a %}" + "{% if x %}{% assign a = task.input.b %}{% endif %}" * 3000 + "{{ a }}",
        "{% for x in task.input.x %}" * 40 + "{{ x }}" + "{% endfor %}" * 40,
        "".join(f"{{% for x{n + 1} in x{n}.y %}}" for n in range(40)).replace("x0.y", "task.input.y")
        + "{% endfor %}" * 40,
        "{% if task.input.a %}" + "{% elsif task.input.a == 'b' %}{{ task.input.c }}" * 2000 + "{% endif %}",
        "<script>" + "'{{ task.input.a }}'," * 5000 + "</script>",
    ],
    ids=range(10),
)  # fmt: skip
def test_a_bomb_makes_a_small_sample(template: str) -> None:
    made = contract(template)
    assert len(json.dumps(made.sample())) < 1_000_000
    assert len(json.dumps(made.schema())) < 1_000_000
    assert all(len(json.dumps(variant.data)) < 1_000_000 for variant in made.variants())
    assert len(list(made.paths())) < 1000


def test_columns_of_mechanical_turk() -> None:
    source = Source("<img src='${image_url}'><p>${question}</p><script>`${a + b}`</script>")
    made = contract_of_columns(source)
    assert made.sample() == {
        "image_url": "https://example-bucket.s3.amazonaws.com/image-url.jpg",
        "question": "Question",
    }
    assert made.schema()["required"] == ["image_url", "question"]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    with pytest.raises(SystemExit) as left:
        main(["data", *map(str, arguments)])
    assert left.value.code == 0
    return capsys.readouterr().out


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "t.liquid.html"
    template.write_text("<img src='{{ task.input.a | grant_read_access }}'>{{ task.input.b | default: 'é' }}", "utf-8")
    assert json.loads(run(capsys, template)) == {"a": "s3://example-bucket/a.jpg", "b": "B"}
    assert json.loads(run(capsys, template, "--schema"))["required"] == ["a"]
    assert run(capsys, template, "--paths") == "task.input.a: picture (S3 object)\ntask.input.b: text, optional\n"
    assert run(capsys, template) == run(capsys, template)


def test_the_command_says_where_a_text_breaks_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "t.liquid.html"
    template.write_text("<p>{{ task.input.a }}</p>\n<script>go('{{ task.input.a }}')</script>", "utf-8")
    assert run(capsys, template, "--paths") == (
        "task.input.a: text\n"
        "    2:13 printed in a script without `| to_json | skip_autoescape`:"
        " quotes turn into entities, which scripts do not read\n"
    )


def test_the_command_prints_variants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "t.liquid.html"
    template.write_text("<p>\n{% if task.input.a == 'x' %}X{% else %}Y{% endif %}", "utf-8")
    assert json.loads(run(capsys, template, "--variants")) == [
        {"shows": ["2:1 {% if task.input.a == 'x' %}"], "data": {"a": "x"}},
        {"shows": ["2:30 {% else %}"], "data": {"a": "other than x"}},
    ]


def test_branches_beyond_the_limit_are_told_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = tmp_path / "t.liquid.html"
    template.write_text(
        "".join(f"{{% if task.input.a{n} == 'x' %}}\n{{% else %}}n{{% endif %}}" for n in range(200)), "utf-8"
    )
    with pytest.raises(SystemExit):
        main(["data", str(template), "--variants"])
    said = capsys.readouterr()
    assert len(json.loads(said.out)) > 100
    assert ":151:23: 400 branches are more than samples are made for: none from here on" in said.err
