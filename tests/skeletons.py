"""The files of a new rule or a new element, right as they are but for what only their author knows (`TODO`).

python tests/skeletons.py rule NAME [FAMILY]        (make rule NAME=idle-button FAMILY=6)
python tests/skeletons.py element TAG               (make element NAME=crowd-star-rating)
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

RULE = '''"""TODO: one line that says what goes wrong for the worker or the job."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("{code}", on=Page, severity="warning")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element."""
    for element in page.elements("{name}"):
        yield Finding(element.name_span, "TODO: what is wrong, what happens to the worker or the answer, what to write")
'''
RULE_PAGE = """# {name}

TODO: what the rule finds, in one paragraph; its first sentence stands in the table of rules.

## Why it matters

TODO: to the worker or to the job.

## When it stays silent

TODO: and why.

## Examples

```html
<{name}></{name}>
```

TODO, a second one:

```html
<crowd-form><p>Look.</p><{name}>{{{{ task.input.a }}}}</{name}></crowd-form>
```

A right one:

```html
<crowd-form><p>Look.</p></crowd-form>
```

A dynamic value:

```html
<crowd-form><p>{{{{ task.input.text }}}}</p></crowd-form>
```

Exclusive branches:

```html
{{% if task.input.long %}}<p>Read all of it.</p>{{% else %}}<p>Read it.</p>{{% endif %}}
```
"""
ENTRY = """{{
  "$schema": "../element.schema.json",
  "tag": "{tag}",
  "kind": "control",
  "summary": "TODO: what the worker does with it.",
  "docs": "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
  "source": "inferred",
  "evidence": "TODO: what speaks for it; leave this out where the source is the documentation.",
  "scripts": ["v1"],
  "parents": {{ "within": ["crowd-form"], "enforced": true, "source": "inferred" }},
  "content": "none",
  "attributes": {{
    "name": {{
      "summary": "The key of the answer.",
      "schema": {{ "type": "string", "minLength": 1 }},
      "encoding": "plain",
      "required": true,
      "required-basis": "evident",
      "source": "inferred",
      "evidence": "TODO."
    }},
    "label": {{
      "summary": "TODO: what stands above it.",
      "schema": {{ "type": "string" }},
      "encoding": "plain",
      "required": false,
      "required-basis": "evident",
      "source": "inferred",
      "evidence": "TODO."
    }}
  }},
  "regions": {{}},
  "properties": {{}},
  "methods": {{}},
  "events": {{
    "crowd-element-ready": {{
      "summary": "The element can be used. It bubbles up to the window, where the loader counts it.",
      "source": "inferred",
      "evidence": "TODO."
    }}
  }},
  "answer": {{ "schema": {{ "type": "string", "minLength": 1 }}, "source": "inferred", "optional": true }},
  "example": [
    "<script src=\\"{loader}\\"></script>",
    "<crowd-form>",
    "  <p>{{{{ task.input.question }}}}</p>",
    "  <{tag} name=\\"answer\\" label=\\"TODO: a question\\"></{tag}>",
    "</crowd-form>"
  ],
  "example-data": {{ "question": "What do you see?" }},
  "sample-answers": ["a boat"]
}}
"""
SCRIPT = """import {{ crowd }} from '../base/base.js';
import {{ h }} from '../base/dom.js';

/** TODO: what it is. Its looks, where it has any of its own, stand beside it in `{tag}.css`. */
crowd.define(
  '{tag}',
  class extends crowd.Element {{
    #label = h('span');
    #input = h('input');

    build() {{
      this.root.append(h('label', {{}}, this.#label, this.#input));
      this.changed();
    }}

    changed() {{
      this.#label.textContent = this.text('label');
    }}

    get answer() {{
      return this.#input.value || undefined;
    }}
  }},
);
"""
DRIVER = '''"""TODO: how a worker operates it. Types something into its field."""

from crowdlint_preview.browser.browser import Locator
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._typing import text_for, type_into


def work(element: Locator, worker: Worker) -> str:
    field = element.get_by_role("textbox")
    text = text_for(field, worker)
    type_into(field, worker, text)
    return text
'''


def next_code(root: Path, family: str) -> str:
    """The code after the last one of a family: codes are never used again."""
    rules = (root / "linter" / "crowdlint" / "rules").glob("*.py")
    used = [int(code[2:]) for path in rules for code in re.findall(rf'"(CL{family}\d\d)"', path.read_text("utf-8"))]
    return f"CL{max(used, default=int(family) * 100) + 1:03}"


def rule(root: Path, name: str, family: str = "6") -> list[Path]:
    """Write the two files of a rule."""
    folder = root / "linter" / "crowdlint" / "rules"
    stem = name.replace("-", "_")
    code = next_code(root, family)
    return written({
        folder / f"{stem}.py": RULE.format(code=code, name=name),
        folder / f"{stem}.md": RULE_PAGE.format(name=name),
    })  # fmt: skip


def element(root: Path, tag: str) -> list[Path]:
    """Write the three files of an element."""
    sys.path.insert(0, str(root / "schemas"))
    from crowdlint_schemas.loader import ADDRESSES

    preview = root / "preview" / "crowdlint_preview"
    return written({
        root / "schemas" / "crowdlint_schemas" / "elements" / f"{tag}.json": ENTRY.format(
            tag=tag, loader=ADDRESSES["v1"]
        ),
        preview / "runtime" / "elements" / f"{tag}.js": SCRIPT.format(tag=tag),
        preview / "work" / "drivers" / f"{tag.replace('-', '_')}.py": DRIVER,
    })  # fmt: skip


def written(files: dict[Path, str]) -> list[Path]:
    """Write files of which none is there yet."""
    for path in files:
        if path.exists():
            sys.exit(f"{path} is there already")
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    return list(files)


def main(kind: str, name: str = "", *more: str) -> None:
    """Write the files, and say what comes next."""
    if not NAME.fullmatch(name) or (kind == "element" and not name.startswith("crowd-")):
        sys.exit(f"name the {kind}: make {kind} NAME={'crowd-star-rating' if kind == 'element' else 'idle-button'}")
    for path in rule(ROOT, name, *more) if kind == "rule" else element(ROOT, name):
        print(path.relative_to(ROOT))
    print("Fill in what says TODO, then `make accept`, and read what it wrote.")


if __name__ == "__main__":
    main(*sys.argv[1:])
