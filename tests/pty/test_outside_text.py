"""Nothing that a source, its name or the keyboard brings acts on the terminal."""

import random
import re
from pathlib import Path

import pytest

from pty_program import PtyProgram
from typed_at_random import SCRAPS

ESCAPES = (
    "\x1b]0;OWNED\x07\x1b]52;c;SElKQUNL\x1b\\\x1bP1$r0m\x1b\\\x1b_apc\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\"
    "\x1b[?1049l\x1b[6n\x1b[31m\x1bc\x9b31m\x9d0;C1\x9c\x90q\x9c\u202e\u2066\x07\x08\x0b\x0c\r\x00"
)
MARKUP = "[red]x[/] [/b] [provider] [$5m] [@click=app.exit()]go[/] [/ or [link=x]y"
STORY = (
    f"Storm {ESCAPES} costs {MARKUP} rise\nBy A{ESCAPES} Reporter\n12 May 2021\n\n"
    f"The storm {ESCAPES} cost £5m{ESCAPES}, said the {MARKUP} council. It closed 46 of its 53 "
    f"{ESCAPES}schools.\n\nRepairs will take 7 weeks {MARKUP}, at £3m {ESCAPES} a week.\n"
)
SECOND = STORY.replace("46", "38").replace("2021", "2022")
OURS = re.compile(rb"\x1b\[(?:[\d;]*[mHCKrMLJ]|\?(?:1049|25|2004|7|1000|1006|2026)[hl]|\?2026\$p)")
ACTING = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
CUT = re.compile(rb"\x1b(?:\[[?<>=\d;]*|[\]P_^X][^\x07\x1b]*\x1b?)?\Z")
"""A sequence the rest of which has not come yet."""
MOST_WAITS = 15
KEYS = (
    *(
        "j",
        "k",
        "\t",
        "2",
        "j",
        "\r",
        "f",
        "]f",
        "\x1b",
        "3",
        "j",
        "l",
        "\r",
        "\x1b",
        "z",
        "1",
        "z",
    ),
    *("b", "/[red]\r", "n", "N", "/\x1b[200~\x1b]0;PASTED\x07 x\x1b[201~\r", "?", "\x1b", ":", "z"),
    *("\x1b", "e", "\x1b", "\x1b"),
)


def acting_in(raw: bytes) -> list[str]:
    """Give what is left that could act once the sequences of our own display are taken out.

    Each with what stands around it, so that a failure shows where it comes from.
    """
    left = OURS.sub(b"", raw).decode("utf-8")
    return [left[max(0, each.start() - 40) : each.end() + 40] for each in ACTING.finditer(left)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "one\x1b]0;NAME\x07[red].txt").write_text(STORY, "utf-8")
    (pile / "two.txt").write_text(SECOND, "utf-8")
    (pile / "bad\x1b[2J.ods").write_bytes(b"%PDF")
    return tmp_path


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=str)
def test_no_pane_lets_it_act(size: tuple[int, int], folder: Path) -> None:
    with PtyProgram(["pile"], folder=folder, size=size) as program:
        program.wait_for("Sources")
        program.settle()
        for key in KEYS:
            program.press(key)
            program.settle(0.15)
        assert acting_in(program.raw) == []
        program.press("q" * 3)
        assert program.ended() == 0


@pytest.mark.parametrize(
    "words",
    [["sources"], ["figures"], ["compare"], ["figures", "--plain"], ["sources", "--plain"]],
    ids=" ".join,
)
def test_no_command_lets_it_act(words: list[str], folder: Path) -> None:
    with PtyProgram([*words, "pile"], folder=folder) as program:
        assert program.ended() in (0, 1)
        assert "two.txt" in program.text or "schools" in program.text
        assert acting_in(program.raw) == []


@pytest.mark.parametrize("seed", [1])
def test_odd_bytes_from_the_keyboard_never_end_it(seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    with PtyProgram(["pile/two.txt"], folder=folder) as program:
        program.wait_for("Sources")
        for _ in range(40):
            program.press(b"".join(chance.choices(SCRAPS, k=10)))
            assert program.take(0.02), program.text
        program.press("\x1b[201~")
        program.settle()
        for _ in range(MOST_WAITS):
            if not CUT.search(program.raw):
                break
            program.settle(1.0)  # a busy machine may hold up the rest of a frame
        assert acting_in(program.raw) == []
        for _ in range(8):
            program.press("\x1b")
            program.settle(0.2)
        program.press("q")
        assert program.ended() == 0
