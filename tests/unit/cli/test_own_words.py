"""`--vocabulary`, and the vocabulary of a workspace."""

import json
from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.bundled import bundled_folder
from centres_tui.cli import SUBCOMMANDS, main

EXAMPLE = str(bundled_folder("data") / "vocabulary-example.toml")
TOLD = "reading with the vocabulary of the workspace"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / ".centres").mkdir()
    (tmp_path / ".centres" / "vocabulary.toml").write_text('[currencies.AWG]\nsigns = ["ƒ"]\n')
    (tmp_path / "quay.txt").write_text("The quay is forty rods long and cost ƒ300 to mend.\n")
    return tmp_path


def loose(workspace: Path) -> str:
    """Give a document like the workspace's, in a folder without words."""
    folder = workspace / "loose"
    folder.mkdir()
    (folder / "quay.txt").write_text((workspace / "quay.txt").read_text())
    return str(folder / "quay.txt")


def units_read(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[list[str], str]:
    assert main(["figures", "--format", "jsonl", *words]) == 0
    out, err = capfd.readouterr()
    return [json.loads(line)["unit"] for line in out.splitlines()], err


def test_words_are_used_for_this_run_and_no_longer(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    document = loose(workspace)
    without, _ = units_read(capfd, document)
    assert units_read(capfd, document, "--vocabulary", EXAMPLE) == (["rods", "AWG"], "")
    assert units_read(capfd, document) == (without, "")


def test_files_add_up(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    more = workspace / "more.toml"
    more.write_text('[units.rods]\nkind = "length"\nnames = ["rod"]\n')
    money = str(workspace / ".centres" / "vocabulary.toml")
    document = loose(workspace)
    found, _ = units_read(capfd, document, "--vocabulary", str(more), "--vocabulary", money)
    assert found == ["rods", "AWG"]


def test_a_workspace_uses_its_own_words_and_says_so(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found, told = units_read(capfd, str(workspace))
    assert found[-1] == "AWG"
    assert told.count("\n") == 1
    assert TOLD in told
    assert ".centres/vocabulary.toml" in told
    assert units_read(capfd, str(workspace), "--quiet") == (found, "")
    assert list(load_dataset(workspace).figures["unit"]) == found


def test_the_folder_of_a_workspace_is_no_hidden_source(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, told = units_read(capfd, str(workspace))
    assert "hidden" not in told


@pytest.mark.parametrize("command", [*SUBCOMMANDS, ""], ids=[*SUBCOMMANDS, "the explorer"])
def test_every_command_refuses_a_wrong_file_with_status_2(
    workspace: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    wrong = workspace / "wrong.toml"
    wrong.write_text('[hedges.before]\nabout = ">"\n')
    words = [command] if command else []
    assert main([*words, loose(workspace), "--vocabulary", str(wrong)]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "wrong.toml: [hedges.before] about: 'about' is known already" in err


def test_an_empty_name_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["figures", "--vocabulary", ""]) == 2
    assert "the name is empty" in capfd.readouterr().err


def test_a_file_is_read_and_explained_with_the_words_of_its_folder(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    document = str(workspace / "quay.txt")
    found, told = units_read(capfd, document)
    assert (found[-1], TOLD in told) == ("AWG", True)
    assert main(["explain", f"{document}:38", "--plain", "--quiet"]) == 0
    assert "money" in capfd.readouterr().out


def test_words_that_cannot_be_read_are_not_passed_over(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = workspace / ".centres" / "vocabulary.toml"
    words.unlink()
    words.symlink_to(workspace / "nowhere.toml")
    assert main(["figures", str(workspace)]) == 2
    assert "vocabulary.toml" in capfd.readouterr().err
