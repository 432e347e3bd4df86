"""Sizes, keys, odd bytes and a hostile paste, all at random: no fault, and it still quits."""

from pathlib import Path
from typing import Final

from pty_program import PtyProgram
from terminal_storms import Left, kept_errors, leave, storm

SEED: Final = 2
WITHOUT_A_SCREEN: Final = {"EDITOR": "true", "VISUAL": ""}


def test_it_lives_through_anything_that_a_terminal_sends(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path, environment=WITHOUT_A_SCREEN) as program:
        program.wait_for("Mass children", "conflict")
        try:
            storm(program, SEED, keys=800, resizes=200, pieces=200)
        except Left:
            assert program.status == 0
        else:
            assert leave(program) == 0
        assert program.is_given_back()
        assert b"\x1b]0;PASTED" not in program.raw
    assert kept_errors(tmp_path) == []
