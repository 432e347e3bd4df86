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
