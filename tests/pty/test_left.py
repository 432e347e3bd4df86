"""However the explorer was left, it begins there again; --fresh begins at the start."""

import os
import signal
from pathlib import Path

import pytest

from pty_program import PtyProgram


@pytest.mark.parametrize("ending", ["q", "hang-up"])
def test_it_begins_where_it_was_left(ending: str, tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children", "conflict")
        program.press("1jjjjz")
        program.wait_for("Reader", "Norfolk County Council")
        program.settle(0.2)
        if ending == "q":
            program.press("\x11")
            assert program.ended() == 0
        else:
            os.kill(program.child, signal.SIGHUP)
            assert program.ended() == 128 + signal.SIGHUP
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Reader")
        assert "2 Figures" not in program.settle(0.2)
        program.press("z")
        program.wait_for("2 Figures", "004")
        program.press("\x11")
        assert program.ended() == 0
    with PtyProgram(("--fresh",), folder=tmp_path) as program:
        program.wait_for("» 1 Sources", "Mass children")
        program.press("q")
        assert program.ended() == 0
