"""The filter between text from outside and a terminal: one code point for one, nothing acts.

Offsets into filtered text are offsets into the source, so a figure lights up where it stands.
"""

import re
from functools import lru_cache
from typing import Final

NEWLINE: Final = "\n"
SPACE: Final = " "
DOT: Final = "\u00b7"
DAMAGED: Final = "\ufffd"
MARKS_KEPT: Final = 4
"""How many combining marks may follow one another; a flood beyond them is shown sign by sign."""
FEW: Final = 16
"""Up to so many different characters are replaced one by one, which is quicker."""

_SHOWN: Final = (
    (NEWLINE, ((0x2028, 0x2029),)),
    (SPACE, ((0xFE00, 0xFE0F),)),
    (DOT, (
        (0xAD, 0xAD), (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200D), (0x2060, 0x2065), (0x206A, 0x206F), (0x3164, 0x3164), (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
    )),
    (DAMAGED, (
        (0x80, 0x9F), (0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),
        (0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF),
        (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
        *((plane << 16 | 0xFFFE, plane << 16 | 0xFFFF) for plane in range(1, 17)),
    )),
)  # fmt: skip
"""Line separators; variation selectors; characters without a width of their own; C1, directions,
lone surrogates, annotation marks, tags and noncharacters."""

_ASCII: Final = {code: chr(code + 0x2400) for code in range(0x20)} | {
    0x09: "\t", 0x0A: NEWLINE, 0x0B: NEWLINE, 0x0C: NEWLINE, 0x0D: SPACE, 0x7F: "\u2421",
}  # fmt: skip
_LINE: Final = {0x09: SPACE, 0x0A: SPACE}


def safe(text: str) -> str:
    r"""Give the text as it may reach a terminal: as long as before, nothing in it acts.

    Carriage return becomes a space, form feed and the line separators a newline, other controls
    the picture of themselves, C1, directions, tags and lone surrogates U+FFFD, invisible
    characters a dot. Combining marks that stand on nothing, or come in floods, become U+FFFD.
    Tab and newline stay.

    >>> safe("\x1b[31m£5m\r\n")
    '␛[31m£5m \n'
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(_ASCII)
    signs: dict[str, str | int | None] = {}
    marks = []
    for char in set(text):
        sign, is_mark = _class_of(char)
        if sign != char:
            signs[char] = sign
        elif is_mark:
            marks.append(char)
    shown = text.translate(str.maketrans(signs)) if signs else text
    return _tame(shown, "".join(marks)) if marks else shown


def safe_line(text: str) -> str:
    r"""Give the text as `safe` does, on one line: newline and tab become a space.

    >>> safe_line("two\nlines")
    'two lines'
    """
    return safe(text).translate(_LINE)


@lru_cache(maxsize=4096)
def _class_of(char: str) -> tuple[str, bool]:
    """Give what a character is shown as, and whether it is a combining mark."""
    from unicodedata import category  # noqa: PLC0415 - plain ASCII never needs its tables

    return _ASCII.get(ord(char)) or _sign(char), category(char) in {"Mn", "Me", "Mc"}


def _sign(char: str) -> str:
    for sign, ranges in _SHOWN:
        if any(first <= ord(char) <= last for first, last in ranges):
            return sign
    return char


def _tame(text: str, marks: str) -> str:
    """Show marks at the start of a line, and those beyond a few in a row, as U+FFFD each."""
    mark = f"[{re.escape(marks)}]"
    floods = re.compile(rf"\A{mark}+|\n{mark}+|{mark}{{{MARKS_KEPT + 1},}}")
    return floods.sub(_tamed, text)


def _tamed(flood: re.Match[str]) -> str:
    run = flood[0]
    kept = int(run[0] == NEWLINE) or MARKS_KEPT * (flood.start() > 0)
    return run[:kept] + DAMAGED * (len(run) - kept)


_ESCAPED: Final = (
    r"[\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_ESCAPE: Final = r"\\(?:\\|u([0-9a-fA-F]{4}))"


def escape_controls(text: str) -> str:
    r"""Write control and direction characters as \uXXXX and a backslash as two.

    >>> escape_controls("C:\\x\n")
    'C:\\\\x\\u000a'
    """
    return text if text.isprintable() and "\\" not in text else _escaped(text)


def _escaped(text: str) -> str:
    return re.sub(_ESCAPED, lambda found: _escape(found[0]), text)


def _escape(char: str) -> str:
    return "\\\\" if char == "\\" else f"\\u{ord(char):04x}"


def unescape_controls(text: str) -> str:
    r"""Undo `escape_controls`; what is no escape stays as it is.

    >>> unescape_controls("C:\\\\x\\u000a")
    'C:\\x\n'
    """
    if "\\" not in text:
        return text
    return re.sub(_ESCAPE, lambda found: chr(int(found[1], 16)) if found[1] else "\\", text)
