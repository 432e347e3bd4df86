"""The list of figures: what each states, of what, of whom, where."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from rich.text import Text

from centres_tui.model.decision import MACHINE
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.lines import ColumnLines, ColumnMakers, chosen_columns
from centres_tui.tui.present.comparison import standing_text
from centres_tui.tui.present.inks import DIM, FURNITURE
from centres_tui.tui.present.quantity import figure_words, shown_unit, value_text
from centres_tui.tui.present.quote import concordance
from centres_tui.tui.state import ColumnChoice
from centres_tui.tui.widgets.columns import MARGIN, Column, Justify, fitted_widths

NARROW: Final = 48
"""Cells below which unit and label give their room to the quotes."""
WIDE: Final = 100
"""Cells from which on subject and status are seen beside the others."""
SAMPLE: Final = 200
"""Figures by which the widths of columns are chosen."""
IN_FURNITURE: Final = "(furniture)"
"""Stands before what a figure in site furniture is about."""
LEFT_OF_QUOTES: Final = {"quote": 14, "short quote": 8}
"""The columns of quotes, and the cells that each has on the left of the figure."""


class FigureLines(ColumnLines):
    """A line a figure."""

    def __init__(
        self,
        catalogue: Catalogue,
        figures: Sequence[Figure],
        columns: Sequence[Column],
        ellipsis: str,
    ) -> None:
        self.catalogue = catalogue
        self.figures = figures
        self.columns = columns
        self.ellipsis = ellipsis

    def __len__(self) -> int:
        return len(self.figures)

    def cell(self, index: int, column: str) -> Text:
        """Make one cell; a quote as much of it as there is room for."""
        figure = self.figures[index]
        before = LEFT_OF_QUOTES.get(column)
        if before is None:
            made = CELLS[column](figure, self.catalogue)
        else:
            text = self.catalogue.source_by_id[figure.source].text
            made = concordance(text, figure, before, self.ellipsis)
        if figure.origin == "rejected":
            made.stylize(DIM)
        return made

    def words(self, index: int) -> str:
        """Search every field that is said in words, and the whole sentence."""
        figure = self.figures[index]
        source = self.catalogue.source_by_id[figure.source]
        start, end = min(figure.sentence_start, figure.start), max(figure.sentence_end, figure.end)
        about = _about(figure, self.catalogue).plain
        said = (figure_words(figure), figure.unit, about, figure.subject, figure.status)
        more = (figure.said_by, figure.kind, source.path, source.text[start:end])
        return safe_line("  ".join((*said, *more)))


def _value(figure: Figure, _catalogue: Catalogue) -> Text:
    value = value_text(figure)
    if figure.boilerplate:
        value.stylize(FURNITURE)
    return value


def _unit(figure: Figure, _catalogue: Catalogue) -> Text:
    return Text(shown_unit(figure))


def _about(figure: Figure, _catalogue: Catalogue) -> Text:
    about = safe_line(figure.about)
    if figure.boilerplate:
        return Text(f"{IN_FURNITURE} {about}".rstrip(), style=FURNITURE)
    return Text(about)


def _status(figure: Figure, _catalogue: Catalogue) -> Text:
    return Text(figure.status, style=DIM if figure.status == "actual" else "")


def _subject(figure: Figure, _catalogue: Catalogue) -> Text:
    return Text(safe_line(figure.subject), style=DIM)


def _verdict(figure: Figure, catalogue: Catalogue) -> Text:
    rows = catalogue.rows_by_figure.get(figure.id, ())
    return standing_text(rows[0].subject) if rows else Text("")


def _decided(figure: Figure, _catalogue: Catalogue) -> Text:
    """Show how it was decided, and by a sign that analysts differ."""
    how = "" if figure.origin == MACHINE else figure.origin
    return Text(f"{how} !" if figure.disputed else how)


def _source(figure: Figure, catalogue: Catalogue) -> Text:
    return Text(catalogue.names[figure.source])


CELLS: Final[Mapping[str, Callable[[Figure, Catalogue], Text]]] = {
    "value": _value,
    "unit": _unit,
    "about": _about,
    "status": _status,
    "subject": _subject,
    "source": _source,
    "kind": lambda figure, _: Text(figure.kind),
    "said_by": lambda figure, _: Text(safe_line(figure.said_by), style=DIM),
    "verdict": _verdict,
    "decided": _decided,
}
"""What stands in each column but that of the quote."""
TITLES: Final[Mapping[str, str]] = {**{key: key for key in CELLS}, "said_by": "said by"}
"""What stands above each."""


def figure_columns(
    catalogue: Catalogue,
    figures: Sequence[Figure],
    width: int,
    choice: ColumnChoice | None = None,
) -> tuple[Column, ...]:
    """Put status and subject off to the right where there is no room; drop a source of all.

    What was chosen is shown whatever the room.
    """
    makers = _makers(catalogue, figures, width)
    if choice:
        return chosen_columns(makers, choice)
    is_of_one = len({figure.source for figure in figures}) <= 1
    source: tuple[Column, ...] = () if is_of_one else (makers["source"](),)
    first = tuple(makers[key]() for key in ("value", "unit", "about"))
    more = (makers["status"](), makers["subject"]())
    is_decided = any(figure.origin != MACHINE for figure in figures)
    source = (makers["decided"](), *source) if is_decided else source
    if width < NARROW:
        seen = (makers["value"](), Column("short quote", "quote", 12, flex=4), *source)
        return *_filling(seen, width - MARGIN), makers["unit"](), makers["about"](), *more
    if width < WIDE:
        seen = (*first, Column("short quote", "quote", 12, flex=4), *source)
        return *_filling(seen, width - MARGIN), *more
    return *first, makers["quote"](), *more, *source


def _makers(catalogue: Catalogue, figures: Sequence[Figure], width: int) -> ColumnMakers:
    def needed(column: str, least: int, most: int) -> Column:
        """Make a column as wide as it needs, within bounds; the first figures speak for all."""
        make = CELLS[column]
        widths = (make(figure, catalogue).cell_len for figure in figures[:SAMPLE])
        wanted = max(least, min(most, max(widths, default=least)))
        return Column(column, TITLES[column], wanted, justify=_side(column))

    names = max(map(len, catalogue.names.values()), default=3)
    return {
        "value": partial(needed, "value", 5, 15),
        "unit": partial(needed, "unit", 4, 18 if width >= WIDE else 12),
        "about": partial(Column, "about", "about", 12, flex=3),
        "quote": partial(Column, "quote", "quote", 16, flex=4),
        "status": partial(Column, "status", "status", 8),
        "subject": partial(needed, "subject", 7, 16),
        "source": partial(Column, "source", "src", max(names, 3)),
        "kind": partial(needed, "kind", 5, 11),
        "said_by": partial(needed, "said_by", 7, 20),
        "verdict": partial(needed, "verdict", 7, 12),
        "decided": partial(Column, "decided", "decided", 11),
    }


def _side(column: str) -> Justify:
    return "right" if column == "value" else "left"


def _filling(columns: Sequence[Column], space: int) -> Sequence[Column]:
    """Give columns the widths that fill a space, whatever stands further right."""
    widths = fitted_widths(columns, space)
    return [
        replace(column, width=width, flex=0) for column, width in zip(columns, widths, strict=True)
    ]
