"""@ finds a source, # a measure, : a command, ' any of them; by some of the letters."""

import pytest
from rich.text import Text
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.finder import FinderScreen
from explorer_world import LEDGER, TRIBUNE, drive, press


def finder(pilot: Pilot[None]) -> FinderScreen:
    screen = pilot.app.screen
    assert isinstance(screen, FinderScreen)
    return screen


def row(pilot: Pilot[None], index: int) -> list[str]:
    cells: list[Text] = list(finder(pilot).grid.rows.cells(index))
    return [cell.plain for cell in cells]


def test_a_source_is_found_by_scattered_letters_and_read() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "@", *"fsctg")
        assert row(pilot, 0)[:3] == ["@", "Forty-six clubs to go", "ledger"]
        await press(pilot, "enter")
        assert (explorer.pane, explorer.selection.source) == ("reader", LEDGER.id)
        await press(pilot, "ctrl+o")
        assert explorer.pane == "comparison"

    drive(flow)


@pytest.mark.parametrize("typed", ["tribune", "fewer", "fewer tri"], ids=lambda typed: typed)
def test_a_source_is_found_by_name_title_and_publisher(typed: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "@", *typed.replace(" ", "_").split("_")[0])
        await press(pilot, "enter")
        assert explorer.selection.source == TRIBUNE.id

    drive(flow)


def test_a_measure_is_found_and_its_row_becomes_current_though_a_filter_hid_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "#", *"rep")
        assert row(pilot, 0)[:3] == ["#", "repairs", ". single"]
        await press(pilot, "enter")
        assert (explorer.pane, explorer.selection.row) == ("comparison", "measure:repairs")
        await press(pilot, "&", *"kind:money", "enter", "#", *"to close", "enter")
        assert explorer.selection.row == "measure:closing"
        assert explorer.view.filters == ()
        assert explorer.bottom_line.words == "The filter was dropped: it hid this row."

    drive(flow)


def test_a_sign_typed_first_chooses_the_sort_and_backspace_widens() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "'")
        entries = len(finder(pilot).found)
        assert {entry.sort for entry in finder(pilot).found} == {"command", "source", "row"}
        await press(pilot, "#")
        assert {entry.sort for entry in finder(pilot).found} == {"row"}
        await press(pilot, "x", "x", "x")
        assert len(finder(pilot).found) == 0
        await press(pilot, "enter", "backspace", "backspace", "backspace", "backspace")
        assert len(finder(pilot).found) == entries
        await press(pilot, ":", *"zoom", "enter")
        assert explorer.view.zoomed == "sources"

    drive(flow)
