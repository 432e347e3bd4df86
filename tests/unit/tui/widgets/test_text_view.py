import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from centres_tui.tui.widgets.text_view import Mark, TextView

STORY = "".join(
    f"Paragraph {number}: the reservoir held {number * 7} megalitres, café owners said.\n\n"
    for number in range(60)
)


class OneView(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        yield TextView()

    def on_text_view_moved(self, message: TextView.Moved) -> None:
        self.heard.append(("moved", message.top_offset))

    def on_text_view_clicked(self, message: TextView.Clicked) -> None:
        self.heard.append(("clicked", message.offset))


@dataclass
class Stage:
    app: OneView
    view: TextView
    pilot: Pilot[None]


def drive(steps: Callable[[Stage], Awaitable[None]]) -> OneView:
    app = OneView()

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            view = app.query_one(TextView)
            view.focus()
            await pilot.pause()
            await steps(Stage(app, view, pilot))

    asyncio.run(run())
    return app


def lit(view: TextView, colour: str = "red") -> str:
    found = ""
    for y in range(view.size.height):
        for segment in view.render_line(y):
            style = segment.style
            if style and style.color and style.color.name == colour:
                found += segment.text
    return found


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("plain words, ", id="ascii"),
        pytest.param("“curly” – £9 ", id="narrow"),
        pytest.param("cafe\u0301s and 水位 and\t", id="combining, wide and tabs"),
        pytest.param("👩\u200d👩\u200d👧 and ❤\ufe0f and ", id="joined emoji"),
        pytest.param("שלום עולם ", id="right to left"),
        pytest.param("one \n page \n two  ", id="page breaks read as newlines"),
        pytest.param("word " * 30, id="on a later line"),
    ],
)
def test_highlighted_cells_spell_the_quote(before: str) -> None:
    async def steps(at: Stage) -> None:
        text = before + "£7m was saved"
        at.view.show(text, [Mark(len(before), len(before) + 3, "red")])
        assert lit(at.view) == "£7m"

    drive(steps)


def test_a_mark_over_a_line_break_is_lit_on_both_lines() -> None:
    async def steps(at: Stage) -> None:
        text = "x" * 35 + " two thousand square miles"
        at.view.show(text, [Mark(36, 61, "red")])
        assert lit(at.view).replace(" ", "") == "twothousandsquaremiles"

    drive(steps)


def test_the_current_mark_is_strong_and_in_view() -> None:
    async def steps(at: Stage) -> None:
        start = STORY.index("343")
        at.view.show(STORY, [Mark(start, start + 3, "red")], current=start)
        assert lit(at.view) == "343"
        strong = [
            s for y in range(12) for s in at.view.render_line(y) if s.style and s.style.reverse
        ]
        assert [segment.text for segment in strong] == ["343"]
        assert at.view.current == start

    drive(steps)


def test_a_place_in_view_does_not_scroll() -> None:
    async def steps(at: Stage) -> None:
        at.view.show(STORY, [])
        await at.pilot.press("pagedown")
        top = at.view.top_offset
        at.view.go_to(top + 50)
        assert at.view.top_offset == top
        at.view.go_to(top + 50, row=0)
        assert at.view.top_offset == STORY.index("\n", top) + 1 or at.view.top_offset > top

    drive(steps)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        pytest.param(["j"], "megalitres", id="a line"),
        pytest.param(["j", "k"], "Paragraph 0:", id="and back"),
        pytest.param(["G", "g"], "Paragraph 0:", id="the end and the start"),
        pytest.param(["pagedown", "pageup"], "Paragraph 0:", id="pages"),
    ],
)
def test_plain_moves(keys: list[str], words: str) -> None:
    async def steps(at: Stage) -> None:
        at.view.show(STORY, [])
        await at.pilot.press(*keys)
        line = at.view.render_line(0).text
        assert line.startswith(words) or words in line

    drive(steps)


def test_the_end_fills_the_view() -> None:
    async def steps(at: Stage) -> None:
        at.view.show(STORY, [])
        await at.pilot.press("G", "down")
        assert "said" in "".join(at.view.render_line(y).text for y in range(10, 12))
        assert at.view.bottom_offset >= len(STORY) - 2

    assert len(drive(steps).heard) == 1


def test_another_width_keeps_the_place() -> None:
    async def steps(at: Stage) -> None:
        at.view.show(STORY, [])
        at.view.go_to(STORY.index("Paragraph 30"), row=0)
        await at.pilot.resize_terminal(60, 12)
        await at.pilot.pause()
        assert at.view.render_line(0).text.startswith("Paragraph 30")

    drive(steps)


def test_the_same_text_again_keeps_the_place_and_another_starts_at_its_top() -> None:
    async def steps(at: Stage) -> None:
        at.view.show(STORY, [])
        await at.pilot.press("pagedown")
        top = at.view.top_offset
        at.view.show(STORY, [Mark(0, 3, "red")])
        assert at.view.top_offset == top
        at.view.show("A short one.", [])
        assert at.view.top_offset == 0
        assert at.view.render_line(0).text.strip() == "A short one."

    drive(steps)


def test_a_click_names_the_code_point() -> None:
    async def steps(at: Stage) -> None:
        at.view.show("水位 fell 4 m\nthen rose", [])
        await at.pilot.pause()
        await at.pilot.click(TextView, offset=(5, 0))
        await at.pilot.click(TextView, offset=(30, 1))

    assert drive(steps).heard == [("clicked", 3), ("clicked", 21)]


def test_a_text_shown_before_there_is_room_opens_at_its_current_mark() -> None:
    class Early(App[None]):
        def compose(self) -> ComposeResult:
            view = TextView()
            view.show(STORY, [], current=STORY.index("Paragraph 40"))
            yield view

    async def run() -> None:
        app = Early()
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.pause()
            view = app.query_one(TextView)
            shown = "".join(view.render_line(y).text for y in range(12))
            assert "Paragraph 40:" in shown

    asyncio.run(run())


def test_markup_in_a_text_is_shown_as_it_stands() -> None:
    async def steps(at: Stage) -> None:
        at.view.show("the [provider] market [/b] [@click=app.quit]", [])
        assert at.view.render_line(0).text.rstrip() == "the [provider] market [/b]"

    drive(steps)
