"""The decisions of all analysts: those that do not apply first, then the latest first."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from centres_tui.model.decision import OF, Decision
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.widgets.columns import Column
from centres_tui.workspace.applying import Orphan

COLUMNS = (
    Column("time", "when (UTC)", 16),
    Column("who", "who", 8),
    Column("act", "act", 9),
    Column("on", "on", 10, flex=1),
    Column("says", "what it says", 12, flex=2),
)
MINUTES = 16
"""Characters of a time up to its minutes."""
TURNS = frozenset({"undo", "redo"})


class DecisionLines:
    """A line a decision: when, who, what, on what, and what became of it."""

    def __init__(
        self, decisions: Sequence[Decision], held: Sequence[Decision], orphans: Sequence[Orphan]
    ) -> None:
        """Put decisions in order.

        Args:
            decisions: All that were made.
            held: Those that hold.
            orphans: Those of them that do not apply.
        """
        self.reasons: Mapping[str, str] = {one.decision.id: one.reason for one in orphans}
        self._held = {one.id for one in held}
        made = [one for one in reversed(decisions) if one.act not in TURNS]
        self.decisions = sorted(made, key=lambda one: one.id not in self.reasons)

    def __len__(self) -> int:
        return len(self.decisions)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of a decision; one that was undone or does not apply is quiet."""
        one = self.decisions[index]
        is_held = one.id in self._held and one.id not in self.reasons
        texts = (one.time[:MINUTES].replace("T", " "), one.analyst, one.act, _on(one))
        style = "" if is_held else DIM
        return (*(Text(safe_line(text), style=style) for text in texts), self._says(one))

    def _says(self, one: Decision) -> Text:
        if one.id in self.reasons:
            return Text(safe_line(f"! {self.reasons[one.id]}"), style="verdict.conflict")
        said = safe_line(_changes(one))
        if one.id in self._held:
            return Text(said)
        return Text(f"undone: {said}" if said else "undone", style=DIM)

    def whole(self, index: int) -> Text:
        """Give everything that a line tells of, in full."""
        one = self.decisions[index]
        head = safe_line(f"{one.analyst}, {one.act}: {_on(one)}")
        said = self._says(one)
        return Text.assemble(head, "  ", said) if said.plain else Text(head)


def _on(one: Decision) -> str:
    """Name what a decision is on: its words and its file."""
    if not one.anchors:
        return ""
    first, more = one.anchors[0], len(one.anchors) - 1
    others = f" and {more:,} more" if more else ""
    return f"{first.exact}{others} ({first.path})" if first.exact else first.path


def _changes(one: Decision) -> str:
    """Say what stood there, what shall stand there, and why."""
    parts = []
    for name, text in one.after.items():
        before = one.before.get(name)
        told = f"{before or 'none'} -> {text or 'none'}" if before not in {None, text} else text
        parts += [] if name == OF else [f"{name} {told}"]
    return "; ".join([*parts, one.why] if one.why else parts)
