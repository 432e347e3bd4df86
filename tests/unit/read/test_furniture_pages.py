"""Whole pages with furniture of every sort: what is the site's is flagged, nothing else is."""

from typing import Final, NamedTuple

import pytest

from centres_tui.extract import extract
from centres_tui.read import source_from_bytes


class Made(NamedTuple):
    """A page made for these tests."""

    name: str
    """The name of its file."""
    content: str
    """What it holds."""
    furniture: frozenset[str]
    """The figures of the site."""
    editorial: frozenset[str]
    """The figures of the author."""


PAGES: Final = {
    "farm": Made(
        "a.txt",
        """\
Skip to content
Farm Ledger
Home | Arable | Livestock | Machinery | Subscribe from £2.40 a week

Wheat yields down 12% after wet spring

By Tom Barley, 14 August 2023

Growers in the Fens harvested 7.1 tonnes of wheat a hectare, 12% less than in 2022.

Sign up: our Friday email goes to 31,000 farmers

The union said about 4,200 farms were affected.

Related stories
Sheep prices hit 340p a kilo
Tractor sales fall 8%

Rain fell on 23 days in July.

Most viewed this week
1. Barn fire destroys 900 bales
2. Milk price cut by 2p a litre

© 2023 Farm Ledger Media. Company number 04512345
""",
        frozenset(["04512345", "2.40", "2p", "31,000", "340p", "8%", "900"]),
        frozenset(["12%", "23 days", "4,200", "7.1 tonnes"]),
    ),
    "court": Made(
        "a.html",
        """\
<html><body>
<div class=cookie>We and our 812 partners use cookies to store data on your device. <button>Accept
all</button></div>
<nav><a>Home</a><a>Courts</a></nav>
<article>
<h1>Haulier fined £48,000 over brake failures</h1>
<p>Posted 3 March 2021 by Eve Stone</p>
<p>A haulier was fined £48,000 and ordered to pay costs of £6,250 after 14 lorries were found with
faulty brakes.</p>
<div class=share>Share 46</div>
<aside>
<h3>Get the court report in your inbox</h3>
<p>Join 12,500 readers. Unsubscribe at any time.</p></aside>
<p>Magistrates heard that 3 drivers had complained in 2019.</p></article>
<h3>More from Courts</h3>
<ul><li>Man jailed for 6 years</li><li>Shop theft up 19%</li></ul>
<footer>
<p>Published by Weir Media Ltd, 12 Quay Street. Reg. no. 998877</p></footer></body></html>
""",
        frozenset(["12,500", "46", "812", "998877"]),
        frozenset(["14", "2019", "3", "£48,000", "£6,250"]),
    ),
    "science": Made(
        "a.md",
        """\
# Glacier lost 1.6 metres of ice

*Lead researcher: Ida Holm. 9 min read. 1,204 views*

The glacier lost 1.6 metres of ice in 2020, according to 38 stakes drilled by the team.

Image: The glacier in July. Credit: Ida Holm/Fjord Institute

Temperatures were 2.3°C above the mean of 1991-2020.

---

**Support independent science.** Give £5 a month and help keep our articles free.

[Tweet](x) | [Share](y) | [Print](z)

12 Comments

Ole says: I walked there in 1987 and it was 200 metres longer.
""",
        frozenset(["£5"]),
        frozenset(["1.6 metres", "2.3°C", "200 metres", "2020", "38"]),
    ),
    "sport": Made(
        "a.txt",
        """\
Harriers 3-1 Rovers: 4,512 see derby win

Listen: match commentary (94 mins)

Harriers beat Rovers before a crowd of 4,512 on Saturday, their fifth win in 7 matches.

Bet £10 get £30 in free bets. 18+ T&Cs apply. BeGambleAware.org

Smith scored twice in the space of 6 minutes.

Buy tickets from £18 | Club shop | Fixtures | Results

Follow our live blog and join 8,000 fans on WhatsApp
""",
        frozenset(["8,000", "£10", "£18", "£30"]),
        frozenset(["4,512", "6 minutes", "7"]),
    ),
    "council": Made(
        "a.html",
        """\
<body><a>Skip to main content</a>
<div>This site uses 4 cookies that are needed and 12 that are not. <a>Cookie settings</a></div>
<h1>Garden waste charges from April 2024</h1>
<p>Last updated: 12 January 2024</p>
<p>The charge for a brown bin rises from £45 to £52 a year. About 61,000 homes subscribe.</p>
<p>You can pay in 2 instalments. Call us on 01632 960123.</p>
<h2>Is this page useful?</h2>
<p>Maybe, yes or no</p>
<p>Page last reviewed 3 times in 2023</p>
<ul><li>Contact us</li><li>Accessibility</li><li>Jobs (14)</li></ul></body>
""",
        frozenset(["14", "4"]),
        frozenset(["2", "61,000", "£45", "£52"]),
    ),
    "finance": Made(
        "a.txt",
        """\
Dock Holdings raises dividend to 8.4p

Refinitiv data delayed at least 15 minutes. DOCK.L 312.5p +1.2%

Dock Holdings raised its interim dividend by 5% to 8.4p a share after profit grew to £61m.

Already have an account? Log in. Full access £1 for 4 weeks, then £39 per month.

The chief executive said 240 berths would be added by 2027.

Trending now
Oil slips below $70
Bank holds rate at 4.5%

Terms apply. Capital at risk. Our standards: The 10 Trust Principles.
""",
        frozenset(["$70", "4.5%", "£1", "£39"]),
        frozenset(["2027", "240", "5%", "8.4p", "£61m"]),
    ),
    "health": Made(
        "a.html",
        """\
<body><header>
<p>Free delivery on orders over £25</p></header>
<main>
<h1>Hospital cuts waits to 11 weeks</h1>
<p>Waits at Marsh General fell to 11 weeks from 19, its board was told on Tuesday.</p>
<figure><img><figcaption>The ward has 28 beds. Picture: Lena Cole/NHS Marsh</figcaption></figure>
<p>The trust hired 64 nurses.</p>
<section>
<h2>Comments (3)</h2>
<p>Jo, 2 hours ago: My wait was 40 weeks!</p></section>
<section>
<h2>You might also like</h2>
<p>10 ways to sleep better</p>
<p>Flu jabs: 7 things to know</p></section></main></body>
""",
        frozenset(["10", "7", "£25"]),
        frozenset(["11 weeks", "19", "28", "64"]),
    ),
    "shipping": Made(
        "a.txt",
        """\
FOR IMMEDIATE RELEASE

Port handles record 2.1 million tonnes

The port handled 2.1 million tonnes in 2022, up 9%, with 1,140 calls by ships.

Notes to editors
1. The port employs 380 people and has been trusted since 1851.
2. For pictures call the press office on 01632 960555.

To unsubscribe from these emails click here. This message was sent to 2,310 contacts.
""",
        frozenset(["2,310"]),
        frozenset(["1,140", "1851", "2.1 million tonnes", "2022", "380", "9%"]),
    ),
    "school": Made(
        "a.html",
        """\
<body>
<div role=dialog>
<p>Your privacy: we store data for 13 months.</p><button>Reject all</button></div>
<article>
<h1>School roll falls to 84</h1>
<p>The village school has 84 pupils, down from 120 in 2015.</p>
<p class=ad>Advertisement</p>
<p>Governors will decide on 6 May.</p></article>
<div>
<h3>Popular</h3>
<ol><li>Bus crash hurts 9</li><li>Lottery win of £2m</li></ol></div>
<p>Download our app: rated 4.7 by 2,900 users</p></body>
""",
        frozenset(["2,900", "4.7", "9", "£2m"]),
        frozenset(["120", "2015", "6 May", "84"]),
    ),
    "weather": Made(
        "a.txt",
        """\
Storm leaves 23,000 homes without power

Updated 06:40 | 2,811 shares | 97 comments

The storm cut power to 23,000 homes and gusts reached 88 mph on the coast.

Get alerts: text STORM to 60777 (25p a message)

Engineers restored 17,500 by noon.

READ MORE: Bridge shut for 3 weeks
READ MORE: Flood wall to cost £9m

Some 40 schools were closed.

Enjoying this story? Subscribe and save 50% on your first 3 months.
""",
        frozenset(["2,811", "3 months", "3 weeks", "50%", "97", "£9m"]),
        frozenset(["17,500", "23,000", "40", "88 mph"]),
    ),
}


@pytest.fixture(scope="module", params=list(PAGES.values()), ids=list(PAGES))
def page(request: pytest.FixtureRequest) -> tuple[Made, dict[str, set[bool]]]:
    """Give a page, and of each of its figures how it is flagged wherever it stands."""
    made: Made = request.param
    flags: dict[str, set[bool]] = {}
    for figure in extract(source_from_bytes(made.content.encode(), made.name)):
        flags.setdefault(figure.exact, set()).add(figure.boilerplate)
    return made, flags


def test_figures_of_the_site_are_flagged(page: tuple[Made, dict[str, set[bool]]]) -> None:
    made, flags = page
    assert {exact for exact in made.furniture if flags.get(exact, {True}) == {False}} == set()


def test_figures_of_the_author_never_are(page: tuple[Made, dict[str, set[bool]]]) -> None:
    made, flags = page
    assert {exact for exact in made.editorial if flags.get(exact) == {True}} == set()
    assert len(made.editorial & flags.keys()) >= len(made.editorial) - 1
