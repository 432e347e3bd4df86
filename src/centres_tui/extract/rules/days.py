"""Days that share their month with another: "3, 4 and 8 August", "June 4 and 11"."""

import re
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.resolve import point_on, reference_at
from centres_tui.extract.rule import Rule
from centres_tui.model.reading import Reading
from centres_tui.parse.date_words import year_after
from centres_tui.parse.points import Point
from centres_tui.vocabulary.patterns import lazy

_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_ARTICLE: Final = r"(?:the\s)?"
_TO_LAST: Final = lazy(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?P<end>)(?>(?:,\s{_ARTICLE}{_DAY}(?!\w)){{0,8}})"
    rf"(?:,?\s(?:and|or)|\s&)\s{_ARTICLE}(?={_DAY}[\s-](?:of\s)?[A-Z][a-z]{{2}})"
)
"""A day, up to the last of its list, which has the month behind it."""
_CUED: Final = lazy(
    r"(?:(?:^|[:(\n–—]|(?<!\w)(?:on|of|by|until|till|before|after|since|both|either|dates?|days?|for|"
    r"held|is|are|was|were|[A-Z][a-z]{2,5}day))\s?(?:the\s)?)"
    rf"(?:{_DAY},\s{_ARTICLE}){{0,8}}$",
    re.IGNORECASE,
)
"""What opens a list of days."""
_FROM_FIRST: Final = lazy(
    rf"(?<!\w)(?P<month>[A-Z][a-z]{{2,8}}\.?)\s{_DAY}(?:,\s{_DAY}){{0,8}}(?:,\s|,?\s(?:and|or)\s|\s&\s)$"
)
"""The first days of a list, with the month before them."""
_ENDS: Final = lazy(
    rf"(?<=[dr,&]\s)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?P<end>)(?>(?P<more>(?>(?:,\s{_DAY}(?!\w)){{0,8}})(?:,?\s(?:and|or)|\s&)\s"
    rf"{_DAY})?)(?=,?\s(?:19|20)\d\d(?!\w)|[.;:!?)\]](?!\d)|,(?!\s?\d)|\s*$|\s[–—-]\s|\s(?:at|in|with|for|from|to|as|"
    r"after|before|when|while|by|but|is|was|were|will|would|the|he|she|they|we|it)(?!\w))"
)
"""A day with the rest of its list, where nothing is counted behind it."""
_REACH: Final = 60


def _before_month(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read the days before the last of "3, 4 and 8 August"."""
    text, start = page.text, match.start()
    ahead = text[max(0, start - _REACH) : start]
    last = point_on(page, match.end()) if _CUED.search(ahead) else None
    if last is None or last.day is None or last.part is None or last.form != "day":
        return None
    return _reading(match, page, last, rule)


def _behind_month(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read the days behind the first of "June 4, 11 and 18"."""
    text, start = page.text, match.start()
    low = max(0, start - _REACH)
    ahead = _FROM_FIRST.search(text, low, start)
    first = point_on(page, ahead.start()) if ahead else None
    if ahead is None or first is None or first.form != "day" or first.year is not None:
        return None
    if ahead[0].rstrip().endswith(",") and not match["more"]:
        return None
    year = year_after(text, match.end())
    return _reading(match, page, first._replace(year=year[0] if year else None), rule)


def _reading(match: re.Match[str], page: Page, named: Point, rule: Rule) -> Reading | None:
    """Give the day its number, with the month and the year of the one that states them."""
    day, start, end = int(match["day"]), match.start(), match.start("end")
    if not 0 < day < 32:
        return None
    point = named._replace(day=day, weekday=None)
    value = point.complete(reference_at(page, start, end))
    if value is None and page.published:
        return None
    return Reading(
        start=start, end=end, rule=rule.name, priority=rule.priority, kind="date", value=value
    )


RULES = (
    Rule(
        name="date.before_month",
        kind="date",
        priority=82,
        anchors=("digit",),
        pattern=_TO_LAST,
        build=_before_month,
        nexts=frozenset(",ao&snrt"),
    ),
    Rule(
        name="date.behind_month",
        kind="date",
        priority=82,
        anchors=("digit",),
        pattern=_ENDS,
        build=_behind_month,
    ),
)
