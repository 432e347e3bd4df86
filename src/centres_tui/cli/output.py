"""Where a result goes and in which format."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from centres_tui.cli.options import TABLE
from centres_tui.cli.request import Request
from centres_tui.cli.streams import is_terminal, write_out
from centres_tui.errors import UsageError
from centres_tui.export import FORMATS, export_text
from centres_tui.export.contents import Contents
from centres_tui.export.write import write_export

SUFFIXES = {".txt": TABLE, ".ndjson": "jsonl", ".markdown": "md"} | {
    f".{name}": name for name in FORMATS
}
"""The format that a file's suffix stands for."""


def deliver(request: Request, contents: Contents) -> None:
    """Write the contents where the request says, in the format that it says."""
    text = _text(request, contents, chosen_format(request))
    if request.output and request.output != "-":
        write_export(request.output, text, replace=request.replace)
    else:
        write_out(text)


def chosen_format(request: Request) -> str:
    """Choose the format: the one asked for, else by the file's suffix, else by where it goes.

    Raises:
        UsageError: Where a file's suffix stands for no format.
    """
    if request.plain or request.format:
        return request.format or TABLE
    if not request.output or request.output == "-":
        return TABLE if is_terminal(sys.stdout) else "csv"
    suffix = PurePath(request.output).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise UsageError(
            f"{request.output}: no format has the suffix {suffix or '(none)'!r}. "
            f"Give --format, or a name that ends in one of {known}."
        )
    return SUFFIXES[suffix]


def _text(request: Request, contents: Contents, format_name: str) -> str:
    if format_name != TABLE:
        return export_text(contents, format_name, request.layout)
    form = "centres_tui.cli.plain" if request.plain else "centres_tui.cli.table"
    write: Callable[[Contents], str] = import_module(form).write
    return write(contents)
