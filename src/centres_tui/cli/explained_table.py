"""An explanation drawn to the width of the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from centres_tui.cli.table import draw, table
from centres_tui.export.explained import MARKS, Section, sections, sentence_of
from centres_tui.extract.explaining.records import Explanation
from centres_tui.parse.display import safe_line


def write(explanation: Explanation, *, on_terminal: bool = False) -> str:
    """Draw an explanation; nothing in the text acts on a terminal but its own colours."""
    return draw(_drawn(explanation), on_terminal=on_terminal)


def _drawn(explanation: Explanation) -> Iterator[RenderableType]:
    yield Text(safe_line(f"{explanation.path}:{explanation.place}"), style="dim")
    yield Text(safe_line(explanation.answer), style="bold")
    yield Text()
    yield _sentence(explanation)
    for section in sections(explanation):
        yield Text()
        yield from _section(section)


def _sentence(explanation: Explanation) -> Text:
    before, words, after = map(safe_line, sentence_of(explanation))
    return Text.assemble(before, MARKS[0], (words, "bold"), MARKS[1], after)


def _section(section: Section) -> Iterator[RenderableType]:
    rows = [list(map(safe_line, row)) for row in section.rows]
    if rows:
        yield table(section.name, section.columns, rows)
    else:
        yield Text(section.name)
    if section.note:
        yield Text(safe_line(section.note), style="dim")
