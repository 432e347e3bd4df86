"""How a figure stands: so, past, proposed, planned, forecast or aimed at."""

import pytest

from centres_tui import extract_figures
from marked import figure_at, figures_of

STATUSES = [
    ("The consultation drew «2,314» replies.", "actual"),
    ("The proposals met with «1,200» objections.", "actual"),
    ("The plan drew «212» letters.", "actual"),
    ("It follows a consultation in which «9,318» people took part.", "actual"),
    ("It follows a consultation in which «9,318» people voted.", "actual"),
    ("Under proposals in which «46» wards are merged, staff move.", "proposed"),
    ("Under a plan in which «46» wards would close, staff move.", "planned"),
    ("A scheme in which «46» wards will be closed was drawn up.", "planned"),
    ("The consultation proposes «46» closures.", "proposed"),
    ("The proposal is for «46» closures.", "proposed"),
    ("The quay will now cost «£54m».", "forecast"),
    ("The club will also sell «12» boats.", "planned"),
    ("Nurses said «14» had needed a bed.", "actual"),
    ("Of the crew, «14» have needed a doctor.", "actual"),
    ("The crew needed «14» ropes.", "target"),
    ("Some «40» needed a bed.", "actual"),
    ("Some «40» beds needed by May.", "target"),
    ("Some «40» beds needed this summer.", "target"),
    ("The «12» lifts needed are on order.", "target"),
    ("There are «40» homes needed urgently.", "target"),
    ("Some «60» flats rather than shops are planned.", "planned"),
    ("It has «40» beds more than what is planned.", "actual"),
    ("It has 300 seats, «60» fewer than planned.", "actual"),
    ("There are «four» short of what is needed.", "actual"),
    ("The pool has «eight» lanes rather than the 12 promised.", "actual"),
    ("The council is to contribute «£60m».", "planned"),
    ("Officers request a budget of «£1.6m».", "proposed"),
    ("At the request of «12» growers it shut.", "actual"),
    ("Carmaker to hire «300» welders", "planned"),
    ("FAIRBROOK SWINGS THE AXE: «35» SHOPS TO GO", "planned"),
    ("«Two hundred» jobs to go at the mill.", "planned"),
    ("«30» homes to be built on the old dairy site.", "planned"),
    ("We condemn the decision to close «35» stores.", "planned"),
    ("The first «30» homes to be built were sold.", "actual"),
    ("They sold 90 boats. But not the «120» hoped for.", "past"),
    ("It cost £5m. Not the «40» of us who live here are to pay.", "actual"),
    (
        "It will hire 900, not the 1,150 of June when they backed it by «eight» votes to three.",
        "actual",
    ),
    ("It will hire 900 when the bid is approved by «eight» votes to three.", "actual"),
    ("There are «12» people to thank.", "actual"),
    ("She took «12» boxes to be sorted by hand.", "actual"),
    ("«30» homes to be built by hand were sold.", "actual"),
    ("Ferry firm picks Hull, to add «140» jobs", "planned"),
    ("Ten ways to save «£300» a year", "actual"),
    ("The port had cranes to lift «300» boxes.", "actual"),
    ("Docker wins right to claim «£40»", "actual"),
    ("The club sold «12» players.", "actual"),
    ("The pool has «40» lockers.", "actual"),
    ("The panel proposes to shut «12» courts.", "proposed"),
    ("Under the proposals, «12» courts would shut.", "proposed"),
    ("The scheme would leave «seven» courts.", "proposed"),
    ("«46» wards could close under the review.", "proposed"),
    ("The firm plans to hire «300» cooks.", "planned"),
    ("The firm is set to hire «300» cooks.", "planned"),
    ("The budget will be cut by «£3m».", "planned"),
    ("Trains will call at «47» stops.", "planned"),
    ("«14» ferries are to be scrapped.", "planned"),
    ("The board has pledged to spend «£15m».", "planned"),
    ("Sales are expected to reach «£40m».", "forecast"),
    ("The bank is forecasting losses of «£95m».", "forecast"),
    ("Storms will lead to claims of «£5.6m».", "forecast"),
    ("The change is expected to deliver a «£4.5m» saving.", "forecast"),
    ("The club is aiming to save «£30m».", "target"),
    ("The trust needs to find «£64m».", "target"),
    ("Its goal is to plant «5,000» trees.", "target"),
    ("Numbers must be cut by «400».", "target"),
    ("We had «12» suppliers and would like fewer.", "past"),
    ("The visitors had «four» shots.", "actual"),
    ("They had «four» shots on target and «10» men.", "actual"),
    ("It was full on 1 May with «61%».", "actual"),
    ("It falls from a previous «£3.4m».", "past"),
    ("The bill, originally «£5m», doubled.", "past"),
    ("She has had «four» coaches.", "actual"),
    ("Members approved it by «8» votes to three.", "actual"),
    ("The motion needs «40» votes.", "target"),
    ("Of «1,020» adults polled, most agreed.", "actual"),
    ("A third of the «90» growers asked agreed.", "actual"),
    ("«90» growers agreed to stop.", "planned"),
    ("It follows a consultation to which «90» people replied.", "actual"),
]

DATES = [
    ("Work begins in «2020-03|date».", "planned"),
    ("The dam was built in «2011|date».", "actual"),
    ("The rule could start in «2021|date».", "proposed"),
    ("They voted «last week|date».", "actual"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_the_words_around_a_figure_say_how_it_stands(text: str, status: str) -> None:
    assert figures_of(text)[0].status == status


@pytest.mark.parametrize(("text", "status"), DATES)
def test_a_date_to_come_is_planned(text: str, status: str) -> None:
    assert figures_of(text, published="2019-05-01")[0].status == status


def test_a_whole_is_as_it_is_whatever_happens_to_the_part() -> None:
    text = "The bank plans to close «46» of its «53» branches."
    assert [figure.status for figure in figures_of(text)] == ["planned", "actual"]


def test_the_old_value_of_a_planned_change_is_actual() -> None:
    text = "The fee will be cut from «£10m» to «£5m»."
    assert figure_at(text, "£10m").status == "actual"
    assert figure_at(text, "£5m").status == "planned"


DUE = [
    ("The firm is spending «£310m» by «2030|date».", "planned"),
    ("Building «900» homes by the end of «2024|date»", "planned"),
    ("The trust had sold «40» houses by «2019|date».", "actual"),
    ("It spent «£3m», and by «2030|date» it will close.", "actual"),
    ("Sales are expected to reach «£40m» by «2025|date».", "forecast"),
]


@pytest.mark.parametrize(("text", "status"), DUE)
def test_what_a_coming_day_ends_is_planned(text: str, status: str) -> None:
    assert figures_of(text, published="2023-05-01")[0].status == status


SET_ASIDE = [
    ("There will be eight stops, not nine.", "nine", "past"),
    ("It will cost £6m instead of the £5m first put at it.", "£5m", "past"),
    ("Mornings go to four a week rather than five mornings.", "five", "past"),
    ("Not 70 jobs but 95 jobs are at risk.", "70", "past"),
    ("A budget of £9m was approved in place of the £8m reported.", "£8m", "past"),
    # left alone: nothing else takes its place
    ("There were not 40 people in the hall.", "40", "actual"),
    ("It sold wheat rather than 40 ewes.", "40", "actual"),
]


@pytest.mark.parametrize(
    ("text", "exact", "status"), SET_ASIDE, ids=[each[0] for each in SET_ASIDE]
)
def test_what_another_takes_the_place_of_is_past(text: str, exact: str, status: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert figure.status == status


def test_headings_of_columns_tell_how_cells_stand() -> None:
    text = (
        "Cost, £m\tFirst estimate\tProposed\tForecast\nFerry\t4.5\t5.5\t6.5\nRoad\t1.5\t2.5\t3.5\n"
    )
    assert {each.exact: each.status for each in extract_figures(text)} == {
        "4.5": "actual", "5.5": "proposed", "6.5": "forecast",
        "1.5": "actual", "2.5": "proposed", "3.5": "forecast",
    }  # fmt: skip
