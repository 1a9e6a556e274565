"""HTMLQuestion and ExternalQuestion: the page they hold, and what CreateHIT refuses of the document around it."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.question.refusals import Objection, refusals
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.text.dialect import detect, rendered
from crowdlint.language.text.source import Source
from crowdlint_schemas.question import EXTERNAL, HTML, NAMESPACES

PAGE = '<!DOCTYPE html><crowd-form><crowd-input name="a"></crowd-input></crowd-form>'
CONTENT = f"<HTMLContent><![CDATA[{PAGE}]]></HTMLContent>"
HEIGHT = "<FrameHeight>0</FrameHeight>"


def document(*children: str, root: str = HTML, namespace: str | None = None) -> str:
    """A document with a comment that is not ASCII in front, so that places are counted in characters."""
    name = NAMESPACES.get(root, NAMESPACES[HTML]) if namespace is None else namespace
    attribute = f' xmlns="{name}"' if name else ""
    return (
        f"<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- é🙂 -->\n<{root}{attribute}>\n{''.join(children)}\n</{root}>\n"
    )


def mended(text: str, refusal: Objection) -> str:
    for span, written in sorted(refusal.edits, reverse=True):
        text = text[: span.start] + written + text[span.end :]
    return text


def page_of(text: str) -> str:
    source = Source(text)
    return rendered(source, detect(source)).text


@pytest.mark.parametrize(
    "text",
    [
        document(CONTENT, HEIGHT),
        document(CONTENT, "\n<!-- a & b <X> -->\n", "<FrameHeight>\n 450 </FrameHeight>"),
        document(CONTENT, "<FrameHeight>${height}</FrameHeight>"),
        document("<HTMLContent>{}</HTMLContent>", "<FrameHeight>{height}</FrameHeight>"),
        document("<HTMLContent><![CDATA[%s]]></HTMLContent>", "<FrameHeight>%d</FrameHeight>"),
        document("<HTMLContent>&lt;p title='é'>a &#38; b&lt;/p></HTMLContent>", HEIGHT),
        document("<HTMLContent>\n<![CDATA[a[b[0]]]]><![CDATA[>c]]>\n</HTMLContent>", HEIGHT),
        document("<ExternalURL>https://example.com/?a=1&amp;b=2</ExternalURL>", HEIGHT, root=EXTERNAL),
        document("<ExternalURL>${url}</ExternalURL>", HEIGHT, root=EXTERNAL),
        "<p>no such document & no XML</p>",
        "<!-- paste this into an <HTMLQuestion> --><p>a</p>",
        "",
    ],
)
def test_what_create_hit_takes(text: str) -> None:
    assert refusals(text) == []


@pytest.mark.parametrize(
    ("text", "shown", "words"),
    [
        (document(CONTENT), "HTMLQuestion", "`<FrameHeight>` is missing"),
        (document(HEIGHT), "FrameHeight", "`<HTMLContent>` is missing before `<FrameHeight>`"),
        (document(HEIGHT, CONTENT), "FrameHeight", "`<FrameHeight>` stands before `<HTMLContent>`"),
        (document(CONTENT, CONTENT, HEIGHT), "HTMLContent", "`<HTMLContent>` stands twice"),
        (document(CONTENT, HEIGHT, "<Title>a</Title>"), "Title", "`<Title>` is no part of an HTMLQuestion"),
        (document(CONTENT, "<Frameheight>0</Frameheight>"), "Frameheight", "write `<FrameHeight>`"),
        (document(CONTENT, "<FrameHeight>450px</FrameHeight>"), "FrameHeight", "holds `450px`"),
        (document(CONTENT, "<FrameHeight/>"), "FrameHeight", "write a number of pixels"),
        (document(CONTENT, "tail", HEIGHT), "tail", "text between the elements"),
        (document("<HTMLContent> </HTMLContent>", HEIGHT), "HTMLContent", "is empty"),
        (document("<HTMLContent a='b'>c</HTMLContent>", HEIGHT), "HTMLContent", "takes no attributes"),
        (document(f"<HTMLContent>{PAGE}</HTMLContent>", HEIGHT), PAGE, "put it into `<![CDATA[ … ]]>`"),
        (document("<HTMLContent>é & b</HTMLContent>", HEIGHT), "é & b", "put it into `<![CDATA[ … ]]>`"),
        (document(f"<HTMLContent><![CDATA[{PAGE}</HTMLContent>", HEIGHT), "<![CDATA[", "never closed"),
        (document("<HTMLContent><![CDATA[é[b[0]]>c]]></HTMLContent>", HEIGHT), "]]>", "ends the CDATA section here"),
        (document("<HTMLContent><![CDATA[a[b[0]]>c</HTMLContent>", HEIGHT), "]]>", "move it to the end of the page"),
        (document(f"<HTMLContext><![CDATA[{PAGE}]]></HTMLContent>", HEIGHT), "</HTMLContent", "should be closed"),
        (document(CONTENT, HEIGHT, namespace=""), "HTMLQuestion", "lacks its namespace"),
        (document(CONTENT, HEIGHT, namespace="http://x"), "http://x", "knows no document `<HTMLQuestion>`"),
        (document(CONTENT, HEIGHT, root="HtmlQuestion"), "HtmlQuestion", "write `<HTMLQuestion>`"),
        (document(CONTENT, HEIGHT) + "<a/>", "<", "this is no XML"),
        (document(CONTENT, HEIGHT)[:-16], "", "ends in the middle"),
        (document("<ExternalURL>https://a.b/?c=1&d=2</ExternalURL>", HEIGHT, root=EXTERNAL), "&", "write `&amp;`"),
        (document("<ExternalURL>http://a.b/</ExternalURL>", HEIGHT, root=EXTERNAL), "ExternalURL", "`https://`"),
        (document("<ExternalURL></ExternalURL>", HEIGHT, root=EXTERNAL), "ExternalURL", "is empty"),
    ],
)
def test_what_create_hit_refuses(text: str, shown: str, words: str) -> None:
    (found,) = refusals(text)
    assert words in found.message
    assert found.span.of(text) == shown
    if found.edits:
        assert refusals(mended(text, found)) == []


def test_each_cause_is_told_and_mended_by_itself() -> None:
    text = document(CONTENT.replace("HTMLContent", "HTMLContext"))
    first, second = refusals(text)
    assert (first.kind, second.kind) == ("envelope", "frame-height")
    assert [each.kind for each in refusals(mended(text, first))] == ["frame-height"]
    assert [each.kind for each in refusals(mended(text, second))] == ["envelope"]


@pytest.mark.parametrize(
    ("children", "page"),
    [
        (CONTENT, PAGE),
        (CONTENT.replace("HTMLContent", "HTMLContext"), PAGE),
        ("<HTMLContent> <![CDATA[a[b[0]]]]><![CDATA[>c]]> </HTMLContent>", "a[b[0]]>c"),
        ("<HTMLContent><![CDATA[a[b[0]]>c]]></HTMLContent>", "a[b[0]]>c"),
        ("<HTMLContent>&lt;p>&#x41;&amp;&quot;é&lt;/p></HTMLContent>", '<p>A&"é</p>'),
        ("<HTMLContent><p>a</p></HTMLContent>", "<p>a</p>"),
        (HEIGHT, ""),
    ],
)
def test_the_page_in_the_document(children: str, page: str) -> None:
    assert page_of(document(children)) == page


def test_places_in_a_page_of_two_sections() -> None:
    text = document("<HTMLContent><![CDATA[<i>[[]]]]><![CDATA[></i><b title='${x}'>é</b>]]></HTMLContent>", HEIGHT)
    source = Source(text)
    found = rendered(source, detect(source))
    at = found.text.index("é")
    assert found.span(at, at + 1).of(text) == "é"
    assert found.editable(at, at + 1) is not None
    assert render(source, {"x": "1"}).text == "<i>[[]]></i><b title='1'>é</b>"


def test_check_and_render_say_the_same() -> None:
    text = document(CONTENT.replace("HTMLContent", "HTMLContext"), HEIGHT)
    checked = Checker(Configuration(isolated=True)).check(Source(text, "a.xml"))
    (finding,) = [each for each in checked.findings if each.name == "refused-question"]
    with pytest.raises(RenderError) as error:
        render(Source(text, "a.xml"), {})
    assert error.value.message == finding.message and error.value.span == finding.span


def test_an_external_question_has_no_page_and_no_findings_about_one() -> None:
    text = document("<ExternalURL>https://example.com/</ExternalURL>", HEIGHT, root=EXTERNAL)
    checked = Checker(Configuration(isolated=True)).check(Source(text, "a.xml"))
    assert checked.findings == ()
    with pytest.raises(RenderError, match="holds no page"):
        render(Source(text), {})


WORDS = ["<HTMLQuestion", f' xmlns="{NAMESPACES[HTML]}"', "<HTMLContent>", "</HTMLContent>", "<![CDATA[", "]]>", HEIGHT]
SIGNS = [
    "</HTMLQuestion>",
    "<p>",
    "&",
    "&lt;",
    "é",
    "\r",
    "\n",
    "<!--",
    "-->",
    "<?xml",
    "?>",
    "<!DOCTYPE",
    "${a}",
    "<",
    ">",
]
SHARDS = st.sampled_from([*WORDS, *SIGNS])


@given(st.lists(SHARDS, max_size=14).map("".join))
@example("<!----> a")
def test_no_text_breaks_the_reader(shards: str) -> None:
    for text in (shards, f'<HTMLQuestion xmlns="{NAMESPACES[HTML]}">{shards}', document(shards)):
        for found in refusals(text):
            assert 0 <= found.span.start <= found.span.end <= len(text)
            assert found.message and all(span.end <= len(text) for span, _ in found.edits)
        assert isinstance(page_of(text), str)


@pytest.mark.parametrize(
    ("letters", "name"), [(25_000, ""), (31_000, "template-nearly-too-long"), (33_000, "template-too-long")]
)
def test_a_document_is_counted_in_bytes(letters: int, name: str) -> None:
    text = document(CONTENT.replace("<crowd-form>", "<crowd-form>" + "é" * letters), HEIGHT)
    found = Checker(Configuration(isolated=True)).check(Source(text, "a.xml")).findings
    assert [each.name for each in found if each.name.startswith("template-")] == ([name] if name else [])


def test_without_a_reader_of_xml_the_page_is_checked_and_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    page = "<HTMLContent><![CDATA[<!DOCTYPE html><form><input name='a'><input></form>]]></HTMLContent>"
    text = f'<HTMLQuestion xmlns="{NAMESPACES[HTML]}">{page}<FrameHeight>400</FrameHeight></HTMLQuestion>'
    checked = Checker(Configuration(isolated=True)).check(Source(text, "a.html"))
    (said,) = {each.said for each in checked.crashes}
    assert said.startswith("the document around the page was not read, the page was: lxml")
    assert "unnamed-field" in {each.name for each in checked.findings}
    assert "<input name='a'>" in render(Source(text, "a.html"), {}).text
