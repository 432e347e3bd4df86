"""Texts in languages that are not read: of their figures, those that plain digits state alone."""

from dataclasses import replace

from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.read.language import ENGLISH
from centres_tui.vocabulary.languages import scale_beginnings, with_decimal_commas
from centres_tui.vocabulary.patterns import lazy

_YEAR = lazy(r"(?:19|20)\d\d")
_FOLLOWING = lazy(r"[\s\u00a0\u202f-]{0,3}([^\W\d_]{1,12})")
"""The word after a number."""
_PARTED = lazy(r"\d[.,'’\s\u00a0\u202f]\d")
"""A point, comma or blank between digits, which one language uses for tenths, another for
thousands."""


def understood(source: Source, figures: list[Figure]) -> list[Figure]:
    """Keep the figures that are understood: all in English, in other languages what digits state.

    What words would have to say there (hedges, whose figure it is, what is counted) is left open.

    Args:
        source: The source.
        figures: What was read as if it were English.
    """
    if source.language in {None, ENGLISH}:
        return figures
    has_commas = source.language in with_decimal_commas()
    return [_bare(each) for each in figures if _is_plain(each, source.text, has_commas=has_commas)]


def _is_plain(figure: Figure, text: str, *, has_commas: bool) -> bool:
    if any(map(str.isalpha, figure.exact)) or not any(map(str.isdigit, figure.exact)):
        return False
    if has_commas and figure.kind != "date" and _is_parted(figure, text):
        return False
    following = _FOLLOWING.match(text, figure.end)
    return not (following and following[1].lower().startswith(scale_beginnings()))


def _is_parted(figure: Figure, text: str) -> bool:
    """Whether a point, comma or blank parts digits in a figure or at its edges."""
    around = text[max(0, figure.start - 2) : figure.end + 2]
    return _PARTED.search(around) is not None


def _bare(figure: Figure) -> Figure:
    """Leave out what words of English would have said."""
    is_count = figure.kind == "count"
    is_year = figure.kind in {"count", "number"} and _YEAR.fullmatch(figure.exact) is not None
    return replace(
        figure,
        kind="date" if is_year else "number" if is_count else figure.kind,
        value=figure.exact if is_year else figure.value,
        unit="" if is_count else figure.unit,
        bound=figure.bound if figure.bound == "range" else "=",
        per="",
        trend="",
        changes_to=None,
        of=None,
        subject="",
        status="actual",
        said_by="",
    )
