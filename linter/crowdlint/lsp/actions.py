"""What the editor offers to do about findings: their fixes, all safe ones at once, and comments that allow them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from crowdlint.check.report import Checked
from crowdlint.finding import Edit, Finding
from crowdlint.language.hosts import is_host
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.lsp.desk import Desk, Looked
from crowdlint.lsp.opened import Opened, OpenText
from crowdlint_schemas.light import replace

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.crowdlint"
KINDS = [types.CodeActionKind.QuickFix, FIX_ALL]

Edited = list[tuple[OpenText, types.TextEdit]]


def actions(
    desk: Desk, opened: Opened, looked: Looked, sheet: OpenText, params: types.CodeActionParams
) -> Iterator[types.CodeAction]:
    """What can be done about the findings in a range of a text, or in the whole file."""
    checked = looked.checked
    if checked is None or checked.source is None:
        return
    wanted = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    if _asked(types.CodeActionKind.QuickFix.value, wanted):
        span = sheet.lines.span(params.range)
        for finding in checked.findings:
            spot = opened.spot(checked.source, finding.span)
            if spot and spot.sheet.uri == sheet.uri and _touches(spot.span, span):
                yield from _of_finding(desk, opened, checked, finding, params.context)
    if wanted and _asked(FIX_ALL, wanted):
        yield from _of_all(desk, opened, checked)


def _asked(kind: str, wanted: list[str]) -> bool:
    """Whether a kind of action is asked for: by its name, by a part of it, or by nothing."""
    return not wanted or any(kind == each or kind.startswith(f"{each}.") for each in wanted)


def _touches(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _of_finding(
    desk: Desk, opened: Opened, checked: Checked, finding: Finding, context: types.CodeActionContext
) -> Iterator[types.CodeAction]:
    source = checked.source
    assert source is not None
    shown = [each for each in context.diagnostics if each.code == finding.code]
    automatic = context.trigger_kind == types.CodeActionTriggerKind.Automatic
    fix = finding.fix
    if fix and fix.edits:
        safe = fix.applicability == "safe"
        edited = _edited(opened, source, fix.edits)
        title = fix.message[:1].upper() + fix.message[1:] + ("" if safe else " (may change what the template means)")
        if edited:
            yield _action(title, types.CodeActionKind.QuickFix, edited, shown, safe)
    if not automatic:  # asked for with every move of the cursor
        yield from _allowing(desk, opened, checked, finding, shown)


def _edited(opened: Opened, source: Source, edits: Iterable[Edit]) -> Edited:
    """Edits in the editor's terms: all of them, or none."""
    placed = [opened.edit(source, edit) for edit in dict.fromkeys(edits)]
    return [each for each in placed if each is not None] if None not in placed else []


def _action(
    title: str,
    kind: types.CodeActionKind | str,
    edited: Edited,
    shown: list[types.Diagnostic] | None = None,
    preferred: bool | None = None,
) -> types.CodeAction:
    changes: dict[str, list[types.TextEdit]] = {}
    for sheet, edit in edited:
        changes.setdefault(sheet.uri, []).append(edit)
    workspace_edit = types.WorkspaceEdit(changes=dict(changes))
    return types.CodeAction(title, kind, shown or None, is_preferred=preferred or None, edit=workspace_edit)


def _allowing(
    desk: Desk, opened: Opened, checked: Checked, finding: Finding, shown: list[types.Diagnostic]
) -> Iterator[types.CodeAction]:
    """A comment before the place that allows the finding there."""
    from crowdlint.allow.add_allow import NEVER, allowed

    source = checked.source
    if source is None or is_host(source.path) or finding.name in NEVER:
        return
    text, count = allowed(replace(checked, findings=(finding,)), desk.checker(source.path).check)
    if count:
        edited = list(_changes(opened, replace(source, text=text)))
        yield _action(f"Allow `{finding.name}` here", types.CodeActionKind.QuickFix, edited, shown)


def _of_all(desk: Desk, opened: Opened, checked: Checked) -> Iterator[types.CodeAction]:
    fixed = desk.fixed(checked)
    edited = list(_changes(opened, fixed)) if fixed is not None else []
    if edited:
        yield _action("Fix all that crowdlint can fix safely", FIX_ALL, edited)


def _changes(opened: Opened, after: Source) -> Iterator[tuple[OpenText, types.TextEdit]]:
    """What makes each text what it is in ``after``: one edit, without what stays at its start and end."""
    for sheet, text in opened.texts(after):
        before = sheet.text
        if before != text:
            most = min(len(before), len(text))
            start = next((at for at in range(most) if before[at] != text[at]), most)
            start -= before[start - 1 : start + 1] == "\r\n"  # one end of a line, which editors do not cut
            end = next((at for at in range(most - start) if before[-1 - at] != text[-1 - at]), most - start)
            end -= end > 0 and before[len(before) - end - 1 : len(before) - end + 1] == "\r\n"
            span = Span(start, len(before) - end)
            yield sheet, types.TextEdit(sheet.lines.range(span), text[start : len(text) - end])
