#!/usr/bin/env bash
# Builds the sdist, the wheel from it, and checks what they hold; runs the installed wheel.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/pip install --quiet build
.venv/bin/python -m build --outdir "$work" . >"$work/log" 2>&1 || { tail -20 "$work/log"; exit 1; }
tar -tzf "$work"/*.tar.gz | sed 's|^[^/]*/||' | sort >"$work/sdist.txt"
.venv/bin/python -m zipfile -l "$work"/*.whl | awk '{print $1}' | sort >"$work/wheel.txt"
missing=0
want() { grep -q "$2" "$work/$1.txt" || { echo "the $1 has no $2"; missing=1; }; }
for entry in ^tests/ ^docs/ ^scripts/ ^seeds/ ^data/ ^LICENSE ^NOTICE ^CHANGELOG.md ^README.md ^src/; do want sdist "$entry"; done
for entry in ^centres_tui/seeds/004 ^centres_tui/data/currencies.toml ^centres_tui/py.typed 'LICENSE' 'NOTICE'; do want wheel "$entry"; done
[ "$missing" = 0 ]
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "$work"/*.whl
(cd "$work" && "$work/venv/bin/centres-tui" figures --quiet --format jsonl | wc -l | xargs echo "figures from the installed wheel:")
