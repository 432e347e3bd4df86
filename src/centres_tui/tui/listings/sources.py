"""The list of sources: what was read, and what could not be."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from rich.text import Text

from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.lines import ColumnLines, ColumnMakers, chosen_columns
from centres_tui.tui.present.inks import DIM, TROUBLE
from centres_tui.tui.present.source import day_text, issue_words, title_text
from centres_tui.tui.state import ColumnChoice, Order
from centres_tui.tui.widgets.columns import Column

ROOM_FOR_COUNTS: Final = 36
"""Cells from which on the number of figures has a column."""
WIDEST_NAME: Final = 28
"""Cells of the publisher's, the author's and the file's column."""

CELLS: Final[Mapping[str, Callable[[Source, Catalogue], Text]]] = {
    "name": lambda source, catalogue: Text(catalogue.names[source.id]),
    "title": lambda source, _: title_text(source),
    "day": lambda source, _: day_text(source),
    "figures": lambda source, catalogue: Text(_count(source, catalogue)),
    "issues": lambda source, _: Text("!" if source.issues else "", style=TROUBLE),
    "publisher": lambda source, _: Text(safe_line(source.publisher or "")),
    "byline": lambda source, _: Text(safe_line(source.byline or ""), style=DIM),
    "path": lambda source, _: Text(safe_line(source.path), style=DIM),
    "format": lambda source, _: Text(safe_line(source.format), style=DIM),
}
"""What stands in each column."""
FAILED: Final[Mapping[str, Text]] = {
    "name": Text("x", style=TROUBLE),
    "day": Text("not read", style=DIM),
}
"""What stands in the columns of a file that could not be read, but for the one that says why."""


class SourceLines(ColumnLines):
    """A line a source, then a line for each file that could not be read."""

    def __init__(
        self, catalogue: Catalogue, columns: Sequence[Column], sources: Sequence[Source]
    ) -> None:
        self.catalogue = catalogue
        self.columns = columns
        self.sources = sources
        """The sources in the order in which they are listed."""

    def __len__(self) -> int:
        return len(self.sources) + len(self.catalogue.failures)

    def cell(self, index: int, column: str) -> Text:
        """Make one cell; of what was not read, the title says why, or the first column there is."""
        if index < len(self.sources):
            return CELLS[column](self.sources[index], self.catalogue)
        keys = [one.key for one in self.columns]
        if column == ("title" if "title" in keys else keys[0]):
            failure = self.catalogue.failures[index - len(self.sources)]
            return Text(safe_line(failure.told()), style=DIM)
        return FAILED.get(column, Text("")).copy()

    def words(self, index: int) -> str:
        """Search all columns, damage, and more than is shown."""
        if index >= len(self.sources):
            return safe_line(self.catalogue.failures[index - len(self.sources)].told())
        source = self.sources[index]
        said = (make(source, self.catalogue).plain for make in CELLS.values())
        return "  ".join([*said, *map(safe_line, source.places), issue_words(source.issues)])


def source_columns(
    catalogue: Catalogue, width: int, choice: ColumnChoice | None = None
) -> tuple[Column, ...]:
    """Leave the title what the others do not need; or show what was chosen."""
    makers = _makers(catalogue)
    if choice:
        return chosen_columns(makers, choice)
    keys = ["name", "title", "day"]
    if width >= ROOM_FOR_COUNTS:
        keys += ["figures", "issues"]
    return tuple(makers[key]() for key in keys)


def _makers(catalogue: Catalogue) -> ColumnMakers:
    names = max(3, *map(len, catalogue.names.values()), 0)
    any_given = any(source.published_by == "given" for source in catalogue.sources)
    return {
        "name": partial(Column, "name", "src", names),
        "title": partial(Column, "title", "title", 10, flex=1),
        "day": partial(Column, "day", "published", 12 if any_given else 11),
        "figures": partial(Column, "figures", "figs", 4, justify="right"),
        "issues": partial(Column, "issues", "", 1),
        "publisher": partial(Column, "publisher", "publisher", 16),
        "byline": partial(Column, "byline", "by", 16),
        "path": partial(Column, "path", "file", WIDEST_NAME),
        "format": partial(Column, "format", "format", 8),
    }


def ordered_sources(catalogue: Catalogue, order: Order | None) -> Sequence[Source]:
    """Give the sources by a column; equal ones stay as they are, empty ones stand last."""
    if order is None or order.column not in CELLS:
        return catalogue.sources
    keyed = [(_order_key(source, catalogue, order.column), source) for source in catalogue.sources]
    full = [pair for pair in keyed if pair[0] != ("",)]
    full.sort(key=lambda pair: pair[0], reverse=order.descending)
    return [source for _key, source in full] + [one for key, one in keyed if key == ("",)]


def _order_key(source: Source, catalogue: Catalogue, column: str) -> tuple[str | int, ...]:
    keys: Mapping[str, str | int] = {
        "figures": catalogue.counts[source.id],
        "issues": len(source.issues),
        "day": source.published or "",
        "title": (source.title or "").casefold(),
    }
    if column in keys:
        return (keys[column],)
    return (CELLS[column](source, catalogue).plain.casefold(),)


def _count(source: Source, catalogue: Catalogue) -> str:
    """Count the figures of a source, once they are found."""
    return "" if source.id in catalogue.records.pending else str(catalogue.counts[source.id])
