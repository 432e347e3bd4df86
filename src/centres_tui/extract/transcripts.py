"""Who speaks in a transcript, whose turns begin with the speaker's name and a colon."""

import re
from bisect import bisect_right
from collections import Counter
from typing import Final

from centres_tui.extract.grounds import Span
from centres_tui.vocabulary.grammar import SPEAKER, grammar
from centres_tui.vocabulary.patterns import lazy

FEWEST: Final = 3
"""A transcript has no fewer turns."""
_TURN: Final = lazy(
    r"^[ \t]{0,8}(?:Q?\d{1,4}\.?[ \t]{1,4})?"
    r"(?P<label>[A-Z][A-Za-z.'’-]{0,20}(?:[ ](?:(?:of|for|the|and)[ ]){0,2}"
    r"[A-Z(][A-Za-z.'’)-]{0,20}){0,6}):[ \t]",
    re.MULTILINE,
)
_HOLDER: Final = lazy(
    r"\A(?:The|Secretary|Minister)[ ][^()]*[(]([A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]+){1,3})[)]\Z"
)
"""Who holds a post: "The Minister for Prisons (Joanna Reeve)"."""
_TITLED: Final = lazy(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof|Sir|Dame|Lord|Lady|The)\.? [A-Z]")


class Turns:
    """The turns of a transcript; none in any other text."""

    __slots__ = ("_labels", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """Find the turns.

        Args:
            text: The whole text.
        """
        self._text = text
        turns = _turns(text)
        self._starts = [start for start, _ in turns]
        self._labels = [label for _, label in turns]

    def speaker_at(self, offset: int) -> str:
        """Give who speaks at a place, or ""."""
        place = bisect_right(self._starts, offset) - 1
        return self._labels[place] if place >= 0 else ""

    def label_at(self, offset: int) -> Span:
        """Give where the label of whoever speaks at a place stands."""
        place = bisect_right(self._starts, offset) - 1
        found = _TURN.match(self._text, self._starts[place])
        return found.span("label") if found else (offset, offset)


def _turns(text: str) -> list[tuple[int, str]]:
    """Give where each turn begins and whose it is."""
    if ":" not in text:
        return []
    found = [(match.start(), match["label"]) for match in _TURN.finditer(text)]
    held = {name for _, label in found for name in _HOLDER.findall(label)}
    named = [
        (start, _worded(label)) for start, label in found if label in held or _is_speaker(label)
    ]
    times = Counter(label for _, label in named)
    if len(named) < FEWEST or max(times.values()) < 2:
        return []
    return named


def _is_speaker(label: str) -> bool:
    """Whether a label names who speaks: by a title, by a post, by two names in capitals."""
    if _TITLED.match(label.title()) or _role(label.split(maxsplit=1)[0]) & SPEAKER:
        return True
    return label.isupper() and 1 < len(label.split()) < 4 and label.replace(" ", "").isalpha()


def _role(word: str) -> int:
    return grammar().roles.get(word.lower().rstrip("."), 0)


def _worded(label: str) -> str:
    """Word a label without its shouting, seat or post: "MR FENWICK" is Mr Fenwick."""
    holder = _HOLDER.search(label)
    label = holder[1] if holder else label.partition(" (")[0]
    return label.title() if label.isupper() else label
