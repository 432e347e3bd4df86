"""The description of a CSV file for other programs: a Data Package (Frictionless, version 2.0)."""

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Final

from centres_tui.export.contents import CellType, Subject
from centres_tui.export.csv_cells import write_words
from centres_tui.export.escapes import escape_harmful

_PROFILES: Final = "https://datapackage.org/profiles/2.0"
_TYPES: Final[Mapping[CellType, Mapping[str, Any]]] = {
    "text": {"type": "string"},
    "open text": {"type": "string"},
    "whole": {"type": "integer"},
    "flag": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "quantity": {"type": "string"},
    "texts": {"type": "list", "delimiter": "; ", "itemType": "string"},
}
"""What stands in a column, in the words of a table schema. A quantity may be EDTF or a ratio."""
_NUMBERS: Final = frozenset({"difference", "percent"})
"""The columns of quantities that always are numbers."""
_KEYED: Final = frozenset({"sources", "figures"})
"""What has one row for each id."""
_QUANTITY: Final = (
    "A decimal number of any length, a date or period (EDTF, ISO 8601-2), or a ratio (a/b)."
)
_TITLES: Final[Mapping[Subject, str]] = {
    "sources": "Documents, and what was read from them",
    "figures": "Figures that documents state, each with its place",
    "comparison": "What documents state, measure by measure",
}
_GUARDS: Final = (
    "Text that begins like a formula has an apostrophe before it; control and direction "
    "characters are written \\uXXXX, and a backslash as two. Offsets count code points."
)
_UNFIT: Final = re.compile(r"[^a-z0-9._-]+")


def write(name: str, subject: Subject, columns: Iterable[tuple[str, CellType]], text: str) -> str:
    """Write the description of a CSV file.

    Args:
        name: The name of the file, which lies beside the description.
        subject: What it tells of.
        columns: Its columns, with what stands in each.
        text: What it holds.
    """
    content = text.encode("utf-8")
    resource = {
        "name": _UNFIT.sub("-", PurePath(name).stem.lower()).strip("-") or subject,
        "type": "table",
        "title": _TITLES[subject],
        "description": _GUARDS,
        "path": name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "dialect": {
            "$schema": f"{_PROFILES}/tabledialect.json",
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": _schema(subject, columns),
    }
    package = {"$schema": f"{_PROFILES}/datapackage.json", "resources": [resource]}
    return escape_harmful(json.dumps(package, indent=2, ensure_ascii=False)) + "\n"


def _schema(subject: Subject, columns: Iterable[tuple[str, CellType]]) -> dict[str, Any]:
    fields = [_field(name, cell) for name, cell in columns]
    schema = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": fields,
        "missingValues": [""],
    }
    return schema | ({"primaryKey": ["id"]} if subject in _KEYED else {})


def _field(column: str, cell: CellType) -> dict[str, Any]:
    """Tell what stands in a column, which is called as the file calls it."""
    name = write_words(column)
    if cell != "quantity":
        return {"name": name, **_TYPES[cell]}
    if column in _NUMBERS:
        return {"name": name, "type": "number"}
    return {"name": name, **_TYPES[cell], "description": _QUANTITY}
