"""Filters over figures: each says in words what it keeps; combined with &, they keep less."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from centres_tui.dataset.columns import (
    BOILERPLATE,
    ID,
    KIND,
    SOURCE,
    STATUS,
)
from centres_tui.model.comparison import Verdict
from centres_tui.model.quantity import Kind, Status

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset


class Filter(ABC):
    """Something that keeps some figures of a dataset."""

    @property
    @abstractmethod
    def words(self) -> str:
        """What it keeps, in words for the screen and for exports."""

    @abstractmethod
    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Say for each row of the figures whether it is kept."""

    def __and__(self, other: "Filter") -> "Filter":
        """Keep what both keep."""
        return AllOf((*parts_of(self), *parts_of(other)))


@dataclass(frozen=True, slots=True)
class AllOf(Filter):
    """Keeps what every one of several filters keeps; of none, everything."""

    parts: tuple[Filter, ...] = ()
    """The filters, in the order in which they were added."""

    @property
    def words(self) -> str:
        """The words of each."""
        return ", ".join(part.words for part in self.parts) or "all figures"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Keep what all keep."""
        mask = pd.Series(data=True, index=dataset.figures.index, dtype=bool)
        for part in self.parts:
            mask &= part.keeps(dataset)
        return mask

    def without(self, part: Filter) -> "AllOf":
        """Give the filters with one of them removed."""
        return AllOf(tuple(each for each in self.parts if each != part))


def parts_of(filtered: Filter) -> tuple[Filter, ...]:
    """Give the single filters that one is made of."""
    return filtered.parts if isinstance(filtered, AllOf) else (filtered,)


@dataclass(frozen=True, slots=True)
class OfKind(Filter):
    """Keeps figures of one kind."""

    kind: Kind
    """The kind."""

    @property
    def words(self) -> str:
        """The kind."""
        return f"kind {self.kind}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Compare the kind."""
        return dataset.figures[KIND] == self.kind


@dataclass(frozen=True, slots=True)
class FromSource(Filter):
    """Keeps the figures of one source."""

    source: str
    """The source's id."""
    path: str = ""
    """The source's path, for the words."""

    @property
    def words(self) -> str:
        """The source, by path where it is known."""
        return f"source {self.path or self.source}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Compare the source."""
        return dataset.figures[SOURCE] == self.source


@dataclass(frozen=True, slots=True)
class WithStatus(Filter):
    """Keeps figures of one status."""

    status: Status
    """The status."""

    @property
    def words(self) -> str:
        """The status."""
        return f"status {self.status}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Compare the status."""
        return dataset.figures[STATUS] == self.status


@dataclass(frozen=True, slots=True)
class WithVerdict(Filter):
    """Keeps figures whose measure has one verdict."""

    verdict: Verdict
    """The verdict."""

    @property
    def words(self) -> str:
        """The verdict."""
        return f"verdict {self.verdict}"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look the figures up in the measures of that verdict."""
        members = {
            figure
            for measure in dataset.comparison.measures
            if measure.verdict == self.verdict
            for figure in measure.figures
        }
        return dataset.figures[ID].isin(members)


@dataclass(frozen=True, slots=True)
class WithText(Filter):
    """Keeps figures that hold some words in what they state, are about, or who says them."""

    text: str
    """The words, in capitals or not."""

    @property
    def words(self) -> str:
        """The words, in quotes."""
        return f'text "{self.text}"'

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Look for the words in all that a figure says."""
        words = self.text.casefold()
        kept = [words in said for said in dataset.said]
        return pd.Series(kept, index=dataset.figures.index, dtype=bool)


@dataclass(frozen=True, slots=True)
class WithoutBoilerplate(Filter):
    """Leaves out figures in site furniture."""

    @property
    def words(self) -> str:
        """That boilerplate is left out."""
        return "no boilerplate"

    def keeps(self, dataset: "Dataset") -> "pd.Series[bool]":
        """Read the flag."""
        return ~dataset.figures[BOILERPLATE].astype(bool)
