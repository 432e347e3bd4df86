"""What nobody has decided yet, the most doubtful first."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from centres_tui.model.comparison import Check, Measure
from centres_tui.model.decision import MACHINE
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.present.quantity import bounded_words
from centres_tui.tui.present.quote import concordance

LEFT_OF_QUOTE = 20


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that nobody has decided on, and why it may need a look."""

    rank: int
    """The lower, the sooner it should be looked at."""
    why: str
    """The reason."""
    figure: Figure
    """The figure."""


def doubts_of(catalogue: Catalogue) -> list[Doubt]:
    """Give the figures that nobody has decided on, the most doubtful first."""
    figures = catalogue.figures_in(ALL_SOURCES, boilerplate=False)
    found = [_doubt(catalogue, one) for one in figures if one.origin == MACHINE or one.disputed]
    return sorted(found, key=lambda doubt: doubt.rank)


def _doubt(catalogue: Catalogue, figure: Figure) -> Doubt:
    rank, why = min(_reasons(catalogue, figure))
    return Doubt(rank, why, figure)


def _reasons(catalogue: Catalogue, figure: Figure) -> Sequence[tuple[int, str]]:
    subjects = [row.subject for row in catalogue.rows_by_figure.get(figure.id, ())]
    verdicts = {one.verdict for one in subjects if isinstance(one, Measure)}
    fails = any(isinstance(one, Check) and one.holds == "no" for one in subjects)
    told = (
        (bool(figure.disputed), "analysts differ"),
        ("conflict" in verdicts, "in a conflict"),
        (fails, "in a sum that fails"),
        (figure.repaired, "damaged text"),
        (figure.value is None and figure.bound != "range", "its value is open"),
        ("revised" in verdicts, "in a revision"),
        ("consistent" in verdicts, "values differ"),
        (bool(verdicts - {"single"}), "several sources"),
        (True, "one source"),
    )
    return [(rank, why) for rank, (holds, why) in enumerate(told) if holds]


class QueueLines:
    """A line a figure: why, what, where."""

    def __init__(self, catalogue: Catalogue, ellipsis: str) -> None:
        self.catalogue = catalogue
        self.ellipsis = ellipsis
        self.doubts = doubts_of(catalogue)

    def __len__(self) -> int:
        return len(self.doubts)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the reason, the value, the quote and the source."""
        doubt = self.doubts[index]
        source = self.catalogue.source_by_id[doubt.figure.source]
        return (
            Text(doubt.why, style=DIM),
            Text(safe_line(bounded_words(doubt.figure))),
            concordance(source.text, doubt.figure, LEFT_OF_QUOTE, self.ellipsis),
            Text(self.catalogue.names[source.id], style=DIM),
        )
