"""The summary at the head of a report: how much there is, and what needs a look."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.export.contents import Contents, Row
from centres_tui.export.page import Block, Listing, Paragraph, Span, Table, Words, plain
from centres_tui.export.report_parts import Parts
from centres_tui.export.worded import VERDICT_SIGNS
from centres_tui.model.beside import STANDINGS

MEANINGS: Final = {
    "conflict": "the values exclude each other, and neither time nor rounding explains it",
    "revised": "a later source replaces an earlier value",
    "consistent": "the values differ, yet each allows the others",
    "agree": "two sources or more state the same value",
    "single": "one source only",
}
"""What each verdict says."""
HOLDING: Final = {"no": "failing", "approximately": "holding approximately", "yes": "holding"}
"""How checks that come out so are counted."""


def summary(parts: Parts) -> Iterator[Block]:
    """Tell how much there is, how the sources stand to each other, and what differs."""
    contents = parts.contents
    yield Listing(tuple(_counts(contents)))
    yield Table(("verdict", "measures", "when"), tuple(_verdicts(contents)))
    attention = tuple(_attention(parts))
    yield Paragraph(plain("To look at first:" if attention else "No conflict, no check fails."))
    if attention:
        yield Listing(attention)


def _counts(contents: Contents) -> Iterator[Words]:
    yield _fact("Sources", _of_sources(contents.sources))
    if contents.unread:
        yield _fact("Not read", f"{len(contents.unread):,}")
    kinds = Counter(str(figure["kind"]) for figure in contents.figures)
    most = ", ".join(f"{count:,} {kind}" for kind, count in _most(kinds))
    yield _fact("Figures compared", f"{len(contents.figures):,}" + (f": {most}" if most else ""))
    holds = Counter(str(check["holds"]) for check in contents.checks)
    told = ", ".join(f"{holds[one]:,} {name}" for one, name in HOLDING.items() if holds[one])
    yield _fact("Checks", f"{len(contents.checks):,}" + (f": {told}" if told else ""))
    yield _fact("Families that differ in scope", f"{len(contents.families):,}")
    silent = Counter(str(row["standing"]) for row in contents.silences)
    if silent:
        told = ", ".join(f"{silent[one]:,} {one}" for one in STANDINGS if silent[one])
        yield _fact("Measures that a source leaves out, by source", told)


def _fact(name: str, told: str) -> Words:
    return (Span(f"{name}: ", "faint"), Span(told))


def _of_sources(sources: Sequence[Row]) -> str:
    """Count the sources, those with a date and those without, and say from when to when.

    >>> _of_sources([{"published": "2018-09-18"}, {"published": None}])
    '2: 1 dated 2018-09-18, 1 undated'
    """
    days = sorted(str(source["published"]) for source in sources if source["published"])
    told = []
    if days:
        span = days[0] if days[0] == days[-1] else f"from {days[0]} to {days[-1]}"
        told.append(f"{len(days):,} dated {span}")
    if undated := len(sources) - len(days):
        told.append(f"{undated:,} undated")
    return f"{len(sources):,}" + (f": {', '.join(told)}" if told else "")


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _verdicts(contents: Contents) -> Iterator[tuple[Words, ...]]:
    counts = Counter(str(row["verdict"]) for row in contents.measures)
    for verdict, meaning in MEANINGS.items():
        to = f"#{verdict}" if counts[verdict] else ""
        yield (
            (Span(f"{VERDICT_SIGNS[verdict]} {verdict}", "verdict", to),),
            plain(f"{counts[verdict]:,}"),
            plain(meaning),
        )


def _attention(parts: Parts) -> Iterator[Words]:
    """Give the conflicts, each with the facts that decide it, and the checks that fail."""
    for row in parts.contents.measures:
        if row["verdict"] == "conflict":
            to = f"#{parts.name(row['id'])}"
            yield (Span(str(row["label"]), "strong", to), Span(f": {row['reason']}"))
    for check in parts.contents.checks:
        if check["holds"] == "no":
            to = f"#{parts.name(check['id'])}"
            yield (Span(str(check["relation"]), "strong", to), Span(" does not hold"))
