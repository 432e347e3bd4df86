"""Things: whether two counts are of one thing, whatever their sources call it."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, Finding
from centres_tui.compare.likeness import other_words
from centres_tui.compare.nouns import (
    NO_WORDS,
    alike_nouns,
    deed_nouns,
    filler_nouns,
    house_nouns,
    noun_key,
    people_nouns,
    premises_nouns,
    told_of,
    wider_nouns,
)
from centres_tui.compare.words import noun_stems
from centres_tui.vocabulary.in_force import derived, remembered

TELLING_DIGITS: Final = 3
"""Equal values of so many digits tell more than another noun."""
_LIKELY_SYNONYM: Final = -2.0
"""Points for another noun where digits or structure say that it is a synonym."""
_OTHER_SORT: Final = 0.5
"""Points for one noun with other words before it: "Roman coins" and "silver coins"."""
_ALIKE: Final = 0.6
"""Points for nouns that stand for one thing in most texts."""
_WIDER: Final = -0.4
"""Points for equal counts by a wider noun: "31 branches" or "31 sites", "31 libraries"."""
_SAME_BY_WORDS: Final = 1.5
"""Points for a wider noun where values differ little, with many words in common."""
_NEAR_BY: Final = 1.5
"""So many times as large values may be for that."""
_MANY_WORDS: Final = 1.6
"""Points for words in common that it takes."""
_OTHER_NAME: Final = -0.5
"""Points for equal counts of which one has its noun elsewhere, with words in common."""
_GUESSED: Final = -3.0
"""The same, without a word in common."""
_SOME_DIGITS: Final = 2
"""Shorter numbers are equal too often for that."""
_TOLD: Final = 1.5
"""Points for a noun that says what is done to the people of the other: "deaths", "people died"."""
_ROLE: Final = 0.7
"""Points for people of whom words say that they are those of the other: "employs 40 people"."""
_MERE_PEOPLE: Final = -1.0
"""Points for two short numbers of people with no word in common."""
_MANY: Final = 100
"""Smaller numbers of people are short ones: any text may have two that are equal."""
_PEOPLE_AND_THINGS: Final = -5.9
"""Points for people beside what no sign makes people."""
_NEAR: Final = 0.64
"""A word that weighs less beside a figure does not say what is done to what it counts."""


_PART_OF_JOINT: Final = -4.0
"""Points for one of the things that are counted together in the other, where values differ."""
_PEOPLE: Final = re.compile(r"(?:[eo]r|ee|ist|ant|[^m]ent|ian|man|woman|folk)\Z")
"""How nouns for people end."""


_FULL_TIME: Final = frozenset({"equivalent", "fte", "wte"})
_POSTS: Final = frozenset({"job", "post", "position", "role"})
"""What may be counted either way."""


class _Nouns(NamedTuple):
    """How the nouns of two figures go together, whatever is said of the figures."""

    are_alike: bool
    """Whether they are the same."""
    first_may_tell: bool
    """Whether that of the first may be what is done to that of the second."""
    second_may_tell: bool
    """The same the other way round."""
    told: frozenset[str]
    """What is told of people where one is for people of any sort and the other for these."""
    are_people: bool
    """Whether both are for people of any sort."""
    is_wider: bool
    """Whether one is a wider noun for things of the other's sort, or for the places of a body."""
    heads: Finding
    """What their last words give."""
    is_of_full_time: bool
    """Whether one is for people as if all worked full time, and the other for their heads."""


_KEPT: Final = 65536
"""So many pairs of nouns are kept."""
_SAME: Final[Finding] = (2.0, "the same thing counted")


def thing(first: Description, second: Description) -> Finding:
    """Compare the things counted."""
    if first.amount.dimension != "count" or not (first.nouns and second.nouns):
        return NOTHING
    is_joint = bool(first.traits.second_noun) != bool(second.traits.second_noun)
    if first.nouns == second.nouns and not is_joint:
        return _SAME
    return _of_nouns(first, second, is_joint)


def _of_nouns(first: Description, second: Description, is_joint: bool) -> Finding:
    """Compare things that are not named by the very same nouns, or of which one is several."""
    nouns = _compared()(first.nouns, second.nouns)
    joint = _joint(first, second) if is_joint else None
    if nouns.are_alike and not joint:
        return _SAME
    if nouns.is_of_full_time and not first.amount.equals(second.amount):
        return OPPOSED, "different things counted"
    if nouns.are_people and _are_mere_people(first, second):
        return _MERE_PEOPLE, ""
    points, label = _told(nouns, first, second) or joint or nouns.heads
    if points == _ALIKE and first.worth.keys().isdisjoint(second.worth):
        return NOTHING
    if points <= _PEOPLE_AND_THINGS:
        points = _of_other_nouns(nouns, first, second, points)
        label = label if points == OPPOSED else ""
    return points, label


def _are_mere_people(first: Description, second: Description) -> bool:
    """Whether two short numbers of people, of other sorts, have no other word in common."""
    if max(first.amount.size, second.amount.size) >= _MANY:
        return False
    shared = first.worth.keys() & second.worth.keys()
    return shared <= {*first.nouns, *second.nouns}


def _told(nouns: _Nouns, first: Description, second: Description) -> Finding | None:
    """Say what the words beside one of two counts make of it: "40 people work there"."""
    is_deed = nouns.first_may_tell and _names_deed(first, second)
    if is_deed or (nouns.second_may_tell and _names_deed(second, first)):
        return _TOLD, "the same thing counted"
    if nouns.told and _are_told_alike(nouns.told, first, second):
        return _ROLE, "things that are alike counted"
    return None


def _of_other_nouns(
    nouns: _Nouns, first: Description, second: Description, against: float
) -> float:
    """Give the points for nouns that no list has together, which speak so far against a pair."""
    is_equal = first.amount.equals(second.amount)
    if is_equal and (_is_called(first, second) or _is_called(second, first)):
        return _ALIKE
    if nouns.is_wider:
        return _WIDER if is_equal else _of_wider(first, second)
    found = _of_other_names(first, second) if is_equal else OPPOSED
    if against > OPPOSED:
        return max(against, found)
    is_telling = is_equal and first.amount.digits >= TELLING_DIGITS
    is_synonym = is_telling or _are_parts_alike(first, second)
    return max(found, _LIKELY_SYNONYM) if is_synonym else found


def _of_wider(first: Description, second: Description) -> float:
    """Give the points for a wider noun where values differ: many words in common make it one.

    People of any sort may be of too many.
    """
    low, high = sorted((abs(first.amount.size), abs(second.amount.size)))
    heads = {first.nouns[-1], second.nouns[-1]}
    if high > _NEAR_BY * low or not heads.isdisjoint(filler_nouns()):
        return _LIKELY_SYNONYM
    is_same = other_words(first, second) >= _MANY_WORDS
    return _SAME_BY_WORDS if is_same else _LIKELY_SYNONYM


def _of_other_names(first: Description, second: Description) -> float:
    """Give the points for equal counts of which one is not said to be of the things named.

    Its noun stands elsewhere than behind the number, and may be of something else.
    """
    if min(first.amount.digits, second.amount.digits) < _SOME_DIGITS:
        return OPPOSED
    if not (first.traits.is_guessed or second.traits.is_guessed):
        return OPPOSED
    return _OTHER_NAME if other_words(first, second) > 0 else _GUESSED


def _is_called(one: Description, other: Description) -> bool:
    """Whether the label of one names the thing that the other counts: "police front counters"."""
    label = _label_nouns(one.figure.about)
    return bool(label) and label[-1] == other.nouns[-1]


@remembered(4096)
def _label_nouns(about: str) -> tuple[str, ...]:
    return tuple(map(noun_key, noun_stems(about)))


def _are_premises(one: str, two: str) -> bool:
    """Whether both are for the places of a body, one of them named for its sort."""
    heads = {one, two}
    return not heads.isdisjoint(premises_nouns()) and heads <= premises_nouns() | house_nouns()


def _is_of_sort(one: str, two: str) -> bool:
    """Whether one noun is a wider one for things of the other's sort: "shops", "businesses"."""
    wider = wider_nouns()
    return two in wider.get(one, NO_WORDS) or one in wider.get(two, NO_WORDS)


def _joint(first: Description, second: Description) -> Finding | None:
    """Compare "1,400 homes and firms" with one of the two sorts, which is but a part of them.

    One of the two counts several things together, and the other does not.
    """
    one, two = first.traits.second_noun, second.traits.second_noun
    joint, other = (first, second) if one else (second, first)
    tail = one or two
    if first.amount.equals(second.amount):
        found = max(_heads(joint.nouns, other.nouns), _heads((tail,), other.nouns))
        return found if found[0] >= 0 else None
    same = other.nouns[-1] in (joint.nouns[-1], tail)
    return (_PART_OF_JOINT, "different things counted") if same else None


def _are_told_alike(words: frozenset[str], first: Description, second: Description) -> bool:
    """Whether words beside people of any sort say which: "it employs 40 people", "40 staff".

    They are no sign that values are of one thing that do not meet.
    """
    if not first.interval.meets(second.interval):
        return False
    people = first if first.nouns[-1] in filler_nouns() else second
    weights = people.around.weights
    return any(weights.get(word, 0.0) >= _NEAR for word in words)


def _names_deed(one: Description, other: Description) -> bool:
    """Whether the words beside one name what is done to it: "three deaths", "46 closures"."""
    return other.around.weights.get(one.nouns[-1], 0.0) >= _NEAR


def _may_tell_deed(head: str, other: str) -> bool:
    """Whether one noun may be what is done to the other."""
    people = other in filler_nouns() and head not in filler_nouns()
    return people or head in deed_nouns()


@derived
def _compared() -> Callable[[tuple[str, ...], tuple[str, ...]], _Nouns]:
    """Give what compares the nouns of two figures, and keeps its answers."""
    return lru_cache(maxsize=_KEPT)(_compare)


def _compare(first: tuple[str, ...], second: tuple[str, ...]) -> _Nouns:
    return _Nouns(
        are_alike=first == second or set(first) == set(second),
        first_may_tell=_may_tell_deed(first[-1], second[-1]),
        second_may_tell=_may_tell_deed(second[-1], first[-1]),
        told=_told_of(first[-1], second[-1]),
        are_people={first[-1], second[-1]} <= filler_nouns(),
        is_wider=_are_premises(first[-1], second[-1]) or _is_of_sort(first[-1], second[-1]),
        heads=_heads(first, second),
        is_of_full_time=_are_heads_and_times(first, second),
    )


def _are_heads_and_times(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one names full-time equivalents, and the other people, of whom there are more."""
    one, two = (not _FULL_TIME.isdisjoint(nouns) for nouns in (first, second))
    return one != two and _is_of_heads((second if one else first)[-1])


def _is_of_heads(noun: str) -> bool:
    return noun not in _POSTS and _may_be_people(noun)


def _told_of(one: str, other: str) -> frozenset[str]:
    """Give what is told of those of one noun, where the other is for people of any sort."""
    if (one in filler_nouns()) == (other in filler_nouns()):
        return NO_WORDS
    return told_of().get(other if one in filler_nouns() else one, NO_WORDS)


def _are_parts_alike(first: Description, second: Description) -> bool:
    """Whether both are wholes, or parts of an equal whole."""
    if first.is_whole and second.is_whole:
        return True
    if first.whole is None or second.whole is None:
        return False
    return first.whole.amount.equals(second.whole.amount)


def _may_be_people(noun: str) -> bool:
    """Whether a noun may stand for people: it is known to, or ends as such nouns do."""
    return noun in filler_nouns() or noun in people_nouns() or bool(_PEOPLE.search(noun))


def _are_posts_of(posts: tuple[str, ...], people: tuple[str, ...]) -> bool:
    """Whether one counts posts of the people of the other: "officer posts", "officers"."""
    held = posts[-1] == "job" and people[-1] in posts[:-1]
    return held and _may_be_people(people[-1])


def _heads(first: tuple[str, ...], second: tuple[str, ...]) -> Finding:
    alike = alike_nouns()
    heads = (first[-1], second[-1])
    if heads[0] == heads[1]:
        apart = len(first) > 1 and len(second) > 1 and not set(first[:-1]) & set(second[:-1])
        return (_OTHER_SORT if apart else 1.5), "the same kind of thing counted"
    if heads[0] in alike and alike[heads[0]] == alike.get(heads[1]):
        return _ALIKE, "things that are alike counted"
    if _are_posts_of(first, second) or _are_posts_of(second, first):
        return _ALIKE, "things that are alike counted"
    if set(heads) & filler_nouns():
        return (0.0 if all(map(_may_be_people, heads)) else _PEOPLE_AND_THINGS), ""
    return OPPOSED, "different things counted"
