"""Documents gathered by several processes at once, each of which reads the case for itself."""

from __future__ import annotations

import gc
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from sayso.casefile import CaseFile
from sayso.claims.gather import Gather, Gathered, Gatherer
from sayso.pipeline.packing import pack, unpack
from sayso.pipeline.processes import (
    can_start,
    ignore_interrupts,
    read_packed,
    start_serving,
    write_packed,
)
from sayso.records import Mention

__all__ = ["count_processes", "gather_by", "serve"]

_CHUNK = 40
"""So many documents are asked for at a time."""
_MOST_PROCESSES = 4
"""With more, the one that takes up what they gathered has no rest; each holds 200 MB."""


def count_processes(workers: int) -> int:
    """How many processes can gather, of so many workers; 1 where none can be started."""
    return min(workers, _MOST_PROCESSES) if can_start() else 1


def gather_by(workers: int, path: Path, document_ids: Sequence[str]) -> Gather:
    """Something that gathers documents of a case file by so many processes, in their order."""

    def gather(gatherer: Gatherer) -> Iterator[Gathered]:
        chunks = [document_ids[at : at + _CHUNK] for at in range(0, len(document_ids), _CHUNK)]
        idle: SimpleQueue[_Worker] = SimpleQueue()

        def ask(chunk: Sequence[str]) -> list[Gathered]:
            worker = idle.get()
            try:
                return worker.ask(chunk)
            finally:
                idle.put(worker)

        started: list[_Worker] = []
        pool = ThreadPoolExecutor(workers, thread_name_prefix="gathering")
        try:
            told = pack((path, gatherer))
            for _ in range(min(workers, len(chunks))):
                started.append(_Worker(told))
                idle.put(started[-1])
            for several in pool.map(ask, chunks):
                yield from several
        finally:
            pool.shutdown(cancel_futures=True)
            for worker in started:
                worker.end()

    return gather


class _Worker:
    """A process that gathers."""

    def __init__(self, told: bytes) -> None:
        self._process = start_serving(__name__)
        write_packed(self._process.stdin, told)

    def ask(self, document_ids: Sequence[str]) -> list[Gathered]:
        """What documents give. Raises what it raised there."""
        write_packed(self._process.stdin, pack(document_ids))
        packed = read_packed(self._process.stdout)
        if packed is None:
            raise EOFError("a process that gathers claims has ended")
        found: list[Gathered] | Exception = unpack(packed)
        if isinstance(found, Exception):
            raise found
        return found

    def end(self) -> None:
        """End the process; what it was at is lost."""
        self._process.kill()
        self._process.communicate()


def serve() -> None:
    """Gather what is asked for on the standard input, until it ends."""
    ignore_interrupts()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    told = read_packed(asked)
    if told is None:
        return
    path, gatherer = unpack(told)
    gc.disable()  # there are no circles to be found
    case: CaseFile | None = None
    while (packed := read_packed(asked)) is not None:
        found: Any
        try:
            case = case or CaseFile(path)
            found = _gather(case, gatherer, unpack(packed))
        except Exception as error:  # noqa: BLE001 - raised again where it was asked for
            found = error
        write_packed(answers, pack(found))


def _gather(case: CaseFile, gatherer: Gatherer, document_ids: Sequence[str]) -> list[Gathered]:
    by_id = {one.id: one for one in case.load_documents(document_ids)}
    documents = [by_id[one] for one in document_ids]
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in case.load_mentions_in(document_ids):
        mentions[one.document_id].append(one)
    speakers = case.load_speakers_in(document_ids)
    return [
        gatherer.gather(reading, mentions[reading.document.id], speakers)
        for reading in case.load_said(documents)
    ]
