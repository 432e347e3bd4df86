"""Commands by which an analyst decides on figures and on sources."""

from centres_tui.model.decision import OF, OF_MEASURE
from centres_tui.tui.commands.command import Explorer
from centres_tui.tui.commands.deciding import (
    NO_FIGURE,
    OnFigures,
    OnSource,
    Opening,
    chosen,
    chosen_measures,
    current_measure,
    decide,
    move_on,
)


class Confirm(OnFigures):
    """Confirm the current figure, or the marked ones, and go on; in the comparison, the verdict."""

    id = "confirm"
    name = "Confirm, and next"
    hint = "confirm"
    keys = ("c",)

    def run(self, explorer: Explorer) -> None:
        """Confirm and move on."""
        measures = chosen_measures(explorer)
        done = [explorer.confirm_verdict(one) for one in measures]
        if all(done) if measures else explorer.decide_on("confirm", chosen(explorer)):
            move_on(explorer)
        if sum(done) > 1:
            explorer.say(f"Confirmed {sum(done):,} verdicts. u takes them back one by one.")


class Reject(OnFigures):
    """Reject the current figure, or the marked ones: kept and shown, compared no more."""

    id = "reject"
    name = "Reject, and next"
    keys = ("d r",)

    def run(self, explorer: Explorer) -> None:
        """Reject and move on."""
        figures = chosen(explorer)
        if explorer.decide_on("reject", figures):
            move_on(explorer)


class Correct(Opening):
    """Correct what was read of the current figure: its fields and where it begins and ends."""

    id = "correct"
    name = "Correct a figure"
    keys = ("d c",)
    dialog = "correct"

    def lacks(self, explorer: Explorer) -> str:
        """Say that no figure is current."""
        known = explorer.selection.figure in explorer.catalogue.figure_by_id
        return "" if known else NO_FIGURE


class AddFigure(OnSource):
    """Add a figure that the program did not read: say the words of the source that state it."""

    id = "add_figure"
    name = "Add a figure"
    keys = ("d a",)

    def run(self, explorer: Explorer) -> None:
        """Ask for the words, then open the dialog on them."""
        explorer.ask(
            "Which words of this source state the figure? Just as they stand there.",
            "",
            explorer.add_figure,
        )


class NoteFigure(OnFigures):
    """Write a note on the current figure, or on the measure where the comparison is current."""

    id = "note"
    name = "Write a note"
    keys = ("d n",)

    def run(self, explorer: Explorer) -> None:
        """Ask for the note."""
        measure = current_measure(explorer)
        if explorer.pane == "comparison" and measure:
            of = {OF: OF_MEASURE}
            explorer.ask(
                f"A note on {measure.label}:", measure.note,
                lambda note: decide(explorer, "note", measure.figures, {"note": note, **of}),
            )  # fmt: skip
            return
        figure = explorer.catalogue.figure_by_id[chosen(explorer)[0]]
        explorer.ask(
            f"A note on {figure.exact}:", figure.note,
            lambda note: decide(explorer, "note", (figure.id,), {"note": note}),
        )  # fmt: skip


class DescribeSource(OnSource, Opening):
    """Give the current source a day of publication, a title or a publisher."""

    id = "describe"
    name = "Describe a source"
    keys = ("d s",)
    dialog = "describe"
