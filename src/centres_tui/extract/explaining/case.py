"""One figure with everything that was noted of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from centres_tui.extract.explaining.lineage import Lineage
from centres_tui.extract.explaining.recorder import Recorder, Snapshot
from centres_tui.extract.grounds import Span
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical


@dataclass(frozen=True, slots=True)
class Case:
    """One figure with everything that was noted of it."""

    figure: Figure
    """The figure."""
    recorder: Recorder
    """What was noted."""
    lineage: Lineage
    """How its reading came about."""

    @property
    def text(self) -> str:
        """The whole text."""
        return self.recorder.page.text

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.figure.start, self.figure.end

    @property
    def snapshots(self) -> Mapping[str, Snapshot]:
        """What was known of it after each step of context."""
        return self.recorder.drafts.get(self.figure.start, {})

    @property
    def last(self) -> Snapshot:
        """What was known of it in the end."""
        return list(self.snapshots.values())[-1]


def is_empty(value: object) -> bool:
    """Whether a field states nothing."""
    return value is None or value is False or value == ""


def written(value: Value | bool) -> str:
    """Write the value of a field."""
    if isinstance(value, bool):
        return "yes" if value else ""
    return canonical(value)
