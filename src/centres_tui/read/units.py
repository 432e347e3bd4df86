"""Units: the paragraphs, headings, list entries and rows of a text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.parse.dates import FoundDate, find_dates, is_month_first
from centres_tui.parse.sentences import paragraph_spans
from centres_tui.read.taken import Part, PartRole
from centres_tui.vocabulary.furniture import furniture
from centres_tui.vocabulary.patterns import lazy

LINE: Final = 160
"""A longer unit is no line at the head of a text."""
LONGEST: Final = 1200
"""So many characters of a unit are looked at; a longer one is a paragraph, whatever it says."""
SENTENCE: Final = 4
"""Fewer words than this are no sentence."""
ASKED: Final = 15
"""Fewer words than this, with a question or exclamation mark, may be a headline."""
LONG: Final = 25
"""So many words are running text even where no stop closes them."""

TOP: Final = 3000
"""So many characters from the beginning a line with a date may stand below a title."""
BESIDE: Final = 25
"""Such a line has at most so many characters beside the date."""
NARROW: Final = 60
"""Running text is not wrapped narrower than this; a shorter line of names is one by itself."""

_SMALL: Final = frozenset(
    {"of", "and", "the", "for", "&", "in", "on", "de", "la", "plc", "ltd", "inc", "llp"}
)
_NUMBER: Final = lazy(r"\d[\d.,]*+")
_TARGET: Final = lazy(r"\]\([^()\s]*+\)")
"""Where a link leads, in Markdown."""
_LISTED: Final = lazy(r"(?:[•‣◦▪●○■·*+–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s")
_FOLDED: Final = lazy(r"[^\s.,;:!?…()\[\]{}<>\"“”«»|•‣◦▪●○■·*_→›]++")
"""A word without punctuation."""
_DASHES: Final = frozenset("-–—+>")
_STAMP: Final = lazy(r"(?<=\d{4}-\d\d-\d\d)T(?=\d\d:?\d\d)")
"""What parts the day and the time of a time stamp."""
_MARK: Final = "\ufeff \t\r\n"
"""A byte order mark belongs to no unit, nor the white space after it."""
_STOPS: Final = (".", "!", "?")
_CREDITED: Final = lazy(r"(?:[A-Z][a-z]{3,10} )?[bB]y (?:our |[A-Z])[^\n.]{0,80}+(?=\n|\Z)")
"""A line that says who wrote the text, below its title."""
_CLOSERS: Final = "\"'”’»)]*_"


class Unit:
    """One paragraph, heading, list entry or row."""

    __slots__ = ("_folded", "end", "gap", "is_closed", "is_listed", "is_sentence", "month_first",
                 "role", "start", "text", "words")  # fmt: skip

    start: int
    """First code point of the unit."""
    end: int
    """Code point after the last one."""
    text: str
    """Its characters."""
    gap: int
    """How many line breaks part it from the unit before; 2 or more leave a blank line."""
    role: PartRole | None
    """What the format says that it is."""
    words: list[str]
    """Its words as vocabulary is written: lower case, no punctuation, # for a number."""
    is_closed: bool
    """Whether it ends with a full stop."""
    is_sentence: bool
    """Whether it reads as running text: closed and not short, or long."""
    is_listed: bool
    """Whether it is an entry of a list, by its bullet or number."""
    month_first: bool
    """Whether days in digits stand behind their month in the whole text."""

    def __init__(self, start: int, text: str, gap: int = 2, role: PartRole | None = None) -> None:
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.gap = gap
        self.role = role
        self.words = fold(text[:LONGEST])
        self._folded: str | None = None
        bare = text.rstrip(_CLOSERS)
        self.is_closed = bare.endswith(".") and not bare.endswith("..")
        self.is_sentence = len(self.words) >= (
            SENTENCE if self.is_closed else ASKED if bare.endswith(("?", "!")) else LONG
        )
        self.month_first = False
        self.is_listed = role == "list" or _LISTED.match(text) is not None

    @property
    def folded(self) -> str:
        """Its words, parted by single spaces."""
        if self._folded is None:
            self._folded = " ".join(self.words)
        return self._folded

    def dates(self) -> list[FoundDate]:
        """Find the days that a line states in full."""
        dated = len(self.text) <= LINE and any("#" in word for word in self.words)
        return days_in(self.text, self.month_first) if dated or "twenty" in self.words else []


def may_hold_day(text: str) -> bool:
    """Whether a line may state a day in full: it has digits, or the year of our time in words.

    >>> may_hold_day("Friday the first of May, twenty twenty"), may_hold_day("Friday, at noon")
    (True, False)
    """
    return any(map(str.isdigit, text)) or "twenty" in text.lower()


def days_in(text: str, month_first: bool = False) -> list[FoundDate]:
    """Find the days that a text states in full, those of time stamps as well.

    >>> days_in("Posted 2024-03-19T10:00Z")[0].value
    '2024-03-19'
    """
    return find_dates(_STAMP.sub(" ", text).replace("_", " "), month_first=month_first)


def fold(text: str) -> list[str]:
    """Give the words of a text as vocabulary is written.

    >>> fold("• What’s On: 1,432 comments!")
    ["what's", 'on', '#', 'comments']
    """
    plain = without_targets(text).lstrip("# ").lower().replace("’", "'").replace("‘", "'")
    words = _FOLDED.findall(_NUMBER.sub("#", plain))
    return words if _DASHES.isdisjoint(words) else [w for w in words if w not in _DASHES]


def without_targets(text: str) -> str:
    """Give a text without where its links lead, in Markdown.

    >>> without_targets("[Jobs](https://a.example/jobs) | [News](/news)")
    '[Jobs] | [News]'
    """
    return _TARGET.sub("]", text) if "](" in text else text


def units_of(text: str, parts: Sequence[Part] = ()) -> list[Unit]:
    r"""Give the units of a text, in order.

    >>> [unit.text for unit in units_of("Rain\n\nIt rained. A lot.")]
    ['Rain', 'It rained. A lot.']
    """
    units = []
    month_first = is_month_first(text)
    starts = [part.start for part in parts]
    last = 0
    for start, end in _spans(text):
        gap = text.count("\n", last, start) or text.count("\r", last, start)
        role = _role(parts, starts, start, end) if parts else None
        units.append(Unit(start, text[start:end], gap, role))
        units[-1].month_first = month_first
        last = end
    return units


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of paragraphs, the lines of a masthead taken apart again."""
    for start, end in paragraph_spans(text):
        first = end - len(text[start:end].lstrip(_MARK))
        while (line_end := text.find("\n", first, min(end, first + LINE))) >= 0:
            line = text[first:line_end]
            is_masthead = len(line) <= NARROW and is_name(line) and text[line_end + 1].isupper()
            is_long = len(line) > NARROW
            if not is_masthead and not _is_signature(text, line_end + 1, end, is_last=is_long):
                break
            yield first, first + len(text[first:line_end].rstrip())
            first = line_end + 1
        yield from _without_buttons(text, first, end)


def _is_signature(text: str, start: int, end: int, *, is_last: bool = False) -> bool:
    """Whether a line, below the first of a paragraph near the top, names the author or the day.

    Args:
        text: The text.
        start: Where the line begins.
        end: Where the paragraph ends.
        is_last: Whether the day must end the line.
    """
    if _CREDITED.match(text, start, end):
        return True
    line = text[start:end].partition("\n")[0] if end - start <= LONGEST else ""
    if not 0 < len(line) <= NARROW or line.endswith((".", ",")) or start > TOP:
        return False
    dates = days_in(line) if any(map(str.isdigit, line)) else []
    beside = len(line) - sum(date.end - date.start for date in dates)
    ends = not is_last or (bool(dates) and dates[-1].end == len(line.rstrip(_CLOSERS + " ")))
    return bool(dates) and beside <= BESIDE and ends


def _without_buttons(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of a paragraph, lines after it that are buttons of the site apart."""
    line_end = text.find("\n", first, end)
    while line_end >= 0:
        start = line_end + 1
        line_end = text.find("\n", start, end)
        last = line_end if line_end >= 0 else end
        ahead = text[max(first, start - NARROW) : start]
        if (not ahead.strip() or _is_closed(ahead)) and _is_button(text[start:last].strip()):
            yield from _bare(text, first, start)
            yield from _bare(text, start, last)
            first = last
    yield from _bare(text, first, end)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a span without the white space around it, where anything is left."""
    stretch = text[start:end].rstrip()
    if stretch.strip():
        yield start + len(stretch) - len(stretch.lstrip(_MARK)), start + len(stretch)


def _is_closed(text: str) -> bool:
    return text.rstrip(_CLOSERS + " \r\n").endswith(_STOPS)


def _is_button(line: str) -> bool:
    if not 0 < len(line) <= NARROW or line.endswith(".") or not line[0].isupper():
        return False
    folded = " ".join(fold(line))
    return folded in furniture().lines or folded in furniture().lists


def is_name(line: str) -> bool:
    """Whether every word of a line but the small ones has a capital.

    >>> is_name("Guild of Bakers"), is_name("Bakers on strike")
    (True, False)
    """
    return all(word[0].isupper() or word in _SMALL for word in line.split()) and line != ""


def _role(parts: Sequence[Part], starts: list[int], start: int, end: int) -> PartRole | None:
    """Give the role of the last part that begins in a unit or reaches into it."""
    index = bisect_right(starts, end - 1) - 1
    return parts[index].role if index >= 0 and parts[index].end > start else None
