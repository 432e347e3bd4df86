"""Parts whose wholes are told in other words than "of": answers to a survey, shares of a bill."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import SHARES
from centres_tui.vocabulary.patterns import lazy

NEAR: Final = 60
"""How many characters before or after an amount are looked at."""
_ANSWERS: Final = frozenset({
    "responses", "replies", "submissions", "respondents", "votes", "ballots", "answers",
})  # fmt: skip
_HEDGES: Final = (
    r"(?:(?:about|around|some|over|nearly|almost|the|its|their|a|an|more\s+than|just\s+over"
    r"|just\s+under|estimated|total)\s+){0,3}"
)
_ASKED_BEFORE: Final = lazy(
    rf"\b(?:survey|poll|ballot|sample|questionnaire|study)\s+of\s+{_HEDGES}\Z", re.IGNORECASE
)
_ASKED_AFTER: Final = lazy(
    r"(?:\s+[\w'’-]+){0,2}?\s+(?:who\s+)?(?:responded|replied|answered|voted|took\s+part"
    r"|(?:were\s+)?(?:polled|surveyed|questioned|interviewed|balloted))\b",
    re.IGNORECASE,
)
_ANSWERED: Final = lazy(
    r"(?!\s+of\s+(?!(?:them|those|these|all|respondents|responses|replies|people)\b))[^.;,]{0,30}?\b(?:oppos|object|support|agree|disagree|favour|favor|against|back|reject"
    r"|approv|want|felt\b|feel|thought|think|believ|prefer|voted|said\s(?:yes|no|they|that|it)\b"
    r"|had\sno\s|no\sview|undecided|unsure|neither|neutral)",
    re.IGNORECASE,
)
"""What a share of those who were asked did."""
_CHANGED: Final = lazy(r"\b(?:up|down|by|rise|fall|increase|drop|from|to)\s(?:of\s)?\Z")
_TOWARDS: Final = lazy(rf"\s+(?:(?P<to>to)|towards)\s+{_HEDGES}\Z", re.IGNORECASE)
_GIVING: Final = lazy(
    r"\b(?:contribut|pay|paid|giv|gave|put|provid|chip|commit|invest|donat|award|grant|pledg)"
    r"\w*\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_PAID_FOR: Final = lazy(
    r"\s+(?:[\w'’-]+\s+){0,2}?(?:scheme|project|costs?|bill|budget|total|programme|fund|price"
    r"|development|refurbishment|revamp|works?|appeal|upgrade|restoration|extension)\b",
    re.IGNORECASE,
)
_REMAINING: Final = lazy(
    r"[^.;]{0,40}\bwith\s+the\s+(?:remaining|other|rest|balance)(?:\s+of|,)?\s+(?:(?:some|about)\s+)?\Z",
    re.IGNORECASE,
)

Drafts = Sequence[Draft]


def link_told(sentence: Statement, drafts: Drafts) -> None:
    """Set `of` where a sentence tells a whole without "of".

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order, with the links that "of" and the like have given them.
    """
    wholes = {draft.of for draft in drafts}
    for left, right in pairwise(drafts):
        _link_paid(sentence, left, right, wholes)
    asked = next((each for each in drafts if _is_asked(sentence, each)), None)
    if asked is not None:
        for draft in drafts:
            if _is_answer(sentence, draft, asked):
                draft.of = _told(sentence, asked, "answered", asked, draft)


def _link_paid(sentence: Statement, left: Draft, right: Draft, wholes: set[int | None]) -> None:
    """As in "£5m to the £9m scheme, with the remaining £4m": two parts of one bill."""
    if left.kind != "money" or right.kind != "money" or left.unit != right.unit:
        return
    gap = sentence.text[left.reading.end : right.reading.start]
    parted = left.reading.start in wholes
    if left.of is None and _is_less(left, right) and _is_paid_towards(sentence, left, right, gap):
        left.of = _told(sentence, right, "towards", left, right)
        wholes.add(left.of)
    elif right.of is None and _is_less(right, left) and _REMAINING.match(gap) and parted:
        right.of = _told(sentence, left, "remaining", left, right)


def _is_paid_towards(sentence: Statement, part: Draft, whole: Draft, gap: str) -> bool:
    match = _TOWARDS.fullmatch(gap)
    if match is None or not _PAID_FOR.match(sentence.text, whole.reading.end):
        return False
    before = sentence.text[max(sentence.start, part.reading.start - NEAR) : part.reading.start]
    return match["to"] is None or _GIVING.search(before) is not None


def _is_less(part: Draft, whole: Draft) -> bool:
    one, two = part.reading.value, whole.reading.value
    return isinstance(one, Decimal) and isinstance(two, Decimal) and one < two


def _is_asked(sentence: Statement, draft: Draft) -> bool:
    """Whether a count is of those who were asked, or of what they answered."""
    if draft.kind != "count":
        return False
    if draft.unit in _ANSWERS:
        return True
    start, end = draft.reading.start, draft.reading.end
    before = sentence.text[max(sentence.start, start - NEAR) : start]
    after = sentence.text[end : min(sentence.end, end + NEAR)]
    return bool(_ASKED_BEFORE.search(before) or _ASKED_AFTER.match(after))


def _is_answer(sentence: Statement, draft: Draft, asked: Draft) -> bool:
    """Whether a share that stands behind a count of people is said of them."""
    if draft.kind not in SHARES or draft.of is not None:
        return False
    start, end = draft.reading.start, draft.reading.end
    if start < asked.reading.end or _CHANGED.search(sentence.text, max(0, start - 24), start):
        return False
    return _ANSWERED.match(sentence.text[end : min(sentence.end, end + NEAR)]) is not None


def _told(sentence: Statement, to: Draft, step: str, left: Draft, right: Draft) -> int:
    """Give the place that a relation points to, by the words between two drafts."""
    return sentence.placed(to.reading.start, step, (left.reading.end, right.reading.start))
