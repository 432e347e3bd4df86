"""Filters by what analysts decided: on figures, and on the verdicts of their measures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from centres_tui.dataset.columns import DECIDED_BY, DISPUTED, ID, ORIGIN
from centres_tui.dataset.filters import Filter
from centres_tui.dataset.stated_filters import said_in
from centres_tui.model.decision import MACHINE

if TYPE_CHECKING:
    import pandas as pd

    from centres_tui.dataset.dataset import Dataset

UNDECIDED: Final = "no"
DECIDED: Final = "yes"
DIFFERENTLY: Final = "disputed"
DECISIONS: Final = (
    UNDECIDED, DECIDED, "confirmed", "corrected", "added", "rejected", DIFFERENTLY,
)  # fmt: skip
"""What may stand after "decided:"."""


@dataclass(frozen=True, slots=True)
class Decided(Filter):
    """Keeps figures on which something was decided, or nothing."""

    how: str
    """One of `DECISIONS`."""

    @property
    def words(self) -> str:
        """How it was decided."""
        return f"decided: {self.how}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look at who answers for each figure."""
        if self.how == DIFFERENTLY:
            return dataset.figures[DISPUTED].fillna("") != ""
        origins = dataset.figures[ORIGIN]
        if self.how in {UNDECIDED, DECIDED}:
            return (origins == MACHINE) == (self.how == UNDECIDED)
        return origins == self.how


@dataclass(frozen=True, slots=True)
class ByAnalyst(Filter):
    """Keeps figures that an analyst decided on last, or the verdict on whose measure."""

    stated: str
    """A part of the name; `=name` for the whole; none for nobody's."""

    @property
    def words(self) -> str:
        """The name."""
        return f"analyst {self.stated}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look at who decided on the figures, then on their measures."""
        figures, measures = dataset.figures, dataset.measures
        by = measures["verdict_by"].where(measures["verdict_by"] != MACHINE, "")
        homes = {
            figure: who
            for who, members in zip(by, measures["figures"], strict=True)
            for figure in members
            if who
        }
        of_measure = figures[ID].map(homes).fillna("").astype("str")
        on_figure = said_in(figures[DECIDED_BY], self.stated)
        on_measure = said_in(of_measure, self.stated)
        return on_figure & on_measure if self.stated == "none" else on_figure | on_measure
