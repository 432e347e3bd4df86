"""Commands that change what is shown."""

from dataclasses import replace

from centres_tui.tui.catalogue import ALL_SOURCES
from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.state import Scope


class ToggleBoilerplate(Command):
    """Show or hide the figures in site furniture: offers, notices, archive sizes."""

    id = "toggle_boilerplate"
    name = "Show or hide boilerplate"
    keys = ("b",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there is none."""
        catalogue = explorer.catalogue
        furniture = len(catalogue.figures_in(ALL_SOURCES, boilerplate=True)) - sum(
            catalogue.counts.values()
        )
        return "" if furniture else "No figure stands in site furniture."

    def run(self, explorer: Explorer) -> None:
        """Show what was hidden, or hide it."""
        shown = not explorer.view.boilerplate
        explorer.change_view(replace(explorer.view, boilerplate=shown))
        explorer.say(f"Figures in site furniture are {'shown' if shown else 'hidden'}.")


class ToggleTimeline(Command):
    """Draw what a measure's sources state by day of publication, or show their words again."""

    id = "toggle_timeline"
    name = "Timeline of the measure, or its quotes"
    keys = ("t",)

    def run(self, explorer: Explorer) -> None:
        """Draw the timeline, or list the quotes; either in the evidence."""
        timeline = not explorer.view.timeline
        explorer.change_view(replace(explorer.view, timeline=timeline))
        if timeline and explorer.pane not in {"comparison", "evidence"}:
            explorer.show_pane("evidence")


class TogglePin(Command):
    """Pin this pane: it stays as it is while the others follow each other; or let it follow."""

    id = "pin"
    name = "Pin this pane, or let it follow"
    keys = ("p",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where everything is listed anyway."""
        if explorer.pane in {"sources", "comparison"}:
            return "This pane lists all there is: pin the reader, the figures or the evidence."
        return ""

    def run(self, explorer: Explorer) -> None:
        """Pin it, or let it go."""
        explorer.toggle_pin()


class Zoom(Command):
    """Give this pane the whole screen, or give the others their place back."""

    id = "zoom"
    name = "Zoom this pane"
    keys = ("z",)

    def run(self, explorer: Explorer) -> None:
        """Zoom in or out."""
        zoomed = None if explorer.view.zoomed else explorer.pane
        explorer.change_view(replace(explorer.view, zoomed=zoomed))


class ToggleAllFigures(Command):
    """List the figures of all sources, or those of the current source again."""

    id = "toggle_all"
    name = "Figures of all sources, or of one"
    keys = ("a",)

    def run(self, explorer: Explorer) -> None:
        """Widen the list of figures, or narrow it."""
        scope: Scope = "source" if explorer.view.scope == "all" else "all"
        explorer.change_view(replace(explorer.view, scope=scope))


class ShowWhy(Command):
    """Say why the current figure, or the hit in the reader, was read as it was."""

    id = "why"
    name = "Why: rules tried, readings dropped, origins"
    keys = ("w",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing can be explained."""
        return "" if explorer.explained_place else "No figure is current."

    def run(self, explorer: Explorer) -> None:
        """Open the explanation."""
        explorer.open_dialog("why")


class ShowHelp(Command):
    """Show the keys of this pane."""

    id = "help"
    name = "Help"
    hint = "help"
    narrow_hint = "help"
    keys = ("?", "f1")

    def run(self, explorer: Explorer) -> None:
        """Open the help."""
        explorer.open_dialog("help")


class ShowSummary(Command):
    """Show the whole set on one screen: sources, conflicts, verdicts, checks, kinds."""

    id = "summary"
    name = "Summary of the whole"
    hint = "sum"
    keys = ("0",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there is nothing to count."""
        catalogue = explorer.catalogue
        return "" if catalogue.sources or catalogue.failures else "Nothing was read yet."

    def run(self, explorer: Explorer) -> None:
        """Open the summary."""
        explorer.open_dialog("summary")


class ShowSideBySide(Command):
    """Show two figures of this row where they stand, side by side; or the two that are marked."""

    id = "side_by_side"
    name = "Side by side"
    keys = ("v",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there are no two figures."""
        if explorer.has_pair:
            return ""
        if not explorer.catalogue.is_compared:
            return "The figures are not compared yet; two that are marked can be shown."
        return "One figure only states this. Choose another row (3), or mark two figures (Space)."

    def run(self, explorer: Explorer) -> None:
        """Open the two readers."""
        explorer.open_dialog("side_by_side")


class FindSource(Command):
    """Find a source by some letters of its title, name or publisher, and read it."""

    id = "find_source"
    name = "Find a source"
    keys = ("@",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing was read."""
        return "" if explorer.catalogue.sources else "Nothing was read that could be found."

    def run(self, explorer: Explorer) -> None:
        """Open the finder."""
        explorer.open_dialog("find_source")


class FindMeasure(Command):
    """Find a measure, a family or a check by some letters of its name, and go to its row."""

    id = "find_measure"
    name = "Find a measure"
    keys = ("#",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing is compared."""
        if not explorer.catalogue.is_compared:
            return "The figures are not compared yet."
        return "" if explorer.catalogue.rows else "Nothing was compared."

    def run(self, explorer: Explorer) -> None:
        """Open the finder."""
        explorer.open_dialog("find_row")


class FindAnything(Command):
    """Find sources, measures and commands by some letters of their names."""

    id = "find"
    name = "Find anything"
    keys = ("'",)

    def run(self, explorer: Explorer) -> None:
        """Open the finder."""
        explorer.open_dialog("find")


class ShowPalette(Command):
    """Find a command by its name and run it."""

    id = "palette"
    name = "Commands"
    hint = "commands"
    narrow_hint = "commands"
    keys = (":", "ctrl+p", "f2")

    def run(self, explorer: Explorer) -> None:
        """Open the palette."""
        explorer.open_dialog("palette")
