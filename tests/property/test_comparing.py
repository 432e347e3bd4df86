from dataclasses import replace
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.compare import DEFAULT_WIDTHS, compare
from centres_tui.compare.description import describe
from centres_tui.compare.finding import NOTHING
from centres_tui.compare.levels import LEVELS
from centres_tui.compare.scores import score
from centres_tui.model.comparison import Comparison
from stories import Story, compared, story

SENTENCES = (
    "Ellory council will close «{}|unit=shops;status=planned» shops in the old town.",
    "The closure of «{}|unit=shops;status=planned» shops in Ellory was announced.",
    "Ellory council keeps «{}|unit=shops» shops open.",
    "Repairs to the Ellory harbour will cost «£{}m».",
    "The cost of repairing the harbour of Ellory is about «£{}m|bound=~».",
    "Some «{}|unit=boats;bound=~» boats lie in the Ellory harbour.",
    "Around «{}%|bound=~» of the Ellory shops are empty.",
)
DATES = st.sampled_from([None, "2020-03-01", "2020-03-09", "2020-06-01"])


@st.composite
def stories(draw: st.DrawFn) -> list[Story]:
    made = []
    for name in "abcd"[: draw(st.integers(1, 4))]:
        picked = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
        text = " ".join(sentence.format(draw(st.integers(2, 30))) for sentence in picked)
        made.append(story(name, text, draw(DATES)))
    return made


@settings(max_examples=25, deadline=None)
@given(told=stories(), shuffled=st.randoms(use_true_random=False))
def test_the_order_of_sources_and_figures_does_not_matter(
    told: list[Story], shuffled: Random
) -> None:
    figures = [figure for _, own in told for figure in own]
    sources = [source for source, _ in told]
    wanted = compare(figures, sources)
    shuffled.shuffle(figures)
    shuffled.shuffle(sources)
    assert compare(figures, sources) == wanted


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_an_unrelated_source_changes_no_verdict(told: list[Story]) -> None:
    stranger = story(
        "z", "Judges in Wexmoor heard «17|unit=witnesses» witnesses and fined the firm «£9m»."
    )
    without, beside = compared(*told), compared(*told, stranger)
    assert verdicts(without) == {
        key: verdict for key, verdict in verdicts(beside).items() if not key[0].startswith("z")
    }


def verdicts(comparison: Comparison) -> dict[tuple[str, ...], tuple[str, str]]:
    return {one.figures: (one.verdict, one.reason) for one in comparison.measures}


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_every_figure_is_in_one_measure_at_most(told: list[Story]) -> None:
    figures = [figure for one in compared(*told).measures for figure in one.figures]
    assert len(figures) == len(set(figures))


@settings(max_examples=25, deadline=None)
@given(first=st.integers(2, 60), second=st.integers(2, 60), which=st.sampled_from("ab"))
def test_widening_a_hedge_never_turns_consistent_into_conflict(
    first: int, second: int, which: str
) -> None:
    text = "Ellory council will close «{}|unit=shops» shops in the old town."
    a = story("a", text.format(first), "2020-03-01")
    b = story("b", text.format(second), "2020-03-01")
    widened = [
        (source, [replace(figure, bound="~") for figure in own] if source.path[0] == which else own)
        for source, own in (a, b)
    ]
    before = [one.verdict for one in compared(a, b).measures]
    after = [one.verdict for one in compared(*widened).measures]
    if before and before[0] in {"agree", "consistent"}:
        assert after != ["conflict"]


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_a_reason_names_values_that_its_figures_state(told: list[Story]) -> None:
    figures = {figure.id: figure for _, own in told for figure in own}
    for measure in compared(*told).measures:
        assert any(figures[one].exact in measure.reason for one in measure.figures)


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_every_level_says_the_same_both_ways_round_and_gives_no_more_than_its_most(
    told: list[Story],
) -> None:
    figures = [figure for _, own in told for figure in own]
    described = describe(figures, [source for source, _ in told], DEFAULT_WIDTHS)
    for one, two in combinations(described, 2):
        if one.amount.dimension == two.amount.dimension:
            assert score(one, two).points == score(two, one).points
            for level in LEVELS:
                assert level.find(one, two) == level.find(two, one), level.name
                most = level.most_of(
                    one.traits.marks | two.traits.marks, one.traits.marks & two.traits.marks
                )
                assert level.find(one, two)[0] <= most + 1e-9, level.name


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_a_level_that_is_not_asked_would_say_nothing(told: list[Story]) -> None:
    figures = [figure for _, own in told for figure in own]
    described = describe(figures, [source for source, _ in told], DEFAULT_WIDTHS)
    for one, two in combinations(described, 2):
        first, second = one.traits.marks, two.traits.marks
        for level in LEVELS:
            if not level.is_asked(first | second, first & second):
                assert level.find(one, two) == NOTHING, level.name


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_a_reason_names_a_value_or_a_date_of_every_source_it_turns_on(told: list[Story]) -> None:
    figures = {figure.id: figure for _, own in told for figure in own}
    for measure in compared(*told).measures:
        stated = [figures[one] for one in measure.figures]
        named = {one.path for one in stated if one.exact in measure.reason}
        if measure.verdict in {"conflict", "revised"}:
            assert len(named) > 1 or len(measure.sources) == 1
        assert named


UNRELATED = (
    "The mayor of {place} opened «{}|unit=halls» halls.",
    "A farm near {place} sold «{}|unit=sheep» sheep for «£{}».",
    "Trains from {place} run «{}|unit=times» times a day and carry «{}|unit=passengers» people.",
    "About «{}|unit=pupils;bound=~» pupils of {place} sat the test, and «{}%» passed.",
    "The match at {place} drew a crowd of «{}|unit=fans».",
    "Rain of «{}|unit=millimetres» fell on {place}.",
    "The bakery in {place} makes «{}|unit=loaves» loaves and «{}|unit=rolls» rolls.",
    "Its budget is «£{}», and «£{}» was spent on roads.",
)
PLACES = ("Ellory", "Wexmoor", "Marbeck", "Tannet", "Holmvik")
DOCUMENTS = 400
ALARMS = 0.01


def test_unrelated_numbers_hardly_ever_make_a_sum_that_fails() -> None:
    """Random documents of three sentences, which have nothing to do with each other."""
    random = Random(4)
    alarms = 0
    for number in range(DOCUMENTS):
        text = " ".join(
            sentence.replace("{place}", random.choice(PLACES)).replace(
                "{}", str(random.randint(2, 900)), 1
            )
            for sentence in random.sample(UNRELATED, 3)
        )
        while "{}" in text:
            text = text.replace("{}", str(random.randint(2, 900)), 1)
        checks = compared(story(f"s{number}", text)).checks
        alarms += any(check.holds == "no" for check in checks)
    assert alarms <= ALARMS * DOCUMENTS
