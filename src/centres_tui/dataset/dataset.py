"""Dataset: everything read and compared, as objects and as frames."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import pandas as pd

from centres_tui.dataset.collected import Records
from centres_tui.dataset.columns import ABOUT, EXACT, SAID_BY, SUBJECT, UNIT
from centres_tui.model.comparison import Check, Comparison, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

SAID: Final = (EXACT, ABOUT, UNIT, SUBJECT, SAID_BY)
"""The columns of a figure in which words are looked for."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Dataset:
    """The whole in memory. Frames and objects say the same; change means a new dataset."""

    records: Records
    """The sources and figures as objects; figures know their measure."""
    comparison: Comparison
    """Measures, families and checks as objects."""
    sources: pd.DataFrame
    """A row a source, by path."""
    figures: pd.DataFrame
    """A row a figure, by path and start."""
    measures: pd.DataFrame
    """A row a measure."""
    families: pd.DataFrame
    """A row a family."""
    checks: pd.DataFrame
    """A row a check."""
    origins: pd.DataFrame
    """A row a source: where its wording comes from."""
    voices: pd.DataFrame
    """A row a speaker, for measures on which several are quoted."""
    silences: pd.DataFrame
    """A row for each source that does not state a measure."""
    derived: pd.DataFrame
    """A row an amount that was worked out; no verdict rests on it."""
    ledger: pd.DataFrame
    """A row a figure of a measure, by day of publication."""
    filters: tuple[str, ...] = ()
    """What was asked for and how much was left out, in words; empty where all is there."""

    def source(self, source_id: str) -> Source:
        """Give the source of that id."""
        return self._sources[source_id]

    def figure(self, figure_id: str) -> Figure:
        """Give the figure of that id."""
        return self.figure_by_id[figure_id]

    def measure(self, measure_id: str) -> Measure:
        """Give the measure of that id."""
        return self._measures[measure_id]

    def measure_of(self, figure_id: str) -> Measure | None:
        """Give the measure that a figure states; None where it stands alone."""
        return self._homes.get(figure_id)

    def figures_of(self, source_id: str) -> tuple[Figure, ...]:
        """Give the figures of a source, by start."""
        return self._by_source.get(source_id, ())

    def checks_of(self, measure_id: str) -> tuple[Check, ...]:
        """Give the checks that relate a figure of the measure."""
        members = set(self.measure(measure_id).figures)
        return tuple(check for check in self.comparison.checks if members & set(check.figures))

    def sentence_of(self, figure: Figure) -> str:
        """Give the sentence that states a figure, as its source has it."""
        return self.source(figure.source).text[figure.sentence_start : figure.sentence_end]

    @cached_property
    def said(self) -> list[str]:
        """What each figure says in words, for looking for words in it, in one case."""
        columns = (self.figures[name].fillna("") for name in SAID)
        return ["\n".join(cells).casefold() for cells in zip(*columns, strict=True)]

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.records.sources}

    @cached_property
    def figure_by_id(self) -> dict[str, Figure]:
        """Each figure by its id, in the order of the frame."""
        return {figure.id: figure for figure in self.records.figures}

    @cached_property
    def _measures(self) -> dict[str, Measure]:
        return {measure.id: measure for measure in self.comparison.measures}

    @cached_property
    def _homes(self) -> dict[str, Measure]:
        return {
            figure: measure for measure in self.comparison.measures for figure in measure.figures
        }

    @cached_property
    def _by_source(self) -> dict[str, tuple[Figure, ...]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.records.figures:
            found.setdefault(figure.source, []).append(figure)
        return {source: tuple(figures) for source, figures in found.items()}
