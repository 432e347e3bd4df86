"""HTML: what text is taken, and what hostile markup costs."""

import pytest

from centres_tui.extract import extract
from centres_tui.read import source_from_bytes
from centres_tui.read.from_html import take
from centres_tui.read.html_tokens import tokens, unescape
from growth import is_done_within

TAKEN = {
    "nothing": ("", ""),
    "plain text": ("Rain fell.", "Rain fell."),
    "paragraphs are parted by a blank line": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "unclosed paragraphs": ("<p>One.<p>Two.", "One.\n\nTwo."),
    "inline tags leave no gap": ("<p>£<b>5</b>m<sup>2</sup>", "£5m2"),
    "links side by side": ("<nav><a>Home</a><a>News</a></nav>", "Home News"),
    "what follows a time": ("<time>12 March 2024</time><b>updated</b>", "12 March 2024 updated"),
    "a name after a year": ("<b>4 May 2024</b><span>Updated</span>", "4 May 2024 Updated"),
    "a name after a word": ("<i><b>Ann Lee</b></i><i><b>Editor</b></i>", "Ann Lee Editor"),
    "a word in pieces": ("<b>£3.</b><i>2m</i> <b>be</b><i>nefit</i>", "£3.2m benefit"),
    "a Scottish name in pieces": ("<b>Mc</b><i>Kay</i> <b>Mac</b><i>Leod</i>", "McKay MacLeod"),
    "a word around an anchor": ("li<a id=x></a>ne", "line"),
    "white space is one space": ("<p>a \n\t b\r\n  c</p>", "a b c"),
    "white space between tags is kept once": ("<p>a <b> b</b> <i>c</i></p>", "a b c"),
    "a break ends a line": ("<p>One<br>Two<br/>Three", "One\nTwo\nThree"),
    "list entries are lines": ("<ul><li>One<li>Two</ul>End", "One\nTwo\n\nEnd"),
    "a table row is a line": (
        "<table><tr><th>Fare<th>Now</tr><tr><td>Adult<td>£3</td></tr></table>",
        "Fare\tNow\nAdult\t£3",
    ),
    "an empty cell keeps its place": (
        "<table><tr><th></th><th>A</th><th>B</th></tr><tr><td>x</td><td></td><td>2</td></tr></table>",
        "\tA\tB\nx\t\t2",
    ),
    "blocks inside a cell stay on its line": (
        "<table><tr><td><p>Adult</p><p>single</p></td><td><div>£3</div></td></tr></table>",
        "Adult single\t£3",
    ),
    "a table that lays out the page is lines": (
        f"<table><tr><td>Menu</td><td><p>{'word ' * 30}</p><p>{'more ' * 30}</p></td></tr></table>",
        f"Menu\n{('word ' * 30).strip()}\n{('more ' * 30).strip()}",
    ),
    "a table inside a cell has rows of its own": (
        "<table><tr><td>Out<table><tr><td>a<td>b</table></table>",
        "Out\n\na\tb",
    ),
    "a row of empty cells is nothing": ("<table><tr><td></td><td> </td></tr></table>End", "End"),
    "a cell without a row is text": ("<td>One</td>", "One"),
    "references are read": ("<p>&pound;5m &amp; &euro;3m &#163;2 &#x20ac;1", "£5m & €3m £2 €1"),
    "references without a semicolon": ("<p>&pound5m &copy 2019", "£5m © 2019"),
    "what is no reference stays": ("<p>R&D &nosuch; &#; &#xZ; AT&T", "R&D &nosuch; &#; &#xZ; AT&T"),
    "a reference to nothing": ("<p>a&#0;b&#x110000;c&#xD800;", "a\ufffdb\ufffdc\ufffd"),
    "a huge reference is text": (f"<p>&#{'9' * 30};", f"&#{'9' * 30};"),
    "no-break spaces stay inside": ("<p>5&nbsp;km&nbsp;</p>", "5\xa0km"),
    "scripts and styles are left out": (
        "<script>var a = '<p>no</p>';</script><style>p{}</style><template>x</template>Yes",
        "Yes",
    ),
    "upper case tags": ("<SCRIPT>no</SCRIPT><P>Yes</P>", "Yes"),
    "comments are left out": ("a<!-- no <p> --> b", "a b"),
    "the title is left out": ("<title>No</title><p>Yes", "Yes"),
    "attributes are left out": ("<p title=\"5 > 3\" data-x='<b>'>Yes", "Yes"),
    "an attribute without quotes": ("<a href=x>Yes</a>", "Yes"),
    "a declaration is left out": ("<!DOCTYPE html><?xml version='1'?><p>Yes", "Yes"),
    "a section of character data is left out": ("<![CDATA[no]]>Yes", "Yes"),
    "a text area is text": ("<textarea>a &amp; <b></textarea>", "a & <b>"),
    "a lone sign is text": ("<p>5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
    "a sign at the end is text": ("a <", "a <"),
    "an unclosed tag at the end is text": ("One <b class=", "One <b class="),
    "an unclosed quote ends with its tag": ('<p>One</p><a href="x>Two</a>', "One\n\nTwo"),
    "an unclosed comment ends with its sign": ("One <!-- Two > Three", "One Three"),
    "an unclosed script ends with the next tag": ("<script>no<p>Yes", "Yes"),
    "an unclosed title is dropped to the end": ("Yes<title>no", "Yes"),
    "a strange end tag is left out": ("a</>b</ c>d</p", "abd</p"),
    "an end without a start": ("</div>One</nav></pre>", "One"),
    "preformatted lines stay": ("<pre>a  b\n  c</pre>", "a  b\nc"),
    "two blocks, one gap": ("<div><div><p>One</p></div></div><div>Two", "One\n\nTwo"),
}


@pytest.mark.parametrize(("markup", "text"), TAKEN.values(), ids=TAKEN)
def test_the_text_of_the_body_is_taken(markup: str, text: str) -> None:
    assert take(markup).text == text


ROLES = {
    "headings": ("<h1>A</h1><h2>B</h2><p>c", [("A", "title"), ("B", "heading")]),
    "an unclosed heading ends with the next block": ("<h2>A<p>b", [("A", "heading")]),
    "lists": ("<ul><li>a<li>b</ul>c", [("a", "list"), ("b", "list")]),
    "tables": ("<table><caption>T<tr><td>a</table>b", [("T", "caption"), ("a", "table")]),
    "captions": ("<figure><figcaption>A weir.</figcaption></figure>", [("A weir.", "caption")]),
    "navigation": ("<nav><ul><li>Home</ul></nav>", [("Home", "furniture")]),
    "buttons": ("<p>a<button>Share</button>", [("Share", "furniture")]),
    "the foot of the page": ("<footer>About</footer>", [("About", "furniture")]),
    "the foot of an article is its own": ("<article>a<footer>Notes</footer></article>", []),
    "an article ends unclosed navigation": ("<nav>Home<article><p>a", [("Home", "furniture")]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "roles"), ROLES.values(), ids=ROLES)
def test_markup_says_what_a_line_is(markup: str, roles: list[tuple[str, str]]) -> None:
    taken = take(markup)
    assert [(taken.text[part.start : part.end], part.role) for part in taken.parts] == roles


SAID = "<p>It is 40 weeks, says the report.</p>"


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        (f'<div class="comments">{SAID}</div>', ["visitors"]),
        (f'<div class="x comment-list"><div><div>{SAID}</div></div>{SAID}</div>{SAID}',
         ["visitors", "visitors"]),
        (f'<section id="Cookie-Bar">{SAID}</section>{SAID}', ["furniture"]),
        (f'<div class="comments">{SAID}<article>{SAID}</article>', ["visitors"]),
        (f'<body class="comments"><div class="no-comments">{SAID}</div>', []),
        (f'<p class="comments">{SAID}', []),
    ],
    ids=["comments", "nested", "cookies", "unclosed", "of the page", "of a paragraph"],
)  # fmt: skip
def test_what_the_author_of_a_page_calls_a_block_is_its_role(markup: str, roles: list[str]) -> None:
    assert [part.role for part in take(markup).parts] == roles


def test_figures_in_comments_of_visitors_are_furniture() -> None:
    page = (
        f'<p>The pier will close for 8 weeks.</p><div id="comments">{SAID}</div><p>It is 9 m.</p>'
    )
    source = source_from_bytes(page.encode(), path="page.html")
    assert [figure.boilerplate for figure in extract(source)] == [False, True, False]


def test_the_title_element_is_kept_beside_the_text() -> None:
    assert take("<title>\n Rain &amp; wind \n</title><title>No</title>").title == "Rain & wind"


HOSTILE = {
    "signs": "<" * 60_000,
    "unclosed tags": "<a " * 20_000,
    "unclosed quotes": '<a "' * 20_000 + ">",
    "quotes that hide ends": '<a ">"' * 20_000 + "'",
    "comments": "<!--" * 20_000,
    "ends of comments": "-->" * 20_000,
    "scripts": "<script>" * 10_000,
    "deep nesting": "<div>" * 20_000 + "a" + "</div>" * 20_000,
    "deep comments": "<div class=comments>" * 20_000 + "a" + "</div>" * 20_000,
    "deep lists": "<ul>a" * 20_000,
    "deep tables": "<table><tr><td>" * 5_000,
    "ends that match nothing": "<nav>" * 10_000 + "</li>" * 10_000,
    "references": "&" * 60_000,
    "digits": "&#" + "9" * 60_000,
    "white space": "<p>" + " " * 100_000,
    "cells": "<tr>" + "<td>" * 20_000,
    "declarations": "<!" * 30_000 + ">",
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markup_costs_no_more_than_its_length(markup: str) -> None:
    assert is_done_within(3, lambda: take(markup))


def test_tokens_are_text_starts_ends_and_raw_content() -> None:
    assert [
        (token.sort, token.name, token.text) for token in tokens("<B>a</B><style>x</style>")
    ] == [
        ("start", "b", ""),
        ("text", "", "a"),
        ("end", "b", ""),
        ("start", "style", ""),
        ("raw", "style", "x"),
        ("end", "style", ""),
    ]


def test_text_without_references_is_left_alone() -> None:
    assert unescape("5 £") == "5 £"


DECLARED = {
    "Cyrillic": ("windows-1251", "В порту было 46 лодок", "windows-1251"),
    "Japanese": ("shift_jis", "46隻の船", "cp932"),
    "Japanese in seven bits": ("iso-2022-jp", "46隻の船", "iso-2022-jp"),
    "Polish": ("iso-8859-2", "46 łodzi", "iso-8859-2"),
    "Chinese": ("gb2312", "有46艘船", "gb18030"),
    "Western": ("iso-8859-1", "46 cafés", "windows-1252"),
    "UTF-8 all the same": ("utf-8", "46 łodzi", "utf-8"),
}


@pytest.mark.parametrize(("named", "text", "encoding"), DECLARED.values(), ids=DECLARED)
def test_a_page_is_read_in_the_encoding_that_it_names(named: str, text: str, encoding: str) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset='
    for page in (f'{head}{named}"><p>{text}', f'<meta charset="{named}"><p>{text}'):
        source = source_from_bytes(page.encode(named), "a.html")
        assert (source.text, source.encoding) == (text, encoding)


def test_an_encoding_that_does_not_fit_is_not_believed() -> None:
    page = '<meta charset="shift_jis"><p>46 cafés, £5m'.encode()
    assert source_from_bytes(page, "a.html").text == "46 cafés, £5m"
