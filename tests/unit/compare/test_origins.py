"""Which sources share their wording, and how many origins a measure has."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.compare.origins import origins_of
from centres_tui.compare.shingles import DEFAULT_SHARING, shingles_of
from centres_tui.model.beside import Origin
from centres_tui.model.source import Passage, Source
from factories import a_source
from stories import compared, measure_of, story

RELEASE = (
    "The Ellory Harbour Trust will dredge the outer basin this winter at a cost of £3.2m. Work "
    "begins on 4 November and is expected to take eleven weeks. Some 60 of the 140 moorings will "
    "be closed while two dredgers remove about 85,000 cubic metres of silt. Boat owners will be "
    "offered berths at Castle Quay free of charge. The basin has lost nearly a metre of depth "
    "since 2009 and larger boats can no longer enter at low tide, the harbour master said."
)
COPY = RELEASE.replace("eleven weeks", "11 weeks").replace(", the harbour master said", "")
BRIEF = (
    "Ellory: Some 60 of the 140 moorings will be closed while two dredgers remove about 85,000 "
    "cubic metres of silt."
)
REPORTED = (
    "Sail lofts along the front were quiet on Tuesday as word spread that the trust means to dig. "
    "Peter Lund, who keeps a ketch here, said that nobody had asked him. The accounts show debts "
    "of £5.1m, and reserves fell by a third last year. Fishermen doubt that there is room for "
    "sixty yachts. Larger boats can no longer enter at low tide, the harbour master said, and the "
    "district will debate the loan in October when its finance board meets again."
)


def origins(*sources: Source) -> dict[str, Origin]:
    names = {source.id: source.path.removesuffix(".txt") for source in sources}
    return {names[one.source]: one for one in origins_of(sources, DEFAULT_SHARING)}


def told(name: str, text: str, published: str | None = None, **fields: object) -> Source:
    return a_source(name, text=text, published=published, **fields)


@pytest.mark.parametrize(
    ("text", "is_shared"),
    [(COPY, True), (BRIEF, True), (REPORTED, False), (REPORTED + " " + COPY, True), ("", False)],
    ids=[
        "a light copy",
        "a short text within it",
        "one quotation",
        "a copy in a long text",
        "none",
    ],
)
def test_sources_that_share_their_wording_are_found(text: str, is_shared: bool) -> None:
    found = origins(told("release", RELEASE, "2020-10-01"), told("other", text, "2020-10-02"))
    assert (found["other"].origin == found["release"].source) is is_shared
    assert bool(found["other"].shares_with) is is_shared
    assert found["release"].origin == found["release"].source


def test_it_is_said_how_much_is_shared_either_way() -> None:
    found = origins(told("release", RELEASE, "2020-10-01"), told("brief", BRIEF, "2020-10-02"))
    brief, release = found["brief"], found["release"]
    assert brief.share > 90
    assert brief.share_there < 40
    assert (release.share, release.share_there) == (brief.share_there, brief.share)


def test_the_first_to_publish_is_the_origin() -> None:
    found = origins(told("a", COPY, "2020-10-05"), told("b", RELEASE, "2020-10-01"))
    assert {one.origin for one in found.values()} == {found["b"].source}


def test_a_digest_of_two_texts_does_not_make_them_one_origin() -> None:
    digest = told("digest", f"{RELEASE} {REPORTED}", "2020-10-09")
    found = origins(
        told("release", RELEASE, "2020-10-01"), told("paper", REPORTED, "2020-10-02"), digest
    )
    assert found["release"].origin != found["paper"].origin
    assert found["digest"].origin in {found["release"].origin, found["paper"].origin}


def test_site_furniture_is_no_shared_wording() -> None:
    notice = "We use cookies to make this site work and to show you offers that you may like. " * 3
    sources = [
        told(
            name,
            f"{notice}{text}",
            passages=(Passage(start=0, end=len(notice), role="boilerplate"),),
        )
        for name, text in (("a", RELEASE), ("b", REPORTED))
    ]
    assert {one.shares_with for one in origins(*sources).values()} == {""}


SENTENCE = "The bridge over the Orr at Ellory will be closed for «{}|unit=weeks;kind=count» weeks."
OTHERS = (
    " Nobody had told the ferrymen of Ellory, who were angry on Monday when they read of it.",
    " It was built in the age of the stage coach and has been mended often, says its historian.",
    " The engineers of Ellory found rust in the cables, and a crack in one of the two towers.",
    " A ferry will take passengers across twice an hour, from the steps below the old mill.",
    " Lorries must go round by the ford, which is under water for much of the winter.",
)


def test_one_sentence_in_two_sources_is_one_origin_of_its_measure() -> None:
    own = "At Ellory the bridge on the Orr stays closed, for «9|unit=weeks;kind=count» weeks."
    texts = (
        SENTENCE.format(9) + OTHERS[0] + OTHERS[1],
        SENTENCE.format(9) + OTHERS[2] + OTHERS[3],
        own + OTHERS[4],
    )
    stories = [story(name, text) for name, text in zip("abc", texts, strict=True)]
    found = compared(*stories)
    measure = measure_of(found, *stories, exact="9")
    assert measure is not None
    assert len(measure.sources) == 3
    assert len(measure.origins) == 2
    assert measure.independence == (
        "3 sources, 2 origins: a.txt and b.txt state it in the same words"
    )
    assert len({one.origin for one in found.origins}) == 3
    assert {entry.origin for entry in found.ledger} == set(measure.origins)


def test_a_short_sentence_that_is_the_same_by_chance_is_two_origins() -> None:
    stories = [
        story(name, "Ellory closes «46|unit=shops» shops." + more)
        for name, more in zip("ab", OTHERS[:2], strict=True)
    ]
    measure = measure_of(compared(*stories), *stories, exact="46")
    assert measure is not None
    assert measure.independence == "2 sources, 2 origins"


words = st.lists(st.sampled_from("abcdefgh"), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(words, min_size=1, max_size=5), shuffled=st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(texts: list[str], shuffled: Random) -> None:
    sources = [told(f"s{place}", text) for place, text in enumerate(texts)]
    wanted = origins_of(sources, DEFAULT_SHARING)
    shuffled.shuffle(sources)
    assert origins_of(sources, DEFAULT_SHARING) == wanted
    known = {one.source: one for one in wanted}
    assert all(known[one.origin].origin == one.origin for one in wanted)


@settings(max_examples=40, deadline=None)
@given(text=words, length=st.integers(1, 6))
def test_rolled_shingles_are_those_of_each_run_alone(text: str, length: int) -> None:
    parts = text.split()
    runs = [" ".join(parts[place : place + length]) for place in range(len(parts) - length + 1)]
    alone = [next(shingles_of(told("a", run), length)) for run in runs]
    assert list(shingles_of(told("a", text), length)) == alone
