"""The folder of a report, filled task by task: ``report.json``, ``report.html``, ``junit.xml`` and what they name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint_preview.report.compare import compare, require_library
from crowdlint_preview.report.formats import as_json, junit
from crowdlint_preview.report.model import VERSION, Document, Entry, ToldTask, document, pages_of_rules, told
from crowdlint_preview.report.page import page
from crowdlint_preview.site.output import Results
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import task_page
from crowdlint_preview.work.outcome import Outcome

REPORTS = ("report.json", "report.html", "junit.xml")
Kept = Literal["failed", "all", "none"]


class EarlierReport:
    """A report of an earlier run, to compare with. ``tolerance``: so many pixels of a picture may differ."""

    def __init__(self, folder: Path, tolerance: int, model: str = "report.json") -> None:
        require_library()
        self.folder, self.tolerance = folder, tolerance
        self.entries = {each["name"]: each for each in read_report(folder, model)["templates"]}

    def gone(self, names: Iterable[str]) -> list[str]:
        """What it has and a run of these tasks lacks, because the templates are no more: a run may be of some alone."""
        lacking = self.entries.keys() - set(names)
        paths = {name: Path(self.entries[name]["template"].partition("#")[0]) for name in lacking}
        return sorted(name for name, path in paths.items() if path.parent.is_dir() and not path.exists())

    def changes(self, told: ToldTask) -> dict[str, Any]:
        """What is otherwise in a task now."""
        return compare(told, self.entries.get(told.entry["name"]), self.folder, self.tolerance)


class ReportFolder:
    """Takes what tasks gave, writes each one's files at once, and the reports when it is closed.

    ``kept``: of which tasks the pictures of the steps and a page to try are kept. ``beside``: pictures stay files
    beside ``report.html`` instead of being in it. ``earlier``: what the tasks are compared with.
    """

    def __init__(
        self,
        results: Results,
        browser: str,
        seed: str,
        shard: str,
        kept: Kept,
        beside: bool,
        earlier: EarlierReport | None = None,
    ) -> None:
        self.earlier = earlier
        self.results, self.kept, self.beside = results, kept, beside
        self.browser, self.seed, self.shard = browser, seed, shard
        self.entries: list[Entry] = []
        self.gone: list[str] = []
        self.rules: dict[str, str] = {}

    def add(self, screen: Screen, outcome: Outcome, number: int, trace: Path | None = None) -> Entry:
        """One task, told; its files are there at once, also the trace that lies elsewhere so far."""
        kept = self.kept == "all" or (self.kept == "failed" and outcome.status != "passed")
        found = told(screen, outcome, number, kept)
        if kept:
            found.entry["preview"] = f"previews/{screen.name}.html"
            found.files[found.entry["preview"]] = task_page(screen, alone=True).encode("utf-8", "replace")
        if trace is not None and trace.is_file():
            found.entry["trace"] = f"traces/{screen.name}.zip"
            found.files[found.entry["trace"]] = trace.read_bytes()
        self.rules |= pages_of_rules(screen.findings)
        if self.earlier is not None:
            found.entry["changes"] = self.earlier.changes(found)
        self.take(found)
        return found.entry

    def take(self, found: ToldTask) -> None:
        """A task that is told already."""
        for name, content in found.files.items():
            self.results.put(name, content)
        self.entries.append(found.entry)

    def close(self) -> tuple[Document, list[Path]]:
        """Write the reports; the model, and the paths of all three."""
        whole = document(self.entries, self.rules, self.browser, self.seed, self.shard, self.gone)
        texts = (as_json(whole), page(whole, self.results.out, self.beside), junit(whole))
        return whole, [self.results.put(name, text) for name, text in zip(REPORTS, texts, strict=True)]


def update(earlier: Path, document: Document, results: Results) -> None:
    """Put what a run gave in place of the report it was compared with; tasks of other runs stay there."""
    before = read_report(earlier)
    fresh = {entry["name"]: {**entry, "changes": None} for entry in document["templates"]}
    with Results(earlier) as old:
        old.written |= old.before
        folder = ReportFolder(old, document["browser"], document["seed"], "", "none", True)
        folder.rules = {**before["rules"], **document["rules"]}
        for entry in before["templates"]:
            if entry["name"] not in fresh and entry["name"] not in document["gone"]:
                folder.entries.append(entry)
        for entry in fresh.values():
            folder.take(ToldTask(entry, {name: _file(results.out, name) for name in named_files(entry)}))
        folder.close()


def taken_over(folder: Path, results: Results) -> None:
    """Move the files of tasks that another process has done; its reports are not written yet, or not taken."""
    for path in sorted(folder.rglob("[!.]*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in REPORTS:
            results.put(name, path.read_bytes())
            path.unlink()


def merged(folders: Iterable[Path], results: Results, beside: bool, shard: str = "") -> tuple[Document, list[Path]]:
    """One report of several, whose files may be taken over already.

    Raises ``UserError`` where one is none, or two hold the same task."""
    found = [(folder, read_report(folder)) for folder in folders]
    seeds, browsers = ({each[key] for _, each in found} for key in ("seed", "browser"))
    if len(seeds) > 1:
        raise UserError(
            f"these reports are of different seeds ({', '.join(sorted(map(repr, seeds)))})", "merge-reports"
        )
    names = sorted(browsers)
    whole = ReportFolder(results, ", ".join(names), seeds.pop() if seeds else "", shard, "none", beside)
    taken: dict[str, Path] = {}
    for folder, each in found:
        whole.rules |= each["rules"]
        whole.gone += [name for name in each["gone"] if name not in whole.gone]
        for entry in each["templates"]:
            if entry["name"] in taken:
                raise UserError(f"{entry['name']} is in {taken[entry['name']]}, too", str(folder / "report.json"))
            taken[entry["name"]] = folder
            left = [name for name in named_files(entry) if name not in results.written]
            whole.take(ToldTask(entry, {name: _file(folder, name) for name in left}))
    return whole.close()


def read_report(folder: Path, model: str = "report.json") -> Document:
    """The model in a folder. Raises ``UserError`` where there is none of this version."""
    path = folder / model
    try:
        reach.require(path, folder)
        found: Any = json.loads(reach.contents(path))
    except (OSError, ValueError, RecursionError) as error:
        raise UserError(f"this folder holds no {model} of an earlier run", str(folder)) from error
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise UserError(f"this report is not of version {VERSION}: make it again", str(path))
    _require_sound(found, path)
    return found


def _require_sound(found: Document, path: Path) -> None:
    from jsonschema import Draft202012Validator

    from crowdlint_schemas import export

    problem = next(Draft202012Validator(json.loads(export("report", {}))).iter_errors(found), None)
    if problem:
        where = "/".join(map(str, problem.absolute_path))
        raise UserError(f"this is no report of `crowdlint exercise` ({where}: {problem.message[:200]})", str(path))


def named_files(entry: Entry) -> list[str]:
    """The files of a task, below the folder of the report."""
    steps = [step["picture"] for step in entry["steps"]]
    shapes = [shape["picture"] for shape in entry["shapes"]]
    changed = [each[key] for each in (entry["changes"] or {}).get("pictures", []) for key in ("old", "difference")]
    found = (*entry["screenshots"], *steps, *shapes, *changed, entry["trace"], entry["preview"])
    return [name for name in found if name]


def _file(folder: Path, name: str) -> bytes:
    try:
        if ".." in Path(name).parts or Path(name).is_absolute():
            raise UserError("this report names a file outside of its folder", f"{folder}: {name}")
        return reach.read(folder / name, folder)
    except OSError as error:
        raise UserError(f"the report names a file that is not there: {error.strerror or error}", name) from error
