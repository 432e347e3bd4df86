"""Keys that come faster than the screen can follow go where they were meant."""

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import Input

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.finder import FinderScreen
from explorer_world import drive, press

MOST_WAITS = 100
"""Twentieths of a second in which what was typed must have arrived."""

NAMED = {"ctrl+u", "ctrl+w", "backspace", "left", "home", "end", "space"}


async def burst(pilot: Pilot[None], opener: str, typed: str) -> None:
    """Send keys without waiting for any of them; wait until the last has arrived."""
    pilot.app.post_message(Key(opener, {"slash": "/"}.get(opener)))
    for char in typed:
        pilot.app.post_message(Key(char, char))
    for _ in range(MOST_WAITS):
        await pilot.pause(0.05)
        if any(len(line.value) >= len(typed) for line in pilot.app.screen.query(Input)):
            break


@pytest.mark.parametrize("opener", ["slash", "ctrl+p"])
def test_what_is_typed_at_once_runs_no_command(opener: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await burst(pilot, opener, "ezqb")
        assert pilot.app.is_running
        assert pilot.app.screen.query_one(Input).value == "ezqb"
        assert isinstance(pilot.app.screen, FinderScreen if opener == "ctrl+p" else ExplorerScreen)
        assert explorer.view.zoomed is None

    drive(flow)


@pytest.mark.parametrize("opener", ["slash", "ctrl+p"])
@pytest.mark.parametrize(
    ("keys", "left"),
    [
        pytest.param("abc ctrl+u def", "def", id="all taken back"),
        pytest.param("abc backspace d", "abd", id="one taken back"),
        pytest.param("ab left left c d", "cdab", id="two steps back"),
        pytest.param("ab space cd ctrl+w e home f end g", "fabeg", id="a word taken back"),
    ],
)
def test_an_edit_changes_what_was_typed_before_it_and_nothing_after(
    opener: str, keys: str, left: str
) -> None:
    async def flow(pilot: Pilot[None], _explorer: ExplorerScreen) -> None:
        pilot.app.post_message(Key(opener, {"slash": "/"}.get(opener)))
        for word in keys.split():
            for key in [word] if word in NAMED else word:
                char = {"space": " "}.get(key, None if key in NAMED else key)
                pilot.app.post_message(Key(key, char))
        for _ in range(MOST_WAITS):
            await pilot.pause(0.05)
            if any(line.value.replace(" ", "") == left for line in pilot.app.screen.query(Input)):
                break
        assert pilot.app.screen.query_one(Input).value.replace(" ", "") == left

    drive(flow)


@pytest.mark.parametrize("opener", ["slash", "colon"])
def test_a_paste_is_one_harmless_line_and_acts_nowhere_else(opener: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        pilot.app.post_message(Paste("qqz\ne"))
        await pilot.pause()
        assert explorer.view.zoomed is None
        await press(pilot, opener)
        pilot.app.post_message(Paste("a\x1b]0;b\x07\tc\nz"))
        await pilot.pause()
        assert pilot.app.screen.query_one(Input).value == "a␛]0;b␇ c"

    drive(flow)
