"""Every state has a look: reading, nothing read, nothing to compare, stopped, failed."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from textual.pilot import Pilot

from centres_tui.dataset.records import LoadOptions, Records
from centres_tui.model.comparison import Comparison
from centres_tui.tui.app import CentresApp
from centres_tui.tui.messages import RecordsArrived
from centres_tui.tui.screens import working
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import RECORDS, compared, drive, league_app, press


def screen_of(app: CentresApp) -> ExplorerScreen:
    assert isinstance(app.screen, ExplorerScreen)
    return app.screen


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("The museum sold 1,250 tickets in May 2021.\n")
    (tmp_path / "b.txt").write_text("Some 1,200 tickets were sold, the museum said.\n")
    return tmp_path


def test_sources_are_read_behind_the_first_screen(papers: Path) -> None:
    async def run() -> None:
        app = CentresApp((str(papers),), LoadOptions())
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = screen_of(app)
            assert "reading" in explorer.status_line.words
            assert explorer.board.figures.grid.placeholder == "Reading ..."
            await compared(pilot, explorer)
            assert [source.path for source in explorer.catalogue.sources] == ["a.txt", "b.txt"]
            assert explorer.selection.source == explorer.catalogue.sources[0].id
            await app.workers.wait_for_complete()
            await pilot.pause(0.3)
            assert explorer.dataset is not None
            assert len(explorer.dataset.figures) == len(explorer.catalogue.records.figures)

    asyncio.run(run())


def test_nothing_read_says_what_to_do() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        assert explorer.board.sources.grid.placeholder.startswith("Nothing was read.")
        assert explorer.board.figures.grid.placeholder == "No source, no figures."
        assert explorer.board.comparison.grid.placeholder == "No figures to compare."
        for key in ("j", "enter", "f", "y", "v", "e", "b", "2", "enter", "3", "l", "enter", "n"):
            await press(pilot, key)
        assert explorer.is_running

    drive(flow, records=Records(), comparison=Comparison())


def test_work_under_way_is_shown_and_ctrl_c_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def never_ends(*_: object) -> None:
        pass

    monkeypatch.setattr("centres_tui.tui.screens.working.compare_all", never_ends)

    async def run() -> None:
        app = league_app()
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = screen_of(app)
            explorer.post_message(RecordsArrived(RECORDS, 3, 5000))
            await pilot.pause()
            assert "reading 3 of 5,000, ctrl+c stops" in explorer.status_line.words
            await press(pilot, "ctrl+c")
            assert not explorer.is_working
            assert "reading" not in explorer.status_line.words
            explorer.post_message(RecordsArrived(Records(), 4, 5000))
            await pilot.pause()
            assert explorer.catalogue.sources == RECORDS.sources
            await press(pilot, "ctrl+c")
            assert explorer.bottom_line.words == "Nothing is under way. q quits."
            only = RECORDS._replace(sources=RECORDS.sources[:1], figures=())
            explorer.post_message(RecordsArrived(only, 1, 1))
            await pilot.pause()
            assert explorer.catalogue.sources == only.sources
            assert not explorer.is_working

    asyncio.run(run())


def test_work_that_is_stopped_before_anything_is_read_is_told() -> None:
    async def run() -> None:
        app = CentresApp(("league",), LoadOptions())
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = screen_of(app)
            await press(pilot, "ctrl+c")
            assert not explorer.is_working
            placeholder = explorer.board.sources.grid.placeholder
            assert placeholder == "Nothing was read yet: the work was stopped. q quits."
            stopped = "Not compared: the work was stopped."
            assert explorer.board.comparison.grid.placeholder == stopped

    with (
        patch.object(working, "read_in_steps", lambda *_: Records()),
        patch.object(working, "compare_all", lambda *_: None),
    ):
        asyncio.run(run())


def test_an_error_in_the_background_is_told_and_the_rest_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> Iterator[None]:
        raise ValueError("no such width")

    monkeypatch.setattr("centres_tui.tui.screens.working.compare_all", fail)

    async def run() -> None:
        app = league_app()
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            explorer = screen_of(app)
            await pilot.pause(0.3)
            assert not explorer.is_working
            assert explorer.catalogue.sources == RECORDS.sources
            told = [note.message for note in app._notifications]
            assert told == ["Internal error: ValueError: no such width"]

    asyncio.run(run())


def test_a_file_that_could_not_be_read_is_listed_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The museum sold 1,250 tickets.")
    (tmp_path / "b.xyz").write_text("?")

    async def run() -> None:
        app = CentresApp((str(tmp_path / "a.txt"), str(tmp_path / "b.xyz")), LoadOptions())
        async with app.run_test(size=(160, 40)) as pilot:
            explorer = screen_of(app)
            await compared(pilot, explorer)
            assert "x 1 not read" in explorer.status_line.words
            cells = explorer.board.sources.lines.cells(1)
            assert cells[0].plain == "x"
            assert "b.xyz" in cells[1].plain
            await press(pilot, "j", "enter")
            assert explorer.selection.source == explorer.catalogue.sources[0].id

    asyncio.run(run())
