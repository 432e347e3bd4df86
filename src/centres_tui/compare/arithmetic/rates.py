"""Rates: so much a year over so many years, and so much each for so many."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, compared, number
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval

TIME: Final = "rate times time"
EACH: Final = "amount over count"
_YEARS: Final = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_EACH: Final = re.compile(
    r"\s*(?:each|apiece|a head|per |a (?:person|route|child|seat|pupil|home))"
)


def find(scene: Scene) -> Iterator[Relation]:
    """Find rates with their time and total, and totals with their count and unit cost."""
    money = [one for one in scene.figures if one.amount.dimension.startswith("money")]
    for rate in money:
        if rate.rhythm in _YEARS:
            yield from _over_time(scene, rate)
        if _EACH.match(rate.around.after) or rate.figure.per:
            yield from _for_each(scene, rate)


def _over_time(scene: Scene, rate: Description) -> Iterator[Relation]:
    """Test a rate times a duration in the total's sentence."""
    durations = [
        one
        for one in scene.near(rate, 2)
        if one.figure.kind == "duration" and one.figure.unit == _YEARS[rate.rhythm]
    ]
    for total in scene.near(rate, 2):
        if total.amount.dimension != rate.amount.dimension or total.rhythm or total.stage:
            continue
        for duration in durations:
            if scene.sentences_apart(duration, total) == 0:
                yield from _times(rate, duration, total)


def _times(rate: Description, duration: Description, total: Description) -> Iterator[Relation]:
    length = Fraction(duration.amount.text) if _is_number(duration.amount.text) else None
    if length is None or length <= 1:
        return
    span = _scaled(rate.interval, length)
    holds = compared(rate.amount.low * length, span, total)
    if holds == "no":
        return
    formula = f"{number(rate)} x {duration.amount.text} = {number(total)}"
    reason = f"{rate.figure.exact} a {rate.rhythm}, {duration.figure.exact}, {total.figure.exact}"
    yield Relation(TIME, formula, (rate, duration, total), holds, reason)


def _for_each(scene: Scene, each: Description) -> Iterator[Relation]:
    """Test a total over a count against what each one costs."""
    near = list(scene.near(each, 2))
    for count in near:
        if count.amount.dimension != "count" or count.amount.low <= 1:
            continue
        for total in near:
            same = total.amount.dimension == each.amount.dimension and not total.figure.per
            if same and total.amount.low == each.amount.low * count.amount.low:
                formula = f"{number(total)} / {number(count)} = {number(each)}"
                reason = f"{total.figure.exact} for {count.figure.exact}, {each.figure.exact} each"
                yield Relation(EACH, formula, (total, count, each), "yes", reason)


def _scaled(interval: Interval, by: Fraction) -> Interval:
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * by, None if high is None else high * by)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", text) is not None
