"""From keys to commands: keys pressed alone, and two pressed one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.events import Key
from textual.keys import key_to_character

from centres_tui.settings.keymap import Keymap
from centres_tui.tui.commands.command import Command


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key meant."""

    prefix: str = ""
    """The first key of two, if it was one."""
    command: str = ""
    """The id of the command that the key asks for."""


class Keystrokes:
    """Knows the command of every key, and waits for the second key after a first one."""

    def __init__(self, keymap: Keymap) -> None:
        self._commands = {
            _as_pressed(keys): command for command, several in keymap.items() for keys in several
        }
        self._prefixes = {keys.partition(" ")[0] for keys in self._commands if " " in keys}
        self._prefix = ""

    def press(self, event: Key) -> Pressed | None:
        """Take a key; None if no command has it.

        A second key that completes nothing is taken as well, and does nothing.
        """
        key = key_name(event)
        if self._prefix:
            found = self._commands.get(f"{self._prefix} {key}", "")
            self._prefix = ""
            return Pressed(command=found)
        if key in self._prefixes:
            self._prefix = key
            return Pressed(prefix=key)
        command = self._commands.get(key)
        return Pressed(command=command) if command else None


def key_name(event: Key) -> str:
    """Name a key by the character that it types, where it types one."""
    typed = event.character if event.is_printable and event.character else ""
    return typed if typed.strip() else event.key


def default_keys(commands: Iterable[Command]) -> Keymap:
    """Give the keys that each command has by itself."""
    return {command.id: command.keys for command in commands}


def _as_pressed(keys: str) -> str:
    """Write keys by the characters that they type, where they type one.

    >>> _as_pressed("right_square_bracket f")
    '] f'
    """
    typed = ((key, key_to_character(key) or "") for key in keys.split(" "))
    return " ".join(char if char.isprintable() and char.strip() else key for key, char in typed)
