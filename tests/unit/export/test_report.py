"""The report for people: what it tells, where it leads, and that nothing in it acts."""

from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.cli import main
from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.collected import Failure
from centres_tui.dataset.records import Records
from centres_tui.dataset.reported import for_report, hrefs_to
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.export import export_text
from centres_tui.export.contents import Contents
from centres_tui.export.report_parts import text_fragment
from centres_tui.model.comparison import Comparison, Spread
from factories import a_check, a_family, a_figure, a_measure, a_source
from strategies import comparisons, hostile, records

GOLDEN = Path(__file__).parent / "harbour.html"
"""The page of the comparison that `told` makes."""
PAPERS = {
    "council.txt": "Published 3 May 2021\n\nThe harbour board will scrap 12 of its 30 ferries.\n",
    "paper.txt": "Published 9 May 2021\n\nThe harbour board has 31 ferries, a clerk said.\n",
}
ATTRIBUTES = {"href", "id", "class", "lang", "charset", "name", "content", "http-equiv"}
ACTS = {"script", "img", "iframe", "object", "embed", "link", "form", "svg", "base", "input"}
SHOWN = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ul", "li", "div",
    "table", "tr", "th", "td", "a", "b", "mark", "span",
}  # fmt: skip


class Page(HTMLParser):
    """What a browser would take a page for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.shown: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    @property
    def names(self) -> list[str]:
        return [value for name, value in self.attributes if name == "id"]

    @property
    def links(self) -> list[str]:
        return [value for name, value in self.attributes if name == "href"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("harbour")
    (found / "papers").mkdir()
    for name, text in PAPERS.items():
        (found / "papers" / name).write_text(text, "utf-8")
    return found


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    target = folder / "report.html"
    assert main(["compare", str(folder / "papers"), "--quiet", "-o", str(target)]) == 0
    return target.read_text("utf-8")


def told() -> Contents:
    """Give a comparison that is made, not found, so that only the report can change the page."""
    council = a_source(
        "council", published="2021-05-03", text="The board will scrap 12 of its 30 ferries."
    )
    paper = a_source("paper", text="The board has 31 ferries, a clerk said.")
    whole = a_figure(council, 31, exact="30", value=Decimal(30), unit="ferries", sentence_end=42)
    other = a_figure(
        paper, 14, exact="31", value=Decimal(31), unit="ferries", said_by="clerk", sentence_end=39
    )
    part = a_figure(council, 21, exact="12", value=Decimal(12), unit="ferries", sentence_end=42)
    spread = Spread(lowest="30", highest="31", difference="1", percent="3.3", unit="ferries")
    comparison = Comparison(
        measures=(
            a_measure(whole, other, id="m1", verdict="conflict", reason="30, 31", spread=spread),
            a_measure(part, id="m2", verdict="single", label="ferries to scrap"),
        ),
        families=(a_family(part, other),),
        checks=(a_check(part, whole, holds="no", relation="31 = 30"),),
    )
    read = Records(sources=(council, paper), figures=(part, whole, other))
    contents = comparison_contents(build_dataset(read, comparison))
    return replace(contents, hrefs={"council.txt": "papers/council.txt"}, unread=("x.pdf: no",))


def test_a_report_is_what_it_was() -> None:
    assert export_text(told(), "html") == GOLDEN.read_text("utf-8")


def test_every_link_of_a_report_leads_somewhere(page: str, folder: Path) -> None:
    found = Page(page)
    assert len(set(found.names)) == len(found.names)
    within = {link[1:] for link in found.links if link.startswith("#")}
    assert within <= set(found.names)
    files = {link.partition("#")[0] for link in found.links} - {""}
    assert files == {"papers/council.txt", "papers/paper.txt"}
    assert all((folder / file).is_file() for file in files)


def test_a_report_tells_where_to_look_before_anything_else(page: str) -> None:
    shown = " ".join(Page(page).shown)
    assert "To look at first:" in shown or "No conflict, no check fails." in shown
    assert "2: 2 dated from 2021-05-03 to 2021-05-09" in shown


def test_what_was_not_read_is_told() -> None:
    contents = for_report(Contents(subject="comparison"), [Failure("a.xyz", "no reader")], (), "")
    for name in ("html", "md"):
        assert "a.xyz: no reader" in export_text(contents, name)


def compared_with(text: str) -> Contents:
    """Give a comparison in which a text from outside stands everywhere that it may."""
    source = a_source("paper", path=text or "x", title=text, publisher=text, text=text)
    figure = a_figure(source, 0, exact=text or "x", unit=text, said_by=text, per=text, about=text)
    measure = a_measure(figure, label=text, reason=text, subject=text, verdict="conflict")
    read = Records(sources=(source,), figures=(figure,))
    contents = comparison_contents(build_dataset(read, Comparison(measures=(measure,))))
    return replace(contents, filters=(text,), unread=(text,))


def test_markup_from_outside_is_shown_and_never_acts() -> None:
    text = "</style><script>alert(1)</script><img src=x onerror=y>\u202e\x1b[2J\" '"
    page = Page(export_text(compared_with(text), "html"))
    assert not page.tags & ACTS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert any("<script>alert(1)</script>" in shown for shown in page.shown)
    assert not any(mark in shown for shown in page.shown for mark in "\u202e\x1b")


@pytest.mark.parametrize("text", ["# no", "- no", "1. no", "1) no", "+ no", "===", "> no"])
def test_a_line_of_markdown_is_never_a_heading_or_a_list_by_its_text(text: str) -> None:
    lines = export_text(compared_with(text), "md").split("\n")
    assert not any(line == text for line in lines)


@st.composite
def compared(draw: st.DrawFn) -> Contents:
    read = draw(records())
    contents = comparison_contents(build_dataset(read, draw(comparisons(read))))
    hrefs = {str(row["path"]): "papers/a.txt" for row in contents.sources}
    return replace(contents, unread=(draw(hostile),), hrefs=hrefs)


@settings(max_examples=12, deadline=None)
@given(compared())
def test_any_report_is_a_sound_page_that_runs_and_loads_nothing(contents: Contents) -> None:
    page = Page(export_text(contents, "html"))
    assert page.open == []
    assert page.tags <= SHOWN
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert len(set(page.names)) == len(page.names)
    for link in page.links:
        assert link[1:] in page.names if link.startswith("#") else link.startswith("papers/a.txt")


@settings(max_examples=10, deadline=None)
@given(records())
def test_any_list_is_a_sound_page(read: Records) -> None:
    lists = (source_contents(read), figure_contents(read, include_boilerplate=True))
    for contents in lists:
        page = Page(export_text(contents, "html"))
        assert page.open == []
        assert page.tags <= SHOWN


def test_a_page_tells_browsers_to_refuse_all_but_its_own_styles() -> None:
    policies = [
        value
        for name, value in Page(export_text(Contents(subject="figures"), "html")).attributes
        if name == "content" and "default-src" in value
    ]
    assert len(policies) == 1
    assert policies[0].startswith("default-src 'none'; style-src 'unsafe-inline'")


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("", ""),
        ("46 clubs, he said", "#:~:text=46%20clubs%2C%20he%20said"),
        (" two\nlines ", "#:~:text=two%20lines"),
        ("word " * 20, f"#:~:text={'word%20' * 4}word,{'word%20' * 4}word"),
        ("a" * 100, f"#:~:text={'a' * 100}"),
        ("lone \ud800", "#:~:text=lone%20%3F"),
    ],
    ids=["nothing", "short", "two lines", "long", "one long word", "no character"],
)
def test_a_sentence_is_looked_for_in_its_file(sentence: str, end: str) -> None:
    assert text_fragment(sentence) == end


def test_links_lead_from_the_report_to_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "c#d~e.txt").write_text("x", "utf-8")
    encoded = "a%20b/c%23d~e.txt"
    assert hrefs_to(["a b"], "") == {"c#d~e.txt": encoded}
    assert hrefs_to([str(tmp_path / "a b")], "") == {}
    assert hrefs_to([str(tmp_path / "a b")], "out.html") == {"c#d~e.txt": encoded}
    assert hrefs_to(["a b"], "a b/out.html") == {"c#d~e.txt": "c%23d~e.txt"}
    assert hrefs_to(["a b"], "/out.html") == {}
    assert hrefs_to(["-"], "out.html") == {}
    assert hrefs_to([], "out.html") == {}


def test_reading_twice_gives_the_same_bytes(folder: Path, page: str) -> None:
    again = folder / "again.html"
    assert main(["compare", str(folder / "papers"), "--quiet", "-o", str(again)]) == 0
    assert again.read_text("utf-8") == page
