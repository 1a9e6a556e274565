"""What is read from the scripts of a page: places, names, targets, listeners, guards; and what is not read."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.language.liquid import parse as parse_liquid
from crowdlint.language.page.page import Page
from crowdlint.language.script import code_of
from crowdlint.language.script.absence import Presence, undefined
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask, Special
from crowdlint.language.script.selectors import Matcher, ways
from crowdlint.language.script.syntax import LONGEST, Syntax, parse
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.source import Source


def code(text: str) -> Code:
    """The code of the one page that a template without branches gives."""
    found = code_of(page(text))
    assert found is not None
    return found


def page(text: str) -> Page:
    template = parse_liquid(Source(text))
    (rendered,) = variants(template)
    return Page(rendered, template=template)


def script(text: str) -> Code:
    return code(f"<script>{text}</script>")


def asked(found: Code) -> list[tuple[str, str]]:
    return [(each.how, each.what) for each in found.asks]


# Trees


def test_a_tree_keeps_the_places_of_a_text_of_any_language() -> None:
    text = 'var größe = "Größe 𝔸 😀"; // 言語\nzähle(größe)'
    root = parse(text)
    strings = [node for node in root.walk() if node.type == "string"]
    assert [node.text for node in strings] == ['"Größe 𝔸 😀"']
    call = next(node for node in root.walk() if node.type == "call_expression")
    assert call.text == "zähle(größe)" and text[call.start : call.end] == call.text


def test_a_hole_is_a_name_wherever_liquid_writes() -> None:
    found = code(
        '<script>var a = {{ task.input.x }}, b = "{{ task.input.y }}", c_{{ task.input.z }} = [{{ task.w }}];</script>'
    )
    assert not found.is_broken
    assert [found.span(node).of(found.page.source.text) for node in found.of_type("string")] == ['"{{ task.input.y }}"']


def test_what_cannot_be_parsed_is_said_to_be_broken_and_the_rest_is_read() -> None:
    found = script("document.getElementById('a'); function ( { ; document.getElementById('b')")
    assert found.is_broken
    assert ("id", "a") in asked(found)


def test_a_library_pasted_into_the_page_is_not_read() -> None:
    assert parse("a;" * LONGEST).children[0].type == "ERROR"


@given(st.text(alphabet="ab_$.()[]{}=+-/*;,'\"`\\ \n<!>?:&|é\u2028\ufdd0😀", max_size=80))
def test_any_text_gives_a_tree_whose_nodes_lie_inside_each_other(text: str) -> None:
    root = parse(text)
    for node in root.walk():
        assert 0 <= node.start <= node.end <= len(text)
        assert node.text == text[node.start : node.end]
        for child in node.children:
            assert child.parent is node and child.inside(node)
    names = script("0;" + text.replace("</", "< /"))
    assert (
        names.asks is not None
        and names.listeners is not None
        and list(Presence(names).missing()) is not None
        and list(undefined(names)) is not None
    )


# Where code is


def test_handlers_and_addresses_are_code_at_their_place() -> None:
    text = """<a href="javascript:go('x')" onclick="document.getElementById(&quot;a&quot;).hidden = true">b</a>"""
    found = code(text)
    assert [found.span(node).of(text) for node in found.of_type("call_expression")] == [
        "go('x')",
        "document.getElementById(&quot;a&quot;)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Nothing.</p>",
        '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>',
        '<script type="application/json">{"a": 1}</script>',
        '<script type="text/template"><p onclick="x"></p></script>',
        '<script src="tool.js">old()</script>',
        '<script>\n</script><a href="#" onclick="">b</a>',
    ],
)
def test_a_page_without_code_has_none(text: str) -> None:
    assert code_of(page(text)) is None


# What is asked for


def test_every_way_to_ask_for_elements() -> None:
    found = code(
        """<i id="mark"></i><script>
        document.getElementById("a"); document.querySelector('#b .c'); document.querySelectorAll(`d`);
        document.getElementsByTagName("e"); document.getElementsByClassName("f"); document.getElementsByName("g");
        const $ = id => document.getElementById(id); $("h");
        function all(selector) { return document.querySelectorAll(selector) } all("i");
        const PART = "j"; document.getElementById("x" + PART); document.getElementById("x" + unknown);
        mark.hidden = window.mark.hidden;
        </script>"""
    )
    assert asked(found) == [
        ("id", "a"), ("selector", "#b .c"), ("selector", "d"), ("tag", "e"), ("class", "f"), ("name", "g"),
        ("id", "\ufdd0"), ("id", "h"), ("selector", "\ufdd0"), ("selector", "i"), ("id", "xj"), ("id", "x\ufdd0"),
        ("global", "mark"),
    ]  # fmt: skip


def test_jquery_asks_and_listens() -> None:
    found = script('$("#a").val("1").on("click.own keyup", go); $(document).ready(start); $("<b>"); $(".x").find("i")')
    assert asked(found) == [("selector", "#a"), ("selector", "i"), ("selector", ".x")]
    assert [(each.events, each.how) for each in found.listeners] == [
        (("click", "keyup"), "jquery"),
        (("ready",), "jquery"),
    ]


def target(found: Code, name: str) -> object:
    """What the last identifier of that name stands for."""
    node = [each for each in found.of_type("identifier") if each.text == name][-1]
    return found.targets.of(node)


def test_names_stand_for_what_was_put_into_them_once() -> None:
    found = script(
        """
        let form = null, twice = document.querySelector("a");
        document.addEventListener("DOMContentLoaded", () => { form = document.querySelector("crowd-form"); });
        twice = document.querySelector("b");
        for (const each of document.querySelectorAll("li")) { each; }
        document.querySelectorAll("td").forEach((cell) => { cell; });
        function other(form) { form.hidden = 1; } const made = document.createElement("p");
        const inside = document.querySelector("x").shadowRoot.querySelector("y");
        use(form, twice, made, inside);
        """
    )
    form = target(found, "form")
    assert isinstance(form, Ask) and form.what == "crowd-form"
    assert target(found, "twice") is None
    assert target(found, "made") is Special.MADE and target(found, "inside") is Special.INSIDE
    for name, what in (("each", "li"), ("cell", "td")):
        item = target(found, name)
        assert isinstance(item, Ask) and item.what == what and not item.many
    parameter = next(node for node in found.of_type("identifier") if node.text == "form" and node.field == "object")
    assert found.targets.of(parameter) is None


def test_a_listener_knows_its_target_and_its_function() -> None:
    found = code(
        """<b onclick="go()">x</b><script>
        addEventListener("load", go); window.onload = () => 1; document.querySelector("crowd-form").onsubmit = check;
        function check() {} function go() {}
        </script>"""
    )
    said = [
        (each.events, each.how, each.on if isinstance(each.on, Special) else type(each.on).__name__)
        for each in found.listeners
    ]
    assert said == [
        (("click",), "attribute", "NoneType"),
        (("load",), "method", Special.WINDOW),
        (("load",), "property", Special.WINDOW),
        (("submit",), "property", "Ask"),
    ]
    assert all(isinstance(each.function, Syntax) for each in found.listeners)


# What is asked first, what runs


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("var a = document.getElementById('a'); a.b = 1", False),
        ("var a = document.getElementById('a'); if (a) a.b = 1", True),
        ("var a = document.getElementById('a'); if (a != null && x) a.b = 1", True),
        ("var a = document.getElementById('a'); if (!a) { throw x } a.b = 1", True),
        ("var a; a = document.getElementById('a'); a && a.c()", True),
        ("document.getElementById('a') ? document.getElementById('a').b : 1", True),
        ("try { document.getElementById('a').b } catch (e) {}", True),
        ("document.getElementById('a')?.c()", True),
        ("if (b) { document.getElementById('a').c() }", False),
        ("var a = document.querySelectorAll('a'); if (a.length) a[0].c()", True),
    ],
)
def test_what_is_asked_first_is_guarded(text: str, guarded: bool) -> None:
    found = script(text)
    assert found.guards.is_guarded(found.asks[0].node) == guarded


@pytest.mark.parametrize(
    ("text", "runs", "at_once", "at_load"),
    [
        ("x.a", True, True, True),
        ("function f() { x.a }", False, False, False),
        ("function f() { x.a } f()", True, False, True),
        ("function f() { x.a; f() }", False, False, False),
        ("b.onclick = function (event) { x.a }", True, False, False),
        ("var f = (event) => { x.a }", False, False, False),
        ("list.forEach(function (each) { x.a })", True, False, False),
        ("(function () { x.a })()", True, True, True),
        ("(() => { x.a }).call(this)", True, True, True),
        ("window.onload = function () { x.a }", True, False, True),
        ("document.addEventListener('DOMContentLoaded', f); function f() { x.a }", True, False, True),
        ("$(function () { x.a })", True, False, True),
        ("setTimeout(function () { x.a }, 10)", True, False, True),
        ("b.onclick = function () { x.a }", True, False, False),
        ("b.addEventListener('click', () => setTimeout(() => x.a, 10))", True, False, False),
        ("var tool = { start() { x.a } }; tool.start()", True, False, False),
        ("setTimeout('f()', 10); function f() { x.a }", True, False, False),
    ],
)
def test_what_runs_and_when(text: str, runs: bool, at_once: bool, at_load: bool) -> None:
    found = script(text)
    node = next(each for each in found.of_type("member_expression") if each.text == "x.a")
    guards = found.guards
    assert (guards.may_run(node), guards.runs_at_once(node), guards.runs_at_load(node)) == (runs, at_once, at_load)


# Selectors


def test_selectors_are_taken_apart() -> None:
    first, second = ways("crowd-input#a.b[name='c d'] > i:not(.x)::before, * .e") or ((), ())
    assert (first[0].tag, first[0].id, first[0].classes, first[0].attributes) == (
        "crowd-input", "a", ("b",), (("name", "=", "c d"),),
    )  # fmt: skip
    assert first[1].pseudo == (":not(.x)", "::before") and second[1].classes == ("e",)
    assert ways("a {") is None and ways("\ufdd0") is None


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("#box3", True),
        ("#bax3", False),
        (".big", True),
        (".small", False),
        ("[name=a]", True),
        ("input[name^='a']", True),
        ("[name=b]", False),
        ("INPUT", True),
        ("select, input", True),
        ("[data-x]", False),
        ("#box\ufdd0", True),
        ("#mark\ufdd0", True),
        ("select[name=\ufdd0]", False),
        (".b\ufdd0", True),
    ],
)
def test_a_selector_might_find_what_liquid_writes_in_part(selector: str, found: bool) -> None:
    template = '{% for a in task.input.rows %}<input id="box{{ forloop.index }}" class="big" name="a">{% endfor %}'
    rendered = list(variants(parse_liquid(Source(template))))
    matcher = next(Matcher(page) for page in map(Page, rendered) if page.elements())
    parts = ways(selector)
    assert parts is None or bool([each for way in parts for each in matcher.matching(way[-1])]) == found


# Without the parser

PROGRAM = """
import sys
{broken}
from crowdlint.cli import main
main(["check", "--isolated", *sys.argv[1:]])
"""
TEMPLATE = '<crowd-form><img src="http://example.com/a.jpg" alt=""></crowd-form><script>alert(1)</script>'
BROKEN = {
    "missing": "sys.modules['tree_sitter'] = None",
    "of another version": """
import tree_sitter
def language(pointer): raise ValueError("Incompatible Language version 99. Must be between 13 and 15")
tree_sitter.Language = language
""",
}


@pytest.mark.parametrize("how", BROKEN)
def test_without_its_parser_check_says_so_once_and_finds_the_rest(how: str, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "plain.html").write_text(
        "<crowd-form><crowd-input name='a'></crowd-input></crowd-form>", encoding="utf-8"
    )
    program = PROGRAM.format(broken=textwrap.dedent(BROKEN[how]))
    done = subprocess.run(
        [sys.executable, "-c", program, "a.html", "b.html", "plain.html"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "insecure-url" in done.stdout and "missing-loader" in done.stdout
    assert done.stderr.count("scripts were not read") == 1 and "in 2 files" in done.stderr
    assert "pip install" in done.stderr and "Traceback" not in done.stderr + done.stdout


def test_a_page_without_code_loads_no_parser(tmp_path: Path) -> None:
    path = tmp_path / "a.liquid.html"
    path.write_text(
        '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form>'
        '<crowd-input name="a" label="{{ task.input.a }}"></crowd-input></crowd-form>',
        encoding="utf-8",
    )
    program = (
        "import sys\nfrom crowdlint.cli import main\n"
        "try: main(['check', '--isolated', sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "loaded = [name for name in sys.modules if name.startswith(('tree_sitter', 'crowdlint.language.script.'))]\n"
        "print(*sorted(loaded))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    loaded = done.stdout.split()
    assert not [name for name in loaded if name.startswith("tree_sitter")]
    assert {name.rpartition(".")[2] for name in loaded} <= {"code", "found"}
