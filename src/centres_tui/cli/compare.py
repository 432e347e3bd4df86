"""`compare`: how the sources stand to each other."""

from argparse import ArgumentTypeError
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.cli.decisions import decisions_for, tell_orphans
from centres_tui.cli.loading import documents, load, status_of
from centres_tui.cli.options import (
    Parser,
    add_closing_options,
    add_decision_options,
    add_output_options,
    add_package_option,
    add_reading_options,
    new_parser,
)
from centres_tui.cli.output import chosen_format, deliver
from centres_tui.cli.request import Request
from centres_tui.cli.streams import Progress, say
from centres_tui.compare.narrowing import SCOPE, Narrowed, Wanted, narrow, narrow_to
from centres_tui.dataset.rows import comparison_contents
from centres_tui.export import FORMATS, REPORTS
from centres_tui.model.comparison import VERDICTS, Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from centres_tui.dataset.dataset import Dataset
    from centres_tui.model.decision import Decision

BUILD: Final = "centres_tui.dataset.build"
"""Makes the frames; loaded when there is something to put in them, not for help or refusals."""
DECIDED: Final = "centres_tui.workspace.decided"
"""Compares, as analysts decided."""
FILTERS: Final = "centres_tui.dataset.filter_words"
"""Reads the words of the filter, with the frames."""
NAMES: Final = (*VERDICTS, SCOPE)
"""What options call the verdicts; the last stands for families."""
STATUS_MET: Final = 3
"""The exit status where a verdict of --fail-on was met."""

EXAMPLES = """\
verdicts:
  agree       two sources or more state the same value
  consistent  the values differ, yet each allows the others ("around a quarter" and 24%)
  revised     a later source replaces an earlier value
  conflict    the values exclude each other
  single      only one source states it
Families show amounts that look alike and differ in scope; checks test the arithmetic.

examples:
  centres-tui compare                            the bundled example, as a table
  centres-tui compare papers/ --plain            one fact a line (the explorer's pane 3 as text)
  centres-tui compare papers/ -o comparison.toml a document to read, and to load again
  centres-tui compare papers/ -o report.html     a report for a browser; report.md as text
  centres-tui compare papers/ -o matrix.csv --layout matrix
  centres-tui compare papers/ -o when.csv --layout ledger
  centres-tui compare papers/ --verdict conflict --verdict revised --subject "county council"
  centres-tui compare papers/ --filter 'kind:money >10m status:planned'
  centres-tui compare papers/ --fail-on conflict -o x.csv; [ $? = 3 ] && echo look
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "Compare the sources: the measures that they state, the verdict on each with its reason "
        "and its\nquotes, families of measures that differ in scope, and arithmetic checks.",
        EXAMPLES,
    )
    add_comparing_options(parser)
    return parser


def add_comparing_options(parser: Parser) -> None:
    """Add what every command has that compares and exports what comes of it."""
    add_reading_options(parser)
    add_output_options(parser, tuple(FORMATS))
    add_package_option(parser)
    add_decision_options(parser)
    _add_choosing_options(parser)
    add_closing_options(parser)


def _add_choosing_options(parser: Parser) -> None:
    """Add what says which measures are shown, and which of them make the command fail."""
    group = parser.add_argument_group("comparison (each may be given more than once)")
    group.add_argument(
        "--measure",
        action="append",
        metavar="TEXT",
        type=_text,
        help="show only measures and families whose name holds TEXT, in whatever case",
    )
    group.add_argument(
        "--verdict",
        action="append",
        metavar="VERDICT",
        choices=NAMES,
        help=f"show only measures with this verdict ({', '.join(NAMES)}: families)",
    )
    group.add_argument(
        "--subject",
        action="append",
        metavar="TEXT",
        type=_text,
        help="show only measures of a subject whose name holds TEXT",
    )
    group.add_argument(
        "--filter",
        action="append",
        metavar="WORDS",
        type=_text,
        help="show only what names a figure that WORDS keep, as in the explorer: "
        "'kind:money >10m source:press'. See docs/finding.md",
    )
    group.add_argument(
        "--fail-on",
        action="append",
        metavar="VERDICT",
        choices=NAMES,
        help=f"leave with status {STATUS_MET} where a measure that is shown has this verdict",
    )


def _text(text: str) -> str:
    """Read the text that an option looks for; an empty one is most likely an unset variable.

    Raises:
        argparse.ArgumentTypeError: Where there is none.
    """
    if not text.strip():
        raise ArgumentTypeError("there is nothing to look for. Give some words, or leave it out")
    return text


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    return compared(request, decisions_for)


def compared(request: Request, decisions_of: "Callable[[Request], Sequence[Decision]]") -> int:
    """Read, apply decisions, compare, deliver, and give the exit status.

    Args:
        request: What is asked for.
        decisions_of: Gives the decisions that are applied.
    """
    format_name = chosen_format(request, has_layouts=True)
    words = _filter_words(request.filter)
    records = documents(request, "replay needs") if request.journal else load(request)
    decisions = () if records.imported else decisions_of(request)
    with Progress(quiet=request.quiet) as progress:
        progress.say(f"comparing {len(records.figures)} figures of {len(records.sources)} sources")
        decided = import_module(DECIDED).decide(records, decisions)
        records, comparison = decided.records, decided.comparison
        shown = narrow(comparison, _wanted(request), records.figures)
        dataset: Dataset = import_module(BUILD).build_dataset(records, comparison, shown)
        if words:
            shown = _filtered(words, dataset, shown)
            dataset = import_module(BUILD).build_dataset(records, comparison, shown)
    _tell_what_is_left_out(request, shown)
    tell_orphans(decided.orphans)
    contents = comparison_contents(dataset)
    if format_name in REPORTS:
        told = import_module("centres_tui.dataset.reported")
        contents = told.for_report(contents, records.failures, request.paths, request.output)
    deliver(request, format_name, contents)
    if _is_met(request.fail_on, shown.comparison):
        return STATUS_MET
    return 1 if request.journal and decided.orphans else status_of(records)


def _wanted(request: Request) -> Wanted:
    return Wanted(measures=request.measure, verdicts=request.verdict, subjects=request.subject)


def _filter_words(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Read the words of the filter, before anything else is read.

    Raises:
        UsageError: A word cannot be understood.
    """
    words: tuple[str, ...] = import_module(FILTERS).filter_words(" ".join(lines)) if lines else ()
    return words


def _filtered(words: tuple[str, ...], dataset: "Dataset", shown: Narrowed) -> Narrowed:
    """Keep of what is shown what names a figure that the words of the filter keep."""
    chosen = import_module(FILTERS).filter_of(words)
    kept = dataset.figures.loc[chosen.keeps(dataset), "id"]
    narrowed = narrow_to(dataset.comparison, kept.tolist(), f"filter: {' '.join(words)}")
    return Narrowed(narrowed.comparison, (*shown.words, *narrowed.words))


def _tell_what_is_left_out(request: Request, shown: Narrowed) -> None:
    if shown.words and not request.quiet:
        say("; ".join(shown.words))


def _is_met(fail_on: tuple[str, ...], comparison: Comparison) -> bool:
    found = {measure.verdict for measure in comparison.measures}
    return bool(found.intersection(fail_on)) or (SCOPE in fail_on and bool(comparison.families))
