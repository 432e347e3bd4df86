"""Amounts that say what has been spoken of: "it was 118", "The figure first given was 118"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.held_against import is_told_anew
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import COUNTED
from centres_tui.vocabulary.patterns import lazy

NEAR: Final = 160
"""How many characters before it an amount may stand that is spoken of."""
_TIMES_OVER: Final = 5
"""Another value of one thing is not so many times it."""
_AHEAD: Final = 90
_HEDGES: Final = (
    r"(?:(?:about|around|some|only|just|nearly|almost|over|under|still|now|once)\s+){0,2}"
)
_WAS: Final = (
    r"(?:was|is|were|had\s+been|would\s+be|will\s+be|stood\s+at|stands\s+at|came\s+to|comes\s+to)"
)
_IT: Final = lazy(rf"\b[Ii]t\s+(?:now\s+|then\s+|once\s+)?{_WAS}\s+{_HEDGES}\Z")
_FIGURE: Final = lazy(
    r"(?:\A|[.;:]\s+|\n)\s*(?:\d[\d.]*\s+)?[Tt]he\s+(?:first\s+|original\s+|earlier\s+|new\s+|latest\s+|old\s+)?"
    r"(?:figure|number|total|amount|sum)(?:\s+(?:first|originally|previously|last|now|initially))?"
    rf"(?:\s+(?:given|quoted|announced|told|promised|published|stated|mentioned))?\s+{_WAS}\s+{_HEDGES}\Z"
)
_WHAT: Final = lazy(rf"(?:\A|[.;:]\s+|\n)\s*What\s[^.;:,\n]{{4,50}}?\s{_WAS}\s+{_HEDGES}\Z")
_PAST: Final = lazy(
    r"(?<!\bthat\s)(?<!\bsays\s)(?<!\bsaid\s)(?<!\bfound\s)(?<!\bthinks\s)(?<!\bin\sfact\s)"
    rf"\b[Ii]t\s+(?:once\s+)?(?:was|had\s+been)\s+{_HEDGES}\Z"
)
"""What a thing was before; but "it found that it was 118" tells what it is."""


def spoken_of(
    sentence: Statement, draft: Draft, earlier: Sequence[Draft], drafts: Sequence[Draft]
) -> Draft | None:
    """Give the draft whose thing another gives a value of, without naming it.

    Args:
        sentence: The sentence.
        draft: One of its drafts.
        earlier: The drafts of the sentences just before it.
        drafts: All drafts of the sentence, in order.
    """
    start = draft.reading.start
    ahead = sentence.text[max(sentence.start, start - _AHEAD) : start]
    patterns = (_IT, _FIGURE, _WHAT)
    told = any(pattern.search(ahead) for pattern in patterns)
    if draft.cell or not (told or _is_held_against(sentence, draft, drafts)):
        return None
    before = [*earlier, *(each for each in drafts if each.reading.start < start)]
    for other in reversed(before):
        if start - other.reading.end > NEAR:
            return None
        if _is_alike(draft, other):
            return other
    return None


def _is_held_against(sentence: Statement, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a count without a noun of its own is held against one before it."""
    if draft.kind != "count":
        return False
    place = next((at for at, each in enumerate(drafts) if each is draft), -1)
    return place >= 0 and is_told_anew(sentence, place)


_VERBS: Final = frozenset({"was", "had"})


def set_once(sentence: Statement, drafts: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Make what a thing was once past: "We run 14 trips. In May it was 18".

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    if _VERBS.isdisjoint(sentence.words.words):
        return
    for draft in drafts:
        start = draft.reading.start
        ahead = sentence.text[max(sentence.start, start - _AHEAD) : start]
        other = spoken_of(sentence, draft, earlier, drafts) if _PAST.search(ahead) else None
        if other is not None and other.status != "past":
            verb = _last_verb(sentence, start)
            draft.status = sentence.words.told("past", "past", range(verb, verb + 1))


def _last_verb(sentence: Statement, start: int) -> int:
    """Give which word of a sentence is the last "was" or "had" before a place."""
    words = sentence.words
    verbs = (
        at for at, word in enumerate(words.words) if word in _VERBS and words.starts[at] < start
    )
    return max(verbs, default=0)


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Whether two amounts may be values of one thing."""
    counted = {draft.kind, other.kind} <= COUNTED and draft.unit in ("", other.unit)
    if not counted and (draft.kind, draft.unit) != (other.kind, other.unit):
        return False
    one, two = draft.reading.value, other.reading.value
    if not isinstance(one, Decimal) or not isinstance(two, Decimal) or one == two:
        return False
    return two / _TIMES_OVER < one < two * _TIMES_OVER
