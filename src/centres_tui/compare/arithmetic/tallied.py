"""Tallied: amounts that neighbouring sentences tell, and that add up to the last digit.

Numbers that merely fit are not tested: the sentences lie side by side, all amounts of the sort
take part, and the whole has so many digits that chance is no explanation.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME as CHANGE
from centres_tui.compare.arithmetic.relation import (
    Relation,
    compared,
    is_sum,
    number,
    total,
    written,
)
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike
from centres_tui.compare.arithmetic.splits import SPLIT
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval
from centres_tui.compare.things import thing

_TELLING: Final = 3
"""A whole has so many digits."""
_TWO: Final = 2
_MOST: Final = 6
"""Longer lists are not added."""
_NEAR: Final = 130
"""A share stands within so many characters behind the amount that it changes."""
_TO: Final = re.compile(r",?\sto\s(?:about\s|around\s|some\s|nearly\s|almost\s|just\s)?")
_IT_IS: Final = re.compile(
    r"[^;\n]{0,90}\b(?:it|this|that|which|he|she|they|these|those)\s(?:\w+\s){0,2}?"
    r"(?P<way>reduced|cut|lowered|discounted|halved|raised|increased|lifted)\sby\s"
    r"(?:about\s|around\s|some\s|nearly\s|almost\s|just\s)?"
)
_DOWN: Final = frozenset({"reduced", "cut", "lowered", "discounted", "halved"})


def find(scene: Scene) -> Iterator[Relation]:
    """Find parts that the next sentences tell of a whole, and amounts changed by a share."""
    sentences = list(scene.by_sentence.values())
    for place, amounts in enumerate(sentences):
        after = sentences[place + 1 : place + 3]
        for whole in amounts:
            yield from _told_after(whole, after)
    yield from _changed_by_share(scene.figures)


def _told_after(whole: Description, after: Sequence[Sequence[Description]]) -> Iterator[Relation]:
    """Find "It cost £21.3m. Pay came to £10.4m and plant to £5m. The site took £5.9m"."""
    dimension = whole.amount.dimension
    if whole.amount.digits < _TWO or not dimension.startswith(SUMMABLE) or not _is_plain(whole):
        return
    parts: list[Description] = []
    for amounts in after:
        told = [one for one in amounts if one.amount.dimension == dimension and _is_plain(one)]
        if not told:
            continue
        if not _is_next((whole, *parts)[-1], amounts[0]):
            return
        parts += told
        if len(parts) > _MOST or not all(_may_be_part(one, whole) for one in parts):
            return
        if _add_up(parts, whole):
            yield _sum(parts, whole)
            return


def _may_be_part(one: Description, whole: Description) -> bool:
    """Whether an amount may be added to a whole: "380 roles" and "32 staff" to "412 people"."""
    if one.amount.dimension != "count" or not (one.nouns and whole.nouns):
        return is_alike(one, whole)
    return thing(one, whole)[0] >= 0


def _is_plain(one: Description) -> bool:
    """Whether an amount is one that holds, and not that of a change or of before."""
    plain = one.figure.value is not None and not (one.figure.trend or one.is_past)
    return plain and one.stage != "before" and not one.figure.per


def _is_next(one: Description, two: Description) -> bool:
    """Whether two sentences are of one paragraph."""
    gap = one.text.source.text[one.figure.sentence_end : two.figure.sentence_start]
    return not gap.strip() and gap.count("\n") <= 1


def _add_up(parts: Sequence[Description], whole: Description) -> bool:
    if len(parts) < _TWO or not is_sum(parts, whole):
        return False
    return len(parts) > _TWO or _are_telling(parts, whole)


def _are_telling(parts: Sequence[Description], whole: Description) -> bool:
    """Whether two parts of one sentence fit a whole so closely that no chance does it."""
    same = parts[0].figure.sentence_start == parts[1].figure.sentence_start
    return same and whole.amount.digits >= _TELLING and parts[0].amount.digits >= _TWO


def _sum(parts: Sequence[Description], whole: Description) -> Relation:
    computed, _ = total(parts)
    formula = f"{' + '.join(number(part) for part in parts)} = {written(computed, whole)}"
    signs = (*(1 for _ in parts), -1)
    return Relation(SPLIT, formula, (*parts, whole), "yes", "the sentences after tell all", signs)


def _changed_by_share(amounts: Sequence[Description]) -> Iterator[Relation]:
    """Test "The fine is £150,000. It is reduced by a third to £100,000", told together."""
    for before, share, after in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if share.amount.dimension != "share" or share.figure.start - before.figure.end > _NEAR:
            continue
        words = before.text.source.text
        told = _IT_IS.fullmatch(words[before.figure.end : share.figure.start].lower())
        gap = words[share.figure.end : after.figure.start].lower()
        same = before.amount.dimension == after.amount.dimension
        if told and same and _TO.fullmatch(gap):
            yield _share_relation(before, share, after, rises=told["way"] not in _DOWN)


def _share_relation(
    before: Description, share: Description, after: Description, *, rises: bool
) -> Relation:
    sign = 1 if rises else -1
    computed = before.amount.low * (1 + sign * share.amount.low / 100)
    ends = [
        None if end is None else before.amount.low * (1 + sign * end / 100)
        for end in (share.interval.low, share.interval.high)
    ]
    known = sorted(end for end in ends if end is not None)
    span = Interval(known[0], known[-1]) if len(known) == _TWO else _point(computed)
    holds = compared(computed, span, after)
    formula = f"{number(before)} {'+' if rises else '-'} {share.figure.exact} = {number(after)}"
    reason = f"{before.figure.exact}, changed by {share.figure.exact} to {after.figure.exact}"
    return Relation(CHANGE, formula, (before, share, after), holds, reason)


def _point(value: Fraction) -> Interval:
    return Interval(value, value)
