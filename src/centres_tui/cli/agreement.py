"""`agreement`: how often each two analysts decided the same."""

from dataclasses import asdict
from importlib import import_module
from typing import TYPE_CHECKING, Final

from centres_tui.cli.decisions import decisions_for, tell_orphans
from centres_tui.cli.loading import documents, status_of
from centres_tui.cli.options import (
    TABLE,
    Parser,
    add_listing_options,
    new_parser,
)
from centres_tui.cli.output import chosen_format, put, reaches_terminal
from centres_tui.cli.request import Request
from centres_tui.cli.streams import say
from centres_tui.export.as_csv import write_lines
from centres_tui.export.as_json import dump
from centres_tui.parse.display import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from centres_tui.export.contents import CellType
    from centres_tui.workspace.agreement import Agreement

AGREEMENT: Final = "centres_tui.workspace.agreement"
DECIDED: Final = "centres_tui.workspace.decided"
"""Loaded when there are decisions."""

EXAMPLES = """\
Each two analysts, field by field: on how many things both decided, on how many of them they hold
the same, in percent, and Cohen's kappa, which is 1 where they always agree and 0 where they agree
as often as chance would have it.
  span      where a figure begins and ends, or that it is none
  value     what a figure states: value, bound and unit
  measure   whether two figures state one measure, where somebody linked or unlinked them
  verdict   the verdict on a measure that both overruled
An analyst holds of a figure what it was after the last decision that he or she made on it.
--plain and jsonl list where they differ as well.

examples:
  centres-tui agreement papers/
  centres-tui agreement papers/ --analyst anna --analyst ben --format csv
"""


def add_parser(prog: str) -> Parser:
    """Make the parser of this command."""
    parser = new_parser(
        prog, "Say how often each two analysts decided the same, and what chance gives.", EXAMPLES
    )
    add_listing_options(parser, FORMATS)
    return parser


def run(request: Request) -> int:
    """Carry the request out and give the exit status."""
    format_name = chosen_format(request, formats=FORMATS)
    records = documents(request, "agreement needs")
    decided = import_module(DECIDED).decide(records, decisions_for(request))
    tell_orphans(decided.orphans)
    found = import_module(AGREEMENT).agreements(decided)
    if not found:
        say("fewer than two analysts decided something here, so there is no agreement to tell")
    if request.plain:
        text = _plain(found)
    elif format_name == TABLE:
        text = _table(found, on_terminal=reaches_terminal(request))
    else:
        text = WRITERS[format_name](found)
    put(request, text, is_safe=format_name == TABLE)
    return status_of(records)


def _cells(one: "Agreement") -> tuple[str, ...]:
    """Give the cells of a row, as texts."""
    numbers = f"{one.both}", f"{one.same}", one.percent_words, one.kappa_words
    return (one.first, one.second, one.field, *numbers, one.remark)


def _plain(found: "Sequence[Agreement]") -> str:
    """Write a fact a line."""
    blocks = ("".join(f"{safe_line(line)}\n" for line in _lines(one)) for one in found)
    return "\n".join(blocks)


def _lines(one: "Agreement") -> list[str]:
    head = [f"{one.first} and {one.second}, {one.field}: {one.same} of {one.both} the same"]
    if one.percent is not None:
        head.append(f"percent: {one.percent_words}")
    head.append(one.remark or f"kappa: {one.kappa_words}")
    return head + [
        f"differ on {each.thing}: {one.first} {each.first}, {one.second} {each.second}"
        for each in one.differences
    ]


def _table(found: "Sequence[Agreement]", *, on_terminal: bool) -> str:
    if not found:
        return ""
    module = import_module("centres_tui.cli.table")
    rows = [[safe_line(cell) for cell in _cells(one)] for one in found]
    drawn: str = module.draw([module.table("", COLUMNS, rows)], on_terminal=on_terminal)
    return drawn


def _csv(found: "Sequence[Agreement]") -> str:
    return write_lines(COLUMNS, TYPES, map(_cells, found))


def _json_lines(found: "Sequence[Agreement]") -> str:
    return "".join(f"{dump(_object(one))}\n" for one in found)


def _object(one: "Agreement") -> dict[str, object]:
    numbers = {
        "both": one.both,
        "same": one.same,
        "percent": None if one.percent is None else round(float(one.percent), 1),
        "kappa": None if one.kappa is None else round(float(one.kappa), 3),
    }
    names = {"first": one.first, "second": one.second, "field": one.field}
    return {
        **names, **numbers, "remark": one.remark, "differences": list(map(asdict, one.differences)),
    }  # fmt: skip


FORMATS: Final = ("csv", "jsonl")
"""The formats beside the table."""
COLUMNS: Final = ("first", "second", "field", "both", "same", "percent", "kappa", "remark")
TYPES: "Final[tuple[CellType, ...]]" = (
    "text", "text", "text", "whole", "whole", "quantity", "quantity", "text",
)  # fmt: skip
WRITERS: "Final[Mapping[str, Callable[[Sequence[Agreement]], str]]]" = {
    "csv": _csv,
    "jsonl": _json_lines,
}
"""How agreement is written in each format."""
