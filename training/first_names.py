"""Make the table of first names: ``python -m training.first_names name_data.json``.

The counts come from nomquamgender 0.1.4 (Van Buskirk, Clauset and Larremore 2022, MIT licence), a
package on PyPI whose ``name_data.json`` holds, for each name, the number of sources that have it,
the number of people, and the share of women among them. Kept are the names that most sources
have, where at least 95 of 100 people are of one gender; ambiguous names are left out on purpose.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src" / "sayso" / "reading" / "first_names.py"
NAMES_EACH = 2200
SURENESS = 0.95
MIN_LETTERS = 3

HEAD = '''"""First names borne nearly always by men, or by women.

Made by ``training/first_names.py``.

From the counts of nomquamgender 0.1.4 (MIT licence, copyright 2022 Ian Van Buskirk): names at least
95 of 100 of whose bearers are of one gender. Without accents, in lower case.
"""

from __future__ import annotations

__all__ = ["FEMALE_NAMES", "MALE_NAMES"]
'''


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path, help="name_data.json of nomquamgender")
    counts = json.loads(parser.parse_args().counts.read_text(encoding="utf-8"))
    ranked: dict[str, list[tuple[int, int, str]]] = {"MALE_NAMES": [], "FEMALE_NAMES": []}
    for name, (sources, people, share, *_) in counts.items():
        if not (name.isascii() and name.isalpha() and len(name) >= MIN_LETTERS):
            continue
        if share >= SURENESS:
            ranked["FEMALE_NAMES"].append((-sources, -people, name))
        elif share <= 1 - SURENESS:
            ranked["MALE_NAMES"].append((-sources, -people, name))
    parts = [HEAD]
    for variable, names in ranked.items():
        chosen = sorted(name for _, _, name in sorted(names)[:NAMES_EACH])
        lines = textwrap.fill(" ".join(chosen), 95, initial_indent="    ", subsequent_indent="    ")
        parts.append(f'\n{variable} = frozenset(\n    """{lines.strip()}""".split()\n)\n')
    TABLE.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
