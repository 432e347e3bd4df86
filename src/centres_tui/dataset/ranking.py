"""The order in which the rows of a comparison are listed: what differs first."""

from collections.abc import Mapping
from typing import Final, Literal

from centres_tui.model.comparison import VERDICTS, Check, Family, Measure

RowSort = Literal["measure", "family", "check"]
"""The three sorts of row: a measure, a family, a check."""

HOLDS_ORDER: Final = ("no", "approximately", "yes")
_SHARED: Final = tuple(verdict for verdict in VERDICTS if verdict != "single")
_ORDER: Final = (
    *(("measure", verdict) for verdict in _SHARED),
    *(("check", holds) for holds in HOLDS_ORDER),
    ("family", ""),
    ("measure", "single"),
)
RANKS: Final[Mapping[tuple[str, str], int]] = {each: rank for rank, each in enumerate(_ORDER)}
"""The rank of a row by its sort and how it stands: a verdict, or whether a check holds."""


def rank(subject: Measure | Family | Check) -> int:
    """Give the rank of a row by what it is about."""
    match subject:
        case Measure():
            return RANKS["measure", subject.verdict]
        case Check():
            return RANKS["check", subject.holds]
        case Family():
            return RANKS["family", ""]
