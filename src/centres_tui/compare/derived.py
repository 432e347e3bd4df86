"""Derived amounts: what one figure comes to on the basis of another, never said by a source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import plain
from centres_tui.compare.description import Description, term_of
from centres_tui.compare.nouns import noun_key
from centres_tui.compare.outcomes import Change, outcome, rounded, said
from centres_tui.compare.timing import length_of, time_beside
from centres_tui.compare.wording import stated
from centres_tui.compare.words import noun_stems
from centres_tui.model.beside import Derived
from centres_tui.model.comparison import Family
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Kind, Value

_UNITS: Final = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_ADDABLE: Final = frozenset({"money", "count", "number", "energy", "volume", "mass", "length"})
"""Kinds of which so much a time is so much in all; no speed, no share and no temperature is."""


@dataclass(frozen=True, slots=True)
class _Basis:
    """What an amount is stated for."""

    per: str = ""
    """A time or a thing: "year", "home"; empty of an amount in all."""
    over: Fraction | None = None
    """How many of `over_unit` an amount in all is spread over."""
    over_unit: str = ""
    """The time that it is spread over, singular: "year"."""
    figure: str = ""
    """The id of the figure that says so, where it is another one."""
    words: str = ""
    """That figure in words of the source."""


def derived_in(
    family: Family, descriptions: Mapping[str, Description], siblings: Iterable[Description]
) -> Iterator[Derived]:
    """Give the amounts of a family that can be put on the basis of others in it.

    Args:
        family: The family.
        descriptions: Its figures, by id.
        siblings: Figures of the measures that its figures belong to.
    """
    own = {one.figure.id: one for one in siblings}
    own |= {each: descriptions[each] for each in family.figures if each in descriptions}
    members = sorted(own.values(), key=lambda one: one.place)
    found = [
        *_over_time(members),
        *_for_each(members),
        *_shares(members),
    ]
    seen: set[tuple[str, str, str]] = set()
    for one in found:
        key = (one.member.source, one.formula, one.per)
        if key not in seen:
            seen.add(key)
            yield one.made(family.id)


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount that was worked out."""

    member: Description
    """The figure that it puts on another basis."""
    change: Change
    """What was done to its amount."""
    formula: str
    """How that is written."""
    uses: tuple[str, ...]
    """Ids of the other figures that it comes from."""
    beside: tuple[str, ...]
    """Ids of the figures that it may stand beside."""
    kind: Kind
    """The kind of the outcome."""
    unit: str
    """The unit of the outcome."""
    per: str
    """What it is per."""

    def made(self, family: str) -> Derived:
        """Give it as the comparison tells it."""
        figure = self.member.figure
        basis = self.per or self.unit or "all"
        return Derived(
            id=f"derived-{figure.id}-{basis}",
            family=family,
            figure=figure.id,
            formula=self.formula,
            figures=(figure.id, *self.uses),
            beside=self.beside,
            kind=self.kind,
            value=_changed(figure.value, self.change),
            low=_changed(figure.low, self.change),
            high=_changed(figure.high, self.change),
            bound=figure.bound,
            unit=self.unit,
            per=self.per,
        )


def _changed(value: Value, change: Change) -> Value:
    return Decimal(plain(change(Fraction(value)))) if isinstance(value, Decimal) else None


def _basis(one: Description) -> _Basis:
    """Say what an amount is for, as far as its clause states it."""
    if one.rhythm in _UNITS:
        return _Basis(per=one.rhythm)
    term = term_of(one.figure, one.text)
    if term and term.kind == "duration":
        return _spread_over(term)
    time = time_beside(one)
    return _Basis(per=length_of(time), figure=time.id, words=time.exact) if time else _Basis()


def _spread_over(term: Figure) -> _Basis:
    """Read the duration that an amount is spread over."""
    singular = next((one for one, unit in _UNITS.items() if unit == term.unit), "")
    if not singular or not isinstance(term.value, Decimal) or term.value <= 0:
        return _Basis()
    words = " ".join(term.exact.split())
    return _Basis(over=Fraction(term.value), over_unit=singular, figure=term.id, words=words)


def _over_time(members: Sequence[Description]) -> Iterator[_Found]:
    """Spread what is stated in all over its time, or add up what is stated so much a time."""
    addable = [one for one in members if one.figure.kind in _ADDABLE and not one.figure.trend]
    bases = {one.figure.id: _basis(one) for one in addable}
    so_much_a_time: dict[str, list[Description]] = defaultdict(list)
    for one in addable:
        so_much_a_time[bases[one.figure.id].per].append(one)
    for one in addable:
        basis = bases[one.figure.id]
        if basis.over and basis.over != 1:
            yield from _spread(one, basis, so_much_a_time[basis.over_unit])
        term = _own_term(one)
        if term and term.over and term.over_unit == basis.per:
            same = (term.over, term.over_unit)
            beside = [
                two
                for two in addable
                if (bases[two.figure.id].over, bases[two.figure.id].over_unit) == same
            ]
            yield from _added_up(one, term, beside)


def _own_term(one: Description) -> _Basis | None:
    """Give the duration for which so much a time is paid: "£25m a year for four years"."""
    term = term_of(one.figure, one.text) if one.rhythm else None
    return _spread_over(term) if term and term.kind == "duration" else None


def _spread(one: Description, basis: _Basis, beside: Sequence[Description]) -> Iterator[_Found]:
    others = _others(one, beside)
    over = basis.over
    if not others or not over:
        return
    each = outcome(one, lambda amount: amount / over)
    yield _Found(
        member=one,
        change=lambda amount: amount / over,
        formula=f"{said(one)} / {basis.words} = {each} a {basis.over_unit}",
        uses=(basis.figure,),
        beside=others,
        kind=one.figure.kind,
        unit=one.figure.unit,
        per=basis.over_unit,
    )


def _added_up(one: Description, term: _Basis, beside: Sequence[Description]) -> Iterator[_Found]:
    others = _others(one, beside)
    over = term.over
    if not others or not over:
        return
    total = outcome(one, lambda amount: amount * over)
    yield _Found(
        member=one,
        change=lambda amount: amount * over,
        formula=f"{said(one)} a {term.over_unit} x {term.words} = {total}",
        uses=(term.figure,),
        beside=others,
        kind=one.figure.kind,
        unit=one.figure.unit,
        per="",
    )


def _for_each(members: Sequence[Description]) -> Iterator[_Found]:
    """Divide an amount in all by the count in its sentence, where others are stated for each."""
    for per, stated_each in _by_thing(members).items():
        for one in members:
            counts = [] if one.figure.per or one.rhythm else _counted(one, per)
            others = _others(one, stated_each)
            if len(counts) != 1 or not others:
                continue
            count = counts[0].value
            if isinstance(count, Decimal) and count > 1:
                yield _each(one, counts[0], (stated_each[0].figure.per, others))


def _by_thing(members: Sequence[Description]) -> Mapping[str, list[Description]]:
    """Group the figures that are stated for one thing each, by the stem of that thing."""
    found: dict[str, list[Description]] = {}
    for one in members:
        if one.figure.per and one.figure.per not in _UNITS and one.figure.kind != "rate":
            found.setdefault(_head(one.figure.per), []).append(one)
    return found


def _head(noun: str) -> str:
    return next((noun_key(stem) for stem in noun_stems(noun)[-1:]), noun)


def _counted(one: Description, thing: str) -> list[Figure]:
    """Give the counts of a thing in the sentence of an amount."""
    figure = one.figure
    return [
        other
        for other in one.text.figures_in(figure.sentence_start, figure.sentence_end)
        if other.kind == "count" and other.bound != "range" and _head(other.unit) == thing
    ]


def _each(one: Description, count: Figure, basis: tuple[str, tuple[str, ...]]) -> _Found:
    per, others = basis
    by = Fraction(count.value) if isinstance(count.value, Decimal) else Fraction(1)
    each = outcome(one, lambda amount: amount / by)
    return _Found(
        member=one,
        change=lambda amount: amount / by,
        formula=f"{said(one)} / {' '.join(count.exact.split())} = {each} a {per}",
        uses=(count.id,),
        beside=others,
        kind=one.figure.kind,
        unit=one.figure.unit,
        per=per,
    )


def _shares(members: Sequence[Description]) -> Iterator[_Found]:
    """Give parts of different stated wholes as percentages, so that they can be compared."""
    parts = [one for one in members if one.whole and one.whole.amount.ends[0] > 0]
    wholes = [(one, one.whole.amount) for one in parts if one.whole]
    for one in parts:
        whole = one.whole
        if whole is None or one.amount.low > whole.amount.low:
            continue
        others = _others(one, [two for two, of in wholes if not of.equals(whole.amount)])
        if others:
            yield _share(one, whole, others)


def _share(one: Description, whole: Description, others: tuple[str, ...]) -> _Found:
    by = whole.amount.low / Fraction(100)
    share = f"{rounded(one.amount.low / by)}%"
    return _Found(
        member=one,
        change=lambda amount: amount / by,
        formula=f"{stated(one)} of {stated(whole)} = {share}",
        uses=(whole.figure.id,),
        beside=others,
        kind="percent",
        unit="%",
        per="",
    )


def _others(one: Description, beside: Iterable[Description]) -> tuple[str, ...]:
    """Give the ids of what an amount may stand beside: its own kind and unit, not itself."""
    return tuple(
        two.figure.id
        for two in beside
        if two.figure.id != one.figure.id and two.amount.dimension == one.amount.dimension
    )
