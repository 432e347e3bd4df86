"""The dialog that describes a source: its day of publication, title, publisher, author, a note."""

from collections.abc import Mapping

from centres_tui.errors import UsageError
from centres_tui.parse.dates import parse_date
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.fields_dialog import FieldsDialog
from centres_tui.workspace.applying import DESCRIBED, described

NOTE = "note"


class DescribeDialog(FieldsDialog):
    """Asks what is to be said of the current source."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__(explorer)
        self.source = explorer.catalogue.source_by_id[explorer.selection.source]
        self.heading = f"Describe {explorer.catalogue.names[self.source.id]} {self.source.path}"

    @property
    def fields(self) -> Mapping[str, str]:
        """What is known of the source; the day first, on which verdicts may hang."""
        names = sorted(DESCRIBED, key=lambda name: name != "published")
        return {name: getattr(self.source, name) or "" for name in (*names, NOTE)}

    def decide(self) -> str:
        """Say it of the source."""
        changed = self.changed
        if "published" in changed:
            changed["published"] = _day(changed["published"])
        if not changed:
            return "Nothing was changed."
        note = changed.pop(NOTE, None)
        try:
            described(self.source, changed)
        except UsageError as error:
            return str(error)
        span = (0, 0)
        if changed:
            self.explorer.decide_on_place("describe", self.source.id, span, changed)
        if note is not None:
            self.explorer.decide_on_place("note", self.source.id, span, {NOTE: note})
        return ""


def _day(text: str) -> str:
    """Write a day as it is kept, where it was typed otherwise: 29 April 2019."""
    found = parse_date(text)
    return found.value if found and found.value else text
