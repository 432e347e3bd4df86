"""Commands that take something away: copies and exports."""

from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.present.citation import citation, figure_row
from centres_tui.tui.present.quantity import copied_value
from centres_tui.tui.present.quote import quote_words


class _CopyFigure(Command):
    """Copy something of the current figure."""

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no figure is current."""
        chosen = explorer.selection.figure in explorer.catalogue.figure_by_id
        return "" if chosen or explorer.view.marks else "No figure is current."

    def run(self, explorer: Explorer) -> None:
        """Copy what this command makes of the figure, or of each that is marked, a line each."""
        catalogue, marks = explorer.catalogue, explorer.view.marks
        ids = [figure for figure in catalogue.figure_by_id if figure in marks]
        chosen = [catalogue.figure_by_id[one] for one in ids or [explorer.selection.figure]]
        texts = (self.text(one, catalogue.source_by_id[one.source]) for one in chosen)
        explorer.copy("\n".join(texts), f"{len(ids):,} marked: " if ids else "")

    def text(self, figure: Figure, source: Source) -> str:
        """Give what is copied."""
        raise NotImplementedError


class CopyValue(_CopyFigure):
    """Copy the value of the current figure, with its unit."""

    id = "copy_value"
    name = "Copy value"
    hint = "copy"
    keys = ("y v", "y y")

    def text(self, figure: Figure, source: Source) -> str:  # noqa: ARG002 - the value stands alone
        """Give the value."""
        return copied_value(figure)


class CopyQuote(_CopyFigure):
    """Copy the sentence that states the current figure."""

    id = "copy_quote"
    name = "Copy quote"
    keys = ("y q",)

    def text(self, figure: Figure, source: Source) -> str:
        """Give the sentence."""
        return quote_words(source.text, figure)


class CopyCitation(_CopyFigure):
    """Copy the sentence with where it stands: publisher, title, day, path and offsets."""

    id = "copy_citation"
    name = "Copy citation"
    keys = ("y c",)

    def text(self, figure: Figure, source: Source) -> str:
        """Give the sentence and its source."""
        return citation(source, figure)


class CopyRow(_CopyFigure):
    """Copy the current figure as a row of a table, its cells parted by tabs."""

    id = "copy_row"
    name = "Copy row"
    keys = ("y r",)

    def text(self, figure: Figure, source: Source) -> str:
        """Give the row."""
        return figure_row(source, figure)


class OpenExport(Command):
    """Write the comparison, the figures or the sources to a file."""

    id = "export"
    name = "Export"
    hint = "export"
    keys = ("e",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there is nothing to write."""
        return "" if explorer.catalogue.sources else "Nothing was read that could be exported."

    def run(self, explorer: Explorer) -> None:
        """Ask for format and place."""
        explorer.open_dialog("export")
