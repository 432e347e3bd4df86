"""Records and decisions to a comparison and a dataset, as analysts decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from itertools import combinations
from typing import TYPE_CHECKING, Final

from centres_tui.compare import DEFAULT_SHARING, DEFAULT_WIDTHS, Sharing, Widths, compare
from centres_tui.dataset.collected import Records
from centres_tui.errors import UsageError
from centres_tui.model.comparison import VERDICTS, Comparison, Measure
from centres_tui.model.decision import MACHINE, Decision, Origin
from centres_tui.model.figure import Figure
from centres_tui.workspace.applying import Applied, OnMeasure, Orphan, apply
from centres_tui.workspace.sayings import Sayings

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

_GROUPED: Final = "measure"
_LONGEST: Final = 200


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
    settings: tuple[Widths, Sharing] = (DEFAULT_WIDTHS, DEFAULT_SHARING),
) -> Decided:
    """Apply decisions to what was read, and compare it.

    What was taken from an export stays as it is: it holds what was decided, and without the
    documents nothing can be compared anew.

    Args:
        records: What the program read.
        decisions: The decisions that hold (`history.in_force`), in order of time.
        last: What came of fewer or other decisions; where these change nothing that is compared,
            it is not compared again.
        settings: What the comparison goes by.
    """
    if records.imported:
        return Decided(records=records, comparison=records.imported.comparison)
    applied = apply(records, decisions)
    if last and _are_alike(last.applied, applied):
        comparison = last.compared
    else:
        figures, sources = applied.records.figures, applied.records.sources
        comparison = compare(figures, sources, *settings, told=applied.told)
    measures, orphans = _told_measures(comparison.measures, applied)
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


def _told_measures(
    measures: Sequence[Measure], applied: Applied
) -> tuple[tuple[Measure, ...], list[Orphan]]:
    """Give the measures with what was said of them, and what found none."""
    told = {measure.id: measure for measure in measures}
    homes = {figure: measure.id for measure in measures for figure in measure.figures}
    sayings = Sayings()
    orphans = []
    for one in applied.on_measures:
        try:
            home = _home(one, homes)
            told[home] = _told(told[home], one.decision)
        except UsageError as error:
            orphans.append(Orphan(one.decision, str(error)))
        else:
            if one.decision.act != "note":
                sayings.say(home, one.decision.analyst, one.decision.after)
    for home, analyst, words in _groupings(applied, homes):
        sayings.say(home, analyst, {_GROUPED: words})
    return tuple(
        replace(measure, disputed=sayings.disputed(measure.id)) for measure in told.values()
    ), orphans


def _home(one: OnMeasure, homes: Mapping[str, str]) -> str:
    """Give the measure that holds all figures of a decision.

    Raises:
        UsageError: They state no measure, or stand in several now.
    """
    found = {homes.get(figure) for figure in one.figures}
    if len(found) != 1:
        raise UsageError("its figures are no longer one measure.")
    home = found.pop()
    if home is None:
        raise UsageError("its figures state no measure now.")
    return home


def _told(measure: Measure, decision: Decision) -> Measure:
    """Give a measure as a decision has it.

    Raises:
        UsageError: It states what a measure has not.
    """
    after = decision.after
    if decision.act == "rename":
        label = after.get("label", "").strip()
        if not label or len(label) > _LONGEST:
            raise UsageError(f"a measure's name has from 1 to {_LONGEST} characters.")
        return replace(measure, label=label, machine_label=measure.machine_label or measure.label)
    if decision.act == "note":
        return replace(measure, note=after.get("note", ""))
    verdict = after.get("verdict", "")
    if verdict not in VERDICTS:
        raise UsageError(f"{verdict!r} is no verdict: {', '.join(VERDICTS)}.")
    if not decision.why.strip():
        raise UsageError("a verdict is overruled with a reason. Give one.")
    is_first = not measure.machine_verdict
    return replace(
        measure,
        verdict=verdict,
        verdict_by=decision.analyst,
        reason=decision.why,
        machine_verdict=measure.verdict if is_first else measure.machine_verdict,
        machine_reason=measure.reason if is_first else measure.machine_reason,
    )


def _groupings(applied: Applied, homes: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Tell of links that another analyst's later word parted, and the other way round."""
    said = [
        (told.act, frozenset(told.figures), decision.analyst)
        for told, decision in zip(applied.told, applied.tellers, strict=True)
    ]
    for (act, figures, analyst), (later, others, other) in combinations(said, 2):
        if act == later or analyst == other or figures.isdisjoint(others):
            continue
        for figure in figures | others:
            if figure in homes:
                yield homes[figure], analyst, _words(act)
                yield homes[figure], other, _words(later)


def _words(act: str) -> str:
    return "links its figures" if act == "link" else "keeps its figures apart"
