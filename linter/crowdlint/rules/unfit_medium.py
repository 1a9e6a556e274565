"""An object that the element which shows it cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.language.task.rendered import Task
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.jobs.media_kinds import SHOWN_BY, medium_of

NATIVE = {"img": "image", "audio": "audio", "video": "video"}


@rule("CL526", on=Task, severity="error")
def check(task: Task) -> Iterator[Finding]:
    """One finding an address that the data bring; only endings that nobody doubts."""
    for kind, address, span, shows in _shown(task.page) if task.page else ():
        medium = medium_of(address)
        written = span.of(task.source.text)
        if medium and medium not in SHOWN_BY[kind] and ("{" in written):
            name = address.partition("?")[0].rpartition("/")[2][-80:]
            yield Finding(span, f"`{shows}` shows {_article(kind)}, and `{name}` is none")


def _shown(page: Page) -> Iterator[tuple[str, str, Span, str]]:
    """Kind of medium, address, place and element of each address that something shows."""
    for attribute, fact in page.known_attributes:
        for path, kind in fact.get("media", {}).items():
            for text, span in meaning_of(attribute.value, fact["encoding"]).strings(path):
                yield kind, text, span if span.end > span.start else attribute.span, f"<{attribute.element.tag}>"
    for element in page.elements(*NATIVE):
        source = element.attribute("src")
        if source:
            yield NATIVE[element.tag], source.value.text, source.value.span, f"<{element.tag}>"


def _article(kind: str) -> str:
    return {"image": "a picture", "document": "a picture or document", "audio": "sound"}.get(kind, "a video")
