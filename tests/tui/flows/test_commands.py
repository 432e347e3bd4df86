"""Palette, help, boilerplate, all figures, closing and quitting."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from centres_tui.tui.commands import RESERVED
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.finder import FinderScreen
from centres_tui.tui.screens.help import HelpScreen
from explorer_world import OFFER, drive, press


def test_the_palette_finds_a_command_and_runs_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "colon")
        await press(pilot, *"zoom", "enter")
        assert pilot.app.screen is explorer
        assert explorer.view.zoomed == "sources"

    drive(flow)


def test_a_command_that_is_refused_says_why_in_the_palette() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "ctrl+p", *"next hit")
        palette = pilot.app.screen
        assert isinstance(palette, FinderScreen)
        cells = palette.grid.rows.cells(0)
        assert cells[-1].plain == "not now: Nothing is looked for yet: press / first."
        await press(pilot, "down", "up", "enter")
        assert "press / first" in explorer.bottom_line.words

    drive(flow)


@pytest.mark.parametrize("pane", ["1", "2", "3", "enter"])
def test_a_key_that_is_kept_says_for_what(pane: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, pane)
        before = explorer.selection
        for key, use in RESERVED.items():
            await press(pilot, key)
            said = f"{key} is kept for {use}; it does nothing yet."
            assert explorer.bottom_line.words == said
        assert explorer.selection == before
        await press(pilot, "Z")
        assert "kept for" not in explorer.bottom_line.words

    drive(flow)


def test_the_palette_can_find_nothing_and_be_left() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "f2", *"xyzzy", "enter")
        assert pilot.app.screen.query_one(Input).value == "xyzzy"
        await press(pilot, "escape")
        assert pilot.app.screen is explorer

    drive(flow)


def test_help_is_that_of_the_focused_pane_and_names_its_plain_counterpart() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "question_mark")
        helping = pilot.app.screen
        assert isinstance(helping, HelpScreen)
        words = helping.text.plain
        assert words.startswith("3 Comparison")
        assert "centres-tui compare --plain" in words
        assert "Source before" in words
        assert "frequency table" in words
        await press(pilot, "j", "G", "g", "q")
        assert pilot.app.screen is explorer

    drive(flow)


def test_boilerplate_is_hidden_until_b_and_counted() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "j", "j")
        assert OFFER not in explorer.board.figures.figures
        assert "b: 1 hidden" in str(explorer.board.figures.border_title)
        await press(pilot, "b")
        assert OFFER in explorer.board.figures.figures
        assert OFFER in explorer.board.reader.figures
        await press(pilot, "b")
        assert OFFER not in explorer.board.figures.figures

    drive(flow)


def test_a_lists_the_figures_of_all_sources() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "G")
        assert len(explorer.board.figures.figures) == 9
        assert explorer.selection.source.startswith("tribune")
        await press(pilot, "a")
        assert {one.source for one in explorer.board.figures.figures} == {explorer.selection.source}

    drive(flow)


def test_q_closes_what_is_open_and_then_quits() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "z", "q")
        assert explorer.view.zoomed is None
        assert pilot.app.is_running
        await pilot.press("q")
        assert pilot.app.return_code == 0

    drive(flow)
