"""w says why a figure, or a hit in the text, was read as it was."""

import asyncio
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from centres_tui.bundled import bundled_folder
from centres_tui.dataset.records import Records
from centres_tui.extract import extract
from centres_tui.model.comparison import Comparison
from centres_tui.read import source_from_text
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.finder import FinderScreen
from centres_tui.tui.screens.why import WhyScreen
from centres_tui.vocabulary.own import added
from explorer_world import HARBOUR, RECORDS, drive, press

HOSTILE = "[red]x[/] [/b] \x1b]0;OWNED\x07\x9b31m\x90q\u202e\u2066"


def lines_of(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


async def explained(pilot: Pilot[None]) -> WhyScreen:
    """Wait until the explanation is there."""
    screen = pilot.app.screen
    assert isinstance(screen, WhyScreen)
    for _ in range(500):
        if screen.explanation is not None:
            await pilot.pause()
            return screen
        await asyncio.sleep(0.01)
    raise AssertionError("nothing was explained")


def test_the_current_figure_is_explained_and_escape_closes() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "j", "w")
        screen = await explained(pilot)
        assert screen.explanation is not None
        assert screen.explanation.words.text == "53"
        assert screen.place == HARBOUR.text.index("53")
        await press(pilot, "escape")
        assert pilot.app.screen is explorer
        assert explorer.pane == "figures"

    drive(flow)


@pytest.mark.parametrize("key", ["w", "q", "escape"])
def test_the_explanation_closes_with(key: str) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "w")
        await explained(pilot)
        await press(pilot, key)
        assert pilot.app.screen is explorer

    drive(flow)


def test_it_works_in_the_reader_on_the_current_figure() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "f", "f", "w")
        screen = await explained(pilot)
        assert explorer.pane == "reader"
        assert screen.place == explorer.board.reader.view.current

    drive(flow)


def test_in_the_reader_a_hit_is_explained_though_it_is_no_figure() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "slash", *"league will", "enter", "w")
        assert explorer.pane == "reader"
        screen = await explained(pilot)
        assert screen.place == HARBOUR.text.index("league will")
        assert screen.explanation is not None
        assert screen.explanation.figure is None
        await press(pilot, "escape", "f", "w")
        screen = await explained(pilot)
        assert screen.explanation is not None
        assert screen.explanation.figure is not None

    drive(flow)


def test_without_a_figure_it_says_that_none_is_current() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "w")
        assert pilot.app.screen is explorer
        assert explorer.bottom_line.words == "No figure is current."

    drive(flow, records=Records())


def test_it_is_read_with_the_vocabulary_of_the_explorer() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "w")
        screen = await explained(pilot)
        assert screen.explanation is not None
        assert screen.explanation.figure == explorer.catalogue.records.figures[0]

    with added((str(bundled_folder("data") / "vocabulary-example.toml"),)):
        source = source_from_text("The quay is forty rods long, and 3 boats lie there.")
        records = Records(sources=(source,), figures=tuple(extract(source)))
        assert records.figures[0].unit == "rods"
        drive(flow, records=records, comparison=Comparison())


def test_the_palette_finds_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "colon", *"why")
        palette = pilot.app.screen
        assert isinstance(palette, FinderScreen)
        assert palette.found[0].key == "why"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, WhyScreen)
        await explained(pilot)
        assert explorer.selection.figure

    drive(flow)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
def test_it_is_read_at_any_size_and_scrolls(size: tuple[int, int]) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "w")
        await explained(pilot)
        assert any("is a figure" in line for line in lines_of(pilot))
        assert all(len(line) <= size[0] for line in lines_of(pilot))
        await press(pilot, "G")
        shown = "".join(lines_of(pilot))
        assert "plain" in shown
        assert explorer.selection.figure

    drive(flow, size=size)


def test_nothing_of_the_text_acts_in_an_explanation() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "2", "w")
        await explained(pilot)
        shown = "".join(lines_of(pilot))
        assert not set(shown) & set("\x1b\x07\x9b\x90\u202e\u2066")
        assert "[/b]" in shown
        assert explorer.selection.figure

    source = replace(HARBOUR, path="p.txt", text=HARBOUR.text.replace("the board", HOSTILE))
    drive(flow, records=RECORDS._replace(sources=(source, *RECORDS.sources[1:])))
