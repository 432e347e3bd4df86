"""C chooses the columns of a pane, their order and their widths; they are kept with the place."""

import pytest
from textual.pilot import Pilot

from centres_tui.tui.remembered import as_written, from_written
from centres_tui.tui.screens.columns_dialog import ColumnsDialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import ColumnChoice
from explorer_world import HARBOUR, LEDGER, drive, press, with_failure


def keys(explorer: ExplorerScreen, pane: str) -> list[str]:
    grid = {"1": explorer.board.sources, "2": explorer.board.figures}.get(
        pane, explorer.board.comparison
    ).grid
    return [column.key for column in grid.columns]


def cells(explorer: ExplorerScreen, row: int) -> list[str]:
    return [cell.plain for cell in explorer.board.figures.grid.rows.cells(row)]


def test_a_column_is_hidden_and_shown_and_the_cells_go_with_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "C", "j", "space", "G", "space", "escape")
        assert pilot.app.screen is explorer
        assert keys(explorer, "2") == ["value", "about", "quote", "status", "subject", "verdict"]
        assert cells(explorer, 0)[0] == "46"
        assert cells(explorer, 0)[-1] == "> revised"
        left = explorer.left
        assert left is not None
        assert from_written(as_written(left)).view.columns == explorer.view.columns
        await press(pilot, "C", "backspace", "q")
        assert keys(explorer, "2") == ["value", "unit", "about", "quote", "status", "subject"]
        assert explorer.view.columns == ()

    drive(flow)


def test_columns_are_moved_and_made_wider_and_one_always_stays() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "C", "J", "plus", "plus", "minus")
        choice = explorer.view.choice_of("sources")
        assert choice is not None
        assert choice.shown[:2] == ("title", "name")
        assert choice.width_of("name") == explorer.board.sources.grid.widths[1]
        await press(pilot, "g", "space", "j", "space", "j", "space", "j", "space", "j", "space")
        assert keys(explorer, "1") == ["issues"]
        dialog = pilot.app.screen
        assert isinstance(dialog, ColumnsDialog)
        assert [dialog.grid.rows.cells(row)[0].plain for row in (3, 4)] == ["[ ]", "[x]"]

    drive(flow, records=with_failure("gone.txt", "cannot be read"))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=str)
def test_the_comparison_shows_sources_together_or_not_at_all(size: tuple[int, int]) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        sources = [source.id for source in explorer.catalogue.sources]
        await press(pilot, "3", "C", "j", "j", "K", "K", "escape")
        assert keys(explorer, "3")[:5] == [*sources, "verdict", "measure"]
        await press(pilot, "C", "g", "space", "G", "space", "escape")
        assert not set(keys(explorer, "3")) & set(sources)
        row = explorer.board.comparison.grid.rows.cells(0)
        assert row[-1].plain == ""
        await press(pilot, "l", "o", "G", "enter")
        assert explorer.view.row_order is not None
        assert explorer.view.row_order.column == "apart"

    drive(flow, size=size)


def test_sources_are_ordered_and_the_current_one_stays() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "o", "j", "enter")
        titles = [source.title for source in explorer.board.sources.sources]
        assert titles == sorted(titles, key=str)
        assert explorer.selection.source == HARBOUR.id
        grid = explorer.board.sources.grid
        assert explorer.board.sources.sources[grid.cursor] is HARBOUR
        await press(pilot, "o", "j", "enter", "O")
        assert explorer.board.sources.sources[-1] is LEDGER
        assert grid.columns[2].title.endswith("▼")

    drive(flow)


def test_panes_without_columns_of_their_own_say_so() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "3", "C")
        assert explorer.bottom_line.words.startswith("Columns are chosen in sources (1)")

    drive(flow)


@pytest.mark.parametrize(
    "written",
    [
        {"columns": 5},
        {"columns": {"figures": {"shown": []}}},
        {"columns": {"figures": {"shown": 3, "widths": 4}}, "source_order": 1},
    ],
    ids=str,
)
def test_what_is_wrong_in_a_file_is_passed_over(written: dict[str, object]) -> None:
    assert from_written(written).view.columns == ()


def test_widths_that_are_none_are_passed_over() -> None:
    shown = {"shown": ["value", "gone"], "widths": {"value": 9, "about": -1, "unit": True}}
    view = from_written({"columns": {"figures": shown}}).view
    assert view.choice_of("figures") == ColumnChoice(("value", "gone"), (("value", 9),))
