"""Narrowing: the part of a comparison that somebody asks for, and how much that leaves out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from centres_tui.model.comparison import Comparison, Family, Measure
from centres_tui.model.figure import Figure

SCOPE: Final = "differs-in-scope"
"""The name of families beside the verdicts: amounts that look alike and are not one measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for; several of one sort are alternatives, and each sort narrows further."""

    measures: tuple[str, ...] = ()
    """Texts, one of which the label holds, in whatever case."""
    verdicts: tuple[str, ...] = ()
    """Verdicts, and `differs-in-scope` for families."""
    subjects: tuple[str, ...] = ()
    """Texts, one of which the subject holds, in whatever case."""

    @property
    def is_all(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not (self.measures or self.verdicts or self.subjects)

    @property
    def words(self) -> tuple[str, ...]:
        """What is asked for, a line for each sort."""
        sorts = (("measure", self.measures), ("verdict", self.verdicts), ("subject", self.subjects))
        return tuple(f"{name}: {' or '.join(texts)}" for name, texts in sorts if texts)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A part of a comparison."""

    comparison: Comparison
    """What was asked for."""
    words: tuple[str, ...]
    """What that was, and how much is left out; empty where all is there."""


def narrow(comparison: Comparison, wanted: Wanted, figures: Iterable[Figure]) -> Narrowed:
    """Keep the measures that are asked for, and what belongs to them.

    A family stays where it is asked for itself, or names a figure of a measure that stays; a
    check, where it names one. Origins are those of all sources.

    Args:
        comparison: The whole.
        wanted: What is asked for.
        figures: All figures, for their subjects.
    """
    if wanted.is_all:
        return Narrowed(comparison, ())
    subjects = {figure.id: figure.subject for figure in figures}
    measures = tuple(one for one in comparison.measures if _is_wanted(one, wanted))
    stated = {figure for measure in measures for figure in measure.figures}
    families = tuple(
        family
        for family in comparison.families
        if not stated.isdisjoint(family.figures)
        or _is_wanted_family(family, wanted, [subjects.get(one, "") for one in family.figures])
    )
    checks = tuple(one for one in comparison.checks if not stated.isdisjoint(one.figures))
    kept = _with_its_own(replace(comparison, measures=measures, families=families, checks=checks))
    return Narrowed(kept, (*wanted.words, _left_out(comparison, kept)))


def narrow_to(comparison: Comparison, figures: Collection[str], words: str) -> Narrowed:
    """Keep the measures, families and checks that name one of some figures.

    Args:
        comparison: The whole.
        figures: The ids of the figures.
        words: What these figures are.
    """
    chosen = frozenset(figures)
    kept = replace(
        comparison,
        measures=tuple(one for one in comparison.measures if not chosen.isdisjoint(one.figures)),
        families=tuple(one for one in comparison.families if not chosen.isdisjoint(one.figures)),
        checks=tuple(one for one in comparison.checks if not chosen.isdisjoint(one.figures)),
    )
    return Narrowed(_with_its_own(kept), (words, _left_out(comparison, kept)))


def _is_wanted(measure: Measure, wanted: Wanted) -> bool:
    is_verdict = not wanted.verdicts or measure.verdict in wanted.verdicts
    return (
        is_verdict
        and _holds([measure.label], wanted.measures)
        and _holds([measure.subject], wanted.subjects)
    )


def _is_wanted_family(family: Family, wanted: Wanted, subjects: Sequence[str]) -> bool:
    is_verdict = not wanted.verdicts or SCOPE in wanted.verdicts
    return (
        is_verdict and _holds([family.label], wanted.measures) and _holds(subjects, wanted.subjects)
    )


def _holds(texts: Collection[str], wanted: Collection[str]) -> bool:
    """Whether one of some texts holds one of those that are asked for, or none is."""
    folded = [_folded(text) for text in texts]
    return not wanted or any(_folded(each) in text for each in wanted for text in folded)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _with_its_own(kept: Comparison) -> Comparison:
    """Keep of what stands beside the verdicts what belongs to the measures and families left."""
    measures = {measure.id for measure in kept.measures}
    families = {family.id for family in kept.families}
    return replace(
        kept,
        voices=tuple(one for one in kept.voices if one.measure in measures),
        silences=tuple(one for one in kept.silences if one.measure in measures),
        ledger=tuple(one for one in kept.ledger if one.measure in measures),
        derived=tuple(one for one in kept.derived if one.family in families),
    )


def _left_out(whole: Comparison, kept: Comparison) -> str:
    counts = (
        ("measures", len(whole.measures) - len(kept.measures)),
        ("families", len(whole.families) - len(kept.families)),
        ("checks", len(whole.checks) - len(kept.checks)),
    )
    told = (_counted(name, count) for name, count in counts if count)
    return f"left out: {', '.join(told) or 'nothing'}"


def _counted(names: str, count: int) -> str:
    """Say how many: "1 measure", "2 families"."""
    singular = names.removesuffix("ies") + "y" if names.endswith("ies") else names.removesuffix("s")
    return f"{count} {singular if count == 1 else names}"
