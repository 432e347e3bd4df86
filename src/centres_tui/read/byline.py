"""Who wrote a text, where a line at its head says so."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from centres_tui.read.dateline import pieces
from centres_tui.read.units import LINE, Unit
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.publishers import Publishers, publishers

MOST: Final = 14
"""So many words after "by" are looked at."""
LONGEST: Final = 5
"""The name of one person has at most so many words."""
INITIAL: Final = 3
"""A part of a name with a full stop and at most so many characters is an initial."""
OFFICE: Final = 8
"""A line that says what a journalist is has at most so many words."""
FOOT: Final = 3
"""So many units at the end may name the author in brackets."""

_BY: Final = frozenset({"by", "author", "words", "writer"})
"""What goes before the name of an author."""
_MADE: Final = frozenset(
    [
        *("written", "words", "story", "report", "reported", "reporting", "posted", "published"),
        *("prepared", "compiled", "interviewed", "text", "review"),
    ]
)
"""What may go before "by"."""
_PARTICLES: Final = frozenset(
    [
        *("de", "da", "del", "der", "den", "van", "von", "al", "el", "bin", "ibn", "ap", "la"),
        *("le", "di", "du", "dos", "y", "ter", "ten"),
    ]
)
_JOINING: Final = frozenset({"and", "&"})
_FOLLOWING: Final = frozenset({"on", "in", "for", "at", "from", "-", "–", "—", "|", "•", "·", "/"})
"""What may follow a name."""


class Byline(NamedTuple):
    """Where a text names its author."""

    unit: int | None
    """The index of the unit; None where the name stands outside the text."""
    name: str
    """Who wrote it."""


def find_byline(
    units: Sequence[Unit], head: Sequence[int], body: Sequence[int], dateline: int | None
) -> Byline | None:
    """Find the author.

    A line "By NAME", at the foot in brackets; a name with what a journalist is ("Ann Lee, health
    reporter"), or over it; a name beside the date, on the same line or the next.

    Args:
        units: All units of the text.
        head: The indexes of the units before the text proper, furniture left out.
        body: The indexes of all units that are no furniture.
        dateline: The index of the unit that states the date of publication.
    """
    words = publishers()
    for index in head:
        name = _signed(_from_by(units[index]), words) or _with_office(units[index].text, words)
        if name:
            return Byline(index, name)
    return (
        _over_office(units, head, words)
        or _beside(units, head, dateline, words)
        or _at_foot(units, body, words)
    )


def people_in(text: str) -> str:
    """Give the people whom a text names first; "" where it names none.

    >>> people_in("Ann Lee, Head of Harbours")
    'Ann Lee'
    """
    return _signed(f"by {text}", publishers())


def _over_office(units: Sequence[Unit], head: Sequence[int], words: Publishers) -> Byline | None:
    """Read a name that stands alone over what its bearer is."""
    for index, following in pairwise(head):
        below = units[following].words
        if len(below) <= OFFICE and not words.writers.isdisjoint(below):
            name = _lone(units[index].text, words)
            if name:
                return Byline(index, name)
    return None


def _at_foot(units: Sequence[Unit], body: Sequence[int], words: Publishers) -> Byline | None:
    """Read "(Reporting by Ann Lee; Editing by Jo Hart)" below the text."""
    for index in body[-FOOT:]:
        text = units[index].text
        if text.startswith("("):
            name = _signed(text.strip("()").partition(";")[0], words)
            if name:
                return Byline(index, name)
    return None


def _beside(
    units: Sequence[Unit], head: Sequence[int], dateline: int | None, words: Publishers
) -> Byline | None:
    """Read a name in the line of the date, or alone in the line before or after it."""
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
        after = unit.text[date.end :].lstrip(" ,.|•·–—-*_")
        if after[:3].lower() == "by ":
            return after
    later = pieces(unit.text)[1:] if " By " in unit.text[:LINE] else []
    return next((piece for piece in later if piece.startswith("By ")), unit.text)


def _signed(text: str, words: Publishers) -> str:
    names = " ".join(_names(_after_by(text), words))
    first, comma, rest = names.partition(",")
    several = bool(comma) and not _JOINING.isdisjoint(rest.split())
    for candidate in (names, first) if several else (first,):
        if _are_people(candidate, words):
            return _cased(candidate)
    return ""


def _after_by(text: str) -> str:
    """Give what follows "by", or "Words:", at the start of a text; "" where it begins otherwise."""
    for made in (2, 1):
        parts = text.lstrip("*_(").split(None, made)
        if len(parts) <= made or (made == 2 and parts[0].lower() not in _MADE):
            continue
        if parts[made - 1].rstrip("*_").rstrip(":").lower() in _BY:
            return parts[made].lstrip("*_")
    return ""


def _names(text: str, words: Publishers) -> list[str]:
    """Give the capitalised words that a text begins with; none where a sentence goes on."""
    names: list[str] = []
    for part in text.split(None, MOST)[:MOST]:
        if _is_name_part(part, words) or (names and part in _JOINING | _PARTICLES):
            names.append(part.strip("*_"))
            if part.endswith(".") and len(part) > INITIAL:
                return [*names[:-1], names[-1].rstrip(".")]
        elif _may_follow(part, words) or (names and names[-1].endswith(",")):
            break
        else:
            return _before_comma(names)
    return names


def _before_comma(names: Sequence[str]) -> list[str]:
    """Give the names before the last comma: what follows it is no name but an office."""
    last = max((place for place, part in enumerate(names) if part.endswith(",")), default=0)
    return [*names[:last], names[last].rstrip(",")] if last else []


def _may_follow(part: str, words: Publishers) -> bool:
    return part in _FOLLOWING or not part[0].isalpha() or _ends_names(part, words)


def _is_name_part(part: str, words: Publishers) -> bool:
    plain = part.strip("*_,")
    written = all(char.isalpha() or char in ".'’-" for char in plain)
    return written and plain[:1].isupper() and not _ends_names(plain, words)


def _ends_names(part: str, words: Publishers) -> bool:
    """Whether a word after a name is what its bearer is, or a month."""
    plain = part.lower().rstrip(".,")
    return plain in words.writers or plain in load_calendar().months


def _are_people(names: str, words: Publishers) -> bool:
    people = names.replace("&", "and").replace(",", " and ").split(" and ")
    return all(
        1 <= len(person.split()) <= LONGEST and _is_person(person, words)
        for person in map(str.strip, people)
    )


def _with_office(text: str, words: Publishers) -> str:
    """Read "Ann Lee, health reporter": a name and what its bearer is."""
    parts = pieces(text)
    if len(parts) < 2 or len(parts[1].split()) > 5:
        return ""
    office = {word.lower() for word in parts[1].split()}
    return _lone(parts[0], words) if office & words.writers else ""


def _first_part(text: str, words: Publishers) -> str:
    """Read "Ann Lee, 4 May 2019": a name before the date."""
    parts = pieces(text)
    if len(parts) < 2 or parts[0].split()[0].lower() in words.places:
        return ""
    if any(part.lower() in words.sorts for part in parts):
        return ""
    return _lone(parts[0], words)


def _lone(text: str, words: Publishers) -> str:
    """Read a name that stands alone, or with the place that its bearer writes from."""
    name = text.strip().strip("*_").partition(" at ")[0].partition(" in ")[0]
    parts = name.split()
    if not 2 <= len(parts) <= 4 or name.isupper() or "," in name:
        return ""
    named = all(_is_name_part(part, words) or part in _PARTICLES for part in parts)
    return name if named and _is_person(name, words) else ""


def _is_person(name: str, words: Publishers) -> bool:
    """Whether none of the words of a name is one of a paper, a body or a label."""
    parts = {part.lower().rstrip(".,") for part in name.split()}
    other = words.media | words.bodies | words.labels | words.middle | words.published
    return not parts & other and words.forms.isdisjoint(name.split())


def _cased(name: str) -> str:
    """Give a name in capitals as names are written."""
    return name.title() if name.isupper() else name
