"""The export dialog writes what the command line writes, and replaces only when told to."""

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.rows import comparison_contents, figure_contents
from centres_tui.export import export_text
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import COMPARISON, RECORDS, drive, press

DATASET = build_dataset(RECORDS, COMPARISON)

CONTENTS = comparison_contents(build_dataset(RECORDS, COMPARISON))


async def choose_file(pilot: Pilot[None], path: Path) -> None:
    pilot.app.screen.query_one("#path", Input).value = str(path)
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((), export_text(comparison_contents(DATASET), "csv")),
        (("j", "l"), export_text(comparison_contents(DATASET), "toml")),
        (("j", "j", "l"), export_text(comparison_contents(DATASET), "csv", "matrix")),
        (("l", "j", "h", "h"), export_text(figure_contents(RECORDS), "md")),
    ],
    ids=["comparison as csv", "as toml", "as a matrix", "figures as markdown"],
)
def test_the_file_holds_what_the_command_line_writes(
    keys: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "e", *keys)
        await choose_file(pilot, tmp_path / "out")
        await press(pilot, "enter")
        assert pilot.app.screen is explorer
        assert (tmp_path / "out").read_bytes() == expected.encode()
        assert (
            explorer.bottom_line.words
            == f"Wrote {len(expected.encode()):,} bytes to {tmp_path / 'out'}."
        )

    drive(flow)


def test_a_comparison_is_written_as_soon_as_it_is_put_together(tmp_path: Path) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        dataset, explorer.dataset = explorer.dataset, None
        await press(pilot, "e")
        await choose_file(pilot, tmp_path / "out")
        await press(pilot, "enter")
        dialog = pilot.app.screen
        assert "One moment" in str(dialog.query_one(".answer", Static).content)
        assert not (tmp_path / "out").exists()
        explorer.dataset = dataset
        while pilot.app.screen is dialog:
            await pilot.pause(0.01)
        assert (tmp_path / "out").read_text("utf-8") == export_text(CONTENTS, "csv")

    drive(flow)


def test_an_existing_file_is_replaced_only_when_that_is_chosen(tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.write_text("mine")

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "e")
        await choose_file(pilot, there)
        await press(pilot, "enter")
        answer = str(pilot.app.screen.query_one(".answer", Static).content)
        assert answer == f"{there} exists: choose replace yes, or another file."
        assert there.read_text() == "mine"
        await press(pilot, "k", "l", "enter")
        assert pilot.app.screen is explorer
        assert there.read_text().startswith("measure,")

    drive(flow)


def test_what_cannot_be_written_is_told_in_the_dialog(tmp_path: Path) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "e")
        await choose_file(pilot, tmp_path / "no folder" / "[red]x.csv")
        await press(pilot, "enter")
        assert pilot.app.screen is not explorer
        assert "[red]x.csv" in str(pilot.app.screen.query_one(".answer", Static).content)
        await press(pilot, "escape")
        assert pilot.app.screen is explorer

    drive(flow)


def test_the_suggested_name_follows_the_choices() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "e", "l", "j", "l", "l")
        assert pilot.app.screen.query_one("#path", Input).value == "figures.json"
        assert not pilot.app.screen.query_one("#layout").display
        await press(pilot, "escape")
        assert pilot.app.screen is explorer

    drive(flow)


@pytest.mark.parametrize(
    ("keys", "words", "values"),
    [
        (("a", "2", "&", *"status:planned", "enter"), "filter: status:planned", ["46", "46", "38"]),
        (("2", "space", "j", "space"), "marked by hand: 2 figures", ["46", "7"]),
    ],
    ids=["what is filtered", "what is marked"],
)
def test_a_part_is_written_and_says_what_it_is(
    keys: tuple[str, ...], words: str, values: list[str], tmp_path: Path
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, *keys, "e", "l", "j", "l", "l")
        await choose_file(pilot, tmp_path / "out")
        await press(pilot, "enter")
        assert pilot.app.screen is explorer
        written = json.loads((tmp_path / "out").read_text("utf-8"))
        assert [figure["exact"] for figure in written["figures"]] == values
        assert written["filters"] == [words, f"left out: {10 - len(values)} figures"]
        assert explorer.bottom_line.words.endswith(f"out ({words}).")

    drive(flow)


def test_all_can_be_written_although_something_is_filtered(tmp_path: Path) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "a", "2", "&", *"status:planned", "enter", "e", "l", "j", "l", "l")
        await press(pilot, "j", "h")
        await choose_file(pilot, tmp_path / "out")
        await press(pilot, "enter")
        assert pilot.app.screen is explorer
        assert (tmp_path / "out").read_text("utf-8") == export_text(
            figure_contents(RECORDS), "json"
        )

    drive(flow)


def test_the_measures_of_what_is_marked_are_written(tmp_path: Path) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "j", "j", "space", "e", "j", "l", "l")
        await choose_file(pilot, tmp_path / "out")
        await press(pilot, "enter")
        assert pilot.app.screen is explorer
        written = json.loads((tmp_path / "out").read_text("utf-8"))
        marked = set(explorer.view.marks)
        assert written["measures"]
        assert all(marked & set(measure["figures"]) for measure in written["measures"])
        assert written["filters"][0] == f"marked by hand: {len(marked)} figures"

    drive(flow)
