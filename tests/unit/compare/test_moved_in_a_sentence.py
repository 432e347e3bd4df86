"""What a sentence, or the next, puts in the place of an amount that was only planned or thought."""

import pytest

from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-09-01"

MOVED = {
    "put at when announced, now valued": (
        "The contract for the Ellory ferry is worth «£41m|status=planned».",
        "The contract for the Ellory ferry, put at «£41m» when it was announced, is now valued"
        " at «£45m».",
        "£45m",
    ),
    "planned for, has moved to": (
        "The Ellory lock will open in «June 2021|kind=date;value=2021-06;status=planned».",
        "The opening of the Ellory lock, planned for «June 2021|kind=date;value=2021-06», has moved"
        " to «May 2022|kind=date;value=2022-05;status=planned».",
        "May 2022",
    ),
    "budgeted, has since risen": (
        "Repairs to the Ellory organ will cost «£310,000|status=forecast».",
        "Repairs to the Ellory organ, budgeted at «£310,000», had risen to «£372,000» in cost.",
        "£372,000",
    ),
    "the next sentence gives the current forecast": (
        "The running costs of the Ellory pool are put at «£480,000|status=forecast» a year.",
        "The running costs of the Ellory pool were estimated at «£480,000» a year. The council's"
        " current forecast is «£610,000|status=forecast».",
        "£610,000",
    ),
    "when it was announced they put it at": (
        "The Ellory bypass will cost «£38m|status=planned».",
        "The Ellory bypass will cost «£44m|status=forecast». When ministers announced the bypass at"
        " Ellory they put the cost at «£38m».",
        "£44m",
    ),
    "what the firm had told, after the count": (
        "About «340,000|unit=guests;bound=~» guests of Ellory Inns lost card numbers.",
        "The card numbers of «412,000|unit=guests» guests of Ellory Inns were lost. Ellory Inns had"
        " told us «340,000».",
        "412,000",
    ),
    "what a court found": (
        "About «5.2 million|unit=guests;bound=~» guests of Ellory Inns were affected.",
        "Ellory Inns said that «5.2 million|unit=guests» guests were affected. The regulator found"
        " that it was «3.1 million».",
        "3.1 million",
    ),
    "what was first proposed, after the decision": (
        "Ellory Inns is to be fined «£9.5m|status=proposed».",
        "Ellory Inns has been fined «£6.4m». The draft had proposed a fine of «£9.5m».",
        "£6.4m",
    ),
    "an addition that takes the bill to": (
        "The hunt for rats on Ellory will cost «£870,000|status=planned».",
        "The delay of the hunt for rats on Ellory will add «£60,000» to its cost of"
        " «£870,000|status=planned», taking it to «£930,000|status=planned».",
        "£930,000",
    ),
    "approved at, and by a later month": (
        "The Ellory tunnel will cost «£41m|status=planned».",
        "The Ellory tunnel was approved at a cost of «£41m». By"
        " «June 2020|kind=date;value=2020-06» the forecast was «£57m|status=forecast».",
        "£57m",
    ),
    "so much above what was approved": (
        "The Ellory tunnel will cost «£41m|status=planned».",
        "The Ellory tunnel cost «£57m». That is «£16m» above the «£41m» that was approved.",
        "£57m",
    ),
    "not, as first stated, since": (
        "The thieves had access to the Ellory files from «March 2019|kind=date;value=2019-03».",
        "The thieves had access to the Ellory files from"
        " «November 2018|kind=date;value=2018-11» and not, as first stated, from"
        " «March 2019|kind=date;value=2019-03».",
        "November 2018",
    ),
    "more than the amount set aside": (
        "Repairs to the Ellory weir will cost «£4.1m|status=forecast».",
        "Repairs to the Ellory weir have cost «£5.3m», «£1.2m» more than the «£4.1m» put aside in"
        " «June|kind=date;value=2020-06».",
        "£5.3m",
    ),
    "above what was first expected, without a noun": (
        "The Ellory farm will move «32|unit=cows;status=planned» cows to Pell.",
        "In the end «61|unit=cows» cows of the Ellory farm moved to Pell, almost twice the «32»"
        " first expected.",
        "61",
    ),
    "what was expected a year ago": (
        "Ellory College will be «90|unit=beds;status=forecast» beds short.",
        "The latest forecast is that Ellory College will be «120|unit=beds;status=forecast» beds"
        " short. A year ago it expected a gap of «90».",
        "120",
    ),
    "what is left of those told before": (
        "In all «58|unit=villas» villas in Ellory have no water.",
        "On the day «58|unit=villas» villas in Ellory had no water. Of those"
        " «18|unit=villas;of=58» villas have been mended, and the number now stands at"
        " «40|unit=villas».",
        "40",
    ),
    "what was found to have begun": (
        "Work on the Ellory lock will start on"
        " «3 May 2020|kind=date;value=2020-05-03;status=planned».",
        "The firm said that work on the Ellory lock would start on"
        " «3 May 2020|kind=date;value=2020-05-03». The board finds that it began on"
        " «9 May 2020|kind=date;value=2020-05-09».",
        "9 May 2020",
    ),
    "promising one month, not until another": (
        "The Ellory ferry will sail in «May 2021|kind=date;value=2021-05;status=planned».",
        "The Ellory ferry, which the yard was promising for «May 2021|kind=date;value=2021-05»,"
        " won't sail until «June 2022|kind=date;value=2022-06;status=planned».",
        "June 2022",
    ),
    "plans dropped for what was settled on": (
        "The Ellory pool is to charge «£46|status=proposed» a day.",
        "The Ellory pool has dropped plans for a charge of «£46|status=planned» a day and has"
        " settled on «£44|status=planned».",
        "£44",
    ),
    "told one number, and then another": (
        "Some «150|unit=jobs;status=planned» jobs will go at the Ellory dock.",
        "When the Ellory dock was sold we were told «150|unit=jobs» jobs would go. On Tuesday the"
        " owners came to us and said «420|unit=jobs».",
        "420",
    ),
}

LEFT = {
    "an offer that was dropped, and another sum": (
        "The Ellory pool is to charge «£46|status=proposed» a day.",
        "The Ellory pool has dropped its charge of «£46|status=planned» and lost «£44».",
        "£44",
    ),
    "told a number, and what another body has": (
        "Some «150|unit=jobs;status=planned» jobs will go at the Ellory dock.",
        "We were told «150|unit=jobs» jobs would go at the Ellory dock. The rail yard employs"
        " «420|unit=jobs».",
        "420",
    ),
    "two things of one sentence": (
        "Ellory Council planned «£41m» of savings.",
        "The «£41m» that Ellory Council planned in savings and the «£45m» of grants are both safe.",
        "£45m",
    ),
    "what was announced was also done": (
        "The Ellory club announced «212|unit=bouts» bouts.",
        "The Ellory club, which announced «212|unit=bouts» bouts, has «340|unit=members» members.",
        "340",
    ),
    "no change is told": (
        "Ellory Farm put its milk at «£1.41m» of income.",
        "Ellory Farm put its milk at «£1.41m» of income, with feed at «£0.45m» and rent beside.",
        "£0.45m",
    ),
    "a sentence that goes on with something else": (
        "The Ellory ferry was priced at «£41m|status=forecast».",
        "The Ellory ferry was priced at «£41m|status=forecast». The port's harbour dues are «£9m».",
        "£9m",
    ),
    "what was found is another thing": (
        "Ellory Inns said that «52|unit=rooms» rooms were affected.",
        "Ellory Inns said that «52|unit=rooms» rooms were affected. The board found that there were"
        " «9|unit=inspectors» inspectors.",
        "9",
    ),
    "what somebody had said of something else": (
        "The Ellory museum drew «41,000|unit=visitors» visitors.",
        "The Ellory museum drew «41,000|unit=visitors» visitors. The mayor had promised"
        " «£30,000» for its roof.",
        "£30,000",
    ),
    "what was expected of something else": (
        "The Ellory mill made a profit of «£4m».",
        "The Ellory mill made a profit of «£4m». In March it expected sales of «£9m».",
        "£9m",
    ),
    "three amounts": (
        "The Ellory mill was valued at «£4.1m».",
        "The Ellory mill, valued at «£4.1m», was bought for «£3.2m», has debts of «£7.5m» and roof"
        " repairs ahead.",
        "£7.5m",
    ),
}


@pytest.mark.parametrize(("first", "second", "new"), MOVED.values(), ids=MOVED)
def test_a_plan_and_what_took_its_place_are_revised(first: str, second: str, new: str) -> None:
    a, b = story("a", first, EARLY), story("b", second, LATER)
    measure = measure_of(compared(a, b), a, b, exact=new)
    assert measure is not None
    assert measure.verdict == "revised"
    assert a[1][0].id in measure.figures


@pytest.mark.parametrize(("first", "second", "other"), LEFT.values(), ids=LEFT)
def test_amounts_that_no_change_ties_stay_apart(first: str, second: str, other: str) -> None:
    a, b = story("a", first, EARLY), story("b", second, LATER)
    assert measure_of(compared(a, b), a, b, exact=other) is None
