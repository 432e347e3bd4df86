"""Word and PDF documents from anyone, in the process apart: read or refused, and in time."""

import random
import zlib
from typing import Final

import pytest

from centres_tui.errors import SourceError
from centres_tui.extract import extract
from centres_tui.read import source_from_bytes
from growth import is_done_within
from pdf_files import Paper, assembled, pdf_file
from word_files import archive, cell, note, paragraph, part, plain, row, run, table, word_file

SECONDS: Final = 15
"""A document takes at most so much of the processor."""
TEXT: Final = "There were 46 boats."
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATED: Final = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="a" Type="{RELATIONS}/attachedTemplate" TargetMode="External" '
    f'Target="http://a.example/t.dotm"/><Relationship Id="b" Type="{RELATIONS}/image" '
    'TargetMode="External" Target="file:///etc/passwd"/></Relationships>'
)
CALL: Final = '<w:r><w:footnoteReference w:id="2"/></w:r>'
INCLUDED: Final = (
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" '
    'parse="text"/>'
)
PLAIN: Final = part("document", f"<w:body>{plain(TEXT)}</w:body>")


def spanned(marks: str) -> str:
    return table(row(cell(plain("12"), f'<w:gridSpan w:val="{marks}"/>'), cell(plain("9"))))


WORD: Final[dict[str, bytes]] = {
    "what lies elsewhere": word_file(plain(TEXT), {"word/_rels/document.xml.rels": RELATED}),
    "a file to include": word_file(INCLUDED + plain(TEXT)),
    "an object": word_file(plain(TEXT) + "<w:p><w:r><w:object/></w:r></w:p>",
                           {"word/embeddings/a.bin": b"\xd0\xcf\x11\xe0" + b"x" * 99}),
    "a document in a document": word_file(plain(TEXT), {"word/a.docx": word_file(plain("9"))}),
    "an inserted page": word_file(plain(TEXT) + "<w:altChunk/>", {"word/a.html": "<p>9"}),
    "a cell wider than the world": word_file(plain(TEXT) + spanned("2000000000")),
    "a cell of less than no width": word_file(plain(TEXT) + spanned("-5")),
    "a cell of no number": word_file(plain(TEXT) + spanned("abc")),
    "wide cells by the hundred": word_file(plain(TEXT) + spanned("9999") * 300),
    "fields never ended": word_file(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 900 + "</w:p>" + plain(TEXT)
    ),
    "a note that calls itself": word_file(paragraph(run(TEXT) + CALL), {
        "word/footnotes.xml": part(
            "footnotes", f'<w:footnote w:id="2"><w:p>{run("Of 9.")}{CALL}</w:p></w:footnote>'
        )}),
    "a long note called by the thousand": word_file(paragraph(run(TEXT) + CALL * 900), {
        "word/footnotes.xml": part("footnotes", note(2, "Of 9 boats. " * 900))}),
    "runs by the thousand": word_file("<w:p>" + "<w:r/>" * 40_000 + run(TEXT) + "</w:p>"),
    "paragraphs by the thousand": word_file("<w:p/>" * 40_000 + plain(TEXT)),
    "attributes by the thousand": word_file(
        "<w:p " + " ".join(f'w:a{n}="x"' for n in range(9_000)) + f">{run(TEXT)}</w:p>"
    ),
    "names of names by the thousand": word_file(
        "<w:p " + " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(9_000)) + f">{run(TEXT)}</w:p>"
    ),
    "UTF-16": archive({"word/document.xml": PLAIN.replace("UTF-8", "UTF-16").encode("utf-16")}),
    "Latin-1": archive({"word/document.xml": PLAIN.replace("UTF-8", "ISO-8859-1")}),
}  # fmt: skip
"""Word documents that are read."""


def page_of(
    drawn: bytes = b"BT /F 10 Tf 60 700 Td (There were 46 boats.) Tj ET",
    *,
    box: bytes = b"[0 0 595 842]",
    more: bytes = b"",
    pages: bytes = b"/Count 1/Kids[5 0 R]",
    root: bytes = b"",
    packed: bytes = b"",
) -> bytes:
    """Give a PDF of one page, with what is odd in it."""
    return assembled([
        b"<</Type/Catalog/Pages 2 0 R%s>>" % root,
        b"<</Type/Pages%s>>" % pages,
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        b"<</Title(x)>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 6 0 R%s/Resources<</Font<</F 3 0 R>>"
        b"/XObject<</X 6 0 R>>>>>>" % (box, more),
        b"<<%s/Length %d>>stream\n%s\nendstream" % (packed, len(drawn), drawn),
    ])  # fmt: skip


def text_at(setting: bytes) -> bytes:
    return b"BT %s (There were 46 boats.) Tj ET" % setting


PAGES: Final[dict[str, bytes]] = {
    "a page as wide as the sky": page_of(box=b"[-1e30 -1e30 1e30 1e30]"),
    "a page of no numbers": page_of(box=b"[0 0 nan inf]"),
    "a page of no width": page_of(box=b"[0 0 0 0]"),
    "letters of less than no height": page_of(text_at(b"/F -10 Tf 400 700 Td")),
    "letters as high as the sky": page_of(
        b"BT /F 1e20 Tf 60 700 Td (9) Tj ET " + text_at(b"/F 10 Tf 60 700 Td")
    ),
    "letters in a mirror": page_of(text_at(b"/F 10 Tf -1 0 0 1 400 700 Tm")),
    "a page turned right": page_of(more=b"/Rotate 90"),
    "a page on its head": page_of(more=b"/Rotate 180"),
    "a page turned left": page_of(more=b"/Rotate 270"),
    "a page turned by half": page_of(more=b"/Rotate 45"),
    "pages in a circle": page_of(pages=b"/Count 3/Kids[2 0 R 5 0 R 2 0 R]"),
    "pages that are not there": page_of(pages=b"/Count 2000000000/Kids[5 0 R]"),
    "less than no pages": page_of(pages=b"/Count -5/Kids[5 0 R]"),
    "a drawing of itself": page_of(b"/X Do " + text_at(b"/F 10 Tf 60 700 Td")),
    "words upon words": page_of(
        b"BT /F 10 Tf " + b"1 0 0 1 60 700 Tm (46) Tj " * 2_000 + b"ET"
    ),
    "a script to run": page_of(
        root=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</O<</S/Launch/F(/bin/sh)>>>>"
    ),
    "signs that act in the title": pdf_file([Paper([(60, 60, 10, TEXT)])], title="A \x1b[31m b"),
}  # fmt: skip
"""PDF documents that are read."""

BLANKS: Final = zlib.compress(b" " * 20_000_000, 9)
REFUSED: Final[dict[str, tuple[str, bytes]]] = {
    "letters of no height": ("a.pdf", page_of(text_at(b"/F 0 Tf 60 700 Td"))),
    "20 MB of blanks": ("a.pdf", page_of(BLANKS, packed=b"/Filter/FlateDecode")),
    "packed twice": (
        "a.pdf", page_of(zlib.compress(BLANKS), packed=b"/Filter[/FlateDecode/FlateDecode]"),
    ),
    "bytes by chance": ("a.pdf", b"%PDF-1.7\n" + random.Random(3).randbytes(9_000) + b"%%EOF"),
    "half of it": ("a.pdf", page_of()[:400] + b"%%EOF"),
    "a workbook": ("a.docx", archive({"xl/workbook.xml": "<x/>"})),
    "an open document": ("a.docx", archive({"mimetype": "application/vnd.oasis", "a.xml": "<x/>"})),
    "an encoding that nobody knows": (
        "a.docx", archive({"word/document.xml": PLAIN.replace("UTF-8", "x-user-defined")}),
    ),
    "an attribute of 20 MB": (
        "a.docx", word_file(f'<w:p><w:pPr><w:pStyle w:val="{"x" * 20_000_000}"/></w:pPr></w:p>'),
    ),
}  # fmt: skip
"""What cannot be read, and says so."""


def read(name: str, content: bytes) -> None:
    source = source_from_bytes(content, name)
    figures = extract(source)
    assert "46" in source.text
    assert "root:" not in source.text
    assert all(source.text[each.start : each.end] == each.exact for each in figures)


@pytest.mark.parametrize("content", WORD.values(), ids=WORD)
def test_word_documents_are_read_in_time(content: bytes) -> None:
    assert is_done_within(SECONDS, lambda: read("a.docx", content))


@pytest.mark.parametrize("content", PAGES.values(), ids=PAGES)
def test_pages_are_read_in_time(content: bytes) -> None:
    assert is_done_within(SECONDS, lambda: read("a.pdf", content))


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_says_what_to_do(name: str, content: bytes) -> None:
    with pytest.raises(SourceError, match=rf"^{name}: .*\. [A-Z].*\.$"):
        source_from_bytes(content, name)
