"""Agreement: how often two analysts decided the same, field by field, beside what chance gives."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Final, Literal

from centres_tui.compare import compare
from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Decision
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import canonical
from centres_tui.workspace.applying import Applied
from centres_tui.workspace.decided import Decided

Field = Literal["span", "value", "measure", "verdict"]
FIELDS: Final[tuple[Field, ...]] = ("span", "value", "measure", "verdict")
"""What agreement is told of."""
NO_FIGURE: Final = "no figure"
TOGETHER: Final = "one measure"
APART: Final = "apart"
NOTHING: Final = "nothing was decided by both"
_ON_VERDICTS: Final = ("confirm", "overrule")
"""The acts by which an analyst gives a verdict on a measure."""
ONE_CATEGORY: Final = "kappa is undefined: both always gave the same one answer"
Holdings = Mapping[str, Mapping[str, str]]
"""What each analyst holds of each thing: by the thing, by analyst."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which two analysts differ."""

    thing: str
    """What it is, in words: a figure and its place, two figures, a measure."""
    first: str
    """What the first holds."""
    second: str
    """What the second holds."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two analysts stand to each other on one field."""

    first: str
    """An analyst."""
    second: str
    """Another one."""
    field: Field
    """What it is about."""
    both: int
    """How many things both decided on."""
    same: int
    """On how many of them they hold the same."""
    kappa: Fraction | None
    """Cohen's kappa; None where it is undefined."""
    differences: tuple[Difference, ...] = ()
    """Where they differ."""

    @property
    def percent(self) -> Fraction | None:
        """The part on which they agree, of a hundred; None where there is nothing."""
        return Fraction(100 * self.same, self.both) if self.both else None

    @property
    def percent_words(self) -> str:
        """The same with one digit after the point; empty where there is nothing."""
        return "" if self.percent is None else f"{float(self.percent):.1f}"

    @property
    def kappa_words(self) -> str:
        """Kappa with three digits after the point; empty where it is undefined."""
        return "" if self.kappa is None else f"{float(self.kappa):.3f}"

    @property
    def remark(self) -> str:
        """Why there is no kappa, in words; empty where there is one."""
        if not self.both:
            return NOTHING
        return ONE_CATEGORY if self.kappa is None else ""


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> Fraction | None:
    """Give how far two analysts agree beyond chance: 1 always, 0 as chance has it, below 0 less.

    Args:
        pairs: What each of the two says of each thing.

    Returns:
        None where there is nothing, or where chance alone makes them agree always.

    >>> cohens_kappa([("yes", "yes"), ("no", "no"), ("yes", "no"), ("no", "no")])
    Fraction(1, 2)
    """
    if not pairs:
        return None
    total = len(pairs)
    agreed = Fraction(sum(one == other for one, other in pairs), total)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = Fraction(sum(count * second[name] for name, count in first.items()), total * total)
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def agreements(decided: Decided) -> list[Agreement]:
    """Tell how each two of the analysts agree, field by field, in the order of their names."""
    held = {
        "span": _named(decided.applied, _spans(decided.applied)),
        "value": _named(decided.applied, _values(decided.applied)),
        "measure": _measures(decided.applied),
        "verdict": _verdicts(decided),
    }
    analysts = sorted({who for things in held.values() for by in things.values() for who in by})
    return [
        _agreement(first, second, field, held[field])
        for first, second in combinations(analysts, 2)
        for field in FIELDS
    ]


def _agreement(first: str, second: str, field: Field, held: Holdings) -> Agreement:
    both = [
        Difference(thing, by[first], by[second])
        for thing, by in held.items()
        if first in by and second in by
    ]
    pairs = [(one.first, one.second) for one in both]
    different = tuple(one for one in both if one.first != one.second)
    same = len(both) - len(different)
    return Agreement(first, second, field, len(both), same, cohens_kappa(pairs), different)


def _spans(applied: Applied) -> Holdings:
    """Give where each analyst has each figure begin and end, or that there is none."""
    return {
        key: {
            who: NO_FIGURE if one.origin == "rejected" else f"{one.start} to {one.end}"
            for who, one in by.items()
        }
        for key, by in applied.held.items()
    }


def _values(applied: Applied) -> Holdings:
    """Give what each analyst has each figure state, where it is one."""
    return {
        key: {who: _stated(one) for who, one in by.items() if one.origin != "rejected"}
        for key, by in applied.held.items()
    }


def _stated(figure: Figure) -> str:
    ends = (figure.low, figure.high) if figure.bound == "range" else (figure.value,)
    value = " to ".join(canonical(one) or "none" for one in ends)
    bound = "" if figure.bound in {"=", "range"} else figure.bound
    return " ".join(filter(None, [f"{bound}{value}", figure.unit]))


def _named(applied: Applied, held: Holdings) -> Holdings:
    """Call figures by their words and place, and take figures that overlap for one."""
    things: dict[str, dict[str, str]] = {}
    homes: dict[str, tuple[Figure, str]] = {}
    for key in sorted(held, key=lambda one: _place(applied, one)):
        figure = next(iter(applied.held[key].values()))
        last, thing = homes.get(figure.source, (figure, ""))
        is_known = thing and figure.start < last.end and not held[key].keys() & things[thing].keys()
        if not is_known:
            thing = words_of(figure)
        homes[figure.source] = figure, thing
        things.setdefault(thing, {}).update(held[key])
    return things


def _place(applied: Applied, key: str) -> tuple[str, str, int]:
    figure = next(iter(applied.held[key].values()))
    return figure.path, figure.source, figure.start


def words_of(figure: Figure) -> str:
    """Name a figure by its words and its place."""
    return f"{' '.join(figure.exact.split())} ({figure.path}:{figure.start})"


def _measures(applied: Applied) -> Holdings:
    """Give of which pairs of figures each analyst says that they are one measure, or apart.

    The pairs are those that somebody links, and those that the program puts in one measure and
    somebody parts.
    """
    names = {figure.id: words_of(figure) for figure in applied.records.figures}
    is_parted = any(told.act == "unlink" for told in applied.told)
    figures, sources = applied.records.figures, applied.records.sources
    measures = compare(figures, sources).measures if is_parted else ()
    pairs = dict.fromkeys(_pairs(applied, measures))
    held: dict[str, dict[str, str]] = {}
    for told, decision in zip(applied.told, applied.tellers, strict=True):
        named = frozenset(told.figures)
        for pair in pairs:
            within = len(named.intersection(pair))
            if within == len(pair) or (within and told.act == "unlink"):
                word = TOGETHER if within == len(pair) else APART
                thing = " and ".join(names.get(one, one) for one in pair)
                held.setdefault(thing, {})[decision.analyst] = word
    return held


def _pairs(applied: Applied, measures: Iterable[Measure]) -> Iterator[tuple[str, str]]:
    parted = {one for told in applied.told if told.act == "unlink" for one in told.figures}
    for told in applied.told:
        if told.act == "link":
            yield from combinations(sorted(told.figures), 2)
    for measure in measures:
        if not parted.isdisjoint(measure.figures):
            pairs = combinations(sorted(measure.figures), 2)
            yield from (pair for pair in pairs if not parted.isdisjoint(pair))


def _verdicts(decided: Decided) -> Holdings:
    """Give the verdict that each analyst gave each measure last."""
    measures = decided.comparison.measures
    homes = {figure: one for one in measures for figure in one.figures}
    held: dict[str, dict[str, str]] = {}
    for said in decided.applied.on_measures:
        home = homes.get(said.figures[0]) if said.decision.act in _ON_VERDICTS else None
        if home and frozenset(said.figures) <= frozenset(home.figures) and _is_applied(
            decided, said.decision
        ):  # fmt: skip
            thing = f"{home.label} ({home.id})"
            held.setdefault(thing, {})[said.decision.analyst] = said.decision.after["verdict"]
    return held


def _is_applied(decided: Decided, decision: Decision) -> bool:
    return all(orphan.decision.id != decision.id for orphan in decided.orphans)
