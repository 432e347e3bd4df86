"""PDF: the text in the order of reading, a paragraph or a table row a line, page by page."""

from collections.abc import Iterator
from contextlib import closing
from typing import Final

import pypdfium2
from pypdfium2 import raw

from centres_tui.errors import SourceError
from centres_tui.model.source import Issue
from centres_tui.read import limits
from centres_tui.read.pdf_furniture import Sheet
from centres_tui.read.pdf_pages import sheet_of, written
from centres_tui.read.pdf_words import Page, page_of
from centres_tui.read.properties import day_of_time, name_of_person, title_of_file
from centres_tui.read.taken import Taken, Told

HEAD: Final = 1024
"""A PDF says within so many bytes that it is one."""
TAIL: Final = 65_536
"""The mark of the end stands within so many bytes of it."""
UNKNOWN: Final = 0.3
"""Above this share of letters that no font names, the text cannot be read."""

_READER: Final = f"pypdfium2 {pypdfium2.PYPDFIUM_INFO.version}"
_OCR: Final = (
    "Let a program for text recognition read it, for example ocrmypdf IN.pdf OUT.pdf, "
    "and open what comes out."
)
_LOCKED: Final = (
    "is locked with a password. Save a copy without one, for example with "
    "qpdf --decrypt --password=... IN.pdf OUT.pdf, and open that."
)
_BROKEN: Final = (
    "is damaged or cut off{why}. Get it again, or open it in a viewer and print it anew."
)


def take(content: bytes) -> Taken:
    """Take the text of a PDF.

    Raises:
        SourceError: It is no PDF, is locked, cut off or damaged, or holds pictures of text only.
    """
    _refuse_parts(content)
    with closing(_opened(content)) as document:
        count = len(document)
        pages = list(_pages(document, min(count, limits.PAGES)))
        _refuse_pictures(pages)
        notices = (*_notices(document, len(pages)), *_bare(pages))
        title, told = _told(document)
    paper = written(pages)
    return Taken(
        text=paper.text, parts=paper.parts, title=title, told=told, reader=_READER,
        notices=(*notices, *paper.notices), pages=paper.starts,
    )  # fmt: skip


def sample() -> bytes:
    """Give a small document, which is read before the first one that somebody sent."""
    drawn = b"BT /F 9 Tf 12 TL 9 99 Td (A heading) Tj T* (and 12 words.) Tj ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources"
        b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
    )  # fmt: skip
    bodies = (b"%d 0 obj%s endobj\n" % each for each in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + b"".join(bodies) + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def _refuse_parts(content: bytes) -> None:
    """Refuse what does not begin or end as a PDF does.

    Raises:
        SourceError: It begins otherwise, or its end is missing.
    """
    if b"%PDF-" not in content[:HEAD]:
        raise SourceError("does not begin as a PDF does. Check what it is, and get it again.")
    if b"%%EOF" not in content.rstrip(b"\0\r\n\t ")[-TAIL:]:
        raise SourceError(_BROKEN.format(why=": the mark of its end is missing"))


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise SourceError(_LOCKED) from error
        raise SourceError(_BROKEN.format(why="")) from error
    if not len(document):
        document.close()
        raise SourceError(_BROKEN.format(why=": it has no pages"))
    return document


def _pages(document: pypdfium2.PdfDocument, count: int) -> Iterator[Sheet]:
    """Read the pages, up to the limit of text."""
    length = 0
    for number in range(1, count + 1):
        sheet = sheet_of(_page(document, number - 1), number)
        length += sheet.letters
        yield sheet
        if length > limits.TEXT:
            return


def _page(document: pypdfium2.PdfDocument, place: int) -> Page:
    """Read a page; one that cannot be opened has no words."""
    try:
        with (
            closing(document[place]) as page,
            closing(page.get_textpage()) as letters,
        ):
            return page_of(page.raw, letters.raw)
    except pypdfium2.PdfiumError:
        return Page([], [], 0, 0)


def _refuse_pictures(pages: list[Sheet]) -> None:
    """Refuse what holds no words, or none that can be told.

    Raises:
        SourceError: There is nothing to read.
    """
    letters = sum(page.letters for page in pages)
    if not letters:
        raise SourceError(f"holds no text, only pictures of its pages, as scans do. {_OCR}")
    if sum(page.unknown for page in pages) > UNKNOWN * letters:
        raise SourceError(f"does not say which characters its fonts draw. {_OCR}")


def _notices(document: pypdfium2.PdfDocument, read: int) -> Iterator[Issue]:
    """Say what of a document is not read, of which so many pages are."""
    count = len(document)
    if read < count:
        message = (
            f"Cut after {read:,} of its {count:,} pages, the most that is read. "
            "Split it to have the rest."
        )
        yield Issue(code="cut", message=message, count=count - read)
    attached = document.count_attachments()
    if attached:
        yield Issue(code="attachment", message="Attached files, which are not read", count=attached)
    if document.get_formtype() != raw.FORMTYPE_NONE:
        yield Issue(code="attachment", message="A form: what was typed into it is not read")


def _bare(pages: list[Sheet]) -> Iterator[Issue]:
    """Name the pages on which no words are."""
    bare = [str(page.number) for page in pages if not page.letters]
    if bare:
        shown = ", ".join(bare[:8]) + (" and others" if len(bare) > 8 else "")
        message = f"Pages without text, empty or pictures: {shown}"
        yield Issue(code="cut", message=message, count=len(bare))


def _told(document: pypdfium2.PdfDocument) -> tuple[str, tuple[Told, ...]]:
    """Give the title in the properties, and what else they say."""
    said = document.get_metadata_dict()
    known = (
        Told("byline", name_of_person(said["Author"]), "document properties, author"),
        Told("modified", day_of_time(said["ModDate"]), "document properties, modified"),
    )
    return title_of_file(said["Title"]), tuple(told for told in known if told.value)
