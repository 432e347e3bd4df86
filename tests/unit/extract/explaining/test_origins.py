"""Where each field comes from, step by step, with the very words that decided it."""

from typing import NamedTuple

import pytest

from centres_tui.extract.explaining import explain
from centres_tui.extract.explaining.records import Explanation
from centres_tui.read import source_from_text

TABLE = (
    "Region    Revenue (£m)    Nurses\nNorth     12              40\nSouth     9               31\n"
)
TURNS = (
    "Q: How many came?\n\nDr Ward: We saw 40 ewes.\n\nMs Pike: And I saw 12 rams.\n\n"
    "Dr Ward: We sold 30 ewes.\n\nMs Pike: Then 9 rams left.\n"
)


class Told(NamedTuple):
    """A field of a figure in a text, and what must be told of it."""

    text: str
    at: str
    field: str
    value: str
    step: str
    words: tuple[str, ...] = ()
    published: str | None = None


CASES = {
    "a sign of currency": Told(
        "The club raised £4.2m for the pitch.", "£4.2m", "unit", "GBP", "rule money.sign_before",
        ("£",),
    ),
    "a number with its scale": Told(
        "The club raised £4.2m for the pitch.", "£4.2m", "value", "4200000",
        "rule money.sign_before", ("4.2m",),
    ),
    "a percent word": Told(
        "Turnout was 39 per cent.", "39", "kind", "percent", "rule percent.sign", ("per cent",)
    ),
    "a hedge before": Told(
        "The survey found almost 300 otters.", "300", "bound", "~", "hedge", ("almost",)
    ),
    "a hedge behind": Told(
        "Berths at the quay cost £12 or more.", "£12", "bound", ">=", "hedge", ("or more",)
    ),
    "no hedge at all": Told("The survey found 300 otters.", "300", "bound", "=", "default"),
    "the word before an age": Told(
        "Girls under 16 swim free, said the pool.", "16", "bound", "<", "hedge", ("under",)
    ),
    "a conversion in brackets": Told(
        "Hail fell, about 5 mm (0.2 inches) of it.", "0.2", "bound", "~", "hedge", ("about",)
    ),
    "what it is per": Told("The mill made £9m a year.", "£9m", "per", "year", "rate", ("a year",)),
    "a bare number per a number": Told(
        "There were 65 per 10,000 births.", "65", "kind", "rate", "rates", ("per 10,000",)
    ),
    "the low end of a range": Told(
        "Ferries carried between 30 and 40 people.", "30", "low", "30", "ranges", ("30",)
    ),
    "the high end of a range": Told(
        "Ferries carried between 30 and 40 people.", "40", "high", "40", "ranges", ("40",)
    ),
    "what joins a range": Told(
        "Ferries carried between 30 and 40 people.", "40", "bound", "range", "ranges", ("and",)
    ),
    "two limits": Told(
        "More than 100 and less than 300 walkers came.", "100", "low", "100", "limits", ("100",)
    ),
    "a unit shared by two amounts": Told(
        "The fund paid 62 to 68 dollars.", "62", "unit", "USD", "rule money.name_after",
        ("dollars",),
    ),
    "a currency lent from before": Told(
        "The bill is £21bn, well above the original 17.5 billion.", "17.5", "unit", "GBP",
        "rule money.sign_before", ("£",),
    ),
    "an amount that is money though nothing says so": Told(
        "The bill is £21bn, well above the original 17.5 billion.", "17.5", "kind", "money", "lent"
    ),
    "a minus": Told("It fell to -7C overnight.", "-7C", "value", "-7", "signs", ("-",)),
    "two parts of one length": Told(
        "He is 6ft 2in tall.", "6ft", "value", "74", "compounds", ("6ft 2in",)
    ),
    "a heading with a currency": Told(TABLE, "12", "unit", "GBP", "heading", ("£m",)),
    "a heading with a scale": Told(TABLE, "12", "value", "12000000", "headings", ("£m", "12")),
    "a heading with a noun": Told(TABLE, "40", "unit", "nurses", "cell", ("Nurses",)),
    "the noun phrase behind": Told(
        "The trust closed 46 stroke wards.", "46", "unit", "stroke wards", "following",
        ("stroke wards",),
    ),
    "a noun joined by a hyphen": Told(
        "The yard built 12-berth boats.", "12", "unit", "berths", "attached", ("12-berth",)
    ),
    "a noun left out": Told(
        "They closed 24 libraries, leaving 18 open.", "18", "unit", "libraries", "elided",
        ("libraries",),
    ),
    "the noun behind number of": Told(
        "The number of strays was 88.", "88", "unit", "strays", "total", ("strays",)
    ),
    "what rises or falls": Told(
        "Reduce jury trials by up to 400 next term.", "400", "unit", "jury trials", "changed",
        ("jury trials",),
    ),
    "people that nobody names": Told(
        "Seven were hurt and 24 dead.", "24", "unit", "people", "stricken", ("dead",)
    ),
    "a crowd": Told("The crowd was 12,000.", "12,000", "unit", "people", "measured", ("crowd",)),
    "votes": Told("The jury voted seven to two.", "seven", "unit", "votes", "votes", ("voted",)),
    "a number that counts nothing": Told("It stood at 88.", "88", "kind", "number", "no noun"),
    "a verb of rise and fall": Told(
        "Barley fell by 12 percent.", "12", "trend", "down", "verb", ("fell",)
    ),
    "a part of a whole": Told(
        "Traps caught 14 out of 30 lobsters.", "14", "of", ":23", "part", ("out of",)
    ),
    "a whole that opens the sentence": Told(
        "Of 37 routes, 14 will go.", "14", "of", ":3", "of", ("Of",)
    ),
    "a change from one to another": Told(
        "Fares went from £2 to £3.", "£2", "changes_to", ":22", "change", ("to",)
    ),
    "a change told backwards": Told(
        "Fares rose to £3, up from £2.", "£2", "changes_to", ":14", "from", (", up from",)
    ),
    "a name before it": Told(
        "Leeds Teaching Hospitals Trust opened 12 wards.", "12", "subject",
        "Leeds Teaching Hospitals Trust", "named", ("Leeds Teaching Hospitals Trust",),
    ),
    "the words of a label": Told(
        "The port plans to spend £6m on dredging.", "£6m", "about", "spending on dredging", "words",
        ("spend", "on dredging"),
    ),
    "a plan": Told(
        "The school plans to hire 9 teachers.", "9", "status", "planned", "cue", ("plans",)
    ),
    "a value of before": Told(
        "The school had a previous 9 teachers.", "9", "status", "past", "past", ("previous",)
    ),
    "nothing but what is so": Told(
        "The school hired 9 teachers.", "9", "status", "actual", "default"
    ),
    "a day ahead of publication": Told(
        "The inquest opens on 4 June 2019.", "4 June", "status", "planned", "ahead",
        ("4 June 2019",), "2019-04-29",
    ),
    "a day before publication": Told(
        "The inquest opened on 4 March 2019.", "4 March", "status", "actual", "dated",
        ("4 March 2019",), "2019-04-29",
    ),
    "the speaker of a quotation": Told(
        '"We lost 40 ewes," said Mary Pike.', "40", "said_by", "Mary Pike", "quoted", ("Mary Pike",)
    ),
    "somebody cited": Told(
        "According to Mary Pike, 40 ewes died.", "40", "said_by", "Mary Pike", "cited",
        ("Mary Pike",),
    ),
    "somebody's turn in a transcript": Told(
        TURNS, "12", "said_by", "Ms Pike", "turn", ("Ms Pike",)
    ),
    "what a sentence before spoke of": Told(
        "The survey found 300 otters. Two-thirds are pups.", "Two-thirds", "about",
        "share of otters", "before", ("otters",),
    ),
    "a damaged sign": Told(
        "A cut of \ufffd12m was made, on top of £3m.", "\ufffd12m", "repaired", "yes", "repaired",
        ("\ufffd12m",),
    ),
}  # fmt: skip


def explained(text: str, at: str, published: str | None = None) -> Explanation:
    return explain(source_from_text(text, published=published), text.index(at))


@pytest.mark.parametrize("told", CASES.values(), ids=CASES.keys())
def test_a_field_names_its_step_and_its_words(told: Told) -> None:
    explanation = explained(told.text, told.at, told.published)
    origin = next(origin for origin in explanation.origins if origin.field == told.field)
    assert origin.value.endswith(told.value)
    assert origin.step == told.step
    assert tuple(words.text for words in origin.words) == told.words
    assert origin.because


def test_what_is_shared_is_said_to_be_shared() -> None:
    explanation = explained("The fund paid 62 to 68 dollars.", "62")
    because = {origin.field: origin.because for origin in explanation.origins}
    assert because["unit"].startswith("shared with the amount beside it")


def test_a_relative_date_names_the_day_that_it_was_read_against() -> None:
    text = "Published 29 April 2019\n\nThe inquest opens next month."
    explanation = explained(text, "next month")
    value = next(origin for origin in explanation.origins if origin.field == "value")
    assert value.value == "2019-05"
    assert [words.text for words in value.words] == ["29 April 2019", "next month"]
    assert value.because.endswith("read against the day of publication")


def test_a_date_that_states_its_year_does_not_need_the_day_of_publication() -> None:
    explanation = explained("The inquest opens in May 2020.", "May", "2019-04-29")
    value = next(origin for origin in explanation.origins if origin.field == "value")
    assert "publication" not in value.because


@pytest.mark.parametrize(
    ("text", "at", "value", "words"),
    [
        ("The inquest will be held in May.", "May", "2019-05", "will be"),
        ("The inquest opens in February.", "February", "2020-02", "opens"),
        ("It opened in 2011 and closed the following year.", "the following", "2012", "2011"),
        ("Rolls for the academic year 2018/19 fell.", "2018/19", "2018-09/2019-08", "academic"),
    ],
)
def test_a_date_names_the_words_around_it_that_tell_which_is_meant(
    text: str, at: str, value: str, words: str
) -> None:
    explanation = explained(text, at, "2019-03-29")
    origin = next(origin for origin in explanation.origins if origin.field == "value")
    assert origin.value == value
    assert any(words in each.text for each in origin.words)
    assert origin.because.endswith("with words around it that tell which is meant")


def test_a_date_that_states_all_of_itself_names_no_other_words() -> None:
    explanation = explained("The mill will shut on 3 May 2020.", "3 May", "2019-03-29")
    origin = next(origin for origin in explanation.origins if origin.field == "value")
    assert [words.text for words in origin.words] == ["3 May 2020"]


def test_a_name_of_an_earlier_sentence_is_said_to_be_carried() -> None:
    text = "In May Acme Marine Limited bought a yard. It has 12 boats on order."
    explanation = explained(text, "12")
    subject = next(origin for origin in explanation.origins if origin.field == "subject")
    assert (subject.value, subject.step) == ("Acme Marine Limited", "carried")
    assert [words.start for words in subject.words] == [text.index("Acme")]


def test_fields_that_state_nothing_are_listed_as_empty() -> None:
    explanation = explained("The survey found 300 otters.", "300")
    assert {"low", "high", "per", "trend", "of", "changes_to", "said_by"} <= set(explanation.empty)
    assert not {origin.field for origin in explanation.origins} & set(explanation.empty)
