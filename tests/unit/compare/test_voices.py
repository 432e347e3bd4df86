"""What each speaker says, where the sources quote different people."""

from centres_tui.compare.voices import full_names
from centres_tui.model.comparison import Comparison
from stories import Story, compared, story

BUS = "The Ellory bus company will close «{}|unit=depots;status=planned;said_by={}» depots{}."


def told(*stories: Story) -> tuple[Comparison, str]:
    found = compared(*stories)
    return found, next((one.speakers for one in found.measures if one.speakers), "")


def test_speakers_of_different_sources_are_told_apart() -> None:
    first = story("a", BUS.format(46, "the council", ", the council said"), "2020-03-01")
    second = story("b", BUS.format(53, "the union", ", the union said"), "2020-03-01")
    found, words = told(first, second)
    assert words == "the council: 46; the union: 53"
    (measure,) = found.measures
    assert (measure.verdict, measure.between) == ("conflict", "conflict")
    assert [(one.speaker, one.stated, one.verdict) for one in found.voices] == [
        ("the council", "46", "single"),
        ("the union", "53", "single"),
    ]


def test_two_speakers_quoted_by_each_source_leave_the_sources_in_agreement() -> None:
    text = " ".join(
        (
            BUS.format(46, "the council", ", the council said"),
            BUS.format(53, "the union", ", the union said"),
        )
    )
    found, words = told(story("a", text, "2020-03-01"), story("b", f"{text} It rained."))
    assert words == "the council: 46; the union: 53"
    assert {one.verdict for one in found.measures} == {"agree"}
    assert {one.between for one in found.measures} == {"conflict"}
    assert {one.verdict for one in found.voices} == {"agree"}


def test_a_source_in_its_own_words_is_a_voice_beside_two_others() -> None:
    stories = [
        story("a", BUS.format(46, "the council", ""), "2020-03-01"),
        story("b", BUS.format(46, "the union", ""), "2020-03-01"),
        story("c", BUS.format(46, "", ""), "2020-03-01"),
    ]
    found, words = told(*stories)
    assert words == "the council: 46; the union: 46; in its own words: 46"
    assert {one.between for one in found.measures} == {"agree"}


def test_one_speaker_alone_makes_no_split() -> None:
    stories = [story(name, BUS.format(46, "Cllr Orr", ""), "2020-03-01") for name in "ab"]
    found, words = told(*stories, story("c", BUS.format(46, "", "")))
    assert (words, found.voices) == ("", ())


def test_a_short_name_is_its_full_one() -> None:
    assert full_names(["Cllr Jane Orr", "Orr", "Ms Orr"]) == dict.fromkeys(
        ["Cllr Jane Orr", "Orr", "Ms Orr"], "Cllr Jane Orr"
    )


def test_a_short_name_of_two_people_stays_what_it_is() -> None:
    names = full_names(["Jane Orr", "Peter Orr", "Orr"])
    assert names["Orr"] == "Orr"


def test_a_revision_by_one_speaker_is_compared_at_its_latest() -> None:
    stories = [
        story("a", BUS.format(46, "the council", ""), "2020-03-01"),
        story("b", BUS.format(38, "the council", ""), "2020-06-01"),
        story("c", BUS.format(38, "the union", ""), "2020-06-02"),
    ]
    found, words = told(*stories)
    assert words == "the council: 46, 38; the union: 38"
    (measure,) = found.measures
    assert measure.between == "agree"
