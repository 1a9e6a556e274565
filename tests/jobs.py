"""Right requests that create jobs, of twelve kinds."""

from __future__ import annotations

import json
from typing import Any

from crowdlint_schemas.jobs.task_types import LAMBDA_ACCOUNTS, PUBLIC_ACCOUNT

REGION = "eu-central-1"
TEAM = f"arn:aws:sagemaker:{REGION}:111122223333:workteam/private-crowd/growers"
PUBLIC = f"arn:aws:sagemaker:{REGION}:{PUBLIC_ACCOUNT}:workteam/public-crowd/default"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n'
BOXES = (
    LOADER
    + """<crowd-form>
  <crowd-bounding-box name="boundingBox" src="{{ task.input.taskObject | grant_read_access }}" header="Box each plum"
    labels="{{ task.input.labels | to_json | escape }}">
    <full-instructions header="How"><p>Draw tight boxes.</p></full-instructions>
    <short-instructions><p>One box a plum.</p></short-instructions>
  </crowd-bounding-box>
</crowd-form>
"""
)


def lambdas(pre: str, post: str | None = None) -> dict[str, Any]:
    home = f"arn:aws:lambda:{REGION}:{LAMBDA_ACCOUNTS[REGION]}:function"
    return {
        "PreHumanTaskLambdaArn": f"{home}:PRE-{pre}",
        "AnnotationConsolidationConfig": {"AnnotationConsolidationLambdaArn": f"{home}:ACS-{post or pre}"},
    }


def labeling(attribute: str = "plums", **config: Any) -> dict[str, Any]:
    """A right CreateLabelingJob; ``config`` goes over its HumanTaskConfig."""
    return {
        "LabelingJobName": "plums-1",
        "LabelAttributeName": attribute,
        "InputConfig": {"DataSource": {"S3DataSource": {"ManifestS3Uri": "s3://orchard/input.manifest"}}},
        "OutputConfig": {"S3OutputPath": "s3://orchard/out/"},
        "RoleArn": "arn:aws:iam::111122223333:role/service-role/labeling",
        "LabelCategoryConfigS3Uri": "s3://orchard/labels.json",
        "HumanTaskConfig": {
            "WorkteamArn": TEAM,
            "UiConfig": {"UiTemplateS3Uri": "s3://orchard/template.liquid.html"},
            "TaskTitle": "Plums",
            "TaskDescription": "Find the plums in the picture",
            "NumberOfHumanWorkersPerDataObject": 3,
            "TaskTimeLimitInSeconds": 600,
            "TaskAvailabilityLifetimeInSeconds": 43_200,
            **config,
        },
    }


def price(cents: int, tenths: int = 0) -> dict[str, Any]:
    return {"AmountInUsd": {"Dollars": 0, "Cents": cents, "TenthFractionsOfACent": tenths}}


def hosted(name: str) -> dict[str, Any]:
    return {"HumanTaskUiArn": f"arn:aws:sagemaker:{REGION}:{PUBLIC_ACCOUNT}:human-task-ui/{name}"}


FLOW = {
    "FlowDefinitionName": "receipts",
    "HumanLoopRequestSource": {"AwsManagedHumanLoopRequestSource": "AWS/Textract/AnalyzeDocument/Forms/V1"},
    "HumanLoopActivationConfig": {
        "HumanLoopActivationConditionsConfig": {
            "HumanLoopActivationConditions": json.dumps(
                {"Conditions": [{"ConditionType": "Sampling", "ConditionParameters": {"RandomSamplingPercentage": 5}}]}
            )
        }
    },
    "HumanLoopConfig": {
        "WorkteamArn": TEAM,
        "HumanTaskUiArn": f"arn:aws:sagemaker:{REGION}:111122223333:human-task-ui/receipts",
        "TaskTitle": "Receipts",
        "TaskDescription": "Read the receipts",
        "TaskCount": 1,
    },
    "OutputConfig": {"S3OutputPath": "s3://orchard/receipts"},
    "RoleArn": "arn:aws:iam::111122223333:role/labeling",
}
OWN = f"arn:aws:lambda:{REGION}:111122223333:function"
RIGHT = {
    "bounding box": labeling(**lambdas("BoundingBox")),
    "classes of pictures": labeling(
        **lambdas("ImageMultiClass"), WorkteamArn=PUBLIC, PublicWorkforceTaskPrice=price(1, 2)
    )
    | {"StoppingConditions": {"MaxPercentageOfInputDatasetLabeled": 50}},
    "several classes": labeling(**lambdas("TextMultiClassMultiLabel")),
    "segmentation": labeling("plums-ref", **lambdas("SemanticSegmentation")),
    "adjusted segmentation": labeling("plums-2-ref", **lambdas("AdjustmentSemanticSegmentation")),
    "verified segmentation": labeling("plums-3", **lambdas("VerificationSemanticSegmentation")),
    "named entities": labeling(**lambdas("NamedEntityRecognition"), UiConfig=hosted("NamedEntityRecognition")),
    "tracked frames": labeling(
        "cars-ref",
        **lambdas("AdjustmentVideoObjectTracking"),
        UiConfig=hosted("VideoObjectTracking"),
        TaskTimeLimitInSeconds=604_800,
        TaskAvailabilityLifetimeInSeconds=864_000,
    ),
    "own Lambdas": labeling(
        PreHumanTaskLambdaArn=f"{OWN}:sagemaker-before",
        AnnotationConsolidationConfig={"AnnotationConsolidationLambdaArn": f"{OWN}:sagemaker-after"},
    ),
    "no Lambda": labeling("notes", TaskKeywords=["plums", "fruit trees"], MaxConcurrentTaskCount=500),
    "interface": {"HumanTaskUiName": "receipts", "UiTemplate": {"Content": BOXES}},
    "flow": FLOW,
}
