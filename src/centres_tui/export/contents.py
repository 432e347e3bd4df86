"""What an export holds: rows of cells, and what sort of cell stands in each column."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from centres_tui.model.beside import Derived, Entry, Origin, Silence, Voice
from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value
from centres_tui.model.source import Source

Cell = Decimal | str | int | bool | tuple[str, ...] | None
"""One cell; `None` where there is nothing to say."""
Row = Mapping[str, Cell]
"""Column names and cells, in column order."""
CellType = Literal["text", "open text", "whole", "flag", "quantity", "texts"]
"""`open text` may be None; `quantity` is a number, EDTF, a/b or None."""
Subject = Literal["sources", "figures", "comparison"]

EMPTY: Final[Mapping[CellType, Cell]] = {
    "text": "",
    "open text": None,
    "whole": 0,
    "flag": False,
    "quantity": None,
    "texts": (),
}
"""What a cell of each sort holds where there is nothing to say."""

_TYPES: Final[tuple[tuple[object, CellType], ...]] = (
    (str, "text"),
    (int, "whole"),
    (bool, "flag"),
    (str | None, "open text"),
    (tuple[str, ...], "texts"),
    (Value, "quantity"),
)


def _cell_types(model: type, *left_out: str) -> dict[str, CellType]:
    """Read the type of each column off the fields of a dataclass; closed sets are text."""
    types = dict(_TYPES)
    return {
        name: types.get(annotation, "text")
        for name, annotation in model.__annotations__.items()
        if name not in left_out
    }


def _after(cells: dict[str, CellType], name: str, **more: CellType) -> dict[str, CellType]:
    """Give the columns with more of them after the one named."""
    order = list(cells)
    cut = order.index(name) + 1
    return {key: (cells | more)[key] for key in (*order[:cut], *more, *order[cut:])}


SOURCE_CELLS: Final = _cell_types(
    Source, "text", "passages", "published_span", "issues", "statements", "page_starts"
) | {"figures": "whole", "issues": "texts", "statements": "texts"}
"""The columns of a source."""
FIGURE_CELLS: Final = _after(_cell_types(Figure), "path", sha256="text", page="whole") | {
    "sentence": "text"
}
"""The columns of a figure: its fields, the hash of its source, its page (0 where there are none),
and the sentence that states it."""
LONGEST_SENTENCE: Final = 2000
"""A longer sentence is a table or a page without stops, and is left out."""
SPREAD_CELLS: Final[dict[str, CellType]] = {
    "lowest": "quantity",
    "highest": "quantity",
    "difference": "quantity",
    "percent": "quantity",
    "spread_unit": "text",
}
"""The columns that say how far the values of a measure lie apart."""
SPREAD: Final = "spread"
"""The key of the spread in formats that nest."""
MEASURE_CELLS: Final = _cell_types(Measure, "spread") | SPREAD_CELLS
"""The columns of a measure."""
FAMILY_CELLS: Final = _cell_types(Family)
"""The columns of a family."""
CHECK_CELLS: Final = _cell_types(Check)
"""The columns of a check."""
BESIDE_CELLS: Final[Mapping[str, Mapping[str, CellType]]] = {
    "origins": _cell_types(Origin),
    "voices": _cell_types(Voice),
    "silences": _cell_types(Silence),
    "derived": _cell_types(Derived),
    "ledger": _cell_types(Entry),
}
"""What stands beside the verdicts: the name of each group of rows, and its columns."""
HOMES: Final[Mapping[str, tuple[str, str]]] = {
    "voices": ("measures", "measure"),
    "silences": ("measures", "measure"),
    "ledger": ("measures", "measure"),
    "derived": ("families", "family"),
}
"""In formats that nest: the group inside whose rows these stand, and the column that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything that one export says, before it is put in a format."""

    subject: Subject
    """What the export is of; a format may lay each out in its own way."""
    sources: tuple[Row, ...] = ()
    """A row a source, by path."""
    figures: tuple[Row, ...] = ()
    """A row a figure, by path and start; of a comparison, those that it names."""
    other_figures: tuple[Row, ...] = ()
    """A row for each figure that a comparison does not name, so that nothing of it is lost."""
    measures: tuple[Row, ...] = ()
    """A row a measure."""
    families: tuple[Row, ...] = ()
    """A row a family."""
    checks: tuple[Row, ...] = ()
    """A row a check."""
    origins: tuple[Row, ...] = ()
    """A row a source: where its wording comes from."""
    voices: tuple[Row, ...] = ()
    """A row a speaker, for measures on which several are quoted."""
    silences: tuple[Row, ...] = ()
    """A row for each source that does not state a measure."""
    derived: tuple[Row, ...] = ()
    """A row an amount that was worked out."""
    ledger: tuple[Row, ...] = ()
    """A row a figure of a measure, by day of publication."""
    filters: tuple[str, ...] = ()
    """What was asked for and how much was left out, in words; empty where all is told."""
    hrefs: Mapping[str, str] = field(default_factory=dict)
    """Links to the files of the sources, by path, for reports; empty where none is known."""
    unread: tuple[str, ...] = ()
    """What could not be read, with why, for reports."""

    def beside(self, name: str) -> tuple[Row, ...]:
        """Give a group of what stands beside the verdicts, by its name."""
        rows: tuple[Row, ...] = getattr(self, name)
        return rows

    def beside_of(self, name: str) -> Mapping[Cell, list[Row]]:
        """Give the rows of such a group by the measure or family that each belongs to."""
        _, column = HOMES[name]
        found: dict[Cell, list[Row]] = {}
        for row in self.beside(name):
            found.setdefault(row[column], []).append(row)
        return found


def texts(cell: Cell) -> tuple[str, ...]:
    """Give the texts that a cell holds; none where it holds no list."""
    return cell if isinstance(cell, tuple) else ()


def quantity_kind(column: str, kind: Cell) -> str:
    """Give the kind that a column's quantity is of, in a row of that kind."""
    return "" if column in {"difference", "percent"} else str(kind)


def spread_of(measure: Row) -> dict[str, Cell] | None:
    """Give the spread of a measure by itself; None where it has none."""
    if measure["lowest"] is None:
        return None
    return {name.removeprefix("spread_"): measure[name] for name in SPREAD_CELLS}


def spread_columns(spread: Mapping[str, object]) -> dict[str, object]:
    """Undo `spread_of`: give the columns of a measure that tell of its spread."""
    columns = {name: name.removeprefix("spread_") for name in SPREAD_CELLS}
    return {name: spread[key] for name, key in columns.items() if key in spread}


def words_around(figure: Row) -> tuple[str, str, str]:
    """Give the words before a figure, its own, and those after it: of its sentence if it is told.

    >>> row = {"sentence": "It has 46 boats.", "exact": "46", "start": 17, "sentence_start": 10}
    >>> words_around(row)
    ('It has ', '46', ' boats.')
    """
    sentence, exact = str(figure["sentence"]), str(figure["exact"])
    start, sentence_start = figure["start"], figure["sentence_start"]
    if isinstance(start, int) and isinstance(sentence_start, int):
        cut = start - sentence_start
        if cut >= 0 and exact and sentence.startswith(exact, cut):
            return sentence[:cut], exact, sentence[cut + len(exact) :]
    return str(figure["prefix"]), exact, str(figure["suffix"])
