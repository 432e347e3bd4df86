"""What is made from words that a person can add to is kept apart for each vocabulary."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "centres_tui"
WORDED = {
    "current", "currencies", "grammar", "hedges", "is_plural", "measure_words", "noun_key",
    "plural", "publishers", "reading", "role_of", "settings", "stem_of", "unit_factors", "units",
}  # fmt: skip
"""Functions whose answers depend on the vocabulary in force."""
KEEPING = {"cache", "lru_cache"}


def called(node: ast.AST) -> set[str]:
    """Give the names of the functions that are called, those in a lambda left out."""
    if isinstance(node, ast.Lambda):
        return set()
    inner = set().union(*map(called, ast.iter_child_nodes(node)))
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return inner | {name}
        case _:
            return inner


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in PACKAGE.rglob("*.py"):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def is_kept_for_all(function: ast.FunctionDef) -> bool:
    names = {each.id for each in ast.walk(function) if isinstance(each, ast.Name)}
    return any(
        isinstance(each, ast.Name) and each.id in KEEPING & names
        for decorator in function.decorator_list
        for each in ast.walk(decorator)
    )


def test_no_table_made_from_words_is_kept_for_all_vocabularies() -> None:
    kept = [
        (name, node)
        for name, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and is_kept_for_all(node)
    ]
    assert len(kept) > 5
    assert [f"{name}:{node.name}" for name, node in kept if called(node) & WORDED] == []


def test_no_module_takes_words_when_it_is_imported() -> None:
    wrong = [
        f"{name}:{node.lineno}"
        for name, module in modules()
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and called(node) & WORDED
    ]
    assert wrong == []
