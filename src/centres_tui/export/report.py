"""The report of a comparison: what differs first, every figure in its sentence, then the sources.

Markdown and HTML write this same page, each in its way.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.export.beside_worded import NOBODY_SAYS
from centres_tui.export.contents import Cell, Contents, Row, texts
from centres_tui.export.page import Appendix, Block, Heading, Listing, Paragraph, Span, Table, plain
from centres_tui.export.report_parts import Parts
from centres_tui.export.report_summary import summary
from centres_tui.export.worded import (
    HOLDS_SIGNS,
    HOLDS_WORDS,
    VERDICT_SIGNS,
    checks_in_order,
    spread_words,
    words,
)
from centres_tui.model.decision import MACHINE

TITLES: Final = {
    "conflict": "Conflicts",
    "revised": "Revised",
    "consistent": "Consistent",
    "agree": "Agreed",
}
"""What the sections of measures are called, in their order."""
ALONE: Final = "Stated by one source only"
SCOPES: Final = "Alike, but not the same: other scope"
CHECKS: Final = "Sums and other checks"


def report(contents: Contents) -> Iterator[Block]:
    """Give the page that tells a comparison."""
    parts = Parts(contents)
    yield Heading(1, plain("Comparison"))
    yield from (Paragraph(plain(line)) for line in contents.filters)
    yield Heading(2, plain("Summary"))
    yield from summary(parts)
    for verdict, title in TITLES.items():
        yield from _measures(parts, verdict, title)
    yield from _families(parts)
    yield from _checks(parts)
    yield from _alone(parts)
    yield from _sources(parts)


def _headed(title: str, count: int, name: str) -> Heading:
    return Heading(2, plain(f"{title} ({count:,})"), name)


def _measures(parts: Parts, verdict: str, title: str) -> Iterator[Block]:
    measures = [row for row in parts.contents.measures if row["verdict"] == verdict]
    if measures:
        yield _headed(title, len(measures), verdict)
    for measure in measures:
        yield from _measure(parts, measure)


def _measure(parts: Parts, measure: Row) -> Iterator[Block]:
    verdict = str(measure["verdict"])
    yield Heading(3, plain(measure["label"]), parts.name(measure["id"]))
    yield Paragraph((
        Span(f"{VERDICT_SIGNS[verdict]} {verdict}", "verdict"), Span(f": {measure['reason']}"),
    ))  # fmt: skip
    yield from _decided(measure)
    yield from _paragraph("Spread", spread_words(measure))
    yield parts.statements(texts(measure["figures"]))
    yield from _paragraph("Origins", words(measure["independence"]))
    if measure["speakers"]:
        yield from _paragraph("Between speakers", words(measure["between"]))
        yield Listing(tuple(map(plain, parts.beside.voices(measure))))
    if silent := tuple(parts.silences(measure)):
        yield Paragraph(plain("Not in:"))
        yield Listing(silent)


def _decided(measure: Row) -> Iterator[Block]:
    """Tell what analysts said of a measure, and what the program says."""
    if measure["machine_verdict"]:
        machine = f"{measure['machine_verdict']}, {measure['machine_reason']}"
        yield from _paragraph("Verdict by", f"{measure['verdict_by']}; the program's: {machine}")
    elif measure["verdict_by"] != MACHINE:
        yield from _paragraph("Verdict confirmed by", str(measure["verdict_by"]))
    yield from _paragraph("The program's name", str(measure["machine_label"]))
    yield from _paragraph("Disputed", str(measure["disputed"]))
    yield from _paragraph("Note", str(measure["note"]))


def _paragraph(name: str, text: str) -> Iterator[Block]:
    if text:
        yield Paragraph((Span(f"{name}: ", "faint"), Span(text)))


def _families(parts: Parts) -> Iterator[Block]:
    families = parts.contents.families
    if families:
        yield _headed(SCOPES, len(families), "families")
    for family in families:
        yield Heading(3, plain(family["label"]), parts.name(family["id"]))
        yield Paragraph((Span("# other scope", "verdict"), Span(f": {family['differs']}")))
        yield parts.statements(texts(family["figures"]))
        derived = [
            plain(f"{row['worked out']} (from {row['from']})" + _beside(row["beside"]))
            for row in parts.beside.derived(family)
        ]
        if derived:
            yield Paragraph(plain(f"{NOBODY_SAYS[:1].upper()}{NOBODY_SAYS[1:]}:"))
            yield Listing(tuple(derived))


def _beside(told: str) -> str:
    return f", beside {told}" if told else ""


def _checks(parts: Parts) -> Iterator[Block]:
    checks = checks_in_order(parts.contents)
    if not checks:
        return
    yield _headed(CHECKS, len(checks), "checks")
    rows = tuple(
        (
            (Span(_answer(check), "verdict"),),
            plain(check["relation"]),
            plain(check["reason"]),
            parts.places(texts(check["figures"])),
        )
        for check in checks
    )
    names = tuple(parts.name(check["id"]) for check in checks)
    yield Table(("answer", "relation", "why it was tested", "stated in"), rows, names)


def _answer(check: Row) -> str:
    holds = str(check["holds"])
    return f"{HOLDS_SIGNS[holds]} {HOLDS_WORDS[holds]}"


def _alone(parts: Parts) -> Iterator[Block]:
    alone = [row for row in parts.contents.measures if row["verdict"] == "single"]
    if not alone:
        return
    yield _headed(ALONE, len(alone), "single")
    labelled = [(figure, row["label"]) for row in alone for figure in texts(row["figures"])]
    yield parts.statements([figure for figure, _ in labelled], [label for _, label in labelled])


_SOURCE_COLUMNS: Final = (
    "title", "publisher", "byline", "published", "format", "figures", "other_paths", "issues",
    "sha256",
)  # fmt: skip


def _sources(parts: Parts) -> Iterator[Block]:
    sources = parts.contents.sources
    yield _headed("Sources", len(sources), "sources")
    rows = tuple(
        (parts.file(source), *(plain(words(source[name])) for name in _SOURCE_COLUMNS),
         plain(parts.beside.shared(source)))
        for source in sources
    )  # fmt: skip
    columns = ("path", *(name.replace("_", " ") for name in _SOURCE_COLUMNS), "shares wording")
    yield Table(columns, rows, tuple(parts.source_name(source["id"]) for source in sources))
    if parts.contents.unread:
        yield Paragraph(plain("Could not be read:"))
        yield Listing(tuple(map(plain, parts.contents.unread)))
    quoted = tuple(_quoted(parts, sources))
    if quoted:
        yield Appendix((Heading(2, plain("Quoted sentences"), "quotes"), *quoted))


def _quoted(parts: Parts, sources: Sequence[Row]) -> Iterator[Block]:
    """Give the sentences of each source that are quoted, in order, for links to lead to."""
    of_source: dict[Cell, list[Row]] = {}
    for figure in parts.contents.figures:
        of_source.setdefault(figure["source"], []).append(figure)
    for source in sources:
        figures = of_source.get(source["id"], [])
        if figures:
            yield Heading(3, parts.file(source))
            rows = tuple((parts.way_in(one), parts.quote(one)) for one in figures)
            names = tuple(parts.name(one["id"]) for one in figures)
            yield Table(("characters", "sentence"), rows, names)
