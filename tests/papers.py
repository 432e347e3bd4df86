"""The article of the tests as a PDF in two columns and as a much edited Word document."""

from collections.abc import Iterator

from article import DAY, HEAD, TABLE, TEXT, TITLE
from pdf_files import Paper, lines_of, pdf_file
from word_files import (
    cell,
    note,
    paragraph,
    part,
    plain,
    properties,
    row,
    run,
    split,
    table,
    word_file,
)

_LETTERS = 36
_COLUMNS = ((0, 50, 140, 24), (0, 310, 140, 24), (1, 50, 80, 20), (1, 310, 80, 20))
"""Page, place from the left and from the top, and number of lines of each column."""


def pdf_article() -> bytes:
    """Give the article in two columns on two pages, with running heads, and a table below."""
    papers = [Paper(), Paper()]
    for number, paper in enumerate(papers, start=1):
        paper.put(50, 40, HEAD, 9)
        paper.put(260, 810, f"Page {number} of 2", 9)
    papers[0].put(50, 80, TITLE, 16)
    papers[0].put(50, 110, DAY)
    lines = _flow()
    for page, left, top, count in _COLUMNS:
        down = 0
        for place in range(count):
            line, begins = next(lines, ("", False))
            down += 8 if begins and place else 0
            papers[page].put(left, top + down, line)
            down += 12
    for down, cells in enumerate(TABLE):
        for across, words in enumerate(cells):
            papers[1].put(50 + across * 150, 500 + down * 16, words)
    return pdf_file(papers, title="Microsoft Word - harbour.docx")


def _flow() -> Iterator[tuple[str, bool]]:
    for text in TEXT:
        for place, line in enumerate(lines_of(text, _LETTERS, breaks=True)):
            yield line, place == 0


def word_article() -> bytes:
    """Give the article with split runs, tracked changes, a note, a table and running heads."""
    first, second, third, fourth, *rest = TEXT
    body = plain(TITLE, "Titel") + plain(DAY) + split(first, 5)
    body += paragraph(run(second) + '<w:r><w:footnoteReference w:id="7"/></w:r>')
    body += _edited(third) + _merged(fourth) + "".join(split(text, 11) for text in rest)
    body += table(*(row(*(cell(plain(words)) for words in cells)) for cells in TABLE))
    return word_file(
        body,
        {
            "word/footnotes.xml": part("footnotes", note(7, "Minutes of the trust.")),
            "word/header1.xml": part("hdr", plain(HEAD)),
            "docProps/core.xml": properties("Harbour works", "Ann Lee", "2019-03-15T09:30:00Z"),
        },
    )


def _edited(text: str) -> str:
    """Give a paragraph of which the middle was put in, and something else taken out."""
    third = len(text) // 3
    taken_out = "<w:del><w:r><w:delText>£99m</w:delText></w:r></w:del>"
    put_in = f"<w:ins>{run(text[third : 2 * third])}</w:ins>"
    return paragraph(run(text[:third]) + taken_out + put_in + run(text[2 * third :]))


def _merged(text: str) -> str:
    """Give a paragraph that was two until somebody took out the end of the first."""
    half = len(text) // 2
    ended = paragraph(run(text[:half]), marks="<w:rPr><w:del/></w:rPr>")
    return ended + plain(text[half:])
