"""An explanation without boxes and colour, one fact a line."""

from collections.abc import Iterator

from centres_tui.export.explained import MARKS, Section, sections, sentence_of
from centres_tui.extract.explaining.records import Explanation
from centres_tui.parse.display import safe_line


def write(explanation: Explanation) -> str:
    """Write an explanation, a fact a line and a blank line between its parts."""
    blocks = [_head(explanation), *map(_section, sections(explanation))]
    return "\n\n".join("\n".join(map(safe_line, block)) for block in blocks) + "\n"


def _head(explanation: Explanation) -> Iterator[str]:
    before, words, after = sentence_of(explanation)
    yield f"place: {explanation.path}:{explanation.place}"
    yield f"answer: {explanation.answer}"
    yield f"sentence: {before}{MARKS[0]}{words}{MARKS[1]}{after}"


def _section(section: Section) -> Iterator[str]:
    yield f"{section.name}:"
    for row in section.rows:
        first, second, *rest = row
        told = zip(section.columns[2:], rest, strict=True)
        yield "; ".join([f"{first}: {second}", *(f"{name} {cell}" for name, cell in told if cell)])
    if section.note:
        yield section.note
