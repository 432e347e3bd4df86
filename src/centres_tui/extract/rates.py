"""What a figure is per: "a year", "per head", "/ month", "for every 10,000"."""

import re
from dataclasses import replace

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.units import units

_TIMES = r"second|minute|hour|night|day|week|weekday|weekend|fortnight|month|quarter|season|year|decade|century|annum|term|shift|visit|session"
_HEADS = (
    r"head|person|capita|pupil|child|student|household|home|property|patient|employee|worker|family|"
    r"tonne|ton|barrel|ounce|pound|kilo|kilogram|kg|litre|liter|gallon|mile|kilometre|km|acre|hectare|share|unit|"
    r"piece|item|ticket|bottle|pint|bag|cup|copy|vote|game|match|room|seat|passenger|journey|trip|square foot|square metre|"
    r"sq ft|sq m|kwh|mwh|megawatt hour|kilowatt hour|megawatt-hour|kilowatt-hour|watt|bushel|pack|dose|plate|"
    r"user|member|customer|subscriber|car|vehicle|bedroom|claim|application"
)
_PER = re.compile(
    rf"\s?(?:/\s?(?=[^\W\d_])|-?(?:per|PER)[\s-]+(?:the\s+)?)(?P<per>(?:\d[\d,.]*|[^\W\d_]+)(?:[\s-](?:feet|foot|metres?|meters?|hours?|miles?|cent|night|million|thousand|people|head)(?!\w))?)"
)
_ARTICLE = re.compile(
    rf"(?:\s+an?\s+|-an?-|\s+each\s+|\s+every\s+|\s+for\s+(?:each|every)\s+|\s+to\s+the\s+)(?P<per>{_TIMES}|{_HEADS})(?!\w)(?!\s+(?:ago|earlier|later|before|after|old|long|in which))"
)
_EVERY = re.compile(
    r"\s+(?:per|for\s+(?:each|every)|in\s+every|out\s+of\s+every|to\s+every)\s+(?=\d|[a-z])"
)
_NOUNS = re.compile(
    r"(?:\s+(?!per\b|a\b|an\b|and\b|or\b|in\b|to\b|for\b|each\b|every\b)[a-z][a-z'’-]*){1,4}?(?=\s+(?:per|an?|each|every|for\s+every)\s|/)"
)
_ADVERB = re.compile(
    r"(?:\s|-)(?P<how>annually|yearly|monthly|weekly|daily|hourly|nightly|apiece|each)(?!\w)"
)
_OF_ADVERB = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour", "nightly": "night", "apiece": "unit", "each": "unit",
}  # fmt: skip
_ABBREVIATED = re.compile(r"\s?(?:p\.a\.?|pa|p/a|pcm|pw|p\.w\.|ph|pppn|pp)(?=[\s,.;)]|$)")
_SHORT = {
    "pa": "year",
    "pcm": "month",
    "pw": "week",
    "ph": "hour",
    "pppn": "person per night",
    "pp": "person",
}
_SHORT_PER = {
    "yr": "year",
    "mo": "month",
    "mth": "month",
    "wk": "week",
    "hr": "hour",
    "h": "hour",
    "d": "day",
    "s": "second",
    "sec": "second",
    "min": "minute",
    "t": "tonne",
    "bbl": "barrel",
    "oz": "ounce",
    "lb": "pound",
    "l": "litre",
}
_RATED = frozenset(
    "money percent count number length mass area volume energy power data duration speed".split()
)


def with_rates(page: Page, readings: list[Reading]) -> list[Reading]:
    """Set what each reading is per, and drop the numbers that this takes in."""
    out: list[Reading] = []
    reach = 0
    for reading in readings:
        if reading.start < reach:
            continue
        if reading.kind not in _RATED or not reading.is_figure or reading.per:
            out.append(reading)
            continue
        per, end = _per_at(page, reading)
        if not per:
            out.append(reading)
            continue
        reach = end
        out.append(_rated(reading, per, end))
    return out


def _rated(reading: Reading, per: str, end: int) -> Reading:
    if reading.kind == "count" and per[0].isdigit():
        return replace(reading, kind="rate", per=per, rule="rate.per_number", tokens_end=0)
    past = reading.tokens_end if reading.kind == "count" else end
    return replace(reading, per=per, tokens_end=past)


def _per_at(page: Page, reading: Reading) -> tuple[str, int]:
    """Give what a reading is per, and where that ends; "" where it is per nothing."""
    text, end = page.text, max(reading.end, reading.tokens_end)
    found = _directly(page, end)
    if found[0] or reading.kind != "count":
        return found
    nouns = _NOUNS.match(text, end)
    return _directly(page, nouns.end()) if nouns else found


def _directly(page: Page, end: int) -> tuple[str, int]:
    text = page.text
    if text[end : end + 1] not in {" ", "/", "-", "\n", "\u00a0", "p"}:
        return "", end
    every = _EVERY.match(text, end)
    if every is not None:
        amount = page.amount_at(every.end())
        if amount is not None and amount.value > 1:
            return f"{amount.value:,f}".removesuffix(".0") if amount.scale == 1 else _scaled(
                amount.value
            ), amount.end
    found = _PER.match(text, end) or _ARTICLE.match(text, end)
    if found is not None and not (
        found["per"].lower().startswith(("cent", "se")) and "second" not in found["per"]
    ):
        return _singular(found["per"]), found.end()
    return _shortly(text, end)


def _scaled(value: object) -> str:
    return f"{value:,f}".split(".")[0] if value is not None else ""


def _shortly(text: str, end: int) -> tuple[str, int]:
    short = _ABBREVIATED.match(text, end)
    if short is not None:
        return _SHORT[short[0].strip().replace(".", "").replace("/", "")], short.end()
    adverb = _ADVERB.match(text, end)
    if adverb is not None and adverb["how"] not in {"each"}:
        return _OF_ADVERB[adverb["how"]], adverb.end()
    return "", end


def _singular(word: str) -> str:
    lowered = word.lower()
    if lowered in _SHORT_PER:
        return _SHORT_PER[lowered]
    if word in units().signs:
        return units().signs[word].singular
    if lowered == "annum":
        return "year"
    if lowered == "capita":
        return "head"
    return " ".join(lowered.split())
