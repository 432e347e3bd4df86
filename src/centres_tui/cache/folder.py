"""The folder of the cache: the person's own, closed to everybody else, and of limited size."""

import os
import stat
from pathlib import Path
from typing import Final

PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600
SUFFIX: Final = ".pack"
LARGEST: Final = 512 * 1024 * 1024
"""Bytes that all packs together may take; the longest unused go first."""
SHARED: Final = 0o077
"""The rights of anybody but the owner."""


def is_own(folder: Path) -> bool:
    """Say whether a folder, made where it is missing, is the person's alone."""
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            return False
        if found.st_mode & SHARED:
            folder.chmod(PRIVATE_FOLDER)
    except OSError:
        return False
    return True


def make_room(folder: Path) -> None:
    """Remove what has been unused for longest until the rest is no more than the largest.

    Raises:
        OSError: Something cannot be removed.
    """
    files = [(file.stat(), file) for file in folder.iterdir()]
    files.sort(key=lambda pair: pair[0].st_mtime, reverse=True)
    size = 0
    for status, file in files:
        size += status.st_size
        if size > LARGEST:
            file.unlink()
