"""What stands in a line of an input or augmented manifest of Ground Truth.

Sources: the developer guide's pages on input manifests and on output data, and botocore's model of CreateLabelingJob.
Inferred: how far a box may lie over the edge of its picture, and that offsets may be counted in UTF-16.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

SOURCE, SOURCE_REF = "source", "source-ref"
SOURCES = (SOURCE_REF, SOURCE)
"""Each line has one of these."""
METADATA, REFERENCE = "-metadata", "-ref"
"""How the names of what belongs to a label end: facts about it, and the address of a file that holds it."""
RESERVED = "$"
"""No name of an attribute begins so."""
CLASSES, CLASS, FAILURE, KIND = "class-map", "class_id", "failure-reason", "type"
"""Keys of a label and of its metadata."""
SIZE, SHAPES = "image_size", ("annotations",)
TASK_OBJECT, MANIFEST_LINE = "taskObject", "manifestLine"
LAMBDA_MAKES = frozenset({"labels", "header"})
"""What the pre-annotation Lambdas of the built-in task types give a template: the object, in jobs that adjust or verify
the line, and what the job's request and its label category file say."""
LABEL_ATTRIBUTE = re.compile(r"[a-zA-Z0-9](?:-*[a-zA-Z0-9])*")
"""What the name of a label attribute looks like (CreateLabelingJob)."""
NEEDS_REFERENCE = frozenset({"groundtruth/semantic-segmentation"})
"""Types of labels whose attribute must have a name that ends with ``-ref``."""
LENGTHS, PLACES = ("width", "height"), ("left", "top", "x", "y")
"""The numbers of a box or a point, in pixels: lengths are more than nothing."""
SLACK = 1.0
"""So many pixels a box may lie over the edge of its picture: rounding (inferred)."""


class PriorLabel(NamedTuple):
    """What an earlier job, or a model, says of an object. ``metadata`` is what stands under ``name-metadata``."""

    name: str
    value: Any
    metadata: Mapping[str, Any]


def prior_labels(line: Mapping[str, Any]) -> Iterator[PriorLabel]:
    """The labels of a line: every attribute that has metadata."""
    for key, metadata in line.items():
        name = key.removesuffix(METADATA)
        if name != key and name in line and isinstance(metadata, Mapping):
            yield PriorLabel(name, line[name], metadata)


class Size(NamedTuple):
    """The size of a picture, in pixels."""

    width: float
    height: float


def picture_size(value: Any) -> Size | None:
    """The size that a label of boxes or points names, if it names one."""
    sizes = value.get(SIZE) if isinstance(value, Mapping) else None
    first = sizes[0] if isinstance(sizes, list) and sizes else None
    if not isinstance(first, Mapping):
        return None
    width, height = _length(first.get("width")), _length(first.get("height"))
    return Size(width, height) if width and height else None


def _length(value: Any) -> float | None:
    return float(value) if is_number(value) and value > 0 else None


def shapes(value: Any) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each box or point of a label with its path in it; of lines and polygons, each of their points."""
    for key in SHAPES:
        found = value.get(key) if isinstance(value, Mapping) else None
        for at, each in enumerate(found if isinstance(found, list) else ()):
            if isinstance(each, Mapping):
                yield (key, at), each
                points = each.get("vertices")
                for number, point in enumerate(points if isinstance(points, list) else ()):
                    if isinstance(point, Mapping):
                        yield (key, at, "vertices", number), point


def is_number(value: Any) -> bool:
    """Whether a value of JSON is a number; ``true`` is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)
