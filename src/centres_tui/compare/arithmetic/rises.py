"""Rises: 980, a rise of 80 on 900, is 900 + 80, where the words tie all three."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME
from centres_tui.compare.arithmetic.relation import (
    Relation,
    compared,
    difference,
    is_right,
    number,
    written,
)
from centres_tui.compare.arithmetic.scene import Scene, is_alike
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval

_FAR_OFF: Final = 3
"""A percentage is wrong that misses by so many times what rounding does."""
_MOST: Final = 8
"""Sentences with more amounts of one sort are not searched."""
_BOTH: Final = 2
_UP: Final = r"(?:increase|rise|growth|jump|gain)"
_DOWN: Final = r"(?:fall|drop|decrease|decline|reduction|cut)"
_NOUN: Final = re.compile(
    rf"\ban? (?:\w+ )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) of "
    r"(?:about |around |nearly |almost |some |over |more than |just )?\Z"
)
_ON: Final = re.compile(
    r"(?: [\w’'-]+)? (?:on|from|over|against|compared (?:with|to)) "
    r"(?:the |its |a |their )?(?:[\w’'-]+ (?:of|was) )?"
)
_AGAINST: Final = re.compile(
    r",? (?:(?:up|down) from|against|compared (?:with|to)|versus|on) (?:[\w’'-]+ ){0,6}"
)
_WHEN: Final = re.compile(
    r"(?: (?:up|down|higher|lower|more|fewer|less))?"
    r"(?: (?:on|from|over|since|against|compared with|than in|than))?(?: the)?"
    r" (?:last|previous|year|a year|same|\d{4})[^.;]{0,40}?,? (?:when|in which) [^.;]{2,40} "
    r"|(?: (?:on|from|over|against|compared (?:with|to)) )(?:last year['’]s|the|a)"
    r"(?: [a-z]+){0,3} "
)
_THAT_IS: Final = re.compile(r"\W*(?:this|that|it) (?:is|was)\b")
_NAMED_LAST: Final = re.compile(
    rf",? (?:an?|the) (?:[\w’'-]+ )?(?:{_UP}|{_DOWN}|overrun|overspend|saving|difference|decline)"
    r" of (?:about |around |nearly |almost |some |over |more than |just )?"
)
_MORE_THAN: Final = re.compile(
    r"(?: [\w’'-]+)? (?:(?P<up>more|higher|up|above|over|larger|longer|better)"
    r"|(?P<down>less|fewer|lower|down|below|under|short|smaller|shorter|worse))"
    r"(?: (?:than|on|from|of|the|its|a|an|first|original|earlier|previous|estimate|target|figure"
    r"|forecast|plan|budget|record|level|total)\b){0,5} "
)


def find(scene: Scene) -> Iterator[Relation]:
    """Find an amount, by how much it is above or below another, and that other."""
    yield from _since_last(scene)
    for figures in scene.by_sentence.values():
        if len(figures) <= _MOST:
            yield from _shares(figures)
            yield from _named_last(figures)
        dimensions = {one.amount.dimension for one in figures} if len(figures) >= 3 else ()
        for dimension in sorted(dimensions):
            alike = [one for one in figures if one.amount.dimension == dimension]
            if 3 <= len(alike) <= _MOST and dimension not in {"time", "ratio", "share"}:
                yield from _in_sentence(alike)


def _shares(figures: Sequence[Description]) -> Iterator[Relation]:
    """Test "£26m, 15 per cent above the £23m planned": an amount, a share and another amount."""
    for place, (stated, before) in enumerate(pairwise(figures)):
        if stated.figure.kind != "percent":
            continue
        gap = stated.text.source.text[stated.figure.end : before.figure.start].lower()
        named = _NOUN.search(stated.around.before) and _ON.fullmatch(gap)
        if not (named or _MORE_THAN.fullmatch(gap)):
            continue
        after = [one for one in figures[:place] if one.amount.dimension == before.amount.dimension]
        if after and before.amount.low > 0 and is_alike(before, after[-1]):
            yield _share_relation(after[-1], before, stated)


def _since_last(scene: Scene) -> Iterator[Relation]:
    """Find "6,840 applied. That is up by 5.2 per cent on last year, when there were 6,502"."""
    amounts = [one for one in scene.figures if one.amount.dimension != "time"]
    for stated, before in pairwise(amounts):
        if stated.figure.kind != "percent" or not stated.figure.trend:
            continue
        gap = stated.text.source.text[stated.figure.end : before.figure.start].lower()
        telling = stated.amount.digits >= _BOTH and before.amount.low > 0
        if not telling or not _WHEN.fullmatch(gap):
            continue
        for after in scene.near(stated):
            alike = after is not before and is_alike(before, after) and after.place < stated.place
            if alike and (_is_rise(after, before, stated) or _is_said_of(scene, after, stated)):
                yield _share_relation(after, before, stated)
                break


def _is_said_of(scene: Scene, after: Description, stated: Description) -> bool:
    """Whether "That is 4 per cent up on last year" follows a sentence of one amount."""
    last = scene.before(stated)
    alone = [one for one in last if one.amount.dimension not in {"time", "share"}]
    return alone == [after] and bool(_THAT_IS.match(stated.around.before))


def _is_rise(after: Description, before: Description, stated: Description) -> bool:
    """Whether one amount is by a stated percentage above, or below, another to its last digit."""
    change = (after.amount.low - before.amount.low) * 100 / before.amount.low
    moved = change if stated.figure.trend == "up" else -change
    return is_right(moved, stated)


def _named_last(figures: Sequence[Description]) -> Iterator[Relation]:
    """Test "£58m, against a budget of £42m, an overrun of 38%": two amounts, then their change."""
    for after, before, stated in zip(figures, figures[1:], figures[2:], strict=False):
        text = before.text.source.text
        told = _NAMED_LAST.fullmatch(text[before.figure.end : stated.figure.start].lower())
        gap = text[after.figure.end : before.figure.start].lower()
        if not told or not _AGAINST.fullmatch(gap) or not _is_plain((after, before, stated)):
            continue
        if after.amount.dimension != before.amount.dimension or not is_alike(after, before):
            continue
        if stated.amount.dimension == "share" and before.amount.low > 0:
            yield _share_relation(after, before, stated)
        elif stated.amount.dimension == before.amount.dimension:
            yield _relation(after, before, stated, rises=after.amount.low >= before.amount.low)


def _share_relation(after: Description, before: Description, stated: Description) -> Relation:
    computed = abs(after.amount.low - before.amount.low) * 100 / before.amount.low
    _, moved = difference(after, before)
    ends = [
        abs(end) * 100 / before.amount.low for end in (moved.low, moved.high) if end is not None
    ]
    span = Interval(min(ends), max(ends)) if len(ends) == _BOTH else Interval(computed, computed)
    holds = compared(computed, span, stated)
    if holds == "approximately" and _is_precise(after, before, stated):
        room = (
            stated.amount.step + (after.amount.step + before.amount.step) * 100 / before.amount.low
        )
        holds = "no" if abs(computed - stated.amount.low) > room * _FAR_OFF else holds
    formula = f"{number(before)} to {number(after)} is {written(round(computed, 1), stated)}"
    if holds != "yes":
        formula += f" against {stated.figure.exact}"
    reason = f"{after.figure.exact} against {before.figure.exact}, {stated.figure.exact} apart"
    return Relation(NAME, formula, (before, after, stated), holds, reason)


def _is_precise(*amounts: Description) -> bool:
    """Whether amounts have so many digits that a hedge says no more than that they are rounded."""
    *sides, stated = amounts
    return stated.figure.bound == "=" and all(one.amount.digits > _BOTH for one in sides)


def _in_sentence(amounts: Sequence[Description]) -> Iterator[Relation]:
    for place, (change, before) in enumerate(pairwise(amounts)):
        if place == 0:
            continue
        rises = _direction(change, before)
        if rises is None or not _is_plain((before, change)):
            continue
        told = [one for one in amounts[place - 1 :: -1] if is_alike(before, one)]
        tested = [
            _relation(after, before, change, rises=rises) for after in told if _is_plain((after,))
        ]
        nearest = tested[:1] if told and told[0] is amounts[place - 1] else []
        yield from [one for one in tested if one.holds == "yes"][:1] or nearest


def _direction(change: Description, before: Description) -> bool | None:
    """Say whether words make an amount the rise, or the fall, from the one after it."""
    gap = change.text.source.text[change.figure.end : before.figure.start].lower()
    noun = _NOUN.search(change.around.before)
    told = noun if noun and _ON.fullmatch(gap) else _MORE_THAN.fullmatch(gap)
    return None if told is None else bool(told["up"])


def _is_plain(amounts: Sequence[Description]) -> bool:
    return all(one.figure.value is not None for one in amounts)


def _relation(
    after: Description, before: Description, change: Description, *, rises: bool
) -> Relation:
    high, low = (after, before) if rises else (before, after)
    computed, span = difference(high, low)
    holds = compared(computed, span, change)
    formula = f"{number(high)} - {number(low)} = {written(computed, change)}"
    if holds != "yes":
        formula += f" against {change.figure.exact}"
    reason = f"{after.figure.exact} against {before.figure.exact}, {change.figure.exact} apart"
    return Relation(NAME, formula, (high, low, change), holds, reason, (1, -1, -1))
