"""What the commands have in common by which an analyst decides: on what, and why not yet."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Act
from centres_tui.tui.commands.command import Command, Explorer

NOT_YET: Final = "Wait until the figures are compared."
NO_FIGURE: Final = "No figure is current: choose one (2)."
NO_MEASURE: Final = "No measure is current: choose one in the comparison (3)."
NO_SOURCE: Final = "No source is current: choose one (1)."


class Deciding(Command):
    """A command that has nothing to act on before the figures are compared."""

    def why_not(self, explorer: Explorer) -> str:
        """Refuse before that, and where what it needs is not there."""
        return self.lacks(explorer) if explorer.catalogue.is_compared else NOT_YET

    def lacks(self, explorer: Explorer) -> str:  # noqa: ARG002 - for those that need something
        """Say what is not there; empty where nothing lacks."""
        return ""


class OnFigures(Deciding):
    """Decides something of the marked figures, or of the current one."""

    def lacks(self, explorer: Explorer) -> str:
        """Say that no figure is current."""
        return "" if chosen(explorer) else NO_FIGURE


class OnMeasure(Deciding):
    """Decides something of the current measure."""

    def lacks(self, explorer: Explorer) -> str:
        """Say that no measure is current."""
        return "" if current_measure(explorer) else NO_MEASURE


class OnSource(Deciding):
    """Decides something of the current source."""

    def lacks(self, explorer: Explorer) -> str:
        """Say that no source is current."""
        known = explorer.selection.source in explorer.catalogue.source_by_id
        return "" if known else NO_SOURCE


class Opening(Deciding):
    """Opens a dialog."""

    dialog: ClassVar[str]
    """Its name."""

    def run(self, explorer: Explorer) -> None:
        """Open it."""
        explorer.open_dialog(self.dialog)


class Turning(Deciding):
    """Takes a decision back, or makes it again."""

    turn: ClassVar[str]
    """Which of the two: undo or redo."""

    def run(self, explorer: Explorer) -> None:
        """Turn it."""
        explorer.turn_decision(self.turn)


def chosen(explorer: Explorer) -> Sequence[str]:
    """Give the marked figures, or else those of the current row."""
    return _marked(explorer) or explorer.figures_here()


def _marked(explorer: Explorer) -> Sequence[str]:
    marks = explorer.view.marks
    return sorted(one for one in marks if one in explorer.catalogue.figure_by_id)


def current_measure(explorer: Explorer) -> Measure | None:
    """Give the measure of the current row, or of the current figure."""
    row = explorer.catalogue.row_by_key.get(explorer.selection.row)
    return row.subject if row and isinstance(row.subject, Measure) else None


def chosen_measures(explorer: Explorer) -> Sequence[Measure]:
    """Give the measures that are chosen in the comparison: those marked whole, or the current one.

    Returns:
        Nothing in other panes, and where single figures are marked.
    """
    if explorer.pane != "comparison":
        return ()
    marks = frozenset(_marked(explorer))
    if not marks:
        measure = current_measure(explorer)
        return (measure,) if measure else ()
    whole = tuple(_whole_measures(explorer, marks))
    return whole if marks == {one for each in whole for one in each.figures} else ()


def _whole_measures(explorer: Explorer, marks: frozenset[str]) -> Iterator[Measure]:
    for row in explorer.catalogue.rows:
        if isinstance(row.subject, Measure) and marks.issuperset(row.subject.figures):
            yield row.subject


def decide(explorer: Explorer, act: Act, figures: Sequence[str], after: Mapping[str, str]) -> None:
    """Decide something of figures, where nothing follows from whether it was done."""
    explorer.decide_on(act, figures, after)


def move_on(explorer: Explorer) -> None:
    """Go to the next row, or in the reader to the next figure."""
    if explorer.pane in {"reader", "sources"}:
        explorer.step_figure(1)
    else:
        explorer.step_row(1)
