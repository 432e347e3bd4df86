"""Silences: which sources do not state a measure, and the words that were looked for in them."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from centres_tui.compare.amounts import amount_of, dimension_of
from centres_tui.compare.description import Description
from centres_tui.compare.shingles import Sharing, own_stretches
from centres_tui.compare.words import words_of
from centres_tui.model.beside import Silence, Standing
from centres_tui.model.comparison import Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

_MOST_WORDS: Final = 3
"""So many words are looked for at the most."""
_LEAST_WORDS: Final = 2
"""A single word stands anywhere; where no more is known, nothing is said to be named."""
_STRETCH: Final = 240
"""The words must stand within so many characters."""
_LEAST_WORTH: Final = 0.3
"""A word must weigh as much around a figure, on average over the sources."""


def words_looked_for(label: str, members: Sequence[Description]) -> dict[str, str]:
    """Give the concept words of a measure, each with a form that people know it by.

    The thing counted comes first, then the words of the label, then what most of its sources
    have near the figure. Names are none, for a source may leave them out.

    Args:
        label: What the measure is called.
        members: Its figures.
    """
    thing = Counter(noun for member in members for noun in member.nouns[-1:]).most_common(1)
    names = {name for member in members for name in _names_in(member)}
    named = [
        word.stem
        for word in words_of(label, 0, len(label))
        if word.weight == 1 and word.text not in names
    ]
    forms = _forms(label, members)
    wanted = dict.fromkeys((*(noun for noun, _ in thing), *named, *_common(members)))
    return {word: forms.get(word, word) for word in [*wanted][:_MOST_WORDS]}


def _names_in(member: Description) -> frozenset[str]:
    """Give the names in a source, and the words for who is quoted, which another may leave out."""
    said_by = member.figure.said_by
    quoted = words_of(said_by, 0, len(said_by)) if said_by else ()
    return member.text.proper_names.union(
        *((word.text, word.stem) for word in quoted if word.text not in member.figure.unit)
    )


def _common(members: Sequence[Description]) -> list[str]:
    """Give the words that most sources of a measure have near it, the weightiest first."""
    sources = {member.source for member in members}
    worth: dict[str, float] = defaultdict(float)
    seen: dict[str, set[str]] = defaultdict(set)
    for member in members:
        names = _names_in(member)
        for word, weight in member.worth.items():
            if word not in names and word not in seen[member.source]:
                seen[member.source].add(word)
                worth[word] += weight
    count = Counter(word for words in seen.values() for word in words)
    common = (
        word
        for word in worth
        if 2 * count[word] > len(sources) and worth[word] >= _LEAST_WORTH * len(sources)
    )
    return sorted(common, key=lambda word: (-worth[word], word))


def _forms(label: str, members: Sequence[Description]) -> Mapping[str, str]:
    """Give for each stem or concept the form that the sources use most."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        figure = member.figure
        for word in member.text.words(figure.sentence_start, figure.sentence_end):
            forms[word.stem][word.text] += 1
        for words in (figure.unit, label):
            for word in words_of(words, 0, len(words)):
                forms[word.stem][word.text] += 1
    return {
        stem: min(counts, key=lambda form: (-counts[form], len(form), form))
        for stem, counts in forms.items()
    }


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
        where = index.together(tuple(words)) if len(words) >= _LEAST_WORDS else None
        if where is None:
            return Silence(
                measure=measure.id,
                source=source,
                standing="not stated",
                reason=f"looked for {shown}" if shown else "no words to look for",
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
            if amount_of(figure) is None or dimension_of(figure) != member.amount.dimension:
                return "not comparable", figure
        return "named only", next(iter(alike), None)

    def _kin(self, measures: Sequence[Measure]) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """Give for each measure the sources that have a figure in a family with it, with that."""
        homes = {figure: measure for measure in measures for figure in measure.figures}
        found: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
        for family in self._families:
            own = {homes[figure].id: homes[figure] for figure in family.figures if figure in homes}
            for measure in own.values():
                stated = set(measure.figures)
                for figure in family.figures:
                    source = self._descriptions[figure].source
                    if figure not in stated and source not in measure.sources:
                        found[measure.id].setdefault(source, (figure, family.differs))
        return found

    def _index(
        self, asked: Mapping[str, Collection[str]], looked_for: Mapping[str, Mapping[str, str]]
    ) -> Mapping[str, "_Index"]:
        wanted = {word for words in looked_for.values() for word in words}
        sources = {source for several in asked.values() for source in several}
        return {source: _Index(_places(self._texts[source].source, wanted)) for source in sources}


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
        near = _near(measure, stated) - set(measure.sources)
        left -= len(near)
        if left < 0:
            return None
        asked[measure.id] = near
    return asked


def _near(measure: Measure, stated: Mapping[str, Sequence[Measure]]) -> set[str]:
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
        for word in words_of(source.text, start, end):
            if word.stem in wanted:
                found[word.stem].append(word.start)
    return found


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
