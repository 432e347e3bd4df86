"""The list of sources: what was read, and what could not be."""

from collections.abc import Sequence
from typing import Final

from rich.text import Text

from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.present.inks import DIM, TROUBLE
from centres_tui.tui.present.source import day_text, issue_words, title_text
from centres_tui.tui.widgets.columns import Column

ROOM_FOR_COUNTS: Final = 36
"""Cells from which on the number of figures has a column."""


class SourceLines(Lines):
    """A line a source, then a line for each file that could not be read."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __len__(self) -> int:
        return len(self.catalogue.sources) + len(self.catalogue.failures)

    def make(self, index: int) -> Sequence[Text]:
        """Name, title, day, number of figures, and whether something was damaged."""
        sources = self.catalogue.sources
        if index >= len(sources):
            return self._failure(index - len(sources))
        source = sources[index]
        damage = Text("!" if source.issues else "", style=TROUBLE)
        name = Text(self.catalogue.names[source.id])
        count = Text(str(self.catalogue.counts[source.id]))
        return name, title_text(source), day_text(source), count, damage

    def _failure(self, index: int) -> Sequence[Text]:
        failure = self.catalogue.failures[index]
        words = Text(safe_line(failure.told()), style=DIM)
        return Text("x", style=TROUBLE), words, Text("not read", style=DIM), Text(""), Text("")

    def words(self, index: int) -> str:
        """Search path, publisher and damage as well."""
        shown = super().words(index)
        if index >= len(self.catalogue.sources):
            return shown
        source = self.catalogue.sources[index]
        more = (source.path, source.publisher or "", source.byline or "", *source.places)
        return "  ".join([shown, *map(safe_line, more), issue_words(source.issues)])


def source_columns(catalogue: Catalogue, width: int) -> tuple[Column, ...]:
    """Leave the title what the others do not need."""
    counts = (Column("figures", "figs", 4, justify="right"), Column("issues", "", 1))
    return (
        Column("name", "src", max(3, *map(len, catalogue.names.values()), 0)),
        Column("title", "title", 10, flex=1),
        Column("day", "published", 11),
        *(counts if width >= ROOM_FOR_COUNTS else ()),
    )
