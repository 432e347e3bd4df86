"""Words broken at the end of a line: "sig-" and, on the next line, "natures"."""

from typing import Final

from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy

_HEAD: Final = lazy(r"(?<![\w'’-])([A-Z]?[a-z]{2,14})[-\u2010\u2011\u00ad]\Z")
_TAIL: Final = lazy(r"[a-z]{2,14}(?![\w'’-])")
_WORD: Final = lazy(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_SCALES: Final = frozenset({"thousand", "million", "billion", "trillion", "percent"})
"""Words that the reading of numbers puts together itself."""
_PREFIXES: Final = frozenset({
    "all", "anti", "bi", "by", "co", "cross", "double", "ex", "extra", "far", "first", "free",
    "full", "half", "hand", "high", "home", "ill", "in", "inter", "large", "last", "long", "low",
    "micro", "mid", "mini", "multi", "near", "neo", "new", "non", "off", "old", "on", "open", "out",
    "over", "part", "post", "pre", "pro", "quarter", "quasi", "re", "second", "self", "semi",
    "short", "single", "small", "sub", "super", "third", "top", "triple", "two", "ultra", "un",
    "under", "up", "vice", "well", "world", "year",
})  # fmt: skip
"""What a hyphen of its own may stand behind."""
_SECONDS: Final = frozenset({
    "based", "building", "class", "cutting", "days", "driven", "free", "friendly", "funded",
    "going", "holding", "hours", "in", "keeping", "led", "level", "like", "made", "making",
    "miles", "minded", "of", "off", "offs", "old", "on", "out", "owned", "paid", "related",
    "round", "run", "saving", "scale", "sharing", "size", "sized", "style", "taking", "term",
    "the", "time", "to", "type", "up", "wide", "year", "years",
})  # fmt: skip
"""What a hyphen of its own may stand before: "cost-cutting", "man-hours"."""
REACH: Final = 20
"""A broken word begins so near the end of its line."""


class BrokenWords:
    """Tells whether a hyphen before the end of a line of a text only breaks a word there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def is_broken(self, start: int, end: int) -> bool:
        """Whether the hyphen breaks a word.

        It does where the whole word stands elsewhere in the text, and where the first piece is no
        word of the text, no number and nothing that words are put together with.

        Args:
            start: Where the line ends, right behind its hyphen.
            end: Where the next line begins.
        """
        head = _HEAD.search(self._text, max(0, start - REACH), start)
        tail = _TAIL.match(self._text, end)
        if head is None or tail is None:
            return False
        piece, whole = head[1].lower(), f"{head[1]}{tail[0]}".lower()
        known = numeral_words()
        if whole in _SCALES or piece in known.small or piece in known.tens:
            return False
        if self._words is None:
            self._words = frozenset(_WORD.findall(self._text.lower()))
        if whole in self._words:
            return True
        joins = piece in _PREFIXES or tail[0] in _SECONDS
        return not joins and piece not in self._words
