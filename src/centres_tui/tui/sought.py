"""What is looked for, found in texts: words at any speed, a regular expression within a limit.

An expression such as `(a+)+b` can take hours on a line that it does not match, and nothing else
runs meanwhile. So an expression is tried line by line, for a fifth of a second on any text at
most; after that it is given up for good, and whoever asks is told.
"""

import re
import signal
import warnings
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from threading import current_thread, main_thread
from types import FrameType
from typing import TYPE_CHECKING, Final

from centres_tui.errors import UsageError

if TYPE_CHECKING:
    from centres_tui.tui.state import Search

Span = tuple[int, int]
"""The first code point of a hit, and the one after its last."""
LIMIT: Final = 0.2
"""Seconds of the processor that an expression may take on one stretch of text."""
STRETCH: Final = 1 << 16
"""Code points of the longest stretch; a longer line is searched in parts."""
_BLANKS: Final = re.compile(r"\s+")
TOO_LONG: Final = "given up, for it takes too long on some lines. Make the expression simpler."


class _TimeIsUpError(Exception):
    """The limit has passed."""


class Sought:
    """Words or a regular expression, as they are found in texts."""

    def __init__(self, pattern: re.Pattern[str], *, is_regex: bool, must: str = "") -> None:
        self.pattern = pattern
        self.is_regex = is_regex
        self.must = must
        """A word in small letters without which a text holds no hit."""
        self.gave_up = False
        """Whether the expression has taken longer than it may; nothing is found from then on."""

    def spans(self, text: str, most: int | None = None) -> list[Span]:
        """Give where it stands in a text, so many places at most."""
        return list(islice(self._all_spans(text), most))

    def is_in(self, text: str) -> bool:
        """Say whether it stands in a text."""
        return bool(self.spans(text, 1))

    def _all_spans(self, text: str) -> Iterator[Span]:
        if not self.is_regex:
            if self.must in text.lower():
                yield from _full(self.pattern.finditer(text))
            return
        for stretch in _stretches(text):
            if self.gave_up:
                return
            yield from self._within_limit(text, stretch)

    def _within_limit(self, text: str, stretch: Span) -> list[Span]:
        """Give the hits in a stretch of lines, or none, if that takes too long."""
        if current_thread() is not main_thread():
            return self._in_lines(text, stretch)
        before = signal.signal(signal.SIGVTALRM, _ring)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
            try:
                return self._in_lines(text, stretch)
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        except _TimeIsUpError:
            self.gave_up = True
            return []
        finally:
            signal.signal(signal.SIGVTALRM, before)

    def _in_lines(self, text: str, stretch: Span) -> list[Span]:
        found: list[Span] = []
        start, end = stretch
        while start <= end:
            newline = text.find("\n", start, end)
            stop = newline if newline >= 0 else end
            found += _full(self.pattern.finditer(text, start, stop))
            start = stop + 1
        return found


@lru_cache(maxsize=4)
def sought_of(search: "Search") -> Sought:
    """Give what a search looks for; capitals matter only where some are typed.

    Raises:
        UsageError: The words are no regular expression.
    """
    flags = re.MULTILINE
    if not any(char.isupper() for char in search.words):
        flags |= re.IGNORECASE
    written = search.words if search.is_regex else _as_pattern(search.words)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pattern = re.compile(written, flags)
    except (re.error, OverflowError, RecursionError) as error:
        told = str(error) or "too deep"
        raise UsageError(f"no regular expression: {told}. Tab looks for the words") from error
    words = [] if search.is_regex else search.words.lower().split()
    return Sought(pattern, is_regex=search.is_regex, must=max(words, key=len, default=""))


def _as_pattern(words: str) -> str:
    r"""Write words so that a blank stands for any space between them, a new line too.

    >>> _as_pattern("a.b c")
    'a\\.b\\s++c'
    """
    inner = r"\s++".join(map(re.escape, words.split()))
    lead, trail = (r"\s" if _BLANKS.match(edge) else "" for edge in (words[:1], words[-1:]))
    return f"{lead}{inner}{trail}" if inner else lead


def _stretches(text: str) -> Iterator[Span]:
    """Cut a text into stretches, at the ends of lines where there are any."""
    start = 0
    while len(text) - start > STRETCH:
        stop = text.rfind("\n", start, start + STRETCH)
        stop = stop if stop > start else start + STRETCH
        yield start, stop
        start = stop + (text[stop] == "\n")
    yield start, len(text)


def _full(hits: Iterator[re.Match[str]]) -> Iterator[Span]:
    return (hit.span() for hit in hits if hit.end() > hit.start())


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise _TimeIsUpError
