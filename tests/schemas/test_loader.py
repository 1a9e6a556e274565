"""Which address is Amazon's script."""

from __future__ import annotations

import pytest

from crowdlint_schemas import loader


@pytest.mark.parametrize(
    ("address", "generation", "scheme"),
    [
        ("https://assets.crowd.aws/crowd-html-elements.js", "v1", "https:"),
        (" //assets.crowd.aws/crowd-html-elements.js ", "v1", ""),
        ("http://assets.crowd.aws/crowd-html-elements.js?v=2#a", "v1", "http:"),
        ("https://assets.crowd.aws/crowd-html-elements-v2.js", "v2", "https:"),
        ("https://assets.crowd.aws/crowd-html-elements.jss", None, ""),
        ("https://assets.crowd.aws/crowd-html-element.js", None, ""),
        ("https://assets.crowd.aws/crowd-html-elements-v3.js", None, ""),
        ("https://assets-crowd.aws/crowd-html-elements.js", None, ""),
        ("crowd-html-elements.js", None, ""),
        ("https://example.com/?https://assets.crowd.aws/crowd-html-elements.js", None, ""),
    ],
)
def test_the_loader(address: str, generation: str | None, scheme: str) -> None:
    assert (loader.generation(address), loader.scheme(address)) == (generation, scheme)


def test_what_comes_with_it() -> None:
    assert loader.is_styles("https://assets.crowd.aws/css/crowd.css")
    assert not loader.is_styles("https://example.com/css/crowd.css")
    assert loader.helper("https://assets.crowd.aws/custom-elements-es5-adapter.js") == "custom-elements-es5-adapter"
    assert loader.helper("https://assets.crowd.aws/crowd-html-elements.js") == ""
    assert loader.is_meant("https://assets.crowd.aws/crowd-html-element.js") and not loader.is_meant("https://a.b/c.js")
    assert all(loader.generation(address) == name for name, address in loader.ADDRESSES.items())
