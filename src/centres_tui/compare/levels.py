"""Levels: the ordered, named things in which two figures may match, and what each is worth.

Every level looks at one side of a pair and gives points with a label. The sum decides whether
two figures can state one measure: see `docs/comparison.md`.
"""

import re
from functools import lru_cache
from typing import Final

from centres_tui.compare.beginnings import year_begun
from centres_tui.compare.by_chance import is_by_chance, row
from centres_tui.compare.changes_told import gathers, is_moved_plan
from centres_tui.compare.days import is_of_beginning
from centres_tui.compare.description import Description
from centres_tui.compare.directions import trend
from centres_tui.compare.events import (
    SAME_HAPPENING,
    SAME_MEETING,
    event,
    is_one_happening,
    meeting,
)
from centres_tui.compare.finding import NOTHING, OPPOSED, VETO, Finding, Level
from centres_tui.compare.goals import are_goal_and_fact
from centres_tui.compare.likeness import PER_WORD, wording
from centres_tui.compare.moneys import sort_of_sum
from centres_tui.compare.nearness import (
    CONVERTED,
    FAR_OPEN,
    VERY_CLOSE,
    closeness,
    distance,
    is_rounding,
    is_told_as,
)
from centres_tui.compare.scopes import limit, owner, place, rhythm, scope
from centres_tui.compare.share_wholes import are_of_one_whole, are_of_others
from centres_tui.compare.slips import slip
from centres_tui.compare.stages import stage
from centres_tui.compare.things import thing
from centres_tui.compare.timing import is_of_long_ago
from centres_tui.compare.traits import Mark

_PLAN: Final = Mark.PLAN
_WHOLE: Final = Mark.WHOLE
_OF_A_WHOLE: Final = Mark.WHOLE | Mark.REST
_CHANGES: Final = Mark.TREND | Mark.DIFFERENCE | Mark.COMPARED
_PASSING: Final = Mark.PASSING
_BOTH_TO_COME: Final[Finding] = (0.3, "both to come")
_SAME_STATUS: Final[Finding] = (0.3, "the same status")
_SLOT_SURE: Final = 5.0
_NEVER: Final = -4.0
"""Points for two ages: what grows by itself is no measure on which sources differ."""
_SAME_PAIR: Final = 3.5
"""Points for a part and a whole that both are equal."""
_OTHER_PEOPLE: Final = -4.0
"""Points for shares of numbers that are so far apart."""
_WHOLE_ALONE: Final = -4.0
"""Points for a whole beside another amount that has no parts, where the words are the part's."""
_MONTH: Final = 31
"""Longer stretches to come hold too many things: "next year"."""
_SOLE_DAY: Final = 3.4
"""Points for an equal day that each source names once."""
_EQUAL: Final = ((0.8, 2.3, 4.8, 5.8), (0.8, 1.8, 2.4, 2.4))
"""Points for an equal value, by the digits that it has; the second row is for dates."""
_LONG_AGO: Final = -6.0
"""Points for few of something now and as few of it years ago."""
_MOVED: Final = 1.4
"""Points for a planned amount and another that a later source says it moved to."""
_GROWN: Final = -0.8
"""Points for counts of what people send in, of which there may soon be many more."""
_TOO_FAR: Final = -1.75
"""Fewer points for nearness, and an amount left open does not mean the other: "at least 5", 16."""
_HUNDREDS: Final = 0.7
"""More points for an equal count of a hundred or more that has two digits before its zeros."""
_ROUND_DIGITS: Final = 2
_RARE: Final = 0.7
"""Points for amounts of a sort that few texts have many of."""
_ROUNDED: Final = 3.2
"""Points for an amount that another rounds to digits enough: £411,600 and £412,000."""
_TELLING: Final = 3
"""Digits enough to tell by a rounded amount."""
_ONLY_AGAINST: Final = frozenset({"books"})
"""Slots of which another word tells amounts apart, and the same one says no more than any word."""
_USUAL: Final = frozenset({"count", "money", "share", "time", "duration", "age", "ratio"})
"""Dimensions that every text has; equal values of others tell more."""


def action(first: Description, second: Description) -> Finding:
    """Compare what is done: closing or staying, saving or spending, rising or falling.

    A whole has not the fate of its part.
    """
    points, shared = 0.0, []
    one_traits, two_traits = first.traits, second.traits
    is_fated = not (one_traits.marks | two_traits.marks) & _WHOLE
    others = two_traits.acts
    for slot, (one, near) in one_traits.acts.items():
        if slot not in others or (slot == "fate" and not is_fated):
            continue
        two, far = others[slot]
        if one != two:
            points += OPPOSED if max(near, far) <= _SLOT_SURE else -1.5
        elif slot not in _ONLY_AGAINST:
            points += 1.0
            shared.append(one)
    if points < 0:
        return points, "different actions"
    return (min(points, 2.0), _same_action(*shared)) if shared else NOTHING


@lru_cache(maxsize=1024)
def _same_action(*actions: str) -> str:
    return f"the same action ({', '.join(sorted(actions))})"


def structure(first: Description, second: Description) -> Finding:
    """Compare parts and wholes: what each is a part of, or whether it is itself a whole."""
    if _is_part_of_like(first, second) or _is_part_of_like(second, first):
        return VETO, "a part and a whole"
    if (first.traits.marks ^ second.traits.marks) & Mark.REST:
        return _REST_ALONE, ""
    if first.is_whole and second.is_whole:
        return _wholes(first, second)
    return row(first, second) or _part_or_whole(first, second)


def _wholes(first: Description, second: Description) -> Finding:
    same_part = first.part_values & second.part_values
    return (_SAME_PAIR, "wholes of an equal part") if same_part else (0.5, "both a whole")


def _part_or_whole(first: Description, second: Description) -> Finding:
    if _is_named_whole(first) != _is_named_whole(second):
        return NOTHING if first.interval.meets(second.interval) else (_WHOLE_ALONE, "")
    if first.whole is None or second.whole is None:
        return NOTHING
    if first.amount.dimension == "share" and are_of_one_whole(first, second):
        return _SAME_PAIR, f"both of {first.whole.figure.exact}"
    return _parts(first, second, first.whole.amount.equals(second.whole.amount))


def _is_named_whole(one: Description) -> bool:
    """Whether a count is named for its part only: "half of our 5,100 staff voted"."""
    if not one.is_whole or one.amount.dimension != "count":
        return False
    return bool(_OF_ALL.search(one.around.before))


def _is_part_of_like(part: Description, whole: Description) -> bool:
    """Whether one is a whole, and the other a part of one, or what is left of it."""
    if not whole.is_whole:
        return False
    if is_told_as(part, whole):
        return False
    if part.amount.equals(whole.amount):
        if part.source == whole.source or _KNOWN.search(whole.around.before):
            return False
    elif part.is_left:
        return True
    return part.whole is not None and not part.is_whole


def _parts(first: Description, second: Description, of_one_whole: bool) -> Finding:
    if not of_one_whole or first.whole is None:
        return (_OTHER_PEOPLE, "of others") if are_of_others(first, second) else (-0.5, "")
    points = _SAME_PAIR if first.amount.equals(second.amount) else 1.5
    return points, f"both of {first.whole.figure.exact}"


def status(first: Description, second: Description) -> Finding:
    """Compare whether it is so, was so or is to be, and whether a plan is said to have moved."""
    one, two = first.traits.marks, second.traits.marks
    if (one | two) & _PLAN:
        if is_moved_plan(first, second) or is_moved_plan(second, first):
            return _MOVED, "a plan that has moved"
        if are_goal_and_fact(first, second):
            return _GOAL_AND_FACT, ""
        if one & two & _PLAN:
            return _BOTH_TO_COME
    if first.figure.status == second.figure.status:
        return _SAME_STATUS
    return NOTHING


def value(first: Description, second: Description) -> Finding:
    """Compare the values: an equal one tells the more, the more digits it has."""
    refused = _refused(first, second)
    if refused:
        return refused
    one, two = first.amount, second.amount
    if one.size == two.size and one.ends == two.ends:
        return _equal(first, second)
    if not first.interval.meets(second.interval):
        return _apart(first, second)
    return _meeting(first, second)


def _apart(first: Description, second: Description) -> Finding:
    """Say how much values that do not meet tell: the further apart, the less."""
    told = NOTHING
    if first.amount.dimension == "time":
        told = year_begun(first, second)
    elif first.amount.row == second.amount.row:
        told = slip(first, second)
    if told[1]:
        return told
    if is_of_long_ago(first) != is_of_long_ago(second):
        return _LONG_AGO, ""
    if first.figure.kind == "age":
        return _NEVER, ""
    apart = distance(first, second)
    return (_GROWN if apart < _GROWN and gathers(first) and gathers(second) else apart), ""


def _refused(first: Description, second: Description) -> Finding | None:
    """Refuse a mere "last year", and values that tell nothing of one measure."""
    passes = (first.traits.marks | second.traits.marks) & _PASSING
    if passes and not _is_narrower(first, second):
        return FAR_OPEN, ""
    return (VETO, "") if is_by_chance(first, second) else None


def _meeting(first: Description, second: Description) -> Finding:
    """Say how much values that meet tell: the nearer they are, the more."""
    points = closeness(first, second)
    if points == FAR_OPEN and is_one_happening(first, second):
        points = distance(first, second)
    if points < _TOO_FAR:
        return VETO, ""
    if points > VERY_CLOSE and _is_rare(first.amount.dimension):
        points += _RARE if first.figure.unit == second.figure.unit else CONVERTED
    if points > 0 and is_rounding(first.amount, second.amount, _TELLING):
        points = max(points, _ROUNDED)
    return (points, "values that meet") if points > 0 else (points, "")


def _is_narrower(first: Description, second: Description) -> bool:
    """Whether one of two dates to come lies within the other: 15 June, and next week.

    So does the day of a meeting's papers in the month in which others say it was decided.
    """
    if meeting(first, second)[0] > 0:
        return True
    if not first.traits.marks & second.traits.marks & Mark.TO_COME:
        return False
    if max(first.amount.step, second.amount.step) > _MONTH:
        return False
    if is_one_happening(first, second):
        return True
    return first.interval.meets(second.interval) and not first.amount.equals(second.amount)


def _equal(first: Description, second: Description) -> Finding:
    """Say how much an equal value tells."""
    digits = min(first.amount.digits, second.amount.digits, 4)
    kind = 1 if first.amount.dimension == "time" else 0
    if not kind and digits == 1 and is_of_long_ago(first) != is_of_long_ago(second):
        return _LONG_AGO, "over another time"
    if kind and _is_day_of_issue(first, second):
        return 0.8, "equal values"
    if first.traits.marks & second.traits.marks & Mark.SOLE:
        return _SOLE_DAY, "equal values"
    if kind and digits == 1 and is_of_beginning(first) and is_of_beginning(second):
        return _SOLE_DAY, "equal values"
    rare = _RARE if _is_rare(first.amount.dimension) else 0.0
    return _EQUAL[kind][digits - 1] + rare + _hundreds(first, second, digits), "equal values"


def _hundreds(first: Description, second: Description, digits: int) -> float:
    """Give the points for as many hundreds of the same: 640 tells more than 64."""
    if digits != _ROUND_DIGITS or first.amount.dimension != "count":
        return 0.0
    return _HUNDREDS if first.amount.size >= 100 and thing(first, second)[0] > 0 else 0.0


@lru_cache(maxsize=1024)
def _is_rare(dimension: str) -> bool:
    """Whether amounts of a dimension are of a sort that few texts have many of."""
    return dimension.split(maxsplit=1)[0] not in _USUAL


def _is_day_of_issue(first: Description, second: Description) -> bool:
    """Whether a date is that of a source's publication, on which all its news may have happened."""
    days = {first.text.source.published, second.text.source.published}
    return first.amount.text in days


def aspect(first: Description, second: Description) -> Finding:
    """Compare what of a thing is measured: its peak, its average, its net or gross amount."""
    found = [first.traits.aspect, second.traits.aspect]
    if found[0] == found[1]:
        return (0.8, f"both {found[0]}") if found[0] else NOTHING
    label = "another aspect: " + " and ".join(filter(None, found))
    if all(found):
        return OPPOSED, label
    return (-0.6, "") if "average" in found else (-1.2, label)


_GOAL_AND_FACT: Final = -14.0
"""Points for what is aimed at, or planned, beside what is so, or is done so far.

The very same words do not outweigh it."""
_REST_ALONE: Final = -4.0
"""Points for an amount that is named as what is left over beside one that is not."""
_KNOWN: Final = re.compile(
    r"(?:\b(?:the|its|our|their|his|her|your|all|these|those)|['’]s|s['’]) (?:[\w’'-]+ ){0,2}\Z"
)
"""Words before a number that has been told of: "11 of the 26"."""
_OF_ALL: Final = re.compile(r"\bof (?:the|its|our|their|his|her|your|all) (?:[a-z]+ )?\Z")

LEVELS: Final[tuple[Level, ...]] = (
    Level(
        "thing",
        "the thing counted: the same noun, a synonym, an elided one",
        thing,
        both=Mark.NOUNS,
        most=2.0,
    ),
    Level("action", "what is done to it, and in which direction", action, both=Mark.ACT, most=2.0),
    Level("words", "the words around both figures", wording, most=PER_WORD),
    Level(
        "time",
        "what the amount is for: a year, a month",
        rhythm,
        either=Mark.FOR_YEARS,
        both=Mark.RHYTHM,
        most=0.5,
    ),
    Level(
        "structure",
        "parts and wholes",
        structure,
        either=_OF_A_WHOLE | Mark.ROW,
        both=Mark.WHOLE | Mark.PART,
        most=_SAME_PAIR,
    ),
    Level("aspect", "peak, average, net, gross", aspect, Mark.ASPECT, Mark.ASPECT, 0.8),
    Level(
        "scope",
        "the time that the amounts are over",
        scope,
        either=Mark.TERM | Mark.SPELL | Mark.LONG_AGO,
        both=Mark.TERM | Mark.PERIOD,
        most=1.0,
    ),
    Level(
        "limit",
        "the limit that is passed: waits of over a year",
        limit,
        either=Mark.WITHIN,
        both=Mark.LIMIT,
        most=1.2,
    ),
    Level(
        "place",
        "the places that the sentences name",
        place,
        either=Mark.ELSEWHERE,
        both=Mark.PLACES,
    ),
    Level("owner", "whose figures they are", owner, Mark.OWNER, Mark.OWNER, 0.2),
    Level("stage", "before or after a stated change", stage, either=Mark.STAGE, most=1.0),
    Level(
        "sort of sum",
        "what a sum or a share is named as: a loss, a loan, a turnout",
        sort_of_sum,
        either=Mark.NAMED_SUM,
    ),
    Level("trend", "the amount of a rise or of a fall", trend, either=_CHANGES, most=1.0),
    Level(
        "event",
        "dates to come: of a start or of an end",
        event,
        both=Mark.TO_COME | Mark.WORKS | Mark.EDGE,
        most=SAME_HAPPENING,
    ),
    Level(
        "meeting",
        "the day of a meeting's papers and of what was decided there",
        meeting,
        either=Mark.PAPERS,
        most=SAME_MEETING,
    ),
    Level(
        "status",
        "actual, past, planned, proposed or forecast, and plans that moved",
        status,
        most=_MOVED,
        lifted_by=Mark.PLAN,
        usual=_SAME_STATUS[0],
    ),
    Level("value", "equal values, values that meet", value, most=_EQUAL[0][-1] + _RARE),
)
