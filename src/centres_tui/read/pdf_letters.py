"""Letters of a page of a PDF: which they are, asked for all at once, and where each stands."""

from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import (
    CFUNCTYPE,
    addressof,
    byref,
    c_double,
    c_float,
    c_int,
    c_ushort,
    c_void_p,
    cast,
    sizeof,
)
from itertools import count, repeat
from typing import Any, Final

from pypdfium2 import raw

from centres_tui.vocabulary.patterns import lazy

_ASKED: Final = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)

HYPHEN: Final = "\u00ad"
"""Ends a word that goes on in the next line."""
HYPHENS: Final = frozenset("\x02\u00ad\ufffe")
"""How pdfium writes such a hyphen."""
WORD: Final = lazy(r"([^\0\t\n\r \xa0\u3000\u2000-\u200b\x02\xad\ufffe]++)[\x02\xad\ufffe]?")
"""A word: its letters, and the hyphen at the end of a line that ends it."""

_JOINED: Final = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
_SPELT: Final = str.maketrans(_JOINED | dict.fromkeys(map(ord, HYPHENS), HYPHEN))
_UNNAMED: Final = lazy(r"[\ue000-\uf8ff\ufffd\uffff\U000f0000-\U0010ffff]++")
_ENDED: Final = lazy(r"\ufffe")
"""A hyphen at the end of a line, or what is no character."""
_OWN: Final = lazy(r"[\ud800-\uf8ff]")
"""Halves of characters, and characters that mean what a font likes."""


def text_of(letters: "raw.FPDF_TEXTPAGE") -> str:
    """Give the letters of a page, one code point for each that pdfium counts.

    All at once is many times as fast as one by one, but leaves out what is no character, and
    cannot say characters beyond U+FFFF. Where that may be so, each is asked for.
    """
    length = raw.FPDFText_CountChars(letters)
    if length <= 0:
        return ""
    room = (c_ushort * (length + 1))()
    written = raw.FPDFText_GetText(letters, 0, length, room)
    text = bytes(room)[: 2 * length].decode("utf-16-le", "surrogatepass")
    if written == length + 1 and len(text) == length and not _OWN.search(text):
        return _ENDED.sub(lambda found: _letter(letters, found.start()), text)
    return "".join(_letter(letters, at) for at in range(length))


def spelt(word: str) -> str:
    """Write a word of a page with letters that are not joined, and one sort of hyphen."""
    if word.isascii() and word.isprintable():
        return word
    whole = word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.translate(_SPELT)


def unknown_in(text: str) -> int:
    """Count the letters that are no character that the file names."""
    return 0 if text.isascii() else sum(map(len, _UNNAMED.findall(text)))


def rooms_of(
    letters: "raw.FPDF_TEXTPAGE", places: Sequence[int]
) -> Iterator[tuple[float, float, float, float]]:
    """Give the room that each of some letters takes: its left, top, right and bottom edge.

    It is as high as the letter's font is. There are thousands on a page, so pdfium is given
    addresses, which need not be turned into anything, and they are asked for in a row.
    """
    edges = (c_float * (4 * len(places)))()
    rooms = count(addressof(edges), 4 * sizeof(c_float))
    ask = _ASKED(_address(raw.FPDFText_GetLooseCharBox))
    deque(map(ask, repeat(_address(letters)), places, rooms), maxlen=0)
    found = edges[:]
    return zip(found[::4], found[1::4], found[2::4], found[3::4], strict=True)


def _address(of: Any) -> int:
    return cast(of, c_void_p).value or 0


def box_of(letters: "raw.FPDF_TEXTPAGE", at: int) -> "raw.FS_RECTF":
    """Give the room that a letter takes, as high as its font is."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(letters, at, byref(box))
    return box


def origin_of(letters: "raw.FPDF_TEXTPAGE", at: int) -> tuple[float, float]:
    """Give where a letter stands: its left edge, and the line below it, from the bottom."""
    across, up = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(letters, at, byref(across), byref(up))
    return across.value, up.value


def _letter(letters: "raw.FPDF_TEXTPAGE", at: int) -> str:
    code = raw.FPDFText_GetUnicode(letters, at)
    return chr(code) if code < 0x110000 else "\ufffd"
