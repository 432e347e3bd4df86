"""The sources: what was read, and what could not be."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from rich.text import Text

from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.messages import SourceHighlighted
from centres_tui.tui.panes.listing import Lines, ListingPane
from centres_tui.tui.present.inks import DIM, TROUBLE
from centres_tui.tui.present.source import day_text, issue_words, title_text
from centres_tui.tui.state import PaneName
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
        figures = self.catalogue.figures_by_source.get(source.id, ())
        count = sum(not figure.boilerplate for figure in figures)
        damage = Text("!" if source.issues else "", style=TROUBLE)
        name = Text(self.catalogue.names[source.id])
        return name, title_text(source), day_text(source), Text(str(count)), damage

    def _failure(self, index: int) -> Sequence[Text]:
        failure = self.catalogue.failures[index]
        words = Text(safe_line(f"{failure.path}: {failure.reason}"), style=DIM)
        return Text("x", style=TROUBLE), words, Text("not read", style=DIM), Text(""), Text("")

    def words(self, index: int) -> str:
        """Search path, publisher and damage as well."""
        shown = super().words(index)
        if index >= len(self.catalogue.sources):
            return shown
        source = self.catalogue.sources[index]
        more = (source.path, source.publisher or "", source.byline or "", *source.places)
        return "  ".join([shown, *map(safe_line, more), issue_words(source.issues)])


class SourcesPane(ListingPane):
    """The sources, one a line: short name, title, day, figures; ! where something was damaged."""

    name_of_pane: ClassVar[PaneName] = "sources"
    heading = "1 Sources"
    plain = "centres-tui sources --plain"
    HELP = (
        "One line a source: its short name, title, day of publication (* given by you) and "
        "number of figures. ! marks a source with something that could not be read as it should, "
        "named in the title of the reader; x marks a file that could not be read at all."
    )

    def __init__(self) -> None:
        super().__init__()
        self.name_width = 3
        self.places: Mapping[str, int] = {}
        self.catalogue = Catalogue()

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Leave the title what the others do not need."""
        counts = (Column("figures", "figs", 4, justify="right"), Column("issues", "", 1))
        return (
            Column("name", "src", self.name_width),
            Column("title", "title", 10, flex=1),
            Column("day", "published", 11),
            *(counts if width >= ROOM_FOR_COUNTS else ()),
        )

    def show_sources(self, catalogue: Catalogue, why_empty: str) -> None:
        """Show the sources of a catalogue."""
        self.catalogue = catalogue
        self.places = {source.id: place for place, source in enumerate(catalogue.sources)}
        self.name_width = max(map(len, catalogue.names.values()), default=3)
        self.choose_columns()
        self.show_lines(SourceLines(catalogue), why_empty)
        self.remark(_counted(catalogue))

    def show_current(self, source: str) -> None:
        """Make a source current."""
        if source in self.places:
            self.grid.move_to(self.places[source])

    def report(self, index: int) -> None:
        """Post the source of a row; a file that could not be read has none."""
        if index < len(self.catalogue.sources):
            self.post_message(SourceHighlighted(self.catalogue.sources[index].id))


def _counted(catalogue: Catalogue) -> str:
    undated = sum(source.published is None for source in catalogue.sources)
    parts = [str(len(catalogue.sources))] if catalogue.sources else []
    parts += [f"{undated} undated"] if undated else []
    parts += [f"{len(catalogue.failures)} not read"] if catalogue.failures else []
    return ", ".join(parts)
