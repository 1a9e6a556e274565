"""Sessions with the server: findings in files, programs and notebooks, as they are typed."""

from __future__ import annotations

import random
from pathlib import Path

from lsp_session import LOADER, Session, applied, document, names, position, session, under
from lsprotocol import types

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source

FIXTURES = Path(__file__).parents[3] / "fixtures"


def test_findings_follow_what_is_typed(tmp_path: Path) -> None:
    text = LOADER + "<crowd-form>\n  <p>😀 é</p> <p>😀 <crowd-inptu name='a'></crowd-inptu></p>\n</crowd-form>\n"

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a b.liquid.html", text)
        [found] = [each for each in editor.shown[uri].diagnostics if each.code == "CL302"]
        assert under(text, found.range) == "crowd-inptu" and found.range.start == types.Position(2, 21)
        assert found.severity == types.DiagnosticSeverity.Error and found.source == "crowdlint"
        mended = await editor.type(uri, 2, "crowd-input", found.range)
        assert "unknown-element" not in names(mended) and "mismatched-end-tag" in names(mended)
        related = [each.related_information for each in mended if each.related_information]
        assert "crowd-input" in under(text.replace("<crowd-inptu", "<crowd-input"), related[0][0].location.range)
        assert await editor.type(uri, 3, "<p>a</p>") != mended and editor.shown[uri].version == 3
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document(uri)))
        while editor.shown[uri].version is not None:
            editor.news[uri].clear()
            await editor.news[uri].wait()
        assert editor.shown[uri].diagnostics == ()

    session(talk, tmp_path)


def test_other_units_are_counted_where_the_editor_asks_for_them(tmp_path: Path) -> None:
    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", LOADER + "<p>😀é</p><crowd-inptu></crowd-inptu>")
        [found] = [each for each in editor.shown[uri].diagnostics if each.code == "CL302"]
        assert found.range.start == types.Position(1, 6 + 7 + 1)

    session(talk, tmp_path, encodings=["utf-8", "utf-16"])


def expected(text: str, path: Path) -> list[tuple[types.Range, str | None, str]]:
    """What ``check`` says, in the protocol's terms."""
    found = Checker(Configuration()).check(Source(text, str(path))).findings
    return [
        (types.Range(position(text, each.span.start), position(text, each.span.end)), each.code, each.message)
        for each in found
    ]


SNIPPETS = [
    "<",
    ">",
    '"',
    "'",
    "{{ task.input.",
    "}}",
    "{% if a %}",
    "{% endif %}",
    "<crowd-",
    "</p>",
    "😀",
    "\n",
    "\r\n",
]
SNIPPETS += ["\r\n", " ", "labels=", "é", "</script>", "<!--", "-->", "[", "\u2028", "&amp;", "name='a'"]


def edit(chance: random.Random, text: str) -> tuple[int, int, str]:
    """A place to replace and what by, not in the middle of a line's end."""
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + chance.choice([0, 0, 1, 3, 20]))
    while text[start - 1 : start + 1] == "\r\n":
        start -= 1
    while text[end - 1 : end + 1] == "\r\n":
        end += 1
    return start, end, chance.choice(["", *SNIPPETS])


def test_a_hundred_edits_give_what_check_gives(tmp_path: Path) -> None:
    chance = random.Random(17)
    fixtures = sorted((FIXTURES / "ok").glob("*.liquid.html")) + sorted((FIXTURES / "bad").glob("*.liquid.html"))

    async def talk(editor: Session) -> None:
        for fixture in chance.sample(fixtures, 10):
            path = tmp_path / fixture.name
            data = fixture.with_name(fixture.name.replace(".liquid.html", ".data.json"))
            if data.exists():
                (tmp_path / data.name).write_bytes(data.read_bytes())
            text = fixture.read_text("utf-8-sig")
            uri = await editor.open(path, text)
            for version in range(2, 12):
                start, end, new = edit(chance, text)
                place = types.Range(position(text, start), position(text, end))
                text = text[:start] + new + text[end:]
                shown = await editor.type(uri, version, new, place)
                told = [(each.range, each.code, each.message.rpartition(" (")[0]) for each in shown]
                assert told == expected(text, path), (fixture.name, version)

    session(talk, tmp_path)


def test_programs_are_read_for_their_templates(tmp_path: Path) -> None:
    text = 'X = """😀"""; T = """<crowd-form>\n<crowd-inptu></crowd-inptu></crowd-form>"""\n'

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "job.py", text, "python")
        [found] = [each for each in editor.shown[uri].diagnostics if each.code == "CL302"]
        assert under(text, found.range) == "crowd-inptu"
        other = await editor.open(tmp_path / "other.py", "print('<p>')", "python")
        page = await editor.open(tmp_path / "page.html", "<p>A page of the web</i>")
        assert [editor.shown[each].diagnostics for each in (other, page)] == [(), ()]
        at = types.HoverParams(document(uri), position(text, text.index("crowd-form") + 1))
        assert "Holds the whole task" in str(await editor.client.text_document_hover_async(at))

    session(talk, tmp_path)


# Notebooks


def cell(number: int, kind: types.NotebookCellKind = types.NotebookCellKind.Code) -> types.NotebookCell:
    return types.NotebookCell(kind, f"cell:{number}")


def item(number: int, text: str, language: str = "python") -> types.TextDocumentItem:
    return types.TextDocumentItem(f"cell:{number}", language, 1, text)


def test_cells_of_a_notebook(tmp_path: Path) -> None:
    uri = (tmp_path / "nb.ipynb").as_uri()
    page = "%%writefile a.html\n" + LOADER + "😀 <crowd-inptu></crowd-inptu>\n"

    async def shown(editor: Session, cell: str, count: int) -> list[types.Diagnostic]:
        while cell not in editor.shown or len(editor.shown[cell].diagnostics) != count:
            editor.news[cell].clear()
            await editor.news[cell].wait()
        return list(editor.shown[cell].diagnostics)

    async def talk(editor: Session) -> None:
        client = editor.client
        notebook = types.NotebookDocument(uri, "jupyter-notebook", 1, [cell(1), cell(2)])
        texts = [item(1, "a = 1\n"), item(2, page)]
        client.notebook_document_did_open(types.DidOpenNotebookDocumentParams(notebook, texts))
        found = [each for each in await shown(editor, "cell:2", 1) if each.code == "CL302"]
        assert under(page, found[0].range) == "crowd-inptu" and editor.shown["cell:1"].diagnostics == ()
        asked = types.CodeActionParams(document("cell:2"), found[0].range, types.CodeActionContext(found))
        [fix] = await client.text_document_code_action_async(asked) or []
        assert fix.title == "Rename it to `crowd-input` (may change what the template means)" and not fix.is_preferred
        mended = applied(page, fix.edit.changes["cell:2"])
        assert mended == page.replace("crowd-inptu", "crowd-input")
        hover = await client.text_document_hover_async(types.HoverParams(document("cell:2"), found[0].range.start))
        assert "unknown-element" in hover.contents.value and hover.range == found[0].range
        # A cell in front, and typing in the one behind it.
        array = types.NotebookCellArrayChange(0, 0, [cell(3, types.NotebookCellKind.Markup)])
        structure = types.NotebookDocumentCellChangeStructure(array, [item(3, "# T", "markdown")])
        typed = types.NotebookDocumentCellContentChanges(
            types.VersionedTextDocumentIdentifier(uri="cell:2", version=2),
            [types.TextDocumentContentChangePartial(found[0].range, "crowd-form")],
        )
        cells = types.NotebookDocumentCellChanges(structure, text_content=[typed])
        identifier = types.VersionedNotebookDocumentIdentifier(2, uri)
        change = types.NotebookDocumentChangeEvent(cells=cells)
        client.notebook_document_did_change(types.DidChangeNotebookDocumentParams(identifier, change))
        while "unknown-element" in names(editor.shown["cell:2"].diagnostics):
            editor.news["cell:2"].clear()
            await editor.news["cell:2"].wait()
        assert editor.shown["cell:2"].version == 2 and "mismatched-end-tag" in names(editor.shown["cell:2"].diagnostics)
        ids = [document(f"cell:{number}") for number in (1, 2, 3)]
        closing = types.DidCloseNotebookDocumentParams(types.NotebookDocumentIdentifier(uri), ids)
        client.notebook_document_did_close(closing)
        assert await shown(editor, "cell:2", 0) == []

    session(talk, tmp_path)
