"""Fit the weights of data/odds.toml: by how much what is found of a pair speaks for one measure.

For each relation of two values (equal, meeting, differing) a logistic regression tells the pairs
that the gold of tests/sets has in one group from all others of their set. The figures are those
that the program reads, and the groups those that its rules have joined. What tests/held has is
never looked at: it is there to measure.

    python scripts/fit_odds.py            writes data/odds.toml
    python scripts/fit_odds.py --check    says whether the file is what would be written

It takes half a minute.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.alignment import align
from centres_tui.compare.arithmetic import relations_in
from centres_tui.compare.arithmetic.scene import scenes_of
from centres_tui.compare.by_rules import join_by_rules
from centres_tui.compare.description import Description, describe
from centres_tui.compare.evidence import Found, relation
from centres_tui.compare.kin import measures_shared
from centres_tui.compare.likely import evidence_of, near_pairs
from centres_tui.dataset.collected import LoadOptions
from centres_tui.dataset.records import load_records
from centres_tui.vocabulary.odds import CONSTANT, RELATIONS

ROOT = Path(__file__).parents[1]
OUT = ROOT / "data" / "odds.toml"
PENALTY = 10.0
"""How strongly weights are held near zero: what a hundred pairs say outweighs it."""
STEPS = 40
HEAD = """# By how much what is found of two figures speaks for one measure, as natural logarithms
# of odds: `constant` is what a pair has before, and each name adds so much for each point.
# Written by scripts/fit_odds.py; docs/comparison.md says what the names stand for.

"""

Row = tuple[str, Found, bool]


def rows_of(folder: Path) -> Iterator[Row]:
    """Give the pairs of figures of a set: how their values stand, what is found, whether one."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    paths = [folder / one["source"] for one in gold["sources"]]
    records = load_records([str(path) for path in paths], LoadOptions(remembers=False))
    names = {source.id: Path(source.path).name for source in records.sources}
    groups = _groups_of(gold)
    described = describe(records.figures, records.sources, DEFAULT_WIDTHS)
    alignment = align(described)
    join_by_rules(alignment, relations_in(scenes_of(described)))
    kin = alignment.kin
    near = near_pairs(alignment.groups, kin, None)
    shared = measures_shared(alignment.groups, kin.source_of)
    evidence = evidence_of(alignment.groups, kin, shared, [*alignment.edges, *near])
    homes = [_group_at(one, groups.get(names[one.source], [])) for one in described]
    for first, one in enumerate(described):
        for second in range(first + 1, len(described)):
            two = described[second]
            if one.source == two.source or one.amount.dimension != two.amount.dimension:
                continue
            if one.amount.dimension == "time":
                continue
            if kin.are_kin(first, second):
                is_one = homes[first] is not None and homes[first] == homes[second]
                yield relation(one, two), evidence.of(first, second), is_one


def _groups_of(gold: dict[str, Any]) -> dict[str, list[tuple[int, int, str]]]:
    """Give the stretches of each source that state a measure, with its name."""
    members = {name: group["id"] for group in gold["groups"] for name in group["members"]}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for source in gold["sources"]:
        short = source["source"].split("_")[0]
        found[source["source"]] = [
            (one["start"], one["end"], members[f"{short}:{one['id']}"])
            for one in source["figures"]
            if f"{short}:{one['id']}" in members
        ]
    return found


def _group_at(one: Description, stretches: list[tuple[int, int, str]]) -> str | None:
    """Give the measure of the stretch that a figure shares most characters with."""
    start, end = one.figure.start, one.figure.end
    shared = [(min(end, stop) - max(start, begin), name) for begin, stop, name in stretches]
    most = max(shared, default=(0, ""))
    return most[1] if most[0] > 0 else None


def fitted(rows: list[Row], names: list[str]) -> dict[str, float]:
    """Fit a logistic regression by Newton's method, on what is found in units of its spread."""
    found = np.array([[row[1].get(name, 0.0) for name in names] for row in rows])
    is_one = np.array([row[2] for row in rows], dtype=float)
    centre, spread = found.mean(axis=0), found.std(axis=0)
    used = spread > 0
    scaled = (found[:, used] - centre[used]) / spread[used]
    table = np.column_stack([scaled, np.ones(len(rows))])
    held = np.append(np.full(int(used.sum()), PENALTY), 0.0)
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (is_one - odds) - held * weights
        bend = (table * (odds * (1 - odds))[:, None]).T @ table + np.diag(held + 1e-9)
        weights += np.linalg.solve(bend, slope)
    own = weights[:-1] / spread[used]
    constant = float(weights[-1] - own @ centre[used])
    kept = [name for name, is_used in zip(names, used, strict=True) if is_used]
    told = {name: round(float(value), 3) for name, value in zip(kept, own, strict=True)}
    return {CONSTANT: round(constant, 3)} | {name: value for name, value in told.items() if value}


def main() -> int:
    """Fit, and write or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the file, write nothing")
    is_check = parser.parse_args().check
    folders = sorted(path.parent for path in (ROOT / "tests" / "sets").glob("*/gold.json"))
    rows = [row for folder in folders for row in rows_of(folder)]
    names = sorted({name for _, found, _ in rows for name in found})
    table = {kind: fitted([row for row in rows if row[0] == kind], names) for kind in RELATIONS}
    for kind in RELATIONS:
        own = [row for row in rows if row[0] == kind]
        print(
            f"{kind}: {len(own)} pairs of {len(folders)} sets, {sum(r[2] for r in own)} of them one"
        )
    written = HEAD + tomli_w.dumps(table)
    if is_check:
        print("the same" if OUT.read_text("utf-8") == written else "not the same")
        return int(OUT.read_text("utf-8") != written)
    OUT.write_text(written, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
