"""What other words and settings would change."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from centres_tui import extract_figures
from centres_tui.compare.amounts import amount_of
from centres_tui.compare.intervals import interval_of
from centres_tui.dataset.collected import Records
from centres_tui.errors import UsageError, VocabularyError, WorkspaceError
from centres_tui.vocabulary.own import added
from centres_tui.vocabulary.settings import DEFAULTS, MEANINGS, setting_words, settings
from centres_tui.workspace.accepting import accept, stated_in
from centres_tui.workspace.decided import Decided, decide
from centres_tui.workspace.what_if import (
    changes,
    counted,
    proposal_of,
    proposed,
    what_would_change,
)
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
    found, narrow = what_would_change(read(), [cut], proposal_of([], ["about=1%"]), read)
    (change,) = found
    assert (change.field, change.before, change.after) == ("verdict", "consistent", "conflict")
    wide = decide(read(), [cut])
    reasons = [one.reason for one in wide.comparison.measures]
    assert any("about 1690000 GBP (£1.5m)" in reason for reason in reasons)
    assert changes(wide, narrow) == found
    assert counted(found) == "measures changed: 1"


def test_only_what_changes_the_reading_is_read_again() -> None:
    def refuse() -> Records:
        raise AssertionError

    what_would_change(read(), [], proposal_of([], ["share=40%"]), refuse)
    with pytest.raises(AssertionError):
        what_would_change(read(), [], proposal_of([], ["pivot-year=10"]), refuse)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("about=15%", Fraction(3, 20)),
        ("about=0.15", Fraction(3, 20)),
        ("round-count=3/20", Fraction(3, 20)),
        ("days_between=30", 30),
        ("share=1/2", Fraction(1, 2)),
        ("least_words=20", 20),
        ("month_first=yes", True),
    ],
)
def test_settings_are_read(word: str, value: Fraction | int) -> None:
    proposal = proposal_of([], [word])
    name = word.partition("=")[0].replace("-", "_")
    assert proposal.settings == {name: value}
    with proposed(proposal):
        assert settings().by_name == {**DEFAULTS.by_name, name: value}
    assert settings() == DEFAULTS


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("abut=15%", "no such setting"),
        ("about", "a share such as 15%"),
        ("about=150%", "a share such as 15%"),
        ("about=-1%", "a share such as 15%"),
        ("about=1/0", "a share such as 15%"),
        ("days_between=2.5", "a whole number from 1"),
        ("shingle_words=0", "a whole number from 1"),
        ("financial_year_ends=13", "from 3 to 12"),
        ("month_first=6", "yes or no"),
    ],
)
def test_settings_that_cannot_be_are_refused(word: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        proposal_of([], [word])


@pytest.mark.parametrize(
    ("stated", "text", "figure"),
    [
        ("closing_zeros=2", "A crew of 1,200.", ("1150", "1250")),
        ("about=20%", "About 50 boats.", ("40", "60")),
        ("fraction=20%", "Half of the boats are old.", ("40", "60")),
        ("digit_share=1", "A toll of £5.6m.", ("5500000", "5700000")),
    ],
)
def test_a_setting_changes_what_an_amount_leaves_open(
    stated: str, text: str, figure: tuple[str, str]
) -> None:
    one = extract_figures(text)[0]
    amount = amount_of(one)
    assert amount
    with proposed(proposal_of([], [stated])):
        found = interval_of(one, amount, settings().widths)
    assert (found.low, found.high) == tuple(map(Fraction, figure))


@pytest.mark.parametrize(
    ("stated", "text", "value"),
    [
        ("financial_year_ends=6", "The budget for 2018/19 is £3m.", "2018-07/2019-06"),
        ("month_first=yes", "The weir broke on 06/07/2024.", "2024-06-07"),
        ("month_first=yes", "It broke on 06/07/2024, and again on 30/07/2024.", "2024-07-06"),
        ("pivot_year=10", "The quay opened on 18.09.18.", "1918-09-18"),
    ],
)
def test_a_setting_changes_how_dates_are_read(stated: str, text: str, value: str) -> None:
    assert value not in {one.value for one in extract_figures(text)} or "30/" in text
    with proposed(proposal_of([], [stated])):
        assert value in {one.value for one in extract_figures(text)}


def test_settings_read_back_as_they_are_written() -> None:
    written = [f"{name}={setting_words(one)}" for name, one in DEFAULTS.by_name.items()]
    assert proposal_of([], written).settings == DEFAULTS.by_name


@pytest.mark.parametrize(
    ("stated", "about"),
    [
        ("about = 0.15", Fraction(3, 20)),
        ("about = '15%'", Fraction(3, 20)),
        ("about = 1", Fraction(1)),
        ("days-between = 20", Fraction(1, 10)),
    ],
)
def test_a_vocabulary_states_settings(stated: str, about: Fraction, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f"[settings]\n{stated}\n", "utf-8")
    with added([file]):
        assert settings().widths.about == about
        assert settings().widths.days_between == (14 if "about" in stated else 20)


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("abut = 0.15", "[settings] abut: no such setting"),
        ("about = true", "[settings] about: 'True' cannot be"),
        ("days_between = 1.5", "[settings] days_between: '1.5' cannot be"),
        ("month_first = 1", "[settings] month_first: '1' cannot be"),
        ("about = [1]", "[settings] about: '[1]' cannot be"),
    ],
)
def test_what_is_no_setting_is_named_with_its_file(
    stated: str, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f"[settings]\n{stated}\n", "utf-8")
    with pytest.raises(VocabularyError) as told, added([file]):
        pass
    assert f"{file}: {reason}" in str(told.value)


def test_every_setting_says_what_it_does() -> None:
    assert list(MEANINGS) == list(DEFAULTS.by_name)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[settings]\nabout = "15%"\nmonth_first = true\n'),
        (
            '# ours\n[settings]  # agreed in May\n  about = 0.2 # was 0.1\nshare = "1/2"\n',
            "# ours\n[settings]  # agreed in May\nmonth_first = true\n"
            'about = "15%"\nshare = "1/2"\n',
        ),
    ],
)
def test_settings_are_written_into_a_file_and_all_else_stays(before: str, after: str) -> None:
    assert stated_in(before, {"about": Fraction(3, 20), "month_first": True}) == after


def test_a_file_in_a_way_of_its_own_is_not_changed() -> None:
    with pytest.raises(WorkspaceError, match="by hand"):
        stated_in("settings = { about = 0.2 }\n", {"about": Fraction(3, 20)})


def test_the_bundled_example_keeps_nothing() -> None:
    with pytest.raises(WorkspaceError, match="Open documents of your own"):
        accept(proposal_of([], ["about=15%"]), [])
