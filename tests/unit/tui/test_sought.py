"""What is looked for is found where it stands, and a hostile expression is given up."""

from threading import Thread

import pytest

from centres_tui.errors import UsageError
from centres_tui.tui.hits import RowHits, SourceHits
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.sought import STRETCH, TOO_LONG
from centres_tui.tui.state import Search
from factories import a_source
from growth import is_done_within

HOSTILE = Search(words=r"(\w+\s?)*zq$", is_regex=True)
LONG_LINE = "the ferry carried forty cars and their drivers over the sound to the island"


def found(search: Search, text: str) -> list[str]:
    return [text[start:end] for start, end in search.sought().spans(text)]


@pytest.mark.parametrize(
    ("search", "text", "expected"),
    [
        (Search(words="town hall"), "the town\nhall, a Town  Hall", ["town\nhall", "Town  Hall"]),
        (Search(words="Hall"), "hall Hall", ["Hall"]),
        (Search(words=" 46"), "146 46", [" 46"]),
        (Search(words="£5.6m"), "£5x6m £5.6M", ["£5.6M"]),
        (Search(words="^b.*$", is_regex=True), "a b\nb c\nbd", ["b c", "bd"]),
        (Search(words="a\\sb", is_regex=True), "a\nb", []),
        (Search(words="x*", is_regex=True), "axxb", ["xx"]),
        (Search(words="[[a]", is_regex=True), "a", ["a"]),
    ],
    ids=[
        "a blank is any space",
        "capitals where typed",
        "a blank before",
        "signs as they stand",
        "lines begin and end",
        "an expression stays in its line",
        "nothing is no hit",
        "a doubtful set is no warning",
    ],
)
def test_it_is_found_where_it_stands(search: Search, text: str, expected: list[str]) -> None:
    assert found(search, text) == expected


@pytest.mark.parametrize("words", ["(a", "[", "a{1,99999999999}", "(?P<a>x)(?P<a>y)"])
def test_what_is_no_expression_is_told_with_a_way_out(words: str) -> None:
    with pytest.raises(UsageError, match=r"no regular expression: .+\. Tab looks for the words"):
        Search(words=words, is_regex=True).sought()


def test_a_line_longer_than_a_stretch_is_searched_in_parts() -> None:
    text = f"{'a' * STRETCH}boat{'b' * STRETCH}\nboat"
    assert found(Search(words="bo+at", is_regex=True), text) == ["boat", "boat"]


def test_a_hostile_expression_is_given_up_and_stays_so() -> None:
    sought = HOSTILE.sought()
    sought.gave_up = False
    assert is_done_within(2, lambda: sought.spans(LONG_LINE))
    assert sought.gave_up
    assert sought.spans("zq") == []
    hits = SourceHits(HOSTILE, (a_source("ferry", text=LONG_LINE),))
    assert hits.is_complete
    assert hits.words.endswith(TOO_LONG)


def test_away_from_the_main_thread_an_expression_is_tried_without_a_limit() -> None:
    sought = Search(words="f[a-z]+y", is_regex=True).sought()
    spans: list[tuple[int, int]] = []
    thread = Thread(target=lambda: spans.extend(sought.spans(LONG_LINE)))
    thread.start()
    thread.join()
    assert spans == [(4, 9), (18, 23)]


class Rows(Lines):
    """Rows of which every third says boat; it counts how often they are asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __len__(self) -> int:
        return 1000

    def words(self, index: int) -> str:
        self.asked += 1
        return "boat" if index % 3 == 0 else "quay"


def test_the_nearest_rows_are_looked_into_first_and_each_once() -> None:
    rows = Rows()
    hits = RowHits(rows, Search(words="boat").sought())
    assert hits.beyond(500, 1, 1) == 501
    assert rows.asked == 1
    assert not hits.is_complete
    while not hits.is_complete:
        hits.go_on(0.001)
    assert hits.rank(501) == (168, 334)
    assert [hits.beyond(999, 1, 1), hits.beyond(0, -1, 1), hits.beyond(3, -1, 1)] == [0, 999, 0]
    assert rows.asked == 1000


def test_a_source_is_looked_into_when_its_turn_comes() -> None:
    sources = tuple(a_source(f"s{n}", text="boat quay boat" if n % 2 else "quay") for n in range(9))
    hits = SourceHits(Search(words="boat", everywhere=True), sources)
    hits.go_on(0)
    assert hits.looked_into == 1
    assert hits.words == "0 in 0 sources so far, in 1 of 9"
    hits.is_stopped = True
    assert hits.words == "0 in 0 sources stopped after 1 of 9"
    hits.go_on(10)
    assert hits.words == "8 in 4 sources"
    assert hits.beyond(sources[3].id, 0, 1) == 3
    assert hits.beyond(sources[3].id, 0, -1) == 1
    assert hits.beyond(sources[8].id, 0, 1) == 0
