from collections.abc import Sequence

import pyte
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from centres_tui.tui.terminal.canvas import Canvas, Piece
from centres_tui.tui.terminal.pens import PLAIN, Pen, Pens
from centres_tui.tui.terminal.tty import Painted, blank_lines

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

WIDTH, HEIGHT = 24, 8
RED = Style.parse("bold red on blue")
PAPER = Style.parse("white on color(238)")


def a_canvas(*, erases_in_colour: bool = True) -> Canvas:
    return Canvas(WIDTH, HEIGHT, Pens(ColorSystem.EIGHT_BIT), erases_in_colour=erases_in_colour)


def frame(lines: Sequence[str], style: Style | None = None) -> list[Piece]:
    return [(y, 0, [Segment(text.ljust(WIDTH)[:WIDTH], style)]) for y, text in enumerate(lines)]


class Watcher:
    """A terminal that follows what a canvas sends."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)

    def cells(self) -> list[list[tuple[object, ...]]]:
        """Give what is seen: of a blank, its paper alone."""
        rows = [[self.screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]
        return [
            [(c.data, c.bg) if _shows_paper(c) else (c.data, c.bg, c.fg, *c[3:]) for c in row]
            for row in rows
        ]


def _shows_paper(cell: pyte.screens.Char) -> bool:
    return cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough)


words = st.text(alphabet="ab £–水é", max_size=8)
styles = st.sampled_from([None, RED, PAPER, Style.parse("underline"), Style.parse("reverse")])
segments = st.lists(st.builds(Segment, words, styles), max_size=4)
pieces = st.lists(
    st.tuples(st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 9), segments), max_size=6
)


@patient
@given(st.lists(pieces, min_size=1, max_size=5))
def test_changes_lead_to_the_same_screen_as_drawing_it_afresh(frames: list[list[Piece]]) -> None:
    canvas, follower = a_canvas(), Watcher()
    for changes in frames:
        follower.stream.feed(canvas.draw(changes))
    newcomer = Watcher()
    newcomer.stream.feed(a_canvas().draw([piece for changes in frames for piece in changes]))
    assert follower.cells() == newcomer.cells()


@patient
@given(
    st.lists(st.sampled_from(["alpha", "beta", "gamma", "", "delta"]), min_size=8, max_size=8),
    st.integers(-7, 7),
    st.sampled_from([None, PAPER]),
)
def test_lines_that_move_end_where_they_should(
    lines: list[str], by: int, style: Style | None
) -> None:
    numbered = [f"{y} {line}" for y, line in enumerate(lines)]
    moved = [numbered[y + by] if 0 <= y + by < HEIGHT else f"new {y}" for y in range(HEIGHT)]
    canvas, follower, newcomer = a_canvas(), Watcher(), Watcher()
    follower.stream.feed(canvas.draw(frame(numbered, style)))
    follower.stream.feed(canvas.draw(frame(moved, style)))
    newcomer.stream.feed(a_canvas().draw(frame(moved, style)))
    assert follower.cells() == newcomer.cells()


def test_the_screen_is_cleared_to_the_paper_of_its_lines() -> None:
    sent = a_canvas().draw(frame(["one"] + [""] * 7, PAPER))
    cleared = "\r\n".join(["\x1b[K"] * 8)

    assert sent == f"\x1b[m\x1b[2J\x1b[48;5;238m\x1b[H{cleared}\x1b[1H\x1b[37mone"


def test_blanks_take_no_colour_of_letters() -> None:
    canvas = a_canvas()
    red, blue = Style.parse("bold red"), Style.parse("blue")
    sent = canvas.draw([(0, 0, [Segment("a ", red), Segment("  ", blue), Segment("b", red)])])

    assert sent.endswith("\x1b[1;31ma   b")
    assert canvas.draw([(0, 0, [Segment("a  ", red), Segment(" ", blue)])]) == ""


def test_what_stands_already_is_not_sent_again() -> None:
    canvas, terminal = a_canvas(), Watcher()
    ink, paper = "37", "48;5;238"
    words = [(2, 3, "boats in the port")]
    canvas.know(Painted(words=words, size=(WIDTH, HEIGHT), ink=ink, paper=paper))
    lines = ["", "", "   boats in the port", "", "and more", "", "", ""]
    terminal.stream.feed(f"\x1b[{ink};{paper}m{blank_lines(8)}\x1b[3;4H{words[0][2]}")
    sent = canvas.draw(frame(lines, PAPER))
    terminal.stream.feed(sent)

    assert sent == "\x1b[5Hand more"
    assert [line.rstrip() for line in terminal.screen.display] == lines
    assert {terminal.screen.buffer[y][x].bg for y in range(8) for x in range(24)} == {"444444"}


def test_nothing_new_sends_nothing() -> None:
    canvas = a_canvas()
    canvas.draw(frame(["one", "two"]))

    assert canvas.draw(frame(["one", "two"])) == ""


def test_a_changed_letter_sends_a_place_and_a_letter() -> None:
    canvas = a_canvas()
    canvas.draw(frame(["one", "two"]))

    assert canvas.draw(frame(["one", "too"])) == "\x1b[2;2Ho"


def test_one_scrolled_line_sends_that_line() -> None:
    canvas = a_canvas()
    lines = [f"line {number} of the table" for number in range(12)]
    canvas.draw(frame(lines[:8]))

    assert (
        canvas.draw(frame(lines[1:9])) == "\x1b[1;8r\x1b[1H\x1b[M\x1b[r\x1b[8Hline 8 of the table"
    )


def test_lines_beside_what_stays_are_not_moved() -> None:
    canvas, follower = a_canvas(), Watcher()
    left = [f"fixed {y} " for y in range(8)]
    for top in (0, 1):
        lines = [f"{left[y]}moving {y + top}" for y in range(8)]
        follower.stream.feed(canvas.draw(frame(lines)))

    assert [line.rstrip() for line in follower.screen.display] == lines


@pytest.mark.parametrize(
    ("style", "erases", "expected"),
    [
        pytest.param(None, False, "\x1b[1;4H\x1b[K", id="the terminal's own paper"),
        pytest.param(PAPER, True, "\x1b[1;4H\x1b[K", id="coloured paper"),
        pytest.param(PAPER, False, "\x1b[1;4H" + " " * 21, id="paper that would not be erased to"),
    ],
)
def test_blanks_at_the_end_are_erased_where_that_shows_the_same(
    style: Style | None, erases: bool, expected: str
) -> None:
    canvas = a_canvas(erases_in_colour=erases)
    canvas.draw(frame(["one" + "x" * 21], style))

    assert canvas.draw(frame(["one"], style)) == expected


@pytest.mark.parametrize(
    "text",
    ["\x1b]0;x\x07", "\x1b[2J", "\x9b31m", "\r\n\x0b\x0c", "\u202ex\u2066", "\x00\x08\x7f", "a\tb"],
    ids=ascii,
)
def test_nothing_in_a_text_acts(text: str) -> None:
    follower = Watcher()
    sent = a_canvas().draw([(0, 0, [Segment(text + "|end")])])
    follower.stream.feed(sent)

    assert sent.count("\x1b") == 3
    assert not set(sent) & set("\x07\r\n\x0b\x0c\x00\x08\x7f\t\x9b\u202e\u2066")
    assert follower.screen.display[0].rstrip().endswith("|end")


def test_links_in_a_style_are_left_out() -> None:
    sent = a_canvas().draw([(0, 0, [Segment("x", Style(link="https://example.org"))])])

    assert "example" not in sent


def test_after_an_emoji_the_place_is_told_anew() -> None:
    canvas = a_canvas()
    sent = canvas.draw([(0, 0, [Segment("👍 up")]), (1, 0, [Segment("next")])])

    assert "\x1b[2Hnext" in sent


def test_the_cursor_is_placed_once() -> None:
    canvas = a_canvas()
    canvas.draw(frame(["one"]))

    assert canvas.place_cursor(4, 2) == "\x1b[3;5H"
    assert canvas.place_cursor(4, 2) == ""


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [((-112, 2), "\x1b[3;1H"), ((400, 2), "\x1b[3;8H"), ((3, -1), "\x1b[1;4H"), ((3, 90), "4;4H")],
)
def test_the_cursor_never_leaves_the_screen(wanted: tuple[int, int], placed: str) -> None:
    canvas = Canvas(8, 4, Pens(None), erases_in_colour=True)
    assert canvas.place_cursor(*wanted).endswith(placed)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        pytest.param(PLAIN, Pen("31"), "\x1b[31m", id="a colour on"),
        pytest.param(Pen("31"), PLAIN, "\x1b[m", id="all off"),
        pytest.param(Pen("31", "44"), Pen("32", "44"), "\x1b[32m", id="one colour for another"),
        pytest.param(
            Pen("38;5;1", "48;5;2", frozenset("1")),
            Pen("38;5;1", "48;5;2"),
            "\x1b[22m",
            id="bold off",
        ),
        pytest.param(
            Pen("", "48;5;2", frozenset("12")),
            Pen("", "48;5;2", frozenset("2")),
            "\x1b[22;2m",
            id="bold off, dim kept",
        ),
    ],
)
def test_pens_change_by_the_shortest_way(old: Pen, new: Pen, way: str) -> None:
    assert Pens(ColorSystem.EIGHT_BIT).way(old, new) == way


def test_without_colours_attributes_stay() -> None:
    assert Pens(None).of(RED) == Pen("", "", frozenset("1"))


def test_colours_become_those_that_the_terminal_has() -> None:
    assert Pens(ColorSystem.STANDARD).of(Style.parse("#ff0000")).ink == "31"
    assert Pens(ColorSystem.TRUECOLOR).of(Style.parse("#ff0102")).ink == "38;2;255;1;2"
