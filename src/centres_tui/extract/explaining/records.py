"""What explaining a place gives: what was tried, what stands, and where each field came from."""

from dataclasses import dataclass
from typing import Literal

from centres_tui.model.figure import Figure

Outcome = Literal["no match", "refused", "read"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the source's text."""

    start: int
    """First code point."""
    end: int
    """Code point after the last one."""
    text: str
    """The characters that stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where one field of a figure came from."""

    field: str
    """The name of the field."""
    value: str
    """Its value, as it is written everywhere."""
    step: str
    """The step that decided it: `rule money.sign_before`, `hedge`, `following`, ..."""
    because: str
    """What that step goes by, in plain words."""
    words: tuple[Quote, ...] = ()
    """The words of the text that decided; empty where no words did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One rule tried at one place, and what came of it."""

    rule: str
    """The name of the rule."""
    at: int
    """Where its pattern was matched: at the anchor, or at the end of a number."""
    outcome: Outcome
    """No match: its form is not there; refused: what stands around speaks against it; or read."""
    because: str = ""
    """Why it was refused, or what the rule is for."""
    read: Quote | None = None
    """What was read, where something was."""
    kind: str = ""
    """As which kind."""
    value: str = ""
    """With which value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A reading that does not stand, and the one that stands in its place."""

    rule: str
    """The rule that read it."""
    read: Quote
    """What it read."""
    kind: str
    """As which kind."""
    by: str
    """The rule of the reading that stands."""
    winner: Quote
    """What that one read."""
    because: str
    """Why the other stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Something that was joined or mended after the rules had read."""

    step: str
    """The step that did it."""
    because: str
    """What it did, in plain words."""
    words: tuple[Quote, ...]
    """The stretches that it joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A field of a figure nearby that the words at the place decided."""

    figure: str
    """The id of the figure."""
    exact: str
    """Its words."""
    field: str
    """The field."""
    value: str
    """Its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why the text at one place of a source was read as it was."""

    source: str
    """The id of the source."""
    path: str
    """Its path."""
    place: int
    """The place asked about."""
    words: Quote
    """What stands there: the figure, or the word."""
    sentence: Quote
    """The sentence around it."""
    answer: str
    """What stands there and why, in one line."""
    figure: Figure | None = None
    """The figure at the place."""
    origins: tuple[Origin, ...] = ()
    """Where each field came from that is not empty, in order."""
    empty: tuple[str, ...] = ()
    """The fields that the text states nothing for."""
    trials: tuple[Trial, ...] = ()
    """The rules tried in and around the place, in order of the text."""
    drops: tuple[Drop, ...] = ()
    """The readings that do not stand."""
    joints: tuple[Joint, ...] = ()
    """What was joined or mended afterwards."""
    decisions: tuple[Decision, ...] = ()
    """What the words at the place decided of figures nearby, where they are no figure."""
