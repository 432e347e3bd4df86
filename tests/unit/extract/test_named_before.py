"""Numbers whose noun a few words before them name, without a number of their own."""

import pytest

from centres_tui import extract_figures

NAMED = [
    ("There were 60 arrests. And a word for the stewards, some 320 of them.", "320", "stewards"),
    ("Then the lorries. The June count found 610 of them at the gate.", "610", "lorries"),
    ("Then the lorries. The June count found 610 of them. At night it found 74.", "74", "lorries"),
    ("The firm has said how many people clock in there. Seven hundred and forty-two.",
     "Seven hundred and forty-two", "people"),
    ("Now nobody will say how many nurses left. About 40.", "40", "nurses"),
    ("The number of vans in the ring has dropped by a fifth. That's about 530 a day.",
     "530", "vans"),
    ("The number of urgent appointments was cut by a quarter. Now they'll fund 270 in the year.",
     "270", "urgent appointments"),
    ("Of 1,046 replies, most were short. Of these, 812 (78%) opposed the plan.", "812", "replies"),
    ("They expect up to 600 lorry trips a day, with no more than 60 at night.", "60",
     "lorry trips"),
    ("Some 44 dentists asked about it. So far six have signed up.", "six", "dentists"),
    ("Buses carried 2,100 people a day. The council was hoping for 3,000.", "3,000", "people"),
    ("Together they employ 685 people (Marlow 420, Pell 265).", "265", "people"),
    ("RESOLVED (8 for, 3 against, 1 abstention) that it be granted.", "8", "votes"),
    ("The outstanding caseload was 15,120 on 31 December 2024.", "15,120", "cases"),
    ("The hotels had 90,000 nights booked by June.", "90,000", "nights"),
    ("The plan shuts nine courts. Staff know it. The nine have 92 clerks.", "nine", "courts"),
    ("What jobs are there? Around 900 once it runs.", "900", "jobs"),
    ("Are there fewer cases now? No. It was under 12,000 in 2023.", "12,000", "cases"),
    ("That makes 580 trips. We may not run more than 60 between 11pm and 6am.", "60", "trips"),
    ('The union fears that "at least 40" will be out of work.', "40", "people"),
    ("The board has lowered its forecast of hotel beds to 78,000.", "78,000", "hotel beds"),
]  # fmt: skip
LEFT = [
    ("They backed it by eight votes to three. As many as 300 are to move there.", "300"),
    ("Then the lorries came. The June count found 610.", "610"),
    ("The firm has said how many people clock in. Pell Road, 14 March, is when it opens.", "14"),
    ("The number of vans has dropped by a fifth. It shut at 9.", "9"),
    ("The shop (Unit 4, Mill Lane) sold cakes.", "4"),
    ("Which buses run? The 14 and the 15.", "14"),
    ("What costs are there? About 900.", "900"),
    ("Cars are dear. Use was above the average being quoted for the eight.", "eight"),
]


@pytest.mark.parametrize(("text", "exact", "unit"), NAMED, ids=[text for text, _, _ in NAMED])
def test_a_number_counts_what_was_just_named(text: str, exact: str, unit: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert (figure.kind, figure.unit) == ("count", unit)


@pytest.mark.parametrize(("text", "exact"), LEFT, ids=[text for text, _ in LEFT])
def test_other_numbers_count_nothing_that_was_named(text: str, exact: str) -> None:
    assert all(not each.unit for each in extract_figures(text) if each.exact == exact)


def test_what_stands_in_site_furniture_lends_no_noun() -> None:
    text = (
        "# What did we get?\n\n**Ros Delacourt** | The Gadfly | 14 November 2025 | 27 replies\n\n"
        "At last we know what the depot has. I know that there are supposed to be 900 by May.\n"
    )
    assert [each.unit for each in extract_figures(text) if each.exact == "900"] == [""]


READ = [
    ("It spoke of eleven hundred and fifty.", "eleven hundred and fifty", "number", "1150"),
    ("The mill was built in eighteen hundred and twelve.", "eighteen hundred and twelve", "date",
     "1812"),
    ("It says 94 people in every 100 would be near a court.", "94 people in every 100",
     "fraction", "0.94"),
    ("That is four pounds in every ten the museum gets.", "four pounds in every ten", "fraction",
     "0.4"),
    ("Six bottles in ten never reached a fridge.", "Six bottles in ten", "fraction", "0.6"),
    ("Three homes in five still lack a meter.", "Three homes in five", "fraction", "0.6"),
    ("Two drivers in five paid nothing.", "Two drivers in five", "fraction", "0.4"),
    ("Four farms in ten found it.", "Four farms in ten", "fraction", "0.4"),
    ("Two boys in four went home.", "Two boys in four", "fraction", "0.5"),
    ("Two men in ten vans left at dawn.", "Two", "count", "2"),
    ("Four people in six cars paid nothing.", "Four", "count", "4"),
    ("It has six rooms in two wings.", "six", "count", "6"),
    ("It has passed three thou-\nsand names.", "three thou-\nsand", "count", "3000"),
    ("It has two hun-\ndred and six seats.", "two hun-\ndred and six", "count", "206"),
    ("A gap of three thou was left.", "three", "number", "3"),
    ("He sold two hun-\ndred-weight sacks.", "two", "number", "2"),
    ("He stayed seven nights.", "seven nights", "duration", "7"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "exact", "kind", "value"), READ, ids=[text for text, _, _, _ in READ]
)
def test_numbers_in_words_and_shares_of_every_ten(
    text: str, exact: str, kind: str, value: str
) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert (figure.kind, str(figure.value)) == (kind, value)


def test_a_part_of_millions_is_no_length() -> None:
    figures = extract_figures("Supply is signed for 2.1m of the 2.8m tonnes needed.")
    assert str(figures[0].value) == "2100000"


BOUNDS = [
    ("We may not run more than 60 trains.", "<="),
    ("A petition has already passed 3,000 names.", ">"),
    ("The ferry cannot carry more than 60 cars.", "<="),
    ("It will not cost less than £5m.", ">="),
    ("They don't expect fewer than 40 boats.", ">="),
    ("It did not just cost more than £5m.", ">"),
    ("He doesn't like the more than 40 rules.", ">"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS, ids=[text for text, _ in BOUNDS])
def test_what_is_denied_to_be_more_is_no_more(text: str, bound: str) -> None:
    assert [each.bound for each in extract_figures(text)] == [bound]


def test_one_goal_in_every_five_games_is_no_share() -> None:
    figures = extract_figures("He scored one goal in every five games.")
    assert all(each.kind != "fraction" for each in figures)


TODAY = [
    ("Ministers are today asking people what they think.", True),
    ("We have today appointed a new chair.", True),
    ("The firm is today launching an appeal.", True),
    ("Young people are today more likely to rent.", False),
    ("The club is today a shadow of itself.", False),
]


@pytest.mark.parametrize(("text", "told"), TODAY, ids=[text for text, _ in TODAY])
def test_what_is_done_today_is_done_on_the_day_of_publication(text: str, told: bool) -> None:
    figures = extract_figures(text, published="2024-05-02")
    assert any(str(each.value) == "2024-05-02" for each in figures) is told
