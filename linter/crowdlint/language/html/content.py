"""Which HTML elements may hold which, as the standard's parser knows it."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")

# Elements whose end tag may be left out.
OPTIONAL_END = _names(
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
)

# Elements that hold no others: without an end tag they swallow the rest of the page.
SWALLOWING = _names("iframe noembed noframes noscript plaintext script select style textarea title xmp")

# Start tags that close an open <p>.
CLOSES_P = _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul"
    " xmp"
)

# What a <p> is not looked for beyond ("button scope").
BARRIERS = _names("applet button caption foreignobject html marquee math object svg table td template th")

# Elements that an end of list item is not implied across.
# What browsers open again where it was closed in the wrong order.
FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
SPECIAL = BARRIERS | _names(
    "article aside blockquote body center colgroup dd details dir dl dt fieldset figcaption figure footer form frameset"
    " h1 h2 h3 h4 h5 h6 head header hgroup iframe li listing main menu nav noembed noframes noscript ol plaintext pre"
    " script search section select style summary tbody textarea tfoot thead title tr ul xmp"
)

IN_HEAD = _names("base basefont bgsound head link meta noframes noscript script style template title")

# Start tag -> the open elements it closes, inside the same table.
_SECTIONS = ("caption", "colgroup", "tbody", "thead", "tfoot")
CLOSES_IN_TABLE = {
    "caption": ("caption", "colgroup"),
    "colgroup": ("caption", "colgroup"),
    "tbody": _SECTIONS,
    "thead": _SECTIONS,
    "tfoot": _SECTIONS,
    "tr": ("caption", "colgroup", "tr"),
    "td": ("td", "th"),
    "th": ("td", "th"),
}

# Start tag -> the open elements it closes where they are the nearest special element.
CLOSES_SIBLING = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}

# Start tag -> the elements it closes where they are current.
CLOSES_CURRENT = {
    "hr": ("option", "optgroup"),
    "optgroup": ("option", "optgroup"),
    "option": ("option",),
    "rb": ("rb", "rt", "rtc", "rp"),
    "rp": ("rb", "rt", "rp"),
    "rt": ("rb", "rt", "rp"),
    "rtc": ("rb", "rt", "rtc", "rp"),
}

# Elements that must not lie inside one of their own kind, at any depth.
NOT_NESTED = _names("a button form")
ONCE = _names("html head body")
HEADINGS = _names("h1 h2 h3 h4 h5 h6")

# Start tags that may close something: a first, quick question.
CLOSERS = CLOSES_P | CLOSES_IN_TABLE.keys() | CLOSES_SIBLING.keys() | CLOSES_CURRENT.keys() | NOT_NESTED | ONCE

# Elements whose content is text, whatever it looks like.
RAW_TEXT = ("script", "style", "textarea", "title")
