"""The label of what a figure measures."""

import pytest

from centres_tui import extract_figures
from marked import figure_at, figures_of

LABELS = [
    ("The bank plans to close «46» branches.", "46", ["branches", "close"]),
    ("Currently «41,455» families are registered with a clinic.", "41,455",
     ["families", "registered", "clinic"]),
    ("The review is expected to deliver a «£4.5m» saving.", "£4.5m", ["saving"]),
    ("They unveiled a «£12m» programme to reduce floods.", "£12m",
     ["programme", "reduce", "floods"]),
    ("It spent «£13m» on schools, including «£5m» allocated to books.", "£5m",
     ["allocated", "books"]),
    ("It has a net revenue budget of «£389m».", "£389m", ["net", "revenue", "budget"]),
    ("Nearly «24%» of the county's farms flooded.", "24%", ["farms", "flooded"]),
    ("New contracts begin in «2019-09|date».", "2019-09", ["start", "contracts"]),
]  # fmt: skip

WHOLE = [
    ("Some «£18m» will be spent on a new pier.", "£18m", "spending on a new pier"),
    ("The trust put the bill at «£9m».", "£9m", "bill"),
    ("Profit rose «11%» to «£4m».", "11%", "rise in profit"),
    ("Profit rose «11%» to «£4m».", "£4m", "profit"),
    ("The number of trips cancelled on the day fell to «412».", "412",
     "trips cancelled on the day"),
    ("The library will open in «2021-05|date».", "2021-05", "opening of the library"),
    ("The board announced plans in «2021-05|date».", "2021-05", "announcement of plans"),
    ("Turbines were built in «2012|date».", "2012", "construction of turbines"),
    ("The deficit reached «$14bn».", "$14bn", "deficit"),
    ("Tickets cost «£9» for adults and «£5» for children.", "£5", "cost of tickets for children"),
    ("The club has lost «two» of its «15» matches.", "15", "matches"),
    ("The club sold «12» dogs for «£5.6m».", "£5.6m", "price of dogs"),
    ("A trust bought the old mill for «£3m».", "£3m", "price of old mill"),
    ("The ferry later sank at «10:30|date».", "10:30", "sinking of the ferry"),
    ("We hired «130» nurses.", "130", "nurses hired"),
    ("The ward will have «22» beds.", "22", "beds of the ward"),
    ("A driver who stole «£2,000» was jailed.", "£2,000", "amount stolen"),
    ("The farm has a budget of «£3m», which includes «£1m» for a new barn.", "£1m", "new barn"),
    ("The firm holds «60%» of the project.", "60%", "share of project"),
    ("The hall held a crowd of «300».", "300", "crowd"),
    ("Average attendance was «9,412».", "9,412", "average attendance"),
    ("The council set aside «£2m» for road repairs.", "£2m", "amount set aside for road repairs"),
    ("The team cut losses to «£4m» for the «2021-22|period» season.", "£4m", "losses"),
    ("Spending on the «2012|date» games came to «£9bn».", "£9bn", "spending on the 2012 games"),
    ("It lent «£4m» in «2019|date» to farms.", "£4m", "amount lent to farms"),
    ("The «12» members voted for the deal.", "12", "members voted for the deal"),
    ("The new tariff takes effect on «2024-05-01|date».", "2024-05-01", "start of the new tariff"),
    ("The timetable went live in «2024-05|date».", "2024-05", "start of the timetable"),
    ("The law comes into force in «2025|date».", "2025", "start of the law"),
    ("The bank opened a «2023|date» inquiry in «2025|date».", "2025",
     "opening of inquiry"),
    ("The bank opened in «2025|date».", "2025", "opening of the bank"),
    ("The trial took place in «2025|date».", "2025", "trial"),
    ("The charity took «£900» in «2025|date».", "£900", "amount taken by the charity"),
]  # fmt: skip

SENTENCES = [
    "The bank plans to close «46» of its «53» branches by «2021|date».",
    "«£12m»",
    "«14»",
    "«Two» votes to «one».",
    "On «2019-09|date», «3» men, «2» dogs and «£40» went missing near the old mill.",
]


@pytest.mark.parametrize(("text", "exact", "words"), LABELS)
def test_a_label_names_the_thing_and_what_becomes_of_it(
    text: str, exact: str, words: list[str]
) -> None:
    label = figure_at(text, exact).about
    assert set(words) <= set(label.split())


@pytest.mark.parametrize(("text", "exact", "label"), WHOLE)
def test_a_label_reads_as_a_noun_phrase(text: str, exact: str, label: str) -> None:
    assert figure_at(text, exact).about == label


@pytest.mark.parametrize("text", SENTENCES)
def test_a_label_is_short_and_in_words_of_the_text(text: str) -> None:
    for figure in figures_of(text):
        words = figure.about.split()
        assert len(words) <= 12
        said = "start of in rise fall share amount went gone " + text.lower().replace(
            "«", " "
        ).replace("»", " ")
        assert all(word.lower().rstrip("s") in said for word in words if word != "to")


def test_part_and_whole_have_different_labels() -> None:
    part, whole = figures_of("The bank plans to close «46» of its «53» branches.")
    assert part.about != whole.about


def test_an_article_later_on_is_not_taken_for_the_noun_that_is_counted() -> None:
    text = "Bike thefts went up to almost 800 last year, but the town became safer."
    assert extract_figures(text)[0].about == "bike thefts"


SAID = [
    ("Trams will reach the Vale in 17 minutes.", "17 minutes", "time to reach the Vale"),
    ("The road stays shut for fifteen months.", "fifteen months", "length of closure of the road"),
    ("The plan would give the charity £20,000.", "£20,000", "amount given to the charity"),
    ("Hart Council is putting in £9.5m.", "£9.5m", "amount put in by Hart Council"),
    ("A budget of £23m is approved in place of the £21m reported.", "£21m", "budget"),
    ("It carries 23,400 vans, 8% of them lorries.", "8%", "share of vans that are lorries"),
    ("Ninety-six firms have applied; 23 have been paid.", "23", "firms paid"),
    ("In all 640 of the 2,300 poles (28%) had drawn fire.", "640", "poles that had drawn fire"),
    ("It costs £21m, of which £12m comes from the state.", "£12m", "amount from the state"),
    ("It loses more than £40,000 a day in lost tolls.", "£40,000", "lost tolls"),
    ("HARVEST DROPS ALMOST A FIFTH IN KENT", "A FIFTH", "fall in harvest"),
    ("Your average trip is a bit under 3 miles.", "3 miles", "average trip"),
]  # fmt: skip
EMPTY = [
    "Allow up to 45 minutes at peak.",
    "That makes £17,400 in all.",
    "It will be better than the £20,000 they feared.",
    "The longer ride means 12 weeks of dust.",
    "Yes, 40 per cent said so.",
]


@pytest.mark.parametrize(("text", "exact", "label"), SAID, ids=[text for text, _, _ in SAID])
def test_a_label_says_the_thing(text: str, exact: str, label: str) -> None:
    assert next(each.about for each in extract_figures(text) if each.exact == exact) == label


@pytest.mark.parametrize("text", EMPTY)
def test_a_label_is_no_word_that_says_nothing(text: str) -> None:
    labels = {each.about.lower() for each in extract_figures(text)}
    assert labels.isdisjoint({"allow", "makes", "better", "means", "longer", "yes", "bit"})
