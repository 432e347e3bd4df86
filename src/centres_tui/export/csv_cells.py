r"""One cell of a CSV file: guarded against formulas, controls as \uXXXX, and back."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from centres_tui.export.contents import Cell, CellType
from centres_tui.export.numbers import read_value
from centres_tui.model.quantity import canonical
from centres_tui.parse.display import escape_controls, unescape_controls

_GUARDED: Final = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet may take for a formula, whatever apostrophes stand before it."""
_SUSPECT: Final = frozenset("'=+-@")
"""The first characters of printable texts that may have to be guarded."""
_BETWEEN: Final = "; "
_SEMICOLON: Final = "\\u003b"


def write_words(text: str) -> str:
    r"""Write a text cell.

    >>> write_words("=1+1"), write_words("'=1"), write_words("'tis\n")
    ("'=1+1", "''=1", "'tis\\u000a")
    """
    if text[:1] not in _SUSPECT and text.isprintable() and "\\" not in text:
        return text
    return escape_controls(f"'{text}" if _GUARDED.match(text) else text)


def read_words(text: str) -> str:
    """Undo `write_words`."""
    plain = unescape_controls(text)
    return plain[1:] if plain.startswith("'") and _GUARDED.match(plain) else plain


def write_cell(cell: Cell, cell_type: CellType) -> str:
    r"""Write a cell; numbers and dates are never touched.

    >>> write_cell(-5, "whole"), write_cell(True, "flag"), write_cell(("a", "b; c"), "texts")
    ('-5', 'true', 'a; b\\u003b c')
    """
    match cell:
        case str() if cell_type != "quantity":
            return write_words(cell)
        case bool():
            return "true" if cell else "false"
        case int():
            return str(cell)
        case tuple():
            return _BETWEEN.join(write_words(part).replace(";", _SEMICOLON) for part in cell)
        case _:
            return escape_controls(canonical(cell))


_READERS: Final[Mapping[CellType, Callable[[str], Cell]]] = {
    "text": read_words,
    "open text": lambda text: read_words(text) or None,
    "whole": int,
    "flag": lambda text: text == "true",
    "texts": lambda text: tuple(map(read_words, text.split(_BETWEEN))) if text else (),
}


def read_cell(text: str, cell_type: CellType, kind: str = "") -> Cell:
    """Undo `write_cell`; a quantity is read as one of that kind."""
    if cell_type == "quantity":
        return read_value(unescape_controls(text), kind)
    return _READERS[cell_type](text)
