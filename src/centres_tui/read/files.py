"""Files and folders: which are read, how they are called, and their bytes, never blocking."""

import os
import stat
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.read import limits

LARGEST: Final = limits.FILE
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
    content = beginning_of(path, shown_as, LARGEST + 1)
    if len(content) > LARGEST:
        raise SourceError(
            f"{shown_as}: is larger than {LARGEST >> 20} MiB, the most that is read. Split it."
        )
    return content


def beginning_of(path: Path, shown_as: str, size: int) -> bytes:
    """Read the beginning of a regular file, no more than so many bytes.

    Raises:
        SourceError: It cannot be read; the message says why and what to do.
    """
    try:
        _refuse_special(path.stat().st_mode, shown_as)
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            _refuse_special(os.fstat(handle).st_mode, shown_as)
            return file.read(size)
    except (OSError, ValueError) as error:
        raise SourceError(f"{shown_as}: {reason_of(error, path)}") from error


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


class Matches(NamedTuple):
    """What a glob matches, sorted."""

    shown: list[Path]
    """What is read."""
    hidden: list[Path]
    """What is left out, since a part of its path is hidden that the pattern does not ask for."""


def matches_of(pattern: str) -> Matches | None:
    """Give what a glob matches, what is hidden apart; None where it is no glob."""
    if not set(pattern) & set("*?[") or os.path.lexists(pattern):
        return None
    whole = Path(pattern)
    top = Path(whole.anchor)
    parts = whole.parts[1:] if whole.anchor else whole.parts
    matches = sorted(top.glob("/".join(parts)))
    if any(part.startswith(".") for part in parts):
        return Matches(shown=matches, hidden=[])
    hidden = {each: _hidden_part(each.relative_to(top)) for each in matches}
    return Matches(
        shown=[each for each in matches if hidden[each] is None],
        hidden=sorted({top / part for part in hidden.values() if part is not None}),
    )


def _hidden_part(path: Path) -> Path | None:
    """Give a path down to its first hidden part; None where it has none."""
    for count, part in enumerate(path.parts, start=1):
        if part.startswith("."):
            return Path(*path.parts[:count])
    return None
