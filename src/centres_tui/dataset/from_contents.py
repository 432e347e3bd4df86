"""An export's contents to what they were made from: sources, figures and the comparison.

The texts of sources are no part of an export. They are taken from documents that are read now,
where one has the same bytes; else only the quotes stand in a source's text, and it says so.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Final, get_args

from centres_tui.dataset.collected import Imported, Records
from centres_tui.dataset.quoted_text import fits, page_starts, quoted_text
from centres_tui.dataset.stated_rows import comparison_of, figure_of, of_row
from centres_tui.errors import SourceError
from centres_tui.export.contents import SOURCE_CELLS, Contents, Row, texts
from centres_tui.model.comparison import Comparison
from centres_tui.model.figure import Figure
from centres_tui.model.source import QUOTES, Issue, Source, StatedField, Statement, page_at
from centres_tui.read.statements import worded

ONLY_QUOTES: Final = Issue(
    code=QUOTES,
    message="Only what is quoted of it is known: the document that the export was made from is "
    "not here. Name it after the export.",
)
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_ID_DIGITS: Final = 12
_FIELDS: Final[tuple[StatedField, ...]] = get_args(StatedField)
_AT: Final = " at character "
_UNUSED: Final = "; not used"
_PLACE: Final = re.compile(r"[0-9,]{1,15}")
_UNDATED: Final = "The text states no date of publication."


def records_of(contents: Contents, read: Mapping[str, Source]) -> Records:
    """Give the sources, figures and comparison that an export of a comparison holds.

    Args:
        contents: What it holds.
        read: Documents as they are read now, by the sha256 of their bytes.

    Raises:
        SourceError: It does not hold what it should.
    """
    if contents.subject != "comparison" or not contents.sources:
        raise SourceError("it holds no comparison. Export one with compare, and open that.")
    by_source: dict[str, list[Row]] = {str(row["id"]): [] for row in contents.sources}
    rows = (*contents.figures, *contents.other_figures)
    read_back = tuple(map(figure_of, rows))
    for row, figure in zip(rows, read_back, strict=True):
        if figure.source not in by_source:
            raise SourceError(f"the figure {figure.id} is of no source in it.")
        by_source[figure.source].append(row)
    figures = sorted(read_back, key=lambda one: (one.path, one.source, one.start))
    comparison = comparison_of(contents)
    _check_names(figures, comparison, by_source.keys())
    sources = tuple(
        _source(row, by_source[str(row["id"])], read.get(str(row["sha256"])))
        for row in contents.sources
    )
    if len(by_source) != len(sources):
        raise SourceError("two of its sources have one id.")
    return Records(
        sources=sources, figures=tuple(figures), imported=Imported(comparison, contents.filters)
    )


def _check_names(figures: Iterable[Figure], comparison: Comparison, sources: Iterable[str]) -> None:
    """Refuse an export that names what it does not hold.

    Raises:
        SourceError: Says what is missing.
    """
    ids = [figure.id for figure in figures]
    measures = [one.id for one in comparison.measures]
    families = [one.id for one in comparison.families]
    for several in (ids, measures, families):
        if len(set(several)) != len(several):
            raise SourceError("two of its rows have one id.")
    known = {"figure": {*ids, ""}, "measure": {*measures}, "family": {*families},
             "source": {*sources}}  # fmt: skip
    for group in fields(comparison):
        for one in getattr(comparison, group.name):
            named = {name: getattr(one, name, None) for name in known}
            lost = [name for name, key in named.items() if key not in {None, *known[name]}]
            lost += ["figure"] * (not known["figure"].issuperset(getattr(one, "figures", ())))
            if lost:
                raise SourceError(f"one of its {group.name} names a {lost[0]} that is not in it.")


def _source(row: Row, rows: Sequence[Row], read: Source | None) -> Source:
    """Give a source as an export describes it, with its text as far as that is known."""
    sha256 = str(row["sha256"])
    if not _HASH.fullmatch(sha256) or row["id"] != sha256[:_ID_DIGITS]:
        raise SourceError(f"{row['path']}: its sha256 is none, or not that of its id.")
    figures = [figure_of(one) for one in rows]
    sentences = [str(one["sentence"]) for one in rows]
    pages = [one["page"] if isinstance(one["page"], int) else 0 for one in rows]
    stated = tuple(map(_statement, texts(row["statements"])))
    issues = tuple(map(_issue, texts(row["issues"])))
    if read and fits(read.text, figures, sentences):
        known = {worded(one): one for one in read.statements}
        told = {one.message: one for one in read.issues}
        is_same = all(
            (page_at(read.page_starts, one.start) or 0) == page
            for one, page in zip(figures, pages, strict=True)
        )
        return of_row(
            Source, row, SOURCE_CELLS,
            statements=tuple(known.get(worded(one), one) for one in stated),
            issues=tuple(told.get(one.message, one) for one in issues),
            text=read.text, passages=read.passages,
            published_span=read.published_span if _is_same_day(row, read) else None,
            page_starts=read.page_starts if is_same else page_starts(figures, pages),
        )  # fmt: skip
    end = max((one.end or 0 for one in stated), default=0)
    quoted = quoted_text(figures, sentences, end)
    return of_row(
        Source, row, SOURCE_CELLS, statements=stated, issues=(*issues, ONLY_QUOTES),
        text=quoted.text, passages=quoted.passages, page_starts=page_starts(figures, pages),
    )  # fmt: skip


def _is_same_day(row: Row, read: Source) -> bool:
    """Whether the text itself states the day that an export tells."""
    return (row["published"], row["published_by"]) == (read.published, read.published_by)


def _issue(message: str) -> Issue:
    """Give an issue of which only the words are known."""
    return Issue(code="unpublished" if message == _UNDATED else "told", message=message)


def _statement(told: str) -> Statement:
    """Undo the wording of a statement.

    Raises:
        SourceError: It is worded otherwise.
    """
    name, parted, rest = told.partition(": ")
    value, opened, said = rest.removesuffix(")").rpartition(" (")
    field = next((one for one in _FIELDS if one == name), None)
    if field is None or not (parted and opened and rest.endswith(")")):
        raise SourceError(f"no statement is worded {told[:60]!r}.")
    home = said.removesuffix(_UNUSED)
    where, at, place = home.rpartition(_AT)
    used = home == said
    if not at or not _PLACE.fullmatch(place):
        return Statement(field=field, value=value, where=home, used=used)
    start = int(place.replace(",", ""))
    end = start + len(value)
    return Statement(field=field, value=value, where=where, start=start, end=end, used=used)
