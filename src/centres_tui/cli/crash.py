"""Where the details of an internal error go, so that one line on the screen is enough."""

import os
import tempfile
import traceback
from pathlib import Path

from platformdirs import user_state_path


def write_details(error: BaseException) -> str:
    """Write the traceback to a file of its own, and give its path; empty where none can be."""
    text = "".join(traceback.format_exception(error))
    for folder in (user_state_path("centres-tui"), Path(tempfile.gettempdir())):
        try:
            return _write(folder, text)
        except OSError:
            continue
    return ""


def _write(folder: Path, text: str) -> str:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, path = tempfile.mkstemp(prefix="error-", suffix=".txt", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)
    return path
