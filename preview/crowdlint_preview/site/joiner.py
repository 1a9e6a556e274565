"""Joins the runtime's ES modules into one classic script.

Chromium refuses modules from ``file://``, and only a classic script has its names defined before the scripts of the
body run, so the same joined text answers Amazon's loader URL and sits inside a single-file preview. Each module
becomes a function scope that returns its exports. The joiner knows two forms, ``import { a, b as c } from './x.js';``
on one line and ``export`` in front of a declaration, and refuses every other static form.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint_schemas import Attribute, Element, elements

RUNTIME = Path(__file__).parent.parent / "runtime"

_STATEMENT = re.compile(r"^[ \t]*(?:import|export)\b(?![ \t]*[(.:=])[^\n]*", re.M)
_IMPORT = re.compile(r"import \{ ?([\w$, ]+?) ?\} from '(\.{1,2}/[\w./-]+\.js)';")
_EXPORT = re.compile(r"export (const|class|function\*?|async function\*?) ([\w$]+)")


def join(entries: Iterable[Path]) -> str:
    """``entries`` and all they import, each module before those that need it; UserError at a form it cannot join."""
    numbers: dict[Path, int] = {}
    parts: list[str] = []
    for entry in entries:
        _add(entry.resolve(), numbers, parts, ())
    return "\n".join(parts)


def _add(path: Path, numbers: dict[Path, int], parts: list[str], above: tuple[Path, ...]) -> int:
    if path in above:
        raise UserError("modules import each other in a circle", f"{path}")
    if path in numbers:
        return numbers[path]
    if not path.is_file():
        raise UserError("there is no such module", f"{path}")
    text = path.read_text(encoding="utf-8")
    exports: list[str] = []

    def replace(match: re.Match[str]) -> str:
        statement = match[0].strip()
        if found := _IMPORT.fullmatch(statement):
            number = _add((path.parent / found[2]).resolve(), numbers, parts, (*above, path))
            return f"const {{ {found[1].replace(' as ', ': ')} }} = module{number};"
        if found := _EXPORT.match(statement):
            exports.append(found[2])
            return statement.removeprefix("export ")
        line = text.count("\n", 0, match.start()) + 1
        raise UserError(f"the joiner cannot join `{statement}`", f"{path}:{line}")

    body = _STATEMENT.sub(replace, text)
    numbers[path] = len(numbers)
    names = ", ".join(exports)
    parts.append(f"// {path.name}\nconst module{numbers[path]} = (() => {{\n{body}\nreturn {{ {names} }};\n}})();")
    return numbers[path]


def inline_safe(script: str) -> str:
    """The same script, fit to stand inside a script element: both risky openings occur only in strings."""
    return re.sub(r"<(?=/script|!--)", r"\\x3C", script, flags=re.I)


def as_json(value: object) -> str:
    """JSON that is also a JavaScript expression and safe inside a script element."""
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")


def facts() -> dict[str, object]:
    """What the runtime needs of the schemas: each element's attributes, the scripts that have it, a fixed key."""
    return {tag: _element(element) for tag, element in elements().items()}


def _element(element: Element) -> dict[str, object]:
    answer = element["answer"]
    key = answer.get("key") if answer else None
    attributes = {name: _fact(attribute) for name, attribute in element["attributes"].items()}
    facts: dict[str, object] = {"attributes": attributes, "scripts": element["scripts"]}
    return facts | ({"key": key} if key else {})


def _fact(attribute: Attribute) -> dict[str, object]:
    default = {"default": attribute["default"]} if attribute.get("default") is not None else {}
    return {"encoding": attribute["encoding"]} | default


@cache
def join_runtime(host: str = "{}") -> str:
    """The whole runtime as one classic script; the same text every time, safe to inline.

    ``crowd.schemas`` is included; ``host`` is the JSON of ``crowd.host``: what the page knows of the job.
    """
    modules = join(sorted((RUNTIME / "elements").glob("*.js")))
    crowd = f"{{ schemas: {as_json(facts())}, host: {as_json(json.loads(host))} }}"
    start = f"'use strict';\nif (window.crowd) return;\nwindow.crowd = {crowd};"
    return inline_safe(f"(() => {{\n{start}\n{modules}\n}})();\n")
