"""What a text says of itself: title, publisher, byline, date of publication, places."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from centres_tui.model.source import Statement
from centres_tui.read.byline import Byline, find_byline, people_in
from centres_tui.read.dated_lines import Dateline
from centres_tui.read.dateline import find_dateline
from centres_tui.read.fields import Field, fields_of, head_fields
from centres_tui.read.lone_days import by_its_place
from centres_tui.read.meetings import MEETINGS
from centres_tui.read.places import find_places
from centres_tui.read.publisher import find_publisher, name_of_site
from centres_tui.read.statements import Chosen, gather
from centres_tui.read.taken import Taken
from centres_tui.read.titles import Title, find_title
from centres_tui.read.units import Unit, days_in

HEAD: Final = 12
"""The head of a text is within so many units."""


RUNNING: Final = 200
"""Running heads are looked at among so many units."""


class Stated(NamedTuple):
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
    statements: tuple[Statement, ...] = ()
    """Everything that is said of it, the surest of each sort first."""


def find_metadata(taken: Taken, units: Sequence[Unit], kept: Sequence[bool]) -> Stated:
    """Find what a text states of itself.

    Args:
        taken: The text.
        units: Its units.
        kept: Of each unit whether it is furniture.
    """
    front = _placed(fields_of(taken.text[: taken.begin], parting=_parting(taken)), units)
    body = [
        index
        for index, is_furniture in enumerate(kept)
        if not is_furniture and units[index].start >= taken.begin
    ]
    head = _head(units, body)
    in_head = {} if taken.is_mail else head_fields(units, head)
    stated = in_head | front
    seen_day = find_dateline(units, head, body) or _elsewhere(taken, units, kept, body)
    is_sent = taken.is_mail and "day" in taken.said
    dateline = _day_of(front) or _surer(None if is_sent else seen_day, taken.said)
    seen = dateline.unit if dateline else None
    byline = _author_of(stated) or find_byline(units, head, body, seen) or _said_by(taken)
    known = {found.unit for found in (dateline, byline) if found and found.unit is not None}
    title = find_title(taken, units, body, known, stated)
    publisher = _publisher(taken, units, kept, stated, (title, byline))
    chosen = Chosen(
        title.text, publisher, byline, dateline, None if title.unit is None else units[title.unit]
    )
    return Stated(
        title=title.text or None,
        title_unit=title.unit,
        byline=byline,
        dateline=dateline,
        publisher=publisher or None,
        places=find_places(taken.text[taken.begin :], title.text, publisher),
        statements=gather(taken, chosen, (front, in_head), seen_day),
    )


def _in_running_head(taken: Taken, units: Sequence[Unit], kept: Sequence[bool]) -> Dateline | None:
    """Find the day of the meeting that the running head of a paper with pages names."""
    heads = [
        index
        for index, unit in enumerate(units[:RUNNING] if taken.pages else ())
        if kept[index] and unit.role == "furniture" and not MEETINGS.isdisjoint(unit.words)
    ]
    found = (find_dateline(units, [index], [index]) for index in heads)
    return next(filter(None, found), None)


def _elsewhere(
    taken: Taken, units: Sequence[Unit], kept: Sequence[bool], body: Sequence[int]
) -> Dateline | None:
    """Find the day where only furniture states it, or no word calls it that of publication."""
    return (
        _in_running_head(taken, units, kept)
        or _in_furniture(units, kept, _head(units, body))
        or by_its_place(units, _before_text(units, body))
    )


def _before_text(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """Give the units down to the text proper, furniture as well that no other page repeats."""
    last = min(next((index for index in body if units[index].is_sentence), len(units)), HEAD)
    later = {unit.text for unit in units[last:]}
    return [
        index
        for index in range(last)
        if not units[index].is_sentence and units[index].text not in later
    ]


def _in_furniture(
    units: Sequence[Unit], kept: Sequence[bool], head: Sequence[int]
) -> Dateline | None:
    """Find the day among the buttons of a page at its head: "4 June 2024 - 23 comments".

    What every page repeats may be the day on which it was printed.
    """
    last = head[-1] if head else 0
    among = [index for index in range(min(last, HEAD)) if kept[index]]
    later = {unit.text for unit in units[last:]} if among else set()
    among = [index for index in among if units[index].text not in later]
    found = (find_dateline(units, [index], [index]) for index in among)
    return next(filter(None, found), None)


def _publisher(
    taken: Taken,
    units: Sequence[Unit],
    kept: Sequence[bool],
    stated: Mapping[str, tuple[int, Field]],
    head: tuple[Title, Byline | None],
) -> str:
    """Give the publisher: as a line states it, the format, the look of the text, its title."""
    title, byline = head
    return (
        (stated["publisher"][1].value if "publisher" in stated else "")
        or taken.said.get("publisher", "")
        or find_publisher(units, kept, title.unit, byline.unit if byline else None)
        or name_of_site(taken.title, title.text)
    )


def _parting(taken: Taken) -> str:
    """Give what parts labels from values in front matter, in TOML or in YAML."""
    return "=" if taken.text.startswith("+++", 0, taken.begin) else ":"


def _placed(fields: Mapping[str, Field], units: Sequence[Unit]) -> dict[str, tuple[int, Field]]:
    """Give fields of front matter with the index of the unit in which each stands."""
    return {sort: (_unit_at(units, field.start), field) for sort, field in fields.items()}


def _unit_at(units: Sequence[Unit], place: int) -> int:
    return max(0, bisect_right(units, place, key=lambda unit: unit.start) - 1)


def _day_of(front: Mapping[str, tuple[int, Field]]) -> Dateline | None:
    """Give the day that front matter states."""
    unit, field = front.get("day", (0, None))
    dates = days_in(field.line) if field else []
    if field is None or not dates:
        return None
    return Dateline(unit, field.start + dates[0].start, field.start + dates[0].end, dates[0].value)


def _surer(seen: Dateline | None, said: Mapping[str, str]) -> Dateline | None:
    """Choose between the day that a reader sees and the one that the format states.

    Days next to each other are one, told from two places on earth. A day that words call that of
    publication stands; else the format knows better, unless it only has a day near the title.
    """
    day = said.get("day") or ("" if seen else said.get("near day", ""))
    if not day or (seen and (seen.is_labelled or _days_apart(seen.value, day) <= 1)):
        return seen
    return Dateline(None, 0, 0, day)


def _days_apart(first: str, second: str) -> int:
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def _said_by(taken: Taken) -> Byline | None:
    name = people_in(taken.said.get("byline", ""))
    return Byline(None, name) if name else None


def _author_of(stated: Mapping[str, tuple[int, Field]]) -> Byline | None:
    """Give the author whom a line states by name."""
    if "byline" not in stated:
        return None
    unit, field = stated["byline"]
    name = people_in(field.value)
    return Byline(unit, name) if name else None


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
