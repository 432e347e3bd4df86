"""The text of a source of which only quotes are known: blanks, with each quote at its place."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.model.figure import Figure
from centres_tui.model.source import PageStart, Passage
from centres_tui.read import limits

_WIDE: Final = "utf-32-le"
_BYTES: Final = 4


class Quoted(NamedTuple):
    """A text of blanks and quotes."""

    text: str
    """The text."""
    passages: tuple[Passage, ...]
    """The stretches that are quoted."""


class Stretch(NamedTuple):
    """Some characters and where they stand."""

    start: int
    """First code point."""
    text: str
    """The characters."""

    @property
    def end(self) -> int:
        """Give the code point after the last one."""
        return self.start + len(self.text)


def quoted_text(figures: Sequence[Figure], sentences: Sequence[str], end: int = 0) -> Quoted:
    """Make the text of a source out of what is quoted of it.

    Args:
        figures: Its figures.
        sentences: The sentence of each of them; empty where it is not known.
        end: Where the text ends at the earliest.

    Raises:
        SourceError: The quotes cannot stand in one text.
    """
    stretches = sorted({one for pair in zip(figures, sentences, strict=True) for one in _of(*pair)})
    size = max((end, *(one.end for one in stretches), *(one.sentence_end for one in figures)))
    if size > limits.TEXT or any(one.start < 0 for one in stretches):
        raise SourceError("a figure stands outside of any text.")
    blanks = bytearray(" ".encode(_WIDE) * size)
    for one in stretches:
        blanks[one.start * _BYTES : one.end * _BYTES] = one.text.encode(_WIDE, "surrogatepass")
    parts = list(_joined(stretches))
    for before, after in pairwise(parts):
        gap = min(2, after.start - before.end)
        blanks[(after.start - gap) * _BYTES : after.start * _BYTES] = ("\n" * gap).encode(_WIDE)
    text = blanks.decode(_WIDE, "surrogatepass")
    if any(text[one.start : one.end] != one.text for one in stretches):
        raise SourceError("its quotes contradict each other.")
    return Quoted(text, tuple(parts))


def fits(text: str, figures: Iterable[Figure], sentences: Iterable[str]) -> bool:
    """Whether all that is quoted stands in a text at its place."""
    return all(
        text[one.start : one.end] == one.text
        for pair in zip(figures, sentences, strict=True)
        for one in _of(*pair)
    )


def page_starts(figures: Iterable[Figure], pages: Iterable[int]) -> tuple[PageStart, ...]:
    """Give where pages begin as far as figures show it."""
    starts = {one.start: page for one, page in zip(figures, pages, strict=True) if page > 0}
    return tuple(PageStart(start, page) for start, page in sorted(starts.items()))


def _of(figure: Figure, sentence: str) -> tuple[Stretch, ...]:
    """Give what is quoted for one figure."""
    around = Stretch(
        figure.start - len(figure.prefix), figure.prefix + figure.exact + figure.suffix
    )
    return (around, Stretch(figure.sentence_start, sentence)) if sentence else (around,)


def _joined(stretches: Iterable[Stretch]) -> Iterable[Passage]:
    """Give the stretches, those that meet as one."""
    start = end = -1
    for one in stretches:
        if one.start > end:
            if end > start:
                yield Passage(start=start, end=end, role="paragraph")
            start = one.start
        end = max(end, one.end)
    if end > start:
        yield Passage(start=start, end=end, role="paragraph")
