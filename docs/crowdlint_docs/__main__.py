"""``python -m crowdlint_docs OUT``: build the site into a folder (``make docs``)."""

from __future__ import annotations

import argparse
from pathlib import Path

from crowdlint_docs.build import build
from crowdlint_docs.playground import assemble

parser = argparse.ArgumentParser(prog="crowdlint_docs", description=__doc__)
parser.add_argument("out", type=Path, help="the folder of the site; what was in it is gone")
parser.add_argument("--playground", action="store_true", help="only the playground, which then stands in OUT alone")
options = parser.parse_args()
if options.playground:
    assemble(options.out)
else:
    build(options.out)
