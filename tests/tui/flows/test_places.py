"""Enter goes to the place, Esc and ctrl+o come back, and Esc never quits."""

from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, drive, focused, press, scope


def test_enter_on_a_figure_opens_its_place_and_escape_comes_back() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "j", "enter")
        assert focused(explorer) == "reader"
        await press(pilot, "f")
        assert explorer.selection.figure != explorer.board.figures.figures[1].id
        await press(pilot, "escape")
        assert focused(explorer) == "figures"
        assert explorer.selection.figure == explorer.board.figures.figures[1].id

    drive(flow)


def test_enter_leads_from_the_measure_over_its_evidence_to_the_text_and_round() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "enter")
        assert focused(explorer) == "evidence"
        await press(pilot, "j", "enter")
        assert focused(explorer) == "reader"
        assert explorer.selection.figure == CLOSING[1].id
        await press(pilot, "enter")
        assert focused(explorer) == "comparison"
        assert explorer.selection.row == "measure:closing"
        await press(pilot, "ctrl+o", "ctrl+o", "ctrl+o")
        assert focused(explorer) == "comparison"
        assert not explorer.can_go_back

    drive(flow)


def test_escape_undoes_one_thing_at_a_time_and_never_quits() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "enter", "z", "slash", *"clubs", "enter")
        await press(pilot, "escape")
        assert explorer.view.zoomed is None
        assert explorer.view.search is not None
        await press(pilot, "escape")
        assert explorer.view.search is None
        assert focused(explorer) == "reader"
        await press(pilot, "escape")
        assert focused(explorer) == "figures"
        await press(pilot, "escape", "escape", "escape")
        assert pilot.app.is_running

    drive(flow)


def test_going_back_brings_back_whose_figures_were_listed() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "j", "2", "enter", "1", "j")
        assert scope(explorer) == "source"
        await press(pilot, "ctrl+o")
        assert scope(explorer) == "row"
        assert focused(explorer) == "figures"

    drive(flow)


def test_going_back_with_nowhere_to_go_says_so() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "ctrl+o")
        assert explorer.bottom_line.words == "There is no place to go back to."
        await press(pilot, "j")
        assert "help" in explorer.bottom_line.words

    drive(flow)
