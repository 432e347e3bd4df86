"""Numbers that a label, a question or what was counted before gives their noun."""

import pytest

from centres_tui import extract_figures

NAMED = {
    "a label in bold": (
        "**The visitors.** The museum is on course for 470,000 this year.",
        "470,000",
        "visitors",
    ),
    "what the sentence adds": (
        "**The visitors.** It is on course for 470,000, after 455,000 last.",
        "455,000",
        "visitors",
    ),
    "a label with on": ("**On jobs.** The firm now says 240.", "240", "jobs"),
    "a question of one word": (
        "PRESENTER: Jobs? OKORO: Six hundred and twenty while they build it.",
        "Six hundred and twenty",
        "jobs",
    ),
    "a part behind a label": (
        "**The fixes.** Of the 36 proposals 28 are done.",
        "28",
        "proposals",
    ),
    "all but": ("It made 36 proposals. The board accepted all but two.", "two", "proposals"),
    "those in favour": ("MOTION (Bee/Orr): to sell. Ayes 12, noes 3. CARRIED.", "12", "ayes"),
    "those against": ("MOTION (Bee/Orr): to sell. Ayes 12, noes 3. CARRIED.", "3", "noes"),
}

UNNAMED = {
    "a label that is no noun": ("**The cost.** It rose to 470 in the end.", "470"),
    "another sentence": ("**Homes.** The river rose. Its height was 340 at noon.", "340"),
    "another paragraph": ("**Homes.** The river rose.\n\nIts height was 340 at noon.", "340"),
    "a question of more": ("Are jobs at risk? It rose to 340 at noon.", "340"),
    "no number before": ("The board accepted all but two.", "two"),
}


@pytest.mark.parametrize(("text", "exact", "unit"), NAMED.values(), ids=NAMED)
def test_what_stands_before_names_a_number(text: str, exact: str, unit: str) -> None:
    found = next(one for one in extract_figures(text) if one.exact == exact)
    assert (found.kind, found.unit) == ("count", unit)


@pytest.mark.parametrize(("text", "exact"), UNNAMED.values(), ids=UNNAMED)
def test_a_number_has_no_noun_of_something_else(text: str, exact: str) -> None:
    units = {one.unit for one in extract_figures(text) if one.exact == exact}
    assert units == {""}


def test_a_number_behind_a_label_that_has_its_noun_keeps_it() -> None:
    figures = extract_figures("**Jobs.** The firm bought 240 vans.")
    assert [one.unit for one in figures if one.exact == "240"] == ["vans"]
