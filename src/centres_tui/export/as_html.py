"""HTML: a report to read in a browser or to pass on; one file that loads and runs nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Final

from centres_tui.export.as_markdown import FIGURE_COLUMNS, SOURCE_COLUMNS
from centres_tui.export.contents import Contents, Row
from centres_tui.export.page import (
    Appendix,
    Block,
    Heading,
    Listing,
    Paragraph,
    Span,
    Table,
    Words,
    plain,
    told_columns,
)
from centres_tui.export.plain import cell_text
from centres_tui.export.report import report
from centres_tui.export.report_parts import Parts
from centres_tui.parse.display import safe, safe_line

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser is told to refuse: everything but the styles in the page itself."""
STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #5a5a5a; --line: #d0d0d0;
  --mark: #fff0b3; --no: #a4161a; --moved: #8a4b00; --near: #0b5394; --yes: #1d6b2f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #16181c; --faint: #a8a8a8;
  --line: #44474d; --mark: #5a4a00; --no: #ff9a96; --moved: #f2b36b; --near: #8cc3ff;
  --yes: #86d997; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h2 { border-top: 2px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
h3 { margin: 2rem 0 .3rem; }
p { margin: .3rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 36rem; }
th { color: var(--faint); font-weight: 600; white-space: nowrap; }
a { color: inherit; }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 .1em; }
.faint { color: var(--faint); }
.verdict { font-weight: 700; white-space: nowrap; }
.conflict, .does { color: var(--no); } .revised { color: var(--moved); }
.consistent, .other { color: var(--near); } .agree, .holds { color: var(--yes); }
.single { color: var(--faint); }
:target { outline: 2px solid var(--near); outline-offset: 2px; }
@media print { body { max-width: none; margin: 0; } a { text-decoration: none; } }
"""
STANDINGS: Final = frozenset({
    "conflict", "revised", "consistent", "agree", "single", "other", "holds", "does",
})  # fmt: skip
"""The first word of how something stands, for which there is a colour beside the word."""
TITLES: Final = {"comparison": "Comparison", "figures": "Figures", "sources": "Sources"}


def write(contents: Contents) -> str:
    """Write the contents as an HTML document."""
    title = TITLES[contents.subject]
    body = "\n".join(line for block in _blocks(contents) for line in _written(block))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="centres-tui">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _blocks(contents: Contents) -> Iterator[Block]:
    if contents.subject == "comparison":
        yield from report(contents)
        return
    yield Heading(1, plain(TITLES[contents.subject]))
    yield from (Paragraph(plain(line)) for line in contents.filters)
    if contents.subject == "sources":
        yield _listed(contents.sources, SOURCE_COLUMNS, {})
    else:
        yield _listed(contents.figures, FIGURE_COLUMNS, {"quote": Parts(contents).quote})


def _listed(
    rows: Iterable[Row], columns: Iterable[str], made: Mapping[str, Callable[[Row], Words]]
) -> Table:
    """Give rows as a table, every column as it is."""
    names = tuple(columns)
    cells = (
        tuple(made[name](row) if name in made else plain(cell_text(row[name])) for name in names)
        for row in rows
    )
    return Table(names, tuple(cells))


def _written(block: Block) -> Iterator[str]:
    """Write one part of the page, a line a piece."""
    match block:
        case Heading(level, words, name):
            yield f"<h{level}{_named(name)}>{_inline(words)}</h{level}>"
        case Paragraph(words):
            yield f"<p>{_inline(words)}</p>"
        case Listing(lines):
            yield "<ul>"
            yield from (f"<li>{_inline(line)}</li>" for line in lines)
            yield "</ul>"
        case Table():
            yield from _table(block)
        case Appendix(blocks):
            yield from (line for each in blocks for line in _written(each))


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield "<p>None.</p>"
        return
    told = list(told_columns(table))
    yield '<div class="wide"><table>'
    yield f"<tr>{''.join(f'<th>{_text(table.columns[place])}</th>' for place in told)}</tr>"
    names = table.names or ("",) * len(table.rows)
    for name, row in zip(names, table.rows, strict=True):
        cells = "".join(f"<td>{_inline(row[place])}</td>" for place in told)
        yield f"<tr{_named(name)}>{cells}</tr>"
    yield "</table></div>"


def _named(name: str) -> str:
    return f' id="{_text(name)}"' if name else ""


def _inline(words: Words) -> str:
    return "".join(map(_span, words))


def _span(span: Span) -> str:
    text = _dressed(_text(span.text), span)
    return f'<a href="{_text(span.to)}">{text}</a>' if span.to else text


def _dressed(text: str, span: Span) -> str:
    """Mark what stands out; how something stands is told by sign and word, then by colour."""
    match span.look:
        case "figure":
            return f"<mark>{text}</mark>"
        case "strong":
            return f"<b>{text}</b>"
        case "faint":
            return f'<span class="faint">{text}</span>'
        case "verdict":
            found = STANDINGS.intersection(span.text.split()[1:2])
            return f'<span class="{" ".join(("verdict", *found))}">{text}</span>'
        case _:
            return text


def _text(text: str) -> str:
    r"""Write a text so that a browser shows it and nothing in it acts.

    >>> _text("<b>\u202e & 'x'")
    '&lt;b&gt;\ufffd &amp; &#x27;x&#x27;'
    """
    return escape(safe_line(safe(text)), quote=True)
