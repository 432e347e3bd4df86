"""Durations: an amount of a unit of time, and "an extra year", "a fortnight", "year-long"."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.lengths import is_other, shared_unit, with_lesser_parts
from centres_tui.extract.low_ends import low_end
from centres_tui.extract.page import Page
from centres_tui.extract.place import word_set
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount, parse_number
from centres_tui.vocabulary.patterns import lazy

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
_SORTED: Final = lazy(r"(?:working|business|trading|school|calendar)", re.IGNORECASE)
_AFTER: Final = lazy(
    r"(?:[\s‑-]{1,2}|[\s-]?\n\s*)?(?:(working|business|trading|school|calendar|full|whole|long|"
    r"instructional|teaching|consecutive|straight|further|extra|additional|more|successive|solid|clear|short|complete|"
    r"entire|upcoming|coming|following|remaining|next|last|past|previous)[\s-]{1,2}){0,2}"
    r"(seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weekends?|weeks?|wks?|fortnights?|"
    r"months?|mths?|quarters?|years?|yrs?|decades?|century|centuries|(?-i:[DWY]))"
    r"(?![^\W\d_]|[-\s]old(?!\w)|\sof\sage|\d)(?!(?-i:(?<=Year)|(?<=Years))\s\d)"
    r"(?:[\s-]and[\s-](?:(?:a|one)[\s-])?(half|quarter)(?!\w)|-long(?!\w))?",
    re.IGNORECASE,
)
_NEAREST: Final = lazy(
    r"(?:coming|following|remaining|next|last|past|previous)\s\w+$", re.IGNORECASE
)
"""What names one unit, told from now: "turns 96 next month"."""
_LETTERS: Final = {"D": "day", "W": "week", "Y": "year"}
_NAMES_OF: Final = {"D": 3, "W": 0, "Y": 0}
"""Up to which number a letter names something else: "3D"."""
_TERM_BEFORE: Final = lazy(
    r"(?<!\w)(?:for|over|within|after|every|next|last|past)\s$", re.IGNORECASE
)
"""What stands before a length with its unit as one letter: "for 12D"."""
_KEYS: Final = (
    frozenset(_UNITS)
    | word_set(
        "working business trading school calendar full whole long consecutive straight further "
        "extra additional more successive solid clear short complete entire d w y upcoming coming "
        "following remaining next last past previous instructional teaching"
    )
    | {""}
)
"""What may follow the amount; nothing found is a break in the line."""
_PER: Final = lazy(
    r"\s(?:an?|per|each|every)\s(day|week|month|year|night|fortnight|hour)(?!\w)"
    r"|/(week|month|day|year)(?!\w)"
)
_ROUND_THE_CLOCK: Final = ("24 hours a day", "seven days a week", "7 days a week")
_IDLE_ONE: Final = lazy(
    r"(?<!\w)(?:for|in|within|over|under|than|of|after|only|just|least|most|last|past|next|first|"
    r"about|around|nearly|almost|another|by|or|to|every|takes?|took|lasts?|lasted|exactly|from|a|"
    r"the|and|with|cost|additional|extra|further|spent|spend|served?)\s+$",
    re.IGNORECASE,
)
_ORDINAL_BEFORE: Final = lazy(
    r"(?<!\d\s)(?<!one\s)(?<!\w)"
    r"(?:year|week|day|month|hour|key stage|grade|age|aged|no\.?|number)\s$",
    re.IGNORECASE,
)
_GLUED: Final = lazy(r"[£€$¥@/]\s?$|#$|(?<=[^\s#])[^\S\n]*#[^\S\n]$|\w-$|\d[.,:]$")
"""What stands right before no amount of time; but a heading may begin "# Eleven months"."""
_CLOCK: Final = lazy(
    r"\s(?:past|to\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|"
    r"(?:[1-9]|1[012])(?![\d%])))(?!\w|\s(?:minute|hour|day|week|month|year)s?(?!\w))"
)
"""What makes minutes an hour of the day: "ten minutes to four"."""
_FROM: Final = lazy(r"(?<!\w)(?:from|by)\s\Z", re.IGNORECASE)
"""Before an amount of time that becomes another: "from 45 minutes to 12"."""


def _amount_of_time(
    match: re.Match[str], amount: Amount, page: Page, rule: UnitRule
) -> Reading | None:
    """Read "four years", "eight-week", "12 working days", "36 hours"."""
    unit = _LETTERS.get(match[2]) or _UNITS[match[2].lower()]
    if not _is_time(match, amount, page, unit):
        return None
    value = amount.value
    if match[3]:
        value += Decimal("0.5") if match[3].lower() == "half" else Decimal("0.25")
    end, whole = match.end(), value
    if not match[3]:
        end, value, unit = with_lesser_parts(page.text, end, value, unit)
    per = _PER.match(page.text, end)
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
    low = low_end(page, amount) if amount.scale == 1 and value == whole else None
    if low is None:
        return reading
    return replace(reading, start=low.start, value=None, low=low.value, high=value, bound="range")


def _plural(unit: str) -> str:
    return _PLURALS.get(unit, f"{unit}s")


def _is_time(match: re.Match[str], amount: Amount, page: Page, unit: str) -> bool:
    """Tell an amount of time from an ordinal, a year, a clock time and an idiom."""
    text = page.text
    ahead = text[max(0, amount.start - 24) : amount.start]
    if (match[1] and _names_one(match, amount, text)) or is_other(match, amount, text):
        return False
    if _ORDINAL_BEFORE.search(ahead) or _GLUED.search(ahead):
        return _is_after_number(ahead)
    from_one = _FROM.search(ahead)
    clock = unit == "minute" and not from_one and _CLOCK.match(text, match.end())
    loose = match[2] in _LETTERS and not _TERM_BEFORE.search(ahead)
    if clock or loose or not _is_written_so(match, amount, text[amount.end]):
        return False
    if unit == "quarter":
        return amount.value > 1 and not _is_fraction(text, amount, match.end())
    return not _is_idiom(match, amount, ahead) and not _is_year(amount, match[2])


def _names_one(match: re.Match[str], amount: Amount, text: str) -> bool:
    """Tell "turns 96 next month" and "50 full year" from amounts of time."""
    if match[2].lower().endswith("s"):
        return False
    year = amount.value != 1 and match[2].lower() == "year" and text[amount.end] != "-"
    return year or _NEAREST.search(match[0]) is not None


def _is_written_so(match: re.Match[str], amount: Amount, follows: str) -> bool:
    """Whether an amount and its unit may stand so close together: "3h", "3 h", "three hours"."""
    if match[2] in _LETTERS:
        return amount.form == "digits" and amount.value > _NAMES_OF[match[2]]
    if match[2] in ("h", "H"):
        return amount.form == "digits" and amount.value <= 100 and match[0] != " H"
    return amount.form == "digits" or follows in " -‑\u00a0\n"


def _is_after_number(ahead: str) -> bool:
    """Whether a hyphen before the amount joins it to another number: "three-to-five years"."""
    return re.search(r"(?:\d|\bto|\bor|[a-z]ty|[^\W\d_]{3,5})[-–]$", ahead) is not None and not (
        re.search(r"[£€$#@/]", ahead[-3:])
    )


_STRETCH_OF: Final = lazy(
    r"(?<!\w)(?:last|past|next|coming|first|final|previous)\s$", re.IGNORECASE
)


def _is_fraction(text: str, amount: Amount, end: int) -> bool:
    if _STRETCH_OF.search(text, max(0, amount.start - 10), amount.start):
        return False
    return amount.value == 3 or text[amount.end] == "-" or text[end : end + 4] == " of "


def _is_idiom(match: re.Match[str], amount: Amount, ahead: str) -> bool:
    """Tell "one day we will" and "second" from stated amounts."""
    if amount.value != 1 or amount.form == "digits" or amount.part:
        return False
    hyphened = match[0][:1] == "-" or _PER.match(match.string, match.end())
    small = match[2].lower() in ("day", "night", "second", "sec", "minute", "weekend", "week")
    return small and not hyphened and not _IDLE_ONE.search(ahead)


def _is_year(amount: Amount, written: str) -> bool:
    """Tell "the 2019 year" from an amount of years."""
    four = amount.end - amount.start == 4 and amount.form == "digits"
    return four and 1900 <= amount.value <= 2100 and not written.endswith("s")


_HYPHENED: Final = lazy(
    r"(\d{1,3}|[^\W\d_]{3,9})(?:-and-a-|\sand\s)(half|quarter)[-\s](hour|day|week|month|year)s?(?![-\w])",
    re.IGNORECASE,
)


def _hyphened(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a four-and-a-half-year deal", "two and half hours"."""
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


_ARTICLE: Final = lazy(
    r"(?:an?|(another))\s+(?:(extra|additional|further|full|whole|entire|complete)\s+)?"
    r"(hour|day|week|fortnight|month|quarter|year)(?![\w-])(?!['’]s\s(?:time|worth))"
    r"(?:\sand\sa\s(half|quarter)(?!\w))?",
    re.IGNORECASE,
)
_SPAN_BEFORE: Final = lazy(
    r"(?<!\w)(?:for|within|in|over|under|than|nearly|almost|about|around|just|least|lasts?|lasted|"
    r"lasting|takes?|taking|took|spends?|spent|by|roughly|once|to|every|after|less|more|(?:delay|"
    r"sentence|period|gap|wait|notice|ban|absence|space|course|minimum|maximum|total|lease|break|"
    r"pause)\sof)\s+$",
    re.IGNORECASE,
)
_NOT_SPAN: Final = lazy(
    r"\s(?:ago|earlier|later|before|after|on\s[A-Z]|today|tomorrow|group|trip|centre|out|off|when|"
    r"where|in\s(?:which|advance)|that|like|of\s(?:the|this|that|record|great|two|change|"
    r"celebration)|rate|pass|ticket|school|job|into|from|to\sremember|old|student|pupil|with)(?!\w)"
)
_RATED: Final = lazy(
    r"(?:\d|\d\s[a-z]+\sin|times|once|twice|people|hours|each|days|pounds?|pence)\s+$",
    re.IGNORECASE,
)


def _one_of_time(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "an extra year", "a fortnight", "for a year"; never the year of "£5 a year"."""
    ahead = page.text[max(0, match.start() - 24) : match.start()]
    rated = not match[4] and _RATED.search(ahead)
    if rated or not _states_one(match, page.text, ahead):
        return None
    reading = _one_unit(match, match[3].lower(), rule)
    more = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get((match[4] or "").lower())
    return replace(reading, value=1 + more) if more else reading


_BY_HOW_MUCH: Final = lazy(
    r"\s(?:late|early|overdue|longer|apart"
    r"|(?:behind|ahead\sof)\s(?:(?:the|its|their)\s)?(?:(?:original|first|agreed)\s)?"
    r"(?:schedule|plan|programme|timetable|target|deadline)"
    r"|(?:later|sooner|earlier)\sthan\s(?:(?:it|they|he|she|we|was|were|had|been|at|first|originally"
    r"|initially|previously)\s){0,4}(?:said|planned|promised|expected|proposed|intended|forecast"
    r"|announced|agreed|scheduled|thought|hoped|billed|advertised|meant|due|told|approved))(?!\w)"
)
_AGO: Final = lazy(r"\s(?:ago|earlier|later|before|after)(?!\w)")


def _states_one(match: re.Match[str], text: str, ahead: str) -> bool:
    """Whether an article before a unit of time states an amount."""
    unit = match[3].lower()
    if match[4]:
        return not _AGO.match(text, match.end())
    if _BY_HOW_MUCH.match(text, match.end()):
        return unit != "quarter"
    if match[1] or match[2]:
        return unit != "day" or bool(match[2])
    if unit in ("day", "quarter") or _NOT_SPAN.match(text, match.end()):
        return False
    return unit == "fortnight" or _SPAN_BEFORE.search(ahead) is not None


def _one_unit(match: re.Match[str], unit: str, rule: Rule) -> Reading:
    value, name = (Decimal(2), "weeks") if unit == "fortnight" else (Decimal(1), _plural(unit))
    return Reading(
        start=match.start(),
        end=match.end(),
        rule=rule.name,
        priority=rule.priority,
        kind="duration",
        value=value,
        unit=name,
    )


_LONG: Final = lazy(r"(hour|day|night|week|month|year|decade|century)-long(?!\w)", re.IGNORECASE)
_OWNED: Final = lazy(
    r"(?:^|[^\w\s]\s?|(?<!\w)(?:an?|the|its|their|his|her|this|that|previous|new)\s)$",
    re.IGNORECASE,
)


def _long(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "a year-long study"; not the years of "two year-long studies" or "life-long"."""
    ahead = page.text[max(0, match.start() - 10) : match.start()]
    if ahead.endswith("-") or not _OWNED.search(ahead):
        return None
    return _one_unit(match, match[1].lower(), rule)


_STRETCH: Final = lazy(r"(?<!\w)(?:first|opening|final|whole|entire)\s$", re.IGNORECASE)


def _fortnight(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "in its first fortnight": two weeks."""
    ahead = page.text[max(0, match.start() - 10) : match.start()]
    return _one_unit(match, "fortnight", rule) if _STRETCH.search(ahead) else None


_NOT_LISTED: Final = lazy(r"[£€$¥#@/+.:-]\s?$|\d$|(?<!\w)(?:aged?|ages|between)\s$", re.IGNORECASE)


def _listed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read the numbers before the last of "8, 12 and 16 weeks"."""
    del match
    text = page.text
    if amount.scale != 1 or amount.part or amount.value > _LONGEST_LISTED:
        return None
    unit = shared_unit(text, amount.start, amount.end)
    if unit is None or _NOT_LISTED.search(text, max(0, amount.start - 9), amount.start):
        return None
    *sort, word = unit.split()
    return rule.reading(amount, amount.end, " ".join([*sort, _plural(_UNITS[word])]))


_LONGEST_LISTED: Final = 999
RULES = (
    Rule(
        name="duration.hyphened",
        kind="duration",
        priority=60,
        anchors=("digit", "word"),
        nexts=frozenset("-a"),
        pattern=_HYPHENED,
        build=_hyphened,
    ),
    UnitRule(
        name="duration.amount",
        kind="duration",
        priority=60,
        pattern=_AFTER,
        build=_amount_of_time,
        keys=_KEYS,
    ),
    UnitRule(
        name="duration.listed",
        kind="duration",
        priority=60,
        pattern=lazy(r"(?=,?\s)"),
        build=_listed,
        keys=frozenset({",", "and", "or"}),
    ),
    Rule(
        name="duration.article",
        kind="duration",
        priority=55,
        anchors=("word", "calendar"),
        words=frozenset({"a", "an", "another"}),
        after_article=word_set(
            "extra additional further full whole entire complete hour day week fortnight month "
            "quarter year"
        ),
        pattern=_ARTICLE,
        build=_one_of_time,
    ),
    Rule(
        name="duration.fortnight",
        kind="duration",
        priority=55,
        anchors=("calendar",),
        words=frozenset({"fortnight"}),
        pattern=lazy(r"fortnight(?![\w-])", re.IGNORECASE),
        build=_fortnight,
    ),
    Rule(
        name="duration.long",
        kind="duration",
        priority=55,
        anchors=("calendar",),
        words=word_set("hour day night week month year decade century"),
        pattern=_LONG,
        build=_long,
    ),
)
