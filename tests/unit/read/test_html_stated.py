"""What the markup of a page says outside its text."""

import json

import pytest

from centres_tui.model.source import Source
from centres_tui.read import source_from_bytes
from centres_tui.read.html_stated import attributes, day_of, name_of
from centres_tui.read.json_described import described
from growth import is_done_within

BODY = "<h1>Nine weirs close</h1><p>The weirs cost £4m. People were told by post.</p>"
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "datePublished": "2025-06-03T08:00:00+01:00",
    "dateModified": "2025-07-01",
    "author": [{"@type": "Person", "name": "Ann Lee"}],
    "publisher": {"@type": "Organization", "name": "Dale Herald"},
}


def _source(head: str, body: str = BODY) -> Source:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return source_from_bytes(page.encode(), "a.html")


def _described(*nodes: object) -> str:
    return "".join(
        f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes
    )


DAYS = {
    "a property": '<meta property="article:published_time" content="2025-06-03T08:00:00Z">',
    "a name": "<meta name=dc.date content=2025-06-03>",
    "a name in capitals": '<META NAME="DC.date.issued" CONTENT="2025-06-03">',
    "the content first": '<meta content="2025-06-03" name="date"/>',
    "an item's property": '<meta itemprop="datePublished" content="2025-06-03">',
    "a journal's": '<meta name="citation_publication_date" content="2025/06/03">',
    "digits alone": '<meta name="pubdate" content="20250603">',
    "a described article": _described(ARTICLE),
    "an article in a graph": _described({"@graph": [{"@type": "Organization"}, ARTICLE]}),
    "an article in a list": _described([ARTICLE]),
    "an article of two types": _described(ARTICLE | {"@type": ["Thing", "BlogPosting"]}),
    "an article of a page": _described({"@type": "WebPage", "mainEntity": ARTICLE}),
    "a page": _described(ARTICLE | {"@type": "WebPage"}),
    "an article and its page": _described(
        {"@type": "WebPage", "datePublished": "2020-01-01"}, ARTICLE
    ),
    "the surer of two": '<meta name="date" content="2025-07-01">'
    '<meta property="article:published_time" content="2025-06-03">',
}


@pytest.mark.parametrize("head", DAYS.values(), ids=DAYS)
def test_the_day_is_read_from_the_markup(head: str) -> None:
    source = _source(head)
    assert (source.published, source.published_by) == ("2025-06-03", "text")
    assert source.published_span is None


TIMES = {
    "a marked element": '<p>A</p><time itemprop="datePublished" datetime="2025-06-03">3rd</time>',
    "a class": '<time class="entry-date" datetime="2025-06-03T08:00">3 June</time>',
    "an old attribute": '<time pubdate datetime="2025-06-03">3 June</time>',
}


@pytest.mark.parametrize("element", TIMES.values(), ids=TIMES)
def test_the_day_is_read_from_a_marked_element(element: str) -> None:
    assert _source("", element + BODY).published == "2025-06-03"


def test_a_plain_element_counts_by_the_title_only() -> None:
    plain = '<time datetime="2025-06-03">3 days ago</time>'
    near = BODY.replace("</h1>", f"</h1>{plain}")
    far = f"{BODY}{'<p>The weirs were shut for a long and wet season.</p>' * 20}{plain}"
    assert _source("", near).published == "2025-06-03"
    assert _source("", far).published is None
    assert _source("", f"{plain}{BODY}").published is None


OPEN = {
    "a day of change": '<meta property="article:modified_time" content="2025-06-03">',
    "no day": '<meta name="date" content="3 days ago">',
    "no such day": '<meta name="date" content="2025-02-30">',
    "a product": _described({"@type": "Product", "datePublished": "2025-06-03"}),
    "articles of several days": _described(ARTICLE, ARTICLE | {"datePublished": "2024-01-01"}),
    "an article of something else": _described({"@type": "WebPage", "about": ARTICLE}),
    "a script of another type": "<script>" + json.dumps(ARTICLE) + "</script>",
    "broken JSON": '<script type="application/ld+json">{"@type": "NewsArticle",</script>',
    "a number": _described(ARTICLE | {"datePublished": 20250603}),
}


@pytest.mark.parametrize("head", OPEN.values(), ids=OPEN)
def test_no_day_is_made_up(head: str) -> None:
    assert _source(head).published is None


def test_author_and_publisher_are_read_from_a_description() -> None:
    source = _source(_described(ARTICLE))
    assert (source.byline, source.publisher) == ("Ann Lee", "Dale Herald")


def test_author_and_publisher_are_read_from_meta() -> None:
    source = _source(
        '<meta name="author" content="Ann Lee">'
        '<meta property="og:site_name" content="Marsh &amp; Dale">'
    )
    assert (source.byline, source.publisher) == ("Ann Lee", "Marsh & Dale")


@pytest.mark.parametrize(
    "author", ["https://dale.example/ann", "Dale Herald", "admin", "a@b.example"]
)
def test_what_is_no_person_is_no_author(author: str) -> None:
    assert _source(f'<meta name="author" content="{author}">').byline is None


def test_an_author_on_the_page_stands_before_one_of_the_markup() -> None:
    body = BODY.replace("</h1>", "</h1><p>By Jo Hart</p>")
    assert _source('<meta name="author" content="Ann Lee">', body).byline == "Jo Hart"


VISIBLE = {
    "a label stands": ("Published: 3 June 2025", "2020-01-01", "2025-06-03"),
    "the next day is the same": ("3 June 2025", "2025-06-02T23:30:00Z", "2025-06-03"),
    "a day of change gives way": ("Updated: 9 June 2025", "2025-06-03", "2025-06-03"),
    "today's day over the page gives way": ("21 November 2026", "2025-06-03", "2025-06-03"),
}


@pytest.mark.parametrize(("line", "marked", "day"), VISIBLE.values(), ids=VISIBLE)
def test_the_day_on_the_page_and_that_of_the_markup(line: str, marked: str, day: str) -> None:
    head = f'<meta property="article:published_time" content="{marked}">'
    assert _source(head, BODY.replace("</h1>", f"</h1><p>{line}</p>")).published == day


def test_attributes_are_read_as_they_stand() -> None:
    assert attributes(""" a="1 > 0" B='x' c=y d e = "&amp;" a=2""") == {
        "a": "1 > 0", "b": "x", "c": "y", "d": "", "e": "&",
    }  # fmt: skip


def test_days_and_names() -> None:
    assert [day_of(each) for each in ("2025-06-03", "2025-13-03", "1025-01-01", "")] == [
        "2025-06-03", "", "", "",
    ]  # fmt: skip
    assert [name_of(each) for each in ("Ann\n Lee", "x/y", "{{author}}")] == ["Ann Lee", "", ""]


HOSTILE = {
    "deep lists": f'<script type="application/ld+json">{"[" * 100_000}</script>',
    "a wide list": f'<script type="application/ld+json">[{"[]," * 100_000}[]]</script>',
    "many scripts": '<script type="application/ld+json">{}</script>' * 5_000,
    "many tags": '<meta name="date" content="x">' * 20_000,
    "a long tag": f"<meta {'a=' * 100_000}>",
    "a tag of spaces": f"<meta a{' ' * 100_000}=>",
    "open quotes": '<meta content="' * 20_000,
}


@pytest.mark.parametrize("head", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markup_costs_little(head: str) -> None:
    assert _source(head).published is None
    assert is_done_within(5, lambda: _source(head))


def test_a_description_too_large_is_not_read() -> None:
    content = json.dumps(ARTICLE | {"articleBody": "x" * 400_000})
    assert described(content) == []
