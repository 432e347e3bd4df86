"""Selecting anywhere moves the other panes."""

from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, LEDGER, REPAIRS, TOTAL, drive, press


def test_another_source_brings_its_text_and_its_figures() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "j")
        assert explorer.selection.source == LEDGER.id
        assert explorer.board.reader.view.text == LEDGER.text
        listed = explorer.board.figures.figures
        assert [figure.exact for figure in listed] == ["46", "53"]

    drive(flow)


def test_another_figure_is_lit_in_the_text_and_brings_its_measure() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "j")
        assert explorer.selection.figure == TOTAL[0].id
        assert explorer.board.reader.current is not None
        assert explorer.board.reader.current.id == TOTAL[0].id
        assert explorer.board.reader.view.current == TOTAL[0].start
        row = explorer.board.evidence.row
        assert row is not None
        assert row.subject.figures == tuple(figure.id for figure in TOTAL)

    drive(flow)


def test_a_measure_lists_its_figures_in_every_source() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "j", "k")
        assert explorer.selection.row == "measure:closing"
        assert [one.id for one in explorer.board.figures.figures] == [one.id for one in CLOSING]
        assert "clubs to close" in str(explorer.board.figures.border_title)

    drive(flow)


def test_left_and_right_choose_the_source_of_a_measure() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "l", "l")
        assert explorer.selection.figure == CLOSING[2].id
        assert explorer.board.reader.source is not None
        assert explorer.board.reader.source.path == "tribune.txt"
        await press(pilot, "h")
        assert explorer.selection.figure == CLOSING[1].id

    drive(flow)


def test_panes_follow_only_after_the_last_of_many_keys() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await pilot.press("2", "j", "j")
        assert explorer.selection.figure == CLOSING[0].id
        assert explorer.board.figures.grid.cursor == 2
        explorer.following.now()
        assert explorer.selection.figure == explorer.board.figures.figures[2].id

    drive(flow, follow_after=60.0)


def test_a_figure_without_a_measure_says_so() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "G")
        assert explorer.selection.figure == REPAIRS.id
        assert explorer.selection.row == "measure:repairs"

    drive(flow)
