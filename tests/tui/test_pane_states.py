"""Every pane in every state: empty, loading, filtered to nothing, narrow; as it is drawn, in text.

After a change that is meant: pytest tests/tui/test_pane_states.py --snapshot-update, then read
what changed.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from unittest.mock import patch

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widget import Widget

from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.screens import working
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import PANE_NAMES
from centres_tui.tui.widgets.glyphs import ASCII
from explorer_world import COMPARISON, RECORDS, compared, compared_as, league_app, settled

Prepare = Callable[[ExplorerScreen], None]


def nothing(explorer: ExplorerScreen) -> None:
    """Leave the explorer as it is."""


def filtered(explorer: ExplorerScreen) -> None:
    explorer.narrow(("kind:area",))


@dataclass(frozen=True)
class State:
    """A state of the explorer in which each pane is looked at."""

    size: tuple[int, int]
    records: Records | None = RECORDS
    comparison: Comparison = COMPARISON
    prepare: Prepare = nothing
    is_loading: bool = False
    is_ascii: bool = False


STATES = {
    "full": State((100, 16)),
    "empty": State((80, 10), Records(), Comparison()),
    "loading": State((80, 10), None, is_loading=True),
    "comparing": State((80, 10), is_loading=True),
    "filtered to nothing": State((80, 10), prepare=filtered),
    "narrow": State((36, 14)),
    "narrow, in ascii": State((36, 14), is_ascii=True),
}


def drawn(widget: Widget) -> str:
    """Give what the screen shows of a widget, a line a line."""
    region = widget.region
    lines = widget.screen._compositor.render_strips()[region.y : region.bottom]
    return "\n".join(line.text[region.x : region.right].rstrip() for line in lines)


def pictures(state: State) -> dict[str, str]:
    """Open the explorer once, zoom each pane and give what it shows."""
    found: dict[str, str] = {}

    async def run() -> None:
        app = league_app(state.records)
        if state.is_ascii:
            app.glyphs = ASCII
            app.habits = replace(app.habits, glyphs=ASCII)
        async with app.run_test(size=state.size) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            if not state.is_loading:
                await compared(pilot, explorer)
            state.prepare(explorer)
            for name in PANE_NAMES:
                found[name] = await picture(pilot, explorer, explorer.board.panes[name])

    if state.is_loading:
        with patch.object(working.WorkingScreen, "begin_work"):
            asyncio.run(run())
    else:
        with compared_as(state.comparison):
            asyncio.run(run())
    return found


async def picture(pilot: Pilot[None], explorer: ExplorerScreen, pane: Pane) -> str:
    explorer.change_view(replace(explorer.view, zoomed=pane.name_of_pane))
    explorer.show_pane(pane.name_of_pane)
    explorer.following.now()
    return await settled(pilot, lambda: drawn(pane))


@pytest.mark.parametrize("name", STATES)
def test_every_pane_is_drawn_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    for pane, found in pictures(STATES[name]).items():
        assert found == snapshot(name=f"{pane}, {name}")


def test_no_pane_is_blank_where_there_is_nothing_to_show() -> None:
    for name in ("empty", "loading"):
        for pane, found in pictures(STATES[name]).items():
            _title, *lines = found.splitlines()
            assert any(mark in line for line in lines for mark in (".", "Name")), (pane, name)
