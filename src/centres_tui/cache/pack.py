"""A pack: one file that holds what was read of many, with an index at its end.

What a pack holds is looked up without reading the rest, and its bytes are checked before they are
used. A pack that is damaged, cut, foreign or made for something else holds nothing. It is written
beside its place and moved there whole; whoever writes last stays, and no lock is needed.
"""

import json
import os
from binascii import crc32
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from centres_tui.cache.folder import LARGEST, PRIVATE_FILE, make_room

MAGIC: Final = b"centres-tui cache 1\n"
TAIL: Final = 8
"""The last bytes of a pack: how long its index is, and the check of that."""
Entry = tuple[int, int, int]
"""Where an entry begins, its length and its check."""


class Pack:
    """What a pack holds, by key."""

    def __init__(self, path: Path, made_for: str) -> None:
        """Open a pack; one that is missing or not good is empty.

        Args:
            path: The file.
            made_for: What it must have been made for.
        """
        self._entries: Mapping[str, Entry] = {}
        self._file = -1
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            self._file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
            self._entries = _index(self._file, made_for)
            os.utime(path)

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._entries)

    def get(self, key: str) -> bytes | None:
        """Give the bytes of an entry; None where there are none, or they are not as written."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        place, length, check = entry
        try:
            found = os.pread(self._file, length, place)
        except (OSError, ValueError, OverflowError):
            return None
        return found if crc32(found) == check else None

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            self._entries = {}


class PackWriter:
    """Writes a pack, an entry after the other; after any error it writes nothing more."""

    def __init__(self, path: Path, made_for: str) -> None:
        self._path = path
        self._draft = path.with_name(f"{path.name}.{os.getpid()}")
        self._made_for = made_for
        self._entries: dict[str, Entry] = {}
        self._size = len(MAGIC)
        self._has_failed = False
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        self._file = os.fdopen(os.open(self._draft, flags, PRIVATE_FILE), "wb")
        self._file.write(MAGIC)

    def add(self, key: str, content: bytes) -> None:
        """Write an entry."""
        if self._has_failed or self._size + len(content) > LARGEST:
            return
        try:
            self._file.write(content)
        except OSError:
            self._has_failed = True
            return
        self._entries[key] = (self._size, len(content), crc32(content))
        self._size += len(content)

    def finish(self) -> None:
        """Put the pack into its place, or leave what stands there where that fails."""
        index = json.dumps({"for": self._made_for, "entries": self._entries}).encode()
        tail = len(index).to_bytes(4, "big") + crc32(index).to_bytes(4, "big")
        with suppress(OSError):
            self._file.write(index + tail)
            self._file.close()
            if not self._has_failed:
                self._draft.replace(self._path)
                make_room(self._path.parent)
        self.drop()

    def drop(self) -> None:
        """Leave nothing of what is not in its place."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._draft.unlink(missing_ok=True)


def _index(file: int, made_for: str) -> Mapping[str, Entry]:
    """Read where each entry stands.

    Raises:
        ValueError: The file is no pack, or is not made for this.
    """
    size = os.fstat(file).st_size
    tail = os.pread(file, TAIL, max(0, size - TAIL))
    length = int.from_bytes(tail[:4], "big")
    start = size - TAIL - length
    if start < len(MAGIC) or os.pread(file, len(MAGIC), 0) != MAGIC:
        raise ValueError("no pack")
    index = os.pread(file, length, start)
    if crc32(index) != int.from_bytes(tail[4:], "big"):
        raise ValueError("a damaged pack")
    found = json.loads(index)
    if found["for"] != made_for:
        raise ValueError("a pack for something else")
    return {key: (place, count, check) for key, (place, count, check) in found["entries"].items()}
