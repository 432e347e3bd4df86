"""`what-if`: what another vocabulary or other settings would change, before they are accepted."""

from collections import Counter
from dataclasses import asdict, astuple, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.cli.decisions import decisions_for, tell_orphans
from centres_tui.cli.loading import load, options_of, status_of
from centres_tui.cli.options import (
    TABLE,
    Parser,
    add_closing_options,
    add_decision_options,
    add_output_options,
    add_reading_options,
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
    from collections.abc import Callable, Mapping, Sequence

    from centres_tui.workspace.what_if import Change

WHAT_IF: Final = "centres_tui.workspace.what_if"
DECIDED: Final = "centres_tui.workspace.decided"
"""Loaded when there is something to compare."""

EXAMPLES = """\
The sources are read and compared as they are now, and once more with the words of --vocabulary
on top and the settings of --width; what would differ is listed, and nothing is kept. A row is one
field of a figure or of a measure: what it is, and what it would be. Shares are written as 15%,
0.15 or 3/20.

settings, with what they are now:
  digit_share=1/2     the part of its last digit by which an amount may be off
  round_count=5%      at most this part of a round count
  fraction=10%        the part of a fraction in words
  about=10%           the part of an amount hedged by "about"
  days_between=14     plans in sources further apart than this may have changed between them
  shingle_words=3, least_words=12, share=1/3, sentence_words=8, most_silences=50000
                      from when on sources share their wording (docs/comparison.md)

examples:
  centres-tui what-if papers/ --vocabulary farming.toml
  centres-tui what-if papers/ --width about=15% --width days_between=30 --format csv
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "List the figures, measures and verdicts that other words or other settings would change.",
        EXAMPLES,
    )
    add_reading_options(parser)
    group = parser.add_argument_group("what would be otherwise, beside --vocabulary")
    group.add_argument(
        "--width",
        action="append",
        metavar="NAME=VALUE",
        help="a setting of the comparison; may be given more than once",
    )
    add_decision_options(parser)
    add_output_options(parser, FORMATS)
    add_closing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    format_name = chosen_format(request, formats=FORMATS)
    _check(request)
    what_if, decide = import_module(WHAT_IF), import_module(DECIDED).decide
    settings = what_if.settings_of(request.width)
    decisions = decisions_for(request)
    records = _read_as_now(request)
    with Progress(quiet=request.quiet) as progress:
        progress.say(f"comparing {len(records.figures)} figures as they are, and as they would be")
        with using(BUILT_IN), words_of(_as_now(request)):
            before = decide(records, decisions)
        other = load_records(request.paths, options_of(request)) if request.vocabulary else records
        after = decide(other, decisions, settings=settings)
    tell_orphans(after.orphans)
    found = what_if.changes(before, after)
    put(request, _written(request, format_name, found), is_safe=format_name == TABLE)
    if not request.quiet:
        say(_counted(found))
    return status_of(records)


def _check(request: Request) -> None:
    """Refuse what cannot be done.

    Raises:
        UsageError: Nothing would be otherwise, or the text can be read once only.
    """
    if not request.vocabulary and not request.width:
        raise UsageError("what would be otherwise? Give --vocabulary FILE or --width NAME=VALUE.")
    if STANDARD_INPUT in request.paths:
        raise UsageError("what-if reads twice, and standard input can be read once. Name a file.")


def _as_now(request: Request) -> Request:
    return replace(request, vocabulary=(), quiet=True)


def _read_as_now(request: Request) -> Records:
    """Read without the words that are proposed."""
    with using(BUILT_IN), words_of(_as_now(request)):
        return load(request)


def _written(request: Request, format_name: str, found: "Sequence[Change]") -> str:
    if request.plain:
        return _plain(found)
    if format_name == TABLE:
        return _table(found, on_terminal=reaches_terminal(request))
    return WRITERS[format_name](found)


def _counted(found: "Sequence[Change]") -> str:
    things = Counter((one.thing, one.sort) for one in dict.fromkeys(map(_thing, found)))
    told = [f"{thing}s {sort}: {count:,}" for (thing, sort), count in sorted(things.items())]
    return "; ".join(told) or "nothing would change"


def _thing(change: "Change") -> "Change":
    """Give the figure or measure of a change, whichever field it is about."""
    return replace(change, field="", before="", after="")


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
