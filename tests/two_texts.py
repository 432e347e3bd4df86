"""Two texts on one hospital: whether a figure of one is in a measure with one of the other."""

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.model.figure import Figure
from centres_tui.read import source_from_text

NAMES = "The Ellory Dale Trust runs Ellory Dale Hospital, and the Ellory Dale Council pays."
FIRST = "Ellory Dale Echo\n4 March 2026\n\n" + NAMES
NEXT = "Ellory Dale Mail\n10 June 2026\n\n" + NAMES


def are_one(first: str, one: str, second: str, other: str) -> bool:
    """Whether two figures are put in one measure."""
    sources = [
        source_from_text(text, path=f"{name}.txt") for name, text in (("a", first), ("b", second))
    ]
    figures = [extract(source) for source in sources]
    ids = {_last(found, exact) for found, exact in zip(figures, (one, other), strict=True)}
    comparison = compare([*figures[0], *figures[1]], sources)
    return any(ids <= set(measure.figures) for measure in comparison.measures)


def _last(figures: list[Figure], exact: str) -> str:
    return next(figure.id for figure in reversed(figures) if figure.exact == exact)
