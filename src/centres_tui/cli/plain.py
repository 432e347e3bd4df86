"""The table without boxes and colour, one fact a line: for screen readers and for searching."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from centres_tui.export.beside_worded import NOBODY_SAYS, Beside
from centres_tui.export.contents import FIGURE_CELLS, SOURCE_CELLS, Contents, Row, texts
from centres_tui.export.worded import (
    HOLDS_WORDS,
    checks_in_order,
    decided_words,
    measures_in_order,
    place_words,
    quote_words,
    spread_words,
    stated_words,
    words,
)
from centres_tui.model.decision import MACHINE

_TOLD_ABOVE: Final = frozenset({
    "path", "exact", "value", "low", "high", "bound", "unit", "per", "prefix", "suffix",
    "sentence", "start", "end",
})  # fmt: skip
_KEYS: Final = frozenset({"id", "source", "sha256", "sentence_start", "sentence_end", "measure"})
_LINKS: Final = {"of": "part of", "changes_to": "changes to"}
"""The fields that name another figure, and how they are told."""
_DECIDED: Final = (
    "verdict_by", "machine_verdict", "machine_reason", "machine_label", "disputed", "note",
)  # fmt: skip
"""What is told of a measure where an analyst decided on it."""
_FIGURE_FACTS: Final = tuple(
    name for name in FIGURE_CELLS if name not in _TOLD_ABOVE | _KEYS | _LINKS.keys()
)
"""What is told of a figure beside its opening lines; keys are for programs."""


def write(contents: Contents) -> str:
    """Write the contents, a fact a line and a blank line between things."""
    match contents.subject:
        case "sources":
            blocks: Iterator[Iterable[str]] = map(_source, _counted("source", contents.sources))
        case "figures":
            blocks = _figures(contents)
        case "comparison":
            blocks = _comparison(contents)
    return "\n\n".join("\n".join(filter(None, block)) for block in blocks) + "\n"


def _counted(name: str, rows: Iterable[Row]) -> list[tuple[str, Row]]:
    """Give each row with the words that say which of how many it is."""
    listed = list(rows)
    return [(f"{name} {place} of {len(listed)}", row) for place, row in enumerate(listed, start=1)]


def _source(counted: tuple[str, Row]) -> Iterator[str]:
    place, row = counted
    yield f"{place}: {words(row['path'])}"
    for name in SOURCE_CELLS:
        if name in {"other_paths", "issues"}:
            yield from (f"{_spoken(name)[:-1]}: {words(each)}" for each in texts(row[name]))
        elif name not in {"id", "path"}:
            yield _fact(row, name)


def _figures(contents: Contents) -> Iterator[Iterable[str]]:
    figures = {str(figure["id"]): figure for figure in contents.figures}
    for place, row in _counted("figure", contents.figures):
        yield _figure(place, row, figures)


def _figure(place: str, row: Row, figures: Mapping[str, Row]) -> Iterator[str]:
    yield f"{place}: {stated_words(row)}"
    yield f"words: {words(row['exact'])}"
    yield f"quote: {quote_words(row)}"
    yield f"place: {words(row['path'])}, characters {row['start']} to {row['end']}"
    for name, told in _LINKS.items():
        if other := figures.get(str(row[name])):
            yield f"{told}: {stated_words(other)}, {place_words(other)}"
    yield from (_fact(row, name) for name in _FIGURE_FACTS)


def _fact(row: Row, name: str) -> str:
    """Give one line for a cell; an empty text where it says nothing."""
    told = words(row[name])
    if name in {"origin", "verdict_by"} and told == MACHINE:
        return ""
    return f"{_spoken(name)}: {told}" if told and row[name] is not False else ""


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _comparison(contents: Contents) -> Iterator[Iterable[str]]:
    figures = {str(figure["id"]): figure for figure in contents.figures}
    beside = Beside(contents, words)
    yield [_count("source", contents.sources), _count("measure", contents.measures),
           _count("family", contents.families), _count("check", contents.checks),
           *map(words, contents.filters)]  # fmt: skip
    yield from filter(None, [list(_shared(contents, beside))])
    for place, measure in _counted("measure", measures_in_order(contents)):
        yield [*_measure(place, measure, figures), *_beside(measure, beside)]
    for place, family in _counted("family", contents.families):
        head = [f"{place}: {words(family['label'])}", f"differs: {words(family['differs'])}"]
        derived = (
            f"{NOBODY_SAYS}: {row['worked out']} (from {row['from']}), beside {row['beside']}"
            for row in beside.derived(family)
        )
        yield [*head, *_statements(family, figures), *derived]
    for place, check in _counted("check", checks_in_order(contents)):
        yield _check(place, check, figures)


def _shared(contents: Contents, beside: Beside) -> Iterator[str]:
    """Say which sources share their wording."""
    for source in contents.sources:
        if shared := beside.shared(source):
            yield f"{words(source['path'])} shares wording: {shared}"


def _beside(measure: Row, beside: Beside) -> Iterator[str]:
    """Say what stands beside the verdict, a fact a line."""
    yield f"origins: {words(measure['independence'])}" if measure["independence"] else ""
    if measure["speakers"]:
        yield f"by speaker: {words(measure['speakers'])}"
        yield f"between speakers: {words(measure['between'])}"
    yield from (f"says {voice}" for voice in beside.voices(measure))
    yield from beside.silences(measure)
    for entry in beside.entries(measure):
        told = ", ".join(filter(None, [entry["states"], entry["status"], entry["source"]]))
        of = f" of {entry['speaks of']}" if entry["speaks of"] else ""
        yield f"ledger, {entry['published']}{of}: {told}"


def _count(name: str, rows: Iterable[Row]) -> str:
    plural = {"family": "families"}.get(name, f"{name}s")
    return f"{plural}: {len(list(rows))}"


def _measure(place: str, measure: Row, figures: dict[str, Row]) -> Iterator[str]:
    yield f"{place}: {words(measure['label'])}"
    yield f"verdict: {words(measure['verdict'])}"
    yield f"reason: {words(measure['reason'])}"
    yield from (_fact(measure, name) for name in _DECIDED)
    spread = spread_words(measure)
    yield f"spread: {spread}" if spread else ""
    yield _fact(measure, "subject")
    yield _fact(measure, "ordered_by")
    yield from _statements(measure, figures)


def _statements(group: Row, figures: dict[str, Row]) -> Iterator[str]:
    for figure_id in texts(group["figures"]):
        figure = figures[figure_id]
        yield f"{place_words(figure)} states {stated_words(figure)}: {quote_words(figure)}"
        decided = decided_words(figure)
        yield f"{place_words(figure)} was decided: {decided}" if decided else ""


def _check(place: str, check: Row, figures: dict[str, Row]) -> Iterator[str]:
    yield f"{place}: {words(check['relation'])}"
    yield f"answer: {HOLDS_WORDS[str(check['holds'])]}"
    yield _fact(check, "name")
    yield _fact(check, "reason")
    yield from _statements(check, figures)
