"""A morning's work through a real terminal, keys only; what was decided is proved at its end."""

import shutil
from pathlib import Path

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.cli import main
from centres_tui.workspace.journal import read_journals
from pty_program import PtyProgram

CLEAR = "\x15"
BACK = "\x12"
LEAVE = "\x11"


DATE_TWO_SOURCES = (
    ("j", "Reader · 001"),
    ("ds", "Describe 001"),
    (f"{CLEAR}18 September 2018\r", "Described 001 as anna"),
    ("j", "Reader · 002"),
    ("ds", "Describe 002"),
    (f"{CLEAR}2018-10-01\r", "Described 002 as anna"),
    ("k", "18 Sep 2018"),
)
DECIDE_ON_FIGURES = (
    ("2c", "Confirmed"),
    ("dc", "Enter decides"),
    (f"{CLEAR}47\r", "Corrected"),
    ("u", "Undone: correct"),
    (BACK, "Done again: correct"),
)
DECIDE_ON_MEASURES = (
    ("3g", "» 3 Comparison"),
    ("/to close\r", "/to close"),
    (" ", "marked"),
    ("/centres left\r", "/centres left"),
    (" ", "marked"),
    ("dl", "Linked"),
    ("dv", "and the reason for it"),
    ("agree It is one plan.\r", "Overruled"),
    ("u", "Undone: overrule"),
    (BACK, "Done again: overrule"),
)
"""What is typed, and what is seen then."""
ACTS = [
    "describe", "describe", "confirm", "correct", "undo", "redo",
    "link", "overrule", "undo", "redo",
]  # fmt: skip


def test_a_morning_of_decisions_kept_over_a_restart_and_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "papers"
    shutil.copytree(bundled_folder("seeds"), papers)
    with PtyProgram(("papers", "--analyst", "anna"), folder=tmp_path) as program:
        program.wait_for("revised", "agree")
        program.settle(1.0)
        for keys, seen in (*DATE_TWO_SOURCES, *DECIDE_ON_FIGURES, *DECIDE_ON_MEASURES):
            program.press(keys)
            program.wait_for(seen)
            program.settle()
        program.press(LEAVE)
        assert program.ended() == 0
    (journal,) = (papers / ".centres" / "journal").iterdir()
    assert [one.act for one in read_journals([journal]).decisions] == ACTS
    _export_again(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main(["verify", "comparison.csv", "papers", "--quiet"]) == 0
    assert main(["replay", str(journal), "papers", "-o", "replayed.csv", "--quiet"]) == 0
    replayed = (tmp_path / "replayed.csv").read_bytes()
    assert replayed == (tmp_path / "comparison.csv").read_bytes()


def _export_again(folder: Path) -> None:
    """Open the same again as somebody else, and export what is seen."""
    with PtyProgram(("papers", "--analyst", "ben"), folder=folder) as program:
        program.wait_for("It is one plan", "by anna")
        program.settle()
        program.press("e")
        program.wait_for("Enter writes")
        program.press("\r")
        program.wait_for("Wrote")
        program.press(LEAVE)
        assert program.ended() == 0
