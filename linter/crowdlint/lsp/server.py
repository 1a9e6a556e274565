"""The server: what comes from the editor and what goes back to it. All reading is done in a thread of its own."""

from __future__ import annotations

import asyncio
import functools
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol.language_server import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from crowdlint import __version__
from crowdlint.errors import UserError
from crowdlint.lsp.desk import Desk, warm
from crowdlint.lsp.diagnostics import diagnostics, trouble
from crowdlint.lsp.opened import Opened, OpenFiles, OpenText
from crowdlint.lsp.view import View, view

Result = TypeVar("Result")

# How long typing rests before the text is looked at, in seconds.
REST = 0.03
# Deep templates need a deep stack, and threads have a small one on some systems; in bytes.
STACK = 64 * 2**20
# What changes the findings of others when it is saved.
WATCHED = ("**/crowdlint.toml", "**/.crowdlint.toml", "**/pyproject.toml", "**/*.data.json", "**/*.data.jsonl")


class Protocol(LanguageServerProtocol):
    """The library's protocol, without its own copy of what is typed: it ends lines at signs that the protocol does not
    know (``\\u2028``, form feeds), and writes the places that come of it into the messages.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def lsp_notebook_document__did_change(self, params: types.DidChangeNotebookDocumentParams) -> Iterator[Any]:
        yield self.fm.features[types.NOTEBOOK_DOCUMENT_DID_CHANGE], (params,), None


class Server(LanguageServer):
    """Holds what is open, and looks at it when it changes."""

    def __init__(self) -> None:
        notebooks = types.NotebookDocumentSyncOptions([types.NotebookDocumentFilterWithNotebook("*")])
        super().__init__("crowdlint", __version__, notebook_document_sync=notebooks, protocol_cls=Protocol)
        self.store = OpenFiles()
        self.desk = Desk()
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        threading.stack_size(STACK)
        self._reader = ThreadPoolExecutor(1, "crowdlint")

    def report_server_error(self, error: Exception, source: Any) -> None:
        """An error is a line in the editor's log, no window in the way of the author."""
        self.log(f"{type(error).__name__}: {error}", types.MessageType.Error)

    def log(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """A line in the editor's log."""
        self.window_log_message(types.LogMessageParams(kind, f"crowdlint: {message}"))

    async def read(self, work: Callable[..., Result], *arguments: Any) -> Result:
        """Do something in the thread that reads: one thing after the other, while typing goes on."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, functools.partial(work, *arguments))

    def shutdown(self) -> None:
        """Stop, and wait for nothing."""
        self._reader.shutdown(wait=False, cancel_futures=True)
        super().shutdown()  # type: ignore[no-untyped-call]

    # Diagnostics

    def soon(self, uri: str, rest: float = REST) -> None:
        """Look at a file when typing rests; what was to be looked at before is out of date."""
        opened = self.store.get(uri)
        if opened is None:
            return
        before = self._waiting.pop(opened.uri, None)
        if before:
            before.cancel()
        self._waiting[opened.uri] = asyncio.ensure_future(self._look(opened, rest))

    async def _look(self, opened: Opened, rest: float) -> None:
        await asyncio.sleep(rest)
        found = await self.read(self._diagnostics, opened)
        now = self.store.get(opened.uri)
        if now is None or now.state != opened.state:
            return  # what was found is of a text that is no more
        versions = {sheet.uri: sheet.version for sheet in now.sheets}
        for uri, shown in found.items():
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, versions.get(uri)))

    def _diagnostics(self, opened: Opened) -> dict[str, list[types.Diagnostic]]:
        """What is found in a file. Whatever goes wrong on the way is a finding and a line in the log."""
        try:
            looked = self.desk.look(opened)
            for crash in looked.checked.crashes if looked.checked else ():
                self._soon_log(f"{crash.said}\n{crash.trace}")
            return diagnostics(opened, looked)
        except Exception as error:
            self._soon_log(traceback.format_exc())
            said = f"crowdlint failed here ({type(error).__name__}: {error}); its log says where, please report it"
            return {sheet.uri: [trouble(sheet, said)] for sheet in opened.sheets[:1]}

    def _soon_log(self, message: str) -> None:
        """A line in the log, from the thread that reads: messages are sent by one thread alone."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.log, message, types.MessageType.Error)

    def begin(self, params: types.InitializeParams) -> None:
        """The editor says what it has open and how it counts."""
        self._loop = asyncio.get_running_loop()
        self.store.encoding = types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value
        given = [folder.uri for folder in params.workspace_folders or ()]
        if not given and params.root_uri:
            given = [params.root_uri]
        self.open_folders(given)
        self._reader.submit(warm)

    def open_folders(self, uris: Iterable[str]) -> None:
        """The folders that the editor has open."""
        self.desk.open_folders(path for uri in uris if uri.startswith("file:") and (path := to_fs_path(uri)))

    def again(self) -> None:
        """Settings or data changed: all that is open is looked at anew."""
        self.desk.forget()
        for opened in self.store:
            self.soon(opened.uri)

    def close(self, uri: str) -> None:
        """A file is closed: nothing of it is shown any more."""
        opened = self.store.close(uri)
        self.desk.drop(uri)
        for sheet in opened.sheets if opened else ():
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(sheet.uri, []))

    # Requests

    async def ask(self, uri: str, position: types.Position, work: Callable[[View], Result]) -> Result | None:
        """Ask about the template at a place; ``None`` where there is none or its configuration is wrong."""
        opened, sheet = self.store.get(uri), self.store.sheet(uri)
        if opened is None or sheet is None:
            return None
        return await self.read(self._asked, opened, sheet, position, work)

    def _asked(
        self, opened: Opened, sheet: OpenText, position: types.Position, work: Callable[[View], Result]
    ) -> Result | None:
        try:
            found = view(self.desk, opened, sheet, sheet.lines.offset(position))
            return work(found) if found else None
        except UserError as error:
            raise JsonRpcInvalidParams(message=error.message) from error
        except Exception:
            self._soon_log(traceback.format_exc())
            return None
