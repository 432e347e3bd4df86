"""`verify`: every row of an export held against the sources that it tells of."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from centres_tui.cli.decisions import decisions_for
from centres_tui.cli.loading import documents
from centres_tui.cli.options import (
    TABLE,
    Parser,
    add_closing_options,
    add_decision_options,
    add_output_options,
    add_reading_options,
    new_parser,
)
from centres_tui.cli.output import SUFFIXES, chosen_format, put
from centres_tui.cli.request import Request
from centres_tui.cli.streams import Progress, say
from centres_tui.errors import SourceError, UsageError
from centres_tui.export.as_csv import write_lines
from centres_tui.export.as_json import dump
from centres_tui.export.claims import READERS, Claims, read_claims
from centres_tui.export.read_back import export_file
from centres_tui.parse.display import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from centres_tui.workspace.verifying import Finding

VERIFYING: Final = "centres_tui.workspace.verifying"
DECIDED: Final = "centres_tui.workspace.decided"
"""Loaded when there is something to verify."""

EXAMPLES = """\
The sources are read anew, with the decisions of the workspace, and every row is held against
them: the hash of its source, its quote at its place, each field of its figure, and the verdict,
reason and spread of its measure, families and checks as well. A row that does not hold is named
with what is there now; --plain and the other formats name every row. Status 0: all hold; 1: some
do not.

examples:
  centres-tui verify comparison.toml papers/
  centres-tui verify figures.csv papers/ --no-decisions
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "Read every row of an export again at its place in its source, and say which hold.",
        EXAMPLES,
        usage=f"{prog} EXPORT [PATH ...] [options]",
        paths_help="the export (.toml, .csv, .json, .jsonl or .md), then the sources: files, "
        "folders, patterns; none: the bundled example articles",
    )
    add_reading_options(parser, shows_furniture=False)
    add_decision_options(parser)
    add_output_options(parser, FORMATS)
    add_closing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    if not request.paths:
        raise UsageError("verify needs an export: centres-tui verify EXPORT [PATH ...].")
    format_name = chosen_format(request, formats=FORMATS)
    export, *paths = request.paths
    claims = _claims(Path(export))
    request = replace(request, paths=tuple(paths))
    verifying = import_module(VERIFYING)
    records = verifying.compared_with(documents(request, "verify needs"), claims)
    with Progress(quiet=request.quiet) as progress:
        progress.say(f"comparing {len(records.figures)} figures of {len(records.sources)} sources")
        decided = import_module(DECIDED).decide(records, decisions_for(request))
        findings = list(verifying.verify(claims, decided.dataset()))
    write = _lines if request.plain else WRITERS[format_name]
    put(request, write(findings), is_safe=format_name == TABLE)
    if not request.quiet:
        say(_counted(findings))
    return 0 if all(finding.holds for finding in findings) else 1


def _claims(path: Path) -> Claims:
    """Read the claims of an export.

    Raises:
        SourceError: It cannot be read, or is none.
    """
    format_name = SUFFIXES.get(PurePath(path).suffix.lower(), "")
    if format_name not in READERS:
        known = ", ".join(f".{name}" for name in READERS)
        raise SourceError(f"{path}: an export ends in one of {known}.")
    text = export_file(path)
    try:
        return read_claims(text, format_name)
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error


def _lines(findings: "Sequence[Finding]") -> str:
    """Write a line a row."""
    lines = (
        f"holds: {one.row}" if one.holds else f"does not hold: {one.row}: {one.fault}"
        for one in findings
    )
    return "".join(f"{safe_line(line)}\n" for line in lines)


def _table(findings: "Sequence[Finding]") -> str:
    """Write a line for each row that does not hold."""
    return _lines([one for one in findings if not one.holds])


def _csv(findings: "Sequence[Finding]") -> str:
    rows = ((one.row, one.holds, one.fault) for one in findings)
    return write_lines(COLUMNS, ("text", "flag", "text"), rows)


def _json_lines(findings: "Sequence[Finding]") -> str:
    rows = (dict(zip(COLUMNS, (one.row, one.holds, one.fault), strict=True)) for one in findings)
    return "".join(f"{dump(row)}\n" for row in rows)


def _counted(findings: "Sequence[Finding]") -> str:
    faults = sum(not one.holds for one in findings)
    rows = "1 row" if len(findings) == 1 else f"{len(findings):,} rows"
    return f"{rows}: all hold" if not faults else f"{rows}: {faults:,} do not hold"


FORMATS: Final = ("csv", "jsonl")
"""The formats beside the table."""
COLUMNS: Final = ("row", "holds", "fault")
WRITERS: "Final[Mapping[str, Callable[[Sequence[Finding]], str]]]" = {
    TABLE: _table,
    "csv": _csv,
    "jsonl": _json_lines,
}
"""How the findings are written in each format."""
