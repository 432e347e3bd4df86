from centres_tui.compare.blocking import LARGEST, Blocks
from centres_tui.compare.description import Description, describe
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from stories import compared, story

TEXT = "The council of {} said that «{}|unit=shops» shops in {} would close."


def described(count: int, town: str = "Ellory") -> list[Description]:
    told = [story(f"s{n:03}", TEXT.format(town, n + 2, town)) for n in range(count)]
    figures = [figure for _, own in told for figure in own]
    return describe(figures, [source for source, _ in told], DEFAULT_WIDTHS)


def test_a_small_block_is_compared_whole() -> None:
    assert len(Blocks(described(10)).other_pairs()) == 45


def test_a_large_block_grows_by_neighbours_only() -> None:
    pairs = Blocks(described(3 * LARGEST)).other_pairs()
    assert len(pairs) < 3 * LARGEST * 20


def test_a_value_that_many_sources_repeat_is_one_measure() -> None:
    told = [story(f"s{n:03}", TEXT.format("Ellory", 46, "Ellory")) for n in range(2 * LARGEST)]
    measures = compared(*told).measures
    assert [(len(one.figures), one.verdict) for one in measures] == [(2 * LARGEST, "agree")]


def test_figures_of_other_dimensions_are_never_paired() -> None:
    told = [
        story("a", "Ellory paid «£46» for a boat."),
        story("b", "Ellory paid «46|unit=guests» guests."),
    ]
    figures = [figure for _, own in told for figure in own]
    blocks = Blocks(describe(figures, [source for source, _ in told], DEFAULT_WIDTHS))
    assert blocks.equal_pairs() == []
    assert blocks.other_pairs() == []
