"""A session with the language server over standard input and output, led by the client of its protocol's library."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n'
LONGEST = 300  # seconds until a session that hangs is ended; none that works takes one


class Client(LanguageClient):
    """Knows when its server has ended."""

    def __init__(self) -> None:
        super().__init__("tests", "1")
        self.ended = asyncio.Event()

    async def server_exit(self, server: asyncio.subprocess.Process) -> None:
        self.ended.set()


class Session:
    """An editor with folders open. ``shown``: of each address, what is shown there and for which version."""

    def __init__(self, *folders: Path, encodings: list[str] | None = None, before: str = "") -> None:
        self.folders = folders
        self.before = before
        self.encodings = encodings
        self.client = Client()
        self.shown: dict[str, types.PublishDiagnosticsParams] = {}
        self.log: list[str] = []
        self.news: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def told(params: types.PublishDiagnosticsParams) -> None:
            self.shown[params.uri] = params
            self.news[params.uri].set()

        @self.client.feature(types.WINDOW_LOG_MESSAGE)
        def logged(params: types.LogMessageParams) -> None:
            self.log.append(params.message)

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.log += [each.method for each in params.registrations]

    async def start(self) -> types.InitializeResult:
        code = f"{self.before}\nfrom crowdlint.cli import main\nmain(['lsp'])"
        await self.client.start_io(sys.executable, "-c", code)
        item = types.ClientCompletionItemOptions(snippet_support=True)
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=self.encodings) if self.encodings else None,
            text_document=types.TextDocumentClientCapabilities(
                completion=types.CompletionClientCapabilities(completion_item=item)
            ),
            workspace=types.WorkspaceClientCapabilities(
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
            ),
        )
        folders = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in self.folders]
        params = types.InitializeParams(capabilities, workspace_folders=folders)
        result: types.InitializeResult = await self.client.initialize_async(params)
        self.client.initialized(types.InitializedParams())
        return result

    async def leave(self) -> None:
        """End the server as an editor does."""
        await self.client.shutdown_async(None)
        self.client.exit(None)

    def kill(self) -> None:
        """End the server at once."""
        process = self.client._server
        if process is not None and process.returncode is None:
            process.kill()

    async def open(self, path: Path | str, text: str, language: str = "html") -> str:
        """Open a file, with a text that need not be the one on disk; its address, when it has been looked at."""
        uri = path.as_uri() if isinstance(path, Path) else path
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text))
        )
        await self.looked(uri, 1)
        return uri

    async def type(self, uri: str, version: int, text: str, place: types.Range | None = None) -> list[types.Diagnostic]:
        """Replace a range, or all; what is shown then."""
        change: Any = (
            types.TextDocumentContentChangePartial(place, text)
            if place
            else types.TextDocumentContentChangeWholeDocument(text)
        )
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return await self.looked(uri, version)

    async def looked(self, uri: str, version: int) -> list[types.Diagnostic]:
        """What is shown of a version, once it is."""
        while uri not in self.shown or (self.shown[uri].version or 0) < version:
            self.news[uri].clear()
            await self.news[uri].wait()
        return list(self.shown[uri].diagnostics)


def session(
    talk: Callable[[Session], Awaitable[None]],
    *folders: Path,
    encodings: list[str] | None = None,
    before: str = "",
) -> None:
    """Start a server, talk to it, stop it. ``before``: what its process does first."""

    async def held() -> None:
        led = Session(*folders, encodings=encodings, before=before)
        try:
            await led.start()
            talking, ended = asyncio.ensure_future(talk(led)), asyncio.ensure_future(led.client.ended.wait())
            await asyncio.wait({talking, ended}, return_when=asyncio.FIRST_COMPLETED)
            assert talking.done(), "the server ended"
            ended.cancel()
            await talking
            await led.leave()
        except BaseException:
            led.kill()
            raise
        await led.client.stop()

    # In a thread of its own: where a browser is open, this one has a loop that runs.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, asyncio.wait_for(held(), LONGEST)).result()


def place(text: str, mark: str = "^") -> tuple[str, types.Position]:
    """A text without its mark, and where that stood, in units of UTF-16."""
    at = text.index(mark)
    return text[:at] + text[at + len(mark) :], position(text, at)


def position(text: str, offset: int) -> types.Position:
    """A place as the protocol counts it, told in another way than the server does."""
    lines = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return types.Position(len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2)


def names(shown: Sequence[types.Diagnostic]) -> list[str]:
    return [each.message.rpartition("(")[2].rstrip(")") for each in shown]


def under(text: str, found: types.Range) -> str:
    """The text of a range, counted in units of UTF-16 by the test itself."""
    places = {(at.line, at.character): offset for offset in range(len(text) + 1) for at in [position(text, offset)]}
    ends = [places[point.line, point.character] for point in (found.start, found.end)]
    return text[ends[0] : ends[1]]


def document(uri: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri)


def applied(text: str, edits: Sequence[types.TextEdit]) -> str:
    places = {(at.line, at.character): offset for offset in range(len(text) + 1) for at in [position(text, offset)]}
    for each in sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True):
        start, end = (places[at.line, at.character] for at in (each.range.start, each.range.end))
        text = text[:start] + each.new_text + text[end:]
    return text
