"""What the server offers: each message of the editor, and the function that answers it."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from crowdlint.errors import UserError
from crowdlint.language.text.span import Span
from crowdlint.lsp.actions import KINDS, actions
from crowdlint.lsp.completion import TRIGGERS, completion
from crowdlint.lsp.hover import findings_at, hover
from crowdlint.lsp.names import definition, renamable, rename
from crowdlint.lsp.opened import Spot
from crowdlint.lsp.server import WATCHED, Server
from crowdlint.lsp.symbols import symbols
from crowdlint.lsp.view import View


def server() -> Server:
    """A server with all that it offers."""
    made = Server()
    _life(made)
    _files(made)
    _notebooks(made)
    _reading(made)
    _naming(made)
    _acting(made)
    return made


def _life(ls: Server) -> None:
    @ls.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        ls.begin(params)

    @ls.feature(types.INITIALIZED)
    async def asked_to_watch(params: types.InitializedParams) -> None:
        """Ask to be told when configuration or data change, of editors that can tell."""
        workspace = ls.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wanted = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await ls.client_register_capability_async(types.RegistrationParams([wanted]))

    @ls.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def changed(params: types.DidChangeWatchedFilesParams) -> None:
        ls.again()

    @ls.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        ls.open_folders(ls.workspace.folders)
        ls.again()


def _files(ls: Server) -> None:
    @ls.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        ls.store.open_file(params.text_document)
        ls.soon(params.text_document.uri, 0)

    @ls.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        ls.store.change_file(params)
        ls.soon(params.text_document.uri)

    @ls.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)


def _notebooks(ls: Server) -> None:
    @ls.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenNotebookDocumentParams) -> None:
        ls.store.open_notebook(params)
        ls.soon(params.notebook_document.uri, 0)

    @ls.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeNotebookDocumentParams) -> None:
        ls.store.change_notebook(params)
        ls.soon(params.notebook_document.uri)

    @ls.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseNotebookDocumentParams) -> None:
        ls.close(params.notebook_document.uri)


def _reading(ls: Server) -> None:
    @ls.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        opened, sheet = ls.store.get(params.text_document.uri), ls.store.sheet(params.text_document.uri)
        if opened is None or sheet is None:
            return None
        found = await ls.read(findings_at, ls.desk, opened, sheet, params.position)
        return await ls.ask(params.text_document.uri, params.position, lambda view: hover(view, found))

    @ls.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS))
    async def completed(params: types.CompletionParams) -> types.CompletionList | None:
        known = ls.client_capabilities.text_document
        item = known.completion.completion_item if known and known.completion else None
        snippets = bool(item and item.snippet_support)
        items = await ls.ask(params.text_document.uri, params.position, lambda view: completion(view, snippets))
        return types.CompletionList(is_incomplete=False, items=items) if items is not None else None

    @ls.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outlined(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        return await ls.ask(params.text_document.uri, types.Position(0, 0), symbols)


def _naming(ls: Server) -> None:
    @ls.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def defined(params: types.DefinitionParams) -> list[types.Location] | None:
        spots = await ls.ask(params.text_document.uri, params.position, lambda view: _spots(view, definition(view)))
        return [types.Location(spot.sheet.uri, spot.range) for spot in spots or ()] or None

    @ls.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepared(params: types.PrepareRenameParams) -> types.Range | None:
        def place(view: View) -> types.Range | None:
            span = renamable(view)
            spot = view.spot(span) if span and not view.hosted else None
            return spot.range if spot else None

        return await ls.ask(params.text_document.uri, params.position, place)

    @ls.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        def places(view: View) -> list[Spot]:
            if view.hosted:
                raise UserError("a template in a program is renamed there: a fix of crowdlint writes no names into it")
            return _spots(view, rename(view, params.new_name))

        spots = await ls.ask(params.text_document.uri, params.position, places)
        if not spots:
            return None
        changes: dict[str, list[types.TextEdit]] = {}
        for spot in spots:
            changes.setdefault(spot.sheet.uri, []).append(types.TextEdit(spot.range, params.new_name))
        return types.WorkspaceEdit(changes=dict(changes))


def _spots(view: View, spans: list[Span]) -> list[Spot]:
    return [spot for span in spans if (spot := view.spot(span)) is not None]


def _acting(ls: Server) -> None:
    @ls.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(KINDS))
    async def acted(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        opened, sheet = ls.store.get(params.text_document.uri), ls.store.sheet(params.text_document.uri)
        if opened is None or sheet is None:
            return None

        def found() -> list[types.CodeAction]:
            try:
                return list(actions(ls.desk, opened, ls.desk.look(opened), sheet, params))
            except UserError as error:
                raise JsonRpcInvalidParams(message=error.message) from error

        return await ls.read(found)
