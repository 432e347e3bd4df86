"""What steps go by and what rules are for, in plain words."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from centres_tui.extract.rules import RULES

STEPS: Final[Mapping[str, str]] = {
    "rule": "the rule read it there",
    "default": "nothing in the text says otherwise",
    "unnamed": "a step of its sentence decided it, which names no words",
    "hedge": "a hedge stands beside it",
    "rate": "what it is per stands behind it",
    "hedges": "a hedge stands beside it",
    "rates": "a bare number per a number is a rate",
    "heading": "the heading of its column, or of its table, gives it",
    "cell": "the headings of its cell give it",
    "lent": "a scaled number close behind an amount of money is one too",
    "no noun": "no noun was found that the number counts",
    "publication": "read against the day of publication",
    "around": "with words around it that tell which is meant",
    "passage": "it stands in a passage of site furniture",
    "numbers of headings": "headings are numbered one after the other",
    "signs": "a minus, or a mark of damage inside the number",
    "compounds": "two amounts that state one quantity",
    "headings": "the heading of its column, or of its table, scales it",
    "ranges": "two amounts joined",
    "carried on": "goes on with the unit and the scale of the amount before",
    "told anew": "another value of the amount before, which lends unit and scale",
    "brackets": "the amount in brackets converts the one before them",
    "limits": "one limit below and one above",
    "attached": "a noun joined to the number by a hyphen",
    "parted": "it is a part of the count before the colon",
    "following": "the noun phrase behind the number",
    "votes": "a verb of voting before it",
    "complement": "the noun that they are said to be",
    "stricken": "the word behind it speaks of people",
    "label": "the label before it",
    "measured": "a word before it whose things are known",
    "changed": "the noun of what rises or falls by it",
    "total": "the noun behind “number of” and the like",
    "subject": "the subject of its sentence",
    "apposed": "the noun that it stands beside",
    "ends": "what changes from one number to another",
    "shared_out": "what the share before it is of",
    "who": "“who” follows it: people, or those who were counted before",
    "asked_for": "what was asked for just before",
    "owned": "what its part counts",
    "made_for": "what there are places for",
    "paired": "the noun of the number that it is set against",
    "equivalent": "it counts posts as if all were of the full time",
    "gathered": "the word before it is for those who are together",
    "held_against": "it is held against the count before it",
    "differing": "by so many it differs from the amount before",
    "one_of_all": "the thing that is one of them",
    "led_to": "named at the end of the sentence before, or asked about",
    "introduced": "named just before, without a number",
    "bracketed": "brackets give another value of what was counted before",
    "spoken_for": "“it is” says it of what was counted before",
    "tallied": "“the number” says it of what was counted before",
    "gapped": "the verb and the noun before serve for it as well",
    "peopled": "what only people do is told of them",
    "referred": "the things that the sentence before names",
    "topic": "the topic that the sentence opens with",
    "elided": "left out here: the noun of the count before",
    "taken_up": "left out here, where an object stands: the noun of the count before",
    "numbered": "left out here: “the number of” names it just before",
    "told_again": "“the figure” or the like says it of what was counted before",
    "put_at": "the noun that the number is put at",
    "noun": "a noun phrase",
    "named": "the name that its sentence gives",
    "carried": "carried from a sentence before: nobody else is named here before it",
    "document": "the document as a whole is about it, and nobody else is named here before it",
    "opening": "the opening of the document names it, and nobody is named here",
    "dateline": "it dates the document itself",
    "publisher": "what stands in site furniture is the publisher's",
    "quoted": "it stands in a quotation, whose speaker is named",
    "speaker": "the text names who speaks",
    "account": "it stands in somebody's own account",
    "cited": "its sentence cites them",
    "verb": "a verb before it says so",
    "past": "a word before it says that it was so",
    "cue": "a word of its clause says so",
    "dated": "its day is no later than the day of publication",
    "ahead": "its day lies ahead of the day of publication",
    "whole": "it is the whole of a part, or an old value: how the part stands is no matter",
    "cast": "votes that were cast have been counted, whatever they decide",
    "about": "a word of its sentence",
    "words": "made of the words of its sentence",
    "neighbour": "the label of a figure beside it",
    "before": "what a figure of a sentence before is about",
    "turn": "it is said in their turn, which their name opens",
    "nearest": "nothing tells: the nearest noun phrase",
    "part": "“of” or “out of” joins the part to its whole",
    "including": "“including” or “of which” joins a part to the whole before it",
    "listed": "a colon or the like opens a list of its parts behind the whole",
    "referring": "“of them”, “of which” or the noun itself refers to the whole",
    "of": "its sentence opens with “of” and the whole",
    "answered": "those who were asked are counted before it",
    "towards": "“to” or “towards” joins what is given to what it helps to pay for",
    "remaining": "“the remaining” joins what is left to the whole before it",
    "restated": "the same number has counted it before",
    "summed": "the parts add up to it",
    "another": "“another” goes on with parts of the whole before",
    "from": "“from” stands before the old value",
    "to": "“from” and “to” join the old value and the new one",
    "change": "“from” and “to” join the old value and the new one",
    "old and new": "an old value and a new one count the same things",
    "repaired": "damaged characters were read as what they must have been",
}
"""What each step goes by, by its name."""

NAMES: Final[Mapping[str, str]] = {
    "name.opened": "a name that the word before the number opens",
    "name.web": "a web address",
    "name.clock": "a time of day",
    "name.clock_dotted": "a time of day",
    "name.clock_words": "a time of day",
    "name.running_time": "a running time in minutes and seconds",
    "name.reference": "a reference, a version, a telephone number or an idiom in digits",
    "name.stroked": "two numbers with a stroke that are no share",
    "name.telephone": "a telephone number",
    "name.ordinal": "an ordinal, which tells a rank and no amount",
    "name.line_number": "the number of a paragraph or of an entry of a list",
    "name.folio": "the number of a page",
    "name.wickets": "the figures of a bowler",
    "name.postcode": "a part of a postcode",
    "name.clip": "the length of a recording, in a script",
    "name.citation": "the citation of a judgment",
    "name.note": "the number of a note",
    "name.called": "a short number that is dialled, or that of a bus",
    "name.entry": "the number of an entry of a list",
    "name.street": "a street address",
    "name.zip": "a postcode",
    "name.titled": "part of a name or of a citation",
    "name.score": "the score of a contest",
    "age.vague": "an age told so loosely that it fixes no amount",
}
"""What a reading is that is no figure, by its rule."""


@cache
def _aims() -> dict[str, str]:
    """Give what each rule is for: the first sentence that its builder says of itself."""
    told = {rule.name: (rule.build.__doc__ or "").strip().splitlines() for rule in RULES}
    return {name: NAMES.get(name) or (lines[0] if lines else "") for name, lines in told.items()}


def aim_of(rule: str) -> str:
    """Give what a rule is for, in plain words.

    >>> aim_of("name.clock"), aim_of("percent.pc")
    ('a time of day', 'Read "4pc", "4 pc".')
    """
    return _aims().get(rule, NAMES.get(rule, ""))


def because(step: str) -> str:
    """Give what a step goes by, in plain words."""
    return STEPS.get("rule" if step.startswith("rule ") else step, STEPS["unnamed"])
