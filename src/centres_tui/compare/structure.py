"""Structure: rests and parts that state one measure because the sums they complete do."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME as PART_AND_REST
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.description import Description
from centres_tui.compare.directions import is_of_change
from centres_tui.compare.dropped import is_dropped
from centres_tui.compare.groups import Edge, Groups, is_on_top
from centres_tui.compare.headlines import is_headline
from centres_tui.compare.levels import action
from centres_tui.compare.scores import Score, score
from centres_tui.compare.things import thing
from centres_tui.compare.timing import is_of_full_year

_GROUND: Final = "they complete the same whole"
_TOTAL_GROUND: Final = "they are the sum of the same parts"
_REPLACED_GROUND: Final = "one is said to replace the other"
_INSTEAD: Final = re.compile(
    r"\b(?:instead of|rather than|not|originally|original|previous(?:ly)?|initial(?:ly)?"
    r"|(?:was|were) going to|estimated?)\b[^.;,]{0,24}\Z"
)
_BY_HOW_MUCH: Final = re.compile(r"\s(?:more|less|fewer|higher|lower|above|below|over|under)\b")
_DIFFERENCE: Final = re.compile(
    r"\b(?:shortfall|difference|gap|overrun|overspend|excess|increase|reduction|rise|fall)"
    r" (?:of|is|was|comes to|came to) (?:about |some |nearly |over |just )?\Z"
)
"""Words before an amount that is the difference of two others."""
_AGAINST_ITSELF: Final = 4.5
"""Points that a headline and its body need to contradict each other."""
_FEW_SUMS: Final = 60
"""So many sums are all compared with each other; of more, those that share a measure."""
_MOST: Final = 8
"""Sentences with more amounts of one dimension are left alone."""


def join_by_structure(groups: Groups, relations: Iterable[Relation]) -> None:
    """Join the third amounts of part-and-rest relations that share the other two measures.

    Where two sources take a part from one whole, what is left is one measure, though the values
    and the words differ.
    """
    found = [relation for relation in relations if relation.name == PART_AND_REST]
    for one, two in _worth_comparing(groups, found):
        if one.members[0].source == two.members[0].source and not _same_sum(one, two):
            continue
        places = [
            (groups.place(first), groups.place(second))
            for first, second in _in_roles(groups, one, two)
        ]
        same = [groups.home[first] == groups.home[second] for first, second in places]
        if same.count(False) == 1 or (same[0] and _same_role(one, two)):
            for first, second in places:
                groups.join(Edge(first, second, Score(0.0, (_GROUND,))), by_structure=True)


def _in_roles(
    groups: Groups, one: Relation, two: Relation
) -> list[tuple[Description, Description]]:
    """Give the members of two sums that play one role; a part and a rest may have been exchanged.

    "It keeps 13 of 34 and shuts 21", "of 34 it shuts 15 and keeps 19".
    """
    whole, part, rest = two.members
    crossed = groups.home_of(one.members[1]) == groups.home_of(rest)
    crossed = crossed or groups.home_of(one.members[2]) == groups.home_of(part)
    members = (whole, rest, part) if crossed else two.members
    return list(zip(one.members, members, strict=True))


def _worth_comparing(
    groups: Groups, relations: Sequence[Relation]
) -> Iterator[tuple[Relation, Relation]]:
    """Give the pairs of sums that share a measure, in order; of very many, near ones only."""
    if len(relations) <= _FEW_SUMS:
        yield from combinations(relations, 2)
        return
    blocks: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, relation in enumerate(relations):
        for role, member in enumerate(relation.members):
            blocks[role, groups.home[groups.place(member)]].append(index)
    found = {
        (first, second)
        for block in blocks.values()
        for place, first in enumerate(block)
        for second in block[place + 1 : place + 1 + _FEW_SUMS]
    }
    for first, second in sorted(found):
        yield relations[first], relations[second]


def join_totals(groups: Groups, relations: Iterable[Relation]) -> None:
    """Join the totals of sums whose parts are the same measures in two sources."""
    by_parts: dict[frozenset[int], list[Description]] = defaultdict(list)
    for relation in relations:
        *parts, whole = relation.members
        if len(parts) > 1 and relation.signs == (*(1 for _ in parts), -1):
            homes = frozenset(groups.home[groups.place(part)] for part in parts)
            if len(homes) == len(parts):
                by_parts[homes].append(whole)
    for wholes in by_parts.values():
        for one, two in combinations(wholes[:_MOST], 2):
            if one.source != two.source:
                edge = Edge(groups.place(one), groups.place(two), Score(0.0, (_TOTAL_GROUND,)))
                groups.join(edge, by_structure=True)


def join_replaced(groups: Groups) -> None:
    """Join what a source states with what it says that this replaced: "24 instead of 29"."""
    by_sentence: dict[tuple[str, int, str], list[Description]] = defaultdict(list)
    for one in groups.descriptions:
        key = one.source, one.figure.sentence_start, one.amount.dimension
        by_sentence[key].append(one)
    for old in groups.descriptions:
        new = groups.find(_successor(old))
        if new is not None:
            _join_replaced(groups, groups.descriptions[new], old)
    for amounts in by_sentence.values():
        for one, two in permutations(amounts, 2) if len(amounts) <= _MOST else ():
            if _replaces(one, two, amounts):
                _join_replaced(groups, one, two)


def _successor(old: Description) -> str:
    """Give what the text puts in the place of an amount, or of a date: "moved from May to June"."""
    is_plain = old.amount.dimension == "time" or not old.stage
    moved = old.figure.changes_to if is_plain else None
    return moved or old.successor


def _is_told_alike(groups: Groups, new: int, old: Description) -> bool:
    """Whether all sources that state either side of a change state both, and so none the old alone.

    Then no source is at odds with another: the sides are two measures, before and after.
    """
    if not old.figure.changes_to or old.amount.dimension == "time":
        return False
    before = groups.described(groups.home[groups.place(old)])
    after = groups.described(groups.home[new])
    sources = {one.source for one in before}
    if len(sources) < 2 or sources != {one.source for one in after}:
        return False
    return all(one.figure.changes_to for one in before)


def _join_replaced(groups: Groups, new: Description, old: Description) -> None:
    places = groups.place(new), groups.place(old)
    if _is_told_alike(groups, places[0], old):
        return
    edge = Edge(*places, Score(0.0, (_REPLACED_GROUND,)))
    is_moved = bool(old.figure.changes_to)
    if groups.join(edge, by_structure=True) or (is_moved and groups.join(edge, against=True)):
        return
    home = groups.described(groups.home[places[0]])
    if any(one.source != old.source and one.amount.equals(old.amount) for one in home):
        groups.move(places[1], groups.home[places[0]])


def _replaces(new: Description, old: Description, amounts: Sequence[Description]) -> bool:
    """Whether the words before an old value say that a new one stands in its place."""
    if not old.is_past or new.is_past or old.stage or new.stage or _is_difference(new):
        return False
    if is_of_full_year(new) != is_of_full_year(old):
        return False
    told = _INSTEAD.search(old.around.before) or is_dropped(old.around)
    if (old.term and old.term.dimension != "time") or old.amount.dimension == "time" or not told:
        return False
    if old.amount.dimension == "count":
        alike = thing(new, old)[0] >= 1.5 or not (new.nouns or old.nouns)
        return alike or (not old.nouns and _is_only(new, old, amounts))
    return len([one for one in amounts if not _is_difference(one) and not one.is_past]) == 1


def _is_only(new: Description, old: Description, amounts: Sequence[Description]) -> bool:
    """Whether one count alone of its sentence can be what replaced another without a noun."""
    plain = [one for one in amounts if not (one.is_past or one.is_whole or _is_difference(one))]
    before = [one for one in plain if one.place < old.place]
    return (before or plain) == [new]


def _is_difference(one: Description) -> bool:
    """Whether an amount is that of a change: "£1.4m more than the estimate", "a gap of 9"."""
    told = _BY_HOW_MUCH.match(one.around.after) or _DIFFERENCE.search(one.around.before)
    return bool(one.figure.trend or told)


def join_contradictions(groups: Groups) -> None:
    """Join a headline's figure with the body's, where the body states another value of it."""
    by_source: dict[str, list[Description]] = defaultdict(list)
    for one in groups.descriptions:
        by_source[one.source].append(one)
    for own in by_source.values():
        for headline in own:
            if is_headline(headline) and not _is_repeated(headline, own):
                _join_body(groups, headline, own)


def _is_repeated(headline: Description, own: Sequence[Description]) -> bool:
    others = (one for one in own if one is not headline)
    return any(one.interval.meets(headline.interval) for one in others if _is_like(one, headline))


def _is_like(one: Description, headline: Description) -> bool:
    return one.amount.dimension == headline.amount.dimension


def _join_body(groups: Groups, headline: Description, own: Sequence[Description]) -> None:
    found = [
        (one, matched)
        for one in own
        if one.figure.sentence_start != headline.figure.sentence_start
        and _is_like(one, headline)
        and one.figure.status == headline.figure.status
        and not is_on_top(one)
        and _is_same_thing(one, headline)
        and action(one, headline)[0] > 0
        and (matched := score(one, headline)).points >= _needed(headline)
    ]
    if found and len({one.amount.low for one, _ in found}) == 1:
        one, matched = found[0]
        edge = Edge(groups.place(headline), groups.place(one), matched)
        groups.join(edge, against=True)


def _is_same_thing(one: Description, headline: Description) -> bool:
    if is_of_change(one) != is_of_change(headline):
        return False
    if headline.amount.dimension.startswith("money"):
        return not (one.stage or one.is_past or headline.stage)
    return thing(one, headline)[0] >= 1.5


def _needed(headline: Description) -> float:
    """Give the points needed; amounts of money have no noun to gain any by."""
    return _AGAINST_ITSELF - (2.0 if headline.amount.dimension.startswith("money") else 0.0)


def _same_sum(one: Relation, two: Relation) -> bool:
    pairs = zip(one.members, two.members, strict=True)
    return all(first.amount.equals(second.amount) for first, second in pairs)


def _same_role(one: Relation, two: Relation) -> bool:
    """Whether the part of both relations is what closes, or what stays."""
    roles = [relation.members[1].around.slots.get("fate") for relation in (one, two)]
    return roles[0] is not None and roles[0] == roles[1]
