"""The settings file as a table; its parser is loaded only where there is a file."""

from importlib import import_module
from pathlib import Path
from typing import Final

from centres_tui.errors import UsageError
from centres_tui.settings.places import config_folder

NAME: Final = "config.toml"


def settings_path() -> Path | None:
    """Give the place of the settings file; None where there is no home."""
    folder = config_folder()
    return folder / NAME if folder else None


def read_table(path: Path | None) -> dict[str, object]:
    """Read the settings file; without one, nothing is set.

    Raises:
        UsageError: The file cannot be read.
    """
    if path is None or not path.is_file():
        return {}
    tomllib = import_module("tomllib")
    try:
        table: dict[str, object] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}. Correct it, or move it away.") from error
    return table
