"""Lambdas run on this machine: what they are given, what they return, and how they fail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Called, call
from house import ROOT

from crowdlint.lambdas.process import Handler, LambdaProcess, Reply
from crowdlint.lambdas.results import post_result, pre_result
from crowdlint.lambdas.trial import LambdaLimits, try_after
from crowdlint_schemas.jobs.events import payload, post_request, pre_request

FIXTURES = ROOT / "fixtures" / "lambdas"
PATIENCE = 90.0  # seconds: a busy machine takes long to start a process
LIMITS = LambdaLimits(PATIENCE)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def fixture(name: str) -> Any:
    return json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))


def shape(value: Any) -> Any:
    """A value with its keys and kinds alone."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else type(value).__name__


def handler(code: str) -> Handler:
    Path("work.py").write_text(code, encoding="utf-8")
    return Handler.named("work.py:handler")


def reply(code: str, event: Any = None) -> Reply:
    with LambdaProcess(handler(code), seconds=PATIENCE) as work:
        return work(event or {"dataObject": {"source": "a"}})


@pytest.mark.parametrize("kind", ["reference", "text"])
def test_the_event_before_the_workers_has_the_documented_shape(kind: str) -> None:
    documented = fixture(f"before-{kind}.request")
    assert pre_request(documented["dataObject"], documented["labelingJobArn"]) == documented


def test_the_event_after_the_workers_and_its_payload_have_the_documented_shape() -> None:
    assert shape(post_request("plums", ["Plum"])) == shape(fixture("after.request"))
    for name, line in (("boxes", {"source-ref": "s3://orchard/trees/0007.jpg"}), ("entities", {"source": "Picked"})):
        documented = fixture(f"after-{name}.payload")
        answers = [each["annotationData"]["content"] for each in documented[0]["annotations"]]
        assert shape(payload([(line, answers)])) == shape(documented)
        assert payload([(line, answers)])[0]["annotations"] == documented[0]["annotations"]


def test_nothing_is_wrong_with_documented_results() -> None:
    work = handler("def handler(event, context): ...")
    assert list(pre_result(work, fixture("before.result"))) == []
    assert list(pre_result(work, {"taskInput": {}})) == []
    assert list(post_result(work, fixture("after.result"), "plums", ["0"])) == []


PRE: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "the guide's key": (
        '{"taskInput": {"a": 1}, "humanAnnotationRequired": "true"}',
        [("misspelt-lambda-key", 'the key is `isHumanAnnotationRequired`, and its value true or false, not "true"')],
    ),
    "the key alone": (
        '{"taskInput": {"a": 1}, "humanAnnotationRequired": False}',
        [("misspelt-lambda-key", "the key is `isHumanAnnotationRequired`")],
    ),
    "case": ('{"taskinput": {"a": 1}}', [("misspelt-lambda-key", "the key is `taskInput`")]),
    "text": ('{"taskInput": {}, "isHumanAnnotationRequired": "false"}', [("wrong-lambda-result", 'is "false"')]),
    "task as text": ('{"taskInput": "s3://a/b"}', [("wrong-lambda-result", "must be an object")]),
    "nothing": ("None", [("wrong-lambda-result", "is nothing (null)")]),
    "list": ("[1]", [("wrong-lambda-result", "is a list")]),
    "no task": ('{"isHumanAnnotationRequired": True}', [("wrong-lambda-result", "no `taskInput`")]),
    "more": ('{"taskInput": {}, "statusCode": 200}', [("misspelt-lambda-key", "does not read; it reads")]),
    "large": ('{"taskInput": {"a": "x" * 128000}}', [("wrong-lambda-result", "the most is 128,000")]),
}


@pytest.mark.parametrize("kind", PRE)
def test_what_is_wrong_before_the_workers_is_told_with_what_is_right(kind: str) -> None:
    result, expected = PRE[kind]
    code = f"def handler(event, context):\n    return {result}\n"
    work = handler(code)
    found = list(pre_result(work, reply(code).result))
    assert [each.name for each in found] == [name for name, _ in expected]
    assert all(words in each.message for each, (_, words) in zip(found, expected, strict=True)), found
    assert "humanAnnotation" not in kind or found[0].span.of(code) == '"humanAnnotationRequired"'


GOOD = '{"datasetObjectId": "0", "consolidatedAnnotation": {"content": {"plums": 1}}}'
POST: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "object": (GOOD, [("wrong-lambda-result", "a list with an object for each")]),
    "lost": (f"[{GOOD}]", [("lost-object", "1 of 2 objects")]),
    "strange id": (
        f"[{GOOD}, {GOOD.replace('0', '7')}]", [("wrong-lambda-result", "none of those"), ("lost-object", "1 of 2")],
    ),
    "twice": (f"[{GOOD}, {GOOD}]", [("wrong-lambda-result", "two results"), ("lost-object", "1 of 2")]),
    "number": (
        f"[{GOOD}, {GOOD.replace(chr(34) + '0' + chr(34), '1')}]", [("wrong-lambda-result", "is 1, which is none")],
    ),
    "key": (
        f"[{GOOD}, {GOOD.replace('0', '1').replace('consolidatedAnnotation', 'consolidatedAnnotations')}]",
        [("misspelt-lambda-key", "the key is `consolidatedAnnotation`")],
    ),
    "attribute": (
        f"[{GOOD}, {GOOD.replace('0', '1').replace('plums', 'label')}]",
        [("wrong-lambda-result", "has `label` and not `plums`")],
    ),
    "content": (
        f"[{GOOD}, {GOOD.replace('0', '1').replace('content', 'contents')}]",
        [("misspelt-lambda-key", "the key is `content`")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", POST)
def test_what_is_wrong_after_the_workers_is_told_with_what_is_right(kind: str) -> None:
    result, expected = POST[kind]
    code = f"def handler(event, context):\n    return {result}\n"
    found = list(post_result(handler(code), reply(code).result, "plums", ["0", "1"]))
    assert [each.name for each in found] == [name for name, _ in expected], found
    assert all(words in each.message for each, (_, words) in zip(found, expected, strict=True)), found


RECIPE = """
import json
import boto3
from botocore.exceptions import ClientError
from urllib.parse import urlparse

def read(uri):
    place = urlparse(uri)
    return {body}

def handler(event, context):
    found = []
    for each in json.loads(read(event["payload"]["s3Uri"])):
        answers = [json.loads(one["annotationData"]["content"]) for one in each["annotations"]]
        label = {{event["labelAttributeName"]: {{"answers": answers, "labels": event["labelCategories"]}}}}
        found.append({{"datasetObjectId": each["datasetObjectId"], "consolidatedAnnotation": {{"content": label}}}})
    return found
"""
READERS = {
    "client": 'boto3.client("s3").get_object(Bucket=place.netloc, Key=place.path[1:])["Body"].read().decode("utf-8")',
    "resource": 'boto3.resource("s3").Object(place.netloc, place.path[1:]).get()["Body"].read()',
    "session": 'boto3.Session().client("s3").get_object(Bucket=place.netloc, Key=place.path[1:])["Body"].read()',
}


@pytest.mark.parametrize("reader", READERS)
def test_a_consolidation_finds_the_answers_in_the_ways_that_boto3_has(reader: str) -> None:
    work = handler(RECIPE.format(body=READERS[reader]))
    objects = [({"source": "a"}, [{"x": 1}, {"x": "é"}]), ({"source-ref": "s3://a/b"}, [{"x": 3}])]
    found, result = try_after(work, objects, "plums", ["Plum"], LIMITS)
    assert found == []
    assert [each["consolidatedAnnotation"]["content"]["plums"]["answers"] for each in result] == [
        [{"x": 1}, {"x": "é"}],
        [{"x": 3}],
    ]


FAILING = {
    "throws": ("def handler(event, context):\n    return event['source']\n", "KeyError: 'source'", 2),
    "exits": ("import sys\ndef handler(event, context):\n    sys.exit(3)\n", "sys.exit(3)", 3),
    "leaves": ("import os\ndef handler(event, context):\n    os._exit(7)\n", "ended with code 7", None),
    "is killed": ("import os\ndef handler(event, context):\n    os.kill(os.getpid(), 9)\n", "signal 9", None),
    "no JSON": ("def handler(event, context):\n    return {1, 2}\n", "no JSON (TypeError", None),
    "not a number": ("def handler(event, context):\n    return float('nan')\n", "no JSON (ValueError", None),
    "endless": ("def handler(event, context):\n    x = []\n    x.append(x)\n    return x\n", "no JSON", None),
    "syntax": ("def handler(event, context)\n    return 1\nhandler = 1", "cannot be loaded: SyntaxError", 1),
    "import": ("import nowhere_at_all\ndef handler(event, context): ...\n", "No module named 'nowhere_at_all'", 1),
    "service": ("import boto3\ndef handler(event, context):\n    boto3.client('sqs')\n", "has S3 alone, not sqs", 3),
    "memory": ("def handler(event, context):\n    return len(bytearray(3 << 30))\n", "more memory", None),
}


@pytest.mark.parametrize("kind", FAILING)
def test_a_lambda_that_fails_gives_one_clear_sentence(kind: str) -> None:
    code, words, line = FAILING[kind]
    found = reply(code)
    assert words in found.failure and found.result is None
    assert line is None or found.line == line


def test_a_lambda_that_hangs_is_ended_and_the_next_line_is_still_tried() -> None:
    code = """
import time
def handler(event, context):
    while event["dataObject"]["source"] == "b":
        time.sleep(1)
    return {"taskInput": event["dataObject"]}
"""
    replies = []
    with LambdaProcess(handler(code), seconds=PATIENCE) as work:
        for each in "abc":
            work.seconds = 1 if each == "b" else PATIENCE
            replies.append(work({"dataObject": {"source": each}}))
    assert [each.failure for each in replies] == ["", "`handler` gave no answer within 1 seconds", ""]
    assert replies[2].result == {"taskInput": {"source": "c"}}


def test_a_lambda_cannot_read_the_events_of_others() -> None:
    code = """
import sys
def handler(event, context):
    return {"taskInput": {"read": sys.stdin.read(), "source": event["dataObject"]["source"]}}
"""
    with LambdaProcess(handler(code), seconds=PATIENCE) as work:
        replies = [work({"dataObject": {"source": each}}) for each in "ab"]
    assert [each.result["taskInput"] for each in replies] == [{"read": "", "source": each} for each in "ab"]


def test_what_a_lambda_prints_is_a_log() -> None:
    code = """
import os, sys
print("loading")
def handler(event, context):
    print('{"result": 7}')
    os.write(1, b"more\\n")
    sys.stdout.write("x" * 200_000)
    return {"taskInput": {"a": 1}}
"""
    assert reply(code).result == {"taskInput": {"a": 1}}


BEFORE = ("--pre-lambda", "job/before.py:go", "--lambda-seconds", PATIENCE)


def job(code: str, *lines: str, template: str = "<crowd-form>{{ task.input.a }}</crowd-form>") -> Called:
    Path("job").mkdir()
    Path("job/in.manifest").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    Path("job/t.liquid.html").write_text(
        f'<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n{template}\n', encoding="utf-8"
    )
    Path("job/before.py").write_text(code, encoding="utf-8")
    return call("preflight", "job", "--isolated", *BEFORE, "--output-format", "concise")


FORM = '<crowd-form><p>{{ task.input.a }}</p><crowd-input name="n" label="Name"></crowd-input></crowd-form>'


def test_every_line_of_the_manifest_goes_through_the_lambda_into_the_template() -> None:
    code = """
def go(event, context):
    line = event["dataObject"]
    return {"taskInput": {"a" if line["source"] < "c" else "b": 1}, "humanAnnotationRequired": "true"}
"""
    called = job(code, *(json.dumps({"source": each}) for each in "abcd"), template=FORM)
    assert called.code == 1 and called.out.splitlines() == [
        "job/before.py:4:69: error CL971 misspelt-lambda-key: `go` returns `humanAnnotationRequired`, which Ground "
        'Truth does not read; the key is `isHumanAnnotationRequired`, and its value true or false, not "true" '
        "(job/in.manifest:1 and 3 more)",
        "job/t.liquid.html:2:19: error CL964 unfilled-path: the Lambda gives it nothing: task.input.a is not in the "
        "task data (job/in.manifest:3 and 1 more)",
    ]


def test_lines_of_a_manifest_go_through_the_lambda_where_only_a_template_is_named() -> None:
    code = """
def go(event, context):
    line = event["dataObject"]
    if line["source"] == "b":
        return {"taskInput": {}, "isHumanAnnotationRequired": False}
    return {"taskInput": {"b" if line["source"] == "d" else "a": 1, "picture": line["more"]}}
"""
    lines = [
        json.dumps({"source": each, "more": "s3://a/b.jpg"} if each != "e" else {"source": each}) for each in "abcde"
    ]
    job(code, *lines, template=FORM)
    arguments = ("preflight", "job/t.liquid.html", "--manifest", "job/in.manifest", "--isolated")
    called = call(*arguments, *BEFORE, "--output-format", "jsonl")
    found = [json.loads(line) for line in called.out.splitlines()]
    assert called.code == 1 and [(each["line"], each["name"]) for each in found] == [
        (4, "absent-path"),
        (5, "failed-lambda"),
    ]
    assert found[1]["message"] == "`go` fails: KeyError: 'more' (job/before.py:6)"


def test_what_the_lambda_leaves_out_is_not_rendered() -> None:
    code = 'def go(event, context):\n    return {"taskInput": {"x": 1}, "isHumanAnnotationRequired": False}\n'
    called = job(code, '{"source": "a"}', template=FORM)
    assert (called.code, called.out) == (0, "")


def test_a_wrong_line_takes_nothing_from_the_others() -> None:
    code = 'def go(event, context):\n    return {"taskInput": {"a": event["dataObject"]["source"]}}\n'
    called = job(code, '{"source": "a"}', '{"source":', '{"source-ref": "s3://a/b"}', template=FORM)
    assert called.code == 1 and "in.manifest:2" in called.err
    assert called.out.startswith("job/before.py:2:5: error CL972 failed-lambda: `go` fails: KeyError: 'source' (job/in")


@pytest.mark.parametrize("name", ["before.py", "nowhere.py:go", "job/before.py:gone"])
def test_a_lambda_that_is_not_there_is_said(name: str) -> None:
    job("def go(event, context): ...\n", '{"source": "a"}', template=FORM)
    called = call("preflight", "job", "--isolated", "--pre-lambda", name)
    assert called.code == 2 and len(called.err.splitlines()) == 1
