"""Decisions as lines of a journal: one JSON object a line, and back."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from centres_tui.errors import WorkspaceError
from centres_tui.model.decision import ACTS, Anchor, Decision

FORMAT: Final = 1
"""Names the layout of a line; one that older programs would misread gets another number."""
LONGEST: Final = 1 << 20
"""Characters; a longer line is none of ours."""
_TEXTS: Final = ("id", "time", "analyst", "act", "why", "decision")
_FIELDS: Final = ("before", "after")
_ANCHOR_TEXTS: Final = ("source", "path", "exact", "prefix", "suffix")
_ANCHOR_PLACES: Final = ("start", "end", "alike_before", "alike_after")
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def write_line(decision: Decision) -> str:
    """Write a decision as a line with its end; what is empty is left out."""
    kept = {name: found for name, found in asdict(decision).items() if found}
    anchors = [
        {name: one for name, one in asdict(each).items() if one} for each in decision.anchors
    ]
    if anchors:
        kept["anchors"] = anchors
    return json.dumps({"format": FORMAT, **kept}, ensure_ascii=True, separators=(",", ":")) + "\n"


def read_line(line: str) -> Decision:
    """Read a decision back.

    Raises:
        WorkspaceError: The line is no decision of a format that is known; says why.
    """
    found = _parsed(line)
    texts = {name: _text(found, name) for name in _TEXTS}
    if texts["act"] not in ACTS:
        raise WorkspaceError(f"it does nothing that is known: act {texts['act']!r}")
    if not (texts["id"] and texts["analyst"] and _TIME.fullmatch(texts["time"])):
        raise WorkspaceError("it does not say who decided, and when")
    fields = {name: _table(found, name) for name in _FIELDS}
    return Decision(anchors=_anchors(found), **texts, **fields)  # type: ignore[arg-type]  # checked


def _parsed(line: str) -> dict[str, Any]:
    """Read a line as an object of a known format.

    Raises:
        WorkspaceError: It is none.
    """
    if len(line) > LONGEST:
        raise WorkspaceError("it is too long")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise WorkspaceError("it is no JSON") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise WorkspaceError(f"it is not of format {FORMAT}; a newer program may have written it")
    return found


def _text(table: Mapping[str, Any], name: str) -> str:
    found = table.get(name, "")
    if not isinstance(found, str):
        raise WorkspaceError(f"{name} is no text")
    return found


def _table(table: Mapping[str, Any], name: str) -> dict[str, str]:
    found = table.get(name, {})
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise WorkspaceError(f"{name} is no table of texts")
    return found


def _anchors(table: Mapping[str, Any]) -> tuple[Anchor, ...]:
    found = table.get("anchors", [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise WorkspaceError("anchors is no list of tables")
    return tuple(map(_anchor, found))


def _anchor(table: Mapping[str, Any]) -> Anchor:
    places = {name: table.get(name, 0) for name in _ANCHOR_PLACES}
    if not all(type(one) is int and one >= 0 for one in places.values()):
        raise WorkspaceError("an anchor has no place")
    texts = {name: _text(table, name) for name in _ANCHOR_TEXTS}
    if places["end"] - places["start"] != len(texts["exact"]):
        raise WorkspaceError("an anchor's quote is not as long as its place")
    return Anchor(**texts, **places)  # type: ignore[arg-type]  # checked just above
