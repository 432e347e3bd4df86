"""Ages: "18 years old", "aged 16", "under-fives", "over 65", "Walt Ferris, 78,"."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.age_words import REACH, is_told_as_age, may_lead
from centres_tui.extract.low_ends import low_end
from centres_tui.extract.page import Page
from centres_tui.extract.people import (
    ends_with_full_name,
    ends_with_limit,
    ends_with_people,
    ends_with_person,
    ends_with_short_name,
    is_of_people,
    is_person_with_age,
)
from centres_tui.extract.place import word_before, word_set
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.quantity import Bound
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

OLDEST: Final = 125
"""No person is older; a larger number is no age of one."""

_OLD: Final = lazy(
    r"[\s-]{1,2}(year|yr|month|week|day)s?(?:[\s-]{1,2}old(?:s|er)?(?!\w)|\s+of\s+age(?!\w))",
    re.IGNORECASE,
)
_UNDER: Final = lazy(
    r"(?<!\w)(?<!\bno\s)(?<!\bnot\s)(?:under|below|younger\sthan|less\sthan|fewer\sthan)"
    r"(?:\sthe\sage\sof)?[\s-]+$",
    re.I,
)
_OVER: Final = lazy(
    r"(?<!\w)(?<!\bno\s)(?<!\bnot\s)(?:over|above|older\sthan|more\sthan)"
    r"(?:\sthe\sage\sof)?[\s-]+$",
    re.I,
)
_TO: Final = lazy(r"\s?[-–—]\s?|\s(?:to|and)\s|-to-|-\sto\s")
_AND_OVER: Final = lazy(
    r"(?:\s|-)(?:and|or)(?:\s|-)(over|above|older|upwards?|under|below|younger)(?!\w)|\+(?!\w|\s?\d)|[\s-]plus(?!\w)",
    re.IGNORECASE,
)
_NO_AGE_AFTER: Final = lazy(
    r"\s?(?:%|per\s?cent|million|billion|thousand|[kK]?m(?!\w)|miles|metres|p(?!\w)|pence|pounds)|[.,:]\d|\d"
)


def _reading(rule: UnitRule | Rule, start: int, end: int, value: Decimal | None) -> Reading:
    return Reading(
        start=start, end=end, rule=rule.name, priority=rule.priority, kind="age", value=value,
        unit="years",
    )  # fmt: skip


_FROM_AGE: Final = lazy(r"(?<!\w)from\s(?:the\s)?age(?:d|\sof)?\s$", re.IGNORECASE)


def _bound(page: Page, amount: Amount, ahead: str) -> Bound:
    bound: Bound = "<"
    found = _UNDER.search(ahead)
    if found is None:
        bound, found = ">", _OVER.search(ahead)
    if found is None:
        bound, found = ">=", _FROM_AGE.search(ahead)
    if found is None:
        return "="
    offset = amount.start - len(ahead)
    return page.told(bound, "hedge", (offset + found.start(), offset + found.end()))


def _old(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "18 years old", "five-year-old", "95 years of age"."""
    unit = {"yr": "year"}.get(match[1].lower(), match[1].lower())
    ahead = page.text[max(0, amount.start - 28) : amount.start]
    low = low_end(page, amount)
    if low is not None:
        reading = _reading(rule, low.start, match.end(), None)
        return replace(reading, unit=f"{unit}s", low=low.value, high=amount.value, bound="range")
    reading = _reading(rule, amount.start, match.end(), amount.value)
    return replace(reading, unit=f"{unit}s", bound=_bound(page, amount, ahead))


def _aged(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "aged 16", "aged 0-4", "at the age of 18", "aged 65 and over"."""
    del match
    text = page.text
    if not may_lead(word_before(text, amount.start)) or not _may_be_age(text, amount):
        return None
    ahead = text[max(0, amount.start - REACH) : amount.start]
    if not is_told_as_age(text, amount, ahead):
        return None
    told = _TOLD_IN.match(text, amount.end)
    second = _second_end(page, amount)
    if second is None and told is not None:
        reading = _reading(rule, amount.start, told.end(), amount.value)
        return replace(reading, unit=f"{told[1].lower()}s", bound=_bound(page, amount, ahead))
    if second is not None:
        reading = _reading(rule, amount.start, second.end, None)
        low, high = amount.value, second.value
        return replace(reading, low=low, high=high, bound="range")
    return replace(
        _reading(rule, amount.start, amount.end, amount.value),
        bound=_closing(page, amount) or _bound(page, amount, ahead),
    )


_TOLD_IN: Final = lazy(r"\s(year|month|week)s?(?!\w|\s(?:to|and|or)\s\d)", re.IGNORECASE)


def _may_be_age(text: str, amount: Amount) -> bool:
    return (
        amount.scale == 1
        and not amount.part
        and amount.value <= OLDEST
        and not _NO_AGE_AFTER.match(text, amount.end)
    )


def _second_end(page: Page, amount: Amount) -> Amount | None:
    """Read the other end of a range of ages."""
    joint = _TO.match(page.text, amount.end)
    second = page.amount_at(joint.end()) if joint else None
    if joint is None or second is None or not _may_be_age(page.text, second):
        return None
    if joint[0].strip() == "and" and not re.search(
        r"between|ages of", page.text[max(0, amount.start - 24) : amount.start]
    ):
        return None
    return second if amount.value < second.value <= OLDEST else None


def _closing(page: Page, amount: Amount) -> Bound | None:
    found = _AND_OVER.match(page.text, amount.end)
    if found is None:
        return None
    under = (found[1] or "").lower() in ("under", "below", "younger")
    return page.told("<=" if under else ">=", "hedge", found.span())


_GROUP: Final = lazy(r"['’]?s(?!\w)")
_GROUP_BEFORE: Final = lazy(r"(?<![\w-])(under|over|U)[\s-]?$", re.IGNORECASE)
_TEAM_BEFORE: Final = lazy(r"(?<!The)(?<!the)\s?[A-Z][\w'’]+\s(?:Under|U)[\s-]?$")


def _group(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "over-65s", "under 16s"."""
    ahead = page.text[max(0, amount.start - 28) : amount.start]
    word = _GROUP_BEFORE.search(ahead)
    if word is None or not _may_be_age(page.text, amount) or word[1] == "U":
        return None
    if amount.value > 100 or (word[1] == "Under" and _TEAM_BEFORE.search(ahead)):
        return None
    reading = _reading(rule, amount.start, match.end(), amount.value)
    return replace(reading, bound=_limited(page, word, amount.start))


def _limited(page: Page, word: re.Match[str], start: int) -> Bound:
    """Give the bound of a word right before a place: "under 16s"."""
    first = start - len(word.string) + word.start(1)
    span = (first, first + len(word[1]))
    return page.told("<" if word[1].lower() == "under" else ">", "hedge", span)


_PLURALS: Final = {
    "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8,
    "nines": 9, "tens": 10, "elevens": 11, "twelves": 12, "sixteens": 16, "eighteens": 18,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80,
}  # fmt: skip


def _group_in_words(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "under-fives"."""
    start = match.start()
    word = _GROUP_BEFORE.search(page.text[max(0, start - 8) : start])
    if word is None or word[1] == "U":
        return None
    reading = _reading(rule, start, match.end(), Decimal(_PLURALS[match[0].lower()]))
    return replace(reading, bound=_limited(page, word, start))


_LIMIT_BEFORE: Final = lazy(
    r"(?<!\w)(?:(?:under|over|below|above|younger\sthan|older\sthan)(?:\sthe\sage\sof)?)\s+$"
    r"|(?<!\w)(?:under|over)-$",
    re.IGNORECASE,
)
_LIMITING: Final = word_set("under over below above than of under- over-")
_FELL_UNDER: Final = lazy(
    r"(?<!\w)(?:to|by|at|of|was|were|just|well|cost|costs|fell|rose|from|for|spent|now|is|lasted|in|"
    r"totall?ed|numbered|took|with|won|scored|raised|employs?|has|have|had|by\sup\sto|down|up)\s(?:under|over|below|above)\s+$",
    re.IGNORECASE,
)
_FREE: Final = lazy(
    r"\s*(?:$|[,.;:!?)\]\"”’'\n|]|[–—]|(?:and|or|who|with|in|at|on|to|were|are|is|was|will|can|have|has|had|"
    r"living|should|must|may|could|would|as|but|from|by|the|when|if|for|that|do|did|not|get|live|travel|go|"
    r"free|pay|half|also|being|a|it|they|we|he|she|there|than)(?!\w))(?!\d)"
)


def _limit(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "people over 65", "child ticket (under 16)", "anyone 18 or over"."""
    del match
    text = page.text
    closing = _closing(page, amount)
    if closing is None and word_before(text, amount.start) not in _LIMITING:
        return None
    ahead = text[max(0, amount.start - _CLAUSE) : amount.start]
    opens = bool(_LIMIT_BEFORE.search(ahead))
    if not (opens or closing) or not _may_be_age(text, amount) or amount.value <= 0:
        return None
    told = closing or (_FREE.match(text, amount.end) and _is_limit(ahead))
    here = opens or ends_with_people(ahead)
    if not told or not here or not is_of_people(page, amount.start):
        return None
    bound = closing or _bound(page, amount, ahead)
    return replace(_reading(rule, amount.start, amount.end, amount.value), bound=bound)


def _is_limit(ahead: str) -> bool:
    """Tell "are over 65" from "fell to under 50" and from "the number of staff is over 65"."""
    if _COUNT_IS.search(ahead):
        return False
    return not _FELL_UNDER.search(ahead) or _IS_OVER.search(ahead) is not None


_CLAUSE: Final = 60
"""So many characters before an age are looked at."""
_COUNT_IS: Final = lazy(
    r"(?<!\w)(?:number|total|toll|count|tally|score|turnout|attendance)s?(?!\w)[^.;,]{0,40}?"
    r"\s(?:is|are|was|were|be|been|stands?|stood|now|well|far)\s(?:\w+\s){1,2}$",
    re.IGNORECASE,
)
"""What makes a number that is over, or under, another one a count."""
_IS_OVER: Final = lazy(r"(?:is|are|was|were|who)\s\w+\s+$")
_NAMED_AFTER: Final = lazy(
    r"(?:,(?!\s?\d|\s[A-Z][\w'’]+,\s\d)|\)|\.(?!\d)|;)|\s(?:and|was|were|is|has|had|from|who|of|said|told|died)(?!\w)"
)


def _named(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read the age set between commas behind a person: "Walt Ferris, 78, takes the bus"."""
    text = page.text
    if text[amount.start - 1 : amount.start] not in (" ", "\n"):
        return None
    ahead = text[max(0, amount.start - 40) : amount.start]
    if match[0][:1] == ",":
        ahead = _NOW.sub(" ", ahead)
    if ahead[-2:-1] != ",":
        return None
    if not (_may_be_age(text, amount) and amount.value > 0 and ends_with_person(ahead)):
        return None
    closes = match[0][:1] == ","
    short = amount.form == "digits" or (closes and ends_with_short_name(ahead))
    if not short or not (closes or ends_with_full_name(ahead)):
        return None
    return _reading(rule, amount.start, amount.end, amount.value)


_NOW: Final = lazy(r"(?<=,)\s(?:now|then|still|just|only|aged|both|all)\s$")
_NOTHING: Final = lazy(r"")

_YEARS: Final = lazy(r"\s(year|month)s?(?!\w|\s(?:old|of|ago|in))", re.IGNORECASE)


def _limit_in_years(
    match: re.Match[str], amount: Amount, page: Page, rule: UnitRule
) -> Reading | None:
    """Read "children under 2 years"."""
    ahead = page.text[max(0, amount.start - 40) : amount.start]
    if word_before(page.text, amount.start) not in _LIMITING or not ends_with_limit(ahead):
        return None
    reading = _reading(rule, amount.start, match.end(), amount.value)
    return replace(reading, unit=f"{match[1].lower()}s", bound=_bound(page, amount, ahead))


YOUNGEST: Final = 16
"""No younger person is told by a number in brackets alone."""
OLDEST_NAMED: Final = 110


def _bracketed(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "Tom Ward (41) was rescued"."""
    del match
    if page.text[amount.start - 1 : amount.start] != "(" or amount.form != "digits":
        return None
    if not (_may_be_age(page.text, amount) and YOUNGEST <= amount.value <= OLDEST_NAMED):
        return None
    if amount.value != int(amount.value) or not is_person_with_age(page, amount.start, amount.end):
        return None
    return _reading(rule, amount.start, amount.end, amount.value)


_SOMETHING: Final = lazy(r"-somethings?(?!\w)")


def _vague(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading:
    """Keep "20-somethings" from being counted: no figure."""
    del page
    reading = _reading(rule, amount.start, match.end(), None)
    return replace(reading, is_figure=False)


_UNITS: Final = frozenset(
    f"{unit}{end}" for unit in ("year", "yr", "month", "week", "day") for end in ("", "s")
)
_AFTER_NAMED: Final = frozenset(
    {",", ")", ".", ";"} | word_set("and was were is has had from who of said told died")
)

RULES: tuple[Rule | UnitRule, ...] = (
    UnitRule(
        name="age.vague", kind="age", priority=75, pattern=_SOMETHING, build=_vague,
        keys=frozenset({"something", "somethings"}),
    ),
    UnitRule(name="age.old", kind="age", priority=75, pattern=_OLD, build=_old, keys=_UNITS),
    UnitRule(name="age.aged", kind="age", priority=75, pattern=_NOTHING, build=_aged),
    UnitRule(
        name="age.group", kind="age", priority=75, pattern=_GROUP, build=_group,
        keys=frozenset({"s", "'", "’"}),
    ),
    UnitRule(
        name="age.limit_in_years", kind="age", priority=75, pattern=_YEARS, build=_limit_in_years,
        keys=_UNITS,
    ),
    UnitRule(name="age.limit", kind="age", priority=70, pattern=_NOTHING, build=_limit),
    UnitRule(
        name="age.named", kind="age", priority=70, pattern=_NAMED_AFTER, build=_named,
        keys=_AFTER_NAMED,
    ),
    UnitRule(
        name="age.bracketed", kind="age", priority=70, pattern=lazy(r"\)"), build=_bracketed,
        keys=frozenset({")"}),
    ),
    Rule(
        name="age.group_words",
        kind="age",
        priority=75,
        anchors=("calendar",),
        words=frozenset(_PLURALS),
        pattern=lazy(rf"(?:{'|'.join(_PLURALS)})(?!\w)", re.IGNORECASE),
        build=_group_in_words,
    ),
)  # fmt: skip
