"""Commands by which an analyst decides: on figures, on measures, on sources."""

from collections.abc import Sequence
from typing import Final

from centres_tui.model.comparison import Measure
from centres_tui.model.verdict import VERDICTS
from centres_tui.tui.commands.command import Command, Explorer

NOT_YET: Final = "Wait until the figures are compared."
NO_FIGURE: Final = "No figure is current: choose one (2)."
NO_MEASURE: Final = "No measure is current: choose one in the comparison (3)."


def chosen(explorer: Explorer) -> Sequence[str]:
    """Give the marked figures, or else those of the current row."""
    marks = [one for one in explorer.view.marks if one in explorer.catalogue.figure_by_id]
    return sorted(marks) or explorer.figures_here()


def current_measure(explorer: Explorer) -> Measure | None:
    """Give the measure of the current row, or of the current figure."""
    row = explorer.catalogue.row_by_key.get(explorer.selection.row)
    return row.subject if row and isinstance(row.subject, Measure) else None


class _DecideOnFigures(Command):
    """Decide something of the marked figures, or of the current one."""

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no figure is current."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        return "" if chosen(explorer) else NO_FIGURE


class _DecideOnMeasure(Command):
    """Decide something of the current measure."""

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no measure is current."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        return "" if current_measure(explorer) else NO_MEASURE


class Confirm(_DecideOnFigures):
    """Confirm the current figure, or the marked ones, and go to the next."""

    id = "confirm"
    name = "Confirm, and next"
    hint = "confirm"
    keys = ("c",)

    def run(self, explorer: Explorer) -> None:
        """Confirm and move on."""
        figures = chosen(explorer)
        if explorer.decide_on("confirm", figures):
            _move_on(explorer)


class Reject(_DecideOnFigures):
    """Reject the current figure, or the marked ones: kept and shown, compared no more."""

    id = "reject"
    name = "Reject, and next"
    keys = ("d r",)

    def run(self, explorer: Explorer) -> None:
        """Reject and move on."""
        figures = chosen(explorer)
        if explorer.decide_on("reject", figures):
            _move_on(explorer)


class Correct(_DecideOnFigures):
    """Correct what was read of the current figure: its fields and where it begins and ends."""

    id = "correct"
    name = "Correct a figure"
    keys = ("d c",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no figure is current."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        known = explorer.selection.figure in explorer.catalogue.figure_by_id
        return "" if known else NO_FIGURE

    def run(self, explorer: Explorer) -> None:
        """Open the dialog."""
        explorer.open_dialog("correct")


class AddFigure(Command):
    """Add a figure that the program did not read: say the words of the source that state it."""

    id = "add_figure"
    name = "Add a figure"
    keys = ("d a",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no source is current."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        known = explorer.selection.source in explorer.catalogue.source_by_id
        return "" if known else "No source is current: choose one (1)."

    def run(self, explorer: Explorer) -> None:
        """Ask for the words, then open the dialog on them."""
        explorer.ask(
            "Which words of this source state the figure? Just as they stand there.",
            "",
            explorer.add_figure,
        )


class NoteFigure(_DecideOnFigures):
    """Write a note on the current figure, or on the measure where the comparison is current."""

    id = "note"
    name = "Write a note"
    keys = ("d n",)

    def run(self, explorer: Explorer) -> None:
        """Ask for the note."""
        measure = current_measure(explorer)
        if explorer.pane == "comparison" and measure:
            of = {"of": "measure"}
            explorer.ask(
                f"A note on {measure.label}:", measure.note,
                lambda note: _decide(explorer, "note", measure.figures, {"note": note, **of}),
            )  # fmt: skip
            return
        figure = explorer.catalogue.figure_by_id[chosen(explorer)[0]]
        explorer.ask(
            f"A note on {figure.exact}:", figure.note,
            lambda note: _decide(explorer, "note", (figure.id,), {"note": note}),
        )  # fmt: skip


class Link(_DecideOnFigures):
    """Join the measures of the marked figures: they state one thing."""

    id = "link"
    name = "Link the marked"
    keys = ("d l",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing is marked that could be joined."""
        refused = super().why_not(explorer)
        if refused or len(chosen(explorer)) > 1:
            return refused
        return "Mark two figures or measures or more with Space first; d l joins their measures."

    def run(self, explorer: Explorer) -> None:
        """Join them."""
        explorer.decide_on("link", chosen(explorer))


class Unlink(_DecideOnFigures):
    """Take the marked figures, or the current one, out of their measure: they state another."""

    id = "unlink"
    name = "Unlink, or split off"
    keys = ("d u",)

    def run(self, explorer: Explorer) -> None:
        """Part them."""
        explorer.decide_on("unlink", chosen(explorer))


class RenameMeasure(_DecideOnMeasure):
    """Give the current measure another name."""

    id = "rename"
    name = "Rename a measure"
    keys = ("d m",)

    def run(self, explorer: Explorer) -> None:
        """Ask for the name."""
        measure = current_measure(explorer)
        if measure:
            explorer.ask(
                "What is the measure called?", measure.label,
                lambda label: _decide(explorer, "rename", measure.figures, {"label": label}),
            )  # fmt: skip


class Overrule(_DecideOnMeasure):
    """Overrule the verdict on the current measure, with a reason."""

    id = "overrule"
    name = "Overrule a verdict"
    keys = ("d v",)

    def run(self, explorer: Explorer) -> None:
        """Ask for the verdict and the reason."""
        measure = current_measure(explorer)
        if measure is None:
            return

        def answer(said: str) -> None:
            verdict, _, why = said.partition(" ")
            if verdict.strip(":,") not in VERDICTS or not why.strip():
                explorer.say(f"Nothing was decided: say one of {', '.join(VERDICTS)}, then why.")
                return
            after = {"verdict": verdict.strip(":,")}
            explorer.decide_on("overrule", measure.figures, after, why.strip())

        explorer.ask(
            f"The verdict ({', '.join(VERDICTS)}), a space, and the reason for it:", "", answer
        )


class DescribeSource(Command):
    """Give the current source a day of publication, a title or a publisher."""

    id = "describe"
    name = "Describe a source"
    keys = ("d s",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no source is current."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        known = explorer.selection.source in explorer.catalogue.source_by_id
        return "" if known else "No source is current: choose one (1)."

    def run(self, explorer: Explorer) -> None:
        """Open the dialog."""
        explorer.open_dialog("describe")


class ShowAgreement(Command):
    """List how far each two analysts agree, field by field, with Cohen's kappa."""

    id = "agreement"
    name = "How far analysts agree"
    keys = ("d g",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse before there is anything to list."""
        return "" if explorer.catalogue.is_compared else NOT_YET

    def run(self, explorer: Explorer) -> None:
        """Open the list."""
        explorer.open_dialog("agreement")


class ShowQueue(Command):
    """List what nobody has decided yet, the most doubtful first: c confirms, d r rejects."""

    id = "queue"
    name = "Figures to decide on"
    keys = ("D",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse before there is anything to list."""
        return "" if explorer.catalogue.is_compared else NOT_YET

    def run(self, explorer: Explorer) -> None:
        """Open the list."""
        explorer.open_dialog("queue")


class UndoDecision(Command):
    """Take your last decision back, of this run or an earlier one."""

    id = "undo_decision"
    name = "Undo a decision"
    keys = ("u",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse before there is anything to decide on."""
        return "" if explorer.catalogue.is_compared else NOT_YET

    def run(self, explorer: Explorer) -> None:
        """Undo."""
        explorer.turn_decision("undo")


class RedoDecision(Command):
    """Decide again what you undid last."""

    id = "redo_decision"
    name = "Redo a decision"
    keys = ("ctrl+r",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse before there is anything to decide on."""
        return "" if explorer.catalogue.is_compared else NOT_YET

    def run(self, explorer: Explorer) -> None:
        """Redo."""
        explorer.turn_decision("redo")


def _decide(explorer: Explorer, act: str, figures: Sequence[str], after: dict[str, str]) -> None:
    explorer.decide_on(act, figures, after)  # type: ignore[arg-type]  # an act each


def _move_on(explorer: Explorer) -> None:
    """Go to the next row, or in the reader to the next figure."""
    if explorer.pane in {"reader", "sources"}:
        explorer.step_figure(1)
    else:
        explorer.step_row(1)
