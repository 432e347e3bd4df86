"""Words for what a figure is per."""

import re
from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.load import table, words
from centres_tui.vocabulary.patterns import any_of, lazy


class RateWords(NamedTuple):
    """Patterns and names for what a figure is per."""

    article: re.Pattern[str]
    """"a year", "each day", "for every pupil", after a number; the group `per` is the noun."""
    adverb: re.Pattern[str]
    """"monthly", "apiece"."""
    short: re.Pattern[str]
    """"p.a.", "pcm"."""
    priced: re.Pattern[str]
    """"each", "a throw", after a price that nothing else follows."""
    sold: re.Pattern[str]
    """"a jar", after a price; the group `per` is the noun."""
    prices: dict[str, str]
    """What such words say."""
    adverbs: dict[str, str]
    """What an adverb says."""
    shorts: dict[str, str]
    """What an abbreviation says."""
    units: dict[str, str]
    """What an abbreviation after a stroke says."""


@cache
def rate_words() -> RateWords:
    """Read data/rates.toml."""
    nouns = any_of((*words("rates", "times"), *words("rates", "shares")))
    adverbs = dict(table("rates", "adverbs", str))
    prices = dict(table("rates", "priced", str))
    shorts = dict(table("rates", "short", str))
    written = "|".join(re.escape(short) for short in sorted(shorts, key=len, reverse=True))
    return RateWords(
        article=lazy(
            r"(?:\s+an?\s+|-an?-|\s+each\s+|\s+every\s+|\s+for\s+(?:each|every)\s+|\s+to\s+the\s+)"
            rf"(?P<per>{nouns})(?!\w)"
            r"(?!\s+(?:ago|earlier|later|before|after|old|long|in\s+which)(?!\w))"
        ),
        adverb=lazy(rf"[\s-](?P<how>{any_of(adverbs)})(?!\w)"),
        short=lazy(rf"\s?({written})(?=[\s,.;)]|$)"),
        priced=lazy(
            rf"\s(?P<how>{any_of(prices)})"
            r"(?=\s*(?:[.,;:)!?—–]|\Z|\n)|\s(?:and|but|or|for|to|in|at|on|from|with|when|plus|than)(?!\w))"
        ),
        sold=lazy(rf"\s(?:an?|each|every)\s(?P<per>{any_of(words('rates', 'sold'))})(?!\w)"),
        prices=prices,
        adverbs=adverbs,
        shorts=shorts,
        units=dict(table("rates", "units", str)),
    )
