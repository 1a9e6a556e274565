"""Documented rules on names and addresses of a request: the label attribute, and one region for everything."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.requests import POST, PRE, JobRequest
from crowdlint_schemas.jobs.manifests import METADATA, REFERENCE, SOURCES
from crowdlint_schemas.jobs.task_types import REGION, TASK_TYPES
from crowdlint_schemas.light import regex

_REGION = regex(rf"(?<![a-z0-9])(?:{REGION})(?![0-9])")


def wrong_names(request: JobRequest) -> Iterator[Finding]:
    """The label attribute's name against what is documented for the task type."""
    path = "LabelAttributeName"
    name = request.text(path)
    if not name:
        return
    place = request.place(path)
    if name.endswith(METADATA):
        message = "Ground Truth writes its own facts under the name with `-metadata` after it; end it otherwise"
        yield fault("wrong-label-attribute", place, f"`{path}` is `{name}`: {message}")
    if name in SOURCES:
        message = "that is the key of the object itself, which the label would replace"
        yield fault("wrong-label-attribute", place, f"`{path}` is `{name}`: {message}")
        return
    step = request.lambda_step(PRE) or request.lambda_step(POST)
    task = TASK_TYPES.get(step[1]) if step else None
    if task and task.ref is True and not name.endswith(REFERENCE):
        message = f"for {task.name} the label is a reference to a file: write `{name}-ref`"
        yield fault("wrong-label-attribute", place, f"`{path}` is `{name}`: {message}")
    elif task and task.ref is False and name.endswith(REFERENCE):
        message = f"a job of {task.name} writes no file, and its name must not end with `-ref`"
        yield fault("wrong-label-attribute", place, f"`{path}` is `{name}`: {message}")


def other_regions(request: JobRequest) -> Iterator[Finding]:
    """ARNs of another region than the work team's, where the job runs, and buckets whose names speak of another."""
    named = [(path, leaf, name.region) for path, leaf, name in request.arns if _REGION.fullmatch(name.region)]
    home = next((region for path, _, region in named if path.endswith("WorkteamArn")), named[0][2] if named else "")
    for path, leaf, region in named:
        if region != home:
            message = f"`{path}` lies in {region}, the job in {home}: a job reaches only its own region"
            yield fault("other-region", leaf.span, message)
    for path, leaf in request.root.leaves():
        if home and leaf.text.startswith(("s3://", "https://")) and "://" in leaf.text:
            bucket = leaf.text.split("://", 1)[1].partition("/")[0]
            found = set(_REGION.findall(bucket))
            if found and home not in found:
                message = f"`{path}` names a bucket of {sorted(found)[0]}, as it seems, and the job runs in {home}"
                yield fault("other-region", leaf.span, f"{message}: both must lie in one region", level="warning")
