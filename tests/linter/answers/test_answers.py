"""What templates send back: schemas, samples and types; and real answers held against them."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from command import Called, call
from house import ROOT

from crowdlint.answers.fields import AnswerTemplate
from crowdlint.answers.generators import pydantic, typescript
from crowdlint.answers.samples import samples
from crowdlint.answers.schema import schema_of
from crowdlint.language.text.source import Source
from crowdlint_schemas import check, elements

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
BOXES = f"""{LOADER}
<crowd-form>
  <crowd-bounding-box name="plums" src="{{{{ task.input.source-ref | grant_read_access }}}}" header="Box each plum"
    labels="['Plum', 'Leaf']"></crowd-bounding-box>
</crowd-form>
"""
FORM = """<crowd-form {more}>
  <crowd-checkbox name="flaws" value="torn">Torn</crowd-checkbox>
  <crowd-checkbox name="flaws" value="wet">Wet</crowd-checkbox>
  <crowd-radio-button name="size" value="large">Large</crowd-radio-button>
  <crowd-slider name="age" min="1" max="9"></crowd-slider>
  <crowd-input name="note"></crowd-input>
  <crowd-classifier name="kind" categories="['A', 'B']" header="Which?"></crowd-classifier>
  <input type="radio" name="hue" value="red"><input type="radio" name="hue" value="blue">
  <select name="place"><option>North</option></select>
</crowd-form>
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def template(text: str) -> AnswerTemplate:
    return AnswerTemplate(Source(text, "t.liquid.html"))


def wrong(value: Any, text: str) -> list[str]:
    return [str(each) for each in check(value, schema_of(template(text)))]


ANSWERING = sorted(tag for tag, entry in elements().items() if entry["answer"])
WHOLE = sorted(
    path
    for folder in ("ok", "idioms", "tasks/*")
    for path in (ROOT / "fixtures").glob(f"{folder}/*.html")
    if "label-studio" not in path.name
)


@pytest.mark.parametrize("tag", ANSWERING)
def test_the_schema_of_each_element_allows_its_sample_answers(tag: str) -> None:
    entry = elements()[tag]
    text = entry["example"]
    fields = [each for form in template(text).forms for each in form.fields if each.tag == tag]
    assert fields
    schema = schema_of(template(text))
    for each in entry.get("sample-answers", []):
        if not fields[0].is_choice:
            value = samples(template(text))["richest"] | {fields[0].key: each}
            assert check(value, schema) == []


def test_samples_of_every_template_are_what_its_schema_allows() -> None:
    assert len(WHOLE) > 30
    texts = [path.read_text(encoding="utf-8") for path in WHOLE]
    texts += [elements()[tag]["example"] for tag in ANSWERING]
    found = []
    for text in texts:
        made = samples(template(text))
        found += [(text[:80], name, problem) for name, each in made.items() for problem in wrong(each, text)]
    assert found == []


def test_an_object_has_all_that_a_form_sends() -> None:
    text = FORM.format(more="")
    right = {
        "flaws": {"torn": True, "wet": False}, "size": {"large": True}, "age": 3, "note": "dry", "kind": {"label": "A"},
        "hue": {"red": True, "blue": False}, "place": "North",
    }  # fmt: skip
    assert wrong(right, text) == []
    assert wrong({key: value for key, value in right.items() if key not in ("note", "place")}, text) == []
    for key, value, words in (
        ("flaws", {"torn": True}, '"wet" is missing'),
        ("age", 12, "more than 9"),
        ("kind", {"label": "C"}, '"C" is not one of "A", "B"'),
        ("size", {"large": "yes"}, "not true or false"),
        ("hue", {"green": True}, '"green" is not known'),
    ):
        assert any(words in each for each in wrong(right | {key: value}, text)), key
    assert any('"colour" is not known' in each for each in wrong(right | {"colour": "red"}, text))
    assert samples(template(text))["emptiest"]["flaws"] == {"torn": False, "wet": False}


def test_flat_answers_are_texts_under_paths() -> None:
    text = FORM.format(more='answer-format="flatten-objects"')
    right = {
        "flaws.torn": "true", "flaws.wet": "false", "size.large": "false", "age": "3", "kind.label": "A",
        "hue.red": "false", "hue.blue": "true",
    }  # fmt: skip
    assert wrong(right, text) == []
    assert any("flaws.torn" in each for each in wrong(right | {"flaws.torn": "on"}, text))
    assert wrong(right | {"flaws": "torn"}, text) != [] and wrong(right | {"age": 3}, text) != []
    boxes = BOXES.replace("<crowd-form>", '<crowd-form answer-format="flatten-objects">')
    flat = {
        "plums.boundingBoxes": "[]",
        "plums.inputImageProperties.height": "4",
        "plums.inputImageProperties.width": "5",
    }
    assert wrong(flat, boxes) == []


def test_what_nobody_knows_is_allowed() -> None:
    dynamic = '<crowd-form><crowd-input name="{{ task.input.name }}"></crowd-input></crowd-form>'
    assert wrong({"anything": "x"}, dynamic) == []
    labels = BOXES.replace("\"['Plum', 'Leaf']\"", '"{{ task.input.labels | to_json | escape }}"')
    box = {"label": "Twig", "left": 1, "top": 1, "width": 1, "height": 1}
    answer = {"plums": {"boundingBoxes": [box], "inputImageProperties": {"width": 9, "height": 9}}}
    assert wrong(answer, labels) == [] and wrong(answer, BOXES) != []
    script = BOXES.replace("</crowd-form>", "</crowd-form><script>document.body.x = 1;</script>")
    assert wrong({**answer, "more": 1}, labels) != []
    assert wrong({"plums": answer["plums"] | {"boundingBoxes": []}, "more": 1}, script) == []
    changed = script.replace("document.body.x = 1", "document.querySelector('crowd-bounding-box').labels = more")
    assert wrong(answer, changed) == []


def test_branches_ask_only_for_what_all_have() -> None:
    text = """<crowd-form>{% if task.input.long %}<crowd-text-area name="a"></crowd-text-area>
    <crowd-slider name="s"></crowd-slider>{% else %}<crowd-classifier name="a" categories="['X']" header="h">
    </crowd-classifier>{% endif %}<crowd-slider name="b"></crowd-slider></crowd-form>"""
    assert wrong({"a": "text", "s": 1, "b": 2}, text) == [] == wrong({"a": {"label": "X"}, "b": 2}, text)
    assert wrong({"a": {"label": "X"}}, text) == ['"b" is missing']
    assert wrong({"a": 4, "b": 2}, text) != []


def test_models_for_python_read_a_sample() -> None:
    pytest.importorskip("datamodel_code_generator")
    code = pydantic(schema_of(template(BOXES)))
    room: dict[str, Any] = {"__name__": "answer"}
    import sys
    import types

    sys.modules["answer"] = module = types.ModuleType("answer")
    exec(compile(code, "answer.py", "exec"), module.__dict__, module.__dict__)
    room = module.__dict__
    made = room["Answer"].model_validate(samples(template(BOXES))["richest"])
    assert made.plums.inputImageProperties.width > 0
    with pytest.raises(ValueError):
        room["Answer"].model_validate({"plums": {}})
    del sys.modules["answer"]


def test_types_for_typescript_come_from_the_generator_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name != "posix":
        pytest.skip("the stand-in for the generator is a shell script")
    Path("bin").mkdir()
    Path("bin/json2ts").write_text('#!/bin/sh\necho "export interface Answer {}"; cat > given.json\n', encoding="utf-8")
    Path("bin/json2ts").chmod(0o755)
    monkeypatch.setenv("PATH", f"{Path('bin').resolve()}{os.pathsep}{os.environ['PATH']}")
    assert typescript(schema_of(template(BOXES))) == "export interface Answer {}\n"
    assert json.loads(Path("given.json").read_text("utf-8")) == schema_of(template(BOXES))
    monkeypatch.setenv("PATH", "/nowhere")
    Path("t.liquid.html").write_text(BOXES, encoding="utf-8")
    called = call("answers", "t.liquid.html", "--typescript")
    assert called.code == 2 and "npm install json-schema-to-typescript" in called.err


@pytest.mark.skipif(
    not (shutil.which("node") and (ROOT / "node_modules" / ".bin" / "json2ts").exists()), reason="needs npm's packages"
)
def test_types_for_typescript_name_what_the_answer_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    types = typescript(schema_of(template(BOXES)))
    assert "export interface Answer" in types and "boundingBoxes" in types


def box(label: str = "Plum", **more: Any) -> dict[str, Any]:
    found = {"label": label, "left": 1, "top": 2, "width": 3, "height": 4, **more}
    return {"plums": {"boundingBoxes": [found], "inputImageProperties": {"width": 640, "height": 480}}}


def response(*answers: Any) -> str:
    return json.dumps(
        {"answers": [{"answerContent": each, "workerId": "w", "submissionTime": "t"} for each in answers]}
    )


def written(**files: str) -> None:
    Path("t.liquid.html").write_text(BOXES, encoding="utf-8")
    for name, text in files.items():
        path = Path("given", name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def checked() -> Called:
    return call("answers", "t.liquid.html", "--check", "given", "--output-format", "concise")


def test_failures_of_many_answers_are_told_once_for_each_cause_at_the_line_they_come_from() -> None:
    written(
        a__1_json=response(box(), box("Twig")),
        a__2_json=response(box("Twig"), box(left=-1)),
        b_json=json.dumps([box() | {"old": 1}]),
        c_json=json.dumps({"humanLoopName": "h", "humanAnswers": [{"answerContent": {"plum": 1}}]}),
        d_json=json.dumps(
            [{"datasetObjectId": "0", "annotations": [{"annotationData": {"content": json.dumps(box())}}]}]
        ),
    )
    called = checked()
    lines = called.out.splitlines()
    assert called.code == 1 and "7 answers held against the template, 5 wrong" in called.err
    place = "t.liquid.html:3:3: error CL981 wrong-answer: "
    assert [line for line in lines if "Twig" in line] == [
        f'{place}`plums.boundingBoxes[*].label` in answers: "Twig" is not one of "Plum", "Leaf" '
        "(2 answers, the first in given/a/1.json)"
    ]
    assert f"{place}`plums.boundingBoxes[*].left` in answers: -1 is less than 0 (in given/a/2.json)" in lines
    assert f'{place}answers: "plums" is missing (in given/c.json)' in lines
    assert any("warning CL982 unknown-answer: answers have `old`" in line for line in lines)


def test_answers_that_cannot_be_read_take_nothing_from_the_others() -> None:
    written(
        a_json=response(box("Twig")), b_json='{"answers": [', c_json=json.dumps({"answers": [{"answerContent": "x"}]})
    )
    called = checked()
    assert called.code == 1 and "given/b.json:1" in called.err and "Traceback" not in called.err
    assert '"Twig"' in called.out and "is a string, not an object" in called.out


BOXED = {
    "source-ref": "s3://orchard/1.jpg",
    "plums": {
        "image_size": [{"width": 640, "height": 480, "depth": 3}],
        "annotations": [{"class_id": 1, "left": 1, "top": 2, "width": 3, "height": 4}],
    },
    "plums-metadata": {
        "class-map": {"1": "Leaf"},
        "objects": [{"confidence": 0}],
        "type": "groundtruth/object-detection",
    },
}


def changed(**more: Any) -> str:
    return json.dumps({**BOXED, "plums-metadata": {**BOXED["plums-metadata"], **more}})  # type: ignore[dict-item]


def test_an_output_manifest_is_held_against_the_template_too() -> None:
    other = {
        "source": "a",
        "mood": 1,
        "mood-metadata": {"class-name": "glad", "type": "groundtruth/text-classification"},
    }
    lines = [
        json.dumps(BOXED),
        changed(**{"class-map": {"1": "Twig"}}),
        changed(**{"class-map": {}}),
        changed(**{"failure-reason": "late"}),
        json.dumps(other),
        '{"source-ref": "s3://a',
    ]
    written(output_manifest="\n".join(lines))
    called = checked()
    assert called.code == 1 and "given/output.manifest:6:" in called.err
    assert "1 labels of other templates" in called.err
    out = called.out.splitlines()
    assert len(out) == 3 and all(f"given/output.manifest:{line})" in called.out for line in (2, 3, 4))
    assert any('`plums.boundingBoxes[*].label` in answers: "Twig"' in line for line in out)
    assert any(
        "malformed-label: the output has a label that is none: `plums` is not of the shape" in line for line in out
    )
    assert any("the object failed: late" in line for line in out)


def test_a_label_that_keeps_the_answers_of_all_workers_is_read() -> None:
    kept = [{"workerId": "w", "annotationData": {"content": json.dumps(each)}} for each in (box(), box("Twig"))]
    line = {
        "source-ref": "s3://a/b.jpg",
        "x": {"annotationsFromAllWorkers": kept},
        "x-metadata": {"type": "groundTruth/custom"},
    }
    written(output_manifest=json.dumps(line) + "\n")
    called = checked()
    assert "2 answers held against the template, 1 wrong" in called.err and called.out.count("Twig") == 1


def test_of_a_report_the_answers_to_this_template_are_read() -> None:
    parts = [{"template": "forms/t.liquid.html", "answers": [[box()]]}, {"template": "u.html", "answers": [[{"u": 1}]]}]
    written(report_json=json.dumps({"templates": parts}))
    called = checked()
    assert (called.code, called.out) == (0, "") and "1 answers held" in called.err


def test_right_answers_are_silent() -> None:
    written(a_json=response(box(), box("Leaf")), output_manifest=json.dumps(BOXED) + "\n")
    called = checked()
    assert (called.code, called.out) == (0, "") and "3 answers" in called.err
    shutil.rmtree("given")
    Path("given").mkdir()
    assert checked().code == 2


AFTER = """
import json, boto3

def handler(event, context):
    place = event["payload"]["s3Uri"].removeprefix("s3://").partition("/")
    data = boto3.client("s3").get_object(Bucket=place[0], Key=place[2])["Body"].read()
    found = []
    for each in json.loads(data):
        boxes = [json.loads(one["annotationData"]["content"])["plums"]["boundingBoxes"] for one in each["annotations"]]
        content = {event["labelAttributeName"]: {"boxes": boxes, "offered": event["labelCategories"]}}
        found.append({"datasetObjectId": each["datasetObjectId"], "consolidatedAnnotation": {"content": content}})
    return found
"""


def test_a_consolidation_is_given_the_answers_of_several_workers() -> None:
    written(report_json=json.dumps({"templates": [{"answers": [[box()], [box("Leaf")], [box("Leaf")]]}]}))
    Path("after.py").write_text(AFTER, encoding="utf-8")
    arguments = (
        "answers",
        "t.liquid.html",
        "--post-lambda",
        "after.py:handler",
        "--attribute",
        "fruit",
        "--lambda-seconds",
        "90",
    )
    called = call(*arguments, "--answers", "given/report.json")
    assert called.code == 0, called.err
    contents = [each["consolidatedAnnotation"]["content"]["fruit"] for each in json.loads(called.out)]
    assert [len(each["boxes"]) for each in contents] == [2, 1] and contents[0]["offered"] == ["Plum", "Leaf"]
    assert call(*arguments).code == 0
    Path("after.py").write_text(AFTER.replace('datasetObjectId": each', 'dataSetObjectID": each'), encoding="utf-8")
    wrong = call(*arguments, "--output-format", "concise")
    assert wrong.code == 1 and "misspelt-lambda-key: `handler` returns `dataSetObjectID`" in wrong.out


def test_one_thing_at_a_time() -> None:
    written()
    assert call("answers", "t.liquid.html", "--samples", "--check", "given").code == 2
    assert json.loads(call("answers", "t.liquid.html").out)["required"] == ["plums"]
    assert json.loads(call("answers", "t.liquid.html", "--samples").out).keys() == {"richest", "emptiest"}


def test_elements_of_the_project_answer(tmp_path: Path) -> None:
    own = json.loads((ROOT / "schemas/crowdlint_schemas/elements/crowd-slider.json").read_text(encoding="utf-8"))
    Path("own.json").write_text(json.dumps(own | {"tag": "crowd-thermometer"}), encoding="utf-8")
    Path("crowdlint.toml").write_text("extra-elements = ['own.json']\n", encoding="utf-8")
    page = f'{LOADER}<crowd-form><crowd-thermometer name="heat" min="0" max="9"></crowd-thermometer></crowd-form>'
    Path("t.liquid.html").write_text(page, encoding="utf-8")
    heat = json.loads(call("answers", "t.liquid.html").out)["properties"]["heat"]
    assert {"maximum": 9} in heat["allOf"]
