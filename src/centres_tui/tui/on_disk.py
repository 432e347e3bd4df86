"""The files that are open, as they stand on the disk: whether one is new, changed or gone."""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.bundled import bundled_folder

STANDARD_INPUT: Final = "-"
Standing = tuple[int, int, int]
"""When a file was written, its size and its number."""


class OnDisk(NamedTuple):
    """Files by the names that they are shown under, and how each was found."""

    places: Mapping[str, Path]
    """Where each file is."""
    standings: Mapping[str, Standing | None]
    """How each stands; None where it is gone."""

    def file_of(self, shown_as: str) -> Path | None:
        """Give the file of a source, or the one that it lies in; None where there is none."""
        name = shown_as
        while name not in self.places and "/" in name:
            name = name.rpartition("/")[0]
        return self.places.get(name)


class Changed(NamedTuple):
    """What is otherwise than it was."""

    written: int = 0
    """Files that have another content."""
    new: int = 0
    """Files that were not there."""
    gone: int = 0
    """Files that are no longer there."""

    def told(self) -> str:
        """Say it in words; nothing where nothing is otherwise.

        >>> Changed(written=2, new=1).told(), Changed().told()
        ('2 files changed, 1 new', '')
        """
        written = f"{self.written} file{'' if self.written == 1 else 's'} changed"
        parts = [written] if self.written else []
        parts += [f"{self.new} new"] if self.new else []
        parts += [f"{self.gone} gone"] if self.gone else []
        return ", ".join(parts)


def look(paths: Sequence[str]) -> OnDisk:
    """Find the files that paths lead to and what is said beside them, and see how all stand."""
    named = [path for path in paths if path not in {"", STANDARD_INPUT}]
    if not named:
        return OnDisk({}, {})
    files = import_module("centres_tui.dataset.found").find_documents(named).files
    beside = import_module("centres_tui.read.beside").files_beside(files)
    return look_again(OnDisk({file.shown_as: file.path for file in (*files, *beside)}, {}))


def look_bundled() -> OnDisk:
    """Find the files of the bundled example."""
    return look([str(bundled_folder("seeds"))])


def look_again(known: OnDisk) -> OnDisk:
    """See how the same files stand now."""
    return OnDisk(known.places, {name: _standing(path) for name, path in known.places.items()})


def changed(before: OnDisk, now: OnDisk) -> Changed:
    """Say what is otherwise."""
    old, new = before.standings, now.standings
    there = {name for name, standing in new.items() if standing}
    was_there = {name for name, standing in old.items() if standing}
    return Changed(
        written=sum(old[name] != new[name] for name in there & was_there),
        new=len(there - was_there),
        gone=len(was_there - there),
    )


def _standing(path: Path) -> Standing | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - many of them
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
