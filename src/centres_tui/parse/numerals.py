"""Numbers as they are written, in digits or in words, with their scale words.

An amount is the number alone, without sign of currency, per cent or unit: "1,250", "5.6m",
"twenty-eight thousand", "two and a half", "half a dozen", "a million and a half".
"""

import re
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from centres_tui.parse.powers import raised, ten_at, times_ten
from centres_tui.parse.spelling import breakable, mended, spelled_at
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy, next_words

LONGEST_RUN = 40
"""More digits in a row than this are no number."""

EXPONENT_SIGN = "[+−-]?"
"""The signs that may stand before a power of ten, as a pattern: "2e-5", "2E+5"."""

SIGNS = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅐": Decimal(1) / 7,
    "⅑": Decimal(1) / 9, "⅒": Decimal("0.1"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6, "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
"""Fractions that are one character."""

_IN_NUMBERS = str.maketrans("·", ".", ",\u2009\u202f\u00a0 '’")
"""How a number is written for the computer: a raised point as a point, thousands together."""

_SMALL_POWER = lazy(r"[+-]?\d{1,2}")
"""A power of ten that may leave a number of a length that can be written out."""

_BREAKING = 200
"""Within so many characters of a number its scale word may be broken at the end of a line."""

_HELD = frozenset({"half", "quarter"})
"""Parts that a unit may follow at once: "a quarter mile"; "a fifth month" is the fifth."""
_HALVED = frozenset({2, 3, 4, 8, 16, 32, 64})
"""What a part behind a hyphen is one of: "6-1/4 cents"."""
Form = Literal["digits", "words"]


class Amount(NamedTuple):
    """A number in a text."""

    start: int
    """First code point of the number."""
    end: int
    """Code point after the last one, scale included."""
    value: Decimal
    """What it says, scale included."""
    form: Form
    """Whether it is written in digits or in words."""
    scale: int = 1
    """The scale word or letter it ends with, as a number; 1 if none."""
    letter: str = ""
    """The letters that abbreviate the scale, if it is abbreviated."""
    bare_end: int = 0
    """Where it ends without its scale word or letter."""
    article: bool = False
    """Whether it begins with "a" or "an"."""
    part: bool = False
    """Whether it is a part that needs a unit after it: "half a" mile, "a quarter of a" point."""

    @property
    def bare(self) -> Decimal:
        """The number without its scale."""
        return self.value / self.scale


class _Patterns(NamedTuple):
    plain: re.Pattern[str]
    digits: re.Pattern[str]
    exponent: re.Pattern[str]
    comma: re.Pattern[str]
    mixed: re.Pattern[str]
    scale: re.Pattern[str]
    broken_scale: re.Pattern[str]
    rest: re.Pattern[str]
    letter: re.Pattern[str]
    money_letter: re.Pattern[str]
    added_part: re.Pattern[str]
    part: re.Pattern[str]
    slashed: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = numeral_words()
    scales = any_of(word for word in known.scales if word not in {"dozen", "dozens"})
    broken = "|".join(map(breakable, ("thousand", "million", "billion", "trillion")))
    return _Patterns(
        plain=lazy(r"\d{1,15}(?=\s[a-wyz]|[;:!?)%\]]|[.,](?!\d)|\Z)"),
        comma=lazy(
            r"(?:\d{1,3}(?>(?:\.\d{3}){1,9}),\d{1,2}(?!\d)"
            r"|\d{1,3},\d{1,2}(?=\s?(?:%|€|(?:per\s?cent|[mb]illion|bn|euros?)(?!\w))))"
        ),
        digits=lazy(
            r"(?:\d{1,3}(?>(?:,\d{3}){1,14})|\d{1,3}(?>(?:[\u2009\u202f\u00a0]\d{3}){1,14})|\d\d?(?>(?:,\d\d(?=,)){1,14}),\d{3}"
            r"|\d{1,3}(?>(?:['’]\d{3}){1,14})(?![\d'’])"
            r"|(?<!\d )[1-9]\d{0,2}(?>(?: \d{3}){1,14})(?! ?\d)"
            r"|\d++)(?![,\u2009\u202f\u00a0]\d{3}(?!\d))(?>(?:[.·]\d++)?)|[.·]\d++"
        ),
        exponent=lazy(rf"[eE]{EXPONENT_SIGN}\d++(?>(?:[.·]\d++)?)"),
        mixed=lazy(rf"\s?([{''.join(SIGNS)}])|(?:\s{{1,2}}|-)(\d{{1,2}})[/⁄](\d{{1,2}})(?![\d/])"),
        scale=lazy(rf"[\s-]?(?:\n\s*)?({scales}|dozen)(?:\s+({scales}))?(?!\w)"),
        broken_scale=lazy(rf"[\s-]?(?:\n\s*)?({broken})(?:\s+({scales}))?(?!\w)"),
        rest=lazy(
            r"\s+and\s+(?:(?P<digits>\d{1,2})(?![\w.,:/%-]\d|\w|\s(?:hundred|thousand|[a-z]+illion|lakh|crore)\b)|(?=[a-z])(?!an?\s))"
        ),
        letter=_letters(known.letters),
        money_letter=_letters(known.letters | known.money_letters),
        added_part=lazy(
            rf"[\s-]+and[\s-]+(an?|{any_of(known.small)})[\s-]+({any_of(known.parts)})(s?)(?!\w)"
        ),
        part=lazy(
            rf"(?:([aA]|[oO]ne|[tT]wo|[tT]hree|[fF]ive|[sS]even)[\s-]+)?({any_of(known.parts)})s?"
            rf"(?!\w)(?:\s+(?:of\s+)?an?(?!\w))?"
        ),
        slashed=lazy(r"(\d{1,2})[/⁄](\d{1,2})(?![\d/])(?:\s+(?:of\s+)?an?(?!\w))?"),
    )


def _letters(letters: dict[str, int]) -> re.Pattern[str]:
    ordered = sorted(letters, key=lambda word: (-len(word), word))
    return lazy(rf"\s?({'|'.join(ordered)})(?!\w|['’]\w|\.[a-z])")


def amount_at(text: str, start: int, *, money: bool = False) -> Amount | None:
    """Read the number that begins at a place, or None where none does.

    Args:
        text: The whole text.
        start: Where the number begins.
        money: Whether a sign of currency stands before it, so that it may take more letters.
    """
    if start >= len(text):
        return None
    if text[start].isalpha():
        spelled = spelled_at(text, start)
        if spelled is None:
            return None
        end, value, scale, bare_end = spelled
        article = text[start] in "aA"
        return _with_part(
            text,
            Amount(start, end, value, "words", scale, "", bare_end, article),
        )
    return _digits_at(text, start, money=money)


@cache
def counted_by_articles() -> frozenset[str]:
    """Give the words before which "a" or "an" is a number, or part of one: "a dozen", "a half"."""
    known = numeral_words()
    return frozenset((*known.scales, *known.parts, *(f"{part}s" for part in known.parts)))


def _digits_at(text: str, start: int, *, money: bool) -> Amount | None:
    if text[start] in SIGNS:
        return _scaled(text, (start, start + 1, SIGNS[text[start]]), money=money)
    plain = _patterns().plain.match(text, start)
    if text.startswith("000", start) and not text[start + 3 : start + 4].isdigit():
        return None
    if plain is not None:
        return _scaled(text, (start, plain.end(), Decimal(plain[0])), money=money)
    return _written_at(text, start, money=money)


def _written_at(text: str, start: int, *, money: bool) -> Amount | None:
    """Read digits with commas, points, spaces, powers of ten or a part after them."""
    ten = ten_at(text, start)
    if ten is not None:
        return Amount(start, *ten, "digits", bare_end=start + 2)
    found = _patterns().comma.match(text, start)
    if found is not None:
        value = Decimal(found[0].replace(".", "").replace(",", "."))
        return _scaled(text, (start, found.end(), value), money=money)
    return _grouped_at(text, start, money=money)


def _grouped_at(text: str, start: int, *, money: bool) -> Amount | None:
    """Read digits in groups with a point, and what stands right behind them."""
    found = _patterns().digits.match(text, start)
    if found is None or found.end() - start > LONGEST_RUN:
        return None
    end = found.end()
    written = found[0].translate(_IN_NUMBERS)
    value = Decimal(written)
    if text[end : end + 1] in {"e", "E"}:
        glued = _patterns().exponent.match(text, end)
        if glued is not None:
            return _in_scientific(text, (start, glued.end(), value), glued[0][1:], money=money)
    power = times_ten(text, end, value) or raised(text, end, value)
    if power is not None:
        return Amount(start, *power, "digits", bare_end=end)
    part = _patterns().mixed.match(text, end) if "." not in written[:-3] else None
    added = _sign_part(part) if part is not None else None
    cents = written[-3:-2] == "."
    if part is not None and added is not None and ("." not in written or (cents and money)):
        end, value = part.end(), value + (added / 100 if cents else added)
    return _scaled(text, (start, end, value), money=money)


def _in_scientific(
    text: str, number: tuple[int, int, Decimal], exponent: str, *, money: bool
) -> Amount | None:
    """Read a number with an exponent glued to it, or None: never a part of it.

    Args:
        text: The whole text.
        number: Where it begins and ends, and its value before the exponent.
        exponent: The power of ten, as written.
        money: As in `amount_at`.
    """
    start, end, value = number
    power = exponent.replace("−", "-")
    if not _SMALL_POWER.fullmatch(power) or text[end : end + 1].isalnum():
        return None
    value = Decimal(f"{value:f}E{power}")
    if sum(map(str.isdigit, format(value, "f"))) > LONGEST_RUN:
        return None
    return _scaled(text, (start, end, value), money=money)


def _sign_part(mixed: re.Match[str]) -> Decimal | None:
    if mixed[1]:
        return SIGNS[mixed[1]]
    above, below = int(mixed[2]), int(mixed[3])
    hyphened = mixed[0][0] == "-" and below not in _HALVED
    return Decimal(above) / below if above < below and not hyphened else None


def _scaled(text: str, number: tuple[int, int, Decimal], *, money: bool) -> Amount:
    """Add the scale word or letter that follows."""
    start, end, value = number
    patterns, known = _patterns(), numeral_words()
    follows = text[end : end + 2].strip()
    if not follows or not (follows[0].isalpha() or follows[0] == "-"):
        return _with_part(text, Amount(start, end, value, "digits", 1, "", end))
    word = _scale_at(text, end)
    if word is not None:
        scale = known.scales[mended(word[1])] * known.scales.get((word[2] or "").lower(), 1)
        added = _after_hundred(text, word.end()) if scale == 100 else None
        if added is not None:
            return Amount(start, added[0], value * 100 + added[1], "digits", bare_end=end)
        return _with_part(text, Amount(start, word.end(), value * scale, "digits", scale, "", end))
    letter = (patterns.money_letter if money else patterns.letter).match(text, end)
    if letter is not None:
        scale = known.letters.get(letter[1]) or known.money_letters[letter[1]]
        return Amount(start, letter.end(), value * scale, "digits", scale, letter[1], end)
    return _with_part(text, Amount(start, end, value, "digits", 1, "", end))


def _after_hundred(text: str, end: int) -> tuple[int, Decimal] | None:
    """Read on after "3 hundred": "and one", "and 21"."""
    rest = _patterns().rest.match(text, end)
    if rest is None:
        return None
    if rest["digits"]:
        return rest.end(), Decimal(rest["digits"])
    spelled = spelled_at(text, rest.end())
    return spelled[:2] if spelled is not None and spelled[1] < 100 else None


def _scale_at(text: str, end: int) -> re.Match[str] | None:
    """Match the scale word at a place, broken at the end of a line or by soft hyphens or whole."""
    plain = _patterns().scale.match(text, end)
    ahead = text[end : end + _BREAKING]
    if plain is not None or not ("\u00ad" in ahead or ("-" in ahead and "\n" in ahead)):
        return plain
    return _patterns().broken_scale.match(text, end)


def _with_part(text: str, amount: Amount) -> Amount:
    """Add "and a half" after a number: "two and a half", "a million and a half"."""
    joined = text[amount.end : amount.end + 5].lower() == "-and-"
    spaced = text[amount.end : amount.end + 1].isspace() and not joined
    if not joined and not (spaced and next_words(text, amount.end)[0] == "and"):
        return amount
    part = _patterns().added_part.match(text, amount.end)
    return amount if part is None else _add_part(text, amount, part)


def _add_part(text: str, amount: Amount, part: re.Match[str]) -> Amount:
    known = numeral_words()
    count = known.small.get(part[1].lower(), 1)
    if count >= known.parts[part[2].lower()]:
        return amount
    unit = amount.scale if amount.scale >= 1000 else 1
    value = amount.value + unit * count / known.parts[part[2].lower()]
    end, scale = part.end(), amount.scale
    word = _scale_at(text, end)
    if word is not None:
        added = known.scales[mended(word[1])]
        if scale > 1:
            value = amount.value + added * count / known.parts[part[2].lower()]
        else:
            scale, value = added, value * added
        end = word.end()
    return Amount(amount.start, end, value, amount.form, scale, "", part.end(), amount.article)


def part_at(text: str, start: int) -> Amount | None:
    """Read a part that needs a unit after it: "half a" (mile), "three-quarters of an" (inch)."""
    if not text[start].isalpha():
        return _slashed_at(text, start)
    found = _patterns().part.match(text, start)
    if found is None or (found[2].lower() not in _HELD and found[0][-1] not in "aAnN"):
        return None
    known = numeral_words()
    value = known.small.get((found[1] or "").lower(), 1) / known.parts[found[2].lower()]
    return Amount(start, found.end(), value, "words", bare_end=found.end(), part=True)


def _slashed_at(text: str, start: int) -> Amount | None:
    """Read "1/4" before a unit."""
    found = _patterns().slashed.match(text, start)
    if found is None or not 0 < int(found[1]) < int(found[2]):
        return None
    value = Decimal(found[1]) / Decimal(found[2])
    return Amount(start, found.end(), value, "digits", bare_end=found.end(), part=True)


def parse_number(text: str) -> Decimal | None:
    """Read a text that is a number and nothing else.

    >>> parse_number("1,250")
    Decimal('1250')
    >>> parse_number("twenty-eight thousand")
    Decimal('28000')
    >>> parse_number("two and a half")
    Decimal('2.5')
    >>> parse_number("route 66") is None
    True
    """
    stripped = text.strip()
    amount = amount_at(stripped, 0) if stripped else None
    return amount.value if amount is not None and amount.end == len(stripped) else None
