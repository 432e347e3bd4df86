"""v shows two figures of a row where they stand, both lit, and in what they differ."""

import pytest
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.side_by_side import SideBySide
from explorer_world import CLOSING, LEFT, REPAIRS, drive, press


def both(pilot: Pilot[None]) -> SideBySide:
    screen = pilot.app.screen
    assert isinstance(screen, SideBySide)
    return screen


def lit(screen: SideBySide) -> list[str]:
    """Give what is drawn strong in each reader."""
    found = []
    for view in screen.views:
        lines = (view.render_line(y) for y in range(view.size.height))
        segments = (segment for line in lines for segment in line)
        found.append("".join(one.text for one in segments if one.style and one.style.reverse))
    return found


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)], ids=str)
def test_two_that_differ_are_lit_side_by_side_or_one_above_the_other(size: tuple[int, int]) -> None:
    async def flow(pilot: Pilot[None], _explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "v")
        screen = both(pilot)
        assert lit(screen) == ["46", "38"]
        regions = [frame.region for frame in screen.frames]
        assert (regions[0].y == regions[1].y) == (size[0] >= 100)
        assert (regions[0].x == regions[1].x) == (size[0] < 100)
        assert "harbour" in str(screen.frames[0].border_title)
        assert str(screen.frames[1].border_title).startswith("»")

    drive(flow, size=size)


def test_fields_that_differ_come_first_with_a_sign() -> None:
    async def flow(pilot: Pilot[None], _explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "v")
        grid = both(pilot).fields
        rows = [[cell.plain for cell in grid.rows.cells(n)] for n in range(len(grid.rows))]
        assert ["!", "value", "46", "38"] in rows
        assert ["!", "published", "1 Mar 2021", "1 Sep 2021"] in rows
        assert ["", "status", "planned", "planned"] in rows
        signs = [row[0] for row in rows]
        assert signs == sorted(signs, reverse=True)
        assert grid.columns[1].title == f"{signs.count('!')} of {len(rows)} differ"

    drive(flow)


def test_the_side_with_the_focus_steps_through_the_figures_of_the_row() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "v", "right_square_bracket")
        screen = both(pilot)
        assert [screen.pair.at(side).id for side in (0, 1)] == [CLOSING[0].id, CLOSING[1].id]
        await press(pilot, "shift+tab", "left_square_bracket")
        assert screen.pair.at(0).id == CLOSING[2].id
        await press(pilot, "x")
        assert [screen.pair.at(side).id for side in (0, 1)] == [CLOSING[1].id, CLOSING[2].id]
        assert lit(screen) == ["46", "38"]
        await press(pilot, "enter")
        assert pilot.app.screen is explorer
        assert (explorer.pane, explorer.selection.figure) == ("reader", CLOSING[1].id)
        await press(pilot, "ctrl+o")
        assert explorer.pane == "comparison"

    drive(flow)


def test_two_that_are_marked_are_taken_and_two_of_a_family_as_well() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "space", "G", "space", "v")
        screen = both(pilot)
        assert [screen.pair.at(side).id for side in (0, 1)] == [CLOSING[0].id, REPAIRS.id]
        await press(pilot, "right_square_bracket", "v")
        assert pilot.app.screen is explorer
        await press(pilot, "escape", "3")
        explorer.select_row("family:f1", "")
        await press(pilot, "v")
        screen = both(pilot)
        assert [screen.pair.at(side).id for side in (0, 1)] == [one.id for one in LEFT]

    drive(flow)


def test_rows_of_evidence_are_marked_and_shown() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "3", "g", "space")
        await press(pilot, "space")
        evidence = explorer.board.evidence
        assert [evidence.is_marked(row) for row in range(4)] == [True, True, False, False]
        await press(pilot, "v")
        screen = both(pilot)
        assert [screen.pair.at(side).id for side in (0, 1)] == [CLOSING[0].id, CLOSING[1].id]

    drive(flow)


def test_one_figure_alone_is_refused_with_a_way_out() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "G", "v")
        assert explorer.bottom_line.words.startswith("One figure only states this.")

    drive(flow)
