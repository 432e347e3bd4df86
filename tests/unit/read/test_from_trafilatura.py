"""Web pages by the package trafilatura, where it is installed."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.dataset.records import LoadOptions, load_records
from centres_tui.model.source import Source
from centres_tui.read import Reader

ARTICLE = (
    "<p>The harbour board of Bramley will spend &pound;5.6m on 12 piers next year, said Ann Lee, "
    "its chair, at a meeting on Monday evening in the town hall.</p>"
    "<table><tr><th>Pier<th>Cost<tr><td>North<td>&pound;1.2m</table>"
)
PAGE = (
    "<html lang=en><head><title>Piers - Dale Herald</title>"
    '<meta property="article:published_time" content="2020-05-04T10:00Z"></head><body>'
    "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
    f"<article><h1>Pier repairs</h1>{ARTICLE}</article>"
    "<footer>Copyright 2020</footer></body></html>"
)
needed = pytest.mark.skipif(find_spec("trafilatura") is None, reason="trafilatura is not there")


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "a.html").write_text(PAGE)
    return str(tmp_path / "a.html")


def read(page: str, reader: Reader) -> Source:
    records = load_records([page], LoadOptions(reader=reader))
    assert not records.failures
    assert all(
        source.text[each.start : each.end] == each.exact
        for source in records.sources
        for each in records.figures
    )
    return records.sources[0]


@needed
def test_what_is_around_the_article_is_left_out(page: str) -> None:
    source = read(page, "trafilatura")
    assert source.reader.startswith("trafilatura ")
    assert "£5.6m on 12 piers" in source.text
    assert "£1.2m" in source.text
    assert "Home" not in source.text
    assert (source.published, source.title) == ("2020-05-04", "Pier repairs")


@needed
def test_a_page_without_text_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body></body></html>")
    options = LoadOptions(reader="trafilatura")
    (failure,) = load_records([str(tmp_path)], options).failures
    assert "--reader core" in failure.reason


@pytest.mark.parametrize("reader", ["auto", "core"])
def test_without_being_asked_the_page_is_read_by_the_program(page: str, reader: Reader) -> None:
    source = read(page, reader)
    assert source.reader == "core"
    assert "Home" in source.text


def test_a_missing_package_is_named_with_the_command(
    page: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("centres_tui.read.extras.find_spec", lambda _: None)
    (Path(page).parent / "b.txt").write_text("46 boats.")
    folder = str(Path(page).parent)
    assert main(["sources", folder, "--reader", "trafilatura", "--format", "csv"]) == 1
    told = capfd.readouterr()
    assert "a.html: needs the package trafilatura. Install it: " in told.err
    assert "centres-tui" in told.err
    assert "b.txt" in told.out
