"""A template read as far as the rules ask: text, Liquid tree, a page for each variant, a task for each data set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crowdlint.allow.allowances import Allowances, read
from crowdlint.check.signs import Signs, signs
from crowdlint.language.page.job import Job
from crowdlint.language.page.page import Page
from crowdlint.language.question.document import is_external
from crowdlint.language.text.dialect import Dialect, Name, detect, rendered
from crowdlint.language.text.source import Source, has_hole, with_holes
from crowdlint_schemas.light import cached_property, regex, replace

if TYPE_CHECKING:
    from crowdlint.language.liquid import Template
    from crowdlint.language.question.refusals import Question
    from crowdlint.language.script.code import Code
    from crowdlint.language.symbolic.variants import Variants
    from crowdlint.language.task.rendered import Task
    from crowdlint.language.text.span import Span


# What every object shows, so that a rule that seeks nothing else is asked about it.
ALWAYS = ("",)
_WITH_SIGNS = ("Source", "Page", "Code", "Template")

_BRANCHES = regex(r"\{%-?\s*(?:if|elsif|unless|case|when)\b.*?%\}", re.S)


class Reading:
    """Makes what rules are checked on, each thing once and only when the first rule needs it.

    ``dialect`` is the one asked for, if any; ``data`` a file of task data, else that beside the template is used;
    ``alone``: somebody has looked, and there is none beside it.
    """

    def __init__(
        self,
        source: Source,
        job: Job | None = None,
        dialect: Name | None = None,
        data: Path | None = None,
        alone: bool = False,
    ) -> None:
        self.source = source
        self.job = job or Job()
        self.data = data
        self._alone = alone
        self._asked = dialect
        self.seen: dict[str, Signs] = {}  # kind of object -> the signs that its objects show, once somebody asked
        self.seen_by_each: dict[str, list[Signs]] = {}  # the same for each of the objects
        self._objects: dict[str, Sequence[Any]] = {}

    @cached_property
    def dialect(self) -> Dialect:
        """The language of the template, and why it was taken for that."""
        return detect(self.source, self._asked)

    @property
    def is_liquid(self) -> bool:
        """Whether Liquid renders the template."""
        return self.dialect.is_liquid

    @cached_property
    def template(self) -> Template:
        """The Liquid tree of the file."""
        from crowdlint.language.liquid import parse

        return parse(self.source)

    @cached_property
    def variants(self) -> Variants:
        """The few renderings without data that together show every branch."""
        from crowdlint.language.symbolic.variants import variants

        return variants(self.template)

    @cached_property
    def pages(self) -> Sequence[Page]:
        """One page for each variant; of a template without Liquid the one there is."""
        if is_external(self.source.text):
            return []  # it holds the address of a page
        if self.source.holes and self.is_liquid and self._is_torn:
            return []
        each = self.variants if self.is_liquid else [rendered(self.source, self.dialect)]
        template = self.template if self.is_liquid else None
        return [Page(with_holes(one), self.dialect, self.job, template) for one in each]

    @cached_property
    def questions(self) -> Sequence[Question]:
        """The document around the page, if the template is an HTMLQuestion or an ExternalQuestion."""
        if self.dialect.reason != "question":
            return []
        from crowdlint.language.question.refusals import Question

        signs = str.maketrans(dict.fromkeys(self.source.holes, "%"))  # what a program fills in
        return [Question(replace(self.source, text=self.source.text.translate(signs)))]

    @property
    def _is_torn(self) -> bool:
        """Whether a program writes into what tags of Liquid ask, or tags do not fit together, of which it may write
        the others: then nobody knows what the page is.
        """
        text = self.source.text
        return any(
            error.kind in ("unclosed-block", "stray-end", "wrong-end", "stray-branch") or has_hole(error.span.of(text))
            for error in self.template.errors
        ) or any(has_hole(branch) for branch in _BRANCHES.findall(text))

    @property
    def capped(self) -> bool:
        """Whether the template has more branches than were looked at."""
        return self.is_liquid and "variants" in vars(self) and self.variants.capped

    @property
    def limits(self) -> dict[str, Span]:
        """What was not looked at to the end on the pages that were asked for, with the first place."""
        found: dict[str, Span] = {}
        for page in self.pages if "pages" in vars(self) else ():
            for said, place in page.limits.items():
                found.setdefault(said, place)
        return found

    @cached_property
    def has_data(self) -> bool:
        """Whether there is task data for the template."""
        from crowdlint.language.task.beside import data_file

        return self.data is not None or (not self._alone and data_file(Path(self.source.path)) is not None)

    @cached_property
    def tasks(self) -> Sequence[Task]:
        """The template with the data that was given; empty without. Raises ``UserError`` for data that is not right."""
        if not self.has_data:
            return []
        from crowdlint.language.task.rendered import Task
        from crowdlint.language.task.sources import TaskOptions, tasks_for

        template = self.template if self.is_liquid else None
        found = tasks_for(self.source, TaskOptions(data=self.data))
        return [Task(self.source, each, self.dialect, self.job, template) for each in found]

    @cached_property
    def allowances(self) -> Allowances:
        """The comments that speak to crowdlint."""
        return read(self.source)

    def objects(self, kind: str) -> Sequence[Any]:
        """What a rule ``on`` a class of this name is called with, one after the other."""
        found = self._objects.get(kind)
        if found is None:
            found = self._objects[kind] = self._of_kind(kind)
        return found

    def _of_kind(self, kind: str) -> Sequence[Any]:
        match kind:
            case "Source":
                return [self.source]
            case "Template":
                return [self.template] if self.is_liquid else []
            case "Page":
                return self.pages
            case "Question":
                return self.questions
            case "Code":
                return self.codes
            case "Task":
                return self.tasks
            case "Allowances":
                return [self.allowances] if self.allowances.entries or self.allowances.malformed else []
            case "ManifestLine":
                return []  # `crowdlint preflight` has lines
        raise TypeError(f"no rule can be on {kind}")

    @cached_property
    def codes(self) -> Sequence[Code]:
        """The scripts and handlers of each page that has any."""
        from crowdlint.language.script import code_of

        return [code for page in self.pages if (code := code_of(page)) is not None]

    def look(self, kind: str) -> None:
        """See which signs ``objects`` show: a rule that seeks none of them would find nothing."""
        objects = self.objects(kind)
        each = [signs(one).union(ALWAYS) if kind in _WITH_SIGNS else frozenset(ALWAYS) for one in objects]
        self.seen_by_each[kind] = each
        self.seen[kind] = each[0] if len(each) == 1 else frozenset[str]().union(*each)
