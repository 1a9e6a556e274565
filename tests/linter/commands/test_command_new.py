"""``crowdlint new`` as its users meet it: templates that are right but for what their author must write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Called, call

from crowdlint import check_text
from crowdlint.commands.new import LEFT_TO_AUTHOR
from crowdlint.start.labels import takes_labels
from crowdlint.start.starters import draft_of, starters
from crowdlint_schemas import elements

ODD = ["Car", 'O\'Neil & "x" <b>', "{{ x }} {% if %}", "Straße"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(text: str) -> set[str]:
    return {finding.name for finding in check_text(text)}


def test_every_element_that_answers_starts_a_template_or_is_part_of_one_that_does() -> None:
    answering = {tag for tag, entry in elements().items() if entry["answer"] and "use-instead" not in entry}
    assert answering - set(starters()) == {"crowd-radio-button"}
    assert set(starters()) - answering == {"crowd-radio-group", "crowd-form"}
    listed = call("new")
    assert listed.code == 0
    assert all(f"  {tag}\n      {entry['summary']}\n" in listed.out for tag, entry in starters().items())


@pytest.mark.parametrize("tag", starters())
def test_check_names_the_marks_and_nothing_else(tag: str) -> None:
    done = call("new", tag)
    path = Path(f"{tag.removeprefix('crowd-')}.liquid.html")
    assert done.code == 0 and done.out == "" and "yours to write: line" in done.err
    checked = json.loads(call("check", "--isolated", "--output-format", "json", path).out)
    found = checked["findings"] if isinstance(checked, dict) else checked
    assert found and {each["name"] for each in found} <= set(LEFT_TO_AUTHOR)
    assert "TODO" in path.read_text("utf-8")
    rendered = call("render", path)
    assert rendered.code == 0 and rendered.err == ""  # the data has all that the template reads


@pytest.mark.parametrize("tag", [tag for tag in starters() if takes_labels(draft_of(tag).text)])
def test_labels_stand_where_the_element_takes_them(tag: str) -> None:
    words = [word for label in ODD for word in ("--labels", label)]
    done = call("new", tag, "--out", "-", *words)
    assert done.code == 0
    assert names(done.out) <= {"sample-instructions"}
    Path("t.liquid.html").write_text(done.out, "utf-8")
    page = call("render", "t.liquid.html").out
    assert all(word in page for word in ("Car", "Straße", "O"))
    assert "if %}" not in page.replace("\\u007d", "") or "\\u0025" in page


def test_labels_of_a_category_file() -> None:
    Path("labels.json").write_text('{"labels": [{"label": "Ship"}, {"label": "Quay"}]}')
    assert """labels='["Ship", "Quay"]'""" in call("new", "polygon", "--labels", "labels.json", "--out", "-").out
    Path("labels.json").write_text('{"rows": 1}')
    assert "no labels in this file" in call("new", "polygon", "--labels", "labels.json").err


def test_a_manifest_gives_paths_data_and_labels() -> None:
    line = {
        "source-ref": "s3://b/a b.jpg",
        "odd key": "caption",
        "boxes": {"annotations": []},
        "boxes-metadata": {"class-map": {"0": "Car", "1": "Tree"}},
    }
    Path("in.manifest").write_text(json.dumps(line) + "\n")
    done = call("new", "crowd-keypoint", "--manifest", "in.manifest")
    text = Path("keypoint.liquid.html").read_text("utf-8")
    assert "{{ task.input.source-ref | grant_read_access }}" in text and """labels='["Car", "Tree"]'""" in text
    assert json.loads(Path("keypoint.data.json").read_text("utf-8")) == {"source-ref": "s3://b/a b.jpg"}
    assert "does not show `task.input.odd key`, `task.input.boxes`" in done.err and "class-map" in done.err
    assert names(text) == {"sample-instructions"}
    both = call("new", "crowd-radio-group", "--manifest", "in.manifest", "--out", "r.liquid.html")
    assert both.code == 0 and "{{ task.input['odd key'] }}" in Path("r.liquid.html").read_text("utf-8")
    assert call("render", "r.liquid.html").err == ""
    review = call("new", "crowd-textract-analyze-document", "--manifest", "in.manifest", "--out", "x.liquid.html")
    assert "no key of the manifest fits `task.input.aiServiceRequest`" in review.err


def test_the_workforce_is_held_against_the_template() -> None:
    assert "closed-marketplace" in call("new", "input", "--workforce", "public").out
    done = call("new", "slider", "--workforce", "private")
    assert done.out == "" and 'write `workforce = "private"` into crowdlint.toml' in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["bounding"], "no template starts with `bounding`"),
        (["crowd-boundin-box"], "did you mean `crowd-bounding-box`?"),
        (["crowd-slider", "--labels", "a"], "crowd-slider has no place for labels"),
        (["crowd-slider", "--manifest", "none"], "cannot read the file"),
        (["--from", "broken.xml"], "not XML"),
        (["--from", "asks-nothing.xml"], "nothing in this interface asks"),
        (["crowd-slider", "--from", "labels.xml"], "crowd-slider takes no labels, and line 1 has 1"),
        (["--from", "liquid.html"], "a template of Liquid already"),
        (["crowd-input", "--from", "layout.html"], "keeps its own elements"),
        (["input"], "this file is there already"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(folder: Path, arguments: list[str], words: str) -> None:
    given = {
        "broken.xml": "<View><Image></View>",
        "asks-nothing.xml": "<View><Image name='a' value='$b'/></View>",
        "labels.xml": "<View><RectangleLabels name='a' toName='b'><Label value='c'/></RectangleLabels></View>",
        "liquid.html": "<p>{{ task.input.a }}</p>",
        "layout.html": "<p>${a}</p>",
        "input.liquid.html": "mine",
    }
    for name, text in given.items():
        (folder / name).write_text(text)
    done = call("new", *arguments)
    assert done.code == 2 and words in done.err and done.err.count("\n") == 1
    assert {path.name: path.read_text() for path in folder.iterdir()} == given


def take_over(name: str, text: str) -> tuple[str, Called]:
    Path(name).write_text(text, "utf-8")
    done = call("new", "--from", name, "--out", "new.liquid.html")
    assert done.code == 0, done.err
    taken = Path("new.liquid.html").read_text("utf-8")
    assert call("render", "new.liquid.html").err == ""
    return taken, done


INTERFACE = """<?xml version="1.0"?>
<!-- a street -->
<View>
  <Labels name="kind" toName="img"><Label value="Car" background="red" hotkey="1"/><Label value="O'Tree"/></Labels>
  <Polygon name="shape" toName="img" strokeWidth="3"/>
  <Image name="img" value="$image"/>
  <Header value="Cars &amp; {{trees}}"/>
  <TextArea name="why" toName="img" perRegion="true"/>
  <Relations/>
</View>"""


def test_a_widget_of_label_studio() -> None:
    text, done = take_over("a.xml", INTERFACE)
    assert "<crowd-polygon" in text and "{{ task.input.image | grant_read_access }}" in text
    assert """labels='["Car", "O&#39;Tree"]'""" in text
    assert 'header="Cars &amp; &#123;&#123;trees&#125;&#125;"' in text
    for note in (
        "line 4: `hotkey` of `<Labels>` is not taken over",
        "line 8: `perRegion` of `<TextArea>` is not taken over",
        "line 8: `<TextArea>` is not taken over: a page has room for one widget",
        "line 9: `<Relations>` is not taken over",
        "taken for an object in S3",
    ):
        assert note in done.err
    assert "background" not in done.err and "strokeWidth" not in done.err
    assert names(text) <= set(LEFT_TO_AUTHOR)


def asked(medium: str, control: str, item: str, options: str = "") -> str:
    return (
        f'<View><{medium} name="o" value="$t"/>'
        f'<{control} name="l" toName="o"{options}><{item} value="x"/></{control}></View>'
    )


@pytest.mark.parametrize(
    ("interface", "tag", "shown"),
    [
        (asked("Text", "Labels", "Label"), "entity-annotation", "{{ task.input.t }}"),
        (asked("Image", "Choices", "Choice"), "image-classifier", "{{ task.input.t |"),
        (
            asked("Audio", "Choices", "Choice", ' choice="multiple"'),
            "classifier-multi-select",
            '<audio controls src="{{ task.input.t |',
        ),
        (asked("Image", "BrushLabels", "Label"), "semantic-segmentation", "{{ task.input.t |"),
    ],
)
def test_other_widgets_of_label_studio(interface: str, tag: str, shown: str) -> None:
    text, _ = take_over("a.xml", interface)
    assert f"<crowd-{tag}\n" in text and shown in text and '"x"' in text
    assert names(text) <= set(LEFT_TO_AUTHOR)


def test_several_questions_of_label_studio_are_a_form() -> None:
    questions = (
        '<Choices name="mood" toName="t" choice="multiple"><Choice value="good"/><Choice value="b{{a}}d"/></Choices>'
        '<Choices name="q" toName="t"><Choice value="yes"/><Choice value="no"/></Choices>'
        '<Rating name="s" toName="t" maxRating="7"/><Number name="n" toName="t" min="0" required="true"/>'
        '<TextArea name="why" toName="t" placeholder="Why &quot;so&quot;?"/>'
    )
    text, done = take_over("a.xml", f'<View><HyperText name="t" value="$review"/>{questions}</View>')
    for part in (
        "<p>{{ task.input.review }}</p>",
        '<crowd-checkbox name="mood" value="good">good</crowd-checkbox>',
        '<crowd-radio-button name="q-yes" value="yes">yes</crowd-radio-button>',
        '<crowd-slider name="s" min="1" max="7" step="1" pin></crowd-slider>',
        '<crowd-input name="n" type="number" label="TODO: write the question" min="0" required></crowd-input>',
        'label="Why &quot;so&quot;?"',
    ):
        assert part in text
    assert "the markup in `$review` is shown as text" in done.err
    assert names(text) <= set(LEFT_TO_AUTHOR)


TALK = """<View>
  <Paragraphs name="talk" value="$turns"/><Header value="Provide a reply"/>
  <TextArea name="reply" toName="talk" placeholder="Short"/>
  <View visibleWhen="x"><Header>Rate it:</Header><Rating name="stars" toName="talk"/></View>
  <Text name="legend" value="1 = bad"/><Image name="i" value="$pages[0].img"/>
  <Labels name="l" toName="clip"><Label value="noise"/></Labels><Audio name="clip" value="$clip"/>
  <Choices name="c" toName="clip" required="true"><Choice value="a"/><Choice value="b"/></Choices>
</View>"""


def test_headers_are_the_questions_of_what_follows_them() -> None:
    text, done = take_over("a.xml", TALK)
    for part in (
        "{% for turn in task.input.turns %}<p><b>{{ turn.author }}</b> {{ turn.text }}</p>{% endfor %}",
        '<crowd-text-area name="reply" label="Provide a reply" rows="3" placeholder="Short">',
        '<p>Rate it:</p>\n  <crowd-slider name="stars" min="1" max="5"',
        "<p>1 = bad</p>",
        '<audio controls src="{{ task.input.clip | grant_read_access }}"></audio>',
    ):
        assert part in text
    for note in (
        "line 4: `visibleWhen` is not taken over",
        "line 5: `<Image>` is not taken over",
        "line 6: `<Labels>` is not taken over: no crowd element marks stretches of sound",
        "line 7: `required` is not taken over",
    ):
        assert note in done.err
    assert "noise" not in text and "pages" not in text and names(text) <= set(LEFT_TO_AUTHOR)


def test_an_interface_reads_no_other_file(folder: Path) -> None:
    (folder / "secret").write_text("hidden words")
    entity = f'<!DOCTYPE View [<!ENTITY e SYSTEM "file://{folder}/secret">]>'
    view = '<View><Header>&e;</Header><Text name="t" value="$t"/><TextArea name="a" toName="t"/></View>'
    (folder / "a.xml").write_text(entity + view)
    done = call("new", "--from", "a.xml", "--out", "new.liquid.html")
    written = (folder / "new.liquid.html").read_text() if done.code == 0 else ""
    assert "hidden words" not in done.out + done.err + written


LAYOUT = """<!DOCTYPE html>
<html><head><script src="https://s3.amazonaws.com/mturk-public/externalHIT_v1.js"></script></head>
<body>
<form name="mturk_form" method="post" action="https://www.mturk.com/mturk/externalSubmit">
<input type="hidden" value="" name="assignmentId" id="assignmentId">
<h1>${question}</h1>
<img src="${image_url}" alt="a"><img src="${photo}" alt="b">
<p><label>Remark <textarea name="comment"></textarea></label></p>
<p><input type="submit" value="Send"></p>
</form>
<script>var question = "${question}", count = ${count}, text = "so ${much}";</script>
<script>turkSetAssignmentID();</script>
</body></html>
"""


def test_a_layout_of_mechanical_turk() -> None:
    text, done = take_over("a.html", LAYOUT)
    assert text.startswith(
        '<!DOCTYPE html>\n<html><head>\n<script src="https://assets.crowd.aws/crowd-html-elements.js">'
    )
    for part in (
        "<crowd-form>\n<h1>{{ task.input.question }}</h1>",
        '<img src="{{ task.input.image_url }}" alt="a"><img src="{{ task.input.photo | grant_read_access }}" alt="b">',
        "var question = {{ task.input.question | to_json | skip_autoescape }}, count = {{ task.input.count | to_json",
        "</crowd-form>",
    ):
        assert part in text
    assert "assignmentId" not in text and "submit" not in text and "externalHIT" not in text
    for note in (
        "`${much}` stands in a longer string",
        "line 13: `turkSetAssignmentID` is Mechanical Turk's",
        "`task.input.photo` is taken",
    ):
        assert note in done.err


def test_a_question_of_mechanical_turk_without_a_form() -> None:
    from crowdlint_schemas.question import HTML, NAMESPACES

    page = "<p>Type ${a word}</p><label>Here <input type='text' name='x'></label>"
    head = f'<HTMLQuestion xmlns="{NAMESPACES[HTML]}"><HTMLContent><![CDATA['
    text, _ = take_over("q.xml", f"{head}{page}]]></HTMLContent><FrameHeight>0</FrameHeight></HTMLQuestion>")
    assert "<crowd-form>\n<p>Type {{ task.input['a word'] }}</p>" in text
    assert names(text) == set()
