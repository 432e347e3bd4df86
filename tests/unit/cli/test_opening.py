"""An export given as a path is opened: the same dataset, with the decisions that it holds."""

from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.cli import main
from centres_tui.dataset.collected import LoadOptions
from centres_tui.model.source import QUOTES
from centres_tui.tui.loading import compare_all, read_in_steps
from centres_tui.tui.messages import DatasetArrived
from centres_tui.workspace.journal import Journal
from decisions import TEXTS, anchor, said

FORMATS = ("toml", "json", "jsonl")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with documents in a folder of their own, decided on and exported in each format."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in TEXTS.items():
        (papers / name).write_text(text)
    anna = Journal([papers / ".centres" / "journal"], "anna")
    anna.append(said("correct", anchor("herald.txt", "14"), after={"value": "13"}))
    for name in FORMATS:
        assert main(["compare", str(papers), "-o", str(tmp_path / f"all.{name}")]) == 0
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize("source", FORMATS)
@pytest.mark.parametrize("target", ["csv", "html"])
def test_an_export_converts_to_what_the_documents_give(
    desk: Path, capsys: pytest.CaptureFixture[str], source: str, target: str
) -> None:
    opened, read = desk / f"opened.{target}", desk / f"read.{target}"
    assert run(capsys, "compare", desk / "papers", "-o", read)[0] == 0
    status, _, err = run(capsys, "compare", desk / f"all.{source}", "-o", opened)
    assert (status, "quotes" in err) == (0, False)
    if target == "csv":
        assert opened.read_bytes() == read.read_bytes()
    assert ("corrected" in opened.read_text()) == ("corrected" in read.read_text())


def test_the_documents_are_found_beside_it_or_where_they_are_named(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = desk / "far" / "away"
    away.mkdir(parents=True)
    (desk / "papers").rename(away / "papers")
    status, out, err = run(capsys, "compare", desk / "all.toml", "--format", "json")
    assert (status, out) == (0, (desk / "all.json").read_text())
    assert "only quotes are known of gazette.txt, herald.txt, letter.txt:" in err
    err = run(capsys, "compare", desk / "all.toml", away, "--format", "json")[2]
    assert "quotes" not in err


def test_a_document_that_was_edited_gives_no_text(desk: Path) -> None:
    (desk / "papers" / "letter.txt").write_text(TEXTS["letter.txt"].replace("12", "13"))
    sources = load_dataset(desk / "all.toml").records.sources
    codes = {one.path: {issue.code for issue in one.issues} for one in sources}
    assert {path for path, found in codes.items() if QUOTES in found} == {"letter.txt"}


def test_the_explorer_shows_what_was_exported(desk: Path) -> None:
    posted: list[object] = []
    records = read_in_steps([str(desk / "all.toml")], LoadOptions(), posted.append, lambda: False)
    compare_all(records, posted.append)
    arrived = next(one for one in posted if isinstance(one, DatasetArrived))
    assert arrived.catalogue.comparison == load_dataset(desk / "all.toml").comparison
    assert {one.origin for one in arrived.catalogue.records.figures} == {"machine", "corrected"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("verify", "all.json", "all.toml"), "verify needs the documents themselves"),
        (("replay", "papers", "all.toml"), "replay needs the documents themselves"),
        (("compare", "all.json", "all.toml"), "one export is opened at a time"),
    ],
)
def test_what_no_export_can_serve_is_refused(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(desk)
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert told in err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("\nstart = 52\n", "\nstart = 51\n", "does not stand where it says"),
        ('\nverdict = "conflict"', '\nverdict = "sure"', "verdict cannot be 'sure'"),
        ("\nvalue = 40\n", '\nvalue = "1e999999999"\n', "value cannot be"),
        ("\nvalue = 40\n", '\nvalue = "forty"\n', "does not hold what it should"),
        ("\nfigures = 4\n", '\nfigures = "4"\n', "figures cannot be '4'"),
        ("\nsha256 = ", "\nsha265 = ", "its sha256 is none"),
        ("\nsubject = ", "\nsubjects = ", "does not hold what it should"),
        ("\nend = ", "\nend = 9", "does not stand where it says"),
        ("\nsentence_end = ", "\nsentence_end = 99999999", "outside of any text"),
    ],
)
def test_an_export_that_was_spoilt_is_refused_with_the_reason(
    desk: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    text = (desk / "all.toml").read_text()
    assert old in text
    (desk / "bad.toml").write_text(text.replace(old, new, 1))
    (desk / "papers").rename(desk / ".papers")
    status, out, err = run(capsys, "compare", desk / "bad.toml")
    assert (status, out) == (2, "")
    assert told in err


def test_a_file_that_only_ends_like_an_export_is_refused_as_ever(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.toml").write_text("# The club has 46 boats.\n")
    status, _, err = run(capsys, "figures", tmp_path / "notes.toml")
    assert status == 2
    assert "notes.toml" in err
    assert "export" not in err
