"""However the program ends, the terminal is as it was found."""

import os
import signal
import time
from pathlib import Path

import pytest

from pty_program import PROGRAM, PtyProgram

CRASHING = """
import sys
from centres_tui.cli import main
from centres_tui.tui.screens.explorer import ExplorerScreen
def fail(self, event):
    [0][1]
ExplorerScreen.on_key = fail
sys.exit(main([]))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["told to", "hung up"])
def test_a_signal_ends_it_within_a_second(number: signal.Signals, tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children")
        began = time.monotonic()
        os.kill(program.child, number)
        assert program.ended() == 128 + number
        assert time.monotonic() - began < 1.5
        assert program.is_given_back()
        assert program.raw.endswith(b"\x1b[?1049l\x1b[?25h")


def test_a_closed_terminal_ends_it(tmp_path: Path) -> None:
    program = PtyProgram(folder=tmp_path)
    program.wait_for("Mass children")
    os.close(program.terminal)
    end = time.monotonic() + 3
    while not os.waitpid(program.child, os.WNOHANG)[0]:
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_fault_is_told_in_short_and_its_details_are_kept(tmp_path: Path) -> None:
    python = str(Path(PROGRAM).parent / "python")
    with PtyProgram(folder=tmp_path, command=(python, "-c", CRASHING)) as program:
        program.wait_for("Mass children")
        program.settle()
        program.press("j")
        assert program.ended() == 70
        assert program.is_given_back()
        after = program.raw.rpartition(b"\x1b[?1049l")[2].decode()
        assert "internal error: IndexError" in after
        assert len(after) < 600
        (details,) = (tmp_path / ".local/state/centres-tui").glob("error-*.txt")
        assert "in fail" in details.read_text()


@pytest.mark.parametrize("key", [b"\x03", b"\x1c"], ids=["ctrl+c", "ctrl+backslash"])
def test_what_is_typed_while_it_ends_does_not_kill_it(key: bytes, tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children", "conflict")
        program.press("q")
        while b"\x1b[?1049l" not in program.raw:
            assert program.take(0.1)
        while program.take(0.001):
            program.press(key)
        assert program.ended() == 0
        assert b"Traceback" not in program.raw


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGQUIT], ids=["ctrl+c", "ctrl+backslash"]
)
def test_a_flood_of_signals_while_it_ends_does_not_hold_it(
    number: signal.Signals, tmp_path: Path
) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children", "conflict")
        program.press("q")
        for _ in range(20_000):
            os.kill(program.child, number)
        assert program.ended() == 0
        assert b"Traceback" not in program.raw
        assert program.is_given_back()
