"""Old values and new ones: which amount of a sentence changes to which."""

import re
from collections.abc import Sequence

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.vocabulary.patterns import lazy

NEAR = 90
"""How many characters may stand between a part and its whole, or an old value and a new one."""
SMALL = (
    r"(?:a|an|the|its|previous|previously|earlier|around|about|just|over|nearly|more than|under|"
    r"less than|original|some|only|up to|last|year's|level of|total of)"
)
_UP_FROM = lazy(rf"[\w\s,'’%()–—-]{{0,60}}?\bfrom\s+(?:{SMALL}\s+){{0,4}}\Z", re.IGNORECASE)
_DIRECTION = lazy(r"\b(?:up|down)\s+from\b", re.IGNORECASE)
_CHANGED = (
    r"(?:cut|reduced|slashed|trimmed|lowered|halved|shortened|scaled back|raised|increased|lifted"
    r"|extended|expanded|doubled|lengthened|put up|brought (?:up|down))"
)
_CHANGED_TO = lazy(
    rf"[\w\s'’-]{{1,60}}?\b(?:is|are|be|been|being|was|were|get|gets)\s+{_CHANGED}\s+to\s+"
    rf"(?:{SMALL}\s+){{0,3}}\Z"
)
"""As in "12 beds will be cut to 5"."""
_CHANGING = lazy(
    r"\b(?:cut|reduc|slash|trim|lower|shorten|rais|increas|lift|extend|expand|lengthen)"
    r"(?:e|es|ed|s|ing|ting|ming|d)?\s+(?:its|the|their|his|her)\s\Z",
    re.IGNORECASE,
)
_NOUN_TO = lazy(rf"\s+(?:[a-z'’-]+\s+){{1,3}}to\s+(?:{SMALL}\s+){{0,3}}\Z")
"""As in "cut its 12 beds to 5"."""
_TO_BEFORE = lazy(rf"\b(?:to|at)\s+(?:{SMALL}\s+){{0,3}}\Z", re.IGNORECASE)
_FROM_BEFORE = lazy(rf"\bfrom\s+(?:{SMALL}\s+){{0,3}}\Z", re.IGNORECASE)
_TO = lazy(rf"[^.;:]{{0,60}}?\bto\s+(?:{SMALL}\s+){{0,3}}\Z", re.IGNORECASE)
_VARYING = lazy(
    r"\b(?:var(?:y|ies|ied|ying)|rang(?:es?|ed|ing))\s+(?:\w+\s+){0,2}from\s", re.IGNORECASE
)
_NOW = lazy(
    r",?\s+(?:is|are|was|were|has|have|stands?|will)\s+(?:now|today|currently)\s+(?:\w+\s+){0,2}\Z"
)
_FORMERLY = lazy(r"\b(?:previously|formerly|originally|once)\s+(?:\w+\s+){0,1}\Z", re.IGNORECASE)
_NOW_THEN = lazy(
    r"(?:\s(?:an?|per)\s\w+)?\s(?:now|today|currently|at\spresent),?\s(?:and\s|but\s)?(?:\w+\s)?\Z"
)
_THEN = lazy(r"(?:\s(?:an?|per)\s\w+)?\s(?:under|from|by|after|if|once)\s")
_ONE_NAMED = ({"count", "number"}, {"duration", "number"})


def told_by(sentence: Statement, to: Draft, step: str, left: Draft, right: Draft) -> int:
    """Give the place that a relation points to, by the words between two drafts."""
    return sentence.placed(to.reading.start, step, (left.reading.end, right.reading.start))


def link_old(sentence: Statement, left: Draft, right: Draft) -> None:
    """Relate an old value to a new one over a date: "61% on 1 May, down from 88%"."""
    gap = sentence.text[left.reading.end : right.reading.start]
    if len(gap) <= NEAR and is_same_kind(left, right) and not has_change(left, right):
        link_change(sentence, left, right, gap)


def has_change(left: Draft, right: Draft) -> bool:
    """Whether one of two drafts is known to change to another."""
    return left.changes_to is not None or right.changes_to is not None


def link_change(sentence: Statement, left: Draft, right: Draft, gap: str) -> None:
    """As in "to £3.20, up from £2.50": the old value points to the new."""
    before = sentence.text[max(sentence.start, left.reading.start - 40) : left.reading.start]
    rises = "from" in gap.lower() and _UP_FROM.match(gap)
    if rises and (_TO_BEFORE.search(before) or _DIRECTION.search(gap)):
        right.changes_to = told_by(sentence, left, "from", left, right)
    elif _is_replaced(before, gap) or _is_now_and_then(sentence, right, gap):
        left.changes_to = told_by(sentence, right, "to", left, right)


def _is_replaced(before: str, gap: str) -> bool:
    """As in "from £3m to £5m", "previously 12%, is now 15%"."""
    if "from" in before.lower() and _FROM_BEFORE.search(before) and _TO.match(gap):
        return not _VARYING.search(before)
    if _CHANGED_TO.match(gap) or (_NOUN_TO.match(gap) and _CHANGING.search(before)):
        return True
    return " now " in gap and bool(_NOW.search(gap) and _FORMERLY.search(before))


def _is_now_and_then(sentence: Statement, right: Draft, gap: str) -> bool:
    """As in "412 a week now, 265 under the plan"."""
    return bool(_NOW_THEN.match(gap) and _THEN.match(sentence.text, right.reading.end))


def is_same_kind(left: Draft, right: Draft) -> bool:
    """Whether two drafts are amounts of one kind and unit."""
    if left.kind in ("date", "period"):
        return False
    kinds = {left.kind, right.kind}
    if kinds == {"percent", "fraction"}:
        return "percentage points" not in (left.unit, right.unit)
    bare = kinds == {"count", "number"}
    if left.kind != right.kind and not bare:
        return False
    return left.unit == right.unit or "" in (left.unit, right.unit)


def share_unit(drafts: Sequence[Draft]) -> None:
    """Let an old value and a new one share the noun that only one of them has."""
    starts = {draft.reading.start: draft for draft in drafts}
    for draft in drafts:
        other = starts.get(draft.changes_to) if draft.changes_to is not None else None
        if other is None or {draft.kind, other.kind} not in _ONE_NAMED:
            continue
        named = draft if draft.unit else other
        draft.kind = other.kind = named.kind
        draft.unit = other.unit = named.unit
