"""Figures as an analyst states them: the fields that can be stated, checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Final

from centres_tui.errors import UsageError
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import BOUNDS, KINDS, TEXT_KINDS, Value, canonical
from centres_tui.model.source import Source
from centres_tui.parse.display import escape_controls
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.sentences import sentence_spans

QUANTITIES: Final = ("value", "low", "high")
WORDS: Final = ("unit", "per", "subject", "about", "said_by")
SETS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KINDS,
    "bound": BOUNDS,
    "status": ("actual", "proposed", "planned", "forecast", "target", "past"),
    "trend": ("", "up", "down"),
}
"""Fields that hold one of a few words."""
FIELDS: Final = (*QUANTITIES, *SETS, *WORDS)
"""What can be stated of a figure, beside its place."""
MOVES: Final = ("start_by", "end_by")
"""By how many code points the two ends of a figure move."""
LONGEST: Final = 200
"""Characters; no field is longer."""
QUOTE: Final = 32
_LONGEST_NUMBER: Final = 40
_RATIO: Final = re.compile(r"\d+(?:\.\d+)?/\d+(?:\.\d+)?")


def corrected(figure: Figure, stated: Mapping[str, str], source: Source) -> Figure:
    """Give a figure with some fields as an analyst states them.

    Args:
        figure: The figure.
        stated: Fields and their content as text; `start_by` and `end_by` move its ends.
        source: Its source.

    Raises:
        UsageError: A field does not exist or cannot hold that; says which and why.
    """
    unknown = sorted(stated.keys() - {*FIELDS, *MOVES})
    if unknown:
        raise UsageError(f"{unknown[0]}: no such field. Fields: {', '.join((*FIELDS, *MOVES))}.")
    moved = _moved(figure, stated, source)
    plain = {name: _plain(name, stated[name]) for name in (*SETS, *WORDS) if name in stated}
    kind = plain.get("kind", figure.kind)
    gone = {"value"} if plain.get("bound", figure.bound) == "range" else {"low", "high"}
    kept = {name: "" if name in gone else _kept(moved, name, kind) for name in QUANTITIES}
    values = {name: _value(name, stated.get(name, kept[name]), kind) for name in QUANTITIES}
    made = replace(moved, **plain, **values)  # type: ignore[arg-type]  # checked just above
    _check_range(made)
    return made


def stated_fields(figure: Figure) -> dict[str, str]:
    """Give the fields of a figure as texts, as an analyst would state them."""
    texts = {name: canonical(getattr(figure, name)) for name in QUANTITIES}
    return texts | {name: str(getattr(figure, name)) for name in (*SETS, *WORDS)}


def added_figure(source: Source, start: int, end: int, stated: Mapping[str, str]) -> Figure:
    """Make a figure of a stretch of a source that the program did not read as one.

    Raises:
        UsageError: The stretch is none, or a field cannot hold what is stated.
    """
    if not 0 <= start < end <= len(source.text):
        raise UsageError(f"{source.path}: there is no stretch from {start} to {end}.")
    bare = _at(
        Figure(id="", source=source.id, path=source.path, start=0, end=0, exact="", prefix="",
               suffix="", kind="number", value=None, rule="analyst"),
        source, start, end,
    )  # fmt: skip
    return corrected(bare, stated, source)


def _moved(figure: Figure, stated: Mapping[str, str], source: Source) -> Figure:
    by = []
    for name in MOVES:
        text = stated.get(name, "0")
        if not re.fullmatch(r"[+-]?\d{1,6}", text):
            raise UsageError(f"{name}: {text!r} is no number of characters.")
        by.append(int(text))
    if not any(by):
        return figure
    start, end = figure.start + by[0], figure.end + by[1]
    if not 0 <= start < end <= len(source.text):
        raise UsageError("the figure would be empty, or end outside its source.")
    return _at(figure, source, start, end)


def _at(figure: Figure, source: Source, start: int, end: int) -> Figure:
    """Give a figure at another place of its source, with what follows from that."""
    text = source.text
    span = next((span for span in sentence_spans(text) if span[0] <= start < span[1]), (start, end))
    return replace(
        figure,
        id=f"{source.id}:{start}",
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - QUOTE) : start],
        suffix=text[end : end + QUOTE],
        sentence_start=span[0],
        sentence_end=max(end, span[1]),
    )


def _plain(name: str, text: str) -> str:
    if name in SETS and text not in SETS[name]:
        known = ", ".join(one or '""' for one in SETS[name])
        raise UsageError(f"{name}: {escape_controls(text)!r} is none of {known}.")
    if len(text) > LONGEST or escape_controls(text) != text:
        raise UsageError(f"{name}: give one line of at most {LONGEST} characters.")
    return text


def _kept(figure: Figure, name: str, kind: str) -> str:
    """Give a quantity that stays; one of another sort of kind does not."""
    is_text = figure.kind in TEXT_KINDS
    stays = is_text == (kind in TEXT_KINDS) and (not is_text or figure.kind == kind)
    return canonical(getattr(figure, name)) if stays else ""


def _value(name: str, text: str, kind: str) -> Value:
    if not text:
        return None
    read: Callable[[str], Value] = _number
    if kind in TEXT_KINDS:
        read = _ratio if kind == "ratio" else _date
    try:
        return read(text)
    except (ValueError, InvalidOperation, OverflowError):
        like = {"ratio": "60/40", "date": "2018-09-18", "period": "2018-04/2019-03"}
        raise UsageError(
            f"{name}: {escape_controls(text)[:80]!r} is no {kind}. "
            f"Write it as {like.get(kind, '5600000 or 0.25')}."
        ) from None


def _number(text: str) -> Decimal:
    plain = text.replace(",", "").strip()
    if len(plain) > _LONGEST_NUMBER or not re.fullmatch(r"-?\d+(?:\.\d+)?", plain, re.ASCII):
        raise ValueError
    return Decimal(plain)


def _ratio(text: str) -> str:
    if not _RATIO.fullmatch(text) or len(text) > _LONGEST_NUMBER:
        raise ValueError
    return text


def _date(text: str) -> str:
    edtf_bounds(text)
    return text


def _check_range(figure: Figure) -> None:
    """Refuse a range without ends, and ends without a range.

    Raises:
        UsageError: Says what is missing.
    """
    is_range = figure.bound == "range"
    ends = figure.low, figure.high
    if is_range and (None in ends or figure.value is not None):
        raise UsageError("a range has a low and a high end and no value. State low, high, value.")
    low, high = ends
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low > high:
        raise UsageError("the range ends below its beginning.")
    if not is_range and ends != (None, None):
        raise UsageError(
            'low and high belong to a range. State bound "range", or leave them empty.'
        )
