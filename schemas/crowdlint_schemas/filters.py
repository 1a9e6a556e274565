"""The filters of Liquid, as Ground Truth and A2I run it: what each takes, gives and escapes.

Sources: Shopify Liquid 5 and, of what Ground Truth adds, the developer guide's page on custom templates.
"""

from collections.abc import Mapping

from crowdlint_schemas.light import frozen

GRANT, PRESIGN, JSON, RAW = "grant_read_access", "s3_presign", "to_json", "skip_autoescape"
ESCAPE, ESCAPE_ONCE, URL_ENCODE = "escape", "escape_once", "url_encode"


@frozen
class Arity:
    """How many arguments a filter takes; named ones count as one together, but for those it knows."""

    least: int
    most: int
    names: frozenset[str] = frozenset()


_ARITIES: dict[tuple[int, int], str] = {
    (0, 0): """
        abs base64_decode base64_encode base64_url_safe_decode base64_url_safe_encode capitalize ceil downcase escape
        escape_once first floor h last lstrip newline_to_br reverse rstrip size squish strip strip_html strip_newlines
        upcase url_decode url_encode""",
    (0, 1): "compact join round sort sort_natural sum uniq",
    (0, 2): "truncate truncatewords",
    (1, 1): """
        append at_least at_most concat date divided_by map minus modulo plus prepend remove remove_first remove_last
        split times""",
    (1, 2): "find find_index has reject replace replace_first slice where",
    (2, 2): "replace_last",
}
GROUND_TRUTH: Mapping[str, Arity] = {name: Arity(0, 0) for name in (GRANT, PRESIGN, RAW, JSON)}
"""What Ground Truth and A2I add; ``escape`` and ``escape_once`` are Liquid's own."""
FILTERS: Mapping[str, Arity] = {
    "default": Arity(0, 1, frozenset({"allow_false"})),
    **{name: Arity(*bounds) for bounds, names in _ARITIES.items() for name in names.split()},
    **GROUND_TRUTH,
}

# What a filter takes

TAKES_NUMBER = frozenset(
    {"abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times"}
)
TAKES_TEXT = frozenset(
    {"append", "prepend", "capitalize", "downcase", "upcase", ESCAPE, ESCAPE_ONCE, "lstrip", "rstrip", "strip"}
    | {"newline_to_br", "remove", "remove_first", "remove_last", "replace", "replace_first", "replace_last", "split"}
    | {"strip_html", "strip_newlines", "truncate", "truncatewords", "url_encode", "url_decode", "squish"}
    | {"base64_encode", "base64_decode", "base64_url_safe_encode", "base64_url_safe_decode"}
)
TAKES_KEY = frozenset({"map", "where", "reject", "find", "find_index", "sort", "sort_natural", "sum", "has", "uniq"})
"""The first argument names a key of the items."""
DIVIDING = frozenset({"divided_by", "modulo"})
GRANTING = frozenset({GRANT, PRESIGN})
"""Takes the address of an S3 object and signs it; anything else fails the whole task."""

# What a filter gives

GIVES_NUMBER = TAKES_NUMBER | {"size", "sum"}
GIVES_ITEM = frozenset({"first", "last", "find"})
SAME_LIST = frozenset({"compact", "reject", "reverse", "sort", "sort_natural", "uniq", "where"})
"""Some or all items of the input, in whatever order."""
KEEPS_ITEMS = frozenset(
    {"size", "first", "last", "map", "where", "reject", "find", "find_index", "has", "concat", "sort", "sort_natural"}
    | {"reverse", "uniq", "compact", "default", "sum", "slice"}
)
"""No longer than the input, whatever the items are."""
CHANGES_ADDRESS = frozenset(
    {"downcase", "upcase", "capitalize", "truncate", "truncatewords", "url_decode", "replace", "replace_first"}
    | {"replace_last", "remove", "remove_first", "remove_last", "split", "slice", "strip_html", "reverse"}
)
"""What comes out of a signed address is another, which is not signed."""
TRIMMING = frozenset({"strip", "lstrip", "rstrip"})
SAME_TEXT = frozenset({ESCAPE, ESCAPE_ONCE, RAW, "strip", "strip_newlines", "squish"})
"""The input, but for blanks and escapes."""
SAME_ADDRESS = frozenset({"strip", ESCAPE, ESCAPE_ONCE, "downcase", "default"})
"""An address that is no S3 object's stays none."""

# What a filter escapes

ESCAPES_MARKUP = (ESCAPE, ESCAPE_ONCE, "h")
MARKUP_OUT = frozenset({*ESCAPES_MARKUP, "strip_html"})
ESCAPING = frozenset({ESCAPE, ESCAPE_ONCE, RAW})
"""Where one stands in the chain of an output, the output is not escaped once more."""
GIVES_NO_MARKUP = frozenset({ESCAPE, ESCAPE_ONCE, "strip_html", "url_encode"})
GIVES_PLAIN = GIVES_NUMBER | GRANTING | {"base64_encode", "base64_url_safe_encode", "date", "url_encode"}
"""No quote, no bracket, nothing that HTML escapes."""

# Words of other template languages -> the filter that does the same.
FOREIGN = {
    "tojson": JSON,
    "json": JSON,
    "safe": RAW,
    "raw": RAW,
    "upper": "upcase",
    "lower": "downcase",
    "length": "size",
    "trim": "strip",
    "presign": PRESIGN,
    "e": ESCAPE,
}
