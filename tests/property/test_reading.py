"""Any bytes, any text: no error but a named one, places true, nothing that acts."""

from hypothesis import given
from hypothesis import strategies as st

from centres_tui.errors import SourceError
from centres_tui.parse.display import escape_controls, safe, safe_line, unescape_controls
from centres_tui.read import source_from_text
from centres_tui.read.decode import decode
from centres_tui.read.from_html import take as take_html
from centres_tui.read.from_markdown import take as take_markdown
from centres_tui.read.taken import Taken

ANY = st.text(st.characters(), max_size=300)
PIECES = st.sampled_from(
    [
        *("<", ">", "</", "/>", "<!--", "-->", "<p>", "</p>", "<nav>", "</nav>", "<table>", "<td>"),
        *("<tr>", "</tr>", "</table>", "<script>", "</script>", "<pre>", "</pre>", "<h1>", "</h1>"),
        *("<article>", "<footer>", "<li>", "<br>", '"', "'", "=", "&", "&pound;", "&#", ";", "5"),
        *("<title>", "</title>", "Rain", "£5m", " ", "\n", "\t", "\xa0"),
    ]
)
LINES = st.sampled_from(
    [
        *("By Ann Lee", "18.09.18", "Most read", "Home | News | Sport", "© 2021 Harbour Media"),
        *("Marsh County Council", "The ferry will cost £4 from May.", "Photo: Ann Lee", "", ""),
        *("Subscribe from £1 a week", "Posted on 5 May 2021 by Ann Lee", "A   5   6", "1. A"),
        *("We use cookies", "News", "Sport", "# Rain", "====", "---", "- one", "| a |", "```"),
        "Have your say",
    ]
)
DIRECTIONS = set(map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))


@given(ANY)
def test_safe_text_is_as_long_and_nothing_in_it_acts(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not any(char < " " and char not in "\t\n" for char in shown)
    assert not any("\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" for char in shown)
    assert not set(shown) & set(
        "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert safe(shown) == shown
    assert len(safe_line(text)) == len(text)
    assert not set(safe_line(text)) & set("\t\n")


@given(ANY)
def test_escaped_text_is_printable_and_reads_back(text: str) -> None:
    written = escape_controls(text)
    assert unescape_controls(written) == text
    written.encode()
    assert not any(char < " " for char in written)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text = decode(content).text
    except SourceError as error:
        text = ""
        assert_remedy(error)
    assert len(text) <= max(1, len(content))


def assert_remedy(error: SourceError) -> None:
    assert "Save or export it" in str(error)


@given(ANY, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_text_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    if not text or (encoding == "utf-8" and "\0" in text):
        return
    if encoding == "utf-16" and text.startswith("\0"):
        return  # its first four bytes are the byte order mark of UTF-32
    content = text.encode(encoding)
    if encoding == "utf-8" and content.startswith((b"\xef\xbb\xbf", b"%", b"{", b"P", b"G")):
        return
    if encoding == "utf-8" and any(char < " " for char in text):
        return
    assert decode(content).text.removeprefix("\ufeff") == text.removeprefix("\ufeff")


@given(st.lists(st.one_of(LINES, ANY), max_size=14), st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_passages_are_in_order_and_inside_the_text(lines: list[str], end: str) -> None:
    source = source_from_text(end.join(lines))
    last = 0
    for passage in source.passages:
        assert last <= passage.start < passage.end <= len(source.text)
        last = passage.end
    if source.published_span:
        start, stop = source.published_span
        assert 0 <= start < stop <= len(source.text)
    assert source == source_from_text(end.join(lines))


def parts_are_true(taken: Taken) -> None:
    last = 0
    for part in taken.parts:
        assert last <= part.start <= part.end <= len(taken.text)
        last = part.end


@given(st.lists(st.one_of(PIECES, ANY), max_size=40).map("".join))
def test_any_markup_is_read(markup: str) -> None:
    taken = take_html(markup)
    parts_are_true(taken)
    assert "\n\n\n" not in taken.text


@given(st.lists(st.one_of(LINES, ANY), max_size=20).map("\n".join))
def test_any_markdown_is_read_unchanged(text: str) -> None:
    taken = take_markdown(text)
    assert taken.text == text
    parts_are_true(taken)
