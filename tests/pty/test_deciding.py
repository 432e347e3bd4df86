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


def test_a_morning_of_decisions_kept_over_a_restart_and_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "papers"
    shutil.copytree(bundled_folder("seeds"), papers)
    with PtyProgram(("papers", "--analyst", "anna"), folder=tmp_path) as program:

        def do(keys: str, *seen: str) -> None:
            program.press(keys)
            program.wait_for(*seen)
            program.settle()

        program.wait_for("revised", "agree")
        program.settle(1.0)
        do("j", "Reader · 001")
        do("ds", "Describe 001")
        do(f"{CLEAR}18 September 2018\r", "Described 001 as anna")
        do("j", "Reader · 002")
        do("ds", "Describe 002")
        do(f"{CLEAR}2018-10-01\r", "Described 002 as anna", "1 Oct 2018")
        do("k", "18 Sep 2018")
        do("2c", "Confirmed")
        do("dc", "Enter decides")
        do(f"{CLEAR}47\r", "Corrected", "u takes it back")
        do("u", "Undone: correct")
        do(BACK, "Done again: correct")
        do("3g", "» 3 Comparison")
        do("jj  dl", "Linked")
        do("dv", "and the reason for it")
        do("agree It is one plan.\r", "Overruled")
        do("u", "Undone: overrule")
        do(BACK, "Done again: overrule")
        program.press("q")
        assert program.ended() == 0
    (journal,) = (papers / ".centres" / "journal").iterdir()
    acts = [one.act for one in read_journals([journal]).decisions]
    assert acts == [
        "describe", "describe", "confirm", "correct", "undo", "redo", "link", "overrule", "undo",
        "redo",
    ]  # fmt: skip
    with PtyProgram(("papers", "--analyst", "ben"), folder=tmp_path) as program:
        program.wait_for("It is one plan", "by anna")
        program.settle()
        program.press("e")
        program.wait_for("Enter writes")
        program.press("\r")
        program.wait_for("Wrote")
        program.press("q")
        assert program.ended() == 0
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main(["verify", "comparison.csv", "papers", "--quiet"]) == 0
    assert main(["replay", str(journal), "papers", "-o", "replayed.csv", "--quiet"]) == 0
    replayed = (tmp_path / "replayed.csv").read_bytes()
    assert replayed == (tmp_path / "comparison.csv").read_bytes()
