"""What stands beside the verdicts holds together, whatever is compared."""

from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.compare import compare
from centres_tui.model.comparison import VERDICTS
from stories import Story, compared, story

SENTENCES = (
    "Ellory council will close «{}|unit=shops;status=planned;said_by={who}» shops, {who} said.",
    "The union says that Ellory will lose «{}|unit=shops;status=planned;said_by=the union» shops.",
    "Ellory council will save «£{}m|said_by={who}» over «{}|unit=years;kind=duration» years.",
    "Ellory council will save «£{}m|per=year» a year by closing shops.",
    "Around «{}%|bound=~» of the shops of Ellory stood empty in «2020|kind=date;value=2020».",
    "In Ellory «{}|unit=homes;bound=>=» homes wait for a new roof, and nobody knows why.",
)
SPEAKERS = st.sampled_from(["the council", "Cllr Jane Orr", "Orr", "the mayor"])
DATES = st.sampled_from([None, "2020-03-01", "2020-03-09", "2020-06-01"])


@st.composite
def told(draw: st.DrawFn) -> list[Story]:
    made = []
    for name in "abcd"[: draw(st.integers(1, 4))]:
        picked = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
        numbers = draw(st.tuples(st.integers(2, 9), st.integers(2, 9)))
        text = " ".join(sentence.format(*numbers, who=draw(SPEAKERS)) for sentence in picked)
        made.append(story(name, text, draw(DATES)))
    return made


FEW = settings(max_examples=25, deadline=None)


@FEW
@given(told())
def test_the_order_of_sources_and_figures_does_not_matter(stories: list[Story]) -> None:
    figures = [figure for _, own in stories for figure in own]
    sources = [source for source, _ in stories]
    wanted = compare(figures, sources)
    assert compare(figures[::-1], sources[::-1]) == wanted


@FEW
@given(told())
def test_every_name_is_one_of_the_comparison(stories: list[Story]) -> None:
    found = compared(*stories)
    figures = {figure.id for _, own in stories for figure in own}
    sources = {source.id for source, _ in stories}
    measures = {one.id for one in found.measures}
    families = {one.id for one in found.families}
    assert [one.source for one in found.origins] == sorted(sources)
    assert {one.origin for one in found.origins} <= sources
    for voice in found.voices:
        assert voice.measure in measures
        assert set(voice.figures) <= figures
    for silence in found.silences:
        assert silence.measure in measures
        assert silence.source in sources
    for derived in found.derived:
        assert derived.family in families
        assert {*derived.figures, *derived.beside} <= figures
        assert derived.figure not in derived.beside


@FEW
@given(told())
def test_the_ledger_has_each_figure_of_each_measure_once(stories: list[Story]) -> None:
    found = compared(*stories)
    entries = [(entry.measure, entry.figure) for entry in found.ledger]
    assert sorted(entries) == sorted(
        (measure.id, figure) for measure in found.measures for figure in measure.figures
    )
    for measure in found.measures:
        days = [one.published or "undated" for one in found.ledger if one.measure == measure.id]
        assert days == sorted(days)


@FEW
@given(told())
def test_a_source_states_a_measure_or_is_silent_on_it_but_never_both(stories: list[Story]) -> None:
    found = compared(*stories)
    stated = {one.id: set(one.sources) for one in found.measures}
    pairs = [(one.measure, one.source) for one in found.silences]
    assert len(pairs) == len(set(pairs))
    assert not any(source in stated[measure] for measure, source in pairs)


@FEW
@given(told())
def test_a_measure_has_no_more_origins_than_sources_and_is_split_among_two_at_least(
    stories: list[Story],
) -> None:
    found = compared(*stories)
    for measure in found.measures:
        assert 1 <= len(measure.origins) <= len(measure.sources)
        own = [voice for voice in found.voices if voice.measure == measure.id]
        assert bool(own) == bool(measure.speakers) == (measure.between in VERDICTS)
        assert sum(bool(voice.speaker) for voice in own) >= 2 or not own
        said = {figure for voice in own for figure in voice.figures}
        assert set(measure.figures) <= said or not own
