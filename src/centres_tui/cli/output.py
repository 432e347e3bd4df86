"""Where a result goes and in which format."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path, PurePath
from typing import Final

from centres_tui.cli.options import TABLE
from centres_tui.cli.request import Request
from centres_tui.cli.streams import is_terminal, write_out
from centres_tui.dataset.collected import STANDARD_INPUT
from centres_tui.dataset.found import find_documents
from centres_tui.errors import ExportError, UsageError
from centres_tui.export import FORMATS, csv_columns, export_text
from centres_tui.export.contents import Contents
from centres_tui.export.write import refuse, write_export

STANDARD_OUTPUT: Final = "-"
"""The file name that stands for standard output."""
PACKAGE: Final = "datapackage.json"
"""The name of the file that describes a CSV file beside it."""
SUFFIXES: Final = {f".{name}": name for name in FORMATS} | {
    ".txt": TABLE, ".ndjson": "jsonl", ".markdown": "md", ".htm": "html",
}  # fmt: skip
"""The format that a file's suffix stands for."""


def chosen_format(
    request: Request, *, has_layouts: bool = False, formats: Sequence[str] = tuple(FORMATS)
) -> str:
    """Choose the format: the one asked for, else by the file's suffix, else by where it goes.

    Args:
        request: What is asked for.
        has_layouts: Whether the command's result can be laid out in more than one way.
        formats: The formats that the command can write beside the table, its own first.

    Raises:
        UsageError: Where what is asked for does not go together.
        ExportError: Where the file must not be written.
    """
    if _goes_to_file(request):
        _refuse(request)
    format_name = _asked_for(request) or _fitting(request, formats)
    if request.datapackage:
        _refuse_package(request, format_name)
    if request.layout != "long" and (format_name != "csv" or not has_layouts):
        raise UsageError(
            f"--layout {request.layout} is a layout of compare --format csv only. Leave it out, or "
            "ask for that."
        )
    return format_name


def _refuse_package(request: Request, format_name: str) -> None:
    """Refuse before any work to describe what is no CSV file, or over what was described before.

    Raises:
        UsageError: There is no file of CSV that could be described.
        ExportError: The description must not be written.
    """
    name = PurePath(request.output).name
    if format_name != "csv" or not _goes_to_file(request) or name.startswith((".", "~")):
        raise UsageError(
            "--datapackage describes a CSV file that is not hidden. Give it with -o FILE.csv."
        )
    refuse(_package(request), replace=request.replace)


def _package(request: Request) -> Path:
    return Path(request.output).parent / PACKAGE


def _refuse(request: Request) -> None:
    """Refuse before any work a file that must not be written: no source is written over."""
    target = Path(request.output)
    refuse(target, replace=request.replace)
    if not target.exists():
        return
    found = find_documents([path for path in request.paths if path != STANDARD_INPUT])
    if any(target.samefile(file.path) for file in found.files if file.path.exists()):
        raise ExportError(f"{target}: is one of the sources. Name another file.")


def _goes_to_file(request: Request) -> bool:
    return request.output not in {"", STANDARD_OUTPUT}


def _asked_for(request: Request) -> str:
    return TABLE if request.plain else request.format


def _fitting(request: Request, formats: Sequence[str]) -> str:
    """Give the format that fits where the result goes."""
    if not _goes_to_file(request):
        is_for_people = request.layout == "long" and is_terminal(sys.stdout)
        return TABLE if is_for_people else formats[0]
    suffix = PurePath(request.output).suffix.lower()
    fitting = [known for known, name in SUFFIXES.items() if name in (TABLE, *formats)]
    if suffix not in fitting:
        known = ", ".join(fitting)
        raise UsageError(
            f"{request.output}: no format has the suffix {suffix or '(none)'!r}. "
            f"Give --format, or a name that ends in one of {known}."
        )
    return SUFFIXES[suffix]


def deliver(request: Request, format_name: str, contents: Contents) -> None:
    """Write the contents in that format where the request says."""
    if format_name != TABLE:
        text = export_text(contents, format_name, request.layout)
    elif request.plain:
        text = import_module("centres_tui.cli.plain").write(contents)
    else:
        table = import_module("centres_tui.cli.table")
        text = table.write(contents, on_terminal=reaches_terminal(request))
    put(request, text, is_safe=format_name == TABLE)
    if request.datapackage:
        describe = import_module("centres_tui.export.datapackage").write
        columns = csv_columns(contents, request.layout)
        told = describe(PurePath(request.output).name, contents.subject, columns, text)
        write_export(_package(request), told, replace=request.replace)


def reaches_terminal(request: Request) -> bool:
    """Whether the result is written to a terminal."""
    return not _goes_to_file(request) and is_terminal(sys.stdout)


def put(request: Request, text: str, *, is_safe: bool) -> None:
    """Write a text where the request says.

    Args:
        request: What is asked for.
        text: The result.
        is_safe: Whether all of it that comes from outside has been filtered already.
    """
    if _goes_to_file(request):
        write_export(request.output, text, replace=request.replace)
    else:
        write_out(text, is_safe=is_safe)
