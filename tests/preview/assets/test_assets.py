"""Libraries from elsewhere are listed, brought, locked, and answered from their folder."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint_preview.assets.fetch import Brought, fetch
from crowdlint_preview.assets.mirrors import Mirrored, file_of, mirrored, nearby
from crowdlint_preview.assets.store import Store
from crowdlint_preview.assets.wanted import css_addresses, wanted

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'


@pytest.mark.parametrize(
    ("url", "spec", "path"),
    [
        ("https://code.jquery.com/jquery-3.6.0.min.js", "jquery@3.6.0", ".min.js"),
        ("https://code.jquery.com/jquery-3.3.1.slim.min.js", "jquery@3.3.1", ".slim.min.js"),
        ("https://code.jquery.com/ui/1.12.1/jquery-ui.min.js", "jquery-ui-dist@1.12.1", "jquery-ui.min.js"),
        ("//ajax.googleapis.com/ajax/libs/jquery/1.12.4/jquery.min.js", "jquery@1.12.4", "jquery.min.js"),
        (
            "https://maxcdn.bootstrapcdn.com/bootstrap/3.3.7/css/bootstrap.min.css",
            "bootstrap@3.3.7",
            "css/bootstrap.min.css",
        ),
        (
            "https://stackpath.bootstrapcdn.com/bootstrap/4.5.2/js/bootstrap.min.js",
            "bootstrap@4.5.2",
            "js/bootstrap.min.js",
        ),
        ("https://cdn.jsdelivr.net/npm/vue@2.6.14/dist/vue.min.js", "vue@2.6.14", "dist/vue.min.js"),
        ("https://cdn.jsdelivr.net/npm/vue", "vue@latest", ""),
        ("https://unpkg.com/@popperjs/core@2", "@popperjs/core@2", ""),
        (
            "https://cdnjs.cloudflare.com/ajax/libs/popper.js/1.16.0/umd/popper.min.js",
            "popper.js@1.16.0",
            "umd/popper.min.js",
        ),
        ("https://cdnjs.cloudflare.com/ajax/libs/moment.js/2.29.1/moment.min.js", "moment@2.29.1", "moment.min.js"),
        ("https://cdnjs.cloudflare.com/ajax/libs/pdf.js/2.10.377/pdf.min.js", "pdfjs-dist@2.10.377", "pdf.min.js"),
        ("https://d3js.org/d3.v5.min.js", "d3@5", ".min.js"),
        (
            "https://use.fontawesome.com/releases/v5.8.1/css/all.css",
            "@fortawesome/fontawesome-free@5.8.1",
            "css/all.css",
        ),
    ],
)
def test_addresses_of_cdns_are_packages_of_npm(url: str, spec: str, path: str) -> None:
    found = mirrored(url)
    assert found is not None and (found.spec, found.path) == (spec, path)


@pytest.mark.parametrize("url", ["https://example.com/jquery.js", "https://code.jquery.com/", "https://npmjs.com/vue"])
def test_other_servers_mirror_nothing(url: str) -> None:
    assert mirrored(url) is None


def test_the_file_is_found_below_the_usual_folders() -> None:
    names = ["package.json", "dist/jquery.js", "dist/jquery.min.js", "src/a.js"]
    assert file_of(Mirrored("jquery", "3", ".min.js"), names, "dist/jquery.js") == "dist/jquery.min.js"
    assert file_of(Mirrored("jquery", "3", "jquery.min.js"), names, "") == "dist/jquery.min.js"
    assert file_of(Mirrored("jquery", "3", ""), names, "dist/jquery.js") == "dist/jquery.js"
    assert file_of(Mirrored("a", "1", "a.min.js"), ["lib/a.js"], "") == "lib/a.js"
    assert file_of(Mirrored("a", "1", "b.js"), ["lib/a.js"], "") is None
    assert file_of(Mirrored("a", "1", "a.js"), ["sub/test/a.js"], "") is None


def test_the_next_version_stands_in_for_one_that_npm_lacks() -> None:
    versions = ["1.7.2", "1.8.2", "1.8.3", "1.9.0-rc1", "2.1.0"]
    assert nearby("1.8.0", versions) == ["1.8.2", "1.8.3", "1.7.2"]
    assert nearby("1.8", versions)[0] == "1.8.2"
    assert nearby("2.0.3", versions) == ["2.1.0"] and nearby("1.11.1", versions) == ["1.8.3", "1.8.2", "1.7.2"]
    assert nearby("3.0.0", versions) == nearby("latest", versions) == nearby("9" * 4000, versions) == []


def test_what_a_template_names_is_listed_and_what_data_make_is_not(tmp_path: Path) -> None:
    text = f"""{LOADER}
<link rel="stylesheet" href="//styles.example.com/a.css"><link rel="canonical" href="https://example.com/">
<style>h1 {{ background: url("https://pictures.example.com/b.png") }}</style>
<script src="https://code.example.com/lib.js"></script>
<img src="{{{{ task.input.x | grant_read_access }}}}"><img src="https://example.com/{{{{ task.input.y }}}}.png">
<script src="local.js"></script>"""
    found = {each.url: each.by for each in wanted(Source(text, "t.html"))}
    assert found == {
        "https://styles.example.com/a.css": "t.html:2",
        "https://pictures.example.com/b.png": "t.html:3",
        "https://code.example.com/lib.js": "t.html:4",
    }


def test_addresses_in_a_style_sheet_are_resolved() -> None:
    text = "/* url(theme.png) */ @import 'b.css'; a { background: url(../x.png?v=1#f) } b { background: url(data:,) }"
    found = list(css_addresses(text, "https://c.example/css/a.css"))
    assert found == ["https://c.example/css/b.css", "https://c.example/x.png?v=1"]


def test_a_changed_file_and_a_changed_address_are_errors(tmp_path: Path) -> None:
    store = Store(tmp_path / "a")
    kept = store.keep("https://c.example/a.js", "https://c.example/a.js", b"1", "direct")
    assert Store(tmp_path / "a").files()["https://c.example/a.js"].read_bytes() == b"1"
    assert json.loads((tmp_path / "a" / "lock.json").read_text())["assets"]["https://c.example/a.js"]["size"] == 1
    with pytest.raises(UserError, match="gives something else than before"):
        store.keep("https://c.example/a.js", "https://c.example/a.js", b"2", "direct")
    (tmp_path / "a" / kept.file).write_bytes(b"3")
    with pytest.raises(UserError, match="its hash differs"):
        Store(tmp_path / "a").files()
    (tmp_path / "a" / "lock.json").write_text('{"assets": {"u": {"file": "../../x"}}}')
    with pytest.raises(UserError, match="cannot be read"):
        Store(tmp_path / "a")


@pytest.mark.browser
def test_a_page_is_worked_with_what_was_brought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.html"
    script = '<script src="https://code.example/lib.js"></script><script>lib.start()</script>'
    page.write_text(f'{LOADER}{script}<crowd-form><input name="a"></crowd-form>', encoding="utf-8")
    listed = call("assets", page)
    assert (listed.code, listed.out.split()[:2]) == (0, ["missing", "https://code.example/lib.js"])
    assert call("exercise", page, "--out", "out").out.startswith("inconclusive")
    body = b"window.lib = { start() {} }"
    Store(tmp_path / "crowdlint-assets").keep(
        "https://code.example/lib.js", "https://code.example/lib.js", body, "direct"
    )
    assert call("assets", page).out.startswith("at hand")
    assert call("exercise", page, "--out", "out").out.startswith("passed")
    assert call("exercise", page, "--out", "out", "--assets", tmp_path / "none").out.startswith("inconclusive")


def _npm_answers() -> bool:
    npm = shutil.which("npm")
    return (
        npm is not None
        and subprocess.run([npm, "view", "popper.js@1.16.0", "version"], check=False, capture_output=True).returncode
        == 0
    )


def test_a_library_comes_through_npm() -> None:
    if not _npm_answers():
        pytest.skip("npm is not here, or reaches no registry")
    brought = fetch("https://cdnjs.cloudflare.com/ajax/libs/popper.js/1.16.0/umd/popper.min.js")
    assert isinstance(brought, Brought) and b"Popper" in brought.body
    if brought.how != "direct":
        assert brought.final == "npm:popper.js@1.16.0/dist/umd/popper.min.js"
    old = fetch("https://code.jquery.com/jquery-1.8.0.min.js")
    assert isinstance(old, Brought) and b"jQuery" in old.body
    if old.how != "direct":
        assert old.how == "npm jquery@1.8.2, for npm lacks 1.8.0"
