"""What makes one measure of figures in other words, and what keeps like figures apart."""

import pytest

from stories import Story, compared, measure_of, story

DAY, LATER = "2020-03-01", "2020-09-01"
TOLD = (
    "Ellory Trust met on Monday to talk about the coming year. Its chair said that Ellory was"
    " doing well and that Ellory could be proud of what it had done. "
)

TOGETHER = {
    "people of several sorts and workers": (
        "Papers were sent to «3,400|unit=guards» guards, drivers and station staff in Ellory.",
        "Papers were sent to «3,400|unit=workers» workers in Ellory.",
        "3,400",
    ),
    "what was paid since a year and over so many": (
        "The owner of Ellory Rovers has invested «£63m» since he took over in"
        " «2017|kind=date;value=2017».",
        "The owner has invested «£63m» in Ellory Rovers over"
        " «six years|kind=duration;unit=years;value=6».",
        "£63m",
    ),
    "people that are named by what they suffered": (
        "In the Ellory flood «12|unit=people» people died.",
        "The Ellory flood led to «12|unit=deaths» deaths.",
        "12",
    ),
    "closures of what closes": (
        "Ellory Trust will close «46|unit=shops» shops in the county.",
        "The «46|unit=closures» closures in the county of Ellory were condemned.",
        "46",
    ),
    "places of a body and of one sort": (
        "Ellory Trust will shut «14|unit=clinics;of=31» of its «31|unit=clinics» clinics.",
        "Ellory Trust will shut «14|unit=buildings;of=31» of «31|unit=buildings» buildings.",
        "14",
    ),
    "a budget approved in an earlier year": (
        "The Ellory tunnel has a budget of «£41.2m» in «2019|kind=date;value=2019».",
        "The budget of the Ellory tunnel was put at «£41.2m» when it was announced in"
        " «2018|kind=date;value=2018».",
        "£41.2m",
    ),
    "nouns that stand for one thing": (
        "Ellory Trust will shut «41|unit=stores» stores in the county.",
        "Ellory Trust will close «41|unit=outlets» outlets in the county.",
        "41",
    ),
    "waits of over a year and of over 52 weeks": (
        "At Ellory «41|unit=patients» patients had waited for over"
        " «52 weeks|kind=duration;unit=weeks;value=52;bound=>».",
        "«41|unit=patients» patients at Ellory have waited longer than"
        " «a year|kind=duration;unit=years;value=1;bound=>».",
        "41",
    ),
    "a share told in the sentence after its whole": (
        "Ellory Trust said that «2,769|unit=patients» had waited too long. That is"
        " «15.4%» of the list.",
        "The share of the Ellory list that has waited too long is «15.4%».",
        "15.4%",
    ),
}

APART = {
    "what was leaked and the target for it": (
        "The mains of Ellory lost «142m|unit=litres» litres of water.",
        "What the mains of Ellory lost in water was far above their target of"
        " «142m|unit=litres;status=target» litres of water.",
        "142m",
    ),
    "homes and firms, and homes": (
        "The wall at Ellory will protect «1,250|unit=homes» homes and a mill.",
        "The wall at Ellory will protect «1,430|unit=homes» homes and firms.",
        "1,250",
    ),
    "a whole whose part was asked": (
        "At Ellory fewer than «half|kind=fraction;value=0.5;of=5,100» of its"
        " «5,100|unit=workers» workers were asked.",
        "At Ellory «3,400|unit=workers» workers were asked.",
        "3,400",
    ),
    "waits of over a year and of over twelve hours": (
        "At Ellory «41|unit=patients» patients had waited for over"
        " «52 weeks|kind=duration;unit=weeks;value=52;bound=>».",
        "At Ellory «41|unit=patients» patients had waited for over"
        " «12 hours|kind=duration;unit=hours;value=12;bound=>».",
        "41",
    ),
    "one number in two years": (
        "Ellory hospital treated «412|unit=burns» burns in «2017|kind=date;value=2017».",
        "Ellory hospital treated «412|unit=burns» burns in «2018|kind=date;value=2018».",
        "412",
    ),
    "the days of two acts": (
        "Police in Ellory held «12|unit=people» people on «Monday|kind=date;value=2020-02-24».",
        "Police in Ellory held «15|unit=people» people on «Tuesday|kind=date;value=2020-02-25».",
        "Monday",
    ),
    "the name of a room": (
        "In Ellory Theatre «4|kind=number» has been shut since the spring.",
        "The shut Theatre «4|kind=number» in Ellory, which burned, is to be rebuilt.",
        "4",
    ),
    "a place that neither source is about": (
        "Ellory Trust says that «41|unit=patients» patients waited at Ellory.",
        f"{TOLD}At Wexmoor Infirmary «41|unit=patients» patients waited.",
        "41",
    ),
    "the start of one thing and the end of another": (
        "Clinics in Ellory will close in «March 2020|kind=date;value=2020-03;status=planned».",
        "Baths in Ellory will open in «March 2020|kind=date;value=2020-03;status=planned».",
        "March 2020",
    ),
    "openings of two things, far apart": (
        "A ballot of guards in Ellory opens on"
        " «15 May 2020|kind=date;value=2020-05-15;status=planned».",
        "The new baths in Ellory open in «spring 2022|kind=date;value=2022-21;status=planned».",
        "spring 2022",
    ),
    "what a cost leaves and what another paid": (
        "The Ellory flood cost the trust «£2.1m», of which «£1.6m» is insured, leaving «£0.5m».",
        "The Ellory flood cost the town «£0.5m», which it paid from its fund.",
        "£0.5m",
    ),
    "a whole and the rest of one": (
        "The Ellory tunnel has a grant of «£41m» to the scheme.",
        "Ellory Trust will lend the rest, some «£41m|bound=~».",
        "£41m",
    ),
    "a rival that has as many": (
        "Ardens of Ellory has «412|unit=shops;subject=Ardens» shops.",
        f"{TOLD}Rival Bolders, which has «412|unit=shops;subject=Bolders» shops, is hiring.",
        "412",
    ),
    "people and things": (
        "In Ellory «1,150|unit=people» people were led to safety.",
        "In Ellory «1,150|unit=sandbags» sandbags were filled.",
        "1,150",
    ),
    "half a year and a whole one": (
        "Half-year sales of Ardens in Ellory rose by «3.4%|trend=up».",
        "Sales of Ardens in Ellory rose by «4.1%|trend=up».",
        "3.4%",
    ),
    "what is left and the whole": (
        "In Ellory «15|unit=shops;of=40» of «40|unit=shops» shops will close.",
        "In Ellory «38|unit=shops» shops will remain.",
        "40",
    ),
}


def together(first: Story, second: Story, exact: str) -> bool:
    measure = measure_of(compared(first, second), first, second, exact=exact)
    return measure is not None and len(measure.sources) > 1


@pytest.mark.parametrize("case", TOGETHER)
def test_other_words_may_state_one_measure(case: str) -> None:
    one, two, exact = TOGETHER[case]
    assert together(story("a", one, DAY), story("b", two, DAY), exact)


@pytest.mark.parametrize("case", APART)
def test_like_figures_stay_apart(case: str) -> None:
    one, two, exact = APART[case]
    assert not together(story("a", one, DAY), story("b", two, DAY), exact)


def test_two_columns_of_a_table_are_two_years() -> None:
    table = (
        "Ellory         «2018|kind=date;value=2018»      «2017|kind=date;value=2017»\n"
        "Net debt       «£610m»     «£585m»\n"
    )
    other = story("b", "The net debt of Ellory was «£610m» in «2018|kind=date;value=2018».", DAY)
    measure = measure_of(compared(story("a", table, DAY), other), other, exact="£610m")
    assert measure is not None
    assert len(measure.figures) == 2


def test_what_a_source_says_now_takes_the_place_of_the_sentence_before() -> None:
    first = story("a", "The chain will close «35|unit=shops;status=planned» Ellory shops.", DAY)
    text = (
        "In spring the chain said that «35|unit=shops;status=planned» Ellory shops would close."
        " It now says «29|unit=shops;status=planned»."
    )
    second = story("b", text, LATER)
    measure = measure_of(compared(first, second), second, exact="29")
    assert measure is not None
    assert measure.verdict == "revised"
    assert len(measure.figures) == 3


@pytest.mark.parametrize("opening", ["It'll now be", "It is now", "It's now"])
def test_a_day_that_the_next_sentence_says_is_now_another_was_moved(opening: str) -> None:
    first = story(
        "a", "The Ellory ferry sails on «1 April|kind=date;value=2021-04-01;status=planned».", DAY
    )
    text = (
        "The Ellory ferry was meant to sail on «1 April|kind=date;value=2021-04-01;status=planned»."
        f" {opening} «1 July|kind=date;value=2021-07-01;status=planned»."
    )
    second = story("b", text, LATER)
    measure = measure_of(compared(first, second), second, exact="1 July")
    assert measure is not None
    assert (measure.verdict, len(measure.figures)) == ("revised", 3)


@pytest.mark.parametrize(
    "text",
    [
        "The roof of Ellory hall costs «£15,000», «£3,000» more than the estimate of «£12,000».",
        "The roof of Ellory hall costs «£15,000», well above the «£12,000» first planned.",
        "The roof of Ellory hall costs «£15,000», up from a first estimate of «£12,000».",
        "The roof of Ellory hall, given as «£12,000» in spring, now stood at «£15,000».",
        "The roof of Ellory hall costs «£15,000». The original offer had been «£12,000».",
        "In spring we guessed «£12,000» for the roof of Ellory hall. Builders have since looked and"
        " the figure is now «£15,000».",
    ],
    ids=[
        "more than an estimate",
        "above what was planned",
        "up from a first estimate",
        "given as, now stood at",
        "the original offer",
        "the figure is now",
    ],
)
def test_an_amount_is_revised_with_the_estimate_that_it_is_set_against(text: str) -> None:
    first = story("a", "The roof of Ellory hall will cost «£12,000|status=planned».", DAY)
    second = story("b", text, LATER)
    measure = measure_of(compared(first, second), second, exact="£15,000")
    assert measure is not None
    assert measure.verdict == "revised"


def test_a_plan_that_is_said_to_have_moved_is_revised() -> None:
    first = story("a", "The Ellory ferry will cost «£62m|status=planned» to build.", DAY)
    second = story("b", "The price of the Ellory ferry has risen to «£85m».", LATER)
    measure = measure_of(compared(first, second), second, exact="£85m")
    assert measure is not None
    assert measure.verdict == "revised"


def test_what_came_of_a_plan_revises_it() -> None:
    first = story("a", "The Ellory bridge repairs are to cost «£12m|status=planned».", DAY)
    second = story("b", "The Ellory bridge repairs cost «£17m».", LATER)
    measure = measure_of(compared(first, second), second, exact="£17m")
    assert measure is not None
    assert measure.verdict == "revised"


def test_a_value_that_its_source_hedges_once_is_hedged_throughout() -> None:
    text = (
        "About «650|unit=residents;bound=~» residents of Ellory were led to safety. The"
        " «650|unit=residents» residents of Ellory who were led to safety are home."
    )
    first = story("a", text, DAY)
    second = story("b", "In Ellory «653|unit=residents» residents were led to safety.", DAY)
    measure = measure_of(compared(first, second), second, exact="653")
    assert measure is not None
    assert measure.verdict == "consistent"


def test_totals_of_the_same_parts_are_one_measure() -> None:
    parts = "«£2.1m» for beds, «£0.8m» for nurses and «£0.6m» for a scanner"
    first = story("a", f"The Ellory board will vote on «£3.1m»: {parts}.", DAY)
    second = story("b", f"Ellory hospital says it can spend «£3.5m»: {parts}.", DAY)
    comparison = compared(first, second)
    measure = measure_of(comparison, second, exact="£3.5m")
    assert measure is not None
    assert measure.verdict == "conflict"
    assert "does not fit its own source" in measure.reason
