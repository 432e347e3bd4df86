"""The words of an explanation on the screen."""

import pytest

from centres_tui.extract.explaining import explain
from centres_tui.read import source_from_text
from centres_tui.tui.present.explanation import explanation_text
from centres_tui.tui.present.inks import CURRENT, FIGURE

TEXT = "The port plans to spend around £6m a year on dredging along Route 66."


def words_at(at: str, width: int = 76) -> str:
    return explanation_text(explain(source_from_text(TEXT), TEXT.index(at)), width).plain


def test_the_answer_comes_first_then_the_sentence() -> None:
    first, _, sentence, *_ = words_at("£6m").split("\n")
    assert first == "“£6m” is a figure: money, read by the rule money.sign_before."
    assert sentence == TEXT


def test_each_field_has_its_value_and_below_it_what_decided() -> None:
    lines = words_at("£6m").split("\n")
    bound = lines.index("  bound       ~")
    assert lines[bound + 1] == "              a hedge stands beside it: “around” 24-30"


def test_the_place_is_reversed_and_what_decided_is_underlined() -> None:
    text = explanation_text(explain(source_from_text(TEXT), TEXT.index("£6m")), 76)
    offset = text.plain.index(TEXT)
    marked = {
        (str(span.style), text.plain[span.start : span.end])
        for span in text.spans
        if offset <= span.start < offset + len(TEXT)
    }
    assert (CURRENT, "£6m") in marked
    assert {(FIGURE, "around"), (FIGURE, "a year"), (FIGURE, "plans")} <= marked


def test_a_very_long_sentence_is_cut_around_the_place() -> None:
    text = f"{'and so on ' * 500}the port spent £6m {'and so on ' * 500}"
    shown = explanation_text(explain(source_from_text(text), text.index("£6m")), 76)
    assert len(shown.plain) < 4_000
    assert (CURRENT, "£6m") in {
        (str(span.style), shown.plain[span.start : span.end]) for span in shown.spans
    }


def test_a_place_that_is_no_figure_lists_what_its_words_decide() -> None:
    words = words_at("around")
    assert "What these words decide" in words
    assert "bound; ~" in words


@pytest.mark.parametrize("width", [24, 34, 76, 94])
def test_no_laid_out_line_is_wider_than_the_room(width: int) -> None:
    words = words_at("66", width)
    sections = words[words.index("Rules tried") : words.index("The same as plain")]
    assert all(len(line) <= max(width, 34) for line in sections.split("\n"))


def test_the_plain_counterpart_is_named() -> None:
    assert words_at("£6m").split("\n")[-1].endswith("--plain")
