"""docs/rules.md says what the rules do, and every rule has its line and its examples."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date_and_no_rule_lacks_its_line_or_examples() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "make_rules_page.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
