"""Manifests in buckets and on servers, read through fsspec: the extra ``crowdlint[remote]``."""

from __future__ import annotations

from typing import IO, Any

from crowdlint.errors import UserError

SCHEMES = ("s3", "gs", "https")
_NEEDED = "python -m pip install 'crowdlint[remote]'"


def is_remote(name: str) -> bool:
    """Whether a name is an address, not a file."""
    return "://" in name


def opened(address: str) -> tuple[IO[bytes], int | None]:
    """The object at an address, to be read from its start, and its size. Raises ``UserError`` where it cannot be."""
    scheme = address.partition("://")[0].lower()
    if scheme not in SCHEMES:
        known = ", ".join(f"{each}://" for each in SCHEMES)
        raise UserError(f"manifests are read from files and from {known}", address)
    try:
        import fsspec
    except ImportError as error:
        raise UserError(f"reading from {scheme}:// needs more: {_NEEDED}", address) from error
    try:
        system, path = fsspec.core.url_to_fs(address)
        file: Any = system.open(path, "rb", block_size=2**22, cache_type="readahead")
        return file, getattr(file, "size", None)
    except ImportError as error:
        raise UserError(f"reading from {scheme}:// needs more ({error}): {_NEEDED}", address) from error
    except FileNotFoundError as error:
        raise UserError("nothing is there", address) from error
    except PermissionError as error:
        raise UserError(f"this may not be read with your rights: {error}", address) from error
    except Exception as error:  # each library has errors of its own: no credentials, no network, no such bucket
        raise UserError(f"cannot be read: {type(error).__name__}: {error}", address) from error
