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
    """Give the vocabulary files of the workspaces among the paths, in their order, each once."""
    found: dict[str, None] = {}
    for path in paths:
        file = str(os.fspath(path) / PLACE)
        if os.path.lexists(file):
            found[file] = None
    return tuple(found)
