"""Pictures of the explorer, to be looked at when they change."""

from collections.abc import Callable, Iterator

import pytest
from textual.pilot import Pilot

from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.why import WhyScreen
from explorer_world import (
    COMPARISON,
    MOST_WAITS,
    RECORDS,
    compared,
    compared_as,
    league_app,
    settled,
)

SnapCompare = Callable[..., bool]


@pytest.fixture(autouse=True)
def the_league_is_compared(request: pytest.FixtureRequest) -> Iterator[None]:
    is_empty = "nothing" in request.node.name
    with compared_as(Comparison() if is_empty else COMPARISON):
        yield


async def ready(pilot: Pilot[None]) -> None:
    assert isinstance(pilot.app.screen, ExplorerScreen)
    await compared(pilot, pilot.app.screen)
    await still(pilot)


async def still(pilot: Pilot[None]) -> None:
    """Wait until the picture stays as it is."""
    strips = pilot.app.screen._compositor.render_strips
    await settled(pilot, lambda: "\n".join(line.text for line in strips()))


async def at_the_comparison(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("3")
    await still(pilot)


async def in_the_help(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("2", "question_mark")
    await still(pilot)


def test_three_panes(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(), terminal_size=(120, 40), run_before=at_the_comparison)


def test_two_panes_on_a_small_screen(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(), terminal_size=(80, 24), run_before=at_the_comparison)


def test_nothing_was_read(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(Records()), terminal_size=(100, 30), run_before=ready)


def test_help(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(RECORDS), terminal_size=(100, 30), run_before=in_the_help)


async def in_an_explanation(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("2", "j", "w")
    for _ in range(MOST_WAITS):
        await pilot.pause(0.01)
        screen = pilot.app.screen
        if isinstance(screen, WhyScreen) and screen.explanation:
            break
    await still(pilot)


def test_why(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(), terminal_size=(80, 24), run_before=in_an_explanation)


async def narrowed(pilot: Pilot[None], *words: str) -> None:
    await ready(pilot)
    await pilot.press("a", "2", "&", *" ".join(words), "enter")
    await still(pilot)


async def marked_in_order(pilot: Pilot[None]) -> None:
    await narrowed(pilot, "kind:count", ">10")
    await pilot.press("o", "enter", "space", "space")
    await still(pilot)


async def kept_nothing(pilot: Pilot[None]) -> None:
    await narrowed(pilot, "kind:area")


def test_filtered_ordered_and_marked(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(), terminal_size=(120, 40), run_before=marked_in_order)


def test_filtered_to_nothing_on_a_small_screen(snap_compare: SnapCompare) -> None:
    assert snap_compare(league_app(), terminal_size=(80, 24), run_before=kept_nothing)
