"""Which decisions hold: those that were not undone, and what is undone or done again next."""

from collections.abc import Iterable, Sequence

from centres_tui.model.decision import Decision

_TURNS = frozenset({"undo", "redo"})


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """Give the decisions that hold, in order; who decided may undo, and nobody else."""
    analysts = {one.id: one.analyst for one in decisions}
    undone: dict[str, bool] = {}
    for one in decisions:
        if one.act in _TURNS and analysts.get(one.decision) == one.analyst:
            undone[one.decision] = one.act == "undo"
    return [one for one in decisions if one.act not in _TURNS and not undone.get(one.id)]


def to_undo(decisions: Iterable[Decision], analyst: str) -> str:
    """Give the id of the decision that an analyst would undo next; empty where there is none."""
    done, _ = _stacks(decisions, analyst)
    return done[-1] if done else ""


def to_redo(decisions: Iterable[Decision], analyst: str) -> str:
    """Give the id of the decision that an analyst would do again next; empty where there is none.

    A new decision leaves nothing to be done again.
    """
    _, undone = _stacks(decisions, analyst)
    return undone[-1] if undone else ""


def _stacks(decisions: Iterable[Decision], analyst: str) -> tuple[list[str], list[str]]:
    done: list[str] = []
    undone: list[str] = []
    for one in decisions:
        if one.analyst != analyst:
            continue
        if one.act == "undo" and one.decision in done:
            done.remove(one.decision)
            undone.append(one.decision)
        elif one.act == "redo" and one.decision in undone:
            undone.remove(one.decision)
            done.append(one.decision)
        elif one.act not in _TURNS:
            done.append(one.id)
            undone.clear()
    return done, undone
