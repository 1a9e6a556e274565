"""A page as text: where each of its characters came from, and what is known of the job it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crowdlint.language.text.source import Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property

if TYPE_CHECKING:
    from crowdlint.language.liquid import Template
    from crowdlint.language.page.job import Job
    from crowdlint.language.text.dialect import Dialect


class PageText:
    """One rendered variant of a template, of which elements and attributes ask their places. See ``Page``."""

    def __init__(
        self,
        rendered: Rendered,
        dialect: Dialect | None = None,
        job: Job | None = None,
        template: Template | None = None,
    ) -> None:
        self.rendered = rendered
        self.dialect = dialect
        self.template = template
        self.kept: dict[Any, Any] = {}  # see kept.py
        self.closest: dict[tuple[str, ...], dict[Any, Any]] = {}  # what elements found around them, of deep trees
        if job is not None:
            self.job = job

    @cached_property
    def job(self) -> Job:
        """What is known of the job; nothing, unless it was given."""
        from crowdlint.language.page.job import Job

        return Job()

    @cached_property
    def small(self) -> str:
        """The rendered text in small letters: whether a word is in it tells at once that a pattern matches nowhere."""
        return self.rendered.text.lower()

    @property
    def source(self) -> Source:
        return self.rendered.source

    @property
    def is_question(self) -> bool:
        """Whether the page lies in an HTMLQuestion, which CreateHIT validates."""
        return self.dialect is not None and self.dialect.reason == "question"

    def span(self, start: int, end: int) -> Span:
        """The author's text behind the rendered range."""
        return self.rendered.span(start, end)

    def editable(self, start: int, end: int) -> Span | None:
        """The author's text behind the rendered range if a fix may replace it, else ``None``."""
        return self.rendered.editable(start, end)

    def point(self, at: int) -> Span | None:
        """The empty span right after the rendered character before ``at``, if the author typed that character."""
        if not at:
            start = self.rendered.offset(0)  # of an HTMLQuestion, its HTML begins inside the file
            return Span(start, start)
        before = self.rendered.editable(at - 1, at)
        return Span(before.end, before.end) if before else None
