"""Hosts that are let through: they are asked here, never by the browser, which reaches no network."""

from __future__ import annotations

import mimetypes
from collections.abc import Collection, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from crowdlint_preview.assets.fetch import Brought, direct
from crowdlint_preview.browser.browser import Resource, Response
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


def with_amazons_script(resource: Resource, assets: Mapping[str, Path]) -> Resource:
    """``resource``, but what lies on the host of Amazon's script comes from there, or from a saved copy of it."""
    theirs = let_through(lambda url: _saved(url, assets), [loader.HOST])
    return lambda url: theirs(url) if urlsplit(url).netloc.lower() == loader.HOST else resource(url)


def _saved(url: str, assets: Mapping[str, Path]) -> Response | None:
    file = assets.get(url)
    if file is None:
        return None
    return Response(file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")


def _asked(url: str) -> Response | None:
    found = direct(url)
    return Response(found.body, found.type or "application/octet-stream") if isinstance(found, Brought) else None
