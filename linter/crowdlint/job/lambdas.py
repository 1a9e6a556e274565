"""The Lambdas, algorithms and interfaces of Amazon that a request names: whether they exist and belong together."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.requests import POST, PRE, JobRequest
from crowdlint.nearest import did_you_mean
from crowdlint_schemas.jobs.task_types import (
    ALGORITHMS,
    HOSTED_INTERFACES,
    LAMBDA_ACCOUNTS,
    PUBLIC_ACCOUNT,
    TASK_TYPES,
    Arn,
    arn,
    builtin,
)

_PLACES = {PRE: "PRE", POST: "ACS"}
_ALGORITHM = "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn"


def wrong_lambdas(request: JobRequest) -> Iterator[Finding]:
    """Lambdas of Amazon's that do not exist or do not belong together."""
    types: dict[str, str] = {}
    for path, step in _PLACES.items():
        name = arn(request.text(path))
        found = builtin(name) if name else None
        if name is None or found is None:
            continue
        yield from _one(request, path, step, name, found)
        if found[0] == step and found[1] in TASK_TYPES:
            types[step] = found[1]
    pre, post = types.get("PRE"), types.get("ACS")
    if pre and post and pre != post and "PassThrough" not in (pre, post):
        message = (
            f"the task is made by `PRE-{pre}`, its answers are read by `ACS-{post}`, which expects those of {post}"
        )
        yield fault("wrong-lambda", request.place(POST), f"{message}: write `ACS-{pre}`")
    yield from _algorithm(request, post or pre)


def _one(request: JobRequest, path: str, step: str, name: Arn, found: tuple[str, str]) -> Iterator[Finding]:
    place = request.place(path)
    if found[1] not in TASK_TYPES:
        meant = did_you_mean(f"{found[0]}-{found[1]}", [f"{step}-{each}" for each in TASK_TYPES])
        yield fault("wrong-lambda", place, f"Amazon has no Lambda `{found[0]}-{found[1]}`{meant}")
    elif found[0] != step:
        message = f"`{found[0]}-{found[1]}` runs {'after' if step == 'PRE' else 'before'} the workers"
        yield fault("wrong-lambda", place, f"{message}; here belongs `{step}-{found[1]}`")
    elif name.account != LAMBDA_ACCOUNTS.get(name.region, name.account):
        right = LAMBDA_ACCOUNTS[name.region]
        where = next((region for region, account in LAMBDA_ACCOUNTS.items() if account == name.account), "")
        whose = f"is Amazon's in {where}" if where else "is not Amazon's"
        message = f"the account {name.account} {whose}; in {name.region} `{found[0]}-{found[1]}` lies in {right}"
        yield fault("wrong-lambda", place, message)


def _algorithm(request: JobRequest, task: str | None) -> Iterator[Finding]:
    name = request.text(_ALGORITHM).rpartition("labeling-job-algorithm-specification/")[2]
    if not name:
        return
    if name not in ALGORITHMS:
        yield fault(
            "wrong-lambda", request.place(_ALGORITHM), f"nothing labels by `{name}`{did_you_mean(name, ALGORITHMS)}"
        )
    elif task and task in TASK_TYPES and task not in ALGORITHMS[name] and TASK_TYPES[task].modality != "any":
        message = f"`{name}` labels for {ALGORITHMS[name][0]} jobs, and this one is a job of {task}"
        yield fault("wrong-lambda", request.place(_ALGORITHM), message)


def wrong_interface(request: JobRequest) -> Iterator[Finding]:
    """A template and an interface at once, none of them, or the kind that the task type does not use."""
    here = "HumanTaskConfig.UiConfig"
    config = request.at(here)
    if config is None or not config.known or config.open:
        return
    template, hosted = (config.at(key) for key in ("UiTemplateS3Uri", "HumanTaskUiArn"))
    if template and hosted:
        message = f"`{here}` names a template and an interface of Amazon's: exactly one of them is allowed"
        yield fault("wrong-interface", hosted.span, message)
        return
    if not template and not hosted:
        message = f"`{here}` names neither `UiTemplateS3Uri` nor `HumanTaskUiArn`: there is nothing to show"
        yield fault("wrong-interface", config.span, message)
        return
    step = request.lambda_step(PRE) or request.lambda_step(POST)
    task = TASK_TYPES.get(step[1]) if step else None
    if task is None or task.modality == "any":
        return
    if task.hosted and template:
        message = f"jobs of {task.name} have an interface of Amazon's: name it as `HumanTaskUiArn`, not a template"
        yield fault("wrong-interface", template.span, message)
    elif hosted and not task.hosted:
        yield fault("wrong-interface", hosted.span, f"jobs of {task.name} need a template, as `UiTemplateS3Uri`")
    elif hosted:
        yield from _hosted(hosted.text, task.name, request)


def _hosted(text: str, task: str, request: JobRequest) -> Iterator[Finding]:
    name = arn(text)
    right = HOSTED_INTERFACES[task.removeprefix("Adjustment")]
    if name and name.account == PUBLIC_ACCOUNT and name.resource != f"human-task-ui/{right}":
        found = name.resource.rpartition("/")[2]
        place = request.place("HumanTaskConfig.UiConfig.HumanTaskUiArn")
        yield fault("wrong-interface", place, f"`{found}` is not the interface of {task} jobs; that is `{right}`")
