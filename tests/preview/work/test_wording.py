"""What a worker gives to fields tells them apart: where two have the same, nobody sees answers mixed up."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

import pytest

from crowdlint_preview.work.look import PageField
from crowdlint_preview.work.wording import Told, text_for

SEEDS = range(40)


def field(**attributes: str) -> PageField:
    tag, name, near = (attributes.pop(each, other) for each, other in (("tag", "input"), ("name", "a"), ("near", "")))
    return PageField(
        key=0, tag=tag, type=attributes.get("type", "text"), name=name, id="", label="", near=near,
        attributes=attributes, value="", checked=False, enabled=True, seen="self", held=False, group="", choice="",
        invalid="", in_form=True, defined=True, focused=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 12),
        ({"tag": "textarea"}, 12),
        ({"type": "number"}, 6),
        ({"type": "number", "min": "1"}, 12),
        ({"type": "number", "min": "1", "max": "5"}, 5),
        ({"type": "tel"}, 6),
        ({"type": "url"}, 5),
        ({"placeholder": "How many?"}, 6),
        ({"maxlength": "12"}, 4),
    ],
    ids=str,
)
def test_no_two_fields_are_given_the_same(asked: dict[str, str], count: int) -> None:
    for seed in SEEDS:
        told, random = Told(), Random(seed)
        given = [text_for(field(**asked), random, told) for _ in range(count)]
        assert len(set(given)) == count, (seed, given)


def test_what_is_to_be_repeated_is_repeated() -> None:
    told, random = Told(), Random(1)
    first = text_for(field(), random, told)
    assert text_for(field(placeholder="once again"), random, told) == first


def test_neighbours_are_given_different_choices() -> None:
    for seed in SEEDS:
        told, random = Told(), Random(seed)
        chosen = [told.choose(["yes", "no", "maybe"], random, str) for _ in range(9)]
        assert all(one != other for one, other in pairwise(chosen))
        assert told.choose(["maybe"], random, str) == "maybe"


def test_numbers_stay_within_their_bounds_when_all_are_taken() -> None:
    told, random = Told(), Random(1)
    given = [text_for(field(type="number", min="1", max="3"), random, told) for _ in range(7)]
    assert set(given) == {"1", "2", "3"}


@pytest.mark.parametrize("said", ["Please write one sentence.", "A complete sentence, please", "at least a sentence"])
def test_who_asks_for_a_sentence_gets_a_longer_text(said: str) -> None:
    told = Told()
    assert told.hear(said)
    assert len(text_for(field(), Random(1), told)) >= 120


def written(*said: str, seed: int = 1, **asked: str) -> str:
    """What is written into a field after the page has said so."""
    told = Told()
    for each in said:
        assert told.hear(each), each
    return text_for(field(**asked), Random(seed), told)


def test_who_asks_for_an_ending_gets_it() -> None:
    picture = "Must begin with http(s):// and end with a valid file extension (jpg, png)."
    question = "Your question must end with a question mark."
    assert written(picture, question, placeholder="http://").endswith(".jpg")
    assert written(picture, question).endswith("?")
    assert written("Each line should end with “;”.").endswith(";")
    assert not Told().hear("It ends with the last question.")


def test_who_asks_for_words_gets_them_and_who_wants_no_signs_gets_none() -> None:
    text = written('Please include the words "kettle" and “boat”.', "Do not use symbols such as '.' or '!'.")
    assert {"kettle", "boat"} <= set(text.split())
    assert re.fullmatch(r"[\w ]+", text)


@pytest.mark.parametrize(
    ("said", "most"),
    [
        ("Please choose exactly 2 topics.", 2),
        ("You may tick at most three boxes.", 3),
        ("No more than 4, please.", 4),
        ("Choose exactly 2 words.", 0),
        ("Write up to five sentences.", 5),
    ],
)
def test_how_many_may_be_ticked_is_heard(said: str, most: int) -> None:
    told = Told()
    told.hear(said)
    assert told.boxes == most


def test_an_address_begins_as_the_page_says() -> None:
    asked = "Copy the address (it should start with https://guides.example.org/steps/)"
    assert written(near=asked, tag="textarea").startswith("https://guides.example.org/steps/")
    refused = "The URL must begin with https://guides.example.org/"
    assert written(refused, name="url", tag="textarea").startswith("https://guides.example.org/")
    assert not written(refused, name="why").startswith("http")


def test_boxes_of_amazons_are_given_what_they_ask_for() -> None:
    def plain() -> str:
        return "quiet seven lamp"

    told = Told()
    assert text_for(field(tag="crowd-input", pattern=r"(?:yes|no)\.?"), Random(1), told, plain) == "yes."
    assert text_for(field(tag="crowd-input"), Random(1), told, plain) == "quiet seven lamp"
    assert text_for(field(tag="crowd-text-area", pattern="x"), Random(2), Told(), plain) == "quiet seven lamp"


def test_what_is_to_be_given_away_adds_up() -> None:
    numbers = [field(type="number", min="0", max="50") for _ in range(4)]
    told, random = Told(), Random(1)
    told.expect("Distribute exactly 100 points. Left: 100", numbers)
    assert [text_for(each, random, told) for each in (numbers[0], field(), *numbers[1:])][::2] == ["50", "50", "0"]
    told.begin_again()
    assert sum(int(text_for(each, random, told)) for each in numbers) == 100
    told = Told()
    told.expect("Divide 12 eggs among the boxes.", [field(), field(type="number")])
    assert told.total == 0, "one number alone is no share"
    assert told.hear("The parts must add up to 12.") and text_for(field(), random, told) == "12"


@pytest.mark.parametrize(
    ("near", "word"),
    [
        ("type the word Banana in the box below. Word", "Banana"),
        ("Please enter the following code: X7-Q2", "X7-Q2"),
        ("Copy the phrase “quiet” here", "quiet"),
        ("Type the word that you see", ""),
        ("Enter the number of cars", ""),
        ("Write the words from the picture", ""),
    ],
)
def test_a_word_that_is_to_be_copied_is_copied(near: str, word: str) -> None:
    text = text_for(field(near=near), Random(1), Told())
    assert text == word if word else text.split()[0] not in ("that", "of", "from")
