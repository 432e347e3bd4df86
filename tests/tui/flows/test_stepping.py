"""Two keys go to the next measure, conflict or source; H and L go through the places."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import Place, Selection, Trail
from explorer_world import COMPARISON, HARBOUR, LEDGER, TRIBUNE, drive, focused, press

CONFLICTING = replace(
    COMPARISON,
    measures=tuple(
        replace(one, verdict="conflict") if one.id in {"closing", "total"} else one
        for one in COMPARISON.measures
    ),
)


@pytest.mark.parametrize("pane", ["1", "2", "3"], ids=["sources", "figures", "comparison"])
def test_measures_are_gone_through_from_any_pane(pane: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, pane)
        before = focused(explorer)
        order = [row.key for row in explorer.catalogue.rows if row.sort == "measure"]
        explorer.select_row(order[0], "")
        for key in order[1:]:
            await press(pilot, "]", "m")
            assert explorer.selection.row == key
            figures = explorer.catalogue.figures_of_row(key)
            assert explorer.selection.figure in {figure.id for figure in figures}
            assert explorer.bottom_line.words.startswith(f"Measure {order.index(key) + 1} of 3: ")
        await press(pilot, "]", "m")
        assert explorer.bottom_line.words == "No measure further on; 3 listed in all."
        await press(pilot, "[", "m")
        assert explorer.selection.row == order[-2]
        assert focused(explorer) == before

    drive(flow)


def test_conflicts_are_gone_through_and_what_stands_between_is_passed_over() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        rows = explorer.catalogue.rows
        explorer.select_row(rows[-1].key, "")
        await press(pilot, "[", "c")
        first = explorer.selection.row
        await press(pilot, "[", "c")
        assert {first, explorer.selection.row} == {"measure:closing", "measure:total"}
        await press(pilot, "[", "c")
        assert explorer.bottom_line.words == "No conflict before this; 2 listed in all."
        await press(pilot, "]", "c")
        assert explorer.selection.row == first

    drive(flow, comparison=CONFLICTING)


def test_without_a_conflict_it_is_said() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "]", "c")
        assert explorer.bottom_line.words == "No conflict is listed."

    drive(flow)


def test_sources_are_gone_through_from_the_reader() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1")
        for source in (LEDGER, TRIBUNE):
            await press(pilot, "]", "s")
            assert explorer.selection.source == source.id
            assert explorer.board.reader.source is source
        await press(pilot, "]", "s")
        assert explorer.bottom_line.words == "No source further on; 3 listed in all."
        await press(pilot, "[", "s", "[", "s")
        assert explorer.selection.source == HARBOUR.id
        assert focused(explorer) == "reader"

    drive(flow)


def test_back_and_forward_go_through_the_same_places() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "L")
        assert explorer.bottom_line.words == "There is no place to go forward to."
        await press(pilot, "3", "enter", "j", "enter")
        there = (focused(explorer), explorer.selection)
        await press(pilot, "H", "H")
        assert focused(explorer) == "comparison"
        await press(pilot, "L", "L")
        assert (focused(explorer), explorer.selection) == there
        assert not explorer.can_go_forward
        await press(pilot, "H", "2", "enter")
        assert not explorer.can_go_forward

    drive(flow)


def test_going_another_way_forgets_what_was_ahead() -> None:
    one, two, three = (
        Place(pane="figures", selection=Selection(figure=name), scope="source")
        for name in ("a", "b", "c")
    )
    trail, place = Trail().with_place(one).back(two)
    assert place == one
    assert trail.forward(one) == (Trail((one,)), two)
    assert trail.with_place(three) == Trail((three,))
    assert Trail().back(one) == (Trail(), None)
    assert Trail().forward(one) == (Trail(), None)
