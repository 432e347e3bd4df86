"""How far analysts agree: on what both decided, and beyond chance."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.model.decision import Decision
from centres_tui.workspace.agreement import (
    APART,
    NO_FIGURE,
    NOTHING,
    ONE_CATEGORY,
    TOGETHER,
    Agreement,
    agreements,
    cohens_kappa,
)
from centres_tui.workspace.decided import decide
from decisions import anchor, read, said

TWELVE = anchor("gazette.txt", "12")
FOURTEEN = anchor("herald.txt", "14")
LETTER = anchor("letter.txt", "12")
NINE = anchor("herald.txt", "nine")
SAVED = anchor("gazette.txt", "£1.5m"), anchor("herald.txt", "£1.5m")


def by_field(*decisions: Decision) -> dict[str, Agreement]:
    return {one.field: one for one in agreements(decide(read(), decisions))}


def held(one: Agreement) -> list[tuple[str, str]]:
    return [(each.first, each.second) for each in one.differences]


@pytest.mark.parametrize(
    ("pairs", "kappa"),
    [
        ([], None),
        (["aa", "aa"], None),
        (["ab", "ab"], Fraction(0)),
        (["aa", "bb"], Fraction(1)),
        (["ab", "ba"], Fraction(-1)),
        (["aa"] * 20 + ["ab"] * 5 + ["ba"] * 10 + ["bb"] * 15, Fraction(2, 5)),
        (["aa"] * 45 + ["ab"] * 15 + ["ba"] * 25 + ["bb"] * 15, Fraction(6, 46)),
    ],
    ids=["nothing", "one category", "one never varies", "always", "never", "textbook", "uneven"],
)
def test_kappa_is_agreement_beyond_chance(pairs: list[str], kappa: Fraction | None) -> None:
    assert cohens_kappa([(one[0], one[1]) for one in pairs]) == kappa


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=12))
def test_kappa_is_the_same_both_ways_and_one_only_for_full_agreement(
    pairs: list[tuple[str, str]],
) -> None:
    kappa = cohens_kappa(pairs)
    assert kappa == cohens_kappa([(other, one) for one, other in pairs])
    if kappa is not None:
        assert -1 <= kappa <= 1
        assert (kappa == 1) == all(one == other for one, other in pairs)


def test_one_analyst_agrees_with_nobody() -> None:
    assert by_field(said("confirm", TWELVE)) == {}


def test_spans_and_values_are_told_apart() -> None:
    found = by_field(
        said("confirm", TWELVE),
        said("confirm", FOURTEEN),
        said("confirm", NINE),
        said("confirm", SAVED[0]),
        said("confirm", TWELVE, analyst="ben"),
        said("correct", FOURTEEN, after={"value": "15"}, analyst="ben"),
        said("reject", NINE, analyst="ben"),
        said("correct", SAVED[0], after={"start_by": "1"}, analyst="ben"),
    )
    span, value = found["span"], found["value"]
    assert (span.first, span.second, span.both, span.same) == ("anna", "ben", 4, 2)
    assert span.percent == 50
    assert [second for _, second in held(span)].count(NO_FIGURE) == 1
    assert (value.both, value.same) == (3, 2)
    assert held(value) == [("14 sailings", "15 sailings")]
    assert (found["verdict"].both, found["verdict"].remark) == (0, NOTHING)


def test_who_confirms_a_correction_holds_what_it_says() -> None:
    found = by_field(
        said("confirm", FOURTEEN),
        said("correct", FOURTEEN, after={"value": "12"}, analyst="ben"),
        said("confirm", FOURTEEN),
    )
    assert (found["value"].both, found["value"].same) == (1, 1)
    assert found["value"].remark == ONE_CATEGORY


def test_a_note_decides_nothing() -> None:
    found = by_field(
        said("confirm", TWELVE),
        said("note", TWELVE, after={"note": "see the minutes"}, analyst="ben"),
        said("confirm", NINE, analyst="ben"),
    )
    assert found["span"].both == 0


def test_figures_that_both_added_are_one_where_they_overlap() -> None:
    longer, shorter = anchor("letter.txt", "we counted"), anchor("letter.txt", "counted")
    after = {"kind": "count", "value": "3"}
    found = by_field(
        said("add", longer, after=after), said("add", shorter, after=after, analyst="ben")
    )
    assert (found["span"].both, found["span"].same) == (1, 0)
    assert (found["value"].both, found["value"].same) == (1, 1)


def test_pairs_are_one_measure_or_apart() -> None:
    found = by_field(
        said("link", TWELVE, NINE),
        said("unlink", SAVED[0]),
        said("unlink", TWELVE, analyst="ben"),
        said("unlink", SAVED[1], analyst="ben"),
    )["measure"]
    assert (TOGETHER, APART) in held(found)
    assert (found.both, found.same) == (2, 1)


def test_verdicts_that_both_gave() -> None:
    together = TWELVE, FOURTEEN, LETTER
    found = by_field(
        said("overrule", *together, after={"verdict": "revised"}, why="a later count"),
        said("overrule", *together, after={"verdict": "conflict"}, why="no", analyst="ben"),
    )["verdict"]
    assert held(found) == [("revised", "conflict")]
    assert (found.both, found.same, found.kappa) == (1, 0, Fraction(0))


def test_who_confirms_a_verdict_gives_it() -> None:
    savings = {"of": "measure", "verdict": "agree"}
    sailings = {"of": "measure", "verdict": "conflict"}
    found = by_field(
        said("confirm", TWELVE, after=sailings),
        said("confirm", *SAVED, after=savings),
        said("confirm", *SAVED, after=savings, analyst="ben"),
        said("overrule", TWELVE, after={"verdict": "agree"}, why="no", analyst="ben"),
    )
    assert held(found["verdict"]) == [("conflict", "agree")]
    assert (found["verdict"].both, found["verdict"].same) == (2, 1)
    assert found["span"].both == 0
