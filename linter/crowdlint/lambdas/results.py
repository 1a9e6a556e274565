"""What Lambdas return, held against what Ground Truth reads of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.lambdas.process import Handler, Reply
from crowdlint.nearest import nearest
from crowdlint_schemas import limits
from crowdlint_schemas.jobs.events import (
    CONSOLIDATED,
    CONTENT,
    OBJECT_ID,
    POST_KEYS,
    PRE_KEYS,
    REQUIRED,
    TASK_INPUT,
)
from crowdlint_schemas.problem import kind, shown


def failure(handler: Handler, reply: Reply) -> Iterator[Finding]:
    """Why there is no result, if there is none."""
    if reply.failure:
        place = handler.line(reply.line) if reply.line else handler.place
        yield fault("failed-lambda", place, reply.failure)


def pre_result(handler: Handler, value: Any) -> Iterator[Finding]:
    """What is wrong with the result of a pre-annotation Lambda."""
    if not isinstance(value, dict):
        message = f"`{handler.name}` returns what {kind_of(value)}; an object with `{TASK_INPUT}` is read"
        yield fault("wrong-lambda-result", handler.place, message)
        return
    yield from _keys(handler, value, PRE_KEYS)
    if TASK_INPUT not in value:
        if not any(_meant(key, value, PRE_KEYS) == TASK_INPUT for key in value):
            message = f"`{handler.name}` returns no `{TASK_INPUT}`, so the template has no data"
            yield fault("wrong-lambda-result", handler.place, message)
    elif not isinstance(value[TASK_INPUT], dict):
        message = f"`{TASK_INPUT}` must be an object, whose keys the template reads as `task.input.…`"
        yield fault("wrong-lambda-result", handler.key(TASK_INPUT), f"{message}; it {kind_of(value[TASK_INPUT])}")
    elif (size := len(json.dumps(value[TASK_INPUT], ensure_ascii=False))) > limits.TASK_INPUT:
        message = f"`{TASK_INPUT}` has {size:,} characters; the most is {limits.TASK_INPUT:,}"
        yield fault("wrong-lambda-result", handler.key(TASK_INPUT), message)
    if REQUIRED in value and not isinstance(value[REQUIRED], bool):
        message = f"`{REQUIRED}` must be true or false, and is {shown(value[REQUIRED])}"
        yield fault("wrong-lambda-result", handler.key(REQUIRED), message)


def post_result(handler: Handler, value: Any, attribute: str, objects: Sequence[str]) -> Iterator[Finding]:
    """What is wrong with the result of a post-annotation Lambda for the objects with these ids."""
    if not isinstance(value, list):
        message = (
            f"`{handler.name}` returns what {kind_of(value)}; a list with an object for each `{OBJECT_ID}` is read"
        )
        yield fault("wrong-lambda-result", handler.place, message)
        return
    seen: list[str] = []
    for each in value:
        if not isinstance(each, dict):
            message = f"an item of the list that `{handler.name}` returns {kind_of(each)}, not an object"
            yield fault("wrong-lambda-result", handler.place, message)
            continue
        yield from _keys(handler, each, POST_KEYS)
        yield from _object_id(handler, each, objects, seen)
        yield from _consolidated(handler, each, attribute)
    if lost := [name for name in objects if name not in seen]:
        message = f"`{handler.name}` returns nothing for {len(lost)} of {len(objects)} objects, which fail"
        yield fault("lost-object", handler.place, message)


def _object_id(handler: Handler, each: dict[str, Any], objects: Sequence[str], seen: list[str]) -> Iterator[Finding]:
    found = each.get(OBJECT_ID)
    if OBJECT_ID not in each:
        if not any(_meant(key, each, POST_KEYS) == OBJECT_ID for key in each):
            message = f"an object that `{handler.name}` returns has no `{OBJECT_ID}`: nobody knows what it is about"
            yield fault("wrong-lambda-result", handler.place, message)
    elif found not in objects:
        message = f"`{OBJECT_ID}` is {shown(found)}, which is none of those that came in; hand it back as it is"
        yield fault("wrong-lambda-result", handler.key(OBJECT_ID), message)
    elif found in seen:
        yield fault(
            "wrong-lambda-result", handler.key(OBJECT_ID), f"two results are for the `{OBJECT_ID}` {shown(found)}"
        )
    seen.append(str(found))


def _consolidated(handler: Handler, each: dict[str, Any], attribute: str) -> Iterator[Finding]:
    if CONSOLIDATED not in each:
        if not any(_meant(key, each, POST_KEYS) == CONSOLIDATED for key in each):
            message = f"an object that `{handler.name}` returns has no `{CONSOLIDATED}`: its label is lost"
            yield fault("wrong-lambda-result", handler.place, message)
        return
    inner = each[CONSOLIDATED]
    if not isinstance(inner, dict):
        message = f"`{CONSOLIDATED}` must be an object with `{CONTENT}`; it {kind_of(inner)}"
        yield fault("wrong-lambda-result", handler.key(CONSOLIDATED), message)
        return
    yield from _keys(handler, inner, (CONTENT,))
    if CONTENT not in inner:
        if not any(_meant(key, inner, (CONTENT,)) for key in inner):
            message = f"`{CONSOLIDATED}` has no `{CONTENT}`: the label is lost"
            yield fault("wrong-lambda-result", handler.key(CONSOLIDATED), message)
    elif not isinstance(inner[CONTENT], dict):
        message = f"`{CONTENT}` must be an object with the label under `{attribute}`; it {kind_of(inner[CONTENT])}"
        yield fault("wrong-lambda-result", handler.key(CONTENT), message)
    elif attribute not in inner[CONTENT]:
        there = ", ".join(f"`{key}`" for key in list(inner[CONTENT])[:5]) or "nothing"
        message = f"`{CONTENT}` has {there} and not `{attribute}`, the event's `labelAttributeName`: the label is lost"
        yield fault("wrong-lambda-result", handler.key(CONTENT), message)


def _keys(handler: Handler, value: dict[str, Any], known: Sequence[str]) -> Iterator[Finding]:
    """Keys that are not read: those that were meant for one that is, and others."""
    for key in value:
        if key in known:
            continue
        meant = _meant(key, value, known)
        if meant:
            message = f"`{handler.name}` returns `{key}`, which Ground Truth does not read; the key is `{meant}`"
            if meant == REQUIRED and not isinstance(value[key], bool):
                message += f", and its value true or false, not {shown(value[key])}"
            yield fault("misspelt-lambda-key", handler.key(key), message)
        else:
            names = " and ".join(f"`{each}`" for each in known)
            message = f"`{handler.name}` returns `{key}`, which Ground Truth does not read; it reads {names}"
            yield fault("misspelt-lambda-key", handler.key(key), message, level="warning")


def _meant(key: str, value: dict[str, Any], known: Sequence[str]) -> str | None:
    """The known key that a strange one stands for, where that is not there as well."""
    if key in known:
        return None
    free = [each for each in known if each not in value]
    inside = [
        each for each in free if len(key) > 5 and (each.lower().endswith(key.lower()) or key.lower() in each.lower())
    ]
    return inside[0] if inside else nearest(key, free)


def kind_of(value: Any) -> str:
    """``is a list: [1]``."""
    return f"is {kind(value)}: {shown(value)}" if value is not None else "is nothing (null)"
