"""Physical units, their signs, names and sizes."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.model.quantity import KINDS, Kind
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import load_table

if TYPE_CHECKING:
    from centres_tui.vocabulary.own_sections import OwnUnit


class Unit(NamedTuple):
    """A physical unit."""

    name: str
    """Its plural name, as figures have it."""
    singular: str
    """Its singular name."""
    kind: Kind
    """What it measures."""
    factor: Decimal | None
    """How many of the first unit of its kind one of it is; None where no factor converts it."""


class Units(NamedTuple):
    """All physical units, by what texts write."""

    signs: dict[str, Unit]
    """By sign, as written."""
    names: dict[str, Unit]
    """By name, lower case, singular and plural, words parted by one space."""
    longest: int
    """The most words in a name."""
    by_name: dict[str, Unit]
    """By plural name."""


@derived
def units() -> Units:
    """Read data/units.toml, and add a person's own."""
    signs: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    by_name: dict[str, Unit] = {}
    for kind, entries in load_table("units").items():
        if kind not in KINDS or not isinstance(entries, dict):
            raise VocabularyError(f"data/units.toml: [{kind}] is no kind of figure.")
        for plural, written in entries.items():
            factor, marks, listed = _parts(plural, written)
            unit = Unit(
                name=plural,
                singular=listed.split("|")[0].strip() or plural,
                kind=kind,
                factor=factor,
            )
            by_name[plural] = unit
            signs |= dict.fromkeys(marks.split(), unit)
            names |= dict.fromkeys(_forms(plural, listed) if listed.strip() else (), unit)
    for plural, own in current().units.items():
        by_name[plural] = unit = _own_unit(plural, own, by_name)
        signs |= dict.fromkeys(own.signs, unit)
        names |= dict.fromkeys(_forms(plural, " | ".join(own.names)), unit)
    return Units(
        signs=signs,
        names=names,
        longest=max(len(name.split()) for name in names),
        by_name=by_name,
    )


@derived
def unit_signs() -> dict[str, str]:
    """Give the sign of each unit that has one: the first that is written for it, by plural name."""
    signs: dict[str, str] = {}
    for sign, unit in units().signs.items():
        signs.setdefault(unit.name, sign)
    return signs


def _own_unit(plural: str, own: "OwnUnit", known: dict[str, Unit]) -> Unit:
    factor = None
    if own.worth is not None:
        amount, of = own.worth
        base = known[of].factor if of in known else None
        factor = None if base is None else Decimal(amount) * base
    return Unit(
        name=plural, singular=own.names[0] if own.names else plural, kind=own.kind, factor=factor
    )


def _parts(plural: str, written: object) -> tuple[Decimal | None, str, str]:
    parts = written.split(":") if isinstance(written, str) else []
    if len(parts) != 3:
        raise VocabularyError(f'data/units.toml: {plural} must be "factor : signs : names".')
    factor = parts[0].strip()
    return (None if factor == "-" else Decimal(factor)), parts[1], parts[2]


def _forms(plural: str, listed: str) -> set[str]:
    """Give every form of the names: hyphens as spaces, singular and plural."""
    forms = {plural.lower().replace("-", " ")}
    for name in listed.split("|"):
        plain = name.strip().replace("-", " ")
        forms |= {plain, f"{plain}s"}
        head, _, rest = plain.partition(" ")
        if rest:
            forms.add(f"{head}s {rest}")
        forms.add(plain.replace("foot", "feet").replace("inch", "inches"))
    return forms - {"", "s"}
