"""Parts of wholes, and old values that change to new ones."""

import re
from collections.abc import Sequence
from decimal import Decimal

from centres_tui.extract.clauses import TIMES
from centres_tui.extract.draft import Draft
from centres_tui.extract.ellipsis import MEASURED
from centres_tui.extract.linked_changes import (
    NEAR,
    SMALL,
    has_change,
    is_same_kind,
    link_change,
    link_old,
    share_unit,
    told_by,
)
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import SHARES
from centres_tui.parse.nouns import plural
from centres_tui.vocabulary.patterns import lazy

_HEDGES = r"(?:about|around|over|some|more than|nearly|a|an|total|just|only|estimated|at least)"
_OWNED = (
    r"(?:the|its|their|his|her|our|my|these|those|all|own|(?:(?-i:[A-Z])[\w-]+\s){0,3}[\w-]+['’]s|"
    r"[\w-]+s['’])"
)
_OF_WHOLE = lazy(
    rf"\s*(?:\([^()]{{0,30}}\)\s*)?(?:(?:[\w'’-]+\s+){{0,2}}?out\s+of|of|"
    rf"(?!(?:[\w'’-]+\s+)?(?:instead|ahead|short|because|lieu|excess)\s+of)(?:[\w'’-]+\s+){{1,2}}?of"
    rf"(?=\s+{_OWNED}\s))\s+(?:(?:{_OWNED}|{_HEDGES}|of|planned|existing|current|original|remaining|whole"
    rf"|previous|past|last|first|final|latest)"
    rf"\s+){{0,4}}\Z",
    re.IGNORECASE,
)
_OF_WHICH = lazy(
    r"\b(?:of|among)\s+(?:which|whom|these|those|them)[,\s]+(?:[\w'’-]+\s+){0,4}\Z", re.IGNORECASE
)
_INCLUDING = lazy(
    r"\b(?:inc[a-z]{0,3}d(?:ing|es|ed)\b|incl?\.|of which\b)\s+(?:[\w'’-]+:?\s+){0,2}\Z",
    re.IGNORECASE,
)
_OF_THEM = lazy(
    r"\s*(?:\([^()]{0,30}\)\s*)?(?:of|among)\s+(?:them|whom|which|(?:these|those)"
    r"(?=\s*[,.;)]|\s+(?:is|are|was|were|has|have|had|will|would|could|may|might)\b))\b",
    re.IGNORECASE,
)
_OF_NOUN = lazy(r"\s+of\s+(?:the|that|this|these|those)\s+([a-z'’-]+)", re.IGNORECASE)
_OPENING_OF = lazy(
    r"\s*(?:[A-Z][A-Z. ]{1,30}:\s*)?(?:\W*\s*[\d.]*\s+)?(?:of|among)\s+(?:(?:the|its|their|all|"
    r"these|those|some|about|nearly|over|[\w-]+['’]s|[\w-]+s['’])\s+){0,3}\Z",
    re.IGNORECASE,
)
_ANOTHER = lazy(r"\band\s+(?:another|a\s+further|the\s+other)\s+\Z", re.IGNORECASE)
_OVER_TIME = lazy(r"\b(?:up|down)\s+from\b|\bto\b", re.IGNORECASE)
_NAMED = lazy(r"([\w'’-]+)\s+of\s+(?:\w+\s+){0,2}\Z")

_COMPARED = lazy(
    r"\b(?:compared (?:with|to)|against|up from|down from|rather than|instead of|versus|"
    rf"not(?= the))\s+(?:{SMALL}\s+){{0,3}}\Z"
)
"""What stands before an amount that another is only held against."""
_EARLIER = lazy(r"\b(?:19|20)\d\d|\b(?:last|previous|prior|year|month|ago)\b", re.IGNORECASE)
_LISTED = lazy(r":\s+(?:\w+\s+){0,2}\Z")
_OPENERS = frozenset({"of", "among"})
_OF_IT = lazy(r"\s+of\s+(?:it|this|that)(?=[\s,.;)])(?!\s+(?:[a-z]+s|sum|amount|money)\b)")
_RELATING = ("of", "inc", "to", "from", "now", "another", "further", "other", "Of", "Inc")
_REFERRING = frozenset({"which", "whom", "these", "those", "them"})

Drafts = Sequence[Draft]


def link(sentence: Statement, drafts: Drafts, earlier: Drafts) -> None:
    """Set `of` and `changes_to` on the drafts of a sentence.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    _take_stated(drafts, earlier)
    for place in range(len(drafts)):
        if place:
            _link_pair(sentence, drafts, place)
        if drafts[place].of is None:
            _link_back(sentence, drafts, place, earlier)
    share_unit(drafts)
    _link_shares(sentence, drafts)


def _take_stated(drafts: Drafts, earlier: Drafts) -> None:
    """Take the relations that a rule has read with the number."""
    for draft in drafts:
        for name, start in draft.reading.links:
            if name == "of":
                draft.of = start
            elif name == "like":
                known = (one for one in (*earlier, *drafts) if one.reading.start == start)
                draft.told_of = next(known, None)
            else:
                draft.changes_to = start


def _link_pair(sentence: Statement, drafts: Drafts, place: int) -> None:
    """Relate a draft to the one before it."""
    left, right = _before(sentence, drafts, place), drafts[place]
    gap = sentence.text[left.reading.end : right.reading.start]
    if len(gap) > NEAR or not any(word in gap for word in _RELATING):
        return
    lower = gap.lower()
    has_of = "of" in lower
    if has_of and _OF_WHOLE.match(gap):
        _lend_measure(left, right)
    if has_of and _is_part(left, right) and _OF_WHOLE.match(gap):
        left.of = told_by(sentence, right, "part", left, right)
    elif (has_of or "nc" in lower) and _is_part(right, left) and _INCLUDING.search(gap):
        right.of = told_by(sentence, left, "including", left, right)
    elif left.kind in TIMES and place > 1 and _OVER_TIME.search(gap):
        link_old(sentence, drafts[place - 2], right)
    elif left.of is not None and is_same_kind(left, right) and _ANOTHER.search(gap):
        right.of = _again(sentence, left, right)
    elif is_same_kind(left, right) and not has_change(left, right):
        link_change(sentence, left, right, gap)


def _before(sentence: Statement, drafts: Drafts, place: int) -> Draft:
    """Give the draft before another, past a share in brackets: "210 (35%) of the 600 farms"."""
    left = drafts[place - 1]
    in_brackets = left.kind in SHARES and sentence.text.startswith(")", left.reading.end)
    return drafts[place - 2] if in_brackets and place > 1 else left


def _lend_measure(part: Draft, whole: Draft) -> None:
    """As in "430 of the wall's 1,180 metres": a part has the unit of its whole."""
    bare = part.kind in ("number", "count") and part.reading.scale == 1
    measured = bare and whole.kind in MEASURED and whole.kind != "duration"
    counted = part.kind == "number" and whole.kind == "count"
    if (measured or counted) and _is_smaller(part, whole):
        part.kind, part.unit = whole.kind, whole.unit


def _is_smaller(part: Draft, whole: Draft) -> bool:
    small, large = _size(part), _size(whole)
    return small is not None and large is not None and small <= large


def _is_part(part: Draft, whole: Draft) -> bool:
    """Whether one draft can be a part of another, by kind and size."""
    measured = whole.kind in MEASURED and part.kind == whole.kind and part.unit == whole.unit
    if whole.kind not in ("count", "money", "number") and not measured:
        return False
    if part.kind in ("percent", "fraction"):
        return True
    if part.kind != whole.kind or (part.kind == "money" and part.unit != whole.unit):
        return False
    small, large = _size(part), _size(whole)
    return small is not None and large is not None and small <= large


def _size(draft: Draft) -> Decimal | None:
    value = draft.reading.value
    if value is None:
        value = draft.reading.high
    return value if isinstance(value, Decimal) else None


def _link_back(sentence: Statement, drafts: Drafts, place: int, earlier: Drafts) -> None:
    """Relate a draft to a whole that is not just beside it: "14 of them", "of the savings"."""
    draft = drafts[place]
    if draft.kind not in ("count", "money", "percent", "fraction"):
        return
    if not _may_refer(sentence, place):
        return
    after = sentence.text[draft.reading.end : min(sentence.end, draft.reading.end + 60)]
    before = sentence.text[max(sentence.start, draft.reading.start - 40) : draft.reading.start]
    known = [*earlier, *drafts[:place]]
    whole, words = None, None
    of_it = _OF_IT.match(after) if draft.kind == "money" else None
    if (words := of_it or _OF_THEM.match(after) or _OF_WHICH.search(before)) is not None:
        whole = _nearest_count(sentence.text, known, draft)
        whole = _with_share(sentence.text, known, drafts[place : place + 2]) or whole
    elif (words := _OF_NOUN.match(after)) is not None:
        whole = _of_noun(sentence.text, known, draft, words[1].lower())
    if whole is not None and words is not None:
        draft.of = _referred(sentence, draft, whole, words)


def _again(sentence: Statement, left: Draft, right: Draft) -> int | None:
    """Give the whole of a part to the next part: "14 of them ... and another nine"."""
    if left.of is None:
        return None
    return sentence.placed(left.of, "another", (left.reading.end, right.reading.start))


def _referred(sentence: Statement, draft: Draft, whole: Draft, words: re.Match[str]) -> int:
    """Give the place of a whole that words beside its part refer to: "of them"."""
    is_after = sentence.text.startswith(words[0], draft.reading.end)
    first = draft.reading.end if is_after else max(sentence.start, draft.reading.start - 40)
    span = first + words.start(), first + words.end()
    return sentence.placed(whole.reading.start, "referring", span)


def _may_refer(sentence: Statement, place: int) -> bool:
    """Whether "of" follows a figure, or "which" and the like stand before it."""
    words = sentence.words.words
    first, after = sentence.firsts[place], sentence.afters[place]
    if words[after : after + 1] in (["of"], ["among"], ["("]):
        return True
    return not _REFERRING.isdisjoint(words[max(0, first - 6) : first])


def _nearest_count(text: str, known: Drafts, part: Draft) -> Draft | None:
    amounts = ("count",) if part.kind in ("percent", "fraction") else (part.kind,)
    passed = 0
    for draft in reversed(known):
        if draft.kind not in amounts or draft.of is not None or draft.trend:
            continue
        if _COMPARED.search(text, max(0, draft.reading.start - 40), draft.reading.start):
            continue
        if _is_part(part, draft):
            return draft
        passed += 1
        if passed > 1:
            return None
    return None


def _with_share(text: str, known: Drafts, told: Drafts) -> Draft | None:
    """Give the whole that fits the share told in brackets behind a part: "Of these 31 (22%)"."""
    if len(told) < 2 or told[1].kind != "percent":
        return None
    part, share = told
    size, percent = _size(part), _size(share)
    between = text[part.reading.end : share.reading.start].strip()
    if between != "(" or size is None or not percent:
        return None
    for whole in reversed(known):
        of = _size(whole)
        if whole.kind == part.kind and of and size < of and abs(100 * size / of - percent) < 1:
            return whole
    return None


def _of_noun(text: str, known: Drafts, part: Draft, noun: str) -> Draft | None:
    """Find the amount that a noun stands for: "the savings", after "savings of £125m"."""
    wanted = plural(noun.replace("’", "'"))
    for draft in reversed(known):
        if not _is_part(part, draft):
            continue
        if draft.unit.split(" of ")[0] == wanted:
            whole = next((other for other in known if other.reading.start == draft.of), None)
            return whole or draft
        start = draft.reading.start
        named = _NAMED.search(text, max(0, start - 40), start)
        if named and plural(named[1].lower()) == wanted:
            return draft
    return None


def _link_shares(sentence: Statement, drafts: Drafts) -> None:
    """As in "Of 37 routes, 14 will go", "Of 45 tonnes of fish, 12 tonnes were cod"; and lists."""
    amounts = [draft for draft in drafts if draft.kind not in TIMES]
    first = amounts[0] if amounts else None
    if first is not None and (first.kind == "count" or first.kind in MEASURED):
        _link_opening(sentence, [draft for draft in amounts if draft.kind == first.kind])
    counts = [draft for draft in drafts if draft.kind == "count"]
    if len(counts) > 1:
        _link_list(sentence, counts)


def _link_opening(sentence: Statement, alike: Drafts) -> None:
    """Make amounts parts of the one that opens the sentence behind "of"."""
    first, start = alike[0], alike[0].reading.start
    opening = sentence.text[sentence.start : start]
    if _OPENERS.isdisjoint(opening.lower().split()[-5:]) or not _OPENING_OF.match(opening):
        return
    parts = [part for part in alike[1:] if _is_part(part, first) and part.unit == first.unit]
    if first.kind != "count" and sum(map(_size_or_nothing, parts)) > _size_or_nothing(first):
        return
    for part in parts:
        if part.of is None:
            part.of = sentence.placed(start, "of", (sentence.start, start))


def _size_or_nothing(draft: Draft) -> Decimal:
    return _size(draft) or Decimal(0)


def _is_sort_of(unit: str, whole: str) -> bool:
    """Whether a noun is another with words before it: "first doses", "doses"."""
    return unit == whole or unit.endswith(f" {whole}")


def _link_list(sentence: Statement, counts: list[Draft]) -> None:
    """As in "14 depots: six in Kent and eight in Essex": parts listed after a colon."""
    for place, whole in enumerate(counts[:-1]):
        parts = counts[place + 1 :]
        gap = sentence.text[whole.reading.end : parts[0].reading.start]
        if len(gap) > NEAR or ":" not in gap or ";" in gap or not _LISTED.search(gap):
            continue
        if "(" in gap and _EARLIER.search(gap):
            continue
        sizes = [_size(part) for part in parts if _is_sort_of(part.unit, whole.unit)]
        size = _size(whole)
        known = [part for part in sizes if part is not None]
        if size is None or len(known) != len(parts) or sum(known) > size:
            continue
        for part in parts:
            if part.of is None:
                part.of = told_by(sentence, whole, "listed", whole, parts[0])
