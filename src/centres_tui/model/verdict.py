"""The verdicts: how sources, or speakers, stand to each other."""

from typing import Final, Literal, get_args

Verdict = Literal["conflict", "revised", "consistent", "agree", "single"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
"""Strongest first: where several relations hold, the first of them is the verdict."""
