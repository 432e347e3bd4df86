"""Days of a fixed name: "Christmas Day", "Halloween 2023", "New Year's Eve"."""

from centres_tui.parse.date_words import year_after
from centres_tui.parse.points import Point
from centres_tui.vocabulary.calendar import load_calendar

_LONGEST = 24
"""No name of a feast has more letters."""


def feast_point(text: str, start: int, word: str) -> Point | None:
    """Read the feast that begins with a word at a place, with the year behind it or none."""
    written = " ".join(text[start : start + _LONGEST].lower().replace("’", "'").split(" "))
    for name, (month, day) in load_calendar().feasts[word].items():
        end = start + len(name)
        if not written.startswith(name) or text[end : end + 1].isalnum():
            continue
        year = year_after(text, end)
        return Point(
            start=start, end=year[1] if year else end, form="feast",
            year=year[0] if year else None, part=month, day=day,
        )  # fmt: skip
    return None
