"""Styles as a terminal's own codes, and the shortest way from one to another."""

from typing import Final, NamedTuple

from rich.color import ColorSystem
from rich.style import Style

from centres_tui.tui.terminal.tty import CSI

ATTRIBUTES: Final = (
    ("bold", "1", "22"),
    ("dim", "2", "22"),
    ("italic", "3", "23"),
    ("underline", "4", "24"),
    ("blink", "5", "25"),
    ("reverse", "7", "27"),
    ("conceal", "8", "28"),
    ("strike", "9", "29"),
    ("underline2", "21", "24"),
    ("overline", "53", "55"),
)
"""Each attribute of a style, the code that sets it, and the code that takes it off."""
OFF: Final = {on: off for _, on, off in ATTRIBUTES}
VISIBLE_ON_BLANKS: Final = {"4", "7", "9", "21", "53"}
"""Attributes that show even where there is no letter."""


class Pen(NamedTuple):
    """What a cell is drawn with, in codes."""

    ink: str = ""
    """The codes of the colour of letters; empty for the terminal's own."""
    paper: str = ""
    """The codes of the colour behind them."""
    attributes: frozenset[str] = frozenset()
    """The codes of the attributes."""

    @property
    def is_plain_on_blanks(self) -> bool:
        """Whether a blank drawn with it shows nothing but its paper."""
        return self.attributes.isdisjoint(VISIBLE_ON_BLANKS)


PLAIN: Final = Pen()


class Pens:
    """The pens of the styles in use, in the colours that a terminal has."""

    def __init__(self, colours: ColorSystem | None) -> None:
        self._colours = colours
        self._by_style: dict[Style | None, Pen] = {None: PLAIN}
        self._pens: dict[Pen, Pen] = {PLAIN: PLAIN}
        self._ways: dict[tuple[Pen, Pen], str] = {}
        self._blanks: dict[Pen, tuple[str, Pen]] = {}

    def of(self, style: Style | None) -> Pen:
        """Give the pen of a style; equal pens are one object."""
        pen = self._by_style.get(style)
        if pen is None:
            made = self._make(style) if style else PLAIN
            pen = self._by_style[style] = self._pens.setdefault(made, made)
        return pen

    def way(self, old: Pen, new: Pen) -> str:
        """Give the shortest codes that change from one pen to another."""
        way = self._ways.get((old, new))
        if way is None:
            way = self._ways[(old, new)] = _shortest(old, new)
        return way

    def blank(self, pen: Pen) -> tuple[str, Pen]:
        """Give the cell of a blank drawn with a pen: one for all that show the same."""
        cell = self._blanks.get(pen)
        if cell is None:
            shown = Pen("", pen.paper) if pen.is_plain_on_blanks else pen
            cell = self._blanks[pen] = (" ", self._pens.setdefault(shown, shown))
        return cell

    def on_blanks(self, now: Pen, wanted: Pen) -> Pen:
        """Give the pen nearest to the one in use that draws blanks as another does."""
        kept = frozenset(now.attributes - VISIBLE_ON_BLANKS)
        near = Pen(now.ink, wanted.paper, kept)
        return self._pens.setdefault(near, near)

    def _make(self, style: Style) -> Pen:
        """Turn a style into codes; links and anything else are left out."""
        attributes = frozenset(on for name, on, _ in ATTRIBUTES if getattr(style, name))
        ink = paper = ""
        if self._colours is not None:
            if style.color:
                ink = ";".join(style.color.downgrade(self._colours).get_ansi_codes())
            if style.bgcolor:
                codes = style.bgcolor.downgrade(self._colours).get_ansi_codes(foreground=False)
                paper = ";".join(codes)
        return Pen("" if ink == "39" else ink, "" if paper == "49" else paper, attributes)


def _shortest(old: Pen, new: Pen) -> str:
    """Compare starting afresh with changing only what differs."""
    if old == new:
        return ""
    changed = ";".join(_changes(old, new))
    afresh = ";".join(["0", *_changes(PLAIN, new)])
    shortest = changed if len(changed) <= len(afresh) else afresh
    return f"{CSI}{'' if shortest == '0' else shortest}m"


def _changes(old: Pen, new: Pen) -> list[str]:
    """Give the codes of what differs."""
    gone = sorted({OFF[code] for code in old.attributes - new.attributes})
    kept = {code for code in new.attributes if OFF[code] not in gone and code in old.attributes}
    codes = gone + sorted(new.attributes - kept, key=int)
    if old.ink != new.ink:
        codes.append(new.ink or "39")
    if old.paper != new.paper:
        codes.append(new.paper or "49")
    return codes
