"""Who wrote a text, where a line at its head says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from centres_tui.read.dateline import PARTING
from centres_tui.read.units import Unit
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.publishers import Publishers, publishers

_PARTICLE: Final = r"(?:de|da|del|der|den|van|von|al|el|bin|ibn|ap|la|le|di|du|dos|y|ter|ten)"
_PART: Final = r"(?:[^\W\d_a-z][\w'’.-]*)"
_NAME: Final = rf"{_PART}(?:\s(?:{_PARTICLE}\s){{0,2}}{_PART}){{0,3}}"
_NAMES: Final = rf"{_NAME}(?:(?:,\s{_NAME}){{0,2}},?\s(?:and|&)\s{_NAME})?"
_SIGNED: Final = re.compile(
    rf"[*_]*(?:(?:written|words|story|report|reported|posted|published|text|review)\s)?"
    rf"(?i:by|author|words|writer|written\sby):?\s[*_]*(?P<names>{_NAMES})"
    rf"[*_]*(?=\s*(?:\Z|[,|•·(@–—/]|-\s|\son\s|\sin\s|\sfor\s|\sat\s|\d|\s{{2,}}))"
)
_LONE: Final = re.compile(rf"[*_]*({_NAME})[*_]*(?:\s(?:at|in)\s.{{1,40}})?")
_AFTER_DATE: Final = re.compile(r"\W{0,4}(?=by\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """Where a text names its author."""

    unit: int
    """The index of the unit."""
    name: str
    """Who wrote it."""


def find_byline(units: Sequence[Unit], head: Sequence[int], dateline: int | None) -> Byline | None:
    """Find the author.

    A line "By NAME"; a name with what a journalist is ("Ann Lee, health reporter"); a name beside
    the date, on the same line or the next.

    Args:
        units: All units of the text.
        head: The indexes of the units before the text proper, furniture left out.
        dateline: The index of the unit that states the date of publication.
    """
    words = publishers()
    for index in head:
        name = _signed(_from_by(units[index]), words) or _with_office(units[index].text, words)
        if name:
            return Byline(index, name)
    if dateline is None or dateline not in head:
        return None
    place = head.index(dateline)
    name = _first_part(units[dateline].text, words)
    if name:
        return Byline(dateline, name)
    for beside in (place - 1, place + 1):
        if 0 <= beside < len(head):
            name = _lone(units[head[beside]].text, words)
            if name and (beside > 0 or place > 1):
                return Byline(head[beside], name)
    return None


def _from_by(unit: Unit) -> str:
    """Give the text of a unit from "by" on, where a date stands before it."""
    for date in unit.dates():
        after = _AFTER_DATE.match(unit.text, date.end)
        if after:
            return unit.text[after.end() :]
    return unit.text


def _signed(text: str, words: Publishers) -> str:
    found = _SIGNED.match(text)
    if found is None:
        return ""
    names = " ".join(takewhile(lambda part: not _ends_names(part, words), found["names"].split()))
    return _cased(names) if names and _is_person(names, words) else ""


def _ends_names(part: str, words: Publishers) -> bool:
    """Whether a capitalised word after a name is what its bearer is, or a month."""
    plain = part.lower().rstrip(".,")
    return plain in words.writers or plain in load_calendar().months


def _with_office(text: str, words: Publishers) -> str:
    """Read "Ann Lee, health reporter": a name and what its bearer is."""
    parts = [part for part in PARTING.split(text) if part]
    if len(parts) < 2 or len(parts[1].split()) > 5:
        return ""
    office = {word.lower() for word in parts[1].split()}
    return _lone(parts[0], words) if office & words.writers else ""


def _first_part(text: str, words: Publishers) -> str:
    """Read "Ann Lee, 4 May 2019": a name before the date."""
    parts = [part for part in PARTING.split(text) if part]
    if len(parts) < 2 or parts[0].split()[0].lower() in words.places:
        return ""
    return _lone(parts[0], words)


def _lone(text: str, words: Publishers) -> str:
    found = _LONE.fullmatch(text.strip())
    if found is None or not 2 <= len(found[1].split()) <= 4 or found[1].isupper():
        return ""
    return found[1] if _is_person(found[1], words) else ""


def _is_person(name: str, words: Publishers) -> bool:
    """Whether none of the words of a name is one of a paper, a body or a label."""
    parts = {part.lower().rstrip(".,") for part in name.split()}
    return not parts & (words.media | words.bodies | words.labels | words.middle | words.published)


def _cased(name: str) -> str:
    """Give a name in capitals as names are written."""
    return name.title() if name.isupper() else name
