"""Pages of a PDF to one text: paragraphs that go over the page are whole, furniture beside them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from centres_tui.model.source import Issue, PageStart
from centres_tui.read import limits
from centres_tui.read.pdf_columns import NOTE
from centres_tui.read.pdf_furniture import Parted, Sheet, part_all
from centres_tui.read.pdf_hanging import with_numbers
from centres_tui.read.pdf_letters import HYPHEN
from centres_tui.read.pdf_order import Group, groups_of
from centres_tui.read.pdf_paragraphs import Block, Hyphens, blocks_of
from centres_tui.read.pdf_rows import Row, rows_of
from centres_tui.read.pdf_words import Page
from centres_tui.read.taken import Part
from centres_tui.vocabulary.patterns import lazy

_NOTE: Final = lazy(r"\[?(?:\d{1,3}(?![.,/]?\d|%)|[*†‡])\]?\s?\S")
_CLOSED: Final = (".", "!", "?", ":", ";", "”", '"', "’", ")")


class Paper(NamedTuple):
    """A document as one text."""

    text: str
    """The text."""
    parts: tuple[Part, ...]
    """What its form says of its stretches."""
    starts: tuple[PageStart, ...]
    """Where what stands on each page begins."""
    notices: tuple[Issue, ...]
    """What was left out."""


class _Placed(NamedTuple):
    """A paragraph with the pages that it stands on."""

    block: Block
    turns: tuple[PageStart, ...]
    """Where in the paragraph each of its pages begins."""


def sheet_of(page: Page, number: int) -> Sheet:
    """Give the rows of a page; of its words no more is kept."""
    letters = sum(len(word.text) for word in page.words) + sum(map(len, page.aside))
    aside = " ".join(page.aside)
    rows = rows_of(page.words)
    return Sheet(rows, page.top, page.bottom, number, aside, letters, page.unknown)


def written(sheets: Sequence[Sheet]) -> Paper:
    """Write the pages of a document as one text."""
    parted = part_all(sheets)
    rows = [row for page in parted for row in page.body]
    writer = _Writer(Hyphens(rows), _body_size(rows))
    for sheet, page in zip(sheets, parted, strict=True):
        writer.add(sheet.number, page, sheet.aside)
    return writer.paper()


def _body_size(rows: Sequence[Row]) -> float:
    """Give the size of most letters."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=1.0)


class _Writer:
    """What has been written so far, and the paragraph that the next page may go on with."""

    def __init__(self, hyphens: Hyphens, size: float) -> None:
        self.hyphens = hyphens
        self.size = size
        self.chunks: list[str] = []
        self.length = 0
        self.parts: list[Part] = []
        self.starts: list[PageStart] = []
        self.last = ""
        self.is_cut = False
        self.held: _Placed | None = None
        """The last paragraph of the page before."""
        self.beside: list[_Placed] = []
        """What stands between it and the next page: notes, running feet and heads."""

    def add(self, number: int, page: Parted, aside: str) -> None:
        """Write a page."""
        if self.length > limits.TEXT:
            self.is_cut = True
            return
        body, notes = self._body(page.body)
        text = [_Placed(block, (PageStart(0, number),)) for block in body]
        self.beside += self._furniture(page.head, number)
        if text and self.held and _goes_on(self.held.block, text[0].block):
            text[0] = self._joined(self.held, text[0])
            self.held = None
        self._let_go(text)
        self.beside += [_Placed(block, (PageStart(0, number),)) for block in notes]
        if aside:
            self.beside.append(_Placed(Block(aside, self.size), (PageStart(0, number),)))
        self.beside += self._furniture(page.foot, number)

    def paper(self) -> Paper:
        """Give the whole."""
        self._let_go([])
        cut = Issue(
            code="cut", start=self.length,
            message=f"Cut after {limits.TEXT:,} characters, the most that is read. "
                "Split it to have the rest.",
        )  # fmt: skip
        return Paper(
            "".join(self.chunks), tuple(self.parts), tuple(self.starts), (cut,) * self.is_cut
        )

    def _body(self, rows: Sequence[Row]) -> tuple[list[Block], list[Block]]:
        """Give the paragraphs of a page, and the notes below them."""
        blocks: list[Block] = []
        notes: list[Block] = []
        for group in groups_of(with_numbers(rows)):
            column, foot = self._without_notes(group, is_first=not blocks)
            notes += blocks_of(foot, self.hyphens, self.size) if foot.rows else ()
            more = list(blocks_of(column, self.hyphens, self.size)) if column.rows else []
            if blocks and more and _goes_on(blocks[-1], more[0]):
                text = self.hyphens.joined(blocks[-1].text, more[0].text)
                more[0] = blocks.pop()._replace(text=text)
            blocks += more
        end = len(blocks)
        while end > 1 and blocks[end - 1].size < NOTE * self.size and not blocks[end - 1].role:
            end -= 1
        while end < len(blocks) and not _NOTE.match(blocks[end].text):
            end += 1
        text = " ".join(block.text for block in blocks[:end])
        notes += blocks[end:]
        return blocks[:end], [_marked(block, text) for block in notes]

    def _without_notes(self, group: Group, *, is_first: bool) -> tuple[Group, Group]:
        """Part a column from the notes at its foot: rows in small letters, the first numbered.

        The first rows of a page are no notes.
        """
        rows = group.rows
        end = len(rows)
        while end and rows[end - 1].size < NOTE * self.size:
            end -= 1
        if group.is_table or (is_first and not end):
            return group, Group([])
        while end < len(rows) and not _NOTE.match(rows[end].text):
            end += 1
        return Group(rows[:end]), Group(rows[end:])

    def _furniture(self, rows: Sequence[Row], number: int) -> list[_Placed]:
        return [
            _Placed(Block(row.text, row.size, "furniture"), (PageStart(0, number),)) for row in rows
        ]

    def _joined(self, first: _Placed, second: _Placed) -> _Placed:
        """Join a paragraph with what the next page has of it."""
        text = self.hyphens.joined(first.block.text, second.block.text)
        start = len(text) - len(second.block.text)
        turns = (*first.turns, *(turn._replace(start=start) for turn in second.turns))
        return _Placed(first.block._replace(text=text), turns)

    def _let_go(self, text: list[_Placed]) -> None:
        """Write what was held back, then a page but for its last paragraph."""
        is_joined = bool(text) and len(text[0].turns) > 1
        whole, following = text[:is_joined], text[is_joined:]
        for placed in (*([self.held] if self.held else []), *whole, *self.beside, *following[:-1]):
            self._write(placed)
        self.beside.clear()
        self.held = following[-1] if following else None

    def _write(self, placed: _Placed) -> None:
        text = placed.block.text.replace(HYPHEN, "-")
        is_row = placed.block.role == "table" and "\t" in text
        gap = "" if not self.chunks else "\n" if is_row and self.last == "row" else "\n\n"
        self.last = "row" if is_row else "block"
        start = self.length + len(gap)
        for turn in placed.turns:
            if not self.starts or self.starts[-1].number != turn.number:
                self.starts.append(PageStart(start + turn.start if self.starts else 0, turn.number))
        self.chunks += [gap, text]
        self.length = start + len(text)
        if placed.block.role:
            self.parts.append(Part(start, self.length, placed.block.role))


def _marked(note: Block, text: str) -> Block:
    """Put the number of a note in brackets, where the text over it calls it so."""
    number, _, words = note.text.partition(" ")
    return note._replace(text=f"[{number}] {words}") if f"[{number}]" in text else note


def _goes_on(before: Block, after: Block) -> bool:
    """Whether a paragraph goes on over the end of a page."""
    if before.role not in {None, "list"} or after.role is not None:
        return False
    if "\t" in before.text or "\t" in after.text:
        return False
    return after.text[:1].islower() or (
        not before.text.endswith(_CLOSED) and before.text.endswith((",", "-", HYPHEN))
    )
