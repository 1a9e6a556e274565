"""Where task data comes from, and what is said of a file that is not right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crowdlint.errors import UserError
from crowdlint.language.render.rendering import render
from crowdlint.language.task.sources import TaskData, TaskOptions, tasks_for
from crowdlint.language.text.source import Source

INPUT = {"labels": ["Cat"], "source-ref": "s3://bucket/1.png"}
TEMPLATE = "{{ task.input.labels }}"


def tasks(
    folder: Path, name: str, content: str | bytes, option: str, text: str = TEMPLATE, **more: Any
) -> list[TaskData]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return tasks_for(Source(text, str(folder / "t.html")), TaskOptions(**{option: path}, **more))


@pytest.mark.parametrize(
    "value",
    [
        INPUT,
        {"taskInput": INPUT, "isHumanAnnotationRequired": True},
        {"Task": {"Input": json.dumps(INPUT)}, "UiTemplate": {"Content": "x"}, "RoleArn": "arn:aws:iam::1:role/x"},
        {"HumanLoopInput": {"InputContent": json.dumps(INPUT)}, "HumanLoopName": "x"},
        {"InputContent": json.dumps(INPUT)},
        {"flowDefinitionArn": "x", "humanLoopName": "y", "humanAnswers": [], "inputContent": INPUT},
        {"task": {"input": INPUT}},
    ],
)
def test_shapes_around_task_input_are_taken_off(tmp_path: Path, value: object) -> None:
    (task,) = tasks(tmp_path, "any.json", json.dumps(value), "data")
    assert task.data == INPUT


def test_a_key_named_like_a_shape_stays(tmp_path: Path) -> None:
    (task,) = tasks(tmp_path, "any.json", '{"taskInput": 1, "other": 2}', "data")
    assert task.data == {"taskInput": 1, "other": 2}


@pytest.mark.parametrize("name", ["card.liquid.html", "card.liquid", "card.html"])
@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_the_file_beside_the_template_is_found(tmp_path: Path, name: str, kind: str) -> None:
    contents = {"json": '{"a": 1}', "jsonl": '{"source": "x"}\n', "csv": "a\nx\n"}
    (tmp_path / f"card.data.{kind}").write_text(contents[kind])
    (task,) = tasks_for(Source("{{ task.input.a }}", str(tmp_path / name)))
    assert task.origin.startswith(str(tmp_path / f"card.data.{kind}"))


def test_lines_of_a_manifest(tmp_path: Path) -> None:
    manifest = (
        '\ufeff{"source-ref": "s3://b/1.png", "prior": 0}\n\n{"source": "text", "prior-metadata": {"class-map": {}}}\n'
    )
    both = tasks(tmp_path, "m.jsonl", manifest, "manifest", tasks=5)
    assert [task.name for task in both] == ["line-1", "line-3"]
    assert both[1].data == {"source": "text", "prior-metadata": {"class-map": {}}}
    (third,) = tasks(tmp_path, "m.jsonl", manifest, "manifest", line=3)
    assert third.origin.endswith("m.jsonl:3")


def test_a_template_of_the_built_in_lambda_gets_its_names(tmp_path: Path) -> None:
    template = "{{ task.input.taskObject | grant_read_access }}{{ task.input.manifestLine.prior }}"
    (task,) = tasks(tmp_path, "m.jsonl", '{"source-ref": "s3://b/1.png", "prior": 0}', "manifest", template)
    assert task.data["taskObject"] == "s3://b/1.png"
    assert task.data["manifestLine"] == {"source-ref": "s3://b/1.png", "prior": 0}


def test_rows_of_a_csv_file(tmp_path: Path) -> None:
    rows = 'url,"a ""name"""\r\nx,"two\nlines"\r\ny,z\r\n'
    both = tasks(tmp_path, "b.csv", rows, "csv", "${url}", tasks=9)
    assert [(task.name, task.data, task.dialect) for task in both] == [
        ("line-3", {"url": "x", 'a "name"': "two\nlines"}, "mturk"),
        ("line-4", {"url": "y", 'a "name"': "z"}, "mturk"),
    ]


@pytest.mark.parametrize(
    ("option", "content", "place", "message"),
    [
        ("data", "", ":1:1", "empty"),
        ("data", '{\n "a" 1\n}', ":2:6", "not JSON"),
        ("data", '{"a":\n NaN}', ":2:2", "NaN"),
        ("data", "[1]", ":1", "a list"),
        ("data", b'{"a":\n "\xff"}', ":2", "not UTF-8"),
        ("data", '{"InputContent": "{"}', "", "InputContent is not JSON text"),
        ("data", "[" * 100_000, "", "nested too deeply"),
        ("manifest", '{"source": "x"}\n{"sauce": 1}\n', ":2", '"source" or "source-ref"'),
        ("manifest", '{"source": "x"}\n{"source": }\n', ":2:12", "not JSON"),
        ("manifest", '{"source": "x"}\n[]\n', ":2", "a list"),
        ("manifest", b'{"source": "x"}\n\xe9\n', ":2", "not UTF-8"),
        ("manifest", "\n\n", "", "no task"),
        ("csv", "", ":1", "no columns"),
        ("csv", "a,b\n1,2\n1,2,3\n", ":3", "3 fields"),
        ("csv", "a,a\n1,2\n", ":1", "twice"),
        ("csv", 'a,b\n1,"2\n', ":2", "not CSV"),
        ("csv", b"a\n\xe9\n", ":2", "not UTF-8"),
        ("csv", "a,b\n", "", "no task"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(
    tmp_path: Path, option: str, content: str | bytes, place: str, message: str
) -> None:
    with pytest.raises(UserError) as caught:
        tasks(tmp_path, "wrong.txt", content, option, tasks=9)
    assert caught.value.place == str(tmp_path / "wrong.txt") + place
    assert message in caught.value.message


def test_a_fault_of_another_line_does_not_matter(tmp_path: Path) -> None:
    manifest = '{broken\n{"source": "b"}\n[]\n'
    assert tasks(tmp_path, "m.jsonl", manifest, "manifest", line=2)[0].data == {"source": "b"}
    for line in (1, 3):
        with pytest.raises(UserError, match=f"m.jsonl:{line}"):
            tasks(tmp_path, "m.jsonl", manifest, "manifest", line=line)


def test_a_missing_file_and_too_many_files(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot read"):
        tasks_for(Source(TEMPLATE), TaskOptions(manifest=tmp_path / "none"))
    with pytest.raises(UserError, match="one of"):
        tasks_for(Source(TEMPLATE), TaskOptions(data=tmp_path / "a", csv=tmp_path / "b"))
    with pytest.raises(UserError, match="no task at line 9"):
        tasks(tmp_path, "m.jsonl", '{"source": "x"}', "manifest", line=9)


FIXTURES = Path(__file__).parents[4] / "fixtures" / "tasks"


@pytest.mark.parametrize(
    ("folder", "names", "keys"),
    [
        ("semantic-segmentation", ["data"], {"taskObject"}),
        ("lambda-reply", ["data"], {"recording", "question"}),
        ("render-request", ["data"], {"letter", "found"}),
        ("a2i-invoice", ["data"], {"scan", "sums"}),
        ("no-lambda-manifest", ["line-1", "line-3", "line-4"], {"source-ref", "frame", "camera"}),
        ("text-manifest", ["line-1", "line-2", "line-3"], {"source"}),
        ("verification-augmented-manifest", ["line-1"], {"source-ref", "snow-ref", "snow-ref-metadata"}),
        ("adjustment-built-in-lambda", ["line-1", "line-2"],
         {"source-ref", "first-pass", "first-pass-metadata", "taskObject", "manifestLine"}),
        ("mturk-batch", ["line-2", "line-3"], {"coin_url", "place"}),
        ("inferred-crops", ["inferred"], {"tile", "parish", "crops", "earlier", "hint"}),
    ],
)  # fmt: skip
def test_every_source_of_data_has_a_task(folder: str, names: list[str], keys: set[str]) -> None:
    (template,) = (path for path in (FIXTURES / folder).iterdir() if path.suffix == ".html")
    source = Source.read(template)
    found = tasks_for(source, TaskOptions(tasks=9))
    assert [task.name for task in found] == names
    assert all(task.data.keys() == keys for task in found)
    for task in found:
        assert [each.path for each in render(source, task.data, dialect=task.dialect).absent if not each.tested] == []
