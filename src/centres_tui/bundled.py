"""Where the files that come with the program lie: in the wheel, or in the checkout."""

from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]


def bundled_folder(name: Literal["data", "seeds"]) -> Path:
    """Give the folder of that name, inside the installed package or else in the checkout.

    >>> bundled_folder("seeds").name
    'seeds'
    """
    inside = PACKAGE / name
    return inside if inside.is_dir() else CHECKOUT / name
