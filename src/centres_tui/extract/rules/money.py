"""Money: by sign, code or name, before or after the number."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.extract.tail import TAIL, first_keys, longest_name
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount, parse_number
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy, worded


def _before() -> str:
    """Write the pattern of a sign of currency, and of letters, before an amount."""
    signs = "".join(map(re.escape, currencies().signs))
    return (
        rf"((?P<letters>[A-Za-z]{{1,4}}(?:\.S\.)?\.?)?(?P<gap>\s)?(?P<sign>[{signs}])?(?P<country>US|NZ|A)?"
        r"(?<!\s)=?)[\s\u00a0]?(?P<minus>[-−(])?(?=[.\d]|[a-z])"
    )


def _after() -> str:
    """Write the pattern of a sign of currency, a code or letters after an amount."""
    signs = "".join(map(re.escape, currencies().signs))
    letters = "|".join(sorted(map(re.escape, currencies().after), key=len, reverse=True))
    return (
        rf"[\s\u00a0]?((?:US|AU?|HK|NZ|CA?)?(?:[^\w\s.,;:()%'\"+/-]|[{signs}])"
        rf"|[MK]?[A-Z]{{3}}|{letters})(?!\w|[\s\u00a0]?\d)"
    )


_CLOSED = lazy(r"\)(?:\s?(?P<scale>[mb]n?|[mb]illion|k)(?!\w))?")
"""What closes an amount in brackets behind its sign: "£(3.1)m"."""
_WORTH_AFTER = lazy(
    r"[\s\u00a0-]?((?:us|u\.s\.|euro|australian|canadian)\s+cents?|[a-zA-Z¢]+)(?!\w)", re.I
)
_WEIGHT = lazy(
    r"\b(?:weigh|weight|heav|lbs?\b|ounces?\b|kilo|kg\b|lift|bench|gained|overweight|newborn|bab(?:y|ies)\b|tonn?e?s?\b)",
    re.I,
)
_WARMTH = lazy(
    r"\b(?:degrees?|temperatures?|weather|heat|warm|cold|hot|cool|freez\w+|Celsius|oven)\b|°", re.I
)
"""Words of a text in which C is no cent."""
_PER_WEIGHT = lazy(r"\s(?:a|per)\s(?:tonne|ton|kilo|kilogram|kg|cwt|hundredweight)(?!\w)", re.I)
"""After pounds that something of such a weight costs."""
_PENCE = lazy(
    rf"\s({any_of(numeral_words().tens)}(?:-{any_of(list(numeral_words().small)[1:10])})?|[1-9]\d)"
    r"(?=\s(?:an?|per|each|for|to|from|and|at|in|on|now|or|if|more|less|extra|back|off|all|the)(?!\w)|\s?[.,;:!?)\n]|\Z)"
)
"""The pence of "nine pounds fifty", which nothing is counted by."""
_OF_STUFF = lazy(
    r"\s+of\s+(?!(?:the|a|an|its|their|his|her|our|your|my|public|taxpayers?|debts?|money|funding|savings?|"
    r"investment|cuts?|government|council|lottery|aid|grants?|cash|income|spending|business|damage|"
    r"support|credit|revenue|profits?|new|extra|additional|every|each|that|this|which)\b)[a-z]"
)
_GRAND = lazy(
    r"[\s-]?grand(?=\s*(?:[.,;:)!?—–]|\Z|\n)"
    r"|\s(?:a|an|and|but|or|for|to|in|at|on|from|of|by|with|when|plus|than|is|was|each|per|more|less)(?!\w))"
)
_GRAND_OF = (
    ("GBP", lazy(r"\b(?:pounds|pence|quid)\b")),
    ("EUR", lazy(r"\beuros\b")),
    ("USD", lazy(r"\b(?:dollars|bucks)\b")),
)
"""Names of money by which a text without signs tells what a grand is."""
_COINED = frozenset({"pounds", "euros", "dollars"})
"""Names of money behind which a number may be one of coins: "six euros forty"."""
_CENTS = frozenset({"c", "cent", "cents", "¢"})
_DOLLARS = ("A$", "C$", "NZ$", "S$", "HK$")
_KOREA = lazy(r"\bKorean?\b|\bSeoul\b|₩|\bKRW\b")
_PLACES = (
    ("DKK", lazy(r"\b(?:Denmark|Danish|Copenhagen)\b")),
    ("NOK", lazy(r"\b(?:Norway|Norwegian|Oslo)\b")),
    ("ISK", lazy(r"\b(?:Iceland|Icelandic|Reykjavik)\b")),
)
"""Countries whose money is also abbreviated kr."""

_IN_MONEY = lazy(r"\s?[(\[](?:(?:or|about|around|some|US)\s?)?[$€]\s?\d")
"""After pounds that are also given in dollars or euros."""
_RATE = lazy(r"[$€]\s?[\d.,]+\s?=\s?\Z")
"""Before pounds that a rate of exchange gives."""
AHEAD = 16
"""How far before pounds such a rate is looked for."""
NEAR = 60
"""How far around an amount the words are looked for that tell pounds of weight from money."""


def _signed(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "£5.6m", "US$ 20", "CHF 1,250"."""
    written, code = _sign_of(match)
    amount = page.amount_at(match.end(), money=True) if code else None
    if amount is None or page.text.startswith("00", amount.start):
        return None
    letters = written.isascii() and written.isalpha()
    if amount.form == "words" and (letters or amount.scale == 1):
        return None
    if letters and (written == "PS" or len(written) == 1) and not _is_sum(match, page, amount):
        return None
    if match["minus"] == "(":
        amount = _bracketed(match, amount, page)
    if amount is None:
        return None
    return Reading(
        start=match.start(),
        end=amount.end + 2 * (code == "INR" and page.text.startswith("/-", amount.end)),
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=-amount.value if match["minus"] else amount.value,
        unit=_told_by(page, match.start(), written, code),
        scale=amount.scale,
        repaired=written == "PS",
    )


def _bracketed(match: re.Match[str], amount: Amount, page: Page) -> Amount | None:
    """Take in the bracket that closes "£(3.1)m", and the scale behind it."""
    closed = _CLOSED.match(page.text, amount.end)
    if closed is None or page.text[match.end() - 2].isspace():
        return None
    known, written = numeral_words(), (closed["scale"] or "").lower()
    scale = known.scales.get(written) or known.letters.get(written, 1)
    if scale > 1 and amount.scale > 1:
        return None
    return amount._replace(end=closed.end(), value=amount.value * scale, scale=amount.scale * scale)


def _is_sum(match: re.Match[str], page: Page, amount: Amount) -> bool:
    """Tell "R1.5bn" and "PS20m" from "P45", "N95" and "PS5"."""
    tight = match.end() - match.start() == len(match[1])
    written = page.text[amount.start : amount.end]
    grouped = "," in written or (match[1] == "R" and " " in written)
    return (tight and (amount.scale > 1 or grouped)) or (match[1] == "PS" and "." in written)


def _sign_of(match: re.Match[str]) -> tuple[str, str]:
    """Give the sign of currency before an amount, as written without spaces, and its ISO code."""
    letters, gap, sign, country = match["letters"], match["gap"], match["sign"], match["country"]
    if (gap and (not sign or not letters)) or (gap and letters == "A"):
        return "", ""
    if not sign and (match.string[match.end() : match.end() + 1].isalpha() or not letters):
        return "", ""
    written = "".join(match[1].split())
    code = currencies().code_of(written) if not country or not letters else ""
    return written, code


def _told_by(page: Page, start: int, written: str, code: str) -> str:
    """Give the code of a sign; the text tells whose dollars and whose kr it means."""
    if written == "$":
        return _own_dollar(page, page.sentence_at(start)[1])
    if not written.lower().startswith("kr"):
        return code
    return next((told for told, place in _PLACES if page.mentions(place)), code)


def _own_dollar(page: Page, reach: int) -> str:
    """Tell whose the plain dollar is: a text that marks the American one has another of its own."""
    if not page.count("US$", reach):
        return "USD"
    own = [sign for sign in _DOLLARS if page.count(sign, reach)]
    return currencies().prefixed[own[0]] if len(own) == 1 else "USD"


def _sign_after(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "20 €", "500 CHF", "45 kr"."""
    written = match[1]
    code = currencies().code_of(written) or currencies().after.get(written, "")
    code = _told_by(page, amount.start, written, code)
    if amount.part:
        return None
    if not code and len(written) == 4 and written[1:] in currencies().codes:
        scale = 1_000_000 if written[0] == "M" else 1_000
        scaled = amount._replace(value=amount.value * scale, scale=scale)
        return rule.reading(scaled, match.end(1), written[1:])
    return rule.reading(amount, match.end(1), code) if code else None


def _named(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "62 dollars", "5 million Swiss francs"."""
    found = longest_name(match, currencies().names)
    if found is None:
        return None
    code, end = found
    name = page.text[amount.end : end].strip(" -\u00a0\n").lower()
    pounds = name.startswith("pound") and "sterling" not in name
    if pounds and not _is_exchanged(page.text, amount, end) and _is_weight(page, amount, end):
        return None
    if name == "won" and page.text[end : end + 1] != "" and not _is_korean(page):
        return None
    amount, end = _with_pence(page, amount, end) if name in _COINED else (amount, end)
    return rule.reading(amount, end, code)


def _is_exchanged(text: str, amount: Amount, end: int) -> bool:
    """Tell pounds that are given in another money: "850 pounds ($1,050)", "$1 = 0.81 pounds"."""
    ahead = text[max(0, amount.start - AHEAD) : amount.start]
    return bool(_IN_MONEY.match(text, end) or _RATE.search(ahead))


def _is_weight(page: Page, amount: Amount, end: int) -> bool:
    """Tell whether pounds are pounds of weight: by words near, or by a text of dollars."""
    near, reach = page.near(amount.start, end, NEAR), page.sentence_at(amount.start)[1]
    of_stuff = amount.value < 1000 and _OF_STUFF.match(page.text, end)
    weighed = _WEIGHT.search(page.text, *near) and not _PER_WEIGHT.match(page.text, end)
    return bool(of_stuff or weighed) or (page.count("$", reach) > 0 and page.count("£", reach) == 0)


def _with_pence(page: Page, amount: Amount, end: int) -> tuple[Amount, int]:
    """Take in the coins of "nine pounds fifty a head"."""
    pence = _PENCE.match(page.text, end) if amount.scale == 1 else None
    worth = parse_number(pence[1]) if pence else None
    if pence is None or worth is None or amount.value != amount.value.to_integral_value():
        return amount, end
    return amount._replace(value=amount.value + worth / 100), pence.end()


def _is_korean(page: Page) -> bool:
    return page.mentions(_KOREA)


def _worth(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "85p", "50 pence", "30 cents" and "8,000gns" in pounds and dollars."""
    word = match[1]
    key = word if len(word) == 1 else " ".join(word.lower().split())
    code, worth = currencies().worth.get(key, ("", Decimal(1)))
    tight = page.text[amount.end] == word[0]
    reach = page.sentence_at(amount.start)[1]
    if key == "C" and (not page.count("$", reach) or page.mentions(_WARMTH, reach)):
        return None
    if not code or amount.part or (len(key) == 1 and (not tight or amount.form == "words")):
        return None
    if key in _CENTS:
        code = _cents_of(page, reach)
    reading = rule.reading(amount, match.end(1), code)
    return replace(reading, value=amount.value * worth, worth=worth)


def _grand(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "ninety grand" in the money whose signs the text has so far."""
    reach = page.sentence_at(amount.start)[1]
    sign = page.foremost(reach, "£", "$", "€")
    if amount.part:
        return None
    if not page.count(sign, reach):
        told = next((code for code, words in _GRAND_OF if page.mentions(words, reach)), "")
        if not told:
            return None
        return replace(
            rule.reading(amount, match.end(), told), value=amount.value * 1000, scale=1000
        )
    code = _own_dollar(page, reach) if sign == "$" else currencies().signs[sign]
    return replace(rule.reading(amount, match.end(), code), value=amount.value * 1000, scale=1000)


def _cents_of(page: Page, reach: int) -> str:
    """Tell whose cents are meant by the signs that the text has for whole sums so far."""
    if page.count("€", reach) and page.foremost(reach, "$", "€") == "€":
        return "EUR"
    country = page.foremost(reach, "US$", *_DOLLARS)
    most = page.count(country, reach) * 2 > page.count("$", reach)
    return currencies().prefixed[country] if most else _own_dollar(page, reach)


def _sign_keys() -> frozenset[str]:
    known = currencies()
    scaled = (f"{scale}{code}" for code in known.codes for scale in "MK")
    return first_keys((*known.signs, *known.prefixed, *known.after, *known.codes, *scaled))


RULES: tuple[Rule | UnitRule, ...] = (
    Rule(
        name="money.sign_before",
        kind="money",
        priority=60,
        anchors=("sign",),
        pattern=worded(_before),
        build=_signed,
    ),
    UnitRule(
        name="money.sign_after",
        kind="money",
        priority=60,
        pattern=worded(_after),
        build=_sign_after,
        keys=_sign_keys,
    ),
    UnitRule(
        name="money.name_after",
        kind="money",
        priority=60,
        pattern=TAIL,
        build=_named,
        keys=lambda: first_keys(currencies().names),
    ),
    UnitRule(
        name="money.grand",
        kind="money",
        priority=60,
        pattern=_GRAND,
        build=_grand,
        keys=frozenset({"grand"}),
    ),
    UnitRule(
        name="money.worth",
        kind="money",
        priority=60,
        pattern=_WORTH_AFTER,
        build=_worth,
        keys=lambda: first_keys(currencies().worth),
    ),
)
