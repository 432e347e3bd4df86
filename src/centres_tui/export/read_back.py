"""Exports read back: the format by the file's name, the contents by its text."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path, PurePath
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.export.contents import Contents

_READERS: Final[Mapping[str, tuple[str, str]]] = {
    ".toml": ("centres_tui.export.as_toml", "read_toml"),
    ".json": ("centres_tui.export.as_json", "read_json"),
    ".jsonl": ("centres_tui.export.as_json_lines", "read_json_lines"),
    ".ndjson": ("centres_tui.export.as_json_lines", "read_json_lines"),
}
"""By suffix, what reads a comparison back with all its columns."""
_BEGINNINGS: Final = ("# What the sources state,", '{"measures": [', '{"row": "')
"""How an export of a comparison begins, in each of these formats."""
_SHORT: Final = 64
LARGEST: Final = 1 << 30
"""Bytes; a larger file is no export."""


def is_comparison(path: str) -> bool:
    """Whether a path names an export of a comparison that can be opened again."""
    if PurePath(path).suffix.lower() not in _READERS:
        return False
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            head = file.read(_SHORT).decode("utf-8", "replace")
    except (OSError, ValueError):
        return False
    return head.startswith(_BEGINNINGS)


def read_export(path: Path) -> Contents:
    """Read an export of a comparison.

    Raises:
        SourceError: It cannot be read, or does not hold what an export holds.
    """
    text = export_file(path)
    module, name = _READERS[path.suffix.lower()]
    read: Callable[[str], Contents] = getattr(import_module(module), name)
    try:
        return read(text)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise SourceError(
            f"{path}: no export of this program: it does not hold what it should ({error!r})."
        ) from error


def export_file(path: Path) -> str:
    """Read the text of an export.

    Raises:
        SourceError: It cannot be read, or is no text.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(f"{path}: is too large for an export.")
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError:
        raise SourceError(f"{path}: is no text in UTF-8, so it is no export.") from None
