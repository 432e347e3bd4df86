"""A widget that the focus changes little of, so that little is done when it comes and goes."""

from textual import events
from textual.widget import Widget


class Focused(Widget):
    """Draws only what differs with the focus; Textual would draw all, and look up all styles.

    Named last among the bases of a class: styles are inherited from the first alone.
    """

    has_focus_styles = False
    """Whether styles name its focus, and have to be looked up when it comes or goes."""

    def show_focus(self) -> None:
        """Have drawn again what differs with the focus."""

    def watch_has_focus(self, has_focus: bool) -> None:
        """Look styles up only where they differ."""
        if self.has_focus_styles:
            super().watch_has_focus(has_focus)

    def on_focus(self, event: events.Focus) -> None:
        """Take the focus."""
        event.prevent_default()
        self.has_focus = True
        self.show_focus()
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Lose the focus."""
        event.prevent_default()
        self.has_focus = False
        self.show_focus()
        if self.parent is not None:
            self.parent.post_message(events.DescendantBlur(self))
