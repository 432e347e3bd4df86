"""What is wrong with keys that a person has set: told before they are missed."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from textual.binding import Binding
from textual.keys import KEY_ALIASES, KEY_NAME_REPLACEMENTS, Keys, key_to_character

from centres_tui.settings.keymap import Keymap, clashes, with_keymap
from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.commands.keystrokes import default_keys
from centres_tui.tui.panes.comparison import MatrixGrid
from centres_tui.tui.widgets.grid import Grid
from centres_tui.tui.widgets.text_view import TextView

MODIFIERS: Final = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
NAMED: Final = frozenset(
    {key.value for key in Keys} | set(KEY_ALIASES) | set(KEY_NAME_REPLACEMENTS.values())
)
"""The names of keys that type nothing."""


def problems_of(keymap: Keymap) -> list[str]:
    """Name everything that is wrong: commands, keys, clashes, keys taken from moving."""
    usual = default_keys(COMMANDS)
    whole = {**with_keymap(usual, keymap), **keymap}
    found = [_with_hint(problem, usual) for problem in clashes(whole, usual)]
    return [*found, *_unknown_keys(keymap), *_taken_moves(keymap, usual)]


def _with_hint(problem: str, usual: Keymap) -> str:
    """Add the command that was most likely meant, where a problem is an unknown one."""
    unknown = problem.removeprefix("no command ")
    meant = get_close_matches(unknown, usual, n=1) if unknown != problem else []
    return f"{problem}. Is {meant[0]} meant?" if meant else problem


def _unknown_keys(keymap: Keymap) -> Iterator[str]:
    for command, keys in keymap.items():
        for key in keys:
            for part in key.split(" "):
                if not is_key(part):
                    yield f"no key {part!r}, for {command}"


def _taken_moves(keymap: Keymap, usual: Keymap) -> Iterator[str]:
    """Name the keys that move in a pane and would no longer."""
    moves = _moves()
    for command, keys in keymap.items():
        for key in keys:
            first = key.partition(" ")[0]
            if first in moves and key not in usual.get(command, ()):
                yield f"{key} is claimed by {command} and by moving ({moves[first]})"


def _moves() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in (MatrixGrid, TextView, Grid):
        for binding in vars(kind).get("BINDINGS", ()):
            if isinstance(binding, Binding):
                found |= dict.fromkeys(binding.key.split(","), binding.description.lower())
    return found


def is_key(name: str) -> bool:
    """Say whether there is a key of that name.

    >>> is_key("ctrl+o"), is_key("]"), is_key("f12"), is_key("crtl+o"), is_key("")
    (True, True, True, False, False)
    """
    *modifiers, key = name.split("+") if name != "+" else [name]
    known = len(key) == 1 or key in NAMED or key_to_character(key) is not None
    return bool(key) and known and MODIFIERS.issuperset(modifiers)
