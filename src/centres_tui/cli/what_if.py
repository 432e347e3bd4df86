"""`what-if`: what another vocabulary or other settings would change, before they are accepted."""

from dataclasses import asdict, astuple, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.cli.decisions import decisions_for, tell_orphans
from centres_tui.cli.loading import load, options_of, status_of
from centres_tui.cli.options import (
    TABLE,
    Parser,
    add_listing_options,
    new_parser,
)
from centres_tui.cli.output import chosen_format, put, reaches_terminal
from centres_tui.cli.own_words import words_of
from centres_tui.cli.request import Request
from centres_tui.cli.streams import Progress, say
from centres_tui.dataset.collected import STANDARD_INPUT
from centres_tui.dataset.records import Records, load_records
from centres_tui.errors import UsageError
from centres_tui.export.as_csv import write_lines
from centres_tui.export.as_json import dump
from centres_tui.parse.display import safe_line
from centres_tui.vocabulary.in_force import BUILT_IN, using

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from centres_tui.workspace.what_if import Change, Proposal

WHAT_IF: Final = "centres_tui.workspace.what_if"
ACCEPTING: Final = "centres_tui.workspace.accepting"
SETTINGS: Final = "centres_tui.vocabulary.settings"
"""Loaded when there is something to compare."""

EXAMPLES = """\
The sources are read and compared as they are now, and once more with the words of --vocabulary
on top and the settings of --set; what would differ is listed. Nothing is kept, unless --accept
is given: then words and settings go into .centres/ of the workspace, and are in force from then
on. A row is one field of a figure or of a measure: what it is, and what it would be. Shares are
written as 15%, 0.15 or 3/20.

settings, as the program has them:
{settings}

examples:
  centres-tui what-if papers/ --vocabulary farming.toml
  centres-tui what-if papers/ --set about=15% --set days_between=30 --format csv
  centres-tui what-if papers/ --set financial_year_ends=6 --accept
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "List the figures, measures and verdicts that other words or other settings would change.",
        EXAMPLES.format(settings="\n".join(_settings())),
    )
    group = parser.add_argument_group("what would be otherwise, beside --vocabulary")
    group.add_argument(
        "--set",
        dest="settings",
        action="append",
        metavar="NAME=VALUE",
        help="a setting; may be given more than once",
    )
    group.add_argument(
        "--accept", action="store_true", help="keep it in the workspace, once it is listed"
    )
    add_listing_options(parser, FORMATS)
    return parser


def _settings() -> "Iterator[str]":
    """Give a line for each setting."""
    known = import_module(SETTINGS)
    for name, setting in known.DEFAULTS.by_name.items():
        stated = f"{name}={known.setting_words(setting)}"
        yield f"  {stated:<22} {known.MEANINGS[name]}"


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    format_name = chosen_format(request, formats=FORMATS)
    _check(request)
    what_if = import_module(WHAT_IF)
    proposal = what_if.proposal_of(request.vocabulary, request.settings)
    decisions = decisions_for(request)
    with using(BUILT_IN), words_of(replace(request, vocabulary=(), quiet=True)):
        records = load(request)
        with Progress(quiet=request.quiet) as progress:
            figures = f"{len(records.figures)} figures"
            progress.say(f"comparing {figures} as they are, and as they would be")
            found, after = what_if.what_would_change(
                records, decisions, proposal, lambda: _read_again(request)
            )
    tell_orphans(after.orphans)
    put(request, _written(request, format_name, found), is_safe=format_name == TABLE)
    if not request.quiet:
        say(what_if.counted(found))
    if request.accept:
        _accept(request, proposal)
    return status_of(records)


def _read_again(request: Request) -> Records:
    """Read once more; what comes of it is not kept for the next time."""
    return load_records(request.paths, options_of(request)._replace(remembers=False))


def _accept(request: Request, proposal: "Proposal") -> None:
    for file in import_module(ACCEPTING).accept(proposal, request.paths):
        say(f"accepted: {file}")


def _check(request: Request) -> None:
    """Refuse what cannot be done.

    Raises:
        UsageError: Nothing would be otherwise, or the text can be read once only.
    """
    if not request.vocabulary and not request.settings:
        raise UsageError("what would be otherwise? Give --vocabulary FILE or --set NAME=VALUE.")
    if STANDARD_INPUT in request.paths:
        raise UsageError("what-if reads twice, and standard input can be read once. Name a file.")


def _written(request: Request, format_name: str, found: "Sequence[Change]") -> str:
    if request.plain:
        return _plain(found)
    if format_name == TABLE:
        return _table(found, on_terminal=reaches_terminal(request))
    return WRITERS[format_name](found)


def _plain(found: "Sequence[Change]") -> str:
    """Write a line a change."""
    lines = (
        f"{one.thing} {one.sort}: {one.name}: {one.field}: "
        f"{one.before or 'nothing'} -> {one.after or 'nothing'}"
        for one in found
    )
    return "".join(f"{safe_line(line)}\n" for line in lines)


def _table(found: "Sequence[Change]", *, on_terminal: bool) -> str:
    if not found:
        return ""
    module = import_module("centres_tui.cli.table")
    rows = [[safe_line(cell) for cell in astuple(one)] for one in found]
    drawn: str = module.draw([module.table("", COLUMNS, rows)], on_terminal=on_terminal)
    return drawn


def _csv(found: "Sequence[Change]") -> str:
    return write_lines(COLUMNS, ["text" for _ in COLUMNS], map(astuple, found))


def _json_lines(found: "Sequence[Change]") -> str:
    return "".join(f"{dump(asdict(one))}\n" for one in found)


FORMATS: Final = ("csv", "jsonl")
"""The formats beside the table."""
COLUMNS: Final = ("thing", "change", "name", "field", "before", "after")
WRITERS: "Final[Mapping[str, Callable[[Sequence[Change]], str]]]" = {
    "csv": _csv,
    "jsonl": _json_lines,
}
"""How the changes are written in each format."""
