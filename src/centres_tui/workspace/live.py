"""A workspace that is worked in: its decisions as they are now, and those that are made."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from centres_tui.dataset.collected import Records
from centres_tui.errors import WorkspaceError
from centres_tui.model.comparison import Measure
from centres_tui.model.decision import OF, Act, Anchor, Decision
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import canonical
from centres_tui.model.source import Source
from centres_tui.workspace.applying import why_not
from centres_tui.workspace.decided import Decided, decide
from centres_tui.workspace.history import in_force, to_redo, to_undo
from centres_tui.workspace.journal import SUFFIX, Journal, Journals, read_journals
from centres_tui.workspace.place import journal_folders

_Seen = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an analyst decides, before it is written."""

    act: Act
    """What is done."""
    anchors: tuple[Anchor, ...] = ()
    """The figures or the source that it is on."""
    before: tuple[tuple[str, str], ...] = ()
    """What stands there, by field."""
    after: tuple[tuple[str, str], ...] = ()
    """What shall stand there, by field."""
    why: str = ""
    """The reason."""


def stood(subject: Figure | Measure | Source, after: Mapping[str, str]) -> dict[str, str]:
    """Give what stands in those fields now in which something else shall stand, as texts.

    Args:
        subject: What is decided on.
        after: What shall stand in its fields; what is no field of it is left out.
    """
    names = (name for name in after if name != OF and hasattr(subject, name))
    return {name: _text(getattr(subject, name)) for name in names}


def _text(value: object) -> str:
    return canonical(value) if isinstance(value, Decimal) else str(value or "")


class Workspace:
    """The decisions on a set of sources, read from all its journals and written to one."""

    def __init__(self, paths: Sequence[str], analyst: str, only: Iterable[str] = ()) -> None:
        """Read the decisions.

        Args:
            paths: The sources, as they were named.
            analyst: Who decides in this run.
            only: The analysts whose decisions hold; none for all.

        Raises:
            WorkspaceError: A journal cannot be read.
        """
        self._folders = journal_folders(paths)
        self.journal = Journal(self._folders, analyst)
        self.only = tuple(only)
        self._seen: _Seen = ()
        self.journals = Journals()
        self.refresh()

    @property
    def analyst(self) -> str:
        """Who decides in this run."""
        return self.journal.analyst

    @property
    def decisions(self) -> list[Decision]:
        """The decisions that hold, in order of time."""
        held = in_force(self.journals.decisions)
        return [one for one in held if not self.only or one.analyst in self.only]

    def refresh(self) -> bool:
        """Read what others have decided since; tell whether there is anything new.

        Raises:
            WorkspaceError: A journal cannot be read.
        """
        seen = self._look()
        if seen == self._seen:
            return False
        self.journals = read_journals([Path(path) for path, _, _ in seen])
        self._seen = seen
        return True

    def _look(self) -> _Seen:
        """Give the journals with their sizes and times; folders that are missing hold none."""
        found = []
        for folder in self._folders:
            try:
                with os.scandir(folder) as entries:
                    files = sorted((one for one in entries if one.name.endswith(SUFFIX)),
                                   key=lambda one: one.name)  # fmt: skip
                    looks = [(one.path, one.stat()) for one in files]
            except FileNotFoundError:
                continue
            except OSError as error:
                raise WorkspaceError(
                    f"{folder}: cannot be read: {error.strerror or error}."
                ) from error
            found += [(path, look.st_size, look.st_mtime_ns) for path, look in looks]
        return tuple(found)

    def say(self, said: Said) -> Decision:
        """Decide something.

        Raises:
            WorkspaceError: It could not be written, and is not decided.
        """
        return self._append(_unwritten(said, ""))

    def why_not(self, records: Records, said: Said) -> str:
        """Say why a decision would not apply to what was read; empty where it would."""
        return why_not(records, self.decisions, _unwritten(said, self.analyst))

    def undo(self) -> Decision | None:
        """Take back this analyst's last decision that holds; None where there is none."""
        return self._turn("undo", to_undo(self.journals.decisions, self.analyst))

    def redo(self) -> Decision | None:
        """Decide again what was undone last; None where there is nothing."""
        return self._turn("redo", to_redo(self.journals.decisions, self.analyst))

    def _turn(self, act: Act, decision: str) -> Decision | None:
        """Write an undo or a redo, and give the decision that it is on."""
        if not decision:
            return None
        self._append(Decision(id="", time="", analyst="", act=act, decision=decision))
        return next(one for one in self.journals.decisions if one.id == decision)

    def _append(self, decision: Decision) -> Decision:
        known = self.journals.decisions
        made = self.journal.append(decision, known[-1].time if known else "")
        self.refresh()
        return made

    def decide(self, records: Records, last: Decided | None = None) -> Decided:
        """Apply the decisions that hold to what was read.

        Args:
            records: What the program read.
            last: What came of the decisions before, to compare no more than must be.
        """
        return decide(records, self.decisions, last)

    def close(self) -> None:
        """Close the journal."""
        self.journal.close()


def _unwritten(said: Said, analyst: str) -> Decision:
    """Give a decision that has no number and no time yet."""
    return Decision(
        id="", time="", analyst=analyst, act=said.act, anchors=said.anchors,
        before=dict(said.before), after=dict(said.after), why=said.why,
    )  # fmt: skip
