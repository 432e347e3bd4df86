from collections.abc import Callable, Iterable

import pytest

from centres_tui.compare.blocking import LARGEST, Blocks
from centres_tui.compare.description import Description, describe
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from centres_tui.compare.kin import Kin
from stories import compared, story

TEXT = "The council of {} said that «{}|unit=shops» shops in {} would close."


def described(count: int, town: str = "Ellory") -> list[Description]:
    told = [story(f"s{n:03}", TEXT.format(town, n + 2, town)) for n in range(count)]
    figures = [figure for _, own in told for figure in own]
    return describe(figures, [source for source, _ in told], DEFAULT_WIDTHS)


def blocked(descriptions: list[Description]) -> Blocks:
    return Blocks(descriptions, Kin(descriptions))


def pairs_of(descriptions: list[Description]) -> int:
    blocks = blocked(descriptions)
    found = [*blocks.equal_pairs()], blocks.telling_pairs(), [*blocks.other_pairs()]
    return sum(map(len, found))


def copies(count: int) -> list[Description]:
    """Describe so many copies of one article, each with one change."""
    text = (
        "The council of Ellory said that «{}|unit=shops» shops in Ellory would close. In Marsden "
        "«45|unit=homes» homes and «310|unit=boats» boats were sold, said Brome."
    )
    return told(text.format(n % 3 + 20) for n in range(count))


def same_values(count: int) -> list[Description]:
    """Describe so many sources, each of its own town, with the same values."""
    text = (
        "The council of {} sold «45|unit=homes» homes. The school of {} has «310|unit=pupils» "
        "pupils. Some «17|unit=shops» shops closed."
    )
    names = [
        a + b + c for a in ("Bel", "Cor", "Dun", "Fal", "Gor") for b in LETTERS for c in "aeiou"
    ]
    return told(text.format(name, name) for name in names[:count])


def long_table(count: int) -> list[Description]:
    """Describe one source with so many figures."""
    lines = (f"The port sold «{n % 2 + 20}|unit=boats» boats on stage {n}." for n in range(count))
    return told(["\n".join(lines)])


FIRST = ("Bel", "Cor", "Dun", "Fal", "Gor", "Hal", "Kem", "Lor")
LETTERS = "bdfglmnprstv"
LAST = "aeiou"


def told(texts: Iterable[str]) -> list[Description]:
    stories = [story(f"s{n:03}", text) for n, text in enumerate(texts)]
    figures = [figure for _, own in stories for figure in own]
    return describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)


@pytest.mark.parametrize("made", [copies, same_values, long_table])
def test_pairs_grow_no_faster_than_the_figures(made: Callable[[int], list[Description]]) -> None:
    assert pairs_of(made(480)) <= 2.3 * pairs_of(made(240))


def test_a_small_block_is_compared_whole() -> None:
    assert len([*blocked(described(10)).other_pairs()]) == 45


def test_a_large_block_grows_by_neighbours_only() -> None:
    pairs = [*blocked(described(3 * LARGEST)).other_pairs()]
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
    blocks = blocked(describe(figures, [source for source, _ in told], DEFAULT_WIDTHS))
    assert [*blocks.equal_pairs()] == []
    assert blocks.telling_pairs() == set()
    assert [*blocks.other_pairs()] == []


def strangers(count: int, values: int) -> list[Description]:
    """Describe so many sources, each of its own town, each two of which share few values."""
    names = [a + b + c for a in FIRST for b in LETTERS for c in LAST]
    lines = (
        f"The {name} council sold «{n % values + 1000}|unit=homes» homes. It has "
        f"«{n // values % values + 5000}|unit=pupils» pupils."
        for n, name in enumerate(names[:count])
    )
    return told(lines)


def test_values_that_are_equal_by_chance_are_not_scored() -> None:
    described = strangers(240, 12)
    kin = Kin(described)
    telling = Blocks(described, kin).telling_pairs()
    assert len(telling) > 1000
    assert len(kin.may_tell(kin.parted(telling)[1])[0]) < len(telling) / 4
