"""t draws a timeline of the current measure; the evidence tells what stands beside its verdict."""

from dataclasses import replace
from decimal import Decimal

import pytest
from textual.pilot import Pilot

from centres_tui.model.beside import Derived, Entry, Silence, Voice
from centres_tui.tui.listings.evidence import EvidenceLines
from centres_tui.tui.listings.timeline import TimelineLines
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import (
    CLOSING,
    COMPARISON,
    HARBOUR,
    LEDGER,
    LEFT,
    MOST_WAITS,
    drive,
    focused,
    press,
)


def stated(place: int, published: str | None) -> Entry:
    figure = CLOSING[place]
    return Entry(
        measure="closing", published=published, period="2021", speaks_of="this year",
        status=figure.status, kind=figure.kind, value=figure.value, low=None, high=None, bound="=",
        unit=figure.unit, least=figure.value, most=figure.value, said_by="", source=figure.source,
        origin=figure.source, figure=figure.id,
    )  # fmt: skip


def silent(measure: str, standing: str) -> Silence:
    return Silence(
        measure=measure,
        source=LEDGER.id,
        standing="not comparable" if standing == "#" else "named only",
        reason='looked for "clubs"',
    )


BESIDE = replace(
    COMPARISON,
    measures=tuple(
        replace(
            one,
            independence="3 sources, 2 origins",
            speakers="the board: 46; the players: 38",
            between="conflict",
        )
        if one.id == "closing"
        else one
        for one in COMPARISON.measures
    ),
    ledger=(
        stated(0, "2021-03-01"),
        stated(2, "2021-09-01"),
        stated(1, None),
    ),
    voices=(
        Voice(
            measure="closing", speaker="the board", stated="46", verdict="single", reason="46",
            figures=(CLOSING[0].id,), sources=(HARBOUR.id,),
        ),
    ),
    silences=(silent("repairs", "?"), silent("total", "#")),
    derived=(
        Derived(
            id="d1", family="f1", figure=LEFT[0].id, formula="7 / 2 years = 3.5 a year",
            figures=(LEFT[0].id,), beside=(LEFT[1].id,), kind="count", value=Decimal("3.5"),
        ),
    ),
)  # fmt: skip


SHORTEST = 4
"""Cells of a line while the pane has no room yet."""


def told(explorer: ExplorerScreen) -> list[list[str]]:
    lines = explorer.board.evidence.lines
    return [[cell.plain for cell in lines.cells(index)] for index in range(len(lines))]


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=str)
def test_t_draws_the_timeline_of_the_current_measure(size: tuple[int, int]) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "t")
        assert isinstance(explorer.board.evidence.lines, TimelineLines)
        for _ in range(MOST_WAITS):  # the pane is laid out after the key
            if len(told(explorer)[0]) > SHORTEST:
                break
            await pilot.pause(0.01)
        rows = told(explorer)
        assert [row[0] for row in rows] == ["1 Mar 2021", "1 Sep 2021", "undated"]
        assert [row[2].index("●") for row in rows] == [len(rows[0][2]) - 1, 0, len(rows[0][2]) - 1]
        assert rows[0][3:] == ["46", "planned", "this year"]
        await press(pilot, "t")
        assert isinstance(explorer.board.evidence.lines, EvidenceLines)

    drive(flow, size=size, comparison=BESIDE)


def test_a_line_of_the_timeline_leads_to_its_sentence() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "t")
        assert focused(explorer) == "evidence"
        await press(pilot, "G", "enter")
        assert focused(explorer) == "reader"
        assert explorer.selection.figure == CLOSING[1].id

    drive(flow, comparison=BESIDE)


def test_a_row_without_a_ledger_keeps_its_quotes() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "t", "G")
        explorer.select_row("family:f1", "")
        await pilot.pause()
        assert isinstance(explorer.board.evidence.lines, EvidenceLines)
        assert any("7 / 2 years = 3.5 a year" in row[-1] for row in told(explorer))

    drive(flow, comparison=BESIDE)


def test_the_evidence_tells_origins_and_speakers() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3")
        assert explorer.board.evidence.words.plain.endswith(
            "3 sources, 2 origins  · conflict between speakers"
        )
        words = [row[-1] for row in told(explorer)]
        assert "3 sources, 2 origins" in words
        assert "the board: 46; the players: 38: conflict between them" in words
        assert "the board: 46  single: 46" in words

    drive(flow, comparison=BESIDE)


def test_a_cell_says_how_a_source_is_silent() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3")
        pane = explorer.board.comparison
        place = pane.places["measure:repairs"]
        assert [cell.plain for cell in pane.lines.cells(place)][2:5] == ["£5.6m ", "? ", "· "]
        explorer.select_row("measure:repairs", "")
        await pilot.pause()
        assert told(explorer)[-1][0] == "?"

    drive(flow, comparison=BESIDE)
