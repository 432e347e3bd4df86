"""The figures: what each states, of what, of whom, where."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from centres_tui.model.figure import Figure
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.figures import FigureLines, figure_columns
from centres_tui.tui.messages import FigureHighlighted
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.columns import Column


class FiguresPane(ListingPane):
    """The figures of the current source, of the current measure, or of all sources."""

    name_of_pane: ClassVar[PaneName] = "figures"
    heading = "2 Figures"
    plain = "centres-tui figures --plain"
    HELP = (
        "One line a figure: value with the sign of its bound (~ about, > more than, <= at "
        "most), unit, what it is about, quote, whether it is so or planned, whose it is, source. "
        "A value in brackets is open: the text does not fix it. (furniture) marks what stands in "
        "site furniture, which b shows. Where the screen is narrow, status and subject stand "
        "further right: l. Lists the figures of the current source; of the current measure when "
        "you come from the comparison; a lists all. Once something is decided, a column says how: "
        "confirmed, corrected, added, rejected; ! where analysts differ."
    )

    CHOICES: ClassVar[Mapping[str, str]] = {
        "value": "value with its bound",
        "unit": "unit",
        "about": "what it is about",
        "quote": "quote",
        "status": "status",
        "subject": "subject",
        "source": "source",
        "kind": "kind",
        "said_by": "who says it",
        "decided": "what analysts decided",
        "verdict": "verdict of its measure",
    }

    def __init__(self) -> None:
        super().__init__()
        self.catalogue = Catalogue()
        self.figures: Sequence[Figure] = ()
        self.places: Mapping[str, int] = {}

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Put off to the right what has no room."""
        return figure_columns(self.catalogue, self.figures, width, self.choice)

    def show_figures(
        self, catalogue: Catalogue, figures: Sequence[Figure], remark: str, why_empty: str
    ) -> None:
        """Show other figures, and say in the title whose they are."""
        self.remark(remark)
        if catalogue is self.catalogue and figures == self.figures and figures:
            return
        self.catalogue, self.figures = catalogue, figures
        self.places = {figure.id: place for place, figure in enumerate(figures)}
        self.choose_columns()
        lines = FigureLines(catalogue, figures, self.grid.columns, self.glyphs.ellipsis)
        self.show_lines(lines, why_empty)

    def figures_at(self, index: int) -> Sequence[str]:
        """Give the figure of a row."""
        return (self.figures[index].id,) if index < len(self.figures) else ()

    def show_current(self, figure: str) -> None:
        """Make a figure current, if it is listed."""
        if figure in self.places:
            self.grid.move_to(self.places[figure])

    def message_at(self, index: int) -> FigureHighlighted | None:
        """Name the figure of a row."""
        return FigureHighlighted(self.figures[index].id) if index < len(self.figures) else None
