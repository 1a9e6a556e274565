"""Which addresses of other servers a template asks for, and what asks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from crowdlint.language.page.page import Page
from crowdlint.language.text.dialect import detect, rendered
from crowdlint.language.text.source import MARKER, Source
from crowdlint_preview.mock.media import s3_object
from crowdlint_schemas import loader

AXE = "https://cdn.jsdelivr.net/npm/axe-core@4.10.3/axe.min.js"
# Element -> the attribute that names what it loads.
_LOADS = {
    "script": "src", "link": "href", "img": "src", "audio": "src", "video": "src", "source": "src", "track": "src",
    "iframe": "src", "embed": "src", "input": "src",
}  # fmt: skip
# What `preview` and `exercise` make up where it lies in S3.
_SHOWN = {"img", "audio", "video", "source", "track", "iframe", "embed", "input"}
_STYLES = {"stylesheet", "icon", "preload", "modulepreload"}
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')\s]+)[\"']?\s*\)|@import\s+[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An address, and the place that asks for it (``street.liquid.html:3``)."""

    url: str
    by: str
    tag: str

    @property
    def made_up(self) -> bool:
        """Whether it is a picture, a sound or a document in S3, which `preview` and `exercise` make up."""
        return self.tag in _SHOWN and s3_object(self.url) is not None


def wanted(source: Source) -> list[Wanted]:
    """The addresses that the template itself names, each once; those that data make, and Amazon's own, are left out."""
    found: dict[str, Wanted] = {}
    page = Page(rendered(source, detect(source)))
    for element in page.elements(*_LOADS):
        attribute = element.attribute(_LOADS[element.tag])
        if attribute is None or (element.tag == "link" and not _rel(element) & _STYLES):
            continue
        line = source.position(element.start_tag.start)[0]
        _add(found, attribute.token.value, f"{source.path}:{line}", element.tag)
    for style in page.elements("style"):
        for url in css_addresses(style.text):
            _add(found, url, f"{source.path}:{source.position(style.start_tag.start)[0]}", "style")
    return list(found.values())


def _rel(element: object) -> set[str]:
    attribute = element.attribute("rel") if hasattr(element, "attribute") else None
    return set(attribute.token.value.lower().split()) if attribute else set()


def _add(found: dict[str, Wanted], url: str, by: str, tag: str) -> None:
    url = f"https:{url}" if url.startswith("//") else url.strip()
    theirs = url.startswith(("http://", "https://")) and MARKER not in url and not re.search(r"\$\{|\{\{", url)
    if theirs and not loader.is_meant(url) and not loader.is_styles(url) and "mturk-public/" not in url:
        found.setdefault(url, Wanted(url, by, tag))


def css_addresses(text: str, base: str = "") -> Iterator[str]:
    """What a style sheet loads, resolved against its own address; what its comments name is not loaded."""
    for match in _CSS_URL.finditer(_CSS_COMMENT.sub(" ", text)):
        url = match[1] or match[2]
        if not url.startswith(("data:", "#")):
            yield urldefrag(urljoin(base, url) if base else url)[0]
