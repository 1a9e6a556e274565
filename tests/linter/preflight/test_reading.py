"""Manifests that are cut, marked, compressed, enormous, elsewhere, or none."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest
from preflights import faults, preflight

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.preflight import reading
from crowdlint.preflight.reading import ManifestReader

TEXT = '<crowd-form><p>{{ task.input.source }}</p><crowd-input name="a" label="l"></crowd-input></crowd-form>'
ROWS = "<p>${name}</p><form><input name='a'></form>"


def told(tmp_path: Path, content: bytes, name: str = "m.jsonl", template: str = TEXT) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in faults(template, tmp_path / name, content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"source": "a"}\r\n{"source": "b"}\n\n{"source": "c"}', []),
        (b'{"source": "a"}\n{"source": "b', [(2, "CL901")]),
        (b'{"source": "a"}\r{"source": "b"}\r', [(1, "CL901")]),
        (b'\xef\xbb\xbf{"source": "a"}\n', [(1, "CL917")]),
        (b'{"source": "a"}\n\xef\xbb\xbf{"source": "b"}\n', [(2, "CL901")]),
        (b'[\n{"source": "a"},\n{"source": "b"}\n]\n', [(1, "CL901"), (2, "CL901"), (4, "CL901")]),
        (b'{"source": "a"}\n' + b"[" * 100_000 + b"\n", [(2, "CL901")]),
        (b"\x00\x00\n", [(1, "CL901")]),
    ],
)
def test_what_stands_between_lines(tmp_path: Path, content: bytes, expected: list[tuple[int, str]]) -> None:
    assert told(tmp_path, content) == expected


def test_a_file_that_ends_in_the_middle_of_a_line_says_so(tmp_path: Path) -> None:
    (fault,) = faults(TEXT, tmp_path / "m.jsonl", b'{"source": "a"}\n{"source": "b", "c": [1')
    assert fault.message.endswith("the file ends in the middle of this line")


def test_of_a_line_that_nobody_could_hold_the_size_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 200_000)
    long = b'{"source": "' + b"x" * 900_000 + b'"}\n'
    found = faults(TEXT, tmp_path / "m.jsonl", b'{"source": "a"}\n' + long + b'{"source": "b"}\n{"Source": "c"}\n')
    assert [(each.line, each.code) for each in found] == [(2, "CL904"), (4, "CL902")]
    assert "900,015" in found[0].message


def test_a_compressed_manifest_is_read_as_it_is_and_one_that_ends_early_as_far_as_it_goes(tmp_path: Path) -> None:
    content = b"".join(b'{"source": "text %d"}\n' % at for at in range(3000)) + b'{"Source": "x"}\n'
    whole = gzip.compress(content)
    assert told(tmp_path, whole, "m.jsonl.gz") == [(3001, "CL902")]
    (tmp_path / "cut.gz").write_bytes(whole[: len(whole) // 2])
    run, reader = preflight(Source(TEXT, "t.liquid.html"), tmp_path / "cut.gz")
    assert reader.trouble is not None and "ends too early" in reader.trouble.message
    assert 0 < run.lines < 3001 and f"{run.lines:,} lines" in reader.trouble.message


@pytest.mark.parametrize(
    ("content", "message"), [('{"source": "a"}\n'.encode("utf-16"), "UTF-16"), (None, "No such file")]
)
def test_what_is_no_manifest_is_one_message(tmp_path: Path, content: bytes | None, message: str) -> None:
    if content:
        (tmp_path / "m.jsonl").write_bytes(content)
    with pytest.raises(UserError, match=message):
        list(ManifestReader(str(tmp_path / "m.jsonl")).lines())
    with pytest.raises(UserError, match="a folder"):
        list(ManifestReader(str(tmp_path)).lines())


def test_rows_of_a_csv_file(tmp_path: Path) -> None:
    content = b'name,phone\r\n"Ann, ""A""\nB",1\r\nJoe\r\n"",3\nAnn,1\nAnn,2\nJ\xf6rg,4\n'
    assert told(tmp_path, content, "rows.csv", ROWS) == [(4, "CL901"), (7, "CL906"), (8, "CL901")]
    run, reader = preflight(Source(ROWS, "t.html"), tmp_path / "rows.csv")
    assert run.lines == 6 and reader.trouble is None
    (tmp_path / "cut.csv").write_bytes(b'name\nAnn\n"Joe')
    run, reader = preflight(Source(ROWS, "t.html"), tmp_path / "cut.csv")
    assert run.lines == 1 and reader.trouble is not None and "not CSV" in str(reader.trouble)


class Bucket:
    """What fsspec asks of a file system, as far as it is asked here."""

    fails_after: int | None = None

    def open(self, path: str, mode: str, **_: object) -> object:
        if path.endswith("secret.jsonl"):
            raise PermissionError("Access Denied")
        if path.endswith("nowhere.jsonl"):
            raise FileNotFoundError(path)
        if path.endswith("odd.jsonl"):
            raise RuntimeError("NoCredentialsError")
        import io

        class Stream(io.BytesIO):
            def readline(self, size: int | None = -1, /) -> bytes:
                if path.endswith("broken.jsonl") and self.tell() > 20:
                    raise OSError("connection reset")
                return super().readline(size)

        return Stream(b'{"source": "a"}\n{"Source": "b"}\n{"source": "c"}\n')


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    fsspec = pytest.importorskip("fsspec")
    monkeypatch.setattr(fsspec.core, "url_to_fs", lambda address: (Bucket(), address.partition("://")[2]))


@pytest.mark.usefixtures("bucket")
def test_a_manifest_in_a_bucket() -> None:
    lines = list(ManifestReader("s3://bucket/m.jsonl").lines())
    assert [line.number for line in lines] == [1, 2, 3]
    for name, message in {"secret": "rights: Access Denied", "nowhere": "nothing is there", "odd": "NoCred"}.items():
        with pytest.raises(UserError, match=message):
            list(ManifestReader(f"s3://bucket/{name}.jsonl").lines())
    broken = ManifestReader("gs://bucket/broken.jsonl")
    assert [line.number for line in broken.lines()] == [1, 2]
    assert broken.trouble is not None and "connection reset; 2 lines were read" in str(broken.trouble)


def test_what_is_needed_for_buckets_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="from files and from s3://, gs://, https://"):
        list(ManifestReader("http://example.com/m.jsonl").lines())
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(UserError, match=r"pip install 'crowdlint\[remote\]'"):
        list(ManifestReader("s3://bucket/m.jsonl").lines())
