"""Gold sets as figures and sources, so that comparing is tested apart from extraction."""

import hashlib
import json
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from centres_tui.model.comparison import Comparison
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value
from centres_tui.model.source import Source
from centres_tui.parse.sentences import sentence_spans
from centres_tui.read import read_source

TESTS = Path(__file__).parent
FOLDERS = {
    "seeds": (TESTS / "gold" / "seeds.json", TESTS.parent / "seeds"),
    **{
        one.name: (one / "gold.json", one)
        for one in sorted(path for path in (TESTS / "sets").iterdir() if path.is_dir())
    },
}
HELD = {
    one.name: (one / "gold.json", one)
    for one in sorted(path for path in (TESTS / "held").iterdir() if path.is_dir())
}
"""Sets that are measured and not tuned on."""


@dataclass
class GoldSet:
    """Documents with what a careful reader finds in them."""

    figures: list[Figure] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """The gold name of each figure id: "00:f001"."""
    groups: list[dict[str, Any]] = field(default_factory=list)
    traps: list[dict[str, Any]] = field(default_factory=list)
    checks: list[dict[str, Any]] = field(default_factory=list)

    def id_of(self, name: str) -> str:
        """Give the figure id of a gold name, whose source may be named in full."""
        source, _, figure = name.partition(":")
        wanted = f"{source.split('_')[0]}:{figure}"
        return next(identifier for identifier, own in self.names.items() if own == wanted)

    def pairs(self) -> set[frozenset[str]]:
        """Give the pairs of figures of different sources that state one measure."""
        groups = ([self.id_of(name) for name in group["members"]] for group in self.groups)
        return {pair for group in groups for pair in pairs_across(group)}


def pairs_across(figures: list[str]) -> set[frozenset[str]]:
    """Give the pairs of figure ids that are of different sources."""
    return {
        frozenset(pair)
        for pair in combinations(figures, 2)
        if pair[0].split(":")[0] != pair[1].split(":")[0]
    }


def pairs_found(comparison: Comparison) -> set[frozenset[str]]:
    """Give the pairs of figures of different sources that a comparison puts together."""
    return {pair for one in comparison.measures for pair in pairs_across(list(one.figures))}


def scored(found: set[frozenset[str]], wanted: set[frozenset[str]]) -> tuple[float, float, float]:
    """Give precision, recall and F1."""
    right = len(found & wanted)
    precision, recall = right / (len(found) or 1), right / (len(wanted) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1.0)


@cache
def gold_set(name: str) -> GoldSet:
    """Read a gold set."""
    path, folder = (FOLDERS | HELD)[name]
    table = json.loads(path.read_text("utf-8"))
    gold = GoldSet(
        groups=table["groups"], traps=table.get("traps", []), checks=table.get("checks", [])
    )
    for entry in table["sources"]:
        _add_source(gold, entry, folder / entry["source"])
    return gold


def _add_source(gold: GoldSet, entry: dict[str, Any], path: Path) -> None:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    is_page = path.suffix == ".html"
    source = Source(
        id=digest[:12],
        sha256=digest,
        path=entry["source"],
        text=read_source(path, path.name).text if is_page else content.decode("utf-8"),
        title=entry["title"] or None,
        published=entry["published"],
        places=tuple(entry["places"]),
    )
    gold.sources.append(source)
    spans = sentence_spans(source.text)
    starts = [start for start, _ in spans]
    places = {figure["id"]: f"{source.id}:{figure['start']}" for figure in entry["figures"]}
    for given in entry["figures"]:
        span = spans[max(0, bisect_right(starts, given["start"]) - 1)]
        gold.figures.append(_figure(given, source, span, places))
        gold.names[places[given["id"]]] = f"{entry['source'].split('_')[0]}:{given['id']}"


def _figure(
    given: dict[str, Any], source: Source, sentence: tuple[int, int], places: dict[str, str]
) -> Figure:
    return Figure(
        id=places[given["id"]],
        source=source.id,
        path=source.path,
        start=given["start"],
        end=given["end"],
        exact=given["text"],
        prefix=source.text[max(0, given["start"] - 32) : given["start"]],
        suffix=source.text[given["end"] : given["end"] + 32],
        kind=given["kind"],
        value=_value(given["value"]),
        low=_value(given.get("low")),
        high=_value(given.get("high")),
        bound=given["bound"],
        unit=given["unit"],
        trend=given.get("trend", ""),
        changes_to=places.get(given.get("changes_to") or ""),
        of=places.get(given["of"] or ""),
        subject=given["subject"],
        status=given["status"],
        said_by=given.get("said_by", ""),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        boilerplate=given.get("boilerplate", False),
    )


def _value(given: object) -> Value:
    return given if given is None or isinstance(given, str) else Decimal(str(given))
