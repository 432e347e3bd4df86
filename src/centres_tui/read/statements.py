"""Everything that is said of a document, and what says it; what stands is decided before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from centres_tui.model.source import StatedField, Statement
from centres_tui.read.byline import Byline, people_in
from centres_tui.read.dated_lines import Dateline
from centres_tui.read.fields import Field
from centres_tui.read.taken import Taken
from centres_tui.read.units import Unit, days_in

FRONT: Final = "front matter"
TEXT: Final = "text"

Fields = Mapping[str, tuple[int, Field]]
"""What lines state by name, with the index of the unit in which each stands."""

_FIELDS: Final[Mapping[str, StatedField]] = {
    "title": "title", "publisher": "publisher", "byline": "byline", "day": "published",
    "near day": "published", "modified": "modified", "language": "language",
}  # fmt: skip
"""Under which field what is told of a sort goes."""


class Chosen(NamedTuple):
    """What was decided; empty where nothing is known."""

    title: str
    """The title."""
    publisher: str
    """The publisher."""
    byline: Byline | None
    """The author."""
    dateline: Dateline | None
    """The day of publication."""
    title_unit: Unit | None
    """The unit that is the title."""


def gather(
    taken: Taken, chosen: Chosen, lines: Sequence[Fields], seen: Dateline | None
) -> tuple[Statement, ...]:
    """Give everything that is said of a document, of each field the value that stands first.

    Args:
        taken: The text, and what its format tells.
        chosen: What was decided.
        lines: What lines state by name, the surest first.
        seen: The day that a reader sees, whether it was chosen or not.
    """
    said = [*_decided(taken, chosen), *_of_lines(taken, lines), *_of_format(taken)]
    if seen:
        said.append(Statement(field="published", value=seen.value, where=TEXT, start=seen.start,
                              end=seen.end))  # fmt: skip
    values: dict[str, str] = {
        "title": chosen.title,
        "publisher": chosen.publisher,
        "byline": chosen.byline.name if chosen.byline else "",
        "published": chosen.dateline.value if chosen.dateline else "",
    }
    return ordered(said, values)


def ordered(
    said: Iterable[Statement], values: Mapping[str, str] | None = None
) -> tuple[Statement, ...]:
    """Put statements in order, those that stand first, and leave out what is said twice.

    Args:
        said: The statements, of each field the surest first.
        values: The value of each field that was decided; of others the first stands.
    """
    standing = dict(values or {})
    kept: dict[tuple[str, str, str], Statement] = {}
    for each in said:
        value = standing.setdefault(each.field, each.value)
        key = (each.field, each.value, each.where)
        kept.setdefault(key, replace(each, used=each.value == value))
    order = list(dict.fromkeys(_FIELDS.values()))
    return tuple(sorted(kept.values(), key=lambda one: (order.index(one.field), not one.used)))


def worded(statement: Statement) -> str:
    """Say in one line what is stated, and where.

    >>> worded(Statement(field="title", value="Rain", where="front matter", used=False))
    'title: Rain (front matter; not used)'
    """
    place = "" if statement.start is None else f" at character {statement.start:,}"
    unused = "" if statement.used else "; not used"
    return f"{statement.field}: {statement.value} ({statement.where}{place}{unused})"


def _decided(taken: Taken, chosen: Chosen) -> Iterator[Statement]:
    """Give what was decided by the look of the text, and stands nowhere else."""
    if chosen.title_unit is not None:
        unit = chosen.title_unit
        yield Statement(field="title", value=chosen.title, start=unit.start, end=unit.end,
                        where=_home(taken, unit.start))  # fmt: skip
    elif chosen.title:
        yield Statement(field="title", value=chosen.title, where=_outside(taken))
    day = chosen.dateline
    if day is not None and day.unit is not None:
        yield Statement(field="published", value=day.value, start=day.start, end=day.end,
                        where=_home(taken, day.start))  # fmt: skip
    told = {(each.sort, each.value) for each in taken.told}
    if chosen.publisher and ("publisher", chosen.publisher) not in told:
        yield _named("publisher", chosen.publisher, taken)
    if chosen.byline and chosen.byline.unit is not None:
        yield _named("byline", chosen.byline.name, taken)


def _named(field: StatedField, name: str, taken: Taken) -> Statement:
    """Say where a name stands: in the text, or at the end of the page's title."""
    start = taken.text.find(name)
    if start < 0:
        is_of_page = name in taken.title
        return Statement(field=field, value=name, where=_outside(taken) if is_of_page else TEXT)
    return Statement(
        field=field, value=name, where=_home(taken, start), start=start, end=start + len(name)
    )


def _home(taken: Taken, start: int) -> str:
    return FRONT if start < taken.begin else TEXT


def _outside(taken: Taken) -> str:
    """Name what holds a title that stands outside the text."""
    told = (each.where for each in taken.told if each.value == taken.title)
    return next(told, "title of the page")


def _of_lines(taken: Taken, lines: Sequence[Fields]) -> Iterator[Statement]:
    """Give what lines state by name."""
    for fields in lines:
        for sort, (_, field) in fields.items():
            value, written = _read(sort, field)
            if value and sort in _FIELDS:
                start = field.start + max(0, field.line.find(written))
                yield Statement(
                    field=_FIELDS[sort], value=value, where=_home(taken, field.start),
                    start=start, end=start + len(written),
                )  # fmt: skip


def _read(sort: str, field: Field) -> tuple[str, str]:
    """Give the value that a line states, and the characters that state it."""
    if sort in {"day", "modified"}:
        dates = days_in(field.line)
        return (dates[0].value, field.line[dates[0].start : dates[0].end]) if dates else ("", "")
    if sort == "byline":
        return people_in(field.value), field.value
    if sort == "language":
        code = field.value.replace("_", "-").partition("-")[0].lower()
        return (code, field.value) if len(code) == 2 and code.isalpha() else ("", "")
    return " ".join(field.value.split()), field.value


def _of_format(taken: Taken) -> Iterator[Statement]:
    for told in taken.told:
        value = people_in(told.value) if told.sort == "byline" else told.value
        if value:
            yield Statement(field=_FIELDS[told.sort], value=value, where=told.where)
    if taken.title and not any(told.value == taken.title for told in taken.told):
        yield Statement(field="title", value=taken.title, where="title of the page")
