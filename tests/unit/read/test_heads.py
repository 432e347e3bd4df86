"""Whole heads of documents of many sorts: day, title, author and publisher together."""

import pytest

from centres_tui.read import source_from_bytes

BODY = (
    "\n\nThe weir cost £4m, and nine gates will close in May. People were told by post last week."
    "\n\nThe council said it would look again at the plan.\n"
)
TITLE = "Gates to close at the weir"
DAY = "2025-06-03"

HEADS = {
    "a local paper": (
        f"Dale Herald\n\n{TITLE}\n\nBy Ann Lee, Local Democracy Reporter\n3rd June 2025",
        (DAY, TITLE, "Ann Lee", "Dale Herald"),
    ),
    "an American paper": (
        f"{TITLE}\n\nBy JO HART\nDes Moines Ledger\nJune 3, 2025 6:15 a.m. CT",
        (DAY, TITLE, "Jo Hart", "Des Moines Ledger"),
    ),
    "an agency": (
        "DES MOINES, Iowa (AP) — June 3, 2025 — Farm prices fell on Monday, officials said.",
        (DAY, None, None, None),
    ),
    "an Indian paper": (
        "NEW DELHI, June 3, 2025: The ministry said exports fell again last month.",
        (DAY, None, None, None),
    ),
    "an Irish broadcaster": (
        f"Updated / Tuesday, 3 Jun 2025 18:30\n\n{TITLE}\n\nBy Ann Lee\nReporter",
        (DAY, TITLE, "Ann Lee", None),
    ),
    "an Australian broadcaster": (
        "ABC Marsh / By Ann Lee\nPosted Tue 3 Jun 2025 at 9:15am, updated Wed 4 Jun 2025 at 7am"
        f"\n\n{TITLE}",
        (DAY, TITLE, "Ann Lee", None),
    ),
    "a council's release": (
        "Dale Borough Council\nPRESS RELEASE\nFor immediate release: Tuesday 3 June 2025"
        f"\n\n{TITLE}",
        (DAY, TITLE, None, "Dale Borough Council"),
    ),
    "a company": (
        f"Harlow Foods plc, announcement, 3 June 2025\n\n{TITLE}",
        (DAY, TITLE, None, "Harlow Foods plc"),
    ),
    "an agenda with earlier minutes": (
        "DALE BOROUGH COUNCIL\nPlanning Committee\nTuesday 3 June 2025, 7pm\n\nAGENDA\n\n"
        "1. Minutes of the meeting held on 6 May 2025\n2. Weir repairs",
        (DAY, None, None, "Dale Borough Council"),
    ),
    "a trust's board": (
        "Dale and Marsh NHS Foundation Trust\nBoard of Directors, 3 June 2025\nPaper 7: Waits",
        (DAY, None, None, "Dale and Marsh NHS Foundation Trust"),
    ),
    "an electronic letter": (
        "From: Ann Lee <ann@dale.example>\nTo: all staff\nDate: Tue, 3 Jun 2025 10:12:44 +0000\n"
        f"Subject: {TITLE}\n\nDear all,",
        (DAY, TITLE, None, None),
    ),
    "a school's letter": (
        "Mill Lane Primary School\nMill Lane, Dale\n\n3 June 2025\n\nDear parents and carers,"
        f"\n\n{TITLE}",
        (DAY, TITLE, None, None),
    ),
    "a life": (
        "Edwin Marsh, cooper, 1931-2025\n\nAnn Lee\nTuesday June 3 2025",
        (DAY, "Edwin Marsh, cooper, 1931-2025", "Ann Lee", None),
    ),
    "a page of guidance": (
        "Guidance\nKeeping a weir\n\nPublished 3 June 2025\nLast updated 9 July 2025 — See updates",
        (DAY, "Keeping a weir", None, None),
    ),
    "an event": (
        "Opening of the Pier, 4 May 2021",
        (None, "Opening of the Pier, 4 May 2021", None, None),
    ),
}


@pytest.mark.parametrize(("head", "stated"), HEADS.values(), ids=HEADS)
def test_a_head_says_what_the_document_is(head: str, stated: tuple[str | None, ...]) -> None:
    source = source_from_bytes((head + BODY).encode(), "a.txt")
    assert (source.published, source.title, source.byline, source.publisher) == stated
