"""Labels: what a measure or a family is called, in words of the sources."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from centres_tui.compare import spreads
from centres_tui.compare.blocking import telling_words
from centres_tui.compare.description import Description
from centres_tui.compare.nouns import noun_key
from centres_tui.compare.words import noun_stems, stem_of, weight_of, weights_of
from centres_tui.vocabulary.in_force import remembered

_PARTICIPLE: Final = re.compile(r"(?:ed|ing)\Z")
_VOTES: Final = 2
"""More figures with one label count no more than so many."""
_PHRASE: Final = 1.5
_NAMES_THING: Final = 2.0
_LOOSE_END: Final = 0.5
"""What a phrase loses that ends in a participle: "activities provided"."""
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_BORNE_OUT: Final = 0.7
"""What a label gains all whose words stand beside the figures of other labels."""
_SAMPLE: Final = 24
"""So many figures of a measure bear its labels out, or do not."""
_LONGEST: Final = 6
"""Labels of more words do not read as names."""

Subjects = Mapping[str, Set[str]]
"""By source, the subjects that its figures have."""


def label_of(members: Sequence[Description]) -> str:
    """Name a measure by the label of its figures that reads most like a name.

    A label that names the thing counted goes before one that does not, a phrase of a few words
    before a lone one, what most figures carry before what one does.
    """
    labels = Counter(one.figure.about for one in members if one.figure.about)
    heads = {one.nouns[-1] for one in members if one.nouns}
    near = [
        (one.figure.about, one.around.weights.keys() | set(one.nouns)) for one in members[:_SAMPLE]
    ]
    best = min(
        labels,
        key=lambda label: (
            -_worth(label, labels[label], heads) - _borne_out(label, near),
            len(label),
            label,
        ),
        default="",
    )
    if best in {one.figure.unit for one in members} and _are_left(members):
        return f"{best} left"
    return (
        best
        or _counted(members)
        or ", ".join(telling_words(members[0])[:4])
        or members[0].figure.kind
    )


def _are_left(members: Sequence[Description]) -> bool:
    """Whether what is counted is what is left of a whole, as one of the sources says."""
    whole = any(one.is_whole for one in members)
    return (
        members[0].amount.dimension == "count" and not whole and any(one.is_left for one in members)
    )


def _worth(label: str, votes: int, heads: Set[str]) -> float:
    points, nouns = _reading(label)
    return min(votes, _VOTES) + points + (0.0 if heads.isdisjoint(nouns) else _NAMES_THING)


@remembered(4096)
def _reading(label: str) -> tuple[float, Set[str]]:
    """Give the points for how a label reads, and its words as nouns that are counted."""
    words = label.split()
    points = _PHRASE if 1 < len(words) <= _LONGEST else 0.0
    if _PARTICIPLE.search(label):
        points -= _PHRASE if len(words) == 1 else _LOOSE_END
    if _POSSESSIVE.search(label) or _are_names(words):
        points -= _PHRASE
    return points, {noun_key(stem_of(word.lower())) for word in words}


def _are_names(words: Sequence[str]) -> bool:
    """Whether a label says whose figure it is, and not what is measured."""
    return all(word[:1].isupper() and weight_of(word.lower()) == 1 for word in words)


def _borne_out(label: str, near: Sequence[tuple[str, Set[str]]]) -> float:
    """Give points for the telling words of a label that stand beside figures of others, too.

    Args:
        label: The label.
        near: For each figure its label and the words beside it.
    """
    stems = {stem for stem, weight in weights_of(label) if weight == 1}
    others = [words for about, words in near if about != label]
    if not stems or not others:
        return _BORNE_OUT
    found = sum(len(stems & words) for words in others)
    return _BORNE_OUT * found / (len(stems) * len(others))


def subjects_by_source(members: Iterable[Description]) -> Subjects:
    """Give by source the subjects that its figures have."""
    found: dict[str, set[str]] = {}
    for one in members:
        found.setdefault(one.source, set()).add(one.figure.subject)
    return found


def subject_of(members: Sequence[Description], subjects: Subjects) -> str:
    """Name the subject that most of the sources give.

    Of equals the one goes first that more of these sources speak of elsewhere, then one that is
    more than a letter ("Option B"), then the shorter.

    Args:
        members: The figures of a measure.
        subjects: What each source speaks of.
    """
    given = {(one.source, one.figure.subject) for one in members if one.figure.subject}
    votes = Counter(subject for _, subject in given)
    known = [subjects[source] for source in {source for source, _ in given}]
    return min(
        votes,
        key=lambda subject: (
            -votes[subject],
            -sum(subject in spoken_of for spoken_of in known),
            len(subject) == 1,
            len(subject),
            subject,
        ),
        default="",
    )


def unit_of(members: Sequence[Description], label: str = "") -> str:
    """Name the unit in which the figures are compared; for counts, the most common noun.

    A noun that stands in the label goes before one that does not.
    """
    if members[0].amount.dimension == "count":
        units = [one.figure.unit for one in members]
        named = [unit for unit in units if unit and _names(label, unit)]
        return _most(named or units)
    return "" if members[0].amount.dimension == "time" else spreads.unit_of(members)[0]


def _names(label: str, unit: str) -> bool:
    """Whether the head of a counted noun stands in a label, in whatever number."""
    heads = noun_stems(unit)[-1:]
    return bool({stem_of(word.lower()) for word in label.split()} & set(heads))


def kind_of(members: Sequence[Description]) -> str:
    """Name the kind as which the figures are compared."""
    return "percent" if members[0].amount.dimension == "share" else members[0].figure.kind


def _counted(members: Sequence[Description]) -> str:
    unit = unit_of(members)
    words = [word for word in telling_words(members[0]) if word not in unit.split()]
    return f"{unit}: {', '.join(words[:3])}" if unit and words else unit


def _most(texts: Iterable[str]) -> str:
    """Give the most common text, the shorter and then the alphabetically first of equals."""
    counts = Counter(text for text in texts if text)
    return min(counts, key=lambda text: (-counts[text], len(text), text), default="")
