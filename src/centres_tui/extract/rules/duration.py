"""Durations: an amount of a unit of time, and "an extra year", "a fortnight", "year-long"."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.low_ends import low_end
from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount, parse_number

_NAMES: Final = {
    "second": "second secs sec", "minute": "minute minutes mins min", "hour": "hour hours hrs hr h",
    "day": "day days", "night": "night nights", "weekend": "weekend weekends",
    "week": "week weeks wks wk", "fortnight": "fortnight fortnights",
    "month": "month months mths mth", "quarter": "quarter quarters", "year": "year years yrs yr",
    "decade": "decade decades", "century": "century centuries",
}  # fmt: skip
_UNITS: Final = {word: unit for unit, words in _NAMES.items() for word in words.split()} | {
    "seconds": "second"
}
_PLURALS: Final = {"century": "centuries"}
_SORTED: Final = re.compile(r"(?:working|business|trading|school|calendar)", re.IGNORECASE)
_AFTER: Final = re.compile(
    r"(?:[\s-]{1,2}|[\s-]?\n\s*)?(?:(working|business|trading|school|calendar|full|whole|long|consecutive|straight|further|"
    r"extra|additional|more|successive|solid|clear|short|complete|entire)[\s-]{1,2}){0,2}"
    r"(seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weekends?|weeks?|wks?|fortnights?|"
    r"months?|mths?|quarters?|years?|yrs?|decades?|century|centuries)(?![^\W\d_]|[-\s]old(?!\w)|\sof\sage|\d)"
    r"(?:[\s-]and[\s-](?:(?:a|one)[\s-])?(half|quarter)(?!\w)|-long(?!\w))?",
    re.IGNORECASE,
)
_PER: Final = re.compile(
    r"\s(?:an?|per|each|every)\s(day|week|month|year|night|fortnight|hour)(?!\w)|/(week|month|day|year)(?!\w)"
)
_ROUND_THE_CLOCK: Final = ("24 hours a day", "seven days a week", "7 days a week")
_IDLE_ONE: Final = re.compile(
    r"(?<!\w)(?:for|in|within|over|under|than|of|after|only|just|least|most|least|last|past|next|first|about|around|nearly|almost|another|by|"
    r"or|to|up to|every|takes?|took|lasts?|lasted|exactly|from|a|the|and|ago|with|cost|additional|extra|further|spent|spend|served?)\s+$",
    re.IGNORECASE,
)
_ORDINAL_BEFORE: Final = re.compile(
    r"(?:year|week|day|month|hour|key stage|grade|age|aged|no\.?|number)\s$", re.IGNORECASE
)
_GLUED: Final = re.compile(r"[£€$¥#@/]\s?$|\w-$|\d[.,:]$")
_CLOCK: Final = re.compile(
    r"\s(?:past|to\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?![\d%])|midnight|noon))(?!\w)"
)


def _amount_of_time(
    match: re.Match[str], amount: Amount, page: Page, rule: UnitRule
) -> Reading | None:
    """Read "four years", "eight-week", "12 working days", "36 hours"."""
    unit = _UNITS[match[2].lower()]
    if not _is_time(match, amount, page, unit):
        return None
    value = amount.value
    if match[3]:
        value += Decimal("0.5") if match[3].lower() == "half" else Decimal("0.25")
    per, end = _PER.match(page.text, match.end()), match.end()
    if per and page.text[amount.start : per.end()].lower() in _ROUND_THE_CLOCK:
        return None
    name = _plural(unit)
    if unit == "fortnight":
        value, name = value * 2, "weeks"
    if match[1] and _SORTED.match(match[1]):
        name = f"{match[1].lower()} {name}"
    reading = Reading(
        start=amount.start,
        end=end,
        rule=rule.name,
        priority=rule.priority,
        kind="duration",
        value=value,
        unit=name,
        per=(per[1] or per[2]) if per else "",
        scale=amount.scale,
    )
    low = low_end(page, amount) if amount.scale == 1 else None
    if low is None:
        return reading
    return replace(reading, start=low.start, value=None, low=low.value, high=value, bound="range")


def _plural(unit: str) -> str:
    return _PLURALS.get(unit, f"{unit}s")


def _is_time(match: re.Match[str], amount: Amount, page: Page, unit: str) -> bool:
    """Tell an amount of time from an ordinal, a year, a clock time and an idiom."""
    text = page.text
    ahead = text[max(0, amount.start - 24) : amount.start]
    written = match[2].lower()
    tight = match.end() and text[amount.end] not in " -\u00a0\n"
    if _ORDINAL_BEFORE.search(ahead) or _GLUED.search(ahead):
        return _is_after_number(ahead)
    if written == "h" and (amount.form == "words" or amount.value > 100 or match[0] == " H"):
        return False
    if tight and (amount.form == "words" or len(written) < 1):
        return False
    if unit in ("minute", "hour") and _CLOCK.match(text, match.end()):
        return False
    if unit == "quarter":
        return amount.value > 1 and not _is_fraction(text, amount, match.end())
    return not _is_idiom(match, amount, ahead) and not _is_year(amount, written)


def _is_after_number(ahead: str) -> bool:
    """Whether a hyphen before the amount joins it to another number: "three-to-five years"."""
    return re.search(r"(?:\d|\bto|\bor|[a-z]ty|[^\W\d_]{3,5})[-–]$", ahead) is not None and not (
        re.search(r"[£€$#@/]", ahead[-3:])
    )


def _is_fraction(text: str, amount: Amount, end: int) -> bool:
    return amount.value == 3 or text[amount.end] == "-" or text[end : end + 4] == " of "


def _is_idiom(match: re.Match[str], amount: Amount, ahead: str) -> bool:
    """Tell "one day we will" and "second" from stated amounts."""
    if amount.value != 1 or amount.form == "digits" or amount.part:
        return False
    hyphened = match[0][:1] == "-"
    small = match[2].lower() in ("day", "night", "second", "sec", "minute", "weekend", "h", "week")
    return small and not hyphened and not _IDLE_ONE.search(ahead)


def _is_year(amount: Amount, written: str) -> bool:
    """Tell "the 2019 year" from an amount of years."""
    four = amount.end - amount.start == 4 and amount.form == "digits"
    return four and 1900 <= amount.value <= 2100 and not written.endswith("s")


_HYPHENED: Final = re.compile(
    r"(\d{1,3}|[^\W\d_]{3,9})-and-a-(half|quarter)[-\s](hour|day|week|month|year)s?(?![-\w])",
    re.IGNORECASE,
)


def _hyphened(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a four-and-a-half-year deal"."""
    whole = parse_number(match[1])
    if whole is None or page.text[match.start() - 1 : match.start()] == "-":
        return None
    part = Decimal("0.5") if match[2].lower() == "half" else Decimal("0.25")
    return Reading(
        start=match.start(),
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind="duration",
        value=whole + part,
        unit=_plural(match[3].lower()),
    )


_ARTICLE: Final = re.compile(
    r"(?:an?|another|one)\s+(?:(extra|additional|further|full|whole|entire|"
    r"complete)\s+)?(hour|day|week|fortnight|month|quarter|year)(?![\w-])(?!['’]s\s(?:time|worth))",
    re.IGNORECASE,
)
_SPAN_BEFORE: Final = re.compile(
    r"(?<!\w)(?:for|within|in|over|under|than|nearly|almost|about|around|just|least|lasts?|lasted|"
    r"lasting|takes?|taking|took|spends?|spent|by|roughly|once|up to|half|to|every|after|less|more|(?:delay|sentence|period|gap|wait|notice|ban|absence|space|course|"
    r"minimum|maximum|total|lease|break|pause)\sof)\s+$",
    re.IGNORECASE,
)
_NOT_SPAN: Final = re.compile(
    r"\s(?:ago|earlier|later|before|after|on\s[A-Z]|today|tomorrow|group|trip|centre|out|off|when|where|"
    r"in\s(?:which|advance)|that|like|of\s(?:the|this|that|record|great|two|change|celebration)|"
    r"rate|pass|ticket|school|job|into|from|to\sremember|old|student|pupil|with)(?!\w)"
)
_RATED: Final = re.compile(
    r"(?:\d|times|once|twice|people|hours|each|days|pounds?|pence)\s+$", re.IGNORECASE
)


def _one_of_time(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "an extra year", "a fortnight", "for a year"; never the year of "£5 a year"."""
    text, start = page.text, match.start()
    ahead = text[max(0, start - 24) : start]
    word, unit = (match[1] or "").lower(), match[2].lower()
    opens = text[start : start + 3].lower()
    if not _states_one(text, match, ahead, opens):
        return None
    if not word and opens != "ano" and _NOT_SPAN.match(text, match.end()):
        return None
    value, name = (Decimal(2), "weeks") if unit == "fortnight" else (Decimal(1), f"{unit}s")
    return Reading(
        start=start,
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind="duration",
        value=value,
        unit=name,
    )


def _states_one(text: str, match: re.Match[str], ahead: str, opens: str) -> bool:
    """Whether an article before a unit of time states an amount."""
    word, unit = match[1], match[2].lower()
    if _RATED.search(ahead):
        return False
    if word or opens == "ano":
        return unit != "day" or bool(
            word and word.lower() in ("extra", "additional", "full", "whole")
        )
    if opens == "one" or unit in ("quarter",):
        return False
    return unit == "fortnight" or (unit != "day" and bool(_SPAN_BEFORE.search(ahead)))


_LONG: Final = re.compile(
    r"(hour|day|night|week|month|year|decade|century)-long(?!\w)", re.IGNORECASE
)


def _long(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a year-long study"."""
    start = match.start()
    if (
        page.text[start - 1 : start] == "-"
        or page.text[max(0, start - 5) : start].lower() == "life-"
    ):
        return None
    if re.search(r"(?:\d|[a-z])[\s-]$", page.text[max(0, start - 2) : start]) and not re.search(
        r"(?<!\w)(?:an?|the|its|their|his|her|this|that|month|previous|new)\s$",
        page.text[max(0, start - 10) : start],
        re.IGNORECASE,
    ):
        return None
    return Reading(
        start=start,
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind="duration",
        value=Decimal(1),
        unit=_plural(match[1].lower()),
    )


RULES = (
    Rule(
        name="duration.hyphened",
        kind="duration",
        priority=60,
        anchors=("digit", "word"),
        pattern=_HYPHENED,
        build=_hyphened,
    ),
    UnitRule(
        name="duration.amount", kind="duration", priority=60, pattern=_AFTER, build=_amount_of_time
    ),
    Rule(
        name="duration.article",
        kind="duration",
        priority=55,
        anchors=("word", "calendar"),
        pattern=_ARTICLE,
        build=_one_of_time,
    ),
    Rule(
        name="duration.long",
        kind="duration",
        priority=55,
        anchors=("calendar",),
        pattern=_LONG,
        build=_long,
    ),
)
