"""How long the pages of the desk take over loopback, and how much memory the desk holds.

    python -m benchmarks.desk --case news.sayso

Serves a copy of the case, asks for each kind of page some times, one after the other, and prints
the median and the 95th percentile.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

import httpx

from sayso.casefile.reader import CaseReader

_RUN = "from sayso.cli import main; main()"
_SEARCHES = (
    "president", "the government", '"prime minister"', "attack*", "oil price", "said", "killed",
    '"according to"', "climate chang*", "court", "election results", "bank", "minister denied",
    "police", "nuclear", "flood", "budget", "united states", "war", "health",
)  # fmt: skip
_LISTS = {
    "overview": ("/",),
    "claims": (
        "/claims", "/claims?page=2", "/claims?sort=look", "/claims?disputed=1",
        "/claims?sort=first", "/claims?since=2023-01-01&until=2023-12-31", "/claims?q=government",
    ),
    "documents": ("/documents", "/documents?page=5", "/documents?q=president"),
    "sources": ("/sources", "/sources?page=2", "/sources?q=minister", "/sources?type=anonymous"),
    "copies": ("/copies", "/copies?page=2"),
    "timeline": ("/timeline", "/timeline?by=month"),
    "search": tuple(f"/search?q={one}" for one in _SEARCHES),
    "search, said": tuple(f"/search?in=statements&q={one}" for one in _SEARCHES),
    "review": ("/review",),
    "log": ("/log",),
}  # fmt: skip
_KINDS = ("claims", "documents", "sources", "copies")
_MAX_SECONDS_EACH = 20.0


def main() -> None:
    """Serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--case", type=Path, required=True)
    parser.add_argument("--times", type=int, default=40, help="how often each kind of page")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / given.case.name
        shutil.copyfile(given.case, copy)
        for tail in ("-wal",):
            if Path(f"{given.case}{tail}").exists():
                shutil.copyfile(f"{given.case}{tail}", f"{copy}{tail}")
        CaseReader(copy).close()  # an older one is brought up to date before it is timed
        with _serve(copy) as (url, process, seconds), httpx.Client(base_url=url, timeout=60) as ask:
            print(f"first page after {seconds:.2f} s, memory then {_read_memory(process.pid):,} MB")
            _print_table(ask, given.times)
            print(f"memory at the end {_read_memory(process.pid):,} MB, "
                  f"most {_read_memory(process.pid, 'VmHWM'):,} MB")  # fmt: skip


@contextmanager
def _serve(case: Path) -> Iterator[tuple[str, subprocess.Popen[str], float]]:
    """A desk, and after how many seconds its first page was there."""
    start = time.perf_counter()
    command = [sys.executable, "-c", _RUN, "serve", str(case), "--no-browser", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        while True:
            try:
                httpx.get(found[0], timeout=60).raise_for_status()
                break
            except httpx.ConnectError:
                time.sleep(0.01)
        yield found[0].rstrip("/"), process, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(10)


def _print_table(ask: httpx.Client, times: int) -> None:
    print(f"{'page':16}{'asked':>7}{'p50 ms':>9}{'p95 ms':>9}{'most':>8}{'kB':>8}")
    pages: dict[str, Sequence[str]] = dict(_LISTS)
    for kind in _KINDS:
        pages[kind.removesuffix("s").replace("copie", "copy")] = _find_pages(ask, kind)
    for name, addresses in pages.items():
        if not addresses:
            print(f"{name:16}{'none':>7}")
            continue
        taken, sizes = [], []
        end = time.perf_counter() + _MAX_SECONDS_EACH
        for at in range(times):
            start = time.perf_counter()
            answer = ask.get(addresses[at % len(addresses)])
            taken.append(1000 * (time.perf_counter() - start))
            answer.raise_for_status()
            sizes.append(len(answer.content) / 1024)
            if time.perf_counter() > end:
                break
        cuts = quantiles(taken, n=20) if len(taken) > 1 else [taken[0]] * 19
        row = (cuts[9], cuts[18], max(taken), sum(sizes) / len(sizes))
        print(f"{name:16}{len(taken):7}" + "".join(f"{one:9.0f}" for one in row))


def _find_pages(ask: httpx.Client, kind: str) -> list[str]:
    """Some pages of one thing each: those at the head of the list, and some from all over it."""
    found: dict[str, None] = {}
    for page in (1, 2, 7, 30):
        text = ask.get(f"/{kind}", params={"page": page}).text
        found.update(dict.fromkeys(re.findall(rf'href="(/{kind}/[^"?#]+)"', text)))
    some = list(found)
    return [*some[:10], *_choose(some[10:], 40)]


def _choose(some: Iterable[str], most: int) -> list[str]:
    some = list(some)
    return random.Random(1).sample(some, min(most, len(some)))


def _read_memory(pid: int, field: str = "VmRSS") -> int:
    """In megabytes, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = re.search(rf"{field}:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


if __name__ == "__main__":
    main()
