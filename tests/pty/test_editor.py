"""E gives the terminal to the person's editor at the line of the figure, and takes it back."""

import stat
from pathlib import Path

import pytest

from pty_program import PtyProgram

STORY = "Lock to be drained\n12 May 2021\n\nWork begins soon.\n\nIt will cost £5m in all.\n"
EDITOR = """#!/bin/sh
printf '%s|' "$@" > "$HOME/asked"
printf '\\033[2J\\033[Hin the editor\\n'
read -r answer
printf '%s' "$answer" > "$HOME/answered"
sed -i s/£5m/£6m/ "$2"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lock.txt").write_text(STORY, "utf-8")
    editor = tmp_path / "my tools" / "vim"
    editor.parent.mkdir()
    editor.write_text(EDITOR, "utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def test_what_the_editor_changes_is_read_again(folder: Path) -> None:
    environment = {"VISUAL": f"'{folder}/my tools/vim'", "EDITOR": "false"}
    with PtyProgram(["lock.txt"], folder=folder, environment=environment) as program:
        program.wait_for("£5m")
        program.settle()
        program.press("2j")
        program.wait_for("figure 2 of 2")
        program.press("E")
        program.wait_for("in the editor")
        assert program.is_given_back()
        program.press("hello\n")
        program.wait_for("£6m", "1 changed")
        program.press("q")
        assert program.ended() == 0
        assert program.is_given_back()
    assert (folder / "asked").read_text() == f"+6|{folder}/lock.txt|"
    assert (folder / "answered").read_text() == "hello"


def test_an_editor_that_is_not_there_is_told(folder: Path) -> None:
    environment = {"VISUAL": "", "EDITOR": "no-such-editor -x"}
    with PtyProgram(["lock.txt"], folder=folder, environment=environment) as program:
        program.wait_for("£5m")
        program.settle()
        program.press("2E")
        program.wait_for("no-such-editor", "VISUAL or EDITOR")
        program.press("q")
        assert program.ended() == 0
