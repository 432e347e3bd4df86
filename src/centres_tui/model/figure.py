"""A figure: one place in one source that states a quantity, and what it means."""

from dataclasses import dataclass

from centres_tui.model.decision import MACHINE, Origin
from centres_tui.model.quantity import Bound, Kind, Status, Trend, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One numeric statement in a source; `text[start:end] == exact` always holds."""

    id: str
    """`SOURCE:START`, the same on every machine and in every run."""
    source: str
    """The id of its source."""
    path: str
    """The path of its source."""
    start: int
    """First code point of the figure in the source's text."""
    end: int
    """Code point after the last one."""
    exact: str
    """The characters of the source that state it."""
    prefix: str
    """Up to 32 characters before it."""
    suffix: str
    """Up to 32 characters after it."""
    kind: Kind
    """What sort of quantity it is."""
    value: Value
    """The number in base units, EDTF text, a/b, or None for a range or where the text is open."""
    low: Value = None
    """The lower end of a range."""
    high: Value = None
    """The upper end of a range."""
    bound: Bound = "="
    """How the value bounds the truth: as stated, about, more than, at least, less than, at most."""
    unit: str = ""
    """ISO 4217 code, %, the thing counted, or the plural name of a physical unit."""
    per: str = ""
    """What a rate is per, singular."""
    trend: Trend = ""
    """`up` or `down` where a verb says that it is the amount of a rise or a fall."""
    changes_to: str | None = None
    """The id of the figure that this one changes to."""
    of: str | None = None
    """The id of the figure that is its whole."""
    subject: str = ""
    """Whose figure it is."""
    about: str = ""
    """A short plain label of what is measured, in words of the text."""
    status: Status = "actual"
    """Whether it is so, was so, or is proposed, planned, forecast or aimed at."""
    said_by: str = ""
    """Who is quoted or cited for it."""
    sentence_start: int = 0
    """First code point of the sentence that states it."""
    sentence_end: int = 0
    """Code point after that sentence."""
    repaired: bool = False
    """Whether damaged text was read."""
    boilerplate: bool = False
    """Whether it stands in site furniture."""
    measure: str | None = None
    """The id of its measure; None where it stands alone or was not compared."""
    rule: str = ""
    """The name of the rule that read it."""
    origin: Origin = MACHINE
    """Who answers for it: the program, or an analyst, and how."""
    decided_by: str = ""
    """The analyst who decided on it last."""
    machine: str = ""
    """What the program had read where an analyst corrected it: "value 46; unit homes"."""
    disputed: str = ""
    """What each analyst says where they differ: "anna: reject; ben: confirm"."""
    note: str = ""
    """An analyst's note."""
