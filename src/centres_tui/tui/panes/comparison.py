"""The comparison: measures by sources, with verdicts; families and checks among them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import ClassVar, Final

from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.listings.lines import ColumnLines, ColumnMakers, chosen_columns
from centres_tui.tui.messages import RowHighlighted
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.beside import SILENT_SIGNS
from centres_tui.tui.present.comparison import (
    apart_text,
    label_text,
    reason_text,
    source_cell,
    standing_text,
)
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.present.quantity import values_words
from centres_tui.tui.state import ColumnChoice, PaneName
from centres_tui.tui.widgets.columns import GAP, MARGIN, Column
from centres_tui.tui.widgets.grid import Grid

WIDEST_CELL: Final = 14
NARROWEST_CELL: Final = 5
"""Cells of one source's column, by what stands in it."""
LABEL: Final = 20
LEAST_LABEL: Final = 8
WIDEST_LABEL: Final = 48
"""Cells for the label: beside several sources, beside one, and at most (or a third of all)."""
STANDING: Final = 13
SAMPLE: Final = 400
"""Rows by which the widths of columns are chosen."""
SOURCES: Final = "sources"
"""Stands for the columns of all sources, where columns are chosen."""
AT_FIRST: Final = ("verdict", "measure", SOURCES)
"""The columns that are always shown, unless others were chosen."""
REASON: Final = 24
"""Cells left over from which on the reason has a column."""


CELLS: Final[Mapping[str, Callable[[ComparisonRow], Text]]] = {
    "verdict": lambda row: standing_text(row.subject),
    "measure": lambda row: label_text(row.subject),
    "reason": lambda row: reason_text(row.subject),
    "subject": lambda row: Text(safe_line(getattr(row.subject, "subject", "")), style=DIM),
    "stated": lambda row: Text(str(len(getattr(row.subject, "sources", ())) or "")),
    "apart": lambda row: apart_text(row.subject),
}
"""What stands in each column but those of the sources."""


class ComparisonLines(ColumnLines):
    """A line a measure, family or check; a cell a source."""

    def __init__(
        self,
        catalogue: Catalogue,
        rows: Sequence[ComparisonRow],
        columns: Sequence[Column],
        silent: str,
    ) -> None:
        self.catalogue = catalogue
        self.rows = rows
        self.silent = silent
        self.columns = columns
        self.current: tuple[str, str] = ("", "")
        """The key of the row and the id of the source whose cell is current."""

    def __len__(self) -> int:
        return len(self.rows)

    def cell(self, index: int, column: str) -> Text:
        """Make one cell; a column that has no other name is that of a source."""
        row = self.rows[index]
        return CELLS[column](row) if column in CELLS else self._cell(row, column)

    def _cell(self, row: ComparisonRow, source: str) -> Text:
        figures = self.catalogue.stated(row.key, source)
        silence = None if figures else self.catalogue.beside.silence(row.subject.id, source)
        silent = SILENT_SIGNS.get(silence.standing, self.silent) if silence else self.silent
        return source_cell(figures, silent, is_current=self.current == (row.key, source))

    def words(self, index: int) -> str:
        """Search label, reason and the values of all sources, in view or not."""
        row = self.rows[index]
        values = source_cell(self.catalogue.figures_of_row(row.key), "", is_current=False)
        said = (standing_text(row.subject), label_text(row.subject), values)
        return "  ".join([*(text.plain for text in said), reason_text(row.subject).plain])


class MatrixGrid(Grid):
    """A table in which left and right choose a source, instead of scrolling sideways."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "column(-1)", "Source before", show=False),
        Binding("right,l", "column(1)", "Next source", show=False),
    ]

    @dataclass
    class Stepped(Message):
        """The column before or after was asked for."""

        step: int
        """How many further on."""

    def action_column(self, step: int) -> None:
        """Ask for the column so many further on."""
        self.post_message(self.Stepped(step))


class ComparisonPane(ListingPane):
    """How the sources stand to each other on each measure."""

    name_of_pane: ClassVar[PaneName] = "comparison"
    heading = "3 Comparison"
    plain = "centres-tui compare --plain"
    HELP = (
        "One line a measure: the verdict by sign and word (! conflict, > revised, ~ consistent, "
        "= agree, . single), what is measured, and what each source states; the current cell "
        "stands in brackets, left and right choose the source. # are measures whose scope "
        "differs, + and x are sums that hold or fail. A source that does not state a measure has "
        "a point; # where it states it in another scope or unit, ? where it only names it. "
        "* marks a verdict that an analyst gave."
    )

    CHOICES: ClassVar[Mapping[str, str]] = {
        "verdict": "verdict",
        "measure": "measure",
        SOURCES: "what each source states",
        "reason": "reason",
        "subject": "subject",
        "stated": "number of sources that state it",
        "apart": "how far the values lie apart",
    }

    def __init__(self) -> None:
        super().__init__(MatrixGrid())
        self.catalogue = Catalogue()
        self.rows: Sequence[ComparisonRow] = ()
        """The rows that are shown."""
        self.places: Mapping[str, int] = {}
        self.source = ""
        """The source whose column is current."""
        self.widest: Mapping[str, int] = {}
        """The length of each source's longest value in a measure of two sources or more."""
        self.widest_label = LABEL
        """The length of the longest label of a row that takes two sources."""
        self.first = 0
        """The place of the first source in view."""

    @property
    def sources_in_view(self) -> Sequence[str]:
        """The ids of the sources that have a column: as many as fit, one at least, if any has."""
        if self.choice and SOURCES not in self.choice.shown:
            return ()
        room = self.size.width - MARGIN + GAP - self._width_of_others(LABEL)
        shown: list[str] = []
        for source in self.catalogue.sources[self.first :]:
            room -= GAP + self.width_of(source.id)
            if room < 0 and shown:
                break
            shown.append(source.id)
        return shown

    def _width_of_others(self, label: int) -> int:
        """Give the cells that the columns take which are not those of sources."""
        makers = self._makers(label)
        widths = dict(self.choice.widths) if self.choice else {}
        keys = self.choice.shown if self.choice else AT_FIRST
        return sum(GAP + widths.get(key, makers[key]().width) for key in keys if key in makers)

    def width_of(self, source: str) -> int:
        """Give the width of a source's column: that of its widest value, within bounds."""
        value = self.widest.get(source, 0) + len("[]")
        widest = max(value, len(self.catalogue.names[source]) + len("]"))
        return max(NARROWEST_CELL, min(WIDEST_CELL, widest))

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Give each source in view a column; the reason takes what is left on a wide screen."""
        cells = [self._source_column(source) for source in self.sources_in_view]
        taken = MARGIN + sum(GAP + cell.width for cell in cells)
        most = max(WIDEST_LABEL, width // 3)
        if self.choice:
            left = width - taken + GAP - self._width_of_others(0)
            return self._chosen(self.choice, cells, max(LABEL, min(most, self.widest_label, left)))
        left = width - taken - STANDING - GAP
        label = max(LEAST_LABEL, min(most, self.widest_label, left))
        has_reason = left - label - GAP >= REASON
        makers = self._makers(label)
        measure = replace(makers["measure"](), flex=0 if has_reason else 1)
        reason = (makers["reason"](),) if has_reason else ()
        return makers["verdict"](), measure, *cells, *reason

    def _chosen(
        self, choice: ColumnChoice, cells: Sequence[Column], label: int
    ) -> tuple[Column, ...]:
        """Give the columns that were chosen; all those of sources stand together."""
        sources = {cell.key: partial(replace, cell) for cell in cells}
        shown = (tuple(sources) if key == SOURCES else (key,) for key in choice.shown)
        every = replace(choice, shown=tuple(chain.from_iterable(shown)))
        return chosen_columns({**self._makers(label), **sources}, every)

    def _source_column(self, source: str) -> Column:
        title = f"{self.catalogue.names[source]} "
        return Column(source, title, self.width_of(source), justify="right")

    def _makers(self, label: int) -> ColumnMakers:
        return {
            "verdict": partial(Column, "verdict", "verdict", STANDING),
            "measure": partial(Column, "measure", "measure", label),
            "reason": partial(Column, "reason", "reason", REASON, flex=1),
            "subject": partial(Column, "subject", "subject", 16),
            "stated": partial(Column, "stated", "in", 4, justify="right"),
            "apart": partial(Column, "apart", "apart", 18),
        }

    def show_comparison(
        self, catalogue: Catalogue, rows: Sequence[ComparisonRow], why_empty: str
    ) -> None:
        """Show the comparison of a catalogue, or some of its rows."""
        self.catalogue, self.rows = catalogue, rows
        self.places = {row.key: place for place, row in enumerate(rows)}
        self.widest = _widest_values(catalogue)
        named = (row for row in catalogue.rows[:SAMPLE] if row.is_shared and row.sort != "check")
        self.widest_label = max((label_text(row.subject).cell_len for row in named), default=LABEL)
        self.show_lines(
            ComparisonLines(catalogue, rows, self.grid.columns, self.glyphs.absent), why_empty
        )
        self.choose_columns()

    def figures_at(self, index: int) -> Sequence[str]:
        """Give the figures of a row."""
        return self.rows[index].subject.figures if index < len(self.rows) else ()

    def show_current(self, row: str, source: str) -> None:
        """Make a row current, and the column of a source."""
        self.source = source
        self._bring_into_view(source)
        self._mark(row)
        if row in self.places:
            self.grid.move_to(self.places[row])
        self.grid.refresh()

    @on(MatrixGrid.Stepped)
    def choose_source(self, event: MatrixGrid.Stepped) -> None:
        """Make the column of another source current."""
        event.stop()
        ids = [source.id for source in self.catalogue.sources]
        if not ids or not len(self.lines):
            return
        place = ids.index(self.source) if self.source in ids else -1
        self.source = ids[max(0, min(len(ids) - 1, place + event.step))]
        self._bring_into_view(self.source)
        self.report(self.grid.cursor)
        self.grid.refresh()

    def message_at(self, index: int) -> RowHighlighted | None:
        """Name the row, and the figure of the current source in it."""
        if index >= len(self.rows):
            return None
        row = self.rows[index]
        own = (figure.id for figure in self.catalogue.stated(row.key, self.source))
        return RowHighlighted(row.key, next(own, ""))

    def report(self, index: int) -> None:
        """Post the row, and mark its cell."""
        self._mark(self.rows[index].key)
        super().report(index)

    def _mark(self, row: str) -> None:
        if isinstance(self.lines, ComparisonLines):
            self.lines.current = (row, self.source)

    def _bring_into_view(self, source: str) -> None:
        in_view = self.sources_in_view
        if source in in_view or not in_view or source not in self.catalogue.source_by_id:
            return
        ids = [one.id for one in self.catalogue.sources]
        place = ids.index(source)
        self.first = place if place < self.first else place - len(in_view) + 1
        self.choose_columns()


def _widest_values(catalogue: Catalogue) -> Mapping[str, int]:
    """Give how many cells the widest cell of each source takes."""
    widest: dict[str, int] = {}
    for row in catalogue.rows[:SAMPLE]:
        if row.sort == "measure" and row.is_shared:
            by_source: dict[str, list[Figure]] = {}
            for figure in catalogue.figures_of_row(row.key):
                by_source.setdefault(figure.source, []).append(figure)
            for source, figures in by_source.items():
                widest[source] = max(len(values_words(figures)), widest.get(source, 0))
    return widest
