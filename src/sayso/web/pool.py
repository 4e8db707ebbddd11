"""Threads that read the case, each with a connection of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sayso.casefile.reader import CaseReader

__all__ = ["ReaderPool"]

T = TypeVar("T")

_THREADS = 4


class ReaderPool:
    """Answers questions about a case in worker threads, several at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="reading")

    async def ask(self, question: Callable[[CaseReader], T]) -> T:
        """Run a question in a thread; all that it reads is of one state of the file."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._answer, question)

    def _answer(self, question: Callable[[CaseReader], T]) -> T:
        reader = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = CaseReader(self._path)
        return question(reader)

    def close(self) -> None:
        """Let the questions that are being answered end, and close the file."""
        self._threads.shutdown(wait=True, cancel_futures=True)
