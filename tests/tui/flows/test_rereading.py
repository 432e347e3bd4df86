"""Files that change are noticed and read again; the person stays where she is."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from centres_tui.tui import on_disk
from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens import rereading
from centres_tui.tui.screens.changes import ChangesDialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import MOST_WAITS, compared, press

QUAY = "Quay to reopen\n12 May 2021\n\nThe quay holds {} smacks. Repairs cost £{}m.{}\n"
MILL = "Mill to close\n13 May 2021\n\nThe mill employs 53 weavers.\n"
Flow = Callable[[Pilot[None], ExplorerScreen, Path], Awaitable[None]]


def write(folder: Path, smacks: int = 46, cost: int = 3, more: str = "") -> None:
    """Write the story of the quay anew; a change of size shows it even on a coarse clock."""
    (folder / "quay.txt").write_text(QUAY.format(smacks, cost, more), "utf-8")


def drive(folder: Path, flow: Flow, *, watches: bool = False) -> None:
    async def run() -> None:
        write(folder)
        (folder / "mill.txt").write_text(MILL, "utf-8")
        app = CentresApp([str(folder)])
        app.watches = watches
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            await until(pilot, lambda: explorer.seen is not None)
            await flow(pilot, explorer, folder)

    asyncio.run(run())


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    for _ in range(MOST_WAITS):
        if holds():
            break
        await pilot.pause(0.01)
    assert holds()


def exact(explorer: ExplorerScreen) -> str:
    return explorer.catalogue.figure_by_id[explorer.selection.figure].exact


def test_reading_again_keeps_cursor_marks_and_filters_and_lists_what_changed(
    tmp_path: Path,
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen, folder: Path) -> None:
        quay = next(one for one in explorer.records.sources if one.path == "quay.txt")
        smacks, cost = (one for one in explorer.records.figures if one.exact in {"46", "£3m"})
        explorer.select_figure(cost.id)
        explorer.view = replace(
            explorer.view, marks=frozenset({smacks.id, cost.id}), filters=("source:quay",)
        )
        write(folder, cost=4, more=" It took 7 weeks.")
        await press(pilot, "r")
        await until(pilot, lambda: not explorer.is_working and bool(explorer.changes))

        assert explorer.selection.source != quay.id
        assert exact(explorer) == "£4m"
        marked = {explorer.catalogue.figure_by_id[one].exact for one in explorer.view.marks}
        assert marked == {"46", "£4m"}
        assert explorer.view.filters == ("source:quay",)
        told = {(one.sort, one.after and one.after.exact) for one in explorer.changes}
        assert told == {("changed", "£4m"), ("appeared", "7 weeks")}
        assert "1 appeared, 1 changed" in explorer.bottom_line.words

        await press(pilot, "R")
        assert isinstance(pilot.app.screen, ChangesDialog)
        await press(pilot, "enter")
        assert explorer.pane == "reader"

    drive(tmp_path, flow)


def test_without_being_asked_a_change_is_only_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "LOOK_AFTER", 0.05)

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen, folder: Path) -> None:
        write(folder, smacks=147)
        await until(pilot, lambda: "1 file changed: r reads again" in explorer.bottom_line.words)
        assert "46" in {one.exact for one in explorer.records.figures}

    drive(tmp_path, flow)


def test_watching_minds_what_is_said_beside_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "LOOK_AFTER", 0.05)
    monkeypatch.setattr(rereading, "SHARE", 1)

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen, folder: Path) -> None:
        def is_dated(day: str) -> Callable[[], bool]:
            return lambda: any(
                one.path == "quay.txt" and one.published == day for one in explorer.records.sources
            )

        beside = folder / "sources.toml"
        for year in (2019, 2020):
            beside.write_text(f'["quay.txt"]\npublished = {year}-05-04\n' + "#" * (year - 2019))
            await until(pilot, is_dated(f"{year}-05-04"))
        beside.unlink()
        await until(pilot, is_dated("2021-05-12"))

    drive(tmp_path, flow, watches=True)


def test_watching_minds_no_report_that_is_written_beside_documents(
    tmp_path: Path,
) -> None:
    (tmp_path / "quay.txt").write_text(QUAY.format(46, 3, ""), "utf-8")
    before = on_disk.look([str(tmp_path)])
    (tmp_path / "out.md").write_text("# Comparison\n\n## Summary\n\n- Sources: 1\n", "utf-8")
    assert not on_disk.changed(before, on_disk.look([str(tmp_path)])).told()


def test_watching_reads_what_is_new_changed_and_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "LOOK_AFTER", 0.05)
    monkeypatch.setattr(rereading, "SHARE", 1)

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen, folder: Path) -> None:
        os.unlink(folder / "mill.txt")  # noqa: PTH108 - the file system's own doing
        (folder / "lock.txt").write_text("The lock is 12 metres deep.\n", "utf-8")
        write(folder, smacks=147)
        await until(
            pilot,
            lambda: (
                [one.path for one in explorer.catalogue.sources] == ["lock.txt", "quay.txt"]
                and "147" in {one.exact for one in explorer.records.figures}
            ),
        )
        assert {one.sort for one in explorer.changes} <= {"appeared", "went", "changed"}

    drive(tmp_path, flow, watches=True)
