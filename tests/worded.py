"""Quantities with the words for them: what must be read back from the words."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
BEFORE: Mapping[str, str] = {
    "": "=", "about ": "~", "around ": "~", "roughly ": "~", "nearly ": "~", "almost ": "~",
    "an estimated ": "~", "in the region of ": "~", "more than ": ">", "over ": ">",
    "just over ": ">", "well over ": ">", "upwards of ": ">", "in excess of ": ">",
    "at least ": ">=", "no fewer than ": ">=", "not less than ": ">=", "less than ": "<",
    "under ": "<", "just under ": "<", "below ": "<", "up to ": "<=", "at most ": "<=",
    "no more than ": "<=", "as much as ": "<=", "a maximum of ": "<=",
}  # fmt: skip
"""Hedges before a number, with the bounds that they state."""
AFTER: Mapping[str, str] = {
    " or more": ">=", " or so": "~", " or less": "<=", " at most": "<=", " at least": ">=",
    " or thereabouts": "~",
}  # fmt: skip
"""Hedges after one."""
SIGNS = {"£": "GBP", "$": "USD", "US$": "USD", "€": "EUR", "A$": "AUD", "HK$": "HKD", "¥": "JPY"}
CODES = ("CHF", "USD", "EUR", "NOK")
CURRENCIES = {
    "pounds": "GBP", "dollars": "USD", "euros": "EUR", "Swiss francs": "CHF", "yen": "JPY",
    "rupees": "INR",
}  # fmt: skip
SCALES = {
    "": 1, "k": 10**3, "m": 10**6, "bn": 10**9, " thousand": 10**3, " million": 10**6,
    " billion": 10**9, " trillion": 10**12,
}  # fmt: skip
PHYSICAL = """
length: km=kilometres, cm=centimetres, mm=millimetres, metres, miles, feet, inches, yards
mass: kg=kilograms, mg=milligrams, tonnes, ounces, stone
area: hectares, acres, square miles, sq km=square kilometres, m²=square metres
volume: ml=millilitres, litres, pints, gallons, cubic metres
temperature: °C=degrees Celsius, °F=degrees Fahrenheit, degrees Celsius
speed: mph=miles per hour, km/h=kilometres per hour, knots
power: MW=megawatts, megawatts, horsepower
energy: kWh=kilowatt-hours, terawatt-hours, joules, calories
data: GB=gigabytes, megabytes
pressure: kPa=kilopascals, millibars
"""
"""Signs and names of units by kind, with the names that figures have."""
TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")
NOUNS = ("voters", "ewes", "cases of flu", "lifeboats", "women")
PER = {" a tonne": "tonne", " per head": "head", " a month": "month", "/month": "month",
       " an hour": "hour", " for each pupil": "pupil"}  # fmt: skip
PARTS = {
    "a quarter": Decimal("0.25"), "half": Decimal("0.5"), "a third": Decimal(1) / 3,
    "two-thirds": Decimal(2) / 3, "three quarters": Decimal("0.75"), "a tenth": Decimal("0.1"),
    "four-fifths": Decimal("0.8"), "½": Decimal("0.5"), "¾": Decimal("0.75"),
}  # fmt: skip


class Worded(NamedTuple):
    """A quantity, and the words that state it."""

    exact: str
    """The words."""
    kind: str
    """Its kind."""
    value: Decimal | str | None
    """Its value; None where it is a range."""
    unit: str = ""
    """Its unit."""
    ends: tuple[Decimal, Decimal] | None = None
    """The ends of a range."""
    per: str = ""
    """What it is per."""
    head: str = ""
    """A word before it that belongs to what it states and not to its span."""
    tail: str = ""
    """Words after it that do."""


def in_words(number: int) -> str:
    """Write a whole number up to 999,999 in words, as British English does.

    >>> in_words(1250), in_words(21), in_words(105)
    ('one thousand two hundred and fifty', 'twenty-one', 'one hundred and five')
    """
    if number < 20:
        return ONES[number - 1]
    if number < 100:
        rest = f"-{ONES[number % 10 - 1]}" if number % 10 else ""
        return TENS[number // 10 - 2] + rest
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100 - 1]} hundred{rest}"
    joint = " and " if number % 1000 < 100 else " "
    rest = joint + in_words(number % 1000) if number % 1000 else ""
    return f"{in_words(number // 1000)} thousand{rest}"


Number = tuple[str, Decimal]
"""How a number is written, and what it is."""
Form = tuple[str, str, str, int | Decimal, str, str]
"""Words around a number, kind, unit, what the number is multiplied by, per, words after it."""


def digits(numbers: st.SearchStrategy[int], places: int = 0) -> st.SearchStrategy[Number]:
    """Write numbers in digits, with up to so many places behind the point."""
    return numbers.map(lambda number: Decimal(number) / 10**places).map(lambda n: (f"{n:f}", n))


def grouped(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[Number]:
    """Write numbers with commas."""
    return numbers.map(lambda number: (f"{number:,}", Decimal(number)))


def spelt(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[Number]:
    """Write numbers in words."""
    return numbers.map(lambda number: (in_words(number), Decimal(number)))


whole = digits(st.integers(2, 999))
tenths = digits(st.integers(11, 9_999), 1)
large = grouped(st.integers(10_000, 10**9))


def formed(numbers: st.SearchStrategy[Number], forms: Iterable[Form]) -> st.SearchStrategy[Worded]:
    """Put numbers into forms."""
    return st.builds(_worded, numbers, st.sampled_from(list(forms)))


def _worded(number: Number, form: Form) -> Worded:
    (written, value), (template, kind, unit, factor, per, tail) = number, form
    return Worded(template.format(written), kind, value * factor, unit, per=per, tail=tail)


def _form(
    template: str, kind: str, unit: str, factor: int | Decimal = 1, *, per: str = "", tail: str = ""
) -> Form:
    return template, kind, unit, factor, per, tail


def _physical() -> list[Form]:
    forms = []
    for line in PHYSICAL.strip().splitlines():
        kind, _, listed = line.partition(": ")
        for written in listed.split(", "):
            sign, _, name = written.partition("=")
            forms.append(_form(f"{{}} {sign}".replace(" °", "°"), kind, name or sign))
            if len(sign) < 3 and name:
                forms.append(_form(f"{{}}{sign}", kind, name))
    return forms


money_by_sign = formed(
    tenths,
    [_form(f"{sign}{{}}{scale}", "money", code, SCALES[scale])
     for sign, code in SIGNS.items() for scale in SCALES],
)  # fmt: skip
"""Money with a sign before it."""
other_money = st.one_of(
    formed(large, [_form(f"{code} {{}}", "money", code) for code in CODES]),
    formed(large, [_form(f"{{}} {code}", "money", code) for code in CODES]),
    formed(tenths, [_form(f"{{}}{scale} {name}", "money", code, SCALES[scale])
                    for name, code in CURRENCIES.items() for scale in ("", " million")]),
    formed(spelt(st.integers(2, 99_999)),
           [_form(f"{{}} {name}", "money", code) for name, code in CURRENCIES.items()]),
    formed(tenths, [_form("{} €", "money", "EUR")]),
    formed(whole, [_form(f"{{}}{written}", "money", code, Decimal("0.01"))
                   for written, code in (("p", "GBP"), (" pence", "GBP"), (" cents", "USD"))]),
)  # fmt: skip
"""Money by code, by name, in words, with a sign behind it, in pence and cents."""
rates = st.one_of(
    formed(digits(st.integers(101, 99_999), 2),
           [_form("£{}", "money", "GBP", per=per, tail=tail) for tail, per in PER.items()]),
    formed(tenths, [_form("{}", "rate", "", per=f"{base:,}", tail=f" per {base:,}")
                    for base in (1_000, 10_000, 100_000)]),
)  # fmt: skip
"""Money that is per something, and bare numbers that are."""
shares = st.one_of(
    formed(tenths, [_form(f"{{}}{sign}", "percent", "%")
                    for sign in ("%", " %", " per cent", " percent", "pc")]),
    formed(spelt(st.integers(2, 99)), [_form("{} per cent", "percent", "%")]),
    formed(tenths, [_form("{} percentage points", "percent", "percentage points")]),
    formed(whole, [_form("{} basis points", "percent", "basis points"),
                   _form("{}bps", "percent", "basis points")]),
)  # fmt: skip
"""Percents, points and basis points."""
stretches = st.one_of(
    formed(whole, [_form(f"{{}} {unit}", "duration", unit) for unit in TIMES]),
    formed(spelt(st.integers(2, 99)), [_form(f"{{}} {unit}", "duration", unit) for unit in TIMES]),
    formed(whole, [_form(f"{{}}-{unit[:-1]}", "duration", unit, tail=" wait") for unit in TIMES]),
    formed(digits(st.integers(2, 99)), [_form("{} years old", "age", "years")]),
)  # fmt: skip
"""Durations and ages."""
physical = st.one_of(
    formed(tenths, _physical()),
    formed(digits(st.integers(1, 60)), [_form(f"{sign}{{}}°C", "temperature", "degrees Celsius", -1)
                                        for sign in ("-", "−", "minus ")]),
)  # fmt: skip
"""Physical quantities, SI and imperial, by sign and by name, some below zero."""
counts = st.one_of(
    formed(large, [_form("{}", "count", noun, tail=f" {noun}") for noun in NOUNS]),
    formed(tenths, [_form("{} million", "count", noun, 10**6, tail=f" {noun}") for noun in NOUNS]),
    formed(spelt(st.integers(2, 999_999)),
           [_form("{}", "count", noun, tail=f" {noun}") for noun in NOUNS]),
)  # fmt: skip
"""Counts in digits, with a scale, and in words."""
parts = st.one_of(
    st.sampled_from(sorted(PARTS)).map(
        lambda words: Worded(words, "fraction", PARTS[words], tail=" of the flock")
    ),
    st.builds(
        lambda one, more: Worded(
            f"{in_words(one)} in {in_words(one + more)}", "fraction", Decimal(one) / (one + more),
            tail=" ewes",
        ),
        st.integers(1, 4), st.integers(1, 6),
    ),
    st.integers(1, 9).map(
        lambda one: Worded(f"{in_words(one)} out of ten", "fraction", Decimal(one) / 10)
    ),
)  # fmt: skip
"""Fractions in words and signs, and N in M."""
ratios = st.builds(
    lambda one, other, sign: Worded(
        f"{one}{sign}{other}", "ratio", f"{one}/{other}", tail=" split"
    ),
    st.integers(51, 99), st.integers(1, 49), st.sampled_from("/:-"),
)  # fmt: skip
"""Ratios, which have no bounds."""

_JOINTS = (("", " to "), ("", "-"), ("", "–"), ("between ", " and "))
_ENDS = (
    ("£", "m", "money", "GBP"), ("£", "", "money", "GBP"), ("$", "bn", "money", "USD"),
    ("", "%", "percent", "%"), ("", " per cent", "percent", "%"), ("", " dollars", "money", "USD"),
    ("", " miles", "length", "miles"), ("", "kg", "mass", "kilograms"),
    ("", " weeks", "duration", "weeks"), ("", "", "count", "voters"),
)  # fmt: skip


def _range(joint: tuple[str, str], low: int, more: int, form: tuple[str, str, str, str]) -> Worded:
    (opening, between), (before, after, kind, unit) = joint, form
    first = f"{before}{low}" + (after if before else "")
    exact = f"{first}{between}{before}{low + more}{after}"
    scale = SCALES.get(after, 1)
    ends = (Decimal(low) * scale, Decimal(low + more) * scale)
    tail = f" {unit}" if kind == "count" else ""
    return Worded(exact, kind, None, unit, ends, head=opening, tail=tail)


ranges = st.builds(
    _range, st.sampled_from(_JOINTS), st.integers(20, 400), st.integers(20, 500),
    st.sampled_from(_ENDS),
)  # fmt: skip
"""Ranges with one unit or two."""

ALL: Mapping[str, st.SearchStrategy[Worded]] = {
    "money by sign": money_by_sign, "other money": other_money, "rates": rates, "shares": shares,
    "stretches": stretches, "physical": physical, "counts": counts, "parts": parts,
    "ratios": ratios, "ranges": ranges,
}  # fmt: skip
"""Quantities of every sort, by its name."""
