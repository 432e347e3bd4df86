"""Take the pictures of the documentation from the running explorer on the bundled example.

python scripts/screenshots.py [FOLDER]
"""

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens.explorer import ExplorerScreen

FOLDER: Final = Path(__file__).parents[1] / "docs" / "pictures"


_TEXT: Final = re.compile(
    r'<text (class="[^"]+") x="([\d.]+)" (y="[\d.]+") textLength="([\d.]+)" ([^>]*)>([^<]+)</text>'
)
_SIGN: Final = re.compile(r"&#?\w+;|.", re.DOTALL)
_WORDS: Final = re.compile(r"[^\xa0]+(?:\xa0[^\xa0]+)*")
"""Words with no more than a space between them."""


@dataclass(frozen=True)
class Picture:
    """One picture: its size, and the keys that lead to it."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]


PICTURES: Final = (
    Picture("explorer", (120, 40), ("3", "j")),
    Picture("figures", (80, 24), ("2", "j")),
    Picture("comparison", (80, 24), ("3", "j")),
    Picture("summary", (100, 32), ("0",)),
    Picture("timeline", (100, 32), ("3", "j", "t", "z")),
    Picture("side-by-side", (120, 32), ("3", "v")),
    Picture("decide", (100, 32), ("D",)),
    Picture("help", (100, 32), ("3", "question_mark")),
    Picture("export", (100, 32), ("3", "e")),
)


async def take(picture: Picture) -> str:
    """Open the explorer, press the keys, and give the picture as SVG."""
    app = CentresApp()
    async with app.run_test(size=picture.size) as pilot:
        explorer = app.screen
        assert isinstance(explorer, ExplorerScreen)
        while explorer.dataset is None:
            await pilot.pause(0.05)
        for key in picture.keys:
            await pilot.press(key)
            explorer.following.now()
            await pilot.pause()
        return _TEXT.sub(_apart, app.export_screenshot(title="centres-tui"))


def _apart(text: re.Match[str]) -> str:
    """Give the words of a line a place each, for viewers that leave out or narrow blanks."""
    kind, left, top, length, rest, content = text.groups()
    signs = [" " if sign == "&#160;" else sign for sign in _SIGN.findall(content)]
    blanks = "".join("\xa0" if sign == " " else "x" for sign in signs)
    cell = float(length) / len(signs)
    return "".join(
        f'<text {kind} x="{float(left) + words.start() * cell:.1f}" {top} '
        f'textLength="{len(words[0]) * cell:.1f}" {rest}>'
        + "".join("&#160;" if sign == " " else sign for sign in signs[words.start() : words.end()])
        + "</text>"
        for words in _WORDS.finditer(blanks)
    )


def main() -> None:
    """Take every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        path.write_text(asyncio.run(take(picture)), "utf-8")
        print(path)


if __name__ == "__main__":
    main()
