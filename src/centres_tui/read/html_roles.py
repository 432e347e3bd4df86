"""What part of a page an element says that it is, by its name, its class or its id."""

from typing import Final

from centres_tui.read.html_stated import LONGEST, attributes
from centres_tui.read.taken import PartRole

ROLES: Final[dict[str, PartRole | None]] = {
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "li": "list", "ul": None, "ol": None, "table": None, "tr": "table",
    "figcaption": "caption", "caption": "caption", "nav": "furniture", "footer": "furniture",
    "button": "furniture", "dialog": "furniture", "menu": "furniture", "article": None,
    "main": None,
}  # fmt: skip
"""By name of the element, the role of a line inside; None where it says nothing of that."""
BOXES: Final = frozenset({"div", "section", "aside", "ul", "ol", "form"})
"""Elements that may be something else than their name says."""
SITES: Final = frozenset({"furniture", "visitors", "quoted"})
"""Roles that all has that stands inside."""
_COMMENTS: Final = frozenset({
    "comments", "comment-list", "commentlist", "comments-list", "comments-area", "comments-section",
    "comment-section", "comment-thread", "comments-container", "disqus_thread", "respond",
})  # fmt: skip
_FURNITURE: Final = frozenset({
    "cookie-banner", "cookie-notice", "cookie-consent", "cookie-bar", "cookie-message", "cookies",
    "newsletter-signup", "newsletter-form", "most-read", "mostread", "most-popular", "trending",
    "related-articles", "related-posts", "related-stories", "related-links", "related-content",
    "share-links", "share-buttons", "share-bar", "social-share", "social-links", "breadcrumb",
    "breadcrumbs", "advert", "advertisement", "site-footer", "site-nav", "skip-link", "pagination",
})  # fmt: skip


_QUOTING: Final = ("gmail_quote", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "divRplyFwdMsg")
"""What programs for mail call what an answer quotes."""


def quotes_mail(name: str, written: str) -> bool:
    """Whether an element of a mail that answers holds what it answers.

    >>> quotes_mail("blockquote", ""), quotes_mail("div", ' class="gmail_quote"')
    (True, True)
    """
    return name == "blockquote" or (
        name == "div" and any(each in written[:LONGEST] for each in _QUOTING)
    )


def role_told(name: str, written: str) -> PartRole | None:
    """Give the role that the class or the id of an element states, as its author has named it.

    >>> role_told("div", ' class="story comments-area"'), role_told("div", ' id="cookie-bar"')
    ('visitors', 'furniture')
    >>> role_told("div", ' class="story"'), role_told("p", ' class="comments"')
    (None, None)
    """
    if name not in BOXES or not ("class" in written or "id" in written):
        return None
    found = attributes(written)
    named = {*found.get("class", "").lower().split(), found.get("id", "").lower()}
    if not named.isdisjoint(_COMMENTS):
        return "visitors"
    return None if named.isdisjoint(_FURNITURE) else "furniture"
