"""Amounts of money whose currency is left out: "£21bn, well above the original 17.5 billion"."""

from collections.abc import Sequence
from decimal import Decimal

from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import by
from centres_tui.extract.statement import Statement
from centres_tui.vocabulary.grammar import DETERMINER, PREPOSITION

NEAR = 100
"""How many characters may stand between an amount and the one that lends its currency."""
APART = 10
"""No amount is so many times the other."""
_SCALED = ("m", "bn", "k", "million", "billion", "trillion", "thousand", "mn", "tn")


def lend_currency(sentence: Statement, drafts: Sequence[Draft]) -> None:
    """Make money of scaled numbers without a noun that follow an amount of money closely."""
    lender: Draft | None = None
    for place, draft in enumerate(drafts):
        if draft.kind == "money":
            lender = draft
        elif draft.kind == "count":
            lender = None
        elif lender and draft.kind == "number" and _lacks(sentence, place, lender):
            draft.unit = lender.unit
            draft.kind = by("money", "lent") if sentence.words.traced else "money"


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
