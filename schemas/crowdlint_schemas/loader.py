"""The script that makes crowd elements work: its address, its generations, and what Amazon serves with it.

Patterns are read by Python and by JavaScript.
"""

import re
from typing import Literal

from crowdlint_schemas.light import regex

Generation = Literal["v1", "v2"]

NAME = "crowd-html-elements"
HOST = "assets.crowd.aws"
ADDRESSES: dict[Generation, str] = {
    "v1": f"https://{HOST}/{NAME}.js",
    "v2": f"https://{HOST}/{NAME}-v2.js",
}
# What the loader puts into a page before its elements; it stays there where somebody saves the page.
HELPERS = (
    f"{NAME}-without-ce-polyfill",
    "custom-elements-es5-adapter",
    "webcomponents-bundle",
    "web-animations-next-lite.min",
)
# Any scheme that a page may write, or none: then it is that of the page. Groups: the scheme, `-v2`.
_PLACE = rf"(https?:)?//{re.escape(HOST)}/"
_END = r"(?:[?#][^\s\"'<>]*)?"
PATTERN = rf"{_PLACE}{NAME}(-v2)?\.js{_END}"
HELPER_PATTERN = rf"{_PLACE}(?:[\w.-]+/)*({'|'.join(map(re.escape, HELPERS))})\.js{_END}"
STYLE_PATTERN = rf"{_PLACE}[\w./-]*\.css{_END}"
_ADDRESS = regex(PATTERN)
_STYLES = regex(STYLE_PATTERN)
_HELPER = regex(HELPER_PATTERN)
_VARIANT = regex(rf"{_PLACE}{NAME}-[\w-]+\.js{_END}")
# The loader, or what was meant to be it; in small or in capital letters.
MEANT_PATTERN = r"crowd-html|assets\.crowd"
_MEANT = regex(MEANT_PATTERN, re.IGNORECASE)


def generation(address: str) -> Generation | None:
    """Which generation of elements the script at an address brings; ``None``: it is not Amazon's loader."""
    match = _ADDRESS.fullmatch(address.strip())
    return None if match is None else "v2" if match[2] else "v1"


def scheme(address: str) -> str:
    """How the loader's address begins: ``https:``, ``http:``, or nothing where it takes that of the page."""
    match = _ADDRESS.fullmatch(address.strip())
    return match[1] or "" if match else ""


def helper(address: str) -> str:
    """The script, as ``HELPERS`` calls it, that the loader itself would load from an address; nothing for others."""
    match = _HELPER.fullmatch(address.strip())
    return match[2] if match else ""


def is_variant(address: str) -> bool:
    """Whether an address is Amazon's, of a script whose name only begins as the loader's does: there may be one."""
    return _VARIANT.fullmatch(address.strip()) is not None


def is_styles(address: str) -> bool:
    """Whether an address is that of a style sheet that comes with the elements."""
    return _STYLES.fullmatch(address.strip()) is not None


def is_meant(address: str) -> bool:
    """Whether an address is the loader's or was meant to be."""
    return _MEANT.search(address) is not None
