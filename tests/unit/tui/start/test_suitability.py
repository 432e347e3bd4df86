import pytest

from centres_tui.tui.start.suitability import (
    encoding_of,
    is_utf8,
    locale_name,
    plain_signs_remark,
    why_no_screen,
)


@pytest.mark.parametrize(
    ("kind", "reads", "writes", "why"),
    [
        pytest.param("xterm", True, True, "", id="a terminal"),
        pytest.param("dumb", True, True, "TERM=dumb", id="without a screen"),
        pytest.param("", True, True, "TERM=", id="of no kind"),
        pytest.param("xterm", False, True, "standard input", id="no keys"),
        pytest.param("xterm", True, False, "standard output", id="no screen"),
    ],
)
def test_it_says_why_there_is_no_screen(kind: str, reads: bool, writes: bool, why: str) -> None:
    said = why_no_screen(kind, reads=reads, writes=writes)

    assert said.startswith(why)
    assert bool(said) == bool(why)
    assert not why or "centres-tui figures --plain" in said


@pytest.mark.parametrize(
    ("environment", "locale", "utf8"),
    [
        pytest.param({"LANG": "en_GB.UTF-8"}, "en_GB.UTF-8", True, id="a usual one"),
        pytest.param({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "C", False, id="coerced by Python"),
        pytest.param({"LC_CTYPE": "C.UTF-8"}, "", False, id="coerced from nothing"),
        pytest.param({"LANG": "C", "LC_CTYPE": "de_DE.utf8"}, "de_DE.utf8", True, id="characters"),
        pytest.param({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, "C", False, id="all"),
        pytest.param({}, "", False, id="none"),
    ],
)
def test_the_locale_that_counts(environment: dict[str, str], locale: str, utf8: bool) -> None:
    assert locale_name(environment) == locale
    assert is_utf8(locale) is utf8


@pytest.mark.parametrize(
    ("locale", "encoding"),
    [("de_DE.ISO-8859-15@euro", "iso8859-15"), ("C", "utf-8"), ("x.y", "utf-8"), ("", "utf-8")],
)
def test_the_encoding_that_is_written(locale: str, encoding: str) -> None:
    assert encoding_of(locale) == encoding


def test_the_remark_names_the_locale_and_the_remedy() -> None:
    assert "the locale C does not say UTF-8." in plain_signs_remark("C")
    assert "no locale says UTF-8." in plain_signs_remark("")
    assert "export LANG=" in plain_signs_remark("C")
