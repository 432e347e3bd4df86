"""Where a workspace keeps its own words and settings."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

FOLDER: Final = ".centres"
"""The folder in a workspace for what belongs to it and is no source."""
PLACE: Final = Path(FOLDER, "vocabulary.toml")
"""The file in the folder of a workspace."""
ACCEPTED: Final = Path(FOLDER, "vocabulary")
"""The folder of vocabularies that were tried and accepted."""
SETTINGS: Final = Path(FOLDER, "settings.toml")
"""The settings of a workspace, which come last."""
STANDARD_INPUT: Final = "-"
"""Names the standard input in place of a file."""


def vocabularies_of(paths: Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """Give the vocabulary files of the workspaces that the paths name or lie in, each once.

    Args:
        paths: Folders, and files: the folder of a file is its workspace, and so is that of all.
    """
    named = [os.fspath(path) for path in paths]
    folders = [os.path.dirname(each) if os.path.isfile(each) else each for each in named]  # noqa: PTH113, PTH120
    shared = workspace_of(named)
    if shared is not None:
        folders.append(str(shared))
    found: dict[str, str] = {}
    for folder in folders:
        for file in _vocabularies_in(Path(folder)):
            found.setdefault(os.path.abspath(file), str(file))  # noqa: PTH100 - links stay links
    return tuple(found.values())


def _vocabularies_in(folder: Path) -> Iterator[Path]:
    if not (folder / FOLDER).is_dir():
        return
    accepted = sorted((folder / ACCEPTED).glob("*.toml"))
    yield from (one for one in (folder / PLACE, *accepted, folder / SETTINGS) if _is_there(one))


def _is_there(file: Path) -> bool:
    """Whether there is something of this name, be it a link to nothing."""
    return os.path.lexists(file)


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
