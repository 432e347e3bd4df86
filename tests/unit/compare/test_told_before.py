"""Words of the sentence before a figure's own, which tell what it is of as well."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.description import describe
from centres_tui.compare.sentences import told_before
from stories import story

TOLD = {
    "what is spoken of": ("The harbour is to be dredged. Traders put it at «£8m».", "£8m", True),
    "an amount of another kind": (
        "The harbour has «9|unit=boats» boats. Traders put it at «£8m».",
        "£8m",
        True,
    ),
    "an amount of the kind": ("The harbour cost «£9m». A road takes «£8m».", "£8m", False),
    "another paragraph": ("The harbour is dredged.\n\nTraders put it at «£8m».", "£8m", False),
    "two sentences before": ("The harbour fell. It was May. Traders say «£8m».", "£8m", False),
    "a day": (
        "The harbour is dredged. Rain fell on «2 May|kind=date;value=2020-05-02».",
        "2 May",
        False,
    ),
}


@pytest.mark.parametrize(("marked", "exact", "told"), TOLD.values(), ids=TOLD)
def test_words_of_the_sentence_before_count(marked: str, exact: str, *, told: bool) -> None:
    source, figures = story("a", marked, "2020-03-01")
    described = describe(figures, [source], DEFAULT_WIDTHS)
    one = next(each for each in described if each.figure.exact == exact)
    assert any(word.startswith("harb") for word in one.worth) == told


def test_the_sentence_before_ends_where_a_paragraph_begins() -> None:
    text = "One fell. Two rose.\n\nThree stood. Four sat."
    begins = {start: told_before(text, text.index(start)) for start in ("Two", "Three", "Four")}
    found = {start: span and text[slice(*span)] for start, span in begins.items()}
    assert found == {"Two": "One fell.", "Three": None, "Four": "Three stood."}


@pytest.mark.parametrize("start", [0, 1])
def test_nothing_stands_before_a_text(start: int) -> None:
    assert told_before(" One fell.", start) is None


ANSWERS = {
    "a day that a question asks for": (
        "**When will the harbour open?** «May 2026|kind=date;value=2026-05».",
        "May 2026",
        True,
    ),
    "an amount": ("What will the harbour cost? «£8m».", "£8m", True),
    "an answer of more words": (
        "When will the harbour open? The rain fell and fell on «2 May|kind=date;value=2020-05-02».",
        "2 May",
        False,
    ),
    "no question": ("The harbour opens. «May 2026|kind=date;value=2026-05».", "May 2026", False),
}


@pytest.mark.parametrize(("marked", "exact", "told"), ANSWERS.values(), ids=ANSWERS)
def test_words_of_a_question_are_those_of_a_bare_answer(
    marked: str, exact: str, *, told: bool
) -> None:
    source, figures = story("a", marked, "2020-03-01")
    described = describe(figures, [source], DEFAULT_WIDTHS)
    one = next(each for each in described if each.figure.exact == exact)
    weights = [weight for word, weight in one.worth.items() if word.startswith("harb")]
    assert bool(weights) == told
