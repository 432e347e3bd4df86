"""`replay`: the decisions of a journal applied to sources, without a screen."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from centres_tui.cli.compare import add_comparing_options, compared
from centres_tui.cli.decisions import PLACE, decisions_in
from centres_tui.cli.options import Parser, new_parser
from centres_tui.cli.request import Request
from centres_tui.errors import UsageError, WorkspaceError

if TYPE_CHECKING:
    from centres_tui.model.decision import Decision

EXAMPLES = """\
JOURNAL is a file (.jsonl), a folder of such files, or the folder of a workspace. Decisions find
their places by the words that they quote, so the sources may be others, or later versions of
those that were decided on; what does not apply is named, and makes the status 1.

examples:
  centres-tui replay papers/ papers/ -o decided.toml     the same as compare papers/ -o ...
  centres-tui replay old/.centres/journal new/ --format md
  centres-tui replay anna.jsonl papers/ --analyst anna
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "Apply the decisions of a journal to sources, compare them, and say what does not apply.",
        EXAMPLES,
        usage=f"{prog} JOURNAL [PATH ...] [options]",
        paths_help="the journal, then what to read: files, folders, patterns; none: the bundled "
        "example articles",
    )
    add_comparing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    if not request.paths:
        raise UsageError("replay needs a journal: centres-tui replay JOURNAL [PATH ...].")
    journal, *paths = request.paths
    return compared(replace(request, paths=tuple(paths), journal=journal), _replayed)


def _replayed(request: Request) -> "Sequence[Decision]":
    """Read the decisions of the journal that a request names.

    Raises:
        WorkspaceError: There is none.
    """
    place = Path(request.journal)
    if not place.exists():
        raise WorkspaceError(f"{place}: there is no such journal. Name a file or a folder.")
    inside = place / import_module(PLACE).FOLDER / import_module(PLACE).JOURNAL
    return decisions_in(request, [inside if inside.is_dir() else place])
