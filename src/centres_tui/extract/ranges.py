"""Ranges of two readings, and changes from one to another."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from centres_tui.extract.contests import as_score
from centres_tui.extract.page import Page
from centres_tui.extract.sharing import (
    PLAIN,
    are_alike,
    bracketed,
    in_one_unit,
    in_thousands,
    is_less,
    shared,
)
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.ranges import range_words

APART = 48
"""How far apart two amounts of one range may stand."""
WIDEST_CHANGE = 3
"""How many times its low end the high end of a range of changes may be."""
AHEAD = 40
"""How far before them the words are looked for that say what joins them."""
BEHIND = 120
"""How far after them a verb of change is looked for."""

_DASH = lazy(r"\s?[-–—‑−~]\s?\Z")
_THROUGH = lazy(r"\s+(?:through|thru|up to)\s+\Z")
_OR = lazy(r"\s+or\s+(?:even\s+)?\Z")
_SUSPENDED = lazy(r"-\s+(?:and|or|to)\s+\Z")
_FAR_TO = lazy(r"['’]?(?:\s+(?!to\b|and\b|or\b|in\b)[a-z’']+){1,7}\s+to\s+\Z")
_OPENS_LINE = lazy(r"(?:^|[\n\r\t|•.!?:])\s*[fF]rom\s+\Z")
_OF = lazy(
    r"\b(?:loss|losses|cost|costs|bill|toll|total|profit|profits|deficit|surplus|shortfall|saving|savings)\sof\W{0,3}\Z"
)
"""What makes two amounts with "to" the ends of one: "a loss of £5m to £7m"."""
_TAKES = lazy(
    r"\b(?:take|takes|taken|taking)\s(?:it|them|(?:the|its|their|his|her|our|total|overall)\s(?:[\w'’-]+\s){1,4})\Z"
)
"""What moves a thing before "from A to B", as "takes from 5 to 7 days" does not."""
_WHEN = lazy(r"(?:\s+[a-z]+){0,3}\s+(?:in|at|on|for|by)?\s*\Z")
_THINGS = lazy(
    r"\s(?!(?:is|was|has|as|this|its|plus|across|less|always|perhaps|towards|unless|thus|does|years|months|"
    r"weeks|days|hours|minutes|percents?|points|pounds|euros|dollars|times)(?!\w))[a-z]{2,}s(?!\w)"
)
"""What follows a number of things."""


class _Pair:
    """Two neighbouring amounts."""

    def __init__(self, page: Page, left: Reading, right: Reading) -> None:
        self.page = page
        self.left = left
        self.right = right

    @cached_property
    def between(self) -> str:
        """What stands between them."""
        return self.page.text[max(self.left.end, self.left.tokens_end) : self.right.start]

    @cached_property
    def ahead(self) -> str:
        """What stands before them."""
        return self.page.text[max(0, self.left.start - AHEAD) : self.left.start]


def with_ranges(page: Page, readings: list[Reading]) -> list[Reading]:
    """Join the readings that are ends of one range, and link those that state a change."""
    out: list[Reading] = []
    for reading in readings:
        if len(out) > 1 and _is_dated_change(page, out, reading):
            first, second = _linked(_Pair(page, out[-2], reading))
            out[-2:] = [first, out[-1], second]
            continue
        before = out[-1] if out else None
        far = before is None or reading.start - before.end > APART
        if before is None or far or not are_alike(before, reading) or _is_listed(page, out):
            out.append(reading)
        else:
            out[-1:] = _joined(_Pair(page, before, reading))
    return out


def _is_listed(page: Page, out: list[Reading]) -> bool:
    """Tell the list "two, three or five years" from the range "three or five years"."""
    return (
        len(out) > 1
        and out[-2].kind == out[-1].kind == "duration"
        and page.text[out[-2].end : out[-1].start] == ", "
    )


def _is_dated_change(page: Page, out: list[Reading], reading: Reading) -> bool:
    """Tell "from 20 in 2008 to 29 in 2020"."""
    left, date = out[-2:]
    if date.kind != "date" or reading.start - left.end > APART or not are_alike(left, reading):
        return False
    text, known = page.text, range_words()
    return bool(
        _WHEN.match(text[left.end : date.start])
        and known.to.match(text[date.end : reading.start])
        and known.from_.search(text[max(0, left.start - AHEAD) : left.start])
    )


def _joined(pair: _Pair) -> list[Reading]:
    """Give the one or two readings that two neighbours stand for."""
    for joins, make in _FORMS:
        if joins(pair):
            return make(pair)
    return [pair.left, pair.right]


def _apart(pair: _Pair) -> list[Reading]:
    """Give two amounts of one unit that stand for themselves: "7- or 8-inch"."""
    return list(shared(pair.left, pair.right))


def _as_range(pair: _Pair) -> list[Reading]:
    """Make one reading of two ends."""
    low, high = in_one_unit(*shared(pair.left, pair.right))
    low = in_thousands(low, high)
    if not is_less(low, high):
        return [pair.left, pair.right]
    return [
        replace(
            high, start=low.start, value=None, low=low.value, high=high.value, bound="range",
            per=high.per or low.per, repaired=low.repaired or high.repaired, links=(),
        )
    ]  # fmt: skip


def _as_dashed(pair: _Pair) -> list[Reading]:
    """Make a range of "5-7%", and a score of "2-1"."""
    score = as_score(pair.page, pair.left, pair.right)
    return [score] if score is not None else _as_range(pair)


def _as_change(pair: _Pair) -> list[Reading]:
    """Read "from A to B" as a change, or as a range where the words before say so."""
    text, known = pair.page.text, range_words()
    window = text[max(0, pair.left.start - 2 * AHEAD) : pair.left.start]
    ahead = window[: window.lower().rfind("from")][-AHEAD:].rpartition(". ")[2]
    if known.moving.search(ahead) or _TAKES.search(ahead):
        return _linked(pair)
    if known.ranging.search(ahead) or _is_priced(pair):
        return _as_range(pair)
    return _linked(pair)


def _is_priced(pair: _Pair) -> bool:
    """Tell "From £5 to £9 an hour." from "From £5 to £9 in a year, fees have soared"."""
    text, known = pair.page.text, range_words()
    if pair.right.kind != "money" or not _OPENS_LINE.search(pair.ahead):
        return False
    if not known.to.match(pair.between):
        return False
    stop = min(pair.page.sentence_at(pair.right.start)[1], pair.right.end + BEHIND)
    return not known.moving.search(text, pair.right.end, stop)


def _linked(pair: _Pair) -> list[Reading]:
    """Link two readings as a change; what one is per the other is too."""
    if _is_of_things(pair):
        return [pair.left, pair.right]
    first, second = shared(pair.left, pair.right)
    if (first.kind, first.unit) == (second.kind, second.unit):
        per = first.per or second.per
        first, second = replace(first, per=first.per or per), replace(second, per=second.per or per)
    to = pair.page.placed(second.start, "change", (first.end, second.start))
    return [replace(first, links=(*first.links, ("changes_to", to))), second]


def _is_of_things(pair: _Pair) -> bool:
    """Whether things are counted behind a sum or a share: "from £2m to three shops"."""
    if pair.left.kind not in ("money", "percent") or pair.right.kind != PLAIN:
        return False
    return _THINGS.match(pair.page.text, pair.right.end) is not None


def _is_bracketed(pair: _Pair) -> bool:
    return "(" in pair.between or "[" in pair.between


def _as_bracketed(pair: _Pair) -> list[Reading]:
    """Share the unit with the number in brackets: "NOK 21bn (was 17.5bn)"."""
    after = pair.page.text[pair.right.end : pair.right.end + AHEAD]
    return [pair.left, bracketed(pair.left, pair.right, pair.between, after)]


def _is_suspended(pair: _Pair) -> bool:
    return _SUSPENDED.match(pair.between) is not None


def _is_dashed(pair: _Pair) -> bool:
    return _DASH.match(pair.between) is not None


def _is_change(pair: _Pair) -> bool:
    """Tell "from 20 to 29" and "from 20 nurses to 29"."""
    known = range_words()
    joined = known.to.match(pair.between) or _FAR_TO.match(pair.between)
    return joined is not None and known.from_.search(pair.ahead) is not None


def _is_between(pair: _Pair) -> bool:
    known = range_words()
    joined = known.and_.match(pair.between)
    return joined is not None and known.between.search(pair.ahead) is not None


def _is_range(pair: _Pair) -> bool:
    """Tell "5 to 7 per cent" and "one or two" from "up 5% to 7%" and two of a list."""
    if _THROUGH.match(pair.between):
        return True
    if _OR.match(pair.between):
        return _are_neighbours(*shared(pair.left, pair.right))
    left, right = pair.left, pair.right
    lends = PLAIN == right.kind != left.kind and (left.kind != "money" or left.per)
    if pair.between.strip(" -\n") != "to" or lends:
        return False
    by_far = pair.ahead.endswith("by ") and not _are_close(*shared(left, right))
    if _OF.search(pair.ahead) or not range_words().moving.search(pair.ahead):
        return not by_far
    return left.kind == PLAIN and _are_close(*shared(left, right))


def _are_close(left: Reading, right: Reading) -> bool:
    """Tell "rose by 5 to 7 per cent" from "fell by 14,000 to 957,000", a change and a new level."""
    low, high = left.value, right.value
    return isinstance(low, Decimal) and isinstance(high, Decimal) and high <= WIDEST_CHANGE * low


def _are_neighbours(left: Reading, right: Reading) -> bool:
    """Tell "one or two" and "50 or 60" from two of a list."""
    low, high = left.value, right.value
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return False
    return low < high <= max(2 * low, low + 2)


_FORMS: tuple[tuple[Callable[[_Pair], bool], Callable[[_Pair], list[Reading]]], ...] = (
    (_is_bracketed, _as_bracketed),
    (_is_suspended, _apart),
    (_is_dashed, _as_dashed),
    (_is_change, _as_change),
    (_is_between, _as_range),
    (_is_range, _as_range),
)
"""The ways in which two amounts may be joined, tried in order, and what each makes of them."""
