"""The evidence for the current row of the comparison: quotes side by side, spread, checks."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.text import Text
from textual.app import ComposeResult
from textual.css.scalar import Scalar

from centres_tui.model.comparison import Measure
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.listings.evidence import EvidenceLines
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.listings.stated import StatedLines
from centres_tui.tui.listings.timeline import TimelineLines
from centres_tui.tui.messages import FigureHighlighted
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.comparison import evidence_text, first_lines, label_text
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.columns import MARGIN, Column
from centres_tui.tui.widgets.still import Words

MOST_LINES: Final = 6
"""The most lines that the reason takes, and never more than a third of the pane, unless it has
the whole screen: then half of it."""


class EvidencePane(ListingPane):
    """Why the current row of the comparison stands as it does."""

    name_of_pane: ClassVar[PaneName] = "evidence"
    heading = "Evidence"
    plain = "centres-tui compare --plain"
    HELP = (
        "The reason in one line, how far the values lie apart, then the sentences that state "
        "them, the figure in brackets, one below the other; where the values differ, each lies on "
        "one scale: a dot where it is exact, a line where it leaves room, an arrow where it has no "
        "end. Below stand the sums and families that they are part of; then origins, speakers, "
        "amounts worked out, and who does not state it. t draws a timeline instead, a line a "
        "statement by day of publication. Enter opens a sentence in the reader. Where the reason "
        "ends in a sign of being cut, z gives this pane the whole screen and shows the rest."
    )

    def __init__(self) -> None:
        super().__init__()
        self.catalogue = Catalogue()
        self.row: ComparisonRow | None = None
        self.reason = Words(classes="reason")
        self.words = Text("")
        """The verdict and the reason."""
        self.timeline = False
        """Whether what a measure's sources state is drawn, instead of quoted."""
        self.has_screen = False
        """Whether the other panes have given it their place."""

    def compose(self) -> ComposeResult:
        """Place the reason above the quotes."""
        yield self.reason
        yield from super().compose()

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Leave it to the lines; without any, there is nothing to head."""
        return self.lines.columns(width) if isinstance(self.lines, StatedLines) else ()

    def choose_columns(self) -> None:
        """Fit the columns to the width, and give the reason the lines that it needs."""
        super().choose_columns()
        room = self.size.width - 2 * MARGIN
        if room > 0:
            self._give_reason(room)

    def _give_reason(self, room: int) -> None:
        lines = list(self.words.wrap(self.app.console, room)) if self.words else []
        height = self.size.height
        most = height // 2 if self.has_screen else min(MOST_LINES, height // 3)
        shown = first_lines(lines, most, room, self.glyphs.ellipsis)
        self.reason.update(shown, layout=False)
        needed = min(len(lines), most)
        if self.reason.styles.height != Scalar.from_number(needed):
            self.reason.styles.height = needed

    def take_screen(self, *, whole: bool) -> None:
        """Take the whole screen, or give the others their place back."""
        if whole != self.has_screen:
            self.has_screen = whole
            self.choose_columns()

    def show_evidence(
        self, catalogue: Catalogue, row: str, why_empty: str, *, timeline: bool = False
    ) -> None:
        """Show the evidence for a row.

        Args:
            catalogue: Everything read and compared.
            row: The key of the row.
            why_empty: Said where there is no such row.
            timeline: Whether what a measure's sources state is drawn instead of quoted.
        """
        found = catalogue.row_by_key.get(row)
        same = (found, catalogue, timeline) == (self.row, self.catalogue, self.timeline)
        if same and found:
            return
        self.catalogue, self.row, self.timeline = catalogue, found, timeline
        self.words = evidence_text(found.subject, self.glyphs.bullet) if found else Text("")
        lines = self._lines(found)
        drawn = "timeline of " if isinstance(lines, TimelineLines) else ""
        self.remark(f"{drawn}{label_text(found.subject).plain}" if found else "")
        self.show_lines(lines, why_empty)
        self.choose_columns()

    def _lines(self, row: ComparisonRow | None) -> Lines:
        """Give the timeline of a measure where it is asked for; families and checks have quotes."""
        if row is None:
            return Lines()
        if self.timeline and isinstance(row.subject, Measure):
            return TimelineLines(self.catalogue, row.subject, self.glyphs)
        return EvidenceLines(self.catalogue, row, self.glyphs)

    def figures_at(self, index: int) -> Sequence[str]:
        """Give the figure that a line quotes."""
        lines = self.lines
        if not isinstance(lines, StatedLines) or index >= len(lines) or not lines.states(index):
            return ()
        return (lines.figure(index),)

    def show_current(self, figure: str) -> None:
        """Make the line of a figure current."""
        for index in range(len(self.lines)):
            if isinstance(self.lines, StatedLines) and self.lines.figure(index) == figure:
                self.grid.move_to(index)
                return

    def message_at(self, index: int) -> FigureHighlighted | None:
        """Name the figure that a line leads to."""
        if isinstance(self.lines, StatedLines):
            return FigureHighlighted(self.lines.figure(index))
        return None
