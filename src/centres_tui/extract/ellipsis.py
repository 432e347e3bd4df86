"""Amounts whose unit is left out: "£21bn, above the original 17.5 billion", "20 months, not 14"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import by
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import Kind
from centres_tui.vocabulary.grammar import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION
from centres_tui.vocabulary.patterns import lazy

NEAR = 100
"""How many characters may stand between an amount and the one that lends its currency."""
APART = 10
"""No amount is so many times the other."""
_SCALED = ("m", "bn", "k", "million", "billion", "trillion", "thousand", "mn", "tn")
_BETWEEN: frozenset[Kind] = frozenset({"date", "period", "percent"})
"""Kinds that may stand between two measurements: "11 tonnes, 20% down on last year's 14"."""
MEASURED: frozenset[Kind] = frozenset({
    "duration", "length", "area", "mass", "volume", "temperature", "speed", "energy", "power",
})  # fmt: skip
"""The kinds whose unit a number compared with one may leave out."""
_HEDGED = (
    r"(?:(?:about|around|over|nearly|only|just|some|at least|more than|under|the|a|an|its|target|"
    r"original|originally|planned|previous|previously|average|level|of|earlier|required|promised|agreed|"
    r"expected|advertised|stated|usual|statutory|recommended|"
    r"last\s+(?:year|season|month|week)['’]s)\s+){0,5}"
)
_HELD_TO = (
    r"(?:an?|the|its|their)\s+(?:[a-z-]+\s+){0,2}(?:target|average|goal|limit|standard|maximum|minimum|"
    r"norm|benchmark|level|peak|low|high|record|time)\s+of\s+"
)
_COMPARED = lazy(
    rf"[^.;:!?]{{0,70}}?(?:\b(?:instead\s+of|rather\s+than|compared\s+(?:with|to)|against|versus|not|"
    rf"(?:up|down)\s+(?:from|on)|than)|,\s+and)\s+(?:{_HEDGED}|{_HELD_TO})\Z",
    re.IGNORECASE,
)
_FROM = lazy(rf"(?:\s+(?:an?|per)\s+[a-z]+)?\s+from\s+{_HEDGED}\Z", re.IGNORECASE)
_IT_IS = lazy(r"[^.;:!?]{0,40}?[.;:]\s+it(?:['’]s|\s+(?:is|was))\s+(?:now\s+)?\Z", re.IGNORECASE)
_SAYS_NOW = lazy(
    r"[^.;:!?]{0,40}?[.;:]\s+(?:it|they|he|she|we|the\s+\w+)\s+(?:now\s+)?"
    r"(?:says?|puts?\s+it\s+at|expects?|thinks?|reckons?|talks?\s+of|speaks?\s+of|ask(?:s|ed)?\s+for|wants?|"
    r"wanted|seeks?|sought|demand(?:s|ed)?|proposed?s?|suggest(?:s|ed)?|request(?:s|ed)?)\s+(?:now\s+)?"
    rf"{_HEDGED}\Z",
    re.IGNORECASE,
)
_OWED = lazy(
    r"\s+(?:in\s+(?:the\s+(?:red|black)(?!\s+[a-z]+s\b)|debt|deficit|arrears)|over\s+budget|overspent|overdrawn)(?!\w)"
)
"""What follows an amount of money that somebody lacks, or has."""
_AND = lazy(r"[^.;:!?]{0,40}?\band\s+\Z")
_SIDE = lazy(r"\s+(?:wide|long|high|tall|deep|thick|across)(?!\w)")
_BESIDE = lazy(r"[^.;:!?]{0,30}?(?:,|\band|\bby)\s+\Z")
_TIME = lazy(
    r"\s+(?:in\s+(?:[A-Z]|\d{4})|(?:a|the)\s+(?:year|month|week)\s+(?:before|earlier)|last\s)"
)


def lend_units(sentence: Statement, drafts: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Give a bare number the unit of the measurement that it is compared with.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    lender = earlier[-1] if earlier else None
    for place, draft in enumerate(drafts):
        bare = draft.kind in ("number", "count") and _is_bare(sentence, place)
        if bare and lender and lender.kind in MEASURED and _borrows(sentence, draft, lender):
            draft.unit = lender.unit
            draft.kind = by(lender.kind, "lent") if sentence.words.traced else lender.kind
        if draft.kind not in _BETWEEN:
            lender = draft


def _borrows(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """Whether a number has the unit of a measurement: another side of it, or another value."""
    if _SIDE.match(sentence.text, draft.reading.end):
        gap = sentence.text[lender.reading.end : draft.reading.start]
        return lender.kind == "length" and _BESIDE.match(gap) is not None
    return _is_compared(sentence, draft, lender)


def _is_compared(sentence: Statement, draft: Draft, lender: Draft) -> bool:
    """Whether a number stands to a measurement as another value of one thing."""
    start, text = draft.reading.start, sentence.text
    gap = text[lender.reading.end : start]
    near = len(gap) <= NEAR and _is_near(draft.reading.value, lender.reading.value)
    if not near or draft.reading.per or lender.reading.worth != 1:
        return False
    if lender.reading.start < sentence.start:
        return bool(_IT_IS.match(gap) or _SAYS_NOW.match(gap))
    if _AND.match(gap):
        return bool(_TIME.match(text, draft.reading.end))
    if sentence.text.endswith("to ", sentence.start, lender.reading.start) and _FROM.match(gap):
        return True
    return bool(_COMPARED.match(gap))


def _is_bare(sentence: Statement, place: int) -> bool:
    """Whether no noun follows a number."""
    words, after = sentence.words, sentence.afters[place]
    if sentence.attached(place):
        return False
    if after >= len(words) or words.is_mark(after):
        return not sentence.text.startswith(("%", "°"), sentence.readings[place].end)
    closed = DETERMINER | PREPOSITION | AUXILIARY | ADVERB | CONJUNCTION
    side = _SIDE.match(sentence.text, sentence.readings[place].end)
    return bool(side or words.roles[after] & closed)


def lend_currency(
    sentence: Statement, drafts: Sequence[Draft], earlier: Sequence[Draft] = ()
) -> None:
    """Make money of scaled numbers without a noun that follow an amount of money closely.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    lender: Draft | None = None
    for place, draft in enumerate(drafts):
        if _is_owed(sentence, draft):
            paid = [each for each in (*earlier, *drafts) if each.kind == "money"]
            draft.kind, draft.unit = ("money", paid[-1].unit) if paid else (draft.kind, draft.unit)
        if draft.kind == "money":
            lender = draft
        elif draft.kind == "count":
            lender = None
        elif lender and draft.kind == "number" and _lacks(sentence, place, lender):
            draft.unit = lender.unit
            draft.kind = by("money", "lent") if sentence.words.traced else "money"


def _is_owed(sentence: Statement, draft: Draft) -> bool:
    """As in "more than thirty million in the red": an amount that can be money only."""
    if draft.kind not in ("number", "count") or draft.reading.scale == 1 or draft.reading.unit:
        return False
    return _OWED.match(sentence.text, draft.reading.end) is not None


def _lacks(sentence: Statement, place: int, lender: Draft) -> bool:
    """Whether a number is a scaled amount of the size of another, with nothing counted after it."""
    reading, words = sentence.readings[place], sentence.words
    if reading.start - lender.reading.end > NEAR or reading.per:
        return False
    exact = sentence.text[reading.start : reading.end].lower()
    after = sentence.afters[place]
    ends = (
        after >= len(words)
        or words.is_mark(after)
        or words.roles[after] & (PREPOSITION | DETERMINER)
    )
    return exact.endswith(_SCALED) and bool(ends) and _is_near(reading.value, lender.reading.value)


def _is_near(value: object, other: object) -> bool:
    if not isinstance(value, Decimal) or not isinstance(other, Decimal) or not other:
        return False
    return bool(value) and other / APART < value < other * APART
