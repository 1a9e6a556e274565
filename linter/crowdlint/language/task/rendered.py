"""A template with the data of one task, as rules ``on=Task`` see it. Nothing is rendered before it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crowdlint.language.page.job import Job
from crowdlint.language.page.page import Page
from crowdlint.language.text.dialect import Dialect
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import cached_property, frozen

if TYPE_CHECKING:
    from crowdlint.language.liquid import Template
    from crowdlint.language.render.rendering import RenderedTask, Renderer, RenderError
    from crowdlint.language.task.sources import TaskData


@frozen
class Task:
    """One task. ``template`` is ``None`` where the dialect is not Liquid; ``data.data`` is ``task.input``.

    ``renderer``: where many tasks of one template are rendered, the template read once.
    """

    source: Source
    data: TaskData
    dialect: Dialect
    job: Job
    template: Template | None = None
    renderer: Renderer | None = None

    def render(self, data: object) -> RenderedTask:
        """The template rendered with other data. Raises ``RenderError`` with the place in the template."""
        from crowdlint.language.render.rendering import render

        if self.renderer:
            return self.renderer.render(data)
        if self.dialect.name == "ground-truth":
            return render(self.source, data)
        return render(self.source, data, dialect=self.dialect.name)

    @cached_property
    def outcome(self) -> RenderedTask | RenderError:
        """What the service makes of the task: a page (with ``absent``, ``granted``, ``used``), or why it refuses."""
        from crowdlint.language.render.rendering import RenderError

        try:
            return self.render(self.data.data)
        except RenderError as error:
            return error

    @property
    def error(self) -> RenderError | None:
        """Why the task cannot be rendered (``message``, ``span``, ``code``), or ``None``."""
        outcome = self.outcome
        return outcome if isinstance(outcome, Exception) else None

    @property
    def rendered(self) -> RenderedTask | None:
        """The rendered page, or ``None`` where there is an ``error``."""
        outcome = self.outcome
        return None if isinstance(outcome, Exception) else outcome

    @cached_property
    def page(self) -> Page | None:
        """The rendered page as a tree. Spans lie in the template; text that the data brought is not ``editable``."""
        return Page(self.rendered, self.dialect, self.job) if self.rendered else None
