"""Markdown: a report to read, whose every row still says where it comes from."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from centres_tui.export.contents import HOMES, Cell, Contents, Row, texts, words_around
from centres_tui.export.plain import cell_text
from centres_tui.model.comparison import VERDICTS
from centres_tui.model.decision import MACHINE
from centres_tui.parse.display import escape_controls

_MARKUP: Final = re.compile(r"[`*\[\]<>|~&$]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would take for markup; an underscore inside a word is none."""
_SUSPECT: Final = re.compile(r"[`*\[\]<>|~&$_]")
"""What may be markup; quicker to look for."""
_OUTER_SPACE: Final = re.compile(r"^ | $")
_ESCAPED: Final = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")

_SOURCE_COLUMNS: Final = (
    "path", "title", "publisher", "byline", "published", "format", "encoding", "size", "figures",
    "issues", "other_paths", "sha256",
)  # fmt: skip
_QUOTE: Final = "quote"
"""A column of figures for reading: the words around each, itself in bold."""
_BOILERPLATE: Final = "boilerplate"
"""A column that is told only where a figure stands in site furniture."""
_DECIDED: Final = ("origin", "decided_by", "machine", "disputed", "note")
"""Columns that are told only where an analyst decided on a figure."""
_FIGURE_COLUMNS: Final = (
    _QUOTE, "exact", "value", "low", "high", "bound", "unit", "per", "kind", "about", "subject",
    "status", "said_by", *_DECIDED, _BOILERPLATE, "path", "start", "end", "sha256",
)  # fmt: skip
_CHECK_COLUMNS: Final = ("relation", "holds", "name", "reason", "figures")
_SPREAD_COLUMNS: Final = ("lowest", "highest", "difference", "percent", "spread_unit")
_PATH: Final = "source"
"""A column of what stands beside the verdicts: the id of a source, written as its path."""
_ORIGIN_COLUMNS: Final = (_PATH, "origin", "shares_with", "share", "share_there")
_VOICE_COLUMNS: Final = ("speaker", "stated", "verdict", "reason", "figures")
_SILENCE_COLUMNS: Final = (_PATH, "standing", "reason", "figure")
_LEDGER_COLUMNS: Final = (
    "published", "period", "speaks_of", "status", "value", "low", "high", "bound", "unit",
    "said_by", _PATH, "origin", "figure",
)  # fmt: skip
_DERIVED_COLUMNS: Final = (
    "formula", "value", "low", "high", "bound", "unit", "per", "figures", "beside",
)  # fmt: skip


def write(contents: Contents) -> str:
    """Write the contents as a Markdown document."""
    match contents.subject:
        case "sources":
            blocks = iter(("# Sources", table(contents.sources, _SOURCE_COLUMNS)))
        case "figures":
            told = map(_words, contents.filters)
            blocks = iter(("# Figures", *told, _figure_table(contents.figures)))
        case "comparison":
            blocks = _comparison(contents)
    return "\n\n".join(blocks) + "\n"


def _comparison(contents: Contents) -> Iterator[str]:
    figures = {str(figure["id"]): figure for figure in contents.figures}
    beside = _Beside(contents)
    compared = [row for row in contents.measures if row["verdict"] != "single"]
    alone = [row for row in contents.measures if row["verdict"] == "single"]
    yield "# Comparison"
    yield from (_words(line) for line in contents.filters)
    yield _summary(contents)
    yield "## Sources"
    yield table(contents.sources, _SOURCE_COLUMNS)
    yield from beside.origins(contents)
    yield "## Measures"
    for measure in compared:
        yield from _measure(measure, figures)
        yield from beside.of_measure(measure)
    yield "## Families"
    for family in contents.families:
        yield f"### {_words(family['label'])}"
        yield f"Differs: {_words(family['differs'])}"
        yield _figure_table(_members(family, figures))
        yield from beside.of_family(family)
    yield "## Checks"
    yield table(contents.checks, _CHECK_COLUMNS)
    yield "## Stated by one source only"
    yield _figure_table(
        [{**figure, "label": row["label"]} for row in alone for figure in _members(row, figures)],
        "label",
    )
    yield from beside.of_single(alone)


class _Beside:
    """What stands beside the verdicts, found by measure and by family."""

    def __init__(self, contents: Contents) -> None:
        self._rows = {name: contents.beside_of(name) for name in HOMES}
        paths = {source["id"]: source["path"] for source in contents.sources}
        names = ("source", "origin", "shares_with")
        self._made = {name: _path_reader(name, paths) for name in names}

    def origins(self, contents: Contents) -> Iterator[str]:
        """Tell which sources share their wording, where some do."""
        rows = [row for row in contents.origins if row["shares_with"]]
        if rows:
            yield "## Origins"
            yield self._drawn(rows, _ORIGIN_COLUMNS)

    def of_measure(self, measure: Row) -> Iterator[str]:
        """Tell origins, speakers, silent sources and the ledger of a measure."""
        if measure["independence"]:
            yield f"Origins: {_words(measure['independence'])}"
        if measure["speakers"]:
            yield f"By speaker: {_words(measure['speakers'])}. Between them: {measure['between']}."
            yield self._drawn(self._of("voices", measure), _VOICE_COLUMNS)
        yield from self._section("Not stated", self._of("silences", measure), _SILENCE_COLUMNS)
        yield from self._section("Ledger", self._of("ledger", measure), _LEDGER_COLUMNS)

    def of_family(self, family: Row) -> Iterator[str]:
        """Tell the amounts that were worked out for a family."""
        rows = self._of("derived", family)
        yield from self._section("Worked out, stated by nobody", rows, _DERIVED_COLUMNS)

    def of_single(self, measures: Iterable[Row]) -> Iterator[str]:
        """Tell the silent sources and the ledger of measures that one source states."""
        rows = {
            name: [
                {**row, "label": measure["label"]}
                for measure in measures
                for row in self._of(name, measure)
            ]
            for name in ("silences", "ledger")
        }
        yield from self._section("Not stated", rows["silences"], ("label", *_SILENCE_COLUMNS))
        yield from self._section("Ledger", rows["ledger"], ("label", *_LEDGER_COLUMNS))

    def _of(self, name: str, home: Row) -> list[Row]:
        return self._rows[name].get(home["id"], [])

    def _section(self, title: str, rows: Sequence[Row], columns: Sequence[str]) -> Iterator[str]:
        if rows:
            yield f"{title}:"
            yield self._drawn(rows, columns)

    def _drawn(self, rows: Sequence[Row], columns: Sequence[str]) -> str:
        return table(
            rows, columns, {name: self._made[name] for name in columns if name in self._made}
        )


def _path_reader(name: str, paths: Mapping[Cell, Cell]) -> Callable[[Row], str]:
    """Write a column that holds ids of sources as their paths."""
    return lambda row: _words(paths.get(row[name], ""))


def _summary(contents: Contents) -> str:
    counts = Counter(row["verdict"] for row in contents.measures)
    verdicts = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS)
    return (
        f"Sources: {len(contents.sources)}. Measures: {verdicts}. "
        f"Families: {len(contents.families)}. Checks: {len(contents.checks)}."
    )


def _measure(measure: Row, figures: dict[str, Row]) -> Iterator[str]:
    yield f"### {_words(measure['label'])}: {measure['verdict']}"
    yield f"Reason: {_words(measure['reason'])}"
    yield from _decided(measure)
    if measure["lowest"] is not None:
        yield table([measure], _SPREAD_COLUMNS)
    yield _figure_table(_members(measure, figures))


def _decided(measure: Row) -> Iterator[str]:
    """Tell what analysts said of a measure, and what the program says."""
    if measure["machine_verdict"]:
        yield (
            f"Verdict by {_words(measure['verdict_by'])}; the program's: "
            f"{_words(measure['machine_verdict'])}, {_words(measure['machine_reason'])}"
        )
    for name, told in (("machine_label", "The program's name"), ("disputed", "Disputed"),
                       ("note", "Note")):  # fmt: skip
        if measure[name]:
            yield f"{told}: {_words(measure[name])}"


def _members(group: Row, figures: dict[str, Row]) -> list[Row]:
    return [figures[each] for each in texts(group["figures"])]


def _figure_table(figures: Sequence[Row], *before: str) -> str:
    is_marked = any(figure[_BOILERPLATE] for figure in figures)
    is_decided = any(figure["origin"] not in {MACHINE, ""} or figure["note"] for figure in figures)
    left_out = {*([] if is_marked else [_BOILERPLATE]), *([] if is_decided else _DECIDED)}
    columns = [name for name in _FIGURE_COLUMNS if name not in left_out]
    return table(figures, (*before, *columns), {_QUOTE: _quote})


def _quote(figure: Row) -> str:
    before, exact, after = map(escaped, words_around(figure))
    return _with_outer_space(f"{before}**{exact}**{after}")


def table(
    rows: Sequence[Row],
    columns: Sequence[str],
    made: Mapping[str, Callable[[Row], str]] = MappingProxyType({}),
) -> str:
    """Write a table; columns in which no row says anything are left out.

    Args:
        rows: The rows.
        columns: The columns, in order.
        made: How the cells of columns are written that are no columns of the rows.
    """
    if not rows:
        return "None."
    told = [name for name in columns if name in made or any(cell_text(row[name]) for row in rows)]
    lines = [told, ["---"] * len(told)]
    lines += [
        [made[name](row) if name in made else _words(row[name]) for name in told] for row in rows
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _words(cell: Cell) -> str:
    r"""Write a cell so that Markdown shows its very characters.

    >>> _words("[see] a|b_c\n")
    '\\[see\\] a\\|b_c\\u000a'
    """
    return _with_outer_space(escaped(cell_text(cell)))


def _with_outer_space(cell: str) -> str:
    """Keep a space at an end of a cell, which Markdown would drop."""
    if cell[:1] == " " or cell[-1:] == " ":
        return _OUTER_SPACE.sub(r"\\u0020", cell)
    return cell


def escaped(text: str) -> str:
    """Write a text so that Markdown shows its very characters, wherever it stands."""
    if text.isalnum():
        return text
    shown = escape_controls(text)
    return _MARKUP.sub(r"\\\g<0>", shown) if _SUSPECT.search(shown) else shown


def read_markdown(text: str) -> tuple[tuple[dict[str, str], ...], ...]:
    """Read the tables of a document that `write` wrote, cells as text."""
    tables: list[list[list[str]]] = [[]]
    for line in text.split("\n"):
        if line.startswith("| "):
            tables[-1].append(_cells(line))
        elif tables[-1]:
            tables.append([])
    return tuple(_named(table) for table in tables if table)


def _named(table: Iterable[list[str]]) -> tuple[dict[str, str], ...]:
    header, _, *lines = table
    return tuple(dict(zip(header, line, strict=True)) for line in lines)


def _cells(line: str) -> list[str]:
    return [_read_words(cell) for cell in line[2:-2].split(" | ")]


def _read_words(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
