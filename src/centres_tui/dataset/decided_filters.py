"""Filters by what analysts decided: on figures, and on the verdicts of their measures."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from centres_tui.dataset.columns import (
    DECIDED_BY,
    DISPUTED,
    FIGURES,
    ID,
    ORIGIN,
    VERDICT_BY,
)
from centres_tui.dataset.filters import Filter
from centres_tui.dataset.stated_filters import EXACTLY, NONE, said_in
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
            return _disputes(dataset) != "; "
        origins = dataset.figures[ORIGIN]
        if self.how in {UNDECIDED, DECIDED}:
            return (origins == MACHINE) == (self.how == UNDECIDED)
        return origins == self.how


@dataclass(frozen=True, slots=True)
class ByAnalyst(Filter):
    """Keeps what an analyst decided on last, figures and verdicts, and where others differ."""

    stated: str
    """A part of the name; `=name` for the whole; none for nobody's."""

    @property
    def words(self) -> str:
        """The name."""
        return f"analyst {self.stated}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look at who decided on the figures, then on their measures, then who differs."""
        figures, measures = dataset.figures, dataset.measures
        by = measures[VERDICT_BY].where(measures[VERDICT_BY] != MACHINE, "")
        on_figure = said_in(figures[DECIDED_BY], self.stated)
        on_measure = said_in(_of_measures(dataset, by), self.stated)
        if self.stated == NONE:
            return on_figure & on_measure
        return on_figure | on_measure | _differs_in(_disputes(dataset), self.stated)


def _of_measures(dataset: "Dataset", told: "pd.Series[str]") -> "pd.Series[str]":
    """Give for each figure what is told of its measure; an empty text where nothing is."""
    homes = {
        figure: words
        for words, members in zip(told, dataset.measures[FIGURES], strict=True)
        for figure in members
        if words
    }
    return dataset.figures[ID].map(homes).fillna("").astype("str")


def _disputes(dataset: "Dataset") -> "pd.Series[str]":
    """Give for each figure where analysts differ on it, and on its measure."""
    of_measure = _of_measures(dataset, dataset.measures[DISPUTED].fillna(""))
    return dataset.figures[DISPUTED].fillna("").astype("str").str.cat(of_measure, sep="; ")


def _differs_in(disputes: "pd.Series[str]", stated: str) -> "pd.Series[bool]":
    """Say where an analyst is named in "value: anna 46, ben 47", by a part of the name or all."""
    name = re.escape(stated.removeprefix(EXACTLY))
    is_whole = stated.startswith(EXACTLY)
    named = rf"[:,] {name} " if is_whole else rf"[:,] [^,;: ]*{name}"
    return disputes.str.contains(named, case=is_whole, regex=True).astype("boolean")
