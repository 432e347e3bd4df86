"""Site furniture: what is the site's, and above all what is not."""

import pytest

from centres_tui.read import source_from_text
from centres_tui.read.boilerplate import furniture_of
from centres_tui.read.credits import start_of_credits
from centres_tui.read.from_html import take
from centres_tui.read.units import units_of

BEFORE = "Ferry fares rise\n\nThe ferry will cost £4 from May, the operator said.\n\n"
AFTER = "\n\nThe pier cost £2m in all and opened in June."

FURNITURE = {
    "a cookie notice": "We use cookies to make this site better for you. Accept all",
    "partners who store": "We and our 1,204 partners store and/or access information on a device.",
    "a consent notice": "By clicking Accept you agree to our use of cookies and similar things.",
    "an old browser": "Your browser is out of date. Please upgrade your browser to use this site.",
    "a script notice": "Please enable JavaScript to see this page as it should be.",
    "a newsletter": "Sign up to our free newsletter and get the day's stories in your inbox.",
    "a newsletter with readers": "Join 14,000 others: sign up for our weekly bulletin",
    "a subscription with a price": "Subscribe today: £2 for three months, then £6.50 a month",
    "an offer": "Get unlimited digital access from $1 a week. Cancel anytime.",
    "a paper at the door": "Get the Courier delivered from 80p a day. Call 01632 960 001",
    "a trial": "Start your free trial",
    "a limit": "You have read 3 of your 5 free articles this month.",
    "a register": "Already a subscriber? Sign in",
    "an appeal": "If you value our journalism, please consider supporting us from £3 a month.",
    "shares": "214 shares",
    "who follows": "1,318 people are following this page",
    "who watches": "412 watching now",
    "a rating of the site": "Rated 4.6 out of 5 on the app stores.",
    "a membership": "Become a member: £3.20 a month for all our titles",
    "a digital offer": "Digital subscriptions from 79p a week. Cancel any time.",
    "an access": "Unlimited access: 3 months for £6.",
    "the length of letters": "Letters of up to 250 words, please.",
    "who trusts": "Trusted by 90,000 households.",
    "where it is filed": "Posted in: broken promises (31)",
    "comments": "Comments (87)",
    "a comment box": "You must sign in to make a comment",
    "a rule for comments": "Links may be included in your comments but HTML is not permitted.",
    "share links": "Share this article",
    "share links with their count": "Share on X 124 shares",
    "a bare button": "  • Comment",
    "an advertisement": "Advertisement",
    "a story break": "Story continues below",
    "a promotion": "Read more: Pier repairs cost £600,000 more than planned",
    "a watch list": "You may also want to watch:",
    "a menu": "Home | News | Sport | What's On | Jobs",
    "a menu with a count": "Home | News | Sport | Jobs (38)",
    "a menu with an offer": "Sign in | Subscribe from 75p a week | Public notices",
    "a path": "Home > News > Politics",
    "a credit": "Image credit: Shutterstock",
    "a credit of two": "Photo: A Reed. Picture: Getty Images",
    "a portrait": "Ann Lee, leader of Marsh Borough Council. Pic: Submitted",
    "a portrait with two credits": "Ann Lee, party leader. Pic: Submitted - Credit: Archant",
    "a file to download": "Appendix A: the budget in full (PDF, 1.2MB)",
    "a file and its item": "Item 5 - Budget monitoring, item 5. PDF 430 KB",
    "a credit with by": "Photo by Ann Lee on Unsplash",
    "a credit in brackets": "[Photo: Ann Lee]",
    "a credit with a year": "Picture credit: A Reed 2019",
    "a credit with rights": "Photo © Ann Lee 2018",
    "a credit with a licence": "Photo: A Reed (CC BY 2.0)",
    "a credit with a number": "Photo: Dale Council, ref 2019-114",
    "a credit that begins with digits": "Photo: 123RF",
    "a credit with a comma": "Image source, Getty Images 2019",
    "an agency": "PA Media",
    "a name and an agency": "Ann Lee/PA Wire",
    "a picture kept": "File photo",
    "a copyright": "© 2021 Harbour Media Ltd. All rights reserved.",
    "complaints": "If you have a complaint about the editorial content, please contact the editor.",
    "tags": "Tags: ferries, fares",
    "social media": "Follow us on Facebook for 24-hour updates",
    "an application": "Download our app for breaking news alerts",
    "a company's seat": "Registered in England No. 01234567. Registered office: 4 Quay Street.",
    "a blog's letter": "**Enjoyed this?** Subscribe to my newsletter for £3 a month.",
    "sharing by another way": "Share by email",
    "listening": "Listen to this article - 3 mins",
    "a menu without parting": "News Sport Business Lifestyle Obituaries Jobs",
    "a settings button": "Manage settings",
    "links of markdown": "[Share](https://a.example/b) | [Tweet](https://a.example/c)",
    "a survey of readers": "Listen: the week in five minutes",
}


@pytest.mark.parametrize("line", FURNITURE.values(), ids=FURNITURE)
def test_furniture_is_told_between_paragraphs(line: str) -> None:
    units = units_of(BEFORE + line + AFTER)
    kept = furniture_of(units)
    assert [unit.text for unit, is_kept in zip(units, kept, strict=True) if is_kept] == [
        line.strip()
    ]


EDITORIAL = {
    "news of cookies": "The regulator fined the firm £1.2m for its use of cookies.",
    "a rule on cookies": "Sites must ask users to accept cookies before they store information.",
    "news of subscribers": "The paper has 45,000 subscribers, who pay £4.99 a month.",
    "news of a newsletter": "Her weekly newsletter earned £30,000 in a year.",
    "a customer's terms": "Customers can cancel anytime before 1 May for a full refund of £40.",
    "somebody said": '"We ask you to support our work: every contribution helps us," she said.',
    "a quotation": "“Subscribe today, they told us, and your first month is free.”",
    "a fund": "The club raised £3,000 to help fund a new roof.",
    "a pass": "The pass gives unlimited access to 30 pools for £40 a month.",
    "a caption that states": "The weir, which cost £3m, seen from the bridge. Photo: Ann Reed",
    "a caption of a scene": "Protesters gather outside the town hall. Picture: Submitted",
    "the size of files in the news": "The council lost a PDF of 430 KB and a disk of 1 MB.",
    "a size alone": "Disk of 430 MB",
    "a credit that states": "Photo: 40 people queue outside the pier in June",
    "a picture that cost": "Photo: the pier was built in 1894 and cost £40,000",
    "points": "Credits: 30 at level 4",
    "points alone": "Credits: 30",
    "an agency in the news": "Getty Images cut 400 jobs.",
    "the source of a chart": "Chart 1: Fares since 2010, £. Source: Dale Council",
    "a contact line": "Contact: Democratic Services, Room 12, Town Hall, tel. 01632 960 001.",
    "notes to editors": "Notes to editors",
    "a press office": "For further information please call the press office on 01632 960 002.",
    "a form of the council": "Residents can have their say until 4 May on the council's website.",
    "a kicker with a date": "HARBOUR WEEKLY | News | 16.11.23",
    "a priced issue": "HARBOUR WEEK   |   Issue 418   |   22 June 2023   |   £4.75",
    "news of a share": "Share of homes by size",
    "headings in a row": "Homes Jobs Schools Water",
    "a table row": "Adult      £3.20      £3.60",
    "a price list": "Adult single £3.20 | Child single £1.60",
    "a heading": "Who pays",
    "a share of something": "Shares in the ferry company fell 4% to 214p.",
    "comments in the news": "More than 200 comments were sent to the council.",
    "the cost of living": "Homes, jobs and schools will need £4m a year.",
    "an instruction in a notice": "Sign the form and send it back with £5 by Friday.",
    "a company's report": "We had 14,000 complaints. You can read our privacy notice on page 80.",
    "an appeal of others": "We ask you for help. Every contribution of £5 helps us feed 3 people.",
    "followers in the news": "Some 90 people are following a vegan diet in the trial.",
    "a rating in the news": "Inspectors gave the school four out of five.",
    "a trust": "The hospital trust has 90,000 patients.",
    "a maximum": "The hall holds a maximum of 250 people.",
    "a cancelled order": "It will cancel any order of 40 tonnes.",
    "a support scheme": "Support for 40 families will cost £3,000 a week.",
}


@pytest.mark.parametrize("line", EDITORIAL.values(), ids=EDITORIAL)
def test_editorial_text_is_never_furniture(line: str) -> None:
    assert not any(furniture_of(units_of(BEFORE + line + AFTER)))


BLOCKS = {
    "a list of stories ends with its block": (
        "Most read\n1. Motorist, 84, fined\n2. Ten walks\n3. Rovers win\n\n",
        "Who pays",
    ),
    "a list of stories may be empty": ("Most Read\n\n", ""),
    "headlines parted by blank lines": (
        "Recommended for you\n\nTen best beaches\n\nMan charged after fire\n\n",
        "Who pays",
    ),
    "numbered headlines parted by blank lines": (
        "Trending\n\n1. Ten best beaches\n\n2. Man charged after fire\n\n",
        "",
    ),
    "headlines before a short line": ("Read more\nBus strike goes on\n\n", "It was £62m."),
    "a heading over what a site says": (
        "Make a difference\nYour subscription makes our reporting possible.\n\n",
        "Who pays",
    ),
    "a menu on lines": ("News\nSport\nJobs\nWeather\n\n", ""),
}


@pytest.mark.parametrize(("block", "heading"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_ends_before_editorial_text(block: str, heading: str) -> None:
    text = BEFORE + block + heading + AFTER
    units = units_of(text)
    kept = furniture_of(units)
    flagged = [unit.text for unit, is_kept in zip(units, kept, strict=True) if is_kept]
    assert flagged == [line for line in block.split("\n") if line]


def test_a_heading_over_a_button_is_not_furniture() -> None:
    units = units_of(BEFORE + "Who pays\nAdvertisement" + AFTER)
    assert furniture_of(units) == [False, False, False, True, False]


def test_a_list_at_the_end_runs_to_the_end() -> None:
    units = units_of(BEFORE + "MORE STORIES\n7 walks to try\nM6 reopens after crash\n")
    assert furniture_of(units) == [False, False, True, True, True]


def test_wares_of_a_publisher_at_the_end_are_furniture() -> None:
    wares = "Marsh Weekly Digital membership\n\n• Latest issues\n• Archive of 9,000 articles\n\n"
    units = units_of(BEFORE + wares + "From £7 / month")
    assert furniture_of(units) == [False, False, True, True, True, True]


def test_wares_of_others_are_not() -> None:
    wares = "Swim membership\n\n• All pools\n\nFrom £7 / month"
    assert not any(furniture_of(units_of(BEFORE + wares)))


def test_a_comment_box_needs_furniture_or_nothing_after_it() -> None:
    box = "Have your say\n\nYou must sign in to make a comment\n\nWe ask you to follow our rules."
    assert furniture_of(units_of(BEFORE + box)) == [False, False, True, True, True]
    assert furniture_of(units_of(BEFORE + "Have your say")) == [False, False, True]
    assert not any(furniture_of(units_of(BEFORE + "Have your say" + AFTER)))


def test_the_masthead_over_a_menu_is_furniture() -> None:
    text = "THE HARBOUR HERALD\nHome | News | Sport\n\n"
    assert furniture_of(units_of(text + BEFORE)) == [True, True, False, False]


def test_a_line_over_buttons_is_furniture_only_at_the_top() -> None:
    text = "Ferry fares rise\nBy Ann Lee\nShare\n\nThe ferry will cost £4 from May.\n"
    assert furniture_of(units_of(text)) == [False, False, True, False]
    dated = "4 May 2021\nShare\n\nThe ferry will cost £4 from May.\n"
    assert furniture_of(units_of(dated)) == [False, True, False]


def test_what_markup_calls_navigation_is_furniture() -> None:
    taken = take("<nav>Harbour and pier</nav><p>The ferry will cost £4 from May.</p>")
    assert furniture_of(units_of(taken.text, taken.parts)) == [True, False]


def test_long_text_in_navigation_is_not() -> None:
    taken = take("<nav>The ferry will cost £4 from May for every passenger.</nav>")
    assert furniture_of(units_of(taken.text, taken.parts)) == [False]


CREDITS = {
    "after a caption": ("The weir at noon. ", "Photo: A Reed"),
    "several": ("Weir. Photo: A Reed. ", "Pic: B Lee. Image: C Doe. Photo: D Ray"),
    "a year": ("The weir, which cost £3m. ", "Photo: Ann Reed, 2019"),
    "by, in brackets": ("Some 400 people marched. (", "Photo by Ann Lee/Getty Images 2019)"),
    "square brackets": ("The new 12-bed ward [", "Picture: Dale NHS Trust 2021]"),
    "a number": ("The pier had 12,000 visitors. ", "Image: Dale Council, ref 2019-114"),
    "a small letter in front": ("Budget day. ", "Photo: iStock 1234567"),
    "rights": ("The 40-year-old bridge. ", "© Ann Lee 2018"),
    "an amount": ("The cost: £5m", None),
    "no name": ("Photo:", None),
    "a long story": ("Photo: " + "a long story " * 12, None),
    "points of a course": ("The course has 3 modules. Credits: 30", None),
    "a price": ("The library keeps 9,000 prints. Photos by Ann Lee cost £40 each.", None),
    "others": ("The library keeps 9,000 prints. Photos: Ann Lee and 14 others", None),
    "a sentence": ("It cost £4m. Photo by then had cost £3m.", None),
}


@pytest.mark.parametrize(("caption", "credit"), CREDITS.values(), ids=CREDITS)
def test_credits_at_the_end_of_a_caption_are_told(caption: str, credit: str | None) -> None:
    found = start_of_credits(caption + (credit or ""))
    assert found == (None if credit is None else len(caption))


def test_the_credits_of_a_caption_are_furniture_and_the_caption_is_not() -> None:
    source = source_from_text(f"{BEFORE}The weir cost £3m. (Photo: Ann Reed, 2019){AFTER}")
    parts = {source.text[each.start : each.end]: each.role for each in source.passages}
    assert parts["The weir cost £3m."] == "caption"
    assert parts[" (Photo: Ann Reed, 2019)"] == "boilerplate"
