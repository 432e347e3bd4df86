"""What other words and settings would change."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from centres_tui.errors import UsageError
from centres_tui.workspace.decided import Decided, decide
from centres_tui.workspace.what_if import changes, setting_names, settings_of
from decisions import anchor, figure, read, said

NOW = decide(read(), ())


def without(exact: str) -> Decided:
    """Give what was read without the figures of these characters."""
    records = read()
    kept = tuple(one for one in records.figures if one.exact != exact)
    return decide(records._replace(figures=kept), ())


def test_what_is_the_same_changes_nothing() -> None:
    assert changes(NOW, decide(read(), ())) == []


def test_a_figure_that_is_gone_leaves_its_measure_and_changes_the_verdict() -> None:
    found = changes(NOW, without("14"))
    told = [(one.thing, one.sort, one.field, one.before, one.after) for one in found]
    gone = f"14 (herald.txt:{figure('herald.txt', '14').start})"
    assert told == [
        ("figure", "gone", "text", "14", ""),
        ("measure", "changed", "figures", gone, ""),
        ("measure", "changed", "verdict", "conflict", "agree"),
    ]
    back = [(one.thing, one.sort, one.after) for one in changes(without("14"), NOW)]
    assert back[0] == ("figure", "appeared", "14")
    assert back[-1] == ("measure", "changed", "conflict")


def test_a_measure_appears_and_goes_with_its_figures() -> None:
    found = [one for one in changes(NOW, without("£1.5m")) if one.thing == "measure"]
    assert [(one.sort, one.before) for one in found] == [("gone", "agree")]
    back = [one for one in changes(without("£1.5m"), NOW) if one.thing == "measure"]
    assert [(one.sort, one.after) for one in back] == [("appeared", "agree")]


def test_a_figure_that_is_read_otherwise_is_told_by_field() -> None:
    records, nine = read(), figure("herald.txt", "nine")
    longer = replace(nine, end=nine.end + 6, exact="nine piers", value=Decimal(10))
    figures = tuple(longer if one is nine else one for one in records.figures)
    found = changes(NOW, decide(records._replace(figures=figures), ()))
    assert [(one.field, one.before, one.after) for one in found] == [
        ("text", "nine", "nine piers"),
        ("value", "9", "10"),
    ]


def test_a_width_changes_verdicts() -> None:
    saved = anchor("herald.txt", "£1.5m")
    cut = said("correct", saved, after={"value": "1690000", "bound": "~"})
    settings = settings_of(["about=1%"])
    narrow, wide = decide(read(), [cut], settings=settings), decide(read(), [cut])
    (found,) = changes(wide, narrow)
    assert (found.field, found.before, found.after) == ("verdict", "consistent", "conflict")
    reasons = [one.reason for one in wide.comparison.measures]
    assert any("about 1690000 GBP (£1.5m)" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("about=15%", Fraction(3, 20)),
        ("about=0.15", Fraction(3, 20)),
        ("round-count=3/20", Fraction(3, 20)),
        ("days_between=30", 30),
        ("share=1/2", Fraction(1, 2)),
        ("least_words=20", 20),
    ],
)
def test_settings_are_read(word: str, value: Fraction | int) -> None:
    widths, sharing = settings_of([word])
    name = word.partition("=")[0].replace("-", "_")
    assert getattr(widths, name, getattr(sharing, name, None)) == value


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("abut=15%", "no such setting"),
        ("about", "a share such as 15%"),
        ("about=150%", "a share such as 15%"),
        ("about=-1%", "a share such as 15%"),
        ("about=1/0", "a share such as 15%"),
        ("days_between=2.5", "a whole number above 0"),
        ("shingle_words=0", "a whole number above 0"),
    ],
)
def test_settings_that_cannot_be_are_refused(word: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        settings_of([word])


def test_every_setting_has_a_name() -> None:
    assert len(set(setting_names())) == len(setting_names())
