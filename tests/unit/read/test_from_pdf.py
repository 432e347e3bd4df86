"""PDF: order of reading, tables, broken words, furniture, notes, and what is refused."""

import pytest

from centres_tui.errors import SourceError
from centres_tui.read import limits, source_from_bytes
from centres_tui.read.from_pdf import sample, take
from pdf_files import Paper, pdf_file, set_column, width_of

WORDS = (
    "The ferry carried 46,000 people in the summer and the company says that it will need a "
    "second boat before the end of next year, since the first one is full on most mornings."
)
MORE = (
    "Fares went up by 4 per cent in May, and nobody on the island was asked whether the new "
    "timetable would suit the school, which opens half an hour before the boat comes in."
)


def read(*papers: Paper) -> str:
    return take(pdf_file(papers)).text


def column(paper: Paper, left: float, top: float, *texts: str, letters: int = 36) -> None:
    for down, line in set_column(texts, letters):
        paper.put(left, top + down, line)


def lines(paper: Paper, *texts: str, top: float = 100, left: float = 50) -> None:
    for place, text in enumerate(texts):
        paper.put(left, top + 12 * place, text)


def test_a_column_is_read_to_its_end_before_the_next() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    assert read(paper) == f"{WORDS}\n\n{MORE}"


def test_columns_whose_lines_do_not_meet_are_told_apart() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    column(paper, 310, 106, MORE)
    assert read(paper) == f"{WORDS}\n\n{MORE}"


def test_columns_are_found_below_a_line_over_both_and_above_another() -> None:
    paper = Paper()
    wide = "Ferry company and islanders at odds over a second boat to carry them all"
    paper.put(50, 70, wide)
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    paper.put(50, 300, wide.upper())
    assert read(paper) == f"{wide}\n\n{WORDS}\n\n{MORE}\n\n{wide.upper()}"


def test_a_column_goes_on_below_the_end_of_the_next_though_its_lines_get_longer() -> None:
    paper = Paper()
    lines(paper, "Boats and their crews were", "told that the harbour would",
          "stay as it was, but nobody", "had asked those who live on",
          "the island, where the school opens", "before the first boat has come in.")  # fmt: skip
    column(paper, 310, 100, WORDS[:100])
    left, right = read(paper).split("\n\n")
    assert left.endswith("where the school opens before the first boat has come in.")
    assert right == WORDS[:100]


def test_three_columns_are_read_one_after_the_other() -> None:
    paper = Paper()
    texts = (WORDS, MORE, WORDS.replace("ferry", "bus"))
    for place, text in enumerate(texts):
        column(paper, 40 + 180 * place, 100, text, letters=26)
    assert read(paper) == "\n\n".join(texts)


def test_the_order_in_the_file_does_not_matter() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    paper.pieces.reverse()
    assert read(paper) == f"{WORDS}\n\n{MORE}"


ROWS = (("Route", "2018", "2019"), ("North pier", "4,100", "4,650"), ("South pier", "", "310"))


def test_a_table_has_a_row_a_line_with_its_columns_kept() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS, letters=80)
    for down, row in enumerate(ROWS):
        for across, text in enumerate(row):
            paper.put(50 + 150 * across, 200 + 15 * down, text)
    table = "\n".join("\t".join(row) for row in ROWS)
    assert read(paper) == f"{WORDS}\n\n{table}"


def test_words_of_a_cell_on_two_lines_are_one_cell() -> None:
    paper = Paper()
    rows = ("Cost of boats", "£2m"), ("and of crews", ""), ("Fuel", "£1m"), ("Rent", "£3m")
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            paper.put(50 + 200 * across, 100 + 12 * down, text)
    assert read(paper) == "Cost of boats and of crews\t£2m\nFuel\t£1m\nRent\t£3m"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (("the harbour commis-", "sioners met again"), "the harbour commissioners met again"),
        (("a part of forty-", "six boats sailed"), "a part of forty-six boats sailed"),
        (("in the years 2018-", "19 the boats went"), "in the years 2018-19 the boats went"),
        (("the well-known Anglo-", "Dutch company met"), "the well-known Anglo-Dutch company met"),
        (
            ("a re-entry after re-", "entry of the boats"),
            "a re-entry after re-entry of the boats",
        ),
    ],
    ids=["a broken word", "a number in words", "years", "a name", "written so elsewhere"],
)
def test_a_hyphen_at_the_end_of_a_line(rows: tuple[str, str], text: str) -> None:
    paper = Paper()
    lines(paper, *rows)
    assert read(paper) == text


def test_a_paragraph_ends_where_a_word_more_would_have_found_room() -> None:
    paper = Paper()
    lines(paper, "The first boat goes at six in the morning.", "It is full.",
          "The second goes at nine and is nearly empty")  # fmt: skip
    first, second = read(paper).split("\n\n")
    assert first.endswith("It is full.")
    assert second.startswith("The second")


def test_a_line_whose_words_are_set_apart_to_fill_it_is_no_row_of_a_table() -> None:
    paper = Paper()
    lines(paper, "The council of the island has", "", "and the boats are full.")
    left = 50.0
    for word in ("not", "met", "since", "May,"):
        paper.put(left, 112, word)
        left += width_of(word, 10) + 20
    text = "The council of the island has not met since May, and the boats are full."
    assert read(paper) == text


def test_bullets_begin_paragraphs() -> None:
    paper = Paper()
    lines(paper, "• two boats of forty seats each in summer", "and one in winter", "• one bus")
    text = "• two boats of forty seats each in summer and one in winter\n\n• one bus"
    taken = take(pdf_file([paper]))
    assert taken.text == text
    assert [part.role for part in taken.parts] == ["list", "list"]


def test_large_letters_make_a_heading() -> None:
    paper = Paper()
    paper.put(50, 80, "A second boat", 16)
    column(paper, 50, 110, WORDS, letters=80)
    part = take(pdf_file([paper])).parts[0]
    assert part == (0, len("A second boat"), "heading")


def test_a_paragraph_goes_on_over_the_page_and_past_running_feet() -> None:
    papers = [Paper(), Paper(), Paper()]
    for number, paper in enumerate(papers, start=1):
        paper.put(50, 40, "Island ferry: yearly report", 9)
        paper.put(280, 810, f"- {number} -", 9)
        column(paper, 50, 100, MORE if number > 1 else WORDS, letters=80)
    papers[0].put(50, 760, "The island council has not yet said what it will pay towards the")
    papers[1].pieces.append((50, 86, 10, "second boat, which may cost £3m."))
    taken = take(pdf_file(papers))
    whole = "what it will pay towards the second boat, which may cost £3m."
    assert whole in taken.text
    furniture = [taken.text[each.start : each.end] for each in taken.parts]
    assert furniture.count("Island ferry: yearly report") == 3
    assert "- 2 -" in furniture
    assert [page.number for page in taken.pages][:2] == [1, 2]
    second = next(page for page in taken.pages if page.number == 2)
    assert taken.text.startswith("second boat", second.start)


def test_a_line_that_only_one_page_has_is_no_furniture() -> None:
    papers = [Paper(), Paper()]
    papers[0].put(50, 40, "Only here")
    for paper in papers:
        column(paper, 50, 100, WORDS, letters=80)
    assert take(pdf_file(papers)).parts == ()


@pytest.mark.parametrize(
    ("word", "raised", "text"),
    [("£12m", "4", "£12m[4]"), ("53", "7", "53[7]"), ("km", "2", "km²"), ("10", "6", "10⁶")],
    ids=["a note on an amount", "a note on a number", "square", "a power of ten"],
)
def test_what_stands_raised_behind_a_word(word: str, raised: str, text: str) -> None:
    paper = Paper()
    start = "It was "
    lines(paper, start + word)
    paper.put(50 + width_of(start + word, 10), 96, raised, 6)
    assert read(paper) == start + text


def test_notes_at_the_foot_do_not_part_what_goes_on_over_the_page() -> None:
    papers = [Paper(), Paper()]
    column(papers[0], 50, 100, WORDS, letters=80)
    papers[0].put(50, 700, "The council has not yet said what it will pay towards the next")
    papers[0].put(50, 740, "1 Minutes of 4 May, page 6.", 8)
    column(papers[1], 50, 100, "boat in any of the coming three years. " + MORE, letters=80)
    text = read(*papers)
    assert "towards the next boat in any" in text
    assert text.endswith("\n\n1 Minutes of 4 May, page 6.")


def test_a_note_has_its_number_in_brackets_as_the_text_has() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS, letters=80)
    lines(paper, "It costs £12m.", top=200)
    paper.put(50 + width_of("It costs £12m.", 10), 196, "4", 6)
    paper.put(50, 740, "4 Minutes of 4 May, page 6.", 8)
    assert read(paper).endswith("It costs £12m.[4]\n\n[4] Minutes of 4 May, page 6.")


def test_a_raised_number_before_a_note_is_its_mark() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS, letters=80)
    paper.put(50, 737, "7", 5)
    paper.put(56, 740, "Minutes of 4 May.", 8)
    assert read(paper).endswith("\n\n[7] Minutes of 4 May.")


def test_pages_that_lie_on_their_side_are_read_as_they_are_held() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    assert take(pdf_file([paper], rotate=90)).text == WORDS


def test_properties_are_told_and_a_file_name_is_no_title() -> None:
    paper = Paper()
    lines(paper, WORDS)
    assert take(pdf_file([paper], title="Ferry report")).title == "Ferry report"
    taken = take(pdf_file([paper], title="Microsoft Word - a.doc"))
    assert taken.title == ""
    assert ("byline", "Ann Lee") in [(each.sort, each.value) for each in taken.told]
    assert ("modified", "2019-03-15") in [(each.sort, each.value) for each in taken.told]


def test_pages_without_text_are_named() -> None:
    paper = Paper()
    lines(paper, WORDS)
    taken = take(pdf_file([paper, Paper(), paper]))
    assert [notice.message for notice in taken.notices] == [
        "Pages without text, empty or pictures: 2"
    ]


def test_more_pages_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", 2)
    paper = Paper()
    lines(paper, "It rained.")
    taken = take(pdf_file([paper] * 3))
    assert taken.text == "It rained.\n\nIt rained."
    assert (
        taken.notices[0].message
        == "Cut after 2 of its 3 pages, the most that is read. Split it to have the rest."
    )


def test_more_text_than_is_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 20)
    paper = Paper()
    lines(paper, "It rained a good deal in May.")
    taken = take(pdf_file([paper] * 4))
    assert taken.text.count("rained") == 1
    assert (
        taken.notices[0].message
        == "Cut after 1 of its 4 pages, the most that is read. Split it to have the rest."
    )


def whole() -> bytes:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    return pdf_file([paper])


REFUSED = {
    "without text": (pdf_file([Paper()]), "only pictures of its pages.*ocrmypdf"),
    "locked": (pdf_file([Paper()], locked=True), "locked with a password.*qpdf"),
    "cut off": (whole()[:-200], "damaged or cut off.*Get it again"),
    "cut off in the beginning": (whole()[:60], "damaged or cut off"),
    "no PDF": (b"<html>Not found</html>", "does not begin as a PDF does"),
    "empty": (b"", "does not begin as a PDF does"),
    "a head and an end": (b"%PDF-1.7\n%%EOF", "damaged or cut off"),
    "no pages": (b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>%%EOF", "damag"),
    "pages in a circle": (sample().replace(b"[3 0 R]", b"[2 0 R]"), "damaged|pictures"),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        take(content)


@pytest.mark.parametrize("size", [0, -10, 1e-30, 1e30, 1e38])
def test_letters_of_odd_sizes_are_read_or_left_out(size: float) -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    paper.put(50, 300, "odd", size)
    assert WORDS in read(paper)


@pytest.mark.parametrize("place", range(0, len(sample()), 37))
def test_a_damaged_document_is_read_or_refused(place: int) -> None:
    content = bytearray(sample())
    content[place : place + 9] = b"\xff 0 << ]("
    assert words_or_reason(bytes(content))


def words_or_reason(content: bytes) -> str:
    try:
        return take(content).text
    except SourceError as error:
        return str(error)


@pytest.mark.parametrize("first", [WORDS, MORE[:80].rpartition(" ")[0]], ids=["long", "short"])
def test_a_heading_under_columns_stands_over_what_it_heads(first: str) -> None:
    paper = Paper()
    column(paper, 50, 100, first)
    column(paper, 310, 100, MORE)
    paper.put(50, 184, "What happens next")
    column(paper, 50, 202, WORDS, letters=80)
    assert read(paper) == f"{first}\n\n{MORE}\n\nWhat happens next\n\n{WORDS}"


def test_the_last_line_of_a_column_is_not_taken_for_a_heading() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS, "Nobody knows yet.")
    column(paper, 310, 100, MORE[:80].rpartition(" ")[0])
    column(paper, 50, 230, WORDS, letters=80)
    assert read(paper).split("\n\n")[1] == "Nobody knows yet."


def test_notes_under_the_first_of_two_columns_stand_after_both() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    paper.put(50, 230, "1 Counted in June.", 7)
    paper.put(50, 240, "2 Of all boats.", 7)
    assert read(paper) == f"{WORDS}\n\n{MORE}\n\n1 Counted in June.\n\n2 Of all boats."


FEET = {
    "level with the next column's text": [(50, 208)],
    "under both": [(50, 260), (310, 260)],
    "under both, lower in one": [(50, 269), (310, 260)],
    "under the second": [(310, 260)],
}


@pytest.mark.parametrize("places", FEET.values(), ids=FEET)
def test_a_sentence_goes_on_in_the_next_column_over_the_notes_at_its_foot(
    places: list[tuple[float, float]],
) -> None:
    first, second = WORDS.split(" need ")
    paper = Paper()
    column(paper, 50, 100, MORE, f"{first}[1] need")
    column(paper, 310, 100, second, MORE)
    noted = []
    for number, (left, top) in enumerate(places, start=1):
        paper.put(left, top, f"{number} Counted in June, without the", 7)
        paper.put(left, top + 9, "nine boats of the school.", 7)
        mark = "[1]" if number == 1 else str(number)
        noted.append(f"{mark} Counted in June, without the nine boats of the school.")
    assert read(paper) == "\n\n".join([MORE, f"{first}[1] need {second}", MORE, *noted])


def test_notes_under_the_first_of_three_columns_stand_after_all() -> None:
    paper = Paper()
    for place, text in enumerate([WORDS, MORE, WORDS]):
        column(paper, 40 + 180 * place, 100, text, letters=26)
    paper.put(40, 240, "1 Counted in June.", 7)
    paper.put(400, 240, "2 Of all boats.", 7)
    written = [WORDS, MORE, WORDS, "1 Counted in June.", "2 Of all boats."]
    assert read(paper) == "\n\n".join(written)


def test_small_letters_that_begin_with_an_amount_are_no_notes() -> None:
    paper = Paper()
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    paper.put(50, 176, "2,400 boats in all, or nearly.", 7)
    column(paper, 310, 180, WORDS)
    assert read(paper) == f"{WORDS}\n\n2,400 boats in all, or nearly.\n\n{MORE}\n\n{WORDS}"


def test_a_line_over_the_second_column_stands_before_both() -> None:
    paper = Paper()
    paper.put(400, 70, "3 May 2023")
    column(paper, 50, 100, WORDS)
    column(paper, 310, 100, MORE)
    assert read(paper) == f"3 May 2023\n\n{WORDS}\n\n{MORE}"


def test_a_sentence_goes_on_in_the_next_column() -> None:
    paper = Paper()
    first, second = WORDS.split(" need ")
    column(paper, 50, 100, f"{first} need")
    column(paper, 310, 100, second)
    assert read(paper) == WORDS


def test_a_heading_wider_than_its_column_makes_no_column_of_its_own() -> None:
    paper = Paper()
    rows = [("Route", "Change since 2018", "Cost")]
    rows += [(f"{each} pier", f"-{at}%", f"£{at}m") for at, each in enumerate("ABCDEFG", start=2)]
    for down, row in enumerate(rows):
        for text, right in zip(row, (150, 330, 400), strict=True):
            left = 50 if text == row[0] else right - width_of(text, 10)
            paper.put(left, 100 + 15 * down, text)
    assert read(paper) == "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize(
    ("word", "mark", "written"),
    [("£5.6m.", "1", "£5.6m.[1]"), ("£5m", "2", "£5m[2]"), ("40km", "2", "40km²")],
)
def test_a_raised_mark_stands_at_its_word_though_another_line_is_near(
    word: str, mark: str, written: str
) -> None:
    paper = Paper()
    column(paper, 50, 100, f"{WORDS} {word}")
    down = next(top for _, top, _, text in paper.pieces if text.endswith(word))
    end = next(len(text) for _, top, _, text in paper.pieces if top == down)
    paper.put(50 + end * 6, down - 4, mark, 6)
    column(paper, 310, 94, MORE)
    assert read(paper) == f"{WORDS} {written}\n\n{MORE}"


def numbered(paper: Paper, top: float, number: str, *texts: str) -> None:
    paper.put(50, top, number)
    lines(paper, *texts, top=top, left=86)


def test_the_number_of_a_paragraph_in_the_margin_begins_it() -> None:
    paper = Paper()
    numbered(paper, 100, "1.", "PURPOSE OF THE REPORT")
    numbered(
        paper, 130, "1.1", "The forecast is an overspend of 3 million on a net", "budget of 160."
    )
    numbered(paper, 164, "1.2", "The 14 libraries stay open while the review of all", "6 goes on.")
    numbered(
        paper, 198, "1.3", "Savings are proposed for the next year, of which a", "third is sure:"
    )
    numbered(paper, 232, "(a)", "nine posts that are now vacant;")
    assert read(paper).split("\n\n") == [
        "1. PURPOSE OF THE REPORT",
        "1.1 The forecast is an overspend of 3 million on a net budget of 160.",
        "1.2 The 14 libraries stay open while the review of all 6 goes on.",
        "1.3 Savings are proposed for the next year, of which a third is sure:",
        "(a) nine posts that are now vacant;",
    ]


def test_amounts_in_the_first_column_of_a_table_are_no_numbers_of_paragraphs() -> None:
    paper = Paper()
    for at, (share, what) in enumerate([("46", "boats in all"), ("12", "piers"), ("9", "quays")]):
        paper.put(50, 100 + 14 * at, share)
        paper.put(86, 100 + 14 * at, what)
    assert read(paper) == "46\tboats in all\n12\tpiers\n9\tquays"


def test_the_running_head_of_a_meeting_gives_the_day() -> None:
    papers = [Paper() for _ in range(3)]
    for number, paper in enumerate(papers, start=1):
        paper.put(50, 40, "CABINET - 12 MARCH 2024", 8)
        column(paper, 50, 100, MORE if number > 1 else WORDS, letters=80)
    assert source_from_bytes(pdf_file(papers), "a.pdf").published == "2024-03-12"
    for paper in papers:
        paper.pieces[0] = (50, 40, 8, "12 March 2024, 14:05 Ferries")
    assert source_from_bytes(pdf_file(papers), "a.pdf").published is None
