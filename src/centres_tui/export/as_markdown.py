"""Markdown: a report to read, whose every row still says where it comes from."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from centres_tui.export.contents import Cell, Contents, Row, words_around
from centres_tui.export.page import (
    Appendix,
    Block,
    Heading,
    Listing,
    Paragraph,
    Span,
    Table,
    Words,
    told_columns,
)
from centres_tui.export.plain import cell_text
from centres_tui.export.report import report
from centres_tui.model.decision import MACHINE
from centres_tui.parse.display import escape_controls

_MARKUP: Final = re.compile(r"[`*\[\]<>|~&$]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would take for markup; an underscore inside a word is none."""
_SUSPECT: Final = re.compile(r"[`*\[\]<>|~&$_]")
"""What may be markup; quicker to look for."""
_LINE_START: Final = re.compile(r"^(?:[#+=-]|[0-9]+(?=[.)]))")
"""What would make a list or a heading of a line that begins with it."""
_HASH: Final = r"\#"
_OUTER_SPACE: Final = re.compile(r"^ | $")
_ESCAPED: Final = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")

SOURCE_COLUMNS: Final = (
    "path", "title", "publisher", "byline", "published", "format", "encoding", "size", "figures",
    "issues", "other_paths", "sha256",
)  # fmt: skip
_QUOTE: Final = "quote"
"""A column of figures for reading: the words around each, itself in bold."""
_BOILERPLATE: Final = "boilerplate"
"""A column that is told only where a figure stands in site furniture."""
_DECIDED: Final = ("origin", "decided_by", "machine", "disputed", "note")
"""Columns that are told only where an analyst decided on a figure."""
FIGURE_COLUMNS: Final = (
    _QUOTE, "exact", "value", "low", "high", "bound", "unit", "per", "kind", "about", "subject",
    "status", "said_by", *_DECIDED, _BOILERPLATE, "path", "start", "end", "sha256",
)  # fmt: skip


def write(contents: Contents) -> str:
    """Write the contents as a Markdown document."""
    match contents.subject:
        case "sources":
            blocks = iter(("# Sources", table(contents.sources, SOURCE_COLUMNS)))
        case "figures":
            told = map(_words, contents.filters)
            blocks = iter(("# Figures", *told, _figure_table(contents.figures)))
        case "comparison":
            blocks = map(_written, report(contents))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _written(block: Block) -> str:
    """Write one part of a page."""
    match block:
        case Heading(level, words):
            return f"{'#' * level} {_inline(words).replace('#', _HASH)}"
        case Paragraph(words):
            return _LINE_START.sub(_unmarked, _inline(words))
        case Listing(lines):
            return "\n".join(f"- {_inline(line)}" for line in lines)
        case Table():
            return _page_table(block)
        case Appendix():
            return ""


def _unmarked(found: re.Match[str]) -> str:
    """Put the backslash where it keeps a line from being a list or a heading."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _page_table(page_table: Table) -> str:
    """Write a table of a page; columns in which no row says anything are left out."""
    if not page_table.rows:
        return "None."
    told = list(told_columns(page_table))
    lines = [[page_table.columns[place] for place in told], ["---"] * len(told)]
    lines += [[_inline(row[place]) for place in told] for row in page_table.rows]
    return _joined(lines)


def _inline(words: Words) -> str:
    return _with_outer_space("".join(map(_span, words)))


def _span(span: Span) -> str:
    """Write a stretch of text; links within the page are left to formats that know them."""
    text = escaped(span.text)
    if span.look == "figure":
        text = f"**{text}**"
    return f"[{text}]({span.to})" if span.to and not span.to.startswith("#") else text


def _figure_table(figures: Sequence[Row], *before: str) -> str:
    is_marked = any(figure[_BOILERPLATE] for figure in figures)
    is_decided = any(figure["origin"] not in {MACHINE, ""} or figure["note"] for figure in figures)
    left_out = {*([] if is_marked else [_BOILERPLATE]), *([] if is_decided else _DECIDED)}
    columns = [name for name in FIGURE_COLUMNS if name not in left_out]
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
    return _joined(lines)


def _joined(lines: Iterable[Sequence[str]]) -> str:
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
    return [unescaped(cell) for cell in line[2:-2].split(" | ")]


def unescaped(text: str) -> str:
    """Undo `escaped`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
