"""1 2 3 and Tab reach every pane; zoom gives one the whole screen."""

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import PANE_NAMES, PaneName
from explorer_world import drive, press


def shown(explorer: ExplorerScreen) -> set[PaneName]:
    return {name for name, pane in explorer.board.panes.items() if pane.display}


def test_numbers_reach_the_panes_and_once_more_what_stands_beside_them() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        visited = []
        for key in "123312":
            await press(pilot, key)
            visited.append(explorer.pane)
        assert visited == ["reader", "figures", "comparison", "evidence", "sources", "figures"]

    drive(flow)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (30, 8)], ids=str)
def test_tab_visits_every_pane_at_any_size_and_shows_the_one_it_is_in(
    size: tuple[int, int],
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        for name in (*PANE_NAMES[1:], PANE_NAMES[0]):
            await press(pilot, "tab")
            assert explorer.pane == name
            assert name in shown(explorer)
            assert pilot.app.focused is explorer.board.panes[name].body
        await press(pilot, "shift+tab")
        assert explorer.pane == "evidence"

    drive(flow, size=size)


@pytest.mark.parametrize(
    ("size", "keys", "expected"),
    [
        ((120, 40), "1", set(PANE_NAMES)),
        ((80, 24), "2", {"figures", "reader"}),
        ((80, 24), "3", {"comparison", "evidence"}),
        ((80, 24), "31", {"sources", "reader"}),
        ((120, 24), "2", {"figures", "reader"}),
        ((30, 8), "2", {"figures"}),
    ],
    ids=["wide", "figures and reader", "comparison", "sources", "wide but low", "one at a time"],
)
def test_as_many_panes_as_fit_are_shown(
    size: tuple[int, int], keys: str, expected: set[PaneName]
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, *keys)
        assert shown(explorer) == expected

    drive(flow, size=size)


def test_zoom_shows_one_pane_and_follows_the_focus() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "z")
        assert shown(explorer) == {"figures"}
        await press(pilot, "enter")
        assert shown(explorer) == {"reader"}
        await press(pilot, "z")
        assert shown(explorer) == set(PANE_NAMES)

    drive(flow)


def test_the_focused_pane_says_so_by_a_sign() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3")
        signs = {
            name for name, pane in explorer.board.panes.items() if "»" in str(pane.border_title)
        }
        assert signs == {"comparison"}

    drive(flow)


def test_a_screen_too_small_for_anything_says_so() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        assert explorer.has_class("-tiny")
        assert explorer.board.styles.display == "none"
        assert explorer.status_line.words.startswith("too small")
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.1)
        await pilot.pause()
        assert explorer.status_line.words.startswith("league")

    drive(flow, size=(18, 4))


def test_what_arrives_leaves_the_cursor_where_it_was_just_moved() -> None:
    async def flow(_pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        pane = explorer.board.sources
        explorer.show_pane("sources")
        pane.grid.action_step(1)
        explorer.catalogue = replace(explorer.catalogue)
        pane.grid.action_step(1)
        await explorer.run_command("show_figures")
        assert pane.grid.cursor == 2
        assert explorer.selection.source == explorer.catalogue.sources[2].id

    drive(flow)
