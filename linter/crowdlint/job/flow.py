"""Documented rules on a flow definition of A2I: what starts a human loop."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.requests import FLOW, JobRequest

_CONDITIONS = "HumanLoopActivationConfig.HumanLoopActivationConditionsConfig.HumanLoopActivationConditions"


def wrong_flow(request: JobRequest) -> Iterator[Finding]:
    """Conditions without what they are about, or that cannot be read."""
    if request.operation != FLOW:
        return
    if request.at("HumanLoopActivationConfig") and request.absent("HumanLoopRequestSource"):
        message = "the conditions of `HumanLoopActivationConfig` are about a result of Textract or Rekognition"
        place = request.root.keys.get("HumanLoopActivationConfig", request.place("HumanLoopActivationConfig"))
        yield fault("wrong-flow", place, f"{message}: `HumanLoopRequestSource` must say which")
    said = request.text(_CONDITIONS)
    if not said:
        return
    try:
        conditions = json.loads(said)
    except ValueError as error:
        yield fault("wrong-flow", request.place(_CONDITIONS), f"the conditions are not JSON text: {error}")
        return
    except RecursionError:
        conditions = None
    if not isinstance(conditions, dict) or not isinstance(conditions.get("Conditions"), list):
        message = 'the conditions must be the JSON text of an object with a list: `{"Conditions": [...]}`'
        yield fault("wrong-flow", request.place(_CONDITIONS), message)
