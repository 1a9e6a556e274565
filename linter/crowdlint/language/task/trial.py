"""A whole manifest tried before the job starts: every line rendered, and every kind of trouble told once."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.errors import UserError
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.task.sources import TaskData, TaskOptions, every_task
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import field, record


@record
class Trouble:
    """One kind of trouble: ``message`` as it stood first, at ``first`` (``FILE:LINE`` of the data), ``lines`` times."""

    message: str
    first: str
    last: str
    lines: int = 1

    def __str__(self) -> str:
        more = "" if self.lines == 1 else f" (and {self.lines - 1:,} more, the last at {self.last})"
        return f"{self.first}: {self.message}{more}"


@record
class Trial:
    """What came of it. ``tasks``: how many lines were tried; ``failed``: with how many of them something was wrong."""

    tasks: int = 0
    failed: int = 0
    found: dict[object, Trouble] = field(default_factory=dict)

    @property
    def troubles(self) -> list[Trouble]:
        """Every kind of trouble, in the order met."""
        return list(self.found.values())

    def note(self, key: object, message: str, place: str) -> None:
        """Something wrong with the data at ``place``; troubles of equal ``key`` are told together."""
        known = self.found.setdefault(key, Trouble(message, place, place, 0))
        known.lines += 1
        known.last = place


def try_all(template: Source, options: TaskOptions) -> Trial:
    """Render ``template`` with every task of the manifest or CSV file of ``options``."""
    trial = Trial()

    def wrong(error: UserError) -> None:
        trial.tasks += 1
        trial.failed += 1
        place, message = error.place, error.message
        trial.note(message, message, place)

    for task in every_task(template, options, wrong):
        trial.tasks += 1
        faults = list(_faults(template, task))
        trial.failed += bool(faults)
        for key, message in faults:
            trial.note(key, message, task.origin)
    return trial


def _faults(template: Source, task: TaskData) -> Iterator[tuple[object, str]]:
    """What is wrong with one task: what tells it apart from others, and the message."""
    try:
        page = render(template, task.data, dialect=task.dialect)
    except RenderError as error:
        yield (error.code, error.span), str(error)
        return
    for absent in page.absent:
        if not absent.tested:
            yield (absent.path, absent.span), f"{template.place(absent.span.start)}: {absent.message}"
