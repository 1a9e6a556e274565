"""The filters Ground Truth adds to Liquid, how it prints values, and bounds around all filters.

Where the service's documentation is silent the rule is the one its own templates need: ``escape`` anywhere in the
chain of an output means that the output is not escaped once more, and objects and lists print as JSON.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping
from typing import Any

from liquid.exceptions import FilterArgumentError, FilterError, LiquidError, ResourceLimitError
from liquid.token import Token
from liquid.undefined import Undefined

from crowdlint.language.render.nodes import Safe
from crowdlint.language.render.run import Granted, Run, placed
from crowdlint_schemas import filters as names
from crowdlint_schemas.light import regex
from crowdlint_schemas.s3 import grantable

_UNESCAPED = regex(r"[<>\"']|&(?!(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_DIGITS = 4000


class GrantError(FilterError):
    """``grant_read_access`` was given something else than the address of an S3 object."""


def escaped(text: str) -> str:
    """``text`` with the five characters that mean something in HTML replaced."""
    return html.escape(text).replace("&#x27;", "&#39;")


def as_json(value: object) -> str:
    """``value`` as compact JSON, absent values as ``null``. Raises ``FilterArgumentError`` where JSON has no form."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    except (TypeError, ValueError, RecursionError) as error:
        raise FilterArgumentError(f"this value cannot be written as JSON ({error})", token=None) from error


def _plain(value: object) -> object:
    if isinstance(value, Undefined):
        return None
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, range) else str(value)


def as_text(value: object) -> str:
    """``value`` as an output prints it, before autoescape."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list, tuple)):
        return as_json(value)
    return f"{value.start}..{value.stop - 1}" if isinstance(value, range) else str(value)


def printed(value: object, exempt: bool) -> str:
    """``value`` as it stands in the page: escaped, unless a filter of its chain (``exempt``) or its maker forbids."""
    text = as_text(value)
    return text if exempt or isinstance(value, Safe) else escaped(text)


def escape(value: object) -> Safe:
    return value if isinstance(value, Safe) else Safe(escaped(as_text(value)))


def escape_once(value: object) -> Safe:
    return Safe(_UNESCAPED.sub(lambda match: _ENTITIES[match[0]], as_text(value)))


def skip_autoescape(value: object) -> object:
    return Safe(value) if isinstance(value, str) else value


def ground_truth_filters(run: Run) -> dict[str, Callable[..., Any]]:
    """The filters by name."""

    def granting(name: str) -> Callable[[object], str]:
        def grant(value: object) -> str:
            place = grantable(value)
            if place is None:
                why = run.why_absent() if isinstance(value, Undefined) else ""
                raise GrantError(f'"{name}" input is not a valid S3 URI: "{as_text(value)[:200]}"{why}', token=None)
            item = Granted(*place, run.at, name)
            run.granted.append(item)
            return run.grant(item)

        return grant

    return {
        names.ESCAPE: escape,
        names.ESCAPE_ONCE: escape_once,
        names.RAW: skip_autoescape,
        names.JSON: as_json,
        **{name: granting(name) for name in names.GRANTING},
    }


_LONGEST = {"uniq": 5_000, "strip_html": 200_000, "date": 200}


def bound_filter(run: Run, name: str, function: Callable[..., Any], token: Token | None) -> Callable[..., Any]:
    """``function`` with its work counted beforehand and after, and every failure an error at ``token``."""

    def bounded(value: Any, *arguments: Any, **named: Any) -> Any:
        try:
            run.tick()
            for each in (value, *arguments):
                run.bounded(each)
            _measure(run, name, value, arguments)
            result = function(value, *arguments, **named)
            run.spend(_size(result), f"the filter {name}")
        except LiquidError as error:
            raise (placed(error, token) if token else error) from error
        except TypeError:
            raise  # python-liquid's own message says which argument is wrong
        except Exception as error:
            raise FilterArgumentError(f"{name}: {error}", token=token) from error
        return result

    return bounded


def _measure(run: Run, name: str, value: Any, arguments: tuple[Any, ...]) -> None:
    """Refuse before the work what would make too much: the product of a long text and a long replacement, say."""
    longest = _LONGEST.get(name)
    if longest and isinstance(value, (str, list, tuple)) and len(value) > longest:
        raise ResourceLimitError(f"the filter {name} is given more than {longest:,} items or characters", token=None)
    size = 0 if name in names.KEEPS_ITEMS else weight(value, run.limits.value)
    if name.startswith(("replace", "join", "split", "append", "prepend")):
        size += _growth(name, value, arguments)
    if size > run.limits.value:
        raise ResourceLimitError(f"the filter {name} makes more than {run.limits.value:,} characters", token=None)


def _growth(name: str, value: Any, arguments: tuple[Any, ...]) -> int:
    first, second = (str(each) if isinstance(each, str) else "" for each in (*arguments, "", "")[:2])
    if name == "replace" and isinstance(value, str):
        return (value.count(first) if first else len(value) + 1) * len(second)
    if name == "join":
        return len(value) * max(1, len(first)) if isinstance(value, (list, tuple, range)) else 0
    return 4 * len(value) if name == "split" and isinstance(value, str) else len(first) + len(second)


def weight(value: Any, limit: int) -> int:
    """About how many characters ``value`` prints as; stops counting soon after ``limit``."""
    total, stack = 0, [value]
    while stack and total <= limit:
        item = stack.pop()
        total += len(item) if isinstance(item, str) else 4
        if isinstance(item, (list, tuple)):
            stack.extend(item)
        elif isinstance(item, dict):
            stack.extend(item.values())
            total += sum(map(len, filter(lambda key: isinstance(key, str), item)))
        elif isinstance(item, range):
            total += 8 * (item.stop - item.start)
    return total


def _size(value: object) -> int:
    if isinstance(value, (str, list, tuple, dict)):
        return len(value)
    if isinstance(value, int) and value.bit_length() > _DIGITS * 3:
        raise ResourceLimitError(f"a number gets more than {_DIGITS:,} digits", token=None)
    return 0
