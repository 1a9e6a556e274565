"""A template rendered with real task data, and the map from the page back to the template.

python-liquid does the work; ``render_tokens`` gives it tokens with places, ``render_nodes`` writes through a buffer
that keeps the map, ``render_filters`` adds what Ground Truth adds, ``render_run`` bounds and takes notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, ClassVar

from liquid import BoundTemplate, DictLoader, Environment
from liquid.exceptions import LiquidError
from liquid.parser import get_parser
from liquid.token import Token

from crowdlint.language.question.document import is_external
from crowdlint.language.question.refusals import QuestionUnread, refusals
from crowdlint.language.render.control import CONTROL_TAGS
from crowdlint.language.render.errors import RenderError, explained
from crowdlint.language.render.filters import bound_filter, ground_truth_filters, printed, weight
from crowdlint.language.render.nodes import TAGS, Buffer, Context
from crowdlint.language.render.run import Absent, Grant, Granted, Limits, Run, close, mock_url
from crowdlint.language.render.tokens import Stream, scan
from crowdlint.language.render.trace import Trace
from crowdlint.language.text.dialect import Name, detect, runs
from crowdlint.language.text.source import Piece, Rendered, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen

__all__ = ["Absent", "Grant", "Granted", "Limits", "RenderError", "RenderedTask", "mock_url", "render"]


@frozen
class RenderedTask(Rendered):
    """The page of one task. ``absent``: paths the data lacks, by place; ``granted``: the objects the page asks for.

    ``used``: the paths (their first three names) that were read and found; ``blank``: those that print as nothing
    because what the data hold is empty.
    """

    whole: ClassVar[bool] = True

    absent: tuple[Absent, ...] = ()
    granted: tuple[Granted, ...] = ()
    used: frozenset[tuple[Any, ...]] = field(default=frozenset())
    blank: tuple[Absent, ...] = ()


def render(
    source: Source,
    data: object,
    *,
    grant: Grant = mock_url,
    limits: Limits | None = None,
    dialect: Name | None = None,
) -> RenderedTask:
    """Render ``source`` with ``data`` as ``task.input`` (``mturk``: a mapping from column to text).

    ``dialect`` is told from the text where it is not given. ``grant`` turns an S3 object into the URL that the page
    gets. Raises ``RenderError`` (a ``UserError`` with ``FILE:LINE:COLUMN``) for a template that Liquid refuses, for a
    filter that refuses its input, and over ``limits``.
    """
    return Renderer(source, dialect).render(data, grant, limits)


class Renderer:
    """A template that is read once and rendered with the data of many tasks, as ``render`` does with those of one."""

    def __init__(self, source: Source, dialect: Name | None = None) -> None:
        self.source = source
        self.dialect = dialect or detect(source).name
        self._environment: _GroundTruth | None = None

    def render(
        self, data: object, grant: Grant = mock_url, limits: Limits | None = None, trace: Trace | None = None
    ) -> RenderedTask:
        """The page of one task. Raises ``RenderError``. ``trace``: notes what is done with traced ``data``."""
        if self.dialect == "html":
            whole = Rendered.verbatim(self.source)
            return RenderedTask(self.source, whole.text, whole.pieces)
        if self.dialect == "mturk":
            return _render_columns(self.source, data if isinstance(data, Mapping) else {})
        run = Run(self.source.text, limits or Limits(), grant, trace=trace)
        if self._environment is None:
            self._environment = _GroundTruth(run)
        self._environment.use(run)
        return _render_scope(self.source, {"task": {"input": data}}, self._environment)


class _Environment(Environment):
    """python-liquid's environment with our tokens, nodes and bounds; ``run`` is the rendering at hand."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._nodes: list[Any] | None = None
        super().__init__(loader=DictLoader({}))
        self.block_nesting_limit = run.limits.depth  # type: ignore[misc]
        self.context_depth_limit = run.limits.depth + 10  # type: ignore[misc]
        for tag in (*TAGS, *CONTROL_TAGS):
            self.add_tag(tag)

    def tokenizer(self) -> Callable[[str], Iterator[Token]]:
        return scan

    def _parse(self, source: str) -> list[Any]:
        return get_parser(self).parse(Stream(scan(source)))

    def nodes(self, text: str) -> list[Any]:
        """The template, which is the same in each rendering, read once."""
        if self._nodes is None:
            self._nodes = self._parse(text)
        return self._nodes

    def bound_filter(self, name: str, function: Callable[..., Any], token: Token | None) -> Callable[..., Any]:
        return bound_filter(self.run, name, function, token)

    def printed(self, value: object, exempt: bool) -> str:
        """``value`` as an output prints it."""
        raise NotImplementedError


class _GroundTruth(_Environment):
    def __init__(self, run: Run) -> None:
        super().__init__(run)
        self.use(run)

    def use(self, run: Run) -> None:
        """Spend and note for this rendering from now on."""
        self.run = run
        for name, function in ground_truth_filters(run).items():
            self.add_filter(name, function)

    def printed(self, value: object, exempt: bool) -> str:
        self.run.spend(weight(value, self.run.limits.value), "the output")
        return printed(value, exempt)


def _render_scope(source: Source, scope: Mapping[str, object], environment: _Environment) -> RenderedTask:
    run = environment.run
    try:
        template = BoundTemplate(environment, environment.nodes(source.text))
        context = Context(template, globals=scope)
        buffer = Buffer(run)
        if run.trace:
            run.trace.page = buffer
        template.render_with_context(context, buffer)
    except LiquidError as error:
        raise explained(error, source) from error
    except RecursionError as error:
        raise RenderError("this template is nested too deeply", source, run.at, "LimitExceeded") from error
    absent = sorted(run.absent.values(), key=lambda each: each.span)
    return RenderedTask(
        source,
        buffer.getvalue(),
        buffer.pieces,
        tuple(absent),
        tuple(run.granted),
        frozenset(run.used),
        tuple(sorted(run.blank.values(), key=lambda each: each.span)),
    )


def _render_columns(source: Source, row: Mapping[Any, Any]) -> RenderedTask:
    """Mechanical Turk: the HTML of the question, in which the text of a column replaces ``${column}`` as it is."""
    with suppress(QuestionUnread):  # `check` says so; the page inside is there all the same
        for refusal in refusals(source.text) if not source.holes else ():  # what a program fills in may be right
            raise RenderError(refusal.message, source, refusal.span, "InvalidTemplate")
    if is_external(source.text):
        message = "an ExternalQuestion holds no page, only the address of one"
        raise RenderError(message, source, Span(0, len(source.text)), "InvalidTemplate")
    text: list[str] = []
    pieces: list[Piece] = []
    absent: list[Absent] = []
    used: set[tuple[str]] = set()
    length = 0
    for part, variable in runs(source, row):
        written = part.text
        if variable and variable.name in row:
            written = str(row[variable.name])
            used.add((variable.name,))
        elif variable:
            written = ""
            absent.append(Absent(variable.name, part.span, close(variable.name, row), False))
        if written:
            text.append(written)
            pieces.append(Piece(length, length + len(written), part.span, part.literal))
            length += len(written)
    return RenderedTask(source, "".join(text), pieces, tuple(absent), (), frozenset(used))
