"""A screen of panes in which something is looked for: in one of them, or in all sources."""

import asyncio
from dataclasses import replace
from importlib import import_module
from time import monotonic
from types import ModuleType
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from textual import on, work
from textual.widget import AwaitMount, Widget

from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.messages import HitsArrived, LineClosed, SearchSubmitted
from centres_tui.tui.screens.paned import PanedScreen
from centres_tui.tui.state import Search, ViewState

if TYPE_CHECKING:
    from centres_tui.tui.hits import Hits, SourceHits
    from centres_tui.tui.panes.pane import Pane

AT_ONCE: Final = 0.06
"""Seconds that are looked before a key is answered."""
SLICE: Final = 0.02
"""Seconds that are looked in one go afterwards, so that keys are taken meanwhile."""
PAUSE: Final = 0.01
"""Seconds between two goes."""
TELL_EVERY: Final = 0.25
"""Seconds after which the list is told of more hits."""
SEARCH: Final = "search"


@runtime_checkable
class ListsHits(Protocol):
    """A screen that lists the hits of all sources."""

    def show_more(self) -> None:
        """Show what was found since."""


class SearchingScreen(PanedScreen):
    """Adds to the panes the search, which goes on in slices where there is much to look into."""

    opening: AwaitMount | None = None
    """What a command is opening."""
    all_hits: "SourceHits | None" = None
    """What was found in all sources, where they are searched."""

    # The line at the bottom

    def open_line(self, line: Widget) -> None:
        """Put a line that is typed into in the place of the bottom line."""
        self.bottom_line.display = False
        self.opening = self.mount(line)

    @on(LineClosed)
    def close_line(self) -> None:
        """Give the bottom line its place back, and the pane its focus."""
        self.query("SearchLine, FilterLine, AskLine").remove()
        self.bottom_line.display = True
        self.show_pane(self.pane)

    def open_search(self, *, everywhere: bool = False) -> None:
        """Ask what to look for."""
        line = import_module("centres_tui.tui.lines.search_line").SearchLine
        before = self.view.search if everywhere and self.all_hits else None
        self.open_line(line(before, everywhere=everywhere))

    @on(SearchSubmitted)
    def begin_search(self, event: SearchSubmitted) -> None:
        """Look for what was typed, in the pane that had the focus or in all sources."""
        self.close_line()
        search = Search(words=event.words, is_regex=event.is_regex, everywhere=event.everywhere)
        if search != self.view.search:
            search.sought().gave_up = False
            self.view = replace(self.view, search=search)
        if not search.everywhere:
            self.step_hit(1)
            return
        if self.all_hits is None:
            self.search_all(search)
        self.open_dialog("hits")

    def watch_view(self, old: ViewState, new: ViewState) -> None:
        """Look no further for what is no longer asked for."""
        if old.search != new.search:
            self.workers.cancel_group(self, SEARCH)
            self.all_hits = None
        super().watch_view(old, new)

    def watch_catalogue(self, catalogue: Catalogue) -> None:
        """Look again, where other sources are there now."""
        super().watch_catalogue(catalogue)
        search = self.view.search
        if search and self.all_hits and self.all_hits.sources != catalogue.sources:
            self.search_all(search)
            self.tell_list()

    # From hit to hit

    def step_hit(self, step: int) -> None:
        """Go to the next hit in the pane that has the focus, or of all sources; or one before."""
        if self.all_hits:
            self._step_all(self.all_hits, step)
        elif self.view.search:
            pane = self.board.panes[self.pane]
            hits = pane.hits(self.view.search.sought())
            hit = hits.beyond(pane.spot, step, AT_ONCE)
            if hit is not None:
                pane.go_to_hit(hit)
                hits.go_on(AT_ONCE)
            self._say_hit(hits, hit)
            if not hits.is_complete:
                self.look_on(pane, hits, hit, step)

    @work(exclusive=True, group=SEARCH)
    async def look_on(self, pane: "Pane", hits: "Hits", hit: int | None, step: int) -> None:
        """Look into the rest of a pane, until there is a hit and all are counted."""
        spot = pane.spot
        while not hits.is_complete:
            await asyncio.sleep(PAUSE)
            if hit is None:
                hit = hits.beyond(spot, step, SLICE)
                if hit is not None and pane.spot == spot:
                    pane.go_to_hit(hit)
            else:
                hits.go_on(SLICE)
        self._say_hit(hits, hit)

    def _say_hit(self, hits: "Hits", hit: int | None) -> None:
        if self.view.search:
            self.say(_hits_module().pane_words(self.view.search, hits, hit))

    # In all sources

    def search_all(self, search: Search) -> None:
        """Begin to look into the texts of all sources."""
        self.all_hits = _hits_module().SourceHits(search, self.catalogue.sources)
        self.all_hits.go_on(AT_ONCE)
        if not self.all_hits.is_complete:
            self.look_everywhere(self.all_hits)

    @work(exclusive=True, group=SEARCH)
    async def look_everywhere(self, hits: "SourceHits") -> None:
        """Look into the other sources; the list is told now and then, and at the end."""
        told = monotonic()
        while not (hits.is_complete or hits.is_stopped):
            await asyncio.sleep(PAUSE)
            hits.go_on(SLICE)
            if monotonic() - told > TELL_EVERY:
                told = monotonic()
                self.post_message(HitsArrived())
        self.post_message(HitsArrived())

    @on(HitsArrived)
    def tell_list(self) -> None:
        """Have the list of hits show what was found since."""
        listing = self.app.screen
        if isinstance(listing, ListsHits):
            listing.show_more()

    def go_to_place(self, place: int) -> None:
        """Go to one of the hits of all sources."""
        if self.all_hits and place < len(self.all_hits.found):
            hit = self.all_hits.found[place]
            self.read_at(self.all_hits.sources[hit.source].id, hit.start)
            self.say(_hits_module().source_words(self.all_hits, place))

    @property
    def place_among_hits(self) -> int | None:
        """The place among the hits of all sources of the one that is current, or that follows."""
        return self._place_beyond(1, at=-1) if self.all_hits else None

    def _step_all(self, hits: "SourceHits", step: int) -> None:
        place = self._place_beyond(step)
        if place is None:
            self.say(f"/{hits.search.words}: {hits.words}.")
        else:
            self.go_to_place(place)

    def _place_beyond(self, step: int, at: int = 0) -> int | None:
        if self.all_hits is None:
            return None
        reader, source = self.board.reader, self.selection.source
        spot = reader.hit if reader.went_to_hit else reader.spot
        spot = spot if reader.source and reader.source.id == source else -1
        return self.all_hits.beyond(source, spot + at, step)

    def read_at(self, source: str, place: int) -> None:
        """Go to a place in the text of a source."""
        raise NotImplementedError

    def open_dialog(self, name: str) -> None:
        """Open a dialog over the panes."""
        raise NotImplementedError


def _hits_module() -> ModuleType:
    """Give the module that looks; it is not loaded before something is looked for."""
    return import_module("centres_tui.tui.hits")
