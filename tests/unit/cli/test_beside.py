"""What stands beside the verdicts, from documents to the table and the plain lines."""

from pathlib import Path

import pytest

from centres_tui.cli import main

PAPERS = {
    "a.txt": (
        "Marlow Rail to save £100m over four years\n\nPublished: 3 May 2021\n\n"
        "Marlow Rail will save £100m over four years, the company said on Monday. The union said "
        "53 depots would close. The company said 46 depots would close.\n"
    ),
    "b.txt": (
        "Marlow Rail savings\n\nPublished: 10 June 2021\n\n"
        "Marlow Rail must save £30m this year, its chairman said. Some 46 depots would close, "
        "Marlow Rail said.\n"
    ),
    "c.txt": (
        "Marlow Rail savings\n\nPublished: 11 June 2021\n\n"
        "Marlow Rail must save £30m this year, its chairman said. Some 46 depots would close, "
        "Marlow Rail said. Passengers were not told.\n"
    ),
    "d.txt": (
        "Marlow Rail and its depots\n\nPublished: 12 June 2021\n\n"
        "The union believes that 53 depots of Marlow Rail would close.\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in PAPERS.items():
        (papers / name).write_text(text)
    return papers


def written(capture: pytest.CaptureFixture[str], folder: Path, *words: str) -> str:
    assert main(["compare", str(folder), "--quiet", *words]) == 0
    return capture.readouterr().out


def test_plain_lines_tell_what_stands_beside(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    lines = written(capsys, folder, "--plain").splitlines()
    for line in (
        "c.txt shares wording: 74% of it stands in b.txt, 87% of that in it",
        "origins: 3 sources, 2 origins: c.txt shares 87% of the wording with b.txt",
        "by speaker: union: 53; Marlow Rail: 46, about 46",
        "between speakers: conflict",
        "ledger, 2021-06-10 of this year: 30,000,000 GBP, target, b.txt",
    ):
        assert line in lines
    assert any(line.startswith("says union: 53: agree") for line in lines)
    assert any(line.startswith("not comparable: a.txt, differs in scope") for line in lines)
    worked_out = "worked out, stated by nobody: £100m / four years = £25m a year (from a.txt:"
    assert any(line.startswith(worked_out) for line in lines)


def test_the_table_tells_it_too(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    page = " ".join(written(capsys, folder, "--format", "table").split())
    for words in (
        "shares wording",
        "3 sources, 2 origins",
        "union: 53",
        "conflict between them",
        "ledger measure published",
        "worked out, stated by nobody",
        "£100m / four years = £25m a year",
    ):
        assert words in page


def test_what_was_worked_out_is_no_figure(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert "25000000" not in written(capsys, folder, "--layout", "ledger", "--format", "csv")
    assert "£25m" in written(capsys, folder, "--format", "csv")
