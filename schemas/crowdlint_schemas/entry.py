"""What an entry looks like, for type checkers; ``element.schema.json`` says the same to everybody else."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

Source = Literal["documented", "saved", "observed", "open-source", "inferred"]
Basis = Literal["documented", "evident", "sample", "unstated"]
Encoding = Literal["plain", "boolean", "number", "json", "url", "id", "pattern"]
Schema = dict[str, Any]


class Parents(TypedDict("_Parents", {"never-within": NotRequired[list[str]]})):
    """Where an element may stand. ``within``: one of these must be an ancestor; empty means anywhere."""

    within: list[str]
    enforced: bool
    source: Source
    notes: NotRequired[str]


class Limit(TypedDict):
    """A documented bound that official samples exceed: worth a warning, no more."""

    keyword: Literal["maxItems", "maxLength"]
    value: int
    source: Source
    summary: str


class Uses(TypedDict):
    """Where (``at``: paths into the decoded value) labels stand that ``attribute`` must offer."""

    attribute: str
    at: list[str]


class AttributeEntry(
    TypedDict(
        "_Attribute",
        {
            "required-basis": Basis,
            "default-source": NotRequired[Source],
            "also-written": NotRequired[list[str]],
        },
    )
):
    """One attribute. ``schema`` describes the decoded value; ``encoding`` says how the text becomes one."""

    summary: str
    schema: Schema
    encoding: Encoding
    required: bool
    source: Source
    evidence: NotRequired[str]
    default: NotRequired[Any]
    unsupported: NotRequired[str]
    limits: NotRequired[list[Limit]]
    media: NotRequired[dict[str, Literal["image", "document"]]]
    offers: NotRequired[str]
    uses: NotRequired[Uses]


class Region(TypedDict("_Region", {"required-basis": Basis})):
    """How an element takes a region."""

    required: bool
    source: Source
    repeatable: NotRequired[bool]
    enforced: NotRequired[bool]
    evidence: NotRequired[str]
    summary: NotRequired[str]


class MemberEntry(TypedDict):
    """A property, method or event that scripts may meet."""

    summary: str
    source: Source
    evidence: str
    access: NotRequired[Literal["get", "set", "get/set"]]
    schema: NotRequired[Schema]
    private: NotRequired[bool]


class Answer(TypedDict):
    """What an element adds to the answer of its form, under its name or under the fixed ``key``."""

    schema: Schema
    source: Source
    key: NotRequired[str]
    optional: NotRequired[bool]
    merges: NotRequired[bool]
    uses: NotRequired[Uses]
    option: NotRequired[str]
    evidence: NotRequired[str]
    notes: NotRequired[str]


class OpenSource(TypedDict):
    """The open-source element that a crowd element extends."""

    tag: str
    source: Source


class ElementEntry(
    TypedDict(
        "_Element",
        {
            "use-instead": NotRequired[str],
            "example-data": dict[str, Any],
            "sample-answers": list[Any],
            "saved-pages": NotRequired[int],
        },
    )
):
    """One entry: a crowd element, a companion element or a region. ``example`` is the text of a whole template."""

    tag: str
    kind: str
    summary: str
    docs: str | None
    source: Source
    evidence: NotRequired[str]
    extends: NotRequired[OpenSource]
    scripts: list[Literal["v1", "v2"]]
    parents: Parents
    content: Literal["none", "phrasing", "any", "regions"]
    attributes: dict[str, AttributeEntry]
    regions: dict[str, Region]
    properties: dict[str, MemberEntry]
    methods: dict[str, MemberEntry]
    events: dict[str, MemberEntry]
    answer: Answer | None
    example: str
    notes: NotRequired[list[str]]
