"""The editor is asked in its own words, and at the line where the place stands."""

from pathlib import Path

import pytest

from centres_tui.errors import UsageError
from centres_tui.read import source_from_bytes
from centres_tui.tui.editor import editor_command, line_of

FILE = Path("/papers/a b;$(rm).txt")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        pytest.param({}, ["vi", "+7", str(FILE)], id="nothing set"),
        pytest.param({"VISUAL": " ", "EDITOR": ""}, ["vi", "+7", str(FILE)], id="empty"),
        pytest.param(
            {"VISUAL": "/usr/bin/nvim -u 'my file'", "EDITOR": "nano"},
            ["/usr/bin/nvim", "-u", "my file", "+7", str(FILE)],
            id="visual goes first",
        ),
        pytest.param(
            {"EDITOR": "emacs -nw"}, ["emacs", "-nw", "+7", str(FILE)], id="with an option"
        ),
        pytest.param({"EDITOR": "less"}, ["less", "+7", str(FILE)], id="a pager"),
        pytest.param(
            {"EDITOR": "code"}, ["code", "--wait", "--goto", f"{FILE}:7"], id="with a colon"
        ),
        pytest.param({"EDITOR": "hx"}, ["hx", f"{FILE}:7"], id="colon alone"),
        pytest.param({"EDITOR": "ed; rm x"}, ["ed;", "rm", "x", str(FILE)], id="no shell"),
    ],
)
def test_the_command(environment: dict[str, str], words: list[str]) -> None:
    assert editor_command(environment, FILE, 7) == words


def test_an_unfinished_quote_is_told() -> None:
    with pytest.raises(UsageError, match="cannot be understood"):
        editor_command({"EDITOR": "vim 'x"}, FILE, 1)


PAGE = (
    "<html>\n<title>Lock</title>\n<body>\n<p>It cost <b>£5m</b>\nin 2019.</p>\n"
    "<p>Then it cost <b>£5m</b>\nin 2020.</p>\n</body></html>\n"
)


@pytest.mark.parametrize(
    ("name", "content", "sought", "line"),
    [
        pytest.param("a.txt", "one\r\ntwo\r\nit cost £5m\r\n", "£5m", 3, id="text"),
        pytest.param("a.md", "# Top\n\nIt cost £5m.\n", "£5m", 3, id="Markdown"),
        pytest.param("a.html", PAGE, "£5m\nin 2020", 6, id="the second of two in a page"),
        pytest.param("a.html", "<p>It cost £5&#109;</p>", "£5m", 1, id="written otherwise"),
    ],
)
def test_the_line(name: str, content: str, sought: str, line: int) -> None:
    source = source_from_bytes(content.encode(), name)
    text = " ".join(source.text.split(" "))
    offset = text.find(sought) if sought in text else text.rfind("£5m")
    found = line_of(source, offset, content)
    assert abs(found - line) <= (1 if name.endswith("html") else 0)
