"""Lone values: equal values that each of two sources states of one thing only."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin, measures_shared
from centres_tui.compare.lengths import DELAY
from centres_tui.compare.levels import value
from centres_tui.compare.likeness import wording
from centres_tui.compare.nouns import filler_nouns
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.things import thing
from centres_tui.vocabulary.patterns import lazy

TELLING_DIGITS: Final = 2
"""Digits with which a value is not equal by chance; any text has a few of something."""
MOST_HOMES: Final = 12
"""A value that more measures of kin sources have is none that only one can have."""
SHARED: Final = 1
"""So many measures the sources have in common already: others may be on another subject."""
AGAINST: Final = -1.65
"""No level but the words may give fewer points: the same sum may be told with another owner."""
AGAINST_WORDS: Final = -1.7
"""The same where words are in common."""
AGAINST_COMMON: Final = -0.6
"""The same of what many texts have: a share, such as 25%, and a few of something."""
_WORDS: Final = 0.8
"""Points for words in common from which that holds."""
_SOME_WORDS: Final = 0.3
"""Points for words in common that a value needs that many texts have."""
_FEW_PEOPLE: Final = 0.6
"""The same of one digit beside a few people."""
_USUAL: Final = frozenset({"count", "number", "percent", "age"})
"""Kinds of which any text has some values of one digit."""
_TIMES: Final = lazy(
    r"\b(?:original(?:ly)?|first|initial(?:ly)?|previous(?:ly)?|old|before|former(?:ly)?|then|agreed"
    r"|approved|planned|proposed|revised|updated|latest|current(?:ly)?|now|new|after"
    r"|today|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter)\b"
)
"""Headings of columns that give one amount for several times, or before and after a change."""
_SAMPLE: Final = 8
"""So many figures of a group are looked at."""
_GROUND: Final = "a value that no other figure has"


def lone_pairs(groups: Groups, kin: Kin) -> list[list[Edge]]:
    """Give the pairs of one value whose sources state it of nothing else, by pairs of groups.

    Few words need to be common to both, but nothing may speak against one measure.

    Args:
        groups: The groups; equal values that words make one measure are joined already.
        kin: Which sources are on one subject.
    """
    found = (_fitting(groups, kin, one, two) for one, two in _pairs(groups, kin))
    return [edges for edges in found if edges]


def share_measures(groups: Groups, kin: Kin, lone: Iterable[list[Edge]]) -> list[bool]:
    """Say of such pairs whether their sources have a measure in common by now.

    Args:
        groups: The groups, as far as they are joined.
        kin: Which sources are on one subject.
        lone: The pairs, by pairs of groups.
    """
    shared = measures_shared(groups, kin.source_of)
    return [
        any(shared[kin.sources(edge.first, edge.second)] >= SHARED for edge in edges)
        for edges in lone
    ]


def _pairs(groups: Groups, kin: Kin) -> Iterator[tuple[list[int], list[int]]]:
    """Give the figures of one value in two groups, neither of which is in a source of the other."""
    by_value: dict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if _is_telling(one):
            by_value[one.amount.dimension, one.amount.ends].append(place)
    several = (places for places in by_value.values() if len(places) > 1)
    # What sources on other subjects state of the value says nothing.
    for places in chain.from_iterable(map(kin.by_subject, several)):
        homes = _homes(groups, places)
        if 1 < len(homes) <= MOST_HOMES:
            yield from _alone(groups.descriptions, [*homes.values()])


def _is_telling(one: Description) -> bool:
    """Whether a value may be stated of one thing only: no fraction, and of days those to come."""
    amount = one.amount
    if amount.dimension != "time":
        return not amount.in_words
    if one.figure.kind != "date" or not one.is_to_come:
        return False
    return amount.digits >= TELLING_DIGITS and amount.text != one.text.source.published


def _homes(groups: Groups, places: Sequence[int]) -> dict[object, list[int]]:
    """Give the figures of one value by their groups, and cells of a row of times as one."""
    homes: dict[object, list[int]] = defaultdict(list)
    rows: dict[object, list[int]] = defaultdict(list)
    for place in places:
        one = groups.descriptions[place]
        is_cell = _is_of_a_time(one) and _is_single(groups, place)
        row = one.source, one.figure.sentence_start
        (rows[row] if is_cell else homes[groups.home[place]]).append(place)
    return homes | rows


def _is_of_a_time(one: Description) -> bool:
    """Whether an amount stands in a column of a year, or of an earlier or a later plan."""
    heading = one.around.heading
    return bool(heading and (one.bearings.period or _TIMES.search(heading)))


def _is_single(groups: Groups, place: int) -> bool:
    return len(groups.members[groups.home[place]]) == 1


def _alone(
    descriptions: Sequence[Description], homes: Sequence[list[int]]
) -> Iterator[tuple[list[int], list[int]]]:
    """Leave out what stands in a source that states the value of several things."""
    own = [{descriptions[place].source for place in home} for home in homes]
    for one, two in combinations(range(len(homes)), 2):
        others = [own[other] for other in range(len(homes)) if other not in (one, two)]
        sources = own[one] | own[two]
        if own[one].isdisjoint(own[two]) and all(map(sources.isdisjoint, others)):
            yield homes[one][:_SAMPLE], homes[two][:_SAMPLE]


def _fitting(groups: Groups, kin: Kin, one: list[int], two: list[int]) -> list[Edge]:
    """Give the pairs of two lists, none where something speaks against one measure."""
    descriptions = groups.descriptions
    places = [pair for pair in product(one, two) if kin.are_kin(*pair)]
    if any(map(kin.is_stranger, chain(one, two))):
        return []
    pairs = [(descriptions[first], descriptions[second]) for first, second in places]
    if any(_is_against(*pair) for pair in pairs) or all(_may_be_others(*pair) for pair in pairs):
        return []
    if all(_are_only_people(*pair) for pair in pairs):
        return []
    needed = _words_needed_by_both(
        *([descriptions[place] for place in home] for home in (one, two))
    )
    if max([wording(*pair)[0] for pair in pairs]) <= needed:
        return []
    return [Edge(*place, Score(0.0, (_GROUND,))) for place in places]


def _words_needed_by_both(one: Sequence[Description], two: Sequence[Description]) -> float:
    """Give the same for the values of two groups; of a few years any text may have some.

    A delay is told of by its length alone.
    """
    needed = max(map(_words_needed, (one, two)))
    if one[0].figure.kind != "duration" or one[0].amount.digits >= TELLING_DIGITS:
        return needed
    is_delay = any(each.traits.length == DELAY for each in chain(one, two))
    return needed if is_delay else max(needed, 0.0)


def _words_needed(found: Sequence[Description]) -> float:
    """Give the points for words in common over which one value in one group is telling."""
    one = found[0]
    if _is_usual(one):
        return _SOME_WORDS
    is_cell = len(found) == 1 and one.around.heading and _is_bare(one.figure.exact)
    return 0.0 if is_cell else -math.inf


def _is_usual(one: Description) -> bool:
    """Whether any text has some values of the sort: a few of something."""
    return one.amount.digits < TELLING_DIGITS and one.figure.kind in _USUAL


def _is_bare(exact: str) -> bool:
    """Whether an amount is a number alone; tables have many that are alike."""
    return exact[:1].isdigit() and exact[-1:].isdigit()


def _is_against(first: Description, second: Description) -> bool:
    """Whether any level but the words speaks against one measure, or a word near by does."""
    is_common = first.amount.dimension.startswith("share") or _is_usual(first)
    least = AGAINST_COMMON if is_common else AGAINST
    least = AGAINST_WORDS if wording(first, second)[0] >= _WORDS else least
    if value(first, second)[0] <= 0 or least_of(first, second) < least:
        return True
    one, two = first.around.slots, second.around.slots
    return any(one[slot] != two[slot] for slot in one.keys() & two.keys())


def _are_only_people(first: Description, second: Description) -> bool:
    """Whether one count is of people, of whatever sort, the other of nothing named."""
    nouns = first.nouns or second.nouns
    is_named = bool(first.nouns) == bool(second.nouns)
    if first.amount.dimension != "count" or is_named or nouns[-1] not in filler_nouns():
        return False
    least = _FEW_PEOPLE if first.amount.digits < TELLING_DIGITS else 0
    return wording(first, second)[0] <= least


def _may_be_others(first: Description, second: Description) -> bool:
    """Whether both name what they count, and not the same, or one is only aimed at."""
    is_named = first.nouns and second.nouns
    if is_named and thing(first, second)[0] <= 0 >= wording(first, second)[0]:
        return True
    if bool(first.stage) != bool(second.stage) and wording(first, second)[0] <= 0:
        return True
    targets = [one.figure.status == "target" for one in (first, second)]
    return targets[0] != targets[1] and not (first.is_plan and second.is_plan)
