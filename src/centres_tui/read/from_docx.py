"""Word documents (.docx): the text in the order in which it is told, a table row a line."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from itertools import count, islice
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.model.source import Issue, PageStart
from centres_tui.read import limits
from centres_tui.read.docx_about import styles_of, told_of
from centres_tui.read.docx_parts import Parts
from centres_tui.read.docx_rows import Block
from centres_tui.read.docx_story import PAGE, Story, roman
from centres_tui.read.docx_xml import walk
from centres_tui.read.taken import Part, PartRole, Taken

BODY: Final = "word/document.xml"
_SAMPLE: Final = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>12 words</w:t></w:r></w:p></w:body></w:document>"
)
_INSERTED: Final = "word/afchunk"
_UNREAD: Final = (
    ("word/charts/chart", "Charts, whose numbers are not read: {}"),
    ("word/diagrams/data", "Diagrams, whose words are not read: {}"),
    ("word/embeddings/", "Embedded files, which are not read: {}"),
    (_INSERTED, "Inserted documents, which are not read: {}"),
    ("word/comments.xml", "Comments in the margin, which are not read"),
)
"""How the names of parts begin that are not read, and what is told of them."""


def take(content: bytes) -> Taken:
    """Take the text of a Word document.

    Notes at the foot of a page stand after their paragraph, notes at the end and running heads
    after everything else.

    Raises:
        SourceError: It is no Word document, is damaged, or is over a limit.
    """
    parts = Parts(content)
    body = parts.read(BODY)
    if not body:
        raise SourceError(f"is no Word document: it has no part {BODY}. Check what it is.")
    styles = styles_of(parts.read("word/styles.xml"))
    story = _told(body, styles)
    notes = _told(parts.read("word/footnotes.xml"), styles).notes
    ends = _told(parts.read("word/endnotes.xml"), styles).notes
    page = _Page()
    page.add(_with_notes(story, notes))
    page.add(_ends(story, ends))
    page.add(_running(parts))
    title, told = told_of(parts.read("docProps/core.xml"))
    notices = (*_notices(parts), *page.notices())
    return Taken(
        text="".join(page.chunks), parts=tuple(page.parts), title=title, told=told,
        reader="core", notices=notices, pages=tuple(page.pages),
    )  # fmt: skip


def sample() -> bytes:
    """Give a small document, which is read before the first one that somebody sent."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(BODY, _SAMPLE)
    return file.getvalue()


def _told(content: bytes, styles: Mapping[str, PartRole]) -> Story:
    """Read the story of a part."""
    story = Story(styles)
    if content:
        walk(content, story)
        story.finish()
    return story


def _with_notes(story: Story, notes: Mapping[str, list[Block]]) -> Iterator[Block]:
    """Give the blocks of the body, each followed by the notes that it calls for the first time."""
    unwritten = dict(notes)
    called = iter(story.called)
    waiting = next(called, None)
    numbers = count(1)
    for place, block in enumerate(story.blocks, start=1):
        yield block
        while waiting and waiting[1] <= place:
            yield from _note(f"[{next(numbers)}]", unwritten.pop(waiting[0], []))
            waiting = next(called, None)


def _ends(story: Story, notes: Mapping[str, list[Block]]) -> Iterator[Block]:
    unwritten = dict(notes)
    for number, called in enumerate(story.ends, start=1):
        yield from _note(f"[{roman(number)}]", unwritten.pop(called, []))


def _note(mark: str, blocks: list[Block]) -> Iterator[Block]:
    said = [block for block in blocks if block.text.strip()]
    for block in islice(said, 1):
        yield Block(f"{mark} {block.text.strip()}", block.role)
    yield from islice(said, 1, None)


def _running(parts: Parts) -> Iterator[Block]:
    """Give the running heads and feet, each text once."""
    seen: set[str] = set()
    for name in (*parts.beginning("word/header"), *parts.beginning("word/footer")):
        for block in _told(parts.read(name), {}).blocks:
            text = " ".join(block.text.replace(PAGE, "").split())
            if text and text not in seen:
                seen.add(text)
                yield Block(text, "furniture")


def _notices(parts: Parts) -> Iterator[Issue]:
    inserted = parts.read("word/document.xml").count(b"<w:altChunk")
    for start, what in _UNREAD:
        number = max(len(parts.beginning(start)), inserted if start == _INSERTED else 0)
        if number:
            yield Issue(code="attachment", message=what.format(number), count=number)


class _Page:
    """The text written so far."""

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.length = 0
        self.parts: list[Part] = []
        self.pages: list[PageStart] = []
        self.last = ""
        """The last block, with what parts it from the next where both are rows."""
        self.is_cut = False

    def add(self, blocks: Iterator[Block]) -> None:
        """Write blocks, up to the limit."""
        for block in blocks:
            if self.length > limits.TEXT:
                self.is_cut = True
                return
            self._write(block)

    def notices(self) -> Iterator[Issue]:
        """Say where the text was cut."""
        if self.is_cut:
            yield Issue(
                code="cut", start=self.length,
                message=f"Cut after {limits.TEXT:,} characters, the most that is read. "
                "Split it to have the rest.",
            )  # fmt: skip

    def _write(self, block: Block) -> None:
        text = block.text.strip()
        if not text.replace(PAGE, ""):
            self._turn(text, self.length)
            return
        is_row = block.role == "table" and "\t" in text
        gap = "" if not self.chunks else "\n" if is_row and self.last == "row" else "\n\n"
        self.last = "row" if is_row else "block"
        self._turn(text, self.length + len(gap))
        plain = text.replace(PAGE, "")
        self.chunks += [gap, plain]
        start = self.length + len(gap)
        self.length = start + len(plain)
        if block.role:
            self.parts.append(Part(start, self.length, block.role))

    def _turn(self, text: str, start: int) -> None:
        """Note the pages that begin in a text."""
        place = text.find(PAGE)
        while place >= 0:
            if not self.pages:
                self.pages.append(PageStart(0, 1))
            before = text.count(PAGE, 0, place)
            self.pages.append(PageStart(start + place - before, self.pages[-1].number + 1))
            place = text.find(PAGE, place + 1)
