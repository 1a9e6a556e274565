"""What a job makes of a worker's answer: the lines of its output manifest, and the way back to an answer.

Documented for the built-in task types (https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html); a class
is a number there, or its text. Every other widget is worked in custom jobs, whose post-annotation Lambda decides: here
the answer itself stands under the label attribute. *Inferred*: that such a Lambda stores the mask of instances as a
file and writes ``{"s3Uri": …}`` in its place.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from crowdlint_schemas.jobs.manifests import CLASS, CLASSES, FAILURE, KIND, METADATA, REFERENCE, SIZE
from crowdlint_schemas.light import field, frozen
from crowdlint_schemas.s3 import grantable

CUSTOM = "groundTruth/custom"
ALL_WORKERS = "annotationsFromAllWorkers"
"""Under which the consolidation of Amazon's recipe keeps the answers of all workers; a custom label like any other."""
BACKGROUND, BLANK = "BACKGROUND", "#ffffff"
"""Class and colour of what no label covers."""
_BOX = ("left", "top", "width", "height")
_SINGLE = {
    "crowd-image-classifier": "groundtruth/image-classification",
    "crowd-classifier": "groundtruth/text-classification",
}
_SEVERAL = {f"{tag}-multi-select": f"{kind}-multilabel" for tag, kind in _SINGLE.items()}
BOXES, MASK, SPANS = "groundtruth/object-detection", "groundtruth/semantic-segmentation", "groundtruth/text-span"
VERIFIED = "groundtruth/label-verification"
_KINDS = {
    **_SINGLE,
    **_SEVERAL,
    "crowd-bounding-box": BOXES,
    "crowd-semantic-segmentation": MASK,
    "crowd-entity-annotation": SPANS,
}


@frozen
class JobFacts:
    """What a job is called, what its label attribute is, its labels in order, and where its files go."""

    attribute: str
    labels: Sequence[str]
    name: str = "labeling-job/preflight"
    date: str = "2024-01-01T00:00:00.000000"
    output: str = "s3://preflight/out"


@frozen
class Consolidated:
    """What is added to the line of an object, and the files it speaks of by address."""

    line: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)


def consolidated(tag: str, answer: Mapping[str, Any], job: JobFacts, number: int = 0) -> Consolidated:
    """The label of one object from one worker's answer (the part that belongs to the widget).

    ``number`` tells the files of objects apart. Raises ``KeyError`` or ``ValueError`` for an answer of another shape.
    """
    kind = _KINDS.get(tag, CUSTOM)
    common = {KIND: kind, "human-annotated": "yes", "creation-date": job.date, "job-name": job.name}
    name = f"{job.attribute}{METADATA}"
    if kind == BOXES:
        value, more = _boxes(answer, job)
    elif kind == SPANS:
        value, more = _spans(answer, job)
    elif tag in _SINGLE:
        value, more = job.labels.index(answer["label"]), {"class-name": answer["label"], "confidence": 0.0}
    elif tag in _SEVERAL:
        value = [job.labels.index(label) for label in answer["labels"]]
        ids = [str(each) for each in value]
        more = {CLASSES: dict(zip(ids, answer["labels"], strict=True)), "confidence-map": dict.fromkeys(ids, 0.0)}
    elif kind == MASK:
        return _mask(answer, job, common, number)
    else:
        custom = {KIND: CUSTOM, "job_name": job.name, "human-annotated": "yes", "creation_date": job.date}
        inner, files = _stored(answer, job, number)
        return Consolidated({job.attribute: inner, name: custom}, files)
    return Consolidated({job.attribute: value, name: more | common})


def _boxes(answer: Mapping[str, Any], job: JobFacts) -> tuple[Any, dict[str, Any]]:
    size, found = answer["inputImageProperties"], answer["boundingBoxes"]
    boxes = [{CLASS: job.labels.index(box["label"]), **{key: box[key] for key in _BOX}} for box in found]
    value = {SIZE: [{"width": size["width"], "height": size["height"], "depth": 3}], "annotations": boxes}
    classes = {str(box[CLASS]): job.labels[box[CLASS]] for box in boxes}
    return value, {"objects": [{"confidence": 0.0} for _ in boxes], CLASSES: classes}


def _spans(answer: Mapping[str, Any], job: JobFacts) -> tuple[Any, dict[str, Any]]:
    entities = [dict(each) for each in answer["entities"]]
    value = {"annotations": {"labels": [{"label": label} for label in job.labels], "entities": entities}}
    return value, {"entities": [{"confidence": 0.0} for _ in entities]}


def _mask(answer: Mapping[str, Any], job: JobFacts, common: dict[str, Any], number: int) -> Consolidated:
    attribute = job.attribute if job.attribute.endswith(REFERENCE) else f"{job.attribute}{REFERENCE}"
    address = f"{job.output}/{attribute}/{number}.png"
    colours = {BACKGROUND: BLANK} | {label: facts["color"] for label, facts in answer["labelMappings"].items()}
    colour_map = {
        str(index): {"class-name": label, "hex-color": colour, "confidence": 0.0}
        for index, (label, colour) in enumerate(colours.items())
    }
    line = {attribute: address, f"{attribute}{METADATA}": {"internal-color-map": colour_map} | common}
    return Consolidated(line, {address: _png(answer)})


def _stored(answer: Mapping[str, Any], job: JobFacts, number: int) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The answer with its picture as a file."""
    if "labeledImage" not in answer:
        return dict(answer), {}
    address = f"{job.output}/{job.attribute}/{number}.png"
    return {**answer, "labeledImage": {"s3Uri": address}}, {address: _png(answer)}


def _png(answer: Mapping[str, Any]) -> bytes:
    try:
        return base64.b64decode(answer["labeledImage"]["pngImageData"], validate=True)
    except binascii.Error as error:
        raise ValueError(f"the picture is no base64: {error}") from error


@frozen
class PriorAnswer:
    """What a label of a manifest says, as an answer says it. ``kind``: the metadata's ``type``; ``picture``: the
    address of its mask, which the answer itself would hold. ``problem``: why there is no answer.
    """

    attribute: str
    kind: str
    answer: dict[str, Any] = field(default_factory=dict)
    picture: str = ""
    problem: str = ""


def prior_answers(line: Mapping[str, Any]) -> list[PriorAnswer]:
    """The labels of an output manifest's line as answers."""
    found = []
    for key, metadata in line.items():
        name = key.removesuffix(METADATA)
        if name == key or not isinstance(metadata, Mapping):
            continue
        kind = str(metadata.get(KIND, ""))
        if FAILURE in metadata:
            found.append(PriorAnswer(name, kind, problem=f"the object failed: {metadata[FAILURE]}"))
        elif name not in line:
            found.append(PriorAnswer(name, kind, problem=f"`{name}` is missing beside its metadata"))
        else:
            found.append(_prior(name, kind, line[name], metadata))
    return found


def _prior(name: str, kind: str, value: Any, metadata: Mapping[str, Any]) -> PriorAnswer:
    picture = ""
    try:
        if kind == BOXES:
            answer = _answered_boxes(value, metadata[CLASSES])
        elif kind in _SINGLE.values() or kind == VERIFIED:
            answer = {"label": metadata["class-name"]}
        elif kind in _SEVERAL.values():
            answer = {"labels": [metadata[CLASSES][str(each)] for each in value]}
        elif kind == SPANS:
            answer = {"entities": value["annotations"]["entities"]}
        elif kind == MASK:
            answer, picture = _answered_mask(metadata), str(value)
            if grantable(picture) is None:
                return PriorAnswer(name, kind, problem=f"`{name}` is no address of an object in S3")
        else:
            answer, picture = _answered_custom(value)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        said = f"`{error.args[0]}` is missing" if isinstance(error, KeyError) else str(error)
        return PriorAnswer(name, kind, problem=f"`{name}` is not of the shape of {kind}: {said}")
    return PriorAnswer(name, kind, answer, picture)


def _answered_boxes(value: Mapping[str, Any], classes: Mapping[str, str]) -> dict[str, Any]:
    size = value[SIZE][0]
    boxes = [{"label": classes[str(box[CLASS])], **{key: box[key] for key in _BOX}} for box in value["annotations"]]
    return {"boundingBoxes": boxes, "inputImageProperties": {"height": size["height"], "width": size["width"]}}


def _answered_mask(metadata: Mapping[str, Any]) -> dict[str, Any]:
    colours = metadata["internal-color-map"].values()
    labels = {each["class-name"]: {"color": each["hex-color"]} for each in colours if each["class-name"] != BACKGROUND}
    return {"labelMappings": labels}


def _answered_custom(value: Any) -> tuple[dict[str, Any], str]:
    if not isinstance(value, Mapping):
        return {}, ""
    picture = value.get("labeledImage")
    if isinstance(picture, Mapping) and "s3Uri" in picture:
        return {key: inner for key, inner in value.items() if key != "labeledImage"}, str(picture["s3Uri"])
    return dict(value), ""


def tags_of(kind: str) -> tuple[str, ...]:
    """The elements whose answers a label of that type says; none where any may be meant."""
    return tuple(tag for tag, each in _KINDS.items() if each == kind)
