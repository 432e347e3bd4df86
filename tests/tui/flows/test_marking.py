"""Space marks figures and measures; what is copied and exported is what is marked."""

from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, REPAIRS, TOTAL, drive, press


def test_space_marks_a_figure_and_moves_down_and_esc_unmarks() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "space", "space")
        assert explorer.view.marks == {CLOSING[0].id, TOTAL[0].id}
        pane = explorer.board.figures
        assert [pane.is_marked(row) for row in range(4)] == [True, True, False, False]
        assert "+" in pane.grid.render_line(1).text[:2]
        assert "2 marked" in str(pane.border_title)
        await press(pilot, "k", "space")
        assert explorer.view.marks == {CLOSING[0].id}
        await press(pilot, "escape")
        assert explorer.view.marks == frozenset()
        assert explorer.pane == "figures"

    drive(flow)


def test_a_measure_is_marked_with_all_its_figures() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "space")
        assert explorer.view.marks == {figure.id for figure in CLOSING}
        assert explorer.board.comparison.is_marked(0)
        assert not explorer.board.comparison.is_marked(1)
        await press(pilot, "k", "space")
        assert explorer.view.marks == frozenset()

    drive(flow)


def test_all_that_is_listed_is_marked_and_unmarked() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "&", *"status:planned", "enter", "*")
        assert explorer.view.marks == {figure.id for figure in CLOSING}
        await press(pilot, "*")
        assert explorer.view.marks == frozenset()
        await press(pilot, "1", "space")
        assert explorer.bottom_line.words == "Marks are set on figures (2) and measures (3)."

    drive(flow)


def test_what_is_marked_is_copied_a_line_each() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        copied: list[str] = []
        await press(pilot, "2", "space", "G", "space")
        explorer.copy = lambda text, of="": copied.extend((text, of))  # type: ignore[method-assign]
        await press(pilot, "y", "v")
        assert copied == ["46 clubs\n£5.6m", "2 marked: "]
        assert explorer.selection.figure == REPAIRS.id

    drive(flow)


def test_only_what_is_marked_is_listed_and_a_key_of_the_filter_lists_the_rest() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "M")
        assert explorer.bottom_line.words == "Nothing is marked: Space marks."
        await press(pilot, "a", "2", "space", "M")
        assert [figure.id for figure in explorer.board.figures.figures] == [CLOSING[0].id]
        assert "[marked] 1 of the 9" in str(explorer.board.figures.border_title)
        rows = [row.key for row in explorer.board.comparison.rows]
        assert rows
        assert set(rows) < set(explorer.catalogue.row_by_key)
        await press(pilot, "backspace")
        assert len(explorer.board.figures.figures) == 9
        await press(pilot, "M", "&", *"kind:money", "enter")
        assert "matches: kind:money marked" in explorer.board.figures.grid.placeholder
        await press(pilot, "X")
        assert not explorer.view.is_narrowed
        await press(pilot, "M", "escape")
        assert not explorer.view.is_narrowed
        assert explorer.view.marks == frozenset()

    drive(flow)
