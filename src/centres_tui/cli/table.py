"""Tables drawn to the width of the terminal; the only module of the commands that uses rich."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from rich import box
from rich.console import Console, RenderableType
from rich.table import Column, Table
from rich.text import Text

from centres_tui.export.beside_worded import NOBODY_SAYS, Beside
from centres_tui.export.contents import Contents, Row, texts
from centres_tui.export.worded import (
    HOLDS_SIGNS,
    HOLDS_WORDS,
    VERDICT_SIGNS,
    by_statement,
    checks_in_order,
    decided_words,
    measures_in_order,
    spread_words,
    stated_words,
    words,
)
from centres_tui.model.decision import MACHINE

WIDTH_ELSEWHERE: Final = 120
"""The width where the output is no terminal."""
_COLOURS: Final[Mapping[str, str]] = {
    "conflict": "bold red", "revised": "yellow", "consistent": "cyan", "agree": "green",
    "no": "bold red", "approximately": "cyan", "yes": "green",
}  # fmt: skip

WITHIN: Final = "part within its whole"
"""The name of checks that are seldom news."""
BETWEEN: Final = 3
"""What stands between two columns: a line and a space on either side."""
SHORT: Final = 14
"""A column of cells no longer than this is not broken into lines."""
PATH: Final = "path"
SHORT_PATH: Final = 24
"""The same for paths, which are one long word each."""

Columns = Mapping[str, Callable[[Row], Text]]
"""The heading of each column, and what it shows of a row."""


def write(contents: Contents, *, on_terminal: bool = False) -> str:
    """Draw the contents as tables; nothing in the text acts on a terminal but their colours."""
    match contents.subject:
        case "sources":
            drawn = iter([_table("", _SOURCE_COLUMNS, contents.sources)])
        case "figures":
            drawn = _figures(contents)
        case "comparison":
            drawn = _comparison(contents)
    return draw(drawn, on_terminal=on_terminal)


def draw(drawn: Iterable[RenderableType], *, on_terminal: bool) -> str:
    """Draw things one below the other; lines end where their text ends."""
    page = io.StringIO()
    console = _console(page, on_terminal=on_terminal)
    for each in drawn:
        console.print(_fitted(each, console.width))
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().split("\n")[:-1])


def _console(page: io.StringIO, *, on_terminal: bool) -> Console:
    return Console(
        file=page,
        width=_terminal_width() if on_terminal else WIDTH_ELSEWHERE,
        force_terminal=on_terminal,
        color_system="auto" if on_terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _terminal_width() -> int:
    """Give the width of the terminal itself, whatever the environment says."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def _fitted(drawn: RenderableType, width: int) -> RenderableType:
    """Let short cells and names stay whole, where that leaves the long ones room enough."""
    if not isinstance(drawn, Table):
        return drawn
    longest = [_longest_line(column) for column in drawn.columns]
    whole = [
        length <= (SHORT_PATH if str(column.header) == PATH else SHORT)
        for column, length in zip(drawn.columns, longest, strict=True)
    ]
    needed = sum(
        BETWEEN + (length if is_whole else SHORT)
        for length, is_whole in zip(longest, whole, strict=True)
    )
    for column, is_whole in zip(drawn.columns, whole, strict=True):
        column.no_wrap = is_whole and needed < width
    return drawn


def _longest_line(column: Column) -> int:
    cells = (column.header, *column.cells)
    return max(len(line) for cell in cells for line in str(cell).split("\n"))


def _table(title: str, columns: Columns, rows: Sequence[Row]) -> RenderableType:
    """Draw a table; columns in which no row says anything are left out."""
    if not rows:
        return Text(f"{title}: none" if title else "none")
    cells = {heading: [show(row) for row in rows] for heading, show in columns.items()}
    told = {heading: column for heading, column in cells.items() if any(map(len, column))}
    drawn = _frame(title)
    for heading in told:
        drawn.add_column(Text(heading), overflow="fold")
    for line in zip(*told.values(), strict=True):
        drawn.add_row(*line)
    return drawn


def table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Draw a table of text that is safe for a terminal."""
    drawn = _frame(title)
    for heading in headings:
        drawn.add_column(Text(heading), overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    return drawn


def _frame(title: str) -> Table:
    return Table(
        title=Text(title) if title else None,
        title_justify="left",
        box=box.SIMPLE_HEAD if _draws_boxes() else box.ASCII2,
        padding=(0, 1),
        pad_edge=False,
    )


def _draws_boxes() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")


def _cell(name: str) -> Callable[[Row], Text]:
    return lambda row: Text(words(row[name]))


def _lines(name: str) -> Callable[[Row], Text]:
    return lambda row: Text("\n".join(map(words, texts(row[name]))))


def _stated(figure: Row) -> Text:
    return Text(stated_words(figure))


_SOURCE_COLUMNS: Final[Columns] = {
    PATH: _cell("path"),
    "title, publisher, date": lambda row: Text("\n".join(_of_source(row))),
    "figures": _cell("figures"),
    "issues": _lines("issues"),
    "copies": _lines("other_paths"),
}


def _of_source(source: Row) -> Iterator[str]:
    """Give the title of a source, then who published it and when."""
    yield from filter(None, [words(source["title"])])
    home = [words(source[name]) for name in ("publisher", "published") if source[name]]
    yield from filter(None, [", ".join(home)])


_FIGURE_COLUMNS: Final[Columns] = {
    "words": _cell("exact"),
    "states": _stated,
    "about": _cell("about"),
    "whose, status, said by": lambda row: Text(", ".join(_of_whom(row))),
    "decided": lambda row: Text(decided_words(row)),
}


def _of_whom(figure: Row) -> Iterator[str]:
    """Give whose figure it is, its status unless usual, who says it, and if it is furniture."""
    yield from filter(None, [words(figure["subject"])])
    if figure["status"] != "actual":
        yield words(figure["status"])
    if figure["said_by"]:
        yield f"says {words(figure['said_by'])}"
    if figure["boilerplate"]:
        yield "site furniture"


def _figures(contents: Contents) -> Iterator[RenderableType]:
    names = _names(contents)
    yield _table("sources", _named_source(names), contents.sources)

    def place(figure: Row) -> Text:
        return Text(f"{names[str(figure['path'])]}:{figure['start']}")

    yield _table("figures", {"place": place, **_FIGURE_COLUMNS}, contents.figures)


def _names(contents: Contents) -> dict[str, str]:
    return short_names(str(source["path"]) for source in contents.sources)


def _named_source(names: Mapping[str, str]) -> Columns:
    return {"name": lambda row: Text(names[str(row["path"])]), **_SOURCES_BRIEF}


def _comparison(contents: Contents) -> Iterator[RenderableType]:
    figures = {str(figure["id"]): figure for figure in contents.figures}
    names = _names(contents)
    measures = [row for row in measures_in_order(contents) if row["verdict"] != "single"]
    checks = [row for row in checks_in_order(contents) if not _is_plain(row)]

    def stated(group: Row) -> Text:
        return _statements((figures[each] for each in texts(group["figures"])), names)

    def where(group: Row) -> Text:
        paths = dict.fromkeys(str(figures[each]["path"]) for each in texts(group["figures"]))
        return Text(", ".join(names[path] for path in paths))

    beside = Beside(contents, names.__getitem__)

    def why(measure: Row) -> Text:
        return Text("\n".join((_why(measure), *beside.summary(measure))))

    if contents.filters:
        yield Text("; ".join(map(words, contents.filters)))
    shared: Columns = {"shares wording": lambda row: Text(beside.shared(row))}
    yield _table("sources", {**_named_source(names), **shared}, contents.sources)
    yield _table("measures", {"verdict": _verdict, "measure": _cell("label"), "stated": stated,
                              "why": why}, measures)  # fmt: skip
    entries = [one for row in measures for one in beside.ledger(row)]
    yield from _more("ledger", entries)
    yield _table("families", {"family": _cell("label"), "stated": stated,
                              "differs in scope": _scope}, contents.families)  # fmt: skip
    yield from _more(NOBODY_SAYS, [one for row in contents.families for one in beside.derived(row)])
    yield _table("checks", {"answer": _answer, "relation": _cell("relation"), "in": where,
                            "reason": _cell("reason")}, checks)  # fmt: skip
    yield from _left_out(len(contents.measures) - len(measures), len(contents.checks) - len(checks))


def _more(title: str, rows: Sequence[Row]) -> Iterator[RenderableType]:
    """Draw a table whose cells are words, where there is anything in it."""
    if rows:
        yield _table(title, {name: _cell(name) for name in rows[0]}, rows)


def _is_plain(check: Row) -> bool:
    """Whether a check says no more than that a part is not above its whole."""
    return check["name"] == WITHIN and check["holds"] == "yes"


def _left_out(alone: int, within: int) -> Iterator[RenderableType]:
    """Say what the tables leave out, and what lists it."""
    if alone:
        yield Text(f"Left out: measures that only one source states ({alone}).")
    if within:
        yield Text(
            f"Left out: checks that a part is not above its whole, and it is not ({within})."
        )
    if alone or within:
        yield Text("--plain and every other format list them.")


_SOURCES_BRIEF: Final[Columns] = {
    PATH: _cell("path"),
    "publisher": _cell("publisher"),
    "published": _cell("published"),
}


def _scope(family: Row) -> Text:
    return Text(words(family["differs"]).removeprefix("differs in scope: "))


def _verdict(measure: Row) -> Text:
    verdict = str(measure["verdict"])
    lines = (f"{VERDICT_SIGNS[verdict]} {verdict}", *_judges(measure))
    return Text("\n".join(lines), style=_COLOURS.get(verdict, ""))


def _judges(measure: Row) -> Iterator[str]:
    """Say who gave a verdict, and what the program's is, where an analyst spoke."""
    if measure["machine_verdict"]:
        yield f"by {words(measure['verdict_by'])}"
        yield f"program: {measure['machine_verdict']}"
    elif measure["verdict_by"] != MACHINE:
        yield f"confirmed: {words(measure['verdict_by'])}"


def _answer(check: Row) -> Text:
    holds = str(check["holds"])
    return Text(f"{HOLDS_SIGNS[holds]} {HOLDS_WORDS[holds]}", style=_COLOURS[holds])


def _why(measure: Row) -> str:
    disputed = f"analysts differ: {words(measure['disputed'])}" if measure["disputed"] else ""
    note = f"note: {words(measure['note'])}" if measure["note"] else ""
    told = (words(measure["reason"]), spread_words(measure), disputed, note)
    return "\n".join(filter(None, told))


def _statements(members: Iterable[Row], names: Mapping[str, str]) -> Text:
    """List what is stated, a line each, with the names of the sources that state it."""
    lines = []
    for stated, figures in by_statement(members).items():
        sources = dict.fromkeys(names[str(figure["path"])] for figure in figures)
        lines.append(f"{stated}: {', '.join(sources)}")
    return Text("\n".join(lines))


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Name each source by the first part of its file name where that tells it from the others.

    >>> short_names(["a/000_x.txt", "001_y.txt"])
    {'a/000_x.txt': '000', '001_y.txt': '001'}
    >>> short_names(["x_1.txt", "x_2.txt"])
    {'x_1.txt': 'x_1.txt', 'x_2.txt': 'x_2.txt'}
    """
    listed = [(path, words(path)) for path in paths]
    firsts = {path: name.rpartition("/")[2].partition("_")[0] for path, name in listed}
    if len(set(firsts.values())) == len(listed) and all(firsts.values()):
        return firsts
    return dict(listed)
