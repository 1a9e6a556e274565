"""Sessions with the server: fixes, hovers, completion, names, the outline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lsp_session import LOADER, Session, applied, document, names, place, position, session, under
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from crowdlint_schemas import regions


def test_fixes_one_by_one_and_all_at_once(tmp_path: Path) -> None:
    fields = (
        """<p>😀</p><crowd-input name="a"label="b"></crowd-input>\r\n<crowd-input name="c"label="d"></crowd-input>"""
    )
    text = f"{LOADER}<crowd-form>\r\n{fields}</crowd-form>\r\n"

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", text)

        async def actions(only: Any = None, trigger: Any = None) -> list[types.CodeAction]:
            shown = list(editor.shown[uri].diagnostics)
            context = types.CodeActionContext(shown, only=only, trigger_kind=trigger)
            first = next(each.range for each in shown if each.code == "CL215")
            params = types.CodeActionParams(document(uri), first, context)
            return list(await editor.client.text_document_code_action_async(params) or [])

        found = await actions()
        [fix] = [each for each in found if each.is_preferred]
        assert (fix.title, fix.kind) == ("Write a space", types.CodeActionKind.QuickFix)
        assert {each.code for each in fix.diagnostics} == {"CL215"}
        assert applied(text, fix.edit.changes[uri]) == text.replace('"a"label', '"a" label')
        [allow] = [each for each in found if each.title == "Allow `missing-attribute-space` here"]
        allowed = applied(text, allow.edit.changes[uri])
        assert "<!-- crowdlint: allow missing-attribute-space -->" in allowed
        assert [each.title for each in await actions(trigger=types.CodeActionTriggerKind.Automatic)] == [fix.title]
        [everything] = await actions(only=[types.CodeActionKind.SourceFixAll])
        assert everything.kind == "source.fixAll.crowdlint"
        whole = applied(text, everything.edit.changes[uri])
        assert whole == text.replace('"label', '" label')
        assert await actions(only=["refactor"]) == []
        assert names(await editor.type(uri, 2, allowed)) == ["missing-attribute-space"]
        assert names(await editor.type(uri, 3, whole)) == []

    session(talk, tmp_path)


# What is told


BOX = (
    LOADER
    + """{% assign boxes = task.input.boxes %}
<crowd-form>
  <crowd-bounding-box name="b" src="{{ task.input.image | grant_read_access }}" labels="['Cat', 'Dog']" header="h"
    initial-value="[{% for box in boxes %}{ 'label': {{ box.label | to_json }} },{% endfor %}]">
    <short-instructions>Look.</short-instructions><full-instructions header="a">b</full-instructions>
  </crowd-bounding-box>
</crowd-form>
"""
)
DATA = {"image": "s3://b/k.jpg", "boxes": [{"label": "Cat", "left": 1, "top": 2, "width": 3, "height": 4}], "extra": 5}


def test_hovers(tmp_path: Path) -> None:
    (tmp_path / "a.data.json").write_text(json.dumps(DATA))
    told = {
        "rowd-bounding-box n": ["draw labelled rectangles", "Required:", "`labels`"],
        "abels=": ["**`labels`** of `<crowd-bounding-box>`", "JSON · required"],
        "hort-instructions>L": ["short-instructions"],
        "rant_read": ["filter of Liquid · of Ground Truth and A2I", "Takes no arguments"],
        "ask.input.image": ["`task.input.image`: picture", "s3://b/k.jpg"],
        "ox.label": ["`task.input.boxes[].label`", '"Cat"'],
    }

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", BOX)
        for words, parts in told.items():
            params = types.HoverParams(document(uri), position(BOX, BOX.index(words) + 1))
            hover = await editor.client.text_document_hover_async(params)
            assert hover is not None, words
            assert all(part in hover.contents.value for part in parts), (words, hover.contents.value)
        nothing = types.HoverParams(document(uri), position(BOX, BOX.index("Look")))
        assert await editor.client.text_document_hover_async(nothing) is None

    session(talk, tmp_path)


COMPLETIONS = {
    "element": ("<crowd-form><^", ["crowd-bounding-box", "crowd-input"], ["crowd-entity-annotator"]),
    "region": ("<crowd-form><crowd-bounding-box name='a'><sh^", ["short-instructions", "full-instructions"], []),
    "end": ("<crowd-form><p></^", ["p", "crowd-form"], ["crowd-input"]),
    "attribute": ("<crowd-form><crowd-input name='a' ^></crowd-input>", ["label", "required"], ["name"]),
    "value": ("<crowd-form><crowd-button variant='^'>", ["primary", "link"], ["crowd-input"]),
    "filter": ("{{ task.input.image | gr^ }}", ["grant_read_access", "to_json"], ["image"]),
    "tag": ("{% ^", ["assign", "endfor", "elsif"], ["task"]),
    "variable": ("{% assign first = 1 %}{% for box in task.input.boxes %}{{ ^", ["task", "first", "box"], ["image"]),
    "task": ("{{ task.^ }}", ["input"], ["image"]),
    "data": ("{{ task.input.^ }}", ["image", "boxes", "extra"], ["label"]),
    "data of a loop": ("{% for box in task.input.boxes %}{{ box.^", ["label", "left"], ["image"]),
    "data of a name": ("{% assign all = task.input.boxes %}{{ all[0].^", ["label", "left"], ["image"]),
    "loop": ("{% for a in task.input.boxes %}{{ forloop.^", ["index", "last"], ["image"]),
    "label": (
        "<crowd-form><crowd-bounding-box labels=\"['Cat', 'Dog']\" initial-value=\"[{ 'label': '^' }]\">",
        ["Cat", "Dog"],
        ["image"],
    ),
    "id": ("<p id='one'></p><label for='^'></label>", ["one"], []),
    "inferred": ("{{ task.input.headline }}{{ task.input.^ }}", ["headline", "image"], []),
}  # fmt: skip


def test_completion(tmp_path: Path) -> None:
    (tmp_path / "a.data.json").write_text(json.dumps(DATA))

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", "")
        for version, (case, (marked, wanted, unwanted)) in enumerate(COMPLETIONS.items(), 2):
            text, at = place(marked)
            await editor.type(uri, version, text)
            found = await editor.client.text_document_completion_async(types.CompletionParams(document(uri), at))
            labels = [each.label for each in found.items]
            assert set(wanted) <= set(labels) and not set(unwanted) & set(labels), (case, labels)
            assert len(labels) == len(set(labels))
            if case == "filter":
                [item] = [each for each in found.items if each.label == "grant_read_access"]
                assert under(text, item.text_edit.range) == "gr"
            if case == "attribute":
                [item] = [each for each in found.items if each.label == "label"]
                assert item.text_edit.new_text == 'label="$1"'
                assert item.insert_text_format == types.InsertTextFormat.Snippet
            if case == "region":
                assert labels[: len(regions())] and {labels[0], labels[1]} <= set(regions())

    session(talk, tmp_path)


# Names

NAMED = (
    LOADER
    + """{% capture 'title' %}😀 {{ task.input.a }}{% endcapture %}
{% for box in task.input.boxes %}{% if box.a %}{% assign found = box %}{% endif %}{{ found.b }}{% endfor %}
<crowd-form><h1>{{ title }} {{ title | upcase }}</h1>
<label for="field">L</label><input id="field" name="x"><crowd-input name="y" label="z"></crowd-input></crowd-form>
<script>document.getElementById('field').value = document.querySelector("#field");</script>
{{ found }}
"""
)


def test_definitions_names_and_outline(tmp_path: Path) -> None:
    async def talk(editor: Session) -> None:
        client, uri = editor.client, await editor.open(tmp_path / "a.liquid.html", NAMED)

        async def defined(words: str, shift: int = 1) -> list[tuple[str, int]]:
            at = position(NAMED, NAMED.index(words) + shift)
            found = await client.text_document_definition_async(types.DefinitionParams(document(uri), at)) or []
            return [(under(NAMED, each.range), each.range.start.line) for each in found]

        assert await defined("title | upcase") == [("title", 1)]
        assert await defined("box.a") == [("box", 2)]
        assert await defined('"field">L') == [("field", 4)]
        assert await defined("'field'") == await defined("#field") == [("field", 4)]
        assert await defined("crowd-form") == []

        async def renamed(words: str, new: str) -> str:
            at = position(NAMED, NAMED.index(words) + 1)
            ready = await client.text_document_prepare_rename_async(types.PrepareRenameParams(document(uri), at))
            edit = await client.text_document_rename_async(types.RenameParams(document(uri), at, new))
            assert ready is not None and edit is not None
            return applied(NAMED, edit.changes[uri])

        assert await renamed("title | upcase", "heading") == NAMED.replace("title", "heading")
        assert "{% capture 'heading' %}" in await renamed("title' %}", "heading")
        renamed_box = NAMED.replace("box.a", "each.a").replace("for box", "for each").replace("= box", "= each")
        assert await renamed("box.a", "each") == renamed_box
        for words, new, why in (
            ("title |", "a b", "cannot be a name"),
            ("title |", "box", "stands for something"),
            ("found.b", "seen", "has not given it yet"),
        ):
            with pytest.raises(JsonRpcException, match=why):
                await renamed(words, new)
        at = position(NAMED, NAMED.index("task.input"))
        assert await client.text_document_prepare_rename_async(types.PrepareRenameParams(document(uri), at)) is None

        outline = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document(uri)))
        assert [(each.name, each.detail) for each in outline if each.name != "script"] == [
            ("title", "capture"), ("found", "assign"), ("crowd-form", None),
        ]  # fmt: skip
        [form] = [each for each in outline if each.name == "crowd-form"]
        inside = [(each.name, each.detail) for each in form.children or []]
        assert inside == [("input", "x #field"), ("crowd-input", "y")]

    session(talk, tmp_path)
