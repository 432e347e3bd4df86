"""Scopes: over what time, where, of whom and of how long a wait two amounts are."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.changes_told import counts_on
from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, VETO, Finding
from centres_tui.compare.nearness import TOLD_ALIKE, is_told_alike
from centres_tui.compare.slips import is_slip
from centres_tui.compare.traits import Mark

_OTHER_TIME: Final = -14.0
"""Points for amounts of stated times that are apart, which the very same words do not outweigh."""
_OTHER_TERM: Final = -2.5
"""Points for amounts over other stretches of time."""
_PART_OF_A_YEAR: Final = -5.0
"""Points for values that do not meet, one of a quarter or a half of a year."""
_FOREIGN: Final = -5.0
"""Points for another subject, which the figure's own clause begins with."""
_STRANGER: Final = -1.6
"""Points for another subject or place that the sentence names."""
_CHANCE: Final = 2
"""Values of no more digits are equal by chance often enough."""
_RIVAL: Final = re.compile(
    r"\b(?:rivals?|competitors?|neighbour(?:s|ing)?|sister|fellow|elsewhere|meanwhile)\b"
)
"""Words that go before another subject."""
_SAME_LIMIT: Final = 1.2
"""Points for amounts of what passes one limit: "have waited more than a year"."""
_OVER_ONE_TIME: Final[Finding] = (1.0, "over the same time")
_FOR_YEARS: Final = Mark.FOR_YEARS
_YEARLY: Final = Mark.YEARLY
_TIMES: Final = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
"""What an amount may be for besides a head or a place: so much a year for each."""
_NEARLY: Final = 0.03
"""Limits this part of themselves apart are one limit in two units: 52 weeks and a year."""


def rhythm(first: Description, second: Description) -> Finding:
    """Compare the time that an amount is for."""
    one, two = first.traits.marks, second.traits.marks
    # One is over several years, and the other so much a year or of one year.
    if (one & _FOR_YEARS and two & _YEARLY) or (two & _FOR_YEARS and one & _YEARLY):
        return OPPOSED, "a yearly amount and one for more years"
    if first.rhythm and second.rhythm:
        if first.rhythm == second.rhythm:
            return 0.5, f"both a {first.rhythm}"
        are_both = (first.rhythm in _TIMES) != (second.rhythm in _TIMES)
        if are_both and first.amount.equals(second.amount):
            return NOTHING
        return (TOLD_ALIKE if is_told_alike(first, second) else OPPOSED), "for another time"
    return NOTHING


def scope(first: Description, second: Description) -> Finding:
    """Compare the time that the amounts are over: one year, four years, by 2021."""
    if is_of_another_time(first, second) or _is_long_over(first, second):
        return _OTHER_TIME, "over another time"
    if bool(first.bearings.spell) != bool(second.bearings.spell):
        meets = first.interval.meets(second.interval)
        return NOTHING if meets else (_PART_OF_A_YEAR, "over another time")
    one, two = first.term, second.term
    if one is not None and two is not None:
        return _over_terms(first, second, _terms(one, two))
    return NOTHING if one is two else _over_one_term(first, second)


def _over_one_term(first: Description, second: Description) -> Finding:
    """Compare an amount over a stated time with one of which no time is."""
    if _holds_in_term(first, second) or _holds_in_term(second, first):
        return _OVER_ONE_TIME
    money = first.amount.dimension.startswith("money")
    far = money and not first.interval.meets(second.interval)
    return (-1.5 if far else -0.5), ""


def _holds_in_term(one: Description, other: Description) -> bool:
    """Whether one is over just the time that the other's column or sentence puts it in."""
    term, period = one.term, other.bearings.period
    return term is not None and period is not None and term.equals(period)


def _is_long_over(first: Description, second: Description) -> bool:
    """Whether one count held years ago, and the other, which it does not meet, at no stated time.

    Two digits exchanged make one of the other all the same.
    """
    if not (first.traits.marks ^ second.traits.marks) & Mark.LONG_AGO:
        return False
    if first.bearings.period and second.bearings.period:
        return False
    return not (first.interval.meets(second.interval) or is_slip(first, second))


def _over_terms(first: Description, second: Description, found: Finding) -> Finding:
    """Compare amounts over stated times; counts up to a day go on, and are of no other time."""
    if found[0] >= 0 or first.interval.meets(second.interval):
        return found
    return NOTHING if counts_on(first) and counts_on(second) else (OPPOSED, found[1])


def is_of_another_time(first: Description, second: Description) -> bool:
    """Whether both hold in stated times that are apart; of an event, sources may differ on that."""
    one, two = first.bearings, second.bearings
    if one.lately and two.lately and _is_of_another_spell(first, second):
        return True
    if not one.is_apart_in_time(two):
        return False
    return not (one.has_event or two.has_event) or not first.interval.meets(second.interval)


def _is_of_another_spell(first: Description, second: Description) -> bool:
    """Whether values that do not meet are over stretches up to days of publication far apart."""
    days = min(first.bearings.lately, second.bearings.lately)
    one, two = (each.text.source.published for each in (first, second))
    if not (days and one and two) or first.interval.meets(second.interval):
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) >= days


def _terms(one: Amount, two: Amount) -> Finding:
    if one.dimension == two.dimension and one.equals(two):
        return _OVER_ONE_TIME
    if one.dimension == two.dimension == "time" and (_holds(one, two) or _holds(two, one)):
        return 0.3, "over the same time"
    return _OTHER_TERM, "over another time"


def _holds(one: Amount, two: Amount) -> bool:
    """Whether a stretch of time holds another: 2026 holds September 2026."""
    return one.low <= two.low and two.high <= one.high


_OFF: Final = re.compile(r"\A[ -](?:of|from|off|away|radius|around|below|above|short|or less)\b")
"""What follows a distance, and not the size of a thing."""


def limit(first: Description, second: Description) -> Finding:
    """Compare the limits that what is counted passes: waits of over a year, children under five."""
    if (first.traits.marks ^ second.traits.marks) & Mark.WITHIN:
        size = second if first.traits.marks & Mark.WITHIN else first
        return NOTHING if _OFF.search(size.around.after) else (OPPOSED, "past another limit")
    one, two = first.bearings.limit, second.bearings.limit
    if one is None or two is None or one.dimension != two.dimension:
        return NOTHING
    if abs(one.size - two.size) <= _NEARLY * max(abs(one.size), abs(two.size)):
        return _SAME_LIMIT, "past the same limit"
    return VETO, "past another limit"


def place(first: Description, second: Description) -> Finding:
    """Compare the places that the sentences name; equal values may be told from elsewhere."""
    elsewhere = _is_elsewhere(first, second) or _is_elsewhere(second, first)
    elsewhere = elsewhere or _is_national(first, second) or _is_national(second, first)
    if elsewhere or is_of_another_place(first, second):
        return VETO, "another place"
    if _is_foreign(first, second) or _is_foreign(second, first):
        return (VETO, "another place") if _is_another_case(first, second) else (_STRANGER, "")
    return NOTHING


def _is_another_case(first: Description, second: Description) -> bool:
    """Whether one is told of a year long past, in few words that are in common to both."""
    if first.amount.digits > _CHANCE or _is_of_old(first) == _is_of_old(second):
        return False
    nouns = {*first.nouns, *second.nouns}
    return not any(stem in second.worth for stem in first.worth if stem not in nouns)


def _is_of_old(one: Description) -> bool:
    """Whether an amount is put in a year before the one that its source is published in."""
    year, published = one.bearings.period, one.text.source.published
    if year is None or not published:
        return False
    return year.high <= date.fromisoformat(published).replace(month=1, day=1).toordinal()


def is_of_another_place(first: Description, second: Description) -> bool:
    """Whether the sentences name other places for values that do not meet."""
    apart = first.bearings.is_apart_in_place(second.bearings)
    return apart and not first.interval.meets(second.interval)


_WORD: Final = re.compile(r"[\w-]+")
_BEFORE: Final = 160
"""The sentence before is within so many characters."""


def _is_national(one: Description, other: Description) -> bool:
    """Whether a sentence names a country that another source never does, for another value."""
    nations = one.traits.nations
    if not nations or not nations.isdisjoint(other.text.known_names):
        return False
    return not one.interval.meets(other.interval)


def _is_elsewhere(one: Description, other: Description) -> bool:
    """Whether a sentence opens with a place that neither source is about, nor the other names."""
    opening = one.traits.opening
    if not opening or opening.isdisjoint(other.text.known_names):
        return bool(opening)
    return one.traits.is_aside and opening.isdisjoint(_words_of_sentence(other))


def _words_of_sentence(one: Description) -> frozenset[str]:
    """Give the words of the sentence of a figure, and of the one before."""
    start, end = one.figure.sentence_start, one.figure.sentence_end
    text = one.text.source.text[max(0, start - _BEFORE) : end]
    return frozenset(_WORD.findall(text.lower()))


def _is_foreign(one: Description, other: Description) -> bool:
    """Whether a sentence names places that neither source is about, nor the other names."""
    foreign = one.traits.foreign
    return bool(foreign) and foreign.isdisjoint(other.text.known_names)


def owner(first: Description, second: Description) -> Finding:
    """Compare whose figures they are.

    A subject that the figure's own sentence names, and the other source never, tells them apart,
    unless it is what its own source is about.
    """
    if not first.owner.isdisjoint(second.owner):
        return 0.2, "the same subject"
    if first.source == second.source:
        return _owner_inside(first, second)
    strangers = [
        one for one, other in ((first, second), (second, first)) if _is_stranger(one, other)
    ]
    if not strangers:
        return NOTHING
    return _weight_of(strangers, is_told_alike(first, second)), "another subject"


def _weight_of(strangers: Sequence[Description], is_alike: bool) -> float:
    """Say how much other subjects weigh: a rival most, and little where the values are alike."""
    if any(_RIVAL.search(one.around.before) for one in strangers):
        return VETO
    if is_alike:
        return TOLD_ALIKE
    return _FOREIGN if any(one.leads_with_owner for one in strangers) else _STRANGER


def _owner_inside(first: Description, second: Description) -> Finding:
    """Compare whose two figures of one source are, where no subject is common to both."""
    if first.named_owner and second.named_owner:
        return _FOREIGN, "another subject"
    if _is_rivals(first) != _is_rivals(second):
        return VETO, "another subject"
    return NOTHING


def _is_rivals(one: Description) -> bool:
    """Whether an amount is another's than its source is about: "Rival Ardens will hire 40"."""
    if one.traits.is_aside:
        return True
    return bool(one.traits.stranger and _RIVAL.search(one.around.before))


def _is_stranger(one: Description, other: Description) -> bool:
    stranger = one.traits.stranger
    return bool(stranger) and stranger.isdisjoint(other.text.known_names)
