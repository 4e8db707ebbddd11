"""How long it takes to say who is who: ``python -m benchmarks.entities --corpora FOLDER``.

The news articles are read once into a case (about a quarter of an hour, kept where ``--case``
says); timed is what comes after reading: all names of a quarter of the articles, and of all, to
entities, with the readings loaded before, in a process set up as the command's.
Printed are seconds, the power of the number of articles by which these grow, and the most memory
the process had when it took the readings one by one from the case, as a trace does.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import math
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from evals.plain_text import join_tokens
from sayso import trace
from sayso.cli.app import RARELY
from sayso.entities import find_entities
from sayso.pipeline import open_readings
from sayso.records import Reading

_TARGET_SECONDS, _TARGET_POWER, _TARGET_MB = 60, 1.2, 2000


def make_case(corpora: Path, case: Path, count: int) -> None:
    """Read the first news articles into ``case``."""
    news = corpora / "news" / "allsides_12k.jsonl.gz"
    if not news.is_file():
        sys.exit(f"no news in {news}: give the folder that holds news/ by --corpora")
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "news.jsonl"
        with (
            gzip.open(news, "rt", encoding="utf-8") as lines,
            table.open("w", encoding="utf-8") as out,
        ):
            for line in islice(lines, count):
                article = json.loads(line)
                paragraphs = [join_tokens(one.split())[0] for one in article["text"].split("\n")]
                row = {
                    "text": "\n\n".join(one for one in paragraphs if one),
                    "title": article.get("title", ""),
                    "outlet": article.get("source", ""),
                    "published": article.get("date", ""),
                }
                out.write(json.dumps(row) + "\n")
        trace([table], case)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds news/")
    parser.add_argument("--case", type=Path, default=Path("build/news.sayso"))
    parser.add_argument("--articles", type=int, default=12000)
    given = parser.parse_args()
    if not given.case.is_file():
        given.case.parent.mkdir(parents=True, exist_ok=True)
        make_case(given.corpora, given.case, given.articles)
    gc.set_threshold(RARELY, 20, 100)
    find_entities(open_readings(given.case))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    readings: list[Reading] = list(open_readings(given.case))
    seconds = []
    sizes = (len(readings) // 4, len(readings))
    for size in sizes:
        some = readings[:size]
        began = time.perf_counter()
        found = find_entities(some)
        seconds.append(time.perf_counter() - began)
        print(
            f"{len(some):,} articles, {len(found.mentions):,} names: "
            f"{len(found.entities):,} entities in {seconds[-1]:.1f} s"
        )
    power = math.log(seconds[1] / seconds[0]) / math.log(sizes[1] / sizes[0])
    print(f"growth: articles to the power of {power:.2f} (asked {_TARGET_POWER})")
    print(f"seconds for {sizes[1]:,}: {seconds[1]:.1f} (asked {_TARGET_SECONDS})")
    print(f"memory at most: {memory:,.0f} MB, readings taken one by one (asked {_TARGET_MB:,})")


if __name__ == "__main__":
    main()
