"""A rule: a name, the anchors that call it, a pattern, and what it builds from a match."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from centres_tui.model.quantity import Kind
from centres_tui.model.reading import Reading

if TYPE_CHECKING:
    from centres_tui.extract.page import Page

Build = Callable[[re.Match[str], "Page", "Rule"], Reading | None]
"""What a match means; None where the context shows that it is no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one form of one kind of figure is recognised."""

    name: str
    """`kind.form`, unique."""
    kind: Kind
    """The kind of figure that it reads."""
    priority: int
    """Its rank where readings overlap: the longer reading wins, then the higher priority."""
    anchors: tuple[str, ...]
    """The classes of anchor at which it is tried (see scan.py)."""
    pattern: re.Pattern[str]
    """Matched at the anchor's start, never searched for."""
    build: Build
    """Makes the reading."""
