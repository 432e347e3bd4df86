"""Filters by what a person types: alternatives, limits with their unit, words in a column."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pandas as pd

from centres_tui.dataset.columns import ID, KIND, NUMBER, PATH, PUBLISHER, SOURCE, TITLE, UNIT
from centres_tui.dataset.filters import Filter
from centres_tui.model.comparison import Family, Measure
from centres_tui.model.quantity import TEXT_KINDS, canonical

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

NONE: Final = "none"
"""What is typed for a cell that holds nothing."""
EXACTLY: Final = "="
"""What is typed before words that are the whole cell."""


@dataclass(frozen=True, slots=True)
class AnyOf(Filter):
    """Keeps what one of several filters keeps, at least."""

    parts: tuple[Filter, ...]
    """The alternatives."""

    @property
    def words(self) -> str:
        """The words of each."""
        return " or ".join(part.words for part in self.parts)

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Keep what any keeps."""
        mask = pd.Series(data=False, index=dataset.figures.index, dtype=bool)
        for part in self.parts:
            mask |= part.keeps(dataset)
        return mask


@dataclass(frozen=True, slots=True, kw_only=True)
class Within(Filter):
    """Keeps figures that may lie within limits; a range may, where a part of it does."""

    least: Decimal | None = None
    """The lower limit; None for none."""
    most: Decimal | None = None
    """The upper limit; None for none."""
    is_open: bool = False
    """Whether the limits themselves are left out."""
    unit: str = ""
    """The unit that figures must have; empty for any."""

    @property
    def words(self) -> str:
        """The limits."""
        ends = (canonical(self.least), canonical(self.most))
        joined = (" below " if self.is_open else " to ").join(ends)
        return f"value {joined} {self.unit}".rstrip()

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Compare the value, or the ends of a range, as numbers."""
        figures = dataset.figures
        mask = figures[NUMBER].notna() | ~figures[KIND].isin(list(TEXT_KINDS))
        if self.unit:
            mask &= figures[UNIT] == self.unit
        if self.least is not None:
            ends = _ends(figures, "high")
            least = float(self.least)
            mask &= ends > least if self.is_open else ends >= least
        if self.most is not None:
            ends = _ends(figures, "low")
            most = float(self.most)
            mask &= ends < most if self.is_open else ends <= most
        return mask.astype(bool)


def _ends(figures: pd.DataFrame, column: str) -> "pd.Series[float]":
    """Give each value as a number, and where it is none, one end of the range."""
    numbers = figures[NUMBER].astype("float64")
    is_open = numbers.isna() & figures[column].notna()
    ends = pd.to_numeric(figures.loc[is_open, column], errors="coerce")
    return numbers.fillna(ends.astype("float64"))


@dataclass(frozen=True, slots=True)
class Stating(Filter):
    """Keeps figures whose cell in a column holds some words; `=words`: is them; none: is empty."""

    column: str
    """The column."""
    stated: str
    """The words, in capitals or not."""
    whole_words: bool = False
    """Whether words must not begin or end within those of the cell."""

    @property
    def words(self) -> str:
        """The column and the words."""
        return f"{self.column} {self.stated}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look into the column."""
        return said_in(dataset.figures[self.column], self.stated, whole_words=self.whole_words)


def said_in(
    column: "pd.Series[str]", stated: str, *, whole_words: bool = False
) -> "pd.Series[bool]":
    """Say for each cell whether it holds some words, as they are typed."""
    cells = column.fillna("")
    if stated == NONE:
        return cells == ""
    if stated.startswith(EXACTLY):
        return cells == stated.removeprefix(EXACTLY)
    space = " " * whole_words
    words = f"{space}{stated.casefold()}{space}"
    held = [cell for cell in cells.unique() if words in f"{space}{cell.casefold()}{space}"]
    return cells.isin(held)


@dataclass(frozen=True, slots=True)
class FromSources(Filter):
    """Keeps figures of sources whose path, title or publisher holds some words."""

    stated: str
    """The words; `=path` for one path."""

    @property
    def words(self) -> str:
        """The words."""
        return f"source {self.stated}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look the figures up in the sources that have the words."""
        sources = dataset.sources
        mask = said_in(sources[PATH], self.stated)
        if not self.stated.startswith(EXACTLY):
            for column in (TITLE, PUBLISHER):
                mask |= said_in(sources[column], self.stated)
        return dataset.figures[SOURCE].isin(sources.loc[mask, ID].tolist())


@dataclass(frozen=True, slots=True)
class OfMeasure(Filter):
    """Keeps figures of measures and families whose name holds some words."""

    stated: str
    """The words; `=name` for one name; none for figures that are in no measure."""

    @property
    def words(self) -> str:
        """The words."""
        return f"measure {self.stated}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look the figures up in the measures of that name."""
        groups: list[Measure | Family] = [*dataset.comparison.measures]
        groups += dataset.comparison.families
        if self.stated == NONE:
            placed = {one for each in dataset.comparison.measures for one in each.figures}
            return ~dataset.figures[ID].isin(list(placed))
        members = {
            figure
            for group in groups
            if _is_called(group.label, self.stated)
            for figure in group.figures
        }
        return dataset.figures[ID].isin(list(members))


def _is_called(name: str, stated: str) -> bool:
    if stated.startswith(EXACTLY):
        return name == stated.removeprefix(EXACTLY)
    return stated.casefold() in name.casefold()


@dataclass(frozen=True, slots=True)
class InFamilies(Filter):
    """Keeps figures that look alike and differ in scope."""

    @property
    def words(self) -> str:
        """What is kept."""
        return "differs in scope"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look the figures up in the families."""
        members = {one for family in dataset.comparison.families for one in family.figures}
        return dataset.figures[ID].isin(list(members))
