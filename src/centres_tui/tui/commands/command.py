"""What a command is, and what it may ask of the explorer."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final, Protocol

from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Act
from centres_tui.model.source import Source
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.state import PANE_NAMES, Order, PaneName, Selection, ViewState

EVERYWHERE: Final = frozenset(PANE_NAMES)


class Explorer(Protocol):
    """The part of the explorer's screen that commands may use."""

    @property
    def catalogue(self) -> Catalogue:
        """Everything read and compared."""

    @property
    def selection(self) -> Selection:
        """What is current."""

    @property
    def view(self) -> ViewState:
        """How it is shown."""

    @property
    def pane(self) -> PaneName:
        """The pane that has the focus."""

    @property
    def explained_place(self) -> tuple[Source, int] | None:
        """The source and the code point that can be explained; None where there is none."""

    @property
    def has_pair(self) -> bool:
        """Whether there are two figures to put side by side."""

    @property
    def is_working(self) -> bool:
        """Whether something is under way that can be stopped."""

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""

    @property
    def can_suspend(self) -> bool:
        """Whether a shell is there that could bring the program back."""

    def suspend(self) -> None:
        """Go into the background."""

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was come back from."""

    @property
    def listed_rows(self) -> Sequence[ComparisonRow]:
        """The rows of the comparison, as they are listed."""

    def select_source(self, source: str) -> None:
        """Make a source current."""

    def select_row(self, row: str, figure: str) -> None:
        """Make a row of the comparison current, and a figure of it; any where none is named."""

    def go_forward(self) -> None:
        """Go to the place that was come back from."""

    def change_view(self, view: ViewState) -> None:
        """Show things another way."""

    def show_pane(self, pane: PaneName) -> None:
        """Give a pane the focus."""

    def open_place(self) -> None:
        """Go to where what is current leads."""

    def go_back(self) -> None:
        """Go back to the place before."""

    def step_figure(self, step: int) -> None:
        """Make the figure so many further on in the text current."""

    def step_hit(self, step: int) -> None:
        """Go to the next place where what is looked for stands."""

    def open_search(self, *, everywhere: bool = False) -> None:
        """Open the search line, for the pane or for all sources."""

    def open_filter(self) -> None:
        """Open the filter line."""

    def narrow(self, filters: tuple[str, ...], drilled_from: tuple[str, ...] | None = None) -> None:
        """List what these words of the filter line keep."""

    def order_by(self, order: Order | None) -> None:
        """Order the rows of the pane."""

    def figures_here(self, *, listed: bool = False) -> Sequence[str]:
        """Give the ids of the figures of the current row, or of all rows of the pane."""

    def toggle_only_marked(self) -> None:
        """List what is marked and nothing else, or the others again."""

    def toggle_pin(self) -> None:
        """Let the pane stay as it is while the others follow, or let it follow again."""

    def step_row(self, step: int) -> None:
        """Make the row so many further down current."""

    def decide_on(
        self,
        act: Act,
        figures: Sequence[str],
        after: Mapping[str, str] | None = None,
        why: str = "",
    ) -> bool:
        """Decide something of figures, or of their measure; tell whether it was done."""

    def confirm_verdict(self, measure: Measure) -> bool:
        """Confirm the verdict on a measure as it is shown; tell whether it was done."""

    def turn_decision(self, turn: str) -> Sequence[str]:
        """Undo the last decision, or redo the one undone last."""

    def add_figure(self, words: str) -> None:
        """Add the figure that these words of the current source state."""

    def ask(self, question: str, answer: str, then: Callable[[str], None]) -> None:
        """Ask for some words at the bottom."""

    def open_dialog(self, name: str) -> None:
        """Open one of the dialogs: help, palette, export."""

    def copy(self, text: str, of: str = "") -> None:
        """Put a text where it can be pasted, and say of what it is and by which route."""

    @property
    def changes(self) -> Sequence[object]:
        """What the last reading found otherwise than the one before."""

    def read_again(self) -> None:
        """Read the files again."""

    def edit(self) -> None:
        """Open the file of the current place in an editor."""

    def stop_work(self) -> None:
        """Stop what is under way."""

    def leave(self) -> None:
        """End the program."""

    def say(self, words: str) -> None:
        """Tell the person something, in the bottom line."""


class Command:
    """One thing that a person can ask for; the docstring of each is its help text."""

    id: ClassVar[str]
    """Its name in the keymap."""
    name: ClassVar[str]
    """Its name in the palette and the help."""
    hint: ClassVar[str] = ""
    """One word for the bottom line; empty where it is not shown there."""
    narrow_hint: ClassVar[str] = ""
    """The same where the screen is narrow, and not all panes are seen."""
    keys: ClassVar[tuple[str, ...]] = ()
    """The keys that it has unless the keymap says otherwise; "] f" for two after one another."""
    panes: ClassVar[frozenset[PaneName]] = EVERYWHERE
    """The panes whose help lists it."""

    def why_not(self, explorer: Explorer) -> str:  # noqa: ARG002 - for commands that can be refused
        """Say why it cannot be done now; empty where it can."""
        return ""

    def run(self, explorer: Explorer) -> None:
        """Do it."""
        raise NotImplementedError

    @property
    def help(self) -> str:
        """What it does, in a sentence."""
        return (type(self).__doc__ or "").partition("\n")[0]
