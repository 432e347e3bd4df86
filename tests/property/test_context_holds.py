"""Whatever the wording, a figure stays in its text and points to figures of its own source."""

from hypothesis import given
from hypothesis import strategies as st

from marked import figures_of

GRAMMAR = (
    "the a of its out said will would to from by up down rose fell cut and or which whom these"
)
NOUNS = "clubs homes children's centres police council Oxmere them another more"
MARKS = ", . ; : ( ) “ ” ' - | £ \n"
WORDS = [word for line in (GRAMMAR, NOUNS, MARKS) for word in line.split(" ")]
FIGURES = ("«46»", "«53»", "«one»", "«£3m»", "«5%»", "«2019|date»", "«half|fraction»")
SENTENCES = st.lists(st.sampled_from([*WORDS, *FIGURES]), max_size=40).map(" ".join)


@given(SENTENCES)
def test_every_figure_quotes_its_text(marked: str) -> None:
    for figure in figures_of(marked):
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end
        assert len(figure.about.split()) <= 12
        assert figure.unit == figure.unit.strip()
        assert figure.kind != "count" or figure.unit


@given(SENTENCES)
def test_links_point_to_other_figures(marked: str) -> None:
    figures = figures_of(marked)
    ids = {figure.id for figure in figures}
    for figure in figures:
        assert {figure.of, figure.changes_to} - {None} <= ids - {figure.id}


@given(SENTENCES, SENTENCES)
def test_what_comes_after_changes_no_unit(first: str, second: str) -> None:
    alone = figures_of(first)
    followed = figures_of(f"{first}\n\n{second}")
    before = [(figure.start, figure.kind, figure.unit, figure.of) for figure in alone]
    after = [(figure.start, figure.kind, figure.unit, figure.of) for figure in followed]
    assert after[: len(before)] == before


@given(SENTENCES)
def test_the_same_text_gives_the_same_figures(marked: str) -> None:
    assert figures_of(marked) == figures_of(marked)
