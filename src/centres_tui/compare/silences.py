"""Silences: which sources do not state a measure, and the words that were looked for in them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from centres_tui.compare.amounts import dimension_of
from centres_tui.compare.description import Description
from centres_tui.compare.differences import SIDE_BY_SIDE
from centres_tui.compare.looked_for import LEAST_WORDS
from centres_tui.compare.shingles import own_stretches
from centres_tui.compare.words import words_of
from centres_tui.model.beside import Silence, Standing
from centres_tui.model.comparison import Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.vocabulary.settings import Sharing

_STRETCH: Final = 240
"""The words must stand within so many characters."""


class Silences:
    """Finds who does not state what."""

    def __init__(
        self,
        descriptions: Mapping[str, Description],
        families: Sequence[Family],
        sharing: Sharing,
    ) -> None:
        self._descriptions = descriptions
        self._texts = {one.source: one.text for one in descriptions.values()}
        ordered = sorted(self._texts, key=lambda one: (self._texts[one].source.path, one))
        self._ranks = {source: rank for rank, source in enumerate(ordered)}
        self._families = families
        self._sharing = sharing

    def find(
        self, measures: Sequence[Measure], looked_for: Mapping[str, Mapping[str, str]]
    ) -> Iterator[Silence]:
        """Give the silences, by measure and by path of source.

        A source is silent where it states another measure together with a source of this one;
        a source on another subject is not asked. Of very many, those alone are given that state
        the measure in another scope.

        Args:
            measures: The measures.
            looked_for: The words of each, by its id.
        """
        kin = self._kin(measures)
        asked = _asked(measures, self._sharing.most_silences)
        index = self._index(asked, looked_for) if asked else {}
        for measure in measures:
            words = looked_for[measure.id]
            others = kin.get(measure.id, {})
            near = asked[measure.id] if asked else ()
            for source in sorted({*near, *others}, key=self._ranks.__getitem__):
                if source in others:
                    yield _in_other_scope(measure, source, others[source])
                else:
                    yield self._silence(measure, source, words, index[source])

    def _silence(
        self, measure: Measure, source: str, words: Mapping[str, str], index: "_Index"
    ) -> Silence:
        shown = _listed(words.values())
        where = index.together(tuple(words)) if len(words) >= LEAST_WORDS else None
        if where is None:
            return Silence(
                measure=measure.id,
                source=source,
                standing="not stated",
                reason=_looked_for(shown, len(words)),
            )
        standing, other = self._found_there(measure, source, where)
        why = "cannot be compared" if standing == "not comparable" else "is of another measure"
        told = f"{' '.join(other.exact.split())} {why}" if other else "no such amount stands there"
        return Silence(
            measure=measure.id,
            source=source,
            standing=standing,
            reason=f"{shown} stand together from character {where}: {told}",
            figure=other.id if other else "",
        )

    def _found_there(
        self, measure: Measure, source: str, where: int
    ) -> tuple[Standing, Figure | None]:
        """Find an amount of its kind near the words: open, in another unit, or of another thing."""
        member = self._descriptions[measure.figures[0]]
        near = self._texts[source].figures_in(where, where + _STRETCH)
        alike = [figure for figure in near if figure.kind == member.figure.kind]
        for figure in alike:
            other = self._texts[source].amount(figure)
            if other is None or dimension_of(figure) != member.amount.dimension:
                return "not comparable", figure
        return "named only", next(iter(alike), None)

    def _kin(self, measures: Sequence[Measure]) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """Give for each measure the sources that state it in another scope, and where."""
        homes = {figure: measure for measure in measures for figure in measure.figures}
        found: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        for family in self._families:
            if _is_side_by_side(family):
                continue
            own = {homes[figure].id: homes[figure] for figure in family.figures if figure in homes}
            for measure in own.values():
                for figure in self._instead(family.figures, measure, homes):
                    source = self._descriptions[figure].source
                    found[measure.id].setdefault(source, (figure, family.differs))
        return found

    def _instead(
        self, figures: Iterable[str], measure: Measure, homes: Mapping[str, Measure]
    ) -> Iterator[str]:
        """Give the figures of silent sources that may stand in place of a measure.

        They do not where a source of the measure states both, or where something else is counted.
        """
        sources = {*measure.sources}
        nouns = {noun for one in measure.figures for noun in self._descriptions[one].nouns[-1:]}
        for figure in figures:
            other = self._descriptions[figure]
            home = homes.get(figure)
            if other.source in sources or (home and not sources.isdisjoint(home.sources)):
                continue
            if not nouns or not other.nouns or other.nouns[-1] in nouns:
                yield figure

    def _index(
        self, asked: Mapping[str, Collection[str]], looked_for: Mapping[str, Mapping[str, str]]
    ) -> Mapping[str, "_Index"]:
        wanted = {word for words in looked_for.values() for word in words}
        sources = {source for several in asked.values() for source in several}
        return {source: _Index(_places(self._texts[source].source, wanted)) for source in sources}


def _is_side_by_side(family: Family) -> bool:
    """Whether a family holds only what one source states beside each other: parts, two sides."""
    _, _, differs = family.differs.partition(": ")
    return SIDE_BY_SIDE.issuperset(differs.split("; "))


def _in_other_scope(measure: Measure, source: str, other: tuple[str, str]) -> Silence:
    figure, differs = other
    return Silence(
        measure=measure.id, source=source, standing="not comparable", reason=differs, figure=figure
    )


def _asked(measures: Sequence[Measure], most: int) -> Mapping[str, Collection[str]] | None:
    """Give for each measure the sources that state another one together with one of its own.

    None is given where there are more pairs than so many.
    """
    stated: dict[str, list[Measure]] = defaultdict(list)
    for measure in measures:
        for source in measure.sources:
            stated[source].append(measure)
    asked: dict[str, Collection[str]] = {}
    left = most
    for measure in measures:
        near = _neighbours(measure, stated) - set(measure.sources)
        left -= len(near)
        if left < 0:
            return None
        asked[measure.id] = near
    return asked


def _neighbours(measure: Measure, stated: Mapping[str, Sequence[Measure]]) -> set[str]:
    """Give the sources of all measures that share a source with one."""
    seen = {measure.id}
    near: set[str] = set()
    for source in measure.sources:
        for other in stated[source]:
            if other.id not in seen:
                seen.add(other.id)
                near.update(other.sources)
        if len(near) == len(stated):
            break
    return near


class _Index:
    """Where the words that are looked for stand in one source."""

    def __init__(self, places: Mapping[str, Sequence[int]]) -> None:
        self._places = places

    def together(self, words: Sequence[str]) -> int | None:
        """Give the first character from which all words stand close together."""
        found = [self._places.get(word, ()) for word in words]
        if not all(found):
            return None
        rarest = min(found, key=len)
        for place in rarest:
            nearest = [_nearest(places, place) for places in found]
            if max(nearest) - min(nearest) <= _STRETCH:
                return min(nearest)
        return None


def _nearest(places: Sequence[int], place: int) -> int:
    after = bisect_left(places, place)
    return min(places[max(0, after - 1) : after + 1], key=lambda one: abs(one - place))


def _places(source: Source, wanted: Collection[str]) -> Mapping[str, Sequence[int]]:
    """Give the places of the wanted words in a source's own text, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for start, end in own_stretches(source):
        for place, _, _, stem, _, _ in words_of(source.text, start, end):
            if stem in wanted:
                found[stem].append(place)
    return found


def _looked_for(shown: str, count: int) -> str:
    """Say what was looked for; one word stands anywhere, and none leaves nothing to look for."""
    if count >= LEAST_WORDS:
        return f"looked for {shown}"
    return f"{shown} alone is too little to look for" if shown else "no words to look for"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
