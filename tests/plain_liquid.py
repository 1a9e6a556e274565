"""Standard Liquid, rendered as templates are but for what Ground Truth changes: for the suites of Liquid itself."""

from __future__ import annotations

from collections.abc import Mapping

from liquid import DictLoader
from liquid.stringify import to_liquid_string

from crowdlint.language.render.filters import weight
from crowdlint.language.render.rendering import Limits, RenderedTask, _Environment, _render_scope, mock_url
from crowdlint.language.render.run import Run
from crowdlint.language.text.source import Source


def render_plain(
    source: Source, scope: Mapping[str, object], partials: Mapping[str, str] | None = None
) -> RenderedTask:
    """Render without autoescape and without filters of Ground Truth; ``scope``: the global variables."""
    environment = _Plain(Run(source.text, Limits(), mock_url))
    environment.loader = DictLoader(dict(partials or {}))
    return _render_scope(source, scope, environment)


class _Plain(_Environment):
    def printed(self, value: object, exempt: bool) -> str:
        self.run.spend(weight(value, self.run.limits.value), "the output")
        return to_liquid_string(value, autoescape=False)
