"""Units: the paragraphs, headings, entries and rows of a text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from centres_tui.parse.sentences import paragraph_spans
from centres_tui.read.taken import Part, PartRole

_BULLET: Final = re.compile(r"(?:[•‣◦▪●○■·*+>|_#–—-]+\s*)+|\[\s?\]\s*")
_NUMBER: Final = re.compile(r"\d[\d.,]*+")
_SPACE: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"[\w&'/#-]+")
_CLOSED: Final = re.compile(r"[.!?…][\"'”’»)\]*_]*\Z")
_LISTED: Final = re.compile(r"(?:[•‣◦▪●○■·*+–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s")
_ENDINGS: Final = " \t:.!?…»›>→|*_"
LONGEST: Final = 1200
"""A longer unit is a paragraph, whatever it says."""


@dataclass(frozen=True)
class Unit:
    """One paragraph, heading, list entry or row."""

    start: int
    """First code point of the unit."""
    end: int
    """Code point after the last one."""
    text: str
    """Its characters."""
    gap: int
    """How many line breaks part it from the unit before; 2 or more leave a blank line."""
    role: PartRole | None = None
    """What the format says that it is."""

    @cached_property
    def folded(self) -> str:
        """The text as vocabulary is written: lower case, no bullet, # for numbers."""
        text = self.text[:LONGEST].lower().replace("’", "'").replace("‘", "'")
        bullet = _BULLET.match(text)
        text = text[bullet.end() :] if bullet else text
        text = _NUMBER.sub("#", text.rstrip(_ENDINGS))
        return _SPACE.sub(" ", text).strip()

    @cached_property
    def words(self) -> list[str]:
        """The words of `folded`."""
        return _WORD.findall(self.folded)

    @cached_property
    def is_listed(self) -> bool:
        """Whether it is an entry of a list, by its bullet or number."""
        return self.role == "list" or bool(_LISTED.match(self.text))

    @cached_property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.text[-8:]))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it reads as running text: closed and not short, or long."""
        count = len(self.words)
        return count >= 25 or (count >= 6 and self.is_closed)


def units_of(text: str, parts: Sequence[Part] = ()) -> list[Unit]:
    r"""Give the units of a text, in order.

    >>> [unit.text for unit in units_of("Rain\n\nIt rained. A lot.")]
    ['Rain', 'It rained. A lot.']
    """
    units = []
    starts = [part.start for part in parts]
    last = 0
    for start, end in paragraph_spans(text):
        gap = text.count("\n", last, start) or text.count("\r", last, start)
        units.append(Unit(start, end, text[start:end], gap, _role(parts, starts, start, end)))
        last = end
    return units


def _role(parts: Sequence[Part], starts: list[int], start: int, end: int) -> PartRole | None:
    """Give the role of the last part that begins in a unit or reaches into it."""
    index = bisect_right(starts, end - 1) - 1
    return parts[index].role if index >= 0 and parts[index].end > start else None
