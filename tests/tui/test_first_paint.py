"""What is painted before Textual is there stands where the first frame has it."""

import asyncio
from pathlib import Path

import pytest

from centres_tui.dataset.records import load_records
from centres_tui.tui.app import CentresApp, Habits
from centres_tui.tui.remembered import Remembered
from centres_tui.tui.start.first_paint import first_words
from centres_tui.tui.state import PaneName, Selection, ViewState
from centres_tui.tui.widgets.glyphs import ASCII, UNICODE, Glyphs


def frame_of(
    paths: tuple[str, ...], size: tuple[int, int], glyphs: Glyphs, left: Remembered | None = None
) -> list[str]:
    habits = Habits(glyphs=glyphs, left=left)
    return asyncio.run(_frame_of(CentresApp(paths, None, load_records(paths), habits), size))


async def _frame_of(app: CentresApp, size: tuple[int, int]) -> list[str]:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return [strip.text for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("size", [(120, 40), (100, 30), (187, 53)], ids=str)
def test_the_bundled_example_does_not_jump(size: tuple[int, int], glyphs: Glyphs) -> None:
    frame = frame_of((), size, glyphs)
    words = first_words(load_records(()), size, glyphs)

    assert _differing(frame, words) == []
    assert len(words) > size[1] // 2


def test_a_text_with_tabs_and_a_figure_far_down_does_not_jump(tmp_path: Path) -> None:
    text = "Rainfall\n\n" + "No rain fell\tanywhere.\n" * 60 + "Then 31 mm fell\tin Truro.\n"
    (tmp_path / "rain.txt").write_text(text)
    paths = (str(tmp_path / "rain.txt"),)
    frame = frame_of(paths, (120, 40), UNICODE)

    assert _differing(frame, first_words(load_records(paths), (120, 40), UNICODE)) == []


@pytest.mark.parametrize("pane", ["sources", "figures", "reader"])
@pytest.mark.parametrize(("source", "figure"), [(4, 30), (0, 3), (2, 0)])
def test_what_was_left_does_not_jump(pane: PaneName, source: int, figure: int) -> None:
    records = load_records(())
    chosen = records.sources[source].id
    figures = [one.id for one in records.figures if one.source == chosen and not one.boilerplate]
    left = Remembered(
        pane=pane, selection=Selection(source=chosen, figure=figures[figure], row="measure:x")
    )
    frame = frame_of((), (120, 40), UNICODE, left)
    words = first_words(records, (120, 40), UNICODE, left)

    assert _differing(frame, words) == []
    assert len(words) > 20


def test_a_zoomed_pane_is_not_painted_before_its_time() -> None:
    left = Remembered(view=ViewState(zoomed="sources"))
    assert first_words(load_records(()), (120, 40), UNICODE, left) == []


def test_nothing_is_painted_where_not_all_panes_fit() -> None:
    assert first_words(load_records(()), (80, 24), UNICODE) == []


def _differing(frame: list[str], words: list[tuple[int, int, str]]) -> list[tuple[str, str]]:
    """Give what differs; a count that is not known yet is blank in what is painted."""
    pairs = ((each, frame[line][column : column + len(each)]) for line, column, each in words)
    return [
        (painted, shown)
        for painted, shown in pairs
        if any(mine not in {" ", yours} for mine, yours in zip(painted, shown, strict=True))
    ]
