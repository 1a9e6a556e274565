"""What kind of value a shape is, told from its uses: the JSON Schema it must satisfy, and samples of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, reduce
from typing import Any

from crowdlint.language.contract.placement import walked
from crowdlint.language.contract.schema_samples import COLOURS, LABELS, descend, inline, number, resolved, sample_of
from crowdlint.language.contract.shape import Place, Shape, Use
from crowdlint.language.liquid import parse
from crowdlint.language.text.source import Source
from crowdlint_schemas import Schema, elements
from crowdlint_schemas.filters import GRANTING, JSON, TAKES_NUMBER, TAKES_TEXT
from crowdlint_schemas.light import field, frozen, regex
from crowdlint_schemas.paths import EACH
from crowdlint_schemas.s3 import PATTERNS, Part, public_url

BUCKET = "example-bucket"
EXTENSIONS = {"picture": "jpg", "overlay": "png", "sound": "mp3", "video": "mp4", "document": "pdf", "file": "bin"}
_NATIVE = {
    ("img", "src"): "picture",
    ("img", "srcset"): "picture",
    ("video", "poster"): "picture",
    ("input", "src"): "picture",
    ("image", "href"): "picture",
    ("audio", "src"): "sound",
    ("video", "src"): "video",
    ("track", "src"): "file",
    ("embed", "src"): "document",
    ("iframe", "src"): "document",
    ("object", "data"): "document",
}
_MEDIA_NAMES = (
    (regex(r"video|movie|clip|mp4"), "video"),
    (regex(r"audio|sound|speech|recording|mp3|wav|song"), "sound"),
    (regex(r"pdf|document"), "document"),
)
_URL_ATTRIBUTES = frozenset({"src", "href", "action", "poster", "data"})
_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


@frozen
class Kind:
    """``name``: picture, sound, text, number, boolean, date, URL, labels … ``schema``: what it must be.

    ``sample(index)``: the value of the ``index``-th item, or of index 0 where it stands alone.
    """

    name: str
    schema: Schema
    sample: Callable[[int], Any] = field(compare=False)
    of: str = ""


def kind_of(shape: Shape) -> Kind:
    """The kind of a value of which no keys and no items are read, by the strongest evidence."""
    if "kind" not in shape.told:
        shape.told["kind"] = _judged(shape)
    kind: Kind = shape.told["kind"]
    return kind


def _judged(shape: Shape) -> Kind:
    for judge in (_granted, _attribute_json, _compared, *_WEAKER):
        kind = judge(shape)
        if kind is not None:
            return kind
    return _text(shape)


def _text(shape: Shape) -> Kind:
    return Kind("text", {"type": ["string", "number"]}, lambda index: sentence(shape, index))


def words(shape: Shape) -> list[str]:
    """The words of its name: ``sourceRef`` and ``source-ref`` are source, ref."""
    named: Shape | None = shape
    while named is not None and named.name.startswith("["):
        named = named.parent
    name = named.name.rpartition(".")[2] if named else ""
    found = [word.lower() for word in _WORD.findall(name)] or ["value"]
    if named is not shape and len(found[-1]) > 2 and found[-1].endswith("s"):
        found[-1] = found[-1][:-1]
    return found


def places(shape: Shape) -> list[Place]:
    """Where it is printed, the telling places first."""
    found = [use.detail for use in shape.having("printed")]
    return sorted(found, key=lambda place: ("attribute", "text", "script").index(place.where) if place.where in
                  ("attribute", "text", "script") else 3)  # fmt: skip


def _fact(place: Place) -> dict[str, Any] | None:
    entry = elements().get(place.element) if place.where == "attribute" else None
    found: Any = entry["attributes"].get(place.attribute) if entry else None
    return found  # type: ignore[no-any-return]


# Objects of S3


def _granted(shape: Shape) -> Kind | None:
    parts = [use.detail for use in shape.having("granted")]
    if not parts:
        return None
    medium = _medium(shape)
    name = "-".join(words(shape))
    extension = EXTENSIONS[medium]
    samples: dict[str, Callable[[int], str]] = {
        "whole": lambda index: f"s3://{BUCKET}/{name}{_suffix(index)}.{extension}",
        "start": lambda index: f"s3://{BUCKET}/{name}",
        "begin": lambda index: f"s3://{BUCKET}/{name}",
        "path": lambda index: f"{BUCKET}/{name}{_suffix(index)}.{extension}",
        "bucket": lambda index: BUCKET,
        "folder": lambda index: name,
        "key": lambda index: f"{name}{_suffix(index)}.{extension}",
    }
    order: tuple[Part, ...] = ("whole", "path", "start", "begin", "bucket", "folder", "key")
    part = next((each for each in order if each in parts), order[0])
    pattern = PATTERNS[part]
    # Printed without the filter elsewhere: then other branches take something else than an address.
    plain = any(not set(use.filters) & GRANTING for use in shape.having("printed") if "capture" not in use.filters)
    schema: Schema = {"type": "string"} if plain and part == "whole" else {"type": "string", "pattern": pattern}
    said = {"whole": "S3 object", "bucket": "bucket", "key": "key of an S3 object"}.get(part, "part of an S3 address")
    return Kind(medium if part == "whole" else said, schema, samples[part], said)


def _suffix(index: int) -> str:
    return f"-{index + 1}" if index else ""


def _medium(shape: Shape) -> str:
    """Which medium stands at the end of an address."""
    for place in places(shape):
        fact = _fact(place)
        if fact and fact.get("media"):
            if fact["encoding"] == "json":
                return "overlay"
            return "picture" if fact["media"].get("") == "image" or place.element.startswith("crowd-") else "document"
        if (place.element, place.attribute) == ("source", "src"):
            return {"audio": "sound", "video": "video"}.get(place.within, "picture")
        if (place.element, place.attribute) in _NATIVE:
            return _NATIVE[place.element, place.attribute]
    text = " ".join(words(shape))
    return next((medium for pattern, medium in _MEDIA_NAMES if pattern.search(text)), "picture")


# Values of attributes of crowd elements


def _attribute_json(shape: Shape) -> Kind | None:
    """A whole value inside an attribute that takes JSON: the schema at that place says everything."""
    for use in shape.having("printed"):
        place: Place = use.detail
        fact = _fact(place)
        if fact is None or fact["encoding"] != "json" or place.role != "value" or "default" in use.filters:
            continue
        schema = descend(fact["schema"], place.json)
        if schema is not None and (JSON in use.filters or resolved(schema).get("type") != "string"):
            return json_kind(schema, place)
    return None


def json_kind(schema: Schema, place: Place) -> Kind:
    """A value that ``schema``, of the attribute at ``place``, describes."""
    way = ".".join(("", *place.json))
    said = f"{place.attribute}{way} of <{place.element}>"

    def sample(index: int) -> Any:
        shown = None if place.json else documented_value(place.element, place.attribute)
        return sample_of(schema, place.labels or LABELS, index, last(place.json)) if shown is None else shown

    return Kind(json_name(schema, place), inline(schema), sample, said)


def last(path: Sequence[str]) -> str:
    """The last key of a path, that of the list for an item."""
    return next((key for key in reversed(path) if key != EACH), "")


def json_name(schema: Schema, place: Place) -> str:
    """What to call a value of an attribute that takes JSON."""
    plain = resolved(schema)
    if schema.get("$ref", "").endswith("/label"):
        return "label"
    if plain.get("type") == "array" and plain.get("items", {}).get("$ref", "").endswith("/label"):
        return "labels"
    if plain.get("type") in ("number", "integer", "boolean", "string"):
        return {"integer": "number", "string": "text"}.get(plain["type"], str(plain["type"]))
    return "initial-value" if place.attribute == "initial-value" and not place.json else "JSON"


def fewest_items(shape: Shape) -> int:
    """How many items the attribute wants into which the items of a list are printed, one by one."""
    fewest = 0
    for inner in (each for item in (shape.items, shape.key) if item for each in item.walk()):
        for place in places(inner):
            fact, stars = _fact(place), [at for at, key in enumerate(place.json) if key == EACH]
            if fact and stars and list_around(inner) is shape:
                array = descend(fact["schema"], place.json[: stars[-1]])
                fewest = max(fewest, resolved(array).get("minItems", 0) if array else 0)
    return fewest


def list_around(shape: Shape) -> Shape | None:
    """The innermost list that a value lies in."""
    while shape.parent is not None and not shape.name.startswith("["):
        shape = shape.parent
    return shape.parent


@cache
def documented_value(element: str, attribute: str) -> Any:
    """What the entry of an element shows as data for an attribute; ``None`` where its example has none."""
    entry = elements()[element]
    for shape in walked(parse(Source(entry["example"]))).root.walk():
        if any((place.element, place.attribute) == (element, attribute) and place.whole for place in places(shape)):
            keys = shape.path.removeprefix("task.input.").split(".")
            return reduce(lambda value, key: value[key], keys, entry["example-data"])
    return None


def _attribute(shape: Shape) -> Kind | None:
    """A part of an attribute of a crowd element, or a whole one that takes no JSON."""
    for use in shape.having("printed"):
        place: Place = use.detail
        fact = _fact(place)
        if fact is None:
            continue
        if fact["encoding"] == "json":
            return _inside_json(shape, use, fact)
        if fact["encoding"] == "number":
            return Kind("number", {"type": ["number", "string"]}, lambda index: number(words(shape), index))
        if fact.get("uses") and place.whole:
            return Kind("label", {"type": "string", "minLength": 1}, _cycle(place.labels or LABELS))
        if "enum" in fact["schema"] and place.whole:
            return Kind("text", {"enum": fact["schema"]["enum"]}, _cycle(fact["schema"]["enum"]))
    return None


def _inside_json(shape: Shape, use: Use, fact: dict[str, Any]) -> Kind | None:
    """A part of a JSON attribute: of a string, of a key, or a number where no filter adds quotes."""
    place: Place = use.detail
    schema = descend(fact["schema"], place.json) or {}
    label = schema.get("$ref", "").endswith("/label") or (place.role == "key" and bool(fact.get("uses")))
    if label:
        return Kind("label", {"type": "string", "minLength": 1}, _cycle(place.labels or LABELS))
    if "pattern" in resolved(schema) and "#" in resolved(schema)["pattern"]:
        return Kind("colour", {"type": "string"}, _cycle(COLOURS))
    if last(place.json) == "src" and place.role == "string" and fact.get("media"):
        url = public_url(BUCKET, "-".join(words(shape)))
        return Kind("URL of a picture", {"type": "string", "minLength": 1}, lambda index: f"{url}{_suffix(index)}.png")
    if place.role == "value" and not use.filters:
        return Kind("number", {"type": "number"}, lambda index: number(words(shape), index))
    return None


def _cycle(choices: Sequence[Any]) -> Callable[[int], Any]:
    return lambda index: choices[index % len(choices)]


# Everything else


def _compared(shape: Shape) -> Kind | None:
    literals = [use.detail[1] for use in shape.having("compared") if not isinstance(use.detail[1], type(None))]
    literals = [each for each in dict.fromkeys(literals) if isinstance(each, str | int | float) and each != ""]
    if not literals:
        return None
    operators = {use.detail[0] for use in shape.having("compared")}
    other = next((kind for judge in _WEAKER if (kind := judge(shape))), None) or _text(shape)
    if any(isinstance(each, bool) for each in literals):
        return Kind("boolean", {"type": "boolean"}, lambda index: index % 2 == 0)
    if all(isinstance(each, int | float) for each in literals):
        step = 1 if operators & {">", "!="} else 0
        return Kind("number", {"type": "number"}, lambda index: literals[index % len(literals)] + step)
    texts = [str(each) for each in literals]
    first = "==" in operators or "contains" in operators
    choices = [*texts, None] if first else [None, *texts]
    types = ["string", "array" if operators == {"contains"} else "number"]
    schema: Schema = {"type": types, "examples": texts}

    def sample(index: int) -> Any:
        chosen = choices[index % len(choices)]
        return other.sample(index) if chosen is None else chosen

    return Kind("choice", schema, sample)


def _number(shape: Shape) -> Kind | None:
    filters = {use.detail for use in shape.having("filtered")}
    if filters & TAKES_NUMBER:
        return Kind("number", {"type": "number"}, lambda index: number(words(shape), index))
    if "date" in filters:
        return Kind("date", {"type": ["string", "integer"]}, lambda index: f"2024-05-{index % 28 + 1:02d}T09:30:00Z")
    for use in shape.having("printed"):
        place: Place = use.detail
        if (
            place.where == "script"
            and not use.filters
            and not place.quoted
            and place.before.rstrip().endswith(("=", ":", "(", ","))
        ):
            return Kind("number", {"type": "number"}, lambda index: number(words(shape), index))
    return None


def _named(shape: Shape) -> Kind | None:
    own = set(words(shape))
    for place in places(shape):
        if place.where == "attribute" and place.attribute in _URL_ATTRIBUTES and not place.before.strip():
            return _url(shape, place)
    if own & {"color", "colour", "hex"}:
        return Kind("colour", {"type": "string"}, lambda index: COLOURS[index % len(COLOURS)])
    if any(use.detail is False for use in shape.having("keyed")):
        return Kind("number", {"type": ["integer", "string"]}, lambda index: index)
    if own & {"label", "labels", "category", "categories"} or own >= {"class", "name"}:
        return Kind("label", {"type": "string", "minLength": 1}, lambda index: LABELS[index % len(LABELS)])
    if own & {"confidence", "probability", "score"}:
        return Kind("number", {"type": ["number", "string"]}, lambda index: round(0.93 - 0.17 * (index % 5), 2))
    if own & {"url", "uri", "link"}:
        return Kind(
            "URL", {"type": "string"}, lambda index: f"https://example.com/{'-'.join(words(shape))}{_suffix(index)}"
        )
    if own & {"date", "time", "timestamp"}:
        return Kind("date", {"type": ["string", "number"]}, lambda index: f"2024-05-{index % 28 + 1:02d}")
    return None


def _url(shape: Shape, place: Place) -> Kind:
    """An address printed as it is: an object of S3 by its public address, so that a preview can answer it."""
    medium = _NATIVE.get((place.element, place.attribute), "")
    fact = _fact(place)
    if fact and fact.get("media"):
        medium = "picture"
    if not medium:
        return Kind(
            "URL", {"type": "string"}, lambda index: f"https://example.com/{'-'.join(words(shape))}{_suffix(index)}"
        )
    base, extension = public_url(BUCKET, "-".join(words(shape))), EXTENSIONS[medium]
    return Kind(
        f"URL of a {medium}", {"type": "string", "minLength": 1}, lambda index: f"{base}{_suffix(index)}.{extension}"
    )


def _loose_json(shape: Shape) -> Kind | None:
    """Printed as JSON where nothing says what it holds: a script, a ``data-`` attribute."""
    if not any(JSON in use.filters for use in shape.having("printed")):
        return None
    own = words(shape)
    if not own[-1].endswith("s") or own[-1].endswith("ss"):
        return None
    if set(own) & {"labels", "categories", "classes", "options"}:
        return Kind("labels", {"type": "array"}, lambda index: list(LABELS))
    return Kind(
        "list", {"type": ["array", "object"]}, lambda index: [f"{own[-1][:-1].capitalize()} {at}" for at in (1, 2)]
    )


def _printed(shape: Shape) -> Kind | None:
    filters = {use.detail for use in shape.having("filtered")}
    if not places(shape) and not filters & TAKES_TEXT:
        return None
    return Kind("text", {"type": ["string", "number"]}, lambda index: sentence(shape, index))


def _tested(shape: Shape) -> Kind | None:
    if any(shape.having("tested", "defaulted")) and not places(shape):
        hides = any(use.detail == "unless" for use in shape.having("tested"))
        return Kind("boolean", {}, lambda index: not hides)
    return None


def _ordered(shape: Shape) -> Kind | None:
    """One value that is greater or smaller than another is a number; one that is equal to it may be anything."""
    if any(use.detail in ("<", "<=", ">", ">=") for use in shape.having("matched")) and not places(shape):
        return Kind("number", {"type": "number"}, lambda index: index + 1)
    return None


_WEAKER = (_attribute, _number, _loose_json, _named, _printed, _tested, _ordered)
_SENTENCES = (
    "Maria Keller flew from Lisbon to Oslo in March.",
    "The bakery on Mill Lane opens at seven.",
    "Rain is expected in Hamburg on Friday.",
)


def sentence(shape: Shape, index: int = 0) -> str:
    """A text to read: sentences for what is called text or the like, else the words of its name."""
    own = words(shape)
    if set(own) & {"text", "source", "object", "content", "passage", "document", "body", "sentence", "review"}:
        return _SENTENCES[index % len(_SENTENCES)]
    return f"{' '.join(own).capitalize()}{f' {index + 1}' if index or shape.name == '[]' else ''}"
