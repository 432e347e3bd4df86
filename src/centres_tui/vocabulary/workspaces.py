"""Where a workspace keeps its own words."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

FOLDER: Final = ".centres"
"""The folder in a workspace for what belongs to it and is no source."""
PLACE: Final = Path(FOLDER, "vocabulary.toml")
"""The file in the folder of a workspace."""


def vocabularies_of(paths: Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """Give the vocabulary files of the workspaces that the paths name or lie in, each once.

    Args:
        paths: Folders, and files: the folder of a file is its workspace.
    """
    found: dict[str, None] = {}
    for path in paths:
        named = os.fspath(path)
        folder = os.path.dirname(named) if os.path.isfile(named) else named  # noqa: PTH113, PTH120
        file = str(folder / PLACE)
        if os.path.lexists(file):
            found[file] = None
    return tuple(found)
