"""What a figure is per: "a year", "per head", "/ month", "for every 10,000"."""

import re
from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.model.quantity import canonical
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy, next_words
from centres_tui.vocabulary.rates import rate_words
from centres_tui.vocabulary.units import Unit, units

_PER = lazy(
    r"\s?(?:/\s?(?=[^\W\d_])|-?(?:per|PER)[\s-]+(?:the\s+)?)"
    r"(?:(?:\d{1,4}|[^\W\d_]++)-[^\W\d_]++\s(?=[^\W\d_]))?"
    r"(?P<per>(?:\d[\d,.]*\d|\d|(?:[ckm]?m|ft)[23²³](?!\w)|[^\W\d_]+)"
    r"(?:[\s-](?:feet|foot|metres?|meters?|hours?|miles?|night|million|thousand|head)(?![\w-]))?)"
)
_EVERY = lazy(
    r"\s+(?:per|for\s+(?:each|every)|in\s+every|out\s+of\s+every|to\s+every)\s+(?=\d|[a-z])"
)
_NOUNS = lazy(
    r"(?:\s+(?!(?:short|per|an?|and|or|in|to|for|each|every|than|within|by|at|on|from|after|before|over|under|about|as|such|once|until|since|nearly|almost|half|with|is|was|are|were|has|have|had)\b)[a-z][a-z'’-]*){1,4}?"
    r"(?=\s+(?:per|an?|each|every|for\s+every)\s|/)"
    r"|\s+(?:[a-z-]+\s)?[a-z-]+s(?=\s(?:daily|weekly|monthly|annually|yearly|nightly|hourly)(?!\w|\s[a-z]))"
)
_FOR_EVERY = lazy(
    r"\s+for\s+(?:each|every)\s+(?:(?:new|extra|additional|single|whole|full)\s+)?"
    r"(?!(?:of|other|one|further|additional|extra|more)\b)(?P<per>[a-z][a-z'’]*+(?:-[a-z]++)?)(?![\w-])"
    r"(?!\s(?!(?:of|in|to|and|or|that|who|which|they|it|he|she|we|you|on|at|with|is|was|from|under|over|by)\b)"
    r"[a-z]++(?<!ed)(?<!n))"
)
_OF_STUFF = lazy(
    r"\s+of\s+(?:(?!an?\s|each\s|every\s)[A-Za-z][\w'’-]*\s+){1,3}?(?=(?:an?|each|every|per)\s)"
)
"""Between a quantity and what it is per: "barrels of oil" a day."""
_MORE = lazy(
    r"\s(?:more|less|extra|net|gross|on\saverage|or\sso|each)\s(?=(?:an?|each|every|per)\s)"
)
"""The same between a sum of money and a time: "£155 more a year"."""
_BY_THE = lazy(
    r"\san?\s(?!(?:little|lot|bit|few|share|time|go|loss|profit|surplus|deficit|deal|loan|grant|gift|fine"
    r"|bonus|discount|saving|rise|cut|record|first|second|third|quarter|half|fraction|fall|drop|gain"
    r"|boost|blow|week|day|month|year|decade|century|fortnight|good|new|total|day-rate)(?![\w-]))"
    r"(?P<per>[a-z]{3,}(?:-[a-z]+)?)(?=\s*(?:[.;:!?)—–]|,(?!\d)|\Z)|\s(?:and|or|but|on|in|for)\s)"
)
"""What a sum is told by at the end of a clause: "some £344,000 a branch"."""
_STROKE = lazy(r"\s?/\s?(?=\d{1,4}\s?[^\W\d_])")
_GOES_ON = lazy(
    r"\s(?!(?:and|or|in|to|on|at|by|for|from|as|with|when|while|than|but|of|is|was|are|were|has|had|have"
    r"|after|before|during|over|under|through|until|since|because|if|so|which|that|it|they|he|she|we"
    r"|last|this|next|now|today|each|every|per)\b)[a-z]"
)
"""A noun behind "a second"."""
_UNIT = lazy(r"\s?([^\W\d_]+)(?!\w)")
_ARTICLES = frozenset({"a", "an", "each", "every"})
_BEFORE_ARTICLES = frozenset({("for", "each"), ("for", "every"), ("to", "the")})
_OPENS = frozenset(" /-\n\u00a0p")
"""The characters that what a figure is per may begin with."""

LONGEST_ABBREVIATION = 4
"""Capitals of so many letters at most stay as they are: "/FEU"."""
RATED = frozenset(
    {
        "money", "percent", "count", "number", "length", "mass", "area", "volume", "energy",
        "power", "data", "duration", "speed",
    }
)  # fmt: skip
"""The kinds that can be per something."""


def with_rates(page: Page, readings: list[Reading]) -> list[Reading]:
    """Set what each reading is per, and drop the numbers that this takes in."""
    out: list[Reading] = []
    reach = 0
    for reading in readings:
        if reading.start < reach:
            continue
        per, end = "", reading.end
        if reading.kind in RATED and reading.is_figure and not reading.per:
            per, end = _per_at(page, reading)
        reach = end
        per = page.told(per, "rate", (reading.end, end)) if per else per
        out.append(_rated(reading, per, end) if per else reading)
    return out


def _rated(reading: Reading, per: str, end: int) -> Reading:
    """Set what a reading is per; a bare number per a number is a rate."""
    if reading.kind == "count" and per[0].isdigit():
        return replace(reading, kind="rate", per=per, rule="rate.per_number", tokens_end=0)
    past = reading.tokens_end if reading.kind == "count" else end
    return replace(reading, per=per, tokens_end=past)


def _per_at(page: Page, reading: Reading) -> tuple[str, int]:
    """Give what a reading is per, and where that ends; "" where it is per nothing."""
    end = max(reading.end, reading.tokens_end)
    found = _directly(page, end)
    if not found[0] and reading.kind == "money":
        found = _priced(page.text, end)
    if found[0] or page.text[end : end + 1] not in {" ", "\n"}:
        return found
    between = (_NOUNS if reading.kind == "count" else _OF_STUFF).match(page.text, end)
    if between is None and reading.kind == "money":
        between = _MORE.match(page.text, end)
    if between is None:
        return found
    return _directly(page, between.end() - between[0].endswith(" "))


def _priced(text: str, end: int) -> tuple[str, int]:
    """Read "£92 each", "$25 a throw", "£4 a jar", "£500 for every child"."""
    priced = rate_words().priced.match(text, end)
    if priced is not None:
        return rate_words().prices[priced["how"].lower()], priced.end()
    every = rate_words().sold.match(text, end)
    if every is None and text.startswith(" for e", end):
        every = _FOR_EVERY.match(text, end)
    if every is None and text.startswith((" a ", " an "), end):
        every = _BY_THE.match(text, end)
    return (_singular(every["per"]), every.end()) if every is not None else ("", end)


def _directly(page: Page, end: int) -> tuple[str, int]:
    text = page.text
    if text[end : end + 1] not in _OPENS:
        return "", end
    every = _EVERY.match(text, end) or _STROKE.match(text, end)
    amount = page.amount_at(every.end()) if every is not None else None
    if amount is not None and amount.value > 1 and text[amount.end : amount.end + 1] != "-":
        unit = _UNIT.match(text, amount.end)
        known = _unit_of(unit[1]) if unit is not None else None
        if unit is not None and known is not None:
            return f"{_grouped(amount.value)} {known.name}", unit.end()
        if "/" not in text[end : amount.start]:
            return _grouped(amount.value), amount.end
    found = _PER.match(text, end) or _by_article(text, end)
    if found is not None and found["per"].lower() not in {"cent", "se"}:
        return _singular(found["per"]), found.end()
    return _shortly(text, end)


def _unit_of(written: str) -> Unit | None:
    return units().signs.get(written) or units().names.get(written.lower())


def _by_article(text: str, end: int) -> re.Match[str] | None:
    """Match "a year", "for every pupil", where the next two words may begin it."""
    first, second = next_words(text, end)
    if text[end] == "-" or first in _ARTICLES or (first, second) in _BEFORE_ARTICLES:
        found = rate_words().article.match(text, end)
        return None if found is not None and _is_ordinal(text, found) else found
    return None


def _is_ordinal(text: str, found: re.Match[str]) -> bool:
    """Tell "would add a second shift" from "three a second"."""
    return found["per"].lower() == "second" and _GOES_ON.match(text, found.end()) is not None


def _grouped(value: Decimal) -> str:
    """Write a number with commas between its thousands."""
    whole, _, rest = canonical(value).partition(".")
    return f"{int(whole):,}" + (f".{rest}" if rest else "")


def _shortly(text: str, end: int) -> tuple[str, int]:
    known = rate_words()
    short = known.short.match(text, end)
    if short is not None:
        return known.shorts[short[1]], short.end()
    adverb = known.adverb.match(text, end)
    if adverb is not None:
        return known.adverbs[adverb["how"].lower()], adverb.end()
    return "", end


def _singular(word: str) -> str:
    """Give the full singular word for what a figure is per."""
    lowered = " ".join(word.lower().split())
    known = rate_words().units
    if lowered in known:
        return known[lowered]
    unit = units().signs.get(word)
    if unit is not None:
        return unit.singular
    return word if word.isupper() and 1 < len(word) <= LONGEST_ABBREVIATION else lowered
