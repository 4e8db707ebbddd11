"""Claims of statements that nothing else is compared with, made while models read the others.

Models work outside of Python, and most statements of a large pile are told by one report alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

from sayso.claims.making import Making, is_claim
from sayso.records import Claim

__all__ = ["Alone", "make_alone"]


class Alone:
    """The claims of statements that stand alone; ``numbers`` of all that were looked at."""

    def __init__(self, making: Making, numbers: Sequence[int]) -> None:
        self.numbers = frozenset(numbers)
        self._making = making
        self._ordered = numbers
        self._is_stopped = Event()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="claims")
        self._made = self._pool.submit(self._make)

    def take(self) -> list[Claim]:
        """The claims, when all are made."""
        return self._made.result()

    def stop(self) -> None:
        """Make no more."""
        self._is_stopped.set()
        self._pool.shutdown()

    def _make(self) -> list[Claim]:
        claims = []
        for number in self._ordered:
            if self._is_stopped.is_set():
                break
            told = self._making.tell((number,))
            if is_claim(told, is_disputed=False):
                claims.append(self._making.make(told, (), ()))
        return claims


@contextmanager
def make_alone(making: Making, chosen: Collection[int]) -> Iterator[Alone]:
    """Begin with the claims of statements that are not among those ``chosen`` to be compared."""
    compared = frozenset(chosen)
    denied = {own for _, targets in making.denials for own in targets}
    alone = Alone(
        making,
        [
            number
            for number, one in enumerate(making.statements)
            if number not in compared
            and not one.is_denied
            and one.id not in denied
            and making.is_told((number,))
        ],
    )
    try:
        yield alone
    finally:
        alone.stop()
