"""The parts of a count behind a colon: "46 centres: 31 in Norfolk and 15 in Suffolk"."""

from decimal import Decimal
from typing import Final

from centres_tui.extract.number import Number
from centres_tui.model.quantity import DATED, SHARES
from centres_tui.vocabulary.patterns import lazy

_TOLD_OF: Final = lazy(
    r"\s(?:in|at|from|for|on|by|with|within|under|over|during|to|near|across|outside|were|was|are|is"
    r"|have|had|will|would|who|that|which)\s|\s?(?:[,;.)]|\Z)|\s\("
)
"""What is told of a part whose noun is left out."""
_COUNTED: Final = frozenset({"count", "number"})
_PASSED: Final = SHARES | DATED
"""Kinds of amounts that may stand between the parts."""


def parted(number: Number) -> str | None:
    """Give a part that no noun follows the noun of the count before the colon."""
    sentence = number.sentence
    own = sentence.readings[number.place]
    colon = sentence.text.rfind(": ", sentence.start, own.start)
    if colon < 0 or not number.is_whole or not _TOLD_OF.match(sentence.text, own.end):
        return None
    before = [each for each in sentence.readings[: number.place] if each.kind not in _PASSED]
    whole = next((each for each in reversed(before) if each.end <= colon), None)
    if whole is None or any(each.kind not in _COUNTED for each in (whole, *before)):
        return None
    if not isinstance(whole.value, Decimal) or not isinstance(own.value, Decimal):
        return None
    is_near = sentence.start <= number.earlier.end
    return number.recalled if is_near and 0 < own.value < whole.value else None
