"""Print a command that is written down elsewhere, so that it is written down only once.

python3 scripts/readme_command.py explorer    the README's command that opens the explorer
python3 scripts/readme_command.py tests       the README's command that runs the tests
python3 scripts/readme_command.py lint-tools  the linters that pyproject.toml names, for pip
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINTERS = ("ruff", "mypy", "pandas-stubs", "import-linter")


def readme_command(name: str) -> str:
    """Give the command in the README's block that follows the marker `<!-- command: NAME -->`."""
    readme = (ROOT / "README.md").read_text("utf-8")
    found = re.search(rf"<!-- command: {name} -->\s*```sh\n(.+?)\n```", readme, re.DOTALL)
    if found is None:
        sys.exit(f"README.md has no block marked <!-- command: {name} -->")
    return found[1]


def lint_tools() -> str:
    """Give the requirements of the linters as the dev group pins them."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    return " ".join(line for line in groups["dev"] if line.startswith(LINTERS))


if __name__ == "__main__":
    print(lint_tools() if sys.argv[1] == "lint-tools" else readme_command(sys.argv[1]))
