"""Short documents with their figures marked, for tests of comparing.

`«46»` is a count; `«£3m»` and `«5%»` tell their kind by their signs. After a bar come fields:
`«46|unit=boats;of=53;status=past;bound=~;kind=date;value=2019-10;to=£5m;id=x»`; `of` and `to`
name another figure by its `id` or by its characters.
"""

import re
from decimal import Decimal
from typing import Any

from centres_tui.compare import compare
from centres_tui.model.comparison import Check, Comparison, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.parse.numerals import parse_number
from centres_tui.parse.sentences import sentence_spans

_MARK = re.compile(r"«([^»|]+)(?:\|([^»]*))?»")
_SCALES = {"m": 6, "bn": 9}
_LINKS = {"of": "of", "to": "changes_to"}

Story = tuple[Source, list[Figure]]


def story(name: str, marked: str, published: str | None = None) -> Story:
    """Make a source with its figures from a marked text."""
    text, marks = _read(marked)
    identifier = f"{name:0<12}"
    source = Source(
        id=identifier, sha256=identifier * 5, path=f"{name}.txt", text=text, published=published
    )
    places: dict[str, str] = {}
    for start, exact, fields in marks:
        for key in (fields.get("id", ""), exact):
            places.setdefault(key, f"{identifier}:{start}")
    return source, [_figure(source, mark, places) for mark in marks]


DAY, LATER = "2020-03-01", "2020-03-09"
"""The days of two tied stories."""
TIES = (
    "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. It has «4,217|unit=goats»"
    " goats and «613|unit=ponies» ponies.\n\n"
)
"""What makes two sources kin, and gives them two measures in common."""


def tied(first: str, second: str) -> tuple[Story, Story]:
    """Make two sources on one subject that two measures tie."""
    return story("a", TIES + first, DAY), story("b", TIES + second, LATER)


def compared(*stories: Story) -> Comparison:
    """Compare some stories."""
    figures = [figure for _, own in stories for figure in own]
    return compare(figures, [source for source, _ in stories])


def measure_of(comparison: Comparison, *stories: Story, exact: str) -> Measure | None:
    """Give the measure of the first figure with these characters, if it has one."""
    figure = next(one for _, own in stories for one in own if one.exact == exact)
    return next((one for one in comparison.measures if figure.id in one.figures), None)


def are_one(first: Story, second: Story, values: tuple[str, str]) -> bool:
    """Whether the first figures with two texts are in one measure of two stories."""
    comparison = compared(first, second)
    one, two = (measure_of(comparison, first, second, exact=each) for each in values)
    return one is not None and one == two


def checks_of(*stories: Story) -> dict[str, Check]:
    """Give the checks that a comparison of some stories finds, by what they relate."""
    return {check.relation: check for check in compared(*stories).checks}


def _read(marked: str) -> tuple[str, list[tuple[int, str, dict[str, str]]]]:
    text, last = "", 0
    marks: list[tuple[int, str, dict[str, str]]] = []
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        given = dict(pair.split("=", 1) for pair in (match[2] or "").split(";") if pair)
        marks.append((len(text), match[1], given))
        text += match[1]
        last = match.end()
    return text + marked[last:], marks


def _figure(
    source: Source, mark: tuple[int, str, dict[str, str]], places: dict[str, str]
) -> Figure:
    start, exact, given = mark
    fields: dict[str, Any] = {
        key: value for key, value in given.items() if key not in {*_LINKS, "id", "value"}
    }
    for key, name in _LINKS.items():
        if key in given:
            fields[name] = places[given[key]]
    spans = sentence_spans(source.text)
    sentence = next(span for span in spans if span[0] <= start < span[1])
    guessed = _guessed(exact)
    value = given["value"] if "value" in given else guessed.pop("value", None)
    if fields.get("bound") == "range":
        low, high = str(value).split("..")
        fields |= {"low": Decimal(low), "high": Decimal(high)}
        value = None
    if isinstance(value, str) and (guessed | fields)["kind"] not in {"date", "period", "ratio"}:
        value = Decimal(value)
    return Figure(
        **(
            guessed
            | {
                "id": f"{source.id}:{start}",
                "source": source.id,
                "path": source.path,
                "start": start,
                "end": start + len(exact),
                "exact": exact,
                "prefix": source.text[max(0, start - 32) : start],
                "suffix": source.text[start + len(exact) : start + len(exact) + 32],
                "sentence_start": sentence[0],
                "sentence_end": sentence[1],
            }
            | fields
            | {"value": value}
        )
    )


def _guessed(exact: str) -> dict[str, Any]:
    money = re.fullmatch(r"£([\d,.]+)(bn|m)?", exact)
    if money:
        value = Decimal(money[1].replace(",", "")).scaleb(_SCALES.get(money[2] or "", 0))
        return {"kind": "money", "unit": "GBP", "value": value}
    if exact.endswith("%"):
        return {"kind": "percent", "unit": "%", "value": Decimal(exact[:-1])}
    if "/" in exact:
        return {"kind": "ratio", "value": exact}
    return {"kind": "count", "value": parse_number(exact)}
