"""The analyst's desk: decisions on what is open, read and written; loaded when there are some."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.dataset.collected import Records
from centres_tui.errors import WorkspaceError

if TYPE_CHECKING:
    from centres_tui.model.decision import Decision
    from centres_tui.workspace.applying import Orphan
    from centres_tui.workspace.decided import Decided
    from centres_tui.workspace.live import Said, Workspace

LIVE: Final = "centres_tui.workspace.live"
PLACE: Final = "centres_tui.workspace.place"


class Desk:
    """Keeps the decisions of a set of sources, and what came of them last."""

    def __init__(self, paths: Sequence[str], analyst: str = "", *, is_bare: bool = False) -> None:
        """Prepare a desk; nothing is read before it is asked for.

        Args:
            paths: What was opened.
            analyst: Who decides; the name of the account where none is given.
            is_bare: Whether decisions are left out.
        """
        self._paths = tuple(paths)
        self._analyst = analyst
        self._is_bare = is_bare
        self._workspace: Workspace | None = None
        self.decided: Decided | None = None
        """What came of the decisions last."""

    @property
    def analyst(self) -> str:
        """Who decides."""
        return self._analyst or os.environ.get("USER") or os.environ.get("LOGNAME") or "analyst"

    @property
    def workspace(self) -> "Workspace":
        """The decisions.

        Raises:
            WorkspaceError: A journal cannot be read.
        """
        if self._workspace is None:
            self._workspace = import_module(LIVE).Workspace(self._paths, self.analyst)
        return self._workspace

    def has_decisions(self) -> bool:
        """Whether anything was decided, by anybody."""
        if self._is_bare:
            return False
        if self._workspace is None:
            folders = import_module(PLACE).journal_folders(self._paths)
            if not any(folder.is_dir() for folder in folders):
                return False
        return bool(self.workspace.journals.decisions)

    @property
    def decisions(self) -> "Sequence[Decision]":
        """The decisions that hold."""
        return self.workspace.decisions if self.has_decisions() else ()

    def forget(self) -> None:
        """Compare all anew the next time, since words or settings are others."""
        self.decided = None

    def decide(self, records: Records) -> "Decided":
        """Apply the decisions to what was read, and compare it.

        Raises:
            WorkspaceError: A journal cannot be read.
        """
        self.decided = self.workspace.decide(records, self.decided)
        return self.decided

    def say(self, said: "Said", records: Records) -> "Decision":
        """Decide something on what was read.

        Raises:
            WorkspaceError: It does not apply, or could not be written, and is not decided.
        """
        refused = self.workspace.why_not(records, said)
        if refused:
            raise WorkspaceError(refused)
        return self.workspace.say(said)

    @property
    def orphans(self) -> "Sequence[Orphan]":
        """The decisions that do not apply."""
        return self.decided.orphans if self.decided else ()

    def refresh(self) -> bool:
        """Read what others have decided since; tell whether there is anything new."""
        if self._is_bare:
            return False
        if self._workspace is None:
            return self.has_decisions()
        return self._workspace.refresh()

    def close(self) -> None:
        """Close the journal."""
        if self._workspace:
            self._workspace.close()
