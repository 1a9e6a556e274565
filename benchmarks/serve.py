"""How soon what is typed shows in `crowdlint serve`: from the key to the page that is seen, in milliseconds.

python benchmarks/serve.py [KEYS]
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / room) for room in ("linter", "preview", "schemas")]

from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find

TEMPLATES = ("bounding-box-basic.liquid.html", "classifier-text.liquid.html", "form-all-controls.liquid.html")
KEYS = 20
REST = 600  # milliseconds between two keys, as somebody has who looks at the task


def main(keys: int) -> None:
    """Type at the end of each template, and print what the page measured."""
    with tempfile.TemporaryDirectory() as folder, _driver.use() as playwright:
        for name in TEMPLATES:
            shutil.copy(ROOT / "fixtures" / "ok" / name, folder)
        command = [sys.executable, "-m", "crowdlint", "serve"]
        server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert server.stdout
        address = server.stdout.readline().strip()
        browser = playwright.chromium.launch(executable_path=find().path)
        for name in TEMPLATES:
            page = browser.new_page()
            page.goto(f"{address}#template={name}")
            page.frame_locator("#stage").locator("iframe:not(.next)").wait_for()
            page.locator("#editor .cm-content").click()
            page.keyboard.press("Control+End")
            for _ in range(keys):
                page.wait_for_timeout(REST)
                page.keyboard.type("x")
            page.wait_for_timeout(2 * REST)
            times = page.evaluate("performance.getEntriesByName('shown').map(each => each.duration)")
            print(f"{name:<45} median {median(times):4.0f} ms, slowest {max(times):4.0f} ms of {len(times)} keys")
            page.close()
        browser.close()
        server.terminate()
        server.wait(20)


if __name__ == "__main__":
    if not all(word.isdigit() for word in sys.argv[1:]):
        sys.exit("usage: serve.py [KEYS]")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KEYS)
