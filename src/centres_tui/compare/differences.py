"""Differences: in what the figures of a family differ, in words that a reader understands."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from centres_tui.compare.description import Description

_MOST_NAMES: Final = 3
_MOST_VALUES: Final = 4
"""More differences, and more values of one, are left out."""
_TWO: Final = 2
BEFORE_AND_AFTER: Final = "before and after a change"
PART_REST_WHOLE: Final = "a part, the rest and the whole"
PART_AND_WHOLE: Final = "a part and the whole"
SIDE_BY_SIDE: Final = frozenset({BEFORE_AND_AFTER, PART_REST_WHOLE, PART_AND_WHOLE})
"""Differences of amounts that a source states beside each other, not in place of each other."""


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two figures of a family differ."""

    name: str
    """What sort of difference it is."""
    values: tuple[str, ...] = ()
    """What each of them has, where words say it."""


def told(differences: Counter[Difference]) -> str:
    """Write the most common differences: "another period (four years, this year)"."""
    counts: Counter[str] = Counter()
    values: dict[str, set[str]] = defaultdict(set)
    for each, count in differences.items():
        counts[each.name] += count
        values[each.name].update(each.values)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return "; ".join(_with_values(name, sorted(values[name])) for name in names[:_MOST_NAMES])


def _with_values(name: str, values: Sequence[str]) -> str:
    if len(values) < _TWO:
        return name
    more = ", ..." if len(values) > _MOST_VALUES else ""
    return f"{name} ({', '.join(values[:_MOST_VALUES])}{more})"


def difference(slot: str, first: Description, second: Description) -> Difference:
    """Say in what two figures differ.

    Args:
        slot: The level in which they differ.
        first: One figure.
        second: The other.
    """
    name, find = _SLOTS[slot]
    values = tuple(value for value in (find(first), find(second)) if value)
    return Difference(name, values)


def _slot(name: str) -> Callable[[Description], str]:
    return lambda one: one.around.slots.get(name, "")


def _term(one: Description) -> str:
    """Name the time that an amount is over, or that it holds in."""
    bearings = one.bearings
    spell = f"{bearings.spell[0]} {bearings.spell[1]}" if bearings.spell else ""
    return (
        spell or one.term_text or bearings.period_text or (f"a {one.rhythm}" if one.rhythm else "")
    )


def _place(one: Description) -> str:
    return " ".join(sorted(word.title() for word in one.bearings.places))


def _action(one: Description) -> str:
    slots, distances = one.around.slots, one.around.distances
    nearest = min((slot for slot in slots if slot != "aspect"), key=lambda slot: distances[slot])
    return slots[nearest]


def _subject(one: Description) -> str:
    return one.figure.subject


def _standing(one: Description) -> str:
    return one.figure.status


def _nothing(_: Description) -> str:
    return ""


_SLOTS: Final[dict[str, tuple[str, Callable[[Description], str]]]] = {
    "time": ("so much a time and in all", _term),
    "scope": ("another period", _term),
    "place": ("another place", _place),
    "aspect": ("another aspect", _slot("aspect")),
    "owner": ("another subject", _subject),
    "stage": (BEFORE_AND_AFTER, _nothing),
    "action": ("another action", _action),
    "status": ("another standing", _standing),
    "structure": (PART_AND_WHOLE, _nothing),
}
