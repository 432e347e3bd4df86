"""What stands at a place and what does not, which rules were tried, and what was joined."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import centres_tui.extract as extract_package
from centres_tui.extract import counted
from centres_tui.extract.explaining import explain
from centres_tui.extract.explaining.records import Explanation
from centres_tui.extract.explaining.words import NAMES, STEPS, aim_of
from centres_tui.extract.rules import RULES
from centres_tui.read import source_from_text


def explained(text: str, at: str, after: int = 0) -> Explanation:
    return explain(source_from_text(text), text.index(at) + after)


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("Drive along Route 66 at dawn.", "66", "a name that the word before the number opens"),
        ("It is one of the worst storms.", "one", "the pronoun or article “one”"),
        ("The ferry leaves at half past six.", "half", "a time of day (name.clock_words)"),
        ("The ferry leaves at 3.15pm.", "3.15", "a time of day (name.clock)"),
        ("Ring 01603 555 123 now.", "01603", "a telephone number"),
        ("She came 3rd in the race.", "3rd", "an ordinal"),
        ("It was a one-off event.", "one-off", "a word with a hyphen"),
        ("Rents were five times higher.", "five", "a number of times"),
        ("See www.example.org/300 for more.", "300", "a web address"),
        ("The match ended 2-1 in Hull.", "2-1", "the score of a contest"),
        ("There were 65 per 10,000 births.", "10,000", "the figure before it is per “10,000”"),
        ("The A417 is shut.", "A417", "its digits stand right behind letters"),
        ("Write to Freepost MR4 1HB now.", "1HB", "a part of a postcode"),
        ("1.   Summary\n\nIt cost £3m.", "1.", "“1.” is no figure: the number of a paragraph"),
        ("The harbour froze over.", "harbour", "no number, no sign of currency"),
        ("The harbour froze over.", " froze", "Here is no figure"),
    ],
)
def test_what_is_no_figure_says_why(text: str, at: str, told: str) -> None:
    explanation = explained(text, at)
    assert explanation.figure is None
    assert told in explanation.answer


@pytest.mark.parametrize("after", [-1, 0, 2, 5], ids=["before", "first", "inside", "behind"])
def test_a_place_in_a_figure_or_beside_it_finds_it(after: int) -> None:
    explanation = explained("The club raised £4.2m for the pitch.", "£4.2m", after)
    assert explanation.figure is not None
    assert explanation.figure.exact == "£4.2m"
    assert explanation.words.text == "£4.2m"
    assert explanation.sentence.text == "The club raised £4.2m for the pitch."


def test_a_place_two_characters_off_is_no_figure() -> None:
    assert explained("The club raised £4.2m for the pitch.", "d £4.2m").figure is None


@pytest.mark.parametrize("place", [-1, 17, 40])
def test_a_place_outside_the_text_is_refused(place: int) -> None:
    with pytest.raises(IndexError):
        explain(source_from_text("It rained 40 days"), place)


def test_rules_that_were_tried_say_what_came_of_them() -> None:
    trials = explained("Turnout was 39 per cent.", "39").trials
    outcome = {trial.rule: trial.outcome for trial in trials}
    assert outcome["percent.sign"] == outcome["count.plain"] == "read"
    assert outcome["name.zip"] == "no match"
    read = next(trial for trial in trials if trial.rule == "percent.sign")
    assert (read.read and read.read.text, read.kind, read.value) == ("39 per cent", "percent", "39")


def test_a_refusal_says_what_stands_there_instead() -> None:
    trials = explained("Rents were five times higher.", "five").trials
    refused = [trial for trial in trials if trial.outcome == "refused"]
    assert [trial.rule for trial in refused] == ["count.plain"]
    assert refused[0].because == "a number of times, which compares and counts nothing"


def test_a_longer_reading_wins() -> None:
    drops = explained("Turnout was 39 per cent.", "39").drops
    assert [(drop.rule, drop.by) for drop in drops] == [("count.plain", "percent.sign")]
    assert drops[0].because == "it is longer (11 characters, not 2)"


def test_a_reading_of_higher_rank_wins_where_both_are_as_long() -> None:
    drops = explained("It opened in 2019 with a fair.", "2019").drops
    assert [(drop.rule, drop.by) for drop in drops] == [("count.plain", "date.digits")]
    assert drops[0].because == "it is as long, but of higher rank (80, not 10)"


def test_a_name_wins_over_the_number_in_it() -> None:
    drops = explained("Drive along Route 66 at dawn.", "66").drops
    assert drops[0].winner.text == "Route 66"
    assert "no figure but a name" in drops[0].because


@pytest.mark.parametrize(
    ("text", "at", "step", "words"),
    [
        ("Ferries carried 30 to 40 people.", "30", "ranges", ["30", "40"]),
        ("He is 6ft 2in tall.", "6ft", "compounds", ["6ft", "2in"]),
        ("The mill made £9m a year.", "£9m", "rates", ["£9m", "a year"]),
        ("It fell to -7C overnight.", "-7C", "signs", ["-"]),
        ("Traps caught 14 out of 30 lobsters.", "14", "links", ["14", "out of", "30"]),
        ("Fares went from £2 to £3.", "£2", "links", ["£2", "to", "£3"]),
        ("A cut of \ufffd12m, on top of £3m.", "\ufffd12m", "damage", ["\ufffd12m"]),
    ],
)
def test_what_was_joined_afterwards_is_told(
    text: str, at: str, step: str, words: list[str]
) -> None:
    joints = {joint.step: joint for joint in explained(text, at).joints}
    assert [each.text for each in joints[step].words] == words


@pytest.mark.parametrize(
    ("text", "at", "told", "words"),
    [
        ("Hail: about 5 mm (0.2 inches).", "0.2", "bound from the amount beside it", "about"),
        ("It cost NOK 21bn (was 17.5bn).", "17.5", "kind and unit from the amount", "NOK"),
        ("The bill is £21bn, well above the 17.5 billion.", "17.5", "currency from", "£"),
        ("Area    Cost (£m)\nNorth    12\n", "12", "from its heading", "£m"),
    ],
)
def test_what_was_shared_is_told_with_its_lender(text: str, at: str, told: str, words: str) -> None:
    joints = explained(text, at).joints
    shared = next(joint for joint in joints if told in joint.because)
    assert words in [each.text for each in shared.words]


def test_a_word_that_decided_a_field_says_which() -> None:
    explanation = explained("The club sold nearly 300 shirts.", "nearly")
    assert [(each.exact, each.field, each.value) for each in explanation.decisions] == [
        ("300", "bound", "~")
    ]


def test_a_name_says_what_it_decided_in_the_sentence_after() -> None:
    text = "In May Acme Marine Limited bought a yard. It has 12 boats on order."
    decisions = explained(text, "Marine").decisions
    assert ("12", "subject", "Acme Marine Limited") in [
        (each.exact, each.field, each.value) for each in decisions
    ]


def test_site_furniture_is_said_to_be_kept_out() -> None:
    text = "The pool cost £3m.\n\nSubscribe today\n\nFrom £15 / month\n\nCookie policy\n"
    source = source_from_text(text)
    explanation = explain(source, text.index("£15"))
    assert explanation.figure is not None
    assert explanation.figure.boilerplate == ("furniture" in explanation.answer)


def test_every_rule_has_words_for_what_it_is_for() -> None:
    assert all(aim_of(rule.name) for rule in RULES)
    blocking = {rule.name for rule in RULES if rule.name.startswith("name.")}
    assert blocking <= NAMES.keys()


NAMING = {"told", "_told", "placed", "grounded", "grounded_place", "by", "_worded"}
"""The functions that are given the name of a step, as their second or third argument."""


def named_steps() -> Iterator[str]:
    """Give the names of steps that the code of extraction gives to values."""
    for path in Path(extract_package.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node) in NAMING:
                for argument in node.args[1:3]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield argument.value


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_every_step_has_plain_words() -> None:
    assert all(words and not words.endswith(".") for words in STEPS.values())
    steps = {*named_steps(), *(step.__name__ for step in counted.STEPS)}
    steps |= {name for name, _ in extract_package.STEPS}
    assert len(steps) > 30
    assert steps <= STEPS.keys()
