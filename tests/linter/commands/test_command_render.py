"""``crowdlint render`` as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crowdlint.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["render", *map(str, arguments)])
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "card.liquid.html"
    path.write_text("<p>{{ task.input.text }}</p>\n{{ task.input.image | grant_read_access }}", encoding="utf-8")
    (tmp_path / "card.data.json").write_text('{"text": "é <", "image": "s3://b/k.png"}', encoding="utf-8")
    return path


def test_prints_the_page(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, template) == (0, "<p>é &lt;</p>\nhttps://mock-s3.local/b/k.png", "")


def test_names_what_the_data_lacks(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "other.json"
    data.write_text('{"Text": "x", "image": "s3://b/k.png"}')
    status, out, err = run(capsys, template, "--data", data)
    assert (status, out) == (0, "<p></p>\nhttps://mock-s3.local/b/k.png")
    assert err == f"{template}:1:7: task.input.text is not in the task data; did you mean task.input.Text?\n"


def test_an_error_is_one_message(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "other.json"
    data.write_text('{"text": "x", "image": " "}')
    status, out, err = run(capsys, template, "--data", data)
    assert (status, out) == (2, "")
    assert err == f'crowdlint: {template}:2:23: "grant_read_access" input is not a valid S3 URI: " "\n'


def ui_answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, object]]:
    status, out, err = run(capsys, *arguments, "--json")
    assert err == ""
    return status, json.loads(out)


def check_shape(answer: dict[str, object]) -> None:
    """The answer has the members, and their types, of the model of the service."""
    session = pytest.importorskip("botocore.session")
    service = session.get_session().get_service_model("sagemaker")
    shape = service.operation_model("RenderUiTemplate").output_shape
    assert answer.keys() == shape.members.keys()
    assert shape.members["RenderedContent"].type_name == "string"
    assert isinstance(answer["RenderedContent"], str)
    errors = answer["Errors"]
    assert isinstance(errors, list)
    for error in errors:
        assert error.keys() == shape.members["Errors"].member.members.keys()
        assert all(isinstance(value, str) and value for value in error.values())


def test_json_is_the_answer_of_render_ui_template(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = ui_answer(capsys, template)
    assert status == 0
    assert answer == {"RenderedContent": "<p>é &lt;</p>\nhttps://mock-s3.local/b/k.png", "Errors": []}
    check_shape(answer)


@pytest.mark.parametrize(
    ("text", "data", "code", "words"),
    [
        ("{{ task.input.x | grant_read_access }}", '{"x": ""}', "ValidationError", "not a valid S3 URI"),
        ("{% if %}", "{}", "InvalidTemplate", ":1:"),
        ("x" * 128_001, "{}", "ValidationError", "UiTemplate.Content has 128,001 characters"),
        ("{{ task.input.x }}", json.dumps({"x": "x" * 128_000}), "ValidationError", "Task.Input has"),
        ("{% for i in (1..100000000) %}{% endfor %}", "{}", "LimitExceeded", "100,000,000"),
    ],
)
def test_json_holds_the_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, data: str, code: str, words: str
) -> None:
    template = tmp_path / "t.html"
    template.write_text(text)
    (tmp_path / "t.data.json").write_text(data)
    status, answer = ui_answer(capsys, template)
    assert status == 1
    assert answer["RenderedContent"] == ""
    check_shape(answer)
    ((error),) = answer["Errors"]  # type: ignore[misc]
    assert error["Code"] == code and words in error["Message"]  # type: ignore[index]


def test_a_row_of_a_csv_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, rows = tmp_path / "t.html", tmp_path / "t.csv"
    template.write_text("<img src='${url}'>")
    rows.write_text("url\nhttps://example.com/1\nhttps://example.com/2\n")
    assert run(capsys, template, "--csv", rows, "--line", 3)[1] == "<img src='https://example.com/2'>"


def test_columns_for_a_template_of_liquid_are_refused(
    template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "t.csv"
    rows.write_text("text\nA\n")
    status, out, err = run(capsys, template, "--csv", rows)
    assert (status, out) == (2, "") and err.startswith(f"crowdlint: {template}: --csv fills the ${{names}}")


def test_every_line_of_a_manifest_is_tried(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As preflight does it: tests/linter/preflight says what that finds."""
    manifest = tmp_path / "m.jsonl"
    lines = [json.dumps({"source": f"x{at}", "text": f"a{at}", "image": "s3://b/k"}) for at in range(5)]
    lines[1] = '{"source": "x", "text": "a", "image": ""}'
    lines[2] = '{"source": "x", "Text": "a", "image": "s3://b/k"}'
    manifest.write_text("\n".join([*lines, "{broken", '{"text": "no source", "image": "s3://b/k"}']))
    status, out, err = run(capsys, template, "--manifest", manifest, "--every")
    assert status == 1
    assert out.splitlines() == [
        "CL524 task-not-rendered: 1 line",
        f"  {manifest}:2: error: with this task's data the service refuses to render:"
        f' "grant_read_access" input is not a valid S3 URI: "" ({template}:2:23)',
        "CL520 absent-path: 1 line",
        f"  {manifest}:3: error: the data has no `task.input.text`, so this is empty; did you mean `task.input.Text`?"
        f" (at text, {template}:1:7)",
        "CL901 unreadable-line: 1 line",
        f"  {manifest}:6: error: not JSON: Expecting property name enclosed in double quotes (column 2)",
        "CL902 line-without-source: 1 line",
        f"  {manifest}:7: error: the line has neither `source-ref` nor `source`, so there is nothing to label"
        " (at source-ref)",
    ]
    assert err == "crowdlint: 7 lines tried, 4 errors\n"
    manifest.write_text("\n".join(lines[:1]))
    assert run(capsys, template, "--manifest", manifest, "--every") == (
        0,
        "",
        "crowdlint: 1 line tried, nothing wrong\n",
    )
    assert run(capsys, template, "--every")[0] == 2


def test_every_line_of_the_file_beside_the_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, rows = tmp_path / "t.html", tmp_path / "t.data.csv"
    template.write_text("<p>${name}</p>")
    rows.write_text("name,phone\nJoe\nAnn,2\n")
    status, out, err = run(capsys, template, "--every")
    assert status == 1
    assert out.splitlines()[1] == f"  {rows}:2: error: this row has 1 field, the first line names 2"
    assert err == "crowdlint: 2 lines tried, 1 error\n"
