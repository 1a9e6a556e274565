"""ES modules become one classic script, and forms that cannot be joined are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crowdlint.errors import UserError
from crowdlint_preview.site.joiner import RUNTIME, _joined, as_json, inline_safe, join, join_runtime

SOURCES = sorted(RUNTIME.rglob("*.js"))


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


def test_a_module_comes_before_those_that_import_it_and_only_once(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main="import { a } from './a.js';\nimport { b as c } from './b.js';\nexport const m = a + c;\n",
        a="import { b } from './b.js';\nexport function a() { return b; }\n",
        b="export class b {}\n",
    )
    joined = join([main])
    assert [line for line in joined.splitlines() if line.startswith("//")] == ["// b.js", "// a.js", "// main.js"]
    assert "const { a } = module1;\nconst { b: c } = module0;\nconst m = a + c;\n\nreturn { m };" in joined


@pytest.mark.parametrize(
    "statement",
    [
        "import a from './a.js';",
        "import * as a from './a.js';",
        "import './a.js';",
        'import { a } from "./a.js";',
        "import { a } from 'a';",
        "import {\n  a,\n} from './a.js';",
        "export default 1;",
        "export * from './a.js';",
        "export { a };",
        "export let a = 1;",
        "export var a = 1;",
        "export { a } from './a.js';",
    ],
)
def test_a_form_that_cannot_be_joined_is_refused_with_its_line(tmp_path: Path, statement: str) -> None:
    main = write(tmp_path, main=f"const first = 1;\n{statement}\n", a="export const a = 1;\n")
    with pytest.raises(UserError, match=r"the joiner cannot join") as refused:
        join([main])
    assert refused.value.place == f"{main}:2"


def test_a_circle_and_a_missing_module_are_refused(tmp_path: Path) -> None:
    main = write(tmp_path, main="import { a } from './a.js';\n", a="import { m } from './main.js';\n")
    with pytest.raises(UserError, match="circle"):
        join([main])
    with pytest.raises(UserError, match="no such module"):
        join([tmp_path / "none.js"])


def test_what_would_end_a_script_element_is_spelled_otherwise() -> None:
    assert inline_safe("'</script><!-- </SCRIPT' < 3 </b>") == r"'\x3C/script>\x3C!-- \x3C/SCRIPT' < 3 </b>"
    assert as_json({"a": "</script>"}) == '{"a":"\\u003c/script>"}'
    script = join_runtime().lower()
    assert "</script" not in script and "<!--" not in script


def test_the_runtime_uses_no_form_that_only_a_module_has() -> None:
    assert SOURCES
    for path in SOURCES:
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert not re.search(r"\bimport\s*\(|\bimport\s*\.\s*meta\b", code), path
        assert not re.search(r"^(?:(?:const|let|var)\s[^\n]*=\s*)?(?:for\s+)?await\b", code, re.M), path


def test_no_file_of_the_runtime_holds_two_things() -> None:
    for path in SOURCES:
        assert len(path.read_text(encoding="utf-8").splitlines()) < 400, path


def test_every_element_with_a_script_has_a_schema_of_that_name() -> None:
    from crowdlint_schemas import elements

    assert {path.stem for path in (RUNTIME / "elements").glob("*.js")} <= set(elements())


def test_the_joined_runtime_is_the_same_every_time_and_carries_the_facts() -> None:
    script = join_runtime()
    _joined.cache_clear()
    assert join_runtime() == script
    assert '"crowd-semantic-segmentation":{"attributes":{"header":{"encoding":"plain"}' in script


EVERY = {
    "paper-badge", "paper-checkbox", "paper-fab", "paper-icon-button", "paper-input", "paper-radio-button",
    "paper-radio-group", "paper-slider", "paper-textarea", "paper-toast", "paper-toggle-button", "iron-icon",
}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "extended", "icons"),
    [
        ("<crowd-form><crowd-classifier></crowd-classifier></crowd-form>", set(), False),
        ("<crowd-input name=a>", {"paper-input"}, False),
        ("<CROWD-SLIDER>", {"paper-slider"}, False),
        ("document.createElement('crowd-' + kind)", EVERY, False),
        ("`<crowd-${kind}>`", EVERY, False),
        ("customElements.get('paper-input')", EVERY, False),
        ("<crowd-button icon=send>", set(), True),
        ("<p id=send>", set(), True),
        ('<p id="send-it">', set(), False),
        ("<crowd-icon-button icon='add'><crowd-toast>", {"paper-icon-button", "paper-toast"}, True),
    ],
)
def test_a_page_gets_what_it_has_a_use_for(page: str, extended: set[str], icons: bool) -> None:
    script = join_runtime("{}", page)
    assert set(re.findall(r"\('((?:paper|iron)-[a-z-]+)'\)", script)) - {"iron-iconset-svg"} == extended
    assert ("3d-rotation" in script) is icons
    assert ("const polymer" in script) is bool(extended) is ("The Polymer Authors" in script)


def test_parts_of_the_open_source_elements_come_once_and_in_order() -> None:
    script = join_runtime("{}", "<crowd-input><crowd-text-area><crowd-slider><crowd-fab>")
    defined = re.findall(r'^polymer\["([\w-]+)"\]=', script, re.M)
    assert len(defined) == len(set(defined)) > 15
    for name in defined:
        text = re.search(rf'^polymer\["{name}"\]=(.*?)^return', script, re.M | re.S)
        taken = re.findall(r'polymer\["([\w-]+)"\]', text[1]) if text else [""]
        assert set(taken) <= set(defined[: defined.index(name)])


def test_a_page_with_one_control_does_without_the_parts_of_others() -> None:
    whole = len(join_runtime("{}", None))
    bare, box, input_ = (len(join_runtime("{}", f"<{tag}>")) for tag in ("crowd-form", "crowd-checkbox", "crowd-input"))
    assert box - bare < 0.62 * (whole - bare - 80_000) and input_ - bare < 0.75 * (whole - bare - 80_000)
