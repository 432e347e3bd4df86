"""Where a place in a source is, as a reader of the paper counts."""

import pytest

from centres_tui.model.source import PageStart, Passage, Source
from centres_tui.tui.present.citation import citation
from centres_tui.tui.present.source import place_words
from factories import a_figure

SOURCE = Source(
    id="1", sha256="1", path="a.pdf", format="pdf", text="Head One. Two. Three.",
    passages=(
        Passage(start=0, end=4, role="boilerplate"), Passage(start=5, end=9, role="paragraph"),
        Passage(start=10, end=14, role="paragraph"), Passage(start=15, end=21, role="paragraph"),
    ),
    page_starts=(PageStart(0, 1), PageStart(15, 2)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (5, "page 1, paragraph 1"),
        (12, "page 1, paragraph 2"),
        (15, "page 2, paragraph 1"),
        (0, "page 1"),
    ],
)
def test_pages_are_named_and_paragraphs_counted_on_them(place: int, words: str) -> None:
    assert place_words(SOURCE, place) == words


def test_without_pages_paragraphs_are_counted_from_the_beginning() -> None:
    word = Source(id="1", sha256="1", path="a.docx", format="docx", passages=SOURCE.passages)
    assert place_words(word, 16) == "paragraph 3"


def test_of_plain_text_nothing_is_said() -> None:
    text = Source(id="1", sha256="1", path="a.txt", passages=SOURCE.passages)
    assert place_words(text, 16) == ""


def test_a_citation_names_the_page() -> None:
    cited = citation(SOURCE, a_figure(SOURCE, 15, end=20, exact="Three"))
    assert "a.pdf, page 2, characters 15-20" in cited
