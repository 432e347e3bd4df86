"""The day of publication, where the head or the foot of a text states one."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from centres_tui.parse.dates import FoundDate
from centres_tui.read.dated_lines import (
    CLOCK,
    JOINING,
    NOTE,
    WORD,
    Dateline,
    by_its_words,
    dateline_of,
    of_act,
    of_agency,
    of_live_page,
    of_notes,
    of_paper,
)
from centres_tui.read.meetings import PAPERS, day_of_meeting, tells_of_event
from centres_tui.read.units import LINE, Unit, days_in, may_hold_day
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import Publishers, publishers

FOOT: Final = 3
"""So many units at the end may carry a label of publication."""

PARTING: Final = lazy(r"[|•·*_;/—–()\t]|\s[->»]+\s|\s{2,}+|[.,](?=\s|\Z)")
"""What parts the pieces of a line at the head."""
_NEXT_LINE: Final = lazy(r"[ \t]*\n(?=[A-Z][A-Z]|[A-Z][a-z]+:)")
"""Where a line of a heading ends, and the next is one of its own: capitals, or a label."""
_SIGNING: Final = r"\A\W*(?i:by)\s(?:[A-Z][\w.'’-]*+\s*+)+\Z"
"""Who wrote it, before the date."""
_SIGNED: Final = r"(?s)(?<=\s)[Bb][Yy]\s.*"
"""Who wrote it, after the date."""
_SIGNED_ON: Final = r"(?<=\s)(?i:by)\s(?:[A-Z][\w.'’-]*+\s++){1,4}(?=on\s\Z)"
"""Who wrote it, between a label and the date: "Posted by Ann Lee on"."""
_TIME: Final = (
    r"(?:\bT|\b)\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|\s*[+-]\d\d:?\d\d\b|\s*[apAP]\.?[mM]\b\.?)?"
    r"|\b\d{1,2}\s?[apAP]\.?[mM]\b\.?|\b\d{4}\s?(?:hrs|hours|[Hh](?=\s)|(?=UTC|GMT|BST))"
    r"|\b(?:UTC|GMT|BST|CES?T|[ECMP][DS]?T|EES?T|noon|midnight)\b"
)
"""A time of day and its zone."""
_AT_ON: Final = rf"\s(?:{_TIME})\s(?=on\s\Z)"
"""A time between a label and its day: "Not for release before 7:00 on"."""
_MASTHEAD: Final = lazy(
    r"[\s*_]*(?:[Tt]he\s)?(?:(?:quarterly|monthly|weekly|house|official|members['’]?)\s){0,2}"
    r"(?:magazine|newsletter|journal|bulletin|newspaper|gazette)\s(?:of|for|from)\s(?:the\s)?[A-Z]"
)
"""What a piece says of the name before it: "magazine of the Bakers' Guild"."""
_PLACES: Final = (
    r"(?:[A-Z][\w.'’-]*,?\s+(?:\([^)]{1,30}\),?\s+)?){0,5}(?:[-–—]{1,2}\s|\()?"
    r"|(?:[A-Z][\w.'’]*+,?\s){0,4}[A-Z][\w.'’]*+--\([A-Z ]{2,30}\)--"
)
_AFTER: Final = (
    r"\)?,?\s*+(?:\([^)]{1,40}\)|/[^/]{1,40}/|[A-Z][A-Z .]{2,30})?\s*+"
    r"(?:(?:[-–—]{1,2}|:)\s|--(?=[\w\"“]))"
)
_SLIGHT: Final = frozenset(
    {"on", "at", "for", "in", "first", "until", "day", "before", "not", "or", "page"}
)
"""Words of a label that are none without another."""
_CREDIT: Final = lazy(r"\W*[Bb](?:y|Y)\s[A-Z]")
"""What begins a piece of a line that says who wrote it."""
_CREDITED: Final = 6
"""What else the line says of a writer has at most so many words: "transport correspondent"."""
_MAGAZINE: Final = lazy(
    r"\W*(?:[\w'’&-]+\s){0,5}[\w'’&-]+\W{0,3},\s(?:the\s)?(?:[a-z]+\s)?(?:magazine|journal|newsletter"
    r"|newspaper|bulletin|gazette)\s(?:of|for)\s"
)
"""What names a paper and whose it is: "The Weir, newsletter of the Dale Anglers"."""
_OF_A_PAGE: Final = lazy(
    r"(?:tagged|tags?|filed\s(?:under|in)|posted\s(?:in|under)|categor(?:y|ies)|topics?)\s?(?::|\sin\s)"
    r"|\d+[\s-]min(?:ute)?s?(?:\sread|\sto\sread)",
    re.IGNORECASE,
)
"""What only stands in the line of a page that says when it was written: "4 min read"."""
ENTRIES: Final = 12
"""Among so many units the entries of a page are looked for."""
FIRST: Final = 3
"""The heading of notes is one of so many lines."""
_COUNTED: Final = frozenset({"min", "mins", "minute", "read", "words", "comments", "views"})
"""Words of what a site counts beside the day: "3 min read"."""
_DECIDING: Final = frozenset({"decision", "hearing", "session"})
"""Of what else a paper may bear the date."""
_LIMITS: Final = frozenset({"until", "before", "not", "under"})
"""Words before a day that ends something, unless a label says what."""
LABELLED: Final = 3
"""How sure a date is that words call one of publication."""
NUMBERED: Final = frozenset({"page", "issue", "edition", "vol", "volume"})
"""Words by which a line is of a paper that is printed."""
SEATS: Final = frozenset({"city", "town", "county", "state", "borough"})
"""What begins the name of a body that governs a place: "City of"."""


def pieces(text: str) -> list[str]:
    """Give the pieces of a line at the head of a text.

    >>> pieces("HARBOUR WEEKLY | News | 4 May 2020")
    ['HARBOUR WEEKLY', 'News', '4 May 2020']
    """
    return [piece for piece in map(str.strip, PARTING.split(text)) if piece]


def find_dateline(
    units: Sequence[Unit], head: Sequence[int], body: Sequence[int]
) -> Dateline | None:
    """Find the day of publication.

    A line at the head that is a date, or a label with a date, or a masthead with a date; a place
    and a date before the first words of the first paragraph; a label with a date at the foot. A
    date anywhere else tells of something else.

    Args:
        units: All units of the text.
        head: The indexes of the units before the text proper, furniture left out.
        body: The indexes of all units that are no furniture.
    """
    ranked = [
        _labelled(units, index) if _is_told(units[index]) else _ranked(units, index)
        for index in head
    ]
    for read in (of_notes, of_paper, of_act):
        ranked += [read(units, index) for index in head[:FIRST]]
    ranked += [of_agency(units, index) for index in head[:1]]
    ranked += [of_live_page(units, head, body[:ENTRIES]), by_its_words(units, head)]
    ranked += [_of_meeting(units, index) for index in body[:FIRST]]
    ranked += [_labelled(units, index) for index in body[-FOOT:] if index not in head]
    if body:
        first = next((index for index in body if units[index].is_sentence), body[0])
        ranked.append(_before_text(units, first))
    found = [each for each in ranked if each]
    if not found:
        return None
    rank, dateline = max(found, key=lambda each: each[0])
    return dateline._replace(is_labelled=rank >= LABELLED)


def _is_told(unit: Unit) -> bool:
    """Whether a unit is a sentence; a stop after "7 p.m." makes none of a line with a day."""
    return unit.is_sentence and not (len(unit.text) <= LINE and CLOCK.search(unit.text))


def _ranked(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    """Give the date of a line at the head, with how surely it is that of publication."""
    unit = units[index]
    dates = unit.dates()
    if not dates or _is_stretch(unit.text, dates):
        return None
    edges = [0, *(date.end for date in dates)]
    starts = [*(date.start for date in dates[1:]), None]
    ranks = {
        date.start: _rank(
            unit.text[edge : date.start],
            unit.text[date.end :] if after is None else "",
            publishers(),
        )
        for date, edge, after in zip(dates, edges, starts, strict=False)
    }
    date = max(dates, key=lambda each: ranks[each.start])
    if ranks[date.start] < LABELLED and _is_in_column(units, index, date):
        return None
    return (ranks[date.start], dateline_of(unit, index, date)) if ranks[date.start] else None


def _is_in_column(units: Sequence[Unit], index: int, date: FoundDate) -> bool:
    """Whether the row above or below has a day in the same cell: a table of days."""
    text = units[index].text
    if "\t" not in text or "date" in text[: date.start].lower():
        return False
    cell = text.count("\t", 0, date.start)
    beside = (units[at] for at in (index - 1, index + 1) if 0 <= at < len(units))
    return any(
        cell == unit.text.count("\t", 0, other.start) for unit in beside for other in unit.dates()
    )


def _is_stretch(text: str, dates: Sequence[FoundDate]) -> bool:
    """Whether two days of a line are the ends of a stretch: a life, or a season."""
    between = [text[first.end : second.start] for first, second in pairwise(dates)]
    return any(each.strip(" ") in {"-", "–", "—", "to", "until"} for each in between)


def _labelled(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    found = _ranked(units, index)
    return found if found and found[0] >= LABELLED else None


def _of_meeting(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    """Read "Minutes of the meeting held on 4 June 2024", and other lines that name a meeting."""
    date = day_of_meeting(units[index], units[index - 1] if index else None)
    return (2, dateline_of(units[index], index, date)) if date else None


def _before_text(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    """Read "NORWICH, March 4, 2019 - The river ...": a dateline before the text itself."""
    unit = units[index]
    opening = unit.text[:LINE]
    plain = opening.replace("--", "  ")
    dates = days_in(plain, unit.month_first) if may_hold_day(opening) else []
    if not dates:
        return None
    date = dates[0]
    before = re.fullmatch(_PLACES, opening[: date.start])
    if before and re.match(_AFTER, opening[date.end :]):
        return 2, dateline_of(unit, index, date)
    return None


def _rank(ahead: str, behind: str, words: Publishers) -> int:
    """Say how surely a date is that of publication, by what stands around it in a line; 0 if not.

    What stands between two dates belongs to the second. Lines that begin anew are parts of it.
    """
    ahead, behind = _NEXT_LINE.sub(" | ", ahead), _NEXT_LINE.sub(" | ", behind)
    ahead = _without_time(re.sub(_AT_ON, " ", ahead))
    ahead = re.sub(_SIGNED_ON, "", re.sub(_SIGNING, "", ahead))
    before = PARTING.split(ahead)
    after = PARTING.split(re.sub(_SIGNED, "", _without_time(behind)))
    told = words.published | words.updated
    pieces_before = [part for part in before if part.strip()]
    if pieces_before and not before[-1].strip() and _is_label(pieces_before[-1], words):
        before = pieces_before
    beside = _words_of(f"{before[-1]} {after[0]}")
    others = _without_state([part for part in (*before[:-1], *after[1:]) if part.strip()])
    if any(_MASTHEAD.match(part) for part in others):
        others = []
    if any(tells_of_event(part, words) for part in (*others, before[-1])):
        return 0
    if beside <= told and beside - _SLIGHT:
        return LABELLED if beside <= words.published else 1
    if "published" in beside and beside <= told | words.labels:
        return LABELLED
    is_of_page = (len(ahead.split()) <= NOTE and _OF_A_PAGE.search(behind)) or _MAGAZINE.match(
        ahead
    )
    others = [] if is_of_page else [part for part in others if part not in _credits(before)]
    return 2 if _may_name_a_day(beside, words) and _may_stand_beside(others, words) else 0


def _without_state(others: Sequence[str]) -> list[str]:
    """Leave out which state of a paper a line names: "Report 4 (final)"."""
    of_paper = any(not PAPERS.isdisjoint(_words_of(part)) for part in others)
    return [part for part in others if not (of_paper and part.strip().lower() == "final")]


def _credits(before: Sequence[str]) -> Sequence[str]:
    """Give the pieces of a line before its day, where they say who wrote it."""
    told = [part for part in before if part.strip()]
    is_credit = bool(told) and _CREDIT.match(told[0]) is not None
    return told if is_credit and all(len(part.split()) <= _CREDITED for part in told) else []


def _without_time(text: str) -> str:
    """Give a piece of a line without times of day, looked for where there are digits."""
    has_time = any(map(str.isdigit, text)) or "noon" in text or "night" in text
    return re.sub(rf"(?:{_TIME})\s?", "", text) if has_time else text


def _words_of(part: str) -> set[str]:
    """Give the words of a piece of a line, those of numbers left out."""
    return {word for word in WORD.findall(part.lower()) if not word.isdigit()}


def _may_name_a_day(beside: set[str], words: Publishers) -> bool:
    """Whether words beside a date are none, or of a paper ("date of meeting")."""
    if not beside.isdisjoint(_LIMITS):
        return False
    known = words.published | words.labels
    if "date" in beside:
        known = known | JOINING | _DECIDING
        known |= words.bodies | words.middle if beside & words.labels else frozenset()
    return beside <= known


def _is_label(part: str, words: Publishers) -> bool:
    """Whether a piece of a line says which day follows it: "Published", "Date of meeting:"."""
    told = _words_of(part)
    is_of_date = "date" in told and part.rstrip().endswith(":")
    return told <= words.published | words.updated or (is_of_date and _may_name_a_day(told, words))


def _may_stand_beside(others: Sequence[str], words: Publishers) -> bool:
    """Whether the other parts of a line may stand beside a date of publication: no headline."""
    if any(len(part.split()) > 8 for part in others):
        return False
    lower = {word.rstrip(":") for part in others[:1] for word in part.split() if word[0].islower()}
    counted = any(not NUMBERED.isdisjoint(_words_of(part)) for part in others)
    if not counted and any(_is_heading(part, words) for part in others[:1]):
        return False
    forms = {form.lower() for form in words.forms}
    return lower <= JOINING | _COUNTED | words.labels | forms


def _is_heading(part: str, words: Publishers) -> bool:
    """Whether a piece of a line reads as a heading: small words in it, and no name of a paper."""
    known = words.media | words.bodies | words.labels | words.papers | words.notes | SEATS
    small = JOINING - {"and"} | {"a", "an"}
    named = part.lower().split()
    return (
        not small.isdisjoint(named)
        and known.isdisjoint(named)
        and not part.isupper()
        and not any(form in part.split() for form in words.forms)
    )
