"""Commands that end something."""

from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.commands.moving import close_one


class CloseOrQuit(Command):
    """Close what is open; when nothing is, quit."""

    id = "quit"
    name = "Close, then quit"
    hint = "quit"
    keys = ("q",)

    def run(self, explorer: Explorer) -> None:
        """Close one thing or leave."""
        if not close_one(explorer):
            explorer.leave()


class QuitNow(Command):
    """Quit at once, whatever is open."""

    id = "quit_now"
    name = "Quit"
    keys = ("ctrl+q",)

    def run(self, explorer: Explorer) -> None:
        """Leave."""
        explorer.leave()


class StopWork(Command):
    """Stop what is under way, keeping what is done."""

    id = "stop"
    name = "Stop loading"
    keys = ("ctrl+c",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing runs."""
        return "" if explorer.is_working else "Nothing is under way. q quits."

    def run(self, explorer: Explorer) -> None:
        """Stop it."""
        explorer.stop_work()


class Suspend(Command):
    """Go back to the shell for a while; fg brings the screen back."""

    id = "suspend"
    name = "Suspend"
    keys = ("ctrl+z",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no shell would bring it back."""
        return "" if explorer.can_suspend else "No shell is there to come back from with fg."

    def run(self, explorer: Explorer) -> None:
        """Stop until the shell says go on."""
        explorer.suspend()
