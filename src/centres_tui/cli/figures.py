"""`figures`: every figure of every source."""

from centres_tui.cli.loading import load, status_of
from centres_tui.cli.options import (
    Parser,
    add_closing_options,
    add_output_options,
    add_reading_options,
    new_parser,
)
from centres_tui.cli.output import deliver
from centres_tui.cli.request import Request
from centres_tui.dataset.rows import figure_contents

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
    add_output_options(parser)
    add_closing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    records = load(request)
    deliver(request, figure_contents(records, include_boilerplate=request.include_boilerplate))
    return status_of(records)
