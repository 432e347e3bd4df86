"""A report in Markdown, read back: what each of its rows says of a place in a source."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from centres_tui.export.as_markdown import MEASURE_LEVEL, sections_as_written, unescaped
from centres_tui.export.report import TITLES

OPENS: Final = "# Comparison\n"
"""How a report of a comparison begins."""
_PLACE: Final = re.compile(
    r"(?:\[((?:\\.|[^\\\]])*)\]\([^)]*\)|((?:\\.|[^\\])*?)):(\d+)-(\d+)", re.DOTALL
)
"""The path of a source, a link or not, and the characters."""
_LINK: Final = re.compile(r"\[((?:\\.|[^\\\]])*)\]\([^)]*\)")
_QUOTE: Final = re.compile(r"(?:\\.|[^\\*])*\*\*((?:\\.|[^\\*])*)\*\*.*", re.DOTALL)
"""A sentence, its figure between two pairs of asterisks that no backslash takes away."""
_COUNTED: Final = re.compile(r"(.*) \([\d,]+\)")


class Told(NamedTuple):
    """What a row tells of a figure."""

    path: str
    """The path of its source."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    exact: str
    """Its characters."""


class Group(NamedTuple):
    """A table of figures, and what it stands under."""

    label: str
    """The heading: of a measure, its name."""
    verdict: str
    """The verdict on it; empty where it is no measure that has one."""
    figures: tuple[Told, ...]
    """What the rows tell."""


class Report(NamedTuple):
    """A report, read back."""

    groups: tuple[Group, ...]
    """Its tables of figures."""
    hashes: Mapping[str, str]
    """The sha256 of each source, by its path."""


def read_report(text: str) -> Report:
    """Read the places and the hashes that a report tells."""
    groups: list[Group] = []
    hashes: dict[str, str] = {}
    verdicts = {title: verdict for verdict, title in TITLES.items()}
    under = ""
    for level, heading, rows in sections_as_written(text):
        if level < MEASURE_LEVEL:
            counted = _COUNTED.fullmatch(heading)
            under = counted[1] if counted else heading
        if rows and "sha256" in rows[0]:
            hashes.update((_path(row["path"]), unescaped(row["sha256"])) for row in rows)
        elif rows and {"quote", "source"} <= rows[0].keys():
            verdict = verdicts.get(under, "") if level == MEASURE_LEVEL else ""
            groups.append(Group(unescaped(heading), verdict, tuple(_told(rows))))
    return Report(tuple(groups), hashes)


def _told(rows: tuple[dict[str, str], ...]) -> Iterator[Told]:
    for row in rows:
        place, quote = _PLACE.fullmatch(row["source"]), _QUOTE.fullmatch(row["quote"])
        if place is None or quote is None:
            raise ValueError("source")
        path = unescaped(place[1] if place[1] is not None else place[2])
        yield Told(path, int(place[3]), int(place[4]), unescaped(quote[1]))


def _path(cell: str) -> str:
    link = _LINK.fullmatch(cell)
    return unescaped(link[1] if link else cell)
