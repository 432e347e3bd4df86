"""F counts a column of what is listed; Enter narrows to a line, Esc comes back."""

from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.frequencies import FrequenciesDialog
from explorer_world import drive, press


def table(pilot: Pilot[None]) -> FrequenciesDialog:
    dialog = pilot.app.screen
    assert isinstance(dialog, FrequenciesDialog)
    return dialog


def test_a_column_is_counted_and_enter_narrows_and_esc_comes_back() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "F")
        assert list(table(pilot).counts) == [("count", 8), ("money", 1)]
        cells = [cell.plain for cell in table(pilot).grid.rows.cells(1)]
        assert cells[:3] == ["money", "1", "11.1%"]
        await press(pilot, "j", "enter")
        assert pilot.app.screen is explorer
        assert explorer.view.filters == ("kind:money",)
        assert len(explorer.board.figures.figures) == 1
        await press(pilot, "escape")
        assert not explorer.view.filters
        assert table(pilot).explorer.counted == "kind"
        await press(pilot, "escape")
        assert pilot.app.screen is explorer

    drive(flow)


def test_left_and_right_choose_the_column_and_it_is_remembered() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "F", "l", "l", "l", "l")
        assert explorer.counted == "status"
        await press(pilot, "l")
        assert list(table(pilot).counts) == [("agree", 3), ("revised", 3), ("", 2), ("single", 1)]
        await press(pilot, "q", "F")
        assert explorer.counted == "verdict"
        assert table(pilot).counts
        await press(pilot, "j", "enter")
        assert explorer.view.filters == ("verdict:revised",)
        assert "measure:closing" in [row.key for row in explorer.board.comparison.rows]

    drive(flow)


def test_what_is_filtered_is_counted_and_a_line_takes_the_place_of_its_column() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "&", *"kind:count kind:money", "enter")
        await press(pilot, "F", "enter")
        assert explorer.view.filters == ("kind:count",)
        await press(pilot, "F", "h", "enter")
        assert [word.partition(":")[0] for word in explorer.view.filters] == ["kind", "value"]
        await press(pilot, "escape", "escape")
        assert explorer.view.filters == ("kind:count",)

    drive(flow)
