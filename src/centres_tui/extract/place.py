"""A date in its text, and what stands around it."""

import re
from functools import cache
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.parse.points import Point
from centres_tui.vocabulary.patterns import lazy

WINDOW: Final = 48
"""How much of the text before a date is looked at."""

_ARTICLE: Final = lazy(r"(?<!\w)the\s{1,2}$", re.IGNORECASE)
_LAST_WORD: Final = lazy(r"(?<!\w)([^\W\d_]+)\s+$")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed."""
    return re.compile(pattern)


class Place:
    """A date in its text, and what stands around it."""

    __slots__ = ("_article", "_cue", "ahead", "page", "point")

    def __init__(self, page: Page, point: Point) -> None:
        self.page = page
        """The page that it stands on."""
        self.point = point
        """What was read."""
        before = page.text[max(0, point.start - WINDOW) : point.start]
        self.ahead = _ARTICLE.sub("", before)
        """What stands before it, without the article that belongs to it."""
        self._article = -1
        self._cue: str | None = None

    @property
    def written(self) -> str:
        """The characters that state it."""
        return self.page.text[self.point.start : self.point.end]

    @property
    def article(self) -> int:
        """How many characters before it "the" begins; 0 where no article stands before it."""
        if self._article < 0:
            before = self.page.text[max(0, self.point.start - 6) : self.point.start]
            found = _ARTICLE.search(before)
            self._article = len(before) - found.start() if found else 0
        return self._article

    @property
    def cue(self) -> str:
        """The word before it and its article, in lower case; empty where none stands there."""
        if self._cue is None:
            found = _LAST_WORD.search(self.ahead)
            self._cue = found[1].lower() if found else ""
        return self._cue

    def follows(self, pattern: str) -> bool:
        """Whether what a pattern finds stands before the date."""
        return compiled(pattern).search(self.ahead) is not None

    def leads_to(self, pattern: str) -> bool:
        """Whether what a pattern matches stands behind the date."""
        return compiled(pattern).match(self.page.text, self.point.end) is not None


def word_before(text: str, start: int) -> str:
    """Give the word before a place, in lower case, with its hyphen; empty where none is near."""
    words = text[max(0, start - 16) : start].rsplit(None, 1)
    return words[-1].lower().lstrip("(\"'“‘[") if words else ""


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list parted by spaces."""
    return frozenset(words.split())


def matches_at(pattern: str, text: str, place: int) -> bool:
    """Whether a pattern, compiled when first needed, matches at a place."""
    return compiled(pattern).match(text, place) is not None
