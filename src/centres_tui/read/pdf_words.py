"""The words of a page of a PDF, each with its place, turned so that lines run to the right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref
from math import hypot, isfinite
from typing import Final, Literal, NamedTuple

from pypdfium2 import raw

from centres_tui.read.pdf_letters import (
    HYPHENS,
    WORD,
    box_of,
    origin_of,
    rooms_of,
    spelt,
    text_of,
    unknown_in,
)

Turn = Literal["right", "up", "left", "down", "askew"]
"""Which way the letters of a word follow each other."""

RAISED: Final = 0.15
"""A note's mark stands higher than its word by more than so much of the letters' size."""
SMALL: Final = 0.85
"""A note's mark is smaller than so much of the letters before it."""

_POWERS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MEASURED: Final = frozenset({"m", "km", "cm", "mm", "ft", "mi", "in", "yd", "miles", "metres"})
_STRAIGHT: Final = 0.2
"""Letters that rise or fall by more than so much of their way are askew."""


class Word(NamedTuple):
    """A word, with its place in points; what is further down has the greater place."""

    text: str
    """What it says."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    base: float
    """The line that it stands on, from the top of the page."""
    size: float
    """How high its letters are, from the lowest to the highest."""


class _Placed(NamedTuple):
    """A word as the page has it, before it is turned."""

    text: str
    turn: Turn
    begin: tuple[float, float]
    """Where the first letter stands, from the left and from the bottom."""
    end: tuple[float, float]
    """Where the last letter ends."""
    size: float


class Page(NamedTuple):
    """What stands on a page."""

    words: list[Word]
    """Its words in the order in which the file holds them."""
    aside: list[str]
    """Words that run another way than the rest."""
    top: float
    """Where the page begins."""
    bottom: float
    """Where it ends."""
    unknown: int = 0
    """How many of its letters are no character that the file names."""


def page_of(page: "raw.FPDF_PAGE", letters: "raw.FPDF_TEXTPAGE") -> Page:
    """Give the words of a page."""
    text = text_of(letters)
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, byref(box))
    found = list(_inside(_words(letters, text), box))
    level = [word for word in found if isinstance(word, Word)]
    if len(level) == len(found):
        return Page(level, [], *_edges(box, "right"), unknown_in(text))
    placed = [_unturned(word) if isinstance(word, Word) else word for word in found]
    way = _usual_way(placed)
    straight = [word for word in placed if word.turn == way or len(word.text) == 1]
    aside = [word.text for word in placed if word.turn != way and len(word.text) > 1]
    words = [_turned(word, way) for word in straight]
    return Page(words, aside, *_edges(box, way), unknown_in(text))


def _usual_way(placed: Sequence[_Placed]) -> Turn:
    """Give which way most letters of a page follow each other."""
    ways = Counter[Turn]()
    for word in placed:
        ways[word.turn] += len(word.text) if len(word.text) > 1 else 0
    way: Turn = ways.most_common(1)[0][0]
    return "right" if way == "askew" else way


def _words(letters: "raw.FPDF_TEXTPAGE", text: str) -> Iterator[Word | _Placed]:
    """Give the words of a page; those that run to the right, as nearly all do, in short.

    Of these the room of the first letter and of the last is all that is needed. Where the first
    is as high as that of the word before, they stand on one line.
    """
    found = list(WORD.finditer(text))
    spans = [word.span(1) for word in found]
    firsts = rooms_of(letters, [start for start, _ in spans])
    lasts = rooms_of(letters, [end - 1 for _, end in spans])
    line, base = (0.0, 0.0), 0.0
    for word, (left, high, right, low), last in zip(found, firsts, lasts, strict=True):
        written = word[0]
        if not _is_plain(low, high, last, written) or last[2] < right:
            placed = _placed(letters, text, *word.span())
            yield _turned(placed, "right") if placed.turn == "right" else placed
            continue
        if line != (low, high) or not base:
            line, base = (low, high), -origin_of(letters, word.start())[1]
        yield Word._make((spelt(written), left, last[2], base, abs(high - low)))


def _is_plain(low: float, high: float, last: Sequence[float], word: str) -> bool:
    """Whether the last letter of a word is level with the first, and no mark of a note."""
    if len(word) == 1:
        return True
    if abs(last[3] - low) >= _STRAIGHT * (high - low):
        return False
    return not word[-1].isdecimal() or last[1] - last[3] >= SMALL * (high - low)


def _placed(letters: "raw.FPDF_TEXTPAGE", text: str, start: int, end: int) -> _Placed:
    last = end - 1 if text[end - 1] not in HYPHENS else end - 2
    first_box = box_of(letters, start)
    last_box = box_of(letters, last) if last > start else first_box
    begin = origin_of(letters, start)
    turn: Turn = "right"
    ending = begin
    if not _is_level(first_box, last_box):
        ending = origin_of(letters, last)
        turn = _way(begin, ending)
    upright = turn in {"right", "left", "askew"}
    size = (first_box.top - first_box.bottom) if upright else (first_box.right - first_box.left)
    mark = _mark_from(letters, text, range(start, last + 1), size) if last > start else end
    own = spelt(text[start : end if mark > last else mark])
    written = own if mark > last else own + raised(own, spelt(text[mark:end]))
    return _Placed(written, turn, begin, _far_end(last_box, ending, turn), abs(size))


def _is_level(first: "raw.FS_RECTF", last: "raw.FS_RECTF") -> bool:
    """Whether the letters of a word follow each other to the right, as most do."""
    high = first.top - first.bottom
    return bool(abs(last.bottom - first.bottom) < _STRAIGHT * high and last.right >= first.right)


def _far_end(box: "raw.FS_RECTF", origin: tuple[float, float], turn: Turn) -> tuple[float, float]:
    """Give where the last letter of a word ends."""
    match turn:
        case "right" | "askew":
            return box.right, origin[1]
        case "left":
            return box.left, origin[1]
        case "up":
            return origin[0], box.top
        case "down":
            return origin[0], box.bottom


def _mark_from(letters: "raw.FPDF_TEXTPAGE", text: str, word: range, size: float) -> int:
    """Give the place of the mark of a note at the end of a word; the word's end if it has none."""
    mark = word.stop
    if not text[mark - 1].isdecimal():
        return mark
    base = origin_of(letters, word.start)[1]
    while mark - 1 > word.start and text[mark - 1].isdecimal():
        box = box_of(letters, mark - 1)
        is_small = box.top - box.bottom < SMALL * size
        if not is_small or origin_of(letters, mark - 1)[1] < base + RAISED * size:
            break
        mark -= 1
    return mark


def raised(before: str, digits: str) -> str:
    """Write what stands raised behind a word: a power, or the number of a note in brackets."""
    if not digits.isdecimal():
        return digits
    unit = before.lstrip("(0123456789.,/")
    if unit in _MEASURED and digits in {"2", "3"}:
        return digits.translate(_POWERS)
    return digits.translate(_POWERS) if before in {"10", "×10", "x10"} else f"[{digits}]"


def _way(begin: tuple[float, float], end: tuple[float, float]) -> Turn:
    across, up = end[0] - begin[0], end[1] - begin[1]
    long = hypot(across, up)
    if long == 0:
        return "right"
    if abs(up) <= _STRAIGHT * long:
        return "right" if across > 0 else "left"
    if abs(across) <= _STRAIGHT * long:
        return "up" if up > 0 else "down"
    return "askew" if long > 20 else "right"


def _inside(found: Iterable[Word | _Placed], box: "raw.FS_RECTF") -> Iterator[Word | _Placed]:
    """Give the words that stand on the page, at places that are numbers."""
    left, right = 2 * box.left - 2, 2 * box.right + 2
    high, low = -box.top - 1, -box.bottom + 1
    for word in found:
        if isinstance(word, Word):
            level, far = word, word.size
        else:
            level, far = _turned(word, "right"), sum(word.end, start=word.size)
        across = left <= level.left + level.right <= right
        if across and high <= level.base <= low and isfinite(far):
            yield word


def _unturned(word: Word) -> _Placed:
    """Give a word that runs to the right as others are placed."""
    return _Placed(word.text, "right", (word.left, -word.base), (word.right, -word.base), word.size)


def _turned(word: _Placed, way: Turn) -> Word:
    """Give a word as it stands when lines run from left to right."""
    (across, up), (far, top) = word.begin, word.end
    match way:
        case "up":
            return Word(word.text, up, top, across, word.size)
        case "down":
            return Word(word.text, -up, -top, -across, word.size)
        case "left":
            return Word(word.text, -across, -far, up, word.size)
        case _:
            return Word(word.text, across, far, -up, word.size)


def _edges(box: "raw.FS_RECTF", way: Turn) -> tuple[float, float]:
    match way:
        case "up":
            return box.left, box.right
        case "down":
            return -box.right, -box.left
        case "left":
            return box.bottom, box.top
        case _:
            return -box.top, -box.bottom
