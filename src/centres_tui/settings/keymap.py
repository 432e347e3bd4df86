"""Keys by command id: the table `[keys]` of the settings file, and the clashes in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from centres_tui.errors import UsageError
from centres_tui.settings.files import read_table, settings_path

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of each command, by the command's id; two keys after one another as "] f"."""


def read_keymap(path: Path | None = None) -> Keymap:
    """Read the keys that the person has set; none without a file.

    Raises:
        UsageError: The file cannot be read, or a key is no text.
    """
    path = path or settings_path()
    table = read_table(path).get("keys", {})
    if not isinstance(table, dict):
        raise UsageError(f'{path}: keys must be a table: [keys], then search = "/".')
    return {command: _keys(command, keys, path) for command, keys in table.items()}


def _keys(command: str, keys: object, path: Path | None) -> tuple[str, ...]:
    listed = [keys] if isinstance(keys, str) else keys
    if isinstance(listed, list) and all(isinstance(key, str) and key for key in listed):
        return tuple(listed)
    raise UsageError(f"{path}: the keys of {command} must be a text or a list of texts.")


def with_keymap(defaults: Keymap, keymap: Keymap) -> dict[str, tuple[str, ...]]:
    """Give every command its keys: those set, else its own."""
    return {command: keymap.get(command, keys) for command, keys in defaults.items()}


def clashes(keymap: Keymap, known: Iterable[str]) -> list[str]:
    """Name what is wrong with a keymap: unknown commands, keys claimed twice, chords cut off."""
    problems = [f"no command {command}" for command in sorted(keymap.keys() - set(known))]
    owners: dict[str, list[str]] = defaultdict(list)
    for command, keys in keymap.items():
        for key in keys:
            owners[key].append(command)
    for key, commands in sorted(owners.items()):
        if len(commands) > 1:
            problems.append(f"{key} is claimed by {' and '.join(sorted(commands))}")
        prefix = key.partition(" ")[0]
        if prefix != key and prefix in owners:
            problems.append(f"{key} cannot be reached: {prefix} is {' and '.join(owners[prefix])}")
    return problems
