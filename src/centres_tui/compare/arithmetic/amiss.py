"""Amiss: sums that words tie over two sentences, told where they fail by little.

What fails by much is told of something else; what misses by a digit or two is what a reader
should look at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME as CHANGE
from centres_tui.compare.arithmetic.changes import pairs_of
from centres_tui.compare.arithmetic.each import noun_of
from centres_tui.compare.arithmetic.part_and_rest import NAME as REST
from centres_tui.compare.arithmetic.rates import EACH
from centres_tui.compare.arithmetic.relation import (
    Relation,
    compared,
    difference,
    gap,
    number,
    written,
)
from centres_tui.compare.arithmetic.scene import Scene, is_alike, is_rest
from centres_tui.compare.arithmetic.shares import OF_WHOLE, is_beside
from centres_tui.compare.description import Description
from centres_tui.compare.slips import are_exchanged
from centres_tui.model.comparison import Holds

_THE_CHANGE: Final = re.compile(
    r"\b(?:the|this|that|its) (?:extra|additional|increase of|rise of|fall of|drop of|cut of"
    r"|saving of|growth of|difference of|jump of)\s\Z"
)
_BY: Final = re.compile(r"\bby\s\Z")
_LEAVES: Final = re.compile(
    r"\b(?:that|this|it|which|the (?:cuts?|closures?|plans?|move)) (?:would |will |may )?leaves?\b"
)
_WITH: Final = re.compile(r"[^.;]{0,50}\bwith (?:just |only )?")
_OF_IT: Final = re.compile(r" of (?:it|that|this|the (?:total|sum|whole))\b")
_OR: Final = re.compile(r"[^.;\d]{0,40},? or (?:about |around |some |nearly |roughly )?")
_GOES: Final = re.compile(
    r"(?: [\w’'-]+){1,3}? (?:will |would |are to |is to )?(?:go|close|shut|be (?:lost|cut|closed"
    r"|axed|scrapped)|disappear|vanish)\b"
)
_AT_FIRST: Final = re.compile(r"\b(?:first|originally|initially|once|earlier|had been)\b")
_NOW: Final = re.compile(r"\A[^.;]*\b(?:is|are) now\b[^.;]*\Z")
_NET: Final = re.compile(
    r"\b(?:the|a) net (?:yearly |annual |weekly |monthly )?(?:cost|saving|loss|gain|effect|benefit)"
    r" (?:is|was|would be|will be|comes to) (?:therefore |thus |then |so )?\Z"
)
_CLOSE: Final = Fraction(1, 4)
"""What fails is off by no more than this part of what is stated."""
_NEARLY: Final = Fraction(1, 10)
_MANY: Final = 100
_LEAD: Final = 40
"""Words that tie an amount stand within so many characters before it."""
_THREE: Final = 3
_FAR: Final = 4
_TWO: Final = 2


def find(scene: Scene) -> Iterator[Relation]:
    """Find sums that two sentences tie, whether they hold or not."""
    for one in scene.figures:
        if one.figure.value is None or one.around.heading:
            continue
        yield from _told_again(scene, one)
        yield from _left_with(scene, one)
        yield from _slipped(scene, one)
        yield from _of_it(scene, one)
        yield from _net(scene, one)
        yield from _costs(scene, one)


def _told_again(scene: Scene, change: Description) -> Iterator[Relation]:
    """Test "It rose by £1.3m. From £2.1m it went to £3.6m", and "The extra 1,372" after it."""
    lead = change.around.before[-_LEAD:]
    after = _THE_CHANGE.search(lead)
    ahead = change.figure.trend and _BY.search(lead)
    if not (after or ahead) or change.figure.bound != "=" or change.stage:
        return
    near = scene.before(change) if after else scene.after(change)
    own = scene.by_sentence[change.figure.sentence_start]
    alone = [one for one in own if one.amount.dimension == change.amount.dimension] == [change]
    alike = [one for one in near if one.amount.dimension == change.amount.dimension]
    sides = pairs_of(alike) or _then_and_now(alike)
    if not alone or len(sides) != 1 or not _is_next(near[0], change):
        return
    before, to = sides[0]
    high, low = (before, to) if before.amount.low >= to.amount.low else (to, before)
    computed, span = difference(high, low)
    if not computed or abs(computed - change.amount.low) > change.amount.low * _CLOSE:
        return
    reason = f"from {before.figure.exact} to {to.figure.exact}, a change of {change.figure.exact}"
    holds = compared(computed, span, change)
    yield _differing(CHANGE, (high, low, change), (computed, holds), reason)


def _then_and_now(amounts: Sequence[Description]) -> list[tuple[Description, Description]]:
    """Give the two amounts of "first put at £2m, it is now £3m"."""
    if len(amounts) < _TWO or not _AT_FIRST.search(amounts[0].around.before):
        return []
    one, two = amounts[:_TWO]
    return [(one, two)] if _NOW.search(gap(one, two)) else []


def _is_next(one: Description, two: Description) -> bool:
    first, second = sorted((one, two), key=lambda each: each.place)
    gap = first.text.source.text[first.figure.sentence_end : second.figure.sentence_start]
    return not gap.strip(" \n*-•") and gap.count("\n") <= _TWO


def _differing(
    name: str, members: Sequence[Description], told: tuple[Fraction, Holds], reason: str
) -> Relation:
    high, low, stated = members
    computed, holds = told
    formula = f"{number(high)} - {number(low)} = {written(computed, stated)}"
    if holds != "yes":
        formula += f" against {stated.figure.exact}"
    return Relation(name, formula, (high, low, stated), holds, reason, (1, -1, -1))


def _left_with(scene: Scene, rest: Description) -> Iterator[Relation]:
    """Test "It will shut 64 beds. That would leave the ward, which has 214, with 160"."""
    leaves = rest.amount.dimension == "count" and "leave" in rest.around.before
    if not leaves or not _LEAVES.search(rest.around.before):
        return
    own = scene.by_sentence[rest.figure.sentence_start]
    wholes = [one for one in own if one.place < rest.place and is_alike(one, rest)]
    if len(wholes) != 1 or not _WITH.fullmatch(gap(wholes[0], rest)):
        return
    whole = wholes[0]
    parts = [
        one
        for one in scene.near(rest, _FAR)
        if one.place < whole.place and _goes(one)
        if one.nouns and is_alike(one, whole) and one.amount.low < whole.amount.low
    ]
    if len({one.amount.low for one in parts}) == 1:
        yield from _rest(whole, parts[-1], rest)


def _goes(one: Description) -> bool:
    """Whether words say that so many will be no more."""
    return one.around.slots.get("fate") == "close" or bool(_GOES.match(one.around.after))


def _rest(whole: Description, part: Description, rest: Description) -> Iterator[Relation]:
    computed, span = difference(whole, part)
    near = abs(computed - rest.amount.low) <= whole.amount.low * _NEARLY
    if near and all(one.figure.bound == "=" for one in (whole, part, rest)):
        reason = f"{part.figure.exact} of {whole.figure.exact}, and {rest.figure.exact} as the rest"
        holds = compared(computed, span, rest)
        yield _differing(REST, (whole, part, rest), (computed, holds), reason)


def _slipped(scene: Scene, rest: Description) -> Iterator[Relation]:
    """Test "Of the 12,000 doses 4,854 remain", where the text states 7,416 as given."""
    whole = rest.whole
    if whole is None or whole.amount.dimension != rest.amount.dimension or not is_rest(rest):
        return
    taken = whole.amount.low - rest.amount.low
    if taken.denominator != 1 or len(str(taken)) <= _THREE:
        return
    sought = replace(rest.amount, low=taken, high=taken, text=str(taken))
    for part in scene.of_digits(sought.row):
        is_slip = are_exchanged(part.amount, sought)
        if is_slip and part.nouns and is_alike(part, whole):
            yield from (replace(one, holds="no") for one in _rest(whole, part, rest))
            return


def _of_it(scene: Scene, stated: Description) -> Iterator[Relation]:
    """Test "We have £30,000. Our rent is £17,400, or 68 per cent of it"."""
    if stated.figure.kind != "percent" or not _OF_IT.match(stated.around.after):
        return
    own = scene.by_sentence[stated.figure.sentence_start]
    parts = [one for one in own if one.place < stated.place and is_beside(one, stated)]
    if not parts or parts[-1].amount.low <= 0:
        return
    part = parts[-1]
    wholes = [
        one
        for one in scene.before(stated)
        if is_alike(one, part) and one.amount.low > part.amount.low
    ]
    told = [(one, 100 * part.amount.low / one.amount.low) for one in wholes]
    fitting = [pair for pair in told if abs(pair[1] - stated.amount.low) <= stated.amount.step]
    plain = len(told) == 1 and all(one.figure.bound == "=" for one in (part, stated, *wholes))
    close = stated.amount.low * _CLOSE
    near = [pair for pair in told if plain and abs(pair[1] - stated.amount.low) <= close]
    for whole, computed in (fitting or near)[:1]:
        holds: Holds = "no" if not fitting else "approximately"
        formula = f"{number(part)} / {number(whole)} = {written(round(computed, 1), stated)}"
        if computed != stated.amount.low:
            formula += f" against {stated.figure.exact}"
        else:
            holds = "yes"
        reason = "a part, its share, and the amount of the sentence before"
        yield Relation(OF_WHOLE, formula, (part, whole, stated), holds, reason)


def _net(scene: Scene, net: Description) -> Iterator[Relation]:
    """Test "Keeping it costs £48,000 a year and saves £21,000 a year. The net cost is £27,000"."""
    if "net " not in net.around.before or not _NET.search(
        " ".join(net.around.before.split()) + " "
    ):
        return
    before = [
        one
        for one in scene.near(net, _TWO)
        if one.place < net.place and one.amount.dimension == net.amount.dimension
    ]
    rhythm = before[-1].rhythm if before else ""
    two = [one for one in before if one.rhythm == rhythm]
    if len(two) == _TWO and two[0].amount.low != two[1].amount.low:
        high, low = sorted(two, key=lambda one: -one.amount.low)
        computed, span = difference(high, low)
        if abs(computed - net.amount.low) <= high.amount.low * _NEARLY:
            holds = compared(computed, span, net)
            yield _differing(CHANGE, (high, low, net), (computed, holds), "two amounts and the net")


def _costs(scene: Scene, each: Description) -> Iterator[Relation]:
    """Test "It costs £153,600, or about £15 a parcel" against the parcels that are stated."""
    if not each.amount.dimension.startswith("money") or " or " not in each.around.before[-_LEAD:]:
        return
    own = scene.by_sentence[each.figure.sentence_start]
    place = own.index(each)
    total = own[place - 1]
    same = place and total.amount.dimension == each.amount.dimension
    if not same or total.amount.low <= each.amount.low or not _OR.fullmatch(gap(total, each)):
        return
    noun = noun_of(each) if each.figure.bound not in {"<", ">"} else ""
    if not noun:
        return
    counts = [one for one in scene.counted(noun) if one.amount.low >= _MANY]
    counts = [one for one in counts if scene.sentences_apart(one, each) <= _FAR]
    told = [(one, total.amount.low / one.amount.low) for one in counts]
    apart = sorted((abs(cost - each.amount.low), one.place, one, cost) for one, cost in told)
    meant = [miss for miss, *_ in apart if miss <= each.amount.low * _CLOSE]
    if len(meant) == 1 and each.amount.low * _NEARLY < meant[0]:
        _, _, count, cost = apart[0]
        formula = f"{number(total)} / {number(count)} = {written(round(cost, 2), each)}"
        formula += f" against {each.figure.exact}"
        reason = f"{total.figure.exact} for {count.figure.exact}, {each.figure.exact} each"
        yield Relation(EACH, formula, (total, count, each), "no", reason)
