"""What a worker is told once: the template, and how it is asked. Can be sent to another process or machine."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any
from uuid import uuid4

from crowdlint.check.checker import Checker
from crowdlint.config.settings import FileSettings
from crowdlint.errors import UserError
from crowdlint.finding import Severity
from crowdlint.lambdas.trial import LambdaBefore
from crowdlint.language.liquid import parse
from crowdlint.language.liquid.words import sentence
from crowdlint.language.task.line import LineReads
from crowdlint.language.task.sources import infer, task_input
from crowdlint.language.text.dialect import Dialect, Name, detect
from crowdlint.language.text.source import Source
from crowdlint.rules import Rule
from crowdlint_schemas.jobs.manifests import LAMBDA_MAKES, MANIFEST_LINE, TASK_OBJECT

PLACEHOLDERS: dict[str, Any] = {"labels": ["label"], "header": "Header"}


@dataclass(frozen=True)
class LinePlan:
    """A template and the settings of a run. ``key``: no other plan has it, so that a worker may keep what it made.

    ``before``: the author's Lambda, which makes the data of the template from a line.
    """

    source: Source
    checker: Checker
    asked: Name | None = None
    before: LambdaBefore | None = None
    key: str = field(default_factory=lambda: uuid4().hex)

    def __getstate__(self) -> dict[str, object]:
        """What a worker gets: what was worked out here stays here, for rules cannot be sent."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @cached_property
    def path(self) -> str:
        """The file that the template stands in, for the settings."""
        return self.source.origin.host.path if self.source.origin else self.source.path

    @cached_property
    def dialect(self) -> Dialect:
        """The language of the template."""
        return detect(self.source, self.asked or self.settings.dialect)

    @property
    def settings(self) -> FileSettings:
        """The settings that hold for the template."""
        return self.checker.configuration.for_file(self.path)

    @cached_property
    def rules(self) -> dict[Rule, Severity | None]:
        """The rules that can say something of a line, each with the severity that the configuration gives it."""
        chosen = self.checker.rules(self.settings)
        return {rule: level for rule, level in chosen.items() if applies(rule)}

    @cached_property
    def reads(self) -> LineReads:
        """What the template reads of a line; nothing where a Lambda stands between them."""
        if self.before:
            return LineReads(frozenset())
        if self.dialect.is_liquid:
            return LineReads.of(parse(self.source))
        names = infer(self.source, self.dialect.name).sample() if self.dialect.name == "mturk" else {}
        return LineReads(frozenset(names))

    @property
    def made_up(self) -> frozenset[str]:
        """What the template reads and only the job's Lambda knows."""
        built_in = {TASK_OBJECT, MANIFEST_LINE} & self.reads.keys or f"input.{MANIFEST_LINE}" in self.source.text
        return self.reads.keys & LAMBDA_MAKES if built_in else frozenset()

    def shown(self, line: dict[str, Any]) -> dict[str, Any]:
        """What of a line the template reads, in the order of the line."""
        keys = self.reads.keys if self.dialect.name == "mturk" else self.reads.data_keys
        if self.reads.everything or not keys:
            return line
        return {key: value for key, value in line.items() if key in keys}

    def task_input(self, line: dict[str, Any]) -> dict[str, Any]:
        """What the template gets for a line; in place of what only the Lambda knows, something that does no harm."""
        data = task_input(line, self.source.text)
        missing = self.made_up - data.keys()
        return {**data, **{name: PLACEHOLDERS[name] for name in missing}} if missing else data


def applies(rule: Rule) -> bool:
    """Whether a rule can say something of a line of a manifest."""
    return rule.on in ("ManifestLine", "Task") or rule.rendered


def refuse_broken(plan: LinePlan) -> None:
    """Raise ``UserError`` for a template that no data can mend."""
    if plan.dialect.is_liquid:
        for error in parse(plan.source).errors:
            if error.fatal:
                raise UserError(sentence(error, plan.source.text), plan.source.place(error.span.start))
