"""Addresses in S3: a pattern takes what the filter takes."""

from __future__ import annotations

import re

import pytest
from fuzzing import many
from hypothesis import HealthCheck, assume, example, given
from hypothesis import strategies as st

from crowdlint_schemas.s3 import PATTERNS, S3Object, grantable, is_uri, named_by, part_between, public_url

WORDS = st.sampled_from(["a", "b", "/", " ", "\n", ".", "é", "s3://", "http://s3.amazonaws.com/", "\t"])
TEXT = st.lists(WORDS, max_size=5).map("".join)
# What stands in a template, ``None`` for each part that the data bring.
SHAPES: list[list[str | None]] = [
    [None],
    ["s3://", None],
    ["http://s3.amazonaws.com/", None, "/", None],
    ["https://s3.amazonaws.com/", None, "/pictures/", None, ".jpg"],
    ["s3://bucket/", None],
    ["s3://bucket/", None, "/", None],
    [None, "/a.jpg"],
    [None, "/", None],
    [None, None],
    [None, ".jpg"],
]


def fits(part: str, text: str) -> bool:
    return re.search(PATTERNS[part], text) is not None  # type: ignore[index]


@given(TEXT)
@example("s3://b/k\n")
@example("http://s3.amazonaws.com/0 0/n")
def test_the_pattern_of_an_address_is_what_the_filter_takes(text: str) -> None:
    assert fits("whole", text) == (grantable(text) is not None)


@many(100, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.sampled_from(SHAPES), st.lists(TEXT, min_size=2, max_size=2))
@example(SHAPES[2], ["0 0", "n"])
@example(SHAPES[8], ["s3://b", "k"])
def test_parts_that_fit_make_an_address(shape: list[str | None], data: list[str]) -> None:
    before, whole, values = "", "", iter(data)
    for at, part in enumerate(shape):
        if part is None:
            after = shape[at + 1] if at + 1 < len(shape) else ""
            value = next(values)
            assume(fits(part_between(before, after or "", None not in shape[at + 1 :]), value))
        before, whole = before + (part or "?"), whole + (value if part is None else part)
    assert grantable(whole) is not None


@pytest.mark.parametrize(
    ("before", "after", "last", "part"),
    [
        ("", "", True, "whole"),
        ("", "", False, "begin"),
        ("", "/a.jpg", True, "start"),
        ("s3://", "/", False, "bucket"),
        ("s3://", "", True, "path"),
        ("http://s3.amazonaws.com/", "/", False, "bucket"),
        ("HTTPS://s3.amazonaws.com/", "", True, "path"),
        ("s3://b/", ".jpg", True, "key"),
        ("s3://b/", "/", False, "folder"),
        ("?", "", True, "key"),
        ("s3://?/", "", True, "key"),
    ],
)
def test_which_part_stands_between_two_texts(before: str, after: str, last: bool, part: str) -> None:
    assert part_between(before, after, last) == part


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("s3://bucket/a/b.jpg", S3Object("bucket", "a/b.jpg")),
        ("s3://Bucket_1/a", S3Object("Bucket_1", "a")),
        ("https://s3.amazonaws.com/bucket/a%20b.jpg", S3Object("bucket", "a b.jpg")),
        ("https://s3.eu-west-1.amazonaws.com/bucket/a.jpg?X-Amz-Signature=1", S3Object("bucket", "a.jpg")),
        ("https://my.bucket.s3.amazonaws.com/a.jpg", S3Object("my.bucket", "a.jpg")),
        ("https://bucket.s3.eu-west-1.amazonaws.com/a.jpg", S3Object("bucket", "a.jpg")),
        (public_url("bucket", "a.jpg"), S3Object("bucket", "a.jpg")),
        ("https://s3.amazonaws.com/bucket", None),
        ("https://example.com/bucket/a.jpg", None),
        ("ftp://s3.amazonaws.com/bucket/a", None),
        ("http://[::1", None),
    ],
)
def test_urls_of_objects(url: str, wanted: S3Object | None) -> None:
    assert named_by(url) == wanted


def test_what_no_browser_loads() -> None:
    assert is_uri(" S3://a/b") and not is_uri("https://a/b")
