"""Plants one mistake in a script or in the data flow of a right template, as a tired author would."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mutants import PLANTERS, Planter, cut, found, plants

Planted = Iterator[tuple[str, tuple[int, ...]]]
SCRIPT = re.compile(r"<script(?:\s+type=[\"']?(?:module|text/javascript)[\"']?)?>(.*?)</script>", re.S)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/|<!--.*?-->|\{%-?\s*comment.*?endcomment\s*-?%\}", re.S)
_KNOWN = set(PLANTERS)


def in_scripts(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Matches in the scripts of a template, not in their comments."""
    hidden = [match.span() for match in COMMENT.finditer(text)]
    for script in SCRIPT.finditer(text):
        for match in re.compile(pattern, re.S).finditer(text, script.start(1), script.end(1)):
            if not any(start <= match.start() < end for start, end in hidden):
                yield match


def swaps(mistake: str, pattern: str, instead: str | Callable[[re.Match[str]], str], where: str = "script") -> Planter:
    """A planter that writes ``instead`` in place of a match: of its group 1 if it has one, else of the whole."""

    @plants(mistake)
    def planter(text: str) -> Planted:
        for match in in_scripts(pattern, text) if where == "script" else found(pattern, text):
            group = 1 if match.re.groups else 0
            new = instead if isinstance(instead, str) else instead(match)
            if new != match[group]:
                yield cut(text, *match.span(group), new), (match.start(group), match.end(group))

    return planter


def letter_less(match: re.Match[str]) -> str:
    """The word without its last letter but one: a slip that is still near."""
    word = match[1]
    return word[:-2] + word[-1] if len(word) > 4 and not word[-2:].isdigit() else word


# --- Elements -----------------------------------------------------------------------------------------------------


def plural(match: re.Match[str]) -> str:
    return match[1] + "s"


def swapped(match: re.Match[str]) -> str:
    """The word with its second and third letter the wrong way round."""
    word = match[1]
    return word[0] + word[2] + word[1] + word[3:]


ASKS = r"querySelector\(\s*[\"']"
swaps("id misspelt in getElementById", r"getElementById\(\s*[\"']([\w-]{5,})[\"']\)", letter_less)
swaps("id misspelt in a selector", rf"(?<!shadowRoot\.){ASKS}#([\w-]{{5,}})[\"']\)", letter_less)
swaps("crowd element misspelt in a selector", rf"{ASKS}(crowd-[\w-]+)[\"']\)\.", plural)
swaps("element of another page in a selector", rf"{ASKS}(crowd-form)[\"']\)\.", "crowd-image-classifier")
swaps("method of the page misspelt", r"\.(getElementById)\(", "getElementByID")
swaps("addEventListener misspelt", r"\.(addEventListener)\(", "addEventListner")
swaps("handler in capitals", r"\.(onsubmit)\s*=", "onSubmit")
swaps("textContent misspelt", r"[\"']\)\.(textContent|innerHTML)\s*=", lambda match: match[1].lower())
swaps("class set as a property", r"(?<!this)(?<=[)\w])\.(className)\s*=", "class")
swaps(
    "list used as an element",
    r"document\.(querySelector\(([\"'])crowd-form\2\))\s*\.(?:onsubmit|addEventListener|submit)",
    'getElementsByTagName("crowd-form")',
)
swaps("map of a list of elements", r"(\[\.\.\.(document\.querySelectorAll\([^()]*\))\])\.map", lambda match: match[2])


@plants("id changed in the page")
def _(text: str) -> Planted:
    for match in found(r"\sid=\"([\w-]{4,})\"", text):
        asked = re.search(rf"getElementById\([\"']{match[1]}[\"']\)", text)
        if asked and text.count(match[1]) == 2:
            yield cut(text, *match.span(1), "zzz"), (match.start(), asked.start())


@plants("script moved above the form")
def _(text: str) -> Planted:
    form, script = re.search(r"<crowd-form", text), None
    for script in SCRIPT.finditer(text):
        at_once = re.search(r"^\s*document\.querySelector\([\"']crowd-form[\"']\)\.\w+ =", script[1], re.M)
        if form and at_once and script.start() > form.start():
            moved = cut(text, *script.span())
            yield cut(moved, form.start(), form.start(), script[0] + "\n"), (form.start() + at_once.start(),)


# --- Events and names ---------------------------------------------------------------------------------------------

READY = r"addEventListener\(\s*[\"']all-crowd-elements-ready[\"']"
FIRED = r"addEventListener\(\s*[\"'](click|submit|change)[\"']"
swaps("ready event misspelt", r"[\"'](all-crowd-elements-ready)[\"']", "all-crowd-element-ready")
swaps("event with on", FIRED, lambda match: f"on{match[1]}")
swaps("event misspelt", FIRED, swapped)
swaps("ready event at an element", rf"(document)\.{READY}", 'document.querySelector("crowd-form")')
swaps("timer instead of the ready event", rf"(document\.{READY},)(?=.{{0,200}}\.(?:labels|shadowRoot))", "setTimeout(")
swaps("function of a handler misspelt", r"\son\w+=\"([a-zA-Z]{5,})\(", plural, "page")


@plants("name of an element misspelt")
def _(text: str) -> Planted:
    for element in found(r"\sid=\"([a-zA-Z]{5,})\"", text):
        for use in in_scripts(rf"(?<![\w.\"'#-])({element[1]})\.(?!js)", text):
            yield cut(text, *use.span(1), element[1][:-1]), (use.start(),)


# --- What is done -------------------------------------------------------------------------------------------------

swaps("labels changed in place", r"\.(labels = [\w.]+\.concat\(\[)(?=[^\]]*\]\))", "labels.push([")
swaps("call without its brackets", r"\.(submit\(\)|focus\(\)|click\(\));", lambda match: match[1][:-2])
swaps(
    "comparison instead of assignment", r"\n\s*[\w.]+(?:\([^()\n]*\))?\.(?:hidden|disabled|value) (=) [\w\"']+;", "=="
)
swaps("private member", r"\._(submittableValue)\b", "currentAnnotations")
swaps(
    "dialog that a frame does not show",
    r"(document\.getElementById\([^()]*\)\.(?:textContent|innerHTML|innerText) =) [\"'`]",
    "alert(0);",
)
swaps("skip_autoescape dropped in a script", r"(\| skip_autoescape) \}\}", "")
swaps("to_json dropped in a script", r"(to_json \| )skip_autoescape \}\}", "")


@plants("JSON.parse of labels as they are written")
def _(text: str) -> Planted:
    for widget in found(r"<(crowd-[\w-]+)\b[^<>]*?\s(labels|categories)=\"\[\s*'[^\"{}]*\"", text):
        if text.count(f"<{widget[1]}") == 1:
            yield from _appended(
                text, f'JSON.parse(document.querySelector("{widget[1]}").getAttribute("{widget[2]}")).length'
            )


@plants("split of labels as they are not written")
def _(text: str) -> Planted:
    for widget in found(r"<(crowd-[\w-]+)\b[^<>]*?\s(labels|categories)=\"\[\s*'[^\"{}]*,[^\"{}]*\"", text):
        if text.count(f"<{widget[1]}") == 1:
            call = f'document.querySelector("{widget[1]}").getAttribute("{widget[2]}").slice(2, -2).split(\'","\')'
            yield from _appended(text, f"var list = {call}")


@plants("n-th node of a shadow root")
def _(text: str) -> Planted:
    for widget in found(r"<(crowd-(?!form|button)[\w-]+)\b", text):
        yield from _appended(text, f'document.querySelector("{widget[1]}").shadowRoot.children[1].hidden = true')
        return


def _appended(text: str, statement: str) -> Planted:
    at = text.find("</crowd-form>")
    if at >= 0:
        at += len("</crowd-form>")
        yield cut(text, at, at, f"\n<script>\n{statement};\n</script>"), (at + len("\n<script>\n"),)


# --- Forms --------------------------------------------------------------------------------------------------------


@plants("hidden field that nothing fills")
def _(text: str) -> Planted:
    for end in found(r"</crowd-form>", text):
        yield cut(text, end.start(), end.start(), '<input type="hidden" name="spare-time">\n'), (end.start(),)


@plants("line dropped that fills a hidden field")
def _(text: str) -> Planted:
    for field in found(r"<input type=\"hidden\"[^<>]*?\sid=\"([\w-]+)\"(?![^<>]*value)[^<>]*>", text):
        name = re.escape(field[1])
        lines = list(in_scripts(rf"[^\n]*getElementById\([\"']{name}[\"']\)\.value = [^\n]*;\n", text))
        if len(lines) == 1 and len(re.findall(rf"[\"'#]{name}[\"']", text)) == 2:
            yield cut(text, *lines[0].span()), (field.start(),)


@plants("Submit of one's own that is not wired")
def _(text: str) -> Planted:
    for end in found(r"</crowd-form>", text):
        yield cut(text, end.start(), end.start(), '<button type="button">Submit</button>\n'), (end.start(),)


@plants("automatic Submit let in beside one's own")
def _(text: str) -> Planted:
    for button in found(
        r"<crowd-button[^<>]*form-action=\"submit\"[^<>]*style=\"display: ?none\"[^<>]*></crowd-button>", text
    ):
        sent = next(in_scripts(r"\.submit\(\)", text), None)
        if sent is not None:
            yield cut(text, *button.span()), (button.start(), sent.start() - len(button[0]))


@plants("button without its type")
def _(text: str) -> Planted:
    hidden = [match.span() for match in re.finditer(r"<template.*?</template>", text, re.S)]
    for button in found(r"<button( type=\"button\")[^<>]*>(?!Send|Submit|Done)", text):
        if any(start < button.start() < end for start, end in hidden):
            continue
        yield cut(text, *button.span(1)), (button.start(),)


# --- Data flow ----------------------------------------------------------------------------------------------------

swaps("escape before to_json", r"(\| to_json \| escape) \}\}", "| escape | to_json", "page")
swaps(
    "to_json dropped from labels",
    r"(?:labels|categories)=[\"']\{\{ [\w.]+( \| to_json(?: \| escape)?) \}\}",
    "",
    "page",
)
swaps("address changed after it is signed", r"\| grant_read_access( )\}\}", " | downcase ", "page")
swaps("member of the loop misspelt", r"\bforloop\.(index0?)\b", "idx", "page")
swaps("loop called as Jinja does", r"\b(forloop)\.(?:index|first|last)", "loop", "page")
swaps("length for size", r"\{\{ [\w.]+\.(size) \}\}", "length", "page")
swaps("skip_autoescape put on a text", r"<p>[^<{]*\{\{ task\.input\.[\w.]+( )\}\}", " | skip_autoescape ", "page")


@plants("list read in its loop")
def _(text: str) -> Planted:
    for loop in found(r"\{%-?\s*for (\w+) in (task\.input\.[\w.]+) -?%\}(.*?)\{%-?\s*endfor", text):
        for use in re.compile(rf"\{{\{{ ({loop[1]})\.[a-z]\w* ").finditer(text, loop.start(3), loop.end(3)):
            yield cut(text, *use.span(1), loop[2]), (use.start(),)


@plants("path in another spelling")
def _(text: str) -> Planted:
    paths = re.findall(r"task\.input\.([a-z]\w{3,})", text)
    for match in list(found(r"\{\{ task\.input\.([a-z]\w{3,})\b", text))[1:]:
        if paths.count(match[1]) > 1:
            yield cut(text, *match.span(1), match[1].capitalize()), (match.start(),)


@plants("picture put into an HTML comment")
def _(text: str) -> Planted:
    for picture in found(r"<img [^<>]*\{\{ task\.input\.[\w.-]+ \| grant_read_access \}\}[^<>]*>", text):
        yield cut(text, *picture.span(), f"<!-- {picture[0]} -->"), (picture.start(),)


@plants("all fields put into one branch")
def _(text: str) -> Planted:
    for form in found(r"<crowd-form[^<>]*>(.*?)</crowd-form>", text):
        inside = f"{{% if task.input.ready %}}{form[1]}{{% endif %}}"
        if "<script" not in form[1]:
            yield cut(text, *form.span(1), inside), (form.start(1),)


@plants("picture of a trial left in")
def _(text: str) -> Planted:
    reads = re.findall(r"\{\{|\{%|<script>", text)
    for picture in found(r"src=\"(\{\{ [^{}]* \}\})\"", text):
        if len(reads) == 1:
            yield cut(text, *picture.span(1), "https://example.com/trial.jpg"), (picture.start(),)


FLOW = {mistake: planter for mistake, planter in PLANTERS.items() if mistake not in _KNOWN}
"""The planters of this file, which have a table of their own."""
for _mistake in FLOW:
    del PLANTERS[_mistake]
