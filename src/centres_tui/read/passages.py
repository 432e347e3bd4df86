"""Passages: what part each stretch of a text plays, and with them the finished source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from centres_tui.model.source import Passage, PassageRole, Source
from centres_tui.read.asides import asides_of
from centres_tui.read.boilerplate import furniture_of
from centres_tui.read.credits import start_of_credits
from centres_tui.read.metadata import Stated, find_metadata
from centres_tui.read.settled import Asked, with_statements
from centres_tui.read.taken import Taken
from centres_tui.read.units import Unit, units_of
from centres_tui.vocabulary.patterns import lazy

HEADING: Final = 14
"""A heading has at most so many words."""

_CREDITED: Final = frozenset({"caption", "paragraph", "heading", "list"})
"""What may end with the credits of a picture."""
_LINED_UP: Final = lazy(r"^\s*\||\t| {3,}+")
"""What lines cells up: a line parted by strokes alone is no row of a table."""
_NUMBERED: Final = lazy(r"\(?[\w.]{1,8}[.)]?[ \t]+")
_CELLS: Final = lazy(r"\S(?: {3,}+|\t)[ \t]*+\S|^\||\S \| .* \| ")


def describe(source: Source, taken: Taken, asked: Asked) -> Source:
    """Give a source the text taken from it, and everything that is said of it.

    Args:
        source: The source with its origin.
        taken: Its text.
        asked: What a person says of it.
    """
    units = units_of(taken.text, taken.parts)
    kept = furniture_of(units)
    found = find_metadata(taken, units, kept)
    day = found.dateline
    described = replace(
        source,
        text=taken.text,
        reader=taken.reader,
        pages=max((page.number for page in taken.pages), default=0),
        page_starts=taken.pages,
        published_span=(day.start, day.end) if day and day.unit is not None else None,
        places=found.places,
        passages=tuple(_merged(_passages(units, kept, found))),
        issues=(*source.issues, *taken.notices),
    )
    return with_statements(described, found.statements, asked)


def _passages(units: Sequence[Unit], kept: Sequence[bool], stated: Stated) -> Iterator[Passage]:
    special: dict[int | None, PassageRole] = {}
    if stated.byline:
        special[stated.byline.unit] = "byline"
    dated = stated.dateline.unit if stated.dateline else None
    if dated is not None and not units[dated].is_sentence:
        special[dated] = "dateline"
    special[stated.title_unit] = "title"
    for index, unit in enumerate(units):
        following = units[index + 1] if index + 1 < len(units) else None
        role = "boilerplate" if kept[index] else special.get(index) or _role(unit, following)
        for passage in _parted(unit, role) if role in _CREDITED else (_whole(unit, role),):
            yield from _without_asides(passage, unit)


def _without_asides(passage: Passage, unit: Unit) -> Iterator[Passage]:
    """Part what an author says from what the site says in the same line."""
    start = passage.start
    is_row = passage.role == "table" and _LINED_UP.search(unit.text)
    for first, last in asides_of(unit) if passage.role != "boilerplate" and not is_row else ():
        if not start <= first < passage.end:
            continue
        if unit.text[start - unit.start : first - unit.start].strip():
            yield replace(passage, start=start, end=first)
        yield Passage(start=first, end=last, role="boilerplate")
        start = last
    if start < passage.end:
        yield replace(passage, start=start)


def _whole(unit: Unit, role: PassageRole) -> Passage:
    return Passage(start=unit.start, end=unit.end, role=role)


def _parted(unit: Unit, role: PassageRole) -> Iterator[Passage]:
    """Part a caption from the credits at its end, which are furniture where they have a number."""
    found = start_of_credits(unit.text)
    if found is None or not any(map(str.isdigit, unit.text[found:])):
        yield _whole(unit, role if found is None else "caption")
        return
    caption = unit.text[:found].rstrip(" (")
    if caption:
        yield Passage(start=unit.start, end=unit.start + len(caption), role="caption")
    yield Passage(start=unit.start + len(caption), end=unit.end, role="boilerplate")


def _role(unit: Unit, following: Unit | None) -> PassageRole:
    """Say what a unit is by its mark, else by its form."""
    if unit.role in {"list", "table", "caption", "title", "heading"}:
        return "heading" if unit.role == "title" else cast("PassageRole", unit.role)
    if _is_row(unit):
        return "table"
    if _is_heading(unit, following):
        return "heading"
    return "list" if unit.is_listed else "paragraph"


def _is_row(unit: Unit) -> bool:
    """Whether a unit has cells; the space after the number of a paragraph parts none."""
    if not ("   " in unit.text or "\t" in unit.text or "|" in unit.text):
        return False
    number = _NUMBERED.match(unit.text)
    return bool(_CELLS.search(unit.text, number.end() if number and unit.text[0].isdigit() else 0))


def _is_heading(unit: Unit, following: Unit | None) -> bool:
    """Whether a short line without a closing stop stands over what follows."""
    return (
        following is not None
        and len(unit.words) <= HEADING
        and unit.text[-1] not in ".,;:!?…”\"'’"
        and (unit.text[0].isupper() or (unit.text[0].isdigit() and unit.words[-1].isalpha()))
        and following.is_sentence
    )


def _merged(passages: Iterator[Passage]) -> Iterator[Passage]:
    """Join neighbours that are furniture, or rows of one table."""
    last: Passage | None = None
    for passage in passages:
        if last and last.role == passage.role and passage.role in {"boilerplate", "table"}:
            last = replace(last, end=passage.end)
            continue
        if last:
            yield last
        last = passage
    if last:
        yield last
