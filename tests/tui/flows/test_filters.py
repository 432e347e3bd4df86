"""& narrows figures and comparison; what is in force is seen, and dropped word by word."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from centres_tui.tui.lines.filter_line import FilterLine
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, REPAIRS, TOTAL, drive, press


def listed(explorer: ExplorerScreen) -> list[str]:
    return [figure.exact for figure in explorer.board.figures.figures]


def rows(explorer: ExplorerScreen) -> list[str]:
    return [row.key for row in explorer.board.comparison.rows]


def test_words_narrow_both_panes_and_stand_in_their_titles() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "ampersand", *"kind:money", "enter")
        assert not explorer.query(FilterLine)
        assert listed(explorer) == ["£5.6m"]
        assert rows(explorer) == ["measure:repairs"]
        assert explorer.selection.figure == REPAIRS.id
        assert "[kind:money] 1 of the" in str(explorer.board.figures.border_title)
        assert "[kind:money] 1 of 5 rows" in str(explorer.board.comparison.border_title)
        assert explorer.bottom_line.words.startswith("1 of the 9 figures of all sources")

    drive(flow)


def test_the_line_starts_from_what_is_in_force_and_words_are_dropped_one_by_one() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "&", *"status:planned", "enter")
        await press(pilot, "&", *">40", "enter")
        assert explorer.view.filters == ("status:planned", ">40")
        assert listed(explorer) == ["46", "46"]
        await press(pilot, "backspace")
        assert listed(explorer) == ["46", "46", "38"]
        await press(pilot, "X")
        assert not explorer.view.filters
        assert len(listed(explorer)) == 9
        await press(pilot, "X")
        assert explorer.bottom_line.words == "Nothing is filtered: press & first."

    drive(flow)


def test_a_wrong_word_is_told_and_the_line_stays() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "&", *"kind:cash", "enter")
        told = str(explorer.query_one("FilterLine .how", Static).content)
        assert told.startswith("cash: is no kind. Use one of: money,")
        assert not explorer.view.filters
        await press(pilot, "escape")
        assert not explorer.query(FilterLine)
        assert explorer.pane == "sources"

    drive(flow)


def test_nothing_that_matches_is_told_with_the_way_out() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "&", *"zebra >5bn", "enter")
        assert listed(explorer) == rows(explorer) == []
        said = "No figure here matches: zebra >5bn. Backspace drops the last word, X all."
        assert explorer.board.figures.grid.placeholder == said
        said = said.replace("figure here", "row")
        assert explorer.board.comparison.grid.placeholder == said

    drive(flow)


def test_what_is_current_in_a_pane_is_what_it_lists() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "&", *"measure:league", "enter")
        assert explorer.selection.row == "measure:total"
        await press(pilot, "2")
        assert explorer.selection.figure in {figure.id for figure in TOTAL}
        await press(pilot, "1", "j")
        assert explorer.selection.figure == TOTAL[1].id

    drive(flow)


def test_an_empty_line_drops_the_filter() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "&", *"46", "enter")
        assert len(listed(explorer)) == 1
        await press(pilot, "&", "ctrl+u", "enter")
        assert not explorer.view.filters

    drive(flow)


def test_a_filter_that_is_written_before_the_frames_are_there_waits_for_them() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        whole = explorer.catalogue
        explorer.catalogue = type(whole)(records=explorer.records)
        await press(pilot, "2", "&", *"46", "enter")
        assert "listed will be: 46" in explorer.bottom_line.words
        assert not explorer.view.filters
        explorer.catalogue = whole
        await pilot.pause()
        assert explorer.view.filters == ("46",)
        assert len(listed(explorer)) == 1

    drive(flow)

    drive(flow)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)], ids=str)
def test_the_row_that_was_current_stays_so_where_it_is_listed(size: tuple[int, int]) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "G", "k")
        before = explorer.selection
        await press(pilot, "&", *"source:tribune", "enter")
        assert explorer.selection == before
        grid = explorer.board.figures.grid
        assert explorer.board.figures.figures[grid.cursor].id == before.figure
        assert CLOSING[2].exact in listed(explorer)

    drive(flow, size=size)
