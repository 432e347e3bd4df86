"""Plain text: taken whole and unchanged."""

from centres_tui.read.taken import Taken


def take(text: str) -> Taken:
    """Take the text as it is.

    >>> take("Rain fell.").text
    'Rain fell.'
    """
    return Taken(text=text)
