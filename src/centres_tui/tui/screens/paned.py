"""A screen of linked panes: the state that they share, pushed to each of them."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus, Resize, ScreenResume
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.settings.keymap import Keymap
from centres_tui.tui import layout
from centres_tui.tui.board import Board
from centres_tui.tui.catalogue import Catalogue, keep_selection
from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.lines.bottom_line import BottomLine
from centres_tui.tui.lines.status_line import StatusLine
from centres_tui.tui.listings.rows import can_be_listed
from centres_tui.tui.remembered import Remembered, before_comparison, narrowed
from centres_tui.tui.screens.working import WorkingScreen
from centres_tui.tui.state import PaneName, Selection, ViewState
from centres_tui.tui.terminal.composing import LightCompositor
from centres_tui.tui.terminal.light_app import LightApp
from centres_tui.tui.widgets.still import Still

BREATH: Final = 0.1
"""Seconds in which the first screen and the first keys have the processor for themselves."""


class PanedScreen(WorkingScreen, Still):
    """Holds what is shown and what is current; whatever changes them, the panes follow."""

    AUTO_FOCUS = ""
    """Nothing by itself: where the focus begins is chosen here."""

    focused: reactive[Widget | None] = reactive(None, repaint=False)
    """What has the focus; it draws itself when that changes, and nothing else need be drawn."""
    view: reactive[ViewState] = reactive(ViewState(), init=False, repaint=False)
    """How things are shown."""
    selection: reactive[Selection] = reactive(Selection(), init=False, repaint=False)
    """What is current in each pane."""

    def __init__(
        self, paths: Sequence[str], options: LoadOptions, first: Records | None, keys: Keymap
    ) -> None:
        super().__init__(paths, options, first)
        self._compositor = LightCompositor()
        self.keys = keys
        self.board = Board()
        self.status_line = StatusLine()
        self.bottom_line = BottomLine(COMMANDS, keys)
        self.current_pane: PaneName = "sources"
        self.entered_from: PaneName = "sources"
        """The pane that had the focus before the reader."""
        self._fitted: Size | None = None
        self.wished: Remembered | None = None
        """Where to begin, until that can be there or the person goes elsewhere."""
        self.as_left: ViewState | None = None
        """How it was filtered, ordered and marked, until that can be done again."""

    def compose(self) -> ComposeResult:
        """The whole in one line, the panes, what can be done in one line."""
        yield self.status_line
        yield self.board
        yield self.bottom_line

    def on_mount(self) -> None:
        """Show what there is, and begin to work once that is painted.

        Where the first records are still on their way, all is laid out without them meanwhile.
        """
        self.bottom_line.show_hints()
        begin = before_comparison(self.wished or Remembered())
        self.as_left = self.wished.view if self.wished else None
        self.set_reactive(PanedScreen.view, begin.view)
        self.show_pane(begin.pane)
        self.entered_from = begin.entered_from
        if self.awaited:
            self.call_after_refresh(self.await_first, self.awaited, begin.selection)
        else:
            self.show_first(begin.selection)
            self.call_after_refresh(self.begin_work)

    async def await_first(
        self, awaited: Callable[[], Records | None], selection: Selection
    ) -> None:
        """Wait for the first records, and show them."""
        self.begin_with(await asyncio.to_thread(awaited))
        self.show_first(selection)
        if isinstance(self.app, LightApp):
            self.app.release()
        self.set_timer(BREATH, self.begin_work)

    def show_first(self, selection: Selection) -> None:
        """Show what there is."""
        self.set_reactive(PanedScreen.selection, keep_selection(self.catalogue, selection))
        self.push()
        self.show_status()

    def push(self) -> None:
        """Give the panes what they show."""
        self.board.show(self.catalogue, self.view, self.selection, self.work)

    def show_status(self) -> None:
        """Show the whole in one line, or that there is no room for more."""
        if self.has_class("-tiny"):
            self.status_line.update("too small")
        else:
            title = self.title or ""
            self.status_line.show_summary(title, self.catalogue, self.work_words)

    def watch_catalogue(self, catalogue: Catalogue) -> None:
        """Keep what is current, where it still is there; else begin at the first source."""
        wanted = self.wished.selection if self.wished else self.selection
        self.fulfil(catalogue)
        self.set_reactive(PanedScreen.selection, keep_selection(catalogue, wanted))
        self.push()
        self.show_status()

    def fulfil(self, catalogue: Catalogue) -> None:
        """Show as it was left what can be shown so from now on."""
        view = self.view
        if self.wished and catalogue.is_compared:
            scope = self.wished.view.scope
            is_untouched = view.scope == before_comparison(self.wished).view.scope
            view = replace(view, scope=scope if is_untouched else view.scope)
            self.wished = None
        if self.as_left and catalogue.dataset:
            found = narrowed(view, self.as_left, catalogue.figure_by_id)
            view = found if can_be_listed(catalogue, found) else view
            self.as_left = None
        self.set_reactive(PanedScreen.view, view)

    def watch_selection(self) -> None:
        """Let the panes follow; whoever goes somewhere wishes for nothing else any more."""
        self.wished = None
        self.push()

    def watch_work(self) -> None:
        """Show what is under way."""
        self.push()
        self.show_status()

    def watch_view(self, old: ViewState, new: ViewState) -> None:
        """Show the same another way."""
        if old.search != new.search:
            self.board.light(new.search.sought() if new.search else None)
        self.push()
        self.fit_panes()

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """Draw what a dialog has covered, where all else is known to stand."""
        app = self.app
        freed = app.freed(self) if isinstance(app, LightApp) else None
        if freed is None or self._size != app.size:
            return
        event.prevent_default()
        self.stack_updates += 1
        app._refresh_notifications()
        self.refresh(freed)

    def _compositor_refresh(self) -> None:
        """Draw, unless nothing may be drawn yet."""
        if isinstance(self.app, LightApp) and self.app.is_held:
            self._dirty_widgets.clear()
        else:
            super()._compositor_refresh()

    def _screen_resized(self, size: Size) -> None:
        """Lay out for a size once, however often it is told."""
        if size != self.outer_size:
            super()._screen_resized(size)

    def on_resize(self, event: Resize) -> None:
        """Show the panes that fit."""
        if event.size == self._fitted:
            return
        self._fitted = event.size
        self.fit_panes((event.size.width, event.size.height))
        self.bottom_line.show_hints()
        self.show_status()

    @property
    def left(self) -> Remembered | None:
        """Where the explorer is left, to begin there again; None where nothing was read."""
        if self.wished or not self.catalogue.sources:
            return self.wished
        return Remembered(
            pane=self.pane,
            entered_from=self.entered_from,
            selection=self.selection,
            view=narrowed(self.view, self.as_left or self.view, self.catalogue.figure_by_id),
        )

    def fit_panes(self, size: tuple[int, int] | None = None) -> None:
        """Show the panes that fit, the one with the focus always."""
        space = size or (self.size.width, self.size.height)
        self.set_class(layout.is_tiny(*space), "-tiny")
        self.board.fit_panes(space, self.pane, self.entered_from, self.view.zoomed)

    @property
    def pane(self) -> PaneName:
        """The pane that has the focus."""
        return self.current_pane

    def change_view(self, view: ViewState) -> None:
        """Show things another way."""
        self.view = view

    def show_pane(self, pane: PaneName) -> None:
        """Give a pane the focus, and the screen if one was zoomed."""
        self.enter(pane)
        if self.view.zoomed:
            self.set_reactive(PanedScreen.view, replace(self.view, zoomed=pane))
        self.fit_panes()
        self.set_focus(self.board.panes[pane].body)

    def enter(self, pane: PaneName) -> None:
        """Remember which pane has the focus, and which had it before the reader."""
        if self.current_pane != "reader":
            self.entered_from = self.current_pane
        self.current_pane = pane

    @on(DescendantFocus)
    def notice_focus(self, event: DescendantFocus) -> None:
        """Notice a pane that was chosen with the mouse, if it has the focus still."""
        pane = self.board.pane_of(event.widget) if event.widget is self.focused else None
        if pane and pane != self.current_pane:
            self.enter(pane)
            self.fit_panes()

    def say(self, words: str) -> None:
        """Tell the person something, in the bottom line."""
        self.bottom_line.say(words)
