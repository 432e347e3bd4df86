"""S looks into the texts of all sources, lists the hits, and n goes on from source to source."""

from unittest.mock import patch

from textual.pilot import Pilot

from centres_tui.tui import hits
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.screens import searching
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.hits import HitsDialog
from explorer_world import CLOSING, HARBOUR, LEDGER, TRIBUNE, drive, press


def listed(pilot: Pilot[None]) -> HitsDialog:
    listing = pilot.app.screen
    assert isinstance(listing, HitsDialog)
    return listing


def title(listing: HitsDialog) -> str:
    return str(listing.query_one(".box").border_title)


def test_hits_are_listed_with_source_line_and_words_and_enter_reads_there() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "S", *"of its", "enter")
        listing = listed(pilot)
        assert "/of its: 3 in 3 sources" in title(listing)
        cells = [[cell.plain for cell in listing.grid.rows.cells(row)] for row in range(3)]
        assert [row[0] for row in cells] == ["harbour", "ledger", "tribune"]
        assert [row[-2] for row in cells] == ["3", "3", "3"]
        assert all("[of its] 53 clubs" in row[-1] for row in cells)
        await press(pilot, "j", "enter")
        assert explorer.pane == "reader"
        assert explorer.board.reader.source is LEDGER
        assert explorer.board.reader.hit == LEDGER.text.index("of its")
        await press(pilot, "ctrl+o")
        assert (explorer.pane, explorer.selection.source) == ("figures", HARBOUR.id)

    drive(flow)


def test_n_goes_on_over_all_sources_round_the_end_and_the_list_comes_back() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "S", *"of its", "enter", "enter")
        visited = [explorer.selection.source]
        for key in "nnnNN":
            await press(pilot, key)
            visited.append(explorer.selection.source)
        first, second, third = HARBOUR.id, LEDGER.id, TRIBUNE.id
        assert visited == [first, second, third, first, third, second]
        assert "2 of 3 in all sources" in explorer.bottom_line.words
        await press(pilot, "S", "enter")
        assert listed(pilot).grid.cursor == 1
        await press(pilot, "n", "n", "N", "q", "escape", "n")
        assert explorer.all_hits is None
        assert "press / first" in explorer.bottom_line.words

    drive(flow)


def test_a_hit_in_a_figure_makes_it_current_and_a_regex_is_taken() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "S", "tab", *r"\b38\b", "enter", "enter")
        assert explorer.selection.figure == CLOSING[2].id
        assert explorer.selection.row == "measure:closing"

    drive(flow)


def test_sources_that_arrive_while_the_list_is_open_are_looked_into() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        whole = explorer.catalogue
        some = whole.records._replace(sources=whole.records.sources[:1])
        explorer.catalogue = Catalogue(records=some)
        await press(pilot, "S", *"of its", "enter")
        assert len(listed(pilot).grid.rows) == 1
        explorer.catalogue = whole
        await pilot.pause()
        assert [listed(pilot).grid.rows.cells(row)[0].plain for row in range(3)] == [
            "harbour",
            "ledger",
            "tribune",
        ]

    drive(flow)


def test_what_is_in_no_source_is_told() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "S", *"zebra", "enter")
        assert "no such place" in title(listed(pilot))
        await press(pilot, "enter", "escape", "n")
        assert explorer.bottom_line.words == "/zebra: 0 in 0 sources."

    drive(flow)


def test_what_takes_long_goes_on_in_slices_and_esc_stops_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        with patch.multiple(searching, AT_ONCE=0, SLICE=0, PAUSE=0, TELL_EVERY=0):
            await press(pilot, "S", *"clubs", "enter")
            assert "5 in 3 sources" not in (await settled(pilot, explorer))
        assert explorer.all_hits is not None
        assert explorer.all_hits.is_complete
        with patch.multiple(searching, AT_ONCE=0, PAUSE=60):
            await press(pilot, "escape", "escape", "S", *"of its", "enter")
            assert "so far, in 1 of 3" in title(listed(pilot))
            await press(pilot, "escape", "n")
            assert "1 of 1 so far in all sources" in explorer.bottom_line.words

    drive(flow)


async def settled(pilot: Pilot[None], explorer: ExplorerScreen) -> str:
    while explorer.all_hits and not explorer.all_hits.is_complete:
        await pilot.pause()
    return title(listed(pilot))


def test_rows_of_a_long_list_are_looked_into_in_slices_too() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        slices = patch.multiple(searching, AT_ONCE=-1, SLICE=-1, PAUSE=0)
        with slices, patch.object(hits, "ENOUGH", 1):
            await press(pilot, "a", "2", "slash", *"tribune", "enter")
            while "% looked into" in explorer.bottom_line.words:
                await pilot.pause()
        assert explorer.board.figures.figures[explorer.board.figures.spot].source == TRIBUNE.id
        assert "/tribune: 1 of 3" in explorer.bottom_line.words

    drive(flow)
