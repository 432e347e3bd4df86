"""Physical quantities: an amount with a unit of measurement after it."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.extract.tail import TAIL, first_keys, is_coded, longest_name
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy, worded
from centres_tui.vocabulary.units import Unit, units

_SIGN = lazy(
    r"[\s\u00a0]?-?(m\.p\.h\.?|[^\W\d_]+(?:/[a-z]+|[.^]?[23²³](?!\d)|\.|-(?:ft|lb))?"
    r"|[°º˚℃℉′″](?:\s?[CFK](?!\w))?)"
)
_BRACKETED = lazy(r"\s?[\[{<]([^\W\d_][\w/²³°]{0,6})[\]}>]")


def _and_a_part() -> str:
    """Write the pattern of one of a unit and a part of it."""
    names = [unit.singular for unit in units().by_name.values() if unit.kind != "number"]
    return rf"[aA]n?\s(?P<unit>{any_of(names)})\sand\sa\s(?P<part>half|quarter|third)(?!\w)"


_CUP = lazy(r"[\s-]cups?(?!\w)")
_OF_FOOD = lazy(r"\sof\s(?!(?:the|their|his|her|which|them|it)\b)[a-z]|\s\(?[~\d]+\s?(?:ml|g|oz)\b")
_ENDS = lazy(r"\s*\Z|\s*\n|\s+[A-Z\"“‘]")
"""What follows the full stop of a sentence."""
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


def _signed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "10 km", "20°C", "10 kV/cm"."""
    spelled = amount.part and amount.form == "words"
    if spelled or is_coded(page.text, amount.start):
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


def _bracketed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "20 [kg]", as tables and manuals write it."""
    del page
    unit = units().signs.get(match[1])
    return _of_unit(rule, amount, match.end(), unit) if unit is not None else None


def _cups(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read cups that measure: "1/2 cup", "two cups of flour", and not those that are won."""
    measured = (
        amount.part or amount.value != int(amount.value) or _OF_FOOD.match(page.text, match.end())
    )
    unit = units().by_name["cups"]
    return _of_unit(rule, amount, match.end(), unit) if measured else None


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


def _and_part(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a mile and a half", "an inch and a quarter"."""
    del page
    unit = units().names[match["unit"].lower()]
    value = 1 + 1 / numeral_words().parts[match["part"]]
    return Reading(
        start=match.start(),
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind=unit.kind,
        value=value,
        unit=unit.name,
    )


_WHOLE_UNITS = "mile|kilometre|kilometer|metre|meter|tonne|hectare|acre|litre|kilogram|kilo"
_ONE_UNIT = lazy(
    rf"[aA]n?\s(?P<unit>{_WHOLE_UNITS})(?![\w-])(?!\sand\s|\sor\stwo|\san?\s|['’])"
    r"(?P<side>\s(?:away|long|wide|deep|high|tall|off|from|apart|inland|offshore|upstream|downstream)(?!\w))?"
)
_HEDGED_UNIT = lazy(
    r"(?<!\w)(?:within|over|under|than|nearly|almost|about|around|barely|roughly|least|half)\s$",
    re.IGNORECASE,
)
"""What stands before "a mile" where it is an amount; "half" makes it another one."""


def _one_unit(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "within a mile", "a kilometre long"; not the mile of "£5 a mile"."""
    ahead = page.text[max(0, match.start() - 10) : match.start()]
    hedge = _HEDGED_UNIT.search(ahead)
    if (hedge is None and not match["side"]) or (hedge and hedge[0].strip().lower() == "half"):
        return None
    if ahead[-2:-1].isdigit():
        return None
    unit = units().names[match["unit"].lower()]
    return Reading(
        start=match.start(),
        end=match.end("unit"),
        rule=rule.name,
        priority=rule.priority,
        kind=unit.kind,
        value=Decimal(1),
        unit=unit.name,
    )


RULES: tuple[Rule | UnitRule, ...] = (
    Rule(
        name="physical.one",
        kind="number",
        priority=45,
        anchors=("word",),
        pattern=_ONE_UNIT,
        build=_one_unit,
        words=frozenset({"a", "an"}),
        after_article=frozenset(_WHOLE_UNITS.split("|")),
    ),
    Rule(
        name="physical.and_part",
        kind="number",
        priority=55,
        anchors=("word",),
        pattern=worded(_and_a_part),
        build=_and_part,
        words=frozenset({"a", "an"}),
    ),
    UnitRule(
        name="physical.sign",
        kind="number",
        priority=50,
        pattern=_SIGN,
        build=_signed,
        keys=lambda: first_keys(units().signs),
    ),
    UnitRule(
        name="physical.bracketed",
        kind="number",
        priority=50,
        pattern=_BRACKETED,
        build=_bracketed,
        keys=frozenset("[{<"),
    ),
    UnitRule(
        name="physical.cups",
        kind="volume",
        priority=50,
        pattern=_CUP,
        build=_cups,
        keys=frozenset({"cup", "cups"}),
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
