"""A template as it is being typed, with the data of a task: what the frame of the task is made of."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from crowdlint.answers.fields import AnswerTemplate
from crowdlint.answers.schema import schema_of
from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.page.job import Workforce
from crowdlint.language.render.rendering import RenderError
from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint.lsp.lines import Lines
from crowdlint.reporters.json import as_dict
from crowdlint_preview.serve.choices import TaskChoices
from crowdlint_preview.site.output import Results
from crowdlint_preview.site.screen import Screen, named_after
from crowdlint_preview.site.site import SiteFolder, page_facts
from crowdlint_schemas import check

MOST_PROBLEMS = 50


@dataclass
class TaskShower:
    """Makes pages of templates. ``root``: of S3 objects, ``assets``: address -> file, ``workforce``: if named."""

    choices: TaskChoices
    root: Path | None = None
    assets: Mapping[str, Path] = field(default_factory=dict)
    workforce: Workforce | None = None
    _checker: Checker | None = None

    def forget(self) -> None:
        """Settings have changed."""
        self._checker = None

    @property
    def checker(self) -> Checker:
        """What checks a template for a folder that is sent to somebody."""
        self._checker = self._checker or Checker(Configuration(), workforce=self.workforce)
        return self._checker

    def screen(self, source: Source, task: TaskData) -> Screen:
        """The screen of a template with the data of a task. Raises ``UserError`` for settings that are wrong."""
        workforce = self.checker.job(source.path).workforce or "private"
        return Screen(named_after(Path(source.path)), source, task, self.root, self.assets, (), workforce)

    def show(self, source: Source, choice: str, typed: str | None) -> dict[str, Any]:
        """What the page needs to show a task, or ``error`` with its place in the template or in the data."""
        try:
            task = self.choices.task(source, choice, typed)
        except UserError as error:
            return {"error": {"message": error.message, "place": error.place or "", "in": "data"}}
        except RecursionError:
            return {"error": {"message": "the template is nested too deeply", "place": source.path, "in": "template"}}
        screen = self.screen(source, task)
        shown = {"data": json.dumps(task.data, ensure_ascii=False, indent=2), "origin": task.origin}
        if screen.error:
            return {**shown, "error": _error(screen.error, source)}
        return {**shown, "facts": page_facts(screen, replayable=False), "absent": screen.absent, "tags": screen.tags}

    def judge(self, source: Source, answer: Any) -> dict[str, Any]:
        """What is wrong with an answer (a list of one submission) by the schema of what is sent, and that schema."""
        schema = schema_of(AnswerTemplate(source))
        answer = answer[0] if isinstance(answer, list) and len(answer) == 1 else answer
        wrong = [
            {"path": "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in problem.path).lstrip("."),
             "message": problem.message}
            for problem, _ in zip(check(answer, schema), range(MOST_PROBLEMS), strict=False)
        ]  # fmt: skip
        return {"schema": json.dumps(schema, ensure_ascii=False, indent=2), "problems": wrong}

    def packed(self, source: Source, choice: str, typed: str | None) -> tuple[str, bytes]:
        """The name and the bytes of a ZIP file: the folder that ``crowdlint preview`` writes, of this one task."""
        screen = self.screen(source, self.choices.task(source, choice, typed))
        checked = self.checker.template(source, source.path)
        found = [as_dict(checked, each) for each in checked.findings]
        screen = Screen(screen.name, source, screen.task, self.root, self.assets, found, screen.workforce)
        out = BytesIO()
        with tempfile.TemporaryDirectory(prefix="crowdlint-share-", ignore_cleanup_errors=True) as folder:
            with Results(Path(folder) / "out") as results:
                site = SiteFolder(results)
                site.add(screen, lambda _: None)
                site.close()
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
                for path in sorted(results.written):
                    packed.write(results.out / path, f"{screen.name}/{path}")
        return f"{screen.name}.zip", out.getvalue()


def _error(error: UserError, source: Source) -> dict[str, Any]:
    """Why there is no page, and where in the template."""
    told = {"message": error.message, "place": error.place or "", "in": "template"}
    if not isinstance(error, RenderError):
        return told
    at = Lines(source.text).position(error.span.start)
    line, column = source.position(error.span.start)
    text = source.line(line)
    start = max(0, column - 60)
    excerpt = f"{line:>5} | {text[start : column + 60]}\n      | {' ' * (column - 1 - start)}^"
    return {**told, "at": {"line": at.line, "column": at.character}, "excerpt": excerpt}
