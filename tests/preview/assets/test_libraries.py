"""Pages of jQuery and Vue are worked offline, once their libraries were brought: tried where npm can bring them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from command import call

pytestmark = pytest.mark.browser
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
JQUERY = f"""{LOADER}
<script src="https://code.jquery.com/jquery-3.6.0.min.js"></script>
<crowd-form>
  <div id="rows"></div>
  <crowd-button id="more">Add a row</crowd-button>
  <input type="hidden" name="rows">
</crowd-form>
<script>
  $(function () {{
    var add = function () {{ $('#rows').append('<p><label>Word <input class="word" required></label></p>'); }};
    add();
    $('#more').on('click', add);
    $('crowd-form').on('submit', function () {{
      var words = $('.word').map(function () {{ return $(this).val(); }}).get();
      $('input[name=rows]').val(JSON.stringify(words));
    }});
  }});
</script>"""
VUE = f"""{LOADER}
<script src="https://cdn.jsdelivr.net/npm/vue@2.6.14/dist/vue.min.js"></script>
<crowd-form>
  <div id="app" v-cloak>
    <p v-for="(mood, at) in moods">
      <label><input type="radio" name="mood" :value="mood" v-model="chosen" required> <b v-text="mood"></b></label>
    </p>
    <p v-if="chosen"><label>Why? <input name="why" v-model="why"></label></p>
  </div>
</crowd-form>
<script>
  new Vue({{ el: '#app', data: {{ moods: ['calm', 'loud'], chosen: '', why: '' }} }});
</script>"""


def npm_answers() -> bool:
    """Whether npm is here and reaches its registry; it does not try for long."""
    npm = shutil.which("npm")
    if npm is None:
        return False
    words = [npm, "view", "vue@2.6.14", "version", "--fetch-retries=0", "--fetch-timeout=20000"]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


def test_pages_of_jquery_and_vue_are_worked_with_what_was_brought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not npm_answers():
        pytest.skip("npm is not here, or reaches no registry")
    monkeypatch.chdir(tmp_path)
    for name, text in (("jquery", JQUERY), ("vue", VUE)):
        Path(f"{name}.liquid.html").write_text(text, encoding="utf-8")
    names = ["jquery.liquid.html", "vue.liquid.html"]
    call("exercise", *names, "--out", "before")
    before = json.loads(Path("before/report.json").read_text(encoding="utf-8"))["templates"]
    assert [each["status"] for each in before] == ["inconclusive", "inconclusive"]
    if call("assets", *names, "--fetch").code != 0:
        pytest.skip("no server and no npm could be reached")
    call("exercise", *names, "--out", "out")
    found = json.loads(Path("out/report.json").read_text(encoding="utf-8"))["templates"]
    assert [(each["status"], each["reason"]) for each in found] == [("passed", ""), ("passed", "")]
    assert json.loads(found[0]["answers"][0][0]["rows"]) and found[1]["answers"][0][0]["why"]
