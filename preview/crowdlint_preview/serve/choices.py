"""The task data that the page can choose from: files, lines of a manifest, what the template asks for, each branch."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.task.beside import data_file
from crowdlint.language.task.sources import TaskData, TaskOptions, infer, parse_json, tasks_for
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint_preview.site.lines import failing_first

MOST_LINES = 50
"""So many lines of a manifest are listed; any other can be asked for by its number."""
_WRITTEN = "what was typed"


@dataclass(frozen=True)
class TaskChoices:
    """``named``: the options that name data, ``data``, ``manifest`` and ``csv``."""

    named: Mapping[str, Path | None]

    def options(self, line: int | None = None) -> TaskOptions:
        """What the command line asked for, of it one line."""
        named = self.named
        return TaskOptions(named.get("data"), named.get("manifest"), named.get("csv"), line)

    def file(self, source: Source) -> Path | None:
        """The file that the task data of a template come from."""
        options = self.options()
        return options.data or options.manifest or options.csv or data_file(Path(source.path))

    def has_lines(self, source: Source) -> bool:
        """Whether that file has many tasks."""
        file = self.file(source)
        return file is not None and (
            file in (self.named.get("manifest"), self.named.get("csv")) or file.suffix in (".jsonl", ".csv")
        )

    def all(self, source: Source) -> list[dict[str, Any]]:
        """What there is to choose: ``id``, and ``label`` for people."""
        found = []
        file = self.file(source)
        if file and self.has_lines(source):
            found.append({"id": "line:1", "label": f"{file.name}, a line", "lines": True})
        elif file:
            found.append({"id": "file", "label": file.name})
        found.append({"id": "made", "label": "Made up from what the template reads"})
        with suppress(UserError, RecursionError):
            contract = infer(source)
            for number, variant in enumerate(contract.variants()):
                shows = [f"{source.position(way.span.start)[0]}: {way.span.of(source.text)}" for way in variant.shows]
                label = ", ".join(" ".join(each.split())[:60] for each in shows) or "nothing of its branches"
                found.append({"id": f"branch:{number}", "label": f"Made up, shows line {label}"})
        return found

    def lines(self, source: Source) -> list[dict[str, Any]]:
        """Lines of the manifest or CSV file, first those with which something is wrong."""
        file = self.file(source)
        if file is None or not self.has_lines(source):
            return []
        rows = file == self.named.get("csv") or file.suffix == ".csv"
        found = []
        for shown in failing_first(source, Checker(Configuration()), file, MOST_LINES, rows):
            codes = ", ".join(dict.fromkeys(f"{each['code']} {each['name']}" for each in shown.faults))
            number = int(shown.task.name.rpartition("-")[2])
            told = [f"{each['message']}" for each in shown.faults]
            found.append({"id": f"line:{number}", "line": number, "codes": codes, "told": told})
        return found

    def task(self, source: Source, choice: str, typed: str | None) -> TaskData:
        """The data of a choice, or what was typed instead. Raises ``UserError`` for data that are not right."""
        dialect = detect(source).name
        if typed is not None:
            value = parse_json(typed, _WRITTEN)
            if not isinstance(value, dict):
                raise UserError("task data is an object ({…})", _WRITTEN)
            return TaskData("data", value, "typed", dialect)
        kind, _, number = choice.partition(":")
        if kind == "line" and number.isdecimal() and 0 < len(number) < 12 and int(number) > 0:
            return tasks_for(source, self.options(int(number)))[0]
        if kind == "branch" and number.isdecimal() and len(number) < 6:
            variants = list(infer(source).variants())
            if int(number) < len(variants):
                return TaskData("inferred", variants[int(number)].data, "inferred", dialect)
        if kind == "file":
            return tasks_for(source, self.options())[0]
        return TaskData("inferred", infer(source).sample(), "inferred", dialect)
