"""Commands that look for something."""

from centres_tui.tui.commands.command import Command, Explorer

NOTHING_SOUGHT = "Nothing is looked for yet: press / first."


class OpenSearch(Command):
    """Look for words, or a regular expression, in this pane."""

    id = "search"
    name = "Search"
    hint = "search"
    narrow_hint = "search"
    keys = ("/",)

    def run(self, explorer: Explorer) -> None:
        """Open the search line."""
        explorer.open_search()


class SearchAll(Command):
    """Look for words, or a regular expression, in the texts of all sources; list where they are."""

    id = "search_all"
    name = "Search all sources"
    keys = ("S",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing was read."""
        return "" if explorer.catalogue.sources else "Nothing was read that could be searched."

    def run(self, explorer: Explorer) -> None:
        """Open the search line for all sources."""
        explorer.open_search(everywhere=True)


class NextHit(Command):
    """Go to the next hit of the search: in the pane, or in all sources where those are searched."""

    id = "next_hit"
    name = "Next hit"
    keys = ("n",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse without a search."""
        return "" if explorer.view.search else NOTHING_SOUGHT

    def run(self, explorer: Explorer) -> None:
        """Move on."""
        explorer.step_hit(1)


class PreviousHit(Command):
    """Go to the hit before."""

    id = "previous_hit"
    name = "Previous hit"
    keys = ("N",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse without a search."""
        return "" if explorer.view.search else NOTHING_SOUGHT

    def run(self, explorer: Explorer) -> None:
        """Move back."""
        explorer.step_hit(-1)
