"""The evidence for the current row of the comparison: quotes side by side, spread, checks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import Static

from centres_tui.dataset.ranking import rank
from centres_tui.model.comparison import Check, Family
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.messages import FigureHighlighted
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.comparison import evidence_text, label_text, standing_text
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quote import concordance
from centres_tui.tui.present.source import day_text
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import Glyphs

WIDE: Final = 100
LEFT_OF_QUOTE: Final = 34
LEFT_OF_QUOTE_NARROW: Final = 20


@dataclass(frozen=True, slots=True)
class Remark:
    """A check or a family that a figure of the row is part of."""

    subject: Check | Family
    """The thing itself."""
    figure: str
    """The id of the figure that leads to it."""


class EvidenceLines(Lines):
    """A line a figure of the row, then a line for each check and family that touches them."""

    def __init__(self, catalogue: Catalogue, row: ComparisonRow, glyphs: Glyphs) -> None:
        self.catalogue = catalogue
        self.glyphs = glyphs
        self.wide = False
        """Whether there is room for who says it."""
        self.lines: Sequence[Figure | Remark] = (
            *catalogue.figures_of_row(row.key),
            *_remarks(catalogue, row),
        )

    def __len__(self) -> int:
        return len(self.lines)

    def figure(self, index: int) -> str:
        """Give the id of the figure that a line leads to."""
        line = self.lines[index]
        return line.figure if isinstance(line, Remark) else line.id

    def make(self, index: int) -> Sequence[Text]:
        """Source, publisher, day, quote; of a check how it stands and its relation."""
        line = self.lines[index]
        before = LEFT_OF_QUOTE if self.wide else LEFT_OF_QUOTE_NARROW
        if isinstance(line, Remark):
            return self._remark(line)
        source = self.catalogue.source_by_id[line.source]
        who = (Text(safe_line(line.said_by or source.publisher or ""), style=DIM),)
        status = Text("" if line.status == "actual" else line.status)
        return (
            Text(self.catalogue.names[line.source], style=STRONG),
            *(who if self.wide else ()),
            day_text(source),
            status,
            concordance(source.text, line, before, self.glyphs.ellipsis),
        )

    def _remark(self, remark: Remark) -> Sequence[Text]:
        standing = standing_text(remark.subject)
        sign, _, word = standing.plain.partition(" ")
        sort = "family" if isinstance(remark.subject, Family) else safe_line(remark.subject.name)
        return (
            Text(sign, style=standing.style),
            *((Text(sort, style=DIM),) if self.wide else ()),
            Text(word, style=standing.style),
            Text(""),
            _remark_words(remark.subject),
        )


def _remark_words(subject: Check | Family) -> Text:
    """Give the relation of a check and why it was tested, or in what a family differs."""
    first, more = (
        (subject.label, subject.differs)
        if isinstance(subject, Family)
        else (subject.relation, subject.reason)
    )
    return Text.assemble(safe_line(first), (f"  {safe_line(more)}", DIM))


def _remarks(catalogue: Catalogue, row: ComparisonRow) -> Sequence[Remark]:
    """Find the checks and families that the figures of a row are part of, each once."""
    found: dict[str, Remark] = {}
    for figure in catalogue.figures_of_row(row.key):
        for other in catalogue.rows_by_figure.get(figure.id, ()):
            is_new = other.key != row.key and other.key not in found
            if is_new and isinstance(other.subject, Check | Family):
                found[other.key] = Remark(other.subject, figure.id)
    return sorted(found.values(), key=lambda remark: rank(remark.subject))


class EvidencePane(ListingPane):
    """Why the current row of the comparison stands as it does."""

    name_of_pane: ClassVar[PaneName] = "evidence"
    heading = "Evidence"
    plain = "centres-tui compare --plain"
    HELP = (
        "The reason in one line, how far the values lie apart, then the sentences that state "
        "them with the figure in brackets, one below the other, and the sums and families that "
        "they are part of. Enter opens a sentence in the reader."
    )

    def __init__(self) -> None:
        super().__init__()
        self.catalogue = Catalogue()
        self.row: ComparisonRow | None = None
        self.reason = Static(classes="reason")

    def compose(self) -> ComposeResult:
        """Place the reason above the quotes."""
        yield self.reason
        yield from super().compose()

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Drop the publisher where there is no room."""
        names = max(map(len, self.catalogue.names.values()), default=4)
        who = (Column("who", "said by", 16),) if width >= WIDE else ()
        return (
            Column("source", "src", max(names, 3)),
            *who,
            Column("day", "published", 13),
            Column("status", "status", 8),
            Column("quote", "quote", 20, flex=1),
        )

    def choose_columns(self) -> None:
        """Fit the columns to the width, and the lines to the columns."""
        super().choose_columns()
        if isinstance(self.lines, EvidenceLines):
            self.lines.wide = self.size.width >= WIDE

    def show_evidence(self, catalogue: Catalogue, row: str, why_empty: str) -> None:
        """Show the evidence for a row; `why_empty` is said where there is no such row."""
        found = catalogue.row_by_key.get(row)
        if found is self.row and catalogue is self.catalogue and found:
            return
        self.catalogue, self.row = catalogue, found
        words = evidence_text(found.subject, self.glyphs.bullet) if found else Text("")
        self.reason.update(words, layout=False)
        self.remark(label_text(found.subject).plain if found else "")
        lines = EvidenceLines(catalogue, found, self.glyphs) if found else Lines()
        self.show_lines(lines, why_empty)
        self.choose_columns()

    def show_current(self, figure: str) -> None:
        """Make the line of a figure current."""
        for index in range(len(self.lines)):
            if isinstance(self.lines, EvidenceLines) and self.lines.figure(index) == figure:
                self.grid.move_to(index)
                return

    def report(self, index: int) -> None:
        """Post the figure that a line leads to."""
        if isinstance(self.lines, EvidenceLines):
            self.post_message(FigureHighlighted(self.lines.figure(index)))
