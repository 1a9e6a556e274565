"""Types of answers for programs, made by generators that exist: each is asked for only when it is needed."""

from __future__ import annotations

import json
import shutil
import subprocess
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

from crowdlint.errors import UserError
from crowdlint_schemas import Schema

_NODE = Path("node_modules", ".bin")


def pydantic(schema: Schema) -> str:
    """Pydantic models (v2) of a schema, by datamodel-code-generator. Raises ``UserError`` where it is not installed."""
    try:
        from datamodel_code_generator import InputFileType, generate
        from datamodel_code_generator.enums import DataModelType
    except ImportError as error:
        raise UserError("pydantic models need more: python -m pip install 'crowdlint[types]'") from error
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it speaks to its own users
        out = Path(folder, "answer.py")
        generate(
            json.dumps(schema),
            input_file_type=InputFileType.JsonSchema,
            output=out,
            output_model_type=DataModelType.PydanticV2BaseModel,
            disable_timestamp=True,
            use_annotated=True,
        )
        return out.read_text(encoding="utf-8")


def typescript(schema: Schema) -> str:
    """TypeScript types of a schema, by json-schema-to-typescript. Raises ``UserError`` where that is not installed."""
    command = shutil.which("json2ts") or shutil.which("json2ts", path=str(_NODE))
    if command is None:
        raise UserError("TypeScript types need more: npm install json-schema-to-typescript (here, or with -g)")
    try:
        done = subprocess.run(
            [command, "--no-bannerComment"],
            input=json.dumps(schema),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UserError(f"json2ts gave no types: {error}") from error
    if done.returncode:
        raise UserError(f"json2ts gave no types: {done.stderr.strip().partition(chr(10))[0]}")
    return done.stdout
