"""What a source without a date states, where a dated one gives it as the value before."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.description import describe
from centres_tui.compare.verdicts import judge
from stories import story

PAGE = "The boilers of Harrow mill cost «£236m»."
NOTE = "The boilers of Harrow were to cost «£236m|status=past». They cost «£262m»."


@pytest.mark.parametrize(
    ("pages", "note", "verdict"),
    [
        ([PAGE], NOTE, "revised"),
        ([PAGE, PAGE.replace("236", "262")], NOTE, "revised"),
        ([PAGE.replace("236", "240")], NOTE, "conflict"),
        ([PAGE, PAGE.replace("236", "240")], NOTE, "conflict"),
        ([PAGE], NOTE.replace("|status=past", ""), "conflict"),
        ([PAGE.replace("236", "262")], NOTE, "agree"),
    ],
    ids=["before", "before and now", "another", "before and another", "not as before", "now"],
)
def test_a_value_given_as_before_is_revised_though_its_source_has_no_date(
    pages: list[str], note: str, verdict: str
) -> None:
    stories = [story(f"a{place}", page) for place, page in enumerate(pages)]
    stories.append(story("b", note, "2017-02-09"))
    described = describe(
        [figure for _, own in stories for figure in own],
        [source for source, _ in stories],
        DEFAULT_WIDTHS,
    )
    found = judge(described, DEFAULT_WIDTHS)
    assert found.verdict == verdict
    assert ("before £236m" in found.reason) is (verdict != "conflict")
