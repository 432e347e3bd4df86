"""What a heading of a table says of the numbers below it or beside it.

A heading names a sum of money ("£000", "US$ millions", "Rs crore"), a share ("%"), a physical
unit ("(km)", "Litres per cow") or a scale alone ("in thousands").
"""

import re
from decimal import Decimal
from typing import NamedTuple

from centres_tui.model.quantity import Kind
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy
from centres_tui.vocabulary.rates import rate_words
from centres_tui.vocabulary.units import units

_SCALES = r"['’]?000s?|thousands?|millions?|billions?|lakhs?|lacs?|crores?|mn?|bn|k"
_TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
"""Units of time that a heading may name."""


class Heading(NamedTuple):
    """What a heading gives the numbers that it is for."""

    start: int
    """Where what it says begins."""
    end: int
    """Where that ends."""
    kind: Kind
    """What kind of figures they are."""
    unit: str
    """Their unit; "" where it gives a scale alone."""
    scale: int
    """By how much they are to be multiplied."""
    per: str
    """What they are per."""
    worth: Decimal = Decimal(1)
    """What one of them is worth in the unit: 0.01 of pence."""


@derived
def marks() -> re.Pattern[str]:
    """Compile the pattern for what headings say; few texts need it."""
    known = currencies()
    lettered = {*known.codes, *(sign for sign in known.prefixed if len(sign) > 1), "R"}
    letters = "|".join(map(re.escape, sorted(lettered, key=len, reverse=True)))
    signs = "".join(map(re.escape, known.signs))
    names = any_of([*units().names, *_TIMES])
    per = r"\s?(?:per\s|/\s?)(?P<{0}>[a-z]+)"
    return lazy(
        rf"(?<![\w£$€.,])(?P<sign>(?:{letters})|(?:US|A|C|HK|NZ)?[{signs}])"
        rf"(?:[ ]?(?:in[ ])?(?P<scale>{_SCALES})(?!\w))?(?:{per.format('price')})?(?![ ]?[\w.])"
        r"|(?<![\w£$€,.])(?:in\s+)?(?P<many>thousands|millions|billions|lakhs|crores|['’]?000s?)(?!\w)"
        r"(?:\s(?:of\s)?(?P<what>[A-Za-z]+(?:\s[a-z]+)?))?"
        r"|(?P<percent>%)(?=[\s)|]|$)(?<![\d\s]%)|(?<=\s)%(?=\s*(?:[|\t\n)]|\s\s|$))"
        r"|(?:(?<=[\t|])|(?<=[|][ ])|(?<=  ))(?P<share>[Pp]er\s?cent(?:age)?)"
        r"(?!\spoints?)(?=(?:[ ][a-z]+){0,4}[ ]*(?:[\t|]|[ ]{2}|$))"
        rf"|(?<=\()(?!in\s)(?:(?P<times>{_SCALES})\s)?(?P<unit>[^\W\d_][\w/²³ °.-]{{0,24}})(?=\))"
        r"|(?<=,[ ])(?P<short>[^\W\d_][\w/²³°]{0,8}(?:[ ](?:a|per)[ ](?:year|month|week|day))?)"
        r"(?=[ ]*(?:[\t|]|[ ]{2}|$))"
        rf"|(?:^[ ]{{0,60}}|(?<=[\t|])[ ]{{0,60}}|(?<=  )(?=[^ ]))"
        rf"(?:[^\W\d_][\w ]{{0,24}},[ ])?(?P<whole>{names})(?:{per.format('part')})?"
        r"(?=[ ]*(?:[\t|]|[ ]{2}|$))",
        re.MULTILINE,
    )


def heading_of(mark: re.Match[str]) -> Heading | None:
    """Read "£000", "$m", "%", "(km)", "'000 tonnes", "thousands", "Litres per cow"."""
    for read in (_money, _percent, _measured, _whole, _scaled):
        found = read(mark)
        if found is not None:
            return found
    return None


def _made(mark: re.Match[str], kind: Kind, unit: str, scale: int = 1, per: str = "") -> Heading:
    return Heading(mark.start(), mark.end(), kind, unit, scale, rate_words().units.get(per, per))


def _money(mark: re.Match[str]) -> Heading | None:
    sign, scale = mark["sign"], mark["scale"]
    if not sign or (sign[-1].isalpha() and not scale):
        return None
    return _made(mark, "money", currencies().code_of(sign), _scale(scale), mark["price"] or "")


def _percent(mark: re.Match[str]) -> Heading | None:
    """Read "%", "Percent full", "Percentage of homes"."""
    is_share = mark[0].strip() == "%" or mark["share"]
    return _made(mark, "percent", "%") if is_share else None


def _measured(mark: re.Match[str]) -> Heading | None:
    """Read "(km)", "(mg/l)", "(million litres)", "(GBP)"."""
    written = mark["unit"] or mark["short"]
    if not written:
        return None
    for unit, per in ((written, ""), _parted(written)):
        found = _unit(mark, unit, _scale(mark["times"]), per)
        if found is not None:
            return found
    return None


def _parted(written: str) -> tuple[str, str]:
    """Part "mg/l" and "litres per cow"."""
    unit, _, per = written.replace(" per ", "/").replace(" a ", "/").partition("/")
    known = units().signs.get(per.strip())
    return unit.strip(), known.singular if known is not None else per.strip()


def _unit(mark: re.Match[str], written: str, scale: int, per: str = "") -> Heading | None:
    lowered = written.lower()
    known = units().signs.get(written) or units().names.get(lowered.replace("-", " "))
    if known is not None:
        return _made(mark, known.kind, known.name, scale, per)
    if lowered in _TIMES:
        return _made(mark, "duration", lowered, scale, per)
    code = currencies().names.get(lowered) or (written if written in currencies().codes else "")
    if code:
        return _made(mark, "money", code, scale, per)
    worth = currencies().worth.get(lowered)
    return worth and _made(mark, "money", worth[0], scale, per)._replace(worth=worth[1])


def _whole(mark: re.Match[str]) -> Heading | None:
    """Read a heading that is a unit and nothing else."""
    return _unit(mark, mark["whole"], 1, mark["part"] or "") if mark["whole"] else None


def _scaled(mark: re.Match[str]) -> Heading | None:
    """Read "in thousands", "'000 tonnes", "in millions of dollars"."""
    if not mark["many"]:
        return None
    what, scale = mark["what"] or "", _scale(mark["many"])
    for words in (what, what.split(" ", maxsplit=1)[0]):
        found = _unit(mark, words, scale) if words else None
        if found is not None:
            return found
    return _made(mark, "count", "", scale)


def _scale(written: str | None) -> int:
    if not written:
        return 1
    if "000" in written:
        return 1000
    known, word = numeral_words(), written.lower().rstrip("s")
    return known.scales.get(word) or known.letters.get(written) or 1
