"""Three small sources about a league and its clubs, and an explorer driven over them."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from textual.message import Message
from textual.pilot import Pilot

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.placing import place_figures
from centres_tui.dataset.records import Failure, LoadOptions, Records
from centres_tui.model.comparison import Comparison
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.settings.config import Config
from centres_tui.tui.app import CentresApp, Habits
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.loading import framed_catalogue
from centres_tui.tui.messages import ComparisonArrived, DatasetArrived
from centres_tui.tui.screens import working
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import PaneName, Scope
from factories import a_check, a_family, a_figure, a_measure, a_source

HARBOUR = a_source(
    "harbour",
    title="League to close most clubs",
    publisher="Harbour News",
    published="2021-03-01",
    text=(
        "League to close most clubs\n\nThe league will close 46 of its 53 clubs, the board said. "
        "Only 7 clubs stay open.\n\nRepairs to the pitch cost £5.6m last year.\n"
    ),
)
LEDGER = a_source(
    "ledger",
    title="Forty-six clubs to go",
    text="Forty-six clubs to go\n\nThe league is to shut 46 of its 53 clubs by the summer.\n",
)
TRIBUNE = a_source(
    "tribune",
    title="Fewer closures",
    publisher="The Tribune",
    published="2021-09-01",
    text=(
        "Fewer closures\n\nThe league now plans to close 38 of its 53 clubs and to keep 15 clubs."
        "\n\nRead us from £15 a month.\n"
    ),
)


def stated(source: Source, exact: str, nth: int = 0, **fields: Any) -> Figure:
    """Make the figure that a source states with these characters."""
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(exact, start + 1)
    begin = max(source.text.rfind("\n", 0, start), source.text.rfind(". ", 0, start) + 1) + 1
    end = min(
        (place for mark in (". ", "\n") if (place := source.text.find(mark, start)) >= 0),
        default=len(source.text),
    )
    return a_figure(
        source, start, exact=exact, sentence_start=begin, sentence_end=end + 1, **fields
    )


CLOSING = tuple(
    stated(source, exact, about="clubs to close", status="planned", value=Decimal(exact))
    for source, exact in ((HARBOUR, "46"), (LEDGER, "46"), (TRIBUNE, "38"))
)
TOTAL = tuple(
    stated(source, "53", about="clubs in the league", value=Decimal(53))
    for source in (HARBOUR, LEDGER, TRIBUNE)
)
LEFT = tuple(
    stated(source, exact, nth, about="clubs left open", value=Decimal(exact))
    for source, exact, nth in ((HARBOUR, "7", 0), (TRIBUNE, "15", 0))
)
REPAIRS = stated(
    HARBOUR,
    "£5.6m",
    kind="money",
    unit="GBP",
    value=Decimal(5_600_000),
    about="repairs to the pitch",
)
OFFER = stated(
    TRIBUNE, "£15", kind="money", unit="GBP", per="month", value=Decimal(15), boilerplate=True
)
FIGURES = tuple(
    sorted((*CLOSING, *TOTAL, *LEFT, REPAIRS, OFFER), key=lambda one: (one.path, one.start))
)
RECORDS = Records(sources=(HARBOUR, LEDGER, TRIBUNE), figures=FIGURES)
COMPARISON = Comparison(
    measures=(
        a_measure(*TOTAL, id="total", label="clubs in the league", reason="all say 53"),
        a_measure(
            *CLOSING,
            id="closing",
            label="clubs to close",
            verdict="revised",
            reason="46 (1 Mar 2021), then 38 (1 Sep 2021)",
        ),
        a_measure(REPAIRS, id="repairs", label="repairs", verdict="single", reason="stated once"),
    ),
    families=(a_family(*LEFT, label="clubs left"),),
    checks=(a_check(CLOSING[0], TOTAL[0], LEFT[0]),),
)

STEADY = 3
"""So often the same is seen before it is taken to stay."""
MOST_WAITS = 2000
"""Hundredths of a second that the explorer has to read and compare."""


@lru_cache
def framed(records: Records, comparison: Comparison) -> Catalogue:
    """Give the frames of these, built once for all the tests that show them."""
    return framed_catalogue(build_dataset(records, comparison))


Flow = Callable[[Pilot[None], ExplorerScreen], Awaitable[None]]


@contextmanager
def compared_as(comparison: Comparison) -> Iterator[None]:
    """Have the explorer find this comparison, whatever the figures say."""

    def compare_all(records: Records, post: Callable[[Message], object]) -> None:
        post(ComparisonArrived(place_figures(records, comparison), comparison))
        post(DatasetArrived(framed(records, comparison)))

    with patch.object(working, "compare_all", compare_all):
        yield


USUAL_SIZE = (120, 40)
CONFIG = Config(follow_after=0.0, clipboard="file")
"""Panes follow at once, and nothing is copied out of the tests."""


def league_app(records: Records | None = RECORDS, **config: Any) -> CentresApp:
    """Make the app on the league, its panes following at once."""
    habits = Habits(config=replace(CONFIG, **config))
    return CentresApp(("league",), LoadOptions(), records, habits)


def drive(
    flow: Flow,
    *,
    size: tuple[int, int] = USUAL_SIZE,
    records: Records = RECORDS,
    comparison: Comparison = COMPARISON,
    **config: Any,
) -> None:
    """Open the explorer, wait until it has compared, and let a flow drive it."""

    async def run() -> None:
        app = league_app(records, **config)
        async with app.run_test(size=size, notifications=True) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            await flow(pilot, explorer)

    with compared_as(comparison):
        asyncio.run(run())


async def compared(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
    """Wait until nothing is under way."""
    for _ in range(MOST_WAITS):
        if not explorer.is_working and explorer.dataset:
            break
        await pilot.pause(0.01)
    assert not explorer.is_working
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until the panes have followed."""
    await pilot.press(*keys)
    explorer = pilot.app.screen
    if isinstance(explorer, ExplorerScreen):
        explorer.following.now()
    await pilot.pause()


def with_failure(path: str, reason: str) -> Records:
    """Give the league with a file that could not be read."""
    return Records(
        sources=RECORDS.sources,
        figures=RECORDS.figures,
        failures=(Failure(path=path, reason=reason),),
    )


async def settled(pilot: Pilot[None], look: Callable[[], str]) -> str:
    """Give what is seen once it stays the same: Textual lays out when it has time."""
    seen, same = "", 0
    for _ in range(MOST_WAITS):
        await pilot.pause(0.02)
        now = look()
        same = same + 1 if now == seen else 0
        seen = now
        if same >= STEADY:
            break
    return seen


def focused(explorer: ExplorerScreen) -> PaneName:
    """Give the pane that has the focus now."""
    return explorer.pane


def scope(explorer: ExplorerScreen) -> Scope:
    """Say whose figures are listed now."""
    return explorer.view.scope
