"""Three small documents on one subject, and decisions on them in one call."""

from collections.abc import Mapping
from functools import cache
from itertools import count

from hypothesis import strategies as st

from centres_tui.dataset.collected import Records
from centres_tui.extract import extract
from centres_tui.model.decision import Act, Anchor, Decision
from centres_tui.model.figure import Figure
from centres_tui.read import source_from_bytes
from centres_tui.workspace.anchors import anchor_at, whole_source
from centres_tui.workspace.live import Said

TEXTS = {
    "gazette.txt": (
        "Published: 3 March 2021\n\nThe ferry company will cut 12 of its 40 sailings this summer. "
        "The cut saves £1.5m a year, Oban Ferries said.\n\nSome 300 jobs depend on the boats.\n"
    ),
    "herald.txt": (
        "Published: 5 March 2021\n\nOban Ferries is to cut 14 of its 40 sailings in the summer, "
        "the union said. It would save £1.5m a year.\n\nThe harbour has nine piers.\n"
    ),
    "letter.txt": (
        "Sir, Oban Ferries says that 12 sailings will be cut. Last week we counted three boats.\n"
    ),
}


@cache
def read() -> Records:
    """Read the documents."""
    sources = [source_from_bytes(text.encode(), path) for path, text in TEXTS.items()]
    figures = [figure for source in sources for figure in extract(source)]
    return Records(sources=tuple(sources), figures=tuple(figures))


def figure(path: str, exact: str, records: Records | None = None) -> Figure:
    """Give the figure of a document with these characters."""
    figures = (records or read()).figures
    return next(one for one in figures if one.path == path and one.exact == exact)


def anchor(path: str, exact: str) -> Anchor:
    """Anchor to the first place of these characters in a document."""
    source = next(one for one in read().sources if one.path == path)
    start = source.text.index(exact)
    return anchor_at(source, start, start + len(exact))


def whole(path: str) -> Anchor:
    """Anchor to a document as a whole."""
    return whole_source(next(one for one in read().sources if one.path == path))


_numbers = count(1)


def said(
    act: Act,
    *anchors: Anchor,
    after: Mapping[str, str] | None = None,
    analyst: str = "anna",
    why: str = "",
    decision: str = "",
) -> Decision:
    """Make a decision, later than all that were made before."""
    number = next(_numbers)
    return Decision(
        id=f"{analyst}-run-{number}",
        time=f"2026-01-01T00:00:00.{number:06}Z",
        analyst=analyst,
        act=act,
        anchors=anchors,
        after=after or {},
        why=why,
        decision=decision,
    )


NUMBERS = (
    ("gazette.txt", "12"), ("gazette.txt", "40"), ("gazette.txt", "300"), ("herald.txt", "14"),
    ("herald.txt", "40"), ("letter.txt", "12"), ("letter.txt", "three"),
)  # fmt: skip
"""Counts that the documents state."""


def sayings() -> st.SearchStrategy[tuple[str, Said]]:
    """Give things that an analyst may say, with who says it; some do not apply."""
    analysts = st.sampled_from(["anna", "ben"])
    ones = st.sampled_from(NUMBERS).map(lambda pair: (anchor(*pair),))
    pairs = st.lists(st.sampled_from(NUMBERS), min_size=2, max_size=3, unique=True).map(
        lambda found: tuple(anchor(*pair) for pair in found)
    )
    spans = st.sampled_from(
        [anchor("gazette.txt", "summer"), anchor("herald.txt", "It"), anchor("letter.txt", "boats")]
    ).map(lambda one: (one,))
    wholes = st.sampled_from(sorted(TEXTS)).map(lambda path: (whole(path),))
    saying = st.one_of(
        _said(("confirm", "reject"), ones, {}),
        _said(("correct",), ones, {"value": "13"}, {"value": "12", "bound": "~"}, {"end_by": "1"},
              {"about": "rubbish; \"quoted\" = 1"}, {"bound": "range", "low": "1", "high": "3"}),
        _said(("add",), spans, {"value": "1", "kind": "count"}, {"value": "7"}),
        _said(("confirm",), ones, {"of": "measure", "verdict": "conflict"},
              {"of": "measure", "verdict": "agree"}),
        _said(("note",), ones, {"note": "look\u202e again"}),
        _said(("note",), pairs, {"note": "all of them", "of": "measure"}),
        _said(("describe",), wholes, {"published": "2021-03-09"}, {"title": "A title (text)"}),
        _said(("note",), wholes, {"note": "of the whole"}),
        _said(("link", "unlink"), pairs, {}),
        _said(("rename",), ones, {"label": "sailings cut"}),
        _said(("overrule",), ones, {"verdict": "agree"}, {"verdict": "conflict"}),
    )  # fmt: skip
    return st.tuples(analysts, saying)


def _said(
    acts: tuple[Act, ...],
    anchors: st.SearchStrategy[tuple[Anchor, ...]],
    *after: dict[str, str],
) -> st.SearchStrategy[Said]:
    return st.builds(
        lambda act, places, stated: Said(
            act=act, anchors=places, after=tuple(stated.items()), why="because"
        ),
        st.sampled_from(acts), anchors, st.sampled_from(after),
    )  # fmt: skip


def decisions() -> st.SearchStrategy[list[Decision]]:
    """Give decisions of two analysts, in order of time."""
    return st.lists(sayings(), max_size=8).map(
        lambda several: [
            said(one.act, *one.anchors, after=dict(one.after), analyst=who, why=one.why)
            for who, one in several
        ]
    )
