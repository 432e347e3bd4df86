"""Where settings and state are kept: the XDG places."""

import os
from pathlib import Path
from typing import Final

FOLDER: Final = "centres-tui"
PRIVATE_FOLDER: Final = 0o700
PRIVATE_FILE: Final = 0o600


def config_folder() -> Path | None:
    """Give the folder of settings; None where there is no home."""
    return _place("XDG_CONFIG_HOME", ".config")


def state_folder() -> Path | None:
    """Give the folder of what outlives a run; None where there is no home."""
    return _place("XDG_STATE_HOME", ".local/state")


def cache_folder() -> Path | None:
    """Give the folder of what can be made again; None where there is no home."""
    return _place("XDG_CACHE_HOME", ".cache")


def _place(variable: str, below_home: str) -> Path | None:
    named = os.environ.get(variable, "")
    if named.startswith("/"):
        return Path(named) / FOLDER
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return Path(home) / below_home / FOLDER if home.startswith("/") else None
