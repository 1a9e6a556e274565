"""``render``, ``data``, ``preview`` and ``exercise`` take a template in a host by its cell or its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crowdlint.check.named import cut, template, templates
from crowdlint.errors import UserError
from crowdlint.language.render.rendering import render
from crowdlint.language.task.sources import tasks_for

FIXTURES = Path(__file__).parents[4] / "fixtures" / "hosts"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
PAGE = LOADER + "<crowd-form><p>{{ task.input.q }}</p><crowd-input name='a' label='b'></crowd-input></crowd-form>"


@pytest.fixture
def job(tmp_path: Path) -> Path:
    path = tmp_path / "job.py"
    doubled = PAGE.replace("{{", "{{{{").replace("}}", "}}}}")
    path.write_text(f'A = """\n{PAGE}\n"""\nROW = "<crowd-input name=x>"\nB = f"""{doubled}{{rows}}"""\n')
    return path


def test_a_number_behind_the_name_is_a_cell_or_a_line(tmp_path: Path) -> None:
    assert cut("nb.ipynb#16") == (Path("nb.ipynb"), 16)
    assert cut("a#1.liquid.html") == (Path("a#1.liquid.html"), None)
    assert cut("a.html#3") == (Path("a.html#3"), None), "a page of its own has no places"
    odd = tmp_path / "odd.py#3"
    odd.write_text("")
    assert cut(str(odd)) == (odd, None), "a file of that very name"


def test_any_line_of_the_literal_names_it(job: Path) -> None:
    for line in (1, 2):
        assert [each.path for each in templates(f"{job}#{line}")] == [f"{job}#1"]
    assert [each.path for each in templates(job)] == [f"{job}#1", f"{job}#5"], "the row is a mere piece"
    assert [each.path for each in templates(f"{job}#4")] == [f"{job}#4"], "but it can be named"


def test_what_is_not_there_is_said(job: Path) -> None:
    with pytest.raises(UserError, match=r"no task template at 99; there are .*job.py#1, .*job.py#4"):
        templates(f"{job}#99")
    with pytest.raises(UserError, match="2 templates in this file; name one of"):
        template(job)
    job.write_text("print(1)\n")
    with pytest.raises(UserError, match="no task template"):
        templates(job)


def test_holes_are_shown_by_their_own_text(job: Path) -> None:
    source = template(f"{job}#5")
    page = render(source, tasks_for(source)[0].data)
    assert page.text.endswith("</crowd-form>{rows}")


def test_a_fault_of_rendering_is_told_at_its_place_in_the_host(tmp_path: Path) -> None:
    path = tmp_path / "job.py"
    body = "{head}\n<p>{{{{ task.input.a | nosuch }}}}</p><crowd-form></crowd-form>"
    path.write_text(f"\n\nA = f'''{LOADER}{body}'''\n")
    source = template(f"{path}#3")
    with pytest.raises(UserError) as raised:
        render(source, {"a": 1})
    assert raised.value.place.startswith(f"{path}:4:")


def test_data_beside_it_are_found(job: Path) -> None:
    (job.parent / "job.py#1.data.json").write_text(json.dumps({"q": "from the file"}))
    source = template(f"{job}#1")
    assert tasks_for(source)[0].data == {"q": "from the file"}


@pytest.mark.parametrize("path", sorted((FIXTURES / "ok").iterdir()), ids=lambda path: path.name)
def test_every_right_file_renders(path: Path) -> None:
    if path.name in (
        "talk.py",
        "notebook-outputs.ipynb",
        "notebook-other-kernel.ipynb",
        "rows-joined.py",
        "wrapped.js",
        "row.ejs",
        "widget.tsx",
    ):
        with pytest.raises(UserError, match="no task template"):
            templates(path)
        return
    for source in templates(path):
        page = render(source, tasks_for(source)[0].data, dialect=tasks_for(source)[0].dialect)
        assert "<crowd-form" in page.text or "{body}" in page.text or "HTMLQuestion" in source.text
        assert not any(sign in page.text for sign in source.holes)
