"""From the page in the browser back to the template: the line of an element, and of a place in a script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from crowdlint.language.page.page import Element, Page
from crowdlint.language.render.rendering import RenderedTask
from crowdlint_preview.work.look import PageButton, PageField
from crowdlint_schemas import loader
from crowdlint_schemas.question.market import SCRIPTS_PATTERN

_READS = re.compile(r"\.value\b|\.val\(|FormData|v-model|\.innerText\b|\.textContent\b|\.innerHTML\b|\bserialize")

_FOREIGN = re.compile(rf"<script\b[^>]*\bsrc\s*=(?![^>]*(?:{loader.NAME}|{SCRIPTS_PATTERN}))", re.I)


class Places:
    """Of one rendered page; of none (``None``) nothing is known but the rendered line itself."""

    def __init__(self, page: RenderedTask | None) -> None:
        self._rendered = page

    @cached_property
    def _page(self) -> Page | None:
        return Page(self._rendered) if self._rendered else None

    @cached_property
    def _starts(self) -> list[int]:
        """Offsets at which the lines of the rendered page start."""
        text = self._rendered.text if self._rendered else ""
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]

    def line(self, line: int, column: int = 1) -> int:
        """The line of the template behind a line (from 1) of the page; 0 where it is unknown."""
        return self._position(line, column)[0]

    def _position(self, line: int, column: int) -> tuple[int, int]:
        if not self._rendered:
            return line, column
        if not 0 < line <= len(self._starts):
            return 0, 0
        offset = self._rendered.offset(min(self._starts[line - 1] + max(column, 1) - 1, len(self._rendered.text)))
        return self._rendered.source.position(offset)

    def column(self, line: int, column: int) -> int:
        """The column of the template behind a place of the page."""
        return self._position(line, column)[1]

    def line_of(self, field: PageField, fields: Sequence[PageField]) -> int:
        """The line at which the author wrote a field; 0 for one that a script made."""
        if not self._page or not self._rendered:
            return 0
        same = [each.key for each in fields if (each.tag, each.name) == (field.tag, field.name)]
        written = [each for each in self._page.elements(field.tag) if _written(each, "name") == field.name]
        at = same.index(field.key) if field.key in same else 0
        if not written:
            return 0
        element = written[min(at, len(written) - 1)]
        return self._rendered.source.position(self._rendered.offset(element.start.start))[0]

    def line_of_button(self, button: PageButton) -> int:
        """The line at which the author wrote a button; 0 for one that a script or an element made."""
        if not self._page or not self._rendered:
            return 0
        tag = "crowd-button" if button.host == "crowd-button" else button.tag
        marks = set(button.marks.split())
        written = [each for each in self._page.elements(tag) if not marks or _written(each, "id") in marks]
        found = written or self._page.elements(tag)
        at = self._rendered.offset(found[0].start.start) if found else -1
        return self._rendered.source.position(at)[0] if found else 0

    def mentions(self, text: str) -> bool:
        """Whether the template itself, not its data, says so, in whatever case; also where no template is known."""
        return not self._rendered or text.lower() in self._rendered.source.text.lower()

    def scripts_read(self, field: PageField) -> bool:
        """Whether a script of the page may read a field: one that names its id, or reads values at all."""
        text = self._rendered.source.text if self._rendered else ""
        scripts = "\n".join(re.findall(r"<script\b[^>]*>(.*?)</script", text, re.S | re.I))
        handlers = "\n".join(re.findall(r"\bon\w+\s*=\s*[\"'](.*?)[\"']", text, re.S | re.I))
        code = f"{scripts}\n{handlers}"
        named = bool(field.id) and field.id in code
        return named or bool(_READS.search(code)) or bool(_FOREIGN.search(text))


def _written(element: Element, name: str) -> str:
    """The value of an attribute in the rendered page."""
    found = element.attribute(name)
    return found.token.value if found else ""
