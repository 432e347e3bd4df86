"""Records and decisions to a comparison and a dataset, as analysts decided."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import TYPE_CHECKING

from centres_tui.compare import compare
from centres_tui.dataset.collected import Records
from centres_tui.model.comparison import Comparison
from centres_tui.model.decision import MACHINE, Decision, Origin
from centres_tui.model.figure import Figure
from centres_tui.workspace.applying import Applied, Orphan, apply
from centres_tui.workspace.judging import judged

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Decided:
    """What was read and compared, as analysts decided."""

    records: Records
    """The sources and figures."""
    comparison: Comparison
    """Measures with the names and verdicts that analysts gave, families and checks."""
    orphans: tuple[Orphan, ...] = ()
    """The decisions that do not apply."""
    applied: Applied = field(default_factory=lambda: Applied(Records()))
    """What was compared."""
    compared: Comparison = field(default_factory=Comparison)
    """What came of that, before measures were named and overruled."""

    def dataset(self) -> "Dataset":
        """Make the frames; only this loads pandas."""
        made: Dataset = import_module("centres_tui.dataset.build").build_dataset(
            self.records, self.comparison
        )
        return made


def decide(
    records: Records,
    decisions: Sequence[Decision],
    last: Decided | None = None,
) -> Decided:
    """Apply decisions to what was read, and compare it.

    What was taken from an export stays as it is: it holds what was decided, and without the
    documents nothing can be compared anew.

    Args:
        records: What the program read.
        decisions: The decisions that hold (`history.in_force`), in order of time.
        last: What came of fewer or other decisions; where these change nothing that is compared,
            it is not compared again.
    """
    if records.imported:
        return Decided(records=records, comparison=records.imported.comparison)
    applied = apply(records, decisions)
    if last and _are_alike(last.applied, applied):
        comparison = last.compared
    else:
        figures, sources = applied.records.figures, applied.records.sources
        comparison = compare(figures, sources, told=applied.told)
    measures, orphans = judged(comparison.measures, applied)
    return Decided(
        records=applied.records,
        comparison=replace(comparison, measures=measures),
        orphans=tuple(sorted((*applied.orphans, *orphans), key=lambda one: one.decision.time)),
        applied=applied,
        compared=comparison,
    )


def _are_alike(one: Applied, other: Applied) -> bool:
    """Whether comparing gives the same: names of analysts and notes change nothing."""
    if one.told != other.told or len(one.records.figures) != len(other.records.figures):
        return False
    figures = zip(one.records.figures, other.records.figures, strict=True)
    sources = zip(one.records.sources, other.records.sources, strict=False)
    return (
        len(one.records.sources) == len(other.records.sources)
        and all(a is b or replace(a, note="") == replace(b, note="") for a, b in sources)
        and all(a is b or _bare(a) == _bare(b) for a, b in figures)
    )


def _bare(figure: Figure) -> Figure:
    """Give a figure without what only says who decided on it."""
    origin: Origin = "rejected" if figure.origin == "rejected" else MACHINE
    return replace(figure, origin=origin, decided_by="", machine="", disputed="", note="")
