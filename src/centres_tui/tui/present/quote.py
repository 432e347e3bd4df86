"""A figure in its sentence: a concordance line, the figure in brackets."""

import re
from typing import Final

from rich.text import Text

from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, HIT, STRONG

AFTER: Final = 200
"""Code points of the sentence kept after the figure; a pane cuts what does not fit."""
_SPACES: Final = re.compile(r" {2,}")


def concordance(text: str, figure: Figure, before: int, ellipsis: str = "…") -> Text:
    """Show a figure within its sentence, with `before` cells of it on the left.

    The bracket stands in the same column whatever the sentence, so that the figures of several
    quotes stand one below the other.
    """
    begin = max(figure.sentence_start, figure.start - before - ELLIPSIS_ROOM, 0)
    left = _flat(text[begin : figure.start])
    cut = begin > figure.sentence_start or len(left) > before
    if cut:
        left = _from_a_word(left, before - 1)
    end = max(figure.sentence_end, figure.end)
    right = _flat(text[figure.end : min(end, figure.end + AFTER)]).rstrip()
    lead = f"{ellipsis}{left}" if cut else left
    return Text.assemble(
        (lead.rjust(before), DIM), (f"[{safe_line(figure.exact)}]", STRONG), (right, "")
    )


def passage(text: str, span: tuple[int, int], before: int, ellipsis: str = "…") -> Text:
    """Show a stretch of a text strong within its line, with `before` cells of that on the left.

    >>> passage("one two three", (4, 7), 6).plain
    '  one [two] three'
    """
    start, end = span
    begin = max(text.rfind("\n", 0, start) + 1, start - before - ELLIPSIS_ROOM)
    left = _flat(text[begin:start])
    cut = (begin > 0 and text[begin - 1] != "\n") or len(left) > before
    if cut:
        left = f"{ellipsis}{_from_a_word(left, before - 1)}"
    newline = text.find("\n", end, end + AFTER)
    right = _flat(text[end : newline if newline >= 0 else end + AFTER]).rstrip()
    hit = _flat(text[start:end])
    return Text.assemble((left.rjust(before), DIM), (f"[{hit}]", HIT), right)


ELLIPSIS_ROOM: Final = 40
"""Code points read beyond the room on the left: spaces run together, words are cut whole."""


def sentence_words(text: str, figure: Figure) -> str:
    """Give the whole sentence on one line, the figure in brackets."""
    start, end = figure.sentence_start, max(figure.sentence_end, figure.end)
    left, right = text[min(start, figure.start) : figure.start], text[figure.end : end]
    return f"{_flat(left).lstrip()}[{safe_line(figure.exact)}]{_flat(right).rstrip()}"


def quote_words(text: str, figure: Figure) -> str:
    """Give the sentence as it stands in the source, made harmless."""
    start, end = figure.sentence_start, figure.sentence_end
    return safe_line(text[start:end] or figure.exact).strip()


def _flat(text: str) -> str:
    return _SPACES.sub(" ", safe_line(text))


def _from_a_word(left: str, room: int) -> str:
    """Cut a left context to the room it has, at the start of a word."""
    kept = left[-room:] if room > 0 else ""
    if len(kept) == len(left) or kept.startswith(" "):
        return kept.lstrip()
    return kept.partition(" ")[2] or kept
