"""What stands beside the verdicts: origins, speakers, silences, derived amounts, the ledger."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from centres_tui.compare.derived import derived_in
from centres_tui.compare.description import Description
from centres_tui.compare.ledger import entries_of
from centres_tui.compare.looked_for import words_looked_for
from centres_tui.compare.origins import Independence, independence_of, origins_of
from centres_tui.compare.silences import Silences
from centres_tui.compare.voices import Split, Voices
from centres_tui.model.beside import Derived, Entry
from centres_tui.model.comparison import Comparison, Measure
from centres_tui.model.source import Source
from centres_tui.vocabulary.settings import Sharing, Widths


def with_all_beside(
    comparison: Comparison,
    descriptions: Sequence[Description],
    sources: Sequence[Source],
    settings: tuple[Widths, Sharing],
) -> Comparison:
    """Add to a comparison what stands beside its verdicts, none of which changes.

    Args:
        comparison: The measures, families and checks.
        descriptions: What is known of each figure.
        sources: All sources.
        settings: How far amounts may be off, and from when on wording is shared.
    """
    return _Beside(comparison, descriptions, settings).added(sources)


class _Beside:
    """A comparison with what is known of its figures."""

    def __init__(
        self,
        comparison: Comparison,
        descriptions: Sequence[Description],
        settings: tuple[Widths, Sharing],
    ) -> None:
        self.comparison = comparison
        self.widths, self.sharing = settings
        self.descriptions = descriptions
        self.known = {one.figure.id: one for one in descriptions}
        self.members = {
            measure.id: [self.known[figure] for figure in measure.figures]
            for measure in comparison.measures
        }

    def added(self, sources: Sequence[Source]) -> Comparison:
        """Give the comparison with everything beside its verdicts."""
        origins = origins_of(sources, self.sharing)
        of_source = {one.source: one for one in origins}
        depends = {
            key: independence_of(several, of_source, self.sharing)
            for key, several in self.members.items()
        }
        splits = self._splits()
        words = {
            measure.id: words_looked_for(measure.label, self.members[measure.id])
            for measure in self.comparison.measures
        }
        measures = tuple(
            _told(measure, splits[measure.id], depends[measure.id], words[measure.id].values())
            for measure in self.comparison.measures
        )
        silences = Silences(self.known, self.comparison.families, self.sharing)
        return replace(
            self.comparison,
            measures=measures,
            origins=origins,
            voices=tuple(voice for split in splits.values() if split for voice in split.voices),
            silences=tuple(silences.find(measures, words)),
            derived=tuple(self._derived()),
            ledger=tuple(self._ledger(depends)),
        )

    def _splits(self) -> Mapping[str, Split | None]:
        voices = Voices(self.descriptions, self.widths)
        return {
            measure.id: voices.split(measure, self.members[measure.id])
            for measure in self.comparison.measures
        }

    def _ledger(self, depends: Mapping[str, Independence]) -> Iterator[Entry]:
        for measure in self.comparison.measures:
            origins = depends[measure.id].by_source
            yield from entries_of(measure, self.members[measure.id], origins)

    def _derived(self) -> Iterator[Derived]:
        """Give the derived amounts of each family; each may stand beside the rest of a measure."""
        measures = self.comparison.measures
        homes = {figure: one for one in measures for figure in one.figures}
        for family in self.comparison.families:
            own = {homes[figure].id: homes[figure] for figure in family.figures if figure in homes}
            siblings = (
                self.known[figure] for measure in own.values() for figure in measure.figures
            )
            yield from derived_in(family, self.known, siblings)


def _told(
    measure: Measure, split: Split | None, depends: Independence, words: Iterable[str]
) -> Measure:
    """Give a measure with its origins, what is looked for and, where it is split, its speakers."""
    return replace(
        measure,
        origins=depends.origins,
        independence=depends.words,
        looked_for=tuple(words),
        speakers=split.words if split else measure.speakers,
        between=split.between if split else measure.between,
    )
