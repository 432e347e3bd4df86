"""Where the details of an internal error go, so that one line on the screen is enough."""

import os
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Final

from centres_tui.settings.kept import ELSEWHERE_PREFIX, ERROR_PREFIX, ERROR_SUFFIX
from centres_tui.settings.places import state_folder

MOST_KEPT: Final = 10
"""Errors whose details are kept; the oldest go first."""


def write_details(error: BaseException) -> str:
    """Write the traceback to a file of its own, and give its path; empty where none can be."""
    text = "".join(traceback.format_exception(error))
    places = ((state_folder(), ERROR_PREFIX), (Path(tempfile.gettempdir()), ELSEWHERE_PREFIX))
    for folder, prefix in places:
        try:
            if folder:
                return _write(folder, prefix, text)
        except OSError:
            continue
    return ""


def _write(folder: Path, prefix: str, text: str) -> str:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, path = tempfile.mkstemp(prefix=prefix, suffix=ERROR_SUFFIX, dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)
    _keep_the_newest(folder, prefix)
    return path


def _keep_the_newest(folder: Path, prefix: str) -> None:
    """Remove the details of older errors; those of other people stay."""
    files = folder.glob(f"{prefix}*{ERROR_SUFFIX}")
    with suppress(OSError):
        for file in sorted(files, key=lambda file: file.stat().st_mtime)[:-MOST_KEPT]:
            with suppress(PermissionError):
                file.unlink()
