"""What is wrong with a template in memory, as Python and notebooks show it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding


class Findings(tuple[Finding, ...]):
    """The findings of one template, a tuple whose ``repr`` shows them under the author's lines, as ``check`` does."""

    _text: str

    def __new__(cls, findings: Iterable[Finding] = (), checked: Checked | None = None) -> Findings:
        made = super().__new__(cls, findings)
        if checked is not None and made:
            from crowdlint.reporters import write

            made._text = write("full", Report((checked,))).rstrip("\n")
        else:
            made._text = "nothing found"
        return made

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return f'<pre style="overflow-x: auto">{html.escape(self._text)}</pre>'
