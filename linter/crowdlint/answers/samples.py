"""Made-up submissions of a template: the richest and the emptiest."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Any

from crowdlint.answers.fields import AnswerField, AnswerForm, AnswerTemplate
from crowdlint_schemas import elements
from crowdlint_schemas.paths import EACH, KEYS, steps


def samples(template: AnswerTemplate) -> dict[str, Any]:
    """``richest`` and ``emptiest``: what the template may send at most and at least, in the form it sends it."""
    forms = [form for form in template.forms if form.fields] or template.forms
    rich: dict[str, Any] = {}
    for form in forms:
        rich = _answer(form, True) | rich
    poor = min((_answer(form, False) for form in forms), key=len, default={})
    return {"richest": _sent(rich, template.kind), "emptiest": _sent(poor, template.kind)}


def objects(template: AnswerTemplate) -> list[dict[str, Any]]:
    """The same as the service stores it, an object of answers each, whatever form sends them."""
    forms = [form for form in template.forms if form.fields]
    return [_answer(form, rich) for rich in (True, False) for form in forms[:1]]


def _answer(form: AnswerForm, rich: bool) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    for field in form.fields:
        if field.is_choice:
            answer.setdefault(field.key, {})[field.option or "on"] = rich and not answer.get(field.key)
        elif rich or not field.optional:
            answer[field.key] = _value(field, rich)
    return answer


def _value(field: AnswerField, rich: bool) -> Any:
    entry = elements().get(field.tag)
    if entry is None or entry["answer"] is None:
        return field.option or ("An answer" if rich else "")
    made = [copy.deepcopy(each) for each in entry.get("sample-answers", [])]
    if field.schema.get("allOf", [{}])[0].get("type") == "number" or field.schema.get("type") == "number":
        return _number(field, rich)
    ordered = sorted(made, key=lambda each: len(json.dumps(each)))
    value = ordered[-1 if rich else 0] if ordered else "An answer"
    if isinstance(value, dict) and not field.given:
        value.pop("initialValueModified", None)
    uses = entry["answer"].get("uses")
    if uses and field.labels:
        labels = cycle(field.labels)
        for path in uses["at"]:
            value = _relabelled(value, steps(path), lambda: next(labels), len(field.labels))
    return value


def _number(field: AnswerField, rich: bool) -> float:
    limits = {key: value for part in field.schema.get("allOf", ()) for key, value in part.items()}
    least = limits.get("minimum", 0)
    number: float = limits.get("maximum", max(least, 100)) if rich else least
    return number


def _relabelled(value: Any, path: Sequence[str], label: Callable[[], str], most: int) -> Any:
    """A sample with the labels that the template offers instead of its own; no more keys than there are labels."""
    if not path:
        return label()
    if path[0] == KEYS and isinstance(value, dict):
        return {label(): inner for inner in list(value.values())[:most]}
    if path[0] == EACH and isinstance(value, list):
        kept = value[:most] if len(path) == 1 else value
        return [_relabelled(each, path[1:], label, most) for each in kept]
    if isinstance(value, dict) and path[0] in value:
        return value | {path[0]: _relabelled(value[path[0]], path[1:], label, most)}
    return value


def _sent(answer: dict[str, Any], kind: str) -> Any:
    """As a form of that kind sends it."""
    if kind == "object":
        return answer
    found: dict[str, str] = {}
    for key, value in answer.items():
        _flat(key, value, found)
    return found


def _flat(path: str, value: Any, found: dict[str, str]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _flat(f"{path}.{key}", inner, found)
    else:
        found[path] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
