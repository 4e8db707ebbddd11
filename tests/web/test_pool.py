"""Threads that read the case."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sayso.casefile import CaseFile
from sayso.casefile.reader import CaseReader
from sayso.records import Document, Reading
from sayso.web.pool import ReaderPool

T = TypeVar("T")


def _run(work: Coroutine[Any, Any, T]) -> T:
    """What becomes of it in a thread of its own: a browser may have left a loop running in this."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, work).result()


def test_a_page_is_of_one_state_of_the_case(case_path: Path) -> None:
    """What is written while it is made is on the next one."""
    new = Document.from_text("It rained.", "Rain", path="pile/rain.txt")

    def question(reader: CaseReader) -> tuple[int, int]:
        before = reader.count_documents()
        writing = threading.Thread(target=_write, args=(case_path, new))
        writing.start()
        writing.join()
        return before, reader.count_documents()

    async def ask() -> list[int]:
        pool = ReaderPool(case_path)
        try:
            before, after = await pool.ask(question)
            return [before, after, await pool.ask(CaseReader.count_documents)]
        finally:
            pool.close()

    before, during, after = _run(ask())
    assert before == during == after - 1


def _write(path: Path, document: Document) -> None:
    with CaseFile(path) as file:
        file.add_place(document)
        file.add_reading(Reading(document), "reader 1")


def test_several_questions_are_answered_at_once(case_path: Path) -> None:
    """One that takes long does not keep the others waiting."""
    is_asked, may_end = threading.Event(), threading.Event()

    def wait(_: CaseReader) -> str:
        is_asked.set()
        return "slow" if may_end.wait(10) else "never"

    async def ask() -> tuple[str, int]:
        pool = ReaderPool(case_path)
        try:
            slow = asyncio.create_task(pool.ask(wait))
            await asyncio.to_thread(is_asked.wait, 10)
            fast = await pool.ask(CaseReader.count_documents)
            may_end.set()
            return await slow, fast
        finally:
            pool.close()

    assert _run(ask()) == ("slow", 6)


def test_a_question_that_fails_keeps_no_thread(case_path: Path) -> None:
    """The next ones are answered."""

    def fail(_: CaseReader) -> None:
        raise ValueError

    async def ask() -> int:
        pool = ReaderPool(case_path)
        try:
            for _ in range(10):
                await asyncio.gather(pool.ask(fail), return_exceptions=True)
            return await pool.ask(CaseReader.count_documents)
        finally:
            pool.close()

    assert _run(ask()) == 6
