"""What a worker writes into a text field: what its type, its pattern, and the words around it ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from crowdlint_preview.mock.pattern import example_of
from crowdlint_preview.work.look import PageField

SENTENCES = ("The lamp works well.", "It rained all day long.", "Two cups, one plate.", "See the second page.")
_URLS = tuple(f"https://example.com/{letter}" for letter in "abcdefghij")
MORE_WORDS = ("and", "then", "the", "boat", "left", "again", "with", "seven", "quiet", "people", "on", "board")
BY_TYPE = {"email": ("ann@example.com",), "url": _URLS, "tel": tuple(f"55501{n:02}" for n in range(20))}
MOST_PARTS = 5  # words that a page wants in a text
TRIES = 20  # until a text is another than those of the fields before
DAY = ("2026", "01", "31")
_AREAS = ("textarea", "crowd-text-area")


# A refusal of what is too short.
_LONGER = re.compile(
    r"too short|more detail|longer|(?:at least|one|a|full|complete|whole) (?:one |full |complete )?sentence"
)
_QUOTED = r"[\"'“‘`]([^\"'”’`]{1,40})[\"'”’`]"
_ENDS = re.compile(
    rf"\bend(?:s|ing)?\b (?:in|with) ((?:(?:an?|the|valid|file) )*(?:{_QUOTED}|[\w. ]+)[^.;!]{{0,60}})", re.I
)
_ENDINGS = (
    (r"question mark", "?"), (r"exclamation", "!"), (r"\bperiod|full stop|\bdot\b", "."),
    (r"\bjpe?g\b|(?:picture|image|photo|file) (?:file )?extension", ".jpg"), (r"\bpng\b", ".png"), (r"\bpdf\b", ".pdf"),
)  # fmt: skip
_PLAIN = re.compile(r"\b(?:no|not|without|avoid)\b[^.;]{0,60}\b(?:symbols?|punctuation|special characters?)\b", re.I)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MOST = re.compile(
    rf"\b(?:exactly|at most|up to|(?:no|not) more than|maximum(?: of)?|only)\b:? (\d|{'|'.join(_NUMBERS)})\b"
    r"(?! ?(?:%|words?|characters?|letters?|seconds?|minutes?|times?))",
    re.I,
)
_TOTAL = re.compile(
    r"(?:add(?:s|ed)? up to|sum (?:up )?to|total(?: of| must be| to)?|sum (?:must be|of|is))\D{0,12}(\d{1,6})"
)
# Before anything is filled in: what is to be given away among several fields.
_SHARED = re.compile(
    r"\b(?:distribute|allocate|divide|split|spread|assign) (?:exactly |all |your |the |a total of )*(\d{1,6})\b", re.I
)
_COPIED = re.compile(
    r"\b(?:type|enter|write|copy)\b (?:in )?(?:the |this )?(?:following |exact )?"
    r"(?:word|code|phrase|number|letters)s?:? "
    r"[\"'“‘]?((?!(?:that|you|shown|from|of|on|in|below|above|here|which|as|and|for|to|or|into)\b)[\w-]{2,20})",
    re.I,
)
_CONTAINS = re.compile(r"\b(?:contain|include|mention|use)s?\b([^.;!]*)", re.I)
Choice = TypeVar("Choice")


@dataclass
class Told:
    """What a page said when it refused: kept for the next try, read by everything that fills in.

    ``number``: the range it wants a number in. ``every_label``: each label must be used once. ``used``: what was given
    to fields so far: where two have the same, nobody sees that their answers are mixed up. ``beginning``: of an
    address. ``endings``: of addresses (``True``) and of other texts. ``parts``: words that a text must have. ``plain``:
    no punctuation. ``boxes``: how many may be ticked. ``shared``: how much of the ``total`` was given to fields;
    ``of_numbers``: to fields for numbers alone.
    """

    words: int = 0
    characters: int = 0
    number: tuple[float, float] | None = None
    every_label: bool = False
    different: bool = False
    total: int = 0
    shared: int = 0
    of_numbers: bool = False
    boxes: int = 0
    beginning: str = ""
    endings: dict[bool, str] = field(default_factory=dict)
    plain: bool = False
    parts: tuple[str, ...] = ()
    last: str = ""
    count: int = 0
    used: set[str] = field(default_factory=set)
    chosen: str = ""

    def begin_again(self) -> None:
        """All is filled in once more, from the first field on."""
        self.count = self.shared = 0
        self.used.clear()

    def expect(self, words: str, fields: Sequence[PageField]) -> None:
        """Take in what a page says before it is filled in: how much is to be given away among its numbers."""
        found = _SHARED.search(words)
        if found and sum(each.attributes.get("type") == "number" for each in fields) > 1:
            self.total, self.of_numbers = int(found[1]), True

    def choose(self, choices: Sequence[Choice], random: Random, value: Callable[[Choice], str]) -> Choice:
        """One of several by chance, another than that of the field before."""
        others = [each for each in choices if value(each) != self.chosen]
        found = random.choice(others or choices)
        self.chosen = value(found)
        return found

    def hear(self, sentence: str) -> bool:
        """Take in what a refusal asks for; whether that is news."""
        before = self._wanted
        low = sentence.lower()
        if found := re.search(r"(\d+)\s*(?:or more\s+|\+\s*)?(word|character|letter)", low):
            count = int(found[1]) + (1 if re.search(r"more than|longer than|over|exceed", low) else 0)
            if found[2] == "word":
                self.words = max(self.words, min(count, 400))
            else:
                self.characters = max(self.characters, min(count, 4000))
        elif _LONGER.search(low):
            self.characters = max(self.characters * 2, 120)
        if found := re.search(r"(?:between|from)?\s*(-?\d+(?:\.\d+)?)\s*(?:and|to|-|–)\s*(-?\d+(?:\.\d+)?)", low):
            low_end, high_end = float(found[1]), float(found[2])
            if low_end < high_end and not re.search(r"word|character|letter|label|box", low):
                self.number = (low_end, high_end)
        elif re.search(r"\b(?:a|valid|whole|only) (?:number|digits?|integer)|\bnumeric|digits only", low):
            self.number = self.number or (1, 9)
        elif found := re.search(
            r"\bnum(?:ber)?\b.{0,80}?(?:such as|e\. ?g\.,?|for example|like|:)\s*(\d{1,4})(?!\d|-\d)", low
        ):
            self.number = self.number or (float(found[1]), float(found[1]))
        if re.search(r"\b(?:different|distinct|unique|only once|twice|same (?:rank|value|number)|duplicate)", low):
            self.different = True
        if found := _TOTAL.search(low):
            self.total, self.of_numbers = int(found[1]), False
        self._hear_of_parts(sentence)
        if re.search(r"\b(?:all|every|each)\b.*\b(?:label|box|class|categor|point|region|part)", low):
            self.every_label = True
        return self._wanted != before

    def _hear_of_parts(self, sentence: str) -> None:
        """What an address must begin with, what a text must end with, and what must be in it."""
        if found := _BEGINS.search(sentence):
            self.beginning = found[1]
        if found := _ENDS.search(sentence):
            sign = next((sign for words, sign in _ENDINGS if re.search(words, found[1], re.I)), "") or found[2] or ""
            if sign:
                self.endings[len(sign) > 1] = sign
        if found := _MOST.search(sentence):
            self.boxes = int(found[1]) if found[1].isdigit() else _NUMBERS.index(found[1].lower()) + 1
        self.plain |= bool(_PLAIN.search(sentence))
        for clause in _CONTAINS.finditer(sentence):
            news = [each for each in re.findall(_QUOTED, clause[1]) if each not in self.parts]
            self.parts = (*self.parts, *news)[:MOST_PARTS]

    @property
    def _wanted(self) -> tuple[object, ...]:
        most = self.words, self.characters, self.number, self.every_label, self.different, self.total, self.boxes
        return *most, self.beginning, dict(self.endings), self.plain, self.parts


def text_for(field: PageField, random: Random, told: Told, other: Callable[[], str] | None = None) -> str:
    """Something that fits the field, as far as a worker is told; by ``random`` where several things would.

    ``other``: what is written where nothing says what is wanted, a sentence else.
    """
    if told.last and _AGAIN.search(
        f"{field.label or field.near[-60:]} {field.name} {field.attributes.get('placeholder')}"
    ):
        return told.last
    longest = field.attributes.get("maxlength", "")
    most = int(longest) if longest.isdigit() and int(longest) > 0 else None
    shared = told.shared
    for tries in range(TRIES):
        told.last = _text_for(field, random, told, tries, other)[:most]
        if told.last not in told.used or told.shared != shared:  # parts of a total may be alike
            break
    told.used.add(told.last)
    told.count += 1
    return told.last


def _text_for(field: PageField, random: Random, told: Told, tries: int, other: Callable[[], str] | None) -> str:
    """A text that fits; after some ``tries`` longer ones, too."""
    for way in (_by_pattern, _by_copy, _by_beginning, _by_type, _by_example, _by_words):
        text = way(field, random, told)
        if text is not None:
            return _ended(text, told) if way is _by_words and text.startswith("http") else text
    words = [other() if other else random.choice(SENTENCES)]
    words += [random.choice(MORE_WORDS) for _ in range(tries - 4)]
    words += [part for part in told.parts if part not in words[0]]
    return _ended(_long_enough(field, random, told, " ".join(words)), told)


def _ended(text: str, told: Told) -> str:
    """The text with the end that a refusal asked for: of an address where it is one of a file, of a sentence else."""
    address = text.startswith("http")
    if told.plain and not address:
        return re.sub(r"[^\w\s]", "", text)
    ending = told.endings.get(address, "")
    if not ending or text.endswith(ending):
        return text
    return (text if address else text.rstrip(" .?!")) + ending


_AGAIN = re.compile(r"\b(?:again|repeat|re-?enter|re-?type|confirm(?:ation)?|verify)\b|_again\b|_confirm\b", re.I)


def _long_enough(field: PageField, random: Random, told: Told, text: str) -> str:
    fewest = field.attributes.get("minlength", "")
    characters = max(told.characters, int(fewest) if fewest.isdigit() else 0, _asked(field, "character"))
    words = max(told.words, _asked(field, "word"))
    while len(text) < characters or len(text.split()) < words:
        text += " " + random.choice(MORE_WORDS)
    return text


def _asked(field: PageField, unit: str) -> int:
    """The least length that the words around a field ask for."""
    least = r"(?:at least|minimum(?: of)?|min\.?|no fewer than)"
    found = re.search(rf"{least}\s*(\d+)\s*{unit}|(\d+)\s*{unit}s?\s*(?:or more|minimum|at least)", _said(field))
    return min(int(found[1] or found[2]), 2000) if found else 0


def _said(field: PageField) -> str:
    placeholder = field.attributes.get("placeholder", "")
    return f"{field.near} {field.label} {placeholder} {field.attributes.get('title', '')}".lower()


def _by_pattern(field: PageField, random: Random, told: Told) -> str | None:
    pattern = field.attributes.get("pattern", "")
    if not pattern or field.tag in _AREAS:
        return None
    return example_of(pattern)


def _by_copy(field: PageField, random: Random, told: Told) -> str | None:
    """A word that the page has one type to show that one has read it."""
    found = _COPIED.search(f"{field.near} {field.label} {field.attributes.get('placeholder', '')}")
    return found[1] if found and field.tag not in _AREAS and field.attributes.get("type") != "number" else None


_BEGINS = re.compile(r"\b(?:start|begin)(?:s|ning|ing)? with:? [\"'“‘`(]*(https?://[^\s\"'”’`)<,;]+)", re.I)


def _by_beginning(field: PageField, random: Random, told: Told) -> str | None:
    """An address of the site that the page names, where it wants one that starts so."""
    found = _BEGINS.search(_said(field))
    named = re.search(r"\burls?\b|\blinks?\b|\baddress", f"{_said(field)} {field.name}", re.I)
    start = found[1] if found else told.beginning if named else ""
    return f"{start.rstrip('.')}{random.choice(_URLS)[-1]}" if start else None


def _by_type(field: PageField, random: Random, told: Told) -> str | None:
    kind = field.attributes.get("type", "").lower()
    if kind == "number" or field.attributes.get("inputmode") in ("numeric", "decimal"):
        return number_for(field, random, told)
    return random.choice(BY_TYPE[kind]) if kind in BY_TYPE else None


def number_for(field: PageField, random: Random, told: Told) -> str:
    """A number between the bounds, on a step."""
    low, high, step = (_bound(field, name) for name in ("min", "max", "step"))
    if told.total:  # as much of it as the field takes, then what is left
        least = int(low or 0)
        part = max(min(told.total - told.shared, int(high) if high is not None else told.total), least)
        told.shared += part
        return _printed(part)
    if told.number and low is None and high is None:
        low, high = told.number
        return _printed(random.randint(int(low), int(high)) if high - low >= 1 else low)
    if low is None and high is None and (found := _range(_said(field))):
        return _printed(random.randint(*found))
    if low is not None:
        return _first_unused(low, high, step or 1, told)
    if high is not None:
        return _printed(high)
    return _printed(step if step else random.randint(1, 9))


def _first_unused(low: float, high: float | None, step: float, told: Told) -> str:
    """The lowest number that no other field has, on a step; the lowest one where all are taken."""
    steps = [_printed(low + each * step) for each in range(TRIES) if high is None or low + each * step <= high]
    return next((each for each in steps if each not in told.used), _printed(low))


def _bound(field: PageField, name: str) -> float | None:
    try:
        return float(field.attributes.get(name, ""))
    except ValueError:
        return None


def _printed(number: float) -> str:
    return f"{number:g}"


def _range(words: str) -> tuple[int, int] | None:
    """``(1-5)``, ``from 0 to 100``, ``between 1 and 7`` near the end of what stands before a field."""
    found = list(re.finditer(r"(?:\(|from |between |scale (?:of )?)(\d{1,4})\s*(?:-|–|to|and)\s*(\d{1,4})\b", words))
    if not found or int(found[-1][1]) >= int(found[-1][2]):
        return None
    return int(found[-1][1]), int(found[-1][2])


_FORMATS = {"yyyy": DAY[0], "mm": DAY[1], "dd": DAY[2], "hh": "09", "yy": DAY[0][2:]}


def _by_example(field: PageField, random: Random, told: Told) -> str | None:
    """What a placeholder shows: ``e.g. 12:30``, ``MM/DD/YYYY``."""
    if told.number or told.total:
        return None  # the page has said since what it wants
    shown = field.attributes.get("placeholder", "").strip()
    if found := re.match(r"(?:e\.?\s?g\.?|ex\.?|example|for example|such as|like)[:,.]?\s+(\S.*)", shown, re.I):
        return found[1].strip(" .'\"“”")
    if re.fullmatch(r"(?:yyyy|mm|dd|hh|yy)(?:[-/.: ](?:yyyy|mm|dd|hh|yy)){1,4}", shown, re.I):
        seconds = re.sub(r"(?i)(hh[:. ])mm", r"\g<1>30", shown)
        return re.sub("(?i)yyyy|yy|mm|dd|hh", lambda part: _FORMATS[part[0].lower()], seconds)
    return shown if re.fullmatch(r"#[0-9a-fA-F]{6}|\d+(?:[.,:/-]\d+)*", shown) else None


# Words that say what kind of text is wanted, and such a text.
_KINDS: tuple[tuple[str, Callable[[Random], str]], ...] = (
    (r"e-?mail", lambda _: BY_TYPE["email"][0]),
    (r"(?:photo|picture|image)s? (?:url|link|address)|(?:url|link|address)\b.{0,30}\b(?:photo|picture|image)s?\b",
     lambda random: f"{random.choice(_URLS)}.jpg"),
    (r"\burls?\b|\blinks?\b|web ?(?:site|page|address)|https?://|http\(s\)", lambda random: random.choice(_URLS)),
    (r"\bphone|telephone|mobile number", lambda _: "555-010-0199"),
    (r"\bzip\b|postal code|post ?code", lambda _: "10115"),
    (r"\byear\b", lambda random: str(random.randint(1990, 2010))),
    (r"\bage\b|how old", lambda random: str(random.randint(21, 60))),
    (r"\bdate\b", lambda _: "-".join(DAY)),
    (r"what time|start time|end time|\btimestamp", lambda _: "00:12"),
    (r"how many|number of|how much|\bcount\b|\bamount\b|\bquantity|percent|\bprice\b|\btotal\b|\bscore\b",
     lambda random: str(random.randint(1, 9))),
    (r"in (?:seconds|minutes|cm|kg)", lambda random: str(random.randint(1, 9))),
)  # fmt: skip


def _by_words(field: PageField, random: Random, told: Told) -> str | None:
    if field.tag in _AREAS or field.attributes.get("contenteditable") is not None:
        return None
    if told.number or (told.total and not told.of_numbers):
        return number_for(field, random, told)
    placeholder = field.attributes.get("placeholder", "")
    nearest = field.label or placeholder or field.near[-60:]
    name = field.name.replace("_", " ").replace("-", " ")
    said = " ".join(dict.fromkeys([nearest, placeholder, name])).lower()
    if found := _range(said):
        return str(random.randint(*found))
    return next((make(random) for words, make in _KINDS if re.search(words, said)), None)
