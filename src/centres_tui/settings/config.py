"""The settings file, `config.toml`: read once, checked, with a default for everything."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, Literal, get_args

from centres_tui.errors import UsageError
from centres_tui.settings.places import config_folder

ClipboardRoute = Literal["auto", "tmux", "osc52", "file"]
NAME: Final = "config.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set."""

    theme: str = "textual-dark"
    """The name of a theme, as the palette lists them."""
    clipboard: ClipboardRoute = "auto"
    """How a copy leaves the program."""
    follow_after: float = 0.08
    """Seconds without a key after which the other panes follow."""


def read_config(path: Path | None = None) -> Config:
    """Read the settings; without a file, the defaults.

    Raises:
        UsageError: The file cannot be read or holds a setting that does not exist.
    """
    path = path or _usual_path()
    if path is None or not path.is_file():
        return Config()
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}. Correct it, or move it away.") from error
    return _config(table, path)


def _usual_path() -> Path | None:
    folder = config_folder()
    return folder / NAME if folder else None


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
        if not isinstance(value, expected):
            raise UsageError(f"{path}: {name} must be a {_WORDS[expected]}, not {value!r}.")
    config = Config(**table)  # type: ignore[arg-type]  # checked just above
    if config.clipboard not in get_args(ClipboardRoute):
        raise UsageError(f"{path}: clipboard must be one of {', '.join(get_args(ClipboardRoute))}.")
    return config


_WORDS: Final[dict[type, str]] = {str: "text", float: "number with a point"}
