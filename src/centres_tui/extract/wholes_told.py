"""Wholes that stand in another sentence, or that only sums tell: "leaving seven", "that sum"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import SHARES
from centres_tui.vocabulary.patterns import lazy

_AMOUNTS: Final = frozenset({"count", "money"})
_FEWEST: Final = 2
_RECENT: Final = 6
"""How many figures before a sentence may be the whole of its parts."""
_LEAST: Final = 3
"""Smaller sums come about by chance."""
_IN_BRACKETS: Final = lazy(r"\s?(?:[A-Za-z'’ -]{0,30}?)\((?:(?:or|about|some|around|nearly)\s)?")
"""What stands between a part and its share: "640 of the 2,300 poles (28%)"."""
_AND: Final = lazy(r"[^.;:]{0,60}?\band\s(?:(?:about|some|a|another|just|nearly|over)\s){0,2}")
_LEAVING: Final = lazy(
    r"[^.;:]{0,60}?\b(?:leaving|leaves)\s(?:the\s(?:other|remaining)\s)?(?:just\s|only\s)?"
    r"(?:about\s)?"
)
_OWNED: Final = lazy(r"\s(?:the|its|their|his|her|that)\s(?:(?:whole|full|original)\s)?")
_REMAINING: Final = lazy(r"\bthe\s(?:remaining|rest|balance|remainder|other)\b")
_THAT_SUM: Final = lazy(r"\s+of\s+(?:that|this)\s+(?:sum|amount|total|figure|bill|claim)\b")

Drafts = Sequence[Draft]


def link_wholes(sentence: Statement, drafts: Drafts, earlier: Drafts) -> None:
    """Set `of` where sums, brackets or words such as "that sum" tell a whole.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order, with the links that other words have given them.
        earlier: The drafts of the sentences just before it.
    """
    known = {draft.reading.start: draft for draft in (*earlier, *drafts)}
    for left, right in pairwise(drafts):
        if right.kind in SHARES and right.of is None:
            _link_bracket(sentence, left, right, drafts)
        elif left.kind == "fraction" and left.of is None:
            _link_half(sentence, left, right)
        elif left.of in known and right.of is None:
            _link_next(sentence, (left, right), known[left.of], drafts)
    recent = [draft for draft in earlier[-_RECENT:] if draft.cell is None]
    _link_left(sentence, drafts, recent)
    for draft in drafts:
        if draft.kind in SHARES and draft.of is None:
            _link_sum(sentence, draft, [*recent, *drafts])


def _link_bracket(sentence: Statement, left: Draft, share: Draft, drafts: Drafts) -> None:
    """As in "640 of the 2,300 poles (28%)", "Of 212 firms, 138 (65%) have cut hours"."""
    gap = sentence.text[left.reading.end : share.reading.start]
    if left.kind != "count" or "(" not in gap or not _IN_BRACKETS.fullmatch(gap):
        return
    has_part = any(draft.of == left.reading.start for draft in drafts)
    whole = left.reading.start if has_part else left.of
    share.of = None if whole is None else sentence.placed(whole, "summed")


def _link_half(sentence: Statement, share: Draft, whole: Draft) -> None:
    """As in "less than half the £45,000 that it had"."""
    gap = sentence.text[share.reading.end : whole.reading.start]
    if whole.kind in _AMOUNTS and _OWNED.fullmatch(gap):
        share.of = sentence.placed(whole.reading.start, "summed")


def _link_next(
    sentence: Statement, pair: tuple[Draft, Draft], whole: Draft, drafts: Drafts
) -> None:
    """As in "of which £3m is ours and £2m theirs": the second is a part of the same whole."""
    left, right = pair
    gap = sentence.text[left.reading.end : right.reading.start]
    if right.kind != "money" or whole is right or not _size(right) or not _is_alike(left, right):
        return
    parts = [each for each in drafts if each.of == left.of]
    total = sum((_size(each) for each in (*parts, right)), Decimal(0))
    if _AND.fullmatch(gap) and total <= _size(whole):
        right.of = sentence.placed(whole.reading.start, "summed")


def _link_left(sentence: Statement, drafts: Drafts, recent: Drafts) -> None:
    """As in "19 need work. Twelve are done, leaving seven", "£5m, £3m and the remaining £2m"."""
    for left, right in pairwise([draft for draft in drafts if draft.kind == "count"]):
        gap = sentence.text[left.reading.end : right.reading.start]
        if "leav" in gap and _LEAVING.fullmatch(gap):
            _link_parts(sentence, [left, right], recent)
    if not _REMAINING.search(sentence.text, sentence.start, sentence.end):
        return
    for kind in _AMOUNTS:
        parts = [draft for draft in drafts if draft.kind == kind and draft.cell is None]
        if len(parts) >= _FEWEST:
            _link_parts(sentence, parts, recent)


def _link_parts(sentence: Statement, parts: Drafts, recent: Drafts) -> None:
    """Make amounts parts of an earlier one that is just their sum."""
    if any(part.of is not None or not _size(part) for part in parts):
        return
    total = sum((_size(part) for part in parts), Decimal(0))
    for whole in reversed(recent):
        if total >= _LEAST and _size(whole) == total and all(_is_alike(whole, p) for p in parts):
            for part in parts:
                part.of = sentence.placed(whole.reading.start, "summed")
            return


def _link_sum(sentence: Statement, share: Draft, drafts: Drafts) -> None:
    """As in "claimed £6m. It was offered 60 per cent of that sum"."""
    if not _THAT_SUM.match(sentence.text, share.reading.end):
        return
    before = (each for each in reversed(drafts) if each.reading.end <= share.reading.start)
    whole = next((each for each in before if each.kind == "money"), None)
    if whole is not None:
        share.of = sentence.placed(whole.reading.start, "summed")


def _is_alike(left: Draft, right: Draft) -> bool:
    return left.kind == right.kind and left.unit == right.unit


def _size(draft: Draft) -> Decimal:
    value = draft.reading.value
    return value if isinstance(value, Decimal) else Decimal(0)
