"""o orders figures and comparison by a column, O the other way round; the cursor stays."""

import pytest
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import Order
from explorer_world import LEFT, drive, press


def listed(explorer: ExplorerScreen) -> list[str]:
    return [figure.exact for figure in explorer.board.figures.figures]


def header(explorer: ExplorerScreen, key: str) -> str:
    columns = explorer.board.figures.grid.columns
    return next(column.title for column in columns if column.key == key)


def test_figures_are_ordered_by_value_both_ways_and_the_cursor_stays_on_its_row() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "j", "j")
        current = explorer.selection.figure
        assert current == LEFT[0].id
        await press(pilot, "o", "enter")
        up = ["7", "15", "38", "46", "46", "53", "53", "53", "£5.6m"]
        assert listed(explorer) == up
        assert header(explorer, "value") == "value▲"
        assert explorer.selection.figure == current
        assert explorer.board.figures.grid.cursor == 0
        await press(pilot, "O")
        assert sorted(listed(explorer)) == sorted(up)
        assert listed(explorer)[0] == "£5.6m"
        assert header(explorer, "value") == "value▼"
        assert explorer.board.figures.grid.cursor == 8
        await press(pilot, "o", "g", "enter")
        assert explorer.view.figure_order is None

    drive(flow)


def test_the_column_that_orders_already_is_turned_round() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "o", "j", "enter")
        assert explorer.view.figure_order == Order("unit")
        await press(pilot, "o", "enter")
        assert explorer.view.figure_order == Order("unit", descending=True)

    drive(flow)


@pytest.mark.parametrize(
    ("keys", "first", "last"),
    [
        (("j", "enter"), "check:c1", "measure:repairs"),
        (("j", "enter", "O"), "measure:repairs", "check:c1"),
        (("j", "j", "enter"), "family:f1", None),
        (("enter", "O"), "measure:repairs", "measure:closing"),
    ],
    ids=["label", "label downwards", "what the first source states", "verdict downwards"],
)
def test_the_comparison_is_ordered(keys: tuple[str, ...], first: str, last: str | None) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "o", *keys)
        shown = [row.key for row in explorer.board.comparison.rows]
        assert shown[0] == first
        assert last in {None, shown[-1]}
        assert sorted(shown) == sorted(explorer.catalogue.row_by_key)
        grid = explorer.board.comparison.grid
        assert shown[grid.cursor] == explorer.selection.row

    drive(flow)


def test_other_panes_say_that_they_have_no_order() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "3", "o")
        assert explorer.bottom_line.words.startswith("Only sources (1)")
        await press(pilot, "2", "O")
        assert explorer.bottom_line.words == "No column orders this pane: press o first."

    drive(flow)


def test_filter_and_order_go_together() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "&", *"status:planned", "enter", "o", "enter")
        assert listed(explorer) == ["38", "46", "46"]
        assert header(explorer, "value") == "value▲"

    drive(flow)
