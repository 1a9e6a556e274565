"""Subtle mistakes: for each kind a pattern and what it becomes, as an author does who knows a little of everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

# kind -> (what stands in a right template, what stands there by mistake); group 1 is kept where the second names it.
SLIPS: dict[str, tuple[str, str]] = {
    # HTML
    "button misspelt": (r"<button(?=[ >])", "<buton"),
    "label misspelt": (r"<label(?=[ >])", "<lable"),
    "textarea misspelt": (r"<textarea(?=[ >])", "<textara"),
    "select misspelt": (r"<select(?=[ >])", "<selct"),
    "span misspelt": (r"<span(?=[ >])", "<spann"),
    "src misspelt on a picture": (r"(<img [^>]*?)\bsrc=", r"\1scr="),
    "href on a picture": (r"(<img [^>]*?)\bsrc=", r"\1href="),
    "required misspelt": (r"(<(?:input|select|textarea) [^>]*?)\brequired\b", r"\1requierd"),
    "placeholder misspelt": (r"(<(?:input|textarea) [^>]*?)\bplaceholder=", r"\1placehodler="),
    "href misspelt on a link": (r"(<a [^>]*?)\bhref=", r"\1herf="),
    "underscore in a crowd tag": (r"<crowd-(?=form|input|classifier|checkbox|slider)", "<crowd_"),
    "CSS as attribute": (r"<(img|iframe|p|div)(?=[ >])", r'<\1 max-width="300px"'),
    "target blank": (r"(<a [^>]*?)\btarget=\"_blank\"", r'\1target="blank"'),
    "onload on a div": (r"<div(?=[ >])", '<div onload="start()"'),
    "late document type": (r"\A(?!\s*<!DOCTYPE)(<script[^>]*></script>\n)", r"\1<!DOCTYPE html>" + "\n"),
    "header without quotes": (r"\bheader=\"([A-Z][a-z]+ [a-z]+ [a-z ]+)[^\"]*\"", r"header=\1"),
    "widget in a paragraph": (r"(<crowd-(?:image-)?classifier\b[^>]*>)(?=\s*<)", r"<p>\1<div></div>"),
    "paragraph open in a region": (r"</p>(?=\s*</full-instructions>\s*<short-instructions)", ""),
    "region in a region": (r"(<full-instructions[^>]*>)", r"\1<short-instructions>In short.</short-instructions>"),
    "video closed with a slash": (r"<(video|audio) ([^>]*)></\1>", r"<\1 \2/>"),
    "self-closed icon": (r"<(iron-icon [^>]*)></iron-icon>", r"<\1/>"),
    "comment opened with one dash": (r"<!-- ", "<!- "),
    "end tag of a void element": (r"<br>", "<br></br>"),
    "block for its end tag": (r"</ul>", "<ul>"),
    "textarea with value": (r"<textarea (?![^>]*value)", '<textarea value="a text" '),
    "insecure address": (r"src=\"https:", 'src="http:'),
    "relative address": (r"src=\"https://[^/\"]+/([^\"]+)\"", r'src="./\1"'),
    "ampersand before question mark": (r"src=\"(https://[^\"?]+/[^\"?]+)\?", r'src="\1&a='),
    "single braces in an address": (r"src=\"\{\{ *([\w.]+)[^}]*\}\}\"", r'src="https://example.com/{name}.png"'),
    # Forms
    "name with equals": (r"(<crowd-(?:input|slider|text-area) [^>]*?name=\"[\w-]+)\"", r'\1="'),
    "name dropped on a native field": (r"(<(?:input type=\"text\"|textarea|select)[^>]*?) name=\"[^\"]*\"", r"\1"),
    "radio value dropped": (r"(<input [^>]*type=\"radio\"[^>]*?) value=\"[^\"]*\"", r"\1"),
    "radio names differ": (r"(<input [^>]*type=\"radio\"[^>]*?name=\"\w+)\"", r'\1-x"'),
    "equal names in a radio group": (
        r"(<crowd-radio-button [^>]*?name=)\"([^\"]*)\""
        r"((?:(?!</crowd-radio-group).)*?<crowd-radio-button [^>]*?name=)\"[^\"]*\"",
        r'\1"\2"\3"\2"',
    ),
    "select without an empty option": (r"<option value=\"\"[^>]*>[^<]*</option>", ""),
    "button without type": (r"<button type=\"button\"", "<button"),
    "form in the form": (r"(<crowd-form[^>]*>)", r"\1<form></form>"),
    "required slider": (r"<crowd-slider ", "<crowd-slider required "),
    "required false": (r"(<crowd-(?:input|text-area) [^>]*?)\brequired\b(?!=)", r'\1required="false"'),
    "field outside of the form": (r"(</crowd-form>)", r'\1<crowd-input name="late" label="Late"></crowd-input>'),
    # Values
    "label of an example": (r"(labels=\"\[')[^']*'", r"\1label1'"),
    "header of an example": (r"header=\"[^\"{]*\"", 'header="Add header here to describe the task"'),
    "text of an example": (r"(<short-instructions[^>]*>)", r"\1Good because A, B, C"),
    "lorem ipsum": (r"(<full-instructions[^>]*>)", r"\1Lorem ipsum dolor sit amet. "),
    "key misspelt": (r"fullDisplayName", "longDisplayName"),
    "number as a word": (r"(<crowd-slider [^>]*?max=)\"[^\"]*\"", r'\1"ten"'),
    "bounds crossed": (r"(<crowd-slider [^>]*?)min=\"[^\"]*\"", r'\1min="5000"'),
    # Liquid
    "length for size": (r"(task\.input\.\w+)\.size\b", r"\1.length"),
    "index misspelt": (r"forloop\.index\b", "forloop.idx"),
    "loop of Jinja": (r"forloop\.index\b", "loop.index"),
    "escape before to_json": (r"\| *to_json *\| *escape", "| escape | to_json"),
    "filter after the signature": (r"\| *grant_read_access *\}\}", "| grant_read_access | downcase }}"),
    "one equals sign": (r"(\{%-? *(?:if|elsif) [^%]*?)==", r"\1="),
    "elseif": (r"\{% *elsif ", "{% elseif "),
    "not": (r"\{% *if (?=task)", "{% if not "),
    "tojson": (r"\| *to_json\b", "| tojson"),
    "key in another case": (r"(\{\{ *task\.input\.)taskObject\b", r"\1TaskObject }}{{ task.input.taskObject"),
    "comment of Jinja": (r"(<crowd-form[^>]*>)", r"\1{# a note #}"),
    "three braces": (r"\{\{ *(task\.input\.\w+) *\}\}(?=[^\"'>]*<)", r"{{{ \1 }}}"),
    "braces of a dollar": (r"\{\{ *(task\.input\.\w+) *\}\}(?=[^\"'>]*<)", r"${\1}"),
    "loop variable misspelt": (r"(\{% *for (\w+)) in", r"\1s in"),
    # Scripts
    "id that is not there": (r"getElementById\(([\"'])([\w-]+)\1\)", r"getElementById(\1\2x\1)"),
    "ready event misspelt": (r"all-crowd-elements-ready", "all-crowd-element-ready"),
    "onSubmit": (r"\.onsubmit *=", ".onSubmit ="),
    "collection's handler": (
        r"querySelector\(([\"'])crowd-form\1\)\.onsubmit",
        r"getElementsByTagName(\1crowd-form\1).onsubmit",
    ),
    "class property": (r"\.className *=", ".class ="),
    "labels pushed": (r"\.labels *= *\[", ".labels.push(["),
    "handler of no function": (r"onclick=\"(\w+)\(", r'onclick="\1s('),
    "escaped into a script": (r"\| *to_json *\| *skip_autoescape *\}\}", "}}"),
}


def slips(kind: str, text: str) -> Iterator[tuple[str, int]]:
    """Each way to make the mistake in a text, with the line where one would look (from 1)."""
    pattern, instead = SLIPS[kind]
    for match in re.finditer(pattern, text, re.S | re.I if "DOCTYPE" in pattern else re.S):
        harmed = text[: match.start()] + match.expand(instead) + text[match.end() :]
        yield harmed, text.count("\n", 0, match.end()) + 1
