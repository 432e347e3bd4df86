"""Lines at the head of a text that state its day by what they are: notes, papers, live pages."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from centres_tui.parse.dates import FoundDate
from centres_tui.read.meetings import GOES_ON, MEETINGS, tells_of_event
from centres_tui.read.units import LINE, Unit, days_in, without_targets
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import publishers

NOTE: Final = 8
"""The heading of notes has at most so many words."""
MOST: Final = 16
"""A line by whose words a day is known has at most so many of them."""
HEAD: Final = 6
"""What is said of a page as a whole stands in so many units."""
OPENED: Final = 2
"""So many entries of a page begin with an hour where it is written as things happen."""

_NAMES_PAPER: Final = lazy(
    r"(?:(?:press|media|news|public|joint|written|interim|annual|quarterly|monthly|weekly)\s){0,2}"
    r"(?:statement|briefing|bulletin|notice|letter|response|update|memo|circular|release"
    r"|report|review|submission|announcement|paper|factsheet)\s(?:on|about|from|to|by|of|for|following|after)\s",
    re.IGNORECASE,
)
"""What begins the line of a paper that says what it is on."""
_ACT: Final = lazy(
    r"(?:(?:final|interim|preliminary|summary|unanimous|reasoned)\s)?(?:decision|judge?ment|order"
    r"|ruling|resolution|determination|opinion|verdict|award|decree|directive|finding)s?"
    r"(?:\s(?:of|dated|given|made|issued|delivered|handed\sdown)(?:\son)?)\s",
    re.IGNORECASE,
)
"""What begins the line of an act that is known by its day: "Decision of 4 June 2024 on ..."."""
_LETTERS: Final = lazy(r"[A-Z][A-Z&]{1,5}(?:-[A-Z]{2,12}){0,3}\d{0,6}(?:[:,]|\s?\|)?\s\Z")
"""The letters by which a news agency is known, and the number of a report."""
_SLUG: Final = lazy(r"(?:\s\|?\s?(?:\d{1,2}[:.]?\d\d|[A-Z][\w/-]*+|\|)){0,7}[\s*_.]*\Z")
"""What an agency writes behind the day: the hour, and words by which a report is found."""
_PARTED: Final = lazy(r"(?:,|\s[-–—|])\s(?:\w+day,?\s)?\Z")
"""What parts such a line from its day."""
_SET_OFF: Final = lazy(r"(?:[,.|]|\s[-–—|])\s(?:\w+day,?\s)?\Z")
"""The same in a line of a live page: "Ann Lee at the quay. Saturday 4 June 2024"."""
_LENGTH: Final = lazy(
    r"[.,;|·•]?\s(?:[|·•–—-]\s)?(?:\d{1,2}[\s-]min(?:ute)?s?[\s-](?:to\s)?read\b"
    r"|\d{1,5}\s(?:comments?|replies|responses|shares|views)[\s.*_|]*\Z)",
    re.IGNORECASE,
)
"""How long a page takes to read, or how many have answered it, behind the day of writing."""
_SET_BEFORE: Final = lazy(
    r"(?:\A|[,.:;|·•–—)-][*_]{0,2}\s)[*_]{0,2}(?:\w+day,?\s)?\Z", re.IGNORECASE
)
"""What parts such a day from what stands before it."""
_CREDITS: Final = lazy(
    r":\s(?:as\sit\shappen(?:s|ed)|live)\b|[.,|]?\s(?:[-–—|]\s)?"
    r"(?:(?:live\s)?(?:updates|text|coverage|reporting|words|pictures)\s(?:from|by)|by|with)\s\w",
    re.IGNORECASE,
)
"""What is said of such a page behind its day: who writes it, as it happened."""
_JOTTED: Final = frozenset({"notes", "note", "log", "diary", "memo"})
"""Words that begin the heading of notes."""
_AS_IT_HAPPENS: Final = lazy(
    r"\W*(?:LIVE\b|(?:live|rolling)\s?(?:blog|updates?|text|coverage|report|page)\b|live:)"
    r"|[^\n]{1,90}\b(?:as\sit\shappen(?:s|ed)|live\s?(?:blog|updates?)|minute\sby\sminute)\b"
    r"|[^\n]{1,60}\s(?:LIVE|[-–—|:]\sLive)\b(?!\s[a-z])"
    r"|[A-Z][^\n]{1,40}\sLive(?=,\s|\s\|)",
)
"""What makes a line at the head that of a page which is written while something happens."""
_ENTRY: Final = lazy(
    r"\W{0,4}\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\b\.?)?(?=\s|[-–—:]|\Z)(?!\s\d)", re.IGNORECASE
)
"""An hour that begins an entry."""
_EDGE: Final = lazy(r"[\s*_.)]*\Z|,?\s(?:[-–—]\s|\|)|[.,]\s|\s\|")
"""What follows a day with which a line begins."""
_TELLING: Final = frozenset({
    "letters", "readers", "blog", "column", "bulletin", "broadcast", "script", "tx", "edition",
    "issue", "release", "released", "use", "embargo", "embargoed", "publication", "published",
    "posted", "written", "writes", "filed", "updated", "update", "changed", "modified", "page",
    "minutes", "press", "media", "newsletter", "briefing", "circular", "memo", "announcement",
    "news", "newsroom", "newsdesk", "issued", "read", "reader",
})  # fmt: skip
"""Words of lines that say when something was written, whatever else they say."""
REFUSING: Final = frozenset({
    "closing", "close", "closes", "closed", "deadline", "due", "birth", "born", "died", "valid",
    "apply", "applications", "start", "starts", "begins", "opens", "open", "end", "ends", "next",
    "previous", "since", "expires", "effective", "implementation", "was", "were", "is", "are",
    "has", "have", "had", "will", "would", "shall", "can", "who", "which", "that", "about",
    "concerning", "meeting", "held", "order", "sale", "after", "following", "between", "tickets",
    "until", "till", "date",
})  # fmt: skip
"""Words by which the day of a line is that of something else."""
_LEADING_AWAY: Final = lazy(
    r"(?<!\w)(until|till|by|from|since|before|after|of)\s(?:the\s)?(?:\w+day,?\s)?\Z",
    re.IGNORECASE,
)
"""Words before a day that ends or begins something."""
_BEGINNING: Final = frozenset({"from", "since", "by"})
_OF_PUBLICATION: Final = frozenset(
    {"release", "publication", "use", "embargo", "embargoed", "edition", "issue", "broadcast"}
)
"""What is held until a day, or is of one."""
_WRITER: Final = lazy(
    r"(?<!\w)(?i:by)\s[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]+){1,3}(?:,|\s?[-–—|/])?\s(?:on\s)?(?:\w+day,?\s)?\Z"
)
"""Who wrote it, right before the day."""
_HELD: Final = frozenset({"release", "publication", "use", "embargoed"})
_HELD_BACK: Final = frozenset({"held", "after", "until", "till"})
_OF_MINUTES: Final = frozenset({"meeting", "held"})
_SAID: Final = lazy(
    r"\W*(?:(?:this\s)?(?:page|article|story|post|column|notice|letter|guide)\s(?:(?:was|is)\s)?)?"
    r"(?:(?:first|last)\s)?"
    r"(?:written|posted|published|filed|updated|issued|released|revised|changed|modified|recorded"
    r"|broadcast|reviewed)(?:\s(?:by\s(?:[A-Z][\w.'’-]*+\s){1,5})?on|:)?\s",
    re.IGNORECASE,
)
"""How a line begins that says of a page when it was written."""
_STATE: Final = lazy(
    r"[\W_]*(?:(?:(?:the|overall|current)\s)?(?:position|situation|status|state|data|figures|information)\s)?"
    r"(?:(?:as\s)?(?:at|of))\s(?:\d{1,2}[.:]?\d\d|noon|midnight|\d{1,2}\s?[ap]\.?m\.?)\s?(?:[ap]\.?m\.?|hrs|hours|h)?"
    r"(?:\s(?:local(?:\stime)?|UTC|GMT))?(?:,|\son)?\s(?:\w+day,?\s)?\Z",
    re.IGNORECASE,
)
"""What says to what hour of a day a report goes: "Situation as at 18.00 on"."""
_PASSED: Final = lazy(
    r"[\W_]*(?:approved|adopted|agreed|signed(?:\soff)?)\s(?:(?:by|on\sbehalf\sof)\s(?:[\w.'’-]+\s){1,6})?on\s"
    r"(?:\w+day,?\s)?\Z",
    re.IGNORECASE,
)
"""What says when a body passed its own paper, in a line of the head: "Approved by the Board on"."""
_HOUR: Final = lazy(
    r",?\s(?:at\s|from\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|hrs\b|(?<=\d\d))", re.IGNORECASE
)
"""The hour behind the day of a meeting."""
CLOCK: Final = lazy(r"[\d\s][ap]\.m\.\Z", re.IGNORECASE)
"""An hour that ends a line, whose stop ends no sentence."""
WORD: Final = lazy(r"[\w'’-]+")
JOINING: Final = frozenset({"of", "and", "the", "for", "by", "in", "on", "at", "to", "this"})
_LINKING: Final = JOINING | {"from", "since", "until", "before", "after", "between"}


class Dateline(NamedTuple):
    """Where a text states its day of publication."""

    unit: int | None
    """The index of the unit; None where the day stands outside the text."""
    start: int
    """First code point of the date in the text."""
    end: int
    """Code point after the last one."""
    value: str
    """The day, YYYY-MM-DD."""
    is_labelled: bool = False
    """Whether words say that it is the day of publication."""


Found = tuple[int, Dateline] | None
"""A day with how surely it is that of publication."""


def of_notes(units: Sequence[Unit], index: int) -> Found:
    """Read "Desk notes 4/2/25": a first line that names notes and ends with their day."""
    unit = units[index]
    line = unit.text[: LINE + 1].partition("\n")[0]
    dates = (
        days_in(line, unit.month_first) if len(line.split()) <= NOTE and len(line) <= LINE else []
    )
    if len(dates) != 1 or line[dates[0].end :].strip(" *_."):
        return None
    ahead = line[: dates[0].start]
    named = WORD.findall(ahead.lower()) or [""]
    is_of_notes = named[-1] in publishers().notes or (
        named[0] in _JOTTED and named[-1] not in _LINKING
    )
    return (1, dateline_of(unit, index, dates[0])) if is_of_notes else None


def of_paper(units: Sequence[Unit], index: int) -> Found:
    """Read "Statement on the dispute, 4 June 2024": a first line that names a paper and its day."""
    unit = units[index]
    dates = unit.dates()
    if len(dates) != 1 or not _NAMES_PAPER.match(unit.text):
        return None
    if tells_of_event(unit.text[: dates[0].start], publishers()):
        return None
    is_last = not unit.text[dates[0].end :].strip(" *_.") and not unit.is_sentence
    parted = _PARTED.search(unit.text, 0, dates[0].start)
    return (1, dateline_of(unit, index, dates[0])) if is_last and parted else None


def of_act(units: Sequence[Unit], index: int) -> Found:
    """Read "Decision of 4 June 2024 in the matter of ...": an act at the head with its day."""
    unit = units[index]
    named = None if unit.is_sentence else _ACT.match(unit.text)
    dates = days_in(unit.text[:LINE], unit.month_first) if named else []
    if not named or not dates or GOES_ON.match(unit.text, dates[0].end):
        return None
    before = unit.text[named.end() : dates[0].start]
    return None if before.strip() else (1, dateline_of(unit, index, dates[0]))


def of_agency(units: Sequence[Unit], index: int) -> Found:
    """Read "NPA 4 June 2024 0615 PORTS Strike": a first line of an agency's letters and a day."""
    unit = units[index]
    dates = unit.dates()
    if len(dates) != 1 or not _LETTERS.match(unit.text[: dates[0].start]):
        return None
    behind = unit.text[dates[0].end :]
    if tells_of_event(behind, publishers()) or not _SLUG.match(behind):
        return None
    return 1, dateline_of(unit, index, dates[0])


def of_live_page(units: Sequence[Unit], head: Sequence[int], body: Sequence[int]) -> Found:
    """Read the day of a page of what happens: its line at the head begins or ends with it."""
    entries = sum(1 for index in body if _ENTRY.match(units[index].text))
    named = any(_AS_IT_HAPPENS.match(line) for at in head[:HEAD] for _, line in lines_of(units[at]))
    if not named and entries < OPENED:
        return None
    for index in head:
        for start, line in lines_of(units[index]):
            dates = days_in(line, units[index].month_first)
            if len(dates) == 1 and _is_at_edge(line, dates[0]):
                return 1, dateline_of(units[index], index, dates[0], start)
    return None


def tells_as_it_happens(line: str) -> bool:
    """Whether a line is that of a page which is written while something happens."""
    return _AS_IT_HAPPENS.match(line) is not None


def _is_at_edge(line: str, date: FoundDate) -> bool:
    """Whether a line begins or ends with its day."""
    ahead, behind = line[: date.start].strip(" *_#(["), line[date.end :]
    if not ahead:
        return _EDGE.match(behind) is not None
    if _SET_OFF.search(line, 0, date.start) is None:
        return False
    if not behind.strip(" *_.)"):
        return True
    return len(ahead.split()) <= NOTE and _CREDITS.match(behind) is not None


def by_its_words(units: Sequence[Unit], head: Sequence[int]) -> Found:
    """Read the day of a line whose words say that something was written, sent or read out then.

    So "Letters, 4 June 2024", "Six o'clock news, 4 June 2024", "Written on 4 June 2024 by Ann";
    and the day and hour below the name of a meeting.
    """
    ahead: set[str] = set()
    for index in head:
        unit = units[index]
        told = unit.is_sentence and not CLOCK.search(unit.text)
        found = (_said(unit, index) if told else None) or _with_length(unit, index)
        if told or found:
            return found
        for start, line in lines_of(unit):
            dates = days_in(line, unit.month_first)
            if len(dates) == 1 and _is_of_writing(line, dates[0], ahead):
                return 1, dateline_of(unit, index, dates[0], start)
            ahead |= set(WORD.findall(line.lower()))
    return None


def _said(unit: Unit, index: int) -> Found:
    """Read "Written on 4 June 2024 by Ann. Filed under eels." and its like."""
    said = _SAID.match(unit.text) if len(unit.text) <= LINE else None
    dates = days_in(unit.text, unit.month_first) if said else []
    between = unit.text[said.end() : dates[0].start] if said and dates else ""
    if not dates or between.strip():
        return None
    return 1, dateline_of(unit, index, dates[0])


def _with_length(unit: Unit, index: int) -> Found:
    """Read "Notes by Ann Lee. 4 June 2024. 5 min read.": a day with how long a page takes."""
    dates = days_in(unit.text, unit.month_first) if len(unit.text) <= LINE else []
    if len(dates) != 1 or not _LENGTH.match(unit.text, dates[0].end):
        return None
    ahead = unit.text[: dates[0].start]
    if _SET_BEFORE.search(ahead) is None or tells_of_event(ahead, publishers()):
        return None
    return 1, dateline_of(unit, index, dates[0])


def _is_of_writing(line: str, date: FoundDate, ahead: set[str]) -> bool:
    before, behind = without_targets(line[: date.start]), without_targets(line[date.end :])
    rest = f"{before} {behind}"
    words = {word for word in WORD.findall(rest.lower()) if not word.isdigit()}
    if len(words) > MOST or tells_of_event(rest, publishers()):
        return False
    of_meeting = not (MEETINGS | {"minutes"}).isdisjoint(ahead)
    if _tells_state(before, behind) or (
        of_meeting and not before.strip(" *_#") and _HOUR.match(behind)
    ):
        return True
    if words & REFUSING - _allowed(words):
        return False
    leads = _LEADING_AWAY.search(before)
    if leads and (leads[1].lower() in _BEGINNING or words.isdisjoint(_OF_PUBLICATION)):
        return False
    return not words.isdisjoint(_TELLING) or _WRITER.search(before) is not None


def _tells_state(before: str, behind: str) -> bool:
    """Whether a line only says to what hour of a day a report goes, or when a body passed it."""
    told = _STATE.match(before) or _PASSED.match(before)
    return told is not None and not behind.strip(" *_.)")


def _allowed(words: set[str]) -> frozenset[str]:
    """Give words that refuse no day beside others: "held for release", "minutes of the meeting"."""
    if not words.isdisjoint(_HELD):
        return _HELD_BACK
    return _OF_MINUTES if "minutes" in words else frozenset()


def lines_of(unit: Unit) -> list[tuple[int, str]]:
    """Give the short lines of a unit that is no long text, with where each begins in it."""
    found, start = [], 0
    for line in unit.text[: 2 * LINE].split("\n") if len(unit.text) <= 4 * LINE else ():
        if len(line) <= LINE and line.strip():
            found.append((start, line))
        start += len(line) + 1
    return found


def dateline_of(unit: Unit, index: int, date: FoundDate, start: int = 0) -> Dateline:
    """Give a day of a unit, or of a line that begins in it, as one of the text."""
    first = unit.start + start
    return Dateline(index, first + date.start, first + date.end, date.value)
