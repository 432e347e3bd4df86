"""Every file and folder of the person's that the program keeps or reads."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from centres_tui.settings.files import NAME
from centres_tui.settings.places import (
    cache_folder,
    config_folder,
    state_folder,
    translations_file,
)
from centres_tui.settings.sessions import FOLDER as SESSIONS

COPIED: Final = "copied.txt"
"""The text that was copied last."""
ERROR_PREFIX: Final = "error-"
ELSEWHERE_PREFIX: Final = "centres-tui-error-"
ERROR_SUFFIX: Final = ".txt"
"""How the files with the details of internal errors are called, in the folder and outside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One file or folder."""

    what: str
    """What it holds."""
    path: Path
    """Where it is, or would be; the name of a file that is yet to come may hold a "*"."""

    @property
    def exists(self) -> bool:
        """Whether it is there."""
        try:
            return self.path.exists()
        except OSError:
            return False


def kept_places() -> list[Kept]:
    """Give every file and folder, whether it is there or not; none where there is no home."""
    elsewhere = _errors(Path(tempfile.gettempdir()), ELSEWHERE_PREFIX)
    return [*_settings(), *_state(), *_cache(), *_translations(), *elsewhere]


def _settings() -> Iterator[Kept]:
    folder = config_folder()
    if folder:
        yield Kept(what="folder for settings", path=folder)
        yield Kept(what="settings, and keys in [keys]", path=folder / NAME)


def _state() -> Iterator[Kept]:
    folder = state_folder()
    if folder:
        yield Kept(what="folder for state", path=folder)
        yield Kept(what="last copied text", path=folder / COPIED)
        yield Kept(what="folder for what was shown last", path=folder / SESSIONS)
        yield from _files(folder / SESSIONS, "*.json", "what was shown of a set of sources")
        yield from _errors(folder, ERROR_PREFIX)


def _cache() -> Iterator[Kept]:
    folder = cache_folder()
    if folder:
        yield Kept(what="folder for what was read before", path=folder)
        yield from _files(folder, "*.pack", "what was read of a set of sources")


def _translations() -> Iterator[Kept]:
    file = translations_file("*")
    if file:
        yield from _files(file.parent, file.name, "what Python compiled, for a quick start")


def _errors(folder: Path, prefix: str) -> Iterator[Kept]:
    return _files(folder, f"{prefix}*{ERROR_SUFFIX}", "details of an internal error")


def _files(folder: Path, pattern: str, what: str) -> Iterator[Kept]:
    """Give the files that there are, or else how they would be called."""
    try:
        found = sorted(folder.glob(pattern))
    except OSError:
        found = []
    for path in found or [folder / pattern]:
        yield Kept(what=what, path=path)
