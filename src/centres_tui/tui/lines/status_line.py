"""The top line: what is open, and how its measures stand; progress while it loads."""

from rich.text import Text
from textual.widgets import Static

from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.layout import WIDE
from centres_tui.tui.present.summary import summary_text
from centres_tui.tui.widgets.still import Still


class StatusLine(Static, Still):
    """One line about the whole."""

    def show_summary(self, title: str, catalogue: Catalogue, work: str) -> None:
        """Show the counts, and what is under way."""
        roomy = self.app.size.width >= WIDE
        self.update(summary_text(title, catalogue, work, roomy=roomy), layout=False)

    @property
    def words(self) -> str:
        """What it says."""
        shown = self.content
        return shown.plain if isinstance(shown, Text) else str(shown)
