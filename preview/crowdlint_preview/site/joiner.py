"""Joins the runtime's ES modules into one classic script.

Chromium refuses modules from ``file://``, and only a classic script has its names defined before the scripts of the
body run, so the same joined text answers Amazon's loader URL and sits inside a single-file preview. Each module
becomes a function scope that returns its exports. The joiner knows two forms, ``import { a, b as c } from './x.js';``
on one line and ``export`` in front of a declaration, and refuses every other static form. A style sheet is imported
like a module, ``import { style } from './x.css';``, and exports its text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint_preview.browser.noted import HOOK, KEY_PLACE
from crowdlint_schemas import AttributeEntry, ElementEntry, elements, icons, loader
from crowdlint_schemas.frame import SILENT_INPUTS

RUNTIME = Path(__file__).parent.parent / "runtime"
VENDOR = RUNTIME.parent / "vendor"

_STATEMENT = re.compile(r"^[ \t]*(?:import|export)\b(?![ \t]*[(.:=])[^\n]*", re.M)
_IMPORT = re.compile(r"import \{ ?([\w$, ]+?) ?\} from '(\.{1,2}/[\w./-]+\.(?:js|css))';")
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
    if path.suffix == ".css":
        numbers[path] = len(numbers)
        parts.append(f"// {path.name}\nconst module{numbers[path]} = {{ style: {as_json(compact(text))} }};")
        return numbers[path]
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


def compact(css: str) -> str:
    """The same style sheet without comments and without space that means nothing. Strings hold no runs of spaces."""
    bare = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.S))
    return re.sub(r" ?([{};,]) ?", r"\1", bare).strip()


def inline_safe(script: str) -> str:
    """The same script, fit to stand inside a script element: both risky openings occur only in strings."""
    return re.sub(r"<(?=/script|!--)", r"\\x3C", script, flags=re.I)


def as_json(value: object) -> str:
    """JSON that is also a JavaScript expression and safe inside a script element."""
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")


def facts() -> dict[str, object]:
    """What the runtime needs of the schemas: each element's attributes, the scripts that have it, a fixed key."""
    return {tag: _element(element) for tag, element in elements().items()}


def _element(element: ElementEntry) -> dict[str, object]:
    answer = element["answer"]
    key = answer.get("key") if answer else None
    attributes = {name: _fact(attribute) for name, attribute in element["attributes"].items()}
    facts: dict[str, object] = {"attributes": attributes, "scripts": element["scripts"]}
    return facts | ({"key": key} if key else {})


def _fact(attribute: AttributeEntry) -> dict[str, object]:
    default = {"default": attribute["default"]} if attribute.get("default") is not None else {}
    return {"encoding": attribute["encoding"]} | default


_EXTENDS = re.compile(r"\w\('((?:paper|iron)-[a-z-]+)'\)")


@cache
def _element_files() -> dict[Path, str]:
    """The scripts of elements, each with the open-source element that it extends, empty where it extends none."""
    found = {}
    for path in sorted((RUNTIME / "elements").glob("*.js")):
        extended = _EXTENDS.search(path.read_text(encoding="utf-8"))
        found[path] = extended[1] if extended else ""
    return found


def extending(page: str | None) -> frozenset[str]:
    """The elements that extend open-source ones and of which a page speaks; all of them where it makes up tags."""
    tags = {path.stem for path, extended in _element_files().items() if extended}
    if page is None or re.search(r"\bpaper-[a-z]|\bcrowd-(?![a-z])", page, re.I):
        return frozenset(tags)
    return frozenset(tag for tag in tags if re.search(rf"\b{tag}\b", page, re.I))


@cache
def _parts() -> dict[str, list[str]]:
    """What each open-source element is made of: files of ``vendor/polymer``, each behind those that it needs."""
    found: dict[str, list[str]] = json.loads((VENDOR / "polymer" / "parts.json").read_text(encoding="utf-8"))
    return found


def _open_source(extended: Iterable[str]) -> str:
    """The open-source elements of these names, each part of them once, with their licence."""
    names = list(dict.fromkeys(part for each in extended for part in _parts()[each]))
    if not names:
        return ""
    licence = (VENDOR / "LICENCES.txt").read_text(encoding="utf-8")
    texts = [(VENDOR / "polymer" / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return f"/*\n{licence[licence.index('Copyright') :].strip()}\n*/\nconst polymer = {{}};\n{''.join(texts)}"


@cache
def _icons() -> str:
    return (VENDOR / "icons.svg").read_text(encoding="utf-8")


def uses_icons(page: str) -> bool:
    """Whether anything on a page speaks of icons, or has an id that an icon has, too: scripts then meet the icon."""
    ids = "|".join(icons())
    return bool(re.search(rf"\bicon\b|\bid\s*=\s*[\"']?(?:{ids})(?![\w-])", page, re.I))


def join_runtime(host: str = "{}", page: str | None = None) -> str:
    """The whole runtime as one classic script; the same text every time, safe to inline.

    ``shared.schemas`` is included; ``host`` is the JSON of ``shared.host``: what the page knows of the job. ``page`` is
    all text that the page is made of, its scripts too: what it has no use for is left out. Without it, nothing is.
    """
    return _joined(host, *_used(page))


@lru_cache(maxsize=4)
def _used(page: str | None) -> tuple[frozenset[str], bool]:
    """Which files only a page like this has a use for, and whether it has one for icons; asked thrice of each page."""
    return extending(page), page is None or uses_icons(page)


# What a script of the page puts in the place of these later is not met by the runtime.
_BUILT_INS = """const JSON = { parse: window.JSON.parse, stringify: window.JSON.stringify };
const { Map, Set, WeakMap, WeakSet, Promise, Object, Array, String, Number, Math, Symbol, Reflect } = window;"""


# Before anything that a script of the page could have put its own into: who opened the page may hear what is sent.
# Nothing but a page has a `document.all` like this: workers, in which all else can be made up, do not learn the key.
_TOLD = f"""const heard = typeof document.all === 'undefined' && document.all !== undefined;
const unheard = {{ elements() {{}}, taken() {{}}, ready() {{}}, sent() {{}} }};
const told = (heard && window[{as_json(HOOK)}]?.({as_json(KEY_PLACE)})) || unheard;"""


@cache
def _joined(host: str, tags: frozenset[str], icons: bool) -> str:
    files = {path: extended for path, extended in _element_files().items() if not extended or path.stem in tags}
    parts = [
        f"schemas: {as_json(facts())}",
        f"loader: {as_json(loader.NAME)}",
        f"silent: {as_json(list(SILENT_INPUTS))}",
        f"host: {as_json(json.loads(host))}",
        "told",
    ]
    if icons:
        parts.append(f"icons: {as_json(_icons())}")
    # Once is enough. What modules share has no name that a script of the page could reach.
    start = f"""'use strict';
{_TOLD}
if (document.querySelector('style[data-crowd=page]')) return;
{_BUILT_INS}
const shared = {{ {", ".join(parts)} }};"""
    # The open-source elements must not be defined twice.
    vendor = _open_source(extended for extended in files.values() if extended)
    return inline_safe(f"(() => {{\n{start}\n{vendor}\n{join(files)}\n}})();\n")
