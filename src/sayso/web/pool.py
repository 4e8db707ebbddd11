"""Threads that read the case, each with a connection of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sayso.casefile.reader import CaseReader

__all__ = ["ReaderPool"]

T = TypeVar("T")

_N_THREADS = 3


class ReaderPool:
    """Answers questions about a case in worker threads, several at once."""

    def __init__(self, path: Path) -> None:
        self._threads = [_Thread(path) for _ in range(_N_THREADS)]
        self._free: asyncio.LifoQueue[_Thread] = asyncio.LifoQueue()
        for one in self._threads:
            self._free.put_nowait(one)

    async def ask(self, question: Callable[[CaseReader], T]) -> T:
        """Put a question to a thread that is free."""
        thread = await self._free.get()
        try:
            return await asyncio.wrap_future(thread.submit(question))
        finally:
            self._free.put_nowait(thread)

    def close(self) -> None:
        """Let the questions that are being answered end, and close the file."""
        for one in self._threads:
            one.close()


class _Thread:
    """One thread with its connection, which no other thread may use."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._reader: CaseReader | None = None

    def submit(self, question: Callable[[CaseReader], T]) -> Future[T]:
        return self._pool.submit(self._answer, question)

    def _answer(self, question: Callable[[CaseReader], T]) -> T:
        if self._reader is None:
            self._reader = CaseReader(self._path)
        with self._reader.reading():
            return question(self._reader)

    def close(self) -> None:
        self._pool.submit(self._close)
        self._pool.shutdown()

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.close()
