"""Where sentences end, and where they do not."""

import pytest

from centres_tui.parse.sentences import paragraph_spans, sentence_spans
from growth import grows_in_line


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


WHOLE = [
    "Cllr. Ann Marsh opened the baths.",
    "The U.K. economy shrank by 0.3 per cent.",
    "Rates rose to 4.5% p.a. in the spring.",
    "St. Helier beat St. Peter by 3.5 points.",
    "As Fig. 3.2 shows, flow fell.",
    "See No. 4 and pp. 12 to 14 of the ruling.",
    "The bank lost $2 bn. in the quarter.",
    "Dr. J. B. Okoro and Mrs. Lee agreed, i.e. both signed.",
    "It closed at 5 p.m. Monday after Sen. Ruiz spoke.",
    "Gov. Mills vs. the U.S. Senate, Jan. 6 to Sept. 2.",
    'He asked "Why now? why here?" and left.',
    "She paid £3.50... and walked.",
    "Acme Inc. Chairman Lou Reyes resigned.",
]

PAIRS = [
    (
        "Looms that passed the yearly inspection: 75%\nLooms that failed it: 25%",
        ["Looms that passed the yearly inspection: 75%", "Looms that failed it: 25%"],
    ),
    ("The dam holds £5.6m. It leaks.", ["The dam holds £5.6m.", "It leaks."]),
    ("Output rose in 2011. Prices fell.", ["Output rose in 2011.", "Prices fell."]),
    ("It sold in the U.K. The price fell.", ["It sold in the U.K.", "The price fell."]),
    ("The meeting ended at 9 p.m. They left.", ["The meeting ended at 9 p.m.", "They left."]),
    ('"We lost." She paused.', ['"We lost."', "She paused."]),
    ("“We won.” “By how much?” he said.", ["“We won.”", "“By how much?” he said."]),
    ("He said no. Then he left.", ["He said no.", "Then he left."]),
    ("Stop! Who goes there? Nobody.", ["Stop!", "Who goes there?", "Nobody."]),
    ("(It rained. We lost.) We left.", ["(It rained.", "We lost.)", "We left."]),
    ("Ends here. Yes", ["Ends here.", "Yes"]),
    ("Rainfall by month\n\nMay was wet.", ["Rainfall by month", "May was wet."]),
    ("Rainfall by month\nMay was wet.", ["Rainfall by month", "May was wet."]),
    ("- 12 gulls\n- 3 terns\n", ["- 12 gulls", "- 3 terns"]),
    ("1. Wins: 4\n2. Draws: 3", ["1. Wins: 4", "2. Draws: 3"]),
    (
        "Year     2018     2019\nGoals    41     38",
        ["Year     2018     2019", "Goals    41     38"],
    ),
    (
        "1.1   Rent     12.5     14.6\n1.2   Coal      3.9      4.4",
        ["1.1   Rent     12.5     14.6", "1.2   Coal      3.9      4.4"],
    ),
    ("| a | b | c |\n| 1 | 2 | 3 |", ["| a | b | c |", "| 1 | 2 | 3 |"]),
    ("By Ann Lee\n3 May 2020", ["By Ann Lee", "3 May 2020"]),
]

WRAPPED = [
    "The river authority said that the level behind the upper dam had\nfallen to 31 metres by May.",
    "The council raised 1.03 mil-\nlion pounds.",
    "A total of 4,200 people came to the ground on Saturday, which is\n"
    "1,200 more than last year and the best gate of the season so\nfar.",
    "2.1  Visits to the three museums fell over the whole of the year\n     by 4 per cent.",
    "2.4   The new gauge at the weir shows that the water will stand half a metre\n"
    "      above the path at its worst.",
    "3.    Members of the board are asked to note that the pumps of the old mill have\n"
    "      been sold.",
    "(b)   that the fund of the rowing club for its younger members be raised to a sum\n"
    "      that the board will name.",
    "-   The rowing club wants to raise the fund for its younger members to a sum that\n"
    "    the board will name.",
    "The plan costs a good deal more than anybody on the board guessed\n- some say twice as much.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_inside_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_sentences_and_paragraphs_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("text", WRAPPED)
def test_lines_wrapped_by_hand_are_joined(text: str) -> None:
    assert sentences(text) == [text]


def test_every_line_break_counts() -> None:
    assert sentences("One\r\n\r\nTwo\r\rThree\u2028\u2028Four") == ["One", "Two", "Three", "Four"]


def test_blank_text_has_none() -> None:
    assert sentence_spans(" \n\t\n") == []


@pytest.mark.parametrize("text", ["a. ", "A\nB ", "1. ", "| ", "   x", "“ ", ". "])
def test_time_grows_in_line_with_the_text(text: str) -> None:
    assert grows_in_line(lambda count: sentence_spans(text * count), 3_000)


def test_paragraphs_hold_whole_sentences() -> None:
    text = "One. Two.\n\nThree."
    assert [text[a:b] for a, b in paragraph_spans(text)] == ["One. Two.", "Three."]
