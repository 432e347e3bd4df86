"""Title, publisher, byline, date and places: stated, or left open."""

import pytest

from centres_tui.read import source_from_bytes, source_from_text

BODY = "\n\nThe ferry will cost £4 from May, and nine routes will close on 1 June 2021.\n"
TITLE = "Ferry fares rise as two routes close"

TITLES = {
    "the first line": (TITLE + BODY, TITLE),
    "after a date": ("18.09.18\n" + TITLE + BODY, TITLE),
    "after a masthead": ("HARBOUR WEEKLY | News | 16.11.23\n\n" + TITLE + BODY, TITLE),
    "after a byline": ("By Ann Lee\n\n" + TITLE + BODY, TITLE),
    "after labels": ("NEWS RELEASE\nReference: PR/12\nAGENDA ITEM 7\n\n" + TITLE + BODY, TITLE),
    "after the sort of paper": ("News release\n\n" + TITLE + BODY, TITLE),
    "after who reports": ("Report of the Director, People\n" + TITLE + BODY, TITLE),
    "with a colon": ("Marsh Council: a view" + BODY, "Marsh Council: a view"),
    "with a question": ("Who pays for the pier?" + BODY, "Who pays for the pier?"),
    "with a quotation": ("‘We close’ says ferry chief" + BODY, "‘We close’ says ferry chief"),
    "after furniture": ("Skip to main content\n\nSport\n\n" + TITLE + BODY, TITLE),
    "stated by name": (f"Marsh Council\nItem: 4\nReport title: {TITLE}\n" + BODY, TITLE),
    "after lines of a form": (f"Site: Marsh\nRating: Good\nReading: Two\n{TITLE}\n" + BODY, TITLE),
    "after a company": (f"Marsh Ferries plc\n{TITLE}\n" + BODY, TITLE),
    "after a city": (f"CITY OF MARSH\n{TITLE}\n" + BODY, TITLE),
    "after a reference": (f"RNS Number : 4471K\n\n{TITLE}\n" + BODY, TITLE),
    "after an aside": (f"(“Marsh” or the “Group”)\n\n{TITLE}\n" + BODY, TITLE),
    "after a month": (f"June 2020\n\n{TITLE}\n" + BODY, TITLE),
    "after a printed issue": (f"Ferry magazine, spring 2024 issue\n\n{TITLE}\n" + BODY, TITLE),
    "after what sort it is": (f"Opinion | {TITLE}\n" + BODY, TITLE),
    "over a line with a date": (f"{TITLE}\n12 May 2021, 10:00\n" + BODY, TITLE),
    "over a signature": (f"{TITLE}\nby our harbour correspondent\n" + BODY, TITLE),
    "short, with a colon": ("Ferries: Fares\nTo the ferry office" + BODY, "Ferries: Fares"),
    "none of a court": ("IN THE HIGH COURT OF JUSTICE\n\nDate: 17 May 2024" + BODY, None),
    "none of speakers": ("ANN: How many came?" + BODY + "\nANN: And then?" + BODY, None),
    "none of a number": ("Ferry agenda 7" + BODY, None),
    "none before running text": ("06 December 2016" + BODY + "\nWho pays" + BODY, None),
    "none of one line": (TITLE, None),
    "none of a sentence": (BODY, None),
    "none of one word": ("Fares" + BODY, None),
    "none of a list": ("1. Apologies" + BODY, None),
    "none of a very long line": ("Marsh" * 80 + " and Reed" + BODY, None),
    "none of nothing": ("", None),
}  # fmt: skip


def test_a_heading_that_is_the_date_is_no_title() -> None:
    source = source_from_bytes(f"# 18.09.18\n\n## {TITLE}{BODY}".encode(), "a.md")
    assert (source.title, source.published) == (TITLE, "2018-09-18")


MARKED = {
    "a heading with its day": ("# Newsletter – 8 December 2023\n\n## Dates\n" + BODY,
                               "Newsletter – 8 December 2023"),
    "under the name of a committee": (f"# Cabinet\n\n## {TITLE}\n" + BODY, TITLE),
    "two headings that name no subject": ("# Minutes\n\n## Present\n" + BODY, "Minutes"),
    "the higher heading": (f"## Kicker of a page\n\n# {TITLE}\n" + BODY, TITLE),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title"), MARKED.values(), ids=MARKED)
def test_a_marked_heading_is_the_title(text: str, title: str) -> None:
    assert source_from_bytes(text.encode(), "a.md").title == title


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_the_heading_over_the_text(text: str, title: str | None) -> None:
    assert source_from_text(text).title == title


DATES = {
    "digits alone": "18.09.18",
    "a weekday": "Tuesday, September 18, 2018",
    "a day in words": "18th September 2018",
    "a label": "Issued: 18 September 2018",
    "a label before a time": "Published 3:14 PM, 18 September 2018",
    "a label and a later change": "Last updated 20 September 2018 | Published 18 September 2018",
    "a committee": "CABINET - 18 September 2018",
    "a committee in columns": "FERRY COMMITTEE                18 SEPTEMBER 2018",
    "a masthead": "HARBOUR WEEKLY | News | 18.09.18",
    "an issue": "HARBOUR WEEKLY      Issue 1,204  |  18 September 2018",
    "a byline": "Ann Lee, transport correspondent, Tuesday 18th September 2018",
    "a name": "*Ann Lee, 18 September 2018. Filed under: ferries*",
    "a signature": "Posted on 18 September 2018 by Ann Lee",
    "a byline before it": "By Ann Lee Columnist September 18 2018 at 10:27 PM EDT",
    "a time after it": "18 September 2018 10.30am BST",
    "a kind of paper": "Board paper | 18 September 2018",
    "a reading time": "18 September 2018 – 3 min read",
    "an embargo": "Embargoed until 00.01, Tuesday 18 September 2018",
    "a strict embargo": "STRICTLY EMBARGOED UNTIL 10:00 BST ON TUESDAY 18 SEPTEMBER 2018",
    "a time stamp": "Posted: 2018-09-18T10:00:00Z",
    "a time stamp and a paper": "2018-09-18T10:00 | Harbour Weekly | Ferries",
    "a time before the day": "Published 6:42 p.m. ET Sept. 18, 2018 | Updated 9 a.m. May 19, 2019",
    "the board that met": "Board of Directors, 18 September 2018",
    "the meeting": "Date of meeting: 18 September 2018",
    "an answer": "Answered on 18 September 2018",
    "notes": "Harbour desk notes 18/9/18",
    "notes of a thing": "Notes from site visit 18/09/18",
    "a station and a day": "COAST RADIO NEWS, 18.09.18",
    "an electronic letter": "Date: Tue, 18 Sep 2018 10:12:44 +0000",
    "spelled out": "HARBOUR FM - NEWS - TUESDAY EIGHTEENTH SEPTEMBER TWENTY EIGHTEEN",
}


@pytest.mark.parametrize("line", DATES.values(), ids=DATES)
def test_the_date_of_a_line_at_the_head_is_that_of_publication(line: str) -> None:
    source = source_from_text(f"{TITLE}\n\n{line}\n{BODY}")
    assert source.published == "2018-09-18"
    assert source.published_by == "text"
    assert source.published_span is not None
    start, end = source.published_span
    assert "18" in source.text[start:end] or "EIGHTEENTH" in source.text[start:end]


@pytest.mark.parametrize("line", ["NPA 18 September 2018", "NPA: Tuesday 18 September 2018"])
def test_the_letters_of_an_agency_stand_before_the_day_of_its_report(line: str) -> None:
    assert source_from_text(f"{line}\n\n{TITLE}{BODY}").published == "2018-09-18"


OPEN = {
    "letters and a meeting": f"NPA 18 September 2018 hearing\n\n{TITLE}{BODY}",
    "letters under the title": f"{TITLE}\n\nVIN 18 September 2018{BODY}",
    "a date in the text": TITLE + BODY,
    "a date in the title": "The storm of 18 September 2018" + BODY,
    "a title and a date": "Report on the storm, 18 September 2018" + BODY,
    "a deadline": f"{TITLE}\n\nClosing date: 18 September 2018{BODY}",
    "a meeting": f"{TITLE}\n\nThe meeting held on 18 September 2018{BODY}",
    "a date after the text": f"{TITLE}{BODY}\n18 September 2018\n",
    "a date of two paragraphs on": f"{TITLE}{BODY}{BODY}\n18 September 2018{BODY}",
    "a date among much": f"{TITLE}\n\nA cold and wet week in the old port - 18.09.18{BODY}",
    "a month": f"{TITLE}\n\nSeptember 2018{BODY}",
    "a limit": f"{TITLE}\n\nNot before 18 September 2018{BODY}",
    "the next meeting": f"{TITLE}{BODY}\nDate of next meeting: 18 September 2018\n",
    "a birth": f"{TITLE}\n\nDate of birth: 18 September 1918{BODY}",
    "an ending": f"{TITLE}\n\nUntil 18 September 2018{BODY}",
    "the notes of a thing": f"Notes on the storm of 18 September 2018\n\n{TITLE}{BODY}",
    "a time before a sentence": f"{TITLE}{BODY}{BODY}\nOn 18 September 2018, 414 came to see it.",
    "no day": f"{TITLE}\n\n18 September{BODY}",
}


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_other_dates_are_not_that_of_publication(text: str) -> None:
    assert source_from_text(text).published is None


def test_a_dateline_before_the_text_counts() -> None:
    for opening in ("MARSHPORT, Sept. 18, 2018 -- ", "Marshport, 18 September 2018 (PA) - "):
        assert source_from_text(f"{opening}The ferry will cost £4.").published == "2018-09-18"
    assert source_from_text("On 18 September 2018 the ferry cost £4.").published is None


def test_a_label_at_the_foot_counts() -> None:
    assert source_from_text(f"{TITLE}{BODY}\nFirst published 18 September 2018\n").published == (
        "2018-09-18"
    )


def test_a_change_counts_where_nothing_else_is_stated() -> None:
    text = f"{TITLE}\n\nLast updated: 18 September 2018{BODY}"
    assert source_from_text(text).published == "2018-09-18"


def test_a_given_date_applies_where_the_text_states_none() -> None:
    given = source_from_text(TITLE + BODY, published="2020-01-02")
    assert (given.published, given.published_by) == ("2020-01-02", "given")
    stated = source_from_text(f"{TITLE}\n\n18.09.18{BODY}", published="2020-01-02")
    assert (stated.published, stated.published_by) == ("2018-09-18", "text")


BYLINES = {
    "by": ("By Ann Lee", "Ann Lee"),
    "by, with an office": ("By Tom Harrow, Local Democracy Reporter", "Tom Harrow"),
    "by, with an office in lower case": ("By Ann Lee, health reporter", "Ann Lee"),
    "by, with offices": ("By Ann Lee, Health and Social Care Reporter", "Ann Lee"),
    "by, with an agency": ("By Ann Lee (Wire)", "Ann Lee"),
    "none of a sentence": ("By Monday the ferry was gone", None),
    "none of too many words": ("By Hook Or By Crook The Ferry Will", None),
    "by, with a place": ("By Ann Lee in Marshport", "Ann Lee"),
    "by, with an office and a date": ("By Ann Lee Columnist May 5 2021", "Ann Lee"),
    "in capitals": ("BY ANN LEE", "Ann Lee"),
    "two": ("Written by Ines Marchetti and Joe Doyle", "Ines Marchetti and Joe Doyle"),
    "three": ("By Ann Lee, Joe Doyle and Mia Ng", "Ann Lee, Joe Doyle and Mia Ng"),
    "words": ("Words: Ann Lee", "Ann Lee"),
    "particles": ("By Karel van der Meer", "Karel van der Meer"),
    "initials": ("By A. J. O’Neill-Smith", "A. J. O’Neill-Smith"),
    "an office": ("Gil Ormond, transport correspondent", "Gil Ormond"),
    "after a date": ("Posted on 5 May 2021 by Tomasz Wren", "Tomasz Wren"),
    "before a date": ("Ann Lee, 5 May 2021", "Ann Lee"),
    "beside a date": ("Ann Lee\n5 May 2021", "Ann Lee"),
    "beside a date, with a place": ("5 May 2021\nAnn Lee at Marshport", "Ann Lee"),
    "prepared by": ("Prepared by: Gwen Marsh, Head of Harbours", "Gwen Marsh"),
    "author": ("Author: Ann Lee, Deputy Chief of the Board", "Ann Lee"),
    "interviewed": ("Interviewed by Joe Tull, 12 February 2020", "Joe Tull"),
    "a sentence": ("Words by Freya Moss. Photographs by Jon Lee.", "Freya Moss"),
    "in slanted type": ("*By Ann Lee, health correspondent · Harbour Courier*", "Ann Lee"),
    "over an office": ("Dana Whit\nStaff writer, Harbour Weekly", "Dana Whit"),
    "beside an office": ("Emma Stride  Senior Reporter", "Emma Stride"),
    "none of a company": ("Marsh Vind AS — Press release — Oslo, 12 May 2022", None),
    "none of by alone": ("Words", None),
    "none of a body": ("By Marsh Borough Council", None),
    "none of a time": ("By 5 May 2021", None),
    "none of a thing": ("By boat to Marshport", None),
    "none of a place": ("New York, 5 May 2021", None),
    "none without a date": ("Ann Lee", None),
    "none of a paper": ("Harbour Weekly, 5 May 2021", None),
    "none of capitals": ("MARSH COMMITTEE\n5 May 2021", None),
    "none of one word": ("Ann, 5 May 2021", None),
    "none of a label": ("5 May 2021\nProgramme: Drive at Five", None),
}


@pytest.mark.parametrize(("lines", "byline"), BYLINES.values(), ids=BYLINES)
def test_the_byline_names_the_author(lines: str, byline: str | None) -> None:
    assert source_from_text(f"{TITLE}\n\n{lines}\n{BODY}").byline == byline


def test_an_author_in_brackets_at_the_foot_counts() -> None:
    signed = f"{TITLE}{BODY}\n(Reporting by Ann Lee; Editing by Joe Doyle)\n"
    assert source_from_text(signed).byline == "Ann Lee"
    assert source_from_text(f"{TITLE}{BODY}\n(Reporting was slow)\n").byline is None


def test_a_name_far_down_is_no_byline() -> None:
    assert source_from_text(f"{TITLE}{BODY}{BODY}\nBy Ann Lee{BODY}").byline is None


def test_a_name_alone_at_the_top_is_the_title() -> None:
    assert source_from_text(f"Ann Lee\n5 May 2021{BODY}").byline is None


PUBLISHERS = {
    "a masthead in capitals": ("HARBOUR WEEKLY | News | 16.11.23\n", "Harbour Weekly"),
    "a masthead before an issue": ("COACH & FERRY TIMES      Issue 12\n", "Coach & Ferry Times"),
    "a station": ("HARBOUR FM - HEADLINES - 18.09.18\n", "Harbour FM"),
    "a masthead over a menu": ("Marsh Observer\nSign in | News | Jobs\n\n", "Marsh Observer"),
    "the mixed case of the text": (
        "MCKAY HERALD | News | 16.11.23\n\nThe McKay Herald was told of the fares by staff.\n\n",
        "McKay Herald",
    ),
    "a body over a release": ("Marsh Borough Council\nNews release\n", "Marsh Borough Council"),
    "a body in capitals": ("MARSH COUNCIL\nFERRIES - 4 May 2021\n", "Marsh Council"),
    "a body in columns": ("MARSH DISTRICT COUNCIL            ITEM 9\n", "Marsh District Council"),
    "capitals before a date": ("THE GROWER | 14 May 2022\n", "The Grower"),
    "a press release": ("Marsh Vind AS — Press release — Oslo, 12 May 2022\n", "Marsh Vind AS"),
    "a company over its results": ("Marsh Foods plc\nHalf-year results\n", "Marsh Foods plc"),
    "a company over a day": ("Marsh Foods plc\n14 November 2024\n", "Marsh Foods plc"),
    "a school under its newsletter": ("Newsletter\nMarsh Grove School\n", "Marsh Grove School"),
    "a paper in a byline": ("By Ann Lee, editor · The Marsh Post\n", "The Marsh Post"),
    "a paper under a byline": ("Ann Lee\nStaff writer, Marsh Sun-Times\n", "Marsh Sun-Times"),
    "a page of a paper": ("The Lowland Farmer, 14 June 2019, page 7\n", "The Lowland Farmer"),
    "a paper after the day": ("2019-06-14 | Marsh Daily | News\n", "Marsh Daily"),
    "a station by name": ("Station: Radio Wold\n", "Radio Wold"),
    "a site over its menu": ("Crumbs of Comfort\nHome | About | Archive\n", "Crumbs of Comfort"),
    "none of an office": ("By Ann Lee, Senior Reporter\n", None),
    "none of a button": ("Sign In\nHome | About | Archive\n", None),
    "none": ("", None),
    "none of a committee": ("CABINET - 19 March 2024\n", None),
    "none of a kicker": ("Marsh Borough Council\n\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "publisher"), PUBLISHERS.values(), ids=PUBLISHERS)
def test_the_masthead_names_the_publisher(head: str, publisher: str | None) -> None:
    assert source_from_text(head + "\n" + TITLE + BODY).publisher == publisher


def test_a_body_over_nothing_is_no_publisher() -> None:
    assert source_from_text("Marsh Borough Council").publisher is None


OWN_NAMES = {
    "enjoying": ("Enjoying PFT? Subscribe here to receive our weekly news updates!", "PFT"),
    "a membership": ("Marsh Now Digital membership\n• Latest issues\nFrom £7 / month", "Marsh Now"),
    "copyright": ("© 2021 Harbour Media Ltd. All rights reserved.", "Harbour Media Ltd"),
    "a subscription": ("Subscribe to the Marsh Echo from £1 a week", "Marsh Echo"),
    "a link": ("[Subscribe](/s) to the Marsh Echo from £1 a week", "Marsh Echo"),
    "a plain offer": ("Subscribe to our newsletter", None),
    "support": ("Support the Marsh Echo today with £3 a month", "Marsh Echo"),
}  # fmt: skip


@pytest.mark.parametrize(("foot", "publisher"), OWN_NAMES.values(), ids=OWN_NAMES)
def test_furniture_names_the_publisher(foot: str, publisher: str | None) -> None:
    assert source_from_text(TITLE + BODY + "\n" + foot).publisher == publisher


PLACES = {
    "named twice": (
        "Marsh County Council met. Marsh County Council voted.",
        ("Marsh County Council",),
    ),
    "a short form": ("Marsh CC met. Marsh CC voted on Marsh roads.", ("Marsh County Council",)),
    "a possessive": (
        "Marsh Council’s Cabinet met. Marsh Council's plan passed.",
        ("Marsh Council",),
    ),
    "with what is no part of it": (
        "But Marsh Council met. Last week Marsh Council voted. Cllr Marsh Council",
        ("Marsh Council",),
    ),
    "two joined": (
        "Unite and Marsh Council met. Then Marsh Council voted.",
        ("Marsh Council",),
    ),
    "one name with and": (
        "Reed and Holt Council met. Reed and Holt Council voted.",
        ("Reed and Holt Council",),
    ),
    "the body first": (
        "The University of Marsh opened. The University of Marsh closed.",
        ("University of Marsh",),
    ),
    "a long name": (
        "Lower Marsh NHS Foundation Trust opened. Lower Marsh NHS Foundation Trust closed.",
        ("Lower Marsh NHS Foundation Trust",),
    ),
    "a company": ("Ardent Bio plc rose. Ardent Bio plc fell.", ("Ardent Bio plc",)),
    "the foremost first": (
        "Reed Trust met Marsh Council. Reed Trust met Marsh Council. Reed Trust lost. Reed Trust.",
        ("Reed Trust", "Marsh Council"),
    ),
    "capitals and small letters": (
        "MARSH General Hospital closed. Marsh General Hospital was old.",
        ("Marsh General Hospital",),
    ),
    "capitals alone": ("MINUTES OF THE MARSH COUNCIL. MARSH COUNCIL MET.", ("Marsh Council",)),
    "two sentences": (
        "It was June. Marsh Police asked. It was May. Marsh Police went.",
        ("Marsh Police",),
    ),
    "a form of company": ("Marsh Vind AS grew. Marsh Vind AS hired.", ("Marsh Vind AS",)),
    "none of longer words": ("Marsh Council met in Marshport and Marshland.", ()),
    "named once and spoken of": (
        "Marsh Council met. The council voted. The council’s leader left.",
        ("Marsh Council",),
    ),
    "a company spoken of": (
        "Ardent Bio plc rose. The company and the company’s shares fell.",
        ("Ardent Bio plc",),
    ),
    "none of two that may be meant": (
        "Marsh Council met Reed Council. The council voted. The council left.",
        (),
    ),
    "none named once": ("Marsh Council met.", ()),
    "none of a common name": ("The County Council met. The County Council voted.", ()),
    "none of a tax": ("Marsh Council Tax rose. Marsh Council Tax fell.", ()),
    "none": ("It rained.", ()),
}


@pytest.mark.parametrize(("text", "places"), PLACES.values(), ids=PLACES)
def test_places_are_what_a_text_is_about(text: str, places: tuple[str, ...]) -> None:
    assert source_from_text(text).places == places


def test_an_organisation_in_the_title_counts() -> None:
    text = "Marsh Council raises ferry fares" + BODY
    assert source_from_text(text).places == ("Marsh Council",)


def test_a_place_in_the_title_stands_in_for_an_organisation() -> None:
    text = "Marshport loses its ferry" + BODY + "People in Marshport said so. Marshport is small."
    assert source_from_text(text).places == ("Marshport",)
    assert source_from_text("Anger as ferry goes" + BODY + "In Marshport. Marshport.").places == ()


def test_the_publisher_counts_among_the_places() -> None:
    text = "MARSH BOROUGH COUNCIL\nFERRIES - 4 May 2021\n\n" + TITLE + BODY
    assert source_from_text(text).places == ("Marsh Borough Council",)


FRONT = """---
title: "Counting swifts"
authors:
  - Ann Lee
  - Joe Doyle
date: 2023-07-14
publisher: Marsh Naturalist
layout: post
---
"""
FRONT_TOML = """+++
title = "Counting swifts"
date = 2023-07-14
author = "Ann Lee"
+++
"""


def test_front_matter_states_what_a_text_is() -> None:
    source = source_from_bytes(f"{FRONT}\n# Swifts\n{BODY}".encode(), "a.md")
    assert (source.title, source.publisher) == ("Counting swifts", "Marsh Naturalist")
    assert (source.byline, source.published) == ("Ann Lee and Joe Doyle", "2023-07-14")
    assert source.published_span is not None
    start, end = source.published_span
    assert source.text[start:end] == "2023-07-14"


def test_front_matter_may_be_toml() -> None:
    source = source_from_bytes(f"{FRONT_TOML}{BODY}".encode(), "a.md")
    assert (source.title, source.byline, source.published) == (
        "Counting swifts",
        "Ann Lee",
        "2023-07-14",
    )


def test_front_matter_without_a_day_or_a_person_states_neither() -> None:
    front = "---\ntitle: Swifts\ndate: soon\nauthor: Marsh Council\n---\n"
    source = source_from_bytes(f"{front}{BODY}".encode(), "a.md")
    assert (source.title, source.byline, source.published) == ("Swifts", None, None)


SITES = {
    "after the title": ("Ferry fares rise - Marsh Herald", "Marsh Herald"),
    "after a section": ("Ferry fares rise | News | Crumbs of Comfort", "Crumbs of Comfort"),
    "none of the title alone": ("Ferry fares rise", None),
    "none of another title": ("Fares - Marsh Herald", None),
    "none of a sentence": ("Ferry fares rise | all about ferries", None),
    "none of a longer title": ("Ferry fares rises", None),
}


@pytest.mark.parametrize(("title", "publisher"), SITES.values(), ids=SITES)
def test_the_title_of_a_page_names_the_site(title: str, publisher: str | None) -> None:
    page = f"<title>{title}</title><h1>Ferry fares rise</h1><p>The ferry will cost £4 from May.</p>"
    assert source_from_bytes(page.encode(), "a.html").publisher == publisher


def test_a_day_in_a_numbered_paragraph_is_not_that_of_publication() -> None:
    page = (
        "<h1>Finance report</h1><p>{}</p><p>1.1 Creditors stood at 44,985 at 31 August 2025.</p>"
        "<p>1.2 The trust expects to break even.</p>"
    )
    dated = source_from_bytes(
        page.format("Board of Directors, 25 September 2025").encode(), "a.html"
    )
    assert dated.published == "2025-09-25"
    assert source_from_bytes(page.format("Board of Directors").encode(), "a.html").published is None
