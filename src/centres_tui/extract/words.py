"""The words of one sentence, with the parts that they play; found once for all its figures."""

import re
from bisect import bisect_left, bisect_right
from functools import reduce
from itertools import repeat
from operator import itemgetter, or_

from centres_tui.extract.grounds import Text, grounded
from centres_tui.parse.nouns import is_plural
from centres_tui.vocabulary.grammar import FUNCTION, grammar

_WORD = re.compile(r"[^\W_]++(?>(?:['’&/.,-][^\W_]++)*)|[^\w\s*~`#]")
LONGEST = 1_200
"""How much of a sentence is looked at on either side of a figure, in characters."""
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
"""The forms of the verb, alone or with another."""


class Words:
    """The words and marks of a stretch of text, by place."""

    __slots__ = (
        "_played", "_plural", "capitals", "end", "ends", "roles", "start", "starts", "text",
        "traced", "words",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        """Read the words.

        Args:
            text: The whole text.
            start: Where the stretch begins.
            end: Where it ends.
        """
        self.text = text
        self.start = start
        self.end = end
        spans = [match.span() for match in _WORD.finditer(text, start, end)]
        self.starts = list(map(itemgetter(0), spans))
        self.ends = list(map(itemgetter(1), spans))
        self.words = _in_lower_case(text, start, end, spans)
        self.roles = list(map(grammar().roles.get, self.words, repeat(0)))
        self.capitals = [index for index, first in enumerate(self.starts) if text[first].isupper()]
        self._plural: dict[int, bool] = {}
        self._played = -1
        self.traced = False
        """Whether values are given with their grounds."""

    def __len__(self) -> int:
        return len(self.words)

    def at(self, offset: int) -> int:
        """Give the index of the first word that begins at a place or after it."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int) -> int:
        """Give the index of the last word that ends at a place or before it, or -1."""
        return bisect_right(self.ends, offset) - 1

    def told(self, value: Text, step: str, *ranges: range) -> Text:
        """Give a value, while the page is explained with the words that decided it."""
        if not self.traced:
            return value
        spans = [(self.starts[words.start], self.ends[words.stop - 1]) for words in ranges if words]
        return grounded(value, step, *spans)

    @property
    def played(self) -> int:
        """All parts that its words play, together."""
        if self._played < 0:
            self._played = reduce(or_, self.roles, 0)
        return self._played

    @staticmethod
    def role_of(word: str) -> int:
        """Give the parts that a word plays, wherever it stands."""
        return grammar().roles.get(word, 0)

    def is_open(self, index: int) -> bool:
        """Whether a word is none of the closed classes, no number and no mark."""
        return not self.roles[index] & FUNCTION and self.words[index][0].isalpha()

    def is_plural(self, index: int) -> bool:
        """Whether a word looks like a noun in the plural."""
        known = self._plural.get(index)
        if known is None:
            known = self._plural[index] = is_plural(self.words[index])
        return known

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.starts[index]].isupper()

    def is_mark(self, index: int) -> bool:
        """Whether what stands there is no word."""
        return not self.words[index][0].isalnum()


def _in_lower_case(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> list[str]:
    """Give the words of a stretch in lower case, with straight apostrophes."""
    stretch = text[start:end].lower().replace("’", "'")
    if len(stretch) != end - start:
        return [text[first:after].lower().replace("’", "'") for first, after in spans]
    return [stretch[first - start : after - start] for first, after in spans]
