"""The sources: what was read, and what could not be."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from centres_tui.model.source import Source
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.sources import SourceLines, ordered_sources, source_columns
from centres_tui.tui.messages import SourceHighlighted, Told
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.columns import Column


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

    CHOICES: ClassVar[Mapping[str, str]] = {
        "name": "short name",
        "title": "title",
        "day": "day of publication",
        "figures": "number of figures",
        "issues": "! where something was damaged",
        "publisher": "publisher",
        "byline": "author",
        "path": "file",
        "format": "format",
    }

    def __init__(self) -> None:
        super().__init__()
        self.places: Mapping[str, int] = {}
        self.catalogue = Catalogue()
        self.sources: Sequence[Source] = ()
        """The sources in the order in which they are listed."""

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Leave the title what the others do not need."""
        return source_columns(self.catalogue, width, self.choice)

    def show_sources(self, catalogue: Catalogue, why_empty: str) -> None:
        """Show the sources of a catalogue, in the order that was chosen."""
        self.catalogue = catalogue
        self.sources = ordered_sources(catalogue, self.order)
        self.places = {source.id: place for place, source in enumerate(self.sources)}
        self.choose_columns()
        self.show_lines(SourceLines(catalogue, self.grid.columns, self.sources), why_empty)
        self.remark(_counted(catalogue))

    def show_current(self, source: str) -> None:
        """Make a source current."""
        if source in self.places:
            self.grid.move_to(self.places[source])

    def message_at(self, index: int) -> SourceHighlighted | Told:
        """Name the source of a row; of a file that could not be read, the whole reason."""
        if index < len(self.sources):
            return SourceHighlighted(self.sources[index].id)
        return Told(self.catalogue.failures[index - len(self.sources)].told())


def _counted(catalogue: Catalogue) -> str:
    undated = sum(source.published is None for source in catalogue.sources)
    parts = [str(len(catalogue.sources))] if catalogue.sources else []
    parts += [f"{undated} undated"] if undated else []
    parts += [f"{len(catalogue.failures)} not read"] if catalogue.failures else []
    return ", ".join(parts)
