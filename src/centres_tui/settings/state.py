"""Small private files that outlive a run: written whole or not at all, readable by the owner."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from centres_tui.settings.places import PRIVATE_FILE, PRIVATE_FOLDER, state_folder


def keep(name: str, text: str) -> Path | None:
    """Write a text to a file of the state folder, or of a folder in it.

    Returns:
        The file; None where it cannot be written, as in a home that is missing or read-only.
    """
    folder = state_folder()
    if folder is None:
        return None
    try:
        for place in (folder, (folder / name).parent):
            place.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        _write(folder / name, text)
    except OSError:
        return None
    return folder / name


def _write(path: Path, text: str) -> None:
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, delete=False
    ) as draft:
        try:
            os.fchmod(draft.fileno(), PRIVATE_FILE)
            draft.write(text)
            draft.close()
            Path(draft.name).replace(path)
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
