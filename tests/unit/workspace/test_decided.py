"""What decisions do to what was read and compared."""

from decimal import Decimal

import pytest

from centres_tui.model.decision import Decision
from centres_tui.workspace.decided import Decided, decide
from decisions import anchor, figure, read, said, whole

TWELVE = anchor("gazette.txt", "12")
FOURTEEN = anchor("herald.txt", "14")
LETTER = anchor("letter.txt", "12")
FORTY = anchor("gazette.txt", "40"), anchor("herald.txt", "40")


def decided(*decisions: object) -> Decided:
    return decide(read(), decisions)  # type: ignore[arg-type]  # decisions, all of them


def exacts(found: Decided) -> list[tuple[str, ...]]:
    """Give the characters of the figures of each measure of several, after their source's."""
    figures = {one.id: one for one in found.records.figures}
    return [
        tuple(f"{figures[one].path[0]}{figures[one].exact}" for one in measure.figures)
        for measure in found.comparison.measures
        if len(measure.figures) > 1
    ]


def test_without_decisions_all_is_as_it_was_read() -> None:
    found = decided()
    assert found.records == read()
    assert {one.origin for one in found.records.figures} == {"machine"}
    assert {one.verdict_by for one in found.comparison.measures} == {"machine"}


@pytest.mark.parametrize(
    ("act", "after", "origin"),
    [
        ("confirm", {}, "confirmed"),
        ("reject", {}, "rejected"),
        ("correct", {"value": "13"}, "corrected"),
    ],
)
def test_a_figure_says_who_answers_for_it(act: str, after: dict[str, str], origin: str) -> None:
    found = decided(said(act, TWELVE, after=after))  # type: ignore[arg-type]
    one = figure("gazette.txt", "12", found.records)
    assert (one.origin, one.decided_by) == (origin, "anna")
    assert one.machine == ("value 12" if act == "correct" else "")


def test_what_is_rejected_is_kept_and_not_compared() -> None:
    rejected = decided(said("reject", TWELVE))
    assert len(rejected.records.figures) == len(read().figures)
    named = {one for measure in rejected.comparison.measures for one in measure.figures}
    assert figure("gazette.txt", "12").id not in named


def test_a_correction_changes_the_verdict() -> None:
    before = [one.verdict for one in decided().comparison.measures if "14" in one.reason]
    after = decided(said("correct", FOURTEEN, after={"value": "12"}))
    reasons = [one.verdict for one in after.comparison.measures if "12" in one.reason]
    assert before == ["conflict"]
    assert reasons == ["agree"]


def test_a_corrected_place_keeps_what_points_to_it() -> None:
    whole_amount = anchor("gazette.txt", "£1.5m")
    found = decided(said("correct", whole_amount, after={"start_by": "1", "unit": "EUR"}))
    one = figure("gazette.txt", "1.5m", found.records)
    assert one.start == whole_amount.start + 1
    assert one.machine == "text £1.5m; unit GBP"


def test_a_figure_that_was_missed_is_added() -> None:
    found = decided(
        said("add", anchor("letter.txt", "boats"), after={"kind": "count", "value": "3"})
    )
    one = figure("letter.txt", "boats", found.records)
    assert (one.origin, one.value, one.rule) == ("added", Decimal(3), "analyst")
    assert found.records.sources[2].text[one.sentence_start : one.sentence_end].startswith("Last")


def test_links_and_unlinks_are_carried_out_in_order() -> None:
    assert exacts(decided(said("unlink", LETTER)))[0] == ("g12", "h14")
    linked = decided(said("unlink", LETTER), said("link", LETTER, TWELVE))
    assert exacts(linked)[0] == ("g12", "h14", "l12")
    apart = decided(said("unlink", TWELVE, LETTER))
    assert ("g12", "l12") in exacts(apart)


def test_a_measure_is_named_and_overruled_with_a_reason() -> None:
    found = decided(
        said("rename", TWELVE, FOURTEEN, after={"label": "sailings cut in 2021"}),
        said("overrule", TWELVE, after={"verdict": "revised"}, why="The company changed its plan."),
    )
    one = next(one for one in found.comparison.measures if one.verdict_by == "anna")
    assert (one.verdict, one.machine_verdict) == ("revised", "conflict")
    assert one.reason == "The company changed its plan."
    assert one.label == "sailings cut in 2021"
    assert one.machine_label
    assert "14" in one.machine_reason


def verdict(word: str, *, analyst: str = "anna") -> Decision:
    after = {"of": "measure", "verdict": word}
    return said("confirm", TWELVE, after=after, analyst=analyst)


def overruled(word: str, *, analyst: str = "anna") -> Decision:
    return said("overrule", TWELVE, after={"verdict": word}, why="So.", analyst=analyst)


@pytest.mark.parametrize(
    ("decisions", "shown", "machine", "disputed"),
    [
        ([verdict("conflict")], ("conflict", "anna"), "", ""),
        ([verdict("conflict"), verdict("conflict", analyst="ben")], ("conflict", "ben"), "", ""),
        (
            [overruled("revised"), verdict("revised", analyst="ben")],
            ("revised", "ben"), "conflict", "",
        ),
        (
            [overruled("revised"), verdict("conflict", analyst="ben")],
            ("conflict", "ben"), "", "verdict: anna revised, ben conflict",
        ),
        (
            [verdict("conflict", analyst="ben"), overruled("revised")],
            ("revised", "anna"), "conflict", "verdict: anna revised, ben conflict",
        ),
    ],
    ids=["confirmed", "by both", "an overruled one", "against an overruled one", "then overruled"],
)  # fmt: skip
def test_a_verdict_is_confirmed(
    decisions: list[Decision], shown: tuple[str, str], machine: str, disputed: str
) -> None:
    found = decided(*decisions)
    one = next(one for one in found.comparison.measures if one.verdict_by != "machine")
    assert (one.verdict, one.verdict_by) == shown
    assert (one.machine_verdict, one.disputed) == (machine, disputed)
    assert ("14" in one.reason) == (one.verdict == "conflict")
    assert figure("gazette.txt", "12", found.records).origin == "machine"


def test_notes_are_of_a_figure_a_measure_or_a_source() -> None:
    found = decided(
        said("note", TWELVE, after={"note": "Asked the company."}),
        said("note", TWELVE, after={"note": "Call the union.", "of": "measure"}),
        said("note", whole("letter.txt"), after={"note": "No date on it."}),
    )
    assert figure("gazette.txt", "12", found.records).note == "Asked the company."
    assert [one.note for one in found.comparison.measures if one.note] == ["Call the union."]
    assert found.records.sources[2].note == "No date on it."


def test_a_date_that_is_given_is_taken_up_by_the_text() -> None:
    found = decided(said("describe", whole("letter.txt"), after={"published": "2021-03-09"}))
    assert found.records.sources[2].published_by == "given"
    assert figure("letter.txt", "Last week", found.records).value is not None
    assert figure("letter.txt", "Last week").value is None


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (said("link", TWELVE, anchor("gazette.txt", "£1.5m")), "no common unit"),
        (said("confirm", anchor("letter.txt", "Sir")), "no figure is read"),
        (said("correct", TWELVE, after={"value": "twelve"}), "is no count"),
        (said("correct", TWELVE, after={"bound": "range"}), "a low and a high end"),
        (said("correct", TWELVE, after={"colour": "red"}), "no such field"),
        (said("correct", TWELVE, after={"end_by": "-2"}), "would be empty"),
        (said("correct", TWELVE, after={"unit": "a\x1b[31m"}), "one line"),
        (said("add", TWELVE, after={"value": "12"}), "is read as a figure there already"),
        (said("overrule", TWELVE, after={"verdict": "agree"}), "with a reason"),
        (said("confirm", TWELVE, after={"of": "measure", "verdict": "agree"}), "conflict now"),
        (said("confirm", TWELVE, after={"of": "measure"}), "is no verdict"),
        (said("reject", TWELVE, after={"of": "measure"}), "not of a measure"),
        (said("overrule", TWELVE, after={"verdict": "right"}, why="So."), "is no verdict"),
        (said("rename", *FORTY, LETTER, after={"label": "x"}), "no longer one measure"),
        (said("describe", whole("letter.txt"), after={"published": "soon"}), "is no day"),
    ],
)
def test_what_does_not_apply_is_kept_with_its_reason(decision: object, reason: str) -> None:
    found = decided(decision)
    (orphan,) = found.orphans
    assert orphan.decision is decision
    assert reason in orphan.reason
    assert found.records == read()


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        ([("reject", {}), ("confirm", {})], "figure: anna rejected, ben stands"),
        ([("correct", {"value": "13"}), ("correct", {"value": "15"})], "value: anna 13, ben 15"),
        ([("correct", {"value": "13"}), ("correct", {"unit": "trips"})], ""),
        ([("correct", {"value": "13"}), ("confirm", {})], ""),
        ([("confirm", {}), ("confirm", {})], ""),
        ([("confirm", {}), ("correct", {"value": "13"})], "value: anna 12, ben 13"),
        ([("correct", {"end_by": "3"}), ("confirm", {})], ""),
        ([("confirm", {}), ("correct", {"end_by": "3"})], "text: anna 12, ben 12 of"),
    ],
)
def test_analysts_who_differ_on_a_figure_are_shown(
    decisions: list[tuple[str, dict[str, str]]], told: str
) -> None:
    (one, first), (two, second) = decisions
    found = decided(
        said(one, TWELVE, after=first),  # type: ignore[arg-type]
        said(two, TWELVE, after=second, analyst="ben"),  # type: ignore[arg-type]
    )
    of_gazette = (one for one in found.records.figures if one.path == "gazette.txt")
    assert next(one for one in of_gazette if one.exact[:2] == "12").disputed == told


def test_analysts_who_differ_on_a_measure_are_shown() -> None:
    found = decided(
        said("unlink", LETTER),
        said("link", LETTER, TWELVE, analyst="ben"),
        said("overrule", TWELVE, after={"verdict": "agree"}, why="So.", analyst="ben"),
        said("overrule", TWELVE, after={"verdict": "revised"}, why="Not so."),
    )
    one = next(one for one in found.comparison.measures if one.disputed)
    assert one.disputed == (
        "measure: anna keeps its figures apart, ben links its figures; "
        "verdict: anna revised, ben agree"
    )
    assert one.verdict == "revised"
