"""Commands that go somewhere."""

from dataclasses import replace

from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.state import PANE_NAMES, PaneName


def _neighbour(pane: PaneName, step: int) -> PaneName:
    return PANE_NAMES[(PANE_NAMES.index(pane) + step) % len(PANE_NAMES)]


class NextPane(Command):
    """Go to the next pane."""

    id = "next_pane"
    name = "Next pane"
    hint = "pane"
    keys = ("tab",)

    def run(self, explorer: Explorer) -> None:
        """Give the focus to the pane after this one."""
        explorer.show_pane(_neighbour(explorer.pane, 1))


class PreviousPane(Command):
    """Go to the pane before."""

    id = "previous_pane"
    name = "Previous pane"
    keys = ("shift+tab",)

    def run(self, explorer: Explorer) -> None:
        """Give the focus to the pane before this one."""
        explorer.show_pane(_neighbour(explorer.pane, -1))


class ShowSources(Command):
    """Go to the sources; once more, to the reader beside them."""

    id = "show_sources"
    name = "Sources, then reader"
    narrow_hint = "sources"
    keys = ("1",)

    def run(self, explorer: Explorer) -> None:
        """Give the focus to the sources, or from there to the reader."""
        explorer.show_pane("reader" if explorer.pane == "sources" else "sources")


class ShowFigures(Command):
    """Go to the figures."""

    id = "show_figures"
    name = "Figures"
    narrow_hint = "figures"
    keys = ("2",)

    def run(self, explorer: Explorer) -> None:
        """Give the focus to the figures."""
        explorer.show_pane("figures")


class ShowComparison(Command):
    """Go to the comparison; once more, to the evidence below it."""

    id = "show_comparison"
    name = "Comparison, then evidence"
    narrow_hint = "comparison"
    keys = ("3",)

    def run(self, explorer: Explorer) -> None:
        """Give the focus to the comparison, or from there to the evidence."""
        explorer.show_pane("evidence" if explorer.pane == "comparison" else "comparison")


class OpenPlace(Command):
    """Go to the place: a source or a figure opens in the reader, a measure in its evidence."""

    id = "open_place"
    name = "Go to the place"
    hint = "go there"
    keys = ("enter",)

    def run(self, explorer: Explorer) -> None:
        """Follow what is current."""
        explorer.open_place()


class GoBack(Command):
    """Go back to the place before."""

    id = "go_back"
    name = "Back"
    keys = ("ctrl+o", "H")

    def why_not(self, explorer: Explorer) -> str:
        """Say so at the first place."""
        return "" if explorer.can_go_back else "There is no place to go back to."

    def run(self, explorer: Explorer) -> None:
        """Leave this place."""
        explorer.go_back()


class GoForward(Command):
    """Go forward again to the place that was come back from."""

    id = "go_forward"
    name = "Forward"
    keys = ("L",)

    def why_not(self, explorer: Explorer) -> str:
        """Say so at the last place."""
        return "" if explorer.can_go_forward else "There is no place to go forward to."

    def run(self, explorer: Explorer) -> None:
        """Undo going back."""
        explorer.go_forward()


class Undo(Command):
    """Leave zoom, search, frequency table, marks, then this place; Esc never quits."""

    id = "escape"
    name = "Undo what is open, then go back"
    hint = "back"
    keys = ("escape",)

    def run(self, explorer: Explorer) -> None:
        """Undo one thing, the latest of the passing ones first."""
        if not close_one(explorer) and explorer.can_go_back:
            explorer.go_back()


class NextFigure(Command):
    """Go to the next figure of the text."""

    id = "next_figure"
    name = "Next figure in the text"
    keys = ("f", "] f")

    def run(self, explorer: Explorer) -> None:
        """Make the figure after the current one current."""
        explorer.step_figure(1)


class PreviousFigure(Command):
    """Go to the figure before in the text."""

    id = "previous_figure"
    name = "Previous figure in the text"
    keys = ("[ f",)

    def run(self, explorer: Explorer) -> None:
        """Make the figure before the current one current."""
        explorer.step_figure(-1)


def close_one(explorer: Explorer) -> bool:
    """Close the first of zoom, search, frequencies and marks, and say whether any was open."""
    view = explorer.view
    if view.zoomed:
        explorer.change_view(replace(view, zoomed=None))
    elif view.search:
        explorer.change_view(replace(view, search=None))
    elif view.drilled_from is not None:
        explorer.narrow(view.drilled_from)
        explorer.open_dialog("frequencies")
    elif view.marks:
        explorer.change_view(replace(view, marks=frozenset(), only_marked=False))
        explorer.say("None marked.")
    else:
        return False
    return True
