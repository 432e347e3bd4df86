"""Words that end or begin like others are not taken for those."""

import pytest

from centres_tui import extract_figures

READ = {
    "a party that votes": ("The party votes on 4 June.", "4 June", "2026-06-04", ""),
    "a county that votes": ("The county votes on 4 June.", "4 June", "2026-06-04", ""),
    "everyone votes": ("Everyone votes on 4 June.", "4 June", "2026-06-04", ""),
    "votes that were cast": ("It fell by ten votes on 4 June.", "4 June", "2025-06-04", ""),
    "a river at the start": (
        "The Wye came up to 4.1m and the river burst.",
        "4.1m",
        "4.1",
        "metres",
    ),
    "what was painted": ("The firm has 28 barns. It painted nine.", "nine", "9", "barns"),
    "a particle that opens": ("It runs 28 mills. Out on 11, they closed.", "11", "11", ""),
}


@pytest.mark.parametrize(("text", "exact", "value", "unit"), READ.values(), ids=READ)
def test_a_word_is_known_whole(text: str, exact: str, value: str, unit: str) -> None:
    found = next(one for one in extract_figures(text, "2025-08-01") if one.exact == exact)
    assert (str(found.value), found.unit) == (value, unit)
