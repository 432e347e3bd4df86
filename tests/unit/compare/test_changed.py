"""What later sources say about earlier values: told changes, denials, additions, labels."""

from dataclasses import replace

import pytest

from centres_tui.compare import compare
from centres_tui.compare.wording import day
from centres_tui.model.comparison import Measure
from stories import Story, compared, measure_of, story

EARLY = "The dock at Port Ellory will cost «£34m|status=planned» and open next year."
LATE = "The cost of the dock at Port Ellory has risen to «£47m» from «£34m|to=£47m»."


def found(*stories: Story, exact: str) -> Measure:
    measure = measure_of(compared(*stories), *stories, exact=exact)
    assert measure is not None
    return measure


@pytest.mark.parametrize("published", ["2021-03-01", "2022-03-01"], ids=str)
def test_both_sides_of_a_told_change_are_two_measures(published: str | None) -> None:
    a, b = story("a", EARLY, published), story("b", LATE, "2021-03-01")
    measure = found(a, b, exact="£34m")
    assert measure.verdict == "agree"
    assert measure_of(compared(a, b), a, b, exact="£47m") is None


@pytest.mark.parametrize("published", [None, "2020-03-01"], ids=str)
def test_a_told_change_of_an_earlier_plan_is_one_measure(published: str | None) -> None:
    a, b = story("a", EARLY, published), story("b", LATE, "2021-03-01")
    measure = found(a, b, exact="£34m")
    assert measure.verdict == "revised"
    assert measure_of(compared(a, b), a, b, exact="£47m") == measure


def test_a_change_that_both_sources_tell_stays_two_measures() -> None:
    a, b = story("a", LATE, "2021-03-01"), story("b", LATE, "2021-04-01")
    comparison = compared(a, b)
    verdicts = {measure.verdict for measure in comparison.measures}
    assert (len(comparison.measures), verdicts) == (2, {"agree"})
    assert comparison.families[0].differs == "differs in scope: before and after a change"


def test_a_denied_value_is_no_earlier_value() -> None:
    need = "The clinic at Port Ellory needs another «45|unit=nurses;status=target» nurses."
    denial = "The clinic at Port Ellory is short of «60|unit=nurses» nurses, not «45|unit=nurses»."
    a, b = story("a", need, "2020-03-01"), story("b", denial, "2020-03-02")
    comparison = compared(a, b)
    assert "revised" not in {measure.verdict for measure in comparison.measures}


def test_what_comes_on_top_is_not_the_same_again() -> None:
    text = (
        "Port Ellory needs «640|unit=berths» berths for boats. "
        "A further «640|unit=berths» berths for boats will be lost."
    )
    a = story("a", text, "2020-03-01")
    assert measure_of(compared(a), a, exact="640") is None


def test_a_rise_is_not_a_level() -> None:
    offer = "Dockers at Port Ellory turned down a pay offer of «3.5%»."
    fares = "Fares on the Port Ellory ferry rise «3.5%|trend=up» in June, weeks after the offer."
    a, b = story("a", offer, "2020-03-01"), story("b", fares, "2020-03-02")
    assert measure_of(compared(a, b), a, b, exact="3.5%") is None


def test_a_value_replaced_by_an_equal_one_needs_few_words() -> None:
    first = "The bill for the Ellory dock climbed to «£21m», above the original «£17m|status=past»."
    second = "Ellory dock capex «£21m» (was «£17m|status=past»)."
    a, b = story("a", first, "2020-03-01"), story("b", second, "2020-03-02")
    assert found(a, b, exact="£21m").verdict == "agree"


def test_a_headline_with_another_sum_contradicts_its_text() -> None:
    text = (
        "Ellory dock's losses hit «£9.1m»\n\n"
        "Ellory dock lost «£8.4m» last season, accounts show, as pay swallowed «79%» of its "
        "turnover of «£21.7m». It moved «310|unit=ships» ships.\n"
    )
    a = story("a", text, "2020-03-01")
    measure = found(a, exact="£9.1m")
    assert measure.verdict == "conflict"


def test_an_undated_source_is_called_by_its_file() -> None:
    sold = "The harbour office of Port Ellory said {} boats would be sold this year."
    a = story("a", sold.format("«46|unit=boats»"), "2020-03-01")
    b = story("b", sold.format("«about 45|unit=boats;value=45;bound=~»"))
    reason = found(a, b, exact="46").reason
    assert "46 (1 Mar 2020)" in reason
    assert "(b.txt, undated)" in reason
    assert day(None) == "undated"


def test_another_period_is_named() -> None:
    a = story("a", "The Ellory yard will save «£8m» a year on its boats.", "2020-03-01")
    b = story(
        "b",
        "The Ellory yard will save «£32m» on its boats over "
        "«four years|kind=duration;value=4;unit=years».",
        "2020-03-01",
    )
    differs = [family.differs for family in compared(a, b).families]
    assert differs == ["differs in scope: so much a time and in all (a year, four years)"]


def test_what_stays_is_revised_with_what_closes() -> None:
    first = (
        "Under the proposals the council would close «4|unit=pools;of=9;status=proposed» of its "
        "«9|unit=pools» pools, and «5|unit=pools» pools remain."
    )
    then = (
        "Under the proposals the council would close «3|unit=pools;of=9;status=proposed» of its "
        "«9|unit=pools» pools, and «6|unit=pools» pools remain."
    )
    a, b = story("a", first, "2020-03-01"), story("b", then, "2020-09-01")
    measure = found(a, b, exact="5")
    assert measure.verdict == "revised"
    assert measure.reason.endswith("both remainders stated: 9 - 4 = 5, 9 - 3 = 6")


TALLY = "The fever at Port Ellory has killed «{}|unit=people» people."
GROWN = {
    "a higher count some days later": (TALLY, "31", "38", "2020-03-04", "revised"),
    "signatures months later": (
        "A petition for the pool at Port Ellory has «{}|unit=signatures» signatures.",
        "3,150",
        "4,310",
        "2020-06-20",
        "revised",
    ),
    "a lower count": (TALLY, "38", "31", "2020-03-04", "conflict"),
    "a higher count on the same day": (TALLY, "31", "38", "2020-03-01", "conflict"),
    "a higher count years later": (TALLY, "31", "38", "2023-03-01", "conflict"),
    "what does not grow by itself": (
        "The clinic at Port Ellory has «{}|unit=beds» beds.",
        "31",
        "38",
        "2020-03-04",
        "conflict",
    ),
}


@pytest.mark.parametrize(("text", "first", "second", "later", "verdict"), GROWN.values(), ids=GROWN)
def test_a_count_of_what_an_event_brings_grows(
    text: str, first: str, second: str, later: str, verdict: str
) -> None:
    a = story("a", text.format(first), "2020-03-01")
    b = story("b", text.format(second), later)
    assert found(a, b, exact=first).verdict == verdict


def test_counts_of_the_past_day_are_of_other_days() -> None:
    text = "Port Ellory counted «{}|unit=cases» new cases of fever in the past 24 hours."
    a = story("a", text.format(96), "2020-03-01")
    b = story("b", text.format(108), "2020-03-04")
    assert compared(a, b).measures == ()
    assert compared(a, b).families[0].differs == "differs in scope: another period"


def test_a_corrected_paper_revises() -> None:
    text = "At Ellory School «{}%» of pupils passed the test in sums."
    a = story("a", "Results\n\n" + text.format(78), "2020-03-01")
    b = story("b", "Test results, revised data\n\n" + text.format(75), "2020-06-01")
    c = story("c", "Test results\n\n" + text.format(75), "2020-06-01")
    assert found(a, b, exact="78%").verdict == "revised"
    assert found(a, c, exact="78%").verdict == "conflict"


PLAN = "The mill at Port Ellory will cut «{}|unit=jobs;status=planned{}» jobs."
MOVED = {
    "what was announced": "up from the «340|unit=jobs;to=420» announced in March",
    "a first estimate": "up from an original estimate of «340|unit=jobs;to=420»",
}


@pytest.mark.parametrize("tail", MOVED.values(), ids=MOVED)
def test_what_was_announced_and_what_took_its_place_are_one_measure(tail: str) -> None:
    a = story("a", PLAN.format(340, ""), "2020-03-01")
    b = story("b", PLAN.format(420, "").replace(" jobs.", f" jobs, {tail}."), "2020-09-01")
    measure = found(a, b, exact="420")
    assert (measure.verdict, len(measure.figures)) == ("revised", 3)


def test_hedged_plans_that_nearly_meet_are_revised_where_one_is_said_to_be_over() -> None:
    a = story("a", PLAN.format(1900, ";bound=~"), "2020-03-01")
    tail = ", up from the «1900|unit=jobs;to=2300» announced in March."
    b = story("b", PLAN.format(2300, ";bound=~").replace(" jobs.", f" jobs{tail}"), "2020-09-01")
    assert found(a, b, exact="2300").verdict == "revised"


def test_the_amount_of_a_rise_is_no_level_beside_its_headline() -> None:
    text = (
        "Bill for the Ellory dock soars by «£14m|trend=up»\n\n"
        "The bill for the Ellory dock climbed to «£56m» last week."
    )
    a = story("a", text, "2020-03-01")
    b = story("b", "The bill for the Ellory dock is «£56m».", "2020-03-02")
    assert found(a, b, exact="£56m").verdict == "agree"


def test_a_replaced_value_goes_to_the_measure_of_what_replaces_it() -> None:
    first = "Of «37|unit=routes;id=w» Ellory routes, «14|unit=routes;of=w;status=planned;id=p» will"
    first += " be axed and «9|unit=routes;of=w» reduced; «14|unit=routes;id=r» continue."
    second = "It means «eight|kind=count;value=8;unit=routes;status=planned» Ellory routes will be"
    second += " axed now, not «14|unit=routes»."
    a, b = story("a", first, "2020-03-01"), story("b", second, "2020-03-10")
    measure = found(a, b, exact="eight")
    assert (measure.verdict, len(measure.figures)) == ("revised", 3)


def test_what_is_called_the_real_number_is_a_conflict() -> None:
    text = (
        "The mill at Port Ellory will cut about «75|unit=jobs;bound=~» jobs."
        " The union says the real number is nearer «80|bound=~»."
    )
    a = story("a", text, "2020-03-01")
    b = story("b", "Some «75|unit=jobs;bound=~» jobs will go at the Port Ellory mill.")
    measure = found(a, b, exact="80")
    assert measure.verdict == "conflict"
    assert "about 80 is put in the place of about 75" in measure.reason


def test_what_another_puts_the_figure_at_is_a_conflict() -> None:
    text = (
        "The mill at Port Ellory will cut «75|unit=jobs» jobs. Unity, which speaks for most of the"
        " «170|unit=workers» workers, puts the figure at «90|unit=workers»."
    )
    a = story("a", text, "2020-03-01")
    b = story("b", "Some «75|unit=jobs;bound=~» jobs will go at the Port Ellory mill.")
    assert found(a, b, exact="90").verdict == "conflict"
    assert measure_of(compared(a, b), a, b, exact="75") == found(a, b, exact="90")


def test_a_sum_in_a_budget_and_a_loss_are_two_amounts() -> None:
    text = (
        "The Ellory wall cost more than its original budget of «£42m»."
        " Insured losses in the Ellory flood were «£42m»."
    )
    a = story("a", text, "2020-03-01")
    assert compared(a).measures == ()


def test_what_is_left_moves_with_several_parts() -> None:
    text = "Of «37|unit=routes;id=w» Ellory routes, «{}|unit=routes;of=w;status=planned» will be"
    text += " axed and «9|unit=routes;of=w» reduced; «{}|unit=routes;id=r» continue."
    a = story("a", text.format(14, 14), "2020-03-01")
    b = story("b", text.format(8, 20), "2020-09-01")
    assert found(a, b, exact="20").verdict == "revised"


def test_a_label_names_what_the_other_sources_speak_of() -> None:
    a = story("a", "Owner Bo Thorsen has put «£63m» into Ellory Rovers.", "2020-03-01")
    b = story("b", "The owner has invested «£63m» in Ellory Rovers.", "2020-03-02")
    figures = [
        replace(figure, about=about)
        for (_, own), about in zip((a, b), ("Owner Bo Thorsen", "investment of owner"), strict=True)
        for figure in own
    ]
    measure = compare(figures, [a[0], b[0]]).measures[0]
    assert measure.label == "investment of owner"


def test_spending_less_and_saving_are_one_measure() -> None:
    a = story(
        "a",
        "Ellory Mills hopes to cut its running costs by «£24m|trend=down;status=forecast».",
        "2020-03-01",
    )
    b = story(
        "b", "Savings in the running costs of Ellory Mills are now put at «£29m».", "2020-06-01"
    )
    assert found(a, b, exact="£29m").verdict == "revised"


def test_a_toll_that_is_put_right_is_revised_and_does_not_come_back() -> None:
    text = "The quake at Port Ellory killed {}«{}|unit=people{}» people."
    a = story("a", text.format("at least ", 120, ";bound=>="), "2020-03-01")
    b = story("b", text.format("", 203, ""), "2020-03-03")
    c = story(
        "c",
        "Port Ellory has cut the number of people killed in the quake from"
        " «203|unit=people;to=198» to «198|unit=people».",
        "2020-03-20",
    )
    measure = found(a, b, c, exact="198")
    assert (measure.verdict, len(measure.figures)) == ("revised", 4)
    assert measure.reason.endswith("then 198 (20 Mar 2020)")


VIEWS = {
    "a study of its own": "They promise «900|unit=berths» berths. The town's own study says «450».",
    "the number is really": (
        "They promise «900|unit=berths» berths. The number is really «450|unit=berths»."
    ),
    "what another counted": (
        "Ellory has «450|unit=berths» berths, fewer than the «900» that the harbour trust counted."
    ),
}


@pytest.mark.parametrize("text", VIEWS.values(), ids=VIEWS)
def test_another_view_of_a_number_is_a_conflict(text: str) -> None:
    a = story("a", "The new quay at Port Ellory will have «900|unit=berths» berths.", "2020-03-01")
    b = story("b", f"The quay at Port Ellory is a sham. {text}", "2020-08-01")
    assert found(a, b, exact="450").verdict == "conflict"


def test_what_was_promised_before_all_sources_is_no_conflict() -> None:
    now = "The lock at Port Ellory will open in «June 2021|kind=date;value=2021-06;status=planned»."
    a = story("a", now, "2020-03-01")
    b = story(
        "b",
        "The lock at Port Ellory was first promised for «2020|kind=date;value=2020;status=planned»."
        " It will now open in «June 2021|kind=date;value=2021-06;status=planned».",
        "2020-03-05",
    )
    c = story("c", now.replace("June 2021", "May 2022").replace("2021-06", "2022-05"), "2020-09-01")
    assert found(a, b, c, exact="May 2022").verdict == "revised"


@pytest.mark.parametrize("told", ["announced in", "put aside in", "promised back in"])
def test_a_date_of_telling_is_no_time_that_an_amount_is_over(told: str) -> None:
    a = story("a", "The Port Ellory quay will cost «£34m|status=planned».", "2020-03-01")
    later = f"It costs more than the «£34m» {told} «March|kind=date;value=2020-03» for the quay."
    b = story("b", f"Port Ellory has a new quay. {later}", "2020-09-01")
    measure = found(a, b, exact="£34m")
    assert len(measure.figures) == 2


def test_two_amounts_of_one_list_are_two_measures() -> None:
    first = "Ellory dock means «620|unit=jobs» jobs in building and «280|unit=roles» later."
    second = (
        "«620|unit=jobs» jobs in building are promised at Ellory dock. After that the firm still"
        " says «280|unit=jobs» jobs."
    )
    a, b = story("a", first, "2020-03-01"), story("b", second, "2020-03-08")
    assert "conflict" not in {measure.verdict for measure in compared(a, b).measures}


def test_a_date_that_only_a_question_names_states_nothing() -> None:
    when = "next August|kind=date;value=2021-08"
    a = story("a", f"What will the Ellory ferry cost us «{when}»?", "2020-03-01")
    told = "The Ellory ferry will sail in «August 2021|kind=date;value=2021-08;status=planned»."
    b = story("b", told, "2020-04-01")
    c = story("c", told, "2020-05-01")
    measure = found(a, b, c, exact="August 2021")
    assert (measure.verdict, len(measure.figures)) == ("agree", 2)


def test_a_number_kept_moving_where_each_new_source_gives_the_first_as_over() -> None:
    first = "The Ellory dock is to cut «612|unit=jobs;status=planned» jobs."
    second = (
        "The Ellory dock is to cut «574|unit=jobs» jobs («612|unit=jobs» when it was announced)."
    )
    third = "The Ellory dock cut «561|unit=jobs» jobs. It would have been «612|unit=jobs» at first."
    stories = [
        story(name, text, day)
        for name, text, day in (
            ("a", first, "2020-03-01"),
            ("b", second, "2020-03-10"),
            ("c", third, "2020-03-20"),
        )
    ]
    assert found(*stories, exact="561").verdict == "revised"


def test_what_is_stronger_than_was_thought_has_been_revised() -> None:
    text = "The wind at Port Ellory blew at «{}|kind=speed;value={};unit=miles per hour»."
    a = story("a", text.format("145 mph", 145), "2020-03-01")
    blew = text.format("150 mph", 150).replace("».", "», stronger than we thought.")
    b = story("b", blew, "2020-03-04")
    assert found(a, b, exact="150 mph").verdict == "revised"


TOLL = {
    "2023-03-15": "At least «19|unit=people;bound=>=» people were killed at Brenik. The crash"
    " at Brenik killed «19|unit=people;id=x» people.",
    "2023-03-29": "The crash at Brenik killed «23|unit=people» people.",
    "2023-10-16": "The crash at Brenik killed «24|unit=people» people.",
}


def test_a_toll_that_was_at_least_so_high_is_revised() -> None:
    stories = [
        story(name, text, day) for name, (day, text) in zip("abc", TOLL.items(), strict=True)
    ]
    assert found(*stories, exact="24").verdict == "revised"


REPAIRED = "The council has repaired «{}|unit=bridges» of the bridges at Port Ellory."


@pytest.mark.parametrize(
    ("first", "second", "published", "verdict"),
    [
        (40, 61, "2024-09-02", "revised"),
        (61, 40, "2024-09-02", "conflict"),
        (40, 61, "2024-05-04", "conflict"),
        (40, 61, "2026-09-02", "conflict"),
        (40, 40, "2024-09-02", "agree"),
    ],
)
def test_of_what_goes_on_more_is_done_later(
    first: int, second: int, published: str, verdict: str
) -> None:
    a = story("a", REPAIRED.format(first), "2024-05-02")
    b = story("b", REPAIRED.format(second), published)
    assert found(a, b, exact=str(second)).verdict == verdict


@pytest.mark.parametrize(
    ("denial", "verdict"),
    [
        ("not the «143|status=past» in the official papers", "conflict"),
        ("not the official «143|status=past»", "conflict"),
        ("not the «143|status=past» that ministers claim", "conflict"),
        ("not the «143|status=past» first announced", "revised"),
        ("not the «143|status=past» of last week", "revised"),
    ],
)
def test_the_number_of_another_party_is_no_earlier_value(denial: str, verdict: str) -> None:
    text = f"The courts at Port Ellory have «168|unit=staff» staff, {denial}."
    a = story("a", "The courts at Port Ellory have «143|unit=staff» staff.", "2024-10-15")
    b = story("b", text, "2024-10-18")
    assert found(a, b, exact="168").verdict == verdict


@pytest.mark.parametrize(
    ("when", "verdict"),
    [("four years earlier", "conflict"), ("in 2022, not the figure given earlier", "revised")],
)
def test_a_time_of_years_earlier_tells_of_no_change(when: str, verdict: str) -> None:
    first = "The last games, in Port Selby in 2022, were attended by «187,200|unit=people» people."
    second = f"The last games, in Port Selby {when}, were attended by «171,400|unit=people» people."
    a, b = story("a", first, "2024-05-02"), story("b", second, "2026-11-19")
    assert found(a, b, exact="171,400").verdict == verdict
