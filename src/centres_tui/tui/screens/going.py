"""A screen of panes in which one goes from place to place: linked, pinned, there and back."""

from dataclasses import replace
from importlib import import_module

from centres_tui.model.source import Source
from centres_tui.tui.catalogue import Catalogue, at_figure, at_row, at_source
from centres_tui.tui.screens.finding import FindingScreen
from centres_tui.tui.screens.paned import PanedScreen
from centres_tui.tui.state import PaneName, Pin, Place, Trail

LEADS_TO: dict[PaneName, PaneName] = {
    "sources": "reader",
    "figures": "reader",
    "evidence": "reader",
    "reader": "comparison",
    "comparison": "evidence",
}
"""Where Enter goes from each pane."""


class GoingScreen(FindingScreen):
    """Adds to the panes what goes somewhere, and the places to come back to."""

    trail = Trail()
    """Where the person has been."""

    # What is current

    def select_source(self, source: str) -> None:
        """Make a source current."""
        if self.view.scope == "row":
            self.set_reactive(PanedScreen.view, replace(self.view, scope="source"))
        self.selection = at_source(self.catalogue, self.selection, source)
        if self.view.is_narrowed:
            self.settle()

    def select_figure(self, figure: str) -> None:
        """Make a figure current."""
        self.selection = at_figure(self.catalogue, self.selection, figure)

    def select_row(self, row: str, figure: str) -> None:
        """Make a row of the comparison current, with the figures that it is about."""
        if self.view.scope == "source":
            self.set_reactive(PanedScreen.view, replace(self.view, scope="row"))
        self.selection = at_row(self.catalogue, self.selection, row, figure)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self.trail.places)

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was come back from."""
        return bool(self.trail.ahead)

    @property
    def explained_place(self) -> tuple[Source, int] | None:
        """Where the current figure begins, or the hit that was gone to in the reader."""
        reader = self.board.reader
        if self.pane == "reader" and reader.source and reader.is_at_hit:
            return reader.source, reader.hit
        figure = self.catalogue.figure_by_id.get(self.selection.figure)
        source = self.catalogue.source_by_id.get(figure.source) if figure else None
        return (source, figure.start) if figure and source else None

    @property
    def has_pair(self) -> bool:
        """Whether there are two figures to put side by side."""
        pairs = import_module("centres_tui.tui.pairs")
        return bool(pairs.pair_of(self.catalogue, self.selection, self.view.marks))

    # A pane that stays

    def toggle_pin(self) -> None:
        """Let the pane with the focus stay as it is while the others follow, or follow again."""
        pin = self.view.pin
        if pin and pin.pane == self.pane:
            self._unpin(self.pane)
            self.say("This pane follows the others again.")
            return
        pin = Pin(self.pane, self.selection, self.view.scope)
        self.view = replace(self.view, pin=pin)
        self.say("Pinned: it stays as it is while the others follow each other. p lets it go.")

    def _unpin(self, pane: PaneName) -> None:
        """Let a pane follow again."""
        if self.view.pin and self.view.pin.pane == pane:
            self.view = replace(self.view, pin=None)

    def watch_catalogue(self, catalogue: Catalogue) -> None:
        """Let a pane go whose source or row is there no longer."""
        pin = self.view.pin
        if pin and not (
            pin.selection.source in catalogue.source_by_id
            and (pin.pane == "reader" or pin.selection.row in catalogue.row_by_key)
        ):
            self.set_reactive(PanedScreen.view, replace(self.view, pin=None))
        super().watch_catalogue(catalogue)

    # Going there and back

    def open_place(self) -> None:
        """Go from a source or figure to the text, from the text to the comparison."""
        target = LEADS_TO[self.pane]
        if target == "comparison" and not self.selection.row:
            self.say("This figure stands alone: no measure holds it.")
            return
        self._unpin(target)
        self.trail = self.trail.with_place(self._here)
        self.show_pane(target)

    def go_back(self) -> None:
        """Go back to the place before."""
        self._go_along(*self.trail.back(self._here))

    def go_forward(self) -> None:
        """Go to the place that was come back from."""
        self._go_along(*self.trail.forward(self._here))

    @property
    def _here(self) -> Place:
        return Place(pane=self.pane, selection=self.selection, scope=self.view.scope)

    def _go_along(self, trail: Trail, place: Place | None) -> None:
        self.trail = trail
        if place:
            self.set_reactive(PanedScreen.view, replace(self.view, scope=place.scope))
            self.selection = place.selection
            self.show_pane(place.pane)

    def read_at(self, source: str, place: int) -> None:
        """Go to a place in the text of a source, and to the figure that stands there."""
        self._unpin("reader")
        if self.pane != "reader":
            self.trail = self.trail.with_place(self._here)
        figures = self.catalogue.figures_in(source, boilerplate=self.view.boilerplate)
        figure = next((one.id for one in figures if one.start <= place < one.end), "")
        if figure:
            self.select_figure(figure)
        else:
            self.select_source(source)
        self.show_pane("reader")
        self.board.reader.go_to_hit(place)

    def go_to_figure(self, figure: str) -> None:
        """Open the reader at a figure."""
        self._unpin("reader")
        self.trail = self.trail.with_place(self._here)
        self.select_figure(figure)
        self.show_pane("reader")

    def go_to_source(self, source: str) -> None:
        """Open a source in the reader."""
        self._unpin("reader")
        self.trail = self.trail.with_place(self._here)
        self.select_source(source)
        self.show_pane("reader")

    def go_to_row(self, row: str) -> None:
        """Go to a row of the comparison, listed or not: a filter that hides it is dropped."""
        self.trail = self.trail.with_place(self._here)
        if row not in self.board.comparison.places:
            self.narrow(())
            self.say("The filter was dropped: it hid this row.")
        self.select_row(row, "")
        self.show_pane("comparison")

    def step_figure(self, step: int) -> None:
        """Make the figure so many further on in the text current."""
        figure = self.board.reader.neighbour(step)
        if figure is None:
            self.say("This text has no figures.")
        else:
            self.select_figure(figure.id)
