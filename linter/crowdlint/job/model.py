"""A request held against botocore's own model of the service: what is required, types, bounds, patterns, choices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from crowdlint.errors import UserError
from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.placed import PlacedValue
from crowdlint.job.requests import JobRequest
from crowdlint.language.text.span import Span
from crowdlint.nearest import did_you_mean
from crowdlint_schemas.problem import alternatives, plural, shown

_KINDS: Mapping[str, tuple[type, ...]] = {
    "structure": (dict,),
    "map": (dict,),
    "list": (list,),
    "string": (str,),
    "integer": (int,),
    "long": (int,),
    "boolean": (bool,),
    "float": (int, float),
    "double": (int, float),
}
_WORDS = {
    "structure": "an object",
    "map": "an object",
    "list": "a list",
    "string": "a text",
    "integer": "a whole number",
}
_WORDS |= {"long": "a whole number", "boolean": "true or false", "float": "a number", "double": "a number"}
# A run of classes of Java's regular expressions that Python's lack, and what is the same there.
_JAVA = (r"\p{L}\p{Z}\p{N}_", r"\w\s")


@cache
def service() -> Mapping[str, Any]:
    """The model of SageMaker. Raises ``UserError`` where botocore is not installed."""
    try:
        from botocore.loaders import Loader  # type: ignore[import-untyped]
    except ImportError as error:
        raise UserError("a request is held against botocore: python -m pip install 'crowdlint[aws]'") from error
    model: Mapping[str, Any] = Loader().load_service_model("sagemaker", "service-2")
    return model


def against_model(request: JobRequest) -> Iterator[Finding]:
    """Where a request breaks the model."""
    model = service()
    shape = model["operations"][request.operation]["input"]["shape"]
    yield from _ModelWalk(model["shapes"], request).value(request.root, shape, "")


class _ModelWalk:
    def __init__(self, shapes: Mapping[str, Any], request: JobRequest) -> None:
        self.shapes = shapes
        self.request = request

    def value(self, value: PlacedValue, name: str, path: str) -> Iterator[Finding]:
        shape = self.shapes[name]
        kind = shape["type"]
        if not value.known:
            return
        inside: Any = value.value
        wrong = kind in _KINDS and not isinstance(inside, _KINDS[kind])
        if wrong or (isinstance(inside, bool) and kind != "boolean"):
            yield fault(
                "refused-value", value.span, f"`{path}` must be {_WORDS.get(kind, kind)}, not {shown(value.plain())}"
            )
        elif kind == "structure":
            yield from self._structure(value, shape, path)
        elif kind == "list":
            yield from self._bounds(value, shape, path, len(inside), "item")
            for number, inner in enumerate(inside):
                yield from self.value(inner, shape["member"]["shape"], f"{path}[{number}]")
        elif kind == "string":
            yield from self._text(value, shape, path)
        elif kind in ("integer", "long", "float", "double"):
            yield from self._bounds(value, shape, path, inside, "")

    def _structure(self, value: PlacedValue, shape: Mapping[str, Any], path: str) -> Iterator[Finding]:
        known = shape["members"]
        missing = [name for name in shape.get("required", ()) if name not in value.members]
        for key, inner in value.members.items():
            whole = f"{path}.{key}" if path else key
            if key in known:
                yield from self.value(inner, known[key]["shape"], whole)
            elif key != "<<":
                meant = did_you_mean(key, [each for each in known if each not in value.members])
                for name in [name for name in missing if f"`{name}`" in meant]:
                    missing.remove(name)  # one slip, one finding
                where = f" of `{path}`" if path else f" of {self.request.operation}"
                message = f"`{key}` is no key{where}, so the request is refused"
                yield fault("unknown-request-key", value.keys.get(key, inner.span), message + meant)
        if not value.open:
            for name in missing:
                place = self._start(value, path)
                around = f" in `{path}`" if path else ""
                yield fault("missing-request-key", place, f"{self.request.operation} needs `{name}`{around}")

    def _start(self, value: PlacedValue, path: str) -> Span:
        """The first sign of an object, so that what is missing is not told over many lines."""
        return Span(value.span.start, min(value.span.end, value.span.start + 1))

    def _text(self, value: PlacedValue, shape: Mapping[str, Any], path: str) -> Iterator[Finding]:
        text = value.text
        if (choices := shape.get("enum")) and text not in choices:
            words = alternatives([f"`{each}`" for each in choices])
            meant = did_you_mean(text, choices)
            yield fault("refused-value", value.span, f"`{path}` is {shown(text)}, not {words}{meant}")
            return
        said = list(self._bounds(value, shape, path, len(text), "character"))
        yield from said
        pattern = _pattern(shape.get("pattern", ""))
        if not said and pattern and not pattern.fullmatch(text):
            yield fault(
                "refused-value", value.span, f"`{path}` is {shown(text)}, which is not of the form `{shape['pattern']}`"
            )

    def _bounds(
        self, value: PlacedValue, shape: Mapping[str, Any], path: str, size: float, unit: str
    ) -> Iterator[Finding]:
        least, most = shape.get("min"), shape.get("max")
        has = f"has {plural(int(size), unit)}" if unit else f"is {shown(value.value)}"
        if least is not None and size < least:
            yield fault("refused-value", value.span, f"`{path}` {has}; the least is {least:,}")
        if most is not None and size > most:
            yield fault("refused-value", value.span, f"`{path}` {has}; the most is {most:,}")


@cache
def _pattern(text: str) -> re.Pattern[str] | None:
    """Java's pattern for Python, or ``None`` where Python has no word for it."""
    try:
        return re.compile(text.replace(*_JAVA)) if text else None
    except re.error:
        return None
