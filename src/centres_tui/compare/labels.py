"""Labels: what a measure or a family is called, in words of the sources."""

from collections import Counter
from collections.abc import Iterable, Sequence

from centres_tui.compare import spreads
from centres_tui.compare.blocking import telling_words
from centres_tui.compare.description import Description


def label_of(members: Sequence[Description]) -> str:
    """Name a measure by the label that most of its figures carry, the shortest of those."""
    return (
        _most(one.figure.about for one in members)
        or _counted(members)
        or ", ".join(telling_words(members[0])[:4])
        or members[0].figure.kind
    )


def subject_of(members: Sequence[Description]) -> str:
    """Name the subject that most of the figures have."""
    return _most(one.figure.subject for one in members)


def unit_of(members: Sequence[Description]) -> str:
    """Name the unit in which the figures are compared; for counts, the most common noun."""
    if members[0].amount.dimension == "count":
        return _most(one.figure.unit for one in members)
    return "" if members[0].amount.dimension == "time" else spreads.unit_of(members)[0]


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
