"""A figure, a source, a measure in one call: what a test does not name has a plain default."""

from decimal import Decimal
from typing import Any

from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source


def a_source(name: str = "a", **fields: Any) -> Source:
    """Make a source whose id and path come from its name."""
    defaults: dict[str, Any] = {
        "id": name.ljust(12, "0")[:12],
        "sha256": name.ljust(64, "0")[:64],
        "path": f"{name}.txt",
        "text": "",
    }
    return Source(**(defaults | fields))


def a_figure(source: Source | None = None, start: int = 0, **fields: Any) -> Figure:
    """Make a count of 46 clubs at a place in a source."""
    home = source or a_source()
    exact = fields.get("exact", "46")
    defaults: dict[str, Any] = {
        "id": f"{home.id}:{start}",
        "source": home.id,
        "path": home.path,
        "start": start,
        "end": start + len(exact),
        "exact": exact,
        "prefix": "",
        "suffix": "",
        "kind": "count",
        "value": Decimal(46),
        "unit": "clubs",
        "rule": "count.digits",
    }
    return Figure(**(defaults | fields))


def a_measure(*figures: Figure, **fields: Any) -> Measure:
    """Make a measure of figures; its sources are theirs."""
    defaults: dict[str, Any] = {
        "id": "m1",
        "label": "clubs",
        "kind": "count",
        "unit": "clubs",
        "subject": "the league",
        "figures": tuple(figure.id for figure in figures),
        "sources": tuple(dict.fromkeys(figure.source for figure in figures)),
        "verdict": "agree",
        "reason": "all say 46",
    }
    return Measure(**(defaults | fields))


def a_family(*figures: Figure, **fields: Any) -> Family:
    """Make a family of figures."""
    defaults: dict[str, Any] = {
        "id": "f1",
        "label": "clubs and teams",
        "differs": "differs in scope: clubs, teams",
        "figures": tuple(figure.id for figure in figures),
    }
    return Family(**(defaults | fields))


def a_check(*figures: Figure, **fields: Any) -> Check:
    """Make a check between figures."""
    defaults: dict[str, Any] = {
        "id": "c1",
        "name": "part and rest",
        "relation": "53 - 46 = 7",
        "figures": tuple(figure.id for figure in figures),
        "holds": "yes",
        "reason": "53 less 46 is 7",
    }
    return Check(**(defaults | fields))
