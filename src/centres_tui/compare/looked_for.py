"""The words by which a measure is looked for in sources that do not state it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.words import forms_of, plain_words_of, words_of

_MOST_WORDS: Final = 3
"""So many words are looked for at the most."""
LEAST_WORDS: Final = 2
"""A single word stands anywhere; where no more is known, nothing is said to be named."""
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
    names = [_Names(member) for member in members]
    named = [
        word.stem
        for word in words_of(label, 0, len(label))
        if word.weight == 1 and not any(word.text in own for own in names)
    ]
    common, others = _near(members, names)
    wanted = dict.fromkeys((*(noun for noun, _ in thing), *named, *common))
    if len(wanted) < LEAST_WORDS:
        wanted |= dict.fromkeys(others[: LEAST_WORDS - len(wanted)])
    kept = [*wanted][:_MOST_WORDS]
    forms = _forms(kept, label, members)
    return {word: forms.get(word, word) for word in kept}


class _Names:
    """The names in a source, and the words for who is quoted, which another may leave out."""

    def __init__(self, member: Description) -> None:
        said_by, unit = member.figure.said_by, member.figure.unit
        quoted = plain_words_of(said_by, 0, len(said_by)) if said_by else ()
        own = (word for word in quoted if word.text not in unit)
        self.proper = member.text.proper_names
        """Those of the source."""
        self.quoted = {form for word in own for form in (word.text, word.stem)}
        """The words for who is quoted."""

    def __contains__(self, word: str) -> bool:
        return word in self.proper or word in self.quoted


def _near(members: Sequence[Description], names: Sequence[_Names]) -> tuple[list[str], list[str]]:
    """Give the words that most sources have near a measure, and other words, weightiest first."""
    sources = {member.source for member in members}
    worth: dict[str, float] = defaultdict(float)
    seen: dict[str, set[str]] = defaultdict(set)
    for member, own in zip(members, names, strict=True):
        known, proper, quoted = seen[member.source], own.proper, own.quoted
        for word, weight in member.worth.items():
            if word not in known and word not in proper and word not in quoted:
                known.add(word)
                worth[word] += weight
    count = Counter(word for words in seen.values() for word in words)
    ranked = sorted(worth, key=lambda word: (-worth[word], word))
    common = [
        word
        for word in ranked
        if 2 * count[word] > len(sources) and worth[word] >= _LEAST_WORTH * len(sources)
    ]
    return common, [word for word in ranked if word not in common]


def _forms(
    wanted: Collection[str], label: str, members: Sequence[Description]
) -> Mapping[str, str]:
    """Give for each wanted stem or concept the form that the sources use most, if they use one."""
    forms: dict[str, dict[str, int]] = {stem: defaultdict(int) for stem in wanted}
    for form, stem in forms_of(label, forms):
        forms[stem][form] += len(members)
    for member in members:
        figure = member.figure
        sentence = member.text.source.text[figure.sentence_start : figure.sentence_end]
        for own in (forms_of(sentence, forms), forms_of(figure.unit, forms)):
            for form, stem in own:
                forms[stem][form] += 1
    return {
        stem: min(counts, key=lambda form: (-counts[form], len(form), form))
        for stem, counts in forms.items()
        if counts
    }
