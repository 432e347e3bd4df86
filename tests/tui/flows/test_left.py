"""The explorer begins where it was left, and whoever moves meanwhile is not moved back."""

import asyncio
from dataclasses import replace
from unittest.mock import patch

import pytest
from textual.pilot import Pilot

from centres_tui.tui.app import CentresApp
from centres_tui.tui.remembered import Remembered, as_written, from_written
from centres_tui.tui.screens import working
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import Order, Selection, ViewState
from explorer_world import (
    COMPARISON,
    HARBOUR,
    LEDGER,
    REPAIRS,
    TOTAL,
    Flow,
    compared,
    compared_as,
    drive,
    focused,
    league_app,
    press,
)

IN_ROW = Remembered(
    pane="reader",
    entered_from="figures",
    selection=Selection(source=LEDGER.id, figure=TOTAL[1].id, row="measure:total"),
    view=ViewState(scope="row", boilerplate=True, timeline=True, zoomed="reader"),
)
NARROWED = Remembered(
    pane="figures",
    selection=Selection(source=HARBOUR.id, figure=REPAIRS.id, row="measure:repairs"),
    view=ViewState(
        scope="all",
        filters=("kind:money",),
        figure_order=Order("value", descending=True),
        marks=frozenset({REPAIRS.id}),
    ),
)


def reopen(left: Remembered, flow: Flow) -> None:
    """Open the explorer where it was left, and let a flow drive it once it has compared."""

    async def run() -> None:
        app = app_left(left)
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            await flow(pilot, explorer)

    with compared_as(COMPARISON):
        asyncio.run(run())


def app_left(left: Remembered) -> CentresApp:
    app = league_app()
    app.habits = replace(app.habits, left=left)
    return app


@pytest.mark.parametrize("left", [IN_ROW, NARROWED], ids=["a row's figures", "filtered"])
def test_what_was_left_is_shown_again_and_left_the_same(left: Remembered) -> None:
    async def flow(_pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        assert explorer.selection == left.selection
        assert focused(explorer) == left.pane
        assert explorer.view == left.view
        assert explorer.left == left

    reopen(left, flow)


def test_what_a_person_does_is_what_is_left() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "j", "b", "z")
        left = explorer.left
        assert left is not None
        assert left.pane == "comparison"
        assert left.view.zoomed == "comparison"
        assert left.selection == explorer.selection
        assert from_written(as_written(left)) == left

    drive(flow)


def test_what_is_there_no_longer_is_passed_over() -> None:
    gone = Remembered(
        selection=Selection(source="gone", figure="gone", row="measure:gone"),
        view=ViewState(
            filters=("verdict:nonsense",), figure_order=Order("gone"), marks=frozenset({"gone"})
        ),
    )

    async def flow(_pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        assert explorer.selection.source == HARBOUR.id
        assert explorer.selection.row == explorer.catalogue.rows[0].key
        assert explorer.view == ViewState()

    reopen(gone, flow)


def test_whoever_moves_before_it_is_compared_stays_there() -> None:
    async def run() -> None:
        app = app_left(IN_ROW)
        with patch.object(working, "compare_all", lambda *_: None):
            async with app.run_test(size=(120, 40)) as pilot:
                explorer = app.screen
                assert isinstance(explorer, ExplorerScreen)
                await pilot.pause()
                assert explorer.selection.figure == TOTAL[1].id
                assert explorer.left == IN_ROW
                await press(pilot, "1", "g")
                assert explorer.selection.source == HARBOUR.id
                explorer.catalogue = replace(explorer.catalogue, comparison=COMPARISON)
                await pilot.pause()
                assert explorer.selection.source == HARBOUR.id
                assert explorer.view.scope == "source"

    asyncio.run(run())


def test_nothing_is_left_where_nothing_was_read() -> None:
    assert league_app().left is None


def test_a_list_that_was_hidden_shows_what_stands_before_its_current_row() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        explorer.select_row(explorer.catalogue.rows[2].key, "")
        await press(pilot, "3")
        grid = explorer.board.comparison.grid
        assert grid.cursor == 2
        assert round(grid.scroll_y) == 0

    drive(flow, size=(80, 24))
