"""Real answers, in whatever documented form they are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.task.sources import parse_json
from crowdlint.language.text import reach
from crowdlint_schemas.light import frozen

_LINES = (".manifest", ".jsonl")


@frozen
class Recorded:
    """One answer and where it stands: ``FILE``, or ``FILE:LINE`` in a manifest. ``line``: of a manifest, the line; then
    there is no answer yet, but what consolidation made of answers.
    """

    origin: str
    answer: Any = None
    line: dict[str, Any] | None = None


def recorded(path: Path, template: str = "") -> Iterator[Recorded | UserError]:
    """The answers of a file, or of every JSON file and manifest below a folder; what cannot be read is a ``UserError``.

    Read are worker responses (``answers[].answerContent``), output of A2I (``humanAnswers``), payloads of
    consolidation (``annotations[].annotationData``), ``report.json`` of ``crowdlint exercise``, what a browser sends
    (``[{…}]``), a bare object of answers, and the lines of an output manifest. Of a report on several templates, the
    answers to ``template`` are read, a path.
    """
    if not path.is_dir():
        yield from _file(path, template)
        return
    for inner in sorted(path.rglob("*")):
        if inner.suffix in (".json", *_LINES) and not any(part.startswith(".") for part in inner.parts):
            yield from _file(inner, template)


def _file(path: Path, template: str) -> Iterator[Recorded | UserError]:
    try:
        if path.name.endswith(_LINES):
            yield from _manifest(path)
        else:
            value = _of(parse_json(reach.read(path).decode("utf-8-sig"), str(path)), template)
            for answer in answers_in(value):
                yield Recorded(str(path), answer)
    except UnicodeDecodeError as error:
        yield UserError(f"not UTF-8 text (byte 0x{error.object[error.start]:02x})", str(path))
    except UserError as error:
        yield error


def _manifest(path: Path) -> Iterator[Recorded | UserError]:
    reach.require(path)
    with path.open("rb") as file:
        for number, data in enumerate(file, 1):
            try:
                text = data.decode("utf-8-sig" if number == 1 else "utf-8").strip()
                if not text:
                    continue
                value = parse_json(text, str(path), line=number)
                if not isinstance(value, dict):
                    raise UserError("a line of a manifest is an object ({…})", f"{path}:{number}")
                yield Recorded(f"{path}:{number}", line=value)
            except UnicodeDecodeError as error:
                yield UserError(f"not UTF-8 text (byte 0x{data[error.start]:02x})", f"{path}:{number}")
            except UserError as error:
                yield error


def _of(value: Any, template: str) -> Any:
    """Of a report, what is about a template, if it says of which each part is."""
    tasks = value.get("templates") if isinstance(value, dict) else None
    if not isinstance(tasks, list):
        return value
    name = template.rpartition("/")[2]
    told = [each for each in tasks if isinstance(each, dict) and str(each.get("template", "")).endswith(name)]
    return {"templates": told or tasks}


def answers_in(value: Any) -> Iterator[Any]:
    """The answers in a document of one of those forms."""
    if isinstance(value, list):
        for each in value:
            yield from answers_in(each)
        return
    if not isinstance(value, dict):
        yield value
        return
    for key in ("answers", "humanAnswers", "annotations", "templates"):
        if isinstance(value.get(key), list) and all(isinstance(each, dict | list) for each in value[key]):
            for each in value[key]:
                yield from answers_in(each)
            return
    if "answerContent" in value:
        yield _decoded(value["answerContent"])
    elif isinstance(value.get("annotationData"), dict) and "content" in value["annotationData"]:
        yield _decoded(value["annotationData"]["content"])
    else:
        yield value


def _decoded(value: Any) -> Any:
    """Answers are kept as objects or as their JSON text."""
    if isinstance(value, str):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value
