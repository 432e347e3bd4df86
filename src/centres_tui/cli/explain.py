"""`explain`: why the text at one place was read as it was."""

from dataclasses import replace
from importlib import import_module
from typing import Final

from centres_tui.cli.options import (
    TABLE,
    Parser,
    add_closing_options,
    add_output_options,
    add_reading_options,
    new_parser,
)
from centres_tui.cli.output import chosen_format, put, reaches_terminal
from centres_tui.cli.request import Request
from centres_tui.cli.sought import find_place, name_of
from centres_tui.cli.streams import Progress
from centres_tui.export.explained import write_json, write_markdown
from centres_tui.extract.explaining import explain
from centres_tui.extract.explaining.records import Explanation

FORMATS: Final = ("json", "md")
"""What an explanation can be written as, beside the table."""
PLACE_HELP: Final = (
    "PATH:START: a file, or a source among the PATHs after it, and a code point of its text, from "
    "0, inside a figure or beside it (split at the last colon; - is standard input); or the id of "
    "a figure, SOURCE:START, as figures gives it. The PATHs after it are searched for the source; "
    "none: the five bundled example articles"
)
EXAMPLES: Final = """\
examples:
  centres-tui explain report.txt:1042             what stands at character 1042, and why
  centres-tui explain e3779745a253:1749           a figure of the bundled example, by its id
  centres-tui explain 0a1b2c3d4e5f:88 papers/     a figure of a source in a folder
  centres-tui explain report.txt:1042 --plain     one fact a line (the explorer's w as text)
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog,
        "Explain one place of a source: the figure there, the rules that were tried, the readings "
        "that\nwere dropped and why, and where each field of the figure comes from, with the very "
        "words; or\nwhy nothing was read there.",
        EXAMPLES,
        usage=f"{prog} [OPTIONS] PATH:START | ID [PATH ...]",
        paths_help=PLACE_HELP,
    )
    add_reading_options(parser, shows_furniture=False)
    add_output_options(parser, FORMATS)
    add_closing_options(parser)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    place, *paths = request.paths or ("",)
    read = replace(request, paths=tuple(paths) or (name_of(place),))
    format_name = chosen_format(read, formats=FORMATS)
    sought = find_place(place, paths, request)
    with Progress(quiet=request.quiet) as progress:
        progress.say(f"explaining {place}")
        explanation = explain(sought.source, sought.start)
    put(request, _written(request, format_name, explanation), is_safe=format_name == TABLE)
    return 1 if sought.has_failures else 0


def _written(request: Request, format_name: str, explanation: Explanation) -> str:
    if format_name == "json":
        return write_json(explanation)
    if format_name == "md":
        return write_markdown(explanation)
    if request.plain:
        plain: str = import_module("centres_tui.cli.explained_plain").write(explanation)
        return plain
    table = import_module("centres_tui.cli.explained_table")
    drawn: str = table.write(explanation, on_terminal=reaches_terminal(request))
    return drawn
