"""Text to a file: whole or not at all, and never over something that was there unasked."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from centres_tui.errors import ExportError


def write_export(path: str | os.PathLike[str], text: str, *, replace: bool = False) -> None:
    """Write the text to the file, or leave everything as it was.

    Args:
        path: The file to write; its folder must exist.
        text: What it shall hold.
        replace: Whether a file that exists may be replaced.

    Raises:
        ExportError: Where it was not written; says why and what to do.
    """
    target = Path(path)
    refuse(target, replace=replace)
    try:
        _write_beside(target, text.encode("utf-8"), replace=replace)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}.") from error


def _exists(target: Path) -> ExportError:
    return ExportError(f"{target}: exists already. Give --replace to replace it, or another name.")


def refuse(target: Path, *, replace: bool) -> None:
    """Say before any work is done whether a file must not be written.

    Raises:
        ExportError: Where something is there that may not be replaced.
    """
    try:
        found = target.lstat()
    except FileNotFoundError:
        if target.parent.is_dir():
            return
        raise ExportError(
            f"{target}: there is no folder {target.parent}. Make it first, or name another."
        ) from None
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise ExportError(f"{target}: is a folder. Name a file in it.")
    if stat.S_ISLNK(found.st_mode):
        raise ExportError(f"{target}: is a link. Name the file that it leads to, or leave -o out.")
    if not stat.S_ISREG(found.st_mode):
        raise ExportError(f"{target}: is no ordinary file. Name another, or leave -o out.")
    if not replace:
        raise _exists(target)


def _write_beside(target: Path, content: bytes, *, replace: bool) -> None:
    """Write to a file beside the target, then let it take the target's place in one step."""
    handle, name = tempfile.mkstemp(prefix=".centres-tui-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            _set_rights(file.fileno(), target)
            os.fsync(file.fileno())
        _put_in_place(beside, target, replace=replace)
        _sync_folder(target.parent)
    finally:
        beside.unlink(missing_ok=True)


def _put_in_place(beside: Path, target: Path, *, replace: bool) -> None:
    """Give the target the content in one step; without leave to replace, only if nothing is there.

    A file system that knows no second names for a file is looked at first instead.
    """
    if not replace:
        try:
            target.hardlink_to(beside)
        except FileExistsError:
            raise
        except OSError:
            refuse(target, replace=False)
        else:
            return
    beside.replace(target)


def _set_rights(handle: int, target: Path) -> None:
    """Give the new file the rights of the one that it replaces, else those that umask leaves."""
    try:
        old = target.stat()
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        os.fchmod(handle, 0o666 & ~umask)
        return
    with suppress(PermissionError):
        os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode) & 0o777)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
