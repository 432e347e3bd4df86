"""A screen of panes in which an analyst decides; what others decide comes in by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.errors import CentresError
from centres_tui.model.comparison import Measure
from centres_tui.model.decision import OF, OF_MEASURE, Act, Anchor, Decision
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.screens.rereading import RereadingScreen
from centres_tui.vocabulary.in_force import using

if TYPE_CHECKING:
    from centres_tui.workspace.live import Said
    from centres_tui.workspace.what_if import Proposal

ANCHORS: Final = "centres_tui.workspace.anchors"
ACCEPTING: Final = "centres_tui.workspace.accepting"
LIVE: Final = "centres_tui.workspace.live"
ASK: Final = "centres_tui.tui.lines.ask_line"
"""Loaded when something is decided."""
LOOK_EVERY: Final = 3.0
"""Seconds after which it is looked whether others have decided something."""
EXPORT_OPEN: Final = (
    "This is an export, with the decisions that it holds. Open its documents to decide on them."
)
DONE: Final[Mapping[Act, str]] = {
    "confirm": "Confirmed", "reject": "Rejected", "correct": "Corrected", "add": "Added",
    "note": "Noted", "describe": "Described", "link": "Linked", "unlink": "Parted",
    "rename": "Renamed", "overrule": "Overruled",
}  # fmt: skip
ON_MEASURES: Final = frozenset({"rename", "overrule"})
"""What is always decided on measures."""


class DecidingScreen(RereadingScreen):
    """Adds to the panes what is decided in them."""

    adding: tuple[str, int, int] | None = None
    """The source and the stretch that is about to be added as a figure."""
    _told_orphans: frozenset[str] = frozenset()

    def on_mount(self) -> None:
        """Look now and then for the decisions of others."""
        self.set_interval(LOOK_EVERY, self.look_for_decisions)

    def look_for_decisions(self) -> None:
        """Take up what others decided since; a journal that cannot be read is left for later."""
        if self.is_working or not self.catalogue.is_compared or not self.is_active:
            return
        try:
            is_new = self.desk.refresh()
        except CentresError:
            return
        if is_new:
            last = self.desk.workspace.journals.decisions[-1]
            if last.analyst != self.desk.analyst:
                self.say(f"{last.analyst} decided something: shown now.")
            self.decide_again()

    def watch_catalogue(self, catalogue: Catalogue) -> None:
        """Tell of decisions that do not apply, each once."""
        super().watch_catalogue(catalogue)
        orphans = {one.decision.id: one for one in self.desk.orphans}
        new = orphans.keys() - self._told_orphans
        if new and catalogue.dataset:
            self._told_orphans |= new
            first = orphans[min(new)]
            told = f"{first.decision.act}: {first.reason}"
            self.say(
                f"{len(new)} decisions do not apply, d d lists them: {told}"
                if len(new) > 1
                else f"A decision does not apply (d d): {told}"
            )

    # What commands may ask for

    def decide_on(
        self,
        act: Act,
        figures: Sequence[str],
        after: Mapping[str, str] | None = None,
        why: str = "",
    ) -> bool:
        """Decide something of figures, or of their measure; tell whether it was done."""
        found = [self.catalogue.figure_by_id[one] for one in figures]
        anchors = tuple(self._anchor(one) for one in found)
        subject = self._subject(act, found, after or {})
        is_done = self._say_decision(
            _said(act, anchors, subject, after or {}, why), _of(act, subject, found, after or {})
        )
        if is_done and self.view.marks:
            self.view = replace(self.view, marks=self.view.marks - frozenset(figures))
        return is_done

    def confirm_verdict(self, measure: Measure) -> bool:
        """Confirm the verdict on a measure as it is shown; tell whether it was done."""
        after = {OF: OF_MEASURE, "verdict": measure.verdict}
        return self.decide_on("confirm", measure.figures, after)

    def decide_on_place(
        self, act: Act, source: str, span: tuple[int, int], after: Mapping[str, str]
    ) -> bool:
        """Decide something of a stretch of a source; of all of it where the stretch is empty."""
        anchors = import_module(ANCHORS)
        home = self.catalogue.source_by_id[source]
        anchor: Anchor = (
            anchors.anchor_at(home, *span) if span[0] < span[1] else anchors.whole_source(home)
        )
        of = f" {anchor.exact}" if anchor.exact else f" {self.catalogue.names[source]}"
        subject = None if anchor.exact else home
        return self._say_decision(_said(act, (anchor,), subject, after), of)

    def _subject(
        self, act: Act, figures: Sequence[Figure], after: Mapping[str, str]
    ) -> Figure | Measure | None:
        """Give what is decided on: a measure, or a figure; None for several figures."""
        if act in ON_MEASURES or OF in after:
            row = self.catalogue.row_by_key.get(self.catalogue.row_of(figures[0].id))
            return row.subject if row and isinstance(row.subject, Measure) else None
        return figures[0] if len(figures) == 1 else None

    def _anchor(self, figure: Figure) -> Anchor:
        """Anchor a decision to a figure, where the program read it."""
        source = self.catalogue.source_by_id[figure.source]
        found: Anchor = import_module(ANCHORS).anchor_at(source, figure.start, figure.end)
        return found

    def _say_decision(self, said: "Said", of: str) -> bool:
        """Write a decision, if it applies, and tell of it; tell whether it was done."""
        if self._refuses_decisions():
            return False
        try:
            with using(self.vocabulary):
                self.desk.say(said, self.as_read)
        except CentresError as error:
            self.notify(safe_line(str(error)), title="Not decided", severity="error", markup=False)
            return False
        self.say(f"{DONE[said.act]}{of} as {self.desk.analyst}. u takes it back.")
        self.decide_again()
        return True

    def _refuses_decisions(self) -> bool:
        """Whether nothing can be decided, because an export is open; then that is said."""
        is_export = self.catalogue.records.imported is not None
        if is_export:
            self.notify(EXPORT_OPEN, title="Not decided", severity="error", markup=False)
        return is_export

    def turn_decision(self, turn: str) -> Sequence[str]:
        """Undo this analyst's last decision, or redo the one undone last.

        Returns:
            The ids of the figures that it was on, as they were when it was made.
        """
        if self._refuses_decisions():
            return ()
        try:
            workspace = self.desk.workspace
            decision = workspace.undo() if turn == "undo" else workspace.redo()
        except CentresError as error:
            self.notify(safe_line(str(error)), title="Not decided", severity="error", markup=False)
            return ()
        if decision is None:
            self.say(f"There is nothing of {self.desk.analyst} to {turn}.")
            return ()
        done = "Undone" if turn == "undo" else "Done again"
        self.say(f"{done}: {decision.act} {_told(decision)}.")
        self.decide_again()
        return [f"{one.source}:{one.start}" for one in decision.anchors]

    def accept(self, proposal: "Proposal") -> str:
        """Keep other words or settings in the workspace, and read everything again with them.

        Returns:
            Why that cannot be; empty where it is done.
        """
        accepting = import_module(ACCEPTING)
        try:
            files = accepting.accept(proposal, self.paths)
            self.vocabulary = accepting.in_force_after(self.paths, self.vocabulary)
        except CentresError as error:
            return str(error)
        self.desk.forget()
        self.read_again()
        kept = ", ".join(file.name for file in files) or "what was there already"
        self.notify(safe_line(f"Kept in the workspace: {kept}"), title="Accepted", markup=False)
        return ""

    def add_figure(self, words: str) -> None:
        """Open the dialog on a figure that the program did not read, if the words stand there."""
        source = self.catalogue.source_by_id[self.selection.source]
        reader = self.board.reader
        top = reader.view.top_offset if reader.source is source else 0
        place = source.text.find(words, top) if words else -1
        place = source.text.find(words) if words and place < 0 else place
        if place < 0:
            self.say("Those words do not stand in this source. Type them just as they stand there.")
            return
        self.adding = source.id, place, place + len(words)
        self.call_later(self.open_dialog, "correct")

    def ask(self, question: str, answer: str, then: Callable[[str], None]) -> None:
        """Ask for some words at the bottom."""
        self.open_line(import_module(ASK).AskLine(question, answer, then))


def _said(
    act: Act,
    anchors: tuple[Anchor, ...],
    subject: Figure | Measure | Source | None,
    after: Mapping[str, str],
    why: str = "",
) -> "Said":
    """Put a decision into words, with what stood there before."""
    live = import_module(LIVE)
    before = live.stood(subject, after) if subject else {}
    said: Said = live.Said(
        act=act, anchors=anchors, before=tuple(before.items()), after=tuple(after.items()), why=why
    )
    return said


def _of(
    act: Act, subject: Figure | Measure | None, figures: Sequence[Figure], after: Mapping[str, str]
) -> str:
    """Say in words what a decision is on."""
    if isinstance(subject, Measure):
        verdict = f" {after['verdict']} on" if "verdict" in after else ""
        return f"{':' if act == 'overrule' else ''}{verdict} {subject.label}"
    return f" {figures[0].exact}" if len(figures) == 1 else f" {len(figures):,} figures"


def _told(decision: Decision) -> str:
    """Say in words what a decision that was made is on."""
    quote = decision.anchors[0].exact or decision.anchors[0].path
    more = len(decision.anchors) - 1
    others = f" and {more:,} more" if more else ""
    verdict = decision.after.get("verdict", "")
    return f"{verdict} of {quote}{others}" if verdict else f"{quote}{others}"
