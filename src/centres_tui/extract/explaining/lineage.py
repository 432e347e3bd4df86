"""How the readings at one place went through the steps, from the rules to the figure."""

from centres_tui.extract.explaining.recorder import Recorder
from centres_tui.extract.grounds import Span
from centres_tui.model.reading import Reading

FIRST = "standing"
"""The readings as the rules made them, overlaps settled."""


class Lineage:
    """What one reading, as it ends up in a figure, was made of."""

    def __init__(self, recorder: Recorder, start: int, end: int) -> None:
        """Look at what stands between two places after each step.

        Args:
            recorder: What was noted.
            start: Where the figure begins.
            end: Where it ends.
        """
        self.steps = [step for step in recorder.readings if step != "dropped"]
        """The steps, in order."""
        self.stages = {
            step: [
                reading
                for reading in recorder.readings[step]
                if reading.start < end and start < reading.end
            ]
            for step in self.steps
        }
        """What stood there after each step."""

    @property
    def born(self) -> list[Reading]:
        """What the rules read there."""
        return self.stages[FIRST]

    @property
    def final(self) -> Reading:
        """What became of it."""
        return self.stages[self.steps[-1]][0]

    def changed(self, field: str) -> str:
        """Give the step that last changed a field, or "" where it is as the rule read it."""
        value = getattr(self.final, field)
        for before, step in zip(self.steps[-2::-1], self.steps[:0:-1], strict=True):
            there = self.stages[before]
            if len(there) != 1 or getattr(there[0], field) != value:
                return step
        return ""

    def before(self, step: str) -> list[Reading]:
        """Give what stood there before a step."""
        return self.stages[self.steps[self.steps.index(step) - 1]]

    def added(self, step: str) -> tuple[Span, ...]:
        """Give the stretches that a step added to the one reading there."""
        old, new = self.before(step)[0], self.stages[step][0]
        spans = ((new.start, old.start), (old.end, new.end))
        return tuple(span for span in spans if span[0] < span[1])
