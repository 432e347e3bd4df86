"""The export dialog: what, in which format, where, and whether a file may be replaced."""

import os
from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from centres_tui.errors import CentresError
from centres_tui.export import FORMATS
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import ALL_SOURCES
from centres_tui.tui.exporting import LAYOUTS, SUBJECTS, ExportChoice, Part, export, suggested_path
from centres_tui.tui.lines.choice_line import ChoiceLine
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen

NO_YES = ("no", "yes")
ONE_MOMENT = 0.1
"""Seconds until the dialog looks again whether the dataset has come."""


class ExportDialog(Dialog[str | None]):
    """Asks what to export, and writes it; closes only when it is written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "write"),
        Binding("down,tab", "app.focus_next", "next line"),
        Binding("up,shift+tab", "app.focus_previous", "line before"),
        Binding("j", "app.focus_next", "next line"),
        Binding("k", "app.focus_previous", "line before"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.suggested = ""
        self.parts = parts_of(explorer)
        """What can be written of it, by what it is called."""

    def compose(self) -> ComposeResult:
        """Place a line for each question."""
        with Vertical(classes="box") as box:
            box.border_title = Content(" Export: Enter writes, Esc closes ")
            yield ChoiceLine("what", SUBJECTS, name="subject")
            yield ChoiceLine("format", tuple(FORMATS), name="format")
            yield ChoiceLine("layout", LAYOUTS, name="layout")
            yield ChoiceLine("figures", tuple(self.parts), name="part")
            with Horizontal():
                yield Static("  file      ")
                yield TypedLine("path")
            yield ChoiceLine("replace", NO_YES, name="replace")
            yield Static(classes="answer")
            yield Static("  left and right choose, up and down move", classes="hint")

    def on_mount(self) -> None:
        """Suggest a file."""
        self.suggest()
        self.set_focus(self.query_one("#subject"))

    @on(ChoiceLine.Changed)
    def suggest(self) -> None:
        """Name the file after the choices, unless the person has named another."""
        choice = self.choice
        typed = self.query_one("#path", Input)
        if typed.value in {"", self.suggested}:
            self.suggested = suggested_path(choice.subject, choice.format_name)
            typed.value = self.suggested
        has_layouts = choice.format_name == "csv" and choice.subject == "comparison"
        self.query_one("#layout").display = has_layouts
        has_parts = len(self.parts) > 1 and choice.subject != "sources"
        self.query_one("#part").display = has_parts

    @property
    def choice(self) -> ExportChoice:
        """What was chosen."""
        answers = {line.id: line.answer for line in self.query(ChoiceLine)}
        subject = next(one for one in SUBJECTS if one == answers["subject"])
        return ExportChoice(
            subject=subject,
            format_name=answers["format"],
            layout=next(one for one in LAYOUTS if one == answers["layout"]),
            path=self.query_one("#path", Input).value,
            replace=answers["replace"] == "yes",
            part=self.parts[answers["part"] or "all"],
        )

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write it, or say why not."""
        if not self.is_active:
            return
        choice = self.choice
        if not choice.replace and os.path.isfile(choice.path):  # noqa: PTH113 - never raises
            self.answer(f"{choice.path} exists: choose replace yes, or another file.")
            return
        if choice.subject == "comparison" and self.explorer.is_framing:
            self.answer("One moment: the comparison is being put together.")
            self.set_timer(ONE_MOMENT, self.action_write)
            return
        try:
            said = export(
                choice,
                self.explorer.records,
                self.explorer.dataset,
                boilerplate=self.explorer.view.boilerplate,
                paths=self.explorer.paths,
            )
        except CentresError as error:
            self.answer(str(error))
        else:
            self.explorer.say(said)
            self.dismiss(None)

    def answer(self, words: str) -> None:
        """Say why nothing was written."""
        self.query_one(".answer", Static).update(Content(safe_line(words)))


def parts_of(explorer: ExplorerScreen) -> Mapping[str, Part | None]:
    """Give what can be written: what is shown first, as the filter keeps it, marked, or all."""
    view, catalogue = explorer.view, explorer.catalogue
    parts: dict[str, Part | None] = {}
    if view.marks:
        parts["marked"] = Part(view.marks, f"marked by hand: {len(view.marks)} figures")
    if view.filters:
        figures = catalogue.figures_in(ALL_SOURCES, boilerplate=view.boilerplate)
        kept = catalogue.kept_of(figures, view.filters)
        words = f"filter: {' '.join(view.filters)}"
        parts["filtered"] = Part(frozenset(figure.id for figure in kept), words)
    return {**parts, "all": None}
