"""Who works, for how much and for how long: documented rules on workforces, prices and times."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.requests import FLOW, POST, PRE, JobRequest
from crowdlint_schemas.jobs import times
from crowdlint_schemas.jobs.prices import COMMON_PRICES, TEXTRACT_PRICES, dollars
from crowdlint_schemas.jobs.task_types import PUBLIC_ACCOUNT, TASK_TYPES, arn


def wrong_price(request: JobRequest) -> Iterator[Finding]:
    """A price for those who are paid by nobody here, none for the public, or one that does not exist."""
    config = "HumanLoopConfig" if request.operation == FLOW else "HumanTaskConfig"
    path = f"{config}.PublicWorkforceTaskPrice"
    if request.workforce == "public" and request.absent(path):
        message = "the public workforce is paid for each task: `PublicWorkforceTaskPrice` is missing"
        yield fault("wrong-price", request.place(f"{config}.WorkteamArn"), message)
    elif request.workforce in ("private", "vendor") and request.at(path):
        message = (
            f"the work team is a {request.workforce} one, and `PublicWorkforceTaskPrice` is for the public workforce"
        )
        yield fault("wrong-price", request.place(path), message, level="warning")
    elif tenths := _tenths(request, f"{path}.AmountInUsd"):
        prices = _prices(request)
        if tenths not in prices:
            nearest = min(prices, key=lambda each: (abs(each - tenths), each))
            message = f"a task cannot cost {dollars(tenths)} dollars; the nearest price there is is {dollars(nearest)}"
            yield fault("wrong-price", request.place(path), message)


def _tenths(request: JobRequest, path: str) -> int:
    """The price in tenths of a cent; 0 where it is not known."""
    amount = request.at(path)
    if amount is None or not amount.known or amount.open:
        return 0
    parts = {"Dollars": 1000, "Cents": 10, "TenthFractionsOfACent": 1}
    if any(request.at(f"{path}.{key}") and request.number(f"{path}.{key}") is None for key in parts):
        return 0
    return sum((request.number(f"{path}.{key}") or 0) * worth for key, worth in parts.items())


def _prices(request: JobRequest) -> tuple[int, ...]:
    if request.operation == FLOW:
        source = request.text("HumanLoopRequestSource.AwsManagedHumanLoopRequestSource")
        return TEXTRACT_PRICES if "Textract" in source else COMMON_PRICES
    step = request.lambda_step(PRE) or request.lambda_step(POST)
    return TASK_TYPES[step[1]].prices if step and step[1] in TASK_TYPES else COMMON_PRICES


def wrong_team(request: JobRequest) -> Iterator[Finding]:
    """The public team under another name or in another account than its own."""
    name = arn(request.team)
    if name is None or request.workforce != "public":
        return
    path = "HumanLoopConfig.WorkteamArn" if request.operation == FLOW else "HumanTaskConfig.WorkteamArn"
    called = name.resource.partition("-crowd/")[2]
    if name.account != PUBLIC_ACCOUNT:
        message = f"the public team lies in Amazon's account {PUBLIC_ACCOUNT}, not in {name.account}"
        yield fault("wrong-team", request.place(path), f"`{path}`: {message}")
    elif called != "default":
        message = f"the public team is `public-crowd/default`, not `public-crowd/{called}`"
        yield fault("wrong-team", request.place(path), f"`{path}`: {message}")


def wrong_times(request: JobRequest) -> Iterator[Finding]:
    """Tasks that may take longer than the service allows, or longer than they are on offer."""
    config = "HumanLoopConfig" if request.operation == FLOW else "HumanTaskConfig"
    limit, life = (f"{config}.{key}" for key in ("TaskTimeLimitInSeconds", "TaskAvailabilityLifetimeInSeconds"))
    seconds, offered = request.number(limit), request.number(life)
    step = request.lambda_step(PRE) or request.lambda_step(POST)
    task = TASK_TYPES.get(step[1]) if step else None
    if request.operation != FLOW and seconds is not None:
        long = task is not None and task.modality in ("frames", "points", "video")
        most = times.LONG_TASK if long else times.TASK
        if seconds > most:
            yield fault("wrong-time", request.place(limit), f"`{limit}` is {seconds:,}; the most is {most:,}")
    if offered is None or request.operation == FLOW:
        return
    most = times.PUBLIC_LIFETIME if request.workforce == "public" else times.LIFETIME
    if offered > most and (request.workforce is not None or offered > times.LIFETIME):
        who = f"the {request.workforce} workforce" if request.workforce else "any workforce"
        yield fault("wrong-time", request.place(life), f"`{life}` is {offered:,}; for {who} the most is {most:,}")
    elif seconds is not None and offered < seconds:
        message = f"a task is on offer for {offered:,} seconds, and a worker may take {seconds:,}"
        yield fault("wrong-time", request.place(life), f"{message}: who takes it late loses the work", level="warning")
