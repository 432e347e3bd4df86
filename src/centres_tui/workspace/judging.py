"""What analysts say of measures: their names, their verdicts, notes on them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from centres_tui.errors import UsageError
from centres_tui.model.comparison import VERDICTS, Measure, Verdict
from centres_tui.model.decision import Decision
from centres_tui.workspace.applying import Applied, OnMeasure, Orphan
from centres_tui.workspace.sayings import Sayings

_GROUPED: Final = "measure"
_DISPUTABLE: Final = ("label", "verdict")
_LONGEST: Final = 200


def judged(
    measures: Sequence[Measure], applied: Applied
) -> tuple[tuple[Measure, ...], list[Orphan]]:
    """Give the measures as analysts judge them, and the decisions that do not apply."""
    told = {measure.id: measure for measure in measures}
    homes = {figure: measure.id for measure in measures for figure in measure.figures}
    sayings = Sayings()
    orphans = []
    for one in applied.on_measures:
        try:
            home = _home(one, homes)
            told[home] = _told(told[home], one.decision)
        except UsageError as error:
            orphans.append(Orphan(one.decision, str(error)))
        else:
            sayings.say(home, one.decision.analyst, _said(one.decision))
    for home, analyst, words in _groupings(applied, homes):
        sayings.say(home, analyst, {_GROUPED: words})
    return tuple(
        replace(measure, disputed=sayings.disputed(measure.id)) for measure in told.values()
    ), orphans


def _home(one: OnMeasure, homes: Mapping[str, str]) -> str:
    """Give the measure that holds all figures of a decision.

    Raises:
        UsageError: They state no measure, or stand in several now.
    """
    found = {homes.get(figure) for figure in one.figures}
    if len(found) != 1:
        raise UsageError("its figures are no longer one measure.")
    home = found.pop()
    if home is None:
        raise UsageError("its figures state no measure now.")
    return home


def _said(decision: Decision) -> Mapping[str, str]:
    """Give what an analyst says of a measure that others may say otherwise; a note is none."""
    return {name: text for name, text in decision.after.items() if name in _DISPUTABLE}


def _told(measure: Measure, decision: Decision) -> Measure:
    """Give a measure as a decision has it.

    Raises:
        UsageError: It states what a measure has not, or does what cannot be done to one.
    """
    if decision.act not in _TOLD:
        raise UsageError(f"{decision.act} is of figures, not of a measure.")
    return _TOLD[decision.act](measure, decision)


def _renamed(measure: Measure, decision: Decision) -> Measure:
    label = decision.after.get("label", "").strip()
    if not label or len(label) > _LONGEST:
        raise UsageError(f"a measure's name has from 1 to {_LONGEST} characters.")
    return replace(measure, label=label, machine_label=measure.machine_label or measure.label)


def _noted(measure: Measure, decision: Decision) -> Measure:
    return replace(measure, note=decision.after.get("note", ""))


def _overruled(measure: Measure, decision: Decision) -> Measure:
    verdict = _verdict(decision)
    if not decision.why.strip():
        raise UsageError("a verdict is overruled with a reason. Give one.")
    machine, reason = _of_machine(measure)
    return replace(
        measure, verdict=verdict, reason=decision.why, verdict_by=decision.analyst,
        machine_verdict=machine, machine_reason=reason,
    )  # fmt: skip


def _confirmed(measure: Measure, decision: Decision) -> Measure:
    """Let the verdict stand that was confirmed: the one that holds, or else the program's.

    Raises:
        UsageError: It is neither of them now.
    """
    verdict = _verdict(decision)
    machine, reason = _of_machine(measure)
    if verdict == measure.verdict:
        return replace(measure, verdict_by=decision.analyst)
    if verdict == machine:
        return replace(
            measure, verdict=machine, reason=reason, verdict_by=decision.analyst,
            machine_verdict="", machine_reason="",
        )  # fmt: skip
    raise UsageError(f"the verdict that it confirms is {verdict}; it is {measure.verdict} now.")


def _of_machine(measure: Measure) -> tuple[Verdict, str]:
    """Give the verdict of the program and its reason."""
    if measure.machine_verdict:
        return measure.machine_verdict, measure.machine_reason
    return measure.verdict, measure.reason


def _verdict(decision: Decision) -> Verdict:
    """Give the verdict that a decision states.

    Raises:
        UsageError: It states none.
    """
    stated = decision.after.get("verdict", "")
    for verdict in VERDICTS:
        if verdict == stated:
            return verdict
    raise UsageError(f"{stated!r} is no verdict: {', '.join(VERDICTS)}.")


_TOLD: Final[Mapping[str, Callable[[Measure, Decision], Measure]]] = {
    "confirm": _confirmed,
    "overrule": _overruled,
    "rename": _renamed,
    "note": _noted,
}
"""What each act makes of a measure."""


def _groupings(applied: Applied, homes: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Tell of links that another analyst's later word parted, and the other way round."""
    said = [
        (told.act, frozenset(told.figures), decision.analyst)
        for told, decision in zip(applied.told, applied.tellers, strict=True)
    ]
    for (act, figures, analyst), (later, others, other) in combinations(said, 2):
        if act == later or analyst == other or figures.isdisjoint(others):
            continue
        for figure in figures | others:
            if figure in homes:
                yield homes[figure], analyst, _words(act)
                yield homes[figure], other, _words(later)


def _words(act: str) -> str:
    return "links its figures" if act == "link" else "keeps its figures apart"
