"""`sources`: what was read, and what each source says of itself."""

from centres_tui.cli.decisions import decided_records
from centres_tui.cli.loading import load, status_of
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
from centres_tui.dataset.rows import source_contents
from centres_tui.export import FORMATS

EXAMPLES = """\
examples:
  centres-tui sources                        the bundled example, as a table
  centres-tui sources papers/ --plain        one fact a line (the explorer's pane 1 as text)
  centres-tui sources papers/ -o sources.csv a row a source, for a spreadsheet
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "List the sources: path, title, publisher, date of publication, encoding, sha256, the "
        "number\nof figures, and whatever could not be read as it should.",
        EXAMPLES,
    )
    add_reading_options(parser)
    add_output_options(parser, tuple(FORMATS))
    add_package_option(parser)
    add_decision_options(parser)
    add_closing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    format_name = chosen_format(request)
    records = decided_records(request, load(request))
    deliver(
        request,
        format_name,
        source_contents(records, include_boilerplate=request.include_boilerplate),
    )
    return status_of(records)
