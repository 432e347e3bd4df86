"""Two keys pressed one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a key meant."""

    prefix: str = ""
    """The first key of two, if it was one."""
    command: str = ""
    """The id of the command that the second key completed."""


class Chords:
    """Waits for the second key after a first one."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._commands = {
            key: command for command, several in keys.items() for key in several if " " in key
        }
        self._prefixes = {key.partition(" ")[0] for key in self._commands}
        self._prefix = ""

    def press(self, key: str) -> Pressed | None:
        """Take a key; None if it has nothing to do with two keys.

        A second key that completes nothing is taken as well, and does nothing.
        """
        if self._prefix:
            found = self._commands.get(f"{self._prefix} {key}", "")
            self._prefix = ""
            return Pressed(command=found)
        if key not in self._prefixes:
            return None
        self._prefix = key
        return Pressed(prefix=key)
