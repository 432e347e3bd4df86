"""Where the decisions on a set of sources are kept."""

import os
from binascii import crc32
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from centres_tui.dataset.collected import STANDARD_INPUT
from centres_tui.settings.places import state_folder
from centres_tui.vocabulary.workspaces import FOLDER, workspace_of

JOURNAL: Final = "journal"
"""The folder of journals in a workspace's own folder."""
STATE_JOURNALS: Final = "journals"
"""The folder of journals in the state folder, for workspaces that cannot be written."""
BUNDLED: Final = "bundled"
"""What the bundled example's journals are called by; it may be shared, so it is not written."""


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
