"""The script that makes crowd elements work: its address, its generations, and what Amazon serves with it."""

import re
from typing import Literal

Generation = Literal["v1", "v2"]

NAME = "crowd-html-elements"
HOST = "assets.crowd.aws"
ADDRESSES: dict[Generation, str] = {
    "v1": f"https://{HOST}/{NAME}.js",
    "v2": f"https://{HOST}/{NAME}-v2.js",
}
# What the loader itself adds to a page before its elements, as pages saved from a browser show.
HELPERS = ("custom-elements-es5-adapter", "web-animations-next-lite.min", "webcomponents-bundle")
# An address as an attribute or a request holds it: any scheme that a page may give it, or that of the page.
_SCHEME = r"(?P<scheme>https?:)?//"
_END = r"(?:[?#]\S*)?"
PATTERN = rf"\s*{_SCHEME}{re.escape(HOST)}/{NAME}(?P<second>-v2)?\.js{_END}\s*"
STYLE_PATTERN = rf"\s*{_SCHEME}{re.escape(HOST)}/\S*\.css{_END}\s*"
_ADDRESS = re.compile(PATTERN, re.IGNORECASE)
_STYLES = re.compile(STYLE_PATTERN, re.IGNORECASE)
_MEANT = re.compile(r"crowd-html|assets\.crowd", re.IGNORECASE)


def generation(address: str) -> Generation | None:
    """Which generation of elements the script at an address brings; ``None``: it is not Amazon's loader."""
    match = _ADDRESS.fullmatch(address)
    return None if match is None else "v2" if match["second"] else "v1"


def scheme(address: str) -> str:
    """How the loader's address begins: ``https:``, ``http:``, or nothing where it takes that of the page."""
    match = _ADDRESS.fullmatch(address)
    return (match["scheme"] or "").lower() if match else ""


def is_styles(address: str) -> bool:
    """Whether an address is that of a style sheet that comes with the elements."""
    return _STYLES.fullmatch(address) is not None


def is_meant(address: str) -> bool:
    """Whether an address is the loader's or was meant to be."""
    return _MEANT.search(address) is not None
