"""Measure filter, order, cursor and page in the explorer over many made figures.

python scripts/bench_finding.py [--figures 100000]

Prints for each act, median and longest of its runs: milliseconds from the act until its frame is
made, by the clock and of the processor. What else runs on the machine is in the former only.
"""

import argparse
import asyncio
import gc
import random
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from statistics import median
from typing import Final
from unittest.mock import patch

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.model.comparison import VERDICTS, Comparison, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Kind
from centres_tui.model.source import Source
from centres_tui.tui.app import CentresApp
from centres_tui.tui.finder import catalogue_entries, find
from centres_tui.tui.listings.frequencies import COUNTED, counted
from centres_tui.tui.loading import framed_catalogue
from centres_tui.tui.screens import working
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import Order, Search

A_SOURCE: Final = 200
"""Figures of one source."""
SENTENCE: Final = "The board counted 46 boats in the harbour. "
SORTS: Final[tuple[tuple[Kind, str], ...]] = (
    ("count", "boats"),
    ("count", "members of staff"),
    ("money", "GBP"),
    ("percent", "%"),
    ("duration", "years"),
)
ABOUT: Final = ("boats in the harbour", "cost of the quay", "share of the berths", "time to wait")
FILTERS: Final = (
    ("kind:money", ">10m"),
    ("unit:boats",),
    ("subject:council", "kind:count"),
    ("quay",),
    ("verdict:conflict",),
)
ORDERS: Final = (
    Order("value"),
    Order("value", descending=True),
    Order("about"),
    Order("subject"),
    Order("unit", descending=True),
)
WORDS: Final = ("quay", "zebra", "boats 976", "harbour", "report 7")
TYPED: Final = ("b", "boa", "rep 7", "bt1", "xq")
"""What is looked for, and what is typed into the finder."""
TURNS: Final = 40
"""Turns of the event loop in which everything that an act sets off has happened."""


def made(count: int) -> tuple[Records, Comparison]:
    """Make sources, figures and measures; the same ones every time."""
    chance = random.Random(1)
    text = SENTENCE * A_SOURCE
    sources = tuple(
        Source(
            id=f"{n:012}",
            sha256=f"{n:064}",
            path=f"made/{n:05}.txt",
            title=f"Report {n}",
            text=text,
        )
        for n in range(max(1, count // A_SOURCE))
    )
    figures = tuple(_figure(sources[n // A_SOURCE % len(sources)], n, chance) for n in range(count))
    measures = tuple(_measure(figures[n :: count // 20 + 1], n) for n in range(count // 20))
    return Records(sources=sources, figures=figures), Comparison(measures=measures)


def _figure(source: Source, n: int, chance: random.Random) -> Figure:
    begin = n % A_SOURCE * len(SENTENCE)
    start = begin + SENTENCE.index("46")
    kind, unit = chance.choice(SORTS)
    return Figure(
        id=f"{source.id}:{start}", source=source.id, path=source.path, start=start, end=start + 2,
        exact="46", prefix="", suffix="", kind=kind, unit=unit,
        value=Decimal(chance.randint(1, 10 ** chance.randint(1, 9))),
        about=f"{chance.choice(ABOUT)} {n % 977}", status=chance.choice(("actual", "planned")),
        subject=chance.choice(("Harbour Board", "County Council", "")),
        sentence_start=begin, sentence_end=begin + len(SENTENCE) - 1,
    )  # fmt: skip


def _measure(figures: Sequence[Figure], n: int) -> Measure:
    return Measure(
        id=f"m{n}", label=f"boats {n}", kind="count", unit="boats", subject="", reason="made",
        figures=tuple(figure.id for figure in figures), verdict=VERDICTS[n % len(VERDICTS)],
        sources=tuple(dict.fromkeys(figure.source for figure in figures)),
    )  # fmt: skip


async def timed(explorer: ExplorerScreen, name: str, acts: Sequence[Callable[[], object]]) -> None:
    """Run acts, and print how long each took to be seen."""
    wall: list[float] = []
    work: list[float] = []
    for act in acts:
        began, worked = time.perf_counter(), time.process_time()
        act()
        for _ in range(TURNS):
            await asyncio.sleep(0)
        explorer._on_timer_update()
        wall.append(1000 * (time.perf_counter() - began))
        work.append(1000 * (time.process_time() - worked))
    told = (
        f"{median(wall):5.0f} {max(wall):5.0f} ms, processor {median(work):5.0f} {max(work):5.0f}"
    )
    print(f"{name:28} {told} ms")


async def measure(count: int) -> None:
    """Open the explorer on made figures, and measure."""
    records, comparison = made(count)
    catalogue = framed_catalogue(build_dataset(records, comparison))
    records = catalogue.records
    app = CentresApp(("made",), LoadOptions(), records)
    async with app.run_test(size=(120, 40)) as pilot:
        explorer = app.screen
        assert isinstance(explorer, ExplorerScreen)
        explorer.dataset, explorer.catalogue, explorer.work = catalogue.dataset, catalogue, ""
        gc.freeze()
        explorer.change_view(replace(explorer.view, scope="all"))
        explorer.show_pane("figures")
        await pilot.pause()
        grid = explorer.board.figures.grid
        for again in ("first", "again"):
            await timed(
                explorer, f"filter, {again}", [partial(explorer.narrow, one) for one in FILTERS]
            )
        await timed(explorer, "no filter", [partial(explorer.narrow, ())])
        await timed(explorer, "order", [partial(explorer.order_by, one) for one in ORDERS])
        for name, act in (("cursor", grid.action_step), ("page", grid.action_page)):
            steps = [partial(_step, explorer, act)] * 20
            await timed(explorer, f"{name}, panes following", steps)
        words = [Search(words=one) for one in WORDS]
        wide = [Search(words=one, everywhere=True) for one in WORDS]
        await timed(explorer, "search the figures", [partial(_search, explorer, s) for s in words])
        await timed(explorer, "search all sources", [partial(_look, explorer, s) for s in wide])
        entries = catalogue_entries(explorer.catalogue, "row")
        await timed(explorer, "finder", [partial(find, entries, one) for one in TYPED])
        figures = explorer.board.figures.figures
        columns = [partial(counted, figures, explorer.catalogue, one) for one in COUNTED]
        await timed(explorer, "frequencies", columns)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory {memory:.0f} MB, texts and objects of the set included")


def _search(explorer: ExplorerScreen, search: Search) -> None:
    """Go to the next hit in the figures."""
    explorer.change_view(replace(explorer.view, search=search))
    explorer.step_hit(1)


def _look(explorer: ExplorerScreen, search: Search) -> None:
    """Look into the texts of all sources until the list is shown."""
    explorer.change_view(replace(explorer.view, search=search))
    explorer.search_all(search)


def _step(explorer: ExplorerScreen, act: Callable[[int], None]) -> None:
    """Move the cursor, and have the other panes follow at once."""
    act(1)
    figures = explorer.board.figures
    explorer.select_figure(figures.figures[figures.spot].id)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, default=100_000)
    with patch.object(working, "compare_all", lambda *_: None):
        asyncio.run(measure(parser.parse_args().figures))


if __name__ == "__main__":
    main()
