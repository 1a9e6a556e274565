"""What machines get from a run: formats that hold to their schemas, parts that make a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import call
from jsonschema import Draft202012Validator
from lxml import etree
from report_model import MARKUP, write_report

from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskData, TaskOptions
from crowdlint.language.text.source import Source
from crowdlint_preview.report.folder import merged, named_files, read_report
from crowdlint_preview.report.formats import FORMATS
from crowdlint_preview.report.model import Document, document, told
from crowdlint_preview.report.page import page
from crowdlint_preview.report.shard import Shard, read_shard
from crowdlint_preview.site.output import LIST, Results
from crowdlint_preview.site.screen import Screen, read_screens
from crowdlint_preview.work.outcome import Outcome
from crowdlint_schemas import export

SCHEMAS = Path(__file__).parents[2] / "formats"
PAGE = f"# label-twice\n\nThe label stands twice.\n\n## Why it matters\nTo `workers`.\n\n```html\n{MARKUP}\n```\n"


@pytest.fixture(scope="module")
def rule(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rules") / "label_twice.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, rule: Path) -> tuple[Path, Document]:
    out = tmp_path_factory.mktemp("report")
    return out, write_report(out, rule, 12)


def test_json_holds_to_its_published_schema_and_names_files_that_are_there(whole: tuple[Path, Document]) -> None:
    out, document = whole
    schema = json.loads(call("schema", "--format", "report").out)
    Draft202012Validator.check_schema(schema)
    written = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(written)) == []
    assert written["summary"] == {
        "failed": 3,
        "inconclusive": 3,
        "passed": 6,
        "changed": None,
        "tasks": 12,
        "seconds": 18.0,
    }
    named = {name for entry in document["templates"] for name in named_files(entry)}
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert there == named | {"report.json", "report.html", "junit.xml", LIST}
    assert not any(each["steps"][0]["picture"] for each in document["templates"] if each["status"] == "passed")
    assert "file:" not in (out / "report.json").read_text(encoding="utf-8"), "the author's machine is nobody's business"


def test_the_schema_refuses_what_is_no_report(whole: tuple[Path, Document]) -> None:
    _, document = whole
    checker = Draft202012Validator(json.loads(export("report", {})))
    for broken in (
        {**document, "version": 2},
        {**document, "more": 1},
        {**document, "templates": [{**document["templates"][0], "status": "fine"}]},
        {**document, "templates": [{**document["templates"][0], "screenshots": ["../../etc/passwd"]}]},
    ):
        assert list(checker.iter_errors(broken)) != [], str(broken)[:80]


def test_a_cause_has_the_lines_of_the_template_around_it(whole: tuple[Path, Document]) -> None:
    first = whole[1]["templates"][0]["causes"][0]
    assert first["line"] == 3 and [each["number"] for each in first["lines"]] == [1, 2, 3, 4, 5]
    assert first["lines"][2]["text"].strip().startswith("<crowd-input name='word'")
    assert whole[1]["templates"][0]["causes"][1]["lines"] == []


def test_what_check_calls_an_error_is_told_once_and_paths_of_the_machine_never(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.liquid.html"
    screen = Screen(
        "a", Source("<crowd-inputs name='a'>\n", str(path)), TaskData("data", {}, str(path), "ground-truth")
    )
    failures = [
        "check finds CL302 unknown-element: x (line 1)",
        "<crowd-inputs> (line 1) stays dead",
        f"{path}:1:1: no",
    ]
    entry = told(screen, Outcome(failures=failures), 0, True).entry
    assert [each["text"] for each in entry["causes"]] == [failures[0], "…/deep/a.liquid.html:1:1: no"]
    assert (entry["template"], entry["title"], entry["data"]) == ("…/deep/a.liquid.html",) * 3
    assert str(tmp_path) not in json.dumps(entry)


def test_templates_elsewhere_are_told_apart_and_are_no_files_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    names = ["x/one/t/a.html", "x/two/t/a.html", "x/two/t/b.html", "here/t/a.html"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>{{ task.input.a }}</p>", encoding="utf-8")
    screens = read_screens([tmp_path / name for name in names], TaskOptions())
    called = ["…/one/t/a.html", "…/two/t/a.html", "…/t/b.html", "t/a.html"]
    assert [screen.place for screen in screens] == called
    found = [told(each, Outcome(failures=["no"]), at, False).entry for at, each in enumerate(screens)]
    assert [entry["title"] for entry in found] == called
    lines = FORMATS["github"](document(found, {}, "", "")).splitlines()
    assert [line.partition("file=")[2] for line in lines] == ["", "", "", "t/a.html::no"]
    assert all(name in line for name, line in zip(called, lines, strict=True))


def test_junit_holds_to_its_schema_and_counts(whole: tuple[Path, Document]) -> None:
    tree = etree.fromstring((whole[0] / "junit.xml").read_bytes())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(tree)
    assert (tree.get("tests"), tree.get("failures"), len(tree.findall(".//skipped"))) == ("12", "3", 3)
    failure = tree.find(".//failure")
    assert failure is not None and "    3 |   <crowd-input name='word'" in (failure.text or "")


def test_gitlab_holds_to_its_schema(whole: tuple[Path, Document]) -> None:
    issues = json.loads(FORMATS["gitlab"](whole[1]))
    schema = json.loads((SCHEMAS / "gitlab.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(issues)) == []
    assert len(issues) == 6 and len({each["fingerprint"] for each in issues}) == 6


def test_annotations_and_summary_say_it_in_words(whole: tuple[Path, Document]) -> None:
    lines = FORMATS["github"](whole[1]).splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("::error title=crowdlint exercise%3A failed,file=templates/task-0.liquid.html,line=3::")
    assert lines[3].startswith("::warning ")
    text = FORMATS["summary"](whole[1])
    assert "3 failed, 3 inconclusive, 6 passed in 18 seconds" in text
    assert "<img" not in text and "<script" not in text and text.count("\n| failed |") == 3


@pytest.mark.parametrize(("number", "words"), [(1, "1 task in 18 s"), (12, "12 tasks in 18 s")])
def test_one_task_is_one(whole: tuple[Path, Document], number: int, words: str) -> None:
    assert words in page({**whole[1], "summary": {**whole[1]["summary"], "tasks": number}}, whole[0])


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "words", ["a\n::error::b", "a\r\n::stop-commands::x", "]]> &\x00\x1b[31m", "|x| `y` [z](javascript:1)"]
)
def test_no_page_breaks_out_of_a_format(whole: tuple[Path, Document], name: str, words: str) -> None:
    entry: dict[str, Any] = {**whole[1]["templates"][0], "reason": words, "title": words}
    text = FORMATS[name]({**whole[1], "templates": [entry]})
    assert not any(line.startswith("::") for line in text.splitlines()[1:])
    if name == "junit":
        etree.fromstring(text.encode())
    if name == "summary":
        assert text.count("\n") == 7 and "\x1b" not in text and "](" not in text.replace("\\](", "")


def test_three_parts_make_the_whole(tmp_path: Path, rule: Path, whole: tuple[Path, Document]) -> None:
    folders = [tmp_path / str(at) for at in range(1, 4)]
    for at, folder in enumerate(folders, 1):
        write_report(folder, rule, 12, Shard(at, 3))
        assert read_report(folder)["shard"] == f"{at}/3"
    done = call("merge-reports", *reversed(folders), "--out", tmp_path / "all")
    assert done.code == 1 and done.out.startswith("3 failed, 3 inconclusive, 6 passed\n"), done.err
    for name in ("report.json", "junit.xml", "report.html"):
        assert (tmp_path / "all" / name).read_text("utf-8") == (whole[0] / name).read_text("utf-8"), name
    there = [{path.relative_to(out) for path in out.rglob("*")} for out in (whole[0], tmp_path / "all")]
    assert there[0] == there[1]


def test_what_cannot_be_merged_is_said(tmp_path: Path, rule: Path, whole: tuple[Path, Document]) -> None:
    out = tmp_path / "all"
    assert "is in" in call("merge-reports", whole[0], whole[0], "--out", out).err
    assert "needs one of its own" in call("merge-reports", whole[0], "--out", whole[0]).err
    (tmp_path / "none").mkdir()
    assert "holds no report.json" in call("merge-reports", tmp_path / "none", "--out", out).err
    bad = tmp_path / "bad"
    bad.mkdir()
    entry = {**whole[1]["templates"][0], "screenshots": ["screenshots/../../secret"]}
    (bad / "report.json").write_text(json.dumps({**whole[1], "templates": [entry]}), encoding="utf-8")
    linked = tmp_path / "linked"
    linked.mkdir()
    entry = {**whole[1]["templates"][0], "screenshots": ["shot.png"]}
    (linked / "report.json").write_text(json.dumps({**whole[1], "templates": [entry]}), encoding="utf-8")
    (linked / "shot.png").symlink_to(whole[0] / "report.html")
    assert "this is a link to" in call("merge-reports", linked, "--out", out).err
    with pytest.raises(UserError, match="outside of its folder"), Results(out) as results:
        merged([bad], results, False)
    for text in ("[]", '{"version": 1}', "{", '{"version": 9}'):
        (bad / "report.json").write_text(text, encoding="utf-8")
        done = call("merge-reports", bad, "--out", out)
        assert done.code == 2 and "report" in done.err and "Traceback" not in done.err


def test_parts_are_dealt_out_like_cards() -> None:
    items = list("abcdefg")
    assert [[each for _, each in Shard(at, 3).of(items)] for at in (1, 2, 3)] == [
        ["a", "d", "g"],
        ["b", "e"],
        ["c", "f"],
    ]
    inner = [part.of(items) for part in Shard(2, 3).parts(2)]
    assert sorted(each for part in inner for each in part) == Shard(2, 3).of(items)


@pytest.mark.parametrize(
    ("variables", "part"),
    [
        ({"STRATEGY_JOB_INDEX": "0", "STRATEGY_JOB_TOTAL": "3"}, "1/3"),
        ({"CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"}, "2/3"),
        ({"AWS_BATCH_JOB_ARRAY_INDEX": "4", "AWS_BATCH_JOB_ARRAY_SIZE": "5"}, "5/5"),
        ({"SLURM_ARRAY_TASK_ID": "12", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_COUNT": "4"}, "3/4"),
        ({"SLURM_PROCID": "1", "SLURM_NTASKS": "2"}, "2/2"),
    ],
)
def test_services_say_which_part(variables: dict[str, str], part: str) -> None:
    assert str(read_shard("auto", variables)) == part


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", "auto"])
def test_a_part_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="--shard"):
        read_shard(text, {"CI_NODE_INDEX": "9", "CI_NODE_TOTAL": "3"})
