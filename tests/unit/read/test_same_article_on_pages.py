"""The article of the tests as a page, as Markdown and as mails, with furniture around it."""

from collections.abc import Callable
from email.message import EmailMessage
from html import escape

import pytest

from article import DAY, TABLE, TEXT, TITLE, as_text, share_in_common
from centres_tui.extract import extract
from centres_tui.model.source import Source
from centres_tui.read import source_from_bytes, source_from_text

COOKIES = "We and our 812 partners use cookies to store data on your device."
READ = ("Ferry fares rise by 12%", "Man jailed for 6 years")


def html() -> str:
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in TABLE
    )
    body = "".join(f"<p>{escape(text)}</p>" for text in TEXT)
    return (
        f"<html lang=en><head><title>{TITLE} - Dale Herald</title>"
        '<meta property="article:published_time" content="2019-03-14T08:00:00Z">'
        '<meta property="article:modified_time" content="2019-03-15T08:00:00Z">'
        '<meta name=author content="Ann Lee"><meta property="og:site_name" content="Dale Herald">'
        f"</head><body><div>{COOKIES} <button>Accept all</button></div>"
        f"<nav><ul><li>Home<li>News<li>Jobs (14)</ul></nav><article><h1>{TITLE}</h1><p>{DAY}</p>"
        f"{body}<table>{rows}</table></article><h3>Most read</h3>"
        f"<ul>{''.join(f'<li>{each}</li>' for each in READ)}</ul><footer>© 2019</footer></body>"
    )


def page() -> bytes:
    return html().encode()


def markdown() -> bytes:
    rows = [f"| {' | '.join(row)} |" for row in (TABLE[0], ("---",) * 3, *TABLE[1:])]
    front = "---\ntitle: Harbour\npublished: 2019-03-14\nauthor: Ann Lee\nupdated: 2019-03-15\n---"
    parts = (front.replace("Harbour", TITLE), f"# {TITLE}", *TEXT, "\n".join(rows))
    return "\n\n".join(parts).encode()


def mail(charset: str = "utf-8", cte: str = "quoted-printable") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = TITLE
    made["From"] = "Ann Lee <ann@lee.example>"
    made["Date"] = "Thu, 14 Mar 2019 08:00:00 +0000"
    text = as_text().partition("\n\n")[2]
    quoted = "On Monday Bo Reed wrote:\n> Is it £9m, or 812 berths?\n\n-- \nAnn Lee, 46 Quay Street"
    made.set_content(f"{text}\n{quoted}\n", charset=charset, cte=cte)
    return made


def mail_of_html() -> bytes:
    made = mail()
    made.set_content(html(), subtype="html")
    return made.as_bytes()


def mail_of_both() -> bytes:
    made = mail()
    made.add_alternative(html(), subtype="html")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    return made.as_bytes()


FORMATS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a page": ("a.html", page),
    "Markdown": ("a.md", markdown),
    "a mail": ("a.eml", lambda: mail().as_bytes()),
    "a mail in another encoding": ("a.eml", lambda: mail("windows-1252", "base64").as_bytes()),
    "a mail of HTML": ("a.eml", mail_of_html),
    "a mail of both": ("a.eml", mail_of_both),
}


@pytest.fixture(scope="module", params=list(FORMATS.values()), ids=list(FORMATS))
def source(request: pytest.FixtureRequest) -> Source:
    name, make = request.param
    return source_from_bytes(make(), name)


def test_it_states_the_figures_of_the_plain_text(source: Source) -> None:
    figures = [each for each in extract(source) if source.format != "md" or each.start > 140]
    assert share_in_common(figures, extract(source_from_text(as_text()))) >= 0.98


def test_every_figure_stands_where_it_says(source: Source) -> None:
    figures = extract(source)
    assert len(figures) >= 40
    assert all(source.text[each.start : each.end] == each.exact for each in figures)


def test_what_it_says_of_itself_is_found_and_what_says_it(source: Source) -> None:
    assert (source.title, source.byline, source.published) == (TITLE, "Ann Lee", "2019-03-14")
    assert {each.field for each in source.statements if each.used} >= {
        "title", "byline", "published", "language",
    }  # fmt: skip


def test_nothing_of_the_site_or_of_other_mails_is_compared(source: Source) -> None:
    compared = {each.exact for each in extract(source) if not each.boilerplate}
    assert compared.isdisjoint({"812", "12%", "6 years", "£9m", "14"})
