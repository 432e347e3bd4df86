"""Successors: the figure that the next sentence puts in the place of one."""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.compare.surroundings import SourceText
from centres_tui.model.figure import Figure

_NOW: Final = re.compile(
    r"\s*(?:but\s|and\s|however,?\s)?(?:(?:it|they|he|she|this|that|we"
    r"|the\s(?:figure|number|total|plan|estimate|cost|target|council|company|firm|club))\s"
    r"(?:\w+\s)?)?now\b[^.;,]{0,30}\Z",
    re.IGNORECASE,
)
_IS_NOW: Final = re.compile(r"\bnow\b", re.IGNORECASE)
_COUNTS: Final = frozenset({"count", "number"})
_NEXT: Final = 400
"""The next sentence has its figures within so many characters."""


def successor(figure: Figure, text: SourceText) -> Figure | None:
    """Give what the next sentence says instead: "It was to shut 35 shops. It now says 29"."""
    own = text.figures_in(figure.sentence_start, figure.sentence_end)
    if not _is_alone(figure, own) or text.matches(_IS_NOW, figure):
        return None
    following = text.figures_in(figure.sentence_end, figure.sentence_end + _NEXT)
    if not following:
        return None
    new = following[0]
    start = new.sentence_start
    if text.source.text[figure.sentence_end : start].strip() or not _is_like(figure, new):
        return None
    return new if _NOW.match(text.source.text[start : new.start]) else None


def _is_alone(figure: Figure, own: Sequence[Figure]) -> bool:
    """Whether a sentence has one amount of its kind, so that the next can only mean that one."""
    return not any(other.id != figure.id and _is_of_kind(figure, other) for other in own)


def _is_of_kind(one: Figure, two: Figure) -> bool:
    return one.kind == two.kind or {one.kind, two.kind} <= _COUNTS


def _is_like(old: Figure, new: Figure) -> bool:
    same = _is_of_kind(old, new) and old.value != new.value
    return same and (not new.unit or new.unit == old.unit)
