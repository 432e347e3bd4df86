"""The words of an explanation: what stands at a place, and where each field comes from."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from rich.text import Text

from centres_tui.export.explained import quotes, sections, spoken, told_from
from centres_tui.extract.explaining.records import Explanation, Quote
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import CURRENT, DIM, FIGURE, STRONG

NAME_WIDTH: Final = 12
"""The cells that the name of a field has."""
NEAR: Final = 1_000
"""How much of a sentence is shown on either side of the place, in characters."""
INDENT: Final = "  "
ORIGINS: Final = "where each field comes from"
"""The part that is laid out a field at a time."""


def explanation_text(explanation: Explanation, width: int) -> Text:
    """Say what stands at a place and why, in lines of a width.

    Args:
        explanation: The explanation.
        width: The cells that a line may have.
    """
    parts = [
        Text("\n".join(wrap(safe_line(explanation.answer), width)), style=STRONG),
        _sentence(explanation),
    ]
    parts += map(_lines, _sections(explanation, width))
    place = safe_line(f"{explanation.path}:{explanation.place}")
    plain = f"centres-tui explain {place} --plain"
    parts.append(Text.assemble("The same as plain text: ", (plain, STRONG)))
    return Text("\n\n").join(parts)


def _lines(lines: Iterable[Text]) -> Text:
    return Text("\n").join(lines)


def _sentence(explanation: Explanation) -> Text:
    """Give the sentence with the place reversed, and underlined what decided a field."""
    sentence = _near(explanation.sentence, explanation.words)
    text = Text(safe_line(sentence.text))
    for origin in explanation.origins:
        for words in origin.words:
            _mark(text, sentence, words, FIGURE)
    _mark(text, sentence, explanation.words, CURRENT)
    return text


def _near(sentence: Quote, words: Quote) -> Quote:
    """Cut a very long sentence to what stands near the place."""
    start, end = max(sentence.start, words.start - NEAR), min(sentence.end, words.end + NEAR)
    cut = sentence.text[start - sentence.start : end - sentence.start]
    return Quote(start, start + len(cut), cut)


def _mark(text: Text, sentence: Quote, words: Quote, ink: str) -> None:
    start, end = words.start - sentence.start, words.end - sentence.start
    if 0 <= start < end <= len(sentence.text):
        text.stylize(ink, start, end)


def _sections(explanation: Explanation, width: int) -> Iterator[Iterator[Text]]:
    for section in sections(explanation):
        title = f"{section.name[:1].upper()}{section.name[1:]}"
        if section.name == ORIGINS:
            yield _origins(explanation, title, width)
        else:
            yield _rows(title, section.rows, section.note, width)


def _origins(explanation: Explanation, title: str, width: int) -> Iterator[Text]:
    """Give each field with its value, and below it the step and the words that decided it."""
    yield Text(title, style=STRONG)
    for origin in explanation.origins:
        name = spoken(origin.field).ljust(NAME_WIDTH)
        value, *more = wrap(safe_line(origin.value), _room(width)) or [""]
        yield Text.assemble((f"{INDENT}{name}", DIM), (value, STRONG))
        yield from (Text(f"{_margin()}{line}", style=STRONG) for line in more)
        words = f": {quotes(origin.words)}" if origin.words else ""
        told = wrap(safe_line(f"{told_from(origin)}{words}"), _room(width))
        yield from (Text(f"{_margin()}{line}") for line in told)
    if explanation.empty:
        empty = ", ".join(map(spoken, explanation.empty))
        yield from _note(f"not stated: {empty}", width)


def _room(width: int) -> int:
    return max(20, width - NAME_WIDTH - len(INDENT))


def _margin() -> str:
    return " " * (NAME_WIDTH + len(INDENT))


def _rows(title: str, rows: Iterable[tuple[str, ...]], note: str, width: int) -> Iterator[Text]:
    """Give a line a row, its further lines indented."""
    yield Text(title, style=STRONG)
    for first, *rest in rows:
        told = wrap(safe_line("; ".join(filter(None, rest))), _room(width)) or [""]
        name = safe_line(first).ljust(NAME_WIDTH)
        yield Text.assemble((f"{INDENT}{name}", DIM), f"{' ' * (len(name) > NAME_WIDTH)}{told[0]}")
        yield from (Text(f"{_margin()}{line}") for line in told[1:])
    if note:
        yield from _note(note, width)


def _note(note: str, width: int) -> Iterator[Text]:
    lines = wrap(safe_line(note), max(20, width - len(INDENT)))
    return (Text(f"{INDENT}{line}", style=DIM) for line in lines)
