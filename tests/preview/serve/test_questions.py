"""What the page asks is answered with what the editor, the linter, preview and exercise know."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from asgi import Answered, Asker

from crowdlint.language.text import reach
from crowdlint_preview.commands.serve import server

HERE = "http://127.0.0.1:4711"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
TEXT = f"""{LOADER}
<crowd-form>
  {{% if task.input.kind == "a" %}}<p>{{{{ task.input.question }}}}</p>{{% endif %}}
  <crowd-input name="a" label="Answer"></crowd-input>
</crowd-form>
"""
LINES = [json.dumps({"source": "x", "kind": "a", "question": f"What is {at}?"}) for at in range(1, 5)]
LINES[2] = '{"source": "x", "kind": "a"}'
Ask = Callable[..., Any]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ask]:
    """Asks about ``t.liquid.html``, with a manifest of four lines."""
    before = reach.state()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.liquid.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "m.jsonl").write_text("\n".join(LINES), encoding="utf-8")
    options = dict.fromkeys(("data", "csv_file", "s3_root", "assets_folder", "workforce", "browser"))
    live = server(("t.liquid.html",), {**options, "manifest": Path("m.jsonl"), "assets": (), "follow_links": False})
    asker = Asker(live.app(4711), "127.0.0.1:4711")
    asker("POST", f"/{live.token}/ask/list", {"origin": HERE}, b"{}")

    def asked(what: str, path: str = "ask/", raw: bool = False, **question: object) -> Any:
        body = json.dumps({"name": "t.liquid.html", "text": TEXT, "choice": "line:1", **question}).encode()
        answer: Answered = asker("POST", f"/{live.token}/{path}{what}", {"origin": HERE}, body)
        return answer if raw else answer.json()

    asked.get = lambda path: asker("GET", f"/{live.token}/{path}")  # type: ignore[attr-defined]
    yield asked
    reach.restore(*before)


def test_task_data_come_from_lines_branches_and_what_was_typed(ask: Ask) -> None:
    labels = [each["label"] for each in ask("choices")["choices"]]
    assert labels[0] == "m.jsonl, a line" and len(labels) >= 3 and "{% if task.input.kind" in " ".join(labels)
    first = ask("lines")["lines"][0]
    assert first["id"] == "line:3" and "CL" in first["codes"]
    assert "What is 4?" in ask("show", choice="line:4")["facts"]["html"]
    assert "task.input.question" in " ".join(ask("show", choice="line:3")["absent"])
    assert ask("show", choice="line:9")["error"]["in"] == "data"
    assert "typed" in ask("show", data='{"kind": "a", "question": "typed"}')["facts"]["html"]
    for wrong in ("{", "[]", '{"a": NaN}', '{"a": "\\ud800"}'):
        assert ask("show", data=wrong)["error"]["in"] == "data"
    broken = ask("show", text=TEXT.replace("question }}", "question | nothing }}"))
    assert broken["error"]["at"]["line"] == 2 and "nothing" in broken["error"]["excerpt"] and "facts" not in broken


def test_the_editor_is_answered_as_any_editor_is(ask: Ask) -> None:
    text = TEXT.replace("</crowd-form>", "  <crowd-carde>😀</crowd-carde>\n</crowd-form>")
    [found, *_] = ask("findings", text=text)["findings"]
    assert (found["code"], found["severity"], found["from"]) == ("CL302", "error", {"line": 4, "column": 3})
    assert found["fixes"][0]["edits"][0]["text"] == "crowd-card"
    titles = [
        each["title"] for each in ask("actions", text=text, range={"from": found["from"], "to": found["to"]})["actions"]
    ]
    assert any(title.startswith("Allow") for title in titles)
    items = [each["label"] for each in ask("complete", at={"line": 3, "column": 9})["items"]]
    assert "crowd-input" in items
    assert "crowd-input" in ask("hover", at={"line": 3, "column": 6})["told"]["text"]
    assert "Why it matters" in ask("rule", code="CL302")["page"]
    assert ask("rule", code="CL999")["problem"]["message"] == "there is no such rule"
    fixable = TEXT.replace(' label="Answer"></crowd-input>', ' label="Answer" />')
    [action] = ask("fix_all", text=fixable)["actions"]
    assert action["edits"]


def test_an_answer_is_held_against_what_the_template_sends(ask: Ask) -> None:
    assert ask("judge", answer='[{"a": "x"}]')["problems"] == []
    [problem] = ask("judge", answer='[{"a": 1}]')["problems"]
    assert problem["path"] == "a" and '"a"' in ask("judge", answer="[{}]")["schema"]


def test_what_is_shared_is_a_preview(ask: Ask) -> None:
    answer = ask("share", path="", raw=True, text=TEXT.replace("Answer", "As typed"))
    with zipfile.ZipFile(io.BytesIO(answer.body)) as packed:
        assert set(packed.namelist()) == {"t/index.html", "t/t.html"} and answer.headers["x-name"] == "t.zip"
        assert "As typed" in packed.read("t/t.html").decode()


@pytest.mark.browser
def test_a_task_is_exercised_as_it_is_typed(ask: Ask, tmp_path: Path) -> None:
    done = ask("exercise", data='{"kind": "a", "question": "x"}', text=TEXT.replace("Answer", "As typed"))
    assert (done["status"], done["report"]) == ("passed", "1"), done
    page = ask.get("report/1/report.html")  # type: ignore[attr-defined]
    assert page.status == 200 and "As typed" in page.text
    assert page.headers["content-security-policy"].endswith("sandbox allow-scripts allow-downloads")
    for way in ("report/1/report.json", "report/1/../task.json", "report/2/report.html", "report/1/../../x"):
        assert ask.get(way).status == 404  # type: ignore[attr-defined]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.jsonl", "t.liquid.html"]
