"""Digits that a scanner took for letters: "£64O,000", "l64 drivers", "2Ol9".

A letter is read as a digit where it stands in a number, is no unit behind one ("5l" of milk) and
makes no name or code ("O2", "H2O", "I64", "B1l").
"""

import re
from typing import Final

from centres_tui.vocabulary.patterns import lazy

MISREAD: Final = lazy(
    r"(?<![\w.,/-])[£$€]?"
    r"(?=[\d,.]*[OolI])(?=[OolI,.]*\d)"
    r"(?:(?<=[£$€])[Ol]|l(?=[\dOo]{2})|\d)"
    r"(?:[\dOoI]|l(?=[\dOo]|[.,][\dOolI]))*"
    r"(?:,(?:[\dOl]{3}))*"
    r"(?:\.[\dOl]{1,2})?"
    r"(?=(?:bn|[mkp%])?(?![\w/-]))"
)
"""A number with letters in it."""
_NUMBER: Final = lazy(r"[£$€]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_DIGITS: Final = str.maketrans("OolI", "0011")
_UNIT: Final = lazy(r"\d+[oI]|\d[oIl]?")
"""What is none: a degree, a part of a label, litres."""


def with_digits(text: str) -> str:
    """Give a text with such letters as digits; it is as long as it was.

    >>> with_digits("£64O,000 for l64 drivers of 2l bottles on the O2")
    '£640,000 for 164 drivers of 2l bottles on the O2'
    """
    return MISREAD.sub(_restored, text)


def is_misread(written: str) -> bool:
    """Whether a number in the words of a source has such letters."""
    return any(MISREAD.fullmatch(found[0]) is not None for found in _TOKEN.finditer(written))


_TOKEN: Final = lazy(r"[£$€]?[\dOolI][\dOolI.,]*[\dOolI]")


def _restored(found: re.Match[str]) -> str:
    number = found[0].translate(_DIGITS)
    is_number = _NUMBER.fullmatch(number) and not _UNIT.fullmatch(found[0])
    return number if is_number else found[0]
