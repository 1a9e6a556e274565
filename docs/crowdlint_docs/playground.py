"""The playground: crowdlint in the browser, by Pyodide, as a folder of files that any static server can hold.

What is written for it lies in ``docs/playground``; Python, tree-sitter and its grammar for browsers come from npm
(package.json); crowdlint and the libraries that it renders with are packed as they are installed here.
"""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

from crowdlint_preview.mock.media import Media
from crowdlint_preview.mock.scene import SIZE
from crowdlint_schemas import elements, regions

DOCS = Path(__file__).parents[1]
ROOT = DOCS.parent
SOURCES = DOCS / "playground"
NODE = ROOT / "node_modules"
EDITOR = ROOT / "preview/crowdlint_preview/vendor/editor/codemirror.js"
# Folder in the playground -> files of npm packages.
TAKEN = {
    "pyodide": [
        "pyodide/pyodide.mjs",
        "pyodide/pyodide.asm.mjs",
        "pyodide/pyodide.asm.wasm",
        "pyodide/pyodide-lock.json",
        "pyodide/python_stdlib.zip",
    ],
    "tree-sitter": [
        "web-tree-sitter/web-tree-sitter.js",
        "web-tree-sitter/web-tree-sitter.wasm",
        "tree-sitter-javascript/tree-sitter-javascript.wasm",
    ],
}
LIBRARIES = ("babel", "dateutil", "importlib_resources", "liquid", "markupsafe", "pathspec", "pytz", "six")
PICTURES = 8  # made-up ones, of which every name gets one
ABSENT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>No playground here</title>
<p>This copy of the site was built without npm, from which the playground takes Python for the browser.
<code>crowdlint preview --watch</code> does the same on your machine.</p>
</html>
"""


def missing() -> list[str]:
    """The files of npm packages that are not there."""
    return [name for names in TAKEN.values() for name in names if not (NODE / name).is_file()]


def assemble(out: Path, rules: str = "") -> bool:
    """Write the playground into a folder; where its packages are not there, a page that says so, and ``False``.

    ``rules``: where the pages of rules are, seen from there.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    if missing():
        (out / "index.html").write_text(ABSENT, encoding="utf-8")
        return False
    for folder, names in TAKEN.items():
        (out / folder).mkdir()
        for name in names:
            shutil.copy(NODE / name, out / folder)
    for path in [*SOURCES.glob("*.css"), *SOURCES.glob("*.js"), EDITOR]:
        shutil.copy(path, out)
    page = (SOURCES / "index.html").read_text(encoding="utf-8")
    (out / "index.html").write_text(
        page.replace('name="rules" content=""', f'name="rules" content="{rules}"'), encoding="utf-8"
    )
    (out / "elements.json").write_text(json.dumps(_offers()), encoding="utf-8")
    with zipfile.ZipFile(out / "crowdlint.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        _pack(packed)
    return True


def _offers() -> dict[str, dict[str, list[str] | None]]:
    """What the editor completes: element -> attribute -> its values, ``None`` where they are free."""
    return {
        tag: {name: rule["schema"].get("enum") for name, rule in entry["attributes"].items()}
        for tag, entry in {**elements(), **regions()}.items()
        if "use-instead" not in entry
    }


def _pack(packed: zipfile.ZipFile) -> None:
    """All that Python imports there."""
    for room in ("schemas/crowdlint_schemas", "linter/crowdlint", "preview/crowdlint_preview"):
        _add(packed, ROOT / room)
    for name in LIBRARIES:
        spec = find_spec(name)
        assert spec and spec.origin, name
        _add(packed, Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin))
    for path in SOURCES.rglob("*.py"):
        packed.write(path, path.relative_to(SOURCES))
    for name, body in _pictures():
        packed.writestr(f"crowdlint_pictures/{name}", body)


def _add(packed: zipfile.ZipFile, path: Path) -> None:
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file() and _wanted(file):
            packed.write(file, file.relative_to(path.parent))


def _wanted(file: Path) -> bool:
    """No pages of rules, no machine code, of Babel's languages one."""
    if "__pycache__" in file.parts or file.suffix in (".md", ".so", ".pyd", ".pyi", ".mjs", ".png"):
        return False
    if "editor" in file.parts or file.suffix == ".gz" or "zoneinfo" in file.parts:
        return False
    return file.suffix != ".dat" or file.name in ("global.dat", "root.dat", "en.dat", "en_US.dat")


def _pictures() -> list[tuple[str, bytes]]:
    media, found = Media(), []
    for name in [f"{number}.jpg" for number in range(PICTURES)] + ["film.webm"]:
        medium = media.get(f"https://s3.amazonaws.com/playground/{name}")
        assert medium
        found.append((name, medium.body))
    nothing = io.BytesIO()
    Image.new("RGBA", SIZE).save(nothing, "PNG")  # the mask of an earlier job
    return [*found, ("blank.png", nothing.getvalue())]
