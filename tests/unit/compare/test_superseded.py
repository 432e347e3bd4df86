"""What a later source sets against an earlier source's value is its new value."""

import pytest

from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-09-01"

MOVED = {
    "against those asked about": (
        "Ellory College is to lose «64|unit=desks» desks.",
        "Ellory College would now lose «46|unit=desks» desks, against the «64» it asked us about.",
    ),
    "where it was": (
        "The ferry to Ellory makes «18|unit=crossings» crossings a day.",
        "The ferry to Ellory is to make «11|unit=crossings» crossings a day, where it was «18».",
    ),
    "it was, in the next sentence": (
        "The Ellory quarry plans «118|unit=lorry trips» lorry trips a day.",
        "The Ellory quarry: «98|unit=lorry trips» lorry trips a day. We are to be glad because it"
        " was «118».",
    ),
    "the figure first given, behind its parts": (
        "The Ellory quarry plans «118|unit=lorry trips» lorry trips a day.",
        "The Ellory quarry would bring «98|unit=lorry trips» lorry trips a day: «74» with stone and"
        " «24» with sand. The figure first given was «118».",
    ),
    "what they sold us": (
        "The new hall in Ellory is to have «18,500|unit=seats» seats.",
        "The new hall in Ellory will have «16,800|unit=seats» seats. What they sold us last May was"
        " «18,500».",
    ),
    "it isn't": (
        "The plan for Ellory is for «18|unit=turbines» turbines.",
        "The plan for Ellory is for «14|unit=turbines» turbines now, it isn't «18».",
    ),
    "it had been": (
        "On Sunday «61|unit=men» men in Ellory had no bed.",
        "Those men in Ellory without a bed numbered «74|unit=men»; it had been «61» in spring.",
    ),
    "in place of": (
        "The drive in Ellory has a budget of «£1.4m».",
        "Staff in Ellory ask for a budget of «£1.62m»\nin place of «£1.4m».",
    ),
    "less than half of what was held": (
        "The reserve of Ellory Council stands at «£14.2m».",
        "The reserve of Ellory Council is down to «£6.3m», less than half the «£14.2m» held last"
        " autumn.",
    ),
    "plans that replaced those which showed": (
        "The mill in Ellory is to become «340|unit=flats» flats.",
        "The mill in Ellory is to become «312|unit=flats» flats on «2.5|unit=acres» acres. The"
        " plans replaced those of March, which showed «340|unit=flats» flats.",
    ),
    "a label in brackets": (
        "The Ellory mill is to lose «90|unit=posts;status=proposed» posts.",
        "Members are asked to confirm that the Ellory mill loses «74|unit=posts» posts (proposed:"
        " «90»).",
    ),
    "the stage of a plan in brackets": (
        "Selling the Ellory courts would bring in «£11.5m».",
        "Receipts from the Ellory courts are now put at «£7.9m» (consultation stage: «£11.5m»).",
    ),
    "what was in brackets": (
        "The ward in Ellory has «28|unit=beds» beds.",
        "The ward in Ellory is down to «22|unit=beds» beds (was «28»).",
    ),
    "what was foreseen last winter": (
        "The charge in Ellory is forecast to raise «£9.4m» a year.",
        "That would cut takings in Ellory to «£7.2m» a year, against the «£9.4m» pencilled in last"
        " winter.",
    ),
    "what was promised last year": (
        "The Ellory line is to have «12|unit=trains» trains a day.",
        "The Ellory line is to have «9|unit=trains» trains a day, against «12» promised last year.",
    ),
    "what a survey supersedes": (
        "The flood in Ellory covered «650|unit=hectares;kind=area» hectares.",
        "A survey puts the flood in Ellory at «812|unit=hectares;kind=area» hectares. This"
        " supersedes the «650|unit=hectares;kind=area» hectares of the first days.",
    ),
    "than the number owned up to": (
        "Ellory Museum says «1,500|unit=coins» coins are missing.",
        "The coins gone from Ellory Museum are closer to «2,000|unit=coins» than the"
        " «1,500» it owned up to.",
    ),
    "more than its first estimate of": (
        "The burst in Ellory cut off «26,000|unit=homes» homes.",
        "The burst in Ellory cut off «29,400|unit=homes» homes, about 13% more than its first"
        " estimate of «26,000».",
    ),
    "having stood at": (
        "The Ellory relief fund holds «£300,000».",
        "The Ellory relief fund was raised to «£450,000», having stood at «£300,000» in spring.",
    ),
    "where others counted": (
        "The surveyors found «15|unit=nests» nests at Ellory.",
        "Members found «23|unit=nests» nests at Ellory, where the surveyors counted «15».",
    ),
    "what had been allowed": (
        "Redundancies at Ellory College are to cost «£1.1m».",
        "Redundancies at Ellory College are now put at «£1.4m»; «£1.1m» had been allowed.",
    ),
    "the original offer": (
        "Each club in Ellory would be paid «£10,000» a year.",
        "Each club in Ellory would be paid «£15,000» a year. The original offer had been"
        " «£10,000» a year.",
    ),
    "a proposal withdrawn": (
        "The Ellory clinic is to open for «ten|unit=hours;kind=duration» hours a day.",
        "The proposal that the Ellory clinic open for «ten|unit=hours;kind=duration» hours a day"
        " had been withdrawn. The board chose «twelve|unit=hours;kind=duration» hours.",
    ),
    "what an earlier update gave": (
        "The outbreak in Ellory has struck «14|unit=cases» cases.",
        "There are «23|unit=cases» cases of the outbreak in Ellory. An earlier update gave"
        " «14|unit=cases» cases.",
    ),
    "at the time of the first release": (
        "Tests in Ellory confirmed «19|unit=cases» cases.",
        "Tests in Ellory confirmed «41|unit=cases» cases («19» at the time of the first release).",
    ),
    "a bill that rises": (
        "The stand at Ellory is to cost «£74m».",
        "The bill for the stand at Ellory has risen from «£74m|to=£81m» to «£81m».",
    ),
}

LEFT = {
    "a count of another season": (
        "Each ferry to Ellory is to take «650|unit=people» people.",
        "Each ferry to Ellory may take «480|unit=people» people, against «650» in summer.",
        "480",
    ),
    "a first saving and that of a full year": (
        "The Ellory day centre is to close and save «£780,000».",
        "Closing the Ellory day centre would save «£520,000» at first, rather than the"
        " «£780,000|status=past» expected in a full year.",
        "£520,000",
    ),
    "another place": (
        "In Ellory «79%» of children got their first choice.",
        "In Marsham «81%» of children got their first choice. In Ellory the figure was «79%».",
        "81%",
    ),
    "the sides of a change": (
        "The Ellory ferry costs «£2.50» a trip.",
        "The Ellory ferry is to cost «£3.20» a trip, up from «£2.50|to=£3.20» today.",
        "£3.20",
    ),
    "the sides of a change of what is paid each year": (
        "Libraries in Ellory cost «£7.9m» a year.",
        "The net cost of libraries in Ellory would fall from «£7.9m|to=£6.1m» to «£6.1m» a year.",
        "£6.1m",
    ),
    "in brackets": (
        "The drains of Ellory spilled «2,316|unit=times» times.",
        "The drains of Ellory spilled «1,842|unit=times» times, a fifth below another year's"
        " («2,316|unit=times»).",
        "1,842",
    ),
    "a year in brackets": (
        "The Ellory plant gave off «840|unit=tonnes;kind=count» tonnes of soot.",
        "The Ellory plant gave off «710|unit=tonnes;kind=count» tonnes of soot (2015:"
        " «840|unit=tonnes;kind=count»).",
        "710",
    ),
    "a limit in brackets": (
        "The limit for the Ellory weir is «90|unit=posts» posts.",
        "The Ellory weir has «74|unit=posts» posts (the limit: «90»).",
        "74",
    ),
    "what was held last year": (
        "The Ellory fair drew «9,400|unit=visitors» visitors.",
        "The Ellory fair drew «8,100|unit=visitors» visitors, against «9,400» last year.",
        "8,100",
    ),
    "another season": (
        "The Ellory ferry takes «650|unit=passengers» passengers.",
        "The winter rules would allow «480|unit=passengers» passengers on the Ellory ferry against"
        " «650|unit=passengers» in summer.",
        "480",
    ),
    "many times as much": (
        "Lunch in Ellory is to cost «£2.65|status=planned».",
        "A bag in the shop of Ellory costs «£0.05». In July it was «£2.65».",
        "£0.05",
    ),
    "another thing": (
        "The Ellory fair drew «9,400|unit=visitors» visitors.",
        "The Ellory fair had «120|unit=stalls» stalls. There were «9,400|unit=visitors» visitors.",
        "120",
    ),
}


@pytest.mark.parametrize(("before", "after"), MOVED.values(), ids=MOVED)
def test_a_later_source_puts_a_new_value_in_its_place(before: str, after: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    comparison = compared(*stories)
    old = stories[0][1][0]
    measure = measure_of(comparison, *stories, exact=old.exact)
    assert measure is not None
    assert measure.verdict == "revised"
    new = stories[1][1][0].id
    assert {old.id, new} < set(measure.figures)


@pytest.mark.parametrize(("before", "after"), MOVED.values(), ids=MOVED)
def test_without_a_date_nothing_is_put_in_its_place(before: str, after: str) -> None:
    stories = story("a", before), story("b", after)
    found = measure_of(compared(*stories), *stories, exact=stories[0][1][0].exact)
    assert found is None or found.verdict != "revised"


@pytest.mark.parametrize(("before", "after", "other"), LEFT.values(), ids=LEFT)
def test_other_amounts_are_left_alone(before: str, after: str, other: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    old = stories[0][1][0]
    measure = measure_of(compared(*stories), *stories, exact=old.exact)
    new = next(one.id for one in stories[1][1] if one.exact == other)
    assert measure is None or new not in measure.figures


def test_each_source_that_sets_the_new_value_against_it_has_it_as_one_of_before() -> None:
    before, after = MOVED["it was, in the next sentence"]
    again = MOVED["the figure first given, behind its parts"][1]
    stories = (
        story("a", before, EARLY),
        story("b", after, LATER),
        story("c", again, "2020-09-20"),
    )
    measure = measure_of(compared(*stories), *stories, exact="118")
    assert measure is not None
    assert (measure.verdict, len(measure.figures)) == ("revised", 5)
