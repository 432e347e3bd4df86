"""What if: what other words or settings would change, seen before they are accepted."""

import os
import shlex
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from centres_tui.errors import CentresError
from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.listings.what_if import CHANGES, CHOICES, ChangeLines, ChoiceLines
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.grid import Grid
from centres_tui.vocabulary.in_force import using
from centres_tui.vocabulary.own import vocabularies_near
from centres_tui.vocabulary.settings import settings
from centres_tui.vocabulary.workspaces import workspace_of
from centres_tui.workspace.what_if import (
    Change,
    Proposal,
    counted,
    proposal_of,
    what_would_change,
)

TITLE: Final = " What if: Enter puts a line above, and there lists what would change "
TRYING: Final = "Reading and comparing as it would be..."
NOTHING_SAID: Final = "Choose one below, or press Tab and type NAME=VALUE or a vocabulary file."
ACCEPT: Final = (
    "a accepts it for this workspace, Tab goes back to the line, Esc leaves all as it is."
)


class Tried(Message):
    """What would change is known."""

    def __init__(self, proposal: Proposal, found: Sequence[Change]) -> None:
        super().__init__()
        self.proposal = proposal
        self.found = found


class NotTried(Message):
    """Why something could not be tried."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class WhatIfDialog(Dialog[None]):
    """Tries words and settings; nothing is read or compared before something is tried."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "turn", "line or list"),
        Binding("down", "turn", "to the list"),
        Binding("a", "accept", "accept"),
        Binding("W", "close", "close"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.line = TypedLine("proposal")
        self.said = Static(Content(NOTHING_SAID), classes="hint")
        self.grid = Grid()
        self.tried: Proposal | None = None
        """What the list tells of; None while it lists what can be tried."""

    def compose(self) -> ComposeResult:
        """Place the line above the list."""
        with Vertical(classes="box") as box:
            self.box = box
            with Horizontal():
                yield Static("if ", classes="asks")
                yield self.line
            yield self.said
            yield self.grid

    def on_mount(self) -> None:
        """List what can be tried."""
        self.list_choices()
        self.set_focus(self.grid)

    def list_choices(self) -> None:
        """List the vocabularies that lie near, and the settings as they are now."""
        self.tried = None
        explorer = self.explorer
        folders = [Path.cwd(), workspace_of(explorer.paths)]
        with using(explorer.vocabulary) as known:
            stated = settings().by_name
        files = vocabularies_near([one for one in folders if one], known.files)
        self.grid.columns = CHOICES
        self.grid.rows = ChoiceLines([_shown(file) for file in files], stated)
        self.grid.move_to(0)
        self.box.border_title = Content(TITLE)
        self.say(NOTHING_SAID)

    @on(Grid.Highlighted)
    def show_whole(self) -> None:
        """Say in full what the line of the cursor tells of."""
        if isinstance(self.grid.rows, ChoiceLines | ChangeLines) and len(self.grid.rows):
            self.say(self.grid.rows.whole(self.grid.cursor))

    def say(self, words: str) -> None:
        """Say below the line how it stands."""
        self.said.update(Content(safe_line(words)))

    def action_turn(self) -> None:
        """Go from the line to the list, or back."""
        self.set_focus(self.line if self.focused is self.grid else self.grid)

    @on(Grid.Chosen)
    def take(self, event: Grid.Chosen) -> None:
        """Put what the cursor is on into the line, in place of the same with another value."""
        event.stop()
        if not isinstance(self.grid.rows, ChoiceLines):
            return
        word = self.grid.rows.choices[event.index].word
        name, is_setting, _ = word.partition("=")
        stated = shlex.quote(word) if not is_setting else word
        kept = [one for one in self.line.value.split() if not one.startswith(f"{name}=")]
        self.line.value = " ".join([*kept, stated] if stated not in kept else kept)
        self.line.cursor_position = len(self.line.value)
        self.set_focus(self.line)

    @on(Input.Submitted)
    def try_out(self, event: Input.Submitted) -> None:
        """Find what would change; where nothing is typed, list what can be."""
        event.stop()
        try:
            proposal = _proposal(self.line.value)
        except (CentresError, ValueError) as error:
            self.say(str(error))
            return
        if not proposal.files and not proposal.settings:
            self.list_choices()
            self.set_focus(self.grid)
            return
        self.say(TRYING)
        self.compare(proposal)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def compare(self, proposal: Proposal) -> None:
        """Read and compare as it would be, away from the screen."""
        explorer = self.explorer
        options = explorer.options._replace(remembers=False)
        load_records = import_module("centres_tui.dataset.records").load_records
        try:
            with using(explorer.vocabulary):
                found, _ = what_would_change(
                    explorer.as_read,
                    explorer.desk.decisions,
                    proposal,
                    lambda: load_records(explorer.paths, options),
                    explorer.desk.decided,
                )
        except CentresError as error:
            self.post_message(NotTried(str(error)))
        else:
            self.post_message(Tried(proposal, found))

    @on(NotTried)
    def tell(self, event: NotTried) -> None:
        """Say why it could not be tried."""
        self.say(event.reason)

    @on(Tried)
    def list_changes(self, event: Tried) -> None:
        """List what would change."""
        self.tried = event.proposal
        self.grid.columns = CHANGES
        self.grid.placeholder = "Nothing would change."
        self.grid.rows = ChangeLines(event.found)
        self.grid.move_to(0)
        self.box.border_title = Content(f" {counted(event.found)}: a accepts, Esc leaves it ")
        self.say(ACCEPT)
        self.set_focus(self.grid)

    def action_accept(self) -> None:
        """Keep what was tried in the workspace, and read everything again with it."""
        if self.tried is None:
            self.say("Nothing was tried yet: Enter in the line above lists what would change.")
            return
        refused = self.explorer.accept(self.tried)
        if refused:
            self.say(refused)
        else:
            self.dismiss(None)


def _proposal(line: str) -> Proposal:
    """Read what was typed: settings, and the names of files.

    Raises:
        UsageError: There is no such setting, or it cannot hold that.
        ValueError: A quotation mark is not closed.
    """
    words = shlex.split(line)
    stated = [word for word in words if "=" in word and not os.path.lexists(word)]
    files = [str(Path(word).expanduser()) for word in words if word not in stated]
    return proposal_of(files, stated)


def _shown(file: str) -> str:
    """Name a file from the folder where the program runs, where it is in it."""
    here = Path.cwd()
    return str(Path(file).relative_to(here)) if Path(file).is_relative_to(here) else file
