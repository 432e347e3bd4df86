"""The timeline of a measure: a line a statement, by day of publication, drawn on one scale."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from centres_tui.model.beside import Entry
from centres_tui.model.comparison import Measure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.stated import StatedLines
from centres_tui.tui.present.dates import date_words, published_words
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quantity import cell_words
from centres_tui.tui.present.scale import drawn, ends_line, ends_words, scale_of
from centres_tui.tui.widgets.columns import MARGIN, Column, fitted_widths
from centres_tui.tui.widgets.glyphs import Glyphs

LEAST_SCALE: Final = 12
"""Cells that the scale has at the least."""
DAY: Final = 11
STATUS: Final = 8
WIDEST_VALUE: Final = 16
WIDEST_PERIOD: Final = 18
WIDEST_SPEAKER: Final = 16
NARROW: Final = 60
"""Cells below which status and period give their room to the scale."""
WIDE: Final = 100
"""Cells from which on it is said who is quoted."""
SAMPLE: Final = 200
"""Lines by which the columns are chosen."""


class TimelineLines(StatedLines):
    """A line a statement of a measure: day, source, dot or range, value, status, period."""

    def __init__(self, catalogue: Catalogue, measure: Measure, glyphs: Glyphs) -> None:
        self.catalogue = catalogue
        self.measure = measure
        self.glyphs = glyphs
        self.entries: Sequence[Entry] = [
            entry
            for entry in catalogue.beside.ledger(measure.id)
            if entry.figure in catalogue.figure_by_id
        ]
        self.scale = scale_of(self.entries)
        self.room = LEAST_SCALE
        """Cells of the scale."""
        self.shown: frozenset[str] = frozenset()
        """The columns that have room and something to say."""

    def __len__(self) -> int:
        return len(self.entries)

    def figure(self, index: int) -> str:
        """Give the id of the figure that a line leads to."""
        return self.entries[index].figure

    def columns(self, width: int) -> tuple[Column, ...]:
        """Give the scale what the others leave; status, period and speaker only where there is."""
        names = max(3, *map(len, self.catalogue.names.values()), 0)
        before = (Column("day", "published", DAY), Column("source", "src", names))
        value = max(len("states"), self._widest(self._value))
        stated = Column("value", "states", min(WIDEST_VALUE, value))
        more = tuple(self._more(width))
        self.shown = frozenset(column.key for column in more)
        scale = Column("scale", "", LEAST_SCALE, flex=1)
        self.room = fitted_widths((*before, scale, stated, *more), width - MARGIN)[len(before)]
        title = ""
        if self.scale:
            title = ends_line(ends_words(self.scale, self.measure), self.room)
        return (*before, replace(scale, title=title), stated, *more)

    def _more(self, width: int) -> Iterator[Column]:
        """Give the columns that have something to say, where there is room."""
        sample = self.entries[:SAMPLE]
        if width >= NARROW and any(entry.status != "actual" for entry in sample):
            yield Column("status", "status", STATUS)
        period = self._widest(self._period)
        if width >= NARROW and period:
            title = "speaks of"
            yield Column("period", title, min(WIDEST_PERIOD, max(period, len(title))))
        if width >= WIDE and any(entry.said_by for entry in sample):
            yield Column("who", "said by", WIDEST_SPEAKER)

    def _widest(self, words: Callable[[Entry], str]) -> int:
        return max((cell_len(words(entry)) for entry in self.entries[:SAMPLE]), default=0)

    def make(self, index: int) -> Sequence[Text]:
        """Day, source, the statement on the scale, its value; then what else has room."""
        entry = self.entries[index]
        scale = drawn(entry, self.scale, self.room, self.glyphs) if self.scale else ""
        more = {
            "status": Text("" if entry.status == "actual" else entry.status),
            "period": Text(self._period(entry)),
            "who": Text(safe_line(entry.said_by), style=DIM),
        }
        return (
            Text(published_words(entry.published), style="" if entry.published else DIM),
            Text(self.catalogue.names[entry.source], style=STRONG),
            Text(scale),
            Text(self._value(entry)),
            *(cell for name, cell in more.items() if name in self.shown),
        )

    def _value(self, entry: Entry) -> str:
        return cell_words(self.catalogue.figure_by_id[entry.figure])

    def _period(self, entry: Entry) -> str:
        """Word the time that a statement speaks of; a date does so itself."""
        if entry.kind in {"date", "period"}:
            return ""
        return safe_line(entry.speaks_of) or date_words(entry.period)
