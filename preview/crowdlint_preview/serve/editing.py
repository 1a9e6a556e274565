"""What an editor of the page asks about a template: the functions of the language server, and their answers as JSON.

Places are a line and a column from 0, the column in units of UTF-16, as in the protocol.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.lsp.actions import FIX_ALL, actions
from crowdlint.lsp.completion import completion
from crowdlint.lsp.desk import Desk
from crowdlint.lsp.diagnostics import diagnostics
from crowdlint.lsp.hover import hover, page_of_rule
from crowdlint.lsp.lines import Lines
from crowdlint.lsp.opened import OpenFile, OpenText
from crowdlint.lsp.view import view

MOST_FIXES = 100  # of one text; each costs a look at all findings
SEVERITIES = {1: "error", 2: "warning", 3: "info", 4: "info"}
_STOP = re.compile(r"\$(?:\d+|\{\d+\})")


class EditorAnswers:
    """Answers about texts that are being typed. Not for several threads at once: rules never meet each other."""

    def __init__(self, named: Iterable[str]) -> None:
        self.desk = Desk()
        self.desk.open_folders(str(root) for root in roots(named))

    def forget(self) -> None:
        """Settings or data have changed."""
        self.desk.forget()

    def findings(self, source: Source) -> list[dict[str, Any]]:
        """What is wrong with a template, each with its place and its own fixes."""
        opened = _opened(source)
        looked = self.desk.look(opened)
        found = diagnostics(opened, looked)[opened.uri]
        fixes = sum(1 for each in looked.checked.findings if each.fix) if looked.checked else 0
        many = fixes > MOST_FIXES
        return [self._finding(opened, each, () if many else self._fixes(opened, each)) for each in found]

    def _finding(self, opened: OpenFile, found: types.Diagnostic, fixes: Iterable[types.CodeAction]) -> dict[str, Any]:
        return {
            **_range(found.range),
            "severity": SEVERITIES[int(found.severity or 2)],
            "code": str(found.code or ""),
            "message": found.message,
            "notes": [
                {**_range(each.location.range), "message": each.message} for each in found.related_information or ()
            ],
            "fixes": [_action(opened, each) for each in fixes],
        }

    def _fixes(self, opened: OpenFile, found: types.Diagnostic) -> Iterator[types.CodeAction]:
        """The fixes of one finding, without what allows it."""
        context = types.CodeActionContext([found], trigger_kind=types.CodeActionTriggerKind.Automatic)
        for each in self._actions(opened, found.range, context):
            if each.diagnostics:
                yield each

    def _actions(
        self, opened: OpenFile, place: types.Range, context: types.CodeActionContext
    ) -> Iterator[types.CodeAction]:
        params = types.CodeActionParams(types.TextDocumentIdentifier(opened.uri), place, context)
        return actions(self.desk, opened, self.desk.look(opened), opened.sheet, params)

    def actions(self, source: Source, place: Mapping[str, Any]) -> list[dict[str, Any]]:
        """All that can be done about the findings at a place, comments that allow them included."""
        opened = _opened(source)
        at = types.Range(_position(place["from"]), _position(place["to"]))
        return [_action(opened, each) for each in self._actions(opened, at, types.CodeActionContext([]))]

    def fix_all(self, source: Source) -> list[dict[str, Any]]:
        """All safe fixes at once, as one action; empty where there are none."""
        opened = _opened(source)
        whole = types.Range(types.Position(0, 0), types.Position(0, 0))
        context = types.CodeActionContext([], only=[FIX_ALL])
        return [_action(opened, each) for each in self._actions(opened, whole, context)]

    def completions(self, source: Source, place: Mapping[str, Any]) -> list[dict[str, Any]]:
        """What may be typed at a place."""
        opened = _opened(source)
        found = view(self.desk, opened, opened.sheet, opened.sheet.lines.offset(_position(place)))
        return [_item(each) for each in completion(found, True)] if found else []

    def hover(self, source: Source, place: Mapping[str, Any]) -> dict[str, Any] | None:
        """What stands at a place, in Markdown. Findings have their own words, and lead to their page."""
        opened = _opened(source)
        found = view(self.desk, opened, opened.sheet, opened.sheet.lines.offset(_position(place)))
        shown = hover(found, []) if found else None
        if shown is None or not isinstance(shown.contents, types.MarkupContent):
            return None
        return {"text": shown.contents.value, **(_range(shown.range) if shown.range else {})}


def rule_page(code: str) -> str:
    """The page of a rule. Raises ``UserError`` where there is none of that code."""
    try:
        return page_of_rule(code)
    except StopIteration as error:
        raise UserError("there is no such rule", code[:20]) from error


def roots(named: Iterable[str]) -> Iterator[Path]:
    """Where settings, data and baselines of what the command line names may lie: as for ``check``, their folder, and
    the one above it that has the settings.
    """
    for name in named:
        path = Path(name)
        yield path if path.is_dir() else path.parent
        settings = Configuration().of(path / "x" if path.is_dir() else path)
        folder = os.path.abspath(path)
        if folder.startswith(os.path.abspath(settings.root).rstrip(os.sep) + os.sep):
            yield settings.root


def _opened(source: Source) -> OpenFile:
    """A template as if an editor had it open: the same text is looked at once."""
    text = ("\ufeff" if source.bom else "") + source.text
    uri = Path(os.path.abspath(source.path)).as_uri()
    version = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    return OpenFile(OpenText(uri, version, Lines(text)))


def _position(place: Mapping[str, Any]) -> types.Position:
    return types.Position(max(0, int(place["line"])), max(0, int(place["column"])))


def _place(position: types.Position) -> dict[str, int]:
    return {"line": position.line, "column": position.character}


def _range(found: types.Range) -> dict[str, Any]:
    return {"from": _place(found.start), "to": _place(found.end)}


def _action(opened: OpenFile, action: types.CodeAction) -> dict[str, Any]:
    changes = action.edit.changes if action.edit else None
    edits = (changes or {}).get(opened.uri, [])
    return {
        "title": action.title,
        "safe": bool(action.is_preferred),
        "edits": [{**_range(each.range), "text": each.new_text.replace("\r\n", "\n")} for each in edits],
    }


def _item(item: types.CompletionItem) -> dict[str, Any]:
    edit = item.text_edit
    assert isinstance(edit, types.TextEdit)
    told = item.documentation
    return {
        "label": item.label,
        "kind": types.CompletionItemKind(item.kind).name.lower() if item.kind else "text",
        "detail": item.detail or "",
        "told": told.value if isinstance(told, types.MarkupContent) else "",
        "rank": item.sort_text or item.label,
        "parts": _STOP.split(edit.new_text) if item.insert_text_format == types.InsertTextFormat.Snippet else None,
        "text": edit.new_text,
        **_range(edit.range),
    }
