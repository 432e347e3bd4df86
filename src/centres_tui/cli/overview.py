"""The program's own help: what it does, its sub-commands, and the explorer's options."""

from collections.abc import Mapping

from centres_tui.cli.options import (
    Parser,
    add_closing_options,
    add_decision_options,
    add_reading_options,
    new_parser,
)

EXAMPLES = """\
the explorer's views as plain text, for screen readers and scripts:
  pane 1, sources                centres-tui sources --plain
  pane 2, figures                centres-tui figures --plain
  pane 3, comparison, evidence   centres-tui compare --plain
  the same, as a journal says    centres-tui replay --plain JOURNAL [PATH ...]
  how far analysts agree         centres-tui agreement --plain
  what other words would change  centres-tui what-if --plain
  whether an export still holds  centres-tui verify --plain EXPORT [PATH ...]
  why a figure was read so (w)   centres-tui explain --plain PATH:START

examples:
  centres-tui                                open the explorer on the bundled example
  centres-tui report.txt papers/             open it on your own documents
  centres-tui ./figures                      a folder of your own that is called figures
  centres-tui compare papers/                the comparison as a table
"""


def add_parser(prog: str, summaries: Mapping[str, str]) -> Parser:
    """Make the parser of the program without a sub-command: the explorer's."""
    commands = "\n".join(f"  {name:<9} {summary}" for name, summary in summaries.items())
    parser = new_parser(
        prog,
        "Compare the figures that a pile of documents reports on one subject.\n\n"
        "Without a sub-command it opens the explorer. Sub-commands, each with its own --help:\n"
        f"{commands}",
        EXAMPLES,
        usage=f"{prog} [OPTIONS] [PATH ...]\n       {prog} SUBCOMMAND [OPTIONS] [PATH ...]",
    )
    parser.hint = (
        f"The explorer opens without a sub-command; {', '.join(summaries)} have more options. "
    )
    add_reading_options(parser)
    add_decision_options(parser, is_deciding=True)
    _add_screen_options(parser)
    add_closing_options(parser)
    return parser


def _add_screen_options(parser: Parser) -> None:
    """Add how the explorer looks and begins, and what it tells of itself."""
    screen = parser.add_argument_group("screen")
    screen.add_argument(
        "--ascii",
        action="store_true",
        help="draw with ASCII only; the text of sources stays as it is",
    )
    screen.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal, to select text"
    )
    screen.add_argument(
        "--summary",
        action="store_true",
        help="begin with the summary of the whole set, which 0 shows at any time",
    )
    screen.add_argument(
        "--watch",
        action="store_true",
        help="read the files again by itself when one is new, changed or gone; without it that "
        "is said, and r reads them again",
    )
    screen.add_argument(
        "--fresh",
        action="store_true",
        help="begin at the first source, not where these sources were left the last time",
    )
    habits = parser.add_argument_group("files and keys of your own")
    habits.add_argument(
        "--where",
        action="store_true",
        help="list every file and folder that the program keeps or reads beside your documents",
    )
    habits.add_argument(
        "--check-keys",
        action="store_true",
        help="say what is wrong with the keys in your settings; status 2 if anything is",
    )
