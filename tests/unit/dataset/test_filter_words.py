"""The words of the filter line: what each keeps, and what is said of a wrong one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.dataset import queries
from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.filter_words import (
    CLOSED,
    NAMES,
    filter_of,
    filter_words,
    read_word,
    word_of,
)
from centres_tui.dataset.records import Records
from centres_tui.errors import CentresError, UsageError
from centres_tui.model.comparison import Comparison
from factories import a_family, a_figure, a_measure, a_source

FARM = a_source("farm", title="Wheat down again", publisher="Field Weekly", path="in/farm one.txt")
PORT = a_source("port", title="Ships", path="in/port.txt")
SHEEP = a_figure(FARM, 0, value=Decimal(1200), unit="sheep", subject="Hill Farm", exact="1,200")
GRANT = a_figure(
    FARM, 10, kind="money", value=Decimal(10_000_000), unit="GBP", status="planned",
    subject="Hill Farm Trust", about="the new grant", exact="£10m", said_by="the farmer",
)  # fmt: skip
DROP = a_figure(
    FARM, 20, kind="percent", value=Decimal("7.5"), unit="%", exact="7.5%", origin="rejected",
    decided_by="ben", disputed="figure: anna stands, ben rejected",
)  # fmt: skip
SHIPS = a_figure(
    PORT, 0, value=None, low=Decimal(5), high=Decimal(9), bound="range", unit="ships of the line",
    exact="5 to 9",
)  # fmt: skip
WHEN = a_figure(PORT, 9, kind="date", value="2021-05", unit="", exact="May 2021")
LATER = a_figure(
    PORT, 30, kind="period", value=None, low="2018", high="2020", unit="", exact="then"
)
DATASET = build_dataset(
    Records(sources=(FARM, PORT), figures=(SHEEP, GRANT, DROP, SHIPS, WHEN, LATER)),
    Comparison(
        measures=(
            a_measure(
                GRANT,
                id="m1",
                label="the grant",
                verdict="revised",
                verdict_by="anna",
                disputed="verdict: anna revised, dora agree",
            ),
        ),
        families=(a_family(SHEEP, DROP, label="animals"),),
    ),
)


def kept(line: str) -> list[str]:
    return list(queries.listed_figures(DATASET, filter_of(filter_words(line)))["exact"])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", ["1,200", "£10m", "7.5%", "5 to 9", "May 2021", "then"]),
        ("kind:money", ["£10m"]),
        ("kind:money kind:percent", ["£10m", "7.5%"]),
        ("kind:count status:actual", ["1,200", "5 to 9"]),
        (">=10m", ["£10m"]),
        (">10m", []),
        (">1k", ["1,200", "£10m"]),
        (">1k <£20m", ["£10m"]),
        ("<=1,200", ["1,200", "7.5%", "5 to 9"]),
        ("=7.5%", ["7.5%"]),
        ("5..10%", ["7.5%"]),
        ("5..10", ["7.5%", "5 to 9"]),
        (">8", ["1,200", "£10m", "5 to 9"]),
        (">9", ["1,200", "£10m"]),
        ("£1..20m", ["£10m"]),
        ("US$1m..", []),
        ("..8", ["7.5%", "5 to 9"]),
        ("value:..8", ["7.5%", "5 to 9"]),
        ("unit:sheep", ["1,200"]),
        ("unit:SHIPS", ["5 to 9"]),
        ("unit:ship", []),
        ("unit:£", ["£10m"]),
        ("unit:none", ["May 2021", "then"]),
        ("subject:hill", ["1,200", "£10m"]),
        ('subject:"=Hill Farm"', ["1,200"]),
        ("source:weekly", ["1,200", "£10m", "7.5%"]),
        ('source:"=in/farm one.txt"', ["1,200", "£10m", "7.5%"]),
        ("source:port kind:date", ["May 2021"]),
        ("verdict:revised", ["£10m"]),
        ("verdict:differs-in-scope", ["1,200", "7.5%"]),
        ("measure:GRANT", ["£10m"]),
        ("measure:animals measure:grant", ["1,200", "£10m", "7.5%"]),
        ('measure:"=the grant"', ["£10m"]),
        ("measure:none <8 kind:count", ["5 to 9"]),
        ("about:grant", ["£10m"]),
        ("speaker:farmer", ["£10m"]),
        ("value:2021-05", ["May 2021"]),
        ("value:none", ["5 to 9", "then"]),
        ('"new grant"', ["£10m"]),
        ("new grant", ["£10m"]),
        ("text:sheep", ["1,200"]),
        ("decided:no kind:count", ["1,200", "5 to 9"]),
        ("decided:yes", ["7.5%"]),
        ("decided:rejected decided:confirmed", ["7.5%"]),
        ("decided:disputed", ["£10m", "7.5%"]),
        ("analyst:ben", ["7.5%"]),
        ("analyst:anna", ["£10m", "7.5%"]),
        ("analyst:=ben", ["7.5%"]),
        ("analyst:do", ["£10m"]),
        ("analyst:agree", []),
        ("analyst:none kind:count", ["1,200", "5 to 9"]),
        ("46", []),
    ],
)
def test_a_line_keeps(line: str, expected: list[str]) -> None:
    assert kept(line) == expected


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("kind:cash", "cash: is no kind. Use one of: money, count,"),
        ("colour:red", 'colour: is no filter. Use kind, unit, subject, source,'),
        ("kind:", "kind: of what? Write kind:money."),
        ("verdict:same", "same: is no verdict. Use one of: conflict, revised,"),
        (">ten", ">ten: is no limit. Write a limit as >10m"),
        ("> 10", ">: is no limit."),
        ("10..5", "10..5: ends below its beginning."),
        ("£1..$5", "£1..$5: has two units."),
        ("value:>ten", ">ten: is no limit."),
        (">qq5", "qq: is no currency."),
        ('subject:"hill', "A quote is not closed."),
        ('""', "There is nothing between the quotes"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_what_to_do(line: str, said: str) -> None:
    with pytest.raises(UsageError) as told:
        filter_words(line)
    assert str(told.value).startswith(said)


def test_a_word_is_taken_once() -> None:
    assert filter_words('kind:money  "a b" kind:money') == ("kind:money", '"a b"')


def test_closed_names_are_names() -> None:
    assert set(CLOSED) <= set(NAMES)


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("subject", "Hill Farm", ["1,200"]),
        ("unit", "ships of the line", ["5 to 9"]),
        ("source", "in/farm one.txt", ["1,200", "£10m", "7.5%"]),
        ("value", "2021-05", ["May 2021"]),
        ("value", "", ["5 to 9", "then"]),
        ("about", "", ["1,200", "7.5%", "5 to 9", "May 2021", "then"]),
    ],
)
def test_the_word_of_a_cell_keeps_what_has_it(name: str, cell: str, expected: list[str]) -> None:
    assert kept(word_of(name, cell)) == expected


@given(st.text(max_size=40))
def test_any_line_is_read_or_refused_in_words(line: str) -> None:
    try:
        words = filter_words(line)
    except CentresError:
        return
    for word in words:
        read_word(word)
    assert filter_words(" ".join(words)) == words


@given(st.sampled_from(["subject", "unit", "measure", "about"]), st.text(min_size=1, max_size=20))
def test_the_word_of_any_cell_can_be_typed(name: str, cell: str) -> None:
    word = word_of(name, cell)
    if cell.strip('" =\n'):
        assert read_word(word)[0] == name


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        ("value", False, ["7.5%", "1,200", "£10m", "May 2021", "5 to 9", "then"]),
        ("value", True, ["£10m", "1,200", "7.5%", "May 2021", "5 to 9", "then"]),
        ("unit", False, ["7.5%", "£10m", "1,200", "5 to 9", "May 2021", "then"]),
        ("subject", True, ["£10m", "1,200", "7.5%", "5 to 9", "May 2021", "then"]),
    ],
)
def test_rows_are_ordered_stably_with_the_empty_last(
    column: str, *, descending: bool, expected: list[str]
) -> None:
    found = queries.ordered(DATASET.figures, column, descending=descending)
    assert [DATASET.figures["exact"].iloc[place] for place in found] == expected
