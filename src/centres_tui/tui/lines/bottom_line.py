"""The bottom line: the keys that help most, what was just done, what may follow a first key."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from centres_tui.parse.display import safe_line
from centres_tui.tui.commands.command import Command
from centres_tui.tui.layout import WIDE
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.keys import key_words
from centres_tui.tui.widgets.still import Still

Keys = Mapping[str, tuple[str, ...]]
APART: Final = "  "
"""What stands between two hints."""
MARGIN: Final = 1
"""Blank cells on either side, as in the styles."""


class BottomLine(Static, Still):
    """One line that says what can be done; a message takes its place until the next key."""

    _says = False

    def __init__(self, commands: Iterable[Command], keys: Keys) -> None:
        super().__init__()
        self.commands = tuple(commands)
        """All commands."""
        self.keys = keys
        """The keys of every command, by its id."""

    def show_hints(self) -> None:
        """Show the keys of the commands that have a hint."""
        self._says = False
        roomy = self.app.size.width >= WIDE
        hints = ((one, one.hint if roomy else one.narrow_hint) for one in self.commands)
        hinted = ((self.keys[one.id], hint) for one, hint in hints if hint)
        first_keys = ((keys[0].partition(" ")[0], hint) for keys, hint in hinted if keys)
        pairs = [(key_words(key), hint) for key, hint in first_keys]
        room = self.app.size.width - 2 * MARGIN
        self.update(_pairs(pairs[: _how_many_fit(pairs, room)]), layout=False)

    def show_following(self, prefix: str) -> None:
        """Show what may be pressed after the first key of two."""
        self._says = True
        following = [
            (key_words(key.split(" ")[1]), command.name)
            for command in self.commands
            for key in self.keys[command.id]
            if key.startswith(f"{prefix} ")
        ]
        words = Text.assemble((key_words(prefix), STRONG), "  ", _pairs(following))
        self.update(words, layout=False)

    def say(self, words: str) -> None:
        """Say something."""
        self._says = True
        self.update(Text(safe_line(words), style=STRONG), layout=False)

    def be_quiet(self) -> None:
        """Take what was said away."""
        if self._says:
            self.show_hints()

    @property
    def words(self) -> str:
        """What it says."""
        shown = self.content
        return shown.plain if isinstance(shown, Text) else str(shown)


def _how_many_fit(pairs: Sequence[tuple[str, str]], room: int) -> int:
    """Count the pairs that have room, from the first; one at the least.

    >>> _how_many_fit([("?", "help"), ("z", "zoom"), ("q", "quit")], 14)
    2
    """
    taken = accumulate(cell_len(key) + cell_len(word) + 1 + len(APART) for key, word in pairs)
    return max(1, sum(cells - len(APART) <= room for cells in taken))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Text:
    shown = (Text.assemble((key, STRONG), " ", (word, DIM)) for key, word in pairs)
    return Text(APART).join(shown)
