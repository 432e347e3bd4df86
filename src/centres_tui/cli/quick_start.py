"""Starting without translating anew what was translated at an earlier start."""

from collections.abc import Iterator
from contextlib import contextmanager

from centres_tui.cache.translated import Translations
from centres_tui.settings.places import translations_file
from centres_tui.vocabulary.in_force import BUILT_IN, current


@contextmanager
def quick_start(part: str) -> Iterator[None]:
    """Take translations from those that are kept for a part of the program, and keep new ones.

    None are kept that a person's own words may be in.
    """
    translations = Translations(translations_file(part))
    with translations.in_use():
        yield
    if current() is BUILT_IN:
        translations.keep()
