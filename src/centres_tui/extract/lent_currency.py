"""Amounts of money whose currency is left out: "£21bn, above the original 17.5 billion"."""

from collections.abc import Sequence

from centres_tui.extract.draft import Draft
from centres_tui.extract.ellipsis import NEAR, is_near
from centres_tui.extract.grounds import by
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import COUNTED
from centres_tui.vocabulary.grammar import DETERMINER, PREPOSITION
from centres_tui.vocabulary.patterns import lazy

_SCALED = ("m", "bn", "k", "million", "billion", "trillion", "thousand", "mn", "tn")
_OWED = lazy(
    r"\s+(?:in\s+(?:the\s+(?:red|black)(?!\s+[a-z]+s\b)|debt|deficit|arrears)|over\s+budget|overspent|overdrawn)(?!\w)"
)
"""What follows an amount of money that somebody lacks, or has."""


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
    if draft.kind not in COUNTED or draft.reading.scale == 1 or draft.reading.unit:
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
    return exact.endswith(_SCALED) and bool(ends) and is_near(reading.value, lender.reading.value)
