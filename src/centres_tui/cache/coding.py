"""Sources and figures as bytes and back: JSON, without what follows from the source's text."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from centres_tui.model.figure import Figure
from centres_tui.model.source import Issue, PageStart, Passage, Source, Statement

SOURCE: Final = tuple(field.name for field in fields(Source))
FIGURE: Final = tuple(field.name for field in fields(Figure))
PARTS: Final[Mapping[str, Callable[..., object]]] = {
    "statements": Statement,
    "passages": Passage,
    "issues": Issue,
    "page_starts": PageStart,
}
"""What the parts of a source are of which there may be several."""
AROUND: Final = 32
"""Code points that a figure has before it and after it."""

_of_source = attrgetter(*SOURCE)
_of_figure = attrgetter(*FIGURE)
_PATH, _TEXT = SOURCE.index("path"), SOURCE.index("text")
_VALUES: Final = [FIGURE.index(name) for name in ("value", "low", "high")]


def encoded(source: Source, figures: Sequence[Figure]) -> bytes | None:
    """Write a source with its figures; None where reading them back would not give the same."""
    written = json.dumps(
        [[_plain(value) for value in _of_source(source)], [_figure(source, f) for f in figures]],
        separators=(",", ":"),
    ).encode()
    return written if decoded(written) == (source, tuple(figures)) else None


def decoded(written: bytes) -> tuple[Source, tuple[Figure, ...]] | None:
    """Read them back; None where the bytes are not what was written."""
    try:
        stated, figures = json.loads(written)
        source = _source(stated)
        return source, tuple([_figure_from(source, figure) for figure in figures])
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None


def _plain(value: Any) -> Any:
    """Give a value as JSON has it; a part of a source as its values in order."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    return value


def _source(stated: list[Any]) -> Source:
    named = dict(zip(SOURCE, stated, strict=True))
    for name, value in named.items():
        if name in PARTS:
            named[name] = tuple([_part(PARTS[name], each) for each in value])
        elif isinstance(value, list):
            named[name] = tuple(value)
    return Source(**named)


def _part(made_of: Callable[..., object], values: list[Any]) -> object:
    if made_of is PageStart:
        return made_of(*values)
    names = [field.name for field in fields(made_of)]  # type: ignore[arg-type]  # all the others are dataclasses
    return made_of(**dict(zip(names, values, strict=True)))


def _around(source: Source, start: int, end: int) -> dict[str, Any]:
    """Give what a figure has that follows from its place."""
    text = source.text
    return {
        "id": f"{source.id}:{start}",
        "source": source.id,
        "path": source.path,
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }


def _figure(source: Source, figure: Figure) -> list[Any]:
    """Write a figure; what follows from its place is left out."""
    follows = _around(source, figure.start, figure.end)
    written = [
        0 if name in follows and follows[name] == value else value
        for name, value in zip(FIGURE, _of_figure(figure), strict=True)
    ]
    for place in _VALUES:
        if isinstance(written[place], Decimal):
            written[place] = [str(written[place])]
    return written


def _figure_from(source: Source, written: list[Any]) -> Figure:
    for place in _VALUES:
        if isinstance(written[place], list):
            written[place] = Decimal(written[place][0])
    named = dict(zip(FIGURE, written, strict=True))
    for name, value in _around(source, named["start"], named["end"]).items():
        if named[name] == 0:
            named[name] = value
    return Figure(**named)
