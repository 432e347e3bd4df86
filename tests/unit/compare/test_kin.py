"""Which sources are on one subject, where no name says so."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.description import describe
from centres_tui.compare.groups import Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.main_words import MainWords
from centres_tui.compare.ties import Ties
from stories import story

RELEASE = (
    "Marsham Council says drivers will pay «£9» a day to enter the zone. Old vans pay «£14», and"
    " taxis have a permit. The zone has «31|unit=cameras» cameras. Vans and taxis may wait."
    " Marsham Council spent the permit money on cameras for the zone."
)
PAPER = (
    "In Marsham drivers will pay «£9» to enter the zone with vans, and taxis have a permit. Marsham"
    " has «31|unit=cameras» cameras at the zone, and drivers know where each of the cameras is."
)
COLUMN = (
    "Hattie Boyce writes. I drive no vans. Now the zone wants «£14» of me, and drivers with a"
    " permit look on. The cameras blink, the taxis wait, and the zone has «31|unit=cameras»"
    " cameras. Drivers of vans and taxis say a permit is no use in the zone."
)
ELSEWHERE = COLUMN.replace("I drive", "In Torrow I drive").replace(
    "The cameras", "At Torrow cameras"
)
FORM = RELEASE.replace("Marsham", "Pellby")
COOKING = (
    "Hattie Boyce writes. I bake no bread. Now the oven wants «£14» of me, and cooks with flour"
    " look on. The ovens have"
    " «31|unit=trays» trays, and flour is on each of the trays that cooks use with flour."
)


def are_kin(*texts: str) -> bool:
    """Whether the first and the last of some sources are on one subject."""
    stories = [story(f"s{place}", text, "2024-05-06") for place, text in enumerate(texts)]
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    kin = Kin(described)
    kin.take_in_strangers()
    kin.learn_groups(Groups(described))
    return kin.are_kin(0, len(described) - 1)


@pytest.mark.parametrize(
    ("texts", "kin"),
    [
        ((RELEASE, PAPER, COLUMN), True),
        ((RELEASE, PAPER, COOKING), False),
        ((RELEASE, PAPER, ELSEWHERE), False),
        ((RELEASE, PAPER, FORM, FORM.replace("pay", "give"), COLUMN), False),
    ],
    ids=["main words", "other words", "a name of its own", "words that two subjects have"],
)
def test_a_source_without_names_is_kin_of_those_with_its_main_words(
    texts: tuple[str, ...], kin: bool
) -> None:
    assert are_kin(*texts) == kin


def test_main_words_stand_twice_at_least() -> None:
    source, figures = story("a", "Vans and vans, and «31|unit=taxis» taxis. Taxis, and a permit.")
    (described,) = describe(figures, [source], DEFAULT_WIDTHS)
    words = MainWords([described.text])
    assert {"van", "taxi"} <= words.main(0) or len(words.main(0)) == 2
    assert "permit" not in words.main(0)


SPILL = (
    "Harrow Mill spilt «1,930|unit=litres» litres of whey into the Lunne. Some «412|unit=salmon»"
    " salmon and «275|unit=trout» trout died in the Lunne below Harrow. The mill pays «£8,650» for"
    " fry, and «£7,420» to each of its «863|unit=hands» hands at Harrow, where «115|unit=vats» vats"
    " stand idle."
)
NOTICE = (
    "Bailiffs say that «412|unit=salmon» salmon and «275|unit=trout» trout lay dead after"
    " «1,930|unit=litres» litres of whey came down the Lunne. They ask for fry worth «£8,650»."
)
STAFF = (
    "The union has a wish for all «863|unit=hands» hands of Harrow Mill. Harrow pays them «£7,420»"
    " each, and with «115|unit=vats» vats idle Harrow has lost «£1,310» a week."
)
ANGLERS = "A club by the Lunne lost «412|unit=salmon» salmon. It wants «1,240|unit=rods» rods."


@pytest.mark.parametrize(
    ("one", "other", "strong"),
    [(SPILL, NOTICE, True), (SPILL, STAFF, True), (SPILL, ANGLERS, False), (STAFF, NOTICE, False)],
    ids=["values and a name", "names, words and values", "a name and a value", "only a third"],
)
def test_a_tie_is_strong_where_names_words_and_values_together_say_so(
    one: str, other: str, strong: bool
) -> None:
    stories = [story("s0", one, "2024-05-06"), story("s1", other, "2024-05-06")]
    described = describe(
        [figure for _, own in stories for figure in own],
        [source for source, _ in stories],
        DEFAULT_WIDTHS,
    )
    texts = list({each.source: each.text for each in described}.values())
    places = [int(each.source == described[-1].source) for each in described]
    assert Ties(texts, described, places).are_strong(0, 1) is strong
    assert Ties(texts, described, places).are_strong(1, 0) is strong


def test_sources_that_a_third_ties_are_kin() -> None:
    assert not are_kin(STAFF, NOTICE)
    assert not are_kin(STAFF, ANGLERS, NOTICE)
    assert are_kin(STAFF, SPILL, NOTICE)
