"""What a comparison says: measures with verdicts, families, and arithmetic checks."""

from dataclasses import dataclass, field
from typing import Literal

from centres_tui.model.beside import Derived, Entry, Origin, Silence, Voice
from centres_tui.model.decision import MACHINE
from centres_tui.model.verdict import VERDICTS, Verdict

__all__ = [
    "VERDICTS",
    "Check",
    "Comparison",
    "Family",
    "Holds",
    "Measure",
    "Spread",
    "Verdict",
]

Holds = Literal["yes", "approximately", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far the stated values of one measure lie apart.

    Numbers are canonical text in the measure's unit; for dates `lowest` and `highest` are EDTF
    and `difference` is in days.
    """

    lowest: str
    """The lowest value stated."""
    highest: str
    """The highest value stated."""
    difference: str
    """Highest less lowest."""
    percent: str = ""
    """The difference as a percentage of the lowest; empty for dates and where the lowest is 0."""
    unit: str = ""
    """What the difference is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The figures that state one thing, over all sources, and how the sources stand on it."""

    id: str
    """Unique in a comparison."""
    label: str
    """A short plain name, in words of the sources."""
    kind: str
    """The kind that its figures are compared as."""
    unit: str
    """The unit that they are compared in."""
    subject: str
    """Whose measure it is."""
    figures: tuple[str, ...]
    """Ids of its figures, by path and start."""
    sources: tuple[str, ...]
    """Ids of the sources that state it, by path."""
    verdict: Verdict
    """How the sources stand to each other."""
    reason: str
    """The deciding facts, in one line."""
    spread: Spread | None = None
    """How far the values lie apart; None where that cannot be said (ratios, open dates)."""
    ordered_by: str = ""
    """Which date ordered the values, for a revision; else empty."""
    grounds: tuple[str, ...] = ()
    """Why these figures were taken to state one thing: the names of the levels that matched."""
    origins: tuple[str, ...] = ()
    """Ids of the sources that its wordings begin with: as many as there are independent ones."""
    independence: str = ""
    """How many sources and origins there are, and which share their wording."""
    speakers: str = ""
    """What each speaker says, where several are quoted: "the council: 46; the union: 53"."""
    between: Verdict | Literal[""] = ""
    """How those speakers stand to each other; empty where they are not told apart."""
    looked_for: tuple[str, ...] = ()
    """The words that were looked for in sources that do not state it."""
    verdict_by: str = MACHINE
    """Who gave the verdict and its reason: the program, or an analyst by name."""
    machine_verdict: Verdict | Literal[""] = ""
    """The program's verdict where an analyst overruled it."""
    machine_reason: str = ""
    """The program's reason where an analyst overruled its verdict."""
    machine_label: str = ""
    """The program's name for it where an analyst renamed it."""
    disputed: str = ""
    """What each analyst says where they differ."""
    note: str = ""
    """An analyst's note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Measures that a reader wants side by side although scope or period differs."""

    id: str
    """Unique in a comparison."""
    label: str
    """A short plain name."""
    differs: str
    """In what they differ: "differs in scope: ..." in words."""
    figures: tuple[str, ...]
    """Ids of its figures, by path and start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """An arithmetic relation between figures, tested."""

    id: str
    """Unique in a comparison."""
    name: str
    """What sort of relation it is: part and rest, shares of one whole, ..."""
    relation: str
    """The relation with its numbers: "53 - 46 = 7"."""
    figures: tuple[str, ...]
    """Ids of the figures that it relates."""
    holds: Holds
    """Whether the relation holds."""
    reason: str = ""
    """Why it was tested and what came out, in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that comparing the figures of some sources gives."""

    measures: tuple[Measure, ...] = field(default=())
    """All measures; those of one source have the verdict `single`."""
    families: tuple[Family, ...] = field(default=())
    """Measures to be seen side by side."""
    checks: tuple[Check, ...] = field(default=())
    """Arithmetic, found and tested."""
    origins: tuple[Origin, ...] = field(default=())
    """Where the wording of each source comes from, by path."""
    voices: tuple[Voice, ...] = field(default=())
    """What each speaker says, for measures on which several are quoted."""
    silences: tuple[Silence, ...] = field(default=())
    """The sources that do not state a measure, by measure."""
    derived: tuple[Derived, ...] = field(default=())
    """Amounts worked out on a common basis; no verdict rests on them."""
    ledger: tuple[Entry, ...] = field(default=())
    """Every figure of every measure, by day of publication."""
