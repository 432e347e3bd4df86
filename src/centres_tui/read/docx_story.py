"""What a Word document tells: its paragraphs and table rows in order, as they would be printed.

Changes that somebody tracked are read as if accepted: what was put in is there, what was taken
out is not. Hidden text, field codes and comments are left out; of a drawing that is stored in two
ways the newer one is read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from centres_tui.read.docx_rows import Block, Row, blocks_of
from centres_tui.read.taken import PartRole

PAGE: Final = "\0"
"""Where Word began a new page, in the text of a block; no document can hold this character."""
_UNREAD: Final = frozenset(
    {
        *("w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:tblPrChange"),
        *("w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:tblGridChange"),
    }
)
"""Elements of which nothing is read: what was taken out or looked otherwise, and second copies."""
_SIGNS: Final = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
    "w:lastRenderedPageBreak": PAGE,
}  # fmt: skip
"""What elements of a run stand for."""
_NO: Final = frozenset({"0", "false", "off"})
_PRIVATE: Final = range(0xE000, 0xF900)
_BULLET: Final = 0xF0B7
_UNKNOWN: Final = "\u25a1"
"""A sign that only a certain font draws."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read."""

    pieces: list[str] = field(default_factory=list)
    role: PartRole | None = None
    after: list[Block] = field(default_factory=list)
    """What stands in text boxes that hang on it."""
    runs_on: bool = False
    """Whether its end was taken out, so that the next one continues it."""


class Story:
    """Takes the pieces of a part and keeps its blocks."""

    def __init__(self, styles: Mapping[str, PartRole] = MappingProxyType({})) -> None:
        """Begin.

        Args:
            styles: The role of a paragraph by the name of its style.
        """
        self.styles = styles
        self.blocks: list[Block] = []
        """What was read outside notes."""
        self.notes: dict[str, list[Block]] = {}
        """What each note says, by its number in the file."""
        self.called: list[tuple[str, int]] = []
        """The notes called so far: the number in the file, and after how many blocks it stands."""
        self.ends: list[str] = []
        """The notes at the end that were called."""
        self._open = [self.blocks]
        """The blocks of the body, of the cell or box in it, and so on."""
        self._path: list[str] = []
        self._unread = 0
        """How many elements are open of which nothing is read."""
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[Row] = []
        self._waiting: list[str] = []
        """Notes called in what is being read."""
        self._note = ""
        self._begun: _Paragraph | None = None
        """A paragraph whose end was taken out."""
        self._is_hidden = False

    def start(self, name: str, found: Mapping[str, str]) -> None:
        """Take the start of an element."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._unread or self._is_taken_out(name, parent):
            self._unread += 1
        elif name in _STARTS:
            _STARTS[name](self, found)
        elif parent == "w:r" and self._paragraphs:
            self._sign(name, found)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._path.pop()
        if self._unread:
            self._unread -= 1
        elif name in _ENDS:
            _ENDS[name](self)

    def text(self, words: str) -> None:
        """Take text, where it is text of a run."""
        seen = not self._unread and not self._is_hidden and self._paragraphs
        if seen and self._path[-1] in {"w:t", "m:t"}:
            self._paragraphs[-1].pieces.append(words.replace("\n", " ").replace("\t", " "))

    def _is_taken_out(self, name: str, parent: str) -> bool:
        """Whether nothing inside an element is read; what marks an end or a row is noted."""
        if name in _UNREAD:
            return True
        if name != "w:del":
            return False
        if parent == "w:trPr" and self._rows:
            self._rows[-1].is_deleted = True
        elif parent == "w:rPr" and self._path[-3:-2] == ["w:pPr"] and self._paragraphs:
            self._paragraphs[-1].runs_on = True
        return True

    def _sign(self, name: str, found: Mapping[str, str]) -> None:
        if self._is_hidden:
            return
        if name in _SIGNS:
            self._paragraphs[-1].pieces.append(_SIGNS[name])
        elif name == "w:sym":
            self._paragraphs[-1].pieces.append(_symbol(found.get("w:char", "")))
        elif name == "w:footnoteReference":
            self._waiting.append(found.get("w:id", ""))
            number = len(self.called) + len(self._waiting)
            self._paragraphs[-1].pieces.append(f"[{number}]")
        elif name == "w:endnoteReference":
            self.ends.append(found.get("w:id", ""))
            self._paragraphs[-1].pieces.append(f"[{roman(len(self.ends))}]")

    def start_paragraph(self, _: Mapping[str, str]) -> None:
        """Begin a paragraph."""
        begun, self._begun = self._begun, None
        self._paragraphs.append(begun or _Paragraph())

    def end_paragraph(self) -> None:
        """End a paragraph; where its end was taken out, the next one goes on with it."""
        if not self._paragraphs:
            return
        paragraph = self._paragraphs.pop()
        if paragraph.runs_on:
            paragraph.runs_on = False
            self._begun = paragraph
            return
        self._keep(paragraph)

    def finish(self) -> None:
        """Keep what has begun when no more comes."""
        self._closed()
        self._place_notes()

    def style(self, found: Mapping[str, str]) -> None:
        """Take the style of a paragraph."""
        if self._paragraphs:
            role = self.styles.get(found.get("w:val", ""))
            self._paragraphs[-1].role = role or self._paragraphs[-1].role

    def number(self, _: Mapping[str, str]) -> None:
        """Take it that a paragraph is an entry of a list."""
        if self._paragraphs and self._paragraphs[-1].role is None:
            self._paragraphs[-1].role = "list"

    def outline(self, found: Mapping[str, str]) -> None:
        """Take the level of a paragraph in the outline; body text has the tenth."""
        if self._paragraphs and found.get("w:val", "9") in set("012345678"):
            self._paragraphs[-1].role = self._paragraphs[-1].role or "heading"

    def start_run(self, _: Mapping[str, str]) -> None:
        """Begin a run."""
        self._is_hidden = False

    def end_run(self) -> None:
        """End a run."""
        self._is_hidden = False

    def hide(self, found: Mapping[str, str]) -> None:
        """Take it that a run is hidden."""
        self._is_hidden = "w:r" in self._path[-3:] and found.get("w:val", "1") not in _NO

    def start_row(self, _: Mapping[str, str]) -> None:
        """Begin a row of a table."""
        self._rows.append(Row())

    def end_row(self) -> None:
        """End a row of a table."""
        if not self._rows:
            return
        row = self._rows.pop()
        if not row.is_deleted:
            self._open[-1] += blocks_of(row)

    def end_table(self) -> None:
        """End a table: notes called in it stand after it."""
        if len(self._open) == 1:
            self._place_notes()

    def start_cell(self, _: Mapping[str, str]) -> None:
        """Begin a cell."""
        self._open.append([])

    def end_cell(self) -> None:
        """End a cell."""
        blocks = self._closed()
        if self._rows:
            self._rows[-1].cells.append(blocks)

    def span(self, found: Mapping[str, str]) -> None:
        """Take over how many columns a cell goes."""
        if self._rows:
            self._rows[-1].widen(found.get("w:val", ""))

    def start_box(self, _: Mapping[str, str]) -> None:
        """Begin a text box."""
        self._open.append([])

    def end_box(self) -> None:
        """End a text box: what it says stands after the paragraph that it hangs on."""
        blocks = self._closed()
        (self._paragraphs[-1].after if self._paragraphs else self._open[-1]).extend(blocks)

    def start_note(self, found: Mapping[str, str]) -> None:
        """Begin a note; lines that part notes from the text have no words."""
        self._note = found.get("w:id", "")
        self._open.append([])

    def end_note(self) -> None:
        """End a note."""
        self.notes[self._note] = self._closed()
        self._note = ""

    def _keep(self, paragraph: _Paragraph) -> None:
        self._open[-1].append(Block("".join(paragraph.pieces), paragraph.role))
        self._open[-1] += paragraph.after
        if len(self._open) == 1:
            self._place_notes()

    def _closed(self) -> list[Block]:
        """Close a cell, a box or a note and give what is in it."""
        begun, self._begun = self._begun, None
        if begun:
            self._keep(begun)
        return self._open.pop() if len(self._open) > 1 else []

    def _place_notes(self) -> None:
        self.called += [(note, len(self.blocks)) for note in self._waiting]
        self._waiting.clear()


_STARTS: Final[Mapping[str, Callable[[Story, Mapping[str, str]], None]]] = {
    "w:p": Story.start_paragraph,
    "w:pStyle": Story.style,
    "w:numPr": Story.number,
    "w:outlineLvl": Story.outline,
    "w:r": Story.start_run,
    "w:vanish": Story.hide,
    "w:tr": Story.start_row,
    "w:tc": Story.start_cell,
    "w:gridSpan": Story.span,
    "w:txbxContent": Story.start_box,
    "w:footnote": Story.start_note,
    "w:endnote": Story.start_note,
}
_ENDS: Final[Mapping[str, Callable[[Story], None]]] = {
    "w:p": Story.end_paragraph,
    "w:r": Story.end_run,
    "w:tr": Story.end_row,
    "w:tbl": Story.end_table,
    "w:tc": Story.end_cell,
    "w:txbxContent": Story.end_box,
    "w:footnote": Story.end_note,
    "w:endnote": Story.end_note,
}


def _symbol(code: str) -> str:
    """Give the sign that a font draws for a code; a frame where only that font knows it."""
    try:
        place = int(code, 16)
    except ValueError:
        return _UNKNOWN
    if place == _BULLET:
        return "•"
    return _UNKNOWN if place in _PRIVATE or not 0x20 <= place < 0xD800 else chr(place)


def roman(number: int) -> str:
    """Write a number as notes at the end are counted.

    >>> roman(4), roman(19)
    ('iv', 'xix')
    """
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
             (4, "iv"), (1, "i"))  # fmt: skip
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written
