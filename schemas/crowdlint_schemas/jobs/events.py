"""What Ground Truth hands to the Lambdas of a custom job, and what it reads of what they return; documented.

Source: https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

VERSION = "2018-10-16"
TASK_INPUT, REQUIRED = "taskInput", "isHumanAnnotationRequired"
PRE_KEYS = (TASK_INPUT, REQUIRED)
"""What is read of the answer of a pre-annotation Lambda; the second is optional, and true where it is absent."""
OBJECT_ID, CONSOLIDATED, CONTENT = "datasetObjectId", "consolidatedAnnotation", "content"
POST_KEYS = (OBJECT_ID, CONSOLIDATED)
"""What is read of each object in the list that a post-annotation Lambda returns."""
SAMPLE_JOB = "arn:aws:sagemaker:us-west-2:111122223333:labeling-job/preflight"
SAMPLE_ROLE = "arn:aws:iam::111122223333:role/preflight"
SAMPLE_PAYLOAD = ("preflight", "annotations/consolidation-request/payload.json")
"""Bucket and key at which a tried Lambda finds the workers' answers."""


def pre_request(line: Mapping[str, Any], job: str = SAMPLE_JOB) -> dict[str, Any]:
    """The event of a pre-annotation Lambda for a line of the manifest."""
    return {"version": VERSION, "labelingJobArn": job, "dataObject": dict(line)}


def post_request(attribute: str, labels: Sequence[str], job: str = SAMPLE_JOB) -> dict[str, Any]:
    """The event of a post-annotation Lambda."""
    bucket, key = SAMPLE_PAYLOAD
    return {
        "version": VERSION,
        "labelingJobArn": job,
        "labelCategories": list(labels),
        "labelAttributeName": attribute,
        "roleArn": SAMPLE_ROLE,
        "payload": {"s3Uri": f"s3://{bucket}/{key}"},
    }


def payload(objects: Sequence[tuple[Mapping[str, Any], Sequence[str]]]) -> list[dict[str, Any]]:
    """The file at the event's ``s3Uri``: for each line of the manifest the answers of its workers, as JSON texts of the
    answered object.
    """
    return [
        {
            OBJECT_ID: str(number),
            "dataObject": {"s3Uri": line["source-ref"]} if "source-ref" in line else {CONTENT: line.get("source", "")},
            "annotations": [
                {"workerId": f"private.us-west-2.{worker:016x}", "annotationData": {CONTENT: answer}}
                for worker, answer in enumerate(answers, 1)
            ],
        }
        for number, (line, answers) in enumerate(objects)
    ]
