"""What the screen remembers: what is selected, what is shown, where the person has been."""

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from centres_tui.tui.sought import Sought

PaneName = Literal["sources", "reader", "figures", "comparison", "evidence"]
PANE_NAMES: Final[tuple[PaneName, ...]] = get_args(PaneName)
"""In the order in which Tab visits them."""

Scope = Literal["source", "row", "all"]
"""Whose figures are listed: the current source's, those of the current row, or everyone's."""

Work = Literal["", "reading", "comparing", "deciding", "stopped"]
"""What is under way in the background, or that it was stopped; empty when nothing is."""
UNDER_WAY: Final[frozenset[Work]] = frozenset({"reading", "comparing", "deciding"})
"""The work that can be stopped."""

LONGEST_TRAIL: Final = 200
"""How many places are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is current in each pane; empty where nothing is."""

    source: str = ""
    """The id of the source."""
    figure: str = ""
    """The id of the figure."""
    row: str = ""
    """The key of the row of the comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for."""

    words: str
    """As typed."""
    is_regex: bool = False
    """Whether the words are a regular expression."""
    everywhere: bool = False
    """Whether they are looked for in the texts of all sources, and not in one pane."""

    def sought(self) -> "Sought":
        """Give what is looked for; capitals matter only where some are typed.

        Raises:
            UsageError: The words are no regular expression.
        """
        found: Sought = import_module("centres_tui.tui.sought").sought_of(self)
        return found


@dataclass(frozen=True, slots=True)
class Order:
    """The order of the rows of a pane."""

    column: str
    """The key of the column by which they are ordered."""
    descending: bool = False
    """Whether the greatest comes first."""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Which columns of a pane are shown, where a person has chosen."""

    shown: tuple[str, ...]
    """Their keys, from left to right."""
    widths: tuple[tuple[str, int], ...] = ()
    """The widths that were set, by key."""

    def width_of(self, key: str) -> int | None:
        """Give the width that was set; None where none was."""
        return dict(self.widths).get(key)


@dataclass(frozen=True, slots=True)
class Pin:
    """A pane that stays as it is while the others follow each other."""

    pane: PaneName
    """Which pane."""
    selection: Selection
    """What was current when it was pinned."""
    scope: Scope
    """Whose figures were listed then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """How the dataset is shown."""

    scope: Scope = "source"
    """Whose figures are listed."""
    boilerplate: bool = False
    """Whether figures in site furniture are listed and marked."""
    timeline: bool = False
    """Whether the evidence is drawn as a timeline."""
    zoomed: PaneName | None = None
    """The pane that has the whole screen."""
    search: Search | None = None
    """What is looked for, in every pane."""
    filters: tuple[str, ...] = ()
    """The words of the filter line, by which figures and comparison are narrowed."""
    drilled_from: tuple[str, ...] | None = None
    """What they were before the frequency table gave the last of them; None if it did not."""
    figure_order: Order | None = None
    """The order of the figures; None for that of their places."""
    row_order: Order | None = None
    """The order of the comparison; None for what differs first."""
    source_order: Order | None = None
    """The order of the sources; None for that of their paths."""
    columns: tuple[tuple[PaneName, ColumnChoice], ...] = ()
    """The columns that were chosen, by pane; a pane that is not named chooses for itself."""
    marks: frozenset[str] = frozenset()
    """The ids of the figures that are marked."""
    only_marked: bool = False
    """Whether nothing is listed but what is marked."""
    pin: Pin | None = None
    """The pane that does not follow the others."""

    @property
    def only(self) -> frozenset[str] | None:
        """The ids of the only figures that are listed; None for no such limit."""
        return self.marks if self.only_marked else None

    @property
    def is_narrowed(self) -> bool:
        """Whether something is not listed because a person wished so."""
        return bool(self.filters) or self.only_marked

    def held(self, pane: PaneName, selection: Selection) -> tuple["ViewState", Selection]:
        """Give what a pane is to show: as it was pinned, if it was, else what is current."""
        if self.pin is None or self.pin.pane != pane:
            return self, selection
        return replace(self, scope=self.pin.scope), self.pin.selection

    def choice_of(self, pane: PaneName) -> ColumnChoice | None:
        """Give the columns that were chosen for a pane."""
        return dict(self.columns).get(pane)

    def with_choice(self, pane: PaneName, choice: ColumnChoice | None) -> "ViewState":
        """Give the view with other columns in a pane; None lets it choose for itself again."""
        others = {name: one for name, one in self.columns if name != pane}
        chosen: dict[PaneName, ColumnChoice] = {pane: choice} if choice else {}
        return replace(self, columns=tuple({**others, **chosen}.items()))

    def order_of(self, pane: PaneName) -> Order | None:
        """Give the order of the rows of a pane."""
        return {"sources": self.source_order, "comparison": self.row_order}.get(
            pane, self.figure_order
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere to come back to."""

    pane: PaneName
    """The pane that had the focus."""
    selection: Selection
    """What was current."""
    scope: Scope
    """Whose figures were listed."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The places left behind and those come back from, as pages in a browser."""

    places: tuple[Place, ...] = ()
    """Oldest first."""
    ahead: tuple[Place, ...] = ()
    """The places that were come back from, the latest last."""

    def with_place(self, place: Place) -> "Trail":
        """Give the trail with one more place; the same place twice in a row counts once.

        What was ahead is ahead no longer: the person goes another way.
        """
        if self.places and self.places[-1] == place:
            return replace(self, ahead=())
        return Trail((*self.places, place)[-LONGEST_TRAIL:])

    def back(self, here: Place) -> tuple["Trail", Place | None]:
        """Give the trail before the latest place, and that place; None where there is none."""
        if not self.places:
            return self, None
        return Trail(self.places[:-1], (*self.ahead, here)), self.places[-1]

    def forward(self, here: Place) -> tuple["Trail", Place | None]:
        """Give the trail after the place come back from, and it; None where there is none."""
        if not self.ahead:
            return self, None
        return Trail((*self.places, here), self.ahead[:-1]), self.ahead[-1]
