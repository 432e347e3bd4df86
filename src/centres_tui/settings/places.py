"""Where settings and state are kept: the XDG places."""

import os
from importlib.util import cache_from_source
from pathlib import Path
from typing import Final

from centres_tui.bundled import PACKAGE

FOLDER: Final = "centres-tui"
PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600
TRANSLATIONS: Final = ".translations"
"""What the names of files with translations end with."""


def config_folder() -> Path | None:
    """Give the folder of settings; None where there is no home."""
    return _place("XDG_CONFIG_HOME", ".config")


def state_folder() -> Path | None:
    """Give the folder of what outlives a run; None where there is no home."""
    return _place("XDG_STATE_HOME", ".local/state")


def cache_folder() -> Path | None:
    """Give the folder of what can be made again; None where there is no home."""
    return _place("XDG_CACHE_HOME", ".cache")


def translations_file(part: str) -> Path | None:
    """Give where the translations that a part of the program needs are kept, beside its bytecode.

    None where this Python keeps no bytecode.

    >>> translations_file("reading").name.startswith("reading.")
    True
    """
    try:
        beside = Path(cache_from_source(os.fspath(PACKAGE / f"{part}.py")))
    except NotImplementedError:
        return None
    return beside.with_suffix(TRANSLATIONS)


def _place(variable: str, below_home: str) -> Path | None:
    named = os.environ.get(variable, "")
    if named.startswith("/"):
        return Path(named) / FOLDER
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return Path(home) / below_home / FOLDER if home.startswith("/") else None
