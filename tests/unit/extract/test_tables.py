"""Cells take kind, unit and scale from their headings."""

from decimal import Decimal

from marked import figures_of

MONEY = """Table 1: Cost of rescue, £000

                 Boats     Crew     Total
North sea        «3,400»     «20»    «3,420»
South sea            «0»    «150»      «150»
"""

COUNTS = """     Option      Lines kept      Cost (£m)
     A                «6»             «1.5»
     B               «11»             «2.5»
"""

TABBED = "Club\tFans\tShare (%)\nReds\t«4,200»\t«31»\nBlues\t«3,100»\t«22»\n"


def test_a_caption_gives_the_currency_and_the_scale() -> None:
    found = [(figure.kind, figure.unit, figure.value) for figure in figures_of(MONEY)]
    values = [3400, 20, 3420, 0, 150, 150]
    assert found == [("money", "GBP", Decimal(value * 1000)) for value in values]


def test_a_column_gives_the_noun_or_the_scale() -> None:
    found = [(figure.kind, figure.unit, figure.value) for figure in figures_of(COUNTS)]
    assert found == [
        ("count", "lines", Decimal(6)),
        ("money", "GBP", Decimal(1_500_000)),
        ("count", "lines", Decimal(11)),
        ("money", "GBP", Decimal(2_500_000)),
    ]


def test_tabs_part_cells_by_number() -> None:
    found = [(figure.kind, figure.unit) for figure in figures_of(TABBED)]
    assert found == [("count", "fans"), ("percent", "%")] * 2


def test_a_label_names_row_and_column() -> None:
    assert figures_of(TABBED)[0].about == "Reds Fans"


def test_a_number_in_a_sentence_with_wide_spaces_is_no_cell() -> None:
    assert figures_of("The   club has «40» fans   today.")[0].unit == "fans"
