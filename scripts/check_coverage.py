"""Fail where a package's coverage of lines and branches is under 95 percent.

    python scripts/check_coverage.py model extract ...

Reads the `.coverage` file that the tests left behind.
"""

import io
import sys

from coverage import Coverage

WANTED = 95.0


def percent_covered(package: str) -> float:
    """Give the share of lines and branches of one package that the tests ran, in percent."""
    measured = Coverage()
    measured.load()
    return measured.report(include=[f"*/centres_tui/{package}/*"], file=io.StringIO())


def main() -> int:
    """Print a line a package; the exit status says whether all reach what is wanted."""
    shares = {package: percent_covered(package) for package in sys.argv[1:]}
    for package, share in shares.items():
        print(f"{package:10} {share:6.2f} %")
    return int(min(shares.values()) < WANTED)


if __name__ == "__main__":
    sys.exit(main())
