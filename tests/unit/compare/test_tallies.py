"""What an event has brought up to the day of each source is one measure, whatever the words."""

import pytest

from stories import are_one, story

FIRST, SECOND = "2024-11-06", "2024-11-22"

JOINED = {
    "farms hit": (
        "Bird flu hits «seven|unit=farms» farms in Ellory.",
        "With «19|unit=premises» premises infected, Ellory shuts its markets.",
        ("seven", "19"),
    ),
    "birds killed": (
        "Ellory has ordered the slaughter of «310,000|unit=hens» hens.",
        "In Ellory «560,000|unit=birds» birds have been destroyed.",
        ("310,000", "560,000"),
    ),
    "a petition": (
        "Residents of Ellory began a petition. By midnight it had «1,900|unit=names» names on it.",
        "Ellory was handed a petition with «11,640|unit=signatures» signatures.",
        ("1,900", "11,640"),
    ),
    "people in shelters": (
        "More than «4,100|unit=people» people in Ellory sleep in shelters.",
        "In Ellory «640|unit=residents» residents are still in shelters.",
        ("4,100", "640"),
    ),
    "the missing": (
        "Ellory. Missing: «5|unit=people».",
        "Of the people of Ellory «two|unit=people» are still missing.",
        ("5", "two"),
    ),
    "calls and complaints": (
        "A hotline in Ellory for complaints took «180|unit=calls» calls.",
        "Ellory logged «214|unit=complaints» complaints.",
        ("180", "214"),
    ),
    "without power": (
        "In Ellory «9,400|unit=homes» homes are without power.",
        "Still «2,150|unit=customers» customers in Ellory have no power.",
        ("9,400", "2,150"),
    ),
}

LEFT = {
    "another year": (
        "Bird flu in Ellory is the worst since «2021|kind=date;value=2021», when"
        " «1.2 million|unit=birds» birds were destroyed.",
        "In Ellory «560,000|unit=birds» birds have been destroyed.",
        ("1.2 million", "560,000"),
    ),
    "a part": (
        "Bird flu hits «seven|unit=farms» farms in Ellory.",
        "Of «300|unit=farms» farms in Ellory «44|unit=farms;of=300» are infected by a mould.",
        ("seven", "44"),
    ),
    "two such counts": (
        "Bird flu hits «seven|unit=farms» farms in Ellory.",
        "In Ellory «19|unit=premises» infected premises lie by the river. There are"
        " «11|unit=premises» infected premises by the sea.",
        ("seven", "19"),
    ),
    "many times as many": (
        "Bird flu hits «seven|unit=farms» farms in Ellory.",
        "With «190|unit=premises» premises infected, Ellory shuts its markets.",
        ("seven", "190"),
    ),
    "a plan": (
        "Ellory would slaughter «310,000|unit=hens;status=planned» hens.",
        "In Ellory «560,000|unit=birds» birds have been destroyed.",
        ("310,000", "560,000"),
    ),
}


@pytest.mark.parametrize(("first", "second", "values"), JOINED.values(), ids=JOINED)
def test_tallies_of_two_days_are_one_measure(
    first: str, second: str, values: tuple[str, str]
) -> None:
    assert are_one(story("a", first, FIRST), story("b", second, SECOND), values)


@pytest.mark.parametrize(("first", "second", "values"), LEFT.values(), ids=LEFT)
def test_what_is_no_tally_of_the_same_is_left_alone(
    first: str, second: str, values: tuple[str, str]
) -> None:
    assert not are_one(story("a", first, FIRST), story("b", second, SECOND), values)
