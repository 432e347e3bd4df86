"""Directions: amounts of a rise or of a fall, and amounts that one reaches."""

import re
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, VETO, Finding
from centres_tui.compare.intervals import Interval
from centres_tui.compare.share_ways import is_reached
from centres_tui.compare.traits import Mark

_CHANGE_AND_LEVEL: Final = -2.5
"""Points for the amount of a change beside another amount that is none."""
_DIFFERENCE: Final = -3.0
"""Points for by how much an amount is above another beside one that is no difference."""
_COMPARED: Final = -14.0
"""The same for how many more or fewer there are, which the very same words do not outweigh."""
_BOTH_COMPARED: Final[Finding] = (1.0, "both a difference")
_BY_AND_TO: Final = -6.0
"""Points for the amount of a change beside an amount that is reached by one."""
_RISE_AND_LEVEL: Final = -3.0
"""Points for a percentage of change beside a percentage that is none."""
_CHANGING: Final = frozenset({"way", "post", "sides"})
"""Slots of words that tell of a change, whichever they are."""
_CHANGED: Final = re.compile(
    r"\b(?:cut|los[ets]|losing|ax(?:e|ing)|scrap|go\b|goes\b|going\b|gone\b|shed|drop|reduc|delet"
    r"|abolish|disappear|vanish|down\b|trim|slash|remov|withdr|fewer|less\b|add|new\b|extra|further"
    r"|more\b|additional|rise|rose|risen|increas|gain|up\b|creat|join|grow|grew|expan|differ|gap)"
)
"""What begins words near an amount that is taken away from others or comes on top of them."""
_WAYS: Final = {"up": "rising", "down": "falling"}
_REACHED: Final = re.compile(r"\bto (?:about |around |some |nearly |over |almost |just )?\Z")
_REACH: Final = 30
"""An amount that a rise leads to stands within so many characters behind it."""
_LEVELS: Final = frozenset({"money", "count", "number"})
_TOLD: Final = 0.3
"""A word that weighs less beside an amount does not say what it is."""
_NEAR: Final = 5.0
"""A word of a rise or a fall speaks of an amount within so many steps."""


def trend(first: Description, second: Description) -> Finding:
    """Compare directions: an amount of a rise is not one of a fall."""
    if first.amount.dimension == "share":
        return _shares(first, second)
    if _is_difference(first) != _is_difference(second):
        is_plain = not (is_of_change(first) or is_of_change(second))
        return (_DIFFERENCE, "") if is_plain else NOTHING
    if _is_compared(first) or _is_compared(second):
        return _compared(first, second)
    return _trends(first, second)


def _trends(first: Description, second: Description) -> Finding:
    one, two = first.figure.trend, second.figure.trend
    if one and two:
        return _directions(first, second)
    if is_of_change(first) != is_of_change(second):
        saved = _is_saving(first) and _is_saving(second)
        return NOTHING if saved else _change_and_level(first, second)
    if not one and not two:
        return NOTHING
    ways = _way(first), _way(second)
    if ways[0] and ways[0] == ways[1]:
        return NOTHING
    return -0.5, ""


def _shares(first: Description, second: Description) -> Finding:
    """Compare shares: one by which something rose is no share of it."""
    one, two = first.traits.way, second.traits.way
    if one and two:
        if one != two:
            return VETO, "opposite directions"
        if not (first.figure.trend and second.figure.trend):
            return NOTHING
        is_other = _reach_other_levels(first, second)
        return (VETO, "to another level") if is_other else (1.0, f"both {one}")
    return _share_and_change(first, second) if one or two else NOTHING


def _share_and_change(first: Description, second: Description) -> Finding:
    """Compare the share of a rise or a fall with another share: "cut by 15%", "fell to 24%"."""
    level = second if first.traits.way else first
    if is_reached(level.around.before) and not first.amount.equals(second.amount):
        return OPPOSED, "a change and what is reached"
    ways = _way(first), _way(second)
    return NOTHING if ways[0] and ways[0] == ways[1] else (_RISE_AND_LEVEL, "")


def _is_difference(one: Description) -> bool:
    return bool(one.traits.marks & Mark.DIFFERENCE)


def _is_compared(one: Description) -> bool:
    return bool(one.traits.marks & Mark.COMPARED)


def _compared(first: Description, second: Description) -> Finding:
    """Compare "18 fewer beds" with another such difference, a loss, or a number of beds."""
    if _is_compared(first) and _is_compared(second):
        return _trends(first, second) if first.figure.trend else _BOTH_COMPARED
    plain = second if _is_compared(first) else first
    if _tells_change(plain) or (first.amount.equals(second.amount) and _is_near_change(plain)):
        return NOTHING
    return _COMPARED, ""


def _tells_change(one: Description) -> bool:
    """Whether words near an amount make it one of what is lost, goes, or comes on top."""
    acts = one.traits.acts
    is_lost = acts.get("fate", ("",))[0] == "close"
    return is_lost or bool(acts.keys() & _CHANGING) or is_of_change(one)


def _is_near_change(one: Description) -> bool:
    around = one.around
    return bool(_CHANGED.search(around.before[-_REACH:]) or _CHANGED.search(around.after[:_REACH]))


def _directions(first: Description, second: Description) -> Finding:
    one, two = first.figure.trend, second.figure.trend
    if one != two:
        return VETO, "opposite directions"
    return (
        (VETO, "to another level") if _reach_other_levels(first, second) else (1.0, f"both {one}")
    )


def _reach_other_levels(first: Description, second: Description) -> bool:
    """Whether rises that differ lead to other amounts: "by 10% to £61m", "by 19% to £107m"."""
    if first.interval.meets(second.interval):
        return False
    one, two = _reached_by(first), _reached_by(second)
    return bool(one and two and one[0] == two[0] and not one[1].meets(two[1]))


def _reached_by(change: Description) -> tuple[str, Interval] | None:
    """Give the amount that the words behind a rise or a fall lead to: "by 10% to £61m"."""
    own, text = change.figure, change.text
    for other in text.figures_in(own.end, own.sentence_end):
        gap = text.source.text[own.end : other.start].lower()
        amount = text.amount(other) if other.kind in _LEVELS else None
        if amount and len(gap) <= _REACH and _REACHED.search(gap):
            return amount.dimension, text.stated.interval(other, amount)
    return None


def _change_and_level(first: Description, second: Description) -> Finding:
    """Compare "a rise of £3m" with "£12m", which only equal values make one measure."""
    if first.interval.meets(second.interval):
        return NOTHING if _way(first) == _way(second) else (-0.5, "")
    level = second if is_of_change(first) else first
    reached = level.stage == "after" or _REACHED.search(level.around.before)
    return (_BY_AND_TO if reached else _CHANGE_AND_LEVEL), ""


def _is_saving(one: Description) -> bool:
    """Whether an amount is what is spent less: a saving is the amount of a fall."""
    return one.around.weights.get("saving", 0.0) >= _TOLD


def _way(one: Description) -> str:
    """Say whether words near an amount speak of a rise or of a fall."""
    if one.traits.way:
        return one.traits.way
    if one.figure.trend:
        return _WAYS[one.figure.trend]
    near = one.around.distances.get("way", 99.0) <= _NEAR
    return one.around.slots["way"] if near else ""


def is_of_change(one: Description) -> bool:
    """Whether an amount is that of a rise or a fall, by a verb or by a noun."""
    return bool(one.traits.marks & Mark.TREND)
