"""Where a result goes and in which format."""

import sys
from importlib import import_module
from pathlib import PurePath
from typing import Final

from centres_tui.cli.options import TABLE
from centres_tui.cli.request import Request
from centres_tui.cli.streams import is_terminal, write_out
from centres_tui.errors import UsageError
from centres_tui.export import FORMATS, export_text
from centres_tui.export.contents import Contents
from centres_tui.export.write import write_export

STANDARD_OUTPUT: Final = "-"
"""The file name that stands for standard output."""
SUFFIXES: Final = {".txt": TABLE, ".ndjson": "jsonl", ".markdown": "md"} | {
    f".{name}": name for name in FORMATS
}
"""The format that a file's suffix stands for."""


def deliver(request: Request, contents: Contents) -> None:
    """Write the contents where the request says, in the format that it says."""
    format_name = chosen_format(request)
    to_file = bool(request.output) and request.output != STANDARD_OUTPUT
    if format_name != TABLE:
        text = export_text(contents, format_name, request.layout)
    elif request.plain:
        text = import_module("centres_tui.cli.plain").write(contents)
    else:
        on_terminal = not to_file and is_terminal(sys.stdout)
        text = import_module("centres_tui.cli.table").write(contents, on_terminal=on_terminal)
    if to_file:
        write_export(request.output, text, replace=request.replace)
    else:
        write_out(text, is_safe=format_name == TABLE)


def chosen_format(request: Request) -> str:
    """Choose the format: the one asked for, else by the file's suffix, else by where it goes.

    Raises:
        UsageError: Where a file's suffix stands for no format.
    """
    if request.plain or request.format:
        return request.format or TABLE
    if not request.output or request.output == STANDARD_OUTPUT:
        return TABLE if is_terminal(sys.stdout) else "csv"
    suffix = PurePath(request.output).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise UsageError(
            f"{request.output}: no format has the suffix {suffix or '(none)'!r}. "
            f"Give --format, or a name that ends in one of {known}."
        )
    return SUFFIXES[suffix]
