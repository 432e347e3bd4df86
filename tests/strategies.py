"""Hostile but possible records and comparisons."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from centres_tui.dataset.records import Records
from centres_tui.model.beside import STANDINGS, Derived, Entry, Origin, Silence, Voice
from centres_tui.model.comparison import VERDICTS, Comparison, Measure, Spread
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import BOUNDS, KINDS, STATUSES, TEXT_KINDS, canonical
from centres_tui.model.source import Issue, Source
from factories import a_check, a_family, a_figure, a_measure, a_source

TRAPS = (
    "=1+1", "'=1", "''@x", "+44", "-5", "@a", "\tx", "\rx", "a\\b", "\\u0041", "a|b", "[/b]",
    "\x1b]52;c;AA==\x07", "\x9b31m", "\u202eevil", "\u2028", '"quoted"', "a;b; c", "\ufeff", "\x00",
    "line\r\nline", " outer ", "'''", '"""', "[[measures]]", "# no", "<b>", "_x_", "*y*", "~z~",
    "\U000e0041", "\ufffd12m", "`", "é", "💷",
)  # fmt: skip
hostile = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.tuples(st.sampled_from(TRAPS), st.sampled_from(TRAPS)).map("".join),
)
"""Any text that UTF-8 can hold, and often one that means something to a format."""
words = hostile.filter(bool)
numbers = st.one_of(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    ),
    st.integers(-(10**40), 10**40).map(Decimal),
    st.sampled_from([Decimal("5.6E+6"), Decimal("0.1"), Decimal("-0.5"), Decimal("1E-20")]),
)
edtf = st.sampled_from(["2018-09-18", "2018-07", "2011", "2018-23", "2018-04/2019-03", "50/50"])


def quantities(kind: str) -> st.SearchStrategy[Any]:
    """Give values that a kind may have, None among them."""
    return st.none() | (edtf if kind in TEXT_KINDS else numbers)


@st.composite
def figures_in(draw: st.DrawFn, source: Source, start: int) -> Figure:
    kind = draw(st.sampled_from(KINDS))
    texts = {
        name: draw(hostile)
        for name in ("prefix", "suffix", "unit", "per", "subject", "about", "said_by", "rule")
    }
    return a_figure(
        source,
        start,
        exact=draw(words),
        kind=kind,
        value=draw(quantities(kind)),
        low=draw(quantities(kind)),
        high=draw(quantities(kind)),
        bound=draw(st.sampled_from(BOUNDS)),
        status=draw(st.sampled_from(STATUSES)),
        of=draw(st.none() | words),
        changes_to=draw(st.none() | words),
        repaired=draw(st.booleans()),
        boilerplate=draw(st.booleans()),
        sentence_end=draw(st.integers(0, 10**6)),
        **texts,
    )


@st.composite
def sources(draw: st.DrawFn, name: str) -> Source:
    opens = {
        field: draw(st.none() | words) for field in ("title", "publisher", "byline", "published")
    }
    return a_source(
        name,
        path=f"{name}{draw(hostile)}",
        other_paths=tuple(draw(st.lists(words, max_size=2))),
        places=tuple(draw(st.lists(words, max_size=2))),
        text=draw(hostile),
        issues=tuple(Issue(code="nul", message=each) for each in draw(st.lists(words, max_size=2))),
        **opens,
    )


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Give one to three sources with up to three figures each."""
    names = draw(st.sampled_from(["a", "ab", "abc"]))
    read = tuple(draw(sources(name)) for name in names)
    figures = [
        draw(figures_in(source, start))
        for source in read
        for start in sorted(draw(st.sets(st.integers(0, 10**6), max_size=3)))
    ]
    return Records(sources=read, figures=tuple(figures))


@st.composite
def spreads(draw: st.DrawFn, kind: str) -> Spread | None:
    ends = edtf if kind in TEXT_KINDS else numbers.map(canonical)
    spread = Spread(
        lowest=draw(ends),
        highest=draw(ends),
        difference=canonical(draw(numbers)),
        percent=draw(st.just("") | numbers.map(canonical)),
        unit=draw(hostile),
    )
    return draw(st.sampled_from([spread, None]))


@st.composite
def measures(draw: st.DrawFn, number: int, members: tuple[Figure, ...]) -> Measure:
    kind = draw(st.sampled_from(KINDS))
    return a_measure(
        *members,
        id=f"m{number}",
        kind=kind,
        label=draw(hostile),
        unit=draw(hostile),
        subject=draw(hostile),
        verdict=draw(st.sampled_from(VERDICTS)),
        reason=draw(hostile),
        spread=draw(spreads(kind)),
        ordered_by=draw(hostile),
        grounds=tuple(draw(st.lists(words, max_size=2))),
        origins=tuple(draw(st.lists(words, max_size=2))),
        independence=draw(hostile),
        speakers=draw(hostile),
        between=draw(st.sampled_from(["", *VERDICTS])),
        looked_for=tuple(draw(st.lists(words, max_size=2))),
    )


@st.composite
def comparisons(draw: st.DrawFn, read: Records) -> Comparison:
    """Give a comparison that puts some figures in two measures, families and checks."""
    cut = draw(st.integers(0, len(read.figures)))
    last = draw(st.integers(cut, len(read.figures)))
    groups = [read.figures[:cut], read.figures[cut:last]]
    return Comparison(
        measures=tuple(draw(measures(number, group)) for number, group in enumerate(groups)),
        families=(a_family(*read.figures[cut:], label=draw(hostile), differs=draw(hostile)),),
        checks=(a_check(*read.figures[:1], relation=draw(words), reason=draw(hostile)),),
        origins=tuple(draw(origins(source)) for source in read.sources),
        voices=tuple(draw(st.lists(voices(groups[0]), max_size=2))),
        silences=tuple(draw(st.lists(silences(read), max_size=2))),
        derived=tuple(draw(derivations(one)) for one in read.figures[:1]),
        ledger=tuple(
            draw(entries(f"m{number}", one)) for number, group in enumerate(groups) for one in group
        ),
    )


def origins(source: Source) -> st.SearchStrategy[Origin]:
    share = st.integers(0, 100)
    return st.builds(
        Origin,
        source=st.just(source.id),
        origin=words,
        shares_with=hostile,
        share=share,
        share_there=share,
    )


def voices(members: tuple[Figure, ...]) -> st.SearchStrategy[Voice]:
    return st.builds(
        Voice,
        measure=st.just("m0"),
        speaker=hostile,
        stated=hostile,
        verdict=st.sampled_from(VERDICTS),
        reason=hostile,
        figures=st.just(tuple(one.id for one in members)),
        sources=st.just(tuple(dict.fromkeys(one.source for one in members))),
    )


def silences(read: Records) -> st.SearchStrategy[Silence]:
    figures = [one.id for one in read.figures]
    return st.builds(
        Silence,
        measure=st.just("m1"),
        source=st.sampled_from([one.id for one in read.sources]),
        standing=st.sampled_from(STANDINGS),
        reason=hostile,
        figure=st.sampled_from(["", *figures]),
    )


@st.composite
def derivations(draw: st.DrawFn, figure: Figure) -> Derived:
    kind = draw(st.sampled_from(KINDS))
    return Derived(
        id=draw(words),
        family="f1",
        figure=figure.id,
        formula=draw(words),
        figures=(figure.id,),
        beside=tuple(draw(st.lists(words, max_size=2))),
        kind=kind,
        value=draw(quantities(kind)),
        low=draw(quantities(kind)),
        high=draw(quantities(kind)),
        bound=draw(st.sampled_from(BOUNDS)),
        unit=draw(hostile),
        per=draw(hostile),
    )


@st.composite
def entries(draw: st.DrawFn, measure: str, figure: Figure) -> Entry:
    return Entry(
        measure=measure,
        published=draw(st.none() | words),
        period=draw(st.sampled_from(["", "2018", "2018-04/2019-03"])),
        speaks_of=draw(hostile),
        status=figure.status,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        least=draw(quantities(figure.kind)),
        most=draw(quantities(figure.kind)),
        said_by=figure.said_by,
        source=figure.source,
        origin=figure.source,
        figure=figure.id,
    )
