"""By how much, or how many times, an amount is another than before tells what it was."""

import pytest

from centres_tui.compare.stops import without_stops
from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-09-01"

JOINED = {
    "a reduction of": (
        "The hall in Ellory is to have «1,850|unit=rooms» rooms.",
        "The hall in Ellory now comprises «1,620|unit=rooms» rooms, a reduction of"
        " «230|unit=rooms».",
        ("1,850", "1,620"),
    ),
    "a rise of": (
        "Ellory Arts asks for «340|unit=seats» seats.",
        "Ellory Arts has drawn «365|unit=seats» seats, an increase of «25|unit=seats».",
        ("340", "365"),
    ),
    "more than in a month": (
        "The Ellory bridge will cost «£231m».",
        "What will the Ellory bridge cost? «£238m», he says: «£7m» more than in March.",
        ("£231m", "£238m"),
    ),
    "more than we were told": (
        "The storm in Ellory wrecked «3,180|unit=houses» houses.",
        "A last count in Ellory found «3,420|unit=houses» houses, «240|unit=houses» more than we"
        " were first told.",
        ("3,180", "3,420"),
    ),
    "doubled": (
        "The Ellory mill sets «£1m» aside for training.",
        "The training fund of the Ellory mill has doubled to «£2m».",
        ("£1m", "£2m"),
    ),
    "double what was set": (
        "Fines in Ellory are «£250» for a second offence.",
        "A second offence in Ellory now costs «£500», double the fine set in March.",
        ("£250", "£500"),
    ),
    "up from what they gave": (
        "Police in Ellory said that «31|unit=people» people were arrested.",
        "Police in Ellory have made «47|unit=arrests» arrests, up from the"
        " «31|unit=arrests;to=47» they gave on Sunday.",
        ("31", "47"),
    ),
    "an abbreviation before a comma": (
        "The lake at Ellory is forecast to be «25%|status=forecast» full by October.",
        "The lake at Ellory will be at «28%» on Oct. 1, not the «25%» feared earlier.",
        ("25%", "28%"),
    ),
    "it was, and another at first": (
        "The tower in Ellory is to have «ten|unit=storeys» storeys.",
        "The tower in Ellory has «90|unit=rooms» rooms, none above «nine|unit=storeys» storeys."
        " It was «ten|unit=storeys;status=past» when last seen, and"
        " «fourteen|unit=storeys;status=past» at first.",
        ("ten", "nine"),
    ),
}

LEFT = {
    "no such value before": (
        "The hall in Ellory is to have «1,900|unit=rooms» rooms.",
        "The hall in Ellory now comprises «1,620|unit=beds» beds, a reduction of «230|unit=beds».",
        ("1,900", "1,620"),
    ),
    "more than twice": (
        "Fines in Ellory are «£250» for a second offence.",
        "The court in Ellory took «£500», more than twice that of Marsham.",
        ("£250", "£500"),
    ),
    "a level that changed": (
        "The Ellory ferry costs «£2.50» a trip.",
        "The Ellory ferry is to cost «£3.20» a trip, up from «£2.50|to=£3.20» today.",
        ("£2.50", "£3.20"),
    ),
    "other things": (
        "The mill in Ellory has «64|unit=pumps» pumps.",
        "The mill in Ellory lost «46|unit=workers» workers, a reduction of «18|unit=workers».",
        ("64", "46"),
    ),
}


@pytest.mark.parametrize(("before", "after", "values"), JOINED.values(), ids=JOINED)
def test_what_was_changed_by_so_much_is_one_measure(
    before: str, after: str, values: tuple[str, str]
) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    comparison = compared(*stories)
    old, new = (measure_of(comparison, *stories, exact=each) for each in values)
    assert old is not None
    assert old == new
    assert old.verdict == "revised"


@pytest.mark.parametrize(("before", "after", "values"), LEFT.values(), ids=LEFT)
def test_what_no_source_stated_before_is_left_alone(
    before: str, after: str, values: tuple[str, str]
) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    comparison = compared(*stories)
    old, new = (measure_of(comparison, *stories, exact=each) for each in values)
    assert old is None or old != new


def test_a_source_without_a_date_that_says_what_was_tells_a_change() -> None:
    stories = (
        story("a", "The mill in Ellory is to shed «612|unit=jobs» jobs.", EARLY),
        story(
            "b",
            "At the mill in Ellory «561|unit=people» people have lost their jobs. It would have"
            " been «612|status=past» under the first plan.",
            None,
        ),
    )
    comparison = compared(*stories)
    found = [measure_of(comparison, *stories, exact=each) for each in ("612", "561")]
    assert found[0] is not None
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        (" on oct. 1, not the ", " on oct 1, not the "),
        (" when st. mary, no. 4 ", " when st mary, no 4 "),
        (" of the lake. it was ", " of the lake. it was "),
        (" at 3. then ", " at 3. then "),
    ],
)
def test_only_abbreviations_lose_their_stop(words: str, bare: str) -> None:
    assert without_stops(words) == bare
