"""Whatever a template holds and however its host spells it, it is read back, and every character knows its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crowdlint.language.hosts.read import read
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

CHARS = st.sampled_from([*"abc <>/=\"'`\\{}$%#!&;:-\t\n", "\r\n", "é", "𝄞", "😀", "\u202e", "日本", "\u00a0", "\x85"])
TEXTS = st.lists(CHARS, max_size=40).map("".join)


def template(text: str) -> str:
    return f'<crowd-form title="a">{text}</crowd-form>'


def python_string(text: str) -> str:
    return f"x = 1; T = {text!r}"


def python_triple(text: str) -> str:
    said = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'T = """{said}""" # {text[:3]!r}'


def python_raw(text: str) -> str | None:
    return None if "'''" in text or text.endswith(("'", "\\")) else f"def f():\n    return r'''{text}'''"


def python_f(text: str) -> str:
    said = text.replace("\\", "\\\\").replace("'", "\\'").replace("{", "{{").replace("}", "}}")
    return f"T = f'''{said}'''"


def python_format(text: str) -> str:
    return f"T = {text.replace('{', '{{').replace('}', '}}')!r}.format(a=1)"


def python_percent(text: str) -> str:
    return f"T = {text.replace('%', '%%')!r} % ()"


def python_dollars(text: str) -> str:
    return f"T = Template({text.replace('$', '$$')!r}).substitute()"


def python_parts(text: str) -> str:
    half = len(text) // 2
    return f"T = ({text[:half]!r}\n  {text[half:]!r})"


def python_sum(text: str) -> str:
    half = len(text) // 2
    return f"A = {text[:half]!r}\nT = A + ({text[half:]!r})"


def cell(source: str, kind: str = "code") -> dict[str, object]:
    return {"cell_type": kind, "metadata": {}, "source": re.findall(r"[^\n]*\n|[^\n]+", source)}


def notebook(*cells: dict[str, object], **options: object) -> str:
    whole = {"cells": [cell("# one", "markdown"), *cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, **options)  # type: ignore[arg-type]


def in_cell(text: str) -> str:
    return notebook(cell("a = 1"), cell(python_triple(text)), indent=1, ensure_ascii=False)


def in_ascii_cell(text: str) -> str:
    return notebook(cell(f"T = {text!r}"), indent=None)


def in_html_cell(text: str) -> str:
    return notebook(cell(f"%%html\n{text}"), indent=2, ensure_ascii=False)


def in_json(text: str) -> str:
    return json.dumps({"UiTemplate": {"Content": text}}, ensure_ascii=False)


def in_json_twice(text: str) -> str:
    return json.dumps({"Body": in_json(text)})


def javascript(text: str) -> str:
    return f"const t = {json.dumps(text)};"


def template_literal(text: str) -> str:
    said = text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return f"export const t: string = `{said}`;"


def yaml_double(text: str) -> str:
    return f"a:\n  Content: {json.dumps(text)}\n"


def yaml_block(text: str) -> str | None:
    # What YAML takes for a line end, or no character of its own.
    if re.search(r"[\t\x85\u2028]|\r(?!\n)", text) or text != text.strip():
        return None
    return "a:\n  Content: |-\n" + "".join(f"    {line}\n" for line in text.split("\n")) + "b: 1\n"


def terraform(text: str) -> str | None:
    if "$${" in text or "%%{" in text:
        return None  # a doubled sign is an escape already: no spelling says it
    said = re.sub(r"([$%])(?=\{)", r"\1\1", text)
    return f"a {{\n  content = <<EOF\n{said}\nEOF\n}}\n"


def r_string(text: str) -> str:
    return f"t <- {json.dumps(text)}"


def r_raw(text: str) -> str | None:
    return None if ')----"' in text else f'f(x)\nt <- R"----({text})----"'


def shell(text: str) -> str:
    return (
        f"cat > a.html <<'END OF IT'\n{text}\nEND OF IT\n"
        if "\r" not in text
        else "cat > a.html <<'E'\n" + text + "\nE\n"
    )


def shell_quotes(text: str) -> str | None:
    return None if "'" in text else f"aws x --ui-template '{json.dumps({'Content': text})}'"


def fence(text: str) -> str | None:
    return None if "`" in text or "~" in text else f"# A\n\n````html\n{text}\n````\n"


HOSTS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "python-string": ("a.py", python_string),
    "python-triple": ("a.py", python_triple),
    "python-raw": ("a.py", python_raw),
    "python-f": ("a.py", python_f),
    "python-format": ("a.py", python_format),
    "python-percent": ("a.py", python_percent),
    "python-dollars": ("a.py", python_dollars),
    "python-parts": ("a.py", python_parts),
    "python-sum": ("a.py", python_sum),
    "cell": ("a.ipynb", in_cell),
    "ascii-cell": ("a.ipynb", in_ascii_cell),
    "html-cell": ("a.ipynb", in_html_cell),
    "json": ("a.json", in_json),
    "json-twice": ("a.json", in_json_twice),
    "javascript": ("a.js", javascript),
    "template-literal": ("a.ts", template_literal),
    "yaml-double": ("a.yaml", yaml_double),
    "yaml-block": ("a.yaml", yaml_block),
    "terraform": ("a.tf", terraform),
    "r-string": ("a.R", r_string),
    "r-raw": ("a.R", r_raw),
    "shell": ("a.sh", shell),
    "shell-quotes": ("a.sh", shell_quotes),
    "fence": ("a.md", fence),
}


@pytest.mark.parametrize("name", HOSTS)
@given(text=TEXTS)
@example(text="{{ task.input.x }} \\\" 𝄞\r\n\t{% if a %}'b'{% endif %}")
def test_every_character_is_read_and_knows_its_place(name: str, text: str) -> None:
    path, spelt = HOSTS[name]
    wanted = template(text)
    written = spelt(wanted)
    if written is None:
        return
    host = read(Source(written, path))
    assert not host.troubles
    found = [each for each in host.templates if each.source.text.strip("\r\n") == wanted]
    assert found, [each.source.text for each in host.templates]
    origin, said = found[0].place, found[0].source.text
    before = -1
    for at, char in enumerate(said):
        place = origin.span(Span(at, at + 1))
        shown = host.source.shown(place)
        under = shown.span.of(shown.source.text)
        assert place.start >= before, "places stand in the order of the text"
        before = place.start
        if len(under) == 1:
            assert under == char
        else:
            assert under, "something is underlined"
            assert under[0] in "\\{}$%'\r" or "+" in under, f"{under!r} spells {char!r}"


@pytest.mark.parametrize("name", [name for name in HOSTS if name not in ("python-parts", "python-sum", "json-twice")])
def test_a_run_of_text_is_underlined_as_it_stands(name: str) -> None:
    """Characters of two UTF-16 units before it, and line ends of two characters, move nothing."""
    path, spelt = HOSTS[name]
    line = "\n" if name == "yaml-block" else "\r\n"
    written = spelt(template(f"{line}<p>😀 Which of these is it?</p>{line}"))
    assert written is not None
    host = read(Source(written, path))
    (found,) = host.templates
    start = found.source.text.index("Which")
    shown = host.source.shown(found.place.span(Span(start, start + 20)))
    assert shown.span.of(shown.source.text) == "Which of these is it"
    row, column = shown.source.position(shown.span.start)
    assert shown.source.line(row)[column - 1 :].startswith("Which of these is it")
