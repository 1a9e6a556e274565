"""Addresses of objects in S3: what ``grant_read_access`` takes, and where else an object may be said to lie."""

import re
from typing import Literal, NamedTuple

from crowdlint_schemas.light import regex

# The forms of the developer guide: `s3://bucket/key` and `http(s)://s3.amazonaws.com/bucket/key`.
_HEAD, _BUCKET, _KEY = r"(?:s3://|https?://s3\.amazonaws\.com/)", r"[^/\s]+", r"\S(?:[\s\S]*\S)?"
ADDRESS = f"{_HEAD}({_BUCKET})/({_KEY})"
"""A regular expression, also of JavaScript, for all of an address that ``grant_read_access`` takes."""
_ADDRESS = regex(ADDRESS)
_BEGUN = regex(_HEAD, re.IGNORECASE)
_VIRTUAL_HOST = regex(r"(?P<bucket>.+)\.s3(?:[.-](?!amazonaws)[a-z0-9-]+)?\.amazonaws\.com")
_PATH_HOST = regex(r"s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com")
# Ends a pattern in Python as in JavaScript, where `$` alone would allow a line end after it in Python.
_END = r"$(?!\s)"

Part = Literal["whole", "start", "begin", "path", "bucket", "folder", "key"]
PATTERNS: dict[Part, str] = {
    "whole": f"^{_HEAD}{_BUCKET}/{_KEY}{_END}",
    "start": f"^{_HEAD}{_BUCKET}(?:/{_KEY})?{_END}",
    "begin": rf"^{_HEAD}{_BUCKET}/(?!\s)",
    "path": f"^{_BUCKET}/{_KEY}{_END}",
    "bucket": f"^{_BUCKET}{_END}",
    "folder": f"^{_KEY}{_END}",
    "key": f"^{_KEY}{_END}",
}
"""JSON Schema patterns of an address and of its parts, which together make one that ``grant_read_access`` takes."""


class S3Object(NamedTuple):
    """``s3://bucket/key``."""

    bucket: str
    key: str

    @property
    def name(self) -> str:
        """``bucket/key``."""
        return f"{self.bucket}/{self.key}"

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.key}"


def grantable(address: object) -> S3Object | None:
    """The object of an address that ``grant_read_access`` takes, else ``None``."""
    match = _ADDRESS.fullmatch(address) if isinstance(address, str) else None
    return S3Object(match[1], match[2]) if match else None


def part_between(before: str, after: str, last: bool) -> Part:
    """Which part of an address stands between two texts; ``last``: no other unknown part follows.

    ``before`` may hold ``?`` for unknown parts, which are taken to hold the bucket and its slash.
    """
    head = _BEGUN.match(before.lstrip())
    rest = before.lstrip()[head.end() :] if head else before.strip()
    if head is None and not rest:
        return "whole" if last and not after else "start" if after.startswith("/") else "begin"
    if head is None or "/" in rest or "?" in rest:
        return "key" if last else "folder"
    return "bucket" if after.startswith("/") else "path"


def is_uri(address: str) -> bool:
    """Whether an address is of the form that no browser can load."""
    return address.strip().lower().startswith("s3://")


def public_url(bucket: str, key: str) -> str:
    """The address of an object that anyone may read."""
    return f"https://{bucket}.s3.amazonaws.com/{key}"


def named_by(url: str) -> S3Object | None:
    """The object that any of S3's own URLs names, virtual-hosted or by path, in whatever region; else ``None``."""
    from urllib.parse import unquote, urlsplit

    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    path = unquote(parts.path).lstrip("/")
    if parts.scheme == "s3":
        return S3Object(parts.netloc, path)
    if parts.scheme not in ("http", "https"):
        return None
    virtual = _VIRTUAL_HOST.fullmatch(host)
    if virtual:
        return S3Object(virtual["bucket"], path)
    bucket, _, key = path.partition("/")
    return S3Object(bucket, key) if _PATH_HOST.fullmatch(host) and bucket and key else None
