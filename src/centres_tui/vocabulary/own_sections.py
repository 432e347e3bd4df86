"""The sections of a person's vocabulary file: what each may hold, checked against known words."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, cast, get_args
from unicodedata import category

from centres_tui.errors import UsageError
from centres_tui.model.quantity import BOUNDS, Bound, Kind
from centres_tui.vocabulary.bounds import hedges
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.grammar import COLLECTIVE, SINGULAR, grammar
from centres_tui.vocabulary.load import load_table
from centres_tui.vocabulary.measures import measure_words, unit_factors
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.own_section import NAME, PHRASE, WORD, WORDS, Form, Section
from centres_tui.vocabulary.phrases import by_first_word, parsed, phrases, same
from centres_tui.vocabulary.publishers import publishers
from centres_tui.vocabulary.settings import read_setting, setting_name
from centres_tui.vocabulary.units import units

Parts = Mapping[str, Mapping[str, object] | frozenset[str]]
"""What a section adds, by the attribute of the vocabulary."""


class OwnUnit(NamedTuple):
    """A unit that a person adds."""

    kind: Kind
    """What it measures."""
    signs: tuple[str, ...] = ()
    """Its signs, as written."""
    names: tuple[str, ...] = ()
    """Its names, singular, lower case; the plural is its key."""
    worth: tuple[str, str] | None = None
    """How many of which known unit of its kind one of it is."""


MEASURED: Final = tuple(
    kind
    for kind in get_args(Kind)
    if kind in {
        "area", "length", "mass", "volume", "temperature", "speed", "energy", "power", "pressure",
        "data", "duration", "number",
    }
)  # fmt: skip
"""The kinds that a unit may have."""

_SIGN: Final = Form(r"[^\x00-\xa0\d]", "one sign that is no letter of A to Z, digit or mark")
_PREFIX: Final = Form(
    r"[A-Za-z]{1,4}\.?|[A-Za-z]{1,3}[^\w\s]", 'up to four letters, or letters and a sign, as "US$"'
)
_MINOR: Final = Form("[a-z]{2,30}", 'one word of letters a to z, as "pence"')
_UNIT_SIGN: Final = Form(
    r"[^\W\d_]+(?:/[a-z]+|\^?[23²³])?", 'letters, as "km", with /letters or ² or ³ where needed'
)
_WORTH: Final = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?) (.+)")
_BEFORE: Final = Form(
    r"[^\W\d_A-Z]+(?:['’][^\W\d_A-Z]+)?(?: [^\W\d_A-Z]+(?:['’][^\W\d_A-Z]+)?){0,4}",
    'one to five words in lower case, as "give or take"',
)
_AFTER: Final = Form(
    "[a-z]+(?: [a-z]+){0,4}", 'one to five words of letters a to z, as "or thereabouts"'
)
_SHORT: Final = Form(r"[A-Za-z]{2,8}", 'letters without spaces, as "CC"')
_HEDGING: Final = tuple(bound for bound in BOUNDS if bound not in {"=", "range"})
_LOST: Final = frozenset("\ufffdÂâÃïœú¬")
"""What stands for signs of currency in damaged text."""


_MAY_SIGN: Final = frozenset({"Sc", "So", "Lu", "Ll", "Lo"})
"""The categories of Unicode whose characters may be the sign of a currency."""


def read_currencies(section: Section) -> Parts:
    """Read [currencies.CODE] tables: signs, prefixed, names, minor."""
    signs: dict[str, str] = {}
    prefixed: dict[str, str] = {}
    names: dict[str, str] = {}
    minor: dict[str, str] = {}
    for code in section.entries:
        section.check(code, code, Form("[A-Z]{3}", 'a code of three capitals, as "AWG"'))
        section.refuse_other(code, code, units().signs, None, "the unit")
        one = section.inner(code)
        one.only(("signs", "prefixed", "names", "minor"))
        signs |= dict.fromkeys(_signs(one, code), code)
        prefixed |= dict.fromkeys(_prefixes(one, code), code)
        for word in _names(one, "names", code, currencies().names):
            names |= {word: code, f"{word}s": code}
        coins = {name: of for name, (of, _) in currencies().worth.items()}
        minor |= dict.fromkeys(_names(one, "minor", code, coins), code)
    codes = frozenset(section.entries)
    return {"signs": signs, "prefixed": prefixed, "currency_names": names, "minor": minor,
            "codes": codes}  # fmt: skip


def _signs(one: Section, code: str) -> tuple[str, ...]:
    signs = one.words("signs", _SIGN)
    for sign in signs:
        one.refuse_other("signs", sign, currencies().signs, code, "the currency")
        one.refuse_other("signs", sign, units().signs, None, "the unit")
        if sign in _LOST or category(sign) not in _MAY_SIGN:
            raise one.error("signs", f"{sign!r} stands for other things in texts. Leave it out.")
    return signs


def _prefixes(one: Section, code: str) -> tuple[str, ...]:
    prefixes = one.words("prefixed", _PREFIX)
    for prefix in prefixes:
        known = {prefix: currencies().code_of(prefix) or code}
        one.refuse_other("prefixed", prefix, known, code, "the currency")
        one.refuse_everyday("prefixed", prefix)
    return prefixes


def _names(one: Section, key: str, code: str, known: Mapping[str, str]) -> tuple[str, ...]:
    names = one.words(key, _MINOR if key == "minor" else WORDS)
    for name in names:
        one.refuse_other(key, name, known, code, "the currency")
        one.refuse_other(key, name, units().names, None, "the unit")
        one.refuse_everyday(key, name)
    return names


def read_units(section: Section) -> Parts:
    """Read [units.PLURAL] tables: kind, signs, names, worth."""
    found: dict[str, OwnUnit] = {}
    for plural in section.entries:
        section.check(plural, plural, WORDS)
        _refuse_unit_word(section, plural, plural, plural)
        one = section.inner(plural)
        one.only(("kind", "signs", "names", "worth"))
        kind = one.entries.get("kind")
        if kind not in MEASURED:
            raise one.error("kind", f"must be one of {', '.join(MEASURED)}.")
        signs, names = one.words("signs", _UNIT_SIGN), one.words("names", WORDS)
        if not names:
            raise one.error("names", 'needs the singular at least, as ["rod"].')
        for name in names:
            _refuse_unit_word(one, "names", name, plural)
        for sign in signs:
            _refuse_unit_sign(one, sign, plural)
        found[plural] = OwnUnit(
            cast("Kind", kind), signs, names, _worth(one, cast("Kind", kind), found)
        )
    return {"units": found}


def _refuse_unit_word(section: Section, key: str, word: str, plural: str) -> None:
    section.refuse_everyday(key, word)
    section.refuse_other(key, word, _named(units().names), plural, "the unit")
    section.refuse_other(key, word, currencies().names, "", "the currency")
    timed = load_table("measures/conversions").get("duration")
    if isinstance(timed, dict) and (word in timed or f"{word}s" in timed):
        raise section.error(key, f"{word!r} is a length of time already. Leave it out here.")


def _refuse_unit_sign(one: Section, sign: str, plural: str) -> None:
    one.refuse_everyday("signs", sign)
    one.refuse_other("signs", sign, _named(units().signs), plural, "the unit")
    numerals = numeral_words()
    letters = {*numerals.letters, *numerals.money_letters}
    if sign in letters or currencies().code_of(sign):
        raise one.error("signs", f"{sign!r} is read as a number or a currency. Leave it out.")


def _named(known: Mapping[str, object]) -> dict[str, object]:
    return {word: getattr(unit, "name", unit) for word, unit in known.items()}


def _worth(one: Section, kind: Kind, found: Mapping[str, OwnUnit]) -> tuple[str, str] | None:
    """Read how many of which known unit of the kind one unit is: "1.5 miles"."""
    entry = one.entries.get("worth")
    if entry is None:
        return None
    match = _WORTH.fullmatch(entry) if isinstance(entry, str) else None
    sized = (unit for unit in units().by_name.values() if unit.factor is not None)
    known = {unit.name for unit in sized if unit.kind == kind} | set(unit_factors().get(kind, ()))
    known |= {name for name, unit in found.items() if unit.kind == kind and unit.worth}
    if match is None or float(match[1]) == 0:
        raise one.error("worth", 'must be a number and a unit, as "5.0292 metres".')
    if match[2] not in known:
        some = f"Some are: {', '.join(sorted(known)[:12])}." if known else "Leave it out."
        reason = f"{match[2]!r} is no known unit of {kind} with a size, in the plural. {some}"
        raise one.error("worth", reason)
    return match[1], match[2]


def read_hedges(section: Section) -> Parts:
    """Read [hedges.before] and [hedges.after]: words = bound."""
    section.only(("before", "after"))
    known = hedges()
    before = {" ".join(reversed(hedge)): bound for hedge, bound in known.before.items()}
    return {
        "hedges_before": _hedges(section.inner("before"), _BEFORE, before),
        "hedges_after": _hedges(section.inner("after"), _AFTER, known.after),
    }


def _hedges(section: Section, form: Form, known: Mapping[str, Bound]) -> dict[str, Bound]:
    found: dict[str, Bound] = {}
    for hedge, bound in section.pairs(form):
        if bound not in _HEDGING:
            told = " ".join(_HEDGING)
            raise section.error(hedge, f"{bound!r} is no bound. It must be one of {told}.")
        section.refuse_other(hedge, hedge, known, bound, "the bound")
        if hedge not in known:
            section.refuse_everyday(hedge, hedge)
        found[hedge] = bound
    return found


def read_nouns(section: Section) -> Parts:
    """Read [nouns]: collective and singular words, and [nouns.plurals]."""
    section.only(("plurals", "collective", "singular"))
    plurals = {}
    inner = section.inner("plurals")
    for singular, plural in inner.pairs(WORD):
        inner.check(singular, plural, WORD)
        inner.refuse_everyday(singular, plural)
        inner.refuse_other(singular, singular, grammar().irregular, plural, "the plural")
        plurals[singular] = plural
    return {
        "plurals": plurals,
        "collective": _nouns(section, "collective", SINGULAR, "a noun in the singular"),
        "singular": _nouns(section, "singular", COLLECTIVE, "a noun that is counted as it stands"),
    }


def _nouns(section: Section, key: str, other: int, what: str) -> frozenset[str]:
    words = section.words(key, WORD)
    for word in words:
        section.refuse_everyday(key, word)
        if grammar().roles.get(word, 0) & other:
            raise section.error(key, f"{word!r} is known already, as {what}. Leave it out here.")
    return frozenset(words)


def read_places(section: Section) -> Parts:
    """Read [places]: names."""
    section.only(("names",))
    return {"places": _named_so(section)}


def _named_so(section: Section) -> dict[str, str]:
    """Give names by their form without capitals; what sentences are built with is no name."""
    names = section.words("names", NAME)
    for name in names:
        section.refuse_everyday("names", name)
    return {name.casefold(): name for name in names}


def read_publishers(section: Section) -> Parts:
    """Read [publishers]: names, media, bodies, and [publishers.short]."""
    section.only(("names", "media", "bodies", "short"))
    inner = section.inner("short")
    short = {}
    for word, meant in inner.pairs(_SHORT):
        inner.check(word, meant, NAME)
        inner.refuse_other(word, word, publishers().short, meant, "the short form of")
        short[word] = meant
    words = {key: section.words(key, WORD) for key in ("media", "bodies")}
    for key, listed in words.items():
        for word in listed:
            section.refuse_everyday(key, word)
    names = _named_so(section)
    return {
        "publisher_names": names,
        "media": frozenset(words["media"]),
        "bodies": frozenset(words["bodies"]),
        "short": short,
    }


def read_measures(section: Section) -> Parts:
    """Read [measures.concepts], .phrases, .opposed and .alike: name = list of words."""
    section.only(("concepts", "phrases", "opposed", "alike"))
    known = measure_words()
    concepts = _listed(section.inner("concepts"), known.concepts, "the concept")
    inner = section.inner("opposed")
    opposed = _listed(inner, known.slots, "the slot")
    phrases_added = _phrases_listed(section.inner("phrases"))
    told = {*phrases_added.values(), *(one.concept for one in phrases().listed)}
    names = {*known.concepts.values(), *concepts.values(), *known.slots, *told}
    for concept, slot in opposed.items():
        if concept not in names:
            reason = f"there is no concept {concept!r}. Add it to [measures.concepts]."
            raise inner.error(slot, reason)
    alike = _listed(section.inner("alike"), known.alike, "the set")
    return {
        "concepts": concepts, "phrases": phrases_added, "opposed": opposed, "alike": alike
    }  # fmt: skip


def _listed(section: Section, known: Mapping[str, str], what: str) -> dict[str, str]:
    """Give the words of each list with its name."""
    found: dict[str, str] = {}
    stop = measure_words().stop
    for name in section.entries:
        section.check(name, name, WORD)
        for word in section.words(name, WORD):
            section.refuse_other(name, word, {**known, **found}, name, what)
            if word in stop:
                raise section.error(name, f"{word!r} is an everyday word. Leave it out.")
            found[word] = name
    return found


def _phrases_listed(section: Section) -> dict[str, str]:
    """Give each phrase of the lists, as it is written, with its name."""
    found: dict[str, str] = {}
    known = by_first_word(phrases().listed)
    stop = measure_words().stop
    for name in section.entries:
        section.check(name, name, WORD)
        for written in section.words(name, PHRASE):
            phrase = parsed(written, name)
            if all(stop >= part.forms for part in phrase.parts):
                raise section.error(name, f"{written!r} has everyday words alone. Leave it out.")
            for form in sorted(phrase.parts[0].forms):
                beside = known.setdefault(form, [])
                meant = next((one.concept for one in beside if same(one, phrase)), name)
                section.refuse_other(name, written, {written: meant}, name, "the concept")
                beside.append(phrase)
            found[written] = name
    return found


def read_settings(section: Section) -> Parts:
    """Read [settings]: name = share, whole number or flag; a later file's stands."""
    found = {}
    for name, stated in section.entries.items():
        try:
            found[setting_name(name)] = read_setting(name, stated)
        except UsageError as error:
            raise section.error(name, str(error).removeprefix(f"{name}: ")) from None
    return {"settings": found}


SECTIONS: Final[Mapping[str, Callable[[Section], Parts]]] = {
    "currencies": read_currencies,
    "units": read_units,
    "hedges": read_hedges,
    "nouns": read_nouns,
    "places": read_places,
    "publishers": read_publishers,
    "measures": read_measures,
    "settings": read_settings,
}
"""How each section of a file is read, by its name."""
