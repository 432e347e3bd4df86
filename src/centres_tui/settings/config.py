"""The settings file, `config.toml`: read once, checked, with a default for everything."""

from dataclasses import dataclass, fields
from math import inf
from pathlib import Path
from typing import Final, Literal, get_args

from centres_tui.errors import UsageError
from centres_tui.settings.files import read_table, settings_path

ClipboardRoute = Literal["auto", "tmux", "osc52", "command", "file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set."""

    theme: str = "textual-dark"
    """The name of a theme, as the palette lists them."""
    clipboard: ClipboardRoute = "auto"
    """How a copy leaves the program."""
    clipboard_command: str = ""
    """For `command`: a program that takes a copy on its standard input, with its arguments."""
    follow_after: float = 0.08
    """Seconds without a key after which the other panes follow."""


def read_config(path: Path | None = None) -> Config:
    """Read the settings; without a file, the defaults.

    Raises:
        UsageError: The file cannot be read or holds a setting that does not exist.
    """
    path = path or settings_path()
    table = read_table(path)
    return _config(table, path) if path and table else Config()


def _config(table: dict[str, object], path: Path) -> Config:
    table = {name: value for name, value in table.items() if name != "keys"}
    known = {field.name for field in fields(Config)}
    unknown = sorted(table.keys() - known)
    if unknown:
        raise UsageError(
            f"{path}: no setting {', '.join(unknown)}. Settings: {', '.join(sorted(known))}, keys."
        )
    default = Config()
    for name, value in table.items():
        expected = type(getattr(default, name))
        if not (isinstance(value, expected) or (expected is float and type(value) is int)):
            raise UsageError(f"{path}: {name} must be a {_WORDS[expected]}, not {value!r}.")
    config = Config(**table)  # type: ignore[arg-type]  # checked just above
    if not 0 <= config.follow_after < inf:
        raise UsageError(f"{path}: follow_after must be 0 seconds or more.")
    if config.clipboard not in get_args(ClipboardRoute):
        raise UsageError(f"{path}: clipboard must be one of {', '.join(get_args(ClipboardRoute))}.")
    return config


_WORDS: Final[dict[type, str]] = {str: "text", float: "number"}
