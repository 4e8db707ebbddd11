"""What is claimed, from all that was read; models are asked once for each of their words."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.claims.agree import Compare
from sayso.claims.find import find_claims
from sayso.claims.gather import Gather, Gathered, Gatherer
from sayso.claims.index import Indexed, index_statements
from sayso.claims.pile import Encode, Pile, Tools
from sayso.claims.propose import Floats
from sayso.pipeline.adding import find_addition, work_out
from sayso.pipeline.additions import Stage, note_added, note_all
from sayso.pipeline.cached import CachedEncoder, CachedJudge
from sayso.pipeline.gathering import count_processes, gather_by
from sayso.pipeline.models import load_encoder, load_judge
from sayso.pipeline.progress import Phase, Steps
from sayso.reading.times import find_times
from sayso.records import Document, SaidAt

__all__ = ["Claiming", "claim", "load_pile", "make_cached_tools", "make_tools", "pause_collector"]

_CLAIMED_BY = "claims 9"
"""Another number when the same readings give other claims."""
_LEAST_SHARED = 200
"""From so many documents on it pays to start processes that read them."""


def claim(case: CaseFile, steps: Steps, workers: int = 0, *, is_whole: bool = False) -> None:
    """Find what the documents of a case claim; nothing is done where nothing changed.

    Where a few documents were added to many, what they touch is worked out alone. ``is_whole``:
    all is found anew, whatever changed.
    """
    claiming = Claiming(case, steps, workers)
    if claiming.is_done() and not is_whole:
        return
    with pause_collector():
        if is_whole or not claiming.claim_added():
            claiming.claim_all(claiming.load_pile())
    case.drop_rework()


class Claiming:
    """Finds what a case claims; ``tools`` look at words, and keep in the case what models said."""

    def __init__(self, case: CaseFile, steps: Steps, workers: int = 0) -> None:
        self._case, self._steps = case, steps
        self._threads = workers or os.cpu_count() or 1
        encoder, judge = load_encoder(self._threads), load_judge(self._threads)
        self._found_by = " ".join(
            (version("sayso"), _CLAIMED_BY, encoder.fingerprint, judge.fingerprint)
        )
        self._encode = CachedEncoder(case, encoder.encode, encoder.fingerprint, steps)
        self._compare = CachedJudge(case, judge.compare, judge.fingerprint, steps)
        self.tools = make_tools(self._encode, self._compare)

    def is_done(self) -> bool:
        """Whether the claims are those of what the case holds."""
        return self._case.load_note("claims") == self._name_contents()

    def claim_added(self) -> bool:
        """Work in what a few documents claim that were added to many; False where all claims have
        to be found anew, and nothing was changed."""
        addition = find_addition(self._case, self._found_by)
        if addition is None:
            return False
        self._steps.enter(Phase.CLAIMS, "documents", len(addition.new_ids))
        worked = work_out(self._case, addition, self.tools, self._encode.key_of, self._threads)
        if worked is None:
            return False
        with self._case.at_once():
            self._case.replace_claims(worked.added.gone, worked.added.claims)
            self._case.save_index([astuple(one) for one in worked.indexed], is_whole=False)
            note_added(self._case, Stage.CLAIMS, self._found_by, addition.new_ids)
            self._case.save_note("claims", self._name_contents())
        return True

    def load_pile(self) -> Pile:
        """All documents of the case."""
        documents = self._case.load_documents()
        self._steps.enter(Phase.CLAIMS, "documents", len(documents))
        return load_pile(self._case, documents, self._steps, self._threads)

    def claim_all(self, pile: Pile) -> int:
        """Find the claims of all documents; how many there are."""
        kept: list[Indexed] = []
        pile = self._index_along(pile, kept)
        claims = find_claims(pile, self.tools, self._case.load_claim_judgements())
        self._steps.enter(Phase.CLAIMS, "claims to write", len(claims))
        with self._case.at_once():
            self._case.save_claims(claims, self._name_contents())
            self._case.save_index([astuple(one) for one in kept], is_whole=True)
            note_all(self._case, Stage.CLAIMS, self._found_by)
        self._case.forget_others(self._encode.used, self._compare.used)
        return len(claims)

    def _name_contents(self) -> str:
        return f"{self._found_by} {self._case.hash_contents()}"

    def _index_along(self, pile: Pile, kept: list[Indexed]) -> Pile:
        """A large pile of which is kept, as it is gathered, what finds statements near others."""
        gather = pile.gather
        if gather is None:
            return pile

        def gather_and_keep(gatherer: Gatherer) -> Iterator[Gathered]:
            for one in gather(gatherer):
                kept.append(index_statements(one, self._encode.key_of))
                yield one

        return replace(pile, gather=gather_and_keep)


@contextmanager
def pause_collector() -> Iterator[None]:
    """Look for no circles among the objects made inside: a tenth of the time, and there are none.

    What nothing refers to any more is let go of at once all the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def load_pile(
    case: CaseFile, documents: Sequence[Document], steps: Steps, workers: int = 1
) -> Pile:
    """What the claims of some documents are found from.

    A large case on disk is read by several processes; what is found is the same.
    """
    workers = count_processes(workers)
    is_shared = case.path is not None and workers > 1 and len(documents) >= _LEAST_SHARED
    ids = [one.id for one in documents]
    return Pile(
        {one.id: one for one in documents},
        steps.follow(case.load_readings(documents)),
        case.load_who(with_mentions=not is_shared),
        case.load_copies(),
        case.load_embedded(),
        gather=_gather_by(workers, case.path, ids, steps) if case.path and is_shared else None,
    )


def _gather_by(workers: int, path: Path, document_ids: Sequence[str], steps: Steps) -> Gather:
    gather = gather_by(workers, path, document_ids)
    return lambda gatherer: steps.follow(gather(gatherer))


def make_cached_tools(case: CaseFile, steps: Steps) -> Tools:
    """Tools that load a model only when they are asked for words that it was never asked of."""
    threads = os.cpu_count() or 1

    def encode(words: Sequence[str]) -> Floats:
        encoder = load_encoder(threads)
        return CachedEncoder(case, encoder.encode, encoder.fingerprint, steps)(words)

    def compare(pairs: Sequence[tuple[str, str]]) -> Floats:
        judge = load_judge(threads)
        return CachedJudge(case, judge.compare, judge.fingerprint, steps)(pairs)

    return make_tools(encode, compare)


def make_tools(encode: Encode, compare: Compare) -> Tools:
    """What the stage is given to look at words with."""
    return Tools(encode, compare, _read_times)


def _read_times(text: str, published: date | None) -> Sequence[SaidAt]:
    return [
        SaidAt(one.value, one.span, one.granularity, one.is_doubtful)
        for one in find_times(text, published)
    ]
