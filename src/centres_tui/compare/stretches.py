"""Stretches: sentences too long to state one thing, such as lists without a stop, cut in parts.

What is said of a figure is looked for in its whole sentence. In one of very many figures each would
look at the words of all others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from centres_tui.model.figure import Figure

LONGEST: Final = 2400
"""Sentences of more characters are cut."""
LENGTH: Final = 1200
"""The figures of one part begin within so many characters, and words further off are left out."""


def in_stretches(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures of a source, by start; for a very long sentence they name a part of it."""
    found: list[Figure] = []
    for (start, end), group in groupby(figures, key=_sentence):
        own = [*group]
        found += own if end - start <= LONGEST else _cut(text, own)
    return found


def _sentence(figure: Figure) -> tuple[int, int]:
    return figure.sentence_start, figure.sentence_end


def _cut(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    begin, end = _sentence(figures[0])
    part: list[Figure] = []
    for figure in figures:
        if part and figure.start - begin > LENGTH:
            after = part[-1].end
            cut = max(after, *(text.rfind(sign, after, figure.start) + 1 for sign in ",;"))
            yield from _placed(part, begin, cut)
            part, begin = [], cut
        part.append(figure)
    yield from _placed(part, begin, end)


def _placed(figures: Sequence[Figure], begin: int, end: int) -> Iterator[Figure]:
    """Put figures into their part, as far as it is near them."""
    start = max(begin, figures[0].start - LENGTH)
    end = min(end, figures[-1].end + LENGTH)
    for figure in figures:
        yield replace(figure, sentence_start=start, sentence_end=end)
