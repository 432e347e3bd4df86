"""Cells of tables set in plain text: what heads them, and what they count."""

import re
from typing import NamedTuple

from centres_tui.extract.grounds import grounded, grounds_of
from centres_tui.extract.phrases import plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.vocabulary.patterns import lazy

_CELL = lazy(r"[^\s|]+(?:[ \xa0][^\s|]+)*")
_AMOUNT = lazy(r"[£$€(+−-]?\s?[\d,. ]+(?:%|m|bn|k|p|\))?|nil|n/a|[-–—]", re.IGNORECASE)
_YEAR = lazy(r"(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?")
TALLEST = 60
"""How many lines above a row are searched for its headings."""
WIDEST = 1_000
"""A row has fewer characters."""
_RULE = lazy(r"[\s|:=+_-]*")
_ENTRY = lazy(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|\d{1,3}/\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]?")
_CAPTIONED = lazy(r"[Tt](?:able|ABLE) ?\d{1,2}[a-z]?\s?[.:–—-]\s?(?:[Nn]umber of )?(?=[A-Z])")
"""What a caption that may name what its table counts begins with."""
_LED_IN = lazy(
    r"([A-Z][\w’'-]*(?:\s[a-z][\w’'-]*){0,5})\s(?:are|were)\s(?:as\sfollows|(?:set\sout|shown|given|listed)"
    r"(?:\sin\sthe\stable)?\sbelow)[.:]?"
)
"""A sentence above a table that says what it counts: "Recorded births are as follows."."""
_TOLD = frozenset({
    "results", "figures", "costs", "changes", "details", "proposals", "options", "findings",
    "savings", "estimates", "totals", "trends", "rates", "shares",
})  # fmt: skip
"""What a caption tells of, and no cell counts."""
_COUNTING = lazy(
    r"([A-Z][a-z]+(?:\s[a-z]+)?)\s(?:an?|per|each|every)\s[a-z]+(?:\s[a-z]+)?"
    r"|(?:[Nn]umber|[Nn]o\.|[Cc]ount|[Tt]otal)\s(?:of\s)?([A-Za-z]\S*(?:\s[a-z]\S*){0,3})"
)
"""What heads the labels of a table's rows and says what its cells count."""
_COLUMNS = 3
"""Fewer columns do not say how something is sorted."""
_SORTED = lazy(
    r"(?:not |in |no longer |part(?:ly)? )?(?:[a-z]+ed|made|kept|lost|sold|met|built|given|won|"
    r"total|all|open|shut|done|held|progress|force|hand|dead|alive|other|outstanding|pending|for|against|neutral|"
    r"support|object|neither)",
    re.IGNORECASE,
)
"""What heads a column by what became of the things that are counted."""
_OWNERS = (
    r"places?|towns?|cit(?:y|ies)|villages?|parish(?:es)?|wards?|areas?|regions?|districts?|boroughs?|"
    r"count(?:y|ies)|countr(?:y|ies)|states?|nations?|zones?|ports?|sites?|locations?|routes?|lines?|"
    r"teams?|clubs?|sides?|players?|drivers?|riders?|schools?|colleges?|universit(?:y|ies)|hospitals?|trusts?|"
    r"prisons?|courts?|police forces?|forces?|councils?|authorit(?:y|ies)|departments?|divisions?|"
    r"branch(?:es)?|compan(?:y|ies)|firms?|banks?|airlines?|offices?|depots?|stations?|parties|party|names?"
)
_OF_OWNERS = lazy(rf"(?:[a-z’'-]+\s)*(?:{_OWNERS}|candidates?)", re.IGNORECASE)
"""What heads labels that are names: "Town", above Leeds and Hull."""
_WHERE_OR_WHEN = lazy(
    r"(?:[a-z’'-]+\s)*(?:years?|quarters?|months?|weeks?|days?|dates?|terms?|seasons?|hours?|periods?|decades?|"
    rf"{_OWNERS}|groups?|types?|categor(?:y|ies)|class(?:es)?|grades?|ages?)",
    re.IGNORECASE,
)
"""What heads labels that tell when, where or whose the things are that cells count."""
_REST = lazy(
    r"(?:all|other|rest of|elsewhere in|total,? all)\s(?:the\s)?(?:other\s)?"
    r"(?:areas|towns|villages|wards|regions|districts|counties|zones|places|ages|groups|types)",
    re.IGNORECASE,
)
"""A label that says where or of which the things are: "All areas"."""
_DATED = lazy(
    r"\(?\d|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:[a-z]*day|uary|ruary|ch|il|ust|ember|tember|ober)?\b|[Qq][1-4]\b"
)
"""A label that is a number or a time."""
_EMPHASIS = "*"
"""What makes a cell bold or slanted in Markdown: the totals, mostly."""
LONGEST_CAPTION = 100
"""A longer line above a table is no caption."""
MARGIN = 3
"""How far a cell may stand beside its heading, in characters."""


class Cell(NamedTuple):
    """A cell with what heads it."""

    row: str
    """The label of its row."""
    column: str
    """The heading of its column."""
    caption: str
    """The line above the table."""
    table: int = 0
    """Which table of the text it stands in."""
    line: int = 0
    """Where its row begins."""
    from_right: int = 0
    """How many cells of its row stand to its right."""
    corner: str = ""
    """What heads the labels of the rows, where it says what the whole table counts."""
    listed: str = ""
    """What heads those labels, where it may be what cells count that nothing else names."""
    is_of_name: bool = False
    """Whether what heads those labels says that they are names."""


class Tables:
    """Finds the headings of cells, row after row."""

    __slots__ = ("caption", "cells", "end", "heading", "line", "start", "table", "text", "traced")

    def __init__(self, text: str, *, traced: bool = False) -> None:
        """Begin before the first line.

        Args:
            text: The whole text.
            traced: Whether headings are given with the places where they stand.
        """
        self.text = text
        self.start = -1
        """Where the latest line began."""
        self.end = -1
        """Where it ended."""
        self.line = ""
        """The line itself."""
        self.cells: list[re.Match[str]] = []
        """Its cells, if it is a row of a table."""
        self.heading = ""
        """The line that heads the columns of the latest table."""
        self.caption = ""
        """The line above it."""
        self.table = 0
        """How many tables have begun."""
        self.traced = traced
        """Whether headings are given with the places where they stand."""

    def cell(self, sentence: Statement, place: int) -> Cell | None:
        """Give the headings of a reading that fills a cell, or None."""
        if not self.start <= sentence.start < self.end:
            self._read_line(sentence.start)
        reading = sentence.readings[place]
        index = _index(self.cells, reading.start - self.start, reading.end - self.start)
        if index < 1:
            return None
        label = self.cells[0][0].strip(_EMPHASIS)
        row = label if not _AMOUNT.fullmatch(label) else ""
        column = _column(self.line, self.cells, index, self.heading).strip(_EMPHASIS)
        right = len(self.cells) - index
        cell = Cell(
            row=row,
            column=column,
            caption=self.caption,
            table=self.table,
            line=self.start,
            from_right=right,
            corner=self._corner(),
            listed=self._listed(),
            is_of_name=self._is_of_name(),
        )
        return self._placed(cell) if self.traced else cell

    def _corner(self) -> str:
        """Give the first heading of the table, where it names amounts: "Meals a day"."""
        heads = _CELL.findall(self.heading)
        counts = len(heads) == len(self.cells) and _COUNTING.fullmatch(heads[0])
        return str(counts[1] or counts[2]) if counts else ""

    def _listed(self) -> str:
        """Give the first heading, where the others are no nouns: "Claims, Allowed, Refused"."""
        heads = _CELL.findall(self.heading)
        if len(heads) != len(self.cells) or len(heads) < _COLUMNS:
            return ""
        if _WHERE_OR_WHEN.fullmatch(heads[0]) or _DATED.match(self.cells[0][0]):
            return ""
        plain = all(_SORTED.fullmatch(head) for head in heads[1:])
        return str(heads[0]) if plain else ""

    def _is_of_name(self) -> bool:
        """Whether the first heading says that the labels below it are names.

        Above years it may stand for the whole: "Ward | 2019 | 2020", over the row of the beds.
        """
        heads = _CELL.findall(self.heading)
        if any(map(_YEAR.fullmatch, heads)):
            return False
        return len(heads) == len(self.cells) and _OF_OWNERS.fullmatch(heads[0]) is not None

    def _placed(self, cell: Cell) -> Cell:
        """Give a cell's headings with the places where they stand above it."""
        row = _found(self.text, cell.row, self.start, self.end)
        above = self.text.rfind(self.heading, 0, self.start)
        column = _found(self.text, cell.column, above, above + len(self.heading))
        caption = _found(self.text, cell.caption, 0, max(above, 0))
        return cell._replace(row=row, column=column, caption=caption)

    def _read_line(self, offset: int) -> None:
        """Take the line around a place apart, if it is a row of a table."""
        start = self.text.rfind("\n", max(0, offset - WIDEST), offset) + 1
        end = self.text.find("\n", offset, offset + WIDEST)
        line = self.text[start : end if end >= 0 else offset + WIDEST]
        row = len(line) < WIDEST and _is_spaced(line)
        above = [cell[0] for cell in self.cells] if start <= self.end + 2 else []
        self.cells = list(_CELL.finditer(line)) if row else []
        if len(self.cells) < 2:
            self.cells = []
        elif not above:
            self._look_up(start)
        elif not _is_data(above) and len(above) >= len(self.cells) - 1:
            self.heading = self.line
        self.start, self.end, self.line = start, start + len(line), line

    def _look_up(self, start: int) -> None:
        """Find the heading and the caption above a row."""
        self.heading = self.caption = ""
        self.table += 1
        for _ in range(TALLEST):
            if start <= 0:
                return
            begin = self.text.rfind("\n", max(0, start - 1 - 400), start - 1) + 1
            line = self.text[begin : start - 1]
            start = begin
            cells = _CELL.findall(line)
            if _RULE.fullmatch(line):
                continue
            if len(cells) == 2 and "|" not in line and is_numbered(*cells):
                del cells[0]
            if len(cells) < 2 or not _is_spaced(line):
                caption = cells[0] if len(cells) == 1 else line.strip()
                self.caption = caption if len(caption) <= LONGEST_CAPTION else ""
                return
            if not self.heading and not _is_data(cells) and len(cells) >= len(self.cells) - 1:
                self.heading = line


def _found(text: str, heading: str, start: int, end: int) -> str:
    """Give a heading with the last place between two where it stands."""
    at = text.rfind(heading, start, end) if heading else -1
    return grounded(heading, "cell", (at, at + len(heading))) if at >= 0 else heading


def is_numbered(number: str, rest: str) -> bool:
    """Tell whether two cells are the number of a paragraph or a heading, and what it numbers.

    >>> is_numbered("2.1", "Births fell by a third."), is_numbered("Births", "341")
    (True, False)
    """
    return _ENTRY.fullmatch(number) is not None and any(map(str.isalpha, rest[:12]))


def _is_spaced(line: str) -> bool:
    return "  " in line or "\t" in line or "|" in line


def _is_data(cells: list[str]) -> bool:
    """Whether most cells after the first hold amounts; years head a column."""
    plain = [cell.strip(_EMPHASIS) for cell in cells[1:]]
    amounts = [cell for cell in plain if _AMOUNT.fullmatch(cell) and not _YEAR.fullmatch(cell)]
    return 2 * len(amounts) >= max(1, len(cells) - 1)


def _index(cells: list[re.Match[str]], start: int, end: int) -> int:
    """Give which cell a reading fills, or -1."""
    for index, cell in enumerate(cells):
        if cell.start() <= start and end <= cell.end():
            rest = cell[0][: start - cell.start()] + cell[0][end - cell.start() :]
            return index if len(rest.strip(_EMPHASIS)) <= 2 else -1
    return -1


def _column(line: str, cells: list[re.Match[str]], index: int, heading: str) -> str:
    """Give the heading above a cell: by its number between tabs or bars, else by its place."""
    heads = list(_CELL.finditer(heading))
    if not heads:
        return ""
    if "\t" in line or "|" in line:
        shift = index - len(cells) + len(heads)
        return heads[shift][0] if 0 <= shift < len(heads) else ""
    cell = cells[index]

    def distance(head: re.Match[str]) -> tuple[int, int]:
        apart = max(head.start(), cell.start()) - min(head.end(), cell.end())
        return max(0, apart), abs(head.end() - cell.end())

    nearest = min(heads, key=distance)
    return nearest[0] if distance(nearest)[0] <= MARGIN else ""


def cell_unit(cell: Cell) -> str:
    """Name what a cell counts: the plural noun of its column, else of its row or its caption."""
    caption = _CAPTIONED.match(cell.caption)
    counted = cell.caption[caption.end() :] if caption else ""
    led_in = _LED_IN.fullmatch(cell.caption)
    led = cell.caption[: led_in.end(1)] if led_in else ""
    corner = cell.corner if cell.row else ""
    row = "" if cell.is_of_name or _REST.fullmatch(cell.row) else cell.row
    column = "" if _REST.fullmatch(cell.column) else cell.column
    for heading in (corner, column, cell.listed, led, row, counted):
        words = Words(heading, 0, len(heading))
        for index in range(len(words)):
            if words.is_open(index):
                phrase = plural_phrase(words, index)
                if phrase and (heading not in (counted, led) or phrase.name not in _TOLD):
                    return _named_in(heading, phrase.name)
                break
    return ""


def _named_in(heading: str, name: str) -> str:
    """Give the name of what a heading counts, by that heading's place if it is known."""
    known = grounds_of(heading)
    return grounded(name, "cell", *known.spans) if known else name
