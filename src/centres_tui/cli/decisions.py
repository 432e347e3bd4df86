"""The decisions of analysts that a command applies, and what is said of them."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from centres_tui.cli.request import Request
from centres_tui.cli.streams import say
from centres_tui.dataset.collected import Records

if TYPE_CHECKING:
    from centres_tui.model.decision import Decision
    from centres_tui.workspace.applying import Orphan

PLACE = "centres_tui.workspace.place"
JOURNAL = "centres_tui.workspace.journal"
HISTORY = "centres_tui.workspace.history"
APPLYING = "centres_tui.workspace.applying"
"""Loaded only where there are decisions."""


def decisions_for(request: Request) -> "Sequence[Decision]":
    """Read the decisions that hold for what a request names, and say whose they are.

    Raises:
        WorkspaceError: A journal cannot be read.
    """
    if request.no_decisions:
        return ()
    folders = [one for one in import_module(PLACE).journal_folders(request.paths) if one.is_dir()]
    return decisions_in(request, folders) if folders else ()


def decisions_in(request: Request, places: Sequence[object]) -> "Sequence[Decision]":
    """Read the decisions that hold from journals and folders of them, and say whose they are.

    Raises:
        WorkspaceError: A journal cannot be read.
    """
    journals = import_module(JOURNAL).read_journals(places)
    for notice in journals.notices:
        say(notice)
    held: list[Decision] = [
        one
        for one in import_module(HISTORY).in_force(journals.decisions)
        if not request.analyst or one.analyst in request.analyst
    ]
    if held and not request.quiet:
        say(_counted(held))
    return held


def _counted(held: "Sequence[Decision]") -> str:
    analysts = ", ".join(sorted({one.analyst for one in held}))
    decisions = "1 decision" if len(held) == 1 else f"{len(held):,} decisions"
    return f"with {decisions} of {analysts}; --no-decisions leaves them out"


def decided_records(request: Request, records: Records) -> Records:
    """Give what was read as analysts decided; an export holds their decisions already."""
    decisions = () if records.imported else decisions_for(request)
    if not decisions:
        return records
    applied = import_module(APPLYING).apply(records, decisions)
    tell_orphans(applied.orphans)
    found: Records = applied.records
    return found


def tell_orphans(orphans: "Sequence[Orphan]") -> None:
    """Name each decision that does not apply, with the reason."""
    for orphan in orphans:
        one = orphan.decision
        say(f"not applied: {one.act} of {one.analyst}, {one.time[:10]} ({one.id}): {orphan.reason}")
