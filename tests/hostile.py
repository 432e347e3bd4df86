"""Texts that would take long if a step looked back over the whole text at every number."""

HOSTILE = {
    "digits": "1",
    "long digits": "1234567890" * 4 + "1 ",
    "commas": ",",
    "thousands": "1,000,",
    "spaces": " ",
    "spaced digits": "1 ",
    "and": "and ",
    "number words": "one and ",
    "hyphens": "-",
    "hyphened digits": "1-",
    "hyphened words": "one-",
    "signs": "£",
    "signed digits": "£1",
    "euro signs": "€",
    "spaced signs": "$ ",
    "signs and codes": "US$",
    "brackets": "(",
    "closed brackets": "()",
    "square brackets": "[",
    "mixed brackets": "([{<",
    "bracketed": "(1",
    "points": "1.",
    "decimals": "1.1",
    "slashes": "1/",
    "colons": "1:",
    "to": "1 to ",
    "or": "two or ",
    "from": "from 1 to ",
    "between": "between 1 and ",
    "scales": "million ",
    "hundreds": "a hundred ",
    "per": "1 per ",
    "percent": "%",
    "hedges": "more than ",
    "fillers": "about a ",
    "capitals": "Aa ",
    "feet": "5'",
    "quotes": '1" ',
    "lines": "1\n",
    "tabs": "1\t",
    "columns": "£000   ",
    "strokes": "| £m | 1 |\n",
    "damage": "\ufffd1",
    "mojibake": "Â£",
    "soft hyphens": "1 mil\u00ad",
    "fractions": "a half of ",
    "parts": "a third ",
    "letters": "a",
    "urls": "http://",
    "months": "May ",
    "last": "last ",
    "apostrophes": "1'000'",
    "powers": "2^9 x 10^",
    "tens": "10⁶",
    "bracketed sums": "£(1",
    "units in brackets": "1 [kg",
    "metres": "1m ",
    "things to": "one nurse to eight ",
    "circa": "c£1",
    "each": "£1 each for every ",
    "sold": "£1 a box ",
    "closing hedges": "1, at most ",
    "far hedges": "40 boats or so ",
    "points of a rate": "half a point ",
    "hundred and": "hundred and ten ",
    "and parts": "six and five tenths ",
    "two units": "1g to 1kg ",
    "years in cells": "2019 | 2020\n",
    "years in rows": "2019\t1\n",
    "headings": "(in millions of ",
    "units in cells": "  litres per ",
    "units in rows": "Rain (mm) | 1\n",
    "wickets": "5 for 32 ",
    "folios": "- 1 -\n",
    "cups": "1/2 cup of ",
}
"""A name, and the piece that a text repeats."""

NESTED = {
    "nested brackets": ("(", ")"),
    "nested squares": ("[", "]"),
    "nested digits": ("(1", ")"),
    "nested quotes": ("“", "”"),
}
"""A name, what a text opens as often as it can, and what closes it as often."""

NAMES = (*HOSTILE, *NESTED)
"""The names of all hostile texts."""


def long_text(name: str, size: int) -> str:
    """Give the hostile text of a name, of about so many characters."""
    if name in HOSTILE:
        return HOSTILE[name] * (size // len(HOSTILE[name]))
    opening, closing = NESTED[name]
    depth = size // len(opening + closing)
    return f"{opening * depth} 1 {closing * depth}"
