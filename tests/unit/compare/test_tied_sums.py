"""Sums that words tie, in one sentence or over several, and numbers that they do not tie."""

import pytest

from stories import checks_of, compared, measure_of, story

FOUND = {
    "so much apiece for so many": (
        "The fete cost «£8,400». It drew «1,200|unit=visitors» visitors. That is «£7» apiece.",
        "£8,400 / 1,200 = £7",
        "yes",
    ),
    "so much a noun": (
        "Repairs took «£96,000» for «640|unit=pupils» pupils, which comes to «£150» a pupil.",
        "£96,000 / 640 = £150",
        "yes",
    ),
    "so much a noun to its last digit": (
        "The lift cost «£21.7m». It serves «640|unit=flats» flats. That is about"
        " «£34,000|bound=~» a flat.",
        "£21.7m / 640 = £33,906.25 against £34,000",
        "approximately",
    ),
    "how many it buys": (
        "The trust has «£1.6m». At «£55,000» a head that buys «29|unit=nurses» nurses.",
        "£1.6m / 29 = £55,172.41 against £55,000",
        "approximately",
    ),
    "so much for each unit of a measure": (
        "The farm is of «108 MW|kind=power;unit=megawatts;value=108». Its fund gets «£5,000» a"
        " megawatt, «£540,000» in all.",
        "£540,000 / 108 = £5,000",
        "yes",
    ),
    "so many at a limit": (
        "The fund of «£90,000» meets «45|unit=grants» grants at the «£2,000» limit.",
        "£90,000 / 45 = £2,000",
        "yes",
    ),
    "so much for each of the, which fails": (
        "It offers «£600» for each of the «2,300|unit=drivers» drivers, or «£1.83m» in all.",
        "2,300 x £600 = £1.38m against £1.83m",
        "no",
    ),
    "so many together, which fails": (
        "It ordered «6|unit=ferries» ferries at «£2.9m» each, «£18.9m» together.",
        "6 x £2.9m = £17.4m against £18.9m",
        "no",
    ),
    "about so much a noun, which fails": (
        "The kennel took in «11,840|unit=dogs» dogs. It costs «£153,600» a year to run, or about"
        " «£15|bound=~» a dog.",
        "£153,600 / 11,840 = £12.97 against £15",
        "no",
    ),
    "votes and who was there": (
        "The vote: «27|unit=votes» for, «11|unit=votes» against, «3|unit=votes» abstaining. All"
        " «41|unit=members» members were present.",
        "27 + 11 + 3 = 41",
        "yes",
    ),
    "votes over two lines": (
        "The vote: «27|unit=votes» for, «11|unit=votes» against,\n«3|unit=votes» abstaining. All"
        " «41|unit=members» members were present.",
        "27 + 11 + 3 = 41",
        "yes",
    ),
    "so much a year over two lines": (
        "The rent is «£1,450|per=month» a month, which\nmakes «£17,400|per=year» a year.",
        "£1,450 x 12 = £17,400",
        "yes",
    ),
    "votes that are too many": (
        "It was carried by «6|unit=votes» votes to «3|unit=votes» with «1|unit=abstentions»"
        " abstention. The «9|unit=members» members present then rose.",
        "6 + 3 + 1 = 10 against 9",
        "no",
    ),
    "two parts behind a comma": (
        "The board made «47|unit=visits» visits, «29|unit=visits» unannounced and"
        " «18|unit=visits» by appointment.",
        "29 + 18 = 47",
        "yes",
    ),
    "two parts behind a comma that fail": (
        "The board made «47|unit=visits» visits, «29|unit=visits» unannounced and"
        " «16|unit=visits» by appointment.",
        "29 + 16 = 45 against 47",
        "no",
    ),
    "what it is made up of": (
        "The «£85m» breaks down as «£41m» for the hall, «£26m» for the road and «£18m» for drains.",
        "£41m + £26m + £18m = £85m",
        "yes",
    ),
    "of somebody's so many": (
        "Of the coroner's «27|unit=points» points, «11|unit=points» were met and the other"
        " «15|unit=points» wait.",
        "11 + 15 = 26 against 27",
        "no",
    ),
    "what is drawn from reserves": (
        "The club will draw «£3m» from reserves of «£4.7m», leaving «£1.9m».",
        "£4.7m - £3m = £1.7m, not £1.9m",
        "no",
    ),
    "the net of two": (
        "Keeping the ferry costs «£48,000|per=year» a year. Selling the pier saves"
        " «£21,000|per=year» a year. The net cost is «£27,000».",
        "£48,000 - £21,000 = £27,000",
        "yes",
    ),
    "the net of two that fails": (
        "Keeping the ferry costs «£48,000|per=year» a year. Selling the pier saves"
        " «£21,000|per=year» a year. The net cost is «£28,000».",
        "£48,000 - £21,000 = £27,000 against £28,000",
        "no",
    ),
    "the extra that fails": (
        "The team has «7,344|unit=fans» fans online, up from «6,072|unit=fans;to=7,344». It calls"
        " the extra «1,372» a triumph.",
        "7,344 - 6,072 = 1,272 against 1,372",
        "no",
    ),
    "a share of it that fails": (
        "The grant of «£30,000» is welcome. Our rent is «£17,400», or «68%» of it.",
        "£17,400 / £30,000 = 58% against 68%",
        "no",
    ),
    "what a ward is left with": (
        "Some «64|unit=beds;status=planned» beds will go. That would leave the Infirmary, which has"
        " «214|unit=beds» beds at present, with «160|unit=beds».",
        "214 - 64 = 150 against 160",
        "no",
    ),
    "so many more than it was": (
        "The price was «£18.4m» in May. It is put at «£21.7m», an increase of «£3.3m».",
        "£21.7m - £18.4m = £3.3m",
        "yes",
    ),
    "a fall in percent beside one side": (
        "The pool had «61,000|unit=swimmers» swimmers in spring. By autumn there were"
        " «38,430|unit=swimmers», a drop of «37%».",
        "61,000 to 38,430 is 37%",
        "yes",
    ),
    "that makes": (
        "Fuel took «£6.1m» and wages «£3.3m». That makes «£9.4m» for the week.",
        "£6.1m + £3.3m = £9.4m",
        "yes",
    ),
    "that makes, which fails": (
        "Fuel took «£6.1m» and wages «£3.3m». That makes «£9.7m» for the week.",
        "£6.1m + £3.3m = £9.4m against £9.7m",
        "no",
    ),
    "so many more, making": (
        "Red flags fly at «7|unit=beaches» beaches. Later «2|unit=beaches» more were shut, making"
        " «9|unit=beaches».",
        "7 + 2 = 9",
        "yes",
    ),
    "a count in brackets with its share": (
        "There were «186|unit=cases» cases. Of those «121|unit=cases» («65%») were in children.",
        "121 / 186 = 65.1% against 65%",
        "approximately",
    ),
    "that is a share": (
        "The jail held «512|unit=men» men in cells for «420|unit=men». That is «122%» of its size.",
        "512 / 420 = 121.9% against 122%",
        "approximately",
    ),
    "so much a month and a year": (
        "The rent is «£1,450|per=month» a month, which makes «£17,400|per=year» a year.",
        "£1,450 x 12 = £17,400",
        "yes",
    ),
    "so much a month and a year that fails": (
        "The rent is «£1,450|per=month» a month, which makes «£18,400|per=year» a year.",
        "£1,450 x 12 = £17,400 against £18,400",
        "no",
    ),
    "nearly so much a month": (
        "The bill is «£571», or nearly «£48|per=month;bound=~» a month.",
        "£571 / 12 = £47.58 against £48",
        "approximately",
    ),
    "a total row called all": (
        "Wing    Visits   Hours\n"
        "East       «112|unit=visits»     «940|unit=hours»\n"
        "West       «187|unit=visits»   «1,505|unit=hours»\n"
        "All        «299|unit=visits»   «2,445|unit=hours»\n",
        "112 + 187 = 299",
        "yes",
    ),
}

LEFT = (
    "The plant spent «£5,000» there. It charges «£0» per tonne for"
    " «30 tonnes|kind=mass;unit=tonnes;value=30».",
    "It has «£30,000». The rent is «£17,400», or about «60%|bound=~» of it.",
    "It has «£30,000». The rent is «£17,400», or more than «50%|bound=>» of it.",
    "The hall has «300|unit=chairs» chairs. It got «174|unit=votes» votes, or «68%» of the total.",
    "The kennel took in «11,840|unit=dogs» dogs and «11,200|unit=dogs» dogs. It costs «£153,600» a"
    " year, or about «£15|bound=~» a dog.",
    "The fete cost «£8,400». It drew «1,150|unit=visitors» visitors. Cakes were «£7» apiece.",
    "The lift cost «£21.7m». It serves «640|unit=flats» flats. A room is «£51,000».",
    "There are «53|unit=boats» boats, «46|unit=lorries» lorries and «9|unit=carts» carts.",
    "Some «702|unit=cases» cases are in the north, «418|unit=cases» in the lakes and"
    " «244|unit=cases» in town.",
    "It passed by «6|unit=votes» votes to «3|unit=votes». More than «12|unit=members» members were"
    " present.",
    "The grant of «£30,000» is welcome. Our rent is «£4,400», or «68%» of income.",
    "Fuel took «£6.1m» and wages «£3.3m». That makes «£29m» since the war.",
    "The price was «£18.4m» in May. It is put at «£21.7m», an increase of «£1.1m» on March.",
    "The club will draw «£3m» in May, having reserves of «£4.7m», and leave «£1.4m» for later.",
    "The rent is «£1,450|per=month» a month, or «£35|per=week» a week more than it was.",
    "The rent is «£1,450|per=month» a month and «£18,400|per=year» a year goes on heat.",
    "The team has «7,344|unit=fans» fans online. It calls the extra «1,372» a triumph.",
)


@pytest.mark.parametrize("case", FOUND)
def test_a_sum_that_words_tie_is_tested(case: str) -> None:
    marked, relation, holds = FOUND[case]
    checks = checks_of(story("a", marked))
    assert relation in checks
    assert checks[relation].holds == holds


@pytest.mark.parametrize("marked", LEFT)
def test_a_sum_that_no_words_tie_is_left(marked: str) -> None:
    checks = checks_of(story("a", marked)).values()
    assert [check.relation for check in checks if check.name != "part within its whole"] == []


def test_the_other_side_of_a_change_may_stand_in_another_source() -> None:
    notice = story("a", "Engineers at Ellory found that «11|unit=hangers» hangers are cracked.")
    report = story(
        "b",
        "Engineers at Ellory found that «19|unit=hangers» hangers are cracked, «8|unit=hangers»"
        " more than first thought.",
    )
    assert "19 - 11 = 8" in checks_of(notice, report)


def test_a_hedged_value_of_another_source_mends_no_sum() -> None:
    one = story(
        "a",
        "Ellory pier costs «£48,000|per=year» a year to keep. Selling Ellory ferry saves"
        " «£21,000|per=year» a year. The net cost is «£28,000».",
        "2024-05-01",
    )
    two = story(
        "b", "Selling Ellory ferry saves about «£20,000|bound=~;per=year» a year.", "2024-05-02"
    )
    joined = measure_of(compared(one, two), one, two, exact="£21,000")
    assert joined is not None
    assert joined.verdict == "consistent"
