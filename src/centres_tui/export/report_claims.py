"""What a report claims: the statements, verdicts and checks of a page, in Markdown or HTML."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final, NamedTuple

from centres_tui.export.claims import Claims, Fields, FigureClaim, GroupClaim, SourceClaim
from centres_tui.export.worded import HOLDS_WORDS
from centres_tui.parse.display import unescape_controls

STATES: Final = "states"
"""The column that says in words what a figure states."""
_PLACE: Final = re.compile(r"(.+?):(\d+)-(\d+)(?:; |\Z)", re.DOTALL)
_STANDING: Final = re.compile(r"\S (conflict|revised|consistent|agree|other scope): (.*)")
_HOLDS: Final = {told: name for name, told in HOLDS_WORDS.items()}
_MEASURE: Final = 3
"""The level of the heading of a measure or a family."""
_ID_DIGITS: Final = 12


class Cell(NamedTuple):
    """A cell of a table."""

    text: str
    """What it says."""
    marked: str = ""
    """The part of it that is marked as the figure."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a page that says something: a heading, a paragraph or a row."""

    level: int = 0
    """The level of a heading; 0 for anything else."""
    text: str = ""
    """What a heading or a paragraph says."""
    row: Mapping[str, Cell] = field(default_factory=dict)
    """The cells of a row, by column."""


def claims_of(parts: Iterable[Part]) -> Claims:
    """Read the claims of a page."""
    read = list(parts)
    hashes = {
        one.row["path"].text: one.row["sha256"].text
        for one in read
        if {"path", "sha256"} <= one.row.keys()
    }
    page = _Page(hashes)
    for part in read:
        page.take(part)
    return Claims(
        sources=tuple(SourceClaim(path=path, sha256=sha256) for path, sha256 in hashes.items()),
        figures=tuple(page.figures.values()),
        groups=tuple(page.groups()),
        lists_sources=bool(hashes),
        is_made_safe=True,
    )


class _Page:
    """What is read of a page, part by part."""

    def __init__(self, hashes: Mapping[str, str]) -> None:
        self._hashes = hashes
        self.figures: dict[str, FigureClaim] = {}
        self._label = ""
        self._found: list[tuple[str, Fields, list[str]]] = []
        self._is_open = False

    def take(self, part: Part) -> None:
        """Take one part in."""
        if part.level:
            self._is_open = False
            self._label = part.text if part.level == _MEASURE else ""
        elif part.text and self._label and not self._is_open:
            self._open(part.text)
        elif "quote" in part.row and "source" in part.row:
            self._state(part.row)
        elif "relation" in part.row:
            self._check(part.row)

    def groups(self) -> Iterator[GroupClaim]:
        """Give the measures, families and checks."""
        for sort, fields, figures in self._found:
            yield GroupClaim(sort=sort, figures=tuple(figures), fields=fields)

    def _open(self, text: str) -> None:
        """Begin a measure or a family with the line that says how it stands."""
        found = _STANDING.fullmatch(text)
        if found is None:
            return
        self._is_open = True
        if found[1] == "other scope":
            self._found.append(("family", {"label": self._label, "differs": found[2]}, []))
        else:
            fields = {"label": self._label, "verdict": found[1], "reason": found[2]}
            self._found.append(("measure", fields, []))

    def _state(self, row: Mapping[str, Cell]) -> None:
        ((path, start, end),) = _PLACE.findall(row["source"].text)
        claim = FigureClaim(
            path=path,
            sha256=self._hashes[path],
            start=int(start),
            end=int(end),
            exact=row["quote"].marked,
            fields={STATES: row[STATES].text},
        )
        self.figures.setdefault(claim.id, claim)
        if self._is_open:
            self._found[-1][2].append(claim.id)

    def _check(self, row: Mapping[str, Cell]) -> None:
        fields = {
            "relation": row["relation"].text,
            "reason": row["why it was tested"].text,
            "holds": _HOLDS[row["answer"].text[2:]],
        }
        places = _PLACE.findall(row["stated in"].text)
        ids = [f"{self._hashes[path][:_ID_DIGITS]}:{start}" for path, start, _ in places]
        self._found.append(("check", fields, ids))


_MD_HEADING: Final = re.compile(r"(#+) (.*)")
_MD_LINK: Final = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
_MD_MARKED: Final = re.compile(r"\*\*((?:\\.|[^*\\])+)\*\*")
_MD_ESCAPED: Final = re.compile(r"\\([^\w\s\\])")


def markdown_parts(text: str) -> Iterator[Part]:
    """Give the parts of a report in Markdown."""
    columns: list[str] = []
    for line in text.split("\n"):
        if line.startswith("| "):
            cells = [_md_cell(cell) for cell in line[2:-2].split(" | ")]
            if not columns:
                columns = [cell.text for cell in cells]
            elif {cell.text for cell in cells} != {"---"}:
                yield Part(row=dict(zip(columns, cells, strict=True)))
            continue
        columns = []
        found = _MD_HEADING.fullmatch(line)
        if found:
            yield Part(level=len(found[1]), text=_md_plain(found[2]))
        elif line and not line.startswith("- "):
            yield Part(text=_md_plain(line))


def _md_cell(written: str) -> Cell:
    marked = _MD_MARKED.search(written)
    plain = _MD_MARKED.sub(r"\1", _MD_LINK.sub(r"\1", written))
    return Cell(_md_plain(plain), _md_plain(marked[1]) if marked else "")


def _md_plain(written: str) -> str:
    return unescape_controls(_MD_ESCAPED.sub(r"\1", written))


_TAG: Final = re.compile(r"<[^>]*>")
_HTML_HEADING: Final = re.compile(r"<h(\d)[^>]*>(.*)</h\d>")
_HTML_CELL: Final = re.compile(r"<t[dh]>(.*?)</t[dh]>")
_HTML_MARKED: Final = re.compile(r"<mark>(.*?)</mark>")


def html_parts(text: str) -> Iterator[Part]:
    """Give the parts of a report in HTML, as this program writes it: one part a line."""
    columns: list[str] = []
    for line in text.split("\n"):
        if line.startswith("<tr"):
            cells = [_html_cell(cell) for cell in _HTML_CELL.findall(line)]
            if "<th>" in line:
                columns = [cell.text for cell in cells]
            else:
                yield Part(row=dict(zip(columns, cells, strict=True)))
        elif found := _HTML_HEADING.fullmatch(line):
            yield Part(level=int(found[1]), text=_html_plain(found[2]))
        elif line.startswith("<p>"):
            yield Part(text=_html_plain(line))


def _html_cell(written: str) -> Cell:
    marked = _HTML_MARKED.search(written)
    return Cell(_html_plain(written), _html_plain(marked[1]) if marked else "")


def _html_plain(written: str) -> str:
    return unescape(_TAG.sub("", written))
