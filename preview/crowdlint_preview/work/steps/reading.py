"""Reads a file of steps and holds it against its schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint_schemas import export

Steps = tuple[dict[str, Any], ...]
MOST_VALUES = 10_000
_yaml: Any = import_module("yaml")


@cache
def steps_schema() -> dict[str, Any]:
    """The JSON Schema of a file of steps."""
    found: dict[str, Any] = json.loads(export("steps", {}))
    return found


def beside(template: Path) -> Path:
    """``street.steps.yaml`` for ``street.liquid.html``."""
    stem = re.sub(r"(\.liquid)?\.\w+$", "", template.name)
    return template.with_name(f"{stem}.steps.yaml")


def steps_beside(template: Path) -> Path | None:
    """That file, where it exists."""
    path = beside(template)
    return path if path.is_file() else None


def as_yaml(steps: Iterable[Mapping[str, Any]]) -> str:
    """Steps as the text of a file."""
    return str(_yaml.safe_dump(list(steps), sort_keys=False, allow_unicode=True, width=110))


def read_steps(path: Path) -> Steps:
    """The steps of a file. Raises ``UserError`` with the place where it is no YAML, or not of the schema's form."""
    try:
        read = _yaml.safe_load(reach.read(path).decode("utf-8-sig"))
        found = _plain(read, count())
    except OSError as error:
        raise UserError(f"cannot read the file: {error.strerror or error}", str(path)) from error
    except (ValueError, _yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else str(path)
        raise UserError(f"this is no YAML: {getattr(error, 'problem', None) or error}", where) from error
    except RecursionError as error:
        raise UserError("this is no YAML: nested too deeply", str(path)) from error
    errors = list(_validator().iter_errors(found))
    if errors:
        place = errors[0].absolute_path
        step = f"step {place[0] + 1}" if place else "the file"
        known = "fill, choose, press, key, wait, draw, paint, mark, rank, drag, stroke, expect"
        raise UserError(
            f"{step} is not of a form that is known ({known}); see `crowdlint schema --format steps`", str(path)
        )
    return tuple(found)


def _plain(value: Any, made: Iterator[int]) -> Any:
    """As JSON has it: what else YAML knows, such as days, is a text. Aliases count as what they stand for."""
    if next(made) > MOST_VALUES:
        raise ValueError(f"its aliases stand for more than {MOST_VALUES:,} values")
    if isinstance(value, dict):
        return {str(key): _plain(each, made) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each, made) for each in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(steps_schema())
