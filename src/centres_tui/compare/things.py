"""Things: whether two counts are of one thing, whatever their sources call it."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, Finding
from centres_tui.compare.nouns import (
    alike_nouns,
    deed_nouns,
    filler_nouns,
    house_nouns,
    noun_key,
    people_nouns,
    premises_nouns,
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
_PREMISES: Final = -0.4
"""Points for equal counts of the places of a body: "31 branches", "31 libraries"."""
_TOLD: Final = 1.5
"""Points for a noun that says what is done to the people of the other: "deaths", "people died"."""
_PEOPLE_AND_THINGS: Final = -5.9
"""Points for people beside what no sign makes people."""
_NEAR: Final = 0.64
"""A word that weighs less beside a figure does not say what is done to what it counts."""


_PART_OF_JOINT: Final = -4.0
"""Points for one of the things that are counted together in the other, where values differ."""
_PEOPLE: Final = re.compile(r"(?:[eo]r|ee|ist|ant|[^m]ent|ian|man|woman|folk)\Z")
"""How nouns for people end."""


class _Nouns(NamedTuple):
    """How the nouns of two figures go together, whatever is said of the figures."""

    are_alike: bool
    """Whether they are the same."""
    first_may_tell: bool
    """Whether that of the first may be what is done to that of the second."""
    second_may_tell: bool
    """The same the other way round."""
    heads: Finding
    """What their last words give."""


_KEPT: Final = 65536
"""So many pairs of nouns are kept."""
_SAME: Final[Finding] = (2.0, "the same thing counted")


def thing(first: Description, second: Description) -> Finding:
    """Compare the things counted."""
    if first.amount.dimension != "count" or not (first.nouns and second.nouns):
        return NOTHING
    nouns = _compared()(first.nouns, second.nouns)
    joint = _joint(first, second)
    if nouns.are_alike and not joint:
        return _SAME
    is_deed = nouns.first_may_tell and _names_deed(first, second)
    if is_deed or (nouns.second_may_tell and _names_deed(second, first)):
        return _TOLD, "the same thing counted"
    points, label = joint or nouns.heads
    if points == _ALIKE and first.worth.keys().isdisjoint(second.worth):
        return NOTHING
    if points == OPPOSED:
        points = _of_other_nouns(first, second)
        label = label if points == OPPOSED else ""
    return points, label


def _of_other_nouns(first: Description, second: Description) -> float:
    """Give the points for nouns that no list has together."""
    is_equal = first.amount.equals(second.amount)
    if is_equal and (_is_called(first, second) or _is_called(second, first)):
        return _ALIKE
    if _are_premises(first, second):
        return _PREMISES if is_equal else _LIKELY_SYNONYM
    if _is_telling(first, second) or _are_parts_alike(first, second):
        return _LIKELY_SYNONYM
    return OPPOSED


def _is_called(one: Description, other: Description) -> bool:
    """Whether the label of one names the thing that the other counts: "police front counters"."""
    label = _label_nouns(one.figure.about)
    return bool(label) and label[-1] == other.nouns[-1]


@remembered(4096)
def _label_nouns(about: str) -> tuple[str, ...]:
    return tuple(map(noun_key, noun_stems(about)))


def _are_premises(first: Description, second: Description) -> bool:
    """Whether both count the places of a body, one of them named for its sort."""
    heads = {first.nouns[-1], second.nouns[-1]}
    return not heads.isdisjoint(premises_nouns()) and heads <= premises_nouns() | house_nouns()


def _joint(first: Description, second: Description) -> Finding | None:
    """Compare "1,400 homes and firms" with one of the two sorts, which is but a part of them."""
    one, two = first.traits.second_noun, second.traits.second_noun
    if bool(one) == bool(two):
        return None
    joint, other = (first, second) if one else (second, first)
    tail = one or two
    if first.amount.equals(second.amount):
        found = max(_heads(joint.nouns, other.nouns), _heads((tail,), other.nouns))
        return found if found[0] >= 0 else None
    same = other.nouns[-1] in (joint.nouns[-1], tail)
    return (_PART_OF_JOINT, "different things counted") if same else None


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
        heads=_heads(first, second),
    )


def _is_telling(first: Description, second: Description) -> bool:
    """Whether equal values have so many digits that another noun is likely a synonym."""
    return first.amount.digits >= TELLING_DIGITS and first.amount.equals(second.amount)


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
