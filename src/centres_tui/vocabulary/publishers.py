"""Who publishes and writes, and what organisations are called, from `publishers.toml`."""

from collections.abc import Mapping
from typing import NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import load_table, table


class Publishers(NamedTuple):
    """One entry a key of `publishers.toml`, where each is explained."""

    media: frozenset[str]
    """Words in the names of papers, magazines, stations and sites."""
    bodies: frozenset[str]
    """Words that end the name of an organisation."""
    foremost: frozenset[str]
    """Those that name what a text is about."""
    short: Mapping[str, str]
    """Short forms after the name of a place, as "CC", and what they stand for."""
    middle: frozenset[str]
    """Words between the place and the body in a name."""
    objects: frozenset[str]
    """Words after a body's name that make it a thing."""
    before: frozenset[str]
    """Capitalised words that are no part of a name."""
    published: frozenset[str]
    """Words of labels around a date of publication."""
    updated: frozenset[str]
    """Words of labels around a date of change."""
    labels: frozenset[str]
    """Words of lines that are no title."""
    sorts: frozenset[str]
    """Lines that say what sort of paper it is."""
    writers: frozenset[str]
    """What somebody who signs an article is."""
    places: frozenset[str]
    """First words of places that look like people."""
    notes: frozenset[str]
    """What notes are called, before their day."""
    papers: frozenset[str]
    """Words of what a body issues under its name."""
    widespread: frozenset[str]
    """Other words in names of many."""
    courts: frozenset[str]
    """Words in the names of courts."""
    numbers: frozenset[str]
    """Words before the colon of a reference."""
    forms: frozenset[str]
    """Forms of companies that end their names."""
    events: frozenset[str]
    """What happens on a day, so that a heading with it and a day tells of the event."""
    fields: Mapping[str, str]
    """What lines state by name: the label, and whether a title, byline, day or publisher."""


@derived
def publishers() -> Publishers:
    """Read the words once, and add a person's own.

    >>> publishers().short["CC"]
    'County Council'
    """
    words, own = table("publishers", "words", str), current()
    return Publishers(
        media=_words("media") | own.media,
        bodies=_words("bodies") | own.bodies,
        foremost=_words("foremost"),
        short={**table("publishers", "short", str), **own.short},
        middle=frozenset(words["middle"].split()),
        objects=frozenset(words["objects"].split()),
        before=frozenset(words["before"].split()),
        published=frozenset(words["published"].split()),
        updated=frozenset(words["updated"].split()),
        labels=frozenset(words["labels"].split()),
        sorts=frozenset(filter(None, words["sorts"].split("\n"))),
        writers=frozenset(words["writers"].split()),
        places=frozenset(words["places"].split()),
        notes=frozenset(words["notes"].split()),
        papers=frozenset(words["papers"].split()),
        widespread=frozenset(words["widespread"].split()),
        courts=frozenset(words["courts"].split()),
        numbers=frozenset(words["numbers"].split()),
        forms=frozenset(words["forms"].split()),
        events=frozenset(words["events"].split()),
        fields={
            label: sort
            for sort, labels in table("publishers", "fields", str).items()
            for label in filter(None, labels.split("\n"))
        },
    )


@derived
def common_names() -> frozenset[str]:
    """Give the words, in lower case, that stand in names of many and so tell nobody apart.

    >>> {"council", "valley", "echo"} <= common_names()
    True
    """
    known = publishers()
    sorts = frozenset(word for line in known.sorts for word in line.split())
    forms = frozenset(form.lower() for form in known.forms)
    return forms | sorts.union(
        known.media, known.bodies, known.foremost, known.middle, known.objects, known.before,
        known.published, known.updated, known.labels, known.writers, known.places, known.notes,
        known.papers, known.widespread, known.courts, known.events,
    )  # fmt: skip


def _words(key: str) -> frozenset[str]:
    entry = load_table("publishers").get(key)
    if not isinstance(entry, str):
        raise VocabularyError(f"data/publishers.toml: {key} must be a text.")
    return frozenset(entry.split())
