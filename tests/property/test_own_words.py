"""Whatever stands in a person's vocabulary file, it is read or refused in one line."""

from pathlib import Path
from typing import Any

import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from centres_tui import extract_figures
from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import BUILT_IN, current
from centres_tui.vocabulary.own import added
from centres_tui.vocabulary.own_sections import SECTIONS

KEYS = (
    "signs", "prefixed", "names", "minor", "kind", "worth", "before", "after", "plurals", "media",
    "collective", "singular", "bodies", "short", "concepts", "opposed", "alike", "AWG", "rods",
    "phrases",
)  # fmt: skip
WORDS = (
    "rod", "florin", "ƒ", "length", "3 miles", "~", ">=", "the", "£", "(a+)+$", "[", "\\", "x" * 99,
    "much marl", "Much Marl", "close", "", " ", "a\nb", "½", "5", "\u202e", "İ", "ß",
    "{lay} .. up", "{make} (a|b) fast", "laid off", "{lay .. off",
)  # fmt: skip
keys = st.sampled_from([*KEYS, *WORDS])
leaves = st.one_of(
    st.sampled_from(WORDS), st.integers(-5, 5), st.booleans(), st.floats(allow_nan=False),
    st.lists(st.sampled_from(WORDS), max_size=3), st.text(max_size=5),
)  # fmt: skip
tables = st.recursive(leaves, lambda inner: st.dictionaries(keys, inner, max_size=4), max_leaves=8)
files = st.dictionaries(st.sampled_from([*SECTIONS, "colours"]), tables, min_size=1, max_size=4)
TEXT = "About 40 rods of the florin (a+)+$ cost ƒ300, 5 Much Marl and 12 x close."


@given(contents=files)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_file_is_read_or_refused_in_one_line(contents: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(tomli_w.dumps(contents).encode("utf-8", "surrogatepass"))
    before = extract_figures(TEXT)
    told = f"{file}: one line"
    try:
        with added([file]):
            read = extract_figures(TEXT)
    except VocabularyError as error:
        read, told = [], str(error)
    assert told.startswith(f"{file}: ")
    assert told.isprintable()
    assert all(TEXT[each.start : each.end] == each.exact for each in read)
    assert current() is BUILT_IN
    assert extract_figures(TEXT) == before
