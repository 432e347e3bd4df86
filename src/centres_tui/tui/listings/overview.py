"""The whole set in lines: sources, what differs, verdicts, checks, kinds, what is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from centres_tui.model.beside import STANDINGS, Silence
from centres_tui.model.comparison import VERDICTS, Check, Family, Holds, Measure, Verdict
from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.present.beside import SILENT_SIGNS
from centres_tui.tui.present.comparison import label_text, reason_text
from centres_tui.tui.present.dates import date_words
from centres_tui.tui.present.inks import DIM, STRONG, TROUBLE
from centres_tui.tui.present.verdict import holds_text, scope_text, verdict_text
from centres_tui.tui.widgets.glyphs import Glyphs

MOST_TOLD: Final = 8
"""More conflicts, or failing checks, than these are counted and not told one by one."""
MOST_FAILURES: Final = 3
"""The same for what could not be read."""
LONGEST_BAR: Final = 16
"""Cells of the bar of the most frequent kind."""
SCOPES: Final = "verdict:differs-in-scope"
MEANINGS: Final[dict[Verdict, str]] = {
    "conflict": "values that exclude each other",
    "revised": "a later source replaces a value",
    "consistent": "values that allow each other",
    "agree": "the same value in two sources or more",
    "single": "stated by one source only",
}

ANSWERS: Final[dict[Holds, str]] = {
    "no": "sums and shares that do not come out",
    "approximately": "sums and shares that come out roughly",
    "yes": "sums and shares that come out",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewLine:
    """One line of the summary, and where it leads."""

    name: Text
    """What it counts."""
    count: str = ""
    """How many there are."""
    words: Text
    """What there is to say of them."""
    filters: tuple[str, ...] = ()
    """The words of the filter line that list them."""
    row: str = ""
    """The key of the row of the comparison that it leads to."""
    source: str = ""
    """The id of the source that it leads to."""

    @property
    def leads_to_figures(self) -> bool:
        """Whether it is about figures, and not about rows of the comparison."""
        return any(word.startswith("kind:") for word in self.filters)


class OverviewLines:
    """The lines of the summary."""

    def __init__(self, catalogue: Catalogue, glyphs: Glyphs) -> None:
        self.lines: Sequence[OverviewLine] = tuple(_lines(catalogue, glyphs))

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line."""
        line = self.lines[index]
        return line.name, Text(line.count), line.words


def _lines(catalogue: Catalogue, glyphs: Glyphs) -> Iterator[OverviewLine]:
    """Give what there is, and first what needs a look."""
    yield from _of_sources(catalogue)
    rows = catalogue.rows
    if catalogue.is_compared:
        yield from _of_measures(rows, "conflict", told=True)
        yield from _of_checks(rows, "no", told=True)
        for verdict in VERDICTS:
            if verdict != "conflict":
                yield from _of_measures(rows, verdict, told=False)
        yield from _of_families(rows)
        yield from _of_checks(rows, "approximately", told=False)
        yield from _of_checks(rows, "yes", told=False)
    yield from _of_kinds(catalogue, glyphs)
    if catalogue.is_compared:
        yield from _of_silences(catalogue, glyphs)


def _of_sources(catalogue: Catalogue) -> Iterator[OverviewLine]:
    sources = catalogue.sources
    yield OverviewLine(
        name=Text("sources", style=STRONG), count=f"{len(sources):,}", words=Text(_dates(sources))
    )
    for failure in catalogue.failures[:MOST_FAILURES]:
        yield OverviewLine(
            name=Text("x not read", style=TROUBLE), words=Text(safe_line(failure.told()))
        )
    if len(catalogue.failures) > MOST_FAILURES:
        more = Text(f"and {len(catalogue.failures) - MOST_FAILURES:,} more", style=DIM)
        yield OverviewLine(name=Text("x not read", style=TROUBLE), words=more)
    if catalogue.records.own:
        yield _own(catalogue.records.own)
    yield from _of_remarks(sources)


def _own(names: Sequence[str]) -> OverviewLine:
    """Say what was left out because this program wrote it."""
    more = ", ..." if len(names) > MOST_FAILURES else ""
    words = Text(safe_line(", ".join(names[:MOST_FAILURES])) + more)
    return OverviewLine(name=Text("own, left out", style=DIM), count=f"{len(names):,}", words=words)


def _of_remarks(sources: Sequence[Source]) -> Iterator[OverviewLine]:
    """Tell of sources that could not be read as they should."""
    troubled = [source for source in sources if _troubles(source)]
    if troubled:
        first = safe_line(f"{troubled[0].path}: {_troubles(troubled[0])[0]}")
        yield OverviewLine(
            name=Text("with a remark", style=DIM),
            count=f"{len(troubled):,}",
            words=Text(first),
            source=troubled[0].id,
        )


def _troubles(source: Source) -> list[str]:
    """Give what could not be read as it should; that a source has no date is told elsewhere."""
    return [issue.message for issue in source.issues if issue.code != "unpublished"]


def _dates(sources: Iterable[Source]) -> str:
    """Say how many sources are dated, from when to when, and how many are not."""
    days = [source.published for source in sources]
    dated = sorted(day for day in days if day)
    told = []
    if dated:
        ends = dict.fromkeys((date_words(dated[0]), date_words(dated[-1])))
        told.append(f"{len(dated):,} dated, {' to '.join(ends)}")
    if undated := len(days) - len(dated):
        told.append(f"{undated:,} undated")
    return "; ".join(told)


def _of_measures(
    rows: Sequence[ComparisonRow], verdict: Verdict, *, told: bool
) -> Iterator[OverviewLine]:
    found = [
        row for row in rows if isinstance(row.subject, Measure) and row.subject.verdict == verdict
    ]
    if not found and not told:
        return
    yield OverviewLine(
        name=verdict_text(verdict),
        count=f"{len(found):,}",
        words=Text(MEANINGS[verdict], style=DIM),
        filters=(f"verdict:{verdict}",) if found else (),
    )
    if told:
        yield from _told(found)


def _of_checks(
    rows: Sequence[ComparisonRow], holds: Holds, *, told: bool
) -> Iterator[OverviewLine]:
    found = [row for row in rows if isinstance(row.subject, Check) and row.subject.holds == holds]
    if found:
        yield OverviewLine(
            name=holds_text(holds),
            count=f"{len(found):,}",
            words=Text(ANSWERS[holds], style=DIM),
            row=found[0].key,
        )
    if told:
        yield from _told(found)


def _told(rows: Sequence[ComparisonRow]) -> Iterator[OverviewLine]:
    """Tell rows one by one, each with what decides it."""
    for row in rows[:MOST_TOLD]:
        words = Text.assemble(label_text(row.subject), "  ", reason_text(row.subject))
        yield OverviewLine(name=Text(""), words=words, row=row.key)
    if len(rows) > MOST_TOLD:
        more = Text(f"and {len(rows) - MOST_TOLD:,} more", style=DIM)
        yield OverviewLine(name=Text(""), words=more, row=rows[MOST_TOLD].key)


def _of_families(rows: Sequence[ComparisonRow]) -> Iterator[OverviewLine]:
    count = sum(isinstance(row.subject, Family) for row in rows)
    if count:
        yield OverviewLine(
            name=scope_text(),
            count=f"{count:,}",
            words=Text("amounts that look alike and are not the same", style=DIM),
            filters=(SCOPES,),
        )


def _of_kinds(catalogue: Catalogue, glyphs: Glyphs) -> Iterator[OverviewLine]:
    figures = catalogue.figures_in(ALL_SOURCES, boilerplate=False)
    everything = len(catalogue.figures_in(ALL_SOURCES, boilerplate=True))
    hidden = everything - len(figures)
    more = f"and {hidden:,} in offers, notices and archive lists (b)" if hidden else ""
    yield OverviewLine(
        name=Text("figures", style=STRONG), count=f"{len(figures):,}", words=Text(more, style=DIM)
    )
    counts = Counter(figure.kind for figure in figures)
    most = max(counts.values(), default=1)
    for kind, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        bar = glyphs.block * max(1, count * LONGEST_BAR // most)
        yield OverviewLine(
            name=Text(f"  {kind}"), count=f"{count:,}", words=Text(bar), filters=(f"kind:{kind}",)
        )


def _of_silences(catalogue: Catalogue, glyphs: Glyphs) -> Iterator[OverviewLine]:
    """Count what sources leave out that others state, each way of it."""
    found: dict[str, list[Silence]] = {}
    for row in catalogue.rows:
        if row.is_shared:
            for one in catalogue.beside.silences(row.subject.id):
                found.setdefault(one.standing, []).append(one)
    for standing in STANDINGS:
        silences = found.get(standing, [])
        if silences:
            sign = SILENT_SIGNS.get(standing, glyphs.absent)
            measures = len({one.measure for one in silences})
            plural = "" if measures == 1 else "s"
            words = f"times a source leaves out what others state, on {measures:,} measure{plural}"
            yield OverviewLine(
                name=Text(f"{sign} {standing}"),
                count=f"{len(silences):,}",
                words=Text(words, style=DIM),
                row=f"measure:{silences[0].measure}",
            )
