"""Tenses that the words right beside a date tell."""

import pytest

from centres_tui import extract_figures

DAY = "2025-04-02"
READ = {
    "what did so then": ("Four beds that shut in November are to reopen.", "2024-11", "actual"),
    "what somebody did then": (
        "On 12 June it proposed to close three of its four lines.",
        "2024-06-12",
        "actual",
    ),
    "a sum still to find": ("That leaves £300,000 to find by 31 March.", "2026-03-31", "planned"),
    "what goes first": ("Holm-on-Lindle goes first, in November.", "2025-11", "planned"),
    "who left": ("Drivers who left in August say the rota will fail.", "2024-08", "actual"),
    "called off before its day": (
        "The strike planned for 20 April was called off.",
        "2025-04-20",
        "planned",
    ),
    "called off behind its day": (
        "A march planned for 9 January was put off.",
        "2025-01-09",
        "actual",
    ),
}
LEFT = {
    "what shall be done then": ("On 9 June the council will vote on it.", "2025-06-09", "planned"),
    "a verb that does not stand beside": (
        "Beds that shut will reopen in November.",
        "2025-11",
        "planned",
    ),
    "what was raised": ("It had raised £300,000 by 31 March.", "2025-03-31", "actual"),
    "who leaves": ("Drivers who leave in August will get nothing.", "2025-08", "planned"),
    "who came first": ("Holm went first, in November.", "2024-11", "actual"),
}


@pytest.mark.parametrize(("text", "value", "status"), (READ | LEFT).values(), ids=READ | LEFT)
def test_a_date_lies_where_the_words_beside_it_put_it(text: str, value: str, status: str) -> None:
    found = [each for each in extract_figures(text, published=DAY) if each.kind == "date"]
    assert [(each.value, each.status) for each in found] == [(value, status)]
