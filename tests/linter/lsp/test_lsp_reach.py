"""Sessions with the server: what it reads, and what happens when something breaks."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from command import call
from lsp_session import LOADER, Session, document, names, session
from lsprotocol import types


def ending_where_it_opens(*paths: Path) -> str:
    """What makes the server end at once when it opens one of these files, or what is below them, or a connection."""
    return f"""
import os, sys
def watch(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        os._exit(3)
    if event == "open" and os.path.realpath(str(given[0])).startswith({tuple(map(str, paths))}):
        os._exit(4)
sys.addaudithook(watch)
"""


def test_settings_and_data_of_open_folders_alone(tmp_path: Path) -> None:
    folder, outside = tmp_path / "open", tmp_path / "outside"
    for each in (folder, outside):
        each.mkdir()
    (tmp_path / "crowdlint.toml").write_text('ignore = ["unknown-element"]')  # above the folder that is open
    (outside / "b.data.json").write_text("{ not json")
    (outside / "crowdlint.toml").write_text("oops = 1")
    (folder / "link").symlink_to(outside, target_is_directory=True)
    (folder / "c.data.json").symlink_to(outside / "b.data.json")
    wrong = "<crowd-inptu></crowd-inptu>{{ task.input.a }}<crowd-input name='a' label='b'></crowd-input>"
    text = f"{LOADER}<crowd-form>{wrong}</crowd-form>"

    async def talk(editor: Session) -> None:
        shown = {}
        for path in (folder / "a.liquid.html", outside / "b.liquid.html", folder / "link" / "b.liquid.html"):
            shown[path] = names(editor.shown[await editor.open(path, text)].diagnostics)
        untitled = await editor.open("untitled:Untitled-1", text)
        assert [*shown.values(), names(editor.shown[untitled].diagnostics)] == [["unknown-element"]] * 4
        [_, refused] = editor.shown[await editor.open(folder / "c.liquid.html", text)].diagnostics
        assert "this is a link to" in refused.message and "not json" not in refused.message
        # Settings in the folder count, are read again when they change, and say where they are wrong.
        uri = (folder / "a.liquid.html").as_uri()
        told = {'ignore = ["unknown-element"]': [], "ignor = []": ["unknown key `ignor`"], "": ["crowd-inptu"]}
        for settings, wanted in told.items():
            (folder / "crowdlint.toml").write_text(settings)
            editor.shown.pop(uri)
            change = types.FileEvent((folder / "crowdlint.toml").as_uri(), types.FileChangeType.Changed)
            editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
            now = [each.message for each in await editor.looked(uri, 1)]
            assert len(now) == len(wanted) and all(part in each for part, each in zip(wanted, now, strict=True)), now
        assert "workspace/didChangeWatchedFiles" in editor.log

    session(talk, folder, before=ending_where_it_opens(outside, tmp_path / "crowdlint.toml"))


def test_a_baseline_keeps_quiet_what_it_knows(tmp_path: Path) -> None:
    text = LOADER + "<crowd-form><crowd-inptu></crowd-inptu><crowd-input name='a' label='b'></crowd-input></crowd-form>"
    (tmp_path / "a.liquid.html").write_text(text)
    (tmp_path / "crowdlint.toml").write_text('baseline = "known.json"')
    assert call("check", tmp_path, "--write-baseline").code == 0

    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", text)
        assert editor.shown[uri].diagnostics == ()
        assert names(await editor.type(uri, 2, text.replace("name='a'", "nam='a'"))) != []

    session(talk, tmp_path)


BREAK = """
import crowdlint.check.run as run
right = run.check
def wrong(reading, rules):
    if "break me" in reading.source.text:
        raise ZeroDivisionError("for the test")
    return right(reading, rules)
run.check = wrong
"""


def test_an_internal_error_is_a_finding_and_a_line_in_the_log(tmp_path: Path) -> None:
    async def talk(editor: Session) -> None:
        uri = await editor.open(tmp_path / "a.liquid.html", "<p>break me</p>")
        [shown] = editor.shown[uri].diagnostics
        assert "crowdlint failed here (ZeroDivisionError: for the test)" in shown.message
        assert any("Traceback" in line and "ZeroDivisionError" in line for line in editor.log)
        assert names(await editor.type(uri, 2, "<crowd-inptu></crowd-inptu>"))[:1] != []
        # What no editor should send is answered or passed over, and the next file is read as ever.
        client = editor.client
        lost = types.VersionedTextDocumentIdentifier(uri="file:///nowhere.html", version=3)
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(lost, [types.TextDocumentContentChangeWholeDocument("a")])
        )
        far = types.HoverParams(document(uri), types.Position(10**6, 10**6))
        assert await client.text_document_hover_async(far) is None
        nowhere = types.CompletionParams(document("file:///nowhere.html"), types.Position(0, 0))
        assert await client.text_document_completion_async(nowhere) is None
        await editor.open(tmp_path / "b.liquid.html", "\ud800<p>{{" * 50 + "{% if %}" * 200)
        assert "missing-loader" in names(await editor.type(uri, 3, "<crowd-form></crowd-form>"))

    session(talk, tmp_path, before=BREAK)


def test_typing_goes_on_while_a_template_is_read(tmp_path: Path) -> None:
    slow = BREAK.replace('raise ZeroDivisionError("for the test")', "import time; time.sleep(2)")

    async def talk(editor: Session) -> None:
        uri = (tmp_path / "a.liquid.html").as_uri()
        opening = types.TextDocumentItem(uri, "html", 1, "<p>break me</p>")
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(opening))
        await asyncio.sleep(0)
        shown = await editor.type(uri, 2, "<crowd-form></crowd-form>")
        assert "missing-loader" in names(shown)  # what is shown is of the last text, never of one before

    session(talk, tmp_path, before=slow)


def test_a_folder_that_is_opened_later_brings_its_settings(tmp_path: Path) -> None:
    (tmp_path / "crowdlint.toml").write_text('ignore = ["unknown-element"]', encoding="utf-8")

    async def talk(editor: Session) -> None:
        uri = await editor.open(
            tmp_path / "a.liquid.html", LOADER + "<crowd-form><crowd-inptu></crowd-inptu></crowd-form>"
        )
        assert "unknown-element" in names(editor.shown[uri].diagnostics)
        added = types.WorkspaceFolder(tmp_path.as_uri(), "later")
        change = types.WorkspaceFoldersChangeEvent(added=[added], removed=[])
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(change))
        while "unknown-element" in names(editor.shown[uri].diagnostics):
            editor.news[uri].clear()
            await editor.news[uri].wait()

    session(talk)


# Run in a process of its own: other tests have loaded everything.
KEYSTROKES = """
import gc, sys
from pathlib import Path
from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source
from crowdlint.lsp.desk import warm
warm()
before = set(sys.modules)
for path in sorted(Path(sys.argv[1]).glob("*.liquid.html"))[::4]:
    Checker(Configuration(isolated=True)).check(Source(path.read_text("utf-8-sig"), str(path)))
loaded = sorted(set(sys.modules) - before)
print([each for each in loaded if each.startswith(("crowdlint.rules", "tree_sitter"))], end=" ")
print(gc.get_freeze_count() > 10_000)
"""


def test_no_keystroke_waits_for_a_rule_to_be_loaded() -> None:
    fixtures = Path(__file__).parents[3] / "fixtures" / "bad"
    command = [sys.executable, "-c", KEYSTROKES, str(fixtures)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[] True\n"
