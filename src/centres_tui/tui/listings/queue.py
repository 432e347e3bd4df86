"""What nobody has decided yet, figures and verdicts, the most doubtful first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from centres_tui.model.comparison import Check, Measure, Verdict
from centres_tui.model.decision import MACHINE
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue
from centres_tui.tui.present.comparison import reason_text
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.present.quantity import cell_words
from centres_tui.tui.present.quote import concordance
from centres_tui.tui.present.verdict import verdict_text

LEFT_OF_QUOTE = 20
REASONS: Final = (
    "analysts differ",
    "in a conflict",
    "in a sum that fails",
    "damaged text",
    "its value is open",
    "in a revision",
    "values differ",
    "several sources",
    "one source",
)
"""Why something may need a look, the most urgent first."""
OF_VERDICTS: Final[dict[Verdict, str]] = {
    "conflict": "in a conflict", "revised": "in a revision", "consistent": "values differ",
    "agree": "several sources",
}  # fmt: skip
"""The reason for a verdict; one source alone cannot differ."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure or a verdict that nobody has decided on, and why it may need a look."""

    why: str
    """The reason, one of `REASONS`."""
    subject: Figure | Measure
    """The figure, or the measure with the verdict."""

    @property
    def id(self) -> str:
        """The id of the figure or the measure."""
        return self.subject.id

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures that it is about."""
        return self.subject.figures if isinstance(self.subject, Measure) else (self.subject.id,)


def doubts_of(catalogue: Catalogue) -> list[Doubt]:
    """Give what nobody has decided on, the most doubtful first, verdicts before their figures."""
    found = [*_verdicts(catalogue), *_figures(catalogue)]
    return sorted(found, key=lambda doubt: REASONS.index(doubt.why))


def _verdicts(catalogue: Catalogue) -> Iterator[Doubt]:
    for row in catalogue.rows:
        measure = row.subject
        if not isinstance(measure, Measure):
            continue
        if measure.disputed:
            yield Doubt(REASONS[0], measure)
        elif measure.verdict_by == MACHINE and measure.verdict in OF_VERDICTS:
            yield Doubt(OF_VERDICTS[measure.verdict], measure)


def _figures(catalogue: Catalogue) -> Iterator[Doubt]:
    for figure in catalogue.figures_in(ALL_SOURCES, boilerplate=False):
        if figure.origin == MACHINE or figure.disputed:
            yield Doubt(_reason(catalogue, figure), figure)


def _reason(catalogue: Catalogue, figure: Figure) -> str:
    """Give the most urgent reason to look at a figure."""
    subjects = [row.subject for row in catalogue.rows_by_figure.get(figure.id, ())]
    told = {OF_VERDICTS.get(one.verdict) for one in subjects if isinstance(one, Measure)}
    holds = {
        "analysts differ": bool(figure.disputed),
        "in a sum that fails": any(map(_fails, subjects)),
        "damaged text": figure.repaired,
        "its value is open": figure.value is None and figure.bound != "range",
    }
    return next((one for one in REASONS if holds.get(one) or one in told), REASONS[-1])


def _fails(subject: object) -> bool:
    return isinstance(subject, Check) and subject.holds == "no"


class QueueLines:
    """A line a doubt: why, what, in which words, where."""

    def __init__(self, catalogue: Catalogue, ellipsis: str) -> None:
        self.catalogue = catalogue
        self.ellipsis = ellipsis
        self.doubts = doubts_of(catalogue)

    def __len__(self) -> int:
        return len(self.doubts)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the reason, the value or the verdict, the words for it, and the source."""
        doubt = self.doubts[index]
        why = Text(doubt.why, style=DIM)
        if isinstance(doubt.subject, Measure):
            return (why, *self._verdict(doubt.subject))
        source = self.catalogue.source_by_id[doubt.subject.source]
        return (
            why,
            Text(safe_line(cell_words(doubt.subject))),
            concordance(source.text, doubt.subject, LEFT_OF_QUOTE, self.ellipsis),
            Text(self.catalogue.names[source.id], style=DIM),
        )

    def _verdict(self, measure: Measure) -> Sequence[Text]:
        words = Text.assemble(safe_line(measure.label), "  ", reason_text(measure))
        count = Text(f"{len(measure.sources):,}", style=DIM)
        return verdict_text(measure.verdict), words, count
