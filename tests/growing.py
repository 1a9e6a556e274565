"""Shapes of hostile input, each made to a size in characters: work for it must grow with its size, and no faster."""

from __future__ import annotations

from collections.abc import Callable

HEAD = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n<crowd-form>'
TAIL = '<crowd-input name="a" label="A"></crowd-input></crowd-form>\n'


def again(text: str) -> Callable[[int], str]:
    """The same text over and over."""
    return lambda size: text * (size // len(text))


def around(before: str, text: str, after: str) -> Callable[[int], str]:
    """The same text over and over, once within something."""
    return lambda size: before + text * (size // len(text)) + after


def numbered(text: str) -> Callable[[int], str]:
    """A text over and over, with a number in the place of ``#``."""
    return lambda size: "".join(text.replace("#", str(number)) for number in range(size // (len(text) + 3)))


MADE: dict[str, Callable[[int], str]] = {
    "raw without end": again("{% raw %}"),
    "opening braces": again("{{"),
    "three braces": again("{{{"),
    "values without end": again('<div a="'),
    "comments that allow": again("<!-- crowdlint: allow unknown-attribute -- x -->"),
    "half of such comments": again("<!-- crowdlint: allow "),
    "anchors": again("<a>"),
    "anchors and more": again("<a><b><i>"),
    "forms": again("<form>"),
    "end tags": again("</div>"),
    "less-than signs": again("<"),
    "comments without end": again("<!-- "),
    "returns": again("\r"),
    "fields of one name": again('<crowd-input name="x"></crowd-input>'),
    "labels": around('<crowd-bounding-box name="b" src="x" header="h" labels="[', "'L',", ']"></crowd-bounding-box>'),
    "nested JSON": around('<crowd-bounding-box name="b" labels="', "[", '"></crowd-bounding-box>'),
    "branches": lambda size: "{% if a %}" + numbered("{% elsif task.input.b# == # %}x")(size) + "{% endif %}",
    "equal branches": around("{% case task.input.a %}", "{% when 'x' %}y", "{% endcase %}"),
    "conditions": lambda size: "{% if a" + numbered(" and task.input.b#")(size) + " %}x{% endif %}",
    "loops without end": again("{% for x in task.input.a %}"),
    "loops in loops": lambda size: "{% for x in task.input.a %}" * (size // 40) + "{% endfor %}" * (size // 40),
    "variables": numbered("{% assign a# = b %}"),
    "scripts without end": again("<script>"),
    "strings with backslashes": around("<script>", "'\\", "</script>"),
    "a long sum": around("<script>", "a+", "1</script>"),
    "space in a value": around("<p title='", " \t", ""),
    "attributes without a space": around("<p ", "a='\" ", ">"),
    "misspelt elements": again("<crowd-inptu>"),
    "cases without end": again("{% case a %}"),
    "selects": again("<select>"),
    "templates": again("<template>"),
    "buttons": again("<button>"),
    "selects in templates": again("<select><template><button>"),
    "instructions": again("<full-instructions>"),
    "unknown names": lambda size: "<script>" + numbered("var a#=b#;")(size) + "</script>",
}


def template(name: str, size: int) -> str:
    """A template of a shape, with a right head and tail."""
    return HEAD + MADE[name](size) + TAIL
