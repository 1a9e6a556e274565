"""The built-in task types of Ground Truth: their Lambdas, elements, and what a request must say for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from crowdlint_schemas.jobs.prices import BOX_PRICES, COMMON_PRICES, MASK_PRICES
from crowdlint_schemas.light import frozen, regex

Modality = Literal["image", "text", "video", "frames", "points", "any"]


@frozen
class TaskType:
    """A task type, by the name its Lambdas end with (``PRE-BoundingBox`` and ``ACS-BoundingBox``).

    ``element``: the crowd element whose answer its consolidation reads, if that is known. ``ref``: whether the label
    attribute's name must end with ``-ref`` (``None``: not documented). ``hosted``: its interface is Amazon's own
    (HumanTaskUiArn) instead of a template. ``fewest``: labels that the label file must have at least.
    ``prices``: what the public workforce may be paid, in tenths of a cent.
    """

    name: str
    modality: Modality
    element: str = ""
    ref: bool | None = None
    hosted: bool = False
    fewest: int = 1
    prices: tuple[int, ...] = COMMON_PRICES


def _frames(name: str, modality: Modality = "frames", ref: bool | None = True) -> TaskType:
    return TaskType(name, modality, ref=ref, hosted=True)


_TYPES = (
    TaskType("BoundingBox", "image", "crowd-bounding-box", prices=BOX_PRICES),
    TaskType("AdjustmentBoundingBox", "image", "crowd-bounding-box", prices=BOX_PRICES),
    TaskType("VerificationBoundingBox", "image", prices=BOX_PRICES),
    TaskType("ImageMultiClass", "image", "crowd-image-classifier", fewest=2),
    TaskType("ImageMultiClassMultiLabel", "image", "crowd-image-classifier-multi-select", fewest=2),
    TaskType("SemanticSegmentation", "image", "crowd-semantic-segmentation", ref=True, prices=MASK_PRICES),
    TaskType("AdjustmentSemanticSegmentation", "image", "crowd-semantic-segmentation", ref=True, prices=MASK_PRICES),
    TaskType("VerificationSemanticSegmentation", "image", ref=False, prices=MASK_PRICES),
    TaskType("TextMultiClass", "text", "crowd-classifier", fewest=2),
    TaskType("TextMultiClassMultiLabel", "text", "crowd-classifier-multi-select", fewest=2),
    TaskType("NamedEntityRecognition", "text", "crowd-entity-annotation", hosted=True),
    TaskType("VideoMultiClass", "video"),
    _frames("VideoObjectDetection"),
    _frames("AdjustmentVideoObjectDetection"),
    _frames("VideoObjectTracking"),
    _frames("AdjustmentVideoObjectTracking"),
    _frames("3DPointCloudObjectDetection", "points", None),
    _frames("Adjustment3DPointCloudObjectDetection", "points", None),
    _frames("3DPointCloudObjectTracking", "points"),
    _frames("Adjustment3DPointCloudObjectTracking", "points"),
    _frames("3DPointCloudSemanticSegmentation", "points"),
    _frames("Adjustment3DPointCloudSemanticSegmentation", "points"),
    TaskType("PassThrough", "any"),
)
TASK_TYPES: Mapping[str, TaskType] = {each.name: each for each in _TYPES}

LAMBDA_ACCOUNTS: Mapping[str, str] = {
    "us-east-1": "432418664414",
    "us-east-2": "266458841044",
    "us-west-2": "081040173940",
    "ca-central-1": "918755190332",
    "eu-west-1": "568282634449",
    "eu-west-2": "487402164563",
    "eu-central-1": "203001061592",
    "ap-northeast-1": "477331159723",
    "ap-northeast-2": "845288260483",
    "ap-south-1": "565803892007",
    "ap-southeast-1": "377565633583",
    "ap-southeast-2": "454466003867",
}
"""Region -> the account that holds Amazon's Lambdas there."""
ALGORITHMS: Mapping[str, tuple[str, ...]] = {
    "image-classification": ("ImageMultiClass",),
    "text-classification": ("TextMultiClass",),
    "object-detection": ("BoundingBox",),
    "semantic-segmentation": ("SemanticSegmentation",),
}
"""What labels automatically -> the task types it is for."""
ALGORITHM_ACCOUNT = "027400017018"
PUBLIC_ACCOUNT = "394669845002"
"""Holds the public work team, the teams of vendors, and Amazon's own interfaces."""
HOSTED_INTERFACES: Mapping[str, str] = {
    "NamedEntityRecognition": "NamedEntityRecognition",
    "3DPointCloudObjectDetection": "PointCloudObjectDetection",
    "3DPointCloudObjectTracking": "PointCloudObjectTracking",
    "3DPointCloudSemanticSegmentation": "PointCloudSemanticSegmentation",
    "VideoObjectDetection": "VideoObjectDetection",
    "VideoObjectTracking": "VideoObjectTracking",
}
"""Task type (that of an adjustment is the same without ``Adjustment``) -> the last part of its HumanTaskUiArn."""
REQUEST_SOURCES: Mapping[str, str] = {
    "AWS/Textract/AnalyzeDocument/Forms/V1": "crowd-textract-analyze-document",
    "AWS/Rekognition/DetectModerationLabels/Image/V3": "crowd-rekognition-detect-moderation-labels",
}
"""What starts a human loop of A2I by itself -> the element its template shows the result in."""

REGION = r"(?:af|ap|ca|cn|eu|il|me|mx|sa|us(?:-gov|-iso[a-z]?)?)-(?:north|south|east|west|central){1,2}-\d"
"""A regular expression for the name of a region."""
_ARN = regex(r"arn:(?P<partition>aws[a-z-]*):(?P<service>[a-z0-9-]+):(?P<region>[a-z0-9-]*):(?P<account>\d*):")
_LAMBDA = regex(r"function:(?P<step>PRE|ACS)-(?P<name>[A-Za-z0-9]+)(?::[\w$-]+)?")


@frozen
class Arn:
    """The parts of an Amazon Resource Name; ``region`` and ``account`` may be empty."""

    partition: str
    service: str
    region: str
    account: str
    resource: str


def arn(text: str) -> Arn | None:
    """The parts of a name, or ``None`` where it is none."""
    match = _ARN.match(text)
    return Arn(**match.groupdict(), resource=text[match.end() :]) if match else None


def builtin(name: Arn) -> tuple[str, str] | None:
    """Of a Lambda that is Amazon's by its account or is called like one: ``PRE`` or ``ACS``, and the task type's name,
    known or not. ``None``: the author's own.
    """
    match = _LAMBDA.fullmatch(name.resource)
    if match is None or (match["name"] not in TASK_TYPES and name.account not in LAMBDA_ACCOUNTS.values()):
        return None
    return match["step"], match["name"]
