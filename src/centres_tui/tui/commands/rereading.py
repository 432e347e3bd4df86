"""Commands about the files that are open."""

from centres_tui.tui.commands.command import Command, Explorer


class ReadFilesAgain(Command):
    """Read the files again; cursor, marks, filters and the place in the text stay."""

    id = "read_again"
    name = "Read the files again"
    keys = ("r", "f5")

    def why_not(self, explorer: Explorer) -> str:
        """Refuse while something is under way."""
        return "The files are being read; ctrl+c stops that." if explorer.is_working else ""

    def run(self, explorer: Explorer) -> None:
        """Read."""
        explorer.read_again()


class ShowChanges(Command):
    """List the figures that appeared, went and changed when the files were last read again."""

    id = "show_changes"
    name = "What changed when the files were read again"
    keys = ("R",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there is nothing to list."""
        return "" if explorer.changes else "Nothing has changed since the files were opened."

    def run(self, explorer: Explorer) -> None:
        """List them."""
        explorer.open_dialog("changes")


class EditSource(Command):
    """Open the source in your editor ($VISUAL, $EDITOR or vi) at the line of this figure."""

    id = "edit"
    name = "Edit the source at this line"
    keys = ("E",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no place is current."""
        return "" if explorer.explained_place else "No figure is current."

    def run(self, explorer: Explorer) -> None:
        """Leave the terminal to the editor until it ends."""
        explorer.edit()
