"""Texts of any sort: pieces of documents put together, and characters at random."""

from hypothesis import strategies as st

PIECES = (
    "£5.6m", "46", "53", " of ", " out of ", "between ", " and ", " to ", "-", "–", "per cent", "%",
    "a quarter", "two-thirds", "one in four", "twenty-eight thousand", "half a dozen", " million",
    "US$", "€", "kr ", "\ufffd", "Â£", "PS", "nearly ", "more than ", "up to ", " or so", "+",
    "2,000 square miles", " a year", " per 10,000", "/ month", "(", ")", ". ", ", ", "\n", "\n\n",
    "12:30", "2-1", "Route 66", "A417", "18.09.18", "2018-19", "July", "next week", "50/50", "½",
    "٣", "１２", "\u00a0", "\u202f", "1", ",", "000", ".", "5ft ", "10in", "m", "k", "bn", "one ",
    "children", "families", "\t", "|", "   ", "£000", "minus ", "°C", "\u00ad", "mil-\nlion",
)  # fmt: skip

BLOCKS = st.one_of(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=4).map(
        lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows)
    ),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(
        lambda row: f"| {' | '.join(row)} |\n|{' --- |' * len(row)}\n| {' | '.join(row)} |"
    ),
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), max_size=4).map(
        lambda rows: "\n".join("\t".join(row) for row in rows)
    ),
    st.lists(st.lists(st.sampled_from(PIECES), max_size=4), max_size=4).map(
        lambda rows: "\n".join("   ".join(row) for row in rows)
    ),
    st.lists(st.sampled_from(PIECES), max_size=4).map(
        lambda entries: "\n".join(f"{number}. {each}" for number, each in enumerate(entries))
    ),
    st.lists(st.sampled_from(PIECES), max_size=4).map(
        lambda entries: "\n".join(f"* {each}" for each in entries)
    ),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda said: f"“{' '.join(said)},” he said."),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda said: f"> {' '.join(said)}"),
    st.lists(st.sampled_from(PIECES), max_size=4).map(lambda named: f"# {' '.join(named)}"),
    st.lists(st.sampled_from(PIECES), max_size=4).map(lambda named: f"{' '.join(named)}\n===="),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda told: f"({' '.join(told)}) [1]"),
    st.lists(st.sampled_from(PIECES), max_size=8).map(lambda told: f"It {' '.join(told)}."),
    st.sampled_from(
        ["", "---", "***", "Title: 5", "By A Writer", "Published 3 May 2019", "---\ntitle: 5\n---"]
    ),
)
"""A block of a document: a table, a list, a heading, a quotation, a sentence."""

TEXTS = st.one_of(
    st.lists(BLOCKS, max_size=5).map("\n\n".join),
    st.lists(BLOCKS, max_size=5).map("\n".join),
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)
