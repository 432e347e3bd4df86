"""Which measure each figure belongs to."""

from collections.abc import Mapping
from dataclasses import replace

from centres_tui.dataset.collected import Records
from centres_tui.model.comparison import Comparison


def homes_of_figures(comparison: Comparison) -> Mapping[str, str]:
    """Give the id of the measure of each figure that has one."""
    return {figure: measure.id for measure in comparison.measures for figure in measure.figures}


def unplaced(records: Records) -> Records:
    """Give the records as they were before they were compared."""
    if not any(figure.measure for figure in records.figures):
        return records
    figures = (replace(one, measure=None) if one.measure else one for one in records.figures)
    return records._replace(figures=tuple(figures))


def place_figures(records: Records, comparison: Comparison) -> Records:
    """Give the records with `measure` set in each figure that states one."""
    homes = homes_of_figures(comparison)
    figures = tuple(
        figure
        if homes.get(figure.id) in {None, figure.measure}
        else replace(figure, measure=homes[figure.id])
        for figure in records.figures
    )
    return records._replace(figures=figures)
