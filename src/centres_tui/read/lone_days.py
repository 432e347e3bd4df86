"""The one day that the head of a text states, where nothing else says when it was published."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.parse.dates import FoundDate
from centres_tui.read.dated_lines import (
    MOST,
    REFUSING,
    WORD,
    Dateline,
    dateline_of,
    lines_of,
    tells_as_it_happens,
)
from centres_tui.read.meetings import tells_of_event
from centres_tui.read.units import Unit, days_in, may_hold_day
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import publishers

_LABEL: Final = (
    r"(?:entered|dated|signed|given|done|issued|adopted|sealed|circulated|distributed"
    r"|compiled|prepared|delivered|sent|typed|dictated)"
)
"""What is done with a paper on its day."""
_OF_PAPER: Final = lazy(rf"\W*(?:{_LABEL}\s(?:(?:on|this)\s)?)?\Z", re.IGNORECASE)
"""What begins the line of a day: nothing, or what is done with a paper then."""
_APART: Final = lazy(r".*[.:;]\s\Z|.*\S\s{2}\s*\Z|.*\t\Z", re.DOTALL)
"""What parts a line from the day at its end, which begins with that of the week."""
_IN_PAGE: Final = lazy(r"\W*\Z|.*(?:[,.:;|)]\s|\s[-–—(|]\s?)\Z", re.DOTALL)
"""The same of a page that is written while something happens."""
_ADDRESSED: Final = lazy(r"\W*(?:to|for|from)\s[^|]*\s\|\s\Z", re.IGNORECASE | re.DOTALL)
"""To whom a paper goes, apart from its day: "To all members | 4 June 2024"."""
_AT_END: Final = lazy(r"[\s*_.)]*\Z")
_AT_HOUR: Final = lazy(r"[\s*_.)]*\Z|,?\s(?:at\s|from\s)?\d{1,2}[:.]\d\d(?=\s|\Z|[ap]m\b)")
"""What follows a day that begins a line."""
_BEHIND: Final = lazy(r"[\s*_.)]*\Z|[,.:;|)]|\s[-–—|]\s|\s{2}|\t")
"""What follows a day within a line."""
_PAPER: Final = lazy(
    r"\b(?:report|bulletin|update|statement|review|briefing|findings?)"
    r"(?:\s(?:no\.?\s?)?\d[\d/.-]*)?(?:\s\([a-z ]{1,20}\))?(?:\s{2}\s*|\t+|\s[|–—-]\s|[,:]\s)\Z",
    re.IGNORECASE,
)
"""What names a paper at the end of what stands before its day."""
_INVITING: Final = frozenset({
    "admission", "book", "booking", "bring", "come", "door", "doors", "free", "join", "raffle",
    "ticket", "welcome",
})  # fmt: skip
"""Words by which a line asks its readers to be somewhere on its day."""
_DAY_OF_WEEK: Final = lazy(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def by_its_place(units: Sequence[Unit], head: Sequence[int]) -> Dateline | None:
    """Give the only day in full that the lines at the head state, apart from what they tell.

    "Ann Lee on the quay. Sunday 4 May 2025", "Entered May 4, 2025", "4 May 2025, 18:00 in Lima".
    What begins, ends or is to come on a day has words that refuse it.

    Args:
        units: All units of the text.
        head: The indexes of those before the text proper.
    """
    found = [*_days(units, head)]
    if len({date.value for *_, date in found}) != 1:
        return None
    index, start, line, date = found[0]
    lives = any(tells_as_it_happens(each) for at in head for _, each in lines_of(units[at]))
    if not _is_of_its_own(line, date, lives=lives):
        return None
    return dateline_of(units[index], index, date, start)


def _days(units: Sequence[Unit], head: Sequence[int]) -> Iterator[tuple[int, int, str, FoundDate]]:
    """Give the days of the lines at the head, each with its line and where that begins."""
    for index in head:
        for start, line in lines_of(units[index]):
            if may_hold_day(line):
                for date in days_in(line, units[index].month_first):
                    yield index, start, line, date


def _is_of_its_own(line: str, date: FoundDate, *, lives: bool) -> bool:
    """Whether a day stands apart in its line, which tells nothing that happens on it."""
    ahead, behind = line[: date.start], line[date.end :]
    words = {word for word in WORD.findall(f"{ahead} {behind}".lower()) if not word.isdigit()}
    if len(words) > MOST or words & REFUSING:
        return False
    if lives:
        return bool(_IN_PAGE.match(ahead) and _BEHIND.match(behind))
    if _OF_PAPER.match(ahead):
        return _AT_HOUR.match(behind) is not None
    is_named = _DAY_OF_WEEK.match(line, date.start) is not None
    return _AT_END.match(behind) is not None and _ends_apart(ahead, is_named=is_named)


def _ends_apart(ahead: str, *, is_named: bool) -> bool:
    """Whether what stands before a day at the end of a line names a paper, or is a sentence."""
    if _PAPER.search(ahead):
        return True
    is_apart = (is_named and _APART.match(ahead) is not None) or _ADDRESSED.match(ahead) is not None
    if not _INVITING.isdisjoint(WORD.findall(ahead.lower())):
        return False
    return is_apart and not tells_of_event(ahead, publishers())
