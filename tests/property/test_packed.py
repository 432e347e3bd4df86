"""What is written into a Word document or a PDF comes back as it was, whatever it says."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from centres_tui.read import from_docx, from_pdf
from pdf_files import Paper, pdf_file, set_column
from word_files import cell, plain, row, split, table, word_file

WORDS = st.from_regex(r"[a-zA-Z£$0-9][a-z0-9.,%]{0,9}", fullmatch=True)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4)
FLOWING = st.lists(st.from_regex(r"[a-z]{2,9}", fullmatch=True), min_size=60, max_size=90)
LONG = ["timetable"] * 3
"""Words that fill 29 of the 36 letters of a line; six more make it full."""


@given(TEXTS, st.integers(1, 9))
@settings(max_examples=12)
def test_paragraphs_of_a_word_document_come_back_however_they_are_split(
    texts: list[str], every: int
) -> None:
    taken = from_docx.take(word_file("".join(split(text, every) for text in texts)))
    assert taken.text == "\n\n".join(texts)


@given(st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=5))
@settings(max_examples=12)
def test_rows_of_a_word_document_come_back(rows: list[list[str]]) -> None:
    written = table(*(row(*(cell(plain(text)) for text in cells)) for cells in rows))
    assert from_docx.take(word_file(written)).text == "\n".join("\t".join(cells) for cells in rows)


@given(FLOWING, FLOWING)
@example(first=LONG * 10 + [*LONG, "agreed"] * 9, second=["up"] * 60)
@example(first=[*LONG, "agreed"] * 15, second=["harbour"] * 70)
@example(first=["up"] * 60, second=LONG * 10 + [*LONG, "agreed"] * 9)
@settings(max_examples=12, deadline=None)
def test_columns_of_a_pdf_come_back_one_after_the_other(
    first: list[str], second: list[str]
) -> None:
    paper = Paper()
    for left, words in ((50, first), (310, second)):
        for down, line in set_column([" ".join(words)], 36):
            paper.put(left, 100 + down, line)
    text = from_pdf.take(pdf_file([paper])).text
    assert text.split() == [*first, *second]
