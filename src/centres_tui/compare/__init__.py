"""Compares figures: which state one measure, how the sources stand on it, what the sums say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final

from centres_tui.compare.alignment import align, join_lone_later
from centres_tui.compare.arithmetic import (
    across,
    apart,
    moves,
    part_and_rest,
    relations_in,
    unlisted,
    without_repeats,
)
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.arithmetic.scene import scenes_of
from centres_tui.compare.beside import with_all_beside
from centres_tui.compare.by_rules import join_by_rules
from centres_tui.compare.collecting import no_collection
from centres_tui.compare.description import Description, describe
from centres_tui.compare.disputes import dispute_in
from centres_tui.compare.families import families_of
from centres_tui.compare.groups import Groups
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from centres_tui.compare.labels import (
    Subjects,
    kind_of,
    label_of,
    subject_of,
    subjects_by_source,
    unit_of,
)
from centres_tui.compare.likely import join_likely
from centres_tui.compare.restated_sums import of_main_currency
from centres_tui.compare.shingles import DEFAULT_SHARING
from centres_tui.compare.spreads import spread_of
from centres_tui.compare.told import Told, rearrange
from centres_tui.compare.verdicts import Judgement, contradicted, judge
from centres_tui.compare.wording import stated
from centres_tui.model.comparison import Check, Comparison, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.vocabulary.settings import Sharing, Widths, settings

_TWO: Final = 2
_AT_PEACE: Final = frozenset({"agree", "consistent", "single"})
_THREE: Final = 3

__all__ = ["DEFAULT_SHARING", "DEFAULT_WIDTHS", "Sharing", "Told", "Widths", "compare"]


@dataclass(frozen=True, slots=True)
class _Broken:
    """A relation that fails in its source and would hold with another source's value."""

    relation: Relation
    member: Description


@no_collection()
def compare(
    figures: Sequence[Figure],
    sources: Sequence[Source],
    widths: Widths | None = None,
    sharing: Sharing | None = None,
    told: Sequence[Told] = (),
) -> Comparison:
    """Compare the figures of some sources; pure, and the same for every order of them.

    Args:
        figures: The figures; those of site furniture, and those rejected, are left out.
        sources: The sources that they stand in.
        widths: How far stated amounts may lie from the truth; None for the setting in force.
        sharing: From when on two sources share their wording; None for the setting in force.
        told: What an analyst says of figures that state one measure, in order of time.
    """
    widths, sharing = widths or settings().widths, sharing or settings().sharing
    descriptions = describe(figures, sources, widths)
    alignment = align(descriptions)
    groups = alignment.groups
    scenes = scenes_of(descriptions)
    relations = relations_in(scenes)
    join_by_rules(alignment, relations)
    join_lone_later(alignment)
    join_likely(groups, alignment.kin, alignment.edges)
    rearrange(groups, told)
    relations = without_repeats(relations)
    relations += across.find(descriptions, groups.home_of)
    relations += unlisted(relations, apart.across(scenes, groups.home_of))
    relations += moves.find(relations, groups.home_of)
    comparison = Comparison(
        measures=_measures(groups, relations, widths),
        families=tuple(families_of(groups, alignment.edges, relations)),
        checks=tuple(_checks(relations)),
    )
    return with_all_beside(comparison, descriptions, sources, (widths, sharing))


def _measures(groups: Groups, relations: Sequence[Relation], widths: Widths) -> tuple[Measure, ...]:
    sums = _sums(groups, relations)
    judgements = _judgements(groups, relations, widths)
    subjects = subjects_by_source(groups.descriptions)
    return tuple(
        _measure(groups, group, _explained(judgement, sums.get(group, {})), subjects)
        for group, judgement in judgements.items()
    )


def _judgements(
    groups: Groups, relations: Sequence[Relation], widths: Widths
) -> dict[int, Judgement]:
    """Judge each measure; what moves together with a revised part is revised with it."""
    broken = _broken(groups, relations)
    found = {
        group: _judged(groups.described(group), widths, broken.get(group))
        for group in sorted(groups.members)
        if len(groups.members[group]) > 1
    }
    for one, other in _moved(groups, relations):
        verdicts = found[one].verdict, found[other].verdict
        if verdicts == ("revised", "conflict") and other not in broken:
            found[other] = judge(groups.described(other), widths, is_told=True)
    return found


def _moved(groups: Groups, relations: Iterable[Relation]) -> Iterator[tuple[int, int]]:
    """Give the measures that change together as a sum of theirs holds, each way round."""
    sums: dict[tuple[int, ...], list[Relation]] = {}
    for relation in relations:
        if len(relation.members) == len(relation.signs) >= _THREE and relation.holds == "yes":
            homes = tuple(groups.home[groups.place(one)] for one in relation.members)
            sums.setdefault(homes, []).append(relation)
    for homes, found in sums.items():
        values = [{one.members[place].amount.low for one in found} for place in range(len(homes))]
        moved = [home for home, own in zip(homes, values, strict=True) if len(own) > 1]
        yield from permutations(moved, 2) if len(moved) == _TWO else ()


def _sums(groups: Groups, relations: Sequence[Relation]) -> dict[int, dict[str, None]]:
    """Give the part-and-rest sums that hold, by the measure of the part and that of the rest."""
    found: dict[int, dict[str, None]] = {}
    for relation in relations:
        if relation.name == part_and_rest.NAME and relation.holds == "yes":
            for member in relation.members[1:]:
                group = groups.home[groups.place(member)]
                found.setdefault(group, {})[relation.formula] = None
    return found


def _explained(judgement: Judgement, sums: Mapping[str, None]) -> Judgement:
    """Add to the reason of a revision that the sums of both plans are stated."""
    if judgement.verdict != "revised" or len(sums) < 2:
        return judgement
    return replace(
        judgement, reason=f"{judgement.reason}; both remainders stated: {', '.join(sums)}"
    )


def _judged(members: Sequence[Description], widths: Widths, broken: _Broken | None) -> Judgement:
    """Judge a measure by its own currency; what is restated in another one is never quite equal."""
    main = of_main_currency(members)
    found = judge_with(main, widths, broken)
    if len(main) == len(members) or found.verdict != "agree":
        return found
    return replace(found, verdict="consistent", reason=f"{found.reason}; also in another currency")


def judge_with(members: Sequence[Description], widths: Widths, broken: _Broken | None) -> Judgement:
    """Judge a measure, a value of which may break the arithmetic of its own source."""
    if broken is None:
        return _with_dispute(members, judge(members, widths))
    reason = f"{stated(broken.member)} does not fit its own source: {broken.relation.formula}"
    return contradicted(members, reason)


def _with_dispute(members: Sequence[Description], judgement: Judgement) -> Judgement:
    """Make a conflict of values that could all be true, where a source denies that."""
    dispute = dispute_in(members) if judgement.verdict in _AT_PEACE else None
    if dispute is None:
        return judgement
    one, other = map(stated, dispute)
    return contradicted(members, f"{one} is put in the place of {other}")


def _broken(groups: Groups, relations: Sequence[Relation]) -> dict[int, _Broken]:
    """Find the measures with a value that breaks a sum which another source's value mends."""
    found: dict[int, _Broken] = {}
    for relation in relations:
        if relation.holds != "no":
            continue
        for place, member in enumerate(relation.members):
            group = groups.home[groups.place(member)]
            others = [
                one
                for one in groups.described(group)
                if one.source != member.source and one.figure.bound == "="
            ]
            if any(relation.holds_with(place, one.amount.low) for one in others):
                found.setdefault(group, _Broken(relation, member))
    return found


def _measure(groups: Groups, group: int, judgement: Judgement, subjects: Subjects) -> Measure:
    every = groups.described(group)
    members = of_main_currency(every)
    label = label_of(members)
    unit = unit_of(members, label)
    return Measure(
        id=f"measure-{every[0].figure.id}",
        label=label,
        kind=kind_of(members),
        unit=unit,
        subject=subject_of(members, subjects),
        figures=tuple(member.figure.id for member in every),
        sources=tuple(dict.fromkeys(member.source for member in every)),
        verdict=judgement.verdict,
        reason=judgement.reason,
        spread=spread_of(members, unit),
        ordered_by=judgement.ordered_by,
        grounds=groups.grounds.get(group, ()),
    )


def _checks(relations: Sequence[Relation]) -> list[Check]:
    ordered = sorted(
        relations,
        key=lambda one: (min(member.place for member in one.members), one.name, one.formula),
    )
    return [
        Check(
            id=f"check-{number}",
            name=relation.name,
            relation=relation.formula,
            figures=tuple(member.figure.id for member in relation.members),
            holds=relation.holds,
            reason=relation.reason,
        )
        for number, relation in enumerate(ordered, 1)
    ]
