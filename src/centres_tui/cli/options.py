"""The options of the command line: what each is called, what it does, what it may hold."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Final, NoReturn

from centres_tui import __version__
from centres_tui.cli.request import Request
from centres_tui.errors import UsageError

TABLE: Final = "table"
"""The format for people: a table on a terminal, or plain lines."""

SEVERAL: Final = (
    "analyst",
    "fail_on",
    "filter",
    "measure",
    "verdict",
    "subject",
    "settings",
    "vocabulary",
)
"""Options that may be given more than once."""
PATHS_HELP: Final = (
    "a file (.txt, .md, .html, .pdf, .docx, .eml, .csv), a folder, a quoted "
    "pattern such as 'press/*.html', "
    "or - for standard input; or an export of compare (.toml, .json, .jsonl), which opens as it "
    "was; none: the five bundled example articles. Hidden files and folders "
    "(.name) are left out unless they are named"
)


STATUSES: Final = """
exit status:
  0    done
  1    done, but some sources could not be read; each is named with the reason
  2    nothing could be read or written, or the command line is wrong
  3    compare --fail-on met its verdict
  70   an error in the program; one line says where its details are
  130  interrupted
"""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are told like all others."""

    hint = ""
    """What is told, beside the error, where words were not understood."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing a usage of many lines."""
        hint = self.hint if message.startswith("unrecognized") else ""
        raise UsageError(f"{message}. {hint}See {self.prog} --help.")


def new_parser(
    prog: str,
    description: str,
    epilog: str,
    usage: str | None = None,
    paths_help: str = PATHS_HELP,
) -> Parser:
    """Make a parser with the paths that every command takes."""
    parser = Parser(
        prog=prog,
        usage=usage,
        description=description,
        epilog=f"{epilog}{STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    group = parser.add_argument_group("what to read")
    group.add_argument("paths", nargs="*", metavar="PATH", help=paths_help)
    return parser


def add_reading_options(parser: Parser, *, shows_furniture: bool = True) -> None:
    """Add what says how sources are read and shown.

    Args:
        parser: The parser of a command.
        shows_furniture: Whether the command lists figures, those in site furniture if asked.
    """
    group = parser.add_argument_group("reading")
    group.add_argument(
        "--published",
        metavar="DATE",
        type=_day,
        help="the day of publication, as 2019-04-29, of sources that state none themselves",
    )
    _add_reader(group)
    group.add_argument(
        "--vocabulary",
        metavar="FILE",
        action="append",
        type=_file,
        help="words of your own to read with: currencies, units, hedges, nouns, places, "
        "publishers, measures; may be given more than once. See docs/vocabulary.md",
    )
    if shows_furniture:
        group.add_argument(
            "--no-cache",
            action="store_true",
            help="read everything anew, and keep nothing of it for the next time",
        )
        group.add_argument(
            "--include-boilerplate",
            action="store_true",
            help="show figures in site furniture too (subscription offers, cookie notices); "
            "they are never compared",
        )


def add_decision_options(parser: Parser, *, is_deciding: bool = False) -> None:
    """Add what says whose decisions are applied.

    Args:
        parser: The parser of a command.
        is_deciding: Whether decisions are made: then it is said who does.
    """
    group = parser.add_argument_group("decisions of analysts, kept in a workspace")
    group.add_argument(
        "--analyst",
        metavar="NAME",
        action="append",
        type=_file,
        help="who decides; the name of the account, if not given"
        if is_deciding
        else "apply only the decisions of this analyst; may be given more than once",
    )
    group.add_argument(
        "--no-decisions",
        action="store_true",
        help="show everything as the program reads it, whatever was decided"
        if is_deciding
        else "apply none: tell everything as the program reads it",
    )


def _add_reader(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--reader",
        choices=("auto", "core", "trafilatura"),
        default="auto",
        help="what takes the text of web pages: core, or the package trafilatura; "
        "auto, if not given, is core",
    )


def _add_layout(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--layout",
        choices=("long", "matrix", "ledger"),
        default="long",
        help="how the CSV of compare is laid out: long, a row a figure (if not given), "
        "matrix, a row a measure and a column a source, or ledger, a row a figure of a measure "
        "by day of publication",
    )


def add_package_option(parser: Parser) -> None:
    """Add what says that a CSV file is described by another one beside it."""
    parser.add_argument_group("for programs that read CSV").add_argument(
        "--datapackage",
        action="store_true",
        help="with -o FILE.csv: write datapackage.json beside it as well, which says what stands "
        "in each column and the sha256 of the file (Data Package 2.0)",
    )


def add_listing_options(parser: Parser, formats: Sequence[str]) -> None:
    """Add what every command has that reads, applies decisions and lists what comes of it.

    Args:
        parser: The parser of a command.
        formats: The formats that it can write beside the table, its own first.
    """
    add_reading_options(parser)
    add_decision_options(parser)
    add_output_options(parser, formats)
    add_closing_options(parser)


def add_output_options(parser: Parser, formats: Sequence[str]) -> None:
    """Add what says where the result goes and how it is written.

    Args:
        parser: The parser of a command.
        formats: The formats that it can write beside the table, its own first.
    """
    group = parser.add_argument_group("output")
    group.add_argument(
        "--format",
        choices=(TABLE, *formats),
        metavar="|".join((TABLE, *formats)),
        default="",
        help=f"table on a terminal, else {formats[0]}, if not given; "
        "table is for people, the others hold every field",
    )
    if "csv" in formats:
        _add_layout(group)
    group.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=_file,
        help="write to this file, whole or not at all; its suffix chooses the format "
        "where --format is not given",
    )
    group.add_argument(
        "--replace", action="store_true", help="let -o replace a file that exists already"
    )
    group.add_argument(
        "--plain",
        action="store_true",
        help="no boxes, no colour, one fact a line: for screen readers and for searching",
    )


def add_closing_options(parser: Parser) -> None:
    """Add what every program has."""
    group = parser.add_argument_group("general")
    group.add_argument(
        "--quiet",
        action="store_true",
        help="no progress and no remarks; sources that cannot be read are still named",
    )
    group.add_argument("-h", "--help", action="help", help="show this text and leave")
    group.add_argument(
        "--version",
        action="version",
        version=f"centres-tui {__version__}",
        help="show the version and leave",
    )


def request_from(parser: Parser, words: Sequence[str]) -> Request:
    """Read the words of a command line into a request; after "--" all are paths.

    A word like "-:120", a place in standard input, is no option.
    """
    end = words.index("--") if "--" in words else len(words)
    places = [word for word in words[:end] if word.startswith("-:")]
    options = [word for word in words[:end] if not word.startswith("-:")]
    found = vars(parser.parse_intermixed_args(options))
    found["paths"] = (*places, *found["paths"], *words[end + 1 :])
    found["output"] = found.get("output") or ""
    for name in SEVERAL:
        found[name] = tuple(found.get(name) or ())
    request = Request(**found)
    if request.plain and request.format not in {"", TABLE}:
        raise UsageError(
            f"--plain is a form of the table, and --format {request.format} is none. "
            "Leave one of them out."
        )
    if request.replace and not request.output:
        raise UsageError("--replace needs -o FILE: the file that may be replaced.")
    return request


def _file(text: str) -> str:
    """Read the file that an option names; an empty name is most likely an unset variable.

    Raises:
        argparse.ArgumentTypeError: Where it names none.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name is empty. Name a file, or leave the option out")
    return text


def _day(text: str) -> str:
    """Read the day that an option names.

    Raises:
        argparse.ArgumentTypeError: Where it names none.
    """
    from centres_tui.parse.dates import parse_date  # noqa: PLC0415 - the screen is not held up

    found = parse_date(text)
    for stated in (text, found.value if found and found.value else ""):
        try:
            return date.fromisoformat(stated).isoformat()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"{text!r} is no day. Write it as 2019-04-29")
