"""Files and folders: which are read, how they are called, and their bytes, never blocking."""

import os
import stat
from pathlib import Path
from typing import Final

from centres_tui.errors import SourceError

LARGEST: Final = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

_KINDS: Final = (
    (stat.S_ISDIR, "is a folder, not a file. Name the folder itself to read what is in it."),
    (stat.S_ISFIFO, "is a pipe, which is never waited for. Save its content to a file."),
    (stat.S_ISSOCK, "is a socket, not a file. Save its content to a file."),
    (stat.S_ISCHR, "is a device, not a file. Save its content to a file."),
    (stat.S_ISBLK, "is a device, not a file. Save its content to a file."),
)


def read_bytes(path: Path, shown_as: str) -> bytes:
    """Read the whole of a regular file.

    Raises:
        SourceError: It cannot be read; the message says why and what to do.
    """
    try:
        _refuse_special(path.stat().st_mode, shown_as)
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            _refuse_special(os.fstat(handle).st_mode, shown_as)
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise SourceError(f"{shown_as}: {reason_of(error, path)}") from error
    if len(content) > LARGEST:
        raise SourceError(
            f"{shown_as}: is larger than {LARGEST >> 20} MiB, the most that is read. Split it."
        )
    return content


def _refuse_special(mode: int, shown_as: str) -> None:
    for is_of_kind, reason in _KINDS:
        if is_of_kind(mode):
            raise SourceError(f"{shown_as}: {reason}")


def reason_of(error: OSError | ValueError, path: Path) -> str:
    """Say in words why a path could not be opened, and what to do."""
    match error:
        case FileNotFoundError() if path.is_symlink():
            return "is a link to something that does not exist. Mend or remove the link."
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file. Check the name."
        case PermissionError():
            return "may not be read. Ask for the right to read it."
        case OSError() if error.strerror:
            return f"cannot be read ({error.strerror}). Check the name and the disk."
        case _:
            return "is no name that a file can have. Check the name."


def matches_of(pattern: str) -> list[Path] | None:
    """Give what a glob matches, sorted, hidden files left out; None where it is no glob."""
    if not set(pattern) & set("*?[") or os.path.lexists(pattern):
        return None
    whole = Path(pattern)
    top = Path(whole.anchor)
    parts = whole.parts[1:] if whole.anchor else whole.parts
    matches = top.glob("/".join(parts))
    return sorted(each for each in matches if not _is_hidden(each.relative_to(top), parts))


def _is_hidden(path: Path, pattern: tuple[str, ...]) -> bool:
    """Whether a match has a hidden part that the pattern does not ask for."""
    asked = any(part.startswith(".") for part in pattern)
    return not asked and any(part.startswith(".") for part in path.parts)
