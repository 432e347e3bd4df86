"""Stretches of the text, put in order and quoted."""

from collections.abc import Iterable

from centres_tui.extract.explaining.records import Quote
from centres_tui.extract.grounds import Span


def quote(text: str, start: int, end: int) -> Quote:
    """Quote a stretch of the text."""
    return Quote(start, end, text[start:end])


def quoted(text: str, spans: Iterable[Span]) -> tuple[Quote, ...]:
    """Quote stretches of the text."""
    return tuple(quote(text, start, end) for start, end in spans)


def tidy(text: str, spans: Iterable[Span]) -> list[Span]:
    """Put stretches in order, without white space at their ends, those that touch as one.

    >>> tidy("the old mills close", [(8, 13), (4, 7), (8, 13), (14, 19)])
    [(4, 19)]
    """
    joined: list[Span] = []
    for start, end in sorted(filter(None, (_stripped(text, span) for span in spans))):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _stripped(text: str, span: Span) -> Span | None:
    """Give a stretch without the white space at its ends, or None where nothing is left."""
    stretch = text[span[0] : span[1]]
    start = span[0] + len(stretch) - len(stretch.lstrip())
    end = span[0] + len(stretch.rstrip())
    return (start, end) if start < end else None
