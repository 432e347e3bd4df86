"""The reader: the whole text of a source, its figures marked, and the facts of the current one."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final

from rich.text import Text
from textual import on
from textual.app import ComposeResult

from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Kind
from centres_tui.model.source import Source
from centres_tui.parse.display import safe, safe_line
from centres_tui.tui.messages import FigureHighlighted
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.present.facts import facts_text
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.present.source import issue_words, place_words, stated_day_words
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.still import Words
from centres_tui.tui.widgets.text_view import Mark, TextView

if TYPE_CHECKING:
    from centres_tui.tui.hits import Hits
    from centres_tui.tui.sought import Sought

FIGURE: Final = "reader--figure"
MONEY: Final = "reader--money"
SHARE: Final = "reader--share"
TIME: Final = "reader--time"
LOOKS: Final[Mapping[Kind, str]] = {
    "money": MONEY,
    **dict.fromkeys(("percent", "fraction", "ratio", "rate"), SHARE),
    **dict.fromkeys(("date", "period", "duration", "age"), TIME),
}
"""The look of kinds that have one of their own: money, shares and times."""
FURNITURE: Final = "reader--furniture"
HIT: Final = "reader--hit"
MOST_HITS: Final = 20_000
"""Hits in one text that are marked and stepped through."""


class MarkedText(TextView):
    """The text, with styles for what is marked in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {FIGURE, MONEY, SHARE, TIME, FURNITURE, HIT}


class ReaderPane(Pane):
    """The text of the current source, as it stands, with every figure in it marked."""

    name_of_pane: ClassVar[PaneName] = "reader"
    heading = "Reader"
    plain = "centres-tui figures --plain"
    HELP = (
        "The whole text of the current source. Figures are underlined, in a colour for money, "
        "one for shares, one for times and one for the rest. The current one is reversed and its "
        "facts stand below; f and [f ]f step through them, Enter goes to the comparison of the "
        "current one."
    )

    def __init__(self) -> None:
        super().__init__(id=self.name_of_pane)
        self.view = MarkedText()
        self.facts = Words(classes="facts")
        self.source: Source | None = None
        self.name_of_source = ""
        self.figures: Sequence[Figure] = ()
        self._place_of: Mapping[str, int] = {}
        self.current: Figure | None = None
        self.sought: Sought | None = None
        """What is looked for."""
        self.found: Sequence[tuple[int, int]] = ()
        """Where it stands."""
        self.hit = -1
        """Where the hit stands that was last gone to."""
        self.went_to_hit = False
        """Whether that was later than the current figure was chosen."""

    @property
    def body(self) -> TextView:
        """The text."""
        return self.view

    def compose(self) -> ComposeResult:
        """Place the facts of the current figure below the text."""
        yield from super().compose()
        yield self.facts

    def fit(self) -> None:
        """Say anew where this is, once the text has its new lines."""
        super().fit()
        self.call_after_refresh(self._count)

    def say_why_empty(self, words: str) -> None:
        """Say below the text, where there is none, why that is so."""
        if self.source is None:
            self.facts.update(Text(safe_line(words), style=DIM), layout=False)

    def show_source(self, source: Source | None, name: str, figures: Sequence[Figure]) -> None:
        """Show the text of a source and mark these figures in it."""
        if source is self.source and figures == self.figures:
            return
        self.source, self.name_of_source, self.figures = source, name, figures
        self.current = None
        self._place_of = {figure.id: place for place, figure in enumerate(figures)}
        self._find()
        self._show()

    def show_current(self, figure: Figure | None, whole: Figure | None = None) -> None:
        """Make a figure of the text current, a part of `whole`, and bring it into view."""
        if figure is self.current:
            return
        self.current = figure
        self.went_to_hit = False
        self.view.mark_current(figure.start if figure else None)
        words = facts_text(figure, whole, self.glyphs.bullet) if figure else ""
        self.facts.update(words, layout=False)
        self._count()

    def light(self, sought: "Sought | None") -> None:
        """Mark what is looked for."""
        self.sought = sought
        self._find()
        self._show()

    def hits(self, sought: "Sought") -> "Hits":
        """Give the offsets at which it is found."""
        if sought is not self.sought:
            self.light(sought)
        found = [start for start, _end in self.found]
        hits: Hits = import_module("centres_tui.tui.hits").FoundHits(found)
        return hits

    @property
    def is_at_hit(self) -> bool:
        """Whether a hit was gone to later than to a figure, and still is in view."""
        return self.went_to_hit and self._sees_hit

    @property
    def _sees_hit(self) -> bool:
        return self.view.top_offset <= self.hit < self.view.bottom_offset

    @property
    def spot(self) -> int:
        """The hit that was last gone to, if it still is in view, or else what comes before it."""
        return self.hit if self._sees_hit else self.view.top_offset - 1

    def go_to_hit(self, hit: int) -> None:
        """Bring an offset into view."""
        self.hit = hit
        self.went_to_hit = True
        self.view.stress(hit, HIT)
        self.view.go_to(hit)
        self._count()

    def neighbour(self, step: int) -> Figure | None:
        """Give the figure so many before or after the current one, or the first in view."""
        if not self.figures:
            return None
        place = self._place_of_current
        if place is None:
            place = bisect_left(self.figures, self.view.top_offset, key=lambda one: one.start)
        else:
            place += step
        return self.figures[max(0, min(len(self.figures) - 1, place))]

    @on(TextView.Clicked)
    def choose_clicked(self, event: TextView.Clicked) -> None:
        """Make the figure under the mouse current."""
        for figure in self.figures:
            if figure.start <= event.offset < figure.end:
                self.post_message(FigureHighlighted(figure.id))

    @on(TextView.Moved)
    def say_where(self) -> None:
        """Say in the title how far down the text this is."""
        self._count()

    def _find(self) -> None:
        """Find what is looked for in the text that is shown."""
        self.found = ()
        if self.source and self.sought:
            self.found = self.sought.spans(safe(self.source.text), MOST_HITS)
        self.hit = -1

    def _show(self) -> None:
        marks = [mark_of(figure) for figure in self.figures]
        marks += [Mark(start, end, HIT) for start, end in self.found]
        self.view.stress(self.hit, HIT)
        text = safe(self.source.text) if self.source else ""
        self.view.show(text, marks, self.current.start if self.current else None)
        self._count()

    @property
    def _place_of_current(self) -> int | None:
        """Where the current figure comes among those that are marked; None if it does not."""
        return self._place_of.get(self.current.id) if self.current else None

    def _count(self) -> None:
        if self.source is None:
            self.remark("")
            return
        words = [self.name_of_source]
        place = self._place_of_current
        if self.current and place is not None:
            words.append(f"figure {place + 1} of {len(self.figures)}")
            words.append(place_words(self.source, self.current.start))
        words.append(f"{_percent(self.view.top_offset, len(self.source.text))}%")
        words += [self.source.publisher or "", stated_day_words(self.source)]
        words += [f"! {issue_words(self.source.issues)}"] if self.source.issues else []
        self.remark(f" {self.glyphs.bullet} ".join(filter(None, words)))


def mark_of(figure: Figure) -> Mark:
    """Give the mark of a figure in its text."""
    look = FURNITURE if figure.boilerplate else LOOKS.get(figure.kind, FIGURE)
    return Mark(figure.start, figure.end, look)


def _percent(offset: int, length: int) -> int:
    return round(100 * offset / length) if length else 0
