"""The words of a page of a PDF, each with its place, turned so that lines run to the right."""

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot, isfinite
from typing import Final, Literal, NamedTuple

from pypdfium2 import raw

Turn = Literal["right", "up", "left", "down", "askew"]
"""Which way the letters of a word follow each other."""

HYPHEN: Final = "\u00ad"
"""Ends a word that goes on in the next line."""
RAISED: Final = 0.15
"""A note's mark stands higher than its word by more than so much of the letters' size."""
SMALL: Final = 0.85
"""A note's mark is smaller than so much of the letters before it."""

_HYPHENS: Final = frozenset({0x02, 0xAD, 0xFFFE})
_BLANKS: Final = frozenset({0, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000, *range(0x2000, 0x200C)})
_JOINED: Final = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
_POWERS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MEASURED: Final = frozenset({"m", "km", "cm", "mm", "ft", "mi", "in", "yd", "miles", "metres"})
_STRAIGHT: Final = 0.2
"""Letters that rise or fall by more than so much of their way are askew."""
_UNKNOWN: Final = "\ufffd"


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
    codes = [raw.FPDFText_GetUnicode(letters, at) for at in range(raw.FPDFText_CountChars(letters))]
    unknown = sum(0xE000 <= code < 0xF900 or code >= 0xFFFD for code in codes if code > 0xDFFF)
    placed = [_placed(letters, codes, start, end) for start, end in _spans(codes)]
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, byref(box))
    placed = [word for word in placed if _is_inside(word, box)]
    ways = Counter[Turn]()
    for word in placed:
        ways[word.turn] += len(word.text) if len(word.text) > 1 else 0
    way: Turn = ways.most_common(1)[0][0] if ways else "right"
    way = "right" if way == "askew" else way
    straight = [word for word in placed if word.turn == way or len(word.text) == 1]
    aside = [word.text for word in placed if word.turn != way and len(word.text) > 1]
    words = [_turned(word, way) for word in straight]
    return Page(words, aside, *_edges(box, way), unknown)


def _spans(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Give the places of words; a hyphen at the end of a line ends one."""
    start = 0
    for at, code in enumerate(codes):
        if code in _BLANKS or code in _HYPHENS:
            end = at + (code in _HYPHENS)
            if at > start:
                yield start, end
            start = at + 1
    if start < len(codes):
        yield start, len(codes)


def _placed(letters: "raw.FPDF_TEXTPAGE", codes: list[int], start: int, end: int) -> _Placed:
    last = end - 1 if codes[end - 1] not in _HYPHENS else end - 2
    first_box = _box(letters, start)
    last_box = _box(letters, last) if last > start else first_box
    begin = _origin(letters, start)
    turn: Turn = "right"
    ending = begin
    if not _is_level(first_box, last_box):
        ending = _origin(letters, last)
        turn = _way(begin, ending)
    upright = turn in {"right", "left", "askew"}
    size = (first_box.top - first_box.bottom) if upright else (first_box.right - first_box.left)
    mark = _mark_from(letters, codes, range(start, last + 1), size) if last > start else end
    own = _text(codes[start : end if mark > last else mark])
    text = own if mark > last else own + _raised(own, codes[mark:end])
    return _Placed(text, turn, begin, _far_end(last_box, ending, turn), abs(size))


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


def _mark_from(letters: "raw.FPDF_TEXTPAGE", codes: list[int], word: range, size: float) -> int:
    """Give the place of the mark of a note at the end of a word; the word's end if it has none."""
    mark = word.stop
    if not chr(codes[mark - 1]).isdecimal():
        return mark
    base = _origin(letters, word.start)[1]
    while mark - 1 > word.start and chr(codes[mark - 1]).isdecimal():
        box = _box(letters, mark - 1)
        is_small = box.top - box.bottom < SMALL * size
        if not is_small or _origin(letters, mark - 1)[1] < base + RAISED * size:
            break
        mark -= 1
    return mark


def _raised(before: str, codes: list[int]) -> str:
    """Write what stands raised behind a word: a power, or the number of a note in brackets."""
    digits = _text(codes)
    if not digits.isdecimal():
        return digits
    unit = before.lstrip("(£$€0123456789.,/")
    if unit in _MEASURED and digits in {"2", "3"}:
        return digits.translate(_POWERS)
    return digits.translate(_POWERS) if before in {"10", "×10", "x10"} else f"[{digits}]"


def _text(codes: list[int]) -> str:
    text = "".join(map(chr, codes))
    return text if text.isascii() and text.isprintable() else "".join(map(_letter, codes))


def _letter(code: int) -> str:
    if code in _HYPHENS:
        return HYPHEN
    if code in _JOINED:
        return _JOINED[code]
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else _UNKNOWN


def _box(letters: "raw.FPDF_TEXTPAGE", at: int) -> "raw.FS_RECTF":
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(letters, at, byref(box))
    return box


def _origin(letters: "raw.FPDF_TEXTPAGE", at: int) -> tuple[float, float]:
    across, up = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(letters, at, byref(across), byref(up))
    return across.value, up.value


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


def _is_inside(word: _Placed, box: "raw.FS_RECTF") -> bool:
    if not all(map(isfinite, (*word.begin, *word.end, word.size))):
        return False
    across = (word.begin[0] + word.end[0]) / 2
    up = word.begin[1]
    return bool(box.left - 1 <= across <= box.right + 1 and box.bottom - 1 <= up <= box.top + 1)


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
