"""One table of commands: every id, name and key once, every one documented and reachable."""

from pathlib import Path

import pytest
from textual.events import Key
from textual.keys import _character_to_key

from centres_tui.settings.keymap import clashes
from centres_tui.tui import commands
from centres_tui.tui.commands import COMMAND_BY_ID, COMMANDS, RESERVED
from centres_tui.tui.commands.command import Command
from centres_tui.tui.commands.keystrokes import Keystrokes, Pressed, default_keys
from centres_tui.tui.finder import command_entries, find
from centres_tui.tui.hits import FoundHits
from centres_tui.tui.layout import visible_panes
from centres_tui.tui.state import PANE_NAMES

SUBJECTS = {"command", "deciding", "keystrokes", "__init__"}


def a_key(key: str) -> Key:
    return Key(_character_to_key(key), key) if len(key) == 1 else Key(key, None)


def test_ids_and_names_are_unique() -> None:
    assert len(COMMAND_BY_ID) == len(COMMANDS)
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def test_keys_are_claimed_once_and_the_reserved_ones_never() -> None:
    keys = default_keys(COMMANDS)
    assert clashes(keys, keys) == []
    claimed = {key for several in keys.values() for key in several}
    assert not claimed & RESERVED.keys()
    assert not {key.partition(" ")[0] for key in claimed} & RESERVED.keys()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_has_a_key_and_a_sentence_of_help(command: Command) -> None:
    assert command.keys
    assert command.help.endswith(".")
    assert command.help[0].isupper()


def test_every_command_of_the_folder_is_registered() -> None:
    folder = Path(commands.__file__).parent
    subjects = {path.stem for path in folder.glob("*.py")} - SUBJECTS
    registered = {type(command).__module__.rpartition(".")[2] for command in COMMANDS}
    assert registered == subjects


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_key_of_a_command_leads_to_it(command: Command) -> None:
    for keys in command.keys:
        keystrokes = Keystrokes(default_keys(COMMANDS))
        found = [keystrokes.press(a_key(key)) for key in keys.split(" ")]
        assert found[-1] == Pressed(command=command.id)


def test_a_key_may_be_named_or_typed_and_one_without_a_command_is_left_alone() -> None:
    keystrokes = Keystrokes({"a": ("question_mark", "right_square_bracket f"), "b": ("f5",)})
    assert keystrokes.press(a_key("?")) == Pressed(command="a")
    assert keystrokes.press(a_key("]")) == Pressed(prefix="]")
    assert keystrokes.press(a_key("x")) == Pressed()
    assert keystrokes.press(a_key("x")) is None
    assert keystrokes.press(a_key("f5")) == Pressed(command="b")


def test_the_palette_finds_every_command_first_by_its_name() -> None:
    entries = command_entries(COMMANDS)
    for command in COMMANDS:
        assert find(entries, command.name)[0].key == command.id
        assert command.id in {entry.key for entry in find(entries, command.id)}
    assert list(find(entries, "")) == entries
    assert find(entries, "xyzzy") == []


@pytest.mark.parametrize(
    ("hits", "spot", "step", "expected"),
    [([], 0, 1, None), ([5], 5, 1, 5), ([5], 5, -1, 5), ([1, 9], 5, -1, 1), ([1, 9], 0, -1, 9)],
)
def test_hits_go_round(hits: list[int], spot: int, step: int, expected: int | None) -> None:
    assert FoundHits(hits).beyond(spot, step) == expected


@pytest.mark.parametrize("size", [(1, 1), (39, 40), (80, 24), (100, 30), (300, 100)], ids=str)
@pytest.mark.parametrize("pane", PANE_NAMES)
def test_the_focused_pane_is_always_shown(size: tuple[int, int], pane: str) -> None:
    name = next(one for one in PANE_NAMES if one == pane)
    assert name in visible_panes(size, name, "evidence", None)
    assert visible_panes(size, name, "evidence", name) == {name}
