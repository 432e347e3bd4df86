"""Lines that name what they state: "Title: Pier repairs", "author: Ann Lee"."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from centres_tui.read.units import Unit
from centres_tui.vocabulary.publishers import publishers

LABEL: Final = 40
"""A label has at most so many characters."""
WIDEST: Final = 300
"""A value has at most so many characters."""
_MARKS: Final = "*_#>\"'[] \t\r\n-"


class Field(NamedTuple):
    """What a line states by name."""

    value: str
    """What follows the label, without marks and quotation marks."""
    line: str
    """The line as it stands."""
    start: int
    """First code point of the line in the text."""


def fields_of(text: str, start: int = 0, parting: str = ":") -> dict[str, Field]:
    r"""Give what lines state of a title, a byline, a day and a publisher, each the first time.

    Args:
        text: The lines.
        start: Where they begin in the whole text.
        parting: What parts a label from its value.

    >>> fields_of("Report title: Pier repairs\nStation: Marsh FM")["title"].value
    'Pier repairs'
    """
    known = publishers().fields
    found: dict[str, Field] = {}
    for label, field in _lines(text, start, parting):
        sort = known.get(label)
        if sort and sort not in found and field.value:
            found[sort] = field
    return found


def head_fields(units: Sequence[Unit], head: Sequence[int]) -> dict[str, tuple[int, Field]]:
    """Give what the lines of a head state by name, each with the index of its unit."""
    found: dict[str, tuple[int, Field]] = {}
    for index in head:
        unit = units[index]
        if ":" in unit.text[: LABEL + len(_MARKS)] and not unit.is_listed:
            for sort, field in fields_of(unit.text[: 4 * WIDEST], unit.start).items():
                found.setdefault(sort, (index, field))
    return found


def _lines(text: str, start: int, parting: str) -> Iterator[tuple[str, Field]]:
    """Give each line with a label; the entries of a list below a bare label are its value."""
    label, field = "", Field("", "", 0)
    for line in text.splitlines(keepends=True):
        name, colon, rest = line.partition(parting)
        if line.lstrip().startswith("- ") and label:
            values = filter(None, [field.value, line.strip(_MARKS)])
            field = field._replace(value=" and ".join(values)[:WIDEST])
        else:
            yield label, field
            label, field = "", Field("", line, start)
            if colon and len(name) <= LABEL:
                label = " ".join(name.strip(_MARKS).lower().replace("_", " ").split())
                field = Field(rest.strip(_MARKS)[:WIDEST], line, start)
        start += len(line)
    yield label, field
