"""What reading depends on beside the documents: the program, its words and those of a person."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from centres_tui.bundled import PACKAGE, bundled_folder

PARTS: Final = ("cache", "dataset", "extract", "model", "parse", "read", "vocabulary")
"""The folders of the program that decide what is read of a document."""
EXTRAS: Final = ("pypdfium2", "pypdfium2_raw", "trafilatura")
"""Packages that read where they are installed; another version may read otherwise."""


def fingerprint(texts: Iterable[str], files: Iterable[str | os.PathLike[str]]) -> str:
    """Give a fingerprint that differs where the same document may be read another way.

    Args:
        texts: What else decides, in words.
        files: Files whose content decides.

    Raises:
        OSError: One of the files cannot be read.
    """
    found = hashlib.sha256(sys.version.encode())
    for line in _lines(texts):
        found.update(f"{line}\0".encode("utf-8", "surrogatepass"))
    for file in files:
        found.update(hashlib.sha256(Path(file).read_bytes()).digest())
    return found.hexdigest()


def _lines(texts: Iterable[str]) -> Iterator[str]:
    yield from texts
    yield from filter(None, map(_installed, EXTRAS))
    yield from _standing(PACKAGE)
    for part in PARTS:
        yield from _standing(PACKAGE / part)
    yield from _standing(bundled_folder("data"))


def _installed(package: str) -> str:
    """Name a package with how its first file stands; nothing where it is not installed."""
    found = find_spec(package)
    if found is None or not found.origin:
        return ""
    status = Path(found.origin).stat()
    return f"{package} {status.st_size} {status.st_mtime_ns}"


def _standing(folder: Path) -> Iterator[str]:
    """Name each file in a folder and the folders in it, with its size and when it was written."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if folder != PACKAGE and entry.name != "__pycache__":
                yield from _standing(Path(entry.path))
        elif entry.name.endswith((".py", ".toml")):
            status = entry.stat()
            yield f"{folder.name}/{entry.name} {status.st_size} {status.st_mtime_ns}"
