"""How long it takes to say what is claimed: ``python -m benchmarks.claims --corpora FOLDER``.

The news articles are read once into a case (kept where ``--case`` says; `benchmarks.entities` makes
the same one); timed is what comes after reading, on a copy of it: claims, origins, drift and
disputes of a quarter of the articles, of half, of all but ten, and then of all, with what models
said of the others before. ``--articles``: so many of them.

Printed are seconds of processor and of the clock for each step, the powers of the articles' number
by which these grow, and the most memory the process had until then. What is said of more articles
than were there is extrapolated, and says so; from piles that are compared whole (up to 12,000
statements, some 500 articles) to larger ones it tells nothing, since less is asked of models there.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from benchmarks.entities import make_case
from sayso.casefile import CaseFile
from sayso.claims.find import find_claims
from sayso.claims.pile import Pile
from sayso.pipeline.cached import CachedEncoder, CachedJudge
from sayso.pipeline.claiming import make_tools
from sayso.pipeline.models import load_encoder, load_judge
from sayso.pipeline.progress import Steps
from sayso.records import Copies, Document, Entities, Reading

Asked = TypeVar("Asked")
Given = TypeVar("Given")
_TARGET_ARTICLES, _TARGET_SECONDS, _TARGET_ADDING, _TARGET_MB = 12_000, 300, 20, 3000
_ADDED = 10
_STEPS = ("loading", "gathering", "choosing", "encoding", "relating", "judging", "making", "saving")
_MODELS = ("encoding", "judging")


class Clock:
    """Seconds of processor and of the clock, by the step that was going on."""

    def __init__(self) -> None:
        self.processor = dict.fromkeys(_STEPS, 0.0)
        self.wall = dict.fromkeys(_STEPS, 0.0)
        self._step = "loading"
        self._since = time.process_time(), time.perf_counter()

    def turn(self, step: str) -> None:
        """End the step that goes on, and begin another."""
        now = time.process_time(), time.perf_counter()
        self.processor[self._step] += now[0] - self._since[0]
        self.wall[self._step] += now[1] - self._since[1]
        self._step, self._since = step, now

    def sum_processor(self, steps: Iterable[str] = _STEPS) -> float:
        """Seconds of processor of some steps."""
        return sum(self.processor[step] for step in steps)

    def sum_wall(self, steps: Iterable[str] = _STEPS) -> float:
        """Seconds of the clock of some steps."""
        return sum(self.wall[step] for step in steps)

    def follow(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The same readings; what lies between them is gathering."""
        self.turn("loading")
        for one in readings:
            self.turn("gathering")
            yield one
            self.turn("loading")
        self.turn("choosing")

    def around(
        self, work: Callable[[Asked], Given], step: str, after: str
    ) -> Callable[[Asked], Given]:
        """The same work, timed as a step; another one goes on after it."""

        def timed(asked: Asked) -> Given:
            self.turn(step)
            found = work(asked)
            self.turn(after)
            return found

        return timed


def find(case: CaseFile, documents: tuple[Document, ...], threads: int) -> tuple[Clock, int]:
    """Find and save the claims of some documents of a case; the clock, and how many there are."""
    clock = Clock()
    ids = {one.id for one in documents}
    who, copies = case.load_who(), case.load_copies()
    encoder, judge = load_encoder(threads), load_judge(threads)
    encode = CachedEncoder(case, encoder.encode, encoder.fingerprint, Steps())
    compare = CachedJudge(case, judge.compare, judge.fingerprint, Steps())
    pile = Pile(
        {one.id: one for one in documents},
        clock.follow(case.load_readings(documents)),
        Entities(
            who.entities, tuple(one for one in who.mentions if one.document_id in ids), who.speakers
        ),
        Copies(
            tuple(
                one
                for one in copies.alignments
                if one.a.document_id in ids and one.b.document_id in ids
            ),
            tuple(
                one
                for one in copies.families
                if all(each.document_id in ids for each in one.descents)
            ),
        ),
        case.load_embedded(),
    )
    tools = make_tools(
        clock.around(encode, "encoding", "relating"), clock.around(compare, "judging", "making")
    )
    claims = find_claims(pile, tools)
    clock.turn("saving")
    case.save_claims(claims, "")
    clock.turn("saving")
    return clock, len(claims)


def tell(title: str, clock: Clock, claims: int) -> None:
    """Print what a run took."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{title}: {claims:,} claims, memory until here {memory:,.0f} MB")
    for step in _STEPS:
        print(f"  {step:<10} {clock.processor[step]:8.1f} s {clock.wall[step]:8.1f} s by the clock")
    print(
        f"  {'all':<10} {clock.sum_processor():8.1f} s {clock.sum_wall():8.1f} s by the clock",
        flush=True,
    )


def copy_case(path: Path, folder: str) -> Path:
    """A copy that can be written to."""
    copied = Path(folder) / path.name
    source, target = sqlite3.connect(f"file:{path}?mode=ro", uri=True), sqlite3.connect(copied)
    source.backup(target)
    source.close()
    target.close()
    return copied


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds news/")
    parser.add_argument("--case", type=Path, default=Path("build/news.sayso"))
    parser.add_argument("--articles", type=int, default=_TARGET_ARTICLES)
    given = parser.parse_args()
    if not given.case.is_file():
        given.case.parent.mkdir(parents=True, exist_ok=True)
        make_case(given.corpora, given.case, given.articles)
    threads = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder, CaseFile(copy_case(given.case, folder)) as case:
        documents = case.load_documents()[: given.articles]
        count = len(documents)
        sizes = (count // 4, count // 2, count - _ADDED)
        clocks = []
        for size in sizes:
            case.forget_others(frozenset(), frozenset())
            clock, claims = find(case, documents[:size], threads)
            tell(f"{size:,} articles", clock, claims)
            clocks.append(clock)
        added, claims = find(case, documents, threads)
        tell(f"{_ADDED} articles added to {sizes[-1]:,}", added, claims)
    report(sizes, clocks, added)


def report(sizes: tuple[int, ...], clocks: list[Clock], added: Clock) -> None:
    """Print how the seconds grow, and what that makes of the pile that was asked for."""
    is_there = sizes[-1] + _ADDED >= _TARGET_ARTICLES
    times = max(1.0, _TARGET_ARTICLES / sizes[-1])
    grown = {"processor": 0.0, "clock": 0.0}
    for title, steps in (("models", _MODELS), ("all else", tuple(set(_STEPS) - set(_MODELS)))):
        first, last = clocks[0].sum_processor(steps), clocks[-1].sum_processor(steps)
        power = math.log(last / first) / math.log(sizes[-1] / sizes[0])
        print(f"growth of {title}: articles to the power of {power:.2f}")
        grown["processor"] += last * times**power
        grown["clock"] += clocks[-1].sum_wall(steps) * times**power
    label = "measured" if is_there else "EXTRAPOLATED by these powers"
    print(
        f"{_TARGET_ARTICLES:,} articles: {grown['processor']:,.0f} s of processor, "
        f"{grown['clock']:,.0f} s by the clock, {label} (asked {_TARGET_SECONDS})"
    )
    label = "measured" if is_there else "EXTRAPOLATED in proportion"
    print(
        f"{_ADDED} more: {added.sum_processor() * times:,.0f} s of processor, "
        f"{added.sum_wall() * times:,.0f} s by the clock, {label} (asked {_TARGET_ADDING})"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"memory at most: {memory:,.0f} MB for {sizes[-1]:,} "
        f"(asked {_TARGET_MB:,} for {_TARGET_ARTICLES:,})"
    )


if __name__ == "__main__":
    main()
