"""0 shows the whole on one screen; Enter on a line goes to what it tells of."""

from dataclasses import replace

from textual.pilot import Pilot

from centres_tui.dataset.collected import Failure
from centres_tui.model.beside import Silence
from centres_tui.model.comparison import Comparison
from centres_tui.model.source import Issue
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.overview import MOST_FAILURES, MOST_TOLD, OverviewLines
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.summary import SummaryScreen
from centres_tui.tui.widgets.glyphs import ASCII
from explorer_world import COMPARISON, HARBOUR, LEDGER, RECORDS, drive, focused, press


def summary(pilot: Pilot[None]) -> SummaryScreen:
    screen = pilot.app.screen
    assert isinstance(screen, SummaryScreen)
    return screen


def told(catalogue: Catalogue) -> list[str]:
    lines = OverviewLines(catalogue, ASCII)
    return [" ".join(cell.plain for cell in lines.cells(place)) for place in range(len(lines))]


async def choose(pilot: Pilot[None], name: str) -> None:
    screen = summary(pilot)
    assert screen.lines
    names = [line.name.plain.strip() for line in screen.lines.lines]
    screen.grid.move_to(names.index(name))
    await press(pilot, "enter")


def test_lines_lead_to_what_they_tell_of() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "0")
        await choose(pilot, "money")
        assert (focused(explorer), explorer.view.filters) == ("figures", ("kind:money",))
        assert {figure.exact for figure in explorer.board.figures.figures} == {"£5.6m"}
        await press(pilot, "0")
        await choose(pilot, "> revised")
        assert (focused(explorer), explorer.view.filters) == ("comparison", ("verdict:revised",))
        assert explorer.selection.row == "measure:closing"
        await press(pilot, "0")
        await choose(pilot, "+ holds")
        assert explorer.selection.row.startswith("check:")
        await press(pilot, "0", "enter")
        assert focused(explorer) == "sources"
        await press(pilot, "0", "0")
        assert pilot.app.screen is explorer

    drive(flow)


def test_a_line_waits_for_the_tables_that_it_needs() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        dataset, explorer.dataset = explorer.dataset, None
        await press(pilot, "0")
        await choose(pilot, "money")
        assert "One moment" in explorer.bottom_line.words
        screen = summary(pilot)
        assert screen.lines
        explorer.dataset = dataset
        money = next(line for line in screen.lines.lines if "kind:money" in line.filters)
        screen.follow(money)
        await pilot.pause()
        assert pilot.app.screen is explorer
        assert explorer.view.filters == ("kind:money",)

    drive(flow)


def test_it_can_be_the_first_thing_that_is_shown() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        explorer.opens_summary = True
        explorer.sum_up(explorer.catalogue)
        await pilot.pause()
        assert summary(pilot).lines
        await press(pilot, "escape", "j")
        assert not explorer.opens_summary

    drive(flow)


def test_it_tells_how_much_there_is() -> None:
    assert told(Catalogue(records=RECORDS, comparison=COMPARISON)) == [
        "sources 3 2 dated, 1 Mar 2021 to 1 Sep 2021; 1 undated",
        "! conflict 0 values that exclude each other",
        "> revised 1 a later source replaces a value",
        "= agree 1 the same value in two sources or more",
        ". single 1 stated by one source only",
        "# other scope 1 amounts that look alike and are not the same",
        "+ holds 1 sums and shares that come out",
        "figures 9 and 1 in offers, notices and archive lists (b)",
        "  count 8 ################",
        "  money 1 ##",
    ]


def test_what_differs_comes_first_with_the_facts_that_decide_it() -> None:
    first = COMPARISON.measures[0]
    conflicts = tuple(
        replace(first, id=f"c{place}", label=f"clubs {place}", verdict="conflict", reason="46, 38")
        for place in range(MOST_TOLD + 2)
    )
    silence = Silence(
        measure="c0", source=LEDGER.id, standing="not stated", reason='looked for "clubs"'
    )
    comparison = Comparison(
        measures=conflicts,
        checks=(replace(COMPARISON.checks[0], holds="no", relation="53 - 46 = 8"),),
        silences=(silence,),
    )
    lines = told(Catalogue(records=RECORDS, comparison=comparison))
    assert lines[1] == f"! conflict {MOST_TOLD + 2} values that exclude each other"
    assert lines[2] == "  clubs 0  46, 38"
    assert lines[2 + MOST_TOLD] == "  and 2 more"
    assert lines[3 + MOST_TOLD] == "x fails 1 sums and shares that do not come out"
    assert lines[4 + MOST_TOLD].startswith("  53 - 46 = 8")
    assert lines[-1] == (". not stated 1 times a source leaves out what others state, on 1 measure")


def test_what_could_not_be_read_is_told() -> None:
    damaged = replace(HARBOUR, issues=(Issue(code="nul", message="NUL characters: 2"),))
    failures = tuple(Failure(f"{place}.xyz", "no reader") for place in range(MOST_FAILURES + 1))
    records = RECORDS._replace(sources=(damaged,), figures=(), failures=failures)
    lines = told(Catalogue(records=records))
    assert lines[0].startswith("sources 1")
    assert lines[1] == "x not read  0.xyz: no reader"
    assert lines[1 + MOST_FAILURES] == "x not read  and 1 more"
    assert lines[2 + MOST_FAILURES] == "with a remark 1 harbour.txt: NUL characters: 2"
