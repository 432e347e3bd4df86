"""What a person may ask about the program's own files: where they are, whether the keys fit."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from centres_tui.bundled import bundled_folder
from centres_tui.cli.request import Request
from centres_tui.cli.streams import write_out
from centres_tui.errors import UsageError
from centres_tui.parse.display import safe_line
from centres_tui.settings.config import read_config
from centres_tui.settings.files import settings_path
from centres_tui.settings.kept import Kept, kept_places
from centres_tui.settings.keymap import read_keymap
from centres_tui.vocabulary.workspaces import PLACE

CLASH: Final = 2
PROBLEMS: Final = "centres_tui.tui.keymap_problems"
"""Loads the commands, and with them the screen; only where keys are checked."""
STANDING: Final = {True: "there", False: "not there"}


def run(request: Request) -> int:
    """Answer, and give the exit status."""
    status = 0
    if request.where:
        _tell_where(request.paths)
    if request.check_keys:
        status = _check_keys()
    return status


def _tell_where(paths: Sequence[str]) -> None:
    """Write every file and folder that is kept or read, one a line."""
    places = [*kept_places(), *_beside_documents(paths), *_own()]
    whats = max(len(place.what) for place in places)
    standings = max(len(words) for words in STANDING.values())
    lines = (
        f"{STANDING[place.exists]:<{standings}}  {place.what:<{whats}}  {place.path}"
        for place in places
    )
    write_out("".join(f"{safe_line(line)}\n" for line in lines))


def _beside_documents(paths: Sequence[str]) -> Iterator[Kept]:
    """Give where folders of documents have words of their own; without one named, anywhere."""
    for path in map(Path, paths or ("FOLDER",)):
        if not paths or path.is_dir():
            yield Kept(what="words of a folder of documents", path=path / PLACE)


def _own() -> Iterator[Kept]:
    """Give what comes with the program and is only read."""
    yield Kept(what="the program's own words", path=bundled_folder("data"))
    yield Kept(what="the bundled example", path=bundled_folder("seeds"))


def _check_keys() -> int:
    """Write what is wrong with the keys that were set, a problem a line.

    Raises:
        UsageError: The settings cannot be read.
    """
    path = settings_path()
    if path is None:
        raise UsageError("there is no home folder, so no keys are set. Set HOME to name one.")
    read_config()
    keymap = read_keymap(path)
    problems: list[str] = import_module(PROBLEMS).problems_of(keymap)
    changed = f"{len(keymap)} command{'' if len(keymap) == 1 else 's'} with keys of your own"
    lines = [*problems] or [f"no clashes, {changed}"]
    write_out("".join(safe_line(f"{path}: {line}") + "\n" for line in lines))
    return CLASH if problems else 0
