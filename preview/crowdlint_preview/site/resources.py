"""What the requests of a page are answered with: the stand-in runtime, S3 objects, and files the user allowed."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint_preview.browser.noted import PAGE_URL, Resource, Response
from crowdlint_preview.mock.media import Media
from crowdlint_preview.site.beside import beside
from crowdlint_preview.site.joiner import join_runtime
from crowdlint_schemas import loader


def read_assets(options: tuple[str, ...]) -> dict[str, Path]:
    """``--asset URL=FILE`` options as a mapping. Raises ``UserError`` where one is malformed or its file is missing."""
    found: dict[str, Path] = {}
    for option in options:
        # A URL may hold `=`; a file name that does must be given by another name.
        url, _, file = option.rpartition("=")
        if not url or not Path(file).is_file():
            raise UserError("--asset takes URL=FILE, and the file must exist", option)
        reach.require(Path(file))
        found[url] = Path(file)
    return found


def resources(
    media: Media,
    assets: Mapping[str, Path] | None = None,
    host: str = "{}",
    page: str | None = None,
    home: Path | None = None,
) -> Resource:
    """The answers for one page; what is not listed here is not answered. ``host``, ``page``: see ``join_runtime``.

    ``home``: the folder whose files answer addresses without a host, where a server of the author's gives the page out.
    """

    def answer(url: str) -> Response | None:
        file = (assets or {}).get(url)
        if file is None and home is not None and url.startswith(PAGE_URL):
            file = beside(home, url)
        if file is not None:
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            return Response(reach.contents(file), kind)
        if loader.generation(url):
            return Response(join_runtime(host, page).encode("utf-8"), "text/javascript; charset=utf-8", keyed=True)
        if loader.helper(url):
            return Response(b"/* the loader brings this itself */", "text/javascript; charset=utf-8")
        if loader.is_styles(url):
            return Response(b"/* the stand-in brings its own style */", "text/css")
        # A browser knows no s3: scheme, and blocks http: on the page of a job.
        found = media.get(url) if url.startswith("https:") else None
        return Response(*found) if found else None

    return answer
