"""Commands by which an analyst decides on measures: what is in them, their names and verdicts."""

from centres_tui.model.comparison import VERDICTS
from centres_tui.tui.commands.command import Explorer
from centres_tui.tui.commands.deciding import (
    OnFigures,
    OnMeasure,
    chosen,
    current_measure,
    decide,
)


class Link(OnFigures):
    """Join the measures of the marked figures: they state one thing."""

    id = "link"
    name = "Link the marked"
    keys = ("d l",)

    def lacks(self, explorer: Explorer) -> str:
        """Say that nothing is marked that could be joined."""
        if len(chosen(explorer)) > 1:
            return ""
        return "Mark two figures or measures or more with Space first; d l joins their measures."

    def run(self, explorer: Explorer) -> None:
        """Join them."""
        explorer.decide_on("link", chosen(explorer))


class Unlink(OnFigures):
    """Take the marked figures, or the current one, out of their measure: they state another."""

    id = "unlink"
    name = "Unlink, or split off"
    keys = ("d u",)

    def run(self, explorer: Explorer) -> None:
        """Part them."""
        explorer.decide_on("unlink", chosen(explorer))


class RenameMeasure(OnMeasure):
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
                lambda label: decide(explorer, "rename", measure.figures, {"label": label}),
            )  # fmt: skip


class Overrule(OnMeasure):
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
