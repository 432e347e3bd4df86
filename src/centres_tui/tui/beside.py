"""What stands beside the verdicts, with the look-ups that the panes need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from centres_tui.model.beside import Derived, Entry, Silence, Voice
from centres_tui.model.comparison import Check, Comparison, Family, Measure

T = TypeVar("T", Voice, Silence, Entry)


class Beside:
    """What stands beside the verdicts of a comparison, found by measure, source and family."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def voices(self, measure: str) -> Sequence[Voice]:
        """Give what each speaker says of a measure."""
        return self._voices.get(measure, ())

    def silences(self, measure: str) -> Sequence[Silence]:
        """Give the sources that do not state a measure."""
        return self._silences.get(measure, ())

    def silence(self, measure: str, source: str) -> Silence | None:
        """Give why a source does not state a measure; None where it does, or was not asked."""
        return self._silent.get((measure, source))

    def ledger(self, measure: str) -> Sequence[Entry]:
        """Give what was stated of a measure, by day of publication."""
        return self._ledger.get(measure, ())

    def derived(self, subject: Measure | Family | Check) -> Sequence[Derived]:
        """Give the amounts worked out for a family, or from the figures of a measure."""
        if isinstance(subject, Family):
            return [one for one in self._comparison.derived if one.family == subject.id]
        if isinstance(subject, Check):
            return ()
        own = set(subject.figures)
        return [
            one
            for one in self._comparison.derived
            if one.figure in own or not own.isdisjoint(one.beside)
        ]

    @cached_property
    def _voices(self) -> Mapping[str, Sequence[Voice]]:
        return _by_measure(self._comparison.voices)

    @cached_property
    def _silences(self) -> Mapping[str, Sequence[Silence]]:
        return _by_measure(self._comparison.silences)

    @cached_property
    def _silent(self) -> Mapping[tuple[str, str], Silence]:
        return {(one.measure, one.source): one for one in self._comparison.silences}

    @cached_property
    def _ledger(self) -> Mapping[str, Sequence[Entry]]:
        return _by_measure(self._comparison.ledger)


def _by_measure(things: Iterable[T]) -> Mapping[str, Sequence[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for one in things:
        found[one.measure].append(one)
    return found
