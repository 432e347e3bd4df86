"""Decisions: what an analyst says of figures, sources and measures, and where it is anchored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

Act = Literal[
    "confirm", "reject", "correct", "add", "note", "describe", "link", "unlink", "rename",
    "overrule", "undo", "redo",
]  # fmt: skip
ACTS: Final[tuple[Act, ...]] = get_args(Act)
"""What can be said: the first four of one figure, `describe` of a source, `link` to `overrule` of
the figures of a measure; a measure's verdict can be confirmed as a figure can, and a note is on any
of them; the last two are on decisions."""

OF: Final = "of"
"""The field of a confirmation or a note that says of what it is, where it is not of a figure."""
OF_MEASURE: Final = "measure"
"""What that field holds for a measure."""

Origin = Literal["machine", "confirmed", "corrected", "added", "rejected"]
"""Who answers for a figure: the program, or an analyst, and how."""
MACHINE: Final = "machine"
"""Who answers where no analyst has spoken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a decision holds: a stretch of a source, or a source as a whole.

    After the selectors of W3C Web Annotation: a position, and a quote by which it is found again.
    """

    source: str
    """The id of the source, which changes when its bytes do."""
    path: str
    """The path of the source."""
    start: int = 0
    """First code point of the stretch."""
    end: int = 0
    """Code point after the last one; the same as `start` for a source as a whole."""
    exact: str = ""
    """The characters of the stretch; empty for a source as a whole."""
    prefix: str = ""
    """Characters before it."""
    suffix: str = ""
    """Characters after it."""
    alike_before: int = 0
    """How many characters before it stand before another stretch of the source just like it."""
    alike_after: int = 0
    """How many characters after it stand after such another stretch."""

    @property
    def is_whole(self) -> bool:
        """Whether it stands for its source as a whole."""
        return not self.exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing that an analyst said: who, when, of what, what before, what after, and why."""

    id: str
    """`ANALYST-RUN-NUMBER`, unique among all journals."""
    time: str
    """When it was said, in UTC: 2026-01-31T09:30:00.000000Z. Later decisions sort after it."""
    analyst: str
    """Who said it."""
    act: Act
    """What was done."""
    anchors: tuple[Anchor, ...] = ()
    """The figures or the source that it holds for; none for `undo` and `redo`."""
    before: Mapping[str, str] = field(default_factory=dict)
    """What stood there, by field, as text."""
    after: Mapping[str, str] = field(default_factory=dict)
    """What shall stand there, by field, as text; an empty text takes a field's content away."""
    why: str = ""
    """The analyst's reason."""
    decision: str = ""
    """For `undo` and `redo`, the id of the decision."""
