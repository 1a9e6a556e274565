"""Hosts that are let through: they are asked here, never by the browser, which reaches no network."""

from __future__ import annotations

import mimetypes
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from crowdlint.language.text import reach
from crowdlint.output import replace_file
from crowdlint_preview.assets.fetch import Brought, direct
from crowdlint_preview.assets.store import file_name
from crowdlint_preview.assets.wanted import wanted
from crowdlint_preview.browser.browser import Resource, Response
from crowdlint_preview.site.screen import Screen
from crowdlint_schemas import loader


def let_through(resource: Resource, hosts: Collection[str]) -> Resource:
    """``resource``, and what it does not answer from ``hosts`` (with a port where they have one)."""
    known: dict[str, Response | None] = {}

    def answer(url: str) -> Response | None:
        found = resource(url)
        if found is not None or urlsplit(url).netloc.lower() not in hosts:
            return found
        if url not in known:
            known[url] = _asked(url)
        return known[url]

    return answer if hosts else resource


class LetIn:
    """Brings what templates name on hosts that are let through into a folder: for pages that hold all they show."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, Path | None] = {}

    def screen(self, screen: Screen, hosts: Collection[str]) -> Screen:
        """The screen with these among its assets; each address is asked once, however often a page is built."""
        found: dict[str, Path] = {}
        for url in [each.url for each in wanted(screen.source)] if hosts and not screen.error else ():
            if urlsplit(url).netloc.lower() in hosts and url not in (screen.assets or {}):
                if url not in self._known:
                    self._known[url] = self._brought(url)
                if path := self._known[url]:
                    found[url] = path
        return replace(screen, assets={**(screen.assets or {}), **found}) if found else screen

    def _brought(self, url: str) -> Path | None:
        found = direct(url)
        if not isinstance(found, Brought):
            return None
        path = self.folder / file_name(url, found.body)
        replace_file(path, found.body)
        return path


def with_amazons_script(resource: Resource, assets: Mapping[str, Path]) -> Resource:
    """``resource``, but what lies on the host of Amazon's script comes from there, or from a saved copy of it."""
    theirs = let_through(lambda url: _saved(url, assets), [loader.HOST])
    return lambda url: theirs(url) if urlsplit(url).netloc.lower() == loader.HOST else resource(url)


def _saved(url: str, assets: Mapping[str, Path]) -> Response | None:
    file = assets.get(url)
    if file is None:
        return None
    return Response(reach.contents(file), mimetypes.guess_type(file.name)[0] or "application/octet-stream")


def _asked(url: str) -> Response | None:
    found = direct(url)
    return Response(found.body, found.type or "application/octet-stream") if isinstance(found, Brought) else None
