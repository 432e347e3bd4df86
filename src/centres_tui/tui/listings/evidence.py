"""The list of evidence: what states a row of the comparison, and what its figures add up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from centres_tui.dataset.ranking import rank
from centres_tui.model.beside import Entry
from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.listings.facts import Fact, facts_beside
from centres_tui.tui.listings.stated import StatedLines
from centres_tui.tui.present.comparison import standing_text
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quote import concordance
from centres_tui.tui.present.scale import Scale, drawn, ends_line, ends_words, scale_of
from centres_tui.tui.present.source import day_text
from centres_tui.tui.widgets.columns import GAP, MARGIN, Column, fitted_widths
from centres_tui.tui.widgets.glyphs import Glyphs

NARROW: Final = 64
"""Cells below which day and status give their room to the quotes."""
WIDE: Final = 100
"""Cells from which on publishers and who is quoted have room."""
LEAST_BEFORE: Final = 8
"""The fewest cells of a quote left of its figure."""
WIDEST_PUBLISHER: Final = 16
WIDEST_SPEAKER: Final = 16
BAR: Final = 16
SHORT_BAR: Final = 12
LEAST_FOR_BAR: Final = 52
"""Cells of the scale on which the values lie, on wide screens and others, and how wide at least."""
SAMPLE: Final = 200
"""Lines by which the columns are chosen."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A check or a family that a figure of the row is part of."""

    subject: Check | Family
    """The thing itself."""
    figure: str
    """The id of the figure that leads to it."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How the values of a measure lie to each other: each on one scale, as far as it reaches."""

    measure: Measure
    """The measure."""
    scale: Scale
    """From the least that a figure leaves open to the most."""
    entries: Mapping[str, Entry]
    """What each figure states, by its id."""

    @classmethod
    def of(cls, catalogue: Catalogue, row: ComparisonRow) -> "Spread | None":
        """Find how the values of a row lie; None where all are one, or have no place."""
        if not isinstance(row.subject, Measure) or not row.is_shared:
            return None
        entries = catalogue.beside.ledger(row.subject.id)
        scale = scale_of(entries)
        if scale is None or scale.low == scale.high:
            return None
        return cls(row.subject, scale, {entry.figure: entry for entry in entries})

    def title(self, width: int) -> str:
        """Write the ends of the scale."""
        return ends_line(ends_words(self.scale, self.measure), width)

    def drawn(self, figure: str, width: int, glyphs: Glyphs) -> str:
        """Draw what a figure states; blank where it is none of the measure."""
        entry = self.entries.get(figure)
        return drawn(entry, self.scale, width, glyphs) if entry else ""


class EvidenceLines(StatedLines):
    """A line a figure of the row, then a line for each check and family that touches them."""

    def __init__(self, catalogue: Catalogue, row: ComparisonRow, glyphs: Glyphs) -> None:
        self.catalogue = catalogue
        self.glyphs = glyphs
        figures = catalogue.figures_of_row(row.key)
        self.lines: Sequence[Figure | Remark | Fact] = (
            *figures,
            *_remarks(catalogue, row),
            *facts_beside(catalogue, row.subject, glyphs.absent),
        )
        self.publishers = _widest_publisher(catalogue, figures[:SAMPLE])
        """Cells of the longest publisher."""
        self.is_quoted = any(figure.said_by for figure in figures)
        """Whether somebody is quoted for a figure."""
        self.wide = False
        """Whether there is room for publishers and who is quoted."""
        self.narrow = False
        """Whether there is no room for day and status."""
        self.before = LEAST_BEFORE
        """Cells of a quote left of its figure."""
        self.spread = Spread.of(catalogue, row)
        """How the values lie to each other; None where they do not differ."""
        self.bar = 0
        """Cells of the scale that shows it; 0 for none."""

    def __len__(self) -> int:
        return len(self.lines)

    def figure(self, index: int) -> str:
        """Give the id of the figure that a line leads to."""
        line = self.lines[index]
        return line.id if isinstance(line, Figure) else line.figure

    def states(self, index: int) -> bool:
        """Say whether a line quotes a figure."""
        return isinstance(self.lines[index], Figure)

    def columns(self, width: int) -> tuple[Column, ...]:
        """Drop publishers and who is quoted where there is no room, or nothing to say."""
        self.wide, self.narrow = width >= WIDE, width < NARROW
        names = max(3, *map(len, self.catalogue.names.values()), 0)
        publisher = min(WIDEST_PUBLISHER, self.publishers) if self.wide else 0
        who = (Column("who", "said by", WIDEST_SPEAKER),) if self._has_speakers else ()
        columns = (
            Column("source", "src", names + (GAP + publisher if publisher else 0)),
            *who,
            *(
                ()
                if self.narrow
                else (Column("day", "published", 13), Column("status", "status", 8))
            ),
            *self._scale(width),
            Column("quote", "quote", 20, flex=1),
        )
        room = fitted_widths(columns, width - MARGIN)[-1]
        self.before = max(LEAST_BEFORE, room * 2 // 5)
        return columns

    def _scale(self, width: int) -> Sequence[Column]:
        """Give the values a scale where they differ, and where it has room."""
        if self.spread is None or width < LEAST_FOR_BAR:
            self.bar = 0
            return ()
        self.bar = BAR if self.wide else SHORT_BAR
        return (Column("scale", self.spread.title(self.bar), self.bar),)

    def _bar(self, figure: str) -> Sequence[Text]:
        if self.spread is None or not self.bar:
            return ()
        return (Text(self.spread.drawn(figure, self.bar, self.glyphs)),)

    @property
    def _has_speakers(self) -> bool:
        return self.wide and self.is_quoted

    def make(self, index: int) -> Sequence[Text]:
        """Source, who is quoted, day, quote; of a check how it stands and its relation."""
        line = self.lines[index]
        if isinstance(line, Remark):
            standing = standing_text(line.subject)
            return self._told(standing, _remark_words(line.subject))
        if isinstance(line, Fact):
            return self._told(Text(f"{line.sign} {line.word}"), line.words)
        source = self.catalogue.source_by_id[line.source]
        name = self.catalogue.names[line.source]
        publisher = f"  {safe_line(source.publisher)}" if self.wide and source.publisher else ""
        status = "" if line.status == "actual" else line.status
        return (
            Text.assemble((name, STRONG), (publisher, DIM)),
            *self._speaker(line.said_by),
            *(() if self.narrow else (day_text(source), Text(status))),
            *self._bar(line.id),
            concordance(source.text, line, self.before, self.glyphs.ellipsis),
        )

    def _speaker(self, said_by: str) -> Sequence[Text]:
        return (Text(safe_line(said_by), style=DIM),) if self._has_speakers else ()

    def _told(self, standing: Text, words: Text) -> Sequence[Text]:
        """Set out a line that quotes nothing: its sign, its word if there is room, what it says."""
        sign, _, word = standing.plain.partition(" ")
        return (
            Text(sign, style=standing.style),
            *self._speaker(""),
            *(() if self.narrow else (Text(word, style=standing.style), Text(""))),
            *self._bar(""),
            words,
        )


def _remark_words(subject: Check | Family) -> Text:
    """Give the relation of a check and why it was tested, or in what a family differs."""
    if isinstance(subject, Family):
        return Text.assemble(safe_line(subject.label), (f"  {safe_line(subject.differs)}", DIM))
    more = f"  {safe_line(subject.name)}: {safe_line(subject.reason)}"
    return Text.assemble(safe_line(subject.relation), (more, DIM))


def _remarks(catalogue: Catalogue, row: ComparisonRow) -> Sequence[Remark]:
    """Find the checks and families that the figures of a row are part of, each once, by rank."""
    found: dict[str, Remark] = {}
    for figure in catalogue.figures_of_row(row.key):
        for other in catalogue.rows_by_figure.get(figure.id, ()):
            is_new = other.key != row.key and other.key not in found
            if is_new and isinstance(other.subject, Check | Family):
                found[other.key] = Remark(other.subject, figure.id)
    return sorted(found.values(), key=lambda remark: rank(remark.subject))


def _widest_publisher(catalogue: Catalogue, figures: Sequence[Figure]) -> int:
    sources = {figure.source for figure in figures}
    names = (catalogue.source_by_id[source].publisher or "" for source in sources)
    return max(map(cell_len, names), default=0)
