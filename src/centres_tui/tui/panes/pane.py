"""What all panes have: a title that says where the focus is, and one widget that takes it."""

from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len, set_cell_size
from textual.app import ComposeResult
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region, Size
from textual.style import Style
from textual.widget import Widget

from centres_tui.parse.display import safe_line
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.glyphs import Glyphs, glyphs_of
from centres_tui.tui.widgets.still import Still

if TYPE_CHECKING:
    from centres_tui.tui.hits import Hits
    from centres_tui.tui.sought import Sought

FOCUS_SIGNS: Final = {"round": "»", "ascii": ">"}
"""What stands in the title of the pane that has the focus, by the sort of border."""
LIT: Final = "-lit"
"""The class of the pane that has the focus; no style of what a pane holds names it."""
PINNED: Final = " (pinned)"
TITLE_MARGIN: Final = 4
"""Cells of the frame beside a title."""


class Pane(Vertical, Still):
    """A pane of the explorer: a frame with a title around the one widget that takes the focus."""

    name_of_pane: ClassVar[PaneName]
    """What the screen calls it."""
    heading: ClassVar[str]
    """What its title begins with."""
    plain: ClassVar[str]
    """The command that says the same as plain text."""
    HELP: ClassVar[str] = ""
    """What is shown in it, for the help."""

    _remark = ""
    _is_pinned = False
    _is_lit = False

    def compose(self) -> ComposeResult:
        """Place the widget that takes the focus."""
        yield self.body

    @property
    def body(self) -> Widget:
        """The one widget in it that takes the focus."""
        raise NotImplementedError

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return glyphs_of(self.app)

    def on_mount(self) -> None:
        """Write the title."""
        self._entitle()

    def fit(self) -> None:
        """Fit what is shown to a new size, the title to begin with."""
        self._entitle()

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fit to a new size before anything is drawn in it; the event of it comes too late."""
        before = self.outer_size
        is_changed = super()._size_updated(size, virtual_size, container_size, layout)
        if size != before:
            self.fit()
        return is_changed

    def on_descendant_focus(self) -> None:
        """Mark the title, by a sign and not by colour alone."""
        self._light(lit=True)

    def on_descendant_blur(self) -> None:
        """Take the mark off."""
        self._light(lit=False)

    def _light(self, *, lit: bool) -> None:
        """Change the look of the frame alone: what it holds has the same styles either way."""
        self._is_lit = lit
        self.set_class(lit, LIT, update=False)
        self.app.stylesheet.update_nodes([self])
        self._entitle()

    def remark(self, words: str) -> None:
        """Say something after the heading in the title."""
        if words != self._remark:
            self._remark = words
            self._entitle()

    def show_pin(self, *, pinned: bool) -> None:
        """Say in the title whether it stays as it is."""
        if pinned != self._is_pinned:
            self._is_pinned = pinned
            self._entitle()

    def light(self, sought: "Sought | None") -> None:
        """Mark what is looked for; None for nothing any more."""
        raise NotImplementedError

    def hits(self, sought: "Sought") -> "Hits":
        """Give where something is found, in the pane's own count."""
        raise NotImplementedError

    @property
    def spot(self) -> int:
        """Where the person is, in the same count."""
        raise NotImplementedError

    def go_to_hit(self, hit: int) -> None:
        """Go to one of the places found."""
        raise NotImplementedError

    def _entitle(self) -> None:
        sign = FOCUS_SIGNS[self.glyphs.border] if self._is_lit else " "
        remark = f" {self.glyphs.bullet} {self._remark}" if self._remark else ""
        words = safe_line(f"{sign} {self.heading}{PINNED if self._is_pinned else ''}{remark} ")
        room = self.size.width - TITLE_MARGIN
        if room > 0 and cell_len(words) > room:
            words = set_cell_size(words, room - 1) + self.glyphs.ellipsis
        self._border_title = Content(words)
        self.refresh(Region(-self.gutter.left, -1, self.outer_size.width, 1))

    def _get_title_style_information(self, background: Color) -> tuple[Color, Color, Style]:
        """Give the title of the pane with the focus the colour of its line, and make it bold."""
        colour, behind, style = super()._get_title_style_information(background)
        if not self._is_lit:
            return colour, behind, style
        return self.styles.border_top[1], behind, Style(bold=True)
