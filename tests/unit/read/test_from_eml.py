"""Mails: what is their text, what is quoted in it, and what is attached."""

from email.message import EmailMessage

import pytest

from centres_tui.errors import SourceError
from centres_tui.extract import extract
from centres_tui.model.source import Source
from centres_tui.read import limits, source_from_bytes, sources_from_bytes
from centres_tui.read.finding import Refused
from growth import is_done_within

ARTICLE = """\
Bramley Harbour Board will spend £5.6m on 12 piers, its chairman said.

About a quarter of the work begins in July 2019; the rest costs £1.2m more.
"""


def mail(text: str = ARTICLE, **headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in headers.items():
        made[name] = value
    made.set_content(text)
    return made


def read(content: bytes) -> Source:
    return source_from_bytes(content, "a.eml")


def all_of(made: EmailMessage) -> list[Source | Refused]:
    return list(sources_from_bytes(made.as_bytes(), "a.eml"))


def test_the_subject_stands_over_the_text() -> None:
    source = read(mail(Subject="Piers cost £6m").as_bytes())
    assert source.text == f"Piers cost £6m\n\n{ARTICLE.rstrip()}"
    assert (source.title, source.format) == ("Piers cost £6m", "eml")


def test_figures_are_those_of_the_plain_text() -> None:
    source = read(mail().as_bytes())
    plain = source_from_bytes(ARTICLE.encode(), "a.txt")
    stated = [(each.exact, each.value, each.unit) for each in extract(source)]
    assert stated == [(each.exact, each.value, each.unit) for each in extract(plain)]
    assert len(stated) == 5
    assert all(source.text[each.start : each.end] == each.exact for each in extract(source))


@pytest.mark.parametrize(
    ("headers", "byline", "publisher"),
    [
        ({"From": "Ann Lee <ann@lee.example>"}, "Ann Lee", None),
        ({"From": "Dale District Council <press@dale.example>"}, None, "Dale District Council"),
        ({"From": "ann@lee.example"}, None, None),
        ({"From": "Ann Lee <a@b.example>", "Organization": "Dale Weekly"}, "Ann Lee",
         "Dale Weekly"),
    ],
    ids=["a person", "a body", "an address", "a person of a body"],
)  # fmt: skip
def test_who_sent_it_wrote_or_published_it(
    headers: dict[str, str], byline: str | None, publisher: str | None
) -> None:
    source = read(mail(**headers).as_bytes())
    assert (source.byline, source.publisher) == (byline, publisher)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 29 Apr 2019 23:30:00 +0100", "2019-04-29"),
        ("29 Apr 2019 01:00 GMT", "2019-04-29"),
        ("yesterday", None),
        ("Mon, 99 Apr 2019 23:30:00 +9900", None),
    ],
)
def test_the_day_is_that_of_the_header(written: str, day: str | None) -> None:
    source = read(b"Date: " + written.encode() + b"\n\nIt rained.")
    assert source.published == day
    said = [each for each in source.statements if each.field == "published"]
    assert [each.where for each in said] == ["mail header, Date"] * bool(day)


QUOTED = {
    "lines with a mark": ("It cost £5m.\n\n> It cost £4m.\n", {"£4m"}),
    "under who wrote them": ("It cost £5m.\n\nOn 3 May 2019 Ann wrote:\n> £4m.\n",
                             {"£4m", "3 May 2019"}),
    "between answers": ("> Was it £4m?\nIt was £5m.\n> And £3m?\nNo, £2m.", {"£4m", "£3m"}),
    "a signature": ("It cost £5m.\n-- \nAnn Lee, £3m raised for charity\n", {"£3m"}),
    "an answered mail": (
        "It cost £5m.\n\n-----Original Message-----\nFrom: Bo\nSent: later\n\nIt was £4m.",
        {"£4m"},
    ),
    "nothing but what is quoted": ("> It cost £5m.", set()),
    "a line that ends with a colon": ("On balance the board wrote:\n\nIt cost £5m.", set()),
    "a rule without a sender": ("It cost £5m.\n\n____________________\n\nIt was £4m.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "furniture"), QUOTED.values(), ids=QUOTED)
def test_what_is_quoted_or_signed_is_furniture(text: str, furniture: set[str]) -> None:
    figures = extract(read(mail(text, Subject="Re: piers").as_bytes()))
    assert {each.exact for each in figures if each.boilerplate} == furniture
    assert any(not each.boilerplate for each in figures)


def test_a_forwarded_mail_is_no_answer() -> None:
    text = "-----Original Message-----\nFrom: Bo\nSent: Monday\n\nIt was £4m."
    figures = extract(read(mail(text, Subject="Fwd: piers").as_bytes()))
    assert [each.boilerplate for each in figures if each.exact == "£4m"] == [False]


def test_plain_text_goes_before_html_that_says_the_same() -> None:
    made = mail()
    made.add_alternative("<p>It cost &pound;9m.</p>", subtype="html")
    assert read(made.as_bytes()).text == ARTICLE.rstrip()


def test_html_goes_before_plain_text_that_says_nothing() -> None:
    made = mail("See HTML.")
    made.add_alternative("<h1>Rain</h1><table><tr><td>May<td>3 mm</table>", subtype="html")
    assert read(made.as_bytes()).text == "Rain\n\nMay\t3 mm"


def test_what_is_attached_is_a_source_of_its_own() -> None:
    made = mail()
    made.add_attachment(b"Only 11 piers are open.", "text", "plain", filename="notes.txt")
    made.add_attachment(b"Only 10 piers are open.", "text", "plain", filename="../../notes.txt")
    made.add_attachment(mail("Only 9 piers are open.", Subject="Old"))
    sources = all_of(made)
    assert [each.path for each in sources if isinstance(each, Source)] == [
        "a.eml", "a.eml/notes.txt", "a.eml/notes-2.txt", "a.eml/message.eml",
    ]  # fmt: skip
    assert [each.text for each in sources[1:] if isinstance(each, Source)] == [
        "Only 11 piers are open.", "Only 10 piers are open.", "Old\n\nOnly 9 piers are open.",
    ]  # fmt: skip


def test_what_is_attached_and_not_read_is_named() -> None:
    made = mail()
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    (source,) = all_of(made)
    assert isinstance(source, Source)
    (notice,) = [each for each in source.issues if each.code == "attachment"]
    assert "(logo.png)" in notice.message


def test_what_is_attached_and_broken_is_refused_and_the_rest_is_read() -> None:
    made = mail()
    made.add_attachment(bytes(range(256)) * 9, "text", "plain", filename="b.txt")
    made.add_attachment(b"Only 11 piers are open.", "text", "plain", filename="c.txt")
    source, refused, last = all_of(made)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("a.eml/b.txt: holds bytes that are no text")
    assert (source.path if isinstance(source, Source) else "") == "a.eml"
    assert (last.path if isinstance(last, Source) else "") == "a.eml/c.txt"


def test_mails_in_mails_end_at_a_depth() -> None:
    made = mail("The last of all.")
    for _ in range(limits.MAIL_DEPTH + 3):
        outer = mail()
        outer.add_attachment(made)
        made = outer
    sources = all_of(made)
    assert len(sources) == limits.MAIL_DEPTH + 1
    assert isinstance(sources[-1], Source)
    assert sources[-1].issues[0].code == "attachment"


ENCODED = {
    "as it says": (b"Content-Type: text/plain; charset=iso-8859-1\n\n\xa35m", "£5m"),
    "another than it says": (b"Content-Type: text/plain; charset=utf-8\n\n\xa35m", "£5m"),
    "unknown": (b"Content-Type: text/plain; charset=rot13\n\n\xc2\xa35m", "£5m"),
    "none": (b"\n\xa35m", "£5m"),
    "quoted-printable": (b"Content-Transfer-Encoding: quoted-printable\n\n=C2=A35=\nm", "£5m"),
    "base64": (b"Content-Transfer-Encoding: base64\n\nwqM1bQ==", "£5m"),
    "broken base64": (b"Content-Transfer-Encoding: base64\n\nwqM1b", ""),
    "wide": (b"Content-Type: text/plain; charset=utf-16-le\nContent-Transfer-Encoding: base64"
             b"\n\nowA1AG0A", "£5m"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "text"), ENCODED.values(), ids=ENCODED)
def test_encodings_are_read_and_broken_ones_kept_legible(content: bytes, text: str) -> None:
    assert text in read(content).text


HOSTILE = {
    "nothing": b"",
    "no headers": b"\n\n\n",
    "a header without end": b"Subject: " + b"a" * 500_000,
    "folded for ever": b"Subject: a\n" + b" b\n" * 50_000 + b"\n",
    "encoded words": b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\n",
    "addresses": b"From: " + b"<(" * 100_000 + b"\n\n",
    "commas": b"From: " + b"a," * 100_000 + b"\n\n",
    "parameters": b"Content-Type: text/plain" + b"; a*0*=x" * 20_000 + b"\n\n",
    "one boundary never met": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"a\n" * 90_000,
    "many parts": b"Content-Type: multipart/mixed; boundary=x\n" + b"\n--x\n\na" * 20_000,
    "deep parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(3_000)
    ),
    "deep mails": b"Content-Type: message/rfc822\n\n" * 3_000,
    "no such encoding": b"Content-Type: text/plain; charset=\x00\xff\n\nabc",
    "bad names": b"Content-Type: text/plain; name*=x''%ff%fe\nContent-Disposition: attachment\n\na",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mails_are_read_or_refused_in_time(content: bytes) -> None:
    refusals: list[str] = []

    def work() -> None:
        try:
            list(sources_from_bytes(content, "a.eml"))
        except SourceError as error:
            refusals.append(str(error))

    assert is_done_within(4, work)
    assert all(each.startswith("a.eml: is ") for each in refusals)


ANSWERED = {
    "a quotation": "<p>It took 3 days.</p><blockquote>It took 5 days, you said.</blockquote>",
    "who sent it, when and on what": "<p>It took 3 days.</p><div>From: Bo<br>Sent: 4 May 2021<br>"
    "Subject: Pier</div><p>Was it 5 days?</p>",
    "another program": '<p>It took 3 days.<div class="gmail_quote"><p>It took 5 days.</p></div>',
}


@pytest.mark.parametrize("body", ANSWERED.values(), ids=ANSWERED)
@pytest.mark.parametrize(("subject", "count"), [("Re: Pier", 1), ("Fwd: Pier", 0)])
def test_what_an_answer_quotes_in_markup_is_furniture(body: str, subject: str, count: int) -> None:
    mail = f"Subject: {subject}\nContent-Type: text/html\n\n{body}"
    source = source_from_bytes(mail.encode(), "a.eml")
    kept = [source.text[p.start : p.end] for p in source.passages if p.role == "boilerplate"]
    assert len(kept) == count
    assert all("5 days" in each for each in kept)


def test_the_day_of_a_mail_is_its_own_and_not_that_of_one_passed_on() -> None:
    mail = (
        "Subject: Fwd: Pier costs\nFrom: Ann Lee <a@dale.example>\n"
        "Date: Thu, 6 May 2021 10:00:00 +0100\n\nHi, the pier cost 5 million.\n\n"
        "---------- Forwarded message ---------\nFrom: Bo Reed <b@dale.example>\n"
        "Date: Tue, 4 May 2021\nSubject: Pier costs\n\nIt took 46 boats to build.\n"
    )
    source = source_from_bytes(mail.encode(), "a.eml")
    assert (source.published, source.title) == ("2021-05-06", "Fwd: Pier costs")
    assert "2021-05-04" in {each.value for each in source.statements}


def test_html_goes_before_plain_text_that_says_far_less() -> None:
    mail = (
        "Subject: Fares\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
        "Content-Type: text/plain\n\nYour program does not show pages, sorry.\n--b\n"
        "Content-Type: text/html\n\n<p>Fares go up by 4% for the 46 boats that sail in the "
        "winter, and the board of the port has said that it will not go up again.</p>\n--b--\n"
    )
    assert "46 boats" in source_from_bytes(mail.encode(), "a.eml").text
