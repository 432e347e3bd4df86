"""What an export claims, in whatever format: rows that can be held against the sources."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.export import as_csv, as_ledger, as_markdown
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_toml import read_toml
from centres_tui.export.contents import (
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    Contents,
    Row,
    texts,
)
from centres_tui.export.csv_cells import read_cell, read_words
from centres_tui.export.plain import cell_text

Fields = Mapping[str, str]
"""Columns and their cells, as text."""

_PLACES: Final = ("path", "sha256", "start", "end", "exact")
_PLACE: Final = re.compile(r"(.+):(\d+)-(\d+) (.*) sha256:([0-9a-f]{64})", re.DOTALL)
"""How the matrix tells where a value stands."""
_OF_MATRIX: Final = ("label", "kind", "unit", "subject", "verdict", "reason")
"""The columns of the matrix that are told of a measure as they are."""
_ID_DIGITS: Final = 12
REPORTS: Final = "centres_tui.export.report_claims"
"""Reads reports; loaded for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim:
    """One figure that an export tells of."""

    path: str
    """The path of its source."""
    sha256: str
    """The hash of its source."""
    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    exact: str
    """Its characters."""
    fields: Fields
    """What else is told of it, by column."""

    @property
    def id(self) -> str:
        """The id of the figure."""
        return f"{self.sha256[:_ID_DIGITS]}:{self.start}"

    @property
    def row(self) -> str:
        """Name it for a person."""
        return f"figure {self.path}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupClaim:
    """A measure, a family or a check that an export tells of."""

    sort: str
    """What it is."""
    figures: tuple[str, ...]
    """The ids of its figures."""
    fields: Fields
    """What is told of it, by column."""

    @property
    def row(self) -> str:
        """Name it for a person."""
        return f"{self.sort} {self.fields.get('label') or self.fields.get('relation', '')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceClaim:
    """A source that an export tells of."""

    path: str
    """Its path."""
    sha256: str
    """Its hash."""

    @property
    def row(self) -> str:
        """Name it for a person."""
        return f"source {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Everything that an export claims and that can be held against the sources."""

    sources: tuple[SourceClaim, ...] = ()
    """The sources; all that were compared, where the format lists them."""
    figures: tuple[FigureClaim, ...] = ()
    """The figures, each once."""
    groups: tuple[GroupClaim, ...] = ()
    """Measures, families and checks."""
    lists_sources: bool = False
    """Whether `sources` are all that were compared."""
    is_made_safe: bool = False
    """Whether characters that act were replaced, as in what is written to be looked at."""


def read_claims(text: str, format_name: str) -> Claims:
    """Read what an export claims.

    Args:
        text: The export.
        format_name: Its format.

    Raises:
        SourceError: It is no export of this program.
    """
    if format_name not in READERS:
        raise SourceError(f"an export as {format_name} cannot be read back.")
    try:
        found = READERS[format_name](text)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise SourceError(
            f"no export of this program: it does not hold what it should ({error})."
        ) from error
    if not (found.sources or found.figures or found.groups):
        raise SourceError("no export of this program, or an empty one: it claims nothing.")
    return found


def _claims_of(contents: Contents) -> Claims:
    """Read the claims of contents."""
    return Claims(
        sources=tuple(
            SourceClaim(path=str(row["path"]), sha256=str(row["sha256"]))
            for row in contents.sources
        ),
        figures=tuple(_figure(_told(row)) for row in (*contents.figures, *contents.other_figures)),
        groups=(
            *_groups("measure", contents.measures, MEASURE_CELLS),
            *_groups("family", contents.families, FAMILY_CELLS),
            *_groups("check", contents.checks, CHECK_CELLS),
        ),
        lists_sources=bool(contents.sources),
    )


def _groups(sort: str, rows: Iterable[Row], cells: Iterable[str]) -> Iterator[GroupClaim]:
    for row in rows:
        told = {name: cell_text(row[name]) for name in cells if name != "figures"}
        yield GroupClaim(sort=sort, figures=texts(row["figures"]), fields=told)


def _told(row: Row) -> Fields:
    return {name: cell_text(cell) for name, cell in row.items()}


def _figure(told: Fields) -> FigureClaim:
    fields = {
        name: text for name, text in told.items() if name in FIGURE_CELLS and name not in _PLACES
    }
    return FigureClaim(
        path=told["path"],
        sha256=told["sha256"],
        start=int(told["start"]),
        end=int(told["end"]),
        exact=told["exact"],
        fields=fields,
    )


def _from_csv(text: str) -> Claims:
    columns = set(map(read_words, next(as_csv.read_lines(text), [])))
    if "evidence" in columns:
        return _from_matrix(text)
    if {"exact", "speaks_of"} <= columns and "rule" not in columns:
        return _from_long(_ledger_rows(text), _ledger_measure)
    rows = as_csv.read_csv(text)
    if "exact" not in columns:
        return _claims_of(Contents(subject="sources", sources=rows))
    return _from_long(rows, _long_measure)


def _from_long(rows: Iterable[Row], measure_of: Callable[[Row], Fields]) -> Claims:
    """Read rows of figures, each of which may tell of its measure."""
    figures: dict[str, FigureClaim] = {}
    members: dict[str, list[str]] = {}
    measures: dict[str, Fields] = {}
    for row in rows:
        claim = _figure(_told(row))
        figures.setdefault(claim.id, claim)
        measure = cell_text(row["measure"])
        if measure and "label" in row:
            measures[measure] = measure_of(row)
            members.setdefault(measure, []).append(claim.id)
    return Claims(
        figures=tuple(figures.values()),
        groups=tuple(
            GroupClaim(sort="measure", figures=tuple(members[key]), fields=fields)
            for key, fields in measures.items()
        ),
    )


def _long_measure(row: Row) -> Fields:
    return {
        column: cell_text(row[name]) for name, column in as_csv.OF_MEASURE.items() if column != "id"
    }


def _ledger_rows(text: str) -> Iterator[Row]:
    """Give the rows of a ledger without the source that their wording begins with."""
    header = next(as_csv.read_lines(text), [])
    cells = dict(as_ledger.LEDGER_CELLS)
    cells.update((name, MEASURE_CELLS[name]) for name in as_csv.JUDGES if name in header)
    for row in as_csv.read_table(text, cells):
        yield {name: cell for name, cell in row.items() if name != "origin"}


def _ledger_measure(row: Row) -> Fields:
    told = ("label", "verdict", *as_csv.JUDGES)
    return {name: cell_text(row[name]) for name in told if name in row}


def _from_matrix(text: str) -> Claims:
    header, *lines = list(as_csv.read_lines(text))
    names = list(map(read_words, header))
    figures: dict[str, FigureClaim] = {}
    groups = []
    for line in lines:
        row = dict(zip(names, line, strict=True))
        places = read_cell(row["evidence"], "texts")
        claims = list(map(_figure_at, texts(places)))
        figures.update((claim.id, claim) for claim in claims)
        told = [name for name in (*_OF_MATRIX, *as_csv.JUDGES) if name in row]
        fields: Fields = {name: read_words(row[name]) for name in told}
        groups.append(
            GroupClaim(sort="measure", figures=tuple(one.id for one in claims), fields=fields)
        )
    return Claims(figures=tuple(figures.values()), groups=tuple(groups))


def _figure_at(place: str) -> FigureClaim:
    found = _PLACE.fullmatch(place)
    if found is None:
        raise ValueError("evidence")
    path, start, end, exact, sha256 = found.groups()
    return FigureClaim(
        path=path, sha256=sha256, start=int(start), end=int(end), exact=exact, fields={}
    )


def _from_markdown(text: str) -> Claims:
    """Read a list of figures or sources, or a report."""
    if text.startswith(("# Figures", "# Sources")):
        rows = [row for table in as_markdown.read_markdown(text) for row in table]
        return Claims(
            sources=tuple(_source(row) for row in rows if "exact" not in row),
            figures=tuple(_figure(row) for row in rows if "exact" in row),
        )
    return _report(text, "markdown_parts")


def _from_html(text: str) -> Claims:
    """Read a list of figures or sources, or a report."""
    reading = import_module(REPORTS)
    rows = [
        {name: cell.text for name, cell in part.row.items()}
        for part in reading.html_parts(text)
        if {"path", "sha256"} <= part.row.keys()
    ]
    if any("exact" in row for row in rows):
        return Claims(figures=tuple(map(_figure, rows)), is_made_safe=True)
    return _report(text, "html_parts")


def _report(text: str, reader: str) -> Claims:
    reading = import_module(REPORTS)
    found: Claims = reading.claims_of(getattr(reading, reader)(text))
    return found


def _source(told: Fields) -> SourceClaim:
    return SourceClaim(path=told["path"], sha256=told["sha256"])


READERS: Final[Mapping[str, Callable[[str], Claims]]] = {
    "toml": lambda text: _claims_of(read_toml(text)),
    "json": lambda text: _claims_of(read_json(text)),
    "jsonl": lambda text: _claims_of(read_json_lines(text)),
    "csv": _from_csv,
    "md": _from_markdown,
    "html": _from_html,
}
"""How the claims of each format are read."""
