"""A pane alone in an app: it shows what it is given, and posts what happens in it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from rich.theme import Theme
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.messages import (
    FigureHighlighted,
    RowHighlighted,
    ShowPlace,
    SourceHighlighted,
)
from centres_tui.tui.panes.comparison import ComparisonPane
from centres_tui.tui.panes.evidence import EvidencePane
from centres_tui.tui.panes.figures import FiguresPane
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.panes.reader import ReaderPane
from centres_tui.tui.panes.sources import SourcesPane
from centres_tui.tui.present.inks import ink_styles
from explorer_world import CLOSING, COMPARISON, FIGURES, HARBOUR, RECORDS, TRIBUNE, with_failure
from factories import a_figure, a_measure, a_source

CATALOGUE = Catalogue(records=RECORDS, comparison=COMPARISON)


class PaneApp(App[None]):
    """Ten lines around a pane."""

    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self.pane = pane
        self.posted: list[object] = []
        self.console.push_theme(Theme(ink_styles({}, ansi=True)))

    def compose(self) -> ComposeResult:
        yield self.pane

    @on(SourceHighlighted)
    @on(FigureHighlighted)
    @on(RowHighlighted)
    @on(ShowPlace)
    def note(self, event: object) -> None:
        self.posted.append(event)


def alone(
    pane: Pane, drive: Callable[[Pilot[None], PaneApp], Awaitable[None]], width: int = 120
) -> None:
    async def run() -> None:
        app = PaneApp(pane)
        async with app.run_test(size=(width, 20)) as pilot:
            pane.body.focus()
            await pilot.pause()
            await drive(pilot, app)

    asyncio.run(run())


def test_a_source_that_becomes_current_is_posted_and_one_that_was_set_is_not() -> None:
    pane = SourcesPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_sources(CATALOGUE, "")
        pane.show_current(TRIBUNE.id)
        await pilot.pause()
        assert app.posted == []
        await pilot.press("k", "enter")
        assert isinstance(app.posted[0], SourceHighlighted)
        assert app.posted[0].source == CATALOGUE.sources[1].id
        assert isinstance(app.posted[1], ShowPlace)

    alone(pane, drive)


def test_a_file_that_was_not_read_is_no_source() -> None:
    pane = SourcesPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        catalogue = Catalogue(records=with_failure("x.pdf", "no reader"))
        pane.show_sources(catalogue, "")
        await pilot.press("G")
        assert pane.grid.cursor == 3
        assert app.posted == []
        assert "1 not read" in str(pane.border_title)

    alone(pane, drive)


@pytest.mark.parametrize(
    ("width", "keys"),
    [
        (120, ["value", "unit", "about", "quote", "status", "subject", "source"]),
        (80, ["value", "unit", "about", "short quote", "source", "status", "subject"]),
    ],
    ids=["wide", "narrow"],
)
def test_figures_have_the_columns_that_fit(width: int, keys: list[str]) -> None:
    pane = FiguresPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_figures(CATALOGUE, FIGURES, "all", "")
        assert [column.key for column in pane.grid.columns] == keys
        await pilot.press("j")
        assert isinstance(app.posted[0], FigureHighlighted)
        assert app.posted[0].figure == FIGURES[1].id
        await pilot.resize_terminal(200 - width, 20)
        await pilot.pause(0.1)
        assert [column.key for column in pane.grid.columns] != keys

    alone(pane, drive, width)


def test_columns_off_to_the_right_come_into_view_and_leave_again() -> None:
    pane = FiguresPane()

    def header() -> str:
        return pane.grid.render_line(0).text

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_figures(CATALOGUE, FIGURES, "all", "")
        await pilot.pause()
        first = header()
        assert "quote" in first
        assert "status" not in first
        assert not first.endswith("…")
        await pilot.press("l", "l", "l", "l", "l")
        assert header().split()[-2:] == ["status", "subject"]
        assert "planned" in " ".join(pane.grid.render_line(y).text for y in range(1, 5))
        await pilot.press("h", "h", "h", "h", "h")
        assert header() == first
        assert app.posted == []

    alone(pane, drive, 80)


@pytest.mark.parametrize("width", [80, 120], ids=["narrow", "wide"])
def test_site_furniture_is_told_by_a_word(width: int) -> None:
    pane = FiguresPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_figures(CATALOGUE, FIGURES, "all", "")
        await pilot.pause()
        rows = [pane.grid.render_line(y + 1).text for y in range(len(FIGURES))]
        marked = [figure.boilerplate for figure in FIGURES]
        assert ["(furniture)" in row for row in rows] == marked
        assert ["(furniture)" in pane.lines.words(place) for place in range(len(rows))] == marked
        assert app.posted == []

    alone(pane, drive, width)


def test_figures_of_one_source_do_not_repeat_its_name() -> None:
    pane = FiguresPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_figures(CATALOGUE, FIGURES[:3], "", "")
        await pilot.pause()
        assert "source" not in {column.key for column in pane.grid.columns}
        pane.show_figures(CATALOGUE, (), "", "none here")
        assert pane.grid.placeholder == "none here"
        assert app.posted == []

    alone(pane, drive)


def test_a_matrix_wider_than_the_screen_moves_with_the_current_source() -> None:
    sources = tuple(a_source(f"s{number:02}", path=f"s{number:02}.txt") for number in range(40))
    figures = tuple(a_figure(source) for source in sources)
    catalogue = Catalogue(
        records=Records(sources=sources, figures=figures),
        comparison=Comparison(measures=(a_measure(*figures),)),
    )
    pane = ComparisonPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_comparison(catalogue, catalogue.rows, "")
        pane.show_current("measure:m1", sources[0].id)
        first = pane.sources_in_view
        assert sources[0].id in first
        assert len(first) < 12
        for _ in first:
            await pilot.press("l")
        assert sources[0].id not in pane.sources_in_view
        last = app.posted[-1]
        assert isinstance(last, RowHighlighted)
        assert last.figure == figures[len(first)].id
        shown = [cell.plain for cell in pane.lines.cells(0)]
        assert "[46]" in shown
        await pilot.press(*["h"] * 40)
        assert pane.sources_in_view == first

    alone(pane, drive, 80)


def test_the_reason_has_a_column_where_there_is_room() -> None:
    pane = ComparisonPane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_comparison(CATALOGUE, CATALOGUE.rows, "")
        assert pane.grid.columns[-1].key == "reason"
        assert pane.lines.cells(0)[-1].plain == "46 (1 Mar 2021), then 38 (1 Sep 2021)"
        await pilot.resize_terminal(70, 20)
        await pilot.pause(0.1)
        assert pane.grid.columns[-1].key != "reason"
        assert app.posted == []

    alone(pane, drive, 140)


def test_evidence_has_the_quotes_then_the_checks_and_families() -> None:
    pane = EvidencePane()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_evidence(CATALOGUE, "measure:closing", "")
        pane.show_current(CLOSING[1].id)
        assert pane.grid.cursor == 1
        lines = ["  ".join(cell.plain for cell in pane.lines.cells(row)) for row in range(4)]
        assert "The league will close [46] of its 53 clubs" in lines[0]
        assert "undated" in lines[1]
        assert lines[2].startswith("tribune")
        assert "53 - 46 = 7" in lines[3]
        await pilot.press("G")
        assert isinstance(app.posted[-1], FigureHighlighted)
        assert app.posted[-1].figure == CLOSING[0].id
        pane.show_evidence(CATALOGUE, "measure:none", "stands alone")
        assert pane.grid.placeholder == "stands alone"

    alone(pane, drive, 160)


def test_a_reason_of_hundreds_of_values_takes_few_lines_and_more_on_the_whole_screen() -> None:
    measure = a_measure(
        *CLOSING, reason=", ".join(f"{value} (Club {value})" for value in range(300))
    )
    catalogue = Catalogue(records=RECORDS, comparison=Comparison(measures=(measure,)))
    pane = EvidencePane()

    def lines() -> list[str]:
        return str(pane.reason.content).splitlines()

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_evidence(catalogue, f"measure:{measure.id}", "")
        few = len(lines())
        assert 0 < few <= 6
        assert lines()[-1].endswith("…")
        pane.take_screen(whole=True)
        await pilot.pause()
        assert few < len(lines()) < app.size.height
        assert pane.reason.size.height == len(lines())

    alone(pane, drive, 80)


def test_the_reader_steps_through_figures_from_where_it_stands() -> None:
    pane = ReaderPane()
    own = CATALOGUE.figures_in(HARBOUR.id, boilerplate=True)

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        assert pane.neighbour(1) is None
        pane.show_source(HARBOUR, "harbour", own)
        assert pane.neighbour(1) == own[0]
        pane.show_current(own[1])
        assert pane.neighbour(1) == own[2]
        assert pane.neighbour(-1) == own[0]
        pane.show_current(own[-1])
        assert pane.neighbour(1) == own[-1]
        assert "figure 4 of 4" in str(pane.border_title)
        pane.show_source(None, "", ())
        await pilot.pause()
        assert pane.view.text == ""
        assert app.posted == []

    alone(pane, drive)


def test_a_figure_that_is_clicked_becomes_current() -> None:
    pane = ReaderPane()
    own = CATALOGUE.figures_in(HARBOUR.id, boilerplate=True)

    async def drive(pilot: Pilot[None], app: PaneApp) -> None:
        pane.show_source(replace(HARBOUR, text="46 clubs"), "h", (replace(own[0], start=0, end=2),))
        await pilot.pause()
        await pilot.click(pane.view, offset=(0, 0))
        await pilot.pause()
        assert isinstance(app.posted[-1], FigureHighlighted)

    alone(pane, drive)
