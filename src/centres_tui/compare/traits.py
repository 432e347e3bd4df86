"""Traits: what the levels ask of a figure for every pair that it is in, found once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from centres_tui.compare.allowances import is_allowed, is_of_those_who_came
from centres_tui.compare.dating import dated_by
from centres_tui.compare.days import edge_of, is_of_works, is_sole
from centres_tui.compare.happenings import happening
from centres_tui.compare.lengths import length_of
from centres_tui.compare.meetings import is_of_meeting, is_of_papers
from centres_tui.compare.named_rows import words_beside, words_of_row
from centres_tui.compare.named_shares import name_of_share
from centres_tui.compare.named_sums import name_of_sum
from centres_tui.compare.nouns import second_noun
from centres_tui.compare.share_ways import way_of_share
from centres_tui.compare.surroundings import Surroundings
from centres_tui.compare.timing import is_of_one_year, is_of_then
from centres_tui.vocabulary.measures import measure_words

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

REACH: Final = 8.0
"""A word further from a figure says nothing of what is done to it, or of what is measured."""
PLANS: Final = frozenset({"proposed", "planned", "forecast", "target"})
_MORE_THAN_A_YEAR: Final = 366
_PASSING: Final = re.compile(
    r"(?:last|this|next|past|earlier this|the past|the last|later this)\s+(?:year|month|week)", re.I
)
_PASSING_LETTERS: Final = frozenset("eElLnNpPtT")
"""What it begins with."""
_LATELY: Final = re.compile(r"\b(?:the|these|of)\s(?:past|last|next|previous|coming)\s\Z")
_CHANGES: Final = (
    r"(?:increase|rise|fall|drop|reduction|decrease|decline|jump|growth|overrun|overspend|hike"
    r"|uplift|gain)"
)
_OF_CHANGE: Final = re.compile(
    rf"\b(?:an?|the|by|further|annual|total) (?:[\w-]+ )?{_CHANGES} (?:of|by) (?:[a-z]+ ){{0,2}}\Z"
    rf"|\b(?:the|this|that) (?:[\w-]+ )?{_CHANGES} (?:in (?:[\w-]+ ){{1,3}})?"
    rf"(?:is|was|comes to|came to) (?:[a-z]+ )?\Z"
)
_LINKS: Final = (" of ", " by ", " is ", " was ", " to ")
"""One of these stands between the noun for a change and its amount."""
_LEAD: Final = 32
"""The noun and what stands between are no longer."""
_CHANGE_AFTER: Final = re.compile(rf"[ -](?:[a-z]+ )?{_CHANGES}\b(?! (?:target|plan)s?\b)")
_REST: Final = re.compile(
    r"\b(?:the (?:rest|remainder|balance),? (?:of )?|the remaining |leaving )(?:[a-z]+ ){0,2}\Z"
)
"""What makes an amount what is left over: "will pay the rest, some £9m"."""
_BY_HOW_MUCH: Final = re.compile(
    r"\s(?:(?:more|less|fewer|higher|lower) than|above|below|over|under) (?:the|its|their)"
    r" (?:original |first |initial |approved |agreed )?"
    r"(?:budget|estimate|forecast|plan|target|price|quote|figure|cost)\b"
)
"""What follows the difference of an amount and one of before: "£9m more than the budget"."""
_MORE_OR_FEWER: Final = re.compile(
    r"\s(?:(?:[a-z]+\s)?fewer\b|(?:more|less|higher|lower|greater)\sthan\b"
    r"|[a-z-]+\s(?:more|less)\sthan\s(?:in|on|at|last|(?:a|the)\s(?:year|month|week)|before"
    r"|expected|planned|promised|forecast|it|they)\b)"
)
"""What follows the difference of two counts: "24 more than in May", "18 fewer beds"."""
_COUNTS: Final = frozenset({"count", "number"})
_LOSS_OF: Final = re.compile(
    r"\b(?:net|overall|total)\s(?:loss|gain)\s(?:of|is|was|would\sbe|will\sbe)\s"
    r"(?:about\s|around\s|some\s|nearly\s|almost\s|over\s|just\s|only\s)?\Z"
)
_NO_WORDS: Final[frozenset[str]] = frozenset()


class Mark:
    """What is known of a figure: a level that asks for other marks says nothing of it."""

    ACT: Final = 1
    """Words in reach say what is done."""
    ASPECT: Final = 2
    """Words in reach say which aspect is measured."""
    RHYTHM: Final = 4
    """It is so much a year, a month."""
    YEARLY: Final = 8
    """It is so much a year, or of one year."""
    FOR_YEARS: Final = 16
    """It is over more than a year."""
    WHOLE: Final = 32
    """Other figures are parts of it."""
    PART: Final = 64
    """It is part of another."""
    TERM: Final = 128
    """The time that it is over is stated."""
    SPELL: Final = 256
    """It is of a part of a year."""
    PERIOD: Final = 512
    """The time that it holds in is stated, or that it is up to now."""
    LIMIT: Final = 1024
    """The limit that is passed is stated."""
    PLACES: Final = 2048
    """Places are named after "in"."""
    ELSEWHERE: Final = 4096
    """A place is named that its source is not about."""
    OWNER: Final = 8192
    """It is known whose figure it is."""
    STAGE: Final = 16384
    """It is a side of a change."""
    TREND: Final = 32768
    """It is the amount of a rise or of a fall, as a verb or a noun says."""
    PLAN: Final = 65536
    """It states what is to come."""
    TO_COME: Final = 131072
    """It is a date to come."""
    PASSING: Final = 262144
    """It is a mere "last year", which suits anything."""
    NOUNS: Final = 524288
    """What is counted is named."""
    DIFFERENCE: Final = 2097152
    """It is by how much one amount is above or below another."""
    COMPARED: Final = 268435456
    """It is by how many more or fewer things there are than at another time or elsewhere."""
    REST: Final = 1048576
    """It is money that is named as what is left over."""
    PAPERS: Final = 4194304
    """It is the day of a meeting, at the head of its papers."""
    MEETING: Final = 8388608
    """It is the day of a meeting, or of what was decided there."""
    SOLE: Final = 16777216
    """It is a day that its source names once, and no day on which much begins or ends."""
    WORKS: Final = 33554432
    """It is the date of the start of building."""
    COUNTED: Final = 67108864
    """Things are counted."""
    DATED: Final = 134217728
    """It is a date or a period."""
    NAMED_SUM: Final = 536870912
    """It is money, and the words beside it name what: a loss, a loan."""
    ROW: Final = 1073741824
    """It is one row of a table, of which another row is the total."""
    WITHIN: Final = 2147483648
    """It is how far something reaches at the most: "within 10 km of a river"."""
    LONG_AGO: Final = 4294967296
    """It is a count of a time that is over, years before its source was published."""
    ALLOWED: Final = 8589934592
    """It is how many may come."""
    CAME: Final = 17179869184
    """It is how many came."""
    EDGE: Final = 34359738368
    """It is a date on which something starts or ends, as the words right before it say."""


_GAP_OF: Final = re.compile(
    r"\b(?:gap|shortfall|shortage|deficit|short)\sof\s"
    r"(?:about\s|around\s|some\s|nearly\s|almost\s|over\s)?\Z"
)
_SHORT: Final = re.compile(r"(?:\s[\w’'-]+){0,3}?\s(?:short|too\sfew)\b")
_NEAR: Final = 40
"""Words of what is missing stand within so many characters before a count."""


@dataclass(slots=True)
class Traits:
    """What the levels ask of a figure; never changed once they are found."""

    marks: int
    """Its marks, as the bits of a whole number."""
    acts: Mapping[str, tuple[str, float]]
    """For each slot of what is done, the concept that stands nearest and how far."""
    aspect: str
    """What of a thing is measured: "average"; empty where no word in reach says."""
    opening: frozenset[str]
    """The place that its sentence opens with, where its source is not about it."""
    is_aside: bool
    """Whether that sentence turns to another party than the text is about."""
    foreign: frozenset[str]
    """The places that its sentence names, where its source is about none of them."""
    nations: frozenset[str]
    """The countries that its sentence names after "in"."""
    second_noun: str
    """The last of the things that are counted together; empty where but one is."""
    is_guessed: bool
    """Whether the noun for what is counted stands elsewhere, and not behind the number."""
    horizon: float
    """The days from its source to a date to come; 0 of any other figure."""
    beside: tuple[frozenset[str], frozenset[str]]
    """Of a cell, the words that name its row, and those that name other rows alone."""
    row: frozenset[str]
    """The words that name its row, where that is a part of a table's total."""
    stranger: frozenset[str]
    """The names of whose figure it is, where its source is about none of them."""
    dated: tuple[tuple[str, float], ...]
    """Of a month, a season or a year in which nothing happens, the amounts that it dates."""
    way: str
    """Whether it is the share of a rise or of a fall; empty of anything else."""
    happening: str
    """What is to come on a date: an opening, an end; empty where no word tells."""
    length: str
    """Of a length of time, whether it is a delay, an interval, a deadline; else empty."""
    edge: str
    """Whether a date is that of a start or of a finish; empty where no word tells."""


def traits_of(one: "Description") -> Traits:
    """Find the traits of a figure."""
    acts, aspect = _acts(one)
    main, bearings = one.text.main_names, one.bearings
    opening = bearings.aside or _unless_any_in(main, bearings.opening)
    foreign = _unless_any_in(main, bearings.named)
    nations = bearings.places & measure_words().nations if bearings.places else _NO_WORDS
    way = _way(one) if one.amount.dimension == "share" else ""
    edge = edge_of(one) if one.amount.dimension == "time" else ""
    marks = (
        Mark.EDGE * bool(edge)
        | Mark.ACT * bool(acts)
        | Mark.TREND * bool(way)
        | Mark.ASPECT * bool(aspect)
        | Mark.ELSEWHERE * bool(opening or foreign or nations)
        | Mark.PASSING * _is_passing(one)
        | (_dates(one) if one.amount.dimension == "time" else 0)
    )
    row = words_of_row(one) if one.whole is not None and one.around.heading else _NO_WORDS
    return Traits(
        marks=marks | _times(one) | _standing(one) | Mark.ROW * bool(row),
        acts=acts,
        aspect=aspect,
        opening=opening,
        is_aside=bool(bearings.aside),
        foreign=foreign,
        nations=nations or _NO_WORDS,
        second_noun=second_noun(one.nouns[-1], one.around.after) if one.nouns else "",
        is_guessed=bool(one.nouns) and not _is_named_beside(one),
        horizon=_horizon(one),
        row=row,
        beside=words_beside(one) if one.around.heading else (_NO_WORDS, _NO_WORDS),
        stranger=_unless_any_in(main, one.named_owner & one.text.proper_names),
        dated=_dated(one) if one.amount.dimension == "time" else (),
        way=way,
        happening=happening(one) if one.amount.dimension == "time" and one.is_to_come else "",
        length=length_of(one.around) if one.amount.dimension == "duration" else "",
        edge=edge,
    )


def _unless_any_in(main: frozenset[str], words: frozenset[str]) -> frozenset[str]:
    """Give words none of which is one of a source's main names, else none."""
    return (words or _NO_WORDS) if words.isdisjoint(main) else _NO_WORDS


def _dated(one: "Description") -> tuple[tuple[str, float], ...]:
    """Give the amounts that a time of more than a day dates, and does nothing else."""
    return dated_by(one.figure, one.text) if one.amount.step > 1 and not one.is_to_come else ()


def _way(one: "Description") -> str:
    return way_of_share(one.figure.trend, one.around.before, one.around.after)


def _acts(one: "Description") -> tuple[dict[str, tuple[str, float]], str]:
    """Give what is done, by slot, and the aspect that is measured."""
    slots, distances = one.around.slots, one.around.distances
    near = {slot: (slots[slot], far) for slot, far in distances.items() if far <= REACH}
    aspect, _ = near.pop("aspect", ("", 0.0))
    return near, aspect


def _times(one: "Description") -> int:
    """Give the marks of the times that an amount is of."""
    term, bearings = one.term, one.bearings
    lasts = term is not None and term.dimension == "duration" and not one.rhythm
    return (
        Mark.RHYTHM * bool(one.rhythm)
        | Mark.YEARLY * (one.rhythm == "year" or is_of_one_year(one))
        | Mark.FOR_YEARS * (lasts and term is not None and term.size > _MORE_THAN_A_YEAR)
        | Mark.TERM * (term is not None)
        | Mark.SPELL * bool(bearings.spell)
        | Mark.PERIOD * bool(bearings.period or bearings.lately)
        | Mark.LONG_AGO * (one.amount.dimension == "count" and is_of_then(one))
        | Mark.TO_COME * one.is_to_come
    )


def _dates(one: "Description") -> int:
    """Give the marks that only dates have."""
    papers = is_of_papers(one.figure, one.text)
    return (
        Mark.PAPERS * papers
        | Mark.MEETING * (papers or is_of_meeting(one))
        | Mark.SOLE * is_sole(one)
        | Mark.WORKS * is_of_works(one)
    )


def _standing(one: "Description") -> int:
    """Give the marks of what an amount is, and of what it is part of."""
    figure, around, dimension = one.figure, one.around, one.amount.dimension
    is_money = dimension.startswith("money")
    is_rest = is_money and _REST.search(around.before)
    return (
        Mark.COUNTED * (dimension == "count")
        | Mark.DATED * (dimension == "time")
        | Mark.WHOLE * bool(one.part_values)
        | Mark.PART * (one.whole is not None)
        | Mark.LIMIT * (one.bearings.limit is not None)
        | Mark.PLACES * bool(one.bearings.places)
        | Mark.OWNER * bool(one.owner)
        | Mark.STAGE * bool(one.stage)
        | Mark.TREND * (bool(figure.trend) or _is_of_change(around))
        | Mark.DIFFERENCE * bool(_BY_HOW_MUCH.match(around.after) or _is_missing(one))
        | Mark.ALLOWED * (dimension == "count" and is_allowed(one))
        | Mark.CAME * (dimension == "count" and is_of_those_who_came(one))
        | Mark.COMPARED * _is_compared(one)
        | Mark.PLAN * (figure.status in PLANS)
        | Mark.NOUNS * bool(one.nouns)
        | Mark.REST * bool(is_rest)
        | Mark.WITHIN * (dimension == "length" and around.before.endswith("within "))
        | Mark.NAMED_SUM * (is_money and bool(name_of_sum(around)))
        | Mark.NAMED_SUM * (dimension == "share" and bool(name_of_share(around)))
    )


def _is_named_beside(one: "Description") -> bool:
    """Whether the noun for what is counted stands behind the number: "14 of their routes"."""
    noun = one.figure.unit.rsplit(maxsplit=1)[-1].lower()
    return noun[:_LONG_ENOUGH] in one.around.after[:_BESIDE]


_LONG_ENOUGH: Final = 4
"""So many letters tell a noun: "seats" stands in "an 18,500-seat stadium"."""
_BESIDE: Final = 40
"""A noun stands within so many characters behind its number."""


def _is_missing(one: "Description") -> bool:
    """Whether a count is of what there is too little of: "a gap of 9 beds", "9 beds short"."""
    if one.figure.kind not in {"count", "number"}:
        return False
    before = one.around.before
    return bool(
        _GAP_OF.search(before, max(0, len(before) - _NEAR)) or _SHORT.match(one.around.after)
    )


def _is_compared(one: "Description") -> bool:
    """Whether a count is by how much another changed: "18 fewer beds", "a net loss of 18 beds"."""
    if one.figure.kind not in _COUNTS:
        return False
    before = one.around.before
    return bool(
        _MORE_OR_FEWER.match(one.around.after)
        or _LOSS_OF.search(before, max(0, len(before) - _NEAR))
    )


def _horizon(one: "Description") -> float:
    """Give the days that a plan reaches ahead: the longer, the further it may slip."""
    published = one.text.source.published
    if not (one.is_to_come and published):
        return 0.0
    return max(0.0, float(one.amount.low) - date.fromisoformat(published).toordinal())


def _is_passing(one: "Description") -> bool:
    """Whether a time is a mere "last year" or "past 12 months", which suits anything."""
    if one.amount.dimension == "duration" and _LATELY.search(one.around.before):
        return True
    exact = one.figure.exact
    return exact[0] in _PASSING_LETTERS and _PASSING.fullmatch(exact) is not None


def _is_of_change(around: Surroundings) -> bool:
    """Whether nouns beside an amount make it one of a change: "an increase of £3m"."""
    near = around.before[-_LEAD:]
    told_before = any(map(near.__contains__, _LINKS)) and _OF_CHANGE.search(around.before)
    return bool(told_before or _CHANGE_AFTER.match(around.after))
