"""The shipped models, each loaded once, when it is first asked for, with what runs it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.claims.encoding import SentenceEncoder
    from sayso.claims.judging import PairJudge
    from sayso.reading import Reader

__all__ = ["load_encoder", "load_judge", "load_reader"]


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The shipped reader."""
    from sayso.reading import Reader

    return Reader()


@lru_cache(maxsize=4)
def load_encoder(workers: int) -> SentenceEncoder:
    """The shipped encoder of sentences, for so many threads."""
    from sayso.claims.encoding import SentenceEncoder

    return SentenceEncoder(workers=workers)


@lru_cache(maxsize=4)
def load_judge(workers: int) -> PairJudge:
    """The shipped judge of pairs of sentences, for so many threads."""
    from sayso.claims.judging import PairJudge

    return PairJudge(workers=workers)
