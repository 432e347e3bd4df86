"""Commands on PDF and Word documents beside plain text, and where their readers are missing."""

import json
from pathlib import Path

import pytest

from article import as_text
from centres_tui.cli import main
from papers import pdf_article, word_article


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(pdf_article())
    (folder / "b.docx").write_bytes(word_article())
    (folder / "c.txt").write_text(as_text())
    return folder


def test_the_sources_name_format_reader_and_pages(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", str(pile), "--format", "json"]) == 0
    sources = json.loads(capsys.readouterr().out)
    told = [(each["format"], each["reader"].split()[0], each["pages"]) for each in sources]
    assert told == [("pdf", "pypdfium2", 2), ("docx", "core", 0), ("txt", "core", 0)]


def test_figures_name_their_page_and_verify_finds_them_again(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = pile.parent / "out.jsonl"
    assert main(["figures", str(pile), "-o", str(export)]) == 0
    rows = [json.loads(line) for line in export.read_text().splitlines()]
    assert {row["page"] for row in rows if row["path"] == "a.pdf"} == {1, 2}
    assert {row["page"] for row in rows if row["path"] != "a.pdf"} == {0}
    assert main(["verify", str(export), str(pile)]) == 0
    assert "all hold" in capsys.readouterr().err


def test_the_formats_agree_with_each_other(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(pile), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    verdicts = {measure["verdict"] for measure in found["measures"]}
    assert found["measures"]
    assert not verdicts & {"conflict", "revised"}


def test_without_its_package_a_pdf_is_named_and_the_others_are_read(
    pile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("centres_tui.read.extras.find_spec", lambda _: None)
    assert main(["figures", str(pile), "--format", "jsonl"]) == 1
    told = capsys.readouterr()
    assert "a.pdf: needs the package pypdfium2. Install it: " in told.err
    assert {json.loads(line)["path"] for line in told.out.splitlines()} == {"b.docx", "c.txt"}


def test_what_stands_under_a_wrong_name_is_read_as_what_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(pdf_article())
    (tmp_path / "b").write_bytes(word_article())
    (tmp_path / "c.pdf").write_text("<html>Not found</html>")
    (tmp_path / "d.docx").write_text("It rained.")
    assert main(["sources", str(tmp_path), "--format", "json"]) == 1
    told = capsys.readouterr()
    assert [each["format"] for each in json.loads(told.out)] == ["pdf", "docx"]
    assert "c.pdf: does not begin as a PDF does" in told.err
    assert "d.docx: is damaged or no Word document" in told.err
