"""Each: what a total comes to for each of so many, told in words and found by its own numbers.

A quotient is told by "each", "a place" or "per head"; the total and the count stand in its
sentence or close before it. Only what is right to the last digit is a check.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from centres_tui.compare.arithmetic.rates import EACH
from centres_tui.compare.arithmetic.relation import Relation, gap, is_right, number, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene
from centres_tui.compare.description import Description
from centres_tui.compare.nouns import noun_key
from centres_tui.compare.words import stem_of

_TIMES: Final = frozenset({"", "year", "month", "week", "day", "hour", "quarter", "minute"})
_ANY: Final = frozenset({"unit", "go", "head", "time", "piece", "pop", "one", "new"})
"""What an amount is per where the words do not say of what."""
_OWN: Final = re.compile(
    r"\s(?:a|an|per|every|for (?:each|every)|to (?:the|each|every))\s(?:new\s)?([a-z’'-]{3,})"
)
_EACH: Final = re.compile(r"\s*(?:each|apiece)\b|\s(?:for|to|on) each\b")
_HEDGE: Final = r"(?: (?:about|around|some|nearly|almost|over|roughly|just over|just under))?"
_EACH_BEFORE: Final = re.compile(
    r"\b(?:each(?: of (?:them|these|those|us))?(?: [\w’'-]+){0,3}|average|mean)"
    rf"(?: (?:at|of|is|was|costs?|gets?|got|be))?{_HEDGE}\s\Z"
)
_OF_ONE: Final = re.compile(
    r"\b(?:a|one) (?:single|new|further|typical)(?: [\w’'-]+)? ([a-z’'-]{3,})"
    rf" (?:at|of|costs?|comes to|takes?){_HEDGE}\s\Z"
)
"""What goes before the amount of one of them: "a new officer costs"."""
_AT: Final = re.compile(rf"(?: [a-z’'-]+){{1,4}},? at(?: the| a cost of| up to)?{_HEDGE}\s")
"""What stands between so many and what each of them is: "40 grants at the £500 limit"."""
_BUYS: Final = re.compile(
    r"(?: [\w’'-]+){0,3},? (?:that|which|it|this)? ?(?:would )?"
    rf"(?:buys?|pays? for|comes? to|makes?|means|is|funds?){_HEDGE}\s"
)
_SUM_UP: Final = re.compile(
    r"\A\W*(?:so )?(?:that|this|it|which|call it|at|but|share)\b|\b(?:that|this|it)(?:[’']s| is"
    r"| was| makes| puts| gives| buys| means)\b"
    rf"|\b(?:(?:comes?|came|works?)(?: out)? (?:to|at)|(?:equivalent|equal) to|or|is){_HEDGE}\s\Z"
)
"""What works something out of the sentence before, or of the words before."""
_AT_END: Final = re.compile(_AT.pattern + r"\Z")
_NO_COUNTS: Final = frozenset({"share", "time", "ratio"})
_DIVIDED: Final = (*SUMMABLE, "power")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_TELLING: Final = 2
_FAR: Final = 2
"""Totals and counts stand within so many sentences with figures."""
_FURTHEST: Final = 8
"""So far may the count stand of what the words say that each is said of."""
_LONG: Final = 80
_HEDGED: Final = Fraction(1, 20)
_MOST: Final = 12
_ANYWHERE: Final = 10
"""What is off by more than so many times is no quotient, however few its digits."""


class _Terms(NamedTuple):
    """A total, how many, and what each of them comes to."""

    whole: Description
    number: Description
    each: Description


def find(scene: Scene) -> Iterator[Relation]:
    """Find "The hall cost £3.2m. With 400 seats that is £8,000 a seat"."""
    for each in scene.figures:
        noun = noun_of(each) if each.amount.dimension.startswith(_DIVIDED) else None
        if noun is None or each.around.heading or not _is_plain(each) or each.stage:
            continue
        near = _candidates(scene, each, noun)
        found = [terms for terms in near if _is_tied(scene, terms, noun)]
        fitting = [terms for terms in found if _fits(terms) or _is_hedged(terms, noun)]
        if fitting:
            yield _relation(min(fitting, key=_span))


def noun_of(each: Description) -> str | None:
    """Give what an amount is for each of; empty where only "each" is said, None for no such."""
    own = _OWN.match(each.around.after)
    before = each.around.before[-_LONG:]
    one = _OF_ONE.search(before)
    told = [own[1] if own else "", each.figure.per, one[1] if one else ""]
    named = [name for name in told if name not in _TIMES]
    for name in named:
        if name not in _ANY:
            return noun_key(stem_of(name))
    if _EACH.match(each.around.after) or _EACH_BEFORE.search(before):
        return ""
    if named:
        return ""
    return "" if " at " in before and _AT_END.search(before) else None


def _candidates(scene: Scene, each: Description, noun: str) -> Iterator[_Terms]:
    near = [one for one in scene.near(each, _FAR) if _is_plain(one)]
    totals = [one for one in near if _may_be_total(one, each)][:_MOST]
    if not totals:
        return
    counts = [one for one in near if _may_be_count(one)][:_MOST]
    if noun:
        far = [one for one in scene.near(each, _FURTHEST) if _is_plain(one)]
        counts += [one for one in far if one not in counts and _may_be_count(one)]
        counts = [one for one in counts if is_named(one, noun)][:_MOST] or counts[:_MOST]
    for whole, count in product(totals, counts):
        if whole is not count and _may_fit(whole, count, each):
            yield _Terms(whole, count, each)


def _may_fit(whole: Description, count: Description, each: Description) -> bool:
    """Whether so many at so much come anywhere near a total, as floating-point numbers tell."""
    if count.amount.dimension != "count":
        return True
    made, told = count.amount.size * each.amount.size, whole.amount.size
    return told <= made * _ANYWHERE and made <= told * _ANYWHERE


def _is_plain(one: Description) -> bool:
    return one.figure.value is not None and not one.figure.trend and one.stage != "before"


def _may_be_count(one: Description) -> bool:
    above, below, *_ = one.amount.ends
    return above > below and one.amount.dimension not in _NO_COUNTS


def _may_be_total(one: Description, each: Description) -> bool:
    same = one.amount.dimension == each.amount.dimension and one.figure.per in _TIMES
    return same and each.amount.ends[0] > 0 and one.amount.exceeds(each.amount)


def _is_tied(scene: Scene, terms: _Terms, noun: str) -> bool:
    """Whether words tie a quotient to a total and a count: the noun, or one sentence."""
    whole, count, each = terms
    starts = {one.figure.sentence_start for one in terms}
    if noun and is_named(count, noun):
        beside = whole.figure.sentence_start == each.figure.sentence_start
        near = scene.sentences_apart(count, each) <= _FAR
        return min(whole.place, count.place) < each.place and (near or beside)
    if count.amount.dimension != "count" or len(starts) == 1:
        return count.amount.dimension == "count" and (not noun or _sums_up(each))
    if _is_at(count, each) or (_is_bought(each, count) and whole.place < each.place):
        return True
    return _is_told_apart(scene, terms, noun)


def _is_told_apart(scene: Scene, terms: _Terms, noun: str) -> bool:
    """Whether a quotient of several sentences is told as one, or fits exactly."""
    whole, count, each = terms
    starts = {one.figure.sentence_start for one in terms}
    sums_up = _sums_up(each) and count.place < each.place
    own = each.figure.sentence_start
    if own not in {whole.figure.sentence_start, count.figure.sentence_start} and sums_up:
        return len(starts) == _TELLING or (not noun and _is_exact(terms))
    close = scene.sentences_apart(count, each) <= 1 and scene.sentences_apart(whole, each) <= 1
    return not noun and close and _is_exact(terms)


def _is_at(count: Description, each: Description) -> bool:
    return bool(_AT.fullmatch(gap(count, each)))


def _is_bought(each: Description, count: Description) -> bool:
    return bool(_BUYS.fullmatch(gap(each, count)))


def _is_exact(terms: _Terms) -> bool:
    telling = terms.number.amount.digits + terms.each.amount.digits > _TELLING
    return telling and _made(terms) == terms.whole.amount.low


def _made(terms: _Terms) -> Fraction:
    """Give what so many at so much each come to."""
    return _so_many(terms.number) * terms.each.amount.low


def _so_many(count: Description) -> Fraction:
    """Give a count, or a measure in its own unit: 108 of "108 MW"."""
    if count.amount.dimension != "count" and _NUMBER.fullmatch(count.amount.text):
        return Fraction(count.amount.text)
    return count.amount.low


def _is_hedged(terms: _Terms, noun: str) -> bool:
    """Whether one sentence gives about so much for each of a noun, and its amounts leave that."""
    whole, count, each = terms
    same = len({one.figure.sentence_start for one in terms}) == 1
    if not (noun and same and is_named(count, noun) and each.figure.bound == "~"):
        return False
    apart = abs(whole.amount.low / _so_many(count) - each.amount.low)
    return apart <= each.amount.low * _HEDGED


def is_named(count: Description, noun: str) -> bool:
    """Whether a count is one of what each is said of."""
    if noun in count.nouns:
        return True
    return count.amount.dimension != "count" and noun == noun_key(stem_of(count.figure.unit))


def _sums_up(each: Description) -> bool:
    return _tells_sum(each.around.before)


@lru_cache(maxsize=64)
def _tells_sum(before: str) -> bool:
    """Whether the words before a quotient work it out, which each of its terms asks."""
    return _SUM_UP.search(before) is not None


def _fits(terms: _Terms) -> bool:
    """Whether a quotient is right to the last digit of one of the three."""
    whole, count, each = terms
    made = _made(terms)
    if made == whole.amount.low:
        return max(each.amount.digits, count.amount.digits, whole.amount.digits) >= _TELLING
    if _is_right(whole.amount.low / _so_many(count), each):
        return True
    later = whole.place > each.place and _is_right(made, whole)
    return later or (
        count.place > each.place and _is_right(whole.amount.low / each.amount.low, count)
    )


def _is_right(computed: Fraction, stated: Description) -> bool:
    telling = stated.amount.digits >= _TELLING
    return telling and is_right(computed, stated, rounds=True)


def _span(terms: _Terms) -> int:
    places = [one.place for one in terms]
    return max(places) - min(places)


def _relation(terms: _Terms) -> Relation:
    whole, count, each = terms
    exact = whole.amount.low == _made(terms)
    computed = round(whole.amount.low / _so_many(count), 2)
    told = number(each) if exact else f"{written(computed, each)} against {each.figure.exact}"
    formula = f"{number(whole)} / {number(count)} = {told}"
    reason = f"{whole.figure.exact} for {count.figure.exact}, {each.figure.exact} each"
    return Relation(EACH, formula, tuple(terms), "yes" if exact else "approximately", reason)
