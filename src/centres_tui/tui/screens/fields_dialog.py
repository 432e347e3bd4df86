"""A dialog of fields to fill in, one a line."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen


class FieldsDialog(Dialog[None]):
    """Asks for some fields; Enter decides, and says why where that cannot be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "decide", "decide"),
        Binding("down,tab", "app.focus_next", "next field"),
        Binding("up,shift+tab", "app.focus_previous", "field before"),
    ]
    heading = ""
    """What the dialog is called."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields and what they hold to begin with."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """What helps to fill them in."""
        return "  Enter decides, Tab goes to the next field, Esc leaves it as it is"

    def compose(self) -> ComposeResult:
        """Place a line for each field."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f" {safe_line(self.heading)} ")
            yield from self.compose_above()
            for name, text in self.fields.items():
                with Horizontal():
                    yield Static(f"  {name.replace('_', ' ')}")
                    line = TypedLine(name)
                    line.value = safe_line(text)
                    yield line
            yield Static(classes="answer")
            yield Static(Content(self.hint), classes="hint")

    def compose_above(self) -> Sequence[Widget]:
        """Give what stands above the fields."""
        return ()

    @property
    def begins_at(self) -> Widget:
        """What has the focus first."""
        return self.query(Input).first()

    def on_mount(self) -> None:
        """Begin at the first field, behind what it holds."""
        for line in self.query(Input):
            line.cursor_position = len(line.value)
        self.set_focus(self.begins_at)

    @property
    def changed(self) -> dict[str, str]:
        """The fields that hold something else now."""
        before = self.fields
        return {name: text for name, text in self.values.items() if text != safe_line(before[name])}

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold now."""
        return {str(line.id): line.value.strip() for line in self.query(Input)}

    @on(Input.Submitted)
    def action_decide(self) -> None:
        """Decide, or say why not."""
        if not self.is_active:
            return
        refused = self.decide()
        if refused:
            self.answer(refused)
        else:
            self.dismiss(None)

    def decide(self) -> str:
        """Decide, and give the reason where that cannot be; empty where it is done."""
        raise NotImplementedError

    def answer(self, words: str) -> None:
        """Say why nothing was decided."""
        self.query_one(".answer", Static).update(Content(safe_line(words)))
