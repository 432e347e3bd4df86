"""Physical quantities: an amount with a unit of measurement after it."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.extract.tail import TAIL, first_keys, longest_name
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.units import Unit, units

_SIGN = lazy(
    r"[\s\u00a0]?-?(m\.p\.h\.?|[^\W\d_]+(?:/[a-z]+|[.^]?[23²³](?!\d)|\.|-(?:ft|lb))?"
    r"|[°º˚℃℉′″](?:\s?[CFK](?!\w))?)"
)
_ENDS = lazy(r"\s*\Z|\s*\n|\s+[A-Z\"“‘]")
"""What follows the full stop of a sentence."""
_CODED = lazy(r"(?:^|[^\w])(?!(?:minus|sub|mid|over|under|plus|a)-)[A-Za-z]+-\Z")
"""Letters and a hyphen before an amount that is part of a code: "SCP-173C"."""
_AFTER_BAR = lazy(
    r"\s*(?:[.,;:)/–-]|\Z|\n)|\s(?:in|at|and|on|to|or|before|for|when|with|is|was|are|were|by|from|than|of|"
    r"per|above|below|over|under|absolute|gauge)(?!\w)"
)
"""What follows bars of pressure, and no bar of a tune or a house."""
_TIGHT = frozenset(
    {
        "t", "g", "l", "L", "m", "C", "F", "W", "J", "V", "h", "st", "in", "mi", "cal", "MP", "ct",
        "ac", "kn", "PS", "HP", "cf", "sf", "db", "ly",
    }
)  # fmt: skip
"""Signs that could be another word: they stand right after digits, and some after a space."""
_SPACED = frozenset({"m", "g", "t", "C", "F", "W", "V", "L", "l", "ha", "st"})
"""Those that may also stand after a space."""
CODE = 12
"""How far before an amount letters of a code are looked for."""


def _signed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "10 km", "20°C", "10 kV/cm"."""
    spelled = amount.part and amount.form == "words"
    if spelled or _CODED.search(page.text, max(0, amount.start - CODE), amount.start):
        return None
    found = _unit_of(match, page.text)
    if found is None:
        return None
    unit, end = found
    sign = page.text[match.start(1) : end]
    return _of_unit(rule, amount, end, unit) if _is_sign(sign, page.text, amount, end) else None


def _is_sign(sign: str, text: str, amount: Amount, end: int) -> bool:
    """Tell whether letters behind an amount are the sign of a unit there."""
    if text[end : end + 1].isalnum() or (amount.form == "words" and len(sign) == 1):
        return False
    if sign == "bar":
        return amount.form == "digits" and _AFTER_BAR.match(text, end) is not None
    return sign not in _TIGHT or _stands_tight(text, amount, end)


def _unit_of(match: re.Match[str], text: str) -> tuple[Unit, int] | None:
    """Give the unit of a sign and its end, less a sentence's full stop or what it is per."""
    known, written, end = units().signs, match[1], match.end(1)
    if written[-1] == "." and (_ENDS.match(text, end) or written not in known):
        written, end = written[:-1], end - 1
    tight = written.replace(" ", "")
    if tight not in known and "/" in tight:
        tight = written.partition("/")[0]
        end = match.start(1) + len(tight)
    return (known[tight], end) if tight in known else None


def _stands_tight(text: str, amount: Amount, end: int) -> bool:
    """Tell whether a sign that could be another word stands as a unit does."""
    sign = text[amount.end : end]
    if amount.form == "words" or amount.letter:
        return False
    if not sign[0].isspace():
        return not (sign.isupper() and amount.value < 10 and sign == "G")
    return sign.strip() in _SPACED and text[end : end + 1] != "."


def _named(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "2,000 square miles", "six-foot", "half a mile"."""
    found = longest_name(match, units().names)
    if found is None:
        return None
    unit, end = found
    if unit.name == "pounds" and page.text[end : end + 1] in {"'", "’"}:
        return None
    if unit.name == "stone" and page.text[amount.end : end].lstrip(" -")[0].isupper():
        return None
    return _of_unit(rule, amount, end, unit)


def _of_unit(rule: UnitRule, amount: Amount, end: int, unit: Unit) -> Reading:
    return replace(rule.reading(amount, end, unit.name), kind=unit.kind)


RULES = (
    UnitRule(
        name="physical.sign",
        kind="number",
        priority=50,
        pattern=_SIGN,
        build=_signed,
        keys=lambda: first_keys(units().signs),
    ),
    UnitRule(
        name="physical.name",
        kind="number",
        priority=50,
        pattern=TAIL,
        build=_named,
        keys=lambda: first_keys(units().names),
    ),
)
