import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import ASCII, Glyphs
from centres_tui.tui.widgets.grid import Grid


class Numbered:
    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self.count

    def cells(self, index: int) -> Sequence[Text]:
        self.asked.add(index)
        return (Text(f"{index}"), Text(f"row [b]{index}[/b]"), Text("£5m", "red"))


COLUMNS = (
    Column("n", "no", 5, justify="right"),
    Column("t", "text", 10, flex=1),
    Column("v", "value", 5),
)


class OneGrid(App[None]):
    glyphs: Glyphs | None = None

    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = Numbered(count)
        self.heard: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        grid = Grid()
        grid.columns = COLUMNS
        grid.rows = self.rows
        grid.placeholder = "Nothing [b]here"
        yield grid

    def on_grid_highlighted(self, message: Grid.Highlighted) -> None:
        self.heard.append(("highlighted", message.index))

    def on_grid_chosen(self, message: Grid.Chosen) -> None:
        self.heard.append(("chosen", message.index))


@dataclass
class Stage:
    app: OneGrid
    grid: Grid
    pilot: Pilot[None]


def drive(count: int, steps: Callable[[Stage], Awaitable[None]]) -> OneGrid:
    app = OneGrid(count)

    async def run() -> None:
        async with app.run_test(size=(40, 12)) as pilot:
            await pilot.pause()
            await steps(Stage(app, app.query_one(Grid), pilot))

    asyncio.run(run())
    return app


def screen_lines(grid: Grid) -> list[str]:
    return [grid.render_line(y).text for y in range(grid.size.height)]


def test_only_the_rows_in_view_are_asked_for() -> None:
    async def steps(at: Stage) -> None:
        await at.pilot.press("G")
        assert screen_lines(at.grid)[-1].split()[:2] == ["▌", "99999"]

    app = drive(100_000, steps)
    assert len(app.rows.asked) < 40


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        pytest.param(["down", "j", "k"], 1, id="steps"),
        pytest.param(["pagedown"], 11, id="a page"),
        pytest.param(["ctrl+d"], 5, id="half a page"),
        pytest.param(["pagedown", "ctrl+u"], 6, id="half a page up"),
        pytest.param(["G"], 49, id="the last"),
        pytest.param(["G", "g"], 0, id="the first"),
        pytest.param(["up", "pageup"], 0, id="above the first"),
    ],
)
def test_plain_moves(keys: list[str], cursor: int) -> None:
    async def steps(at: Stage) -> None:
        await at.pilot.press(*keys)
        assert at.grid.cursor == cursor
        top = round(at.grid.scroll_y)
        assert top <= cursor < top + at.grid.page_size

    drive(50, steps)


def test_moves_are_announced_once_and_only_when_the_cursor_moved() -> None:
    async def steps(at: Stage) -> None:
        await at.pilot.press("down", "g", "g", "enter")
        at.grid.move_to(7)
        await at.pilot.pause()
        assert at.grid.cursor == 7

    app = drive(50, steps)
    assert app.heard == [("highlighted", 1), ("highlighted", 0), ("chosen", 0)]


def test_the_mouse_moves_the_cursor_and_then_chooses() -> None:
    async def steps(at: Stage) -> None:
        await at.pilot.click(Grid, offset=(5, 4))
        await at.pilot.click(Grid, offset=(5, 4))
        await at.pilot.click(Grid, offset=(5, 0))

    assert drive(50, steps).heard == [("highlighted", 3), ("chosen", 3)]


def test_cells_are_cut_and_set_to_their_side_and_never_read_as_markup() -> None:
    async def steps(at: Stage) -> None:
        header, first, second = screen_lines(at.grid)[:3]
        assert header == "     no  text                      value"
        assert first == "▌     0  row [b]0[/b]              £5m  "
        assert second.startswith("      1  ")

    drive(3, steps)


def test_the_sign_tells_the_focus_without_colour() -> None:
    async def steps(at: Stage) -> None:
        at.grid.blur()
        await at.pilot.pause()
        assert screen_lines(at.grid)[1].startswith("▏")

    drive(3, steps)


def test_plain_signs_are_used_where_the_app_asks_for_them() -> None:
    async def steps(at: Stage) -> None:
        at.app.glyphs = ASCII
        at.grid.refresh()
        assert screen_lines(at.grid)[1].isascii() is False  # the source's own £ stays
        assert screen_lines(at.grid)[1].startswith("> ")

    drive(3, steps)


def test_an_empty_table_says_why() -> None:
    async def steps(at: Stage) -> None:
        assert screen_lines(at.grid)[1].strip() == "Nothing [b]here"
        await at.pilot.press("down", "enter", "G")

    assert drive(0, steps).heard == []


def test_fewer_rows_bring_the_cursor_back() -> None:
    async def steps(at: Stage) -> None:
        await at.pilot.press("G")
        at.grid.rows = Numbered(4)
        await at.pilot.pause()
        assert at.grid.cursor == 3
        assert screen_lines(at.grid)[1].split()[0] == "0"

    drive(500, steps)


def test_columns_that_do_not_fit_are_reached_sideways() -> None:
    async def steps(at: Stage) -> None:
        at.grid.columns = tuple(Column(str(n), f"col{n}", 17) for n in range(3))
        await at.pilot.pause()
        assert "col2" not in screen_lines(at.grid)[0]
        await at.pilot.press("l", "right", "right")
        assert at.grid.first_column == 1
        assert "col2" in screen_lines(at.grid)[0]
        await at.pilot.press("h")
        assert at.grid.first_column == 0

    drive(3, steps)


def test_messages_name_their_table() -> None:
    grid = Grid()
    messages: list[Message] = [Grid.Highlighted(grid, 1), Grid.Chosen(grid, 1)]

    assert all(message.control is grid for message in messages)


def test_while_nobody_types_it_draws_the_pages_around_the_last_and_the_first_and_no_others() -> (
    None
):
    async def steps(stage: Stage) -> None:
        for _ in range(5):
            await stage.pilot.press("pagedown")
        stage.app.rows.asked.clear()
        while stage.grid.go_on_drawing():
            pass
        top, page = round(stage.grid.scroll_y), stage.grid.page_size
        asked = stage.app.rows.asked
        assert asked <= {*range(top - page, top + 2 * page), *range(page), *range(500 - page, 500)}
        assert asked >= {*range(top + page, top + 2 * page), *range(500 - page, 500)}
        asked.clear()
        await stage.pilot.press("pagedown", "G")
        assert asked <= {top + page - 1, top + 2 * page - 1, stage.grid.cursor}

    drive(500, steps)
