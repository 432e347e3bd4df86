"""What a text says of itself: title, publisher, byline, date of publication, places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from centres_tui.read.byline import Byline, find_byline
from centres_tui.read.dateline import Dateline, find_dateline, pieces
from centres_tui.read.places import find_places
from centres_tui.read.publisher import LONGEST, ends_in, find_publisher
from centres_tui.read.taken import Taken
from centres_tui.read.units import Unit, is_name
from centres_tui.vocabulary.publishers import Publishers, publishers

HEAD: Final = 12
"""The head of a text is within so many units."""
PLAIN: Final = 3
"""A title of fewer words gives way to a longer one."""
TITLE: Final = 40
"""A title has at most so many words."""
WIDEST: Final = 300
"""A title has at most so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a text states of itself; None where it does not."""

    title: str | None
    """Its title."""
    title_unit: int | None
    """The index of the unit that is the title."""
    byline: Byline | None
    """Who wrote it."""
    dateline: Dateline | None
    """When it was published."""
    publisher: str | None
    """Who published it."""
    places: tuple[str, ...]
    """The organisations that it is about."""


def find_metadata(taken: Taken, units: Sequence[Unit], kept: Sequence[bool]) -> Stated:
    """Find what a text states of itself.

    Args:
        taken: The text.
        units: Its units.
        kept: Of each unit whether it is furniture.
    """
    body = [index for index, is_furniture in enumerate(kept) if not is_furniture]
    head = _head(units, body)
    dateline = find_dateline(units, head, body)
    byline = find_byline(units, head, dateline.unit if dateline else None)
    known = {found.unit for found in (dateline, byline) if found}
    title_unit = _title_unit(units, body, known)
    title = _title_text(taken, units, title_unit)
    publisher = find_publisher(units, kept, title_unit)
    return Stated(
        title=title or None,
        title_unit=title_unit,
        byline=byline,
        dateline=dateline,
        publisher=publisher or None,
        places=find_places(taken.text, title, publisher),
    )


def _head(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """Give the units before the text proper; a first paragraph is passed if more follows."""
    head: list[int] = []
    before_text: list[int] | None = None
    for index in body[:HEAD]:
        if units[index].is_sentence:
            if before_text is not None:
                return head
            before_text = list(head)
        head.append(index)
    return head if before_text is None else before_text


def _title_unit(units: Sequence[Unit], body: Sequence[int], known: set[int]) -> int | None:
    """Find the title: a heading over the text, by its mark or by its place and form."""
    words = publishers()
    marked = [index for index in body if units[index].role in {"title", "heading"}]
    for index in sorted(marked[:HEAD], key=lambda each: units[each].role != "title"):
        if index not in known and len(units[index].text) <= WIDEST:
            return index
    lines = [index for index in _lines_over_text(units, body) if index not in known]
    titles = [index for index in lines if _is_title(units[index], words)]
    long = (index for index in titles if len(units[index].words) >= PLAIN)
    return next(long, titles[0] if titles else None)


def _lines_over_text(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """Give the lines before the first paragraph; none where no text follows."""
    lines: list[int] = []
    for index in body[:HEAD]:
        if units[index].is_sentence or units[index].role:
            return lines
        lines.append(index)
    return lines[:-1]


def _is_title(unit: Unit, words: Publishers) -> bool:
    """Whether a line at the head, that is no sentence, may be the title."""
    if unit.folded in words.sorts or unit.is_listed or unit.text.endswith((".", ":", ";", ",")):
        return False
    if not 2 <= len(unit.words) <= TITLE or len(unit.text) > WIDEST:
        return False
    return not _is_label(unit, words) and not _is_masthead(unit, words)


def _is_label(unit: Unit, words: Publishers) -> bool:
    """Whether a line names a part, a reference or an item rather than a subject."""
    first = unit.words[0]
    if first in words.labels:
        short = len(unit.words) <= 4 and not unit.words[-1].isalpha()
        return short or ":" in unit.text[: len(first) + 12] or unit.words[:2] == ["report", "of"]
    return "#" in unit.words and len(unit.words) <= 3 and unit.words[-2] in words.labels


def _is_masthead(unit: Unit, words: Publishers) -> bool:
    """Whether a line is the name of a paper or a body, alone or with other pieces of a head."""
    parts = pieces(unit.text)
    if len(parts[0].split()) > LONGEST or not ends_in(parts[0], words.media | words.bodies):
        return False
    if len(parts) > 1:
        return "|" in unit.text or "   " in unit.text or "\t" in unit.text
    return unit.text.isupper() or is_name(parts[0])


def _title_text(taken: Taken, units: Sequence[Unit], index: int | None) -> str:
    if index is None:
        return taken.title[:WIDEST]
    unit = units[index]
    part = next((part for part in taken.parts if unit.start <= part.start < unit.end), None)
    text = taken.text[part.start : part.end] if part else unit.text
    return " ".join(text.split()).strip("*_ ")
