"""Records and comparisons to the rows that exports write; the screen and the commands use these."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from centres_tui.dataset.collected import Records
from centres_tui.dataset.placing import place_figures
from centres_tui.export.contents import (
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    LONGEST_SENTENCE,
    MEASURE_CELLS,
    SOURCE_CELLS,
    Cell,
    CellType,
    Contents,
    Row,
)
from centres_tui.export.numbers import read_value
from centres_tui.model.comparison import Check, Comparison, Family, Measure, Spread
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

_NO_SPREAD: Final = Spread(lowest="", highest="", difference="")


def source_contents(records: Records, *, include_boilerplate: bool = False) -> Contents:
    """Give the sources of the records for export, each with the number of its figures."""
    figures = _shown(records.figures, include_boilerplate=include_boilerplate)
    return Contents(subject="sources", sources=_source_rows(records.sources, figures))


def figure_contents(records: Records, *, include_boilerplate: bool = False) -> Contents:
    """Give the figures of the records for export; boilerplate only where asked for."""
    figures = _shown(records.figures, include_boilerplate=include_boilerplate)
    return Contents(
        subject="figures",
        sources=_source_rows(records.sources, figures),
        figures=_figure_rows((_unplaced(figure) for figure in figures), records.sources),
    )


def comparison_contents(records: Records, comparison: Comparison) -> Contents:
    """Give a comparison for export, with every figure that it names."""
    groups: tuple[Measure | Family | Check, ...] = (
        *comparison.measures,
        *comparison.families,
        *comparison.checks,
    )
    named = {figure for group in groups for figure in group.figures}
    placed = place_figures(records, comparison)
    figures = [figure for figure in placed.figures if figure.id in named]
    return Contents(
        subject="comparison",
        sources=_source_rows(records.sources, figures),
        figures=_figure_rows(figures, records.sources),
        measures=tuple(_measure_row(measure) for measure in comparison.measures),
        families=tuple(_row(family, FAMILY_CELLS) for family in comparison.families),
        checks=tuple(_row(check, CHECK_CELLS) for check in comparison.checks),
    )


def _unplaced(figure: Figure) -> Figure:
    """Give a figure as it is by itself: its measure depends on which other sources are read."""
    return figure if figure.measure is None else replace(figure, measure=None)


def _shown(figures: Iterable[Figure], *, include_boilerplate: bool) -> list[Figure]:
    return [figure for figure in figures if include_boilerplate or not figure.boilerplate]


def _row(thing: object, cells: Mapping[str, CellType], **made: Cell) -> Row:
    """Give the columns of a dataclass; `made` are those that are no fields of it."""
    return {name: made[name] if name in made else getattr(thing, name) for name in cells}


def _source_rows(sources: Sequence[Source], figures: Iterable[Figure]) -> tuple[Row, ...]:
    counts = Counter(figure.source for figure in figures)
    return tuple(
        _row(
            source,
            SOURCE_CELLS,
            figures=counts[source.id],
            issues=tuple(issue.message for issue in source.issues),
        )
        for source in sources
    )


def _figure_rows(figures: Iterable[Figure], sources: Sequence[Source]) -> tuple[Row, ...]:
    homes = {source.id: source for source in sources}
    return tuple(_figure_row(figure, homes[figure.source]) for figure in figures)


def _figure_row(figure: Figure, source: Source) -> Row:
    length = figure.sentence_end - figure.sentence_start
    sentence = source.text[figure.sentence_start : figure.sentence_end]
    return _row(
        figure,
        FIGURE_CELLS,
        sha256=source.sha256,
        sentence=sentence if length <= LONGEST_SENTENCE else "",
    )


def _measure_row(measure: Measure) -> Row:
    spread = measure.spread or _NO_SPREAD
    return _row(
        measure,
        MEASURE_CELLS,
        lowest=read_value(spread.lowest, measure.kind),
        highest=read_value(spread.highest, measure.kind),
        difference=read_value(spread.difference, ""),
        percent=read_value(spread.percent, ""),
        spread_unit=spread.unit,
    )
