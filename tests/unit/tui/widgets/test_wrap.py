import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from centres_tui.tui.widgets.wrap import BLOCK, LineTable, clusters, is_narrow, wrap_line
from growth import is_done_within

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def lines_of(text: str, width: int) -> list[str]:
    table = LineTable(text, width)
    table.settle(0, 10**6)
    return [text[slice(*table.line(y))] for y in range(table.height)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("rain\n\nsun\n", 10, ["rain", "", "sun"], id="a blank line"),
        pytest.param("ten goals in all", 8, ["ten ", "goals in ", "all"], id="between words"),
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="a word too long"),
        pytest.param("    abcdefgh", 6, ["    ab", "cdefgh"], id="an indent before a long word"),
        pytest.param("£1m – “won”", 6, ["£1m – ", "“won”"], id="narrow characters beyond ASCII"),
        pytest.param("水位下降", 4, ["水位", "下降"], id="wide characters"),
        pytest.param("ab 水位 cd", 6, ["ab ", "水位 ", "cd"], id="wide and narrow"),
        pytest.param("cafe\u0301s open", 6, ["cafe\u0301s ", "open"], id="combining characters"),
        pytest.param("a\tb\tc", 8, ["a\tb\t", "c"], id="tabs"),
        pytest.param("水", 1, ["水"], id="wider than the view"),
        pytest.param(" aa水", 3, [" aa", "水"], id="no room beside a first word"),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, width) == lines


def test_clusters_keep_marks_with_their_letter() -> None:
    text = "e\u0301a\u200d\u0301"

    assert [text[first:last] for first, last, _ in clusters(text, 0, len(text))] == [
        "e\u0301",
        "a\u200d\u0301",
    ]


def test_an_accent_on_a_space_is_no_blank() -> None:
    assert list(wrap_line("aa \u0301", 0, 4, 2)) == [0, 2]


@patient
@given(st.text(alphabet="ab £水\u0301\t\n\u200d😀", max_size=300), st.integers(1, 30))
def test_every_code_point_is_on_the_line_that_it_is_looked_up_on(text: str, width: int) -> None:
    table = LineTable(text, width)
    for offset in range(len(text)):
        start, end = table.line(table.y_of(offset))
        assert start <= offset
        assert offset < end or text[offset] == "\n"


@patient
@given(st.text(alphabet="ab £水\u0301\n", max_size=300), st.integers(2, 30))
def test_lines_join_to_the_text_and_fit(text: str, width: int) -> None:
    table = LineTable(text, width)
    table.settle(0, 10**6)
    spans = [table.line(y) for y in range(table.height)]
    position = 0
    for start, end in spans:
        assert text[position:start].strip("\n") == ""
        cells = sum(cells for _, _, cells in clusters(text, start, end))
        assert cells - len(text[start:end]) + len(text[start:end].rstrip(" ")) <= width
        position = end
    assert text[position:].strip("\n") == ""


def test_a_long_text_opens_without_wrapping_it_all() -> None:
    text = "The river rose by 4 metres overnight, the agency said.\n" * 100_000

    def opened() -> int:
        table = LineTable(text, 60)
        end = table.settle(table.y_of(len(text)), 40)
        return table.line(end + 39)[1]

    assert opened() == len(text) - 1
    assert is_done_within(0.5, opened)


def test_looking_above_keeps_the_lines_below_in_place() -> None:
    text = "".join(f"{number} " + "words " * (number % 40) + "\n" for number in range(4000))
    assert len(text) > 4 * BLOCK
    table = LineTable(text, 50)
    y = table.y_of(len(text) // 2)
    start = table.line(y)[0]
    above = table.moved(y, -500)

    assert table.line(table.moved(above, 500))[0] == start


def test_a_line_without_any_break_is_cut_in_parts() -> None:
    text = "7" * 300_000

    assert "".join(lines_of(text, 100)) == text


@pytest.mark.parametrize(
    ("text", "narrow"),
    [("plain", True), ("£5m – “so”", True), ("a\tb", False), ("水", False), ("e\u0301", False)],
)
def test_narrow_means_one_cell_a_code_point(text: str, narrow: bool) -> None:
    assert is_narrow(text) is narrow
