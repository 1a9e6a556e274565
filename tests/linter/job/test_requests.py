"""Requests that create jobs: nine faults in a bad one, none in right ones of twelve kinds."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from command import Called, call
from jobs import BOXES, FLOW, LOADER, PUBLIC, REGION, RIGHT, hosted, labeling, lambdas, price

from crowdlint_schemas.jobs.task_types import PUBLIC_ACCOUNT


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def preflight(request: Any, name: str = "request.json", **files: str) -> Called:
    folder = Path("job")
    folder.mkdir(exist_ok=True)
    folder.joinpath(name).write_text(request if isinstance(request, str) else json.dumps(request, indent=1), "utf-8")
    for file, text in files.items():
        folder.joinpath(file.replace("_", ".")).write_text(text, encoding="utf-8")
    return call("preflight", folder, "--isolated", "--output-format", "concise")


def told(called: Called) -> list[str]:
    """The names of what was found."""
    assert "internal error" not in called.err, called.err
    return [line.split()[3].rstrip(":") for line in called.out.splitlines()]


@pytest.mark.parametrize("kind", RIGHT)
def test_nothing_is_wrong_with_a_right_request(kind: str) -> None:
    called = preflight(RIGHT[kind])
    assert (called.code, called.out) == (0, "")


def bad() -> dict[str, Any]:
    """A request with nine faults."""
    request = labeling("plums", **lambdas("SemanticSegmentation"))  # 1: the label is a file, the name lacks -ref
    config = request["HumanTaskConfig"]
    request["LabelingJobName"] = "plums_1"  # 2: a character that no name may have
    del request["RoleArn"]  # 3
    config["TaskTimeLimitInSeconds"] = "600"  # 4: a text for a number
    config["NumberOfHumanWorkersPerDataObject"] = 0  # 5
    config["TaskKeyWords"] = ["plums"]  # 6: a slip in a key
    config["WorkteamArn"] = PUBLIC  # 7: without a price
    post = config["AnnotationConsolidationConfig"]
    post["AnnotationConsolidationLambdaArn"] = post["AnnotationConsolidationLambdaArn"].replace(
        "ACS-SemanticSegmentation", "ACS-BoundingBox"
    )  # 8: of another task type
    request["OutputConfig"]["KmsKeyId"] = "arn:aws:kms:us-west-2:111122223333:key/1"  # 9: another region
    return request


NINE = {
    ("wrong-label-attribute", "plums-ref"),
    ("refused-value", "LabelingJobName"),
    ("missing-request-key", "RoleArn"),
    ("refused-value", "TaskTimeLimitInSeconds"),
    ("refused-value", "NumberOfHumanWorkersPerDataObject"),
    ("unknown-request-key", "did you mean `TaskKeywords`?"),
    ("wrong-price", "is missing"),
    ("wrong-lambda", "write `ACS-SemanticSegmentation`"),
    ("other-region", "us-west-2"),
}


@pytest.mark.parametrize("form", ["json", "yaml", "python"])
def test_nine_faults_of_nine_are_told_at_their_places(form: str) -> None:
    import yaml

    request = bad()
    texts = {
        "json": json.dumps(request, indent=2),
        "yaml": yaml.safe_dump(request),
        "python": f"import boto3\nREQUEST = {request!r}\nboto3.client('sagemaker').create_labeling_job(**REQUEST)\n",
    }
    name = {"json": "r.json", "yaml": "r.yaml", "python": "r.py"}[form]
    called = preflight(texts[form], name)
    lines = called.out.splitlines()
    assert called.code == 1 and len(lines) == 9, called.out
    for kind, words in NINE:
        assert any(f" {kind}: " in line and words in line for line in lines), (kind, called.out)
    places = [line.split(": ")[0].split(":")[1:] for line in lines if "NumberOfHuman" in line]
    row, column = map(int, places[0])
    assert Path("job", name).read_text("utf-8").splitlines()[row - 1][column - 1] == "0"


def without(request: dict[str, Any], *path: str) -> dict[str, Any]:
    made = deepcopy(request)
    here = made
    for key in path[:-1]:
        here = here[key]
    del here[path[-1]]
    return made


ONE_FAULT: dict[str, tuple[dict[str, Any], str, str]] = {
    "metadata": (labeling("plums-metadata"), "wrong-label-attribute", "-metadata"),
    "source": (labeling("source-ref"), "wrong-label-attribute", "would replace"),
    "verified": (
        labeling("a-ref", **lambdas("VerificationSemanticSegmentation")), "wrong-label-attribute", "must not end",
    ),
    "bucket": (
        labeling() | {"OutputConfig": {"S3OutputPath": "s3://orchard-us-east-1/out"}}, "other-region", "as it seems",
    ),
    "account": (
        labeling(PreHumanTaskLambdaArn=f"arn:aws:lambda:{REGION}:432418664414:function:PRE-BoundingBox"),
        "wrong-lambda", "lies in 203001061592",
    ),
    "no such Lambda": (
        labeling(PreHumanTaskLambdaArn=f"arn:aws:lambda:{REGION}:203001061592:function:PRE-BoundingBoxes"),
        "wrong-lambda", "did you mean `PRE-BoundingBox`?",
    ),
    "swapped": (
        labeling(PreHumanTaskLambdaArn=f"arn:aws:lambda:{REGION}:203001061592:function:ACS-BoundingBox"),
        "wrong-lambda", "here belongs `PRE-BoundingBox`",
    ),
    "both interfaces": (
        labeling(UiConfig={"UiTemplateS3Uri": "s3://a/b"} | hosted("VideoObjectTracking")),
        "wrong-interface", "exactly one",
    ),
    "no interface": (labeling(UiConfig={}), "wrong-interface", "neither"),
    "template for frames": (labeling("a-ref", **lambdas("VideoObjectDetection")), "wrong-interface", "HumanTaskUiArn"),
    "other interface": (
        labeling("a-ref", **lambdas("VideoObjectDetection"), UiConfig=hosted("VideoObjectTracking")),
        "wrong-interface", "that is `VideoObjectDetection`",
    ),
    "price": (
        labeling(**lambdas("SemanticSegmentation"), WorkteamArn=PUBLIC, PublicWorkforceTaskPrice=price(3, 6))
        | {"LabelAttributeName": "a-ref"}, "wrong-price", "0.840",
    ),
    "private price": (labeling(PublicWorkforceTaskPrice=price(1, 2)), "wrong-price", "private"),
    "public team": (
        labeling(WorkteamArn=PUBLIC.replace(PUBLIC_ACCOUNT, "111122223333"), PublicWorkforceTaskPrice=price(1, 2)),
        "wrong-team", PUBLIC_ACCOUNT,
    ),
    "long": (labeling(TaskTimeLimitInSeconds=30_000), "wrong-time", "28,800"),
    "lifetime": (
        labeling(WorkteamArn=PUBLIC, PublicWorkforceTaskPrice=price(1, 2), TaskAvailabilityLifetimeInSeconds=50_000),
        "wrong-time", "43,200",
    ),
    "late": (labeling(TaskAvailabilityLifetimeInSeconds=60), "wrong-time", "late"),
    "flow without source": (without(FLOW, "HumanLoopRequestSource"), "wrong-flow", "must say which"),
    "title": (labeling(TaskTitle=""), "refused-value", "TaskTitle"),
    "keywords": (labeling(TaskKeywords=["a"] * 6), "refused-value", "6 items"),
    "choice": (
        FLOW | {"HumanLoopRequestSource": {"AwsManagedHumanLoopRequestSource": "AWS/Textract/AnalyzeDocument/Form/V1"}},
        "refused-value", "did you mean",
    ),
    "algorithm": (
        labeling(**lambdas("BoundingBox")) | {"LabelingJobAlgorithmsConfig": {
            "LabelingJobAlgorithmSpecificationArn":
            f"arn:aws:sagemaker:{REGION}:027400017018:labeling-job-algorithm-specification/image-classification"}},
        "wrong-lambda", "this one is a job of BoundingBox",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ONE_FAULT)
def test_one_fault_is_told_once_with_what_is_right(kind: str) -> None:
    request, name, words = ONE_FAULT[kind]
    called = preflight(request)
    assert told(called) == [name] and words in called.out and called.code == 1


def test_conditions_that_are_no_json_are_told() -> None:
    request = deepcopy(FLOW)
    config = request["HumanLoopActivationConfig"]["HumanLoopActivationConditionsConfig"]
    config["HumanLoopActivationConditions"] = '{"Conditions": ['
    assert told(preflight(request)) == ["wrong-flow"]


UNKNOWN = {
    "r.json": json.dumps(labeling(), indent=1).replace("111122223333", "${ACCOUNT}").replace('"Plums"', '"<title>"'),
    "r.yaml": """
LabelingJobName: !Sub "${Name}_x"
LabelAttributeName: plums
InputConfig: {DataSource: {S3DataSource: {ManifestS3Uri: "s3://{{ bucket }}/m"}}}
OutputConfig: !Ref Output
RoleArn: !GetAtt Role.Arn
HumanTaskConfig:
  <<: *defaults
  TaskTitle: Plums
""".replace("*defaults", "{WorkteamArn: !Ref Team}"),
    "r.py": """
import sys
name = sys.argv[1]
config = {"TaskTitle": "Plums"}
config["WorkteamArn"] = name
more = dict(RoleArn=name)
client.create_labeling_job(LabelingJobName=f"{name}_1", LabelAttributeName=name + "-metadata",
    HumanTaskConfig=config, InputConfig=load(), **more)
""",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_filled_in_elsewhere_is_no_fault(name: str) -> None:
    called = preflight(UNKNOWN[name], name)
    assert (called.code, called.out) == (0, ""), called.out + called.err


def test_a_call_inside_a_function_is_read_through_the_names_it_uses() -> None:
    code = """
TITLE = ""
def start(client, team):
    request = {"LabelingJobName": "é_1", "TaskTitle": TITLE}
    return client.create_labeling_job(HumanTaskConfig={"TaskTitle": TITLE, "WorkteamArn": team}, **request)
"""
    called = preflight(code, "r.py")
    lines = called.out.splitlines()
    assert sorted(line.split(": ")[0] for line in lines if "refused-value" in line) == ["job/r.py:2:9", "job/r.py:4:35"]
    assert sum("unknown-request-key: `TaskTitle` is no key of CreateLabelingJob" in line for line in lines) == 1


TERRAFORM = """
resource "aws_sagemaker_flow_definition" "receipts" {
  flow_definition_name = "Receipts"
  role_arn             = aws_iam_role.labeling.arn
  tags                 = { team = "é" }
  human_loop_config {
    task_count         = 7
    task_titel         = "Receipts é"
    task_description   = var.words
    task_keywords      = ["a", "b c", var.more]
    human_task_ui_arn  = aws_sagemaker_human_task_ui.receipts.arn
    workteam_arn       = "arn:aws:sagemaker:${var.region}:111122223333:workteam/private-crowd/a"
  }
  output_config { s3_output_path = "s3://${aws_s3_bucket.b.id}/out" }
}
resource "aws_s3_bucket" "b" { bucket = "Receipts" }
"""


def test_resources_of_terraform_are_read() -> None:
    called = preflight(TERRAFORM, "r.tf")
    assert [line.split(" error ")[0] for line in called.out.splitlines()] == [
        "job/r.tf:3:26:", "job/r.tf:7:26:", "job/r.tf:8:5:",
    ]  # fmt: skip
    assert "`FlowDefinitionName`" in called.out and "the most is 3" in called.out
    assert "did you mean `TaskTitle`?" in called.out and "aws_s3_bucket" not in called.out


def test_cells_of_a_notebook_are_read_together() -> None:
    cells = [
        "%matplotlib inline\nteam = !cat team.txt\nTITLE = ''",
        "not python at all",
        "job = {'LabelingJobName': 'é_1',\n  'HumanTaskConfig': {'TaskTitle': TITLE, 'WorkteamArn': team}}",
        "sm.create_labeling_job(**job)",
    ]
    sources = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell.splitlines(True)} for cell in cells]
    notebook = {"cells": sources, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    called = preflight(notebook, "nb.ipynb")
    lines = [line for line in called.out.splitlines() if "refused-value" in line]
    assert [line.split(": ")[0] for line in lines] == ["job/nb.ipynb:cell 1:3:9", "job/nb.ipynb:cell 3:1:27"]
    assert "is empty" not in called.err and "LabelingJobName" in called.out


LABELS = json.dumps({"document-version": "2018-11-28", "labels": [{"label": "Plum"}, {"label": "Leaf"}]})
MANIFEST = '{"source-ref": "s3://orchard/1.jpg"}\n'
STATIC = BOXES.replace("{{ task.input.labels | to_json | escape }}", "['Plum', 'Leaf']")


def whole(request: dict[str, Any] | None = None, **files: str) -> Called:
    given = {"labels_json": LABELS, "input_manifest": MANIFEST, "template_liquid_html": STATIC} | files
    return preflight(request or RIGHT["bounding box"], **given)


def test_nothing_is_wrong_with_a_whole_job() -> None:
    called = whole()
    assert (called.code, called.out) == (0, "") and "not checked" not in called.err


MISFITS: dict[str, tuple[dict[str, str], dict[str, Any] | None, str, str]] = {
    "labels": (
        {"template_liquid_html": STATIC.replace("'Leaf'", "'leaf'")}, None, "other-labels", "did you mean `Leaf`?",
    ),
    "twice": ({"labels_json": LABELS.replace("]", ', {"label": "Plum"}]')}, None, "malformed-labels", "stands twice"),
    "version": ({"labels_json": LABELS.replace("2018", "2017")}, None, "malformed-labels", "document-version"),
    "path": (
        {"template_liquid_html": STATIC.replace("taskObject", "source-ref")}, None, "unfilled-path", "taskObject",
    ),
    "no Lambda": ({}, labeling("notes"), "unfilled-path", "the line of the manifest"),
    "texts": ({"input_manifest": '{"source": "plums"}\n'}, None, "wrong-manifest-source", "source-ref"),
    "attribute": (
        {"input_manifest": '{"source-ref": "s3://a/b.jpg", "plums": 1}\n'}, None, "wrong-label-attribute", "replaced",
    ),
    "element": ({}, labeling("a-ref", **lambdas("SemanticSegmentation")), "wrong-lambda", "<crowd-bounding-box>"),
    "one class": (
        {"labels_json": json.dumps({"document-version": "2018-11-28", "labels": [{"label": "Plum"}]}),
         "template_liquid_html": "<p></p>"},
        labeling(**lambdas("ImageMultiClass")), "malformed-labels", "2 labels",
    ),
    "text": (
        {"template_liquid_html": BOXES.replace("taskObject | grant_read_access", "source-ref | grant_read_access"),
         "input_manifest": '{"source": "plums"}\n'},
        labeling("notes", **lambdas("PassThrough")), "unfilled-path", "have `source`",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", MISFITS)
def test_what_does_not_fit_together_is_told(kind: str) -> None:
    files, request, name, words = MISFITS[kind]
    called = whole(request, **files)
    ours = [line for line in called.out.splitlines() if " CL9" in line]
    assert len(ours) == 1 and f" {name}: " in ours[0] and words in ours[0], called.out


def test_every_line_of_the_manifest_is_tried_and_each_kind_told_at_its_first_line() -> None:
    lines = [{"source-ref": f"s3://orchard/{number}.jpg"} for number in range(4)]
    lines[1]["source-ref"] = "/data/1.jpg"
    lines[3]["source-ref"] = "/data/3.jpg"
    called = whole(input_manifest="".join(json.dumps(line) + "\n" for line in lines) + '{"source-ref": "s3://o')
    assert called.code == 1
    found = [line.partition(" error ") for line in called.out.splitlines()]
    assert [place for place, _, _ in found] == ["job/input.manifest:2:1:", "job/input.manifest:5:1:"], called.out
    assert "(and 1 lines more)" in found[0][2] and "ends in the middle" in found[1][2]
    own = f"arn:aws:lambda:{REGION}:111122223333:function:mine"
    assert "--pre-lambda runs" in whole(labeling(PreHumanTaskLambdaArn=own), input_manifest=MANIFEST).err


def test_what_the_request_names_is_found_whatever_its_ending() -> None:
    request = labeling(**lambdas("BoundingBox"), UiConfig={"UiTemplateS3Uri": "s3://orchard/page.template"})
    request["LabelCategoryConfigS3Uri"] = "s3://orchard/classes.txt"
    request["InputConfig"]["DataSource"]["S3DataSource"]["ManifestS3Uri"] = "s3://orchard/lines.json"
    page = STATIC.replace("'Leaf'", "'Twig'")
    called = preflight(request, page_template=page, classes_txt=LABELS, lines_json='{"source": "text"}\n')
    assert sorted(told(called)) == ["other-labels", "task-not-rendered", "wrong-manifest-source"], called.out
    assert "is not in" not in called.err


def test_a_loop_of_textract_shows_its_result_in_its_element() -> None:
    page = f'{LOADER}<crowd-form><crowd-input name="a" label="Total"></crowd-input></crowd-form>'
    called = preflight(FLOW, page_liquid_html=page)
    assert told(called) == ["wrong-flow"] and "<crowd-textract-analyze-document>" in called.out
    own = {
        key: value for key, value in FLOW.items() if key not in ("HumanLoopRequestSource", "HumanLoopActivationConfig")
    }
    assert preflight(own, page_liquid_html=page).out == ""


def test_task_data_that_have_labels_are_no_label_file() -> None:
    called = preflight(RIGHT["own Lambdas"], "job.json", sample_json='{"text": "a", "labels": [{"label": "A"}, {}]}')
    assert (called.code, called.out) == (0, "")


def test_the_templates_are_checked_too_for_the_workforce_that_the_request_names() -> None:
    request = labeling(**lambdas("BoundingBox"), WorkteamArn=PUBLIC, PublicWorkforceTaskPrice=price(3, 6))
    assert told(whole(request)) == ["closed-marketplace"]
    broken = whole(template_liquid_html=STATIC.replace("'Leaf']", "'Leaf'"))
    assert "CL4" in broken.out and broken.code == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [("r.json", '{"LabelingJobName": "a"'), ("r.yaml", "LabelingJobName: [a"), ("r.py", "create_labeling_job(")],
)
def test_a_request_that_cannot_be_read_is_said_with_its_place(name: str, text: str) -> None:
    called = preflight(text, name)
    assert called.code == 1 and f"job/{name}:1" in called.err and "Traceback" not in called.err


def test_every_format_tells_the_same() -> None:
    concise = told(preflight(bad()))
    arguments = ("preflight", "job", "--isolated", "--output-format")
    for kind in ("json", "sarif", "github", "gitlab", "junit", "jsonl", "full"):
        called = call(*arguments, kind)
        assert called.code == 1 and all(name in called.out for name in concise), kind
    run = json.loads(call(*arguments, "sarif").out)["runs"][0]
    assert {rule["name"] for rule in run["tool"]["driver"]["rules"]} == set(concise)


def test_a_folder_without_a_request_says_so() -> None:
    Path("empty").mkdir()
    called = call("preflight", "empty", "--isolated")
    assert called.code == 0 and "no request" in called.err
    assert call("preflight", "nowhere").code == 2
