"""Putting a frame together from no more than what it shows: the lines that change, front first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple, cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

Cuts = list[int]
"""The columns at which something on a line begins."""
Chops = dict[int, Strip | None]
"""What is drawn on a line from each cut on; None where that is not known or not asked for."""
Wanted = dict[int, set[int]]
"""The cuts that are still to be drawn from, by line; no line without any."""
NOTHING: Final[Chops] = {}


class Drawn(NamedTuple):
    """Where a widget stands."""

    region: Region
    """All of it."""
    shown: Region
    """What is seen of it."""


class LightCompositor(Compositor):
    """Asks widgets for the lines that a frame shows, and for no others.

    Textual has every widget that touches the changed lines draw all of its lines, also where
    it is covered or stands beside what has changed.
    """

    _spans: Sequence[tuple[int, int, int]] | None = None
    """What of each line has changed; None for all of it."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw what has changed, or nothing."""
        if not self._dirty_regions:
            return None
        self._spans = list(self._regions_to_spans(self._dirty_regions))
        try:
            return super().render_partial_update()
        finally:
            self._spans = None

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        """Draw the lines within a region."""
        cuts = self.cuts
        chops: list[Chops] = [
            dict.fromkeys(places[:-1]) if is_rendered_line(line) else NOTHING
            for line, places in enumerate(cuts)
        ]
        wanted = self._wanted(cuts, is_rendered_line)
        for widget, (region, clip) in self.visible_widgets.items():
            if not wanted:
                break
            shown = region.intersection(clip)
            if shown and crop.overlaps(shown):
                self._draw(widget, Drawn(region, shown), chops, wanted)
        return cast("Sequence[Mapping[int, Strip]]", chops)

    def _draw(self, widget: Widget, drawn: Drawn, chops: list[Chops], wanted: Wanted) -> None:
        """Have a widget draw what it shows of what is wanted still, and take that off."""
        region, shown = drawn
        for top, height in _runs(shown, wanted):
            part = Region(shown.x - region.x, top - region.y, shown.width, height)
            for line, strip in enumerate(widget.render_lines(part), top):
                _fill(strip, shown.column_span, chops[line], wanted[line])
                if not wanted[line]:
                    del wanted[line]

    def _wanted(self, cuts: Sequence[Cuts], is_rendered_line: Callable[[int], bool]) -> Wanted:
        """Give the cuts of each line from which something is to be drawn."""
        if self._spans is None:
            lines = filter(is_rendered_line, range(len(cuts)))
            return {line: set(cuts[line][:-1]) for line in lines}
        wanted: Wanted = {}
        for line, first, last in self._spans:
            if 0 <= line < len(cuts):
                places = cuts[line]
                ends = pairwise(places)
                found = {start for start, end in ends if start < last and end > first}
                if found:
                    wanted.setdefault(line, set()).update(found)
        return wanted


class OverlaidCompositor(LightCompositor):
    """For a screen that lies over another: what it leaves free shows the lines of that one.

    They are the same objects as before it opened, so that they are known to stand there.
    """

    @property
    def beneath(self) -> LightCompositor | None:
        """What is seen where this screen draws nothing; None where all of it is drawn."""
        screen = self.root
        if not isinstance(screen, Screen) or screen.styles.background.a or not screen.is_attached:
            return None
        stack = screen.app.screen_stack
        place = stack.index(screen) if screen in stack else 0
        found = stack[place - 1]._compositor if place else None
        if isinstance(found, LightCompositor) and found.size == self.size:
            return found
        return None

    @property
    def cuts(self) -> list[Cuts]:
        """Give where something begins on each line, here or beneath."""
        if self._cuts is None:
            own, beneath = super().cuts, self.beneath
            if beneath is not None:
                pairs = zip(own, beneath.cuts, strict=True)
                self._cuts = [sorted({*here, *there}) for here, there in pairs]
        return super().cuts

    @property
    def cover(self) -> Region:
        """What it covers of the screen beneath; a little more than that, where it has gaps."""
        found = [
            region.intersection(clip)
            for widget, (region, clip) in self.visible_widgets.items()
            if widget is not self.root
        ]
        return Region.from_union([region for region in found if region] or [Region()])

    def draw_cover_only(self) -> None:
        """Leave what is seen of the screen beneath as it stands, in the next frame."""
        self._dirty_regions = {self.cover}

    def _draw(self, widget: Widget, drawn: Drawn, chops: list[Chops], wanted: Wanted) -> None:
        """Have the screen itself show what is beneath it."""
        beneath = self.beneath if widget is self.root else None
        if beneath is None:
            super()._draw(widget, drawn, chops, wanted)
            return
        shown = beneath._render_chops(drawn.shown, set(wanted).__contains__)
        for line, missing in wanted.items():
            for (start, strip), end in zip(
                shown[line].items(), beneath.cuts[line][1:], strict=True
            ):
                _fill(strip, (start, end), chops[line], missing)
        wanted.clear()


def _fill(strip: Strip, span: tuple[int, int], chops: Chops, missing: set[int]) -> None:
    """Cut what is drawn from one column to another, and put the pieces where they are missing."""
    first, last = span
    places = [cut for cut in chops if first <= cut < last]
    ends = [cut - first for cut in (*places[1:], last)]
    for cut, piece in zip(places, strip.divide(ends), strict=False):
        if cut in missing:
            chops[cut] = piece
            missing.discard(cut)


def _runs(shown: Region, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Give the lines of a region on which something of it is wanted: the first, and how many."""
    first, last = shown.column_span
    lines = [
        line
        for line in shown.line_range
        if line in wanted and any(first <= cut < last for cut in wanted[line])
    ]
    for _, run in groupby(enumerate(lines), key=lambda one: one[1] - one[0]):
        together = [line for _, line in run]
        yield together[0], len(together)
