"""Which files to check: the paths as given, and in folders the templates among the files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint.language.hosts import LANGUAGES, is_host
from crowdlint.language.text import reach
from crowdlint_schemas import loader
from crowdlint_schemas.filters import GRANT
from crowdlint_schemas.light import field, frozen, regex

DEFAULT_EXCLUDE = (
    ".*",
    "__pycache__",
    "__pypackages__",
    "_build",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
OUTPUT_LIST = ".crowdlint-files.json"  # in a folder of results: what `preview` and `exercise` wrote there
XML = (".xml", ".question")  # the latter as Mechanical Turk's command line tools name it
SUFFIXES = (".liquid", ".html", ".htm", *XML, *LANGUAGES)

# What makes a page a task template: elements of Amazon, its loader, task data; or, beside something to answer with, a
# MTurk variable outside a script or the names under which Mechanical Turk is spoken to.
_CROWD = regex(
    rb"<\s*/?\s*crowd-|\btasks?\s*\.\s*input|<(?:HTML|External)Question\b|" + re.escape(loader.NAME.encode()), re.I
)
_NAMES = regex(rb"MechanicalTurk|externalSubmit", re.I)
_MTURK = regex(rb"\$\{\s*[A-Za-z_][\w.-]*\s*\}")
_FIELD = regex(rb"<form\b|<(?:input|select|textarea)\b[^>]*\sname\s*=", re.I)
_IN_HOST = (b"crowd-", GRANT.encode(), b"<HTMLQuestion")
# Pages of `preview` and `exercise`, and baselines: they hold templates, but are none.
_OURS = regex(rb'<meta name="generator" content="crowdlint">|"crowdlint-baseline"')
_PLAIN = regex(r"[^/*?\[]+")
# The bytes of a file that has no more are kept until it is checked; of a notebook with pictures they are read again.
_KEPT = 200_000
_CODE = regex(rb"<(script|style)\b.*?</\1", re.I | re.S)


def is_template(name: str, data: bytes) -> bool:
    """Whether a file found in a folder is a task template: by its name, or else by what is written in it."""
    lower = name.lower()
    if not lower.endswith(SUFFIXES) or _OURS.search(data[:2000]):
        return False
    if is_host(lower):
        return any(word in data for word in _IN_HOST)
    if lower.endswith(XML):
        return b"<HTMLQuestion" in data or b"<ExternalQuestion" in data
    if lower.endswith((".liquid.html", ".liquid.htm")) or _CROWD.search(data):
        return True
    if lower.endswith(".liquid"):
        return False
    plain = _CODE.sub(b"", data)
    return bool((_MTURK.search(plain) or _NAMES.search(data)) and _FIELD.search(plain))


@cache
def pattern_of(glob: str) -> re.Pattern[str]:
    """A glob over slash-separated paths as a regular expression; ``**`` crosses folders, ``*`` and ``?`` do not.

    What lies below matches, too; of a glob that ends with a slash, only that.

    Behind a star it is enough to try the first place where what follows fits: so each is tried once, however many
    there are.
    """
    inside = "/.*" if glob.endswith("/") else "(?:/.*)?"
    first, *rest = re.sub(r"(?:\*\*/)+", "**/", re.sub(r"\*{3,}", "**", glob.rstrip("/"))).split("**/")
    blocks = [_fixed(first)]
    blocks += [f"(?>(?:.*?/)??{_fixed(each)})" for each in rest[:-1]]
    blocks += [f"(?:.*/)?{_fixed(each)}" for each in rest[-1:]]
    return re.compile(r"\A" + "".join(blocks) + inside + r"\Z", re.S)


def _fixed(glob: str) -> str:
    """A part of a glob without ``**/``, folder by folder."""
    return "/".join(_name(each) for each in glob.split("/"))


def _name(glob: str) -> str:
    """One name in a glob: between stars (two of them cross folders) are signs, classes of signs, and ``?``."""
    crosses = "**" in glob
    made, piece, star = [], "", ""
    for token in re.findall(r"\*\*|\*|\?|\[!?[^\]/]+\]|.", glob, re.S):
        if token[0] == "*":
            made.append(f"(?>{star}?{piece})" if star and not crosses else star + piece)
            piece, star = "", ".*" if token == "**" else "[^/]*"
        else:
            piece += _sign(token)
    return "".join([*made, star + piece])


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _sign(token: str) -> str:
    if token == "?":
        return "[^/]"
    if len(token) == 1:
        return re.escape(token)
    none_of = token[1] in "!^"
    signs = re.sub(r"[^\w-]", _escaped, token[1 + none_of : -1])
    kind = f"[^{signs}]" if none_of else f"[{signs}]"
    try:
        re.compile(kind)
    except re.error:  # such as `[z-a]`: no class of signs, so it stands for itself
        return re.escape(token)
    return kind


def matches(path: str, globs: tuple[str, ...]) -> bool:
    """Whether a slash-separated path, relative to the configuration's folder, lies under one of the globs.

    As in .gitignore: a glob without a slash matches a file or folder of that name anywhere, one with a slash starts at
    the configuration's folder; either takes in everything below.
    """
    names, patterns = _read(globs)
    if names and not names.isdisjoint(path.split("/")):
        return True
    return any(pattern.match(path) for pattern in patterns)


@cache
def _read(globs: tuple[str, ...]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Plain names among the globs, which need no pattern, and the patterns of the others."""
    names, patterns = set(), []
    for glob in globs:
        clean = glob.removeprefix("./").rstrip("/")
        if clean and _PLAIN.fullmatch(clean):
            names.add(clean)
        else:
            patterns.append(pattern_of((clean if "/" in clean else "**/" + clean).removeprefix("/")))
    return frozenset(names), tuple(patterns)


def relative(path: Path, root: Path) -> str:
    """The path as globs see it: relative to ``root``, with slashes. Where it lies elsewhere, only its name."""
    full = os.path.abspath(path)
    try:
        inside = os.path.relpath(full, root).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        inside = ".."
    return os.path.basename(full) if inside == ".." or inside.startswith("../") else inside


Excluded = Callable[[Path, bool], bool]  # (path, whether the user named it) -> leave it out


@frozen
class Found:
    """A file to check; or, where ``problem`` says why, a folder that could not be searched.

    ``data``: its bytes, where they had to be read to tell that it is a template, and are few. ``alone``: no task data
    is beside it.
    """

    path: Path
    problem: str = ""
    data: bytes | None = field(default=None, compare=False, repr=False)
    alone: bool = field(default=False, compare=False, repr=False)


def _written_by_us(listed: Path) -> set[Path]:
    """The files that crowdlint's list in a folder of results names: reports quote templates, but are none."""
    import json

    try:
        files = json.loads(reach.read(listed))["files"]
        return {listed.parent / name for name in files}
    except (UserError, ValueError, KeyError, TypeError, RecursionError):  # a list that somebody broke lists nothing
        return set()


def walk(folder: Path, excluded: Excluded, ours: frozenset[Path] = frozenset()) -> Iterator[Found]:
    """The templates below a folder, by name, without ``ours``; links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Found(folder, f"cannot search the folder: {error.strerror}")
        return
    if any(entry.name == OUTPUT_LIST for entry in entries):
        ours = ours | _written_by_us(folder / OUTPUT_LIST)
    alone = not any(".data." in entry.name.lower() for entry in entries)
    for entry in entries:
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if not (is_folder or entry.name.lower().endswith(SUFFIXES)) or excluded(path, False):
            continue
        if is_folder:
            yield from walk(path, excluded, ours)
        elif path not in ours and (found := _as_template(path, entry.is_symlink(), alone)):
            yield found


def _as_template(path: Path, is_link: bool = True, alone: bool = False) -> Found | None:
    """A file that is a task template, or of which only checking it will say why it cannot be read."""
    try:
        if not path.is_file():
            return None
        if is_link and reach.leads_out(path):
            return Found(path)  # it is not even looked into
        data = reach.contents(path)
        kept = data if len(data) <= _KEPT else None
        return Found(path, data=kept, alone=alone) if is_template(path.name, data) else None
    except OSError:
        return Found(path)


def discover(paths: Sequence[str], excluded: Excluded, templates_only: bool = False) -> list[Found]:
    """Every file to check, each once, in the order asked for. A file that does not exist is listed all the same.

    What the configuration excludes is left out although it is named: hooks name every file that changed. With
    ``templates_only``, so is a named file that the search of its folder would pass over.
    """
    found: dict[str, Found] = {}
    several = len(paths) > 1
    for name in paths:
        path = Path(name)
        if excluded(path, True) or (templates_only and path.is_file() and not _as_template(path)):
            continue
        for each in walk(path, excluded) if path.is_dir() else (Found(path),):
            found.setdefault(os.path.abspath(each.path) if several else str(each.path), each)
    return list(found.values())
