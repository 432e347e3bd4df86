"""What the explorer remembers from one run to the next, a small file for each set of sources.

Nothing here is needed: whatever goes wrong, the explorer begins as if for the first time.
"""

import os
from binascii import crc32
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from centres_tui.settings.places import state_folder

FOLDER: Final = "sessions"
FORMAT: Final = 1
MOST_KEPT: Final = 200
"""Sets of sources that are remembered; the longest unused are forgotten first."""
STANDARD_INPUT: Final = "-"
LARGEST: Final = 1 << 24
"""Bytes; a larger file is none of ours."""


def sources_key(paths: Sequence[str]) -> tuple[str, ...] | None:
    """Name a set of sources: where its paths lead; none for the bundled example.

    Returns:
        None where it cannot be opened again, as with standard input.
    """
    if STANDARD_INPUT in paths:
        return None
    try:
        return tuple(sorted({os.path.abspath(path) for path in paths}))  # noqa: PTH100 - no Path yet
    except (OSError, ValueError):
        return None


def read_session(paths: Sequence[str]) -> Mapping[str, object]:
    """Give what is remembered of a set of sources; nothing where nothing is."""
    key = sources_key(paths)
    folder = state_folder()
    if key is None or folder is None:
        return {}
    try:
        file = folder / _name(key)
        if not file.is_file() or file.stat().st_size > LARGEST:
            return {}
        found = import_module("json").loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    fits = isinstance(found, dict) and found.get("format") == FORMAT
    return found if fits and found.get("sources") == list(key) else {}


def keep_session(paths: Sequence[str], remembered: Mapping[str, object]) -> None:
    """Remember this of a set of sources; where that fails, do nothing."""
    key = sources_key(paths)
    if key is None:
        return
    session = {"format": FORMAT, "sources": key, **remembered}
    try:
        text = import_module("json").dumps(session, indent=1)
    except (TypeError, ValueError):
        return
    kept = import_module("centres_tui.settings.state").keep(_name(key), f"{text}\n")
    if kept:
        _forget_the_oldest(kept.parent)


def _name(key: Sequence[str]) -> str:
    """Name the file of a set of sources; which set it is stands in the file as well."""
    written = "\0".join(key).encode("utf-8", "surrogateescape")
    return f"{FOLDER}/{crc32(written):08x}.json"


def _forget_the_oldest(folder: Path) -> None:
    try:
        files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST_KEPT]:
            file.unlink()
    except OSError:
        return
