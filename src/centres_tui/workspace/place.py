"""Where the decisions on a set of sources are kept."""

import os
from binascii import crc32
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from centres_tui.dataset.collected import STANDARD_INPUT
from centres_tui.settings.places import state_folder
from centres_tui.vocabulary.workspaces import FOLDER

JOURNAL: Final = "journal"
"""The folder of journals in a workspace's own folder."""
STATE_JOURNALS: Final = "journals"
"""The folder of journals in the state folder, for workspaces that cannot be written."""
BUNDLED: Final = "bundled"
"""What the bundled example's journals are called by; it may be shared, so it is not written."""


def workspace_of(paths: Sequence[str]) -> Path | None:
    """Give the folder of the workspace that some paths name or lie in.

    It is the first folder among them, or among the folders of the files, that is a workspace
    already; else the nearest folder that holds all of them.

    Returns:
        None for the bundled example, for standard input, and where only the root holds them all.
    """
    if not paths or STANDARD_INPUT in paths:
        return None
    folders = list(dict.fromkeys(_folder(path) for path in paths))
    for folder in folders:
        if (folder / FOLDER).is_dir():
            return folder
    shared = Path(os.path.commonpath(folders))
    return shared if shared != Path(shared.anchor) else None


def _folder(path: str) -> Path:
    """Give the folder that a path names, or in which the files lie that it names."""
    place = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as they are named
    while not place.is_dir() and place != place.parent:
        place = place.parent
    return place


def journal_folders(paths: Sequence[str]) -> tuple[Path, ...]:
    """Give the folders in which journals may be kept, the one to be preferred first."""
    if STANDARD_INPUT in paths:
        return ()
    workspace = workspace_of(paths)
    state = state_folder()
    folders = [workspace / FOLDER / JOURNAL] if workspace else []
    if state:
        folders.append(state / STATE_JOURNALS / _name(workspace, paths))
    return tuple(folders)


def _name(workspace: Path | None, paths: Sequence[str]) -> str:
    if workspace is None and not paths:
        return BUNDLED
    named = str(workspace) if workspace else "\0".join(sorted(map(os.path.abspath, paths)))
    return f"{crc32(named.encode('utf-8', 'surrogateescape')):08x}"
