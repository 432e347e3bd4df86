"""One article in every format says the same, and every figure stands where it says."""

import pytest

from article import TITLE, as_text, share_in_common
from centres_tui.extract import extract
from centres_tui.model.source import Source
from centres_tui.read import source_from_bytes, source_from_text
from papers import pdf_article, word_article

FORMATS = {"a.pdf": pdf_article, "a.docx": word_article}


@pytest.fixture(scope="module", params=FORMATS)
def source(request: pytest.FixtureRequest) -> Source:
    name: str = request.param
    return source_from_bytes(FORMATS[name](), name)


def test_it_states_the_figures_of_the_plain_text(source: Source) -> None:
    assert share_in_common(extract(source), extract(source_from_text(as_text()))) >= 0.98


def test_every_figure_stands_where_it_says(source: Source) -> None:
    figures = extract(source)
    assert figures
    assert all(source.text[each.start : each.end] == each.exact for each in figures)


def test_what_it_says_of_itself_is_found(source: Source) -> None:
    assert source.title == TITLE
    assert source.published == "2019-03-14"
    assert source.modified == "2019-03-15"
    assert source.byline == "Ann Lee"


def test_its_running_head_is_furniture(source: Source) -> None:
    furniture = [
        source.text[each.start : each.end] for each in source.passages if each.role == "boilerplate"
    ]
    assert any("Marsh Harbour Trust: papers of the board" in text for text in furniture)


def test_its_table_has_a_row_a_line(source: Source) -> None:
    assert "Quay wall\t£2.1m\t£1.4m\nDredging\t£0.9m\t£0.5m" in source.text


def test_it_is_named_with_what_took_its_text(source: Source) -> None:
    assert source.reader.startswith("pypdfium2 5" if source.format == "pdf" else "core")
    assert source.encoding == ""
    assert source.pages == (2 if source.format == "pdf" else 0)


def test_a_place_in_a_pdf_has_its_page() -> None:
    source = source_from_bytes(pdf_article(), "a.pdf")
    assert source.page_of(source.text.index("£5.6m")) == 1
    assert source.page_of(source.text.index("£2.1m")) == 2
    assert source_from_text("5").page_of(0) is None
