"""How long it takes to say what is claimed: ``python -m benchmarks.claims --corpora FOLDER``.

The news articles are read once into a case (kept where ``--case`` says; `benchmarks.entities` makes
the same one); timed is what comes after reading, on a copy of it: claims, origins, drift and
disputes of a quarter of the articles, of half, and of all but ten. Then these ten are put in, as
they were read, and all that a trace does with them is timed: copies, pasted articles, who is who,
and claims. ``--articles``: so many of them; ``--whole``: only all but ten, and the ten.

Printed are seconds of processor and of the clock for each step, the powers of the articles' number
by which these grow, and the most memory that all processes had together in each. What is said of
more articles than were there is extrapolated, and says so; from piles that are compared whole (up
to 12,000 statements, some 500 articles) to larger ones it tells nothing, since less is asked of
models there.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import sqlite3
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.entities import make_case
from sayso.casefile import CaseFile
from sayso.claims.pile import Pile
from sayso.pipeline import Phase, Progress, TraceOptions, trace_into
from sayso.pipeline.claiming import Claiming, load_pile, pause_collector
from sayso.pipeline.order import compare
from sayso.pipeline.progress import Steps
from sayso.pipeline.who import resolve
from sayso.records import Copies, Document, Entities, Reading

Item = TypeVar("Item")
Asked = TypeVar("Asked")
Given = TypeVar("Given")
_TARGET_ARTICLES, _TARGET_SECONDS, _TARGET_ADDING, _TARGET_MB = 12_000, 300, 20, 3000
_ADDED = 10
_STEPS = ("loading", "gathering", "choosing", "encoding", "relating", "judging", "making", "saving")
_MODELS = ("encoding", "judging")


def count_processor() -> float:
    """Seconds of processor of this process and of those that it started and that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


class Memory(threading.Thread):
    """Looks every tenth of a second how much memory this process and its children hold."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most_mb = 0.0
        self._most_of_step = 0.0

    def run(self) -> None:
        while True:
            held = sum(map(read_mb, list_family(os.getpid())))
            self._most_of_step = max(self._most_of_step, held)
            self.most_mb = max(self.most_mb, held)
            time.sleep(0.1)

    def turn(self) -> float:
        """The most since the last turn."""
        most, self._most_of_step = self._most_of_step, 0.0
        return most


def list_family(process: int) -> Iterator[int]:
    """A process and all that come from it, as Linux lists them."""
    yield process
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in listed.read_text().split():
                yield from list_family(int(child))


def read_mb(process: int) -> float:
    """The memory that a process holds; none where it has ended."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * resource.getpagesize() / 2**20


class Clock:
    """Seconds of processor and of the clock, by the step that was going on."""

    def __init__(self, step: str = "loading") -> None:
        self.processor: defaultdict[str, float] = defaultdict(float)
        self.wall: defaultdict[str, float] = defaultdict(float)
        self._step = step
        self._since = count_processor(), time.perf_counter()

    def turn(self, step: str) -> None:
        """End the step that goes on, and begin another."""
        now = count_processor(), time.perf_counter()
        self.processor[self._step] += now[0] - self._since[0]
        self.wall[self._step] += now[1] - self._since[1]
        self._step, self._since = step, now

    def listen(self, now: Progress) -> None:
        """Begin with saving when a trace says so."""
        if now.unit == "claims to write":
            self.turn("saving")

    def sum_processor(self, steps: Iterable[str] | None = None) -> float:
        """Seconds of processor of some steps, or of all."""
        return sum(self.processor[step] for step in steps or self.processor)

    def sum_wall(self, steps: Iterable[str] | None = None) -> float:
        """Seconds of the clock of some steps, or of all."""
        return sum(self.wall[step] for step in steps or self.wall)

    def follow(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same readings, or what was gathered from them elsewhere: all of it is gathering."""
        self.turn("gathering")
        yield from items
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


def find(case: CaseFile, documents: tuple[Document, ...], threads: int) -> Clock:
    """Find and save the claims of some documents of a case, timed."""
    clock = Clock()
    with pause_collector():
        claiming = Claiming(case, Steps(clock.listen), threads)
        tools = claiming.tools
        claiming.tools = replace(
            tools,
            encode=clock.around(tools.encode, "encoding", "relating"),
            compare=clock.around(tools.compare, "judging", "making"),
        )
        pile = load_pile(case, documents, Steps(), threads)
        pile = leave_out_others(pile, {one.id for one in documents})
        gather = pile.gather
        if gather is None:
            pile = replace(pile, readings=clock.follow(pile.readings))
        else:
            pile = replace(pile, gather=lambda gatherer: clock.follow(gather(gatherer)))
        claiming.claim_all(pile)
    clock.turn("saving")
    return clock


def add(case: CaseFile, readings: Iterable[Reading], threads: int) -> Clock:
    """Put readings into a case, and do all that a trace does then; the clock, by its phases."""
    for one in readings:
        case.add_place(one.document)
        case.add_reading(one, "benchmark")
    clock = Clock(Phase.READING)
    trace_into([], case, TraceOptions(workers=threads), lambda now: clock.turn(now.phase))
    clock.turn(Phase.CLAIMS)
    return clock


def leave_out_others(pile: Pile, ids: AbstractSet[str]) -> Pile:
    """A pile without what was found in other documents."""
    who, copies = pile.entities, pile.copies
    return replace(
        pile,
        entities=Entities(
            who.entities, tuple(one for one in who.mentions if one.document_id in ids), who.speakers
        ),
        copies=Copies(
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
    )


def tell(title: str, clock: Clock, case: CaseFile, memory: Memory) -> None:
    """Print what a run took."""
    claims = case.count_figures().claims
    print(f"{title}: {claims:,} claims, memory {memory.turn():,.0f} MB")
    for step in clock.wall:
        print(f"  {step:<10} {clock.processor[step]:8.1f} s {clock.wall[step]:8.1f} s by the clock")
    print(
        f"  {'all':<10} {clock.sum_processor():8.1f} s {clock.sum_wall():8.1f} s by the clock",
        flush=True,
    )


def take_out(path: Path, document_ids: Iterable[str]) -> None:
    """Let a case file be as if some documents had never been there, but for who is who."""
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA foreign_keys = ON")
        for own in document_ids:
            db.execute(
                "DELETE FROM places WHERE same_key = (SELECT same_key FROM documents WHERE id = ?)",
                (own,),
            )
            db.execute("DELETE FROM documents WHERE id = ?", (own,))
    db.close()


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
    parser.add_argument("--whole", action="store_true", help="no quarter and no half")
    given = parser.parse_args()
    if not given.case.is_file():
        given.case.parent.mkdir(parents=True, exist_ok=True)
        make_case(given.corpora, given.case, given.articles)
    threads = os.cpu_count() or 1
    memory = Memory()
    memory.start()
    print(f"load before: {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        copied = copy_case(given.case, folder)
        with CaseFile(copied) as case:
            documents = case.load_documents()[: given.articles]
            later = list(case.load_readings(documents[-_ADDED:]))
        take_out(copied, [one.document.id for one in later])
        with CaseFile(copied) as case:
            documents = documents[:-_ADDED]
            count = len(documents)
            sizes = (count,) if given.whole else (count // 4, count // 2, count)
            compare(case, Steps(), is_apart=True)
            resolve(case, Steps(), is_apart=True)
            held = read_mb(os.getpid())
            print(f"who is who: memory {memory.turn():,.0f} MB, afterwards {held:,.0f}", flush=True)
            clocks = []
            for size in sizes:
                case.forget_others(frozenset(), frozenset())
                clocks.append(find(case, documents[:size], threads))
                tell(f"{size:,} articles", clocks[-1], case, memory)
            added = add(case, later, threads)
            tell(f"{_ADDED} articles added to {count:,}", added, case, memory)
    report(sizes, clocks, added, memory)


def report(sizes: tuple[int, ...], clocks: list[Clock], added: Clock, memory: Memory) -> None:
    """Print how the seconds grow, and what that makes of the pile that was asked for."""
    is_there = sizes[-1] + _ADDED >= _TARGET_ARTICLES
    times = max(1.0, _TARGET_ARTICLES / sizes[-1])
    grown = {"processor": 0.0, "clock": 0.0}
    for title, steps in (("models", _MODELS), ("all else", tuple(set(_STEPS) - set(_MODELS)))):
        first, last = clocks[0].sum_processor(steps), clocks[-1].sum_processor(steps)
        power = 1.0
        if len(sizes) > 1:
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
    print(
        f"memory at most: {memory.most_mb:,.0f} MB for {sizes[-1]:,} "
        f"(asked {_TARGET_MB:,} for {_TARGET_ARTICLES:,})"
    )


if __name__ == "__main__":
    main()
