"""Patterns mean the same on every Python that is supported.

Before Python 3.11.5 a possessive quantifier after a group keeps what a failed last round has
consumed (CPython issue 106052), so that texts are read otherwise. An atomic group around a greedy
quantifier means the same and is right everywhere.
"""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "centres_tui"
POSSESSIVE_GROUP = re.compile(r"[)}](?:[*+?]|\{{1,2}\d*,?\d*\}{1,2})\+")


@pytest.mark.parametrize("pattern", ["(?:ab?c)*+", "(x){2,9}+", "{_WORD}?+", "(y){{1,2}}+"])
def test_a_possessive_group_is_found(pattern: str) -> None:
    assert POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("pattern", [r"\d++", "[a-z]*+", "(?>(?:ab?c)*)", r"\w{1,3}+x", "(a)+b"])
def test_other_patterns_are_let_through(pattern: str) -> None:
    assert POSSESSIVE_GROUP.search(pattern) is None


def test_no_possessive_quantifier_follows_a_group() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{number}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
