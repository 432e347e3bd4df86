"""Rates: so much a year over so many years, and so much each for so many."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, compared, is_right, number, written
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval
from centres_tui.compare.nouns import noun_key
from centres_tui.compare.tables import is_row, line_at
from centres_tui.compare.words import stem_of
from centres_tui.model.comparison import Holds

TIME: Final = "rate times time"
EACH: Final = "amount over count"
_YEARS: Final = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_PLAIN: Final = frozenset({"", *_YEARS})
"""What a total may be per: a time, but not a thing."""
_FAR: Final = 4
"""How many sentences with figures a table's last row and its duration may lie apart."""
_EACH: Final = re.compile(
    r"\s*(?:each|apiece|a head|per |a (?:person|route|child|seat|pupil|home))"
)
_EACH_OF: Final = re.compile(r"\beach(?: of (?:them|these|those))?(?: got| had| received)?\s\Z")
_THAT_IS: Final = re.compile(
    r"\bfor (?:the |all |its |their |our |these |those )?[\w,]+ [^.;,\d]{2,30},? (?:that|this|it)"
    r" (?:is|makes|means|comes to|adds up to|amounts to|would be) "
    r"(?:about |around |some |nearly |almost |over |more than )?\Z"
)
_A_NOUN: Final = re.compile(r"\s(?:a|an|per|each|every|for (?:each|every))\s([a-z’'-]+)\b")
_FOR: Final = re.compile(r"(?: (?:a|per|each|every) \w+)? (?:for|over)(?: the next)? ")
_EACH_THEN: Final = re.compile(r"\s(?:each|apiece|a head|on average)\b[^.;\d]{0,30}")
_EACH_OF_THE: Final = re.compile(
    r"\s(?:for|to|from|on) (?:each|every one) of (?:the |its |our |their |these |those )?\Z"
)
_OR_IN_ALL: Final = re.compile(r"[^.;\d]{2,60},? (?:or|making|which is|that is)\s")
_IN_ALL: Final = re.compile(r"\s(?:in all|in total|altogether|all told|together|between them)\b")
_IN_ALL_BEFORE: Final = re.compile(r"\b(?:a total of|totalling|making|or)\s\Z")
_AVERAGE: Final = re.compile(r"\b(?:average|mean)\b[^.;]{0,40}\Z|\bon average,?[^.;]{0,30}\Z")
_IN_TOTAL: Final = re.compile(
    r",? (?:(?:for|making|giving|or|which is) )?a total (?:cost |bill )?of |,? totalling "
)


def find(scene: Scene) -> Iterator[Relation]:
    """Find rates with their time and total, and totals with their count and unit cost."""
    money = [one for one in scene.figures if one.amount.dimension.startswith("money")]
    yield from _in_rows(scene, money)
    yield from _averages(scene)
    yield from _totals_of_each(scene, money)
    for rate in money:
        if rate.rhythm in _YEARS:
            yield from _over_time(scene, rate)
        if _EACH.match(rate.around.after) or _EACH_OF.search(rate.around.before) or rate.figure.per:
            yield from _for_each(scene, rate)
        yield from _of_noun(scene, rate)
        yield from _for_each_of(scene, rate)
        yield from _of_so_many(scene, rate)


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


def _in_rows(scene: Scene, money: Sequence[Description]) -> Iterator[Relation]:
    """Test the rows of a table with a yearly amount and a total, where one row at least fits."""
    rows = [
        (rate, total)
        for rate, total in pairwise(money)
        if rate.rhythm in _YEARS and not total.rhythm and _share_a_row(rate, total)
    ]
    for duration in scene.figures if rows else ():
        if duration.figure.kind != "duration" or not _is_near(scene, duration, rows[-1][1]):
            continue
        tested = [
            _product(rate, duration, total)
            for rate, total in rows
            if duration.figure.unit == _YEARS[rate.rhythm]
        ]
        if any(relation and relation.holds == "yes" for relation in tested):
            yield from (relation for relation in tested if relation)


def _share_a_row(one: Description, two: Description) -> bool:
    text = one.text.source.text
    start, end = line_at(text, one.figure.start)
    same = one.amount.dimension == two.amount.dimension and two.figure.start < end
    return same and is_row(text, start, end)


def _is_near(scene: Scene, duration: Description, cell: Description) -> bool:
    return scene.sentences_apart(duration, cell) <= _FAR


def _times(rate: Description, duration: Description, total: Description) -> Iterator[Relation]:
    relation = _product(rate, duration, total)
    if relation and (relation.holds != "no" or _is_told(rate, duration, total)):
        yield relation


def _is_told(rate: Description, duration: Description, total: Description) -> bool:
    """Whether the words make the product: "£500 a month for 12 months, a total of £6,000"."""
    text = rate.text.source.text
    first = text[rate.figure.end : duration.figure.start]
    second = text[duration.figure.end : total.figure.start]
    return bool(_FOR.fullmatch(first) and _IN_TOTAL.fullmatch(second))


def _product(rate: Description, duration: Description, total: Description) -> Relation | None:
    length = Fraction(duration.amount.text) if _is_number(duration.amount.text) else None
    if length is None or length <= 1:
        return None
    computed = rate.amount.low * length
    holds = compared(computed, _scaled(rate.interval, length), total)
    formula = f"{number(rate)} x {duration.amount.text} = {written(computed, total)}"
    if holds != "yes":
        formula += f" against {total.figure.exact}"
    reason = f"{rate.figure.exact} a {rate.rhythm}, {duration.figure.exact}, {total.figure.exact}"
    return Relation(TIME, formula, (rate, duration, total), holds, reason)


def _for_each(scene: Scene, each: Description) -> Iterator[Relation]:
    """Test a total over a count against what each one costs."""
    near = list(scene.near(each, 2))
    for count in near:
        if count.amount.dimension != "count" or count.amount.low <= 1:
            continue
        for total in near:
            same = total.amount.dimension == each.amount.dimension and total.figure.per in _PLAIN
            fits = total.amount.low == each.amount.low * count.amount.low
            if same and fits and _belong(total, count, each):
                formula = f"{number(total)} / {number(count)} = {number(each)}"
                reason = f"{total.figure.exact} for {count.figure.exact}, {each.figure.exact} each"
                yield Relation(EACH, formula, (total, count, each), "yes", reason)


def _of_noun(scene: Scene, each: Description) -> Iterator[Relation]:
    """Find "£1.8m for 120 places. That is £15,000 a place": the count's own noun behind "a"."""
    named = _A_NOUN.match(each.around.after)
    noun = (
        noun_key(stem_of(named[1]))
        if named
        else each.figure.per and noun_key(stem_of(each.figure.per))
    )
    if not noun:
        return
    near = list(scene.near(each))
    for count in near:
        if count.amount.dimension != "count" or noun not in count.nouns or count.amount.low <= 1:
            continue
        for total in near:
            same = total.amount.dimension == each.amount.dimension and total.figure.per in _PLAIN
            if not same or total.figure.sentence_start != count.figure.sentence_start:
                continue
            computed = total.amount.low / count.amount.low
            holds = compared(computed, _scaled(total.interval, 1 / count.amount.low), each)
            if holds != "no" and total.amount.low > each.amount.low:
                formula = f"{number(total)} / {number(count)} = {number(each)}"
                reason = f"{total.figure.exact} for {count.figure.exact}, {each.figure.exact} each"
                yield Relation(EACH, formula, (total, count, each), holds, reason)


def _of_so_many(scene: Scene, total: Description) -> Iterator[Relation]:
    """Find "A pass costs £640 a year. For 164 children that is £105,000 a year"."""
    if not _THAT_IS.search(total.around.before):
        return
    own = scene.by_sentence[total.figure.sentence_start]
    counts = [one for one in own if one.amount.dimension == "count" and one.place < total.place]
    before = [
        one
        for one in scene.near(total)
        if one.amount.dimension == total.amount.dimension and one.place < total.place
    ]
    if len(counts) != 1 or not before or before[-1].rhythm != total.rhythm:
        return
    each, count = before[-1], counts[0]
    computed = each.amount.low * count.amount.low
    holds = compared(computed, _scaled(each.interval, count.amount.low), total)
    if holds != "no":
        formula = f"{number(count)} x {number(each)} = {written(computed, total)}"
        if holds != "yes":
            formula += f" against {total.figure.exact}"
        reason = f"{count.figure.exact} at {each.figure.exact}, {total.figure.exact} in all"
        yield Relation(EACH, formula, (count, each, total), holds, reason)


def _totals_of_each(scene: Scene, money: Sequence[Description]) -> Iterator[Relation]:
    """Test "40 families had £500 each, £20,000 in all": a count, what each had, and the total."""
    for each, total in pairwise(money):
        gap = each.text.source.text[each.figure.end : total.figure.start]
        same = each.amount.dimension == total.amount.dimension
        if not same or not _EACH_THEN.fullmatch(gap) or not _is_all(total, gap):
            continue
        counts = [
            one
            for one in scene.by_sentence[each.figure.sentence_start]
            if one.amount.dimension == "count" and one.place < each.place
        ]
        if len(counts) == 1 and counts[0].amount.low > 1:
            yield _each_relation(total, counts[0], each)


def _for_each_of(scene: Scene, each: Description) -> Iterator[Relation]:
    """Test "£40 for each of the 30 scouts, or £1,200 in all"."""
    amounts = scene.by_sentence[each.figure.sentence_start]
    place = amounts.index(each)
    if len(amounts) < place + 3:
        return
    count, total = amounts[place + 1 : place + 3]
    text = each.text.source.text
    told = _EACH_OF_THE.fullmatch(text[each.figure.end : count.figure.start].lower())
    gap = text[count.figure.end : total.figure.start].lower()
    same = each.amount.dimension == total.amount.dimension and count.amount.dimension == "count"
    if told and same and _OR_IN_ALL.fullmatch(gap) and _IN_ALL.match(total.around.after):
        yield _each_relation(total, count, each)


def _is_all(total: Description, gap: str) -> bool:
    return bool(_IN_ALL.match(total.around.after) or _IN_ALL_BEFORE.search(gap))


def _each_relation(total: Description, count: Description, each: Description) -> Relation:
    computed = each.amount.low * count.amount.low
    holds = compared(computed, _scaled(each.interval, count.amount.low), total)
    if holds == "approximately" and total.figure.bound == each.figure.bound == "=":
        holds = "no"
    formula = f"{number(count)} x {number(each)} = {written(computed, total)}"
    if holds != "yes":
        formula += f" against {total.figure.exact}"
    reason = f"{count.figure.exact} with {each.figure.exact} each, {total.figure.exact} in all"
    return Relation(EACH, formula, (count, each, total), holds, reason)


def _averages(scene: Scene) -> Iterator[Relation]:
    """Find averages that a total over a count near them gives, and no others."""
    for mean in scene.figures:
        if not mean.amount.dimension.startswith("money") or not _AVERAGE.search(mean.around.before):
            continue
        near = list(scene.near(mean, 2))
        totals = [one for one in near if one.amount.dimension == mean.amount.dimension]
        counts = [one for one in near if one.amount.dimension == "count"]
        for total, count in product(totals, counts):
            if count.amount.low > 1 and _is_mean(mean, total, count):
                formula = f"{number(total)} / {number(count)} = {number(mean)}"
                reason = f"{total.figure.exact} over {count.figure.exact}, as an average"
                exact = total.amount.low == mean.amount.low * count.amount.low
                holds: Holds = "yes" if exact else "approximately"
                yield Relation(EACH, formula, (total, count, mean), holds, reason)


def _is_mean(mean: Description, total: Description, count: Description) -> bool:
    """Whether an average is a total over a count, to its last digit, in words that they share."""
    quotient = total.amount.low / count.amount.low
    fits = is_right(quotient, mean, rounds=True)
    words = mean.around.weights.keys()
    return fits and bool(words & set(count.nouns) or words & total.around.weights.keys())


def _belong(total: Description, count: Description, each: Description) -> bool:
    """Whether a total, a count and a unit cost share a sentence, or the thing counted."""
    if len({one.figure.sentence_start for one in (total, count, each)}) == 1:
        return True
    return all(set(count.nouns) & one.around.weights.keys() for one in (total, each))


def _scaled(interval: Interval, by: Fraction) -> Interval:
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * by, None if high is None else high * by)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", text) is not None
