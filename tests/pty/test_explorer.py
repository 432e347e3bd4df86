"""The installed program, driven through a real terminal."""

import time
import tomllib
from pathlib import Path

import pytest

from centres_tui.tui.start.head_start import MOST_FILES
from pty_program import PATIENCE, PROGRAM, PtyProgram

TITLES = ("Mass children", "Norfolk set to", "Injection of", "Norfolk County Cou")


def test_from_the_start_to_a_written_export_and_a_clean_end(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for(*TITLES, "A massive [46] out", "could close under plans", "revised")
        program.press("2jj")
        assert program.settle() != ""
        program.press("\r")
        program.wait_for("» Reader")
        program.press("\x1b")
        program.wait_for("» 2 Figures")
        program.press("3j")
        program.wait_for("» 3 Comparison")
        program.press("e")
        program.wait_for("Enter writes")
        program.press("jl")
        program.wait_for("comparison.toml")
        program.press("\r")
        program.wait_for("Wrote")
        exported = tomllib.loads((tmp_path / "comparison.toml").read_text("utf-8"))
        assert any("53" in str(measure) for measure in exported["measures"])
        program.press("q")
        assert program.ended() == 0
        assert program.is_given_back()
        assert program.raw.endswith(b"\x1b[?1049l\x1b[?25h")


@pytest.mark.parametrize("files", [1, MOST_FILES + 2], ids=["read ahead", "read behind the screen"])
def test_a_workspace_is_read_with_its_own_words(files: int, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    (papers / ".centres").mkdir(parents=True)
    own = '[currencies.AWG]\nsigns = ["ƒ"]\n[measures.alike]\ncraft = ["smacks", "luggers"]\n'
    (papers / ".centres" / "vocabulary.toml").write_text(own, encoding="utf-8")
    for number in range(files):
        craft = "smacks" if number else "luggers"
        text = f"Quay harbour holds 46 {craft} in {number:03d} and cost ƒ300.\n"
        (papers / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    with PtyProgram(("papers",), folder=tmp_path) as program:
        program.wait_for("AWG 300")
        program.press("3")
        program.wait_for("» 3 Comparison")
        if files > 1:
            program.wait_for(f"46 in {files} sources")
        program.press("q")
        assert program.ended() == 0


def test_keys_typed_before_the_screen_stands_are_kept_and_not_echoed(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_until_it_listens()
        program.press("2")
        program.wait_for("» 2 Figures")
        assert not program.raw.startswith(b"2")


@pytest.mark.parametrize(
    ("arguments", "environment", "why"),
    [
        pytest.param((), {"TERM": "dumb"}, "TERM=dumb", id="a terminal without a screen"),
        pytest.param((), {"TERM": ""}, "TERM=", id="a terminal without a name"),
        pytest.param(("-",), {}, "Pipe a text in", id="standard input is the terminal"),
    ],
)
def test_where_no_screen_can_be_shown_it_names_what_serves(
    arguments: tuple[str, ...], environment: dict[str, str], why: str, tmp_path: Path
) -> None:
    with PtyProgram(arguments, folder=tmp_path, environment=environment) as program:
        assert program.ended() == 2
        assert why in program.text.replace("\n", "")
        assert b"\x1b" not in program.raw


def test_a_text_from_a_pipe_is_explored_with_keys_from_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "tide.txt").write_text("The tide rose 4.2 metres on Monday.\n")
    shell = ("sh", "-c", f"cat tide.txt | {PROGRAM} -")
    with PtyProgram(folder=tmp_path, command=shell) as program:
        program.wait_for("The tide rose", "4.2")
        program.press("q")
        assert program.ended() == 0


def test_without_utf8_it_draws_in_ascii_and_says_so(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path, environment={"LANG": "C"}) as program:
        program.wait_for(*TITLES, "Drawn in ASCII")
        signs = set(program.text) - {"’", "“", "”", "—", "£", "–", "é", "\ufffd"}
        assert "".join(sorted(sign for sign in signs if not sign.isascii())) == ""


def test_size_comes_from_the_terminal_and_not_from_the_environment(tmp_path: Path) -> None:
    wrong = {"COLUMNS": "33", "LINES": "7"}
    with PtyProgram(folder=tmp_path, environment=wrong) as program:
        program.wait_for(*TITLES, "q quit")
        assert program.screen.display[39].strip() != ""
        program.resize((80, 24))
        end = time.monotonic() + PATIENCE
        while "? help" not in program.screen.display[23] and time.monotonic() < end:
            program.take(0.2)
        assert program.screen.display[23].strip() != ""


def test_ascii_and_the_mouse_can_be_asked_for(tmp_path: Path) -> None:
    with PtyProgram(["--ascii", "--no-mouse"], folder=tmp_path) as program:
        shown = program.wait_for(*TITLES, "q quit")

        assert "> 1 Sources" in shown
        assert not set(shown) & set("▌▏━─…·")
        assert b"\x1b[?1000h" not in program.raw


MANY = [f"{number}.bin" for number in range(30)]


@pytest.mark.parametrize(
    "names", [[], ["picture.bin"], MANY], ids=["an empty folder", "no document", "none of many"]
)
def test_where_nothing_can_be_read_it_says_why_and_leaves(names: list[str], tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    for name in names:
        (tmp_path / "pile" / name).write_bytes(b"\0\1\2")
    with PtyProgram(("pile",), folder=tmp_path) as program:
        assert program.ended() == 2
        assert b"nothing could be read" in program.raw
        assert program.is_given_back()
