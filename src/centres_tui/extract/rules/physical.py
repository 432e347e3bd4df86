"""Physical quantities: an amount with a unit of measurement after it."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.extract.rule import UnitRule
from centres_tui.extract.tail import TAIL, first_keys, longest_name
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.units import Unit, units

_SIGN = re.compile(
    r"[\s\u00a0]?-?(m\.p\.h\.?|[^\W\d_]+(?:/[a-z]+|[.^]?[23²³](?!\d)|\.|-(?:ft|lb))?|[°º˚℃℉′″](?:\s?[CFK](?!\w))?)"
)
_INCHES = re.compile(r"[\s\u00a0]?(?:[\"″”](?!\w)|in(?:ch(?:es)?|\.)?(?=[\s,.;)]|$))")
_TIGHT = frozenset("t g l L m C F W J V h st in mi cal MP ct ac kn PS HP cf sf db ly".split())
"""Signs that could be another word: they stand right after digits, or after one space in a few."""
_SPACED = frozenset("m g t C F W V L l ha st".split())
_METRES = re.compile(
    r"[\s-](?:tall|high|long|wide|deep|race|sprint|freestyle|butterfly|backstroke|breaststroke|"
    r"final|hurdles|relay|medley|dash|thick|below|above|away|apart|underwater|from|x|by|of (?:the|rope|"
    r"cable|fencing|pipe|sand|snow|water)|diameter|radius|altitude|depth|height|length|stretch|"
    r"exclusion|drop|pool|row|walk|climb|to the|walkway|yacht|boat|telescope|mast|tower|wall)\b"
)
_METRES_BEFORE = re.compile(
    r"(?:height|depth|length|width|altitude|distance|deep|tall|high|radius|diameter|elevation) (?:of |was |is )?"
    r"(?:about |around |up to |only |just |some )*$"
)
_COUNTED = re.compile(r"\s+(?:\w+\s)?[a-z]{3,}s(?!\w)|\s+people")
_LENGTHS = re.compile(r"\d\s?(?:dm|cm|km|mm|metres?|meters?|centimetres?|ft|feet)(?!\w)")
_ENDS = re.compile(r"\s*$|\s*\n|\s+[A-Z\"“‘]")
"""What follows the full stop of a sentence."""
_AFTER_FEET = re.compile(r"(?:ft|feet|foot|['’′])[\s-]\Z")
_CODED = re.compile(r"(?:^|[^\w])(?!minus|sub|mid|over|under|plus|a-)[A-Za-z]+-\Z")
_FEET = re.compile(r"['’′]\s?(\d{1,2})(?:\s?(?:[\"”″]|''|in\b))?(?!\w)")


def _signed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "10 km", "20°C", "30m" of length."""
    sign = match[1].replace(" ", "")
    unit = _unit_of(sign)
    if _CODED.search(page.text, max(0, amount.start - 12), amount.start):
        return None
    if unit is None or amount.part or amount.form == "words" and len(sign) < 2:
        return None
    end = match.end(1)
    if sign[-1] == "." and _ENDS.match(page.text, end):
        sign, end = sign[:-1], end - 1
    elif sign[-1] == "." and sign not in units().signs:
        sign, end = sign[:-1], end - 1
    if sign not in units().signs and "/" in sign:
        sign = sign.partition("/")[0]
        end = match.start(1) + len(sign)
    if page.text[end : end + 1].isalnum() or (
        sign in _TIGHT and not _stands_tight(page, amount, end)
    ):
        return None
    return _of_unit(rule, amount, end, unit)


def _unit_of(sign: str) -> Unit | None:
    """Give the unit of a sign, without its full stop or what it is per."""
    known = units().signs
    return known.get(sign) or known.get(sign.rstrip(".")) or known.get(sign.partition("/")[0])


def _stands_tight(page: Page, amount: Amount, end: int) -> bool:
    """Tell whether a sign that could be another word stands as a unit does."""
    sign = page.text[amount.end : end]
    if amount.form == "words" or amount.letter:
        return False
    if not sign[0].isspace():
        return sign not in {"st", "g", "F"} or sign == "st" or not _is_other(page, amount, end)
    return sign.strip() in _SPACED and not page.text[end : end + 1] == "."


def _is_other(page: Page, amount: Amount, end: int) -> bool:
    """Tell "5G" networks and the like from grams."""
    return page.text[end - 1 : end].isupper() and amount.value < 10


def _named(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "2,000 square miles", "six-foot", "half a mile"."""
    found = longest_name(match, units().names)
    if found is None:
        return None
    unit, end = found
    if page.text[end : end + 1] in {"'", "’"} and unit.name == "pounds":
        return None
    if unit.name == "stone" and page.text[amount.end : end].lstrip(" -")[0].isupper():
        return None
    return _of_unit(rule, amount, end, unit)


def _of_unit(rule: UnitRule, amount: Amount, end: int, unit: Unit) -> Reading:
    return replace(rule.reading(amount, end, unit.name), kind=unit.kind)


def _metres(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "m" as metres, not million, where the words around say so."""
    del match
    if amount.letter != "m" or not _is_length(page, amount):
        return None
    bare = replace(amount, value=amount.bare, scale=1)
    return _of_unit(rule, bare, amount.end, units().by_name["metres"])


def _is_length(page: Page, amount: Amount) -> bool:
    """Tell "m" of metres from million: by the words beside it, a space, or other lengths near."""
    text, end = page.text, amount.end
    if _METRES.match(text, end) or _METRES_BEFORE.search(
        text, max(0, amount.start - 40), amount.start
    ):
        return True
    if _COUNTED.match(text, end):
        return False
    if text[end - 2].isspace():
        return True
    return bool(_LENGTHS.search(text, *page.sentence_at(amount.start)))


def _inches(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read inches by sign: 65" and 10in."""
    if amount.form == "words" or amount.part:
        return None
    sign = match[0]
    if (
        sign[0].isspace()
        and sign.strip() in {"in", '"', "”"}
        and not _AFTER_FEET.search(page.text, max(0, amount.start - 6), amount.start)
    ):
        return None
    if sign.strip() in {'"', "”"} and _closes_quotation(page, amount.start):
        return None
    return _of_unit(rule, amount, match.end(), units().by_name["inches"])


def _feet(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read 6'2" as inches."""
    del page
    inches = int(match[1])
    if amount.form == "words" or amount.value > 9 or inches > 11 or amount.scale != 1:
        return None
    tall = replace(amount, value=amount.value * 12 + inches)
    return _of_unit(rule, tall, match.end(), units().by_name["inches"])


def _closes_quotation(page: Page, start: int) -> bool:
    """Tell whether a quotation mark after an amount closes one that was opened before it."""
    line = page.text[max(page.text.rfind("\n", 0, start) + 1, start - 400) : start]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


RULES = (
    UnitRule(
        name="physical.sign",
        kind="number",
        priority=50,
        pattern=_SIGN,
        build=_signed,
        keys=first_keys(units().signs),
    ),
    UnitRule(
        name="physical.name",
        kind="number",
        priority=50,
        pattern=TAIL,
        build=_named,
        keys=first_keys(units().names),
    ),
    UnitRule(
        name="physical.metres",
        kind="number",
        priority=55,
        pattern=re.compile("(?<=m)"),
        build=_metres,
    ),
    UnitRule(
        name="physical.feet",
        kind="number",
        priority=50,
        pattern=_FEET,
        build=_feet,
        keys=frozenset("'’′"),
    ),
    UnitRule(
        name="physical.inches",
        kind="number",
        priority=50,
        pattern=_INCHES,
        build=_inches,
        keys=frozenset({'"', "″", "”", "in", "inch", "inches"}),
    ),
)
