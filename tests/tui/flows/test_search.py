"""/ looks for words or a regular expression in the pane that has the focus."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from centres_tui.tui.lines.search_line import SearchLine
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import HARBOUR, drive, press


def test_words_are_found_in_the_text_and_n_goes_on_round_the_end() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        places = [
            place for place in range(len(HARBOUR.text)) if HARBOUR.text[place:].startswith("clubs")
        ]
        await press(pilot, "1", "slash", *"clubs", "enter")
        assert explorer.pane == "reader"
        reader = explorer.board.reader
        assert [start for start, _end in reader.found] == places
        visited = [reader.hit]
        for key in "nnnN":
            await press(pilot, key)
            visited.append(reader.hit)
        assert visited == [*places, places[0], places[-1]]
        assert f"{len(places)} of {len(places)}" in explorer.bottom_line.words

    drive(flow)


@pytest.mark.parametrize(
    ("pane", "words", "row"),
    [("2", "repairs", 3), ("3", "say", 1)],
    ids=["a figure by what it is about", "a measure by its reason"],
)
def test_rows_are_found_by_what_they_say(pane: str, words: str, row: int) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, pane, "slash", *words, "enter")
        assert explorer.board.panes[explorer.pane].spot == row

    drive(flow)


def test_a_source_is_found_by_its_title_and_the_others_follow() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "slash", *"fewer", "enter")
        assert explorer.selection.source.startswith("tribune")

    drive(flow)


def test_tab_changes_to_a_regular_expression() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "slash", "tab", *"4.", "enter")
        assert explorer.view.search is not None
        assert explorer.view.search.is_regex
        assert explorer.board.reader.found == [
            (HARBOUR.text.index("46"), HARBOUR.text.index("46") + 2)
        ]

    drive(flow)


def test_a_wrong_regular_expression_is_told_and_the_line_stays() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "slash", "tab", "left_parenthesis", "enter")
        assert explorer.query(SearchLine)
        wrong = explorer.query_one(".wrong", Static)
        assert str(wrong.content).startswith("no regular expression: missing )")
        assert explorer.view.search is None
        await press(pilot, "escape")
        assert not explorer.query(SearchLine)
        assert explorer.pane == "sources"

    drive(flow)


def test_what_is_not_there_is_told_and_nothing_moves() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "slash", *"zebra", "enter")
        assert explorer.bottom_line.words.startswith("/zebra: not in this pane")
        assert explorer.board.figures.grid.cursor == 0
        await press(pilot, "escape", "n")
        assert "press / first" in explorer.bottom_line.words

    drive(flow)


def test_letters_typed_in_the_search_line_run_no_command() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "slash", *"qyz]f1")
        assert explorer.query(SearchLine)
        assert explorer.view.zoomed is None
        await press(pilot, "escape")
        assert pilot.app.is_running

    drive(flow)
