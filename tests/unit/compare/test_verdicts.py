import pytest

from centres_tui.model.comparison import Measure
from stories import Story, compared, measure_of, story

BOATS = "The harbour office of Port Ellory said {} would be sold this year, to raise money."


def boats(name: str, figure: str, published: str | None, text: str = BOATS) -> Story:
    return story(name, text.format(figure), published)


def judged(*stories: Story, exact: str) -> Measure:
    measure = measure_of(compared(*stories), *stories, exact=exact)
    assert measure is not None
    return measure


PLANNED = "«{}|unit=fishing boats;status=planned»"
SOLD = "«{}|unit=fishing boats»"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("«46|unit=fishing boats»", "«46|unit=fishing boats»", "agree"),
        ("«46|unit=fishing boats;bound=>=»", "«46|unit=fishing boats»", "agree"),
        ("«45|unit=fishing boats;bound=~»", "«46|unit=fishing boats»", "consistent"),
        ("«40|unit=fishing boats;bound=>»", "«46|unit=fishing boats»", "consistent"),
        ("«46|unit=fishing boats»", "«38|unit=fishing boats»", "conflict"),
        ("«46|unit=fishing boats;bound=>»", "«38|unit=fishing boats»", "conflict"),
    ],
)
def test_two_sources_on_one_day(first: str, second: str, verdict: str) -> None:
    a, b = boats("a", first, "2020-03-01"), boats("b", second, "2020-03-01")
    assert judged(a, b, exact="46").verdict == verdict


def test_plans_that_differ_after_two_weeks_are_revised() -> None:
    early = boats("a", PLANNED.format(46), "2020-03-01")
    late = boats("b", PLANNED.format(38), "2020-04-01")
    found = judged(early, late, exact="46")
    assert found.verdict == "revised"
    assert found.reason == "46 (1 Mar 2020, planned), then 38 (1 Apr 2020, planned)"
    assert found.ordered_by == "publication: 2020-03-01, 2020-04-01"


def test_plans_that_differ_within_two_weeks_conflict() -> None:
    early = boats("a", PLANNED.format(46), "2020-03-01")
    late = boats("b", PLANNED.format(38), "2020-03-10")
    found = judged(early, late, exact="46")
    assert found.verdict == "conflict"
    assert "nothing says that it changed" in found.reason


def test_levels_that_differ_without_a_word_of_change_conflict() -> None:
    early = boats("a", SOLD.format(46), "2020-03-01")
    late = boats("b", SOLD.format(38), "2020-06-01")
    assert judged(early, late, exact="46").verdict == "conflict"


def test_a_word_of_change_makes_a_revision() -> None:
    early = boats("a", SOLD.format(46), "2020-03-01")
    late = boats(
        "b",
        SOLD.format(38),
        "2020-06-01",
        "In a revised plan the harbour office of Port Ellory said {} would be sold this year.",
    )
    assert judged(early, late, exact="46").verdict == "revised"


def test_a_value_that_comes_back_conflicts() -> None:
    found = judged(
        boats("a", PLANNED.format(46), "2020-03-01"),
        boats("b", PLANNED.format(38), "2020-04-01"),
        boats("c", PLANNED.format(46), "2020-05-01"),
        exact="46",
    )
    assert found.verdict == "conflict"
    assert "comes back" in found.reason


def test_a_value_near_a_rounded_one_of_before_does_not_come_back_beside_the_exact_one() -> None:
    about = PLANNED.replace("|", "|bound=~;")
    found = judged(
        boats("a", about.format(115), "2020-03-01"),
        boats("b", PLANNED.format(115), "2020-03-20"),
        boats("c", PLANNED.format(142), "2020-04-20"),
        boats("d", PLANNED.format(126), "2020-06-01"),
        exact="126",
    )
    assert found.verdict == "revised"


def test_an_undated_source_may_repeat_a_value_and_never_orders_it() -> None:
    found = judged(
        boats("a", PLANNED.format(46), "2020-03-01"),
        boats("b", PLANNED.format(38), "2020-04-01"),
        boats("c", PLANNED.format(46), None),
        exact="46",
    )
    assert found.verdict == "revised"
    assert "repeated by an undated source" in found.reason


def test_undated_sources_that_differ_conflict() -> None:
    a, b = boats("a", PLANNED.format(46), None), boats("b", PLANNED.format(38), None)
    found = judged(a, b, exact="46")
    assert found.verdict == "conflict"
    assert "order" in found.reason


def test_a_value_that_only_an_undated_source_states_conflicts() -> None:
    found = judged(
        boats("a", PLANNED.format(46), "2020-03-01"),
        boats("b", PLANNED.format(38), "2020-04-01"),
        boats("c", PLANNED.format(41), None),
        exact="46",
    )
    assert found.verdict == "conflict"
    assert "without a date" in found.reason


def test_the_earlier_value_as_past_makes_a_revision() -> None:
    early = boats("a", SOLD.format(46), "2020-03-01")
    late = boats(
        "b",
        "«38|unit=fishing boats» instead of «46|unit=fishing boats;status=past»",
        "2020-06-01",
    )
    assert judged(early, late, exact="46").verdict == "revised"


def test_a_past_value_that_no_earlier_source_states_conflicts() -> None:
    early = boats("a", SOLD.format(46), "2020-03-01")
    late = boats(
        "b",
        "«38|unit=fishing boats» instead of «49|unit=fishing boats;status=past»",
        "2020-06-01",
    )
    found = judged(early, late, exact="46")
    assert found.verdict == "conflict"


def test_a_value_stated_twice_in_one_source_is_single() -> None:
    twice = story(
        "a",
        "Port Ellory sells «46|unit=fishing boats»\n\nThe harbour office of Port Ellory said"
        " «46|unit=fishing boats» would be sold.",
    )
    assert judged(twice, exact="46").verdict == "single"


def test_a_value_that_breaks_the_sum_of_its_own_source_conflicts() -> None:
    sound = story(
        "a",
        "Of the «53|unit=fishing boats» of Port Ellory, «46|unit=fishing boats;of=53» will be"
        " scrapped, leaving «7|unit=fishing boats» afloat.",
        "2020-03-01",
    )
    broken = story(
        "b",
        "Of the «53|unit=fishing boats» of Port Ellory, «46|unit=fishing boats;of=53» will be"
        " scrapped, leaving «8|unit=fishing boats» afloat.",
        "2020-03-01",
    )
    found = judged(sound, broken, exact="7")
    assert found.verdict == "conflict"
    assert "53 - 46 = 7, not 8" in found.reason


def test_a_headline_that_contradicts_its_body_is_a_conflict_inside_one_source() -> None:
    told = story(
        "a",
        "Port Ellory to scrap «47|unit=fishing boats;status=planned» fishing boats\n\n"
        "The harbour office of Port Ellory will scrap «46|unit=fishing boats;status=planned»"
        " fishing boats, it said.",
    )
    found = judged(told, exact="47")
    assert found.verdict == "conflict"
    assert found.reason == "one source gives 47, 46, which cannot all be true"


def test_a_headline_that_its_body_repeats_is_no_conflict() -> None:
    told = story(
        "a",
        "Port Ellory to scrap «46|unit=fishing boats;status=planned» fishing boats\n\n"
        "The harbour office of Port Ellory will scrap «46|unit=fishing boats;status=planned»"
        " fishing boats. In May it will scrap «12|unit=fishing boats;status=planned» boats.",
    )
    assert judged(told, exact="46").verdict == "single"


def test_the_spread_gives_amount_and_percent() -> None:
    early = boats("a", SOLD.format(40), "2020-03-01")
    late = boats("b", SOLD.format(50), "2020-03-01")
    spread = judged(early, late, exact="40").spread
    assert spread is not None
    assert (spread.lowest, spread.highest, spread.difference, spread.percent) == (
        "40", "50", "10", "25",
    )  # fmt: skip


def test_the_spread_is_in_the_unit_of_the_sources() -> None:
    text = "The inquiry into the fire at Port Ellory will last {}, the harbour office said."
    a = story("a", text.format("«six weeks|kind=duration;unit=weeks;value=6»"), "2020-03-01")
    b = story("b", text.format("«eight weeks|kind=duration;unit=weeks;value=8»"), "2020-03-01")
    found = judged(a, b, exact="six weeks")
    assert found.spread is not None
    assert (found.unit, found.spread.unit, found.spread.difference) == ("weeks", "weeks", "2")


def test_the_spread_of_dates_is_in_days() -> None:
    text = "The new ferry of Port Ellory will start to sail from {}, the harbour office said."
    a = boats("a", "«May 2021|kind=date;value=2021-05;status=planned»", "2020-03-01", text)
    b = boats("b", "«June 2021|kind=date;value=2021-06;status=planned»", "2020-03-01", text)
    found = judged(a, b, exact="May 2021")
    assert found.verdict == "conflict"
    assert found.spread is not None
    assert (found.spread.difference, found.spread.unit) == ("31", "days")


def test_a_later_time_of_its_own_makes_a_revision() -> None:
    early = boats("a", SOLD.format(46), "2020-03-01")
    late = boats(
        "b",
        SOLD.format(38),
        "2020-06-01",
        "The harbour office of Port Ellory said {} would be sold this year"
        " by «20 May 2020|kind=date;value=2020-05-20», to raise money.",
    )
    assert judged(early, late, exact="46").verdict == "revised"


def test_ratios_agree_or_conflict_and_have_no_spread() -> None:
    text = "The fishing boats of Port Ellory are shared in a «{}» split, said the harbour office."
    a = story("a", text.format("50/50"), "2020-03-01")
    b = story("b", text.format("50/50"), "2020-03-02")
    c = story("c", text.format("60/40"), "2020-03-02")
    assert judged(a, b, exact="50/50").verdict == "agree"
    assert judged(a, b, exact="50/50").spread is None
    assert judged(a, c, exact="50/50").verdict == "conflict"


def test_a_past_level_in_one_source_is_no_contradiction() -> None:
    told = story(
        "a",
        "Port Ellory will scrap «38|unit=fishing boats» instead of"
        " «46|unit=fishing boats;status=past» boats.",
    )
    found = judged(told, exact="38")
    assert found.verdict == "single"
    assert found.reason == "38, before 46: one source only"


REVISED = {
    "a count that grows from source to source": (
        ("The flood at Port Ellory killed «9|unit=people» people.", "2022-09-05"),
        ("The flood at Port Ellory killed «19|unit=people» people.", "2022-10-27"),
        ("The flood at Port Ellory killed «21|unit=people» people.", "2023-08-02"),
    ),
    "a level that falls from source to source": (
        ("Ellory Dale has «118|unit=surgeries» surgeries.", "2025-01-30"),
        ("Ellory Dale has «117|unit=surgeries» surgeries.", "2025-03-02"),
        ("Ellory Dale has «112|unit=surgeries» surgeries.", "2025-06-12"),
    ),
    "at what a level stood": (
        ("The lake at Ellory stood at «4,312|unit=feet» feet.", "2025-06-03"),
        ("The lake at Ellory stands at «4,299|unit=feet» feet.", "2025-08-19"),
    ),
    "a level on a later day": (
        ("At Ellory Dale «26,500|unit=acres» acres are signed up.", "2025-07-24"),
        (
            "At «August 12|kind=date;value=2025-08-12», «31,200|unit=acres» acres of Ellory Dale"
            " were signed up.",
            "2025-08-19",
        ),
    ),
    "a level of then beside that of now": (
        ("The Ellory reserve stands at «£14.2m».", "2024-11-05"),
        (
            "The Ellory reserve stands at «£7.1m». It was «£14.2m» in"
            " «the autumn|kind=date;value=2024-23».",
            "2025-02-26",
        ),
    ),
}
CONFLICTS = {
    "a count that has grown once, much later": REVISED["a count that grows from source to source"][
        :2
    ],
    "a level that rises and falls": (
        ("Ellory Dale has «117|unit=surgeries» surgeries.", "2025-01-30"),
        ("Ellory Dale has «118|unit=surgeries» surgeries.", "2025-03-02"),
        ("Ellory Dale has «112|unit=surgeries» surgeries.", "2025-06-12"),
    ),
    "a level that fell once": (
        ("Ellory Dale has «118|unit=surgeries» surgeries.", "2025-01-30"),
        ("Ellory Dale has «112|unit=surgeries» surgeries.", "2025-06-12"),
    ),
    "at what a level stood on one day": (
        (
            "The lake at Ellory stood at «4,312|unit=feet» feet on"
            " «1 June|kind=date;value=2025-06-01».",
            "2025-06-03",
        ),
        (
            "The lake at Ellory stood at «4,299|unit=feet» feet on"
            " «1 June|kind=date;value=2025-06-01».",
            "2025-08-19",
        ),
    ),
    "a level of which no time is told": (
        ("The Ellory reserve is «£14.2m».", "2024-11-05"),
        ("The Ellory reserve is «£7.1m».", "2025-02-26"),
    ),
    "the day on which it was said": (
        ("At Ellory Dale «26,500|unit=acres» acres are signed up.", "2025-07-24"),
        (
            "At Ellory Dale, by what was estimated in «August|kind=date;value=2025-08»,"
            " «31,200|unit=acres» acres are signed up.",
            "2025-08-19",
        ),
    ),
}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [(told, "revised") for told in REVISED.values()]
    + [(told, "conflict") for told in CONFLICTS.values()],
    ids=[*REVISED, *CONFLICTS],
)
def test_a_level_of_a_later_time_is_a_revision(
    told: tuple[tuple[str, str], ...], verdict: str
) -> None:
    stories = [story(name, text, day) for name, (text, day) in zip("abc", told, strict=False)]
    verdicts = {measure.verdict for measure in compared(*stories).measures}
    assert verdict in verdicts, verdicts
    assert verdicts <= {verdict, "agree", "single"}


OVERTAKEN = "At Ellory Court «14,380|unit=cases» cases were waiting."
SINCE = "At Ellory Court «15,120|unit=cases» cases were waiting."


@pytest.mark.parametrize(
    ("since", "again", "verdict"),
    [
        (SINCE, "in «September|kind=date;value=2024-09»", "revised"),
        (SINCE, "on «30 September 2024|kind=date;value=2024-09-30»", "revised"),
        (SINCE, "", "conflict"),
        (SINCE, "in «March|kind=date;value=2025-03»", "conflict"),
        (
            "In «September|kind=date;value=2024-09» at Ellory Court «15,120|unit=cases» cases were"
            " waiting.",
            "in «September|kind=date;value=2024-09»",
            "conflict",
        ),
    ],
    ids=["of a month", "of a day", "of no time", "of a later month", "both of one month"],
)
def test_a_value_told_of_an_earlier_time_does_not_come_back(
    since: str, again: str, verdict: str
) -> None:
    told = f"At Ellory Court «14,380|unit=cases» cases were waiting {again}."
    stories = (
        story("a", OVERTAKEN, "2024-10-15"),
        story("b", since, "2025-03-11"),
        story("c", told, "2025-04-02"),
    )
    measure = measure_of(compared(*stories), *stories, exact="14,380")
    assert measure is not None
    assert len(measure.figures) == 3
    assert measure.verdict == verdict
