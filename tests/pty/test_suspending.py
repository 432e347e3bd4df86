"""ctrl+z gives the terminal to the shell, and fg brings the whole screen back."""

import os
import signal
from pathlib import Path

import pytest

from pty_program import PROGRAM, PtyProgram

PROMPT = "shell-here>"
SHELL = {"PS1": PROMPT, "ENV": "/dev/null"}


def a_shell(folder: Path) -> PtyProgram:
    return PtyProgram(folder=folder, command=("/bin/sh", "-i"), environment=SHELL)


@pytest.mark.parametrize("command", [PROGRAM, f"sh -c '{PROGRAM}; true'"], ids=["alone", "wrapped"])
def test_the_shell_takes_over_and_fg_paints_all_of_it_again(command: str, tmp_path: Path) -> None:
    with a_shell(tmp_path) as shell:
        shell.wait_for(PROMPT)
        shell.press(f"{command}\n")
        shell.wait_for("Mass children", "conflict")
        shell.settle()
        shell.press("3j")
        shell.wait_for("figure 2 of")
        before = shell.settle()
        stopped_from = len(shell.raw)
        shell.press("\x1a")
        shell.wait_for(PROMPT)
        given_back = shell.raw[stopped_from:]
        assert b"\x1b[?1049l\x1b[?25h" in given_back
        assert b"\x1b[?1000l" in given_back
        shell.press("echo still$((40+2))\n")
        shell.wait_for("still42")
        shell.screen.reset()
        shell.press("fg\n")
        shell.wait_for("Mass children", "conflict")
        assert shell.settle() == before
        shell.press("k")
        assert shell.settle() != before
        shell.press("q")
        shell.wait_for(PROMPT)


def test_a_stop_from_outside_comes_back_with_the_screen_in_its_new_size(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children", "conflict")
        program.settle()
        os.kill(program.child, signal.SIGTSTP)
        _, status = os.waitpid(program.child, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        program.settle()
        assert program.is_given_back()
        program.screen.reset()
        program.resize((80, 24))
        os.kill(program.child, signal.SIGCONT)
        program.wait_for("Mass children")
        assert "2 figures" in program.settle()
        program.press("q")
        assert program.ended() == 0


def test_without_a_shell_to_come_back_from_it_is_refused(tmp_path: Path) -> None:
    with PtyProgram(folder=tmp_path) as program:
        program.wait_for("Mass children", "conflict")
        program.press("\x1a")
        program.wait_for("No shell is there to come back from with fg.")
        program.press("q")
        assert program.ended() == 0
