"""What part of a page an element says that it is, by its name, its class or its id."""

from typing import Final

from centres_tui.read.html_stated import attributes
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
SITES: Final = frozenset({"furniture", "visitors"})
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
