"""The words of the help."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import fill, wrap
from typing import Final

from rich.text import Text

from centres_tui.tui.present.inks import DIM, STRONG

KEYS_WIDTH: Final = 14
WIDEST: Final = 94


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One line of the help."""

    keys: str
    """The keys, as they are written on keyboards."""
    meaning: str
    """What they do, in a sentence or a word."""
    refused: str = ""
    """Why not now; empty where they work."""


def help_text(
    pane: tuple[str, str, str], sections: Iterable[tuple[str, Iterable[Key]]], width: int
) -> Text:
    """Say what a pane shows, how to move in it, what can be done, and which keys are kept free.

    Args:
        pane: The heading of the pane, what it shows, and the command that says the same.
        sections: Titles with the keys below them.
        width: The cells that a line may have.
    """
    heading, shows, plain = pane
    width = min(width, WIDEST)
    parts = [
        Text(heading, style=STRONG),
        Text(fill(shows, width)),
        Text.assemble("The same as plain text: ", (plain, STRONG)),
    ]
    parts += [_section(title, keys, width) for title, keys in sections]
    return Text("\n\n").join(parts)


def _section(title: str, keys: Iterable[Key], width: int) -> Text:
    return Text("\n").join([Text(title, style=STRONG), *(_line(key, width) for key in keys)])


def _line(key: Key, width: int) -> Text:
    """Write the keys, then what they do, its further lines below its first."""
    said = f"{key.meaning} (Not now: {key.refused})" if key.refused else key.meaning
    room = max(20, width - KEYS_WIDTH - 4)
    indent = "\n" + " " * (KEYS_WIDTH + 4)
    words = indent.join(wrap(said, room))
    return Text.assemble(
        (f"  {key.keys.ljust(KEYS_WIDTH)}  ", STRONG), (words, DIM * bool(key.refused))
    )
