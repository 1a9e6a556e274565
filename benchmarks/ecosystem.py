"""What a change does to real templates: the findings that come and go between a commit and the working tree.

    python benchmarks/ecosystem.py DIR [COMMIT]      (make ecosystem DIR=…)

``DIR`` holds templates of your own or of others; nothing of them is kept. The linter of ``COMMIT`` (``HEAD`` if none is
named) is taken out of git into a temporary folder, both check the folder with the same settings, and what differs is
printed: ``-`` went, ``+`` came, ``~`` is told otherwise. The exit code is 1 if one of them could not do its work.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
ROOMS = ("linter", "schemas")
Place = tuple[str, str, int, int, str, str]  # file, cell, row, column, code, name


@dataclass(frozen=True)
class Run:
    """What one linter said: findings by place, and what it could not do."""

    findings: dict[Place, list[str]]
    problems: list[str]
    code: int


def tree_of(commit: str, folder: Path) -> Path:
    """The linter of a commit, in a folder."""
    archive = subprocess.run(["git", "archive", commit, *ROOMS], cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        sys.exit(archive.stderr.decode().strip())
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder


def check(tree: Path, templates: Path) -> Run:
    """What the linter of a tree finds in a folder, with the settings that no project has changed."""
    paths = os.pathsep.join(str(tree / room) for room in ROOMS)
    command = [sys.executable, "-m", "crowdlint", "check", "--isolated", "--output-format", "jsonl", str(templates)]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    # Safe path: else an installed crowdlint, or one in the current folder, would be asked instead.
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tree, check=False)
    findings: dict[Place, list[str]] = defaultdict(list)
    for line in done.stdout.splitlines():
        found = json.loads(line)
        findings[place(found, templates)].append(f"{found['severity']}: {found['message']}")
    # The last line is the summary.
    return Run(findings, done.stderr.splitlines()[:-1], done.returncode)


def place(found: dict[str, Any], templates: Path) -> Place:
    at = found["location"]
    file = os.path.relpath(found["filename"], templates)
    return file, str(found.get("cell") or ""), at["row"], at["column"], found["code"], found["name"]


def said(place: Place, message: str) -> str:
    _, cell, row, column, code, name = place
    where = f"cell {cell}, {row}:{column}" if cell else f"{row}:{column}"
    return f"{where} {code} {name}: {message}"


def differences(before: Run, after: Run) -> Iterable[tuple[str, str, str, str]]:
    """``(file, sign, rule, text)`` for each finding that differs, in the order of files and places."""
    for where in sorted(before.findings.keys() | after.findings.keys()):
        old, new = Counter(before.findings.get(where, ())), Counter(after.findings.get(where, ()))
        went, came = list((old - new).elements()), list((new - old).elements())
        rule = f"{where[4]} {where[5]}"
        for old_words, new_words in zip(went, came, strict=False):
            yield where[0], "~", rule, f"{said(where, old_words)}\n      now {new_words}"
        for words in went[len(came) :]:
            yield where[0], "-", rule, said(where, words)
        for words in came[len(went) :]:
            yield where[0], "+", rule, said(where, words)


def report(before: Run, after: Run) -> None:
    """Print what differs by file, then by rule, then what either could not do."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    last = ""
    for file, sign, rule, text in differences(before, after):
        if file != last:
            print(file)
            last = file
        print(f"  {sign} {text}")
        counts[rule][sign] += 1
    print()
    for rule, signs in sorted(counts.items()):
        print(f"{rule:<40} " + "  ".join(f"{sign}{signs[sign]}" for sign in "+-~" if signs[sign]))
    for sign, one, other in (("-", before, after), ("+", after, before)):
        for line in one.problems:
            if line not in other.problems:
                print(f"{sign} {line}")
    total = sum(counts.values(), Counter[str]())
    kept = sum(map(len, before.findings.values())) - total["-"] - total["~"]
    print(f"{total['+']} findings came, {total['-']} went, {total['~']} are told otherwise, {kept} are the same")


def main(templates: str, commit: str = "HEAD") -> int:
    """Compare, print, and say whether both could do their work."""
    folder = Path(templates).resolve()
    if not folder.is_dir():
        sys.exit(f"there is no folder {templates}; name one with `make ecosystem DIR=path`")
    with tempfile.TemporaryDirectory() as place:
        before = check(tree_of(commit, Path(place)), folder)
    after = check(ROOT, folder)
    report(before, after)
    return 1 if 2 in (before.code, after.code) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
