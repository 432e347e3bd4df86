"""What stands beside a verdict: origins, speakers, silences, derived amounts, and a ledger."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from centres_tui.model.quantity import Bound, Kind, Status, Value
from centres_tui.model.verdict import Verdict

Standing = Literal["not stated", "not comparable", "named only"]
STANDINGS: Final[tuple[Standing, ...]] = get_args(Standing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the wording of one source comes from, as far as the others show."""

    source: str
    """The id of the source."""
    origin: str
    """The id of the source that this wording begins with; its own where it copies none."""
    shares_with: str = ""
    """The id of the source that it shares most wording with; empty where it shares little."""
    share: int = 0
    """How much of its own wording stands there, in percent."""
    share_there: int = 0
    """How much of the wording there stands in it, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one speaker is quoted or cited with for a measure."""

    measure: str
    """The id of the measure."""
    speaker: str
    """Who is quoted, in the fullest words of the sources; empty for a source's own words."""
    stated: str
    """The different values, as they are worded."""
    verdict: Verdict
    """How the sources stand to each other on what this speaker says."""
    reason: str
    """The deciding facts, in one line."""
    figures: tuple[str, ...]
    """Ids of the figures; of another measure where one source quotes another value as well."""
    sources: tuple[str, ...]
    """Ids of the sources that quote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A source that does not state a measure which others on its subject state."""

    measure: str
    """The id of the measure."""
    source: str
    """The id of the source."""
    standing: Standing
    """Whether it says nothing of it, states it in another scope or unit, or only names it."""
    reason: str
    """What was looked for, or what was found instead."""
    figure: str = ""
    """The id of the figure that cannot be compared; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """An amount that nobody states, worked out to stand beside others; never said by a source."""

    id: str
    """Unique in a comparison."""
    family: str
    """The id of the family in which it stands."""
    figure: str
    """The id of the figure that it puts on another basis."""
    formula: str
    """How it was worked out: "£100m / 4 years = £25m a year"."""
    figures: tuple[str, ...]
    """Ids of the figures that it comes from."""
    beside: tuple[str, ...]
    """Ids of the figures that are stated on this basis, or of those that others come from."""
    kind: Kind
    """What sort of quantity it is."""
    value: Value
    """The amount; None for a range."""
    low: Value = None
    """The lower end of a range."""
    high: Value = None
    """The upper end of a range."""
    bound: Bound = "="
    """The bound of the figure that it comes from."""
    unit: str = ""
    """The unit."""
    per: str = ""
    """What it is per, singular."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger of a measure: what was stated, when, and of which time."""

    measure: str
    """The id of the measure."""
    published: str | None
    """The day of publication of its source."""
    period: str
    """The time that it speaks of, as EDTF, where its words fix it."""
    speaks_of: str
    """That time in words of the source: "four years", "a year"."""
    status: Status
    """Its status."""
    kind: Kind
    """As in the figure."""
    value: Value
    """As in the figure."""
    low: Value
    """As in the figure."""
    high: Value
    """As in the figure."""
    bound: Bound
    """As in the figure."""
    unit: str
    """As in the figure."""
    least: Value
    """The least that it leaves open, in the unit that the measure is compared in; a day."""
    most: Value
    """The most; None for either where there is no end."""
    said_by: str
    """As in the figure."""
    source: str
    """The id of its source."""
    origin: str
    """The id of the source that its wording begins with."""
    figure: str
    """The id of the figure."""
