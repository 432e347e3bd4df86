"""`figures`: every figure of every source."""

from centres_tui.cli.decisions import decided_records
from centres_tui.cli.loading import load, status_of
from centres_tui.cli.options import (
    TABLE,
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
from centres_tui.cli.streams import say
from centres_tui.dataset.rows import figure_contents
from centres_tui.export import FORMATS

EXAMPLES = """\
examples:
  centres-tui figures                          the bundled example, as a table
  centres-tui figures report.txt --plain       one fact a line (the explorer's pane 2 as text)
  centres-tui figures papers/ --format jsonl   one object a line, every field
  curl -s https://example.org/a.txt | centres-tui figures - --published 2019-04-29
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "List every figure: its value, unit and bound, what it is of and whose, its status, who "
        "says\nit, and the exact place in the source that states it.",
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
    contents = figure_contents(records, include_boilerplate=request.include_boilerplate)
    deliver(request, format_name, contents)
    left_out = len(records.figures) - len(contents.figures)
    if left_out and format_name == TABLE and not request.quiet:
        say(f"{left_out} figures in site furniture left out; --include-boilerplate shows them")
    return status_of(records)
