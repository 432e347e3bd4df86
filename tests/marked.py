"""Texts with their figures marked, so that context is tested apart from recognition.

`«46»` is a count; `«£3m»`, `«5%»` tell their kind by their signs; `«2019|date»` names it.
"""

import re
from decimal import Decimal

from centres_tui.extract.context import build_figures
from centres_tui.extract.page import Page
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Kind, Value
from centres_tui.model.reading import Reading
from centres_tui.model.source import Source
from centres_tui.parse.numerals import parse_number

_MARK = re.compile(r"«([^»|]+)(?:\|(\w+))?»")
_SCALES = {"m": 6, "bn": 9, "k": 3}


def figures_of(marked: str, *, published: str | None = None, about: str = "") -> list[Figure]:
    """Build the figures of a marked text."""
    text, readings = _read(marked)
    places = (about,) if about else ()
    source = Source(id="s", sha256="s", path="p", text=text, published=published, places=places)
    return build_figures(Page(source), readings)


def figure_at(marked: str, exact: str, **given: str) -> Figure:
    """Build the figures of a marked text and give the first one with these characters."""
    return next(figure for figure in figures_of(marked, **given) if figure.exact == exact)


def _read(marked: str) -> tuple[str, list[Reading]]:
    text, readings, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        readings.append(_reading(len(text), match[1], match[2]))
        text += match[1]
        last = match.end()
    return text + marked[last:], readings


def _reading(start: int, exact: str, named: str | None) -> Reading:
    kind, unit = _kind(exact, named)
    return Reading(
        start=start,
        end=start + len(exact),
        rule="marked",
        priority=0,
        kind=kind,
        value=_value(exact, kind),
        unit=unit,
    )


_UNITS: dict[str, tuple[Kind, str]] = {
    "date": ("date", ""),
    "period": ("period", ""),
    "age": ("age", "years"),
    "fraction": ("fraction", ""),
}


def _kind(exact: str, named: str | None) -> tuple[Kind, str]:
    if named:
        return _UNITS[named]
    if exact[0] in "£$":
        return "money", "GBP" if exact[0] == "£" else "USD"
    return ("percent", "%") if exact.endswith(("%", "per cent")) else ("count", "")


def _value(exact: str, kind: Kind) -> Value:
    if kind in ("date", "period"):
        return exact if exact[0].isdigit() else None
    match = re.fullmatch(r"[£$]?([\d,.]+)(bn|m|k)?(?:%| per cent)?", exact)
    if match:
        return Decimal(match[1].replace(",", "")).scaleb(_SCALES.get(match[2] or "", 0))
    return parse_number(exact)
