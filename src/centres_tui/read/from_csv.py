"""CSV: a row a line, its cells parted by tabs; every character stands where it does in the file."""

import re
from collections.abc import Iterator
from typing import Final

from centres_tui.read.taken import Part, Taken
from centres_tui.vocabulary.patterns import lazy

LOOKED_AT: Final = 4_000
"""So many characters tell what parts the cells."""
NOTE: Final = 60
"""A quoted cell longer than this is a note, and a paragraph of its own."""
DELIMITERS: Final = ",;\t|"

_QUOTED: Final = r'(?:(?<=[{sign}\n])|\A)"((?>(?:[^"]++|"")*))"(?=[{sign}\r\n]|\Z)|[{sign}]'
_OUTSIDE: Final = lazy(r'"(?>(?:[^"]++|"")*)"')
_LINE: Final = lazy(r"[^\n]++")


def take(text: str) -> Taken:
    r"""Take the text of the cells, a row a line, so that no place in the file moves.

    A sign between cells becomes a tab and quotation marks around a cell become blanks, so that
    46,300 in two cells is two numbers; a quoted cell of running text stands apart.

    >>> take('year,homes\n2019,"1,204"\n').text
    'year\thomes\n2019\t 1,204 \n'
    """
    sign = _sign(text)
    laid_out = re.sub(_QUOTED.format(sign=re.escape(sign)), _cell, text)
    return Taken(text=laid_out, parts=tuple(_rows(laid_out)))


def _sign(text: str) -> str:
    """Give the sign that parts cells: the one that stands most often outside quotation marks."""
    outside = _OUTSIDE.sub("", text[:LOOKED_AT])
    return max(DELIMITERS, key=outside.count)


def _cell(found: re.Match[str]) -> str:
    inside = found[1]
    if inside is None:
        return "\t"
    written = inside.replace('""', '" ')
    edge = "\n" if len(inside) > NOTE else " "
    return f"{edge}{written}{edge}"


def _rows(text: str) -> Iterator[Part]:
    for line in _LINE.finditer(text):
        if "\t" in line[0]:
            yield Part(line.start(), line.end(), "table")
