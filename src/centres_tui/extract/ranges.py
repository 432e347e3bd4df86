"""Ranges of two readings, changes from one to another, and units that they share."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading

_DASH = re.compile(r"\s?[-–—‑−~]\s?\Z")
_THROUGH = re.compile(r"\s+(?:through|thru|up to)\s+\Z")
_TO = re.compile(
    r"(?:\s+|-)to(?:\s+|-)(?:(?:around|about|nearly|almost|just|over|under|roughly|approximately|more|than|less|at|least|well|a|the|as|much|many|some|an|estimated|only|up|further|record|high|low|of|between)\s+){0,4}\Z"
)
_FAR_TO = re.compile(r"(?:\s+(?!to\b|and\b|or\b|in\b)[a-z]+){1,3}\s+to\s+\Z")
_AND = re.compile(
    r"\s+and\s+(?:(?:around|about|nearly|almost|just|over|under|as|much|many|up|to)\s+){0,3}\Z"
)
_OR = re.compile(r"\s+or\s+(?:even\s+)?\Z")
_WHEN = re.compile(r"(?:\s+[a-z]+){0,3}\s+(?:in|at|on|for|by|a year|)\s*\Z")
_SUSPENDED = re.compile(r"-\s+(?:and|or|to)\s+\Z")
_BETWEEN = re.compile(
    r"\bbetween\s+(?:(?:about|around|approximately|roughly|an?|the|estimated|some)\s+){0,2}\Z", re.I
)
_FROM = re.compile(
    r"\bfrom\s+(?:(?:about|around|approximately|roughly|an?|the|estimated|some|just|over|nearly|almost|under|more|less|than|as|little|few|a|record|high|low|of|its|current|previous|at|least|up|to|below|above)\s+){0,4}\Z",
    re.I,
)
_RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|somewhere|pric(?:e|es|ed)|costs?|costing|aged|ages|sizes?|sentences?|fines?|salaries|salary|pay|paid|options|classes|everything|estimates?|spread|last|lasting|takes?|fees?|widths?|lengths?|heights?)"
    r"(?:\s+\w+){0,3}\s*$",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:ros|rise|risen|rising|f[ae]ll|grew|grow|cut|increas|decreas|reduc|drop|climb|jump|went|go(?:es|ing)? |up |down |lower|rais|mov|chang|improv|declin|shrink|shrank|slid|slip|soar|surg|plung|narrow|widen|slash|revis|upgrad|downgrad|expand|doubl|tripl|swell|eas|edg|dip|advanc|tumbl|sank|shed|slow|accelerat|switch|lift|push|bring|brought|took|take|extend)",
    re.I,
)
_SPORT = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beaten|beating|defeat\w*|lost|lose|losing|loss|drew|draw|lead|leading|led|trail\w*|victory|score\w*|"
    r"match|game|final|half-time|set|sets|tie|aggregate|penalties|shootout|goal\w*|v|vs|against|versus|vote\w*|record|series|thrash\w*|edged|downed)\b",
    re.I,
)
_NUMERIC = frozenset(
    "money count percent fraction duration age area length mass volume temperature speed energy "
    "power pressure data rate number".split()
)
_PLAIN = "count"
SPORT_WINDOW = 60
"""How far around two numbers with a hyphen the words of a contest are looked for."""
OVER = 40
"""How far before "from" the words are looked for that tell a range from a change."""


def with_ranges(page: Page, readings: list[Reading]) -> list[Reading]:
    """Join the readings that are ends of one range, and link those that state a change."""
    out: list[Reading] = []
    for reading in readings:
        if len(out) > 1 and _is_dated_change(page, out[-2:], reading):
            first, second = _shared(out[-2], reading)
            out[-2] = replace(first, links=(*first.links, ("changes_to", second.start)))
            out.append(second)
            continue
        before = out[-1] if out else None
        if before is None or reading.start - before.end > 48 or not _are_numeric(before, reading):
            out.append(reading)
            continue
        out[-1:] = _joined(page, before, reading)
    return [reading for reading in out if reading.is_figure or reading.value is None]


def _is_dated_change(page: Page, before: list[Reading], reading: Reading) -> bool:
    """Tell "from 20 in 2008 to 29 in 2020"."""
    left, date = before
    if date.kind != "date" or reading.start - left.end > 48 or not _are_numeric(left, reading):
        return False
    text = page.text
    return (
        _WHEN.match(text[left.end : date.start]) is not None
        and _TO.match(text[date.end : reading.start]) is not None
        and _FROM.search(text[max(0, left.start - OVER) : left.start]) is not None
    )


def _are_numeric(left: Reading, right: Reading) -> bool:
    return (
        left.kind in _NUMERIC
        and right.kind in _NUMERIC
        and left.is_figure
        and right.is_figure
        and isinstance(left.value, Decimal)
        and isinstance(right.value, Decimal)
        and _are_alike(left, right)
    )


def _are_alike(left: Reading, right: Reading) -> bool:
    """Tell whether two readings may be amounts of one thing."""
    if left.kind == right.kind:
        return (
            left.unit == right.unit
            or not left.unit
            or not right.unit
            or left.kind == "money"
            or left.kind == "temperature"
        )
    return _PLAIN in {left.kind, right.kind} and "fraction" not in {left.kind, right.kind}


def _joined(page: Page, left: Reading, right: Reading) -> list[Reading]:
    """Give the one or two readings that stand for two neighbours."""
    text = page.text
    between = text[max(left.end, left.tokens_end) : right.start]
    ahead = text[max(0, left.start - OVER) : left.start]
    if _SUSPENDED.match(between):
        return list(_shared(left, right))
    if _DASH.match(between):
        return _dashed(page, left, right)
    if _FAR_TO.match(between) and _FROM.search(ahead):
        return _from_to(page, left, right)
    if _TO.match(between):
        if _FROM.search(ahead):
            return _from_to(page, left, right)
        if not _is_to_pair(left, right, ahead, between):
            return [left, right]
        return _as_range(left, right)
    if _THROUGH.match(between):
        return _as_range(left, right)
    if _AND.match(between) and _BETWEEN.search(ahead):
        return _as_range(left, right)
    if _OR.match(between) and _are_neighbours(left, right):
        return _as_range(left, right)
    return [left, right]


def _is_to_pair(left: Reading, right: Reading, ahead: str, between: str) -> bool:
    """Tell "5 to 7 per cent" from "up 5% to 7%" and "voted 4 to 2"."""
    if not _ordered(*_shared(left, right)):
        return False
    if left.kind != _PLAIN and right.kind == _PLAIN and left.kind != "money":
        return False
    bare = left.kind == _PLAIN
    moved = _MOVED.search(ahead)
    return between.strip(" -\n") == "to" and (not moved or bare)


def _dashed(page: Page, left: Reading, right: Reading) -> list[Reading]:
    """Read "5-7%", and leave out scores like "2-1"."""
    if left.kind == right.kind == _PLAIN and _is_score(page, left, right):
        start, end = left.start, right.end
        return [replace(left, start=start, end=end, value=None, is_figure=False, rule="name.score")]
    shared, other = _shared(left, right)
    if not _ordered(shared, other):
        return [left, right]
    return _as_range(left, right)


def _is_score(page: Page, left: Reading, right: Reading) -> bool:
    text = page.text
    if left.scale != 1 or right.scale != 1 or "," in text[left.start : right.end]:
        return False
    if " " in text[left.end : right.start]:
        return False
    if left.value is None or right.value is None or not _ordered(left, right):
        return True
    near = text[max(0, left.start - SPORT_WINDOW) : right.end + 24]
    return isinstance(right.value, Decimal) and right.value < 200 and bool(_SPORT.search(near))


def _ordered(left: Reading, right: Reading) -> bool:
    return (
        isinstance(left.value, Decimal)
        and isinstance(right.value, Decimal)
        and left.value < right.value
    )


def _are_neighbours(left: Reading, right: Reading) -> bool:
    """Tell "one or two", "50 or 60 miles" from two of a list."""
    left, right = _shared(left, right)
    if not isinstance(left.value, Decimal) or not isinstance(right.value, Decimal):
        return False
    return left.value < right.value <= max(2 * left.value, left.value + 2)


def _shared(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Give each reading the unit, scale and rate of the other where it has none."""
    if right.kind != _PLAIN and left.kind == _PLAIN:
        left = _like(left, right)
    elif left.kind != _PLAIN and right.kind == _PLAIN:
        right = _like(right, left)
    elif left.minor != right.minor and right.minor and isinstance(left.value, Decimal):
        left = replace(left, value=left.value / 100, minor=True) if left.kind == _PLAIN else left
    if left.kind == right.kind == "temperature" and left.unit == "degrees":
        left = replace(left, unit=right.unit)
    if right.scale > 1 and left.scale == 1 and isinstance(left.value, Decimal):
        left = _scaled_like(left, right)
    return left, right


def _like(plain: Reading, other: Reading) -> Reading:
    value = plain.value
    if other.minor and isinstance(value, Decimal):
        value = value / 100
    return replace(plain, kind=other.kind, unit=other.unit, value=value, minor=other.minor)


def _scaled_like(left: Reading, right: Reading) -> Reading:
    """Give "33" of "33-35 billion" the billion."""
    if not isinstance(left.value, Decimal) or not isinstance(right.value, Decimal):
        return left
    bare = right.value / right.scale
    if left.value >= 1000 or not left.value <= bare * 10 or left.value * 100 < bare:
        return left
    if left.value > bare and right.scale == 1000:
        return left
    return replace(left, value=left.value * right.scale, scale=right.scale)


def _as_range(left: Reading, right: Reading) -> list[Reading]:
    """Make one reading of two ends."""
    low, high = _shared(left, right)
    if not _ordered(low, high):
        return [left, right]
    return [
        replace(
            high, start=left.start, end=right.end, value=None, low=low.value, high=high.value,
            bound="range", per=high.per or low.per, repaired=low.repaired or high.repaired,
            links=(),
        )
    ]  # fmt: skip


def _from_to(page: Page, left: Reading, right: Reading) -> list[Reading]:
    """Read "from A to B" as a change, or as a range where the words before say so."""
    window = page.text[max(0, left.start - 2 * OVER) : left.start]
    ahead = window[: window.lower().rfind("from")][-OVER:]
    if _RANGING.search(ahead) and not _MOVED.search(ahead):
        return _as_range(left, right)
    first, second = _shared(left, right)
    return [replace(first, links=(*first.links, ("changes_to", second.start))), second]
